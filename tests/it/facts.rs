//! Printed facts: they change when the printed sheet changes, and only then; their differences read like the change.

use serde_json::Value;
use sopan::compare::versions::{Fact, Kind, differences, facts};
use sopan::load::{RawFile, register_files};
use sopan::model::Profile;
use sopan::text::FileId;
use sopan::text::yaml::{self, Node, NodeKind};
use sopan::view::Context;
use sopan::view::sheet::{code, redacted, sheet};
use sopan::words::Lang;

use crate::site::context;

/// An agency and an SOP that have every key of the format.
pub(crate) const AGENCY: &str = "\
nama: Pemerintah Kabupaten Contoh
dinas: Dinas Komunikasi
tingkat: kabupaten
wilayah: Kabupaten Contoh
wilayah_induk: Provinsi Contoh
alamat: Jalan Merdeka 1
telepon: (0265) 771234
email: surat@contoh.go.id
situs: contoh.go.id
kertas: F4
blok:
  umum:
    - Undang-Undang Nomor 25 Tahun 2009 tentang Pelayanan Publik
    - Peraturan Daerah Nomor 3 Tahun 2020
";

pub(crate) const SOP: &str = "\
nomor: 000.8.3.3/12/Contoh/2026
nama: Penanganan Lupa Sandi
nama_bagan: Alur Penanganan Lupa Sandi
unit: Bidang Persandian
versi: '2'
prosedur: lupa-passphrase
status: berlaku
tanggal: {pembuatan: 2026-01-05, revisi: Februari 2026, efektif: 12 Januari 2026, pengesahan: 10 Januari 2026}
pengesahan: {jabatan: Kepala Dinas, nama: Budi, pangkat: Pembina, nip: 197503042001121002, cara: basah}
persetujuan:
  - {peran: Pemeriksa, jabatan: Sekretaris, nama: Wati, nip: 198001012005012001, tanggal: 9 Januari 2026}
riwayat:
  - {versi: '1', tanggal: 3 Maret 2024, uraian: Naskah pertama, penanggung_jawab: Wati, berkas: lama.yaml}
sampul: {judul: SOP Lupa Sandi, alamat: Jalan Merdeka 1, kontak: [Telp 771234]}
dasar_hukum:
  - blok: umum
  - Peraturan Bupati Contoh Nomor 7 Tahun 2021
kualifikasi_pelaksana: [Memahami persandian, Teliti]
keterkaitan: [SOP Penerbitan]
peralatan: [Komputer, Jaringan]
peringatan: Bila tidak dijalankan, layanan terhenti.
pencatatan: [Buku register]
istilah: {BSrE: Balai Sertifikasi}
pelaksana:
  pemohon: {nama: Pemohon, pihak: luar}
  verifikator: Verifikator
  kepala: Kepala Bidang
langkah:
  - id: awal
    kegiatan: Menyusun surat
    pelaksana: pemohon
    kelengkapan: [Formulir, Kartu pegawai]
    waktu: 15 menit
    output: [Surat permohonan]
    keterangan: Dapat daring
    tahap: permohonan
  - kegiatan: Memeriksa surat
    pelaksana: [verifikator, kepala]
    kelengkapan: Surat permohonan
    waktu: 5 menit
    output: Hasil pemeriksaan
    keputusan: {ya: 4, tidak: {ke: awal, label: Tidak lengkap}}
  - kegiatan: Mencatat penolakan
    pelaksana: kepala
    simbol: proses
    lanjut: [4]
  - nomor: '4'
    kegiatan: Menyampaikan hasil
    pelaksana: verifikator
    waktu: 5 menit
    output: [Pemberitahuan]
waktu_total: 25 menit
tambahan: {catatan_kaki: Berlaku untuk semua bidang}
masukan: [Formulir]
sumber: {berkas: asal.txt, halaman: '3', catatan: [buram], disimpulkan: ['langkah[*].pelaksana']}
kecualikan:
  - {aturan: spasi, di: 'langkah[1]', alasan: Sengaja, penanggung_jawab: Wati, sampai: 2027-01-31}
";

pub(crate) fn library(agency: &str, sop: &str) -> Vec<RawFile> {
    let file = |path: &str, text: &str| RawFile {
        path: path.to_owned(),
        content: Ok(text.as_bytes().to_vec()),
    };
    vec![
        file("content/instansi/contoh.yaml", agency),
        file("content/sop/contoh/satu.yaml", sop),
    ]
}

/// What the paper says: not how it looks, nor the descriptions for those who do not see, nor what the file says of itself.
fn seen(context: &Context) -> Value {
    let sheet = sheet(context, 0).expect("a sheet");
    let mut value = serde_json::to_value(&sheet).expect("JSON");
    for unseen in ["proof", "paper", "day", "id", "colour", "logo", "logo_alt"] {
        value.as_object_mut().expect("an object").remove(unseen);
    }
    for (part, shown) in value["parts"]
        .as_array_mut()
        .expect("parts")
        .iter_mut()
        .zip(&sheet.parts)
    {
        for step in part["steps"].as_array_mut().expect("steps") {
            step.as_object_mut().expect("a step").remove("alt");
        }
        let arrows = shown.graph.drawn.iter();
        let arrows = arrows.map(|edge| format!("{} {:?} {:?}", edge.from, edge.to, edge.label));
        part["arrows"] = arrows.collect::<Vec<_>>().into();
    }
    value
}

fn facts_of(agency: &str, sop: &str) -> (Vec<Fact>, Value) {
    let mut files = library(agency, sop);
    // Nothing of the register is printed, and reading it takes most of the time.
    files.extend(register_files().map(|path| RawFile {
        path: path.to_owned(),
        content: Ok(b"{}".to_vec()),
    }));
    let context = context(files, Lang::Id, Profile::Internal);
    let known = &context.analysis.sops[0];
    let facts = facts(&context.library, &context.library.sops[0], &known.graphs);
    (facts, seen(&context))
}

fn bare(facts: &[Fact]) -> Vec<(&str, &str)> {
    let facts = facts.iter();
    facts
        .map(|fact| (fact.path.as_str(), fact.text.as_str()))
        .collect()
}

/// The places of every scalar, and of every entry of a list that stands on lines of its own.
fn places(text: &str) -> Vec<std::ops::Range<usize>> {
    fn walk(node: &Node, found: &mut Vec<std::ops::Range<usize>>) {
        match &node.kind {
            NodeKind::Scalar { .. } => found.push(node.span.range()),
            NodeKind::List(items) => items.iter().for_each(|item| walk(item, found)),
            NodeKind::Map(entries) => entries.iter().for_each(|(key, node)| {
                found.push(key.span.range());
                walk(node, found);
            }),
        }
    }
    let mut found = Vec::new();
    let parsed = yaml::parse(FileId(0), "x.yaml", text.to_owned());
    walk(&parsed.root.expect("a root"), &mut found);
    found
}

/// The text with other words in one place.
fn changed(text: &str, place: &std::ops::Range<usize>, words: &str) -> String {
    let quoted = text[place.clone()].ends_with('\'');
    let end = place.end - usize::from(quoted);
    format!("{}{words}{}", &text[..end], &text[end..])
}

#[test]
fn facts_change_exactly_when_the_paper_does() {
    let (first, paper) = facts_of(AGENCY, SOP);
    let mut printed = 0;
    for (is_agency, text) in [(true, AGENCY), (false, SOP)] {
        for place in places(text) {
            let other = changed(text, &place, " Q 9");
            let (now, seen) = match is_agency {
                true => facts_of(&other, SOP),
                false => facts_of(AGENCY, &other),
            };
            let (same, at) = (bare(&first) == bare(&now), &text[place.clone()]);
            assert_eq!(same, paper == seen, "`{at}`");
            assert_eq!(same, differences(&first, &now).is_empty(), "`{at}`");
            printed += usize::from(!same);
        }
    }
    assert!(printed > 60, "{printed}");
}

#[test]
fn every_fact_knows_where_it_is_written_and_no_path_stands_twice() {
    let (facts, _) = facts_of(AGENCY, SOP);
    assert!(facts.iter().all(|fact| fact.span.is_some()));
    let mut paths: Vec<&str> = facts.iter().map(|fact| fact.path.as_str()).collect();
    paths.sort_unstable();
    let all = paths.len();
    paths.dedup();
    assert_eq!(paths.len(), all);
    for path in [
        "nomor",
        "instansi.nama",
        "dasar_hukum[2]",
        "langkah[1].panah[1].ke",
    ] {
        assert!(paths.contains(&path), "{path}");
    }
}

#[test]
fn what_is_not_printed_changes_nothing() {
    let (first, _) = facts_of(AGENCY, SOP);
    let mut other = SOP.replace("kecualikan:\n  - {aturan: spasi, di: 'langkah[1]', alasan: Sengaja, penanggung_jawab: Wati, sampai: 2027-01-31}\n", "");
    other = other
        .replace("    tahap: permohonan\n", "")
        .replace("id: awal", "id: mula")
        .replace("ke: awal", "ke: mula");
    other = other
        .replace("pemohon", "peminta")
        .replace("nomor: '4'\n    ", "");
    let (now, _) = facts_of(&format!("{AGENCY}\n# catatan\n"), &other);
    assert_eq!(differences(&first, &now), []);
    assert_eq!(code(&first), code(&now));
}

#[test]
fn the_code_is_the_same_for_the_drawer_and_for_the_public() {
    let (whole, _) = facts_of(AGENCY, SOP);
    let shown = redacted(&whole);
    assert_eq!(code(&whole), code(&shown));
    let text = format!("{shown:?}");
    for private in [
        "197503042001121002",
        "198001012005012001",
        "771234",
        "surat@",
    ] {
        assert!(!text.contains(private), "{private}");
    }
    let (other, _) = facts_of(AGENCY, &SOP.replace("1121002", "1121009"));
    assert_eq!(code(&whole), code(&other));
    assert_eq!(differences(&whole, &other).len(), 1);
    let groups = code(&whole);
    let groups: Vec<usize> = groups.split('-').map(str::len).collect();
    assert_eq!(groups, [4, 4, 4]);
}

/// The differences after an edit of the SOP, each as a line.
fn told(edit: impl Fn(&str) -> String) -> Vec<String> {
    let (old, _) = facts_of(AGENCY, SOP);
    let (new, _) = facts_of(AGENCY, &edit(SOP));
    let lines = differences(&old, &new)
        .into_iter()
        .map(|found| match found.kind {
            Kind::Changed { old, new } => format!("{}: {old} > {new}", found.path),
            Kind::Added { new } => format!("{} + {new}", found.path),
            Kind::Removed { old } => format!("{} - {old}", found.path),
            Kind::Moved { from, text } => format!("{} < {from} {text}", found.path),
        });
    lines.collect()
}

#[test]
fn a_step_put_in_is_one_difference() {
    let added =
        "  - kegiatan: Mengantar surat\n    pelaksana: pemohon\n  - kegiatan: Memeriksa surat\n";
    let told = told(|sop| {
        let sop = sop.replace("  - kegiatan: Memeriksa surat\n", added);
        sop.replace("ya: 4", "ya: 5")
            .replace("lanjut: [4]", "lanjut: [5]")
            .replace("nomor: '4'\n    ", "")
    });
    assert_eq!(told, ["langkah[1] + Mengantar surat"]);
}

#[test]
fn a_step_taken_out_is_one_difference_and_its_arrow_another() {
    let told = told(|sop| {
        let row = "  - kegiatan: Mencatat penolakan\n    pelaksana: kepala\n    simbol: proses\n    lanjut: [4]\n";
        sop.replace(row, "")
            .replace("ya: 4", "ya: 3")
            .replace("nomor: '4'\n    ", "")
    });
    assert_eq!(told, ["langkah[2] - Mencatat penolakan"]);
}

#[test]
fn a_step_that_moved_has_moved() {
    let told = told(|sop| {
        let row = "  - kegiatan: Mencatat penolakan\n    pelaksana: kepala\n    simbol: proses\n    lanjut: [4]\n";
        let sop = sop
            .replace(row, "")
            .replace("ya: 4", "ya: 3")
            .replace("    nomor: '4'\n", "");
        let sop = sop.replace("nomor: '4'\n    ", "");
        sop.replace(
            "waktu_total",
            &format!("{}waktu_total", row.replace("lanjut: [4]", "lanjut: []")),
        )
    });
    assert!(
        told.contains(&"langkah[3] < langkah[2] Mencatat penolakan".to_owned()),
        "{told:?}"
    );
    let whole = |line: &String| line.contains("+ Me") || line.contains("- Me");
    assert!(!told.iter().any(whole), "{told:?}");
}

#[test]
fn a_column_with_another_head_is_one_difference() {
    let told = told(|sop| sop.replace("verifikator: Verifikator", "verifikator: Petugas Loket"));
    assert_eq!(told, ["pelaksana[1]: Verifikator > Petugas Loket"]);
}

#[test]
fn an_item_put_first_does_not_change_those_behind_it() {
    let told = told(|sop| sop.replace("peralatan: [Komputer", "peralatan: [Alat tulis, Komputer"));
    assert_eq!(told, ["peralatan[0] + Alat tulis"]);
}

#[test]
fn words_that_changed_are_shown_before_and_after() {
    let told = told(|sop| {
        sop.replace("waktu: 15 menit", "waktu: 30 menit")
            .replace("Formulir,", "Formulir A,")
    });
    assert_eq!(
        told,
        [
            "langkah[0].kelengkapan[0]: Formulir > Formulir A",
            "langkah[0].waktu: 15 menit > 30 menit"
        ]
    );
}
