//! Analysis: a library comes in, facts that rules, pages, sheets and comparison share go out. Computed once.

use crate::model::{Library, Sop};

pub mod flow;

/// What analysis found out about a whole library.
#[derive(Debug, Default)]
pub struct LibraryFacts {}

/// What analysis found out about one SOP.
#[derive(Debug, Default)]
pub struct Facts {}

/// Analyses what all SOPs share: topics of procedures, names of SOPs, abbreviations.
pub fn analyse_library(_library: &Library) -> LibraryFacts {
    LibraryFacts {}
}

/// Analyses one SOP.
pub fn analyse(_library: &Library, _facts: &LibraryFacts, _sop: &Sop) -> Facts {
    Facts {}
}
