//! The shelf: the names of one step table come in; which of them can be the same document goes out, without comparing
//! every name with every other.

use std::collections::{BTreeMap, BTreeSet};

use crate::analyse::stems::{Token, Word, same};

use super::names::{Agreement, Name, Stance};

/// Numbers for stems. Stems that only a slip keeps apart share a number.
#[derive(Debug, Default)]
pub(super) struct Stems {
    numbers: BTreeMap<Word, u32>,
    /// Long stems by their first four letters, where slips are looked for.
    long: BTreeMap<[u8; 4], Vec<(Word, u32)>>,
    next: u32,
}

impl Stems {
    /// The number of a stem, a new one for a stem not seen before.
    pub(super) fn number(&mut self, stem: &Word) -> u32 {
        if let Some(number) = self.numbers.get(stem) {
            return *number;
        }
        let start = stem.as_bytes().first_chunk::<4>().copied();
        let bucket = start.filter(|_| stem.len() >= 8);
        let twin = bucket.and_then(|bucket| {
            let alike = self.long.get(&bucket)?;
            alike
                .iter()
                .find(|(other, _)| same(stem, other))
                .map(|(_, number)| *number)
        });
        let number = twin.unwrap_or(self.next);
        self.next = self.next.max(number + 1);
        self.numbers.insert(stem.clone(), number);
        if let Some(bucket) = bucket {
            let alike = self.long.entry(bucket).or_default();
            alike.push((stem.clone(), number));
        }
        number
    }

    /// The numbers of some words.
    pub(super) fn of<'a>(&mut self, words: impl IntoIterator<Item = &'a Token>) -> BTreeSet<u32> {
        let numbers = words.into_iter().map(|token| self.number(&token.stem));
        numbers.collect()
    }
}

/// What a name says, as numbers of stems.
#[derive(Clone, Debug, Default, PartialEq, Eq, PartialOrd, Ord)]
pub(super) struct Meaning {
    /// All its words.
    pub(super) all: BTreeSet<u32>,
    /// Those that say more than on what it is written.
    pub(super) core: BTreeSet<u32>,
    stance: Stance,
}

impl Meaning {
    /// How well two names agree; the same answer as [`super::names::agreement`] gives, but never `Near`.
    fn agreement(&self, other: &Meaning) -> Agreement {
        if self.stance.is_apart(other.stance) {
            return Agreement::None;
        }
        let bare = self.core.is_empty() || other.core.is_empty();
        let there = self.all.is_subset(&other.all) || !bare && self.core.is_subset(&other.core);
        let back = other.all.is_subset(&self.all) || !bare && other.core.is_subset(&self.core);
        match (there, back) {
            (true, true) => Agreement::Same,
            (true, false) | (false, true) => Agreement::Contained,
            (false, false) => Agreement::None,
        }
    }

    /// The words by which it is looked up: its core, or all where it has none.
    fn keys(&self) -> &BTreeSet<u32> {
        match self.core.is_empty() {
            true => &self.all,
            false => &self.core,
        }
    }
}

/// The names of a table, each meaning once.
#[derive(Debug, Default)]
pub(super) struct Shelf {
    /// The numbers of the stems in every name and activity of the table.
    pub(super) stems: Stems,
    meanings: Vec<Meaning>,
    places: BTreeMap<Meaning, usize>,
    /// The meanings that hold a stem.
    holding: BTreeMap<u32, Vec<usize>>,
}

impl Shelf {
    /// Puts a name on the shelf; the same place for the same words.
    pub(super) fn put(&mut self, name: &Name) -> usize {
        let meaning = Meaning {
            all: self.stems.of(&name.tokens),
            core: self.stems.of(name.core()),
            stance: name.stance(),
        };
        if let Some(place) = self.places.get(&meaning) {
            return *place;
        }
        let place = self.meanings.len();
        for stem in &meaning.all {
            self.holding.entry(*stem).or_default().push(place);
        }
        self.meanings.push(meaning.clone());
        self.places.insert(meaning, place);
        place
    }

    /// What the name at a place says.
    pub(super) fn meaning(&self, place: usize) -> &Meaning {
        &self.meanings[place]
    }

    /// How many meanings there are.
    pub(super) fn len(&self) -> usize {
        self.meanings.len()
    }

    /// How many meanings hold a stem.
    fn count(&self, stem: u32) -> usize {
        self.holding.get(&stem).map_or(0, Vec::len)
    }

    /// The stem of a set that the fewest names hold.
    pub(super) fn rarest(&self, stems: &BTreeSet<u32>) -> Option<u32> {
        let by_count = stems.iter().map(|stem| (self.count(*stem), *stem));
        by_count.min().map(|(_, stem)| stem)
    }

    /// For every place, the places whose names agree with it, itself among them.
    pub(super) fn agreeing(&self) -> Vec<Vec<(usize, Agreement)>> {
        // A name that lies within another is found by its own rarest stem, so that "surat" alone is never followed.
        let mut by_rarest: BTreeMap<u32, Vec<usize>> = BTreeMap::new();
        for (place, meaning) in self.meanings.iter().enumerate() {
            if let Some(stem) = self.rarest(meaning.keys()) {
                by_rarest.entry(stem).or_default().push(place);
            }
        }
        let mut agreeing = vec![Vec::new(); self.meanings.len()];
        for (place, within) in by_rarest
            .values()
            .flatten()
            .filter_map(|place| Some((*place, self.rarest(self.meanings[*place].keys())?)))
        {
            for other in self.holding.get(&within).into_iter().flatten().copied() {
                let agreement = self.meanings[place].agreement(&self.meanings[other]);
                if agreement >= Agreement::Contained {
                    agreeing[place].push((other, agreement));
                    agreeing[other].push((place, agreement));
                }
            }
        }
        for places in &mut agreeing {
            places.sort_unstable();
            places.dedup();
        }
        agreeing
    }
}
