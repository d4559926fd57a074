//! Pictures for social media: whatever an SOP says, a card is a picture of the right size, the same every time.

use sopan::load::RawFile;
use sopan::model::Profile;
use sopan::sheet::{SheetPdf, SheetTheme, answer, card_job, read_answer};
use sopan::view::publish::card::card;
use sopan::words::Lang;

use crate::site::{context, file};

/// The card of a page.
fn painted(files: Vec<RawFile>, page: &str) -> SheetPdf {
    let context = context(files, Lang::Id, Profile::Public);
    let job = card_job(&card(&context, page));
    let made = read_answer(&answer(&SheetTheme::default(), &job)).expect("an answer");
    made.expect("a card")
}

/// Width and height of a PNG.
fn size(png: &[u8]) -> (u32, u32) {
    assert_eq!(png.get(..8), Some(&b"\x89PNG\r\n\x1a\n"[..]));
    let number = |at: usize| {
        let bytes = png.get(at..at + 4).and_then(|bytes| bytes.try_into().ok());
        u32::from_be_bytes(bytes.expect("four bytes"))
    };
    (number(16), number(20))
}

#[test]
fn the_cards_of_the_content_are_pictures_of_one_size_and_the_same_every_time() {
    for page in [
        "index.html",
        "sop/ciamis/lupa-passphrase/index.html",
        "prosedur/lupa-passphrase/index.html",
    ] {
        let first = painted(crate::content(), page);
        assert_eq!(size(&first.pdf), (1200, 630), "{page}");
        assert_eq!(first.warnings, [], "{page}");
        assert!(
            first.pdf.len() < 100_000,
            "{page} has {} bytes",
            first.pdf.len()
        );
        assert!(
            first.pdf == painted(crate::content(), page).pdf,
            "{page} differs"
        );
    }
}

#[test]
fn no_name_and_no_flow_breaks_a_card() {
    let long = "Sangat panjang ".repeat(60);
    let word = "x".repeat(400);
    let steps: String = (0..60)
        .map(|at| {
            format!(
                "  - {{kegiatan: Menulis, pelaksana: p{}, waktu: {at} menit}}\n",
                at % 15
            )
        })
        .collect();
    let actors: String = (0..15)
        .map(|at| format!("  p{at}: Pelaksana {at}\n"))
        .collect();
    for name in [
        long.as_str(),
        word.as_str(),
        "#panic(1) $x$ <b> \\\" 漢字 🙂",
        "",
    ] {
        let name = name.replace('\\', "\\\\").replace('"', "\\\"");
        let sop = format!("nama: \"{name}\"\npelaksana:\n{actors}langkah:\n{steps}");
        for text in [sop.as_str(), &format!("nama: \"{name}\"\n")] {
            let files = vec![file("content/sop/satu/surat.yaml", text)];
            assert_eq!(
                size(&painted(files, "sop/satu/surat/index.html").pdf),
                (1200, 630)
            );
        }
    }
    assert_eq!(size(&painted(Vec::new(), "index.html").pdf), (1200, 630));
}
