//! Histories: the rows of an SOP's history come in; their order in time and the numbers of their versions go out.

use std::cmp::Ordering;

use crate::model::{DateField, Day, Library, Revision, Sop, WrittenDate};

/// The rows from the first edition on: offices list either end first.
pub fn oldest_first(history: &[Revision]) -> Vec<&Revision> {
    let mut rows: Vec<&Revision> = history.iter().collect();
    let order = |one: &Revision, other: &Revision| match (
        day_of(one.date.as_ref()),
        day_of(other.date.as_ref()),
    ) {
        (Some(one), Some(other)) if one != other => Some(one.cmp(&other)),
        _ => Some(version(one)?.cmp(&version(other)?)),
    };
    let ends = rows.first().zip(rows.last());
    if ends.and_then(|(first, last)| order(first, last)) == Some(Ordering::Greater) {
        rows.reverse();
    }
    rows
}

/// The day of a date that names one.
pub fn day_of(field: Option<&DateField>) -> Option<Day> {
    match field?.meaning {
        WrittenDate::Day(day) => Some(day),
        _ => None,
    }
}

/// The numbers of a row's version.
pub fn version(row: &Revision) -> Option<Vec<u32>> {
    parse(row.version.as_ref()?)
}

/// The numbers of a version; `1`, `1.0` and `Revisi 01` are one.
pub fn parse(text: &str) -> Option<Vec<u32>> {
    let runs = text.split(|letter: char| !letter.is_ascii_digit());
    let mut numbers: Vec<u32> = runs.filter_map(|run| run.parse().ok()).collect();
    if numbers.is_empty() {
        return None;
    }
    while numbers.len() > 1 && numbers.last() == Some(&0) {
        numbers.pop();
    }
    Some(numbers)
}

/// The way from one version of an SOP to the next.
#[derive(Clone, Debug)]
pub struct Passage<'a> {
    /// The name of its page: the older version as part of an address.
    pub key: String,
    /// The row that keeps the older version.
    pub from: &'a Revision,
    /// The rows of what came after it, up to the newer version; none where the history ends with the older.
    pub after: Vec<&'a Revision>,
    /// The older version.
    pub old: &'a Sop,
    /// The newer: the next one that is kept, or the SOP of today.
    pub new: &'a Sop,
}

/// Every step in the life of an SOP whose beginning is kept, the first one first.
pub fn passages<'a>(library: &'a Library, sop: &'a Sop) -> Vec<Passage<'a>> {
    let rows = oldest_first(&sop.history);
    let kept = |row: &Revision| library.edition(sop, row);
    let mut passages: Vec<Passage<'a>> = Vec::new();
    for (at, from) in rows.iter().enumerate() {
        let Some(old) = kept(from) else { continue };
        let later = rows.get(at + 1..).unwrap_or_default();
        let next = later.iter().position(|row| kept(row).is_some());
        let (after, new) = match next {
            Some(next) => (
                later.get(..=next).unwrap_or_default(),
                later.get(next).and_then(|row| kept(row)),
            ),
            None => (later, Some(sop)),
        };
        passages.push(Passage {
            key: key(&passages, from, at),
            from,
            after: after.to_vec(),
            old,
            new: new.unwrap_or(sop),
        });
    }
    passages
}

/// The version as part of an address: letters, digits and hyphens. The same version twice gets a number.
fn key(known: &[Passage<'_>], row: &Revision, at: usize) -> String {
    let version = row.version.as_ref().map_or("", |version| version.trim());
    let letters = version
        .to_lowercase()
        .chars()
        .map(|letter| match letter {
            'a'..='z' | '0'..='9' => letter,
            _ => '-',
        })
        .collect::<String>();
    let parts: Vec<&str> = letters.split('-').filter(|part| !part.is_empty()).collect();
    let name: String = parts.join("-").chars().take(40).collect();
    let name = match name.trim_matches('-') {
        "" => format!("baris-{}", at + 1),
        name => name.to_owned(),
    };
    let is_free = |name: &String| known.iter().all(|passage| passage.key != *name);
    let numbered = (2..).map(|number| format!("{name}-{number}"));
    let mut names = std::iter::once(name.clone()).chain(numbered);
    names.find(is_free).unwrap_or(name)
}
