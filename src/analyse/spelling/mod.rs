//! Spelling: the words of a library come in; words that are slips of the pen, and what was meant, go out.
//!
//! No dictionary of Indonesian has a licence under which this program could carry it, so the lists here were written for
//! it: words of offices, from which corrections are offered, and general words, which only protect what is right. With the
//! affixes of the language they know most words of an SOP. A word that they do not know is still right unless it lies
//! a typical slip away from a word of offices, or from one that the library uses in several places.

use std::collections::BTreeMap;

use crate::model::{Library, Sop};
use crate::text::Text;

mod affixes;
mod joined;
mod lexicon;
mod slips;

pub use joined::{separate, together};
pub use lexicon::{is_word, usual};

use slips::Targets;

/// In how many agencies or SOPs a word that no list has must stand to be a word of the library.
const ESTABLISHED: u32 = 3;

/// Where a library uses a word that no list has.
#[derive(Clone, Copy, Debug, Default)]
struct Use {
    sops: u32,
    agencies: u32,
    /// The SOP and the agency that used it last, counted from 1.
    last: (u32, u32),
}

/// The words that a library uses and no list has.
#[derive(Debug, Default)]
pub struct Spelling {
    uses: BTreeMap<Box<str>, Use>,
    established: Targets,
}

/// What a misspelt word was meant to be.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Correction {
    /// The right word, in lower case.
    pub right: String,
    /// In how many SOPs of the library it stands, where the library and no list is the reason.
    pub sops: Option<u32>,
}

impl Spelling {
    /// Counts the words of a library.
    pub fn of(library: &Library) -> Spelling {
        let mut uses: BTreeMap<Box<str>, Use> = BTreeMap::new();
        let mut agency = 0;
        let mut before = None;
        for (at, sop) in (1..).zip(&library.sops) {
            if before != Some(&sop.id.agency) {
                agency += 1;
                before = Some(&sop.id.agency);
            }
            for text in spelt(sop) {
                for range in super::stems::word_ranges(text) {
                    let written = &text[range];
                    if is_word(written) || !written.bytes().all(|byte| byte.is_ascii_alphabetic()) {
                        continue;
                    }
                    count(&mut uses, written, (at, agency));
                }
            }
        }
        let known = uses
            .iter()
            .filter(|(_, found)| found.sops >= ESTABLISHED || found.agencies >= ESTABLISHED)
            .map(|(word, _)| word.to_string());
        Spelling {
            established: Targets::of(known),
            uses,
        }
    }

    /// What was meant by a word in lower case, if it is a slip of the pen.
    pub fn correction(&self, word: &str) -> Option<Correction> {
        let found = self.uses.get(word).copied().unwrap_or_default();
        if is_word(word) || found.agencies >= ESTABLISHED {
            return None;
        }
        if let Some(right) = slips::meant(word) {
            return Some(Correction { right, sops: None });
        }
        if found.sops > 1 {
            return None;
        }
        let right = self.established.near(word)?;
        let sops = self.uses.get(right.as_str()).map(|found| found.sops);
        Some(Correction { right, sops })
    }
}

fn count(uses: &mut BTreeMap<Box<str>, Use>, written: &str, last: (u32, u32)) {
    let word = written.to_ascii_lowercase();
    let found = uses.entry(word.into()).or_default();
    found.sops += u32::from(found.last.0 != last.0);
    found.agencies += u32::from(found.last.1 != last.1);
    found.last = last;
}

/// Every text of an SOP whose spelling is the author's: its language, its legal bases and the heads of its columns.
pub fn spelt(sop: &Sop) -> impl Iterator<Item = &Text> {
    let legal = sop.legal_bases.iter().flat_map(|list| &list.items);
    let actors = sop.parts.iter().flat_map(|part| &part.actors);
    super::prose(sop)
        .chain(legal.map(|item| &item.text))
        .chain(actors.map(|actor| &actor.name))
}

#[cfg(test)]
mod tests;
