//! Analysis: a library comes in, facts that rules, pages, sheets and comparison share go out. Computed once.

use crate::model::{Library, Sop};

pub mod citations;
pub mod documents;
pub mod flow;
pub mod measures;
pub mod time;

pub use citations::{Citation, ItemCitations};
pub use documents::{DocumentFlow, Topics};
pub use flow::Graph;
pub use measures::Measures;

/// What analysis found out about a whole library.
#[derive(Debug, Default)]
pub struct LibraryFacts {
    /// Whose topic a document's name can be.
    pub topics: Topics,
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
    /// Counts and times.
    pub measures: Measures,
}

/// Analyses what all SOPs share.
pub fn analyse_library(library: &Library) -> LibraryFacts {
    LibraryFacts {
        topics: documents::topics(library),
    }
}

/// Analyses one SOP.
pub fn analyse(library: &Library, library_facts: &LibraryFacts, sop: &Sop) -> Facts {
    Facts {
        graphs: sop.parts.iter().map(flow::graph).collect(),
        citations: citations::citations(library, sop),
        documents: documents::document_flow(library, library_facts, sop),
        measures: measures::measures(library, sop),
    }
}
