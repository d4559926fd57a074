//! The lexicon: texts come in; their words with stems, and the parts in which a script looks them up, go out.
//!
//! A script has no stemmer: it finds a word among those that were ever written here, and with it its stem.

use std::collections::HashMap;
use std::ops::Range;
use std::sync::Arc;

use serde::Serialize;

use super::pack;
use crate::analyse::stems;

/// Words of a query that need not be found: they say nothing, or everybody writes them otherwise.
pub(super) const IDLE: [&str; 6] = ["no", "nomor", "nomer", "tahun", "thn", "th"];

/// A word as it is written, in lower case.
#[derive(Debug)]
pub(super) struct Surface {
    pub word: String,
    pub stem: usize,
    /// Whether it says nothing about what is meant.
    pub idle: bool,
}

/// Every word of the documents.
#[derive(Debug, Default)]
pub(super) struct Lexicon {
    pub surfaces: Vec<Surface>,
    by_word: HashMap<String, usize>,
    by_stem: HashMap<String, usize>,
    /// The words of a token as it is written: the whole, then the parts of one with strokes or dots.
    tokens: HashMap<String, Arc<[usize]>>,
}

impl Lexicon {
    /// The words of a text: for each token the whole, then its parts.
    pub(super) fn read(&mut self, text: &str, mut each: impl FnMut(usize)) {
        for range in stems::word_ranges(text) {
            let written = text.get(range).unwrap_or_default();
            let known = self.tokens.get(written).cloned();
            let words = known.unwrap_or_else(|| self.learn(written));
            words.iter().copied().for_each(&mut each);
        }
    }

    /// The whole tokens of a text that mean something, as stems.
    pub(super) fn phrase(&mut self, text: &str) -> Vec<usize> {
        let mut phrase = Vec::new();
        for range in stems::word_ranges(text) {
            let mut first = None;
            self.read(text.get(range).unwrap_or_default(), |word| {
                first = first.or(Some(word));
            });
            let surface = first.and_then(|word| self.surfaces.get(word));
            phrase.extend(surface.filter(|word| !word.idle).map(|word| word.stem));
        }
        phrase
    }

    /// How many stems there are.
    pub(super) fn stems(&self) -> usize {
        self.by_stem.len()
    }

    fn learn(&mut self, written: &str) -> Arc<[usize]> {
        let lower = written.to_lowercase();
        let mut words = vec![self.word(&lower)];
        if lower.contains(is_joint) {
            let parts = lower.split(is_joint).filter(|part| !part.is_empty());
            let parts: Vec<usize> = parts.map(|part| self.word(part)).collect();
            words.extend(parts);
        }
        let words: Arc<[usize]> = words.into();
        self.tokens.insert(written.to_owned(), Arc::clone(&words));
        words
    }

    fn word(&mut self, lower: &str) -> usize {
        if let Some(known) = self.by_word.get(lower) {
            return *known;
        }
        let stem = stems::stem(lower);
        let next = self.by_stem.len();
        let stem = *self.by_stem.entry(stem.to_string()).or_insert(next);
        let at = self.surfaces.len();
        self.surfaces.push(Surface {
            word: lower.to_owned(),
            stem,
            idle: stems::is_stop_word(lower) || IDLE.contains(&lower),
        });
        self.by_word.insert(lower.to_owned(), at);
        at
    }
}

fn is_joint(letter: char) -> bool {
    matches!(letter, '-' | '.' | '\'')
}

/// Words in order, cut into parts.
#[derive(Debug, Default)]
pub(super) struct WordList {
    /// Word, its stem, and in how many documents the stem stands.
    words: Vec<(String, usize, usize)>,
    borders: Vec<usize>,
}

impl WordList {
    /// Sorts the words as scripts compare them, and cuts them into parts.
    pub(super) fn new(mut words: Vec<(String, usize, usize)>, parts: usize) -> WordList {
        words.sort_by_cached_key(|(word, ..)| word.encode_utf16().collect::<Vec<u16>>());
        let sizes: Vec<usize> = words.iter().map(|(word, ..)| word.len() + 4).collect();
        WordList {
            borders: pack::borders(&sizes, parts),
            words,
        }
    }

    /// The word with which each part begins; the first begins with every word.
    pub(super) fn firsts(&self) -> Vec<String> {
        let beyond = || "\u{ffff}".to_owned();
        let firsts = self
            .borders
            .iter()
            .enumerate()
            .map(|(part, at)| match part {
                0 => String::new(),
                _ => self
                    .words
                    .get(*at)
                    .map_or_else(beyond, |(word, ..)| word.clone()),
            });
        firsts.collect()
    }

    /// The words of a part: for each how many letters it shares with the one before, the rest of it, a comma, its stem,
    /// and the power of two of its documents.
    pub(super) fn part(&self, at: usize) -> String {
        let range = self.range(at);
        let words = self.words.get(range).unwrap_or_default();
        let mut out = String::new();
        let mut last = "";
        for (word, stem, documents) in words {
            if !last.is_empty() {
                out.push(' ');
            }
            let shared = pack::shared(last, word);
            pack::digit(&mut out, shared);
            out.push_str(pack::after(word, shared));
            out.push(',');
            let weight = documents
                .checked_ilog2()
                .map_or(0, |power| power as usize + 1);
            pack::digit(&mut out, weight);
            pack::number(&mut out, *stem);
            last = word;
        }
        out
    }

    fn range(&self, at: usize) -> Range<usize> {
        pack::within(&self.borders, at, self.words.len())
    }
}

/// A stem as a part hands it over.
#[derive(Debug, Serialize)]
pub struct KeyData(
    /// The words that are written with it, apart by blanks.
    pub(super) String,
    /// The documents, each as the distance from the one before and a digit of weight.
    pub(super) String,
    /// Phrases that begin with it, and those that mean the same.
    #[serde(skip_serializing_if = "Vec::is_empty")]
    pub(super) Vec<super::synonyms::Meaning>,
);
