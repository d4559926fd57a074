//! The index: every document of a library comes in; lists of documents by stem, words and columns go out. Made once.

use std::collections::BTreeMap;

use serde::Serialize;

use super::super::Context;
use super::columns::{self, Columns, Laws};
use super::document::{self, Document, Field, Key, Kind};
use super::lexicon::{IDLE, KeyData, Lexicon, WordList};
use super::shelf::{ANCHORS, Shelf};
use super::synonyms::{self, Meaning};
use super::{Sizes, pack};
use crate::analyse::vocabulary::STOP_WORDS;

/// How much documents of a kind weigh beside SOPs, which most readers look for. In the order of [`Kind`].
const KINDS: [f32; 6] = [1.0, 1.1, 0.9, 0.7, 0.7, 1.0];
/// How soon a word that is repeated weighs no more, and how much the length of its field counts.
const SATURATION: f32 = 1.2;
const LENGTH: f32 = 0.6;
/// Weights are written in halves.
const SCALE: f32 = 2.0;

/// Where everything lies.
#[derive(Debug, Default, Serialize)]
pub struct Directory {
    /// How many documents there are.
    documents: usize,
    /// Words that need not be found.
    idle: Vec<&'static str>,
    /// The word with which each part of words begins.
    words: Vec<String>,
    /// The same for words read from their end.
    ends: Vec<String>,
    /// The stem with which each part of lists begins.
    keys: Vec<usize>,
    /// The document with which each part of documents begins.
    parts: Vec<usize>,
    /// Where places of each kind stand on a page.
    anchors: [&'static str; ANCHORS.len()],
}

/// The documents that have a stem, and how much it weighs in each.
type Postings = Vec<(u32, u8)>;

/// What a search needs to know of a library.
#[derive(Debug, Default)]
pub struct Index {
    pub(super) directory: Directory,
    pub(super) columns: Columns,
    pub(super) laws: Laws,
    order: Vec<Key>,
    lists: Vec<KeyList>,
    words: WordList,
    ends: WordList,
}

/// A stem, packed.
#[derive(Debug, Default)]
struct KeyList {
    words: String,
    documents: String,
    meanings: Vec<Meaning>,
}

impl Index {
    /// Reads every document.
    pub fn new(context: &Context) -> Index {
        let order = document::keys(context);
        let mut lexicon = Lexicon::default();
        let mut reader = Reader::default();
        let mut sizes = Vec::with_capacity(order.len());
        for (at, key) in order.iter().enumerate() {
            let document = document::document(context, *key);
            sizes.push(document.size());
            reader.read(&mut lexicon, &document, (at, key.kind));
        }
        let meanings = synonyms::synonyms(context, &mut lexicon);
        reader.lists.resize_with(lexicon.stems(), Vec::new);
        let stems = Stems::new(lexicon, reader.lists);
        let parts = Sizes::of(context);
        let mut index = Index {
            columns: columns::columns(context, &order),
            laws: columns::laws(context, &order),
            words: WordList::new(stems.words(), parts.words),
            ends: WordList::new(stems.ends(), parts.words),
            lists: stems.lists(meanings),
            order,
            directory: Directory::default(),
        };
        let lengths = index.lists.iter().map(KeyList::size).collect::<Vec<_>>();
        index.directory = Directory {
            anchors: ANCHORS,
            documents: index.order.len(),
            idle: STOP_WORDS.iter().copied().chain(IDLE).collect(),
            words: index.words.firsts(),
            ends: index.ends.firsts(),
            keys: pack::borders(&lengths, parts.keys),
            parts: pack::borders(&sizes, parts.documents),
        };
        index
    }

    /// A part of the words.
    pub(super) fn words(&self, at: usize) -> String {
        self.words.part(at)
    }

    /// A part of the words by their ends.
    pub(super) fn ends(&self, at: usize) -> String {
        self.ends.part(at)
    }

    /// A part of the lists.
    pub(super) fn keys(&self, at: usize) -> Vec<KeyData> {
        let range = pack::within(&self.directory.keys, at, self.lists.len());
        let lists = self.lists.get(range).unwrap_or_default().iter();
        let data = lists.map(|list| {
            let (words, documents) = (list.words.clone(), list.documents.clone());
            KeyData(words, documents, list.meanings.clone())
        });
        data.collect()
    }

    /// A part of the documents.
    pub(super) fn documents(&self, context: &Context, at: usize) -> Shelf {
        let range = pack::within(&self.directory.parts, at, self.order.len());
        let mut shelf = Shelf::default();
        for key in self.order.get(range).unwrap_or_default() {
            shelf.add(document::document(context, *key));
        }
        shelf
    }
}

impl KeyList {
    /// About how many bytes its part takes.
    fn size(&self) -> usize {
        const FRAME: usize = 10;
        let meanings = self.meanings.iter();
        let meanings = meanings.map(|(own, others)| {
            let stems = others.iter().map(Vec::len).sum::<usize>();
            (own.len() + stems) * 6
        });
        self.words.len() + self.documents.len() + meanings.sum::<usize>() + FRAME
    }
}

/// Reads documents into lists.
#[derive(Debug, Default)]
struct Reader {
    lists: Vec<Postings>,
    /// Stems of one document with their fields.
    seen: Vec<(usize, Field)>,
}

impl Reader {
    fn read(&mut self, lexicon: &mut Lexicon, document: &Document, (at, kind): (usize, Kind)) {
        self.seen.clear();
        let mut words = Vec::new();
        for (field, text) in document.texts() {
            words.clear();
            lexicon.read(text, |word| words.push(word));
            let surfaces = words.iter().filter_map(|word| lexicon.surfaces.get(*word));
            // Words that say nothing are kept in titles only, which may have no others.
            let kept = surfaces.filter(|word| !word.idle || field == Field::Title);
            self.seen.extend(kept.map(|word| (word.stem, field)));
        }
        self.lists.resize_with(lexicon.stems(), Vec::new);
        let mut lengths = [0.0_f32; Field::WEIGHTS.len()];
        for (_, field) in &self.seen {
            if let Some(length) = lengths.get_mut(*field as usize) {
                *length += 1.0;
            }
        }
        self.seen.sort_unstable();
        let of_kind = KINDS.get(kind as usize).copied().unwrap_or(1.0);
        for same in self.seen.chunk_by(|one, other| one.0 == other.0) {
            let fields = same.chunk_by(|one, other| one.1 == other.1);
            let weight: f32 = fields.map(|words| weight(words, &lengths)).sum();
            let list = same.first().and_then(|(stem, _)| self.lists.get_mut(*stem));
            if let (Some(list), Ok(at)) = (list, u32::try_from(at)) {
                list.push((at, written(weight * of_kind)));
            }
        }
    }
}

/// How much so many equal words of one field weigh, in the manner of BM25.
fn weight(words: &[(usize, Field)], lengths: &[f32]) -> f32 {
    let Some((_, field)) = words.first() else {
        return 0.0;
    };
    let known = Field::WEIGHTS.get(*field as usize);
    let (weight, usual) = known.copied().unwrap_or((1.0, 1.0));
    let length = lengths.get(*field as usize).copied().unwrap_or(usual);
    let count = words.len() as f32;
    let room = 1.0 - LENGTH + LENGTH * length / usual;
    weight * count * (SATURATION + 1.0) / (count + SATURATION * room)
}

fn written(weight: f32) -> u8 {
    (weight * SCALE).round().clamp(1.0, 63.0) as u8
}

/// Stems in the order of their words, so that words of one beginning lie in one part.
struct Stems {
    lexicon: Lexicon,
    postings: Vec<Postings>,
    /// Surfaces in their order.
    sorted: Vec<usize>,
    /// The new place of each stem, and the old of each place.
    place: Vec<usize>,
    order: Vec<usize>,
}

impl Stems {
    fn new(lexicon: Lexicon, postings: Vec<Postings>) -> Stems {
        let mut sorted: Vec<usize> = (0..lexicon.surfaces.len()).collect();
        let word = |at: &usize| lexicon.surfaces.get(*at).map(|surface| &surface.word);
        sorted.sort_by(|one, other| word(one).cmp(&word(other)));
        let mut place = vec![usize::MAX; postings.len()];
        let mut order = Vec::with_capacity(postings.len());
        for surface in sorted.iter().filter_map(|at| lexicon.surfaces.get(*at)) {
            if let Some(place) = place.get_mut(surface.stem)
                && *place == usize::MAX
            {
                *place = order.len();
                order.push(surface.stem);
            }
        }
        Stems {
            lexicon,
            postings,
            sorted,
            place,
            order,
        }
    }

    fn place(&self, stem: usize) -> usize {
        self.place.get(stem).copied().unwrap_or_default()
    }

    fn entry(&self, word: String, stem: usize) -> (String, usize, usize) {
        let documents = self.postings.get(stem).map_or(0, Vec::len);
        (word, self.place(stem), documents)
    }

    fn words(&self) -> Vec<(String, usize, usize)> {
        let surfaces = self.lexicon.surfaces.iter();
        surfaces
            .map(|surface| self.entry(surface.word.clone(), surface.stem))
            .collect()
    }

    /// Words that one may misspell, from their end.
    fn ends(&self) -> Vec<(String, usize, usize)> {
        const SHORTEST: usize = 4;
        let surfaces = self.lexicon.surfaces.iter();
        let words = surfaces.filter(|surface| {
            let is_digit = |letter: char| letter.is_ascii_digit();
            surface.word.len() >= SHORTEST && !surface.word.contains(is_digit)
        });
        words
            .map(|surface| self.entry(surface.word.chars().rev().collect(), surface.stem))
            .collect()
    }

    fn lists(&self, meanings: BTreeMap<usize, Vec<Meaning>>) -> Vec<KeyList> {
        let mut lists: Vec<KeyList> = Vec::new();
        lists.resize_with(self.order.len(), KeyList::default);
        for (list, stem) in lists.iter_mut().zip(&self.order) {
            let postings = self.postings.get(*stem).map_or(&[][..], Vec::as_slice);
            list.documents = packed(postings);
        }
        for surface in self
            .sorted
            .iter()
            .filter_map(|at| self.lexicon.surfaces.get(*at))
        {
            if let Some(list) = lists.get_mut(self.place(surface.stem)) {
                if !list.words.is_empty() {
                    list.words.push(' ');
                }
                list.words.push_str(&surface.word);
            }
        }
        let placed = |phrase: Vec<usize>| phrase.into_iter().map(|stem| self.place(stem)).collect();
        for (stem, known) in meanings {
            if let Some(list) = lists.get_mut(self.place(stem)) {
                let known = known.into_iter();
                list.meanings = known
                    .map(|(own, others)| (placed(own), others.into_iter().map(placed).collect()))
                    .collect();
            }
        }
        lists
    }
}

fn packed(postings: &[(u32, u8)]) -> String {
    let mut out = String::with_capacity(postings.len() * 2);
    let mut last = 0;
    for (at, weight) in postings {
        pack::number(&mut out, (at - last) as usize);
        pack::digit(&mut out, usize::from(*weight));
        last = *at;
    }
    out
}
