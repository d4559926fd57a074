//! Numbers: the text behind "Nomor" comes in; the number, the year and their places go out.

use std::ops::Range;

use super::lexer::{Words, is_digits};

/// The number and the year of a citation.
pub(super) struct Number {
    /// Where the number stands.
    pub(super) number: Range<usize>,
    /// Where the year stands, behind "Tahun" or as the end of the number.
    pub(super) year: Option<Range<usize>>,
    /// First byte after both.
    pub(super) end: usize,
}

/// Reads `12 Tahun 2010`, `12/2010`, `12A Tahun 2010`, `PER/21/M.PAN/11/2008`, `188.45 / 123 / KEP / 2020`.
pub(super) fn read(text: &str, words: &Words, start: usize) -> Number {
    let end = start + written(&text[start..]);
    let next = words.after(end);
    let has_year = words.is(next, &["tahun", "thn", "th"]) && !breaks(text, end, words, next);
    if let Some(range) = words.ranges.get(next + 1).filter(|_| has_year) {
        return Number {
            number: start..end,
            year: Some(range.clone()),
            end: range.end,
        };
    }
    let number = &text[start..end];
    let year = number.rsplit_once('/').map(|(before, year)| {
        let trimmed = year.trim_start();
        (before.trim_end(), end - trimmed.len()..end)
    });
    match year {
        Some((before, year)) if year.len() == 4 && is_digits(&text[year.clone()]) => Number {
            // Of "11/2008" only the 11 is the number; "PER/21/M.PAN/11/2008" is one whole.
            number: match is_digits(before) {
                true => start..start + before.len(),
                false => start..end,
            },
            year: Some(year),
            end,
        },
        _ => Number {
            number: start..end,
            year: None,
            end,
        },
    }
}

/// Whether a sentence or item ends between the number and the word behind it.
fn breaks(text: &str, end: usize, words: &Words, next: usize) -> bool {
    let behind = words.ranges.get(next).map_or(end, |range| range.start);
    text[end..behind].contains([';', '(', ')', '\n'])
}

/// How many bytes of a text are the number: up to a space, unless a slash joins what stands behind it.
fn written(rest: &str) -> usize {
    let ends = |letter: char| letter.is_whitespace() || matches!(letter, ',' | ';' | ')' | '(');
    let mut length = rest.find(ends).unwrap_or(rest.len());
    loop {
        let tail = rest[length..].trim_start_matches(' ');
        let joined = rest[..length].ends_with('/') || tail.starts_with('/');
        let gap = rest.len() - length - tail.len();
        if !joined || gap == 0 || tail.is_empty() {
            break;
        }
        let start = length + gap;
        let more = rest[start..].find(ends).unwrap_or(rest.len() - start);
        if more == 0 {
            break;
        }
        length = start + more;
    }
    rest[..length].trim_end_matches(['.', ':', '/']).len()
}
