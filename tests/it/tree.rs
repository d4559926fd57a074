//! The source tree as text, for the tests that hold the code to the house style.

use std::path::{Path, PathBuf};

/// One file of `src/`.
pub(crate) struct Code {
    /// Its path from the root of the repository.
    pub(crate) path: String,
    /// The module it belongs to: its first path component.
    pub(crate) module: String,
    /// The whole text.
    pub(crate) text: String,
    /// The text without comments and without what only tests compile.
    pub(crate) product: String,
}

/// The root of the repository.
pub(crate) fn root() -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).to_owned()
}

/// Every file below a folder with one of the endings, sorted.
pub(crate) fn files(folder: &str, endings: &[&str]) -> Vec<(String, Vec<u8>)> {
    let mut found = Vec::new();
    let mut folders = vec![root().join(folder)];
    while let Some(folder) = folders.pop() {
        for entry in std::fs::read_dir(folder).expect("a folder").flatten() {
            let path = entry.path();
            if path.is_dir() {
                folders.push(path);
                continue;
            }
            let name = path
                .strip_prefix(root())
                .expect("inside")
                .to_string_lossy()
                .replace('\\', "/");
            if endings.is_empty() || endings.iter().any(|ending| name.ends_with(ending)) {
                found.push((name, std::fs::read(&path).expect("a file")));
            }
        }
    }
    found.sort();
    found
}

/// Every file of `src/`.
pub(crate) fn code() -> Vec<Code> {
    files("src", &[".rs"])
        .into_iter()
        .map(|(path, bytes)| {
            let text = String::from_utf8(bytes).expect("text");
            let inside = path.trim_start_matches("src/");
            let module = inside
                .split('/')
                .next()
                .unwrap_or_default()
                .trim_end_matches(".rs")
                .to_owned();
            let product = product(&text);
            Code {
                path,
                module,
                text,
                product,
            }
        })
        .collect()
}

fn product(text: &str) -> String {
    let before_tests = text.split("#[cfg(test)]").next().unwrap_or_default();
    let lines = before_tests
        .lines()
        .filter(|line| !line.trim_start().starts_with("//"));
    lines.collect::<Vec<_>>().join("\n")
}
