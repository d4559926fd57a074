//! A date as an author wrote it and the day it means, if it means one.

/// A day of the civil calendar.
pub type Day = jiff::civil::Date;

/// What the written form of a date means.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Default)]
pub enum WrittenDate {
    /// Printed but left empty.
    #[default]
    Empty,
    /// Printed as a dash.
    Dash,
    /// A whole date.
    Day(Day),
    /// A month without a day; kept as its first day.
    Month(Day),
    /// Only a year.
    Year(i16),
    /// Words that are no date.
    Unreadable,
}

impl WrittenDate {
    /// The first day the written date can mean.
    pub fn first_day(self) -> Option<Day> {
        match self {
            WrittenDate::Day(day) | WrittenDate::Month(day) => Some(day),
            WrittenDate::Year(year) => day(year, 1, 1),
            WrittenDate::Empty | WrittenDate::Dash | WrittenDate::Unreadable => None,
        }
    }

    /// The last day the written date can mean.
    pub fn last_day(self) -> Option<Day> {
        match self {
            WrittenDate::Day(day) => Some(day),
            WrittenDate::Month(day) => Some(day.last_of_month()),
            WrittenDate::Year(year) => day(year, 12, 31),
            WrittenDate::Empty | WrittenDate::Dash | WrittenDate::Unreadable => None,
        }
    }
}

/// The day of a year, month (1 to 12) and day of month, if the calendar has it.
pub fn day(year: i16, month: i8, day: i8) -> Option<Day> {
    Day::new(year, month, day).ok()
}

/// The day of a clock that counts seconds from the start of 1970 in the place meant.
pub fn day_of_clock(seconds: i64) -> Day {
    let days = i32::try_from(seconds.div_euclid(86_400)).unwrap_or_default();
    let start = Day::constant(1970, 1, 1);
    start
        .checked_add(jiff::Span::new().days(days))
        .unwrap_or(start)
}

/// The day some months after another; the last day of a month that is too short. Nothing beyond the calendar.
pub fn months_after(day: Day, months: i32) -> Option<Day> {
    let span = jiff::Span::new().try_months(months).ok()?;
    day.checked_add(span).ok()
}
