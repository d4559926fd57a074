//! Runs of the program in folders of their own, for the tests of the command line.

use std::fs;
use std::path::{Path, PathBuf};

use sopan::cli::{World, run};

use crate::tree;

/// What a run said.
pub(crate) struct Ran {
    /// The exit code.
    pub(crate) code: u8,
    /// Standard output.
    pub(crate) out: String,
    /// Standard error.
    pub(crate) err: String,
}

/// A folder of its own for one test, with the real content in it.
pub(crate) fn library(name: &str) -> PathBuf {
    let folder = empty(name);
    for (path, bytes) in tree::files("content", &[]) {
        let place = folder.join(path);
        fs::create_dir_all(place.parent().expect("a folder")).expect("made");
        fs::write(place, bytes).expect("written");
    }
    folder
}

/// An empty folder of its own for one test.
pub(crate) fn empty(name: &str) -> PathBuf {
    let folder = Path::new(env!("CARGO_TARGET_TMPDIR")).join(name);
    let _ = fs::remove_dir_all(&folder);
    fs::create_dir_all(&folder).expect("made");
    folder
}

/// Runs the program in a folder.
pub(crate) fn sopan(folder: &Path, arguments: &[&str]) -> Ran {
    sopan_by(None, folder, arguments)
}

/// Runs the program in a folder; a program of some path prints many sheets for it.
pub(crate) fn sopan_by(program: Option<&Path>, folder: &Path, arguments: &[&str]) -> Ran {
    let (mut out, mut err) = (Vec::new(), Vec::new());
    let code = run(&mut World {
        arguments: arguments.iter().map(|word| (*word).to_owned()).collect(),
        folder: folder.to_owned(),
        today: sopan::model::day(2026, 11, 21).expect("a day"),
        terminal: false,
        program: program.map(Path::to_owned),
        columns: None,
        out: &mut out,
        err: &mut err,
    });
    let text = |bytes| String::from_utf8(bytes).expect("text");
    Ran {
        code,
        out: text(out),
        err: text(err),
    }
}
