//! Writing: files come in one by one, a whole folder goes out at once. A killed build leaves the old site or the new.

use std::collections::BTreeSet;
use std::fs::{self, File};
use std::path::{Component, Path, PathBuf};
use std::sync::{Mutex, MutexGuard};

use walkdir::WalkDir;

use super::{DiskError, DiskErrorKind, slashes};

/// The file by which we know a folder of ours: it lists what we wrote. A folder without it is never emptied, and files
/// that it does not list are never removed.
const MARKER: &str = ".sopan";

/// A folder in the making, beside the one it will replace.
#[derive(Debug)]
pub struct Stage {
    target: PathBuf,
    staging: PathBuf,
    written: Mutex<Written>,
    paths: Mutex<BTreeSet<String>>,
    /// Held until the folder is in its place, so that two builds never mix.
    _lock: Option<File>,
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
    /// Begins a folder that will replace `target`. Waits while another process writes beside it.
    ///
    /// # Errors
    /// When `target` holds files and is not ours, or the system refuses.
    pub fn begin(target: &Path) -> Result<Stage, DiskError> {
        // A link keeps leading where it led: the folder behind it is replaced.
        let target = target.canonicalize().unwrap_or_else(|_| target.to_owned());
        let staging = beside(&target, "baru");
        if let Some(parent) = target.parent() {
            fs::create_dir_all(parent).map_err(|error| DiskError::system(parent, error))?;
        }
        let lock = lock(&target);
        recover(&target)?;
        if holds_files(&target)? && !target.join(MARKER).is_file() {
            return Err(DiskError {
                path: target,
                kind: DiskErrorKind::NotOurs,
            });
        }
        remove(&staging)?;
        fs::create_dir_all(&staging).map_err(|error| DiskError::system(&staging, error))?;
        Ok(Stage {
            target,
            staging,
            written: Mutex::default(),
            paths: Mutex::default(),
            _lock: lock,
        })
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
        make_parent(&new)?;
        let unchanged = fs::read(&old).is_ok_and(|was| was == bytes);
        let linked = unchanged && fs::hard_link(&old, &new).is_ok();
        if !linked {
            fs::write(&new, bytes).map_err(|error| DiskError::system(&new, error))?;
        }
        let mut written = held(&self.written);
        written.files += 1;
        if !unchanged {
            written.changed += 1;
            written.bytes += bytes.len() as u64;
        }
        drop(written);
        held(&self.paths).insert(path.to_owned());
        Ok(())
    }

    /// Puts the new folder in the place of the old one. Files that others put there go along.
    ///
    /// # Errors
    /// When the system refuses; the old folder then stays.
    pub fn finish(self) -> Result<Written, DiskError> {
        let written = *held(&self.written);
        let paths = std::mem::take(&mut *held(&self.paths));
        let before = self.listed();
        if written.changed == 0 && before == paths {
            remove(&self.staging)?;
            return Ok(written);
        }
        self.carry_over(&before, &paths)?;
        let list: String = paths.iter().map(|path| format!("{path}\n")).collect();
        let marker = self.staging.join(MARKER);
        fs::write(&marker, list).map_err(|error| DiskError::system(&marker, error))?;
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

    /// What the marker of the old folder says that we wrote.
    fn listed(&self) -> BTreeSet<String> {
        let list = fs::read_to_string(self.target.join(MARKER)).unwrap_or_default();
        list.lines().map(str::to_owned).collect()
    }

    /// Takes files that we did not write into the new folder: a CNAME, a `.git`.
    fn carry_over(
        &self,
        ours: &BTreeSet<String>,
        paths: &BTreeSet<String>,
    ) -> Result<(), DiskError> {
        for entry in WalkDir::new(&self.target).into_iter().flatten() {
            let Ok(inside) = entry.path().strip_prefix(&self.target) else {
                continue;
            };
            let path = slashes(inside);
            let known = path == MARKER || ours.contains(&path) || paths.contains(&path);
            if known || entry.file_type().is_dir() {
                continue;
            }
            let new = self.staging.join(inside);
            make_parent(&new)?;
            let linked = fs::hard_link(entry.path(), &new);
            linked
                .or_else(|_| fs::copy(entry.path(), &new).map(|_| ()))
                .map_err(|error| DiskError::system(entry.path(), error))?;
        }
        Ok(())
    }
}

/// Writes one file, with the folders it needs.
///
/// # Errors
/// When the system refuses.
pub fn write_file(path: &Path, bytes: &[u8]) -> Result<(), DiskError> {
    make_parent(path)?;
    fs::write(path, bytes).map_err(|error| DiskError::system(path, error))
}

fn make_parent(path: &Path) -> Result<(), DiskError> {
    let Some(folder) = path.parent() else {
        return Ok(());
    };
    fs::create_dir_all(folder).map_err(|error| DiskError::system(folder, error))
}

fn held<T>(value: &Mutex<T>) -> MutexGuard<'_, T> {
    value
        .lock()
        .unwrap_or_else(|poisoned| poisoned.into_inner())
}

/// Locks the folder that the target stands in, for as long as the file is held. Leaves nothing behind when the process
/// ends; systems that cannot lock a folder go without.
pub(super) fn lock(target: &Path) -> Option<File> {
    let folder = File::open(target.parent()?).ok()?;
    folder.lock().ok()?;
    Some(folder)
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
        .map(|name| name.to_string_lossy().into_owned());
    target.with_file_name(format!(".{}.sopan-{word}", name.unwrap_or_default()))
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
