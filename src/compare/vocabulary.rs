//! Vocabulary: the texts of one comparison come in, stems as small numbers and the weight of each go out.

use std::collections::HashMap;

use crate::analyse::stems;

/// Words that say nothing about what a step does.
const EMPTY_WORDS: &[&str] = &[
    "a", "atas", "b", "bagi", "dalam", "dan", "dari", "dengan", "di", "ke", "kepada", "maka",
    "oleh", "pada", "sebagai", "serta", "telah", "tentang", "terkait", "untuk", "yang",
];

/// A stem of this vocabulary.
pub(super) type StemId = u32;

/// Stems as numbers, so that steps are compared without comparing texts.
#[derive(Debug, Default)]
pub(super) struct Vocabulary {
    /// Stemming is slow and words come back: each is stemmed once. Nothing stands for an empty word.
    words: HashMap<String, Option<StemId>>,
    stems: HashMap<String, StemId>,
    documents: Vec<f64>,
    texts: f64,
}

impl Vocabulary {
    /// The stems of a text in order, without empty words.
    pub(super) fn read(&mut self, text: &str) -> Vec<StemId> {
        stems::words(text)
            .filter_map(|word| self.word(word))
            .collect()
    }

    fn word(&mut self, word: String) -> Option<StemId> {
        if let Some(known) = self.words.get(&word) {
            return *known;
        }
        let is_empty = EMPTY_WORDS.contains(&word.as_str());
        let number = (!is_empty).then(|| self.number(stems::stem(&word).to_string()));
        self.words.insert(word, number);
        number
    }

    /// The number of a stem.
    fn number(&mut self, stem: String) -> StemId {
        let next = StemId::try_from(self.stems.len()).unwrap_or(StemId::MAX);
        let number = *self.stems.entry(stem).or_insert(next);
        self.documents.resize(self.stems.len(), 0.0);
        number
    }

    /// Counts a text as one of those in which rare stems weigh more than common ones.
    pub(super) fn weigh(&mut self, stems: &[StemId]) {
        self.texts += 1.0;
        for stem in set(stems) {
            if let Some(count) = self.documents.get_mut(stem as usize) {
                *count += 1.0;
            }
        }
    }

    /// How alike two sorted sets of stems are, from 0 to 1: the weight they share over the weight they have.
    pub(super) fn likeness(&self, left: &[StemId], right: &[StemId]) -> f64 {
        let (mut shared, mut all) = (0.0, 0.0);
        for stem in left {
            let weight = self.weight(*stem);
            all += weight;
            if right.binary_search(stem).is_ok() {
                shared += 2.0 * weight;
            }
        }
        all += right.iter().map(|stem| self.weight(*stem)).sum::<f64>();
        if all > 0.0 { shared / all } else { 0.0 }
    }

    fn weight(&self, stem: StemId) -> f64 {
        let count = self.documents.get(stem as usize).copied().unwrap_or(0.0);
        (1.0 + (1.0 + self.texts) / (1.0 + count)).ln()
    }
}

/// The stems as a sorted set.
pub(super) fn set(stems: &[StemId]) -> Vec<StemId> {
    let mut stems = stems.to_vec();
    stems.sort_unstable();
    stems.dedup();
    stems
}
