//! Targets: what the user named with `-o` comes in, the path of each sheet goes out.

use std::path::{Path, PathBuf};

use clap::ArgMatches;

use crate::cli::sheets::Kind;
use crate::cli::{Stop, World};
use crate::model::SopId;
use crate::words::terminal;

/// Where the sheets go.
pub(super) enum Target {
    /// One sheet under a name of its own.
    File(PathBuf),
    /// Any number of sheets, named after their SOPs.
    Folder(PathBuf),
}

impl Target {
    /// Reads `-o` for a number of sheets; the current folder without it.
    ///
    /// # Errors
    /// When several sheets shall go into one file.
    pub fn of(world: &World<'_>, matches: &ArgMatches, sheets: usize) -> Result<Target, Stop> {
        let Some(word) = matches.get_one::<String>("output") else {
            return Ok(Target::Folder(world.folder.clone()));
        };
        let path = world.folder.join(word);
        match word.to_lowercase().ends_with(".pdf") {
            true if sheets > 1 => Err(terminal::one_file(word, sheets).into()),
            true => Ok(Target::File(path)),
            false => Ok(Target::Folder(path)),
        }
    }

    /// The file or folder itself.
    pub fn place(&self) -> &Path {
        match self {
            Target::File(path) | Target::Folder(path) => path,
        }
    }

    /// Where the sheet of an SOP goes.
    pub fn path(&self, id: &SopId, kind: Kind) -> PathBuf {
        match self {
            Target::File(path) => path.clone(),
            Target::Folder(folder) => {
                let what = match kind {
                    Kind::Sheet => "",
                    Kind::Assessment => "-penilaian",
                };
                folder.join(format!("{}-{}{what}.pdf", id.agency, id.slug))
            }
        }
    }
}
