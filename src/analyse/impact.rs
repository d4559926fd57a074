//! Impact: a regulation comes in; every SOP that leans on it, and how, goes out.

use std::collections::{BTreeMap, BTreeSet};

use super::Facts;
use crate::model::{Register, RegulationId, RelationKind};

/// One citation of a regulation.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Cited {
    /// The SOP's position in [`crate::model::Library::sops`].
    pub sop: usize,
    /// The item of its legal bases, from 0.
    pub item: usize,
    /// The citation of the item, from 0.
    pub citation: usize,
    /// Named as an amendment of another regulation.
    pub amendment: bool,
    /// Named inside the title of the citation before it.
    pub in_title: bool,
}

/// Who cites which regulation, read from all SOPs once.
#[derive(Debug, Default)]
pub struct CitedBy(BTreeMap<RegulationId, Vec<Cited>>);

impl CitedBy {
    /// Reads the citations of every SOP.
    pub fn of(facts: &[Facts]) -> CitedBy {
        let mut all: BTreeMap<RegulationId, Vec<Cited>> = BTreeMap::new();
        for (sop, facts) in facts.iter().enumerate() {
            for read in &facts.citations {
                for (citation, named) in read.citations.iter().enumerate() {
                    let Some(id) = &named.id else {
                        continue;
                    };
                    let citing = all.entry(id.clone()).or_default();
                    let same = |last: &Cited| (last.sop, last.item) == (sop, read.item);
                    // Of one item the first mention counts: the basis itself comes before titles that repeat it.
                    if !citing.last().is_some_and(same) {
                        citing.push(Cited {
                            sop,
                            item: read.item,
                            citation,
                            amendment: named.amendment,
                            in_title: named.in_title,
                        });
                    }
                }
            }
        }
        CitedBy(all)
    }

    /// Who cites a regulation, in the order of the SOPs.
    pub fn citing(&self, id: &RegulationId) -> &[Cited] {
        self.0.get(id).map_or(&[], Vec::as_slice)
    }

    /// The ids of all regulations that are cited.
    pub fn ids(&self) -> impl Iterator<Item = &RegulationId> {
        self.0.keys()
    }
}

/// How an SOP leans on a regulation.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Way {
    /// It cites the regulation itself.
    Direct,
    /// It cites it as the amendment of another.
    AsAmendment,
    /// It cites one whose title names it: "tentang Pelaksanaan Undang-Undang …".
    InTitle,
    /// It cites one that amends it.
    Amendment(RegulationId),
    /// It cites one that implements it.
    Implementing(RegulationId),
}

/// An item of an SOP that leans on a regulation.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Leaning {
    /// Where.
    pub cited: Cited,
    /// How.
    pub way: Way,
}

/// Every item that leans on a regulation, in the order of the SOPs; of one item the most direct way.
pub fn leaning(register: &Register, cited_by: &CitedBy, id: &RegulationId) -> Vec<Leaning> {
    let mut found: BTreeMap<(usize, usize), Leaning> = BTreeMap::new();
    let mut keep = |cited: &Cited, way: Way| {
        found
            .entry((cited.sop, cited.item))
            .or_insert(Leaning { cited: *cited, way });
    };
    for cited in cited_by.citing(id) {
        keep(
            cited,
            match (cited.amendment, cited.in_title) {
                (true, _) => Way::AsAmendment,
                (_, true) => Way::InTitle,
                _ => Way::Direct,
            },
        );
    }
    for (dependent, way) in dependents(register, id) {
        let own = cited_by.citing(&dependent);
        for cited in own.iter().filter(|cited| !cited.in_title) {
            keep(cited, way.clone());
        }
    }
    found.into_values().collect()
}

/// The regulations that amend or implement one, those that do so to them, and so on.
fn dependents(register: &Register, id: &RegulationId) -> Vec<(RegulationId, Way)> {
    let mut seen = BTreeSet::from([id.clone()]);
    let mut found = Vec::new();
    let mut open = vec![(id.clone(), None)];
    while let Some((target, implements)) = open.pop() {
        for (acting, edge) in register.relations_to(&target) {
            let amends = match edge.kind {
                RelationKind::Amends => true,
                RelationKind::Implements => false,
                _ => continue,
            };
            if !seen.insert(acting.id.clone()) {
                continue;
            }
            // The amendment of an implementing rule leans on the law as an implementing one.
            let amends = amends && implements != Some(true);
            let way = match amends {
                true => Way::Amendment(acting.id.clone()),
                false => Way::Implementing(acting.id.clone()),
            };
            found.push((acting.id.clone(), way));
            open.push((acting.id.clone(), Some(!amends)));
        }
    }
    found
}
