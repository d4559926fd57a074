//! Fields: the differences outside the steps come in; groups by part of the sheet go out, in the order of the sheet.

use serde::Serialize;

use super::{Piece, Place, Scene, badge, is_of_step, key, newer, older, whole};
use crate::compare::versions::{Difference, Kind, marks};
use crate::view::badge::Badge;
use crate::words::terms::Scope;
use crate::words::versions as said;

/// A part of the sheet and what changed in it.
#[derive(Clone, Debug, Serialize)]
pub struct Group {
    /// Its name.
    pub label: String,
    /// The differences.
    pub lines: Vec<Line>,
}

/// One difference.
#[derive(Clone, Debug, Serialize)]
pub struct Line {
    /// What became of it.
    pub state: Badge,
    /// The value, or the group it stands in.
    pub label: String,
    /// Where in its group; empty where the label says it.
    pub place: String,
    /// The older words; none where there were none.
    pub old: Vec<Piece>,
    /// The newer words; none where there are none.
    pub new: Vec<Piece>,
    /// Where it stood before, of what moved.
    pub from: String,
    /// Whether the annex has no room for it.
    pub beyond: bool,
    /// Where the words are written.
    #[serde(skip)]
    pub span: Place,
}

/// The groups.
pub(super) fn groups(scene: &Scene<'_>) -> Vec<Group> {
    let outside = scene.changes.differences.iter();
    let outside = outside.filter(|found| !is_of_step(&found.path));
    let mut groups: Vec<(usize, &str, Vec<Line>)> = Vec::new();
    for found in outside {
        let (path, _) = split(&found.path);
        let own = key(path);
        let line = line(scene, found);
        match groups.iter_mut().find(|(_, key, _)| *key == own) {
            Some((_, _, lines)) => lines.push(line),
            None => groups.push((said::order(own), own, vec![line])),
        }
    }
    groups.sort_by_key(|(order, ..)| *order);
    let groups = groups.into_iter();
    groups
        .map(|(_, key, lines)| Group {
            label: said::label(Scope::Sop, key).get(scene.lang()).to_owned(),
            lines,
        })
        .collect()
}

/// A path without the step table it is in, and the number of that table.
fn split(path: &str) -> (&str, Option<usize>) {
    let inside = path
        .strip_prefix("bagian[")
        .and_then(|rest| rest.split_once("]."));
    match inside {
        Some((number, inside)) => (inside, number.parse().ok()),
        None => (path, None),
    }
}

/// What a value is called, and where in its group it stands. A date says by its own name what it is.
fn named(scene: &Scene<'_>, path: &str) -> (String, String) {
    let lang = scene.lang();
    let (inside, table) = split(path);
    let group = said::label(Scope::Sop, key(inside)).get(lang).to_owned();
    let table = table.map(|table| said::part(table.saturating_add(1)));
    let own = said::place(inside).map(|said| said.get(lang).to_owned());
    if let (Some(own), "tanggal") = (&own, key(inside)) {
        return (own.clone(), String::new());
    }
    let parts = table.map(|said| said.get(lang).to_owned()).into_iter();
    (group, parts.chain(own).collect::<Vec<_>>().join(", "))
}

fn line(scene: &Scene<'_>, found: &Difference) -> Line {
    let (old, new) = match &found.kind {
        Kind::Changed { old, new } => {
            let marks = marks(old, new);
            (older(&marks), newer(&marks))
        }
        Kind::Added { new } => (Vec::new(), whole("ins", new)),
        Kind::Removed { old } => (whole("del", old), Vec::new()),
        Kind::Moved { text, .. } => (Vec::new(), whole("span", text)),
    };
    let from = match &found.kind {
        Kind::Moved { from, .. } => said::place(split(from).0),
        Kind::Changed { .. } | Kind::Added { .. } | Kind::Removed { .. } => None,
    };
    let (label, place) = named(scene, &found.path);
    Line {
        label,
        state: badge(scene.lang(), &found.kind),
        place,
        old,
        new,
        from: from.map_or_else(String::new, |from| {
            said::moved_from(&from).get(scene.lang()).to_owned()
        }),
        beyond: false,
        span: found.span,
    }
}
