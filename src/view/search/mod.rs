//! Search: a library comes in; the page, and the parts of the index that its script loads by name, go out.
//!
//! Which parts there are follows from the sizes of the sources, so that nothing is read before the first part is asked
//! for. A query needs a few of them: the words it may mean, the lists of their stems, and the documents that are shown.

use serde::Serialize;

use super::Context;

mod columns;
mod document;
mod index;
mod lexicon;
mod list;
mod pack;
mod reference;
mod shelf;
mod sop;
mod synonyms;

pub use index::Index;
pub use list::{SearchPage, search};

use columns::{Columns, Laws};
use index::Directory;
use lexicon::KeyData;
use shelf::Shelf;

/// The folder of the parts.
const FOLDER: &str = "cari";
/// Bytes of SOPs in YAML whose words fill a part of documents, and of all other sources.
const SOPS_PER_PART: usize = 20_000;
const OTHERS_PER_PART: usize = 12_000;
/// Bytes of sources whose stems fill a part of lists.
const SOURCES_PER_PART: usize = 120_000;
/// Bytes that the rules have, which come with the program.
const RULES: usize = 60_000;
/// New words become rarer as a library grows: their number goes with the root of its size.
const WORDS_PER_PART: usize = 100;

/// A part of the index, by what it holds.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Part {
    /// Where everything lies.
    Directory,
    /// What results can be narrowed down by.
    Columns,
    /// The same for regulations, which are many.
    Laws,
    /// Words in their order.
    Words(usize),
    /// Words in the order of their ends, where one may be misspelt at its beginning.
    Ends(usize),
    /// Stems with the documents that have them.
    Keys(usize),
    /// What is shown of documents.
    Documents(usize),
}

impl Part {
    /// The name by which it is asked for, and hands itself over.
    pub fn name(self) -> String {
        match self {
            Part::Directory => "indeks".to_owned(),
            Part::Columns => "kolom".to_owned(),
            Part::Laws => "dasar".to_owned(),
            Part::Words(at) => format!("kata-{at}"),
            Part::Ends(at) => format!("akhir-{at}"),
            Part::Keys(at) => format!("kunci-{at}"),
            Part::Documents(at) => format!("isi-{at}"),
        }
    }

    /// Its file.
    pub fn path(self) -> String {
        format!("{FOLDER}/{}.js", self.name())
    }
}

/// What a part hands over.
#[derive(Debug, Serialize)]
#[serde(untagged)]
pub enum PartData<'a> {
    /// Of [`Part::Directory`].
    Directory(&'a Directory),
    /// Of [`Part::Columns`].
    Columns(&'a Columns),
    /// Of [`Part::Laws`].
    Laws(&'a Laws),
    /// Of [`Part::Words`] and [`Part::Ends`].
    Words(String),
    /// Of [`Part::Keys`].
    Keys(Vec<KeyData>),
    /// Of [`Part::Documents`].
    Documents(Shelf),
}

/// How many parts there are of each kind.
#[derive(Clone, Copy, Debug)]
struct Sizes {
    words: usize,
    keys: usize,
    documents: usize,
}

impl Sizes {
    fn of(context: &Context) -> Sizes {
        let library = &context.library;
        let length = |source: &crate::text::Source| source.text.len();
        let all: usize = library.sources.iter().map(length).sum();
        let sops = library.sops.iter();
        let sops: usize = sops.map(|sop| length(library.source(sop.file))).sum();
        let others = all.saturating_sub(sops) + RULES;
        Sizes {
            words: (all + RULES).isqrt().div_ceil(WORDS_PER_PART),
            keys: (all + RULES).div_ceil(SOURCES_PER_PART),
            documents: sops.div_ceil(SOPS_PER_PART) + others.div_ceil(OTHERS_PER_PART),
        }
    }
}

/// Every part of the index of a library.
pub fn parts(context: &Context) -> Vec<Part> {
    let sizes = Sizes::of(context);
    let words = (0..sizes.words).flat_map(|at| [Part::Words(at), Part::Ends(at)]);
    let keys = (0..sizes.keys).map(Part::Keys);
    let documents = (0..sizes.documents).map(Part::Documents);
    [Part::Directory, Part::Columns, Part::Laws]
        .into_iter()
        .chain(words)
        .chain(keys)
        .chain(documents)
        .collect()
}

/// What one part hands over. The first that is asked for reads the whole library.
pub fn part(context: &Context, part: Part) -> PartData<'_> {
    let index = context.search_index();
    match part {
        Part::Directory => PartData::Directory(&index.directory),
        Part::Columns => PartData::Columns(&index.columns),
        Part::Laws => PartData::Laws(&index.laws),
        Part::Words(at) => PartData::Words(index.words(at)),
        Part::Ends(at) => PartData::Words(index.ends(at)),
        Part::Keys(at) => PartData::Keys(index.keys(at)),
        Part::Documents(at) => PartData::Documents(index.documents(context, at)),
    }
}
