//! Calendars of reviews: the dates of SOPs and the months between reviews come in, iCalendar files (RFC 5545) go out.

use std::ops::Range;

use super::stamp::uuid;
use super::{Context, first_name};
use crate::analyse::review::{Review, is_reviewed, review};
use crate::model::{Sop, SopId};
use crate::view::{Page, links, sop::agency_name};
use crate::words::{numbers, publish as words};

/// The calendar of the whole site.
pub const CALENDAR: &str = "tinjau.ics";

/// Bytes of a line, without its end.
const LINE: usize = 75;

/// The calendar of an agency.
pub fn path(agency: &str) -> String {
    format!("instansi/{agency}/{CALENDAR}")
}

/// How many SOPs have a day of review, and how many would have one if they had a date.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Reviews {
    /// With a day.
    pub dated: usize,
    /// Without a date that could be read.
    pub undated: usize,
}

/// Counts the reviews of some SOPs of the library.
pub fn reviews(context: &Context, sops: Range<usize>) -> Reviews {
    let mut reviews = Reviews::default();
    for sop in context.library.sops.get(sops).unwrap_or_default() {
        if review(&context.library, sop).is_some() {
            reviews.dated += 1;
        } else if is_reviewed(&context.library, sop) && sop.latest_day().is_none() {
            reviews.undated += 1;
        }
    }
    reviews
}

/// A link to a calendar, with what it holds in words.
#[derive(Clone, Debug, serde::Serialize)]
pub struct CalendarLink {
    /// The words of the link.
    pub label: &'static str,
    /// Its address.
    pub href: String,
    /// How many reviews it holds, and how many SOPs it cannot hold.
    pub note: String,
}

/// The link to the calendar of an agency, or of the whole site, on the page at `from`; nothing where it would be empty.
pub fn link(context: &Context, agency: Option<&str>, from: &str) -> Option<CalendarLink> {
    let (sops, file) = match agency {
        Some(agency) => (context.of_agency(agency), path(agency)),
        None => (0..context.library.sops.len(), CALENDAR.to_owned()),
    };
    let Reviews { dated, undated } = reviews(context, sops);
    let lang = context.lang();
    (dated > 0).then(|| CalendarLink {
        label: words::CALENDAR.get(lang),
        href: links::relative(from, &file),
        note: words::reviews(lang, dated, undated),
    })
}

/// The calendar of some SOPs of the library, of an agency or of all. Whoever calls asks only for one that holds something.
pub fn calendar(context: &Context, agency: Option<&str>) -> String {
    let lang = context.lang();
    let (sops, owner) = match agency {
        Some(agency) => (context.of_agency(agency), context.agency_name(agency)),
        None => (0..context.library.sops.len(), Page::site_title(context)),
    };
    let name = words::calendar_name(lang, &owner);
    let mut lines = Lines::default();
    lines.add("BEGIN", "VCALENDAR");
    lines.add("VERSION", "2.0");
    lines.add("PRODID", "-//sopan//sopan//ID");
    lines.add("CALSCALE", "GREGORIAN");
    lines.words("NAME", &name);
    lines.words("X-WR-CALNAME", &name);
    for at in sops {
        let sop = context.library.sops.get(at);
        let due = sop.and_then(|sop| Some((sop, review(&context.library, sop)?)));
        if let Some((sop, due)) = due {
            event(
                &mut lines,
                context,
                (sop, &due, &first_name(context, (at, sop))),
            );
        }
    }
    lines.add("END", "VCALENDAR");
    lines.text
}

/// An event that is known by the name under which the SOP began: a review that was done moves it.
fn event(lines: &mut Lines, context: &Context, (sop, due, first): (&Sop, &Review<'_>, &SopId)) {
    let lang = context.lang();
    let name = context.sop_name(sop);
    let owner = context.base().unwrap_or("sopan");
    let since = numbers::date(lang, due.last.meaning).unwrap_or_default();
    let basic = |day: crate::model::Day| day.to_string().replace('-', "");
    lines.add("BEGIN", "VEVENT");
    lines.add("UID", &uuid(&format!("sopan:{owner}:tinjau:{first}")));
    // The content knows no hours: the entry is as old as the last date of the SOP.
    lines.add("DTSTAMP", &format!("{}T000000Z", basic(due.since)));
    lines.add("DTSTART;VALUE=DATE", &basic(due.due));
    lines.words(
        "SUMMARY",
        &words::review_title(lang, (&name, &agency_name(context, sop))),
    );
    lines.words("DESCRIPTION", &words::review_told(lang, &since, due.months));
    if let Some(address) = context.public_address(&links::sop(&sop.id)) {
        lines.add("URL", &address);
    }
    lines.add("TRANSP", "TRANSPARENT");
    lines.add("END", "VEVENT");
}

/// The lines of a calendar, each ended and folded as RFC 5545 wants it.
#[derive(Default)]
struct Lines {
    text: String,
}

impl Lines {
    /// Adds a line of words of people.
    fn words(&mut self, name: &str, words: &str) {
        let mut safe = String::with_capacity(words.len());
        for letter in words.chars() {
            match letter {
                '\\' | ';' | ',' => safe.extend(['\\', letter]),
                '\n' => safe.push_str("\\n"),
                letter if letter.is_control() => safe.push(' '),
                letter => safe.push(letter),
            }
        }
        self.add(name, &safe);
    }

    /// Adds a line; a long one goes on in the next, which begins with a blank.
    fn add(&mut self, name: &str, value: &str) {
        let line = format!("{name}:{value}");
        let mut width = 0;
        for letter in line.chars() {
            if width + letter.len_utf8() > LINE {
                self.text.push_str("\r\n ");
                width = 1;
            }
            self.text.push(letter);
            width += letter.len_utf8();
        }
        self.text.push_str("\r\n");
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn lines_are_folded_between_letters_and_words_cannot_end_them() {
        let mut lines = Lines::default();
        lines.words(
            "SUMMARY",
            &format!("é; a, b\\c\r\nEND:VCALENDAR{}", "é".repeat(100)),
        );
        for line in lines.text.trim_end().split("\r\n") {
            assert!(
                line.len() <= LINE && !line.contains(['\r', '\n']),
                "{line:?}"
            );
        }
        let unfolded = lines.text.replace("\r\n ", "");
        assert!(
            unfolded.starts_with("SUMMARY:é\\; a\\, b\\\\c \\nEND:VCALENDAR"),
            "{unfolded}"
        );
    }
}
