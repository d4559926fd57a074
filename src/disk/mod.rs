//! The disk: folders come in as raw files, outputs go out as folders. The only module that touches files.

#![expect(
    clippy::disallowed_methods,
    reason = "files are the business of this module and of no other"
)]

use std::fmt;
use std::path::{Path, PathBuf};

mod cache;
mod read;
mod replace;
mod stage;

pub use cache::Cache;
pub use read::{
    content_hash, find_root, is_file, read_drafts, read_file, read_library, read_theme, resolved,
    slashes,
};
pub use replace::{create, replace};
pub use stage::{Stage, Written, write_file};

/// Why the disk could not do what was asked.
#[derive(Debug)]
pub struct DiskError {
    /// The file or folder meant.
    pub path: PathBuf,
    /// What went wrong.
    pub kind: DiskErrorKind,
}

/// What can go wrong on the disk.
#[derive(Debug)]
pub enum DiskErrorKind {
    /// The system refused; its own words.
    System(std::io::Error),
    /// The target folder holds files that we did not write.
    NotOurs,
    /// A path of the output would leave the target folder.
    Outside,
    /// A file is no longer what was read from it.
    Changed,
}

impl DiskError {
    fn system(path: &Path, error: std::io::Error) -> DiskError {
        DiskError {
            path: path.to_owned(),
            kind: DiskErrorKind::System(error),
        }
    }
}

impl fmt::Display for DiskError {
    fn fmt(&self, out: &mut fmt::Formatter<'_>) -> fmt::Result {
        let path = self.path.display();
        match &self.kind {
            DiskErrorKind::System(error) => write!(out, "{path}: {error}"),
            DiskErrorKind::NotOurs => write!(out, "{path}: not made by sopan"),
            DiskErrorKind::Outside => write!(out, "{path}: outside the target folder"),
            DiskErrorKind::Changed => write!(out, "{path}: changed in the meantime"),
        }
    }
}

impl std::error::Error for DiskError {}
