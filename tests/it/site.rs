//! The site: every link leads somewhere, nothing an author writes becomes markup, nothing private leaks.

use std::sync::Arc;

use sopan::load::{RawFile, load};
use sopan::model::{Profile, day};
use sopan::output::Output;
use sopan::site::{Theme, site};
use sopan::view::{Context, Setting};
use sopan::words::Lang;
use sopan::{analyse, lint};

fn build(files: Vec<RawFile>, lang: Lang, profile: Profile) -> Output {
    let (library, mut findings) = load(files);
    let analysis = analyse::analyse_all(&library);
    let today = day(2026, 11, 21).expect("a day");
    findings.append(lint::lint(&library, &analysis, today));
    let setting = Setting {
        lang,
        profile,
        today,
        sheets: false,
        hash: "0123456789abcdef".to_owned(),
        file_hashes: Vec::new(),
    };
    let context = Context::new(library, analysis, findings.sorted(), setting);
    site(Arc::new(context), &Theme::default()).expect("a theme that can be read")
}

fn page(output: &Output, path: &str) -> String {
    let bytes = output
        .force(path)
        .expect("a page")
        .unwrap_or_else(|failure| panic!("{path}: {failure}"));
    String::from_utf8(bytes.into_owned()).expect("UTF-8")
}

#[test]
#[ignore = "writes the site to look at"]
fn writes_the_site() {
    for (name, lang, profile) in [
        ("id", Lang::Id, Profile::Internal),
        ("en", Lang::En, Profile::Public),
    ] {
        let output = build(super::content(), lang, profile);
        let root = std::path::Path::new("/tmp/situs").join(name);
        for path in output.paths() {
            let target = root.join(path);
            std::fs::create_dir_all(target.parent().expect("a folder")).expect("a folder");
            let bytes = output
                .force(path)
                .expect("a page")
                .unwrap_or_else(|failure| panic!("{path}: {failure}"));
            std::fs::write(target, bytes).expect("written");
        }
    }
}
