//! Versions side by side: two texts of one SOP come in; a summary, the fields that changed and the steps of both, with
//! every changed word marked, go out. The page of a version and the command `compare` show the same.

use serde::Serialize;

use super::badge::Badge;
use super::redact;
use super::sheet::redacted;
use crate::compare::versions::{Changes, Fact, Kind, Mark, MarkKind, changes, marks, written};
use crate::model::Sop;
use crate::text::Span;
use crate::words::versions::{self as said, StepCounts};
use crate::words::{Lang, Words, numbers};

mod annex;
mod fields;
mod page;
mod steps;

pub use fields::{Group, Line};
pub(super) use page::href;
pub use page::{Reason, RevisionPage, Signatory, keys, revision};
pub use steps::{Side, SideField, StepRow, StepTable};

/// Two versions and what of them is shown.
#[derive(Clone, Copy, Debug)]
pub struct Versions<'a> {
    /// The older.
    pub old: &'a Sop,
    /// The newer.
    pub new: &'a Sop,
    /// The language of the reader.
    pub lang: Lang,
    /// Whether private values are left out.
    pub is_public: bool,
    /// Keys whose differences are left out.
    pub without: &'a [&'a str],
}

/// What changed between two versions, ready to show.
#[derive(Clone, Debug, Serialize)]
pub struct Between {
    /// The answer in a sentence.
    pub summary: String,
    /// Whether nothing changed.
    pub same: bool,
    /// What changed outside the steps, part by part of the sheet.
    pub groups: Vec<Group>,
    /// The step tables in which something changed.
    pub tables: Vec<StepTable>,
    /// The differences themselves.
    #[serde(skip)]
    pub changes: Changes,
}

/// A stretch of words and what became of it.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct Piece {
    /// The element that says so: `del`, `ins` or `span`.
    pub tag: &'static str,
    /// The words.
    pub text: String,
}

/// Holds two versions against one another.
pub fn between(versions: &Versions<'_>) -> Between {
    let (old, new) = written(versions.old, versions.new);
    let shown = |facts: Vec<Fact>| {
        let facts = match versions.is_public {
            true => redacted(&facts),
            false => facts,
        };
        let is_left_out = |fact: &Fact| versions.without.contains(&key(&fact.path));
        facts
            .into_iter()
            .filter(|fact| !is_left_out(fact))
            .collect()
    };
    let (old, new): (Vec<Fact>, Vec<Fact>) = (shown(old), shown(new));
    let changes = changes(&old, &new);
    let scene = Scene {
        versions: *versions,
        old: &old,
        new: &new,
        changes: &changes,
    };
    let (groups, tables) = (fields::groups(&scene), steps::tables(&scene));
    let names: Vec<String> = groups
        .iter()
        .map(|group| numbers::small(&group.label))
        .collect();
    Between {
        summary: said::summary(versions.lang, counts(&tables), &names),
        same: changes.differences.is_empty(),
        groups,
        tables: tables
            .into_iter()
            .filter(|table| table.has_changes)
            .collect(),
        changes,
    }
}

/// Two versions with their facts and differences.
struct Scene<'a> {
    versions: Versions<'a>,
    old: &'a [Fact],
    new: &'a [Fact],
    changes: &'a Changes,
}

impl Scene<'_> {
    fn lang(&self) -> Lang {
        self.versions.lang
    }

    /// Words of the author as these readers may see them.
    fn shown(&self, text: &str) -> String {
        match self.versions.is_public {
            true => redact::public(text),
            false => text.to_owned(),
        }
    }
}

/// The key that a path begins with.
fn key(path: &str) -> &str {
    path.split(['.', '[']).next().unwrap_or_default()
}

/// Whether a path is one of a step.
fn is_of_step(path: &str) -> bool {
    let inside = path
        .strip_prefix("bagian[")
        .and_then(|rest| rest.split_once("]."));
    inside
        .map_or(path, |(_, inside)| inside)
        .starts_with("langkah[")
}

fn counts(tables: &[StepTable]) -> StepCounts {
    let rows = || tables.iter().flat_map(|table| &table.rows);
    let of = |kind: &str| rows().filter(|row| row.kind == kind).count();
    StepCounts {
        changed: of("ubah"),
        added: of("tambah"),
        removed: of("hapus"),
        moved: of("pindah"),
    }
}

/// The words of the older side: what stayed and what went.
fn older(marks: &[Mark]) -> Vec<Piece> {
    side(marks, MarkKind::Removed, "del")
}

/// The words of the newer side: what stayed and what came.
fn newer(marks: &[Mark]) -> Vec<Piece> {
    side(marks, MarkKind::Added, "ins")
}

fn side(marks: &[Mark], own: MarkKind, tag: &'static str) -> Vec<Piece> {
    let seen = marks
        .iter()
        .filter(|mark| mark.kind == own || mark.kind == MarkKind::Same);
    let piece = |mark: &Mark| Piece {
        tag: if mark.kind == own { tag } else { "span" },
        text: mark.text.clone(),
    };
    seen.map(piece).collect()
}

fn whole(tag: &'static str, text: &str) -> Vec<Piece> {
    let pieces = [Piece {
        tag,
        text: text.to_owned(),
    }];
    pieces
        .into_iter()
        .filter(|piece| !piece.text.is_empty())
        .collect()
}

/// Both sides of one text.
fn sides(old: &str, new: &str) -> (Vec<Piece>, Vec<Piece>) {
    let marks = marks(old, new);
    (older(&marks), newer(&marks))
}

/// A kind of difference as every page shows it.
fn badge(lang: Lang, kind: &Kind) -> Badge {
    let (colour, icon, word) = match kind {
        Kind::Changed { .. } => ("info", "ubah", said::CHANGED),
        Kind::Added { .. } => ("baik", "tambah", said::ADDED),
        Kind::Removed { .. } => ("galat", "kurang", said::REMOVED),
        Kind::Moved { .. } => ("awas", "tukar", said::MOVED),
    };
    state(lang, (colour, icon, word))
}

fn state(lang: Lang, (colour, icon, word): (&'static str, &'static str, Words)) -> Badge {
    Badge::new(colour, icon, numbers::capital(word.get(lang)))
}

/// Where something is written, for those who read it beside the file.
type Place = Option<Span>;
