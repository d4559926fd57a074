//! Before the day of signing: what `sheet --check` says of an SOP that is ready, and of every way in which it is not.

use std::fs;
use std::path::{Path, PathBuf};

use crate::shell::{Ran, empty, sopan};

/// An SOP to which nothing is missing.
const READY: &str = "nomor: 000.8.3.3/12/Setda/2026
nama: Pengelolaan Surat Masuk
status: berlaku
tanggal: {pembuatan: 5 Januari 2026, revisi: '-', efektif: 12 Januari 2026}
pengesahan: {jabatan: Sekretaris Daerah, nama: Siti Aminah, nip: '197503042001122002', pangkat: Pembina Utama Muda, cara: tte}
dasar_hukum: [Undang-Undang Nomor 25 Tahun 2009 tentang Pelayanan Publik]
kualifikasi_pelaksana: [Memahami tata naskah dinas]
keterkaitan: [SOP Pengelolaan Surat Keluar]
peralatan: [Komputer]
peringatan: Apabila SOP ini tidak dilaksanakan, surat masuk terlambat ditindaklanjuti.
pencatatan: Buku agenda surat masuk
pelaksana: {agenda: Petugas Agenda, sekda: Sekretaris Daerah}
langkah:
  - {kegiatan: Mencatat surat masuk pada buku agenda, pelaksana: agenda, kelengkapan: [Surat masuk], waktu: 10 menit, output: [Surat masuk yang sudah dicatat]}
  - {kegiatan: Mendisposisikan surat masuk, pelaksana: sekda, kelengkapan: [Surat masuk yang sudah dicatat], waktu: 1 jam, output: [Lembar disposisi]}
  - {kegiatan: Mengarsipkan lembar disposisi, pelaksana: agenda, kelengkapan: [Lembar disposisi], waktu: 5 menit, output: [Arsip surat masuk]}
";

/// A library with that SOP, some of its words replaced.
fn library(name: &str, changes: &[(&str, &str)]) -> PathBuf {
    let folder = empty(name);
    write(&folder, "contoh/surat-masuk", changes);
    folder
}

fn write(folder: &Path, id: &str, changes: &[(&str, &str)]) {
    let mut text = READY.to_owned();
    for (was, is) in changes {
        assert!(text.contains(was), "{was}");
        text = text.replace(was, is);
    }
    let path = folder.join(format!("content/sop/{id}.yaml"));
    fs::create_dir_all(path.parent().expect("a folder")).expect("made");
    fs::write(path, text).expect("written");
}

fn json(ran: &Ran) -> serde_json::Value {
    serde_json::from_str(&ran.out).expect("JSON")
}

#[test]
fn an_sop_to_which_nothing_is_missing_is_ready() {
    let folder = library("preflight-ready", &[]);
    let ran = sopan(&folder, &["sheet", "--check"]);
    assert_eq!(ran.code, 0, "{}{}", ran.out, ran.err);
    assert!(
        ran.out.starts_with("siap   contoh/surat-masuk:"),
        "{}",
        ran.out
    );
    // Only the report was asked for.
    assert!(!folder.join("contoh-surat-masuk.pdf").exists());
    let english = sopan(&folder, &["cetak", "--siap", "--lang", "en"]);
    assert!(
        english.out.contains("1 ready, 0 not yet."),
        "{}",
        english.out
    );
}

#[test]
fn whatever_is_missing_is_named_with_its_rule() {
    for (was, is, word) in [
        (
            "nomor: 000.8.3.3/12/Setda/2026",
            "nomor: ''",
            "nomor-kosong",
        ),
        (
            "efektif: 12 Januari 2026",
            "efektif: ''",
            "tanggal-efektif-kosong",
        ),
        (
            "efektif: 12 Januari 2026",
            "efektif: 12 Januari 2025",
            "urutan-tanggal",
        ),
        (
            "pembuatan: 5 Januari 2026",
            "pembuatan: nanti",
            "tanggal-tak-terbaca",
        ),
        ("revisi: '-'", "revisi: ''", "tanggal-revisi-kosong"),
        ("nama: Siti Aminah", "nama: ''", "pengesahan-tidak-lengkap"),
        ("197503042001122002", "197513042001122002", "nip-tidak-sah"),
        (", pangkat: Pembina Utama Muda", "", "pangkat"),
        (", cara: tte", "", "`cara: basah`"),
        ("status: berlaku", "status: draf", "DRAF"),
        ("status: berlaku", "status: dicabut", "DICABUT"),
        (
            "peringatan: Apabila SOP ini tidak dilaksanakan, surat masuk terlambat ditindaklanjuti.",
            "peringatan: []",
            "1 galat masih terbuka: peringatan-kosong",
        ),
    ] {
        let folder = library("preflight-missing", &[(was, is)]);
        let ran = sopan(&folder, &["sheet", "--check", "--format", "json"]);
        assert_eq!(ran.code, 1, "{word}: {}", ran.out);
        let report = json(&ran);
        assert_eq!(report["belum"], 1, "{word}");
        let lacks = report["sop"][0]["kurang"].to_string();
        assert!(lacks.contains(word), "{word}: {lacks}");
    }
}

#[test]
fn a_leader_who_was_elected_needs_neither_nip_nor_rank() {
    let signer = "jabatan: Sekretaris Daerah, nama: Siti Aminah, nip: '197503042001122002', pangkat: Pembina Utama Muda";
    let folder = library(
        "preflight-elected",
        &[(signer, "jabatan: Bupati Contoh, nama: Siti Aminah")],
    );
    let ran = sopan(&folder, &["sheet", "--check"]);
    assert_eq!(ran.code, 0, "{}", ran.out);
}

#[test]
fn half_a_file_is_not_ready() {
    let folder = library("preflight-half", &[("dasar_hukum: [", "dasar_hukum: [[")]);
    let ran = sopan(&folder, &["sheet", "--check"]);
    assert_eq!(ran.code, 1, "{}{}", ran.out, ran.err);
    assert!(!ran.out.contains("siap   "), "{}", ran.out);
}

#[test]
fn an_agency_is_named_by_its_id() {
    let folder = library("preflight-agency", &[]);
    write(&folder, "lain/surat-masuk", &[]);
    let one = json(&sopan(
        &folder,
        &["sheet", "--check", "lain", "--format", "json"],
    ));
    assert_eq!(one["sop"].as_array().expect("a list").len(), 1);
    assert_eq!(one["sop"][0]["sop"], "lain/surat-masuk");
    // A folder of sheets under that name is nothing to read; one with an SOP is.
    fs::create_dir_all(folder.join("lain")).expect("made");
    fs::write(folder.join("lain/lembar.pdf"), "%PDF").expect("written");
    let same = json(&sopan(
        &folder,
        &["sheet", "--check", "lain", "--format", "json"],
    ));
    assert_eq!(one, same);
    fs::write(folder.join("lain/draf.yaml"), READY).expect("written");
    let draft = json(&sopan(
        &folder,
        &["sheet", "--check", "lain", "--format", "json"],
    ));
    assert_eq!(draft["sop"][0]["file"], "lain/draf.yaml");
}

#[test]
fn an_sop_is_named_by_its_agency_and_slug() {
    let folder = library("preflight-slug", &[]);
    write(&folder, "lain/surat-masuk", &[]);
    let by_id = json(&sopan(
        &folder,
        &["sheet", "--check", "lain/surat-masuk", "--format", "json"],
    ));
    assert_eq!(by_id["sop"].as_array().expect("a list").len(), 1);
    assert_eq!(by_id["sop"][0]["sop"], "lain/surat-masuk");
    let file = "content/sop/lain/surat-masuk.yaml";
    for (id, path) in [
        ("lain/surat-masuk", file),
        ("lain/tidak-ada", "lain/tidak-ada"),
    ] {
        let by_id = sopan(&folder, &["lint", id, "--format", "json"]);
        let by_path = sopan(&folder, &["lint", path, "--format", "json"]);
        assert_eq!(
            (by_id.code, &by_id.out),
            (by_path.code, &by_path.out),
            "{id}"
        );
    }
    // What lies on the disk under that name is meant first.
    fs::create_dir_all(folder.join("lain/surat-masuk")).expect("made");
    fs::write(folder.join("lain/surat-masuk/draf.yaml"), READY).expect("written");
    let draft = json(&sopan(
        &folder,
        &["sheet", "--check", "lain/surat-masuk", "--format", "json"],
    ));
    assert_eq!(draft["sop"][0]["file"], "lain/surat-masuk/draf.yaml");
}

#[test]
fn a_draft_outside_any_library_is_not_told_of_a_site() {
    let folder = library("preflight-address", &[]);
    let inside = sopan(&folder, &["sheet", "--check"]);
    assert!(inside.out.contains("base_url"), "{}", inside.out);
    let outside = crate::shell::empty("preflight-draft");
    fs::write(outside.join("draf.yaml"), READY).expect("written");
    let draft = sopan(&outside, &["sheet", "--check", "draf.yaml"]);
    assert!(draft.out.contains("draf"), "{}", draft.out);
    assert!(!draft.out.contains("base_url"), "{}", draft.out);
}

#[test]
fn every_rule_about_signing_is_a_rule() {
    for id in sopan::view::preflight::RULES {
        let known = sopan::lint::RULES.iter().any(|rule| rule.defect.id == *id);
        assert!(known, "{id}");
    }
}

#[cfg(feature = "cetak")]
#[test]
fn what_lies_badly_on_a_sheet_is_told_in_its_line() {
    let long = format!("Mendisposisikan {}", "surat masuk dan lainnya ".repeat(150));
    let folder = library(
        "preflight-noted",
        &[(
            "kegiatan: Mendisposisikan surat masuk",
            &format!("kegiatan: {long}"),
        )],
    );
    let ran = sopan(&folder, &["sheet", "--check"]);
    assert_eq!(ran.code, 0, "{}{}", ran.out, ran.err);
    let (line, rest) = ran.out.split_once('\n').expect("a line");
    assert!(line.starts_with("lihat  contoh/surat-masuk:"), "{line}");
    assert!(line.contains("langkah 2 lebih tinggi"), "{line}");
    assert!(
        rest.starts_with("0 siap, 1 perlu dilihat, 0 belum."),
        "{rest}"
    );
    // Only the cache may have been written.
    let files = fs::read_dir(&folder).expect("a folder").count();
    assert_eq!(files, 2);
}

#[cfg(feature = "cetak")]
#[test]
fn a_sheet_that_the_proof_refuses_is_not_ready() {
    let folder = library("preflight-refused", &[]);
    let template = include_str!("../../themes/default/sheet.typ");
    let careless = template.replace("cell(several(step.outputs) + filled)", "cell(filled)");
    assert_ne!(careless, template);
    fs::create_dir_all(folder.join("themes/ceroboh")).expect("made");
    fs::write(folder.join("themes/ceroboh/sheet.typ"), careless).expect("written");
    fs::write(folder.join("content/situs.yaml"), "tema: ceroboh\n").expect("written");
    let ran = sopan(&folder, &["sheet", "--check"]);
    assert_eq!(ran.code, 1, "{}{}", ran.out, ran.err);
    assert!(ran.out.starts_with("belum "), "{}", ran.out);
    assert!(ran.out.contains("surat-masuk.yaml:14:5"), "{}", ran.out);
}
