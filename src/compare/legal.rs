//! Legal bases: the citations of SOPs come in, one row for each regulation with those who cite it goes out.

use std::collections::BTreeMap;

use crate::model::{RegulationId, RegulationKind};

use super::Entry;
use super::lists::Holder;

/// A regulation that some SOPs cite.
#[derive(Clone, Debug, PartialEq, Default)]
pub struct LegalRow {
    /// Its id, where kind, number and year are readable.
    pub id: Option<RegulationId>,
    /// Whether the register has it.
    pub known: bool,
    /// Its kind, where the words for it are known.
    pub kind: Option<RegulationKind>,
    /// Its name as first written: kind, number and year, or the whole item where nothing is readable.
    pub written: String,
    /// Its title as first written.
    pub title: String,
    /// Who cites it.
    pub holders: Vec<Holder>,
}

/// How rows are told apart: by id, else by their words.
type Key = (Option<RegulationId>, String);

/// One row for each regulation: the most cited first, then by rank and id.
pub(super) fn matrix(entries: &[Entry<'_>]) -> Vec<LegalRow> {
    let mut rows: BTreeMap<Key, LegalRow> = BTreeMap::new();
    for (member, entry) in entries.iter().enumerate() {
        let items = entry.sop.legal_bases.iter().flat_map(|list| &list.items);
        for (position, item) in items.enumerate() {
            let citations = entry
                .facts
                .citations
                .iter()
                .filter(|read| read.item == position)
                .flat_map(|read| &read.citations);
            let mut read = false;
            for citation in citations {
                read = true;
                let written = written(&citation.kind_text, &citation.number, &citation.year);
                let key = (
                    citation.id.clone(),
                    if citation.id.is_some() {
                        String::new()
                    } else {
                        written.to_lowercase()
                    },
                );
                let row = rows.entry(key).or_insert_with(|| LegalRow {
                    id: citation.id.clone(),
                    known: citation.known,
                    kind: citation.kind,
                    written,
                    title: citation.title.clone(),
                    holders: Vec::new(),
                });
                hold(row, (member, position), &item.text, citation.amendment);
            }
            let text = item.text.trim();
            if !read && !text.is_empty() {
                let row = rows
                    .entry((None, text.to_lowercase()))
                    .or_insert_with(|| LegalRow {
                        written: text.to_owned(),
                        ..LegalRow::default()
                    });
                hold(row, (member, position), &item.text, false);
            }
        }
    }
    let mut rows: Vec<LegalRow> = rows.into_values().collect();
    rows.sort_by(|left, right| {
        let order = |row: &LegalRow| {
            (
                row.kind.is_none(),
                row.kind,
                row.id.clone(),
                row.written.clone(),
            )
        };
        (right.holders.len(), order(left)).cmp(&(left.holders.len(), order(right)))
    });
    rows
}

fn written(kind: &str, number: &str, year: &str) -> String {
    let parts = [kind.trim(), " ", number.trim(), "/", year.trim()];
    parts.concat()
}

fn hold(row: &mut LegalRow, (member, position): (usize, usize), written: &str, amendment: bool) {
    match row.holders.last_mut() {
        Some(last) if last.member == member => {
            last.amendment &= amendment;
            if !last.items.contains(&position) {
                last.items.push(position);
            }
        }
        _ => row.holders.push(Holder {
            member,
            items: vec![position],
            written: written.trim().to_owned(),
            amendment,
        }),
    }
}
