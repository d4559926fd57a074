//! Replacing: the bytes a file had and those it is to have come in, a file that holds the one or the other goes out.

use std::fs::{self, File, Permissions};
use std::io::{ErrorKind, Write as _};
use std::path::{Path, PathBuf};

use super::stage::lock;
use super::{DiskError, DiskErrorKind};

/// Replaces a file that still holds the bytes that were read from it. A link stays, and what it leads to is replaced, as
/// long as that lies within the given file or folder. Permissions stay. At no moment is the file half written.
///
/// # Errors
/// When the file was changed in the meantime, leads outside, may not be written, or when the system refuses.
pub fn replace(
    path: &Path,
    within: &Path,
    (before, after): (&[u8], &[u8]),
) -> Result<(), DiskError> {
    let system = |error| DiskError::system(path, error);
    let refused = |kind| DiskError {
        path: path.to_owned(),
        kind,
    };
    let target = path.canonicalize().map_err(system)?;
    let within = within.canonicalize().map_err(system)?;
    if !target.starts_with(&within) {
        return Err(refused(DiskErrorKind::Outside));
    }
    // Held to the end: of two that mend one file at once, the second finds what the first wrote.
    let _lock = lock(&target);
    let known = fs::metadata(&target).map_err(system)?;
    if known.permissions().readonly() {
        return Err(system(ErrorKind::PermissionDenied.into()));
    }
    let now = fs::read(&target).map_err(system)?;
    if now == after {
        // Two links lead here, or somebody else was as quick.
        return Ok(());
    }
    if now != before {
        return Err(refused(DiskErrorKind::Changed));
    }
    put(&target, after, Some(known.permissions())).map_err(system)
}

/// Writes a whole file, new or in the place of an old one.
///
/// # Errors
/// When the system refuses.
pub fn create(path: &Path, bytes: &[u8]) -> Result<(), DiskError> {
    // What a link leads to is meant; where there is nothing yet, the path itself is.
    let target = path.canonicalize().unwrap_or_else(|_| path.to_owned());
    let _lock = lock(&target);
    let permissions = fs::metadata(&target).ok().map(|known| known.permissions());
    put(&target, bytes, permissions).map_err(|error| DiskError::system(path, error))
}

/// Writes beside the target and renames: who reads meanwhile sees the old file or the new one.
fn put(target: &Path, bytes: &[u8], permissions: Option<Permissions>) -> std::io::Result<()> {
    let aside = aside(target);
    let written = write(&aside, bytes, permissions).and_then(|()| fs::rename(&aside, target));
    if written.is_err() {
        let _ = fs::remove_file(&aside);
    }
    written
}

fn write(path: &Path, bytes: &[u8], permissions: Option<Permissions>) -> std::io::Result<()> {
    // What a run that was killed left behind; a link in its place is removed, not followed.
    match fs::remove_file(path) {
        Err(error) if error.kind() != ErrorKind::NotFound => return Err(error),
        _ => {}
    }
    let mut file = File::create_new(path)?;
    file.write_all(bytes)?;
    if let Some(permissions) = permissions {
        file.set_permissions(permissions)?;
    }
    file.sync_all()
}

fn aside(target: &Path) -> PathBuf {
    let name = target.file_name().unwrap_or_default().to_string_lossy();
    target.with_file_name(format!(".{name}.sopan-baru"))
}
