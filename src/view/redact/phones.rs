//! Telephone numbers: groups of digits come in, the places of telephone numbers go out.

use std::ops::{Range, RangeInclusive};

use super::letters::Letter;
use super::numbers::{Group, cover, digits, is_plain, word_before};

/// What announces a telephone number.
const NAMES: &[&str] = &[
    "telp",
    "tlp",
    "telepon",
    "telephone",
    "phone",
    "tel",
    "hp",
    "wa",
    "whatsapp",
    "fax",
    "faks",
    "faksimile",
    "faximile",
    "hotline",
    "sms",
    "seluler",
    "ponsel",
    "handphone",
    "hub",
    "hubungi",
    "kontak",
];
/// Area codes of three digits; all others have four.
const SHORT_AREAS: &[&[u32]] = &[&[0, 2, 1], &[0, 2, 2], &[0, 2, 4], &[0, 3, 1], &[0, 6, 1]];

/// The telephone numbers in a run of groups, in letters.
pub(super) fn numbers(letters: &[Letter], run: &[Group]) -> Vec<Range<usize>> {
    let mut found: Vec<Range<usize>> = Vec::new();
    let mut rest = run;
    while let Some(first) = rest.first() {
        let begins = rest.len() == run.len() || first.gap.sign == Some('/');
        let named = begins && is_named(letters, first.letters.start);
        let length = if named { called(rest) } else { None };
        let number = length.or_else(|| known(letters, rest)).unwrap_or_default();
        let number = rest.get(..number).unwrap_or_default();
        found.extend(cover(number).map(|span| with_sign(letters, span)));
        rest = rest.get(number.len().max(1)..).unwrap_or_default();
    }
    found
}

/// Whether a telephone is named before the number, or before a number that this one is added to.
fn is_named(letters: &[Letter], start: usize) -> bool {
    let mut at = start;
    for _ in 0..4 {
        let word = word_before(letters, at);
        if !word.is_empty() {
            return NAMES.contains(&word.as_str());
        }
        let before = letters.get(..at).unwrap_or_default().iter().rev();
        let length = before.take_while(|letter| joins(letter)).count();
        if length == 0 {
            return false;
        }
        at = at.saturating_sub(length);
    }
    false
}

/// Whether a letter may stand in a list of telephone numbers.
fn joins(letter: &Letter) -> bool {
    letter.digit().is_some() || " ,;/&()-.".contains(letter.is)
}

/// How many groups belong to a number after its name.
fn called(groups: &[Group]) -> Option<usize> {
    let length = longest(groups, 5..=15)?;
    (!is_plain(groups.get(..length)?)).then_some(length)
}

/// How many groups from the first on have the form of a telephone number.
fn known(letters: &[Letter], groups: &[Group]) -> Option<usize> {
    let first = groups.first()?;
    let before = first.letters.start.checked_sub(1);
    let sign = before
        .and_then(|at| letters.get(at))
        .map(|letter| letter.is);
    match first.digits.as_slice() {
        [6, 2, ..] if sign == Some('+') => longest(groups, 9..=15),
        [6, 2] if groups.get(1)?.digits.first() == Some(&8) => longest(groups, 11..=14),
        [6, 2, 8, ..] => whole(first, 11).or_else(|| longest(groups, 11..=14)),
        [0, 8, 1..=9, _, ..] => whole(first, 10).or_else(|| longest(groups, 10..=13)),
        [0, 2..=9, _, _, _, _, _, _, _, ..] => (first.len() <= 13).then_some(1),
        [8, 1..=9, _] => mobile(groups),
        area if is_area(area) => local(groups, sign == Some('(')),
        _ => None,
    }
}

/// The number of a mobile telephone in three groups with strokes between them, without the nought or the `+62` before
/// it: a rule that quotes the first word of a text may have cut them off. A year at its end makes it something else.
fn mobile(groups: &[Group]) -> Option<usize> {
    let rest = groups.get(1..3)?;
    let is_dash = |sign: char| sign != '.' && sign != '/' && sign != '_';
    let joined = |group: &Group| group.gap.sign.is_some_and(is_dash) && !group.gap.line;
    let fits = |group: &Group| joined(group) && (3..=5).contains(&group.len());
    let ends = groups.get(3).is_none_or(|next| next.gap.sign.is_none());
    let year = matches!(rest, [_, last] if last.is_year());
    (rest.iter().all(fits) && ends && !year).then_some(3)
}

/// One group that is a number by itself, so that what follows is none of it.
fn whole(group: &Group, least: usize) -> Option<usize> {
    (least..=14).contains(&group.len()).then_some(1)
}

/// An area code and the number after it; a year after a stroke or a dash is no such number.
fn local(groups: &[Group], bracket: bool) -> Option<usize> {
    let next = groups.get(1)?;
    let clear = bracket && next.gap.bracket;
    let dash = !matches!(next.gap.sign, Some('.' | '/' | '_')) && !next.gap.line;
    let year = next.len() == 4 && matches!(next.digits.as_slice(), [1, 9, ..] | [2, 0, ..]);
    if !clear && (!dash || year || next.len() < 3) {
        return None;
    }
    Some(1 + longest(groups.get(1..)?, 5..=9)?)
}

fn is_area(digits: &[u32]) -> bool {
    SHORT_AREAS.contains(&digits) || matches!(digits, [0, 2..=9, _, _])
}

/// The most groups whose digits are as many as allowed. A stroke or the end of a line ends a telephone number.
fn longest(groups: &[Group], allowed: RangeInclusive<usize>) -> Option<usize> {
    let joined = |group: &&Group| group.gap.sign != Some('/') && !group.gap.line;
    let most = 1 + groups.iter().skip(1).take_while(joined).count();
    let fits = |length: &usize| {
        let number = groups.get(..*length).unwrap_or_default();
        allowed.contains(&digits(number).len())
    };
    (1..=most.min(groups.len())).rev().find(fits)
}

/// With the sign and the bracket that the number begins with.
fn with_sign(letters: &[Letter], span: Range<usize>) -> Range<usize> {
    let before = letters.get(..span.start).unwrap_or_default().iter().rev();
    let signs = before.take_while(|letter| matches!(letter.is, '+' | '('));
    span.start - signs.count()..span.end
}
