//! Acts: the activities of one step table come in; which of them make, bring or stand for a document goes out.

use std::collections::{BTreeMap, BTreeSet};

use crate::analyse::stems::{Glossary, Token, is_stop_word, tokens};
use crate::analyse::vocabulary::{
    BASE_VERBS, CREATING_VERBS, EVENT_PAPERS, EVENTS, GATHERING_VERBS, HANDING_VERBS, MAKING_VERBS,
    RECEIPTS, is_active_verb,
};
use crate::model::Part;

use super::names::{Name, written_out};
use super::shelf::{Meaning, Shelf};

/// How many rows of one act are looked at: the same act stands in few rows of a real table, and the latest count.
const ROWS_OF_AN_ACT: usize = 8;

/// What the activities of a table do with documents.
#[derive(Debug, Default)]
pub(super) struct Acts {
    /// Per row, the stems of its activity, its actors and its outputs.
    pub(super) words: Vec<BTreeSet<u32>>,
    /// Per row, the stems of its activity alone.
    pub(super) activities: Vec<BTreeSet<u32>>,
    /// Per row, what stands behind a verb that makes or brings.
    brought: Vec<BTreeSet<u32>>,
    /// Per row, what stands behind a verb that only makes new things.
    created: Vec<BTreeSet<u32>>,
    /// The rows in which a stem is brought, in order.
    rows_bringing: BTreeMap<u32, Vec<usize>>,
    /// The rows with a verb of a stem, in order.
    rows_acting: BTreeMap<u32, Vec<usize>>,
    /// The rows in which something changes hands, in order.
    rows_handing: Vec<usize>,
    /// The rows in which somebody gathers papers that others have issued.
    gathering: BTreeSet<usize>,
    /// The rows in which people meet or something is done before others, in order.
    rows_of_events: Vec<usize>,
    /// The words of each column's name.
    columns: Vec<Vec<Token>>,
    /// The rows of each column, in order.
    rows_of_column: Vec<Vec<usize>>,
}

impl Acts {
    /// Reads the activities of a table.
    pub(super) fn of(glossary: &Glossary, part: &Part, shelf: &mut Shelf) -> Acts {
        let mut acts = Acts {
            rows_of_column: vec![Vec::new(); part.actors.len()],
            ..Acts::default()
        };
        let heads = part
            .actors
            .iter()
            .map(|actor| written_out(glossary, &actor.name));
        let heads: Vec<Vec<Token>> = heads.collect();
        for (row, step) in part.steps.iter().enumerate() {
            let columns = step.actors.iter().filter_map(|actor| actor.column);
            let columns: Vec<usize> = columns.filter(|column| *column < heads.len()).collect();
            let words = glossary.expand(&step.activity);
            let mut said = shelf.stems.of(&words);
            acts.activities.push(said.clone());
            for column in columns {
                acts.rows_of_column[column].push(row);
                said.extend(shelf.stems.of(&heads[column]));
            }
            let outputs = step.outputs.iter().flat_map(|outputs| &outputs.items);
            for output in outputs {
                said.extend(shelf.stems.of(&glossary.expand(&output.text)));
            }
            acts.words.push(said);
            acts.read(row, &words, (&heads, shelf));
        }
        acts.columns = heads;
        acts
    }

    fn read(&mut self, row: usize, words: &[Token], (heads, shelf): (&[Vec<Token>], &mut Shelf)) {
        let behind = |list: &BTreeSet<&'static str>| {
            let verb = words
                .iter()
                .position(|word| list.contains(word.word.as_str()));
            verb.map_or(&[][..], |verb| &words[verb + 1..])
        };
        let mut brought = shelf.stems.of(behind(&MAKING_VERBS));
        brought.extend(shelf.stems.of(received(words, heads)));
        for stem in &brought {
            self.rows_bringing.entry(*stem).or_default().push(row);
        }
        for (at, word) in words.iter().enumerate() {
            let helped = at > 0 && matches!(&*words[at - 1].word, "melakukan" | "melaksanakan");
            let verb = is_active_verb(&word.word) || BASE_VERBS.contains(word.word.as_str());
            if verb || helped {
                let stem = shelf.stems.number(&word.stem);
                let rows = self.rows_acting.entry(stem).or_default();
                if rows.last() != Some(&row) {
                    rows.push(row);
                }
            }
        }
        let hands = |word: &Token| HANDING_VERBS.contains(word.word.as_str());
        if words.iter().any(hands) {
            self.rows_handing.push(row);
        }
        let gathers = |word: &Token| GATHERING_VERBS.contains(word.word.as_str());
        if words.iter().any(gathers) {
            self.gathering.insert(row);
        }
        let meets = |word: &Token| EVENTS.contains(word.word.as_str());
        if words.iter().any(meets) {
            self.rows_of_events.push(row);
        }
        self.brought.push(brought);
        self.created.push(shelf.stems.of(behind(&CREATING_VERBS)));
    }

    /// The rows whose activity makes or brings the document, in order.
    pub(super) fn rows_making(&self, meaning: &Meaning) -> Vec<usize> {
        let rows = |stem: &u32| self.rows_bringing.get(stem).map_or(&[][..], Vec::as_slice);
        let fewest = meaning.all.iter().map(rows).min_by_key(|rows| rows.len());
        let rows = fewest.unwrap_or_default().iter().copied();
        rows.filter(|row| meaning.all.is_subset(&self.brought[*row]))
            .collect()
    }

    /// Whether somebody gathers papers in a row, those from outside among them.
    pub(super) fn gathers(&self, row: usize) -> bool {
        self.gathering.contains(&row)
    }

    /// Whether a row writes the document anew.
    pub(super) fn creates(&self, row: usize, meaning: &Meaning) -> bool {
        !meaning.core.is_empty() && meaning.core.is_subset(&self.created[row])
    }

    /// The latest row before this one whose act the document is the product of: "Hasil verifikasi" of a row that
    /// verifies, "Undangan rapat" of one that invites. What else it says must be said in that row, or by the SOP's name.
    pub(super) fn product_of(
        &self,
        (name, row): (&Name, usize),
        (own, shelf): (&BTreeSet<u32>, &mut Shelf),
    ) -> Option<usize> {
        let specific = shelf.stems.of(name.specific());
        let all = shelf.stems.of(&name.tokens);
        let of_act = |act: &u32| {
            let rows = self.rows_acting.get(act)?;
            let before = &rows[..rows.partition_point(|at| *at < row)];
            let latest = before.iter().rev().take(ROWS_OF_AN_ACT).copied();
            latest.into_iter().find(|at| {
                let said = |stem: &u32| {
                    stem == act || self.words[*at].contains(stem) || own.contains(stem)
                };
                specific.iter().all(said)
            })
        };
        all.iter().filter_map(of_act).max()
    }

    /// The latest row before this one of the column after which the document is named: "Disposisi Kadis".
    pub(super) fn named_after(&self, name: &Name, row: usize) -> Option<usize> {
        let words = &name.tokens;
        let of_column = |(column, head): (usize, &Vec<Token>)| {
            // "Terlapor" is not "Pelapor": here the words count, and not their stems.
            let in_head = |token: &&Token| head.iter().any(|word| word.word == token.word);
            let tail = words.iter().rev().take_while(in_head).count();
            let (kind, tail) = words.split_at(words.len() - tail);
            let first = head.first()?;
            let named = tail.iter().any(|token| token.word == first.word);
            let rows = &self.rows_of_column[column];
            let before = rows.partition_point(|at| *at < row);
            rows[..before]
                .last()
                .copied()
                .filter(|_| named && !kind.is_empty())
        };
        self.columns.iter().enumerate().filter_map(of_column).max()
    }

    /// The latest row up to this one that gives such a paper without saying so: in which somebody pays, registers or
    /// receives, for a ticket or receipt; an event, for its photographs and minutes.
    pub(super) fn giving(&self, name: &Name, row: usize) -> Option<usize> {
        let is = |list: &BTreeSet<&'static str>| {
            let mut words = name.tokens.iter().take(2);
            words.any(|token| list.contains(token.word.as_str()))
        };
        let rows = if is(&RECEIPTS) {
            &self.rows_handing
        } else if is(&EVENT_PAPERS) {
            &self.rows_of_events
        } else {
            return None;
        };
        rows[..rows.partition_point(|at| *at <= row)]
            .last()
            .copied()
    }
}

/// What an activity receives from somebody who has no column here.
fn received<'a>(words: &'a [Token], heads: &[Vec<Token>]) -> &'a [Token] {
    let verb = words.iter().position(|word| {
        matches!(
            &*word.word,
            "menerima" | "memperoleh" | "mendapatkan" | "mendapat"
        )
    });
    let Some(verb) = verb else {
        return &[];
    };
    let giver = words[verb..].iter().position(|word| word.word == "dari");
    let outside = giver.is_some_and(|at| {
        let after = words.get(verb + at + 1);
        let mut heads = heads.iter().flatten();
        !heads.any(|part| after.is_some_and(|word| word.stem == part.stem))
    });
    match outside {
        true => &words[verb + 1..],
        false => &[],
    }
}

/// The stems of the names of an SOP.
pub(super) fn own<'a>(words: impl Iterator<Item = &'a Token>, shelf: &mut Shelf) -> BTreeSet<u32> {
    shelf
        .stems
        .of(words.filter(|token| !is_stop_word(&token.word)))
}

/// Every column head of a table, word by word.
pub(super) fn column_words(part: &Part) -> Vec<Token> {
    let heads = part.actors.iter().flat_map(|actor| tokens(&actor.name));
    heads.collect()
}
