//! What whoever designs a theme works with: the committed data of a sheet are those that the program would give.

use std::path::{Path, PathBuf};
use std::sync::Arc;

use sopan::disk::{read_library, read_theme};
use sopan::load::RawFile;
use sopan::model::Profile;
use sopan::sheet::{SheetTheme, data};
use sopan::site::{Theme, site};
use sopan::view::sheet::sheet;
use sopan::words::Lang;

use crate::site::{build, context, file, page, pages};

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

fn settings(text: &str) -> Vec<RawFile> {
    let mut files = crate::content();
    files.retain(|file| file.path != "content/situs.yaml");
    files.push(file("content/situs.yaml", text));
    files
}

#[test]
fn a_theme_changes_what_it_holds_and_nothing_else() {
    let files = read_theme(&below(""), "kontras").expect("the theme");
    let names: Vec<String> = files.iter().map(|(name, _)| name.clone()).collect();
    assert_eq!(names, ["kaki.html", "tokens.css"]);
    let context = || Arc::new(context(crate::content(), Lang::Id, Profile::Internal));
    let plain = site(context(), &Theme::default()).expect("the default theme");
    let other = site(context(), &Theme::with(files)).expect("the other theme");
    assert!(plain.paths().eq(other.paths()));
    let differ = |path: &&str| plain.force(path) != other.force(path);
    let assets: Vec<&str> = (other.paths().filter(|path| path.starts_with("aset/")))
        .filter(differ)
        .collect();
    assert_eq!(assets, ["aset/tokens.css"]);
    for (path, html) in pages(&other) {
        let own = page(&plain, path);
        let before = |html: &str| html.split("<footer").next().map(str::to_owned);
        assert_eq!(before(&html), before(&own), "{path}");
        assert_ne!(html, own, "{path}");
    }
}

#[test]
fn colour_logo_and_name_are_data() {
    let mut files = settings("judul: Pustaka Kota Satu\nwarna: \"#0b6e4f\"\nlogo: kota.svg\n");
    files.push(file(
        "content/kota.svg",
        "<svg xmlns=\"http://www.w3.org/2000/svg\"/>",
    ));
    let output = build(files, Lang::Id, Profile::Internal);
    assert!(page(&output, "aset/warna.css").contains("--nila:#0b6e4f"));
    assert!(page(&output, "aset/logo.svg").starts_with("<svg"));
    for (path, html) in pages(&output) {
        assert!(html.contains("Pustaka Kota Satu</a>"), "{path}");
        assert!(
            html.contains("aset/warna.css\">") && html.contains("aset/logo.svg\" alt=\"\">"),
            "{path}"
        );
    }
    let plain = build(crate::content(), Lang::Id, Profile::Internal);
    assert!(!plain.contains("aset/warna.css"));
}

#[test]
fn a_colour_that_is_none_and_a_logo_that_is_missing_are_told_once() {
    let (library, findings) = sopan::load::load(settings("warna: merah\nlogo: tidak-ada.png\n"));
    let findings = findings.sorted();
    let told = |rule: &str| findings.iter().filter(|found| found.rule == rule).count();
    assert_eq!(told("logo-tak-ada"), 1);
    assert!(library.site.colour.is_none() && library.site_logo.is_none());
    assert!(findings.iter().any(|found| found.quote == "merah"));
}
