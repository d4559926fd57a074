//! Document flow: the same defects are found whatever the office, and none where there are none.

use std::collections::BTreeSet;

use sopan::analyse::analyse_all;
use sopan::finding::Severity;
use sopan::lint::lint;
use sopan::load::{RawFile, load};
use sopan::model::day;

const SEED: &str = include_str!("../../content/sop/ciamis/lupa-passphrase.yaml");

const THE_THREE: [&str; 3] = [
    "kelengkapan-prosedur-lain",
    "kelengkapan-tanpa-asal",
    "kelengkapan-bukan-dokumen",
];

fn file(path: &str, text: &str) -> RawFile {
    RawFile {
        path: path.to_owned(),
        content: Ok(text.as_bytes().to_vec()),
    }
}

/// Step (from 1) and rule of every finding in a kelengkapan of `content/sop/uji/uji.yaml`; whether it is galat.
fn found(sop: &str, others: Vec<RawFile>) -> BTreeSet<(usize, &'static str, bool)> {
    let mut files = others;
    files.push(file("content/sop/uji/uji.yaml", sop));
    let (library, _) = load(files);
    let all = lint(
        &library,
        &analyse_all(&library),
        day(2026, 6, 1).expect("a day"),
    )
    .sorted();
    all.into_iter()
        .filter(|finding| {
            library
                .source(finding.span.file)
                .path
                .ends_with("uji/uji.yaml")
        })
        .filter_map(|finding| {
            let path = library.source(finding.span.file).path_of(finding.span);
            let (row, cell) = path.strip_prefix("langkah[")?.split_once("].")?;
            let galat = finding.severity == Severity::Error;
            let row: usize = row.parse().ok()?;
            cell.starts_with("kelengkapan")
                .then_some((row + 1, finding.rule, galat))
        })
        .collect()
}

fn steps_with(found: &BTreeSet<(usize, &'static str, bool)>, rule: &str) -> Vec<usize> {
    let mut steps: Vec<usize> = found
        .iter()
        .filter(|(_, id, _)| *id == rule)
        .map(|(step, _, _)| *step)
        .collect();
    steps.dedup();
    steps
}

/// What must hold of the SOP of Ciamis and of every SOP that differs from it in its topics only.
fn assert_the_defects_of_the_seed(sop: &str, others: Vec<RawFile>) {
    let found = found(sop, others);
    assert_eq!(
        steps_with(&found, "kelengkapan-prosedur-lain"),
        [5, 7, 8, 9],
        "{found:?}"
    );
    assert!(
        found
            .iter()
            .all(|(_, rule, galat)| *rule != "kelengkapan-prosedur-lain" || *galat)
    );
    assert!(steps_with(&found, "kelengkapan-bukan-dokumen").contains(&6));
    for step in 5..=9 {
        assert!(
            found
                .iter()
                .any(|(at, rule, _)| *at == step && THE_THREE.contains(rule)),
            "step {step}: {found:?}"
        );
    }
    assert_eq!(
        steps_with(&found, "kelengkapan-tanpa-asal"),
        Vec::<usize>::new()
    );
}

fn renamed(pairs: &[(&str, &str)]) -> String {
    // The key of the procedure and what only this file says about itself go, so that nothing but the words is left.
    let mut text: String = SEED
        .lines()
        .filter(|line| !line.starts_with("prosedur:") && !line.contains("blok:"))
        .map(|line| format!("{line}\n"))
        .collect();
    for (from, to) in pairs {
        text = text.replace(from, to);
    }
    for (from, _) in pairs {
        assert!(
            !text.to_lowercase().contains(&from.to_lowercase()),
            "{from} is left"
        );
    }
    text
}

/// Renames every form of the seed's topics; `terms` are own topic, object, its short form, revocation, issuing.
fn in_other_words([own, object, short, revoking, issuing]: [&str; 5]) -> String {
    let lower = |text: &str| text.to_lowercase();
    let upper = |text: &str| text.to_uppercase();
    let owned: Vec<(String, String)> = vec![
        (
            " SERTIFIKAT ELEKTRONIK".into(),
            format!(" {}", upper(object)),
        ),
        ("LUPA PASSPHRASE".into(), upper(own)),
        ("Lupa Passphrase".into(), own.into()),
        ("lupa passphrase".into(), lower(own)),
        (
            "Surat Pernyataan Lupa\n".into(),
            format!(
                "Surat Pernyataan {}\n",
                own.split(' ').next().expect("a word")
            ),
        ),
        ("Sertifikat Elektronik".into(), object.into()),
        ("sertifikat elektronik".into(), lower(object)),
        (" SE ".into(), format!(" {short} ")),
        (" SE\n".into(), format!(" {short}\n")),
        ("Pencabutan".into(), revoking.into()),
        ("pencabutan".into(), lower(revoking)),
        ("Penerbitan".into(), issuing.into()),
    ];
    let pairs: Vec<(&str, &str)> = owned
        .iter()
        .map(|(from, to)| (from.as_str(), to.as_str()))
        .collect();
    renamed(&pairs[..])
}

#[test]
fn the_seed_has_its_defects_with_and_without_its_procedure() {
    assert_the_defects_of_the_seed(SEED, Vec::new());
    let alone: String = SEED
        .lines()
        .filter(|line| !line.starts_with("prosedur:"))
        .map(|line| format!("{line}\n"))
        .collect();
    assert_the_defects_of_the_seed(&alone, Vec::new());
}

#[test]
fn other_offices_get_the_same_findings_from_mentions_alone() {
    for words in [
        [
            "Kehilangan Dokumen",
            "Izin Usaha",
            "IU",
            "Pembatalan",
            "Perpanjangan",
        ],
        [
            "Ralat Identitas",
            "Kartu Pegawai",
            "KP",
            "Pemberhentian",
            "Pengangkatan",
        ],
        [
            "Salah Alamat",
            "Surat Dinas",
            "SD",
            "Pemusnahan",
            "Penomoran",
        ],
        [
            "Ganti Rekening",
            "Tambahan Penghasilan Pegawai",
            "TPP",
            "Penghentian",
            "Pembayaran",
        ],
    ] {
        assert_the_defects_of_the_seed(&in_other_words(words), Vec::new());
    }
}

#[test]
fn other_offices_get_the_same_findings_from_a_procedure_file() {
    let sop = in_other_words([
        "Kehilangan Dokumen",
        "Izin Usaha",
        "IU",
        "Pembatalan",
        "Perpanjangan",
    ])
    .replace("sesuai SOP Pembatalan Izin Usaha ", "")
    .replace("sesuai SOP Perpanjangan Izin Usaha ", "");
    let procedure = "nama: Pembatalan Izin Usaha\ntopik: [pembatalan]\n";
    let others = vec![file("content/prosedur/pembatalan-izin.yaml", procedure)];
    assert_the_defects_of_the_seed(&sop, others);
    let other_sop = "nama: Pembatalan Izin Usaha\nlangkah:\n  - kegiatan: Membatalkan izin\n";
    assert_the_defects_of_the_seed(
        &sop,
        vec![file("content/sop/uji/pembatalan.yaml", other_sop)],
    );
}

#[test]
fn an_sop_for_revoking_may_cite_the_letters_of_revoking() {
    let sop = "\
nama: Pencabutan Sertifikat Elektronik
pelaksana: {pemohon: Pemohon, kadis: Kepala Dinas, verifikator: Verifikator}
langkah:
  - kegiatan: Menyusun Surat Permohonan Pencabutan SE dan Surat Keterangan Alasan Pencabutan SE
    pelaksana: pemohon
    kelengkapan: [Formulir Pencabutan SE]
    output: [Surat Permohonan Pencabutan SE dan Surat Keterangan Alasan Pencabutan SE]
  - kegiatan: Memeriksa permohonan pencabutan
    pelaksana: kadis
    kelengkapan: [Surat Permohonan Pencabutan SE dan Surat Keterangan Alasan Pencabutan SE]
    output: [Lembar disposisi]
  - kegiatan: Mencabut sertifikat elektronik sesuai SOP Penerbitan Sertifikat Elektronik
    pelaksana: verifikator
    kelengkapan: [Surat Permohonan Pencabutan SE dan Surat Keterangan Alasan Pencabutan SE]
    output: [Bukti pencabutan]
";
    for key in ["", "prosedur: pencabutan-sertifikat-elektronik\n"] {
        let found = found(&format!("{key}{sop}"), Vec::new());
        assert!(found.is_empty(), "{found:?}");
    }
}

#[test]
fn a_document_that_is_declared_or_made_here_is_nobody_elses() {
    let sop = "\
nama: Legalisasi Ijazah
masukan: [Surat Permohonan Pemusnahan Arsip]
langkah:
  - kegiatan: Menerima permohonan
    kelengkapan: [Formulir]
    output: [Formulir (terisi)]
  - kegiatan: Memusnahkan arsip sesuai SOP Pemusnahan Arsip
    kelengkapan: [Surat Permohonan Pemusnahan Arsip]
    output: [Berita Acara Pemusnahan Arsip]
  - kegiatan: Mengarsipkan berita acara
    kelengkapan: [Berita Acara Pemusnahan Arsip]
    output: [Berita acara]
";
    let found = found(sop, Vec::new());
    assert!(found.is_empty(), "{found:?}");
}

/// The SOP that the following tests vary: what it lists, and what its third step cites.
fn permit(list: &str, cited: &str) -> String {
    format!(
        "\
nama: Penerbitan Izin Keramaian
{list}
pelaksana: {{kepala: Kepala Dinas, pemohon: Pemohon}}
langkah:
  - kegiatan: Menyusun rencana kegiatan
    pelaksana: kepala
    kelengkapan: [Disposisi]
    output: [Rencana kegiatan]
  - kegiatan: Menyampaikan pengumuman
    pelaksana: kepala
    kelengkapan: [Rencana kegiatan]
    output: [Pengumuman]
  - kegiatan: Melengkapi persyaratan
    pelaksana: pemohon
    kelengkapan: [{cited}]
    output: [Berkas izin keramaian]
"
    )
}

#[test]
fn papers_from_outside_need_no_maker_where_their_holder_first_comes() {
    for paper in [
        "SK CPNS",
        "Akta nikah",
        "Surat Keterangan Sehat dari dokter",
        "Surat pengantar RT/RW",
        "Rekomendasi camat",
        "Bukti lunas PBB",
        "Fotokopi KTP pemohon",
        "Kuitansi hotel",
    ] {
        let found = found(&permit("", paper), Vec::new());
        assert!(found.is_empty(), "{paper} {found:?}");
    }
}

#[test]
fn only_what_ought_to_be_made_here_is_an_error() {
    for (paper, galat) in [
        ("Memo", false),
        ("Proposal", false),
        ("Surat Pernyataan Tanggung Jawab", false),
        ("Surat Pernyataan Keramaian", true),
    ] {
        let found = found(&permit("", paper), Vec::new());
        let expected = (3, "kelengkapan-tanpa-asal", galat);
        assert!(found.contains(&expected), "{paper} {found:?}");
    }
}

#[test]
fn a_procedure_that_only_has_a_name_owns_its_documents() {
    let letter = "Surat Permohonan Legalisasi Ijazah";
    let procedure = || {
        let text = "nama: Legalisir Ijazah\n";
        vec![file("content/prosedur/legalisasi.yaml", text)]
    };
    let foreign = (3, "kelengkapan-prosedur-lain", true);
    assert!(found(&permit("", letter), procedure()).contains(&foreign));
    // The equipment list counts as a source: peralatan-berupa-dokumen speaks of it.
    let listed = permit(&format!("peralatan: [Komputer, {letter}]"), letter);
    let of_listed = found(&listed, procedure());
    assert!(of_listed.is_empty(), "{of_listed:?}");
    let linked = permit("keterkaitan: [SOP Legalisir Ijazah]", letter);
    assert!(found(&linked, procedure()).is_empty());
}

#[test]
fn a_related_sop_that_shares_one_general_word_is_no_source() {
    for (related, paper) in [
        ("SOP Rekam Medis", "Surat Persetujuan Tindakan Medis"),
        ("SOP Penerbitan Surat Tugas", "Rencana Tugas Belajar"),
    ] {
        let sop = permit(&format!("keterkaitan: [{related}]"), paper);
        let found = found(&sop, Vec::new());
        let rules = steps_with(&found, "kelengkapan-tanpa-asal");
        assert_eq!(rules, [3], "{related} {paper}");
    }
}
