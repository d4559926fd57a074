//! The feed of changes: the dates and histories of all SOPs come in, an Atom feed (RFC 4287) goes out, the newest first.

use std::collections::BTreeMap;
use std::fmt::Write as _;

use super::stamp::{moment, uuid};
use super::xml::escaped;
use super::{Context, first_name};
use crate::model::{Day, Sop, SopId};
use crate::view::{Page, links, sop::agency_name};
use crate::words::publish as words;

/// The feed of the whole site.
pub const FEED: &str = "feed.xml";

/// Entries of a feed: a reader asks often for little.
const NEWEST: usize = 50;

/// What happened to an SOP on one day.
struct Entry {
    day: Day,
    at: usize,
    /// What happened, in a few words.
    title: String,
    /// The same with the words of its history.
    told: String,
}

/// The feed. Its entries are known by the name under which an SOP began, so that a new name makes none of them new.
pub fn feed(context: &Context) -> String {
    let lang = context.lang();
    let entries = newest(context);
    let site = Page::site_title(context);
    let newest = entries
        .first()
        .map_or(Day::constant(1970, 1, 1), |entry| entry.day);
    let name = uuid(&format!("sopan:feed:{}", owner(context, &site)));
    let mut xml = format!(
        "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n<feed xmlns=\"http://www.w3.org/2005/Atom\" xml:lang=\"{}\">\n\
         <title>{}</title>\n<subtitle>{}</subtitle>\n<id>urn:uuid:{name}</id>\n<updated>{}</updated>\n\
         <author><name>{}</name></author>\n<generator>sopan</generator>\n",
        lang.code(),
        escaped(&site),
        words::FEED_ABOUT.get(lang),
        moment(newest),
        escaped(&site),
    );
    if let Some(own) = context.public_address(FEED) {
        let _ = writeln!(
            xml,
            "<link rel=\"self\" type=\"application/atom+xml\" href=\"{}\"/>",
            escaped(&own)
        );
    }
    let home = escaped(&context.address(FEED, links::HOME));
    let _ = writeln!(
        xml,
        "<link rel=\"alternate\" type=\"text/html\" href=\"{home}\"/>"
    );
    for entry in &entries {
        if let Some(sop) = context.library.sops.get(entry.at) {
            let first = first_name(context, (entry.at, sop));
            let name = format!("sopan:{}:{first}:{}", owner(context, &site), entry.day);
            xml.push_str(&shown(context, entry, (sop, &uuid(&name))));
        }
    }
    xml + "</feed>\n"
}

/// Whose feed it is: two libraries may have SOPs of one name.
fn owner<'a>(context: &'a Context, site: &'a str) -> &'a str {
    context.base().unwrap_or(site)
}

fn shown(context: &Context, entry: &Entry, (sop, name): (&Sop, &str)) -> String {
    let address = escaped(&context.address(FEED, &links::sop(&sop.id)));
    let agency = escaped(&agency_name(context, sop));
    format!(
        "<entry>\n<title>{}</title>\n<id>urn:uuid:{name}</id>\n<updated>{}</updated>\n\
         <author><name>{agency}</name></author>\n<link rel=\"alternate\" type=\"text/html\" href=\"{address}\"/>\n\
         <summary>{}</summary>\n</entry>\n",
        escaped(&entry.title),
        moment(entry.day),
        escaped(&entry.told),
    )
}

/// What happened last. Days that have not come are no news yet.
fn newest(context: &Context) -> Vec<Entry> {
    let mut days: BTreeMap<(std::cmp::Reverse<Day>, &SopId), usize> = BTreeMap::new();
    for (at, sop) in context.library.sops.iter().enumerate() {
        for day in event_days(sop).filter(|day| *day <= context.setting.today) {
            days.insert((std::cmp::Reverse(day), &sop.id), at);
            // Only the newest are ever told, however many SOPs there are.
            if days.len() > NEWEST {
                days.pop_last();
            }
        }
    }
    let days = days.into_iter();
    days.filter_map(|((day, _), at)| entry(context, day.0, at))
        .collect()
}

fn event_days(sop: &Sop) -> impl Iterator<Item = Day> {
    let history = sop.history.iter().filter_map(|row| row.date.as_ref());
    let dated = sop.dates.printed().chain(history);
    dated.filter_map(|field| field.meaning.first_day())
}

fn entry(context: &Context, day: Day, at: usize) -> Option<Entry> {
    let lang = context.lang();
    let sop = context.library.sops.get(at)?;
    let dates = &sop.dates;
    let kinds = [
        (&dates.created, words::WAS_CREATED),
        (&dates.revised, words::WAS_REVISED),
        (&dates.approved, words::WAS_APPROVED),
        (&dates.effective, words::TOOK_EFFECT),
    ];
    let is_of_day = |field: &crate::model::DateField| field.meaning.first_day() == Some(day);
    let happened = kinds
        .into_iter()
        .filter(|(field, _)| field.as_ref().is_some_and(is_of_day));
    let mut happened: Vec<&str> = happened.map(|(_, words)| words.get(lang)).collect();
    let rows = sop
        .history
        .iter()
        .filter(|row| row.date.as_ref().is_some_and(is_of_day));
    let rows: Vec<String> = rows
        .filter_map(|row| {
            let version = context.shown_text(row.version.as_ref());
            let told = context.shown_text(row.description.as_ref());
            words::version(lang, version.as_deref(), told.as_deref())
        })
        .collect();
    if happened.is_empty() {
        happened.push(words::NEW_VERSION.get(lang));
    }
    let name = context.sop_name(sop);
    let agency = agency_name(context, sop);
    let title = words::change_title(
        (&name, &agency),
        &crate::words::numbers::list(lang, &happened),
    );
    Some(Entry {
        day,
        at,
        told: words::change(lang, day, (&happened, &rows)),
        title,
    })
}
