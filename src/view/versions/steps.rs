//! Steps: the rows of the step tables of two versions and their differences come in; rows side by side go out, in the
//! order of the newer, each step that is gone where it stood.

use serde::Serialize;

use super::{Piece, Place, Scene, badge, sides, state, whole};
use crate::compare::versions::{Difference, Fact, Kind, NEXT, NOWHERE, Row};
use crate::model::{Part, Sop};
use crate::view::badge::Badge;
use crate::words::Lang;
use crate::words::terms::Scope;
use crate::words::versions as said;

/// A step table of both versions.
#[derive(Clone, Debug, Serialize)]
pub struct StepTable {
    /// Its printed name; empty for the only one.
    pub name: String,
    /// Its rows.
    pub rows: Vec<StepRow>,
    /// Whether any row changed.
    pub has_changes: bool,
    /// Whether the annex has room for none of its changes.
    pub beyond: bool,
}

/// A step in both versions.
#[derive(Clone, Debug, Serialize)]
pub struct StepRow {
    /// `ubah`, `tambah`, `hapus`, `pindah` or `tetap`.
    pub kind: &'static str,
    /// What became of it; two where it moved and was changed.
    pub states: Vec<Badge>,
    /// In the older version.
    pub old: Option<Side>,
    /// In the newer.
    pub new: Option<Side>,
    /// Whether the annex has no room for it.
    pub beyond: bool,
    /// Where it is written.
    #[serde(skip)]
    pub span: Place,
}

/// A step in one version.
#[derive(Clone, Debug, Serialize)]
pub struct Side {
    /// Its printed number.
    pub number: String,
    /// What is done.
    pub activity: Vec<Piece>,
    /// The cells that changed; of a step that is new or gone, all of them.
    pub fields: Vec<SideField>,
}

/// A cell of a step.
#[derive(Clone, Debug, Serialize)]
pub struct SideField {
    /// The head of its column.
    pub label: String,
    /// What stands there; nothing where the cell is empty.
    pub text: Vec<Piece>,
}

/// The cells of a step besides the activity, in the order of the sheet.
const CELLS: [&str; 7] = [
    "pelaksana",
    "kelengkapan",
    "waktu",
    "output",
    "keterangan",
    "simbol",
    "panah",
];

/// The tables.
pub(super) fn tables(scene: &Scene<'_>) -> Vec<StepTable> {
    let mut tables: Vec<(&str, Vec<&Row>)> = Vec::new();
    for row in &scene.changes.rows {
        match tables.iter_mut().find(|(table, _)| *table == row.table) {
            Some((_, rows)) => rows.push(row),
            None => tables.push((&row.table, vec![row])),
        }
    }
    let tables = tables.into_iter();
    tables
        .map(|(table, rows)| {
            let part = part(scene.versions.new, table);
            let name = part.and_then(|part| part.name.as_ref());
            let rows: Vec<StepRow> = ordered(rows).map(|row| step(scene, row)).collect();
            StepTable {
                name: name.map_or_else(String::new, |name| scene.shown(name.trim())),
                has_changes: rows.iter().any(|row| row.kind != "tetap"),
                beyond: false,
                rows,
            }
        })
        .collect()
}

/// The rows of the newer version, and behind the row that stood before it each one that is gone.
fn ordered(rows: Vec<&Row>) -> impl Iterator<Item = &Row> {
    let (mut all, gone): (Vec<&Row>, Vec<&Row>) =
        rows.into_iter().partition(|row| row.new.is_some());
    for row in gone {
        let before = |other: &&Row| !other.moved && other.old.is_some() && other.old < row.old;
        let at = all.iter().rposition(before).map_or(0, |at| at + 1);
        all.insert(at, row);
    }
    all.into_iter()
}

/// The step table that paths with this beginning are about.
fn part<'a>(sop: &'a Sop, table: &str) -> Option<&'a Part> {
    let number = table
        .strip_prefix("bagian[")
        .and_then(|rest| rest.split_once(']'));
    let at = number.map_or(Ok(0), |(number, _)| number.parse::<usize>());
    sop.parts.get(at.ok()?)
}

fn step(scene: &Scene<'_>, row: &Row) -> StepRow {
    let new = row.new.map(|at| format!("{}langkah[{at}]", row.table));
    let old = row.old.map(|at| format!("{}langkah[{at}]", row.old_table));
    let own: Vec<&Difference> = scene
        .changes
        .differences
        .iter()
        .filter(|found| match &found.kind {
            Kind::Removed { .. } => is_at(old.as_deref(), &found.path),
            _ => is_at(new.as_deref(), &found.path),
        })
        .collect();
    let is_moved = |found: &&&Difference| new.as_ref() == Some(&found.path);
    let whole = own.iter().find(is_moved).filter(|_| old.is_some());
    let changed = own.len() > usize::from(whole.is_some());
    let lang = scene.lang();
    let (kind, mut states) = match (&old, &new) {
        (Some(_), None) => (
            "hapus",
            vec![state(lang, ("galat", "kurang", said::REMOVED))],
        ),
        (None, _) => ("tambah", vec![state(lang, ("baik", "tambah", said::ADDED))]),
        _ if changed => ("ubah", vec![state(lang, ("info", "ubah", said::CHANGED))]),
        _ if whole.is_some() => ("pindah", Vec::new()),
        _ => ("tetap", vec![state(lang, ("", "strip", said::SAME))]),
    };
    states.extend(whole.map(|found| badge(lang, &found.kind)));
    let pair = Pair {
        scene,
        old: old.as_deref(),
        new: new.as_deref(),
        own: &own,
    };
    let (old_side, new_side) = both(&pair, row);
    StepRow {
        kind,
        states,
        old: old_side,
        new: new_side,
        beyond: false,
        span: own.first().and_then(|found| found.span),
    }
}

/// Whether a path is that of a step or below it.
fn is_at(step: Option<&str>, path: &str) -> bool {
    let rest = step.and_then(|step| path.strip_prefix(step));
    rest.is_some_and(|rest| rest.is_empty() || rest.starts_with('.'))
}

/// A step in both versions, by its paths, and what differs in it.
struct Pair<'a> {
    scene: &'a Scene<'a>,
    old: Option<&'a str>,
    new: Option<&'a str>,
    own: &'a [&'a Difference],
}

impl Pair<'_> {
    fn is_in_both(&self) -> bool {
        self.old.is_some() && self.new.is_some()
    }

    /// What stands in a cell of the older and of the newer version.
    fn texts(&self, key: &str) -> (String, String) {
        let text = |facts: &[Fact], step: Option<&str>| {
            step.map_or_else(String::new, |step| {
                cell(self.scene.lang(), facts, (step, key))
            })
        };
        (
            text(self.scene.old, self.old),
            text(self.scene.new, self.new),
        )
    }

    fn pieces(&self, key: &str) -> (Vec<Piece>, Vec<Piece>) {
        let (before, after) = self.texts(key);
        match self.is_in_both() {
            true => sides(&before, &after),
            false => (whole("del", &before), whole("ins", &after)),
        }
    }

    fn differs(&self, key: &str) -> bool {
        let is_of = |found: &&Difference| {
            let step = match found.kind {
                Kind::Removed { .. } => self.old,
                _ => self.new,
            };
            let rest = step.and_then(|step| found.path.strip_prefix(step));
            let inside = rest.and_then(|rest| rest.strip_prefix('.'));
            inside.is_some_and(|inside| super::key(inside) == key)
        };
        self.own.iter().any(is_of)
    }

    /// The cells that a reader has to see.
    fn fields(&self) -> (Vec<SideField>, Vec<SideField>) {
        let is_shown = |key: &&str| match self.is_in_both() {
            true => self.differs(key),
            false => self.texts(key) != (String::new(), String::new()),
        };
        let shown = CELLS.iter().copied().filter(is_shown);
        let field = |key: &str| {
            let label = said::label(Scope::Step, key)
                .get(self.scene.lang())
                .to_owned();
            let (old, new) = self.pieces(key);
            let before = SideField {
                label: label.clone(),
                text: old,
            };
            (before, SideField { label, text: new })
        };
        shown.map(field).unzip()
    }
}

fn both(pair: &Pair<'_>, row: &Row) -> (Option<Side>, Option<Side>) {
    let versions = pair.scene.versions;
    let (old, new) = pair.pieces("kegiatan");
    let (fields_old, fields_new) = pair.fields();
    let side = |at: Option<usize>, of: (&Sop, &str), (activity, fields)| {
        at.map(|at| Side {
            number: number(pair.scene, of, at),
            activity,
            fields,
        })
    };
    let before = side(row.old, (versions.old, &row.old_table), (old, fields_old));
    let after = side(row.new, (versions.new, &row.table), (new, fields_new));
    (before, after)
}

/// The printed number; the place of a row that has none, in brackets.
fn number(scene: &Scene<'_>, (sop, table): (&Sop, &str), at: usize) -> String {
    let step = part(sop, table).and_then(|part| part.steps.get(at));
    let label = step.map(|step| step.label(at)).unwrap_or_default();
    match label.trim() {
        "" => format!("({})", at.saturating_add(1)),
        label => scene.shown(label),
    }
}

/// What stands in a cell, its items in one line.
fn cell(lang: Lang, facts: &[Fact], (step, key): (&str, &str)) -> String {
    let inside = |fact: &Fact| {
        let rest = fact.path.strip_prefix(step)?.strip_prefix('.')?;
        (super::key(rest) == key).then(|| (rest.to_owned(), fact.text.clone()))
    };
    let facts: Vec<(String, String)> = facts.iter().filter_map(inside).collect();
    if key == "panah" {
        return arrows(lang, &facts);
    }
    let texts: Vec<&str> = facts.iter().map(|(_, text)| text.as_str()).collect();
    texts.join("; ")
}

/// Arrows as a reader follows them: `Ya → langkah 6; Tidak → langkah 1`.
fn arrows(lang: Lang, facts: &[(String, String)]) -> String {
    let mut told: Vec<String> = Vec::new();
    let mut label = "";
    for (path, text) in facts {
        if path.ends_with(".label") {
            label = text;
            continue;
        }
        let row = text
            .strip_prefix("langkah[")
            .and_then(|rest| rest.strip_suffix(']'));
        let row = row.and_then(|row| row.parse::<usize>().ok());
        let target = match (text.as_str(), row) {
            (NEXT, _) => said::NEXT_STEP.get(lang).to_owned(),
            (NOWHERE, _) => said::NOT_DRAWN.get(lang).to_owned(),
            (_, Some(row)) => said::step(&row.saturating_add(1).to_string())
                .get(lang)
                .to_owned(),
            (other, None) => other.to_owned(),
        };
        told.push(format!("{label} → {target}").trim().to_owned());
        label = "";
    }
    told.join("; ")
}
