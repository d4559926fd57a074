//! Analysis: a library comes in, facts that rules, pages, sheets and comparison share go out. Computed once.

use crate::model::{ItemList, Library, Sop};
use crate::text::Text;

pub mod across;
pub mod acts;
pub mod citations;
pub mod conditions;
pub mod documents;
pub mod flow;
pub mod history;
pub mod impact;
pub mod measures;
pub mod numbering;
pub mod parties;
pub mod review;
pub mod spelling;
pub mod standing;
pub mod stems;
pub mod time;
pub mod verbs;
pub mod vocabulary;
pub mod ways;

pub use across::Across;
pub use acts::Act;
pub use citations::titles::Titles;
pub use citations::{Citation, ItemCitations};
pub use documents::{DocumentFlow, Topics};
pub use flow::Graph;
pub use measures::Measures;
pub use parties::Party;
pub use spelling::Spelling;

/// What analysis found out about a whole library.
#[derive(Debug, Default)]
pub struct LibraryFacts {
    /// Whose topic a document's name can be.
    pub topics: Topics,
    /// The titles of the register.
    pub titles: Titles,
    /// The words it uses.
    pub spelling: Spelling,
    /// What SOPs share and how they name one another.
    pub across: Across,
}

/// What analysis found out about one SOP.
#[derive(Debug, Default)]
pub struct Facts {
    /// The flow of each part.
    pub graphs: Vec<Graph>,
    /// The citations of each item of the legal bases.
    pub citations: Vec<ItemCitations>,
    /// Which document is made and used where.
    pub documents: DocumentFlow,
    /// The acts each activity tells its actor to do: `[part][row]`.
    pub acts: Vec<Vec<Vec<Act>>>,
    /// The roles each activity names: `[part][row]`.
    pub parties: Vec<Vec<Vec<Party>>>,
    /// Counts and times.
    pub measures: Measures,
}

/// What analysis found out about a library and each of its SOPs.
#[derive(Debug, Default)]
pub struct Analysis {
    /// About the whole library.
    pub library: LibraryFacts,
    /// About each SOP, in the order of [`Library::sops`].
    pub sops: Vec<Facts>,
}

/// Analyses a whole library.
pub fn analyse_all(library: &Library) -> Analysis {
    let facts = analyse_library(library);
    let sops = library
        .sops
        .iter()
        .map(|sop| analyse(library, &facts, sop))
        .collect();
    Analysis {
        library: facts,
        sops,
    }
}

/// Analyses what all SOPs share.
pub fn analyse_library(library: &Library) -> LibraryFacts {
    LibraryFacts {
        topics: documents::topics(library),
        titles: Titles::of(&library.register),
        spelling: Spelling::of(library),
        across: across::across(library),
    }
}

/// Analyses one SOP.
pub fn analyse(library: &Library, library_facts: &LibraryFacts, sop: &Sop) -> Facts {
    let documents = documents::document_flow(library, library_facts, sop);
    let graphs: Vec<Graph> = sop.parts.iter().map(flow::graph).collect();
    Facts {
        acts: sop.parts.iter().map(acts::of_part).collect(),
        citations: citations::citations(library, sop),
        parties: sop
            .parts
            .iter()
            .map(|part| parties::parties(&documents.glossary, part))
            .collect(),
        documents,
        measures: measures::measures(library, sop, &graphs),
        graphs,
    }
}

/// Every text of an SOP that is language: its lists and the cells of its step tables, in the order of the sheet.
pub fn prose(sop: &Sop) -> impl Iterator<Item = &Text> {
    let lists = [
        &sop.qualifications,
        &sop.related,
        &sop.equipment,
        &sop.warnings,
        &sop.records,
    ];
    let bands = lists.into_iter().flatten().flat_map(texts);
    let cells = sop.steps().flat_map(|(_, _, step)| {
        let lists = [&step.requirements, &step.outputs];
        std::iter::once(&step.activity)
            .chain(lists.into_iter().flatten().flat_map(texts))
            .chain(&step.remarks)
    });
    let names = std::iter::once(&sop.name).chain(&sop.chart_name);
    names.chain(bands).chain(cells)
}

fn texts(list: &ItemList) -> impl Iterator<Item = &Text> {
    list.items.iter().map(|item| &item.text)
}
