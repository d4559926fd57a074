//! The page of an SOP as its readers use it: their own work, the flow in sentences, the state, the forms to take away.

use serde_json::Value;

use sopan::load::RawFile;
use sopan::model::Profile;
use sopan::output::Output;
use sopan::view::sop::{WorkView, sop};
use sopan::words::Lang;

use crate::content;
use crate::site::{build, context, file, page};

const LEAVE: &str = "nama: Permohonan Cuti\nstatus: berlaku\n\
    pelaksana: {pegawai: Pegawai, atasan: Atasan Langsung, kepeg: Subbagian Kepegawaian}\nlangkah:\n\
    - {kegiatan: Mengisi Formulir Permohonan Cuti, pelaksana: pegawai, kelengkapan: [Formulir Permohonan Cuti], waktu: 10 menit, output: [Surat Permohonan Cuti]}\n\
    - {kegiatan: Memeriksa Surat Permohonan Cuti, pelaksana: atasan, kelengkapan: [Surat Permohonan Cuti], waktu: 15 menit, output: [Surat Permohonan Cuti disetujui], keputusan: {ya: 3, tidak: {ke: 1, label: Tidak lengkap}}}\n\
    - {kegiatan: Menerbitkan Surat Izin Cuti, pelaksana: kepeg, kelengkapan: [Surat Permohonan Cuti disetujui], waktu: 1 jam, output: [Surat Izin Cuti]}\n\
    - {kegiatan: Menerima Surat Izin Cuti, pelaksana: pegawai, kelengkapan: [Surat Izin Cuti], waktu: 5 menit, output: [Tanda terima]}\n";

fn leave(extra: &str) -> Vec<RawFile> {
    vec![
        file("content/instansi/satu.yaml", "nama: Pemerintah Kota Satu\n"),
        file("content/sop/satu/cuti.yaml", &format!("{LEAVE}{extra}")),
    ]
}

fn work(lang: Lang) -> Vec<WorkView> {
    let context = context(leave(""), lang, Profile::Internal);
    let mut parts = sop(&context, 0).parts;
    parts.remove(0).work
}

fn html(output: &Output) -> String {
    page(output, "sop/satu/cuti/index.html")
}

#[test]
fn each_actor_is_told_what_to_prepare_what_comes_and_what_to_pass_on() {
    let [employee, superior, office] = work(Lang::Id).try_into().expect("three actors");
    assert_eq!(employee.title, "Pegawai: 2 langkah, 15 menit");
    let prepare: Vec<&str> = employee
        .prepare
        .iter()
        .map(|item| item.name.as_str())
        .collect();
    assert_eq!(prepare, ["Formulir Permohonan Cuti"]);
    assert_eq!(
        employee.receive,
        ["Surat Izin Cuti, dari Subbagian Kepegawaian (langkah 3)"]
    );
    assert_eq!(
        employee.hand_over,
        ["Surat Permohonan Cuti, ke Atasan Langsung (langkah 1)"]
    );
    assert!(superior.prepare.is_empty());
    assert_eq!(
        superior.receive,
        ["Surat Permohonan Cuti, dari Pegawai (langkah 1)"]
    );
    assert_eq!(
        office.receive,
        ["Surat Permohonan Cuti disetujui, dari Atasan Langsung (langkah 2)"]
    );
    let english = work(Lang::En);
    assert_eq!(english[1].title, "Atasan Langsung: 1 step, 15 minutes");
}

#[test]
fn the_flow_is_told_in_sentences_with_every_exit() {
    let context = context(leave(""), Lang::Id, Profile::Internal);
    let told: Vec<String> = sop(&context, 0).parts[0]
        .story
        .iter()
        .map(|told| told.words.clone())
        .collect();
    assert_eq!(
        told[..2],
        [
            "Langkah 1, Pegawai: Mengisi Formulir Permohonan Cuti. Waktu: 10 menit; hasil: Surat Permohonan Cuti. \
             Lanjut ke langkah 2 (Atasan Langsung).",
            "Langkah 2, Atasan Langsung: Memeriksa Surat Permohonan Cuti. Waktu: 15 menit; hasil: Surat Permohonan \
             Cuti disetujui. Bila “Ya”, lanjut ke langkah 3 (Subbagian Kepegawaian). Bila “Tidak lengkap”, kembali ke \
             langkah 1 (Pegawai).",
        ]
    );
    assert!(told[3].ends_with("Alur selesai."), "{}", told[3]);
}

#[test]
fn every_step_of_the_content_is_told_once() {
    let context = context(content(), Lang::En, Profile::Internal);
    for at in 0..context.library.sops.len() {
        for part in sop(&context, at).parts {
            assert_eq!(part.story.len(), part.rows.len());
            let anchors = part.rows.iter().map(|row| format!("#{}", row.anchor));
            assert!(anchors.eq(part.story.iter().map(|told| told.href.clone())));
        }
    }
}

#[test]
fn what_may_not_be_worked_by_says_so_on_every_page_about_it_and_in_the_tab() {
    for (status, word) in [
        ("draf", "Draf"),
        ("digantikan", "Digantikan"),
        ("dicabut", "Dicabut"),
    ] {
        let files = leave("").into_iter().map(|mut raw| {
            raw.content = raw.content.map(|bytes| {
                let text = String::from_utf8(bytes).expect("UTF-8");
                text.replace("status: berlaku", &format!("status: {status}"))
                    .into_bytes()
            });
            raw
        });
        let output = build(files.collect(), Lang::Id, Profile::Internal);
        for path in ["", "sumber/", "penilaian/"] {
            let html = page(&output, &format!("sop/satu/cuti/{path}index.html"));
            assert!(html.contains("<p class=\"status-sop "), "{status} {path}");
            assert!(
                html.contains(&format!("<title>[{word}] ")),
                "{status} {path}"
            );
        }
    }
    assert!(!html(&build(leave(""), Lang::Id, Profile::Internal)).contains("class=\"status-sop"));
}

#[test]
fn an_sop_can_be_taken_away_as_yaml_and_as_data() {
    let output = build(leave(""), Lang::Id, Profile::Internal);
    assert_eq!(page(&output, "sop/satu/cuti/sop.yaml"), LEAVE);
    let data: Value = serde_json::from_str(&page(&output, "sop/satu/cuti/sop.json")).expect("JSON");
    assert_eq!(data["id"], "satu/cuti");
    let step = &data["tabel"][0]["langkah"][1];
    assert_eq!(step["pelaksana"], serde_json::json!(["atasan"]));
    assert_eq!(step["menit"], serde_json::json!([15.0, 15.0]));
    assert_eq!(
        step["lanjut"],
        serde_json::json!([{"label": "Ya", "baris": 3}, {"label": "Tidak lengkap", "baris": 1}])
    );
    for link in [
        "href=\"../../../sop/satu/cuti/sop.yaml\"",
        "href=\"../../../sop/satu/cuti/sop.json\"",
    ] {
        assert!(html(&output).contains(link), "{link}");
    }
}

#[test]
fn a_page_names_the_file_it_shows_and_its_hash_and_day() {
    let mut files = leave("tanggal: {efektif: 2 Januari 2024}\n");
    files.push(file(
        "content/sop/satu/lain.yaml",
        "nama: Lain\ntanggal: {efektif: 5 Mei 2025}\n",
    ));
    let html = html(&build(files, Lang::Id, Profile::Internal));
    let foot = html.split("<footer").nth(1).expect("a foot");
    assert!(
        foot.contains("<code>content/sop/satu/cuti.yaml</code>"),
        "{foot}"
    );
    assert!(
        foot.contains("2 Januari 2024") && foot.contains("<code>0123456789ab</code>"),
        "{foot}"
    );
}
