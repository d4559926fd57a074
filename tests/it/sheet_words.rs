//! Words longer than any line: wherever they stand on a sheet, they wrap, and the proof finds nothing cut off.

use sopan::load::load;
use sopan::model::{Library, Profile, Sop};
use sopan::sheet::{SheetTheme, render};
use sopan::text::RawFile;
use sopan::view::sheet::sheet;

use crate::sheet::context;

/// Words of three hundred letters: wide, with syllables, an address.
fn words() -> [String; 3] {
    [
        "W".repeat(300),
        "pertanggungjawaban".repeat(17),
        format!("https://{}", "W".repeat(290)),
    ]
}

/// Parts of an SOP with `@` where the word goes.
const PARTS: [&str; 10] = [
    "nomor: \"@\"",
    "nama: \"@\"",
    "nama: x\nsampul: {judul: \"@\", alamat: \"@\"}",
    "nama: x\nnama_bagan: \"@\"\nunit: \"@\"",
    "nama: x\npengesahan: {jabatan: \"@\", nama: \"@\"}",
    "nama: x\npengesahan: {nip: \"@\", pangkat: \"@\"}",
    "nama: x\nperingatan: [\"@\", \"a @\"]\nperalatan: [\"@\"]",
    "nama: x\nriwayat: [{versi: \"@\", tanggal: \"@\", uraian: \"@\", penanggung_jawab: \"@\"}]",
    "nama: x\npersetujuan: [{peran: \"@\", jabatan: \"@\", nama: \"@\", nip: \"@\", tanggal: \"@\"}]",
    "nama: x\nistilah: {\"@\": \"@\", b: c}\ntambahan: {lain: \"@\"}",
];

const STEPS: &str = "pelaksana: {a: A, b: B}
langkah:
  - {kegiatan: Mulai, pelaksana: a}
  - {kegiatan: Selesai, pelaksana: b}
";

fn sop(part: &str, word: &str) -> Sop {
    let file = RawFile {
        path: "content/sop/ciamis/kata.yaml".to_owned(),
        content: Ok(format!("{}\n{STEPS}", part.replace('@', word)).into_bytes()),
    };
    let (library, _): (Library, _) = load(vec![file]);
    library.sops.into_iter().next().expect("an SOP")
}

#[test]
fn giant_words_wrap_wherever_they_stand() {
    let words = words();
    let cases = || (PARTS.iter()).flat_map(|part| words.iter().map(move |word| (part, word)));
    let context = context(Profile::Internal, |library| {
        library.sops = cases().map(|(part, word)| sop(part, word)).collect();
    });
    let theme = SheetTheme::default();
    let mut failed = Vec::new();
    for (at, (part, _)) in cases().enumerate() {
        let sheet = sheet(&context, at).expect("an SOP");
        match render(&theme, &sheet, "") {
            Ok(printed) if printed.warnings.is_empty() => {}
            Ok(printed) => failed.push(format!("{part}: {:?}", printed.warnings)),
            Err(error) => failed.push(format!("{part}: {}", error.said.id)),
        }
    }
    assert!(failed.is_empty(), "{}", failed.join("\n"));
}

#[test]
fn a_cover_without_a_title_is_printed() {
    let context = context(Profile::Internal, |library| {
        library.sops = vec![sop("nama: \"\"\nsampul: {alamat: x}", "")];
    });
    let sheet = sheet(&context, 0).expect("an SOP");
    let printed = render(&SheetTheme::default(), &sheet, "").expect("a sheet");
    assert!(printed.pages > 2);
}
