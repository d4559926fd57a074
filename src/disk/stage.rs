//! Writing: files come in one by one, a whole folder goes out at once. A killed build leaves the old site or the new.

use std::collections::BTreeSet;
use std::fs;
use std::path::{Component, Path, PathBuf};
use std::sync::Mutex;

use walkdir::WalkDir;

use super::{DiskError, DiskErrorKind};

/// The file by which we know a folder of ours. A folder without it is never emptied.
const MARKER: &str = ".sopan";

/// A folder in the making, beside the one it will replace.
#[derive(Debug)]
pub struct Stage {
    target: PathBuf,
    staging: PathBuf,
    written: Mutex<Written>,
    paths: Mutex<BTreeSet<String>>,
}

/// What a build wrote.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Written {
    /// Files in the folder.
    pub files: usize,
    /// Files whose bytes are new.
    pub changed: usize,
    /// Bytes of those.
    pub bytes: u64,
}

impl Stage {
    /// Begins a folder that will replace `target`.
    ///
    /// # Errors
    /// When `target` holds files that we did not write, or the system refuses.
    pub fn begin(target: &Path) -> Result<Stage, DiskError> {
        let staging = beside(target, "baru");
        recover(target)?;
        if holds_files(target)? && !target.join(MARKER).is_file() {
            return Err(DiskError {
                path: target.to_owned(),
                kind: DiskErrorKind::NotOurs,
            });
        }
        remove(&staging)?;
        fs::create_dir_all(&staging).map_err(|error| DiskError::system(&staging, error))?;
        let stage = Stage {
            target: target.to_owned(),
            staging,
            written: Mutex::default(),
            paths: Mutex::default(),
        };
        stage.put(MARKER, b"sopan\n")?;
        Ok(stage)
    }

    /// Adds a file. One whose bytes did not change is linked to the old one, so that nothing is written.
    ///
    /// # Errors
    /// When the path would leave the folder, or the system refuses.
    pub fn put(&self, path: &str, bytes: &[u8]) -> Result<(), DiskError> {
        let inside = Path::new(path);
        if inside
            .components()
            .any(|part| !matches!(part, Component::Normal(_)))
        {
            return Err(DiskError {
                path: inside.to_owned(),
                kind: DiskErrorKind::Outside,
            });
        }
        let new = self.staging.join(inside);
        let old = self.target.join(inside);
        if let Some(folder) = new.parent() {
            fs::create_dir_all(folder).map_err(|error| DiskError::system(folder, error))?;
        }
        let unchanged = fs::read(&old).is_ok_and(|was| was == bytes);
        let linked = unchanged && fs::hard_link(&old, &new).is_ok();
        if !linked {
            fs::write(&new, bytes).map_err(|error| DiskError::system(&new, error))?;
        }
        let mut written = self
            .written
            .lock()
            .unwrap_or_else(|poisoned| poisoned.into_inner());
        written.files += 1;
        if !unchanged {
            written.changed += 1;
            written.bytes += bytes.len() as u64;
        }
        drop(written);
        let mut paths = self
            .paths
            .lock()
            .unwrap_or_else(|poisoned| poisoned.into_inner());
        paths.insert(path.to_owned());
        Ok(())
    }

    /// Puts the new folder in the place of the old one.
    ///
    /// # Errors
    /// When the system refuses; the old folder then stays.
    pub fn finish(self) -> Result<Written, DiskError> {
        let written = *self
            .written
            .lock()
            .unwrap_or_else(|poisoned| poisoned.into_inner());
        let paths = std::mem::take(
            &mut *self
                .paths
                .lock()
                .unwrap_or_else(|poisoned| poisoned.into_inner()),
        );
        if written.changed == 0 && self.old_paths() == paths {
            remove(&self.staging)?;
            return Ok(written);
        }
        let aside = beside(&self.target, "lama");
        remove(&aside)?;
        if self.target.exists() {
            rename(&self.target, &aside)?;
        }
        rename(&self.staging, &self.target)?;
        remove(&aside)?;
        Ok(written)
    }

    /// Leaves the old folder as it was.
    ///
    /// # Errors
    /// When the system refuses to remove what was staged.
    pub fn abandon(self) -> Result<(), DiskError> {
        remove(&self.staging)
    }

    fn old_paths(&self) -> BTreeSet<String> {
        let walk = WalkDir::new(&self.target).into_iter().flatten();
        walk.filter(|entry| entry.file_type().is_file())
            .filter_map(|entry| {
                let inside = entry.path().strip_prefix(&self.target).ok()?;
                Some(super::slashes(inside))
            })
            .collect()
    }
}

/// Writes one file, with the folders it needs.
///
/// # Errors
/// When the system refuses.
pub fn write_file(path: &Path, bytes: &[u8]) -> Result<(), DiskError> {
    if let Some(folder) = path.parent() {
        fs::create_dir_all(folder).map_err(|error| DiskError::system(folder, error))?;
    }
    fs::write(path, bytes).map_err(|error| DiskError::system(path, error))
}

/// A build killed between its two renames left the old folder aside: it goes back to its place.
fn recover(target: &Path) -> Result<(), DiskError> {
    let aside = beside(target, "lama");
    if !target.exists() && aside.join(MARKER).is_file() {
        rename(&aside, target)?;
    }
    Ok(())
}

fn holds_files(folder: &Path) -> Result<bool, DiskError> {
    if !folder.exists() {
        return Ok(false);
    }
    let mut entries = fs::read_dir(folder).map_err(|error| DiskError::system(folder, error))?;
    Ok(entries.next().is_some())
}

fn beside(target: &Path, word: &str) -> PathBuf {
    let name = target
        .file_name()
        .map(|name| name.to_string_lossy().into_owned())
        .unwrap_or_default();
    target.with_file_name(format!(".{name}.sopan-{word}"))
}

fn rename(from: &Path, to: &Path) -> Result<(), DiskError> {
    fs::rename(from, to).map_err(|error| DiskError::system(to, error))
}

fn remove(folder: &Path) -> Result<(), DiskError> {
    if !folder.exists() {
        return Ok(());
    }
    fs::remove_dir_all(folder).map_err(|error| DiskError::system(folder, error))
}
