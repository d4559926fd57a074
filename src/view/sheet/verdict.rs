//! Verdicts: what a sheet says and the library of today come in; same, changed or superseded goes out.

use super::code::redacted;
use super::proof::Content;
use crate::analyse::Facts;
use crate::compare::versions::{Difference, Fact, Kind, differences, facts};
use crate::model::{Library, Profile, Sop, SopId, Status};

/// What became of a sheet.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Checked {
    /// The SOP as the library names it today; nothing where it has none of that name.
    pub sop: Option<SopId>,
    /// The verdict.
    pub verdict: Verdict,
    /// What the library says otherwise than the sheet.
    pub differences: Vec<Difference>,
}

/// The verdict on a sheet.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Verdict {
    /// It says what the library says.
    Same,
    /// The library says something else.
    Changed,
    /// It is no longer in force.
    Superseded(Reason),
    /// The library has no such SOP.
    Unknown,
}

/// Why a sheet is no longer in force.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Reason {
    /// The SOP was revoked.
    Revoked,
    /// The SOP was replaced: by what, where the author says it.
    Replaced(Option<String>),
    /// The same SOP is in force in a newer edition, of this day.
    Newer(String),
}

/// Holds a sheet against the library.
pub fn check(library: &Library, known: &[Facts], sheet: &Content) -> Checked {
    let Some(at) = position(library, &sheet.sop) else {
        return Checked {
            sop: None,
            verdict: Verdict::Unknown,
            differences: Vec::new(),
        };
    };
    let none = (Sop::default(), Facts::default());
    let sop = library.sops.get(at).unwrap_or(&none.0);
    let graphs = &known.get(at).unwrap_or(&none.1).graphs;
    let whole = facts(library, sop, graphs);
    let now: Vec<Fact> = match sheet.profile() {
        Profile::Public => redacted(&whole),
        Profile::Internal => whole,
    };
    let mut differences = differences(&sheet.facts(), &now);
    let reason = superseded(library, sop, sheet, differences.is_empty());
    if reason.is_some() {
        // Said by the verdict already.
        differences.retain(|difference| difference.path != "status");
    }
    differences.extend(pages(sheet));
    Checked {
        sop: Some(sop.id.clone()),
        verdict: match reason {
            Some(reason) => Verdict::Superseded(reason),
            None if differences.is_empty() => Verdict::Same,
            None => Verdict::Changed,
        },
        differences,
    }
}

/// The path of the number of pages, which is no field of an SOP.
pub const PAGES: &str = "halaman";

/// Whether the file has other pages than it was printed with: words that were cut out of it are still carried inside.
fn pages(sheet: &Content) -> Option<Difference> {
    let (printed, found) = sheet.halaman.zip(sheet.found)?;
    (printed != found).then(|| Difference {
        path: PAGES.to_owned(),
        kind: Kind::Changed {
            old: found.to_string(),
            new: printed.to_string(),
        },
        span: None,
    })
}

/// The SOP of this id, or the one that had it before.
fn position(library: &Library, id: &str) -> Option<usize> {
    let (agency, slug) = id.split_once('/')?;
    let own = |sop: &Sop| sop.id.agency == agency;
    let now = library.sops.iter();
    let mut now = now.enumerate().filter(|(_, sop)| own(sop));
    let named = now.find(|(_, sop)| sop.id.slug == slug).map(|(at, _)| at);
    let mut former = library.sops.iter().filter(|sop| own(sop));
    let had = |sop: &&Sop| sop.former_slugs.iter().any(|former| former.value == slug);
    named.or_else(|| {
        let moved = former.find(had)?;
        library.sops.iter().position(|sop| sop.id == moved.id)
    })
}

fn superseded(library: &Library, sop: &Sop, sheet: &Content, is_same: bool) -> Option<Reason> {
    let by = sop.successor.as_ref().map(|successor| successor.trim());
    let successor = by.map(|by| full_id(sop, by));
    match sop.status.value {
        Status::Revoked => return Some(Reason::Revoked),
        Status::Replaced => return Some(Reason::Replaced(successor)),
        Status::Draft | Status::InForce => {}
    }
    let in_force = |id: &String| {
        let replaces = |other: &&Sop| other.id.to_string() == *id && other.id != sop.id;
        let other = library.sops.iter().find(replaces);
        other.is_some_and(|other| other.status.value == Status::InForce)
    };
    if let Some(id) = successor.filter(in_force) {
        return Some(Reason::Replaced(Some(id)));
    }
    let today = sop.own_day()?.to_string();
    // Days written as year-month-day stand in the order of time.
    let newer = sheet.tanggal.as_ref().is_some_and(|day| *day < today);
    let is_edition = newer && !is_same && sop.status.value == Status::InForce;
    is_edition.then_some(Reason::Newer(today))
}

/// The id that a name of an SOP means: a bare slug is one of the same agency.
fn full_id(sop: &Sop, name: &str) -> String {
    match name.contains('/') {
        true => name.to_owned(),
        false => format!("{}/{name}", sop.id.agency),
    }
}
