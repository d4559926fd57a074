//! Numbering: the number of an SOP comes in, its code, its year and its month go out.

use std::ops::Range;

/// The parts of a number such as `000.8.3.3/12/Diskominfo/VII/2025`.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Numbering {
    /// What stands between the strokes, without spaces around it.
    pub segments: Vec<Range<usize>>,
    /// The code of filing in the first segment, without a letter before it.
    pub code: Option<Range<usize>>,
    /// Every year in four digits, outside the code.
    pub years: Vec<(i16, Range<usize>)>,
    /// The Roman numeral of a month right before the year.
    pub month: Option<(i8, Range<usize>)>,
}

/// Takes a number apart.
pub fn numbering(text: &str) -> Numbering {
    let mut number = Numbering::default();
    let mut start = 0;
    for segment in text.split('/') {
        let kept = segment.trim();
        let from = start + segment.len() - segment.trim_start().len();
        number.segments.push(from..from + kept.len());
        start += segment.len() + 1;
    }
    number.code = number.segments.first().and_then(|first| code(text, first));
    let skipped = number.code.as_ref().map_or(0, |code| code.end);
    number.years = years(text, skipped);
    let pairs = number.segments.windows(2).rev();
    number.month = pairs.filter_map(|pair| month(text, pair)).next();
    number
}

/// The year of four digits that these digits are, if they are one.
fn year(digits: &str) -> Option<i16> {
    let is_year = digits.len() == 4 && (digits.starts_with("19") || digits.starts_with("20"));
    is_year.then(|| digits.parse().ok()).flatten()
}

fn years(text: &str, from: usize) -> Vec<(i16, Range<usize>)> {
    let rest = &text[from..];
    let digits = rest.split(|letter: char| !letter.is_ascii_digit());
    let mut at = from;
    let mut found = Vec::new();
    for run in digits {
        found.extend(year(run).map(|year| (year, at..at + run.len())));
        at += run.len();
        at += text[at..].chars().next().map_or(0, char::len_utf8);
    }
    found
}

/// Three digits and what follows them after dots; before them at most a short mark of letters, as in `B.000.8.3.3`.
fn code(text: &str, segment: &Range<usize>) -> Option<Range<usize>> {
    let whole = &text[segment.clone()];
    let bare = whole.trim_start_matches(|letter: char| letter.is_ascii_uppercase());
    let mark = whole.len() - bare.len();
    let bare = match bare.strip_prefix('.') {
        Some(rest) if (1..=3).contains(&mark) => rest,
        None if mark == 0 => bare,
        _ => return None,
    };
    let mut levels = bare.split('.');
    let is_number =
        |level: &str| !level.is_empty() && level.bytes().all(|byte| byte.is_ascii_digit());
    let first = levels
        .next()
        .is_some_and(|level| level.len() == 3 && is_number(level));
    (first && levels.all(is_number)).then(|| segment.end - bare.len()..segment.end)
}

/// A Roman month in a segment of its own, right before one that begins with a year.
fn month(text: &str, pair: &[Range<usize>]) -> Option<(i8, Range<usize>)> {
    let [segment, next] = pair else {
        return None;
    };
    let digits = text[next.clone()].split(|letter: char| !letter.is_ascii_digit());
    digits.take(1).find_map(year)?;
    let at = ROMAN
        .iter()
        .position(|roman| text[segment.clone()] == **roman)?;
    Some((i8::try_from(at + 1).ok()?, segment.clone()))
}

/// The months as numbers of papers write them.
const ROMAN: [&str; 12] = [
    "I", "II", "III", "IV", "V", "VI", "VII", "VIII", "IX", "X", "XI", "XII",
];

#[cfg(test)]
mod tests {
    use super::*;

    fn told(text: &str) -> (Option<&str>, Vec<i16>, Option<i8>) {
        let number = numbering(text);
        (
            number.code.map(|code| &text[code]),
            number.years.into_iter().map(|(year, _)| year).collect(),
            number.month.map(|(month, _)| month),
        )
    }

    #[test]
    fn real_numbers_are_taken_apart() {
        assert_eq!(
            told("000.6/138/Diskominfo/VII/2025"),
            (Some("000.6"), vec![2025], Some(7))
        );
        assert_eq!(
            told("B.000.8.3.3/148/ Diskominfosantik.2026"),
            (Some("000.8.3.3"), vec![2026], None)
        );
        assert_eq!(told("SOP-118/17000/2025"), (None, vec![2025], None));
        assert_eq!(told("088.13"), (Some("088.13"), vec![], None));
        assert_eq!(told("SOP/1/V/2024"), (None, vec![2024], Some(5)));
        assert_eq!(told("W10-A5/é/II"), (None, vec![], None));
        assert_eq!(told(""), (None, vec![], None));
    }
}
