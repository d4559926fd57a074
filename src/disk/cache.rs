//! A cache of files that are pure functions of their inputs: the hash of the inputs comes in, the file made from them
//! before goes out.

use std::cmp::Reverse;
use std::collections::{BTreeMap, BTreeSet};
use std::fs::{self, DirEntry};
use std::path::{Path, PathBuf};
use std::sync::{Mutex, MutexGuard};

use crate::text;

/// The folder of the cache below the root of a library.
const FOLDER: &str = ".sopan-cache";

/// Files of one name that are kept: those for other readers, languages and commands, and not every old state of it.
const VERSIONS: usize = 6;

/// Letters of the hash of a name with which its files begin.
const NAME: usize = 16;

/// A folder of files named by what they show and by the hash of what they were made from. Losing it costs time and
/// nothing else, so that no failure of the disk is reported here.
#[derive(Debug)]
pub struct Cache {
    folder: PathBuf,
    /// Tells the program that keeps files here from any other: another program may make something else.
    program: String,
    /// The beginnings of all files asked for.
    used: Mutex<BTreeSet<String>>,
}

impl Cache {
    /// The cache of the library at a root.
    pub fn of(root: &Path) -> Cache {
        let program = std::env::current_exe().and_then(fs::metadata);
        let changed = program.and_then(|program| Ok((program.len(), program.modified()?)));
        Cache {
            folder: root.join(FOLDER),
            program: format!("{} {changed:?}", env!("CARGO_PKG_VERSION")),
            used: Mutex::default(),
        }
    }

    /// The hash of some inputs and of the program that makes something of them.
    pub fn hash(&self, inputs: &[u8]) -> String {
        text::hash(&[self.program.as_bytes(), inputs].concat())
    }

    /// The file of a name that was made from inputs of this hash, if it is kept.
    pub fn find(&self, name: &str, hash: &str) -> Option<Vec<u8>> {
        let path = self.path(name, hash);
        fs::read(path).ok()
    }

    /// Keeps a file of a name that was made from inputs of this hash.
    pub fn keep(&self, name: &str, hash: &str, bytes: &[u8]) {
        // Losing it costs time and nothing else.
        let _ = self.write(&self.path(name, hash), bytes);
    }

    /// Removes old states: of every name only the newest files stay.
    pub fn prune(&self) {
        for (_, files) in self.files() {
            remove_old(files);
        }
    }

    /// Removes old states, and every name that was not asked for since the cache was opened.
    pub fn prune_unused(&self) {
        let files = self.files();
        let used = self.used();
        for (name, files) in files {
            match used.contains(&name) {
                true => remove_old(files),
                false => files.iter().for_each(remove),
            }
        }
    }

    /// The kept files, by the beginnings of their names.
    fn files(&self) -> BTreeMap<String, Vec<DirEntry>> {
        let mut files: BTreeMap<String, Vec<DirEntry>> = BTreeMap::new();
        for entry in fs::read_dir(&self.folder).into_iter().flatten().flatten() {
            let name = entry.file_name().to_string_lossy().into_owned();
            let own = name.chars().take(NAME).collect();
            if !name.starts_with('.') {
                files.entry(own).or_default().push(entry);
            }
        }
        files
    }

    fn used(&self) -> MutexGuard<'_, BTreeSet<String>> {
        self.used
            .lock()
            .unwrap_or_else(|poisoned| poisoned.into_inner())
    }

    fn path(&self, name: &str, hash: &str) -> PathBuf {
        let name = text::hash(name.as_bytes());
        let name: String = name.chars().take(NAME).collect();
        let path = self.folder.join(format!("{name}-{hash}"));
        self.used().insert(name);
        path
    }

    fn write(&self, path: &Path, bytes: &[u8]) -> std::io::Result<()> {
        fs::create_dir_all(&self.folder)?;
        // The folder keeps itself out of version control, wherever the library is.
        let ignored = self.folder.join(".gitignore");
        if !ignored.is_file() {
            fs::write(ignored, "*\n")?;
        }
        // Another program may keep the same file at this moment.
        let whole = path.with_extension(std::process::id().to_string());
        fs::write(&whole, bytes)?;
        fs::rename(whole, path)
    }
}

fn remove_old(mut files: Vec<DirEntry>) {
    let changed = |file: &DirEntry| file.metadata().and_then(|file| file.modified()).ok();
    files.sort_by_cached_key(|file| (Reverse(changed(file)), file.file_name()));
    files.iter().skip(VERSIONS).for_each(remove);
}

fn remove(file: &DirEntry) {
    let _ = fs::remove_file(file.path());
}
