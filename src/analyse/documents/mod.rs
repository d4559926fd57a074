//! Document flow: the steps of an SOP come in; where each document is made, used and from goes out.
//!
//! PermenPANRB 35/2012 (annex, mutu baku): kelengkapan is what a step needs, output is what it makes and what the next
//! step finds on its desk. A document that nobody makes and nobody brings is a hole in the procedure.

use std::collections::BTreeSet;

use crate::model::{ItemList, Library, Part, Sop};
use crate::text::Text;

use super::LibraryFacts;
use super::stems::{Glossary, Word, is_stop_word, tokens};

mod acts;
mod lists;
mod mentions;
mod names;
mod origins;
mod outside;
mod ownership;
mod papers;
mod shelf;
mod topics;
mod ways;

pub use mentions::{Mention, mentions};
pub use names::{Agreement, Name, Nature, agreement, covers};
pub use papers::Document;
pub use topics::{Origin, Topic, Topics, topics};

/// Where a document that a step uses comes from.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Source {
    /// It is no document.
    NotDocument,
    /// `masukan` declares it.
    Declared,
    /// The first step may find it on its desk.
    Initial,
    /// An output of another row: the row, and the position in [`DocumentFlow::made`].
    Output(usize, usize),
    /// An output of an earlier row that is about the same and only calls its kind otherwise.
    Like(usize, usize),
    /// A row used it before.
    Earlier(usize),
    /// The activity of a row makes or brings it.
    Activity(usize),
    /// The equipment list holds it.
    Equipment,
    /// An SOP that Keterkaitan names makes it.
    Linked(String),
    /// Blank forms, guides, registers and papers of a person are at hand.
    Standing,
    /// The step itself writes it, so that it cannot have it before.
    OwnProduct,
    /// It belongs to another procedure.
    Foreign(Foreign),
    /// Nobody makes or brings it.
    Unknown {
        /// A name like it in an earlier row, and that row.
        near: Option<(usize, String)>,
        /// Named in full and about what the SOP or another of its rows is about: it ought to be made here.
        expected: bool,
    },
}

/// How sure a source is.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, PartialOrd, Ord)]
pub enum Confidence {
    /// Only what is usual speaks for it.
    #[default]
    Guess,
    /// The words speak for it: one name holds the other, or a sentence says so.
    Likely,
    /// It is named so.
    Certain,
}

impl Confidence {
    fn of(agreement: Agreement) -> Confidence {
        match agreement {
            Agreement::Same => Confidence::Certain,
            _ => Confidence::Likely,
        }
    }
}

/// Why a document belongs to another procedure.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Foreign {
    /// The name of the other procedure.
    pub topic: String,
    /// How the other procedure is known.
    pub origin: Origin,
    /// The step's own words name the other SOP.
    pub named_in_step: bool,
    /// Keterkaitan names the other SOP.
    pub linked: bool,
    /// It is a paper that begins the other procedure, or one that its file lists: nobody else has a use for it.
    pub opens: bool,
    /// The step is about a third procedure, not the one of the document.
    pub step_topic: Option<String>,
}

/// A name in the kelengkapan of a step.
#[derive(Clone, Debug)]
pub struct DocumentUse {
    /// The step table.
    pub part: usize,
    /// The row.
    pub row: usize,
    /// The item of its kelengkapan.
    pub item: usize,
    /// The name.
    pub name: Name,
    /// Where it comes from.
    pub source: Source,
    /// How sure that is.
    pub confidence: Confidence,
    /// The document, by its position in [`DocumentFlow::documents`]; nothing for what is no document.
    pub document: Option<usize>,
}

/// A name in the output of a step.
#[derive(Clone, Debug)]
pub struct DocumentMade {
    /// The step table.
    pub part: usize,
    /// The row.
    pub row: usize,
    /// The item of its output.
    pub item: usize,
    /// The name.
    pub name: Name,
    /// The document, by its position in [`DocumentFlow::documents`].
    pub document: Option<usize>,
}

/// Which document is made and used where.
#[derive(Debug, Default)]
pub struct DocumentFlow {
    /// Every name in a kelengkapan, in order.
    pub uses: Vec<DocumentUse>,
    /// Every name in an output, in order.
    pub made: Vec<DocumentMade>,
    /// The documents, in the order in which they first appear.
    pub documents: Vec<Document>,
    /// Abbreviations of the library, the agency and the SOP.
    pub glossary: Glossary,
}

impl DocumentFlow {
    /// Documents that a step needs and no earlier step makes, in order, as written, each once: what a reader prepares.
    pub fn asked(&self) -> Vec<String> {
        let mut seen: BTreeSet<Vec<&Word>> = BTreeSet::new();
        let mut asked = Vec::new();
        for used in self.needed() {
            let mut stems: Vec<&Word> = used.name.core().map(|token| &token.stem).collect();
            stems.sort_unstable();
            if seen.insert(stems) {
                asked.push(used.name.text.clone());
            }
        }
        asked
    }

    /// Every use of a document that no earlier step makes.
    pub fn needed(&self) -> impl Iterator<Item = &DocumentUse> {
        self.uses.iter().filter(|used| {
            let from_outside = matches!(
                used.source,
                Source::Declared
                    | Source::Initial
                    | Source::Linked(_)
                    | Source::Foreign(_)
                    | Source::Unknown { .. }
                    | Source::Equipment
            );
            from_outside && used.name.nature == Nature::Document
        })
    }
}

/// Follows the documents of one SOP.
pub fn document_flow(library: &Library, facts: &LibraryFacts, sop: &Sop) -> DocumentFlow {
    let glossary = Glossary::of(library, sop);
    let equipment = equipment(sop);
    let mut flow = DocumentFlow::default();
    for (part, row, step) in sop.steps() {
        for (item, name) in cells(&glossary, &equipment, step.outputs.as_ref()) {
            flow.made.push(DocumentMade {
                part,
                row,
                item,
                name,
                document: None,
            });
        }
        for (item, name) in cells(&glossary, &equipment, step.requirements.as_ref()) {
            flow.uses.push(DocumentUse {
                part,
                row,
                item,
                name,
                source: Source::NotDocument,
                confidence: Confidence::Certain,
                document: None,
            });
        }
    }
    let owners = ownership::Owners::of(library, facts, (sop, &glossary));
    for (index, part) in sop.parts.iter().enumerate() {
        let inputs = inputs(&glossary, &equipment, part);
        origins::Desk::find_sources((&glossary, &owners), (index, part), &inputs, &mut flow);
    }
    papers::gather(&mut flow);
    flow.glossary = glossary;
    flow
}

fn cells(
    glossary: &Glossary,
    equipment: &[BTreeSet<Word>],
    list: Option<&ItemList>,
) -> Vec<(usize, Name)> {
    let items = list.map_or(&[][..], |list| &list.items);
    let named = items.iter().enumerate().flat_map(|(item, cell)| {
        names::names(glossary, equipment, &cell.text)
            .into_iter()
            .map(move |name| (item, name))
    });
    named.collect()
}

fn inputs(glossary: &Glossary, equipment: &[BTreeSet<Word>], part: &Part) -> Vec<Name> {
    let named = |input: &Text| names::names(glossary, equipment, input);
    part.inputs.iter().flat_map(named).collect()
}

/// The stems of each item of the equipment list.
fn equipment(sop: &Sop) -> Vec<BTreeSet<Word>> {
    let items = sop.equipment.as_ref().map_or(&[][..], |list| &list.items);
    let pieces = items
        .iter()
        .flat_map(|item| item.text.split([',', ';', '\n']));
    pieces
        .map(|piece| {
            let words = tokens(piece);
            let kept = words.into_iter().filter(|token| !is_stop_word(&token.word));
            kept.map(|token| token.stem).collect::<BTreeSet<_>>()
        })
        .filter(|stems| !stems.is_empty())
        .collect()
}

#[cfg(test)]
mod tests;
