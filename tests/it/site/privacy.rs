//! The public profile: what it hides is in nothing that a reader may be given.

use sopan::load::RawFile;
use sopan::model::Profile;
use sopan::output::Output;
use sopan::view;
use sopan::words::Lang;

use super::{build, context, file, library_full_of_each, page, pages};

/// Everything that a reader may be given: pages, data and the YAML beside them.
fn everything(output: &Output) -> impl Iterator<Item = (&str, String)> {
    let paths = output.paths().filter(|path| !path.starts_with("aset/"));
    paths.map(|path| (path, page(output, path)))
}

/// Everything that a printed sheet says and carries.
fn sheets(files: Vec<RawFile>) -> String {
    let context = context(files, Lang::Id, Profile::Public);
    let sops = context.library.sops.iter().enumerate();
    sops.map(|(at, sop)| {
        let sheet = view::sheet::sheet(&context, at).expect("a sheet");
        let assessment = view::assessment::assessment(&context, at).expect("an assessment");
        let source = view::source::shown_source(&context, sop);
        format!("{sheet:?}\n{assessment:?}\n{source}")
    })
    .collect()
}

/// The letters and digits of a text.
fn bare(text: &str) -> String {
    text.chars().filter(char::is_ascii_alphanumeric).collect()
}

/// Holds each text, by its letters and digits alone, to be in no artefact of the public, and on the internal pages.
fn is_public_nowhere(texts: &[(&str, &str)], lang: Lang) {
    let written: Vec<&str> = texts.iter().map(|(text, _)| *text).collect();
    let files = || library_full_of_each(&written);
    let internal = build(files(), lang, Profile::Internal);
    let printed = bare(&sheets(files()));
    let public = build(files(), lang, Profile::Public);
    let shown: Vec<(&str, String)> = everything(&public)
        .map(|(path, text)| (path, bare(&text)))
        .collect();
    for (at, (text, mark)) in texts.iter().enumerate() {
        let mark = bare(mark);
        for (path, shown) in &shown {
            assert!(!shown.contains(&mark), "{path} shows {text}");
        }
        assert!(!printed.contains(&mark), "a sheet shows {text}");
        let own = page(&internal, &format!("sop/jahat-{at}/satu/index.html"));
        assert!(bare(&own).contains(&mark), "{text} is not shown inside");
    }
}

#[test]
fn no_number_of_a_person_is_in_anything_public() {
    let numbers = [
        ("NIP 197503042001121002", "197503042001121002"),
        ("NIP 19710130 199903 1 005", "19710130 199903 1 005"),
        ("NIP 19720130.199903.1.005", "19720130.199903.1.005"),
        ("NIP 19750304  200112  1  003", "19750304  200112  1  003"),
        (
            "NIP 19750304\u{a0}200112\u{a0}1\u{a0}004",
            "197503042001121004",
        ),
        ("NIP 19750304/200112/1/005", "197503042001121005"),
        ("NIP 19750304_200112_1_006", "197503042001121006"),
        ("NIP 3207123456780001", "3207123456780001"),
    ];
    is_public_nowhere(&numbers, Lang::Id);
}

#[test]
fn no_telephone_number_and_no_address_is_in_anything_public() {
    let contacts = [
        ("Hub. budi.s@dinas-uji.go.id", "dinas-uji.go.id"),
        ("WA +62 812-3456-7890", "8123456"),
        ("+62 814-3456-7890", "8143456"),
        ("0813 3456 7890 (Budi)", "08133456"),
        ("Telepon (0265) 771234", "771234"),
        ("faks 0265-771235", "771235"),
    ];
    is_public_nowhere(&contacts, Lang::En);
}

#[test]
fn numbers_folded_in_yaml_are_not_public_either() {
    let sop = "nama: Surat\n# NIP 19750304\n# 200112 1 002\npencatatan:\n- >-\n  NIP 19750304\n  200112 1 002 juga\n\
        - \"19750304\\u00a0200112 1\\\n  002\"\nnomor: 000.6.5/1022/Diskominfo.05\n";
    let files = vec![file("content/sop/satu/surat.yaml", sop)];
    let output = build(files, Lang::Id, Profile::Public);
    for (path, text) in everything(&output) {
        assert!(
            !text.contains("19750304") && !text.contains("200112"),
            "{path}"
        );
    }
    let source = page(&output, "sop/satu/surat/sumber/index.html");
    assert!(source.contains("000.6.5/1022/Diskominfo.05") && source.contains("juga"));
}

#[test]
fn no_private_field_is_in_anything_public() {
    let agency = "nama: Pemerintah\ntelepon: 0265 771234\nemail: pribadi@contoh.go.id\n";
    let sop = "nama: Surat\nsampul: {judul: Surat, kontak: [0812 3456 789]}\npengesahan: {nama: Budi, nip: \"12 34\"}\n";
    let files = || {
        vec![
            file("content/instansi/satu.yaml", agency),
            file("content/sop/satu/surat.yaml", sop),
        ]
    };
    let private = ["771234", "pribadi@contoh", "0812 3456", "12 34"];
    for (path, text) in everything(&build(files(), Lang::Id, Profile::Public)) {
        for value in private {
            assert!(!text.contains(value), "{path} shows {value}");
        }
    }
    let internal: String = pages(&build(files(), Lang::Id, Profile::Internal))
        .map(|(_, html)| html)
        .collect();
    for value in private {
        assert!(internal.contains(value), "{value} is shown inside");
    }
}

#[test]
fn findings_are_hidden_from_the_public_unless_allowed() {
    let sop = || {
        file(
            "content/sop/satu/surat.yaml",
            "nama: Surat\nkunci_asing: x\n",
        )
    };
    let settings = |shown: &str| {
        file(
            "content/situs.yaml",
            &format!("tampilkan_temuan: {shown}\n"),
        )
    };
    let own = "sop/satu/surat/index.html";
    let hidden = build(vec![sop(), settings("false")], Lang::Id, Profile::Public);
    assert!(!page(&hidden, own).contains("id=\"temuan\""));
    let shown = build(vec![sop(), settings("true")], Lang::Id, Profile::Public);
    assert!(page(&shown, own).contains("id=\"temuan\""));
    let internal = build(vec![sop(), settings("false")], Lang::Id, Profile::Internal);
    assert!(page(&internal, own).contains("id=\"temuan\""));
    let assessment = "sop/satu/surat/penilaian/index.html";
    assert!(!hidden.contains(assessment) && !page(&hidden, own).contains("penilaian"));
    assert!(page(&shown, assessment).contains("kunci_asing"));
    assert!(page(&internal, own).contains("penilaian/index.html"));
}

/// An SOP of Uji with an exception, on a site that shows its findings to the public or not.
fn with_exception(shows: &str) -> Vec<RawFile> {
    let sop = "nama: Surat\nkecualikan:\n- {aturan: waktu-kosong, di: langkah, alasan: Menunggu kurir, penanggung_jawab: Bagian Arsip 081234567890, sampai: 31 Desember 2026}\n\
        - {aturan: ejaan, alasan: Sudah lewat, penanggung_jawab: Bagian Lama, sampai: 2020}\n";
    vec![
        file("content/sop/satu/surat.yaml", sop),
        file(
            "content/situs.yaml",
            &format!("judul: Uji\ntampilkan_temuan: {shows}\n"),
        ),
    ]
}

#[test]
fn exceptions_are_shown_with_findings_and_hidden_with_them() {
    let internal = build(with_exception("true"), Lang::Id, Profile::Internal);
    for path in ["temuan/index.html", "sop/satu/surat/index.html"] {
        let text = page(&internal, path);
        for shown in [
            "aturan/waktu-kosong",
            "Menunggu kurir",
            "Bagian Arsip 0812",
            "31 Desember 2026",
            ">langkah<",
        ] {
            assert!(text.contains(shown), "{path} lacks {shown}");
        }
        assert!(
            !text.contains("Bagian Lama"),
            "{path} shows what has run out"
        );
    }
    let public = build(with_exception("true"), Lang::Id, Profile::Public);
    assert!(page(&public, "temuan/index.html").contains("Bagian Arsip ●●●"));
    let hidden = build(with_exception("false"), Lang::Id, Profile::Public);
    for (path, text) in everything(&hidden) {
        assert!(
            !text.contains("Menunggu kurir") && !text.contains("Bagian Arsip"),
            "{path}"
        );
    }
    assert!(!sheets(with_exception("false")).contains("Menunggu kurir"));
}
