//! Designs: SOPs of procedures that can be built in several ways come in, which SOP is built in which way goes out.

use std::collections::BTreeMap;

use crate::model::{Library, Procedure, Sop};

use super::super::stems::{Word, is_stop_word, tokens};

/// The SOPs of one procedure by design: `[design]`, each by their places.
pub type ByDesign = Vec<Vec<usize>>;

/// The stems of each phrase of each design: `[design][phrase]`.
type Phrases = Vec<Vec<Vec<Word>>>;

/// Groups the live SOPs of every procedure that agencies build in two or more of its declared designs.
pub(super) fn designs(library: &Library) -> BTreeMap<String, ByDesign> {
    let declared = library.procedures.iter();
    let declared: BTreeMap<&str, (&Procedure, Phrases)> = declared
        .filter(|procedure| procedure.designs.len() > 1)
        .map(|procedure| (procedure.key.as_str(), (procedure, phrases(procedure))))
        .collect();
    let mut groups: BTreeMap<String, ByDesign> = BTreeMap::new();
    for (place, sop) in library
        .sops
        .iter()
        .enumerate()
        .filter(|(_, sop)| sop.is_live())
    {
        let key = sop.procedure.as_ref().map_or("", |key| key.trim());
        let Some((procedure, phrases)) = declared.get(key) else {
            continue;
        };
        if let Some(design) = design(sop, phrases) {
            let empty = || vec![Vec::new(); procedure.designs.len()];
            groups.entry(key.to_owned()).or_insert_with(empty)[design].push(place);
        }
    }
    groups.retain(|_, designs| designs.iter().filter(|members| !members.is_empty()).count() > 1);
    groups
}

fn phrases(procedure: &Procedure) -> Phrases {
    let of_design = procedure.designs.iter().map(|design| &design.words);
    of_design
        .map(|words| words.iter().map(|text| stems(text)).collect())
        .collect()
}

/// The design whose words the activities show most completely; of two, the one whose words are more frequent.
fn design(sop: &Sop, phrases: &[Vec<Vec<Word>>]) -> Option<usize> {
    let rows: Vec<Vec<Word>> = sop
        .steps()
        .map(|(_, _, step)| stems(&step.activity))
        .collect();
    let shows = |row: &Vec<Word>, phrase: &[Word]| {
        !phrase.is_empty() && row.windows(phrase.len()).any(|at| at == phrase)
    };
    let mut best: Option<((usize, usize), usize)> = None;
    for (design, phrases) in phrases.iter().enumerate() {
        let hits = phrases
            .iter()
            .map(|phrase| rows.iter().filter(|row| shows(row, phrase)).count());
        let hits: Vec<usize> = hits.collect();
        let shown = hits.iter().filter(|count| **count > 0).count();
        let score = (shown * 1000 / phrases.len().max(1), hits.iter().sum());
        if shown > 0 && best.is_none_or(|(most, _)| score > most) {
            best = Some((score, design));
        }
    }
    best.map(|(_, design)| design)
}

fn stems(text: &str) -> Vec<Word> {
    let words = tokens(text).into_iter();
    let said = words.filter(|token| !is_stop_word(&token.word));
    said.map(|token| token.stem).collect()
}
