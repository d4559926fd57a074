//! How the names of documents are told apart.

use super::*;

fn natures(item: &str) -> Vec<(String, Nature)> {
    names::names(&Glossary::default(), &[], item)
        .into_iter()
        .map(|name| (name.text, name.nature))
        .collect()
}

fn parts(item: &str) -> Vec<String> {
    natures(item).into_iter().map(|(text, _)| text).collect()
}

#[test]
fn lists_in_one_cell_are_taken_apart() {
    assert_eq!(
        parts("Formulir Disposisi, surat permohonan izin dan surat pernyataan"),
        [
            "Formulir Disposisi",
            "surat permohonan izin",
            "surat pernyataan"
        ]
    );
    assert_eq!(
        parts("a. Surat Pernyataan Lupa Sandi."),
        ["Surat Pernyataan Lupa Sandi"]
    );
    assert_eq!(parts("Username, password"), ["Username", "password"]);
}

#[test]
fn names_with_dan_inside_stay_whole() {
    assert_eq!(
        parts("Laporan monitoring dan evaluasi"),
        ["Laporan monitoring dan evaluasi"]
    );
    assert_eq!(
        parts("Surat Tugas (asli, bermeterai)"),
        ["Surat Tugas (asli, bermeterai)"]
    );
}

#[test]
fn what_is_no_document_is_told_from_its_first_words() {
    for (item, nature) in [
        ("Telp/Fax/Email", Nature::Channel),
        ("Akun AMS", Nature::Credential),
        ("Verifikasi wajah", Nature::Activity),
        ("Menyusun draf surat", Nature::Activity),
        ("Hasil verifikasi", Nature::Other),
        ("Media penyimpanan", Nature::Other),
        ("Email permohonan izin", Nature::Document),
        ("Jaringan internet", Nature::Equipment),
    ] {
        let found = natures(item);
        assert_eq!(
            found.first().map(|(_, nature)| *nature),
            Some(nature),
            "{item}"
        );
    }
}
