//! Sheets: a context comes in; printed PDF sheets, and the makers of those beside the pages of a site, go out.

use std::path::{Path, PathBuf};
use std::sync::Arc;

use super::World;
use crate::disk::Cache;

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
}

impl Press {
    /// The press of a run, with the sheets that are kept in a library.
    pub fn of(world: &World<'_>, root: Option<&Path>) -> Press {
        Press {
            program: world.program.clone(),
            cache: root.map(|root| Arc::new(Cache::of(root))),
        }
    }
}
