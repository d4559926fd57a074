//! A cache of files that are pure functions of their inputs: the hash of the inputs comes in, the file made from them
//! before goes out.

use std::collections::BTreeSet;
use std::fs;
use std::path::{Path, PathBuf};
use std::sync::Mutex;

/// The folder of the cache below the root of a library.
const FOLDER: &str = ".sopan-cache";

/// A folder of files named by the hash of what they were made from. Losing it costs time and nothing else, so that no
/// failure of the disk is reported here.
#[derive(Debug)]
pub struct Cache {
    folder: PathBuf,
    /// Tells the program that keeps files here from any other: another program may make something else.
    program: String,
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
        super::hash(&[self.program.as_bytes(), inputs].concat())
    }

    /// The file made from inputs of this hash, or a new one from `make`, which is kept for the next time.
    ///
    /// # Errors
    /// Those of `make`.
    pub fn get<E>(
        &self,
        hash: &str,
        make: impl FnOnce() -> Result<Vec<u8>, E>,
    ) -> Result<Vec<u8>, E> {
        self.remember(hash);
        let path = self.folder.join(hash);
        if let Ok(bytes) = fs::read(&path) {
            return Ok(bytes);
        }
        let bytes = make()?;
        let _ = self.keep(&path, &bytes);
        Ok(bytes)
    }

    /// Removes what was not asked for since the cache was opened.
    pub fn prune(&self) {
        let used = self
            .used
            .lock()
            .unwrap_or_else(|poisoned| poisoned.into_inner());
        let entries = fs::read_dir(&self.folder).into_iter().flatten().flatten();
        for entry in entries {
            let name = entry.file_name().to_string_lossy().into_owned();
            if !name.starts_with('.') && !used.contains(&name) {
                let _ = fs::remove_file(entry.path());
            }
        }
    }

    fn remember(&self, hash: &str) {
        self.used
            .lock()
            .unwrap_or_else(|poisoned| poisoned.into_inner())
            .insert(hash.to_owned());
    }

    fn keep(&self, path: &Path, bytes: &[u8]) -> std::io::Result<()> {
        fs::create_dir_all(&self.folder)?;
        // The folder keeps itself out of version control, wherever the library is.
        fs::write(self.folder.join(".gitignore"), "*\n")?;
        let whole = path.with_extension("baru");
        fs::write(&whole, bytes)?;
        fs::rename(whole, path)
    }
}
