//! Document flow: the steps of an SOP come in; where each document is made, used and from goes out.

use crate::model::{Library, Sop};

use super::LibraryFacts;

/// Whose topic a document's name can be.
#[derive(Debug, Default)]
pub struct Topics {}

/// Which document is made and used where.
#[derive(Debug, Default)]
pub struct DocumentFlow {}

impl DocumentFlow {
    /// Documents that a step needs and no earlier step makes, in order, as written, each once: what a reader prepares.
    pub fn asked(&self) -> Vec<String> {
        Vec::new()
    }
}

/// Gathers the topics of procedures and SOPs.
pub fn topics(_library: &Library) -> Topics {
    Topics {}
}

/// Follows the documents of one SOP.
pub fn document_flow(_library: &Library, _facts: &LibraryFacts, _sop: &Sop) -> DocumentFlow {
    DocumentFlow {}
}
