//! Lexing: the text of a legal basis comes in, its words in lower case and where they stand go out.

use std::ops::Range;

/// The words of a text in lower case, hyphens and dots apart, and where they stand.
pub(super) struct Words {
    /// Each word in lower case.
    pub(super) lower: Vec<String>,
    /// Its bytes.
    pub(super) ranges: Vec<Range<usize>>,
}

impl Words {
    /// Takes a text apart. Letters and digits that an author ran together ("Nomor25", "tahun2008") are words of their own.
    pub(super) fn of(text: &str) -> Words {
        let mut ranges: Vec<Range<usize>> = Vec::new();
        let mut start = None;
        for (at, letter) in text.char_indices() {
            match (letter.is_alphanumeric(), start) {
                (true, None) => start = Some(at),
                (false, Some(first)) => {
                    push(text, first..at, &mut ranges);
                    start = None;
                }
                _ => {}
            }
        }
        if let Some(first) = start {
            push(text, first..text.len(), &mut ranges);
        }
        Words {
            lower: ranges
                .iter()
                .map(|range| text[range.clone()].to_lowercase())
                .collect(),
            ranges,
        }
    }

    /// Whether the word at a position is one of some.
    pub(super) fn is(&self, at: usize, words: &[&str]) -> bool {
        self.lower
            .get(at)
            .is_some_and(|word| words.contains(&word.as_str()))
    }

    /// The first word at or after a byte.
    pub(super) fn after(&self, byte: usize) -> usize {
        self.ranges.partition_point(|range| range.start < byte)
    }
}

fn push(text: &str, range: Range<usize>, ranges: &mut Vec<Range<usize>>) {
    let word = text[range.clone()].to_lowercase();
    let glued = ["nomor", "no", "tahun", "thn"]
        .into_iter()
        .find(|mark| word.strip_prefix(mark).is_some_and(is_digits));
    match glued {
        Some(mark) => {
            let middle = range.start + mark.len();
            ranges.push(range.start..middle);
            ranges.push(middle..range.end);
        }
        None => ranges.push(range),
    }
}

/// Whether a word is a number.
pub(super) fn is_digits(word: &str) -> bool {
    !word.is_empty() && word.bytes().all(|byte| byte.is_ascii_digit())
}
