//! Packing: numbers and sorted words come in, short texts of plain letters go out, and the borders of equal parts.
//!
//! A number is written in digits of five bits, the smallest last; a digit with the sixth bit is followed by another.

const DIGITS: &[u8; 64] = b"ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_";
/// Values of a digit that is followed by another.
const MORE: usize = 32;

/// One digit; what is larger than 63 is 63.
pub(super) fn digit(out: &mut String, value: usize) {
    let digit = DIGITS.get(value.min(DIGITS.len() - 1));
    out.push(digit.copied().map_or('_', char::from));
}

/// A number of any size.
pub(super) fn number(out: &mut String, value: usize) {
    if value >= MORE {
        leading(out, value / MORE);
    }
    digit(out, value % MORE);
}

fn leading(out: &mut String, value: usize) {
    if value >= MORE {
        leading(out, value / MORE);
    }
    digit(out, MORE + value % MORE);
}

/// Values one after the other, each twice as large and with how often it stands there, or one more where it stands once.
pub(super) fn runs(values: impl IntoIterator<Item = usize>) -> String {
    let mut out = String::new();
    let mut run: Option<(usize, usize)> = None;
    for value in values {
        match &mut run {
            Some((last, count)) if *last == value => *count += 1,
            _ => {
                write_run(&mut out, run);
                run = Some((value, 1));
            }
        }
    }
    write_run(&mut out, run);
    out
}

fn write_run(out: &mut String, run: Option<(usize, usize)>) {
    match run {
        Some((value, 1)) => number(out, value * 2 + 1),
        Some((value, count)) => {
            number(out, value * 2);
            number(out, count);
        }
        None => {}
    }
}

/// Rising numbers, each as the distance from the one before; the first from nought.
pub(super) fn rising(values: impl IntoIterator<Item = usize>) -> String {
    let mut out = String::new();
    let mut last = 0;
    for value in values {
        number(&mut out, value.saturating_sub(last));
        last = value;
    }
    out
}

/// How many units of UTF-16, as scripts count them, two words share at their beginning; at most 63.
pub(super) fn shared(one: &str, other: &str) -> usize {
    let same = one.chars().zip(other.chars()).take_while(|(a, b)| a == b);
    let mut units = 0;
    for (letter, _) in same {
        if units + letter.len_utf16() >= DIGITS.len() {
            break;
        }
        units += letter.len_utf16();
    }
    units
}

/// What is left of a word after so many units of UTF-16.
pub(super) fn after(word: &str, units: usize) -> &str {
    let mut left = units;
    let mut letters = word.chars();
    while left > 0 {
        let Some(letter) = letters.next() else {
            break;
        };
        left = left.saturating_sub(letter.len_utf16());
    }
    letters.as_str()
}

/// Where each of so many parts begins, if all are to be about as large. A part may be empty.
pub(super) fn borders(sizes: &[usize], parts: usize) -> Vec<usize> {
    let total: usize = sizes.iter().sum();
    let mut borders = Vec::with_capacity(parts);
    let (mut at, mut before) = (0, 0);
    for part in 0..parts {
        let wanted = total * part / parts;
        while let Some(size) = sizes.get(at).filter(|_| before < wanted) {
            before += size;
            at += 1;
        }
        borders.push(at);
    }
    borders
}

/// The places of one part.
pub(super) fn within(borders: &[usize], at: usize, all: usize) -> std::ops::Range<usize> {
    let start = borders.get(at).copied().unwrap_or(all);
    let end = borders.get(at + 1).copied().unwrap_or(all);
    start..end
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn small_numbers_take_one_letter_and_large_ones_more() {
        let written = |value| {
            let mut out = String::new();
            number(&mut out, value);
            out
        };
        assert_eq!(written(0), "A");
        assert_eq!(written(31), "f");
        assert_eq!(written(32), "hA");
        assert_eq!(written(32 * 32), "hgA");
        assert_eq!(runs([3, 3, 0]), "GCB");
        assert_eq!(rising([2, 5]), "CD");
    }

    #[test]
    fn parts_are_about_equal_and_hold_everything_once() {
        let sizes = [5, 1, 1, 40, 1, 1];
        let borders = borders(&sizes, 4);
        let all: Vec<usize> = (0..4)
            .flat_map(|at| within(&borders, at, sizes.len()))
            .collect();
        assert_eq!(all, [0, 1, 2, 3, 4, 5]);
    }

    #[test]
    fn words_are_cut_where_scripts_count() {
        assert_eq!(shared("cabut", "cabang"), 3);
        assert_eq!(after("🛈kan", 2), "kan");
    }
}
