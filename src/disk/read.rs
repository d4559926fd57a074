//! Reading: a root folder comes in, the files of its library and theme go out in the order of their paths.

use std::path::{Path, PathBuf};

use walkdir::WalkDir;

use super::DiskError;
use crate::text::{RawFile, SIZE_LIMIT, Unread};

/// The nearest folder, from `start` upwards, that holds `content`.
pub fn find_root(start: &Path) -> Option<PathBuf> {
    start
        .ancestors()
        .find(|folder| folder.join("content").is_dir())
        .map(Path::to_owned)
}

/// Every file of `content/` below a root, sorted by path. Files that cannot be read say why.
pub fn read_library(root: &Path) -> Vec<RawFile> {
    let mut files = Vec::new();
    let walk = WalkDir::new(root.join("content"))
        .sort_by_file_name()
        .follow_links(true);
    for entry in walk {
        match entry {
            Ok(entry) => {
                let path = relative(root, entry.path());
                let is_folder = entry.file_type().is_dir();
                // A folder is a file that went wrong only where it is named like one.
                if !is_folder {
                    files.push(RawFile {
                        path,
                        content: bytes_of(entry.path()),
                    });
                } else if is_yaml(&path) {
                    files.push(RawFile {
                        path,
                        content: Err(Unread::Directory),
                    });
                }
            }
            Err(error) => {
                let path = error
                    .path()
                    .map(|path| relative(root, path))
                    .unwrap_or_default();
                files.push(RawFile {
                    path,
                    content: Err(Unread::Failed(error.to_string())),
                });
            }
        }
    }
    files
}

/// One file under the path the user gave.
pub fn read_file(path: &Path) -> RawFile {
    let content = if path.is_dir() {
        Err(Unread::Directory)
    } else {
        bytes_of(path)
    };
    RawFile {
        path: path.to_string_lossy().replace('\\', "/"),
        content,
    }
}

/// Every YAML file below a folder that is no library, sorted by path, under paths that begin with the folder.
pub fn read_drafts(folder: &Path) -> Vec<RawFile> {
    let walk = WalkDir::new(folder)
        .sort_by_file_name()
        .into_iter()
        .flatten();
    walk.filter(|entry| entry.file_type().is_file())
        .map(|entry| entry.path().to_owned())
        .filter(|path| is_yaml(&path.to_string_lossy()))
        .map(|path| read_file(&path))
        .collect()
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

/// The hash of some bytes, in hexadecimal digits.
pub fn hash(bytes: &[u8]) -> String {
    blake3::hash(bytes).to_hex().to_string()
}

/// One hash over paths and bytes of all files, whatever their order on disk.
pub fn content_hash(files: &[RawFile]) -> String {
    let mut sorted: Vec<&RawFile> = files.iter().collect();
    sorted.sort_by(|a, b| a.path.cmp(&b.path));
    let mut hasher = blake3::Hasher::new();
    for file in sorted {
        let bytes = file.content.as_deref().unwrap_or_default();
        // Lengths keep one file's end apart from the next one's beginning.
        hasher.update(&(file.path.len() as u64).to_le_bytes());
        hasher.update(file.path.as_bytes());
        hasher.update(&(bytes.len() as u64).to_le_bytes());
        hasher.update(bytes);
    }
    hasher.finalize().to_hex().to_string()
}

fn bytes_of(path: &Path) -> Result<Vec<u8>, Unread> {
    let failed = |error: std::io::Error| Unread::Failed(error.to_string());
    let size = std::fs::metadata(path).map_err(failed)?.len();
    // Only YAML and Markdown are held to the limit; a logo may be larger and is never parsed.
    if size > SIZE_LIMIT {
        return Err(Unread::TooLarge(size));
    }
    std::fs::read(path).map_err(failed)
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
