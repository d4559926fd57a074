//! Numbers of persons: groups of digits come in, the places of NIP, NIK and NPWP go out.

use std::ops::Range;

use super::letters::Letter;
use super::numbers::{Group, cover, digits, is_plain, word_before};

/// What such numbers are called.
const NAMES: &[&str] = &["nip", "nik", "nrp", "ktp", "npwp", "nuptk", "nipppk"];
/// Digits of a number that is named by such a word.
const NAMED: std::ops::RangeInclusive<usize> = 8..=20;
/// Digits of a number without a name.
const UNNAMED: std::ops::RangeInclusive<usize> = 15..=18;

/// The numbers of persons in a run of groups, in letters.
pub(super) fn numbers(letters: &[Letter], run: &[Group]) -> Vec<Range<usize>> {
    let mut found = Vec::new();
    let mut rest = run;
    let mut first = true;
    while !rest.is_empty() {
        let length = known(rest)
            .or_else(|| named(letters, rest))
            .or_else(|| (first && unnamed(rest)).then_some(rest.len()));
        let number = rest.get(..length.unwrap_or_default()).unwrap_or_default();
        found.extend(cover(number));
        rest = rest.get(number.len().max(1)..).unwrap_or_default();
        first = false;
    }
    found
}

/// How many groups from the first on have the form of a number of a person.
fn known(groups: &[Group]) -> Option<usize> {
    if groups
        .first()
        .is_some_and(|group| (15..=20).contains(&group.len()))
    {
        return Some(1);
    }
    (1..=groups.len()).find(|length| {
        let number = groups.get(..*length).unwrap_or_default();
        let digits = digits(number);
        let slashed = has_slash(number);
        let form = match digits.len() {
            18 => is_nip(&digits),
            16 => !slashed && is_nik(&digits),
            15 => {
                let lengths: Vec<usize> = number.iter().map(Group::len).collect();
                lengths == [2, 3, 3, 1, 3, 3]
            }
            _ => false,
        };
        form && !is_plain(number)
    })
}

/// How many groups belong to the name of such a number before them.
fn named(letters: &[Letter], groups: &[Group]) -> Option<usize> {
    let start = groups.first()?.letters.start;
    if !NAMES.contains(&word_before(letters, start).as_str()) {
        return None;
    }
    let fits = |length: &usize| {
        let number = groups.get(..*length).unwrap_or_default();
        NAMED.contains(&digits(number).len())
    };
    (1..=groups.len()).rev().find(fits)
}

/// Whether a whole run is as long as such a number. Numbers of documents have strokes or begin with nought.
fn unnamed(run: &[Group]) -> bool {
    let digits = digits(run);
    UNNAMED.contains(&digits.len())
        && !has_slash(run)
        && digits.first() != Some(&0)
        && !is_plain(run)
}

fn has_slash(groups: &[Group]) -> bool {
    let gaps = groups.iter().skip(1);
    gaps.map(|group| group.gap).any(|gap| gap.sign == Some('/'))
}

/// Birth date, then the year of appointment.
fn is_nip(digits: &[u32]) -> bool {
    let part = |range: Range<usize>| value(digits, range);
    (1930..=2015).contains(&part(0..4))
        && (1..=12).contains(&part(4..6))
        && (1..=31).contains(&part(6..8))
        && (19..=20).contains(&part(8..10))
}

/// Region, then the birth date, whose day is forty more for a woman.
fn is_nik(digits: &[u32]) -> bool {
    let part = |range: Range<usize>| value(digits, range);
    let day = part(6..8);
    digits.first() != Some(&0)
        && ((1..=31).contains(&day) || (41..=71).contains(&day))
        && (1..=12).contains(&part(8..10))
}

fn value(digits: &[u32], range: Range<usize>) -> u32 {
    let digits = digits.get(range).unwrap_or_default();
    digits.iter().fold(0, |sum, digit| sum * 10 + digit)
}
