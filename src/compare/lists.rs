//! Lists: the equipment, qualifications or documents of SOPs come in, one row for each thing, however it is written, goes out.

use std::collections::BTreeMap;

use crate::analyse::stems::{self, Glossary, Token};
use crate::model::{Item, ItemList, Sop};

use super::{Entry, FULL_COMPARISON};

/// What a document has where a list belongs.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Default)]
pub enum ListState {
    /// The document has no such list.
    #[default]
    Absent,
    /// The list is printed and holds nothing.
    Empty,
    /// The list holds something.
    Filled,
}

impl ListState {
    /// The state of a list.
    pub(super) fn of(list: Option<&ItemList>) -> ListState {
        match list {
            None => ListState::Absent,
            Some(list) if list.items.iter().all(|item| item.text.trim().is_empty()) => {
                ListState::Empty
            }
            Some(_) => ListState::Filled,
        }
    }
}

/// A thing that some SOPs name.
#[derive(Clone, Debug, PartialEq, Default)]
pub struct ItemRow {
    /// The shortest way in which it is written.
    pub name: String,
    /// Who names it, in the order of [`super::Comparison::members`].
    pub holders: Vec<Holder>,
}

/// One SOP that names a thing.
#[derive(Clone, Debug, PartialEq, Eq, Default)]
pub struct Holder {
    /// The place of the SOP in [`super::Comparison::members`].
    pub member: usize,
    /// The positions of the items in its list, from 0.
    pub items: Vec<usize>,
    /// How it is written there.
    pub written: String,
    /// Of a regulation: named only as an amendment of another.
    pub amendment: bool,
}

/// Which list of an SOP is compared.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Which {
    /// `peralatan`.
    Equipment,
    /// `kualifikasi_pelaksana`.
    Qualifications,
    /// Documents of the steps; they are no list of the SOP.
    Documents,
}

impl Which {
    /// The list of one SOP.
    pub(super) fn list(self, sop: &Sop) -> Option<&ItemList> {
        match self {
            Which::Equipment => sop.equipment.as_ref(),
            Which::Qualifications => sop.qualifications.as_ref(),
            Which::Documents => None,
        }
    }

    /// Words that every item may have and that name nothing.
    fn idle(self) -> &'static [&'static str] {
        match self {
            Which::Equipment => &["seperangkat", "unit", "perangkat"],
            Which::Documents => &["surat", "berkas", "dokumen", "lembar", "naskah"],
            Which::Qualifications => &[
                "memiliki",
                "kemampuan",
                "mampu",
                "menguasai",
                "memahami",
                "mengetahui",
                "dapat",
                "mengoperasikan",
                "menggunakan",
                "baik",
                "bisa",
            ],
        }
    }

    /// How much of their words two items must share to be one thing.
    fn alike(self) -> f64 {
        match self {
            Which::Equipment | Which::Documents => 0.78,
            Which::Qualifications => 0.66,
        }
    }
}

/// One row for each thing, the most common first.
pub(super) fn matrix(entries: &[Entry<'_>], which: Which) -> Vec<ItemRow> {
    let mut gathered = Gathered::new(entries, which);
    for (member, entry) in entries.iter().enumerate() {
        let list = which.list(entry.sop);
        for (position, item) in list.iter().flat_map(|list| &list.items).enumerate() {
            for written in pieces(item, which) {
                gathered.hold((member, position), written);
            }
        }
    }
    gathered.rows()
}

/// Things on their way into rows.
pub(super) struct Gathered<'a> {
    glossaries: Vec<&'a Glossary>,
    which: Which,
    fuzzy: bool,
    rows: BTreeMap<Vec<String>, ItemRow>,
}

impl<'a> Gathered<'a> {
    /// Nothing yet.
    pub(super) fn new(entries: &[Entry<'a>], which: Which) -> Gathered<'a> {
        let glossaries = entries.iter();
        Gathered {
            glossaries: glossaries
                .map(|entry| &entry.facts.documents.glossary)
                .collect(),
            which,
            fuzzy: entries.len() <= FULL_COMPARISON,
            rows: BTreeMap::new(),
        }
    }

    /// Puts what one member names at a position into the row of its like. Members come in their order.
    pub(super) fn hold(&mut self, (member, position): (usize, usize), written: String) {
        let key = key(&written, self.which, (&self.glossaries, member));
        if key.is_empty() {
            return;
        }
        let key = match self.fuzzy {
            true => nearest(&self.rows, key, self.which),
            false => key,
        };
        hold(
            self.rows.entry(key).or_default(),
            (member, position),
            written,
        );
    }

    /// The rows, the most common first.
    pub(super) fn rows(self) -> Vec<ItemRow> {
        let mut rows: Vec<ItemRow> = self.rows.into_values().collect();
        rows.sort_by(|left, right| {
            (right.holders.len(), &left.name.to_lowercase())
                .cmp(&(left.holders.len(), &right.name.to_lowercase()))
        });
        rows
    }
}

fn hold(row: &mut ItemRow, (member, position): (usize, usize), written: String) {
    let shorter =
        |left: &str, right: &str| (left.chars().count(), left) < (right.chars().count(), right);
    if row.name.is_empty() || shorter(&written, &row.name) {
        row.name = written.clone();
    }
    match row.holders.last_mut() {
        Some(last) if last.member == member => {
            if !last.items.contains(&position) {
                last.items.push(position);
            }
        }
        _ => row.holders.push(Holder {
            member,
            items: vec![position],
            written,
            amendment: false,
        }),
    }
}

/// The things one item names: "Komputer, printer, scanner" is three of them.
fn pieces(item: &Item, which: Which) -> Vec<String> {
    let whole = vec![tidy(&item.text)];
    if which == Which::Qualifications {
        return whole;
    }
    let parts: Vec<String> = item
        .text
        .split([',', ';'])
        .map(tidy)
        .filter(|part| !part.is_empty())
        .collect();
    let short = parts
        .iter()
        .all(|part| part.split_whitespace().count() <= 3 && !part.contains('('));
    if parts.len() > 1 && short {
        parts
    } else {
        whole
    }
}

fn tidy(text: &str) -> String {
    text.trim()
        .trim_end_matches([';', '.', ',', ':'])
        .trim()
        .to_owned()
}

/// The stems that name a thing, whatever its spelling and its abbreviations. An abbreviation that the SOP does not
/// explain means what another SOP says it means.
fn key(written: &str, which: Which, (glossaries, own): (&[&Glossary], usize)) -> Vec<String> {
    let meaning = |word: &str| {
        glossaries
            .get(own)
            .into_iter()
            .chain(glossaries.iter().take(FULL_COMPARISON))
            .find_map(|glossary| glossary.meaning(word))
    };
    let tokens: Vec<Token> = stems::tokens(written)
        .into_iter()
        .flat_map(|token| match meaning(&token.word) {
            Some(long) => stems::tokens(long),
            None => vec![token],
        })
        .filter(|token| !stems::is_stop_word(&token.word))
        .collect();
    let named = tokens
        .iter()
        .filter(|token| !which.idle().contains(&token.word.as_str()));
    let mut key: Vec<String> = named.map(|token| token.stem.to_string()).collect();
    if key.is_empty() {
        key = tokens
            .into_iter()
            .map(|token| token.stem.to_string())
            .collect();
    }
    key.sort();
    key.dedup();
    key
}

/// The key of the row that is most alike, or the key itself.
fn nearest(rows: &BTreeMap<Vec<String>, ItemRow>, key: Vec<String>, which: Which) -> Vec<String> {
    let mut best = (0.0, None);
    for known in rows.keys() {
        let alike = likeness(known, &key, which);
        if alike >= which.alike() && alike > best.0 {
            best = (alike, Some(known.clone()));
        }
    }
    best.1.unwrap_or(key)
}

/// How much of their words two things share. A document that is named more shortly, and by enough words to be no other,
/// is the same; a form that somebody has yet to fill in is not.
fn likeness(one: &[String], other: &[String], which: Which) -> f64 {
    const ENOUGH: usize = 3;
    const FORMS: &[&str] = &["formulir", "blangko", "format", "template"];
    let is_in = |stem: &String, key: &[String]| key.iter().any(|known| stems::same(known, stem));
    let shared = one.iter().filter(|stem| is_in(stem, other)).count();
    let (short, long) = match one.len() <= other.len() {
        true => (one, other),
        false => (other, one),
    };
    let mut more = long.iter().filter(|stem| !is_in(stem, short));
    let within = which == Which::Documents && short.len() >= ENOUGH && shared >= short.len();
    let is_form = |stem: &String| FORMS.iter().any(|form| *stems::stem(form) == **stem);
    match within && !more.any(is_form) {
        true => 1.0,
        false => 2.0 * shared as f64 / (one.len() + other.len()) as f64,
    }
}
