//! Sheets: a context comes in; printed PDF sheets, and the makers of those beside the pages of a site, go out.

use std::collections::BTreeMap;
use std::path::{Path, PathBuf};
use std::sync::{Arc, Mutex};

use super::World;
use crate::disk::Cache;
use crate::words::Said;

#[cfg(not(feature = "cetak"))]
mod absent;
#[cfg(feature = "cetak")]
mod pool;
#[cfg(feature = "cetak")]
mod printer;

#[cfg(not(feature = "cetak"))]
pub(super) use absent::{Printer, work};
#[cfg(feature = "cetak")]
pub(super) use printer::{Printer, work};

/// The command by which the program starts itself to print for another.
pub(super) const WORKER: &str = "sheet-worker";

/// What is printed of an SOP.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Kind {
    /// The sheet to sign.
    Sheet,
    /// The assessment of its findings.
    Assessment,
}

/// What prints, and where sheets are kept.
pub(super) struct Press {
    /// The program that is started for many sheets; nothing prints them in this process.
    #[cfg_attr(
        not(feature = "cetak"),
        expect(dead_code, reason = "a program without Typst starts none")
    )]
    pub program: Option<PathBuf>,
    /// Sheets of earlier runs.
    pub cache: Option<Arc<Cache>>,
    /// What is to be said of sheets that were made, by the file of the site.
    pub warnings: Warnings,
}

/// What is said of sheets while others are still made.
#[derive(Clone, Debug, Default)]
pub(super) struct Warnings(Arc<Mutex<BTreeMap<String, Vec<Said>>>>);

impl Warnings {
    /// Notes what is to be said of a file.
    #[cfg_attr(
        not(feature = "cetak"),
        expect(dead_code, reason = "a program without Typst makes no sheets")
    )]
    pub fn note(&self, path: &str, said: Vec<Said>) {
        if !said.is_empty() {
            let mut list = self
                .0
                .lock()
                .unwrap_or_else(|poisoned| poisoned.into_inner());
            list.insert(path.to_owned(), said);
        }
    }

    /// Everything noted, in the order of the files.
    pub fn all(&self) -> Vec<(String, Said)> {
        let list = self
            .0
            .lock()
            .unwrap_or_else(|poisoned| poisoned.into_inner());
        let all = list.iter();
        all.flat_map(|(path, said)| said.iter().map(|said| (path.clone(), said.clone())))
            .collect()
    }
}

impl Press {
    /// The press of a run, with the sheets that are kept in a library.
    pub fn of(world: &World<'_>, root: Option<&Path>) -> Press {
        Press {
            program: world.program.clone(),
            cache: root.map(|root| Arc::new(Cache::of(root))),
            warnings: Warnings::default(),
        }
    }
}
