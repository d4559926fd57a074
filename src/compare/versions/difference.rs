//! Differences: the facts of two versions come in; what changed from one to the other goes out, in the words of a
//! reader: a step that moved has moved, and did not change all those behind it.

use crate::text::Span;

use super::facts::{Fact, NEXT};
use super::pairs::{Pair, pairs};
use super::tree::{Tree, tree};

/// What changed from one version to another.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Changes {
    /// Every difference.
    pub differences: Vec<Difference>,
    /// Which row of a step table became which: also those that stayed as they are.
    pub rows: Vec<Row>,
}

/// A row of a step table in two versions; one that is new or gone is in one of them only.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Row {
    /// What stands before `langkah` in paths of the newer version: `bagian[1].`, or nothing.
    pub table: String,
    /// The same in paths of the older.
    pub old_table: String,
    /// Its place in the older, from 0.
    pub old: Option<usize>,
    /// Its place in the newer, from 0.
    pub new: Option<usize>,
    /// It stands in another order among those that are in both.
    pub moved: bool,
}

/// One difference between two versions.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Difference {
    /// Where it is, in the newer version; in the older one for what is gone.
    pub path: String,
    /// What it is.
    pub kind: Kind,
    /// Where the newer words are written, or the older ones of what is gone; nothing for what was read from a sheet.
    pub span: Option<Span>,
}

/// What can be different.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Kind {
    /// Other words.
    Changed {
        /// The words of the older version.
        old: String,
        /// The words of the newer.
        new: String,
    },
    /// Only in the newer version.
    Added {
        /// Its words.
        new: String,
    },
    /// Only in the older version.
    Removed {
        /// Its words.
        old: String,
    },
    /// The same words in another place of their list.
    Moved {
        /// Its path in the older version.
        from: String,
        /// Its words.
        text: String,
    },
}

impl Difference {
    /// The words before and after, where there are some.
    pub fn sides(&self) -> (Option<&str>, Option<&str>) {
        match &self.kind {
            Kind::Changed { old, new } => (Some(old), Some(new)),
            Kind::Added { new } => (None, Some(new)),
            Kind::Removed { old } => (Some(old), None),
            Kind::Moved { text, .. } => (Some(text), Some(text)),
        }
    }
}

/// What changed from the older facts to the newer.
pub fn changes(old: &[Fact], new: &[Fact]) -> Changes {
    let mut found = Changes::default();
    compare(("", ""), (&tree(old), &tree(new)), &mut found);
    found
}

/// The differences alone.
pub fn differences(old: &[Fact], new: &[Fact]) -> Vec<Difference> {
    changes(old, new).differences
}

fn note(found: &mut Changes, path: &str, kind: Kind, span: Option<Span>) {
    found.differences.push(Difference {
        path: path.to_owned(),
        kind,
        span,
    });
}

fn added(path: &str, new: &Tree, found: &mut Changes) {
    note(found, path, Kind::Added { new: new.said() }, new.span());
}

fn removed(path: &str, old: &Tree, found: &mut Changes) {
    note(found, path, Kind::Removed { old: old.said() }, old.span());
}

/// Compares what stands at a path of the newer version with what stood at one of the older.
fn compare(paths: (&str, &str), (old, new): (&Tree, &Tree), found: &mut Changes) {
    match (old, new) {
        (Tree::Map(old), Tree::Map(new)) => maps(paths, (old, new), found),
        (Tree::List(old), Tree::List(new)) => lists(paths, (old, new), found),
        (Tree::Text(old, _), Tree::Text(new, _)) if old == new => {}
        (Tree::Text(_, _), Tree::Text(_, _)) => {
            let kind = Kind::Changed {
                old: old.said(),
                new: new.said(),
            };
            note(found, paths.0, kind, new.span());
        }
        _ => {
            removed(paths.1, old, found);
            added(paths.0, new, found);
        }
    }
}

type Fields = [(String, Tree)];

fn maps((path, from): (&str, &str), (old, new): (&Fields, &Fields), found: &mut Changes) {
    let mut old = old.to_vec();
    follow_names(&mut old, new);
    let inner = |path: &str, key: &str| match path {
        "" => key.to_owned(),
        _ => format!("{path}.{key}"),
    };
    let of = |map: &Fields, key: &str| {
        let entry = map.iter().find(|(own, _)| own == key);
        entry.map(|(_, tree)| tree.clone())
    };
    for (key, new) in new {
        let path = inner(path, key);
        match of(&old, key) {
            Some(old) => compare((&path, &inner(from, key)), (&old, new), found),
            // A list that is new is as many differences as it has items.
            None if matches!(new, Tree::List(_)) => {
                let none = Tree::List(Vec::new());
                compare((&path, &inner(from, key)), (&none, new), found);
            }
            None => added(&path, new, found),
        }
    }
    for (key, gone) in old.iter().filter(|(key, _)| of(new, key).is_none()) {
        let was = inner(from, key);
        match gone {
            Tree::List(_) => {
                let none = Tree::List(Vec::new());
                compare((&inner(path, key), &was), (gone, &none), found);
            }
            Tree::Text(..) | Tree::Map(_) => removed(&was, gone, found),
        }
    }
}

fn lists((path, from): (&str, &str), (old, new): (&[Tree], &[Tree]), found: &mut Changes) {
    let pairs = pairs(old, new);
    let mut old = old.to_vec();
    follow_arrows(&mut old, new, &pairs);
    let tables = path
        .strip_suffix("langkah")
        .zip(from.strip_suffix("langkah"));
    for (at, item) in new.iter().enumerate() {
        let place = format!("{path}[{at}]");
        let pair = pairs.iter().find(|pair| pair.new == at);
        row(tables, (pair.map(|pair| pair.old), Some(at), pair), found);
        let Some(pair) = pair else {
            added(&place, item, found);
            continue;
        };
        let was = format!("{from}[{}]", pair.old);
        if pair.moved {
            let (from, text) = (was.clone(), item.said());
            note(found, &place, Kind::Moved { from, text }, item.span());
        }
        if let Some(before) = old.get(pair.old) {
            compare((&place, &was), (before, item), found);
        }
    }
    for (at, item) in old.iter().enumerate() {
        if !pairs.iter().any(|pair| pair.old == at) {
            row(tables, (Some(at), None, None), found);
            removed(&format!("{from}[{at}]"), item, found);
        }
    }
}

/// Notes what became of a row, where the list is a step table.
fn row(
    tables: Option<(&str, &str)>,
    (old, new, pair): (Option<usize>, Option<usize>, Option<&Pair>),
    found: &mut Changes,
) {
    if let Some((table, old_table)) = tables {
        found.rows.push(Row {
            table: table.to_owned(),
            old_table: old_table.to_owned(),
            old,
            new,
            moved: pair.is_some_and(|pair| pair.moved),
        });
    }
}

/// Arrows name rows, and rows get other numbers where one is put in: an arrow to the same step has not changed.
fn follow_arrows(old: &mut [Tree], new: &[Tree], pairs: &[Pair]) {
    let became = |row: usize| {
        pairs
            .iter()
            .find(|pair| pair.old == row)
            .map(|pair| pair.new)
    };
    for Pair {
        old: from, new: to, ..
    } in pairs
    {
        let arrows = new.get(*to).map(Tree::arrows).unwrap_or_default();
        let Some(before) = old.get_mut(*from) else {
            continue;
        };
        for (was, is) in before.arrows_mut().into_iter().zip(arrows) {
            let same = row_of(was, *from).and_then(became) == row_of(is, *to);
            if same && row_of(is, *to).is_some() {
                is.clone_into(was);
            }
        }
    }
}

/// A column that got another head is one change, not one in each of its rows.
fn follow_names(old: &mut Fields, new: &Fields) {
    let heads = |map: &Fields| {
        let field = map.iter().find(|(key, _)| key == "pelaksana");
        match field {
            Some((_, Tree::List(heads))) => heads.clone(),
            _ => Vec::new(),
        }
    };
    let (before, after) = (heads(old), heads(new));
    let renamed: Vec<(String, String)> = pairs(&before, &after)
        .into_iter()
        .filter_map(|pair| Some((before.get(pair.old)?.said(), after.get(pair.new)?.said())))
        .filter(|(was, is)| was != is)
        .collect();
    for (_, steps) in old.iter_mut().filter(|(key, _)| key == "langkah") {
        for name in steps.actors_mut() {
            if let Some((_, is)) = renamed.iter().find(|(was, _)| was == name) {
                is.clone_into(name);
            }
        }
    }
}

/// The row that an arrow of another leads to.
fn row_of(target: &str, from: usize) -> Option<usize> {
    if target == NEXT {
        return Some(from + 1);
    }
    target
        .strip_prefix("langkah[")?
        .strip_suffix(']')?
        .parse()
        .ok()
}
