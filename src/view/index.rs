//! Indexes: a library, its facts and its findings come in; who cites which regulation and which rule fires where go out.
//!
//! Made once, so that a page per regulation and per rule costs what it shows and not the whole library.

use std::collections::BTreeMap;

use crate::analyse::Facts;
use crate::analyse::impact::{Cited, CitedBy};
use crate::finding::Finding;
use crate::model::{Library, RegulationId};
use crate::text::{FileId, Span};

/// What pages look up from the other side.
#[derive(Debug, Default)]
pub struct Index {
    /// Who cites which regulation.
    pub cited_by: CitedBy,
    rules: BTreeMap<&'static str, Vec<usize>>,
    owners: BTreeMap<FileId, usize>,
    /// Items of shared blocks, by the file they stand in, with the SOP that uses them.
    shared: BTreeMap<FileId, Vec<(Span, usize)>>,
}

impl Index {
    /// Reads everything once.
    pub fn new(library: &Library, facts: &[Facts], findings: &[Finding]) -> Index {
        let mut index = Index {
            cited_by: CitedBy::of(facts),
            ..Index::default()
        };
        for (at, finding) in findings.iter().enumerate() {
            index.rules.entry(finding.rule).or_default().push(at);
        }
        for (at, sop) in library.sops.iter().enumerate() {
            index.owners.insert(sop.file, at);
            for item in sop.shared_items() {
                let span = item.text.span;
                index.shared.entry(span.file).or_default().push((span, at));
            }
        }
        index
    }

    /// Who cites a regulation, in the order of the SOPs.
    pub fn citing(&self, id: &RegulationId) -> &[Cited] {
        self.cited_by.citing(id)
    }

    /// Every rule that fires, with the positions of its findings.
    pub fn rules(&self) -> impl Iterator<Item = (&'static str, &[usize])> {
        self.rules
            .iter()
            .map(|(rule, places)| (*rule, places.as_slice()))
    }

    /// The positions of the findings of a rule.
    pub fn hits(&self, rule: &str) -> &[usize] {
        self.rules.get(rule).map_or(&[], Vec::as_slice)
    }

    /// The SOPs a finding is about: that of its file, or all that use the shared block it is in.
    pub fn touched(&self, finding: &Finding) -> Vec<usize> {
        if let Some(owner) = self.owner(finding.span.file) {
            return vec![owner];
        }
        let shared = self.shared.get(&finding.span.file).into_iter().flatten();
        let mut sops: Vec<usize> = shared
            .filter(|(span, _)| span.contains(finding.span))
            .map(|(_, sop)| *sop)
            .collect();
        sops.dedup();
        sops
    }

    /// The SOP that a file holds.
    pub fn owner(&self, file: FileId) -> Option<usize> {
        self.owners.get(&file).copied()
    }
}
