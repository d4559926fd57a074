//! Dates: the words of an author come in, the day they mean goes out.

use crate::model::{Day, WrittenDate, day};

/// Month names and the abbreviations that official papers use, Indonesian and English.
const MONTHS: [&[&str]; 12] = [
    &["januari", "jan", "january"],
    &["februari", "pebruari", "feb", "peb", "february"],
    &["maret", "mar", "mrt", "march"],
    &["april", "apr"],
    &["mei", "may"],
    &["juni", "jun", "june"],
    &["juli", "jul", "july"],
    &["agustus", "agt", "agu", "ags", "agust", "aug", "august"],
    &["september", "sep", "sept"],
    &["oktober", "okt", "oct", "october"],
    &["november", "nopember", "nov", "nop"],
    &["desember", "des", "dec", "december"],
];

/// Reads a date in any of the written forms: ISO, `08 April 2025`, `8-4-2025`, `Oktober 2024`, `2024`, a dash, nothing.
/// A weekday or a place before a comma ("Ciamis, 8 April 2025") is passed over.
pub(super) fn parse_date(written: &str) -> WrittenDate {
    let text = written.trim();
    if text.is_empty()
        || text
            .chars()
            .all(|character| matches!(character, '.' | '…' | '_'))
    {
        return WrittenDate::Empty;
    }
    if is_dash(text) {
        return WrittenDate::Dash;
    }
    // Dots inside are a blank that nobody filled: "... Januari 2025" is no day.
    if ["..", "…", "__"].iter().any(|blank| text.contains(blank)) {
        return WrittenDate::Unreadable;
    }
    let text = text.rsplit_once(',').map_or(text, |(_, date)| date.trim());
    let text = without_label(text);
    let parts: Vec<&str> = text
        .split(|character: char| character.is_whitespace() || matches!(character, '-' | '/' | '.'))
        .filter(|part| !part.is_empty())
        .collect();
    read(&parts).unwrap_or(WrittenDate::Unreadable)
}

/// The date behind a word that only says that one follows.
fn without_label(text: &str) -> &str {
    let labels = ["tanggal", "tgl.", "tgl"];
    let found = labels.iter().find_map(|label| {
        let head = text.get(..label.len())?;
        head.eq_ignore_ascii_case(label)
            .then(|| text.get(label.len()..))
            .flatten()
    });
    found.map_or(text, |rest| rest.trim_start_matches([' ', ':', '.']))
}

/// Whether a text is only dashes.
pub(super) fn is_dash(text: &str) -> bool {
    !text.is_empty()
        && text
            .chars()
            .all(|character| matches!(character, '-' | '–' | '—'))
}

fn read(parts: &[&str]) -> Option<WrittenDate> {
    match parts {
        [year] => Some(WrittenDate::Year(read_year(year)?)),
        [month, year] => Some(WrittenDate::Month(day(
            read_year(year)?,
            month_named(month).or_else(|| month_number(month))?,
            1,
        )?)),
        [first, second, third] => {
            if let (Some(year), Some(month)) = (read_year(first), month_number(second)) {
                return whole(year, month, third);
            }
            let month = month_named(second).or_else(|| month_number(second))?;
            whole(read_year(third)?, month, first)
        }
        _ => None,
    }
}

fn whole(year: i16, month: i8, of_month: &str) -> Option<WrittenDate> {
    let found: Option<Day> = day(year, month, small(of_month)?);
    found.map(WrittenDate::Day)
}

fn read_year(text: &str) -> Option<i16> {
    let four = text.len() == 4 && text.bytes().all(|byte| byte.is_ascii_digit());
    four.then(|| text.parse().ok()).flatten()
}

fn month_number(text: &str) -> Option<i8> {
    small(text).filter(|month| (1..=12).contains(month))
}

fn small(text: &str) -> Option<i8> {
    let digits = text.len() <= 2 && text.bytes().all(|byte| byte.is_ascii_digit());
    digits.then(|| text.parse().ok()).flatten()
}

fn month_named(text: &str) -> Option<i8> {
    let name = text.to_lowercase();
    let index = MONTHS
        .iter()
        .position(|names| names.contains(&name.as_str()))?;
    i8::try_from(index + 1).ok()
}
