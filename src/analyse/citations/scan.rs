//! Scanning: the text of a legal basis comes in, its citations with their parts and roles go out.

use std::ops::Range;

use super::kinds::{self, Head};
use super::lexer::{Words, is_digits};
use super::{Citation, Places, numbers, tails};
use crate::model::RegulationKind;

/// Words between the kind and the number: the longest issuers have some ten.
const ISSUER_LIMIT: usize = 18;

/// Words that say that what follows changes what stands before.
const AMENDING: [&str; 10] = [
    "jo",
    "juncto",
    "yo",
    "diubah",
    "dirubah",
    "perubahannya",
    "perubahan-perubahannya",
    "dicabut",
    "diganti",
    "digantikan",
];

/// Words with which a title speaks of another regulation.
const ABOUT_ANOTHER: [&str; 5] = [
    "perubahan",
    "pelaksanaan",
    "pencabutan",
    "penetapan",
    "pengganti",
];

/// Finds every citation of a text, in order.
pub(super) fn scan(text: &str) -> Vec<Citation> {
    let words = Words::of(text);
    let lower: Vec<&str> = words.lower.iter().map(String::as_str).collect();
    let mut found: Vec<Citation> = Vec::new();
    let mut at = 0;
    while at < lower.len() {
        let next = kinds::head(&lower[at..])
            .and_then(|head| read(text, (&words, &lower), at, head))
            .or_else(|| continued(text, (&words, &lower), at, found.last()));
        match next {
            Some(citation) => {
                at = words.after(citation.range.end).max(at + 1);
                found.push(citation);
            }
            None => at += 1,
        }
    }
    for index in 1..found.len() {
        let before = &found[index - 1];
        let gap = &text[before.range.end..found[index].range.start];
        let (amendment, in_title) = role(gap, before);
        found[index].amendment = amendment;
        found[index].in_title = in_title;
    }
    tails::finish(text, &words, &mut found);
    found
}

/// Reads kind, issuer, number and year from the word at which a head begins.
fn read(text: &str, (words, lower): (&Words, &[&str]), at: usize, head: Head) -> Option<Citation> {
    if head.kind == Some(RegulationKind::Uud) {
        return constitution(text, words, at, head);
    }
    let issuer_at = at + head.words;
    let limit = (issuer_at + ISSUER_LIMIT).min(lower.len());
    let mark = (issuer_at..limit).find(|word| kinds::is_number_mark(lower[*word]));
    let number_at = match mark {
        Some(mark) => mark + 1,
        // "UU 11/2008" and "PP 82 Tahun 2012" leave the mark out, and "Permenkes RI 269/MENKES/PER/III/2008" too.
        None => unmarked(text, (words, lower), issuer_at)?,
    };
    let name_end = mark.unwrap_or(number_at);
    let another = (issuer_at..name_end).any(|word| {
        kinds::head(&lower[word..]).is_some_and(|inner| inner.kind.is_some())
            || matches!(lower[word], "tahun" | "tentang" | "lembaran")
    });
    let number_start = words.ranges.get(number_at)?.start;
    let is_number =
        lower[number_at].bytes().any(|byte| byte.is_ascii_digit()) || has_slash(text, number_start);
    let kind_start = words.ranges.get(at)?.start;
    let name_last = words.ranges.get(name_end.checked_sub(1)?)?.end;
    if another || !is_number || text[kind_start..number_start].contains(['\n', ';']) {
        return None;
    }
    let issuer_place = (name_end > issuer_at)
        .then(|| tails::issuer_place(text, words.ranges[issuer_at].start..name_last))
        .flatten();
    let written = issuer_place.clone().map(|place| text[place].to_owned());
    // "PermenPAN-RB": half of the name hangs on the kind.
    let issuer = match (head.issuer, written) {
        (Some(glued), Some(rest)) => Some(format!("{glued} {rest}")),
        (glued, rest) => glued.or(rest),
    };
    let number = numbers::read(text, words, number_start);
    Some(Citation {
        range: kind_start..number.end,
        kind: head.kind,
        kind_text: text[kind_start..name_last].trim().to_owned(),
        issuer,
        number: text[number.number.clone()].to_owned(),
        year: number
            .year
            .clone()
            .map_or_else(String::new, |year| text[year].to_owned()),
        places: Places {
            kind: kind_start..words.ranges[issuer_at - 1].end,
            issuer: issuer_place,
            mark: mark.map(|mark| words.ranges[mark].clone()),
            number: number.number,
            year: number.year,
            ..Places::default()
        },
        ..Citation::default()
    })
}

/// The word of a number without "Nomor": right behind the kind, or behind a name of at most four words.
fn unmarked(text: &str, (words, lower): (&Words, &[&str]), issuer_at: usize) -> Option<usize> {
    let end = (issuer_at + 5).min(lower.len());
    let at = (issuer_at..end).find(|word| {
        let begins = |letter: char| letter.is_ascii_digit();
        lower[*word].starts_with(begins)
    })?;
    let start = words.ranges[at].start;
    let number = numbers::read(text, words, start);
    (at == issuer_at || number.year.is_some()).then_some(at)
}

/// "Undang-Undang Dasar Negara Republik Indonesia Tahun 1945" has a year and no number.
fn constitution(text: &str, words: &Words, at: usize, head: Head) -> Option<Citation> {
    let name_end = at + head.words;
    let year_at = (name_end..(name_end + 6).min(words.lower.len()))
        .find(|word| words.lower[*word] == "1945")?;
    let kind = words.ranges.get(at)?.start..words.ranges.get(year_at - 1)?.end;
    let year = words.ranges.get(year_at)?.clone();
    Some(Citation {
        range: kind.start..year.end,
        kind: head.kind,
        kind_text: text[kind.start..words.ranges[name_end - 1].end].to_owned(),
        year: text[year.clone()].to_owned(),
        places: Places {
            number: year.start..year.start,
            kind,
            year: Some(year),
            ..Places::default()
        },
        ..Citation::default()
    })
}

/// "… jo. Nomor 43 Tahun 1999": kind and issuer are those of the citation before.
fn continued(
    text: &str,
    (words, lower): (&Words, &[&str]),
    at: usize,
    before: Option<&Citation>,
) -> Option<Citation> {
    let before = before.filter(|_| kinds::is_number_mark(lower[at]))?;
    let mark = words.ranges.get(at)?.clone();
    let number_start = words.ranges.get(at + 1)?.start;
    if !lower[at + 1].starts_with(|letter: char| letter.is_ascii_digit()) {
        return None;
    }
    let number = numbers::read(text, words, number_start);
    let gap = text[before.range.end..mark.start].to_lowercase();
    let joins = gap
        .split(|letter: char| !letter.is_alphabetic())
        .any(|word| AMENDING.contains(&word));
    // "dan Nomor 8 Tahun 2006" is the second number of a joint rule.
    let joins = joins || matches!(gap.trim(), "dan" | "," | "serta");
    let gazette = gap.contains("lembaran") || gap.contains("berita");
    let year = number.year.clone().filter(|_| joins && !gazette)?;
    Some(Citation {
        range: mark.start..number.end,
        kind: before.kind,
        kind_text: before.kind_text.clone(),
        issuer: before.issuer.clone(),
        number: text[number.number.clone()].to_owned(),
        year: text[year].to_owned(),
        places: Places {
            kind: mark.start..mark.start,
            mark: Some(mark),
            number: number.number,
            year: number.year,
            ..Places::default()
        },
        ..Citation::default()
    })
}

fn has_slash(text: &str, from: usize) -> bool {
    text[from..]
        .split(char::is_whitespace)
        .next()
        .is_some_and(|word| word.contains('/'))
}

/// Whether a citation amends the one before it, and whether it is part of that one's title, by the words between.
fn role(gap: &str, before: &Citation) -> (bool, bool) {
    let lower = gap.to_lowercase();
    let words: Vec<&str> = lower
        .split(|letter: char| !letter.is_alphanumeric())
        .filter(|word| !word.is_empty() && !is_digits(word))
        .collect();
    let has = |list: &[&str]| words.iter().any(|word| list.contains(word));
    let as_amended = has(&["sebagaimana", "terakhir"]) && !has(&["dimaksud", "diatur"]);
    if has(&AMENDING) || as_amended {
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
    let about_another = has(&ABOUT_ANOTHER) || has(&["dimaksud", "diatur"]);
    let joined = matches!(words.last(), Some(&"dan" | &"serta")) || end.ends_with(',');
    match (joined, words.first()) {
        (true, _) if words.len() <= 1 => (before.amendment, before.in_title),
        (true, _) if !about_another => (false, before.in_title),
        (_, Some(&"tentang")) => (false, true),
        _ => (
            false,
            before.in_title && about_another || has(&["dimaksud", "diatur"]),
        ),
    }
}

/// Where some bytes of a text begin and end without the spaces around them.
pub(super) fn trimmed(text: &str, range: Range<usize>) -> Range<usize> {
    let part = &text[range.clone()];
    let start = range.start + part.len() - part.trim_start().len();
    start..start + part.trim().len()
}
