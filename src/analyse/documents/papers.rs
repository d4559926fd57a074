//! Papers: the names of a flow, with their sources, come in; which of them are one document goes out.

use std::collections::BTreeMap;

use crate::analyse::stems::Word;

use super::names::{Agreement, Name, agreement};
use super::{DocumentFlow, DocumentUse, Source};

/// One document of an SOP, whatever its names and states.
#[derive(Clone, Debug, Default)]
pub struct Document {
    /// The step table.
    pub part: usize,
    /// Its fullest name, without a state.
    pub title: String,
    /// Its uses, by their positions in [`DocumentFlow::uses`].
    pub uses: Vec<usize>,
    /// Where it is made or changed, by the positions in [`DocumentFlow::made`].
    pub made: Vec<usize>,
}

/// Gathers the names of a flow into documents.
pub(super) fn gather(flow: &mut DocumentFlow) {
    let mut papers = Papers::default();
    let mut made_at = 0;
    let mut used_at = 0;
    // Both lists are in the order of the rows; within a row, what is used comes before what is made.
    while used_at < flow.uses.len() || made_at < flow.made.len() {
        let of_use = flow.uses.get(used_at).map(|used| (used.part, used.row));
        let of_made = flow.made.get(made_at).map(|made| (made.part, made.row));
        if of_use.is_some_and(|row| of_made.is_none_or(|made| row <= made)) {
            papers.take_use(flow, used_at);
            used_at += 1;
        } else {
            papers.take_made(flow, made_at);
            made_at += 1;
        }
    }
    flow.documents = papers.documents;
}

#[derive(Default)]
struct Papers {
    documents: Vec<Document>,
    /// Per part, the latest document of a name's words.
    latest: BTreeMap<(usize, Vec<Word>), usize>,
    /// How full the name of each document is; what makes it names it better than what uses it.
    fullness: Vec<(bool, usize)>,
}

impl Papers {
    fn take_use(&mut self, flow: &mut DocumentFlow, at: usize) {
        let used = &flow.uses[at];
        if used.source == Source::NotDocument {
            return;
        }
        let known = match &used.source {
            Source::Output(_, made) | Source::Like(_, made) => {
                let made = flow.made.get(*made);
                made.and_then(|made| match made.document {
                    Some(document) => Some(document),
                    // A later row makes it and a loop leads back: it is the document of that name.
                    None => self.latest.get(&(made.part, words(&made.name))).copied(),
                })
            }
            Source::Earlier(row) => of_row(flow, used.part, *row)
                .find(|other| agreement(&other.name, &used.name) >= Agreement::Contained)
                .and_then(|other| other.document),
            _ => None,
        };
        let document = self.document(used.part, &used.name, known);
        if let Source::Output(_, made) = used.source
            && let Some(made) = flow.made.get(made)
        {
            self.latest.insert((made.part, words(&made.name)), document);
        }
        self.call(document, &flow.uses[at].name, false);
        self.documents[document].uses.push(at);
        flow.uses[at].document = Some(document);
    }

    fn take_made(&mut self, flow: &mut DocumentFlow, at: usize) {
        let made = &flow.made[at];
        let changed = of_row(flow, made.part, made.row)
            .filter(|used| {
                used.document.is_some() && is_blank_form(&used.name) <= is_blank_form(&made.name)
            })
            .map(|used| (agreement(&used.name, &made.name), used.document))
            .filter(|(agreement, _)| *agreement >= Agreement::Contained)
            .max();
        let known = changed.and_then(|(_, document)| document);
        let document = self.document(made.part, &made.name, known);
        self.call(document, &flow.made[at].name, true);
        self.documents[document].made.push(at);
        flow.made[at].document = Some(document);
    }

    /// Gives a document this name if it is the fullest.
    fn call(&mut self, document: usize, name: &Name, is_made: bool) {
        let fullness = (is_made && !name.is_general(), name.tokens.len());
        if fullness > self.fullness[document] {
            self.fullness[document] = fullness;
            name.title().clone_into(&mut self.documents[document].title);
        }
    }

    /// The document of a name: the known one, the latest of the same words, or a new one.
    fn document(&mut self, part: usize, name: &Name, known: Option<usize>) -> usize {
        let key = (part, words(name));
        let document = known.or_else(|| self.latest.get(&key).copied());
        let document = document.unwrap_or_else(|| {
            self.documents.push(Document {
                part,
                ..Document::default()
            });
            self.fullness.push((false, 0));
            self.documents.len() - 1
        });
        self.latest.insert(key, document);
        document
    }
}

/// Whether a name is that of a form that somebody has yet to fill in: the letter it becomes is another document.
fn is_blank_form(name: &Name) -> bool {
    let first = name.tokens.first().map(|token| token.word.as_str());
    matches!(first, Some("formulir" | "blangko" | "template" | "format"))
}

/// The uses of a row.
fn of_row(flow: &DocumentFlow, part: usize, row: usize) -> impl Iterator<Item = &DocumentUse> {
    let uses = &flow.uses;
    let from = uses.partition_point(|used| (used.part, used.row) < (part, row));
    uses[from..]
        .iter()
        .take_while(move |used| (used.part, used.row) == (part, row))
}

/// The words by which a name is known again.
fn words(name: &Name) -> Vec<Word> {
    let mut words: Vec<Word> = name.core().map(|token| token.stem.clone()).collect();
    if words.is_empty() {
        words.extend(name.tokens.iter().map(|token| token.stem.clone()));
    }
    words.sort_unstable();
    words.dedup();
    words
}
