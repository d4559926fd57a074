//! Differences: the printed facts of two sheets come in; what changed from one to the other goes out, in the words of
//! a reader: a step that moved has moved, and did not change all those behind it.

use crate::text::{Span, similarity};

use super::facts::{Fact, NEXT};
use super::tree::{Tree, tree};

/// One difference between two sheets.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Difference {
    /// Where it is, in the newer sheet; in the older one for what is gone.
    pub path: String,
    /// What it is.
    pub kind: Kind,
    /// Where the newer words are written; nothing where they are not.
    pub span: Option<Span>,
}

/// What can be different.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Kind {
    /// Other words.
    Changed {
        /// The words of the older sheet.
        old: String,
        /// The words of the newer.
        new: String,
    },
    /// Only in the newer sheet.
    Added {
        /// Its words.
        new: String,
    },
    /// Only in the older sheet.
    Removed {
        /// Its words.
        old: String,
    },
    /// The same words in another place of their list.
    Moved {
        /// Its path in the older sheet.
        from: String,
        /// Its words.
        text: String,
    },
    /// Pages were taken out of the file or put into it since it was printed.
    Pages {
        /// How many it has.
        found: String,
        /// How many it was printed with.
        printed: String,
    },
}

/// What changed from the older facts to the newer.
pub fn differences(old: &[Fact], new: &[Fact]) -> Vec<Difference> {
    let mut found = Vec::new();
    compare("", (&tree(old), &tree(new)), &mut found);
    found
}

fn note(found: &mut Vec<Difference>, path: &str, kind: Kind, span: Option<Span>) {
    found.push(Difference {
        path: path.to_owned(),
        kind,
        span,
    });
}

fn added(path: &str, new: &Tree, found: &mut Vec<Difference>) {
    note(found, path, Kind::Added { new: new.said() }, new.span());
}

fn removed(path: &str, old: &Tree, found: &mut Vec<Difference>) {
    note(found, path, Kind::Removed { old: old.said() }, None);
}

fn compare(path: &str, (old, new): (&Tree, &Tree), found: &mut Vec<Difference>) {
    match (old, new) {
        (Tree::Map(old), Tree::Map(new)) => {
            let mut old = old.clone();
            follow_names(&mut old, new);
            let inner = |key: &str| match path {
                "" => key.to_owned(),
                _ => format!("{path}.{key}"),
            };
            let of = |map: &[(String, Tree)], key: &str| {
                let entry = map.iter().find(|(own, _)| own == key);
                entry.map(|(_, tree)| tree.clone())
            };
            for (key, new) in new {
                match of(&old, key) {
                    Some(old) => compare(&inner(key), (&old, new), found),
                    None => added(&inner(key), new, found),
                }
            }
            for (key, gone) in old.iter().filter(|(key, _)| of(new, key).is_none()) {
                removed(&inner(key), gone, found);
            }
        }
        (Tree::List(old), Tree::List(new)) => lists(path, (old, new), found),
        (Tree::Text(old, _), Tree::Text(new, _)) if old == new => {}
        (Tree::Text(_, _), Tree::Text(_, _)) => {
            let kind = Kind::Changed {
                old: old.said(),
                new: new.said(),
            };
            note(found, path, kind, new.span());
        }
        _ => {
            removed(path, old, found);
            added(path, new, found);
        }
    }
}

fn lists(path: &str, (old, new): (&[Tree], &[Tree]), found: &mut Vec<Difference>) {
    let pairs = pairs(old, new);
    let mut old = old.to_vec();
    follow_arrows(&mut old, new, &pairs);
    for (at, item) in new.iter().enumerate() {
        let place = format!("{path}[{at}]");
        let Some(pair) = pairs.iter().find(|pair| pair.new == at) else {
            added(&place, item, found);
            continue;
        };
        let from = format!("{path}[{}]", pair.old);
        if pair.moved {
            let text = item.said();
            note(found, &place, Kind::Moved { from, text }, item.span());
        }
        if let Some(before) = old.get(pair.old) {
            compare(&place, (before, item), found);
        }
    }
    for (at, item) in old.iter().enumerate() {
        if !pairs.iter().any(|pair| pair.old == at) {
            removed(&format!("{path}[{at}]"), item, found);
        }
    }
}

/// An item of the older list and the one that it became.
#[derive(Clone, Copy, Debug)]
struct Pair {
    old: usize,
    new: usize,
    /// It stands in another order among those that are in both lists.
    moved: bool,
}

/// Cells of the table by which lists are aligned; longer lists, which no sheet has, are compared place by place.
const MOST_CELLS: usize = 1 << 20;

fn pairs(old: &[Tree], new: &[Tree]) -> Vec<Pair> {
    if old.len().saturating_mul(new.len()) > MOST_CELLS {
        let places = 0..old.len().min(new.len());
        return places.map(|at| pair(at, at, false)).collect();
    }
    let (before, after): (Vec<_>, Vec<_>) = (
        old.iter().map(Tree::key).collect(),
        new.iter().map(Tree::key).collect(),
    );
    let kept = longest_common(&before, &after);
    let mut pairs: Vec<Pair> = kept.iter().map(|(o, n)| pair(*o, *n, false)).collect();
    let mut from = (0, 0);
    for to in kept.iter().copied().chain([(old.len(), new.len())]) {
        pairs.extend(changed((&before, &after), (from, to)));
        from = (to.0 + 1, to.1 + 1);
    }
    for (at, key) in before.iter().enumerate() {
        let is_free = |found: usize, pairs: &[Pair]| pairs.iter().all(|pair| pair.new != found);
        if pairs.iter().any(|pair| pair.old == at) {
            continue;
        }
        let same = (0..after.len()).find(|to| after.get(*to) == Some(key) && is_free(*to, &pairs));
        pairs.extend(same.map(|to| pair(at, to, true)));
    }
    pairs
}

fn pair(old: usize, new: usize, moved: bool) -> Pair {
    Pair { old, new, moved }
}

/// The longest run of items that both lists have in the same order.
fn longest_common(old: &[String], new: &[String]) -> Vec<(usize, usize)> {
    let width = new.len() + 1;
    let mut lengths = vec![0_u32; (old.len() + 1) * width];
    let at = |lengths: &[u32], o: usize, n: usize| lengths.get(o * width + n).copied().unwrap_or(0);
    for (o, left) in old.iter().enumerate().rev() {
        for (n, right) in new.iter().enumerate().rev() {
            let best = match left == right {
                true => at(&lengths, o + 1, n + 1) + 1,
                false => at(&lengths, o + 1, n).max(at(&lengths, o, n + 1)),
            };
            if let Some(cell) = lengths.get_mut(o * width + n) {
                *cell = best;
            }
        }
    }
    let (mut o, mut n, mut kept) = (0, 0, Vec::new());
    while let (Some(left), Some(right)) = (old.get(o), new.get(n)) {
        if left == right {
            kept.push((o, n));
            (o, n) = (o + 1, n + 1);
        } else if at(&lengths, o + 1, n) >= at(&lengths, o, n + 1) {
            o += 1;
        } else {
            n += 1;
        }
    }
    kept
}

/// From here on two texts are rather one that was changed than two.
const ALIKE: f64 = 0.5;

/// Letters by which texts are held for alike: the time it takes grows with the square of them.
const LETTERS: usize = 200;

fn likeness(one: &str, other: &str) -> f64 {
    let beginning = |text: &str| text.chars().take(LETTERS).collect::<String>();
    similarity(&beginning(one), &beginning(other))
}

/// Pairs of changed items between two that stayed: all in order where none came and none went, else those that are alike.
fn changed(
    (old, new): (&[String], &[String]),
    (from, to): ((usize, usize), (usize, usize)),
) -> Vec<Pair> {
    let elsewhere = |key: &String, list: &[String]| list.contains(key);
    let before = (from.0..to.0).filter(|at| old.get(*at).is_some_and(|key| !elsewhere(key, new)));
    let after = (from.1..to.1).filter(|at| new.get(*at).is_some_and(|key| !elsewhere(key, old)));
    let (before, after): (Vec<_>, Vec<_>) = (before.collect(), after.collect());
    if before.len() == after.len() {
        let both = before.iter().zip(&after);
        return both.map(|(o, n)| pair(*o, *n, false)).collect();
    }
    let mut pairs: Vec<Pair> = Vec::new();
    for o in before {
        let next = pairs.last().map_or(0, |pair| pair.new + 1);
        let alike = |n: &usize| {
            let texts = old.get(o).zip(new.get(*n));
            texts.map_or(0.0, |(old, new)| likeness(old, new))
        };
        let free = after.iter().copied().filter(|n| *n >= next);
        let best = free.max_by(|a, b| alike(a).total_cmp(&alike(b)));
        pairs.extend(
            best.filter(|n| alike(n) >= ALIKE)
                .map(|n| pair(o, n, false)),
        );
    }
    pairs
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
fn follow_names(old: &mut [(String, Tree)], new: &[(String, Tree)]) {
    let heads = |map: &[(String, Tree)]| {
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
