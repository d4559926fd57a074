//! Time: written amounts and the working week come in, minutes go out; and the times that a sentence names.

use std::ops::Range;

use crate::model::{Amount, Site, Unit, WrittenTime};

use super::stems::{Token, tokens};

/// A stretch of time in working minutes, from the best case to the worst.
#[derive(Clone, Copy, Debug, PartialEq, Default)]
pub struct Minutes {
    /// Best case.
    pub least: f64,
    /// Worst case.
    pub most: f64,
}

impl Minutes {
    /// Adds the steps of a sequence.
    pub fn plus(self, other: Minutes) -> Minutes {
        Minutes {
            least: self.least + other.least,
            most: self.most + other.most,
        }
    }

    /// The stretch in which both lie.
    pub fn hull(self, other: Minutes) -> Minutes {
        Minutes {
            least: self.least.min(other.least),
            most: self.most.max(other.most),
        }
    }
}

/// How much of a day and of a week is worked.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Week {
    /// Hours of a day.
    pub hours_per_day: f64,
    /// Days of a week.
    pub days_per_week: f64,
}

impl Week {
    /// The week of a site.
    pub fn of(site: &Site) -> Week {
        Week {
            hours_per_day: site.hours_per_day,
            days_per_week: site.days_per_week,
        }
    }

    /// The minutes of one amount.
    pub fn minutes(self, amount: Amount) -> f64 {
        amount.number * self.unit(amount.unit)
    }

    fn unit(self, unit: Unit) -> f64 {
        let day = self.hours_per_day * 60.0;
        match unit {
            Unit::Second => 1.0 / 60.0,
            Unit::Minute => 1.0,
            Unit::Hour => 60.0,
            Unit::Day | Unit::WorkingDay => day,
            Unit::Week => day * self.days_per_week,
            Unit::Month => day * 21.0,
            Unit::Year => day * 21.0 * 12.0,
        }
    }
}

/// Working minutes of a written time; nothing where it has no amount.
///
/// A day, a week and a month count as working time of the site (Perpres 21/2023: 37.5 hours in five days; a month has
/// twenty-one working days, a year twelve such months). `1x24 jam` is one day of the clock, in which no more than one
/// working day can be worked.
pub fn minutes(site: &Site, time: &WrittenTime) -> Option<Minutes> {
    let week = Week::of(site);
    sums(time, |amount| {
        let days = clock_days(amount).map(|number| Amount {
            number,
            unit: Unit::Day,
        });
        week.minutes(days.unwrap_or(amount))
    })
}

/// Minutes of a written time in a week of one's own; `1x24 jam` stays 24 hours.
pub fn minutes_in(week: Week, time: &WrittenTime) -> Option<Minutes> {
    sums(time, |amount| week.minutes(amount))
}

/// Calendar days.
#[derive(Clone, Copy, Debug, PartialEq, Default)]
pub struct Days {
    /// Best case.
    pub least: f64,
    /// Worst case.
    pub most: f64,
}

/// The calendar days that a written time fills; nothing where it has no amount.
///
/// Working time is spread over the week: five working days are seven days of the calendar. `1x24 jam`, a week, a month
/// (30 days) and a year (365) are calendar time already. `hari` alone does not say which days are meant: at the least
/// it is a day of the calendar, at the most a working day.
pub fn days(site: &Site, time: &WrittenTime) -> Option<Days> {
    let week = Week::of(site);
    let spread = (7.0 / week.days_per_week.clamp(1.0, 7.0)).max(1.0);
    let day = (week.hours_per_day * 60.0).max(1.0);
    let of = |amount: Amount, of_day: f64| match amount.unit {
        Unit::Day => amount.number * of_day,
        Unit::WorkingDay => amount.number * spread,
        Unit::Week => amount.number * 7.0,
        Unit::Month => amount.number * 30.0,
        Unit::Year => amount.number * 365.0,
        Unit::Second | Unit::Minute | Unit::Hour => {
            clock_days(amount).unwrap_or_else(|| week.minutes(amount) / day * spread)
        }
    };
    Some(Days {
        least: sums(time, |amount| of(amount, 1.0))?.least,
        most: sums(time, |amount| of(amount, spread))?.most,
    })
}

/// Days of the clock: hours that make whole days, as nobody works them on end.
fn clock_days(amount: Amount) -> Option<f64> {
    let days = amount.number / 24.0;
    (amount.unit == Unit::Hour && days >= 1.0 && days.fract() == 0.0).then_some(days)
}

fn sums(time: &WrittenTime, of: impl Fn(Amount) -> f64) -> Option<Minutes> {
    let WrittenTime::Amount { least, most, .. } = time else {
        return None;
    };
    let sum = |amounts: &[Amount]| amounts.iter().map(|amount| of(*amount)).sum();
    Some(Minutes {
        least: sum(least),
        most: sum(most),
    })
}

/// Whether a text is nothing but a time, as "15 menit" and "maksimal 2 - 3 hari kerja" are.
pub fn is_time(text: &str) -> bool {
    // Most cells are longer than any time, and need not be read.
    if text.len() > 60 {
        return false;
    }
    let words = tokens(text);
    let numbers = words.iter().filter(|word| number(&word.word).is_some());
    let units = words.iter().filter(|word| unit(&word.word).is_some());
    let known = |word: &Token| {
        let word = word.word.as_str();
        number(word).is_some()
            || word
                .chars()
                .all(|letter| letter.is_ascii_digit() || "-x.".contains(letter))
            || unit(word).is_some()
            || AROUND_TIMES.contains(&word)
    };
    numbers.count() > 0 && units.count() > 0 && words.iter().all(known)
}

/// The limits that a sentence sets: "paling lama 3 (tiga) hari kerja", with their bytes.
pub fn limits(text: &str) -> Vec<(Range<usize>, Amount)> {
    let words = tokens(text);
    let is = |at: usize, list: &[&str]| {
        words
            .get(at)
            .is_some_and(|word| list.contains(&word.word.as_str()))
    };
    let mut limits = Vec::new();
    for at in 0..words.len() {
        let after = match () {
            () if is(at, &["paling"]) && is(at + 1, &["lama", "lambat"]) => at + 2,
            () if is(
                at,
                &[
                    "maksimal",
                    "maksimum",
                    "selambat-lambatnya",
                    "selama-lamanya",
                ],
            ) =>
            {
                at + 1
            }
            () => continue,
        };
        let found = (after..words.len().min(after + 3))
            .find_map(|start| Some((start, number(&words[start].word)?)));
        let Some((start, number)) = found else {
            continue;
        };
        // The number is often said again in words: "3 (tiga) hari".
        let named = (start + 1..words.len().min(start + 3))
            .find_map(|end| Some((end, unit(&words[end].word)?)));
        if let Some((end, unit)) = named {
            let range = words[at].range.start..words[end].range.end;
            limits.push((range, Amount { number, unit }));
        }
    }
    limits
}

/// Words that stand around an amount and add nothing that is no time.
const AROUND_TIMES: [&str; 19] = [
    "kerja", "paling", "lama", "lambat", "cepat", "maksimal", "maksimum", "minimal", "maks",
    "sampai", "hingga", "s.d", "kurang", "lebih", "sekitar", "kalender", "waktu", "dan", "sd",
];

/// A number, also `1x24`, and the first of a range.
fn number(word: &str) -> Option<f64> {
    let words = [
        "satu", "dua", "tiga", "empat", "lima", "enam", "tujuh", "delapan", "sembilan", "sepuluh",
    ];
    if let Some(at) = words.iter().position(|one| *one == word) {
        return Some(f64::from(u32::try_from(at).ok()?) + 1.0);
    }
    let number = match word.split_once('x') {
        Some((one, other)) => one.parse::<f64>().ok()? * other.parse::<f64>().ok()?,
        None => word.split('-').next()?.parse().ok()?,
    };
    (number > 0.0 && number < 100_000.0).then_some(number)
}

fn unit(word: &str) -> Option<Unit> {
    Some(match word {
        "detik" => Unit::Second,
        "menit" | "mnt" => Unit::Minute,
        "jam" => Unit::Hour,
        "hari" => Unit::Day,
        "minggu" | "pekan" => Unit::Week,
        "bulan" => Unit::Month,
        "tahun" => Unit::Year,
        _ => return None,
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_time_alone_is_told_from_a_document() {
        for time in [
            "15 menit",
            "2 - 3 hari kerja",
            "Maksimal 1x24 jam",
            "± 5 Menit",
            "1 (satu) hari",
        ] {
            assert!(is_time(time), "{time}");
        }
        for other in [
            "Laporan 3 bulan",
            "Surat",
            "Rencana 5 tahun",
            "1 dokumen",
            "Hari",
            "Kalender 2024",
        ] {
            assert!(!is_time(other), "{other}");
        }
    }

    #[test]
    fn a_limit_in_a_sentence_is_read() {
        let all =
            limits("Izin diterbitkan paling lama dalam 3 (tiga) hari kerja sejak berkas lengkap");
        assert_eq!(all.len(), 1);
        assert!((all[0].1.number - 3.0).abs() < 0.1 && all[0].1.unit == Unit::Day);
        assert!(limits("Petugas wajib hadir setiap 3 hari").is_empty());
    }
}
