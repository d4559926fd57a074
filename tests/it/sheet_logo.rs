//! Logos on sheets: a broken one is named and left out, and whatever changes how an agency prints is told.

use std::fs;
use std::path::PathBuf;

use sopan::model::{Picture, PictureKind, Profile, text_at};
use sopan::sheet::{SheetTheme, Volume, render, render_volume};
use sopan::view::sheet::{Sheet, sheet};

use crate::sheet::context;
use crate::shell::{library, sopan};

/// Pictures that begin well: as a PNG, a photograph and drawings.
const BROKEN: [(&str, PictureKind, &[u8]); 4] = [
    ("rusak.png", PictureKind::Png, b"\x89PNG\r\n\x1a\nrusak"),
    ("rusak.jpg", PictureKind::Jpeg, b"\xff\xd8\xff\xe0rusak"),
    ("rusak.svg", PictureKind::Svg, b"<svg><g></svg>"),
    (
        "tautan.svg",
        PictureKind::Svg,
        b"<svg xmlns=\"http://www.w3.org/2000/svg\" width=\"9\" height=\"9\"><image href=\"x.png\" width=\"5\" height=\"5\"/></svg>",
    ),
];

/// The sheet of the first SOP, whose agency has a logo.
fn with_logo(name: &str, kind: PictureKind, bytes: &[u8]) -> Sheet {
    let context = context(Profile::Internal, |library| {
        let id = library.sops[0].id.agency.clone();
        let agency = (library.agencies.iter_mut()).find(|agency| agency.id == id);
        agency.expect("an agency").logo = Some(text_at(name, sopan::text::Span::default()));
        let bytes = bytes.to_vec().into();
        library.logos.insert(id, Picture { kind, bytes });
    });
    sheet(&context, 0).expect("an SOP")
}

#[test]
fn a_broken_logo_is_named_and_the_sheet_is_printed_without_it() {
    let theme = SheetTheme::default();
    for (name, kind, bytes) in BROKEN {
        let sheet = with_logo(name, kind, bytes);
        let printed = render(&theme, &sheet, "").expect("a sheet");
        let [warning] = printed.warnings.as_slice() else {
            panic!("one warning: {:?}", printed.warnings);
        };
        let file = format!("content/instansi/{name}: ");
        assert!(warning.id.starts_with(&file) && warning.en.starts_with(&file));
        assert!(!warning.id.contains("sheet.typ"), "{}", warning.id);
        let volume = Volume {
            title: "Jilid".to_owned(),
            author: String::new(),
            ident: "sopan:jilid".to_owned(),
        };
        let other = Sheet {
            id: "contoh/lain".to_owned(),
            ..sheet.clone()
        };
        let bound = [(&sheet, ""), (&other, "")];
        let bound = render_volume(&theme, &volume, &bound).expect("a volume");
        assert_eq!(bound.warnings, printed.warnings);
    }
}

#[test]
fn a_good_logo_is_printed_without_a_word() {
    let drawing = b"<svg xmlns=\"http://www.w3.org/2000/svg\" width=\"9\" height=\"9\"><rect width=\"9\" height=\"9\"/></svg>";
    let sheet = with_logo("logo.svg", PictureKind::Svg, drawing);
    let printed = render(&SheetTheme::default(), &sheet, "").expect("a sheet");
    assert_eq!(printed.warnings, []);
}

/// A library whose first agency prints in its own way.
fn agency(name: &str, settings: &str) -> PathBuf {
    let folder = library(name);
    let path = folder.join("content/instansi/ciamis.yaml");
    let text = fs::read_to_string(&path).expect("an agency");
    fs::write(path, format!("{text}\n{settings}\n")).expect("written");
    folder
}

#[test]
fn whatever_an_agency_prints_otherwise_than_it_wrote_is_told() {
    let folder = agency("sheet-agency", "logo: tiada.png\nwarna: merah");
    let sop = "content/sop/ciamis/lupa-passphrase.yaml";
    let ran = sopan(&folder, &["sheet", sop, "-o", "lembar.pdf"]);
    assert_eq!(ran.code, 0, "{}{}", ran.out, ran.err);
    for word in ["tiada.png", "warna ditulis sebagai"] {
        assert!(ran.err.contains(word), "{word}: {}", ran.err);
    }
    let other = "content/sop/tapin/lupa-passphrase.yaml";
    let ran = sopan(&folder, &["sheet", other, "-o", "lembar.pdf"]);
    assert_eq!(ran.err, "");
}
