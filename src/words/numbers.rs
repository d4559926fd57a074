//! Numbers: days, minutes, counts and lists come in, the words a reader knows them by go out.

use super::Lang;
use crate::model::{Day, WrittenDate};
use crate::words;

const MONTHS_ID: [&str; 12] = [
    "Januari",
    "Februari",
    "Maret",
    "April",
    "Mei",
    "Juni",
    "Juli",
    "Agustus",
    "September",
    "Oktober",
    "November",
    "Desember",
];

const MONTHS_EN: [&str; 12] = [
    "January",
    "February",
    "March",
    "April",
    "May",
    "June",
    "July",
    "August",
    "September",
    "October",
    "November",
    "December",
];

const SMALL_ID: [&str; 11] = [
    "nol", "satu", "dua", "tiga", "empat", "lima", "enam", "tujuh", "delapan", "sembilan",
    "sepuluh",
];

const SMALL_EN: [&str; 11] = [
    "zero", "one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten",
];

/// A month, from 1, by its name.
pub fn month(lang: Lang, number: i8) -> &'static str {
    let names = match lang {
        Lang::Id => MONTHS_ID,
        Lang::En => MONTHS_EN,
    };
    let at = usize::try_from(number - 1).unwrap_or_default();
    names.get(at).copied().unwrap_or_default()
}

/// A whole date: `8 April 2025`.
pub fn day(lang: Lang, day: Day) -> String {
    format!("{} {} {}", day.day(), month(lang, day.month()), day.year())
}

/// A date as exactly as it was written; nothing where it means no date.
pub fn date(lang: Lang, date: WrittenDate) -> Option<String> {
    match date {
        WrittenDate::Day(written) => Some(day(lang, written)),
        WrittenDate::Month(written) => Some(format!(
            "{} {}",
            month(lang, written.month()),
            written.year()
        )),
        WrittenDate::Year(year) => Some(year.to_string()),
        WrittenDate::Empty | WrittenDate::Dash | WrittenDate::Unreadable => None,
    }
}

/// A date for machines, as exactly as it was written: `2025-04-08`, `2024-10`, `2024`.
pub fn machine_date(date: WrittenDate) -> Option<String> {
    match date {
        WrittenDate::Day(written) => Some(written.to_string()),
        WrittenDate::Month(written) => {
            Some(format!("{:04}-{:02}", written.year(), written.month()))
        }
        WrittenDate::Year(year) => Some(format!("{year:04}")),
        WrittenDate::Empty | WrittenDate::Dash | WrittenDate::Unreadable => None,
    }
}

/// An English word for one or for many.
pub fn plural(count: usize, one: &'static str, many: &'static str) -> &'static str {
    if count == 1 { one } else { many }
}

/// A count in a sentence: words up to ten, then digits.
pub fn count(lang: Lang, number: usize) -> String {
    let small = match lang {
        Lang::Id => SMALL_ID,
        Lang::En => SMALL_EN,
    };
    match small.get(number) {
        Some(word) => (*word).to_owned(),
        None => grouped(lang, number),
    }
}

/// A count at the start of a sentence.
pub fn count_capital(lang: Lang, number: usize) -> String {
    capital(&count(lang, number))
}

/// A text with a capital first letter.
pub fn capital(text: &str) -> String {
    let mut letters = text.chars();
    match letters.next() {
        Some(first) => first.to_uppercase().chain(letters).collect(),
        None => String::new(),
    }
}

/// A label inside a sentence: with a small first letter, unless it begins with an abbreviation.
pub fn small(label: &str) -> String {
    let mut letters = label.chars();
    match (letters.next(), letters.clone().next()) {
        (Some(first), Some(second)) if !second.is_uppercase() => {
            first.to_lowercase().chain(letters).collect()
        }
        _ => label.to_owned(),
    }
}

/// Digits in groups of three: `10.000` in Indonesian, `10,000` in English.
pub fn grouped(lang: Lang, number: usize) -> String {
    let separator = match lang {
        Lang::Id => '.',
        Lang::En => ',',
    };
    let digits = number.to_string();
    let mut text = String::new();
    for (at, digit) in digits.chars().enumerate() {
        if at > 0 && (digits.len() - at).is_multiple_of(3) {
            text.push(separator);
        }
        text.push(digit);
    }
    text
}

/// A number with at most one decimal: `37,5` in Indonesian, `37.5` in English.
pub fn decimal(lang: Lang, number: f64) -> String {
    let tenths = (number * 10.0).round() / 10.0;
    if !tenths.is_finite() {
        return "–".to_owned();
    }
    if tenths.fract() == 0.0 {
        // A number of minutes, clamped to what is exact in a float: nothing is lost and nothing is negative.
        return grouped(lang, tenths.clamp(0.0, 1e15) as usize);
    }
    let text = format!("{tenths:.1}");
    match lang {
        Lang::Id => text.replace('.', ","),
        Lang::En => text,
    }
}

/// A list in a sentence: `a`, `a dan b`, `a, b, dan c`.
pub fn list<T: AsRef<str>>(lang: Lang, items: &[T]) -> String {
    let and = match lang {
        Lang::Id => "dan",
        Lang::En => "and",
    };
    match items {
        [] => String::new(),
        [one] => one.as_ref().to_owned(),
        [one, two] => format!("{} {and} {}", one.as_ref(), two.as_ref()),
        [first @ .., last] => {
            let first: Vec<&str> = first.iter().map(AsRef::as_ref).collect();
            format!("{}, {and} {}", first.join(", "), last.as_ref())
        }
    }
}

/// Working minutes as a reader counts them: minutes below ten hours, then hours below three working days of `per_day`
/// minutes, then days. Whole days are always days. What nobody lives to see is said so.
pub fn minutes(lang: Lang, minutes: f64, per_day: f64) -> String {
    // A sum that is no number is made of times without end.
    if minutes.is_nan() || minutes > LIFETIME * per_day.max(1.0) {
        return words!("lebih dari 100 tahun", "more than 100 years")
            .get(lang)
            .to_owned();
    }
    let days = (minutes / per_day.max(1.0)).floor();
    let over = minutes - days * per_day.max(1.0);
    if minutes < 600.0 && (over > 0.0 || days < 1.0) {
        return amount(lang, minutes, MINUTE);
    }
    if over <= 0.0 {
        return amount(lang, days, DAY);
    }
    if days < 3.0 {
        let hours = (minutes / 60.0).floor();
        return pair(lang, (hours, HOUR), (minutes - hours * 60.0, MINUTE));
    }
    pair(lang, (days, DAY), ((over / 60.0).round(), HOUR))
}

/// Working minutes that were reckoned, not written: from ten on they have no tenths.
pub fn usual(lang: Lang, reckoned: f64, per_day: f64) -> String {
    let whole = if reckoned < 10.0 {
        reckoned
    } else {
        reckoned.round()
    };
    minutes(lang, whole, per_day)
}

/// Days of a hundred years.
const LIFETIME: f64 = 36_525.0;

/// A unit in Indonesian, and in English for one and for many.
type UnitName = [&'static str; 3];
const MINUTE: UnitName = ["menit", "minute", "minutes"];
const HOUR: UnitName = ["jam", "hour", "hours"];
const DAY: UnitName = ["hari kerja", "working day", "working days"];

fn amount(lang: Lang, number: f64, unit: UnitName) -> String {
    let [id, one, many] = unit;
    let unit = match lang {
        Lang::Id => id,
        Lang::En if number == 1.0 => one,
        Lang::En => many,
    };
    format!("{} {unit}", decimal(lang, number))
}

fn pair(lang: Lang, upper: (f64, UnitName), lower: (f64, UnitName)) -> String {
    let first = amount(lang, upper.0, upper.1);
    if lower.0 <= 0.0 {
        return first;
    }
    format!("{first} {}", amount(lang, lower.0, lower.1))
}

/// A range of working minutes; one amount where best and worst case are the same.
pub fn minutes_range(lang: Lang, least: f64, most: f64, per_day: f64) -> String {
    let upper = minutes(lang, most, per_day);
    let lower = minutes(lang, least, per_day);
    if (least - most).abs() < f64::EPSILON || lower == upper {
        return upper;
    }
    let to = match lang {
        Lang::Id => "sampai",
        Lang::En => "to",
    };
    let unit = |text: &str| {
        let unit = text.split_once(' ').map(|(_, unit)| unit.to_owned());
        unit.filter(|unit| !unit.contains(|letter: char| letter.is_ascii_digit()))
    };
    match (unit(&lower), unit(&upper), lower.split_once(' ')) {
        (Some(own), Some(other), Some((number, _))) if own == other => {
            format!("{number} {to} {upper}")
        }
        _ => format!("{lower} {to} {upper}"),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn minutes_become_days_only_when_that_is_shorter() {
        assert_eq!(minutes(Lang::Id, 165.0, 450.0), "165 menit");
        assert_eq!(minutes(Lang::Id, 0.5, 450.0), "0,5 menit");
        assert_eq!(minutes(Lang::Id, 450.0, 450.0), "1 hari kerja");
        assert_eq!(minutes(Lang::Id, 615.0, 450.0), "10 jam 15 menit");
        assert_eq!(minutes(Lang::Id, 1350.0, 450.0), "3 hari kerja");
        assert_eq!(minutes(Lang::Id, 1470.0, 450.0), "3 hari kerja 2 jam");
        assert_eq!(minutes(Lang::En, 1.0, 450.0), "1 minute");
    }

    #[test]
    fn absurd_times_are_words() {
        for huge in [1e24, f64::INFINITY, f64::NAN, 36_526.0 * 450.0] {
            assert_eq!(minutes(Lang::Id, huge, 450.0), "lebih dari 100 tahun");
            assert_eq!(
                minutes_range(Lang::En, huge, huge, 450.0),
                "more than 100 years"
            );
            assert_eq!(
                minutes_range(Lang::En, 5.0, huge, 450.0),
                "5 minutes to more than 100 years"
            );
        }
        assert_eq!(decimal(Lang::Id, f64::NAN), "–");
    }

    #[test]
    fn a_range_names_its_unit_once() {
        assert_eq!(
            minutes_range(Lang::Id, 19.0, 165.0, 450.0),
            "19 sampai 165 menit"
        );
        assert_eq!(
            minutes_range(Lang::Id, 900.0, 13_500.0, 450.0),
            "2 sampai 30 hari kerja"
        );
        assert_eq!(
            minutes_range(Lang::Id, 30.0, 900.0, 450.0),
            "30 menit sampai 2 hari kerja"
        );
        assert_eq!(minutes_range(Lang::Id, 30.0, 30.0, 450.0), "30 menit");
        assert_eq!(
            minutes_range(Lang::Id, 2880.0, 4230.0, 450.0),
            "6 hari kerja 3 jam sampai 9 hari kerja 3 jam"
        );
    }

    #[test]
    fn lists_end_in_and() {
        assert_eq!(list(Lang::Id, &["a", "b", "c"]), "a, b, dan c");
        assert_eq!(list(Lang::En, &["a", "b"]), "a and b");
    }

    #[test]
    fn dates_are_as_exact_as_written() {
        let eighth = crate::model::day(2025, 4, 8).unwrap_or_default();
        assert_eq!(day(Lang::Id, eighth), "8 April 2025");
        assert_eq!(
            date(Lang::Id, WrittenDate::Month(eighth)),
            Some("April 2025".to_owned())
        );
        assert_eq!(
            machine_date(WrittenDate::Month(eighth)),
            Some("2025-04".to_owned())
        );
        assert_eq!(date(Lang::Id, WrittenDate::Unreadable), None);
    }

    #[test]
    fn thousands_are_grouped() {
        assert_eq!(grouped(Lang::Id, 10_000), "10.000");
        assert_eq!(grouped(Lang::En, 1_234_567), "1,234,567");
        assert_eq!(decimal(Lang::Id, 37.5), "37,5");
    }
}
