//! What whoever designs a theme works with: the committed data of a sheet are those that the program would give.

use std::path::{Path, PathBuf};

use sopan::disk::read_library;
use sopan::model::Profile;
use sopan::sheet::{SheetTheme, data};
use sopan::view::sheet::sheet;
use sopan::words::Lang;

fn below(path: &str) -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).join(path)
}

/// JSON as people read it.
fn readable(path: &str, bytes: Vec<u8>) -> Vec<u8> {
    match path.ends_with(".json") {
        true => {
            let value: serde_json::Value = serde_json::from_slice(&bytes).expect("JSON");
            let text = serde_json::to_string_pretty(&value).expect("JSON");
            format!("{text}\n").into_bytes()
        }
        false => bytes,
    }
}

/// `UPDATE=1` writes them anew.
#[test]
fn the_data_of_the_sample_sheet_are_true() {
    let files = read_library(&below("tests/theme")).expect("the sample");
    let context = crate::site::context(files, Lang::Id, Profile::Internal);
    let sample = sheet(&context, 0).expect("the sample");
    let yaml = std::fs::read_to_string(below("tests/theme/content/sop/contoh/contoh.yaml"));
    let theme = SheetTheme::default();
    let files = data(&theme, &sample, &yaml.expect("the source")).expect("the data");
    let (templates, files): (Vec<_>, Vec<_>) =
        files.into_iter().partition(|(path, _)| path == "sheet.typ");
    assert_eq!(templates.len(), 1);
    assert!(files.len() > 4);
    for (path, bytes) in files {
        let (kept, bytes) = (below("themes/default").join(&path), readable(&path, bytes));
        if std::env::var_os("UPDATE").is_some() {
            std::fs::create_dir_all(kept.parent().expect("a folder")).expect("a folder");
            std::fs::write(&kept, &bytes).expect("a file");
        }
        let now = std::fs::read(&kept).unwrap_or_default();
        assert!(
            now == bytes,
            "{path} is not what the program gives; UPDATE=1 cargo test writes it"
        );
    }
}
