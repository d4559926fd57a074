//! Fixing: files and what is asked for come in, the files after their repairs and what was left go out.

use std::collections::{BTreeMap, BTreeSet};

use clap::ArgMatches;
use similar::TextDiff;

use super::Request;
use super::chosen::Place;
use crate::cli::library::{self, Opened};
use crate::cli::{Stop, World};
use crate::disk;
use crate::finding::{Finding, Repair, Safety};
use crate::repair::{Outcome, mend};
use crate::text::RawFile;
use crate::words::mending;

/// Rounds that a file gets until its repairs come to rest. One makes room for the next, so that a few are usual.
const ROUNDS: usize = 20;

/// The mark that some editors put first in a file.
const MARK: char = '\u{feff}';

/// What is to become of the repairs.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Wish {
    /// Nothing.
    None,
    /// Show them: `--diff`.
    Show,
    /// Write them: `--fix`.
    Write,
}

impl Wish {
    /// Reads `--fix` and `--diff`.
    pub fn of(matches: &ArgMatches) -> Result<Wish, Stop> {
        let wish = match (matches.get_flag("fix"), matches.get_flag("diff")) {
            (_, true) => Wish::Show,
            (true, false) => Wish::Write,
            (false, false) => Wish::None,
        };
        if wish == Wish::None && matches.get_flag("unsafe") {
            return Err(mending::only_with("--unsafe", "--fix").into());
        }
        if wish == Wish::Show && matches.get_flag("update") {
            return Err(mending::not_with("--update", "--diff").into());
        }
        Ok(wish)
    }
}

/// Files after their repairs.
pub(super) struct Fixed {
    /// The library as it is then.
    pub opened: Opened,
    /// How many findings were mended.
    pub made: usize,
    /// How many more were mended that showed only after another repair.
    pub more: usize,
    /// Findings whose repair could not be written surely.
    pub by_hand: Vec<Finding>,
    /// The files that changed.
    changed: Vec<Changed>,
}

/// A file before and after.
struct Changed {
    path: String,
    place: Place,
    before: String,
    after: String,
}

/// Makes repairs up to a safety, round after round until there are no more.
pub(super) fn fix(request: &Request, files: Vec<RawFile>, safety: Safety) -> Fixed {
    let mut rounds = Rounds::of(request, files, safety);
    for _ in 0..ROUNDS {
        let opened = rounds.judged();
        if !rounds.make(&opened) {
            return rounds.finish(opened);
        }
    }
    rounds.give_up();
    let opened = rounds.judged();
    rounds.make(&opened);
    rounds.finish(opened)
}

struct Rounds<'a> {
    request: &'a Request,
    safety: Safety,
    files: Vec<RawFile>,
    /// The files that may be written, by their paths.
    places: BTreeMap<String, (usize, Place)>,
    /// Every text that a file had, the first one first.
    texts: BTreeMap<String, Vec<String>>,
    made: BTreeMap<String, usize>,
    /// How many repairs the first round knew of in each file: what `lint` promises.
    known: BTreeMap<String, usize>,
    /// Files whose repairs never come to rest: they stay as they were.
    restless: BTreeSet<String>,
    /// Files that the last round changed.
    last: BTreeSet<String>,
    by_hand: Vec<Finding>,
}

impl<'a> Rounds<'a> {
    fn of(request: &'a Request, files: Vec<RawFile>, safety: Safety) -> Self {
        let mut places = BTreeMap::new();
        for (at, file) in files.iter().enumerate() {
            if let Some(place) = request.chosen.place(request.root.as_deref(), &file.path) {
                places.entry(file.path.clone()).or_insert((at, place));
            }
        }
        Rounds {
            request,
            safety,
            files,
            places,
            texts: BTreeMap::new(),
            made: BTreeMap::new(),
            known: BTreeMap::new(),
            restless: BTreeSet::new(),
            last: BTreeSet::new(),
            by_hand: Vec::new(),
        }
    }

    fn judged(&self) -> Opened {
        let root = self.request.root.as_deref();
        library::judge(root, self.files.clone(), self.request.today)
    }

    /// Makes one round of repairs; whether a file changed.
    fn make(&mut self, opened: &Opened) -> bool {
        self.last.clear();
        self.by_hand.clear();
        let mut work: BTreeMap<String, Vec<Finding>> = BTreeMap::new();
        for finding in self.request.seen(opened).new {
            let Some(repair) = finding
                .repair
                .as_ref()
                .filter(|repair| repair.safety <= self.safety)
            else {
                continue;
            };
            // Files that were not chosen are not touched; nothing has to be said about them.
            let path = file_of(repair, opened).filter(|path| self.places.contains_key(*path));
            if let Some(path) = path {
                work.entry(path.to_owned())
                    .or_default()
                    .push(finding.clone());
            }
        }
        if self.known.is_empty() {
            let counted = work.iter().map(|(path, list)| (path.clone(), list.len()));
            self.known = counted.collect();
        }
        for (path, findings) in work {
            self.mend(&path, findings);
        }
        !self.last.is_empty()
    }

    fn mend(&mut self, path: &str, findings: Vec<Finding>) {
        let Some((at, _)) = self.places.get(path) else {
            return;
        };
        let Some(before) = self.files.get(*at).and_then(text_of) else {
            return;
        };
        if self.restless.contains(path) {
            self.by_hand.extend(findings);
            return;
        }
        let bare = before.strip_prefix(MARK).unwrap_or(&before);
        let repairs: Vec<&Repair> = findings
            .iter()
            .filter_map(|one| one.repair.as_ref())
            .collect();
        let mended = mend(bare, &repairs);
        let made = mended
            .outcomes
            .iter()
            .filter(|outcome| **outcome == Outcome::Made)
            .count();
        let outcomes = findings.iter().zip(&mended.outcomes);
        let left = outcomes.filter(|(_, outcome)| **outcome == Outcome::Unwritable);
        self.by_hand
            .extend(left.map(|(finding, _)| finding.clone()));
        if made == 0 {
            return;
        }
        let mark = if bare.len() < before.len() {
            "\u{feff}"
        } else {
            ""
        };
        let after = format!("{mark}{}", mended.text);
        *self.made.entry(path.to_owned()).or_default() += made;
        let texts = self
            .texts
            .entry(path.to_owned())
            .or_insert_with(|| vec![before]);
        if texts.contains(&after) {
            self.restore(path);
        } else {
            texts.push(after.clone());
            self.put(path, after);
        }
        self.last.insert(path.to_owned());
    }

    /// Gives up on the files that still change.
    fn give_up(&mut self) {
        for path in std::mem::take(&mut self.last) {
            self.restore(&path);
        }
    }

    /// Puts a file back as it was. Whatever is done to it then is for its author: the next run must find the same.
    fn restore(&mut self, path: &str) {
        let first = self.texts.get(path).and_then(|texts| texts.first());
        if let Some(first) = first.cloned() {
            self.put(path, first);
        }
        self.made.remove(path);
        self.restless.insert(path.to_owned());
    }

    fn put(&mut self, path: &str, text: String) {
        let at = self.places.get(path).map(|(at, _)| *at);
        if let Some(file) = at.and_then(|at| self.files.get_mut(at)) {
            file.content = Ok(text.into_bytes());
        }
    }

    fn finish(mut self, opened: Opened) -> Fixed {
        let mut changed = Vec::new();
        for (path, texts) in std::mem::take(&mut self.texts) {
            let Some((at, place)) = self.places.get(&path) else {
                continue;
            };
            let after = self.files.get(*at).and_then(text_of);
            if let (Some(before), Some(after)) = (texts.into_iter().next(), after)
                && before != after
            {
                changed.push(Changed {
                    path,
                    place: place.clone(),
                    before,
                    after,
                });
            }
        }
        let known = |path: &String| self.known.get(path).copied().unwrap_or_default();
        let all: usize = self.made.values().sum();
        let made = self.made.iter();
        let made = made.map(|(path, made)| known(path).min(*made)).sum();
        Fixed {
            opened,
            made,
            more: all - made,
            by_hand: self.by_hand,
            changed,
        }
    }
}

/// The one file that a repair changes.
pub(super) fn file_of<'a>(repair: &Repair, opened: &'a Opened) -> Option<&'a str> {
    let first = repair.changes.first()?.value.file;
    let alone = repair
        .changes
        .iter()
        .all(|change| change.value.file == first);
    alone.then(|| opened.library.source(first).path.as_str())
}

fn text_of(file: &RawFile) -> Option<String> {
    let bytes = file.content.as_ref().ok()?;
    String::from_utf8(bytes.clone()).ok()
}

impl Fixed {
    /// Files as they were read.
    pub fn untouched(request: &Request, files: Vec<RawFile>) -> Fixed {
        Fixed {
            opened: library::judge(request.root.as_deref(), files, request.today),
            made: 0,
            more: 0,
            by_hand: Vec::new(),
            changed: Vec::new(),
        }
    }

    /// Whether anything changes.
    pub fn changes(&self) -> bool {
        !self.changed.is_empty()
    }

    /// Writes every file that changed. One that may not be written keeps none of the others from it.
    pub fn write(&self) -> Result<(), Stop> {
        let mut done = Ok(());
        for file in &self.changed {
            let bytes = (file.before.as_bytes(), file.after.as_bytes());
            let written = disk::replace(&file.place.path, &file.place.within, bytes);
            done = done.and(written);
        }
        Ok(done?)
    }

    /// The changes as a unified diff; paths begin with a folder.
    pub fn diff(&self, world: &mut World<'_>, folder: &str) -> Result<(), Stop> {
        for file in &self.changed {
            let path = match file.path.starts_with("content/") {
                true => format!("{folder}{}", file.path),
                false => file.path.clone(),
            };
            let diff = TextDiff::from_lines(&file.before, &file.after);
            write!(world.out, "{}", diff.unified_diff().header(&path, &path))?;
        }
        Ok(())
    }
}
