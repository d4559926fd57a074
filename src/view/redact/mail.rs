//! Addresses: letters come in, the places of e-mail addresses go out.

use std::ops::Range;

use super::letters::Letter;

/// Whether a letter stands between the name and the domain of an address.
pub(super) fn is_at(letter: char) -> bool {
    matches!(letter, '@' | '＠' | '﹫')
}

/// The e-mail addresses, in letters.
pub(super) fn addresses(letters: &[Letter]) -> Vec<Range<usize>> {
    (0..letters.len())
        .filter_map(|at| address(letters, at))
        .collect()
}

/// The address around the sign at a place; with blanks around the sign the domain needs a dot.
fn address(letters: &[Letter], at: usize) -> Option<Range<usize>> {
    let sign = sign(letters, at)?;
    let is = |at: usize| letters.get(at).map_or(' ', |letter| letter.is);
    let mut head = sign.start;
    while head > 0 && is(head - 1) == ' ' {
        head -= 1;
    }
    let mut tail = sign.end;
    while is(tail) == ' ' && tail < letters.len() {
        tail += 1;
    }
    let apart = head < sign.start || tail > sign.end;
    let (mut start, mut end) = (head, tail);
    while start > 0 && is_name(is(start - 1)) {
        start -= 1;
    }
    while is_domain(is(end)) {
        end += 1;
    }
    while end > tail && matches!(is(end - 1), '.' | '-') {
        end -= 1;
    }
    let dotted = (tail..end).any(|at| is(at) == '.');
    (start < head && end > tail && (dotted || !apart)).then_some(start..end)
}

/// The letters of the sign: one of its forms, or the word in brackets.
fn sign(letters: &[Letter], at: usize) -> Option<Range<usize>> {
    let own = letters.get(at)?.is;
    if is_at(own) {
        return Some(at..at + 1);
    }
    let word: String = letters
        .get(at..at + 4)
        .filter(|_| matches!(own, '[' | '('))?
        .iter()
        .map(|letter| letter.is.to_ascii_lowercase())
        .collect();
    matches!(word.as_str(), "[at]" | "(at)").then_some(at..at + 4)
}

fn is_name(letter: char) -> bool {
    letter.is_alphanumeric() || matches!(letter, '.' | '_' | '%' | '+' | '-')
}

fn is_domain(letter: char) -> bool {
    letter.is_alphanumeric() || matches!(letter, '.' | '-')
}
