//! Runs of digits: letters come in; groups of digits, what parts them and which word stands before them go out.

use std::ops::Range;

use super::letters::Letter;

/// Words between the name of a number and its digits.
const FILLERS: &[&str] = &["no", "nomor", "number", "ke", "di", "kantor", "atau", "dan"];
/// Letters between a name and the digits that belong to it.
const NEAR: usize = 6;

/// Digits that stand together.
#[derive(Clone, Debug)]
pub(super) struct Group {
    /// The digits.
    pub(super) digits: Vec<u32>,
    /// Where they stand.
    pub(super) letters: Range<usize>,
    /// What parts them from the group before.
    pub(super) gap: Gap,
}

/// What parts two groups.
#[derive(Clone, Copy, Debug, Default)]
pub(super) struct Gap {
    /// The sign besides blanks.
    pub(super) sign: Option<char>,
    /// A bracket closes or opens.
    pub(super) bracket: bool,
    /// A line ends.
    pub(super) line: bool,
}

impl Group {
    /// How many digits.
    pub(super) fn len(&self) -> usize {
        self.digits.len()
    }

    /// The number.
    pub(super) fn value(&self) -> u64 {
        self.digits.iter().fold(0_u64, |sum, digit| {
            sum.saturating_mul(10).saturating_add(u64::from(*digit))
        })
    }

    /// Whether it reads as a year.
    pub(super) fn is_year(&self) -> bool {
        self.len() == 4 && (1900..=2100).contains(&self.value())
    }
}

/// The digits of several groups.
pub(super) fn digits(groups: &[Group]) -> Vec<u32> {
    groups
        .iter()
        .flat_map(|group| group.digits.clone())
        .collect()
}

/// The letters that several groups cover.
pub(super) fn cover(groups: &[Group]) -> Option<Range<usize>> {
    Some(groups.first()?.letters.start..groups.last()?.letters.end)
}

/// The groups of digits from a place on that may be one number.
pub(super) fn run(letters: &[Letter], at: usize, yaml: bool) -> Vec<Group> {
    let mut groups = Vec::new();
    let (mut start, mut gap) = (at, Gap::default());
    loop {
        let rest = letters.get(start..).unwrap_or_default();
        let digits: Vec<u32> = rest.iter().map_while(Letter::digit).collect();
        if digits.is_empty() {
            return groups;
        }
        let end = start + digits.len();
        groups.push(Group {
            digits,
            letters: start..end,
            gap,
        });
        (start, gap) = gap_after(letters, end, yaml);
    }
}

/// Where the gap ends and what it is made of: blanks and at most one sign. After the end of a line only blanks and,
/// in YAML, the sign of a comment follow, for a dash there begins an item of a list.
fn gap_after(letters: &[Letter], from: usize, yaml: bool) -> (usize, Gap) {
    let mut gap = Gap::default();
    let mut at = from;
    while let Some(letter) = letters.get(at) {
        match letter.is {
            '\n' => gap.line = true,
            '\u{ad}' | '\u{200b}'..='\u{200d}' | '\u{2060}' | '\u{feff}' => {}
            '#' if yaml && gap.line => {}
            blank if blank.is_whitespace() => {}
            '(' | ')' if !gap.bracket && !gap.line => gap.bracket = true,
            sign if is_sign(sign) && gap.sign.is_none() && !gap.line => gap.sign = Some(sign),
            _ => break,
        }
        at += 1;
    }
    (at, gap)
}

fn is_sign(letter: char) -> bool {
    matches!(
        letter,
        '.' | '-' | '/' | '_' | '\u{2010}'..='\u{2015}' | '\u{2212}'
    )
}

/// Whether groups are years, dates, times of the day, amounts of money or a count: numbers everyone may see.
pub(super) fn is_plain(groups: &[Group]) -> bool {
    let years = groups.iter().all(Group::is_year);
    let count = groups.windows(2).all(|pair| match pair {
        [one, next] => next.value() == one.value().saturating_add(1),
        _ => false,
    });
    let times = groups.len().is_multiple_of(2)
        && groups.chunks(2).all(|pair| match pair {
            [hour, minute] => {
                hour.len() <= 2 && minute.len() == 2 && hour.value() <= 24 && minute.value() < 60
            }
            _ => false,
        });
    groups.len() > 1 && (years || count || times || dates(groups) || money(groups))
}

fn dates(groups: &[Group]) -> bool {
    let days = groups.chunks(3);
    groups.len() >= 3
        && days.into_iter().all(|date| match date {
            [first, month, last] => {
                let (year, day) = if first.len() == 4 {
                    (first, last)
                } else {
                    (last, first)
                };
                let short = month.len() <= 2 && day.len() <= 2;
                short
                    && year.is_year()
                    && (1..=12).contains(&month.value())
                    && (1..=31).contains(&day.value())
            }
            _ => false,
        })
}

fn money(groups: &[Group]) -> bool {
    let Some((first, thousands)) = groups.split_first() else {
        return false;
    };
    let thousand = |group: &Group| group.len() == 3 && group.gap.sign == Some('.');
    first.len() <= 3 && first.digits.first() != Some(&0) && thousands.iter().all(thousand)
}

/// The word that names the number at a place, in small letters: the nearest word before it that is no filler.
pub(super) fn word_before(letters: &[Letter], at: usize) -> String {
    let mut end = at;
    for _ in 0..3 {
        let before = letters.get(..end).unwrap_or_default().iter().rev();
        let apart = before
            .take_while(|letter| !letter.is.is_alphanumeric())
            .count();
        if apart > NEAR {
            break;
        }
        end = end.saturating_sub(apart);
        let before = letters.get(..end).unwrap_or_default().iter().rev();
        let length = before
            .take_while(|letter| letter.is.is_alphabetic())
            .count();
        let word: String = letters
            .get(end.saturating_sub(length)..end)
            .unwrap_or_default()
            .iter()
            .flat_map(|letter| letter.is.to_lowercase())
            .collect();
        if !FILLERS.contains(&word.as_str()) {
            return word;
        }
        end = end.saturating_sub(length);
    }
    String::new()
}
