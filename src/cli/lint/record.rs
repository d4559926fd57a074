//! The record of old findings on the disk: its path comes in, the findings that are new go out.

use std::path::PathBuf;

use clap::ArgMatches;

use super::{Chosen, Rules};
use crate::cli::{Stop, World};
use crate::disk;
use crate::finding::Finding;
use crate::load::is_unread;
use crate::report::{Baseline, Recorded};
use crate::text::Source;
use crate::words::{Said, mending};

/// What `--baseline` and `--update` ask for.
pub(super) struct Record {
    word: String,
    path: PathBuf,
    /// Nothing where there is no such file yet.
    old: Option<Baseline>,
    update: bool,
}

/// Findings, sorted into those recorded and others.
pub(super) struct Sorted {
    /// Findings to show.
    pub new: Vec<Finding>,
    /// How many are recorded.
    pub hidden: usize,
    /// What is recorded and no longer there.
    gone: Baseline,
    /// What the file is to hold, where it changes.
    next: Option<Baseline>,
}

impl Sorted {
    /// Findings without a record: all are new.
    pub fn of(new: Vec<Finding>) -> Sorted {
        Sorted {
            new,
            hidden: 0,
            gone: Baseline::default(),
            next: None,
        }
    }
}

impl Record {
    /// Reads the record; stops where it is missing and not asked to be made, or is none.
    pub fn of(world: &World<'_>, matches: &ArgMatches) -> Result<Option<Record>, Stop> {
        let update = matches.get_flag("update");
        let Some(word) = matches.get_one::<String>("baseline") else {
            return match update {
                true => Err(mending::only_with("--update", "--baseline").into()),
                false => Ok(None),
            };
        };
        let path = world.folder.join(word);
        let old = match disk::read_file(&path).content {
            Ok(bytes) => {
                let text = String::from_utf8(bytes).ok();
                let read = text.and_then(|text| Baseline::read(&text));
                Some(read.ok_or_else(|| mending::bad_record(word))?)
            }
            Err(_) if path.exists() => return Err(mending::bad_record(word).into()),
            Err(_) if update => None,
            Err(_) => return Err(mending::no_record(word).into()),
        };
        Ok(Some(Record {
            word: word.clone(),
            path,
            old,
            update,
        }))
    }

    /// Sorts findings. An entry counts as gone only where its file and rule were looked at.
    pub fn sort(
        &self,
        findings: Vec<Finding>,
        sources: &[Source],
        (chosen, rules): (&Chosen, &Rules),
    ) -> Sorted {
        // A file that cannot be read is no old habit: whatever it holds is unknown.
        let (unread, findings): (Vec<_>, Vec<_>) = findings
            .into_iter()
            .partition(|found| is_unread(found.rule));
        let all = findings.len();
        let Some(old) = &self.old else {
            return Sorted {
                new: unread,
                hidden: all,
                gone: Baseline::default(),
                next: Some(Baseline::of(&findings, sources)),
            };
        };
        let (found, mut gone) = old.split(findings, sources);
        let is_unread = |path: &str| {
            let mut files = unread
                .iter()
                .filter_map(|finding| sources.get(finding.span.file.0 as usize));
            files.any(|source| source.path == path)
        };
        let looked_at = |entry: &Recorded| {
            chosen.holds(&entry.file) && rules.mean(&entry.rule) && !is_unread(&entry.file)
        };
        gone.retain(looked_at);
        let hidden = all - found.len();
        let next = (self.update && !gone.is_empty()).then(|| {
            let mut next = old.clone();
            next.drop(&gone);
            next
        });
        let mut new = unread;
        new.extend(found);
        new.sort_by(|a, b| (a.span, a.rule, &a.message).cmp(&(b.span, b.rule, &b.message)));
        Sorted {
            new,
            hidden,
            gone,
            next,
        }
    }

    /// Writes the record where it changes, and gives what there is to say about it.
    pub fn keep(&self, sorted: &Sorted) -> Result<Vec<Said>, Stop> {
        if let Some(next) = &sorted.next {
            disk::create(&self.path, next.text().as_bytes())?;
        }
        let (word, gone) = (&self.word, sorted.gone.len());
        let mut said = Vec::new();
        match (&self.old, &sorted.next) {
            (None, _) => said.push(mending::recorded(word, sorted.hidden)),
            (Some(_), Some(_)) => said.push(mending::dropped(word, gone)),
            (Some(_), None) if gone > 0 => said.push(mending::gone(word, gone)),
            (Some(_), None) => {}
        }
        if self.old.is_some() && sorted.hidden > 0 {
            said.push(mending::hidden(word, sorted.hidden));
        }
        Ok(said)
    }
}
