//! Reading: a root folder comes in, the files of its library and theme go out in the order of their paths.

use std::io::Read as _;
use std::path::{Path, PathBuf};

use walkdir::WalkDir;

use super::DiskError;
use crate::text::{RawFile, Unread, hash, size_limit};

/// The nearest folder, from `start` upwards, that holds `content`.
pub fn find_root(start: &Path) -> Option<PathBuf> {
    start
        .ancestors()
        .find(|folder| folder.join("content").is_dir())
        .map(Path::to_owned)
}

/// Every file of `content/` below a root, sorted by path. Files that cannot be read say why.
///
/// # Errors
/// When a folder cannot be opened: what it holds is then unknown, and a site without it would be wrong.
pub fn read_library(root: &Path) -> Result<Vec<RawFile>, DiskError> {
    read_below(root, &root.join("content"))
}

/// Every YAML file below a folder that is no library, sorted by path, under paths that begin with the folder.
///
/// # Errors
/// When a folder cannot be opened.
pub fn read_drafts(folder: &Path) -> Result<Vec<RawFile>, DiskError> {
    let mut drafts = read_below(folder, folder)?;
    drafts.retain(|draft| is_yaml(&draft.path));
    let folder = folder.to_string_lossy().replace('\\', "/");
    for draft in &mut drafts {
        draft.path = format!("{folder}/{}", draft.path);
    }
    Ok(drafts)
}

/// The files of a folder, under their paths from `root`. Links are followed as long as they stay below `root`.
fn read_below(root: &Path, folder: &Path) -> Result<Vec<RawFile>, DiskError> {
    let inside = root
        .canonicalize()
        .map_err(|error| DiskError::system(root, error))?;
    let mut files = Vec::new();
    let mut walk = WalkDir::new(folder)
        .sort_by_file_name()
        .follow_links(true)
        .into_iter();
    while let Some(entry) = walk.next() {
        let entry = match entry {
            Ok(entry) => entry,
            Err(error) => {
                let path = error.path().unwrap_or(folder).to_owned();
                // A link to nowhere or to itself is one lost file; a closed folder hides any number of them.
                if !path.is_symlink() {
                    return Err(DiskError::system(&path, error.into()));
                }
                let content = Err(Unread::BrokenLink);
                files.push(RawFile {
                    path: relative(root, &path),
                    content,
                });
                continue;
            }
        };
        let path = relative(root, entry.path());
        let leaves = entry.path_is_symlink()
            && !entry
                .path()
                .canonicalize()
                .is_ok_and(|target| target.starts_with(&inside));
        if leaves {
            files.push(RawFile {
                path,
                content: Err(Unread::OutsideLink),
            });
            if entry.file_type().is_dir() {
                walk.skip_current_dir();
            }
        } else if !entry.file_type().is_dir() {
            files.push(RawFile {
                path,
                content: bytes_of(entry.path()),
            });
        } else if is_yaml(&path) {
            // A folder is a file that went wrong only where it is named like one.
            files.push(RawFile {
                path,
                content: Err(Unread::Directory),
            });
        }
    }
    Ok(files)
}

/// One file under the path the user gave.
pub fn read_file(path: &Path) -> RawFile {
    let content = bytes_of(path);
    RawFile {
        path: path.to_string_lossy().replace('\\', "/"),
        content,
    }
}

/// Whether a path leads to a file.
pub fn is_file(path: &Path) -> bool {
    path.is_file()
}

/// The path with every link and `..` followed; nothing where it leads nowhere.
pub fn resolved(path: &Path) -> Option<PathBuf> {
    path.canonicalize().ok()
}

/// The files of `themes/<name>/` below a root, as path inside the theme and bytes; nothing where there is no such theme.
pub fn read_theme(root: &Path, name: &str) -> Result<Vec<(String, Vec<u8>)>, DiskError> {
    let folder = root.join("themes").join(name);
    let mut files = Vec::new();
    if !folder.is_dir() {
        return Ok(files);
    }
    for entry in WalkDir::new(&folder).sort_by_file_name() {
        let entry = entry.map_err(|error| DiskError::system(&folder, error.into()))?;
        if entry.file_type().is_file() {
            let bytes = std::fs::read(entry.path())
                .map_err(|error| DiskError::system(entry.path(), error))?;
            files.push((relative(&folder, entry.path()), bytes));
        }
    }
    Ok(files)
}

/// One hash over paths and bytes of all files, whatever their order on disk.
pub fn content_hash(files: &[RawFile]) -> String {
    let mut sorted: Vec<&RawFile> = files.iter().collect();
    sorted.sort_by(|a, b| a.path.cmp(&b.path));
    let lines = sorted.iter().map(|file| {
        let bytes = file.content.as_deref().unwrap_or_default();
        // Quoted, so that no path can look like the next line.
        format!("{} {:?}\n", hash(bytes), file.path)
    });
    hash(lines.collect::<String>().as_bytes())
}

/// The bytes of a file up to the limit. Pipes and devices have no end and are no files.
fn bytes_of(path: &Path) -> Result<Vec<u8>, Unread> {
    let failed = |error: std::io::Error| Unread::Failed(error.to_string());
    let known = std::fs::metadata(path).map_err(failed)?;
    if known.is_dir() {
        return Err(Unread::Directory);
    }
    if !known.is_file() {
        return Err(Unread::NotAFile);
    }
    let limit = size_limit(&path.to_string_lossy());
    if known.len() > limit {
        return Err(Unread::TooLarge(known.len()));
    }
    // A file may grow between the question and the answer.
    let mut bytes = Vec::new();
    let file = std::fs::File::open(path).map_err(failed)?;
    file.take(limit + 1)
        .read_to_end(&mut bytes)
        .map_err(failed)?;
    Ok(bytes)
}

fn is_yaml(path: &str) -> bool {
    let lower = path.to_lowercase();
    lower.ends_with(".yaml") || lower.ends_with(".yml")
}

fn relative(root: &Path, path: &Path) -> String {
    slashes(path.strip_prefix(root).unwrap_or(path))
}

/// A path with `/` between its parts on every system.
pub fn slashes(path: &Path) -> String {
    let parts: Vec<_> = path
        .components()
        .map(|part| part.as_os_str().to_string_lossy())
        .collect();
    parts.join("/")
}
