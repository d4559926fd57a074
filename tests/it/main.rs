//! Every test of sopan, in one binary.

mod compare;
mod flow;
mod load;

use sopan::load::RawFile;

/// The files of the real content, as the disk gives them.
fn content() -> Vec<RawFile> {
    let root = std::path::Path::new(env!("CARGO_MANIFEST_DIR"));
    let mut files = Vec::new();
    let mut folders = vec![root.join("content")];
    while let Some(folder) = folders.pop() {
        for entry in std::fs::read_dir(folder).expect("a folder").flatten() {
            let path = entry.path();
            if path.is_dir() {
                folders.push(path);
                continue;
            }
            let relative = path
                .strip_prefix(root)
                .expect("inside")
                .to_string_lossy()
                .replace('\\', "/");
            let content = Ok(std::fs::read(&path).expect("a file"));
            files.push(RawFile {
                path: relative,
                content,
            });
        }
    }
    files
}
