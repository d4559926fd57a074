//! Repairing: a text and the repairs of its findings come in, the mended text goes out, byte for byte the same elsewhere.
//!
//! A repair changes words of values; how they are written in YAML is decided here: as the value was written where that
//! says it, else in quotes. Nobody trusts the writer: every mended text is read again, and a repair counts only when the
//! tree is the old one with just those values changed.

use std::collections::BTreeMap;
use std::ops::Range;

use crate::finding::{Change, Repair};
use crate::text::yaml::{self, Node, NodeKind, Parsed, Problem};
use crate::text::{FileId, Span};

mod scalar;
mod write;

use scalar::Scalar;
use write::{Way, Words, changed, write};

/// What became of a repair.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Outcome {
    /// It was made.
    Made,
    /// Another repair changes the same words: the next round may make it.
    Later,
    /// It cannot be written so that the rest surely stays.
    Unwritable,
}

/// A text after its repairs.
#[derive(Debug)]
pub struct Mended {
    /// The text.
    pub text: String,
    /// What became of each repair, in the order given.
    pub outcomes: Vec<Outcome>,
}

/// Makes repairs in one text. Of two that change the same words, the first is made.
pub fn mend(text: &str, repairs: &[&Repair]) -> Mended {
    let parsed = read(text);
    let mut draft = Draft::of(text, &parsed);
    let chosen: Vec<Outcome> = repairs.iter().map(|repair| draft.take(repair)).collect();
    if let Some(mended) = draft.written() {
        let outcomes = chosen;
        return Mended {
            text: mended,
            outcomes,
        };
    }
    // Some repair does not come out as meant: each has to prove itself.
    let mut draft = Draft::of(text, &parsed);
    let mut mended = text.to_owned();
    let outcomes = repairs.iter().map(|repair| {
        let before = draft.changes.clone();
        let outcome = draft.take(repair);
        if outcome != Outcome::Made {
            return outcome;
        }
        match draft.written_somehow(repair) {
            Some(written) => {
                mended = written;
                Outcome::Made
            }
            None => {
                draft.changes = before;
                Outcome::Unwritable
            }
        }
    });
    let outcomes = outcomes.collect();
    Mended {
        text: mended,
        outcomes,
    }
}

fn read(text: &str) -> Parsed {
    yaml::parse(FileId::default(), "", text.to_owned())
}

/// The bytes of a value's place: what tells values of one file apart.
type Place = (u32, u32);

fn place(span: Span) -> Place {
    (span.start, span.end)
}

/// The changes of one value, and the way to write it.
#[derive(Clone, Debug)]
struct Changed {
    changes: Vec<(Range<usize>, String)>,
    way: Option<Way>,
}

impl Changed {
    fn words(&self) -> Vec<Words<'_>> {
        let words = self.changes.iter();
        words
            .map(|(bytes, words)| (bytes.clone(), words.as_str()))
            .collect()
    }
}

/// A text and the changes that it is to have.
struct Draft<'a> {
    text: &'a str,
    parsed: &'a Parsed,
    /// The values of the file and how often the tree holds each: more than once where aliases repeat it.
    values: BTreeMap<Place, (&'a str, bool, usize)>,
    changes: BTreeMap<Place, Changed>,
}

impl<'a> Draft<'a> {
    fn of(text: &'a str, parsed: &'a Parsed) -> Self {
        let mut values = BTreeMap::new();
        let whole = !parsed.problems.iter().any(|problem| problem.stops());
        if let Some(root) = parsed.root.as_ref().filter(|_| whole) {
            collect(root, &mut values);
        }
        Draft {
            text,
            parsed,
            values,
            changes: BTreeMap::new(),
        }
    }

    /// Takes a repair up, if its changes fit the values and no change before it.
    fn take(&mut self, repair: &Repair) -> Outcome {
        if repair.changes.is_empty() || !repair.changes.iter().all(|change| self.fits(change)) {
            return Outcome::Unwritable;
        }
        let before = self.changes.clone();
        for change in &repair.changes {
            let changed = self.changes.entry(place(change.value)).or_insert(Changed {
                changes: Vec::new(),
                way: None,
            });
            if changed
                .changes
                .iter()
                .any(|(bytes, _)| touches(bytes, &change.bytes))
            {
                self.changes = before;
                return Outcome::Later;
            }
            changed
                .changes
                .push((change.bytes.clone(), change.words.clone()));
            changed.changes.sort_by_key(|(bytes, _)| bytes.start);
        }
        Outcome::Made
    }

    /// Whether a change means words of a value that stands in this file, and nowhere else.
    fn fits(&self, change: &Change) -> bool {
        let found = self.values.get(&place(change.value));
        found.is_some_and(|(value, _, times)| {
            *times == 1 && value.get(change.bytes.clone()).is_some()
        })
    }

    /// The text with all changes, each written in the way given or the likeliest, if it says what it should.
    fn written(&self) -> Option<String> {
        let mut text = String::with_capacity(self.text.len());
        let mut at = 0;
        for (place, changed) in &self.changes {
            let (value, plain, _) = self.values.get(place)?;
            let span = place.0 as usize..place.1 as usize;
            let scalar = Scalar::read(self.text, span, (value, *plain))?;
            let words = changed.words();
            let likely = Way::likely(&scalar, &words);
            let way = changed.way.map_or(likely, |way| way.max(likely));
            let (bytes, written) = write(self.text, &scalar, &words, way)?;
            text.push_str(self.text.get(at..bytes.start)?);
            text.push_str(&written);
            at = bytes.end;
        }
        text.push_str(self.text.get(at..)?);
        self.is_meant(&text).then_some(text)
    }

    /// The same, after trying every way for the values of one repair.
    fn written_somehow(&mut self, repair: &Repair) -> Option<String> {
        Way::ALL.into_iter().find_map(|way| {
            for change in &repair.changes {
                if let Some(changed) = self.changes.get_mut(&place(change.value)) {
                    changed.way = Some(way);
                }
            }
            self.written()
        })
    }

    /// Whether a text reads as the old one with just the changes.
    fn is_meant(&self, text: &str) -> bool {
        let new = read(text);
        let (Some(old_root), Some(new_root)) = (&self.parsed.root, &new.root) else {
            return self.changes.is_empty();
        };
        let problems = |parsed: &Parsed| -> Vec<Problem> {
            let list = parsed.problems.iter();
            list.map(|problem| without_line(&problem.value)).collect()
        };
        problems(self.parsed) == problems(&new) && self.is_same(old_root, new_root)
    }

    fn is_same(&self, old: &Node, new: &Node) -> bool {
        match (&old.kind, &new.kind) {
            (NodeKind::Scalar { value, .. }, NodeKind::Scalar { value: now, .. }) => {
                match self.changes.get(&place(old.span)) {
                    Some(change) => changed(value, &change.words()) == *now,
                    None => value == now,
                }
            }
            (NodeKind::List(items), NodeKind::List(now)) => {
                let mut pairs = items.iter().zip(now);
                items.len() == now.len() && pairs.all(|(old, new)| self.is_same(old, new))
            }
            (NodeKind::Map(entries), NodeKind::Map(now)) => {
                let mut pairs = entries.iter().zip(now);
                entries.len() == now.len()
                    && pairs.all(|((key, old), (new_key, new))| {
                        key.value == new_key.value && self.is_same(old, new)
                    })
            }
            _ => false,
        }
    }
}

fn collect<'a>(node: &'a Node, values: &mut BTreeMap<Place, (&'a str, bool, usize)>) {
    match &node.kind {
        NodeKind::Scalar { value, plain } => {
            let entry = values
                .entry(place(node.span))
                .or_insert((value.as_str(), *plain, 0));
            entry.2 += 1;
        }
        NodeKind::List(items) => items.iter().for_each(|item| collect(item, values)),
        NodeKind::Map(entries) => entries.iter().for_each(|(_, item)| collect(item, values)),
    }
}

/// Whether two stretches share a byte, or one stands where the other begins or ends.
fn touches(one: &Range<usize>, other: &Range<usize>) -> bool {
    let apart = one.end <= other.start || other.end <= one.start;
    let inserts = one.is_empty() || other.is_empty();
    !apart || (inserts && one.start <= other.end && other.start <= one.end)
}

/// A problem without its line, which moves with repairs.
fn without_line(problem: &Problem) -> Problem {
    match problem {
        Problem::DuplicateKey(key, _) => Problem::DuplicateKey(key.clone(), 0),
        other => other.clone(),
    }
}
