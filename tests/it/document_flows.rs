//! Eight procedures that an expert would pass: nothing is wrong with their documents, until one place is broken.

use std::collections::BTreeSet;

use sopan::analyse::analyse_all;
use sopan::analyse::documents::{Confidence, DocumentFlow, Source};
use sopan::finding::Severity;
use sopan::lint::lint;
use sopan::load::{RawFile, load};
use sopan::model::{Library, day};
use sopan::words::Lang;

use crate::site::{build, file, page};

const FLOWS: [(&str, &str); 8] = [
    ("izin", include_str!("../flows/izin-reklame.yaml")),
    ("rujukan", include_str!("../flows/rujukan-pasien.yaml")),
    ("cuti", include_str!("../flows/cuti-pegawai.yaml")),
    ("desa", include_str!("../flows/surat-keterangan-desa.yaml")),
    (
        "pengadaan",
        include_str!("../flows/pengadaan-langsung.yaml"),
    ),
    ("arsip", include_str!("../flows/peminjaman-arsip.yaml")),
    (
        "pengaduan",
        include_str!("../flows/pengaduan-masyarakat.yaml"),
    ),
    ("pelatihan", include_str!("../flows/pelatihan.yaml")),
];

/// Rules about documents.
const RULES: [&str; 4] = [
    "kelengkapan-",
    "output-",
    "nama-dokumen-",
    "peralatan-berupa",
];

fn flow(name: &str) -> &'static str {
    let found = FLOWS.iter().find(|(known, _)| *known == name);
    found.expect("a flow of that name").1
}

fn library(text: &str) -> Library {
    let other = "nama: Pemusnahan Arsip\ntopik: [pemusnahan]\n";
    let files: Vec<RawFile> = vec![
        file("content/sop/uji/uji.yaml", text),
        file("content/prosedur/pemusnahan-arsip.yaml", other),
    ];
    load(files).0
}

/// Row (from 1), part of the row, rule and weight of every finding about documents.
fn found(text: &str) -> BTreeSet<(usize, String, &'static str, Severity)> {
    let library = library(text);
    let today = day(2026, 6, 1).expect("a day");
    let all = lint(&library, &analyse_all(&library), today).sorted();
    let about = |rule: &str| RULES.iter().any(|start| rule.starts_with(start));
    all.into_iter()
        .filter(|finding| about(finding.rule))
        .map(|finding| {
            let path = library.source(finding.span.file).path_of(finding.span);
            let inside = path
                .strip_prefix("langkah[")
                .and_then(|rest| rest.split_once("]."));
            let (row, cell) = inside.unwrap_or(("", path.as_str()));
            let row = row.parse::<usize>().map_or(0, |row| row + 1);
            let cell = cell.split('[').next().unwrap_or_default().to_owned();
            (row, cell, finding.rule, finding.severity)
        })
        .collect()
}

fn heavy(text: &str) -> Vec<(usize, String, &'static str)> {
    let found = found(text).into_iter();
    let heavy = found.filter(|(_, _, _, severity)| *severity != Severity::Info);
    heavy
        .map(|(row, cell, rule, _)| (row, cell, rule))
        .collect()
}

#[test]
fn a_clean_flow_has_no_finding_about_its_documents() {
    for (name, text) in FLOWS {
        assert_eq!(heavy(text), [], "{name}");
    }
}

#[test]
fn one_broken_place_is_found_and_nothing_else() {
    for (name, from, to, expected) in [
        (
            "izin",
            "output: [Nota pertimbangan teknis]",
            "output: [Catatan lapangan]",
            (6, "kelengkapan", "kelengkapan-tanpa-asal"),
        ),
        (
            "rujukan",
            "kelengkapan: [Blangko surat rujukan, Rekam medis]",
            "kelengkapan: []",
            (5, "kelengkapan", "kelengkapan-kosong"),
        ),
        (
            "cuti",
            "kelengkapan: [Formulir permintaan cuti, Catatan sisa cuti]",
            "kelengkapan: [Konsep surat izin cuti]",
            (4, "kelengkapan", "kelengkapan-hasil-sendiri"),
        ),
        (
            "desa",
            "kelengkapan: [Surat Keterangan Tidak Mampu, ",
            "kelengkapan: [Surat Keterangan Tidak, ",
            (6, "kelengkapan", "nama-dokumen-terpotong"),
        ),
        (
            "pengadaan",
            "kelengkapan: [Undangan pengadaan langsung]",
            "kelengkapan: [Username dan password]",
            (4, "kelengkapan", "kelengkapan-bukan-dokumen"),
        ),
        (
            "arsip",
            "kelengkapan: [Arsip yang dipinjam, Buku peminjaman arsip]",
            "kelengkapan: [Surat permohonan pemusnahan arsip]",
            (4, "kelengkapan", "kelengkapan-prosedur-lain"),
        ),
        (
            "pengaduan",
            "kelengkapan: [Laporan tindak lanjut pengaduan]",
            "kelengkapan: [Berita acara klarifikasi terlapor]",
            (5, "kelengkapan", "kelengkapan-tanpa-asal"),
        ),
        (
            "pelatihan",
            "output: [Rekapitulasi nilai]",
            "output: [Merekapitulasi nilai]",
            (7, "output", "output-berupa-kegiatan"),
        ),
    ] {
        let text = flow(name);
        assert_eq!(text.matches(from).count(), 1, "{name}: {from}");
        let (row, cell, rule) = expected;
        let found = heavy(&text.replace(from, to));
        assert_eq!(found, [(row, cell.to_owned(), rule)], "{name}");
    }
}

#[test]
fn lighter_defects_are_advice() {
    for (name, from, to, expected) in [
        (
            "izin",
            "kelengkapan: [Nota pertimbangan teknis, Bukti pembayaran pajak reklame]",
            "kelengkapan: [Bukti pembayaran pajak reklame]",
            (4, "output-tak-terpakai"),
        ),
        (
            "izin",
            "kelengkapan: [Berita acara peninjauan lokasi, ",
            "kelengkapan: [Laporan peninjauan lokasi, ",
            (4, "nama-dokumen-tak-seragam"),
        ),
        (
            "pengaduan",
            "output: [Surat jawaban pengaduan]",
            "output: [Konsep surat jawaban pengaduan]",
            (6, "output-tak-sesuai-kegiatan"),
        ),
    ] {
        let text = flow(name);
        assert_eq!(text.matches(from).count(), 1, "{name}: {from}");
        let found = found(&text.replace(from, to));
        let (row, rule) = expected;
        let is_it = |(at, _, id, severity): &(usize, String, &str, Severity)| {
            (*at, *id, *severity) == (row, rule, Severity::Info)
        };
        assert!(found.iter().any(is_it), "{name}: {found:?}");
    }
}

/// The flow of an SOP, and the library it stands in.
fn documents(text: &str) -> DocumentFlow {
    let library = library(text);
    analyse_all(&library).sops.remove(0).documents
}

fn source(flow: &DocumentFlow, row: usize, name: &str) -> (Source, Confidence) {
    let mut uses = flow.uses.iter();
    let used = uses.find(|used| used.row + 1 == row && used.name.text == name);
    let used = used.expect("a use of that name in that step");
    (used.source.clone(), used.confidence)
}

#[test]
fn every_use_has_a_source_and_says_how_sure_it_is() {
    let flow = documents(flow("cuti"));
    let (source_of_form, sure) = source(&flow, 2, "Formulir permintaan cuti yang telah diisi");
    assert!(
        matches!(source_of_form, Source::Output(0, _)),
        "{source_of_form:?}"
    );
    assert_eq!(sure, Confidence::Certain);
    let (signed, _) = source(
        &flow,
        6,
        "Konsep surat izin cuti yang telah diparaf Kasubbag",
    );
    assert!(matches!(signed, Source::Output(4, _)), "{signed:?}");
    assert_eq!(
        source(&flow, 1, "Formulir permintaan cuti").0,
        Source::Initial
    );
    assert_eq!(
        source(&flow, 3, "Buku kendali cuti"),
        (Source::Standing, Confidence::Guess)
    );
}

#[test]
fn papers_are_known_by_who_and_what_brings_them_about() {
    let text = "\
nama: Pelayanan Kunjungan
pelaksana: {tamu: Tamu, loket: Petugas Loket, kepala: Kepala Dinas}
langkah:
  - kegiatan: Membayar retribusi
    pelaksana: tamu
    kelengkapan: [Uang]
    output: [Catatan kunjungan]
  - kegiatan: Mengusulkan jadwal kunjungan
    pelaksana: loket
    kelengkapan: [Tiket, Kuitansi]
    output: [Catatan kunjungan]
  - kegiatan: Menelaah usulan
    pelaksana: kepala
    kelengkapan: [Nota usul jadwal kunjungan]
    output: [Catatan kunjungan]
  - kegiatan: Mengundang pemandu
    pelaksana: loket
    kelengkapan: [Disposisi Kadis]
    output: [Catatan kunjungan]
  - kegiatan: Memandu tamu
    pelaksana: loket
    kelengkapan: [Undangan pemandu, Surat tanda tangan kontrak sewa]
    output: [Catatan kunjungan]
";
    let flow = documents(text);
    assert_eq!(source(&flow, 2, "Tiket").0, Source::Activity(0));
    assert_eq!(
        source(&flow, 3, "Nota usul jadwal kunjungan").0,
        Source::Activity(1)
    );
    assert_eq!(source(&flow, 4, "Disposisi Kadis").0, Source::Activity(2));
    assert_eq!(source(&flow, 5, "Undangan pemandu").0, Source::Activity(3));
    let (unknown, _) = source(&flow, 5, "Surat tanda tangan kontrak sewa");
    assert!(matches!(unknown, Source::Unknown { .. }), "{unknown:?}");
}

#[test]
fn what_another_procedure_ends_with_is_brought_and_what_begins_it_is_not() {
    let sop = |cited: &str| {
        format!(
            "\
nama: Penerbitan Izin Reklame
pelaksana: {{pemohon: Pemohon, petugas: Petugas}}
langkah:
  - kegiatan: Mengajukan izin reklame
    pelaksana: pemohon
    kelengkapan: [Formulir izin, {cited}]
    output: [Berkas izin reklame]
  - kegiatan: Memeriksa berkas sesuai SOP Pembayaran Pajak Reklame
    pelaksana: petugas
    kelengkapan: [{cited}]
    output: [Berkas izin reklame (lengkap)]
"
        )
    };
    assert_eq!(heavy(&sop("Bukti pembayaran pajak reklame")), []);
    let asked = heavy(&sop("Surat permohonan pembayaran pajak reklame"));
    assert_eq!(
        asked,
        [(2, "kelengkapan".to_owned(), "kelengkapan-prosedur-lain")]
    );
}

#[test]
fn a_permit_is_not_its_application() {
    let text = "\
nama: Pelayanan Perizinan
pelaksana: {pemohon: Pemohon, petugas: Petugas}
langkah:
  - kegiatan: Menyampaikan permohonan
    pelaksana: pemohon
    kelengkapan: [KTP]
    output: [Surat permohonan izin keramaian]
  - kegiatan: Menyerahkan izin
    pelaksana: petugas
    kelengkapan: [Surat izin keramaian]
    output: [Tanda terima]
";
    let (source, _) = source(&documents(text), 2, "Surat izin keramaian");
    assert!(matches!(source, Source::Unknown { .. }), "{source:?}");
}

#[test]
fn the_page_shows_where_each_document_is_made_used_and_changed() {
    let files = || vec![file("content/sop/uji/uji.yaml", flow("izin"))];
    let html = page(
        &build(files(), Lang::Id, sopan::model::Profile::Internal),
        "sop/uji/uji/index.html",
    );
    for text in [
        "Alur dokumen</h2>",
        "<th scope=\"row\">Berita acara peninjauan lokasi</th>",
        "title=\"Dibuat di langkah 3\"",
        "title=\"Diubah di langkah 7\"",
        "title=\"Dipakai di langkah 4\"",
        "<dd>Dibuat Tim Teknis di langkah 3, dipakai Kepala Seksi Perizinan di langkah 4; sesudah itu tidak dipakai lagi.</dd>",
        "<dd>Dari SOP Pemungutan Pajak Reklame, dipakai Pemohon di langkah 5.</dd>",
    ] {
        assert!(html.contains(text), "{text}");
    }
    let english = page(
        &build(files(), Lang::En, sopan::model::Profile::Internal),
        "sop/uji/uji/index.html",
    );
    assert!(english.contains("<dd>Made by Tim Teknis in step 3, used by Kepala Seksi Perizinan in step 4; not used after that.</dd>"));
}
