//! Scanning: the text of a legal basis comes in, its citations with their parts and roles go out.

use std::ops::Range;

use super::Citation;
use super::kinds::{self, Head};

/// Words between the kind and the number: the longest issuers have some ten.
const ISSUER_LIMIT: usize = 18;

/// The words of a text in lower case, hyphens and dots apart, and where they stand.
struct Words {
    lower: Vec<String>,
    ranges: Vec<Range<usize>>,
}

impl Words {
    fn of(text: &str) -> Words {
        let mut ranges = Vec::new();
        let mut start = None;
        for (at, letter) in text.char_indices() {
            match (letter.is_alphanumeric(), start) {
                (true, None) => start = Some(at),
                (false, Some(first)) => {
                    ranges.push(first..at);
                    start = None;
                }
                _ => {}
            }
        }
        ranges.extend(start.map(|first| first..text.len()));
        Words {
            lower: ranges
                .iter()
                .map(|range| text[range.clone()].to_lowercase())
                .collect(),
            ranges,
        }
    }

    fn is(&self, at: usize, words: &[&str]) -> bool {
        self.lower
            .get(at)
            .is_some_and(|word| words.contains(&word.as_str()))
    }

    /// The first word at or after a byte.
    fn after(&self, byte: usize) -> usize {
        self.ranges.partition_point(|range| range.start < byte)
    }
}

/// A citation found, before its title and role are known.
struct Found {
    citation: Citation,
    /// First byte after kind, number and year.
    end: usize,
}

/// Finds every citation of a text, in order.
pub(super) fn scan(text: &str) -> Vec<Citation> {
    let words = Words::of(text);
    let lower: Vec<&str> = words.lower.iter().map(String::as_str).collect();
    let mut found: Vec<Found> = Vec::new();
    let mut at = 0;
    while at < lower.len() {
        let next =
            kinds::head(&lower[at..]).and_then(|head| read(text, (&words, &lower), at, head));
        match next {
            Some(citation) => {
                at = words.after(citation.end);
                found.push(citation);
            }
            None => at += 1,
        }
    }
    for index in 0..found.len() {
        let gap_start = index.checked_sub(1).map(|before| found[before].end);
        let start = found[index].citation.range.start;
        let (amendment, in_title) = match gap_start {
            Some(from) => role(&text[from..start], &found[index - 1].citation),
            None => (false, false),
        };
        found[index].citation.amendment = amendment;
        found[index].citation.in_title = in_title;
    }
    finish(text, found)
}

/// Reads kind, issuer, number and year from the word at which a head begins.
fn read(text: &str, (words, lower): (&Words, &[&str]), at: usize, head: Head) -> Option<Found> {
    let issuer_at = at + head.words;
    let limit = (issuer_at + ISSUER_LIMIT).min(lower.len());
    let mark = (issuer_at..limit).find(|word| kinds::is_number_mark(lower[*word]));
    let number_at = match mark {
        Some(mark) => mark + 1,
        // "UU 11/2008" and "PP 82 Tahun 2012" leave the mark out.
        None if starts_with_digit(lower.get(issuer_at)?) => issuer_at,
        None => return None,
    };
    let name_end = mark.unwrap_or(issuer_at);
    let another = (issuer_at..name_end).any(|word| {
        kinds::head(&lower[word..]).is_some_and(|inner| inner.kind.is_some())
            || matches!(lower[word], "tahun" | "tentang" | "lembaran")
    });
    let number_start = words.ranges.get(number_at)?.start;
    if another
        || !lower[number_at].bytes().any(|byte| byte.is_ascii_digit())
            && !has_slash(text, number_start)
    {
        return None;
    }
    let start = words.ranges[at].start;
    let name_last = words.ranges.get(name_end.checked_sub(1)?)?.end;
    let issuer = match head.issuer {
        Some(issuer) => Some(issuer),
        None if name_end > issuer_at => {
            clean_issuer(&text[words.ranges[issuer_at].start..name_last])
        }
        None => None,
    };
    let (number, year, end) = number_and_year(text, words, number_start);
    Some(Found {
        citation: Citation {
            range: start..end,
            kind: head.kind,
            kind_text: text[start..name_last].trim().to_owned(),
            issuer,
            number,
            year,
            ..Citation::default()
        },
        end,
    })
}

fn starts_with_digit(word: &str) -> bool {
    word.starts_with(|letter: char| letter.is_ascii_digit())
}

fn has_slash(text: &str, from: usize) -> bool {
    text[from..]
        .split(char::is_whitespace)
        .next()
        .is_some_and(|word| word.contains('/'))
}

/// The number, the year and the first byte after them.
fn number_and_year(text: &str, words: &Words, start: usize) -> (String, String, usize) {
    let rest = &text[start..];
    let length = rest
        .find(|letter: char| letter.is_whitespace() || matches!(letter, ',' | ';' | ')' | '('))
        .unwrap_or(rest.len());
    let number = rest[..length].trim_end_matches(['.', ':']);
    let end = start + number.len();
    let next = words.after(end);
    let has_year = words.is(next, &["tahun", "thn", "th"]);
    if let Some(range) = words.ranges.get(next + 1).filter(|_| has_year) {
        return (number.to_owned(), text[range.clone()].to_owned(), range.end);
    }
    match number.rsplit_once('/') {
        Some((before, year)) if year.len() == 4 && year.bytes().all(|b| b.is_ascii_digit()) => {
            let plain = before.bytes().all(|byte| byte.is_ascii_digit());
            let number = if plain { before } else { number };
            (number.to_owned(), year.to_owned(), end)
        }
        _ => (number.to_owned(), String::new(), end),
    }
}

fn clean_issuer(text: &str) -> Option<String> {
    let mut words: Vec<&str> = text
        .split_whitespace()
        .map(|word| word.trim_matches([',', ':', '.']))
        .filter(|word| !word.is_empty())
        .collect();
    let lower = |word: Option<&&str>| word.map(|word| word.to_lowercase()).unwrap_or_default();
    while matches!(
        lower(words.last()).as_str(),
        "indonesia" | "republik" | "ri"
    ) {
        words.pop();
    }
    (!words.is_empty()).then(|| words.join(" "))
}

/// Whether a citation amends the one before it, and whether it is part of that one's title, by the words between.
fn role(gap: &str, before: &Citation) -> (bool, bool) {
    let lower = gap.to_lowercase();
    let words: Vec<&str> = lower
        .split(|letter: char| !letter.is_alphanumeric())
        .filter(|word| !word.is_empty() && !word.bytes().all(|byte| byte.is_ascii_digit()))
        .collect();
    let has = |list: &[&str]| words.iter().any(|word| list.contains(word));
    if has(&[
        "sebagaimana",
        "jo",
        "juncto",
        "diubah",
        "terakhir",
        "dirubah",
    ]) {
        return (true, false);
    }
    let end = lower
        .trim_end()
        .trim_end_matches(|letter: char| letter.is_ascii_digit() || letter.is_whitespace());
    let new_item = end.trim_end().ends_with(['.', ';', ')', '\n'])
        || gap.trim_end_matches(' ').ends_with('\n');
    if new_item {
        return (false, false);
    }
    let about_another = has(&[
        "perubahan",
        "pelaksanaan",
        "pencabutan",
        "penetapan",
        "pengganti",
    ]);
    let joined = matches!(words.last(), Some(&"dan" | &"serta")) || end.ends_with(',');
    match (joined, words.first()) {
        (true, _) if words.len() <= 1 => (before.amendment, before.in_title),
        (true, _) if !about_another => (false, before.in_title),
        (_, Some(&"tentang")) => (false, true),
        _ => (false, before.in_title && about_another),
    }
}

/// Gives every citation its title, which ends where an amendment, a gazette or the next basis begins.
fn finish(text: &str, found: Vec<Found>) -> Vec<Citation> {
    let starts: Vec<(usize, bool)> = found
        .iter()
        .map(|found| (found.citation.range.start, found.citation.in_title))
        .collect();
    found
        .into_iter()
        .enumerate()
        .map(|(index, found)| {
            let next = starts[index + 1..]
                .iter()
                .find(|(_, in_title)| !in_title)
                .map_or(text.len(), |(start, _)| *start);
            let mut citation = found.citation;
            citation.title = title(&text[found.end..next]);
            citation
        })
        .collect()
}

fn title(rest: &str) -> String {
    let trimmed = rest.trim_start_matches([' ', ',', '.', ':']);
    // ASCII letters keep their bytes, so that places in the one are places in the other.
    let lower = trimmed.to_ascii_lowercase();
    if !lower.starts_with("tentang") {
        return String::new();
    }
    let mut end = trimmed.len();
    for mark in [
        "sebagaimana",
        "(lembaran",
        "(berita",
        "(tambahan",
        " jo ",
        " jo. ",
        " juncto ",
        ";",
        ", tambahan",
        ", lembaran",
    ] {
        end = end.min(lower.find(mark).unwrap_or(end));
    }
    let body = trimmed["tentang".len().min(end)..end].trim();
    body.trim_end_matches(|letter: char| {
        letter.is_ascii_digit() || matches!(letter, '.' | ',' | ' ' | '-' | '\n')
    })
    .trim()
    .to_owned()
}
