//! The comparison and the reference pages: what they answer, and that they hold for any number of SOPs.

use serde_json::Value;

use sopan::lint::RULES;
use sopan::load::RawFile;
use sopan::model::Profile;
use sopan::output::Output;
use sopan::words::Lang;

use crate::content;
use crate::site::{build, file, page, pages};

fn real() -> Output {
    build(content(), Lang::Id, Profile::Internal)
}

fn json(output: &Output, path: &str) -> Value {
    serde_json::from_str(&page(output, path)).expect("JSON")
}

#[test]
fn comparison_answers_first_and_names_its_designs() {
    let html = page(&real(), "prosedur/lupa-passphrase/index.html");
    for text in [
        "empat instansi, dua rancangan</h1>",
        "<p class=\"inti\">Kabupaten Ciamis dan Kota Pekalongan memakai “Cabut lalu terbitkan” dalam 29 sampai 165 menit; Kabupaten Kapuas dan Kabupaten Tapin memakai “Reset lewat tautan” dalam 19 sampai 22 menit.",
        "Semua langkah sekali jalan memakan 165 menit di Kabupaten Ciamis, 8,7 kali Kabupaten Tapin (19 menit).",
        "Cabut lalu terbitkan",
        "Reset lewat tautan",
        "Tambahan",
        "Pelaksana lain",
        "Tidak ada",
        "Tidak diisi",
        "Tidak terbaca",
        "class=\"grafik\"",
    ] {
        assert!(html.contains(text), "{text}");
    }
    assert_eq!(html.matches("class=\"sidik\"").count(), 4);
}

#[test]
fn comparison_data_has_the_agreed_form() {
    let data = json(&real(), "data/prosedur/lupa-passphrase.json");
    assert_eq!(data["version"], 1);
    assert_eq!(data["prosedur"], "lupa-passphrase");
    assert_eq!(data["sop"][0], "ciamis/lupa-passphrase");
    let phase = &data["tahap"][1];
    assert_eq!(phase["kunci"], "persetujuan");
    assert_eq!(
        phase["langkah"]["ciamis/lupa-passphrase"],
        serde_json::json!([2, 3, 4])
    );
    let pair = data["pasangan"][0].as_array().expect("a pair");
    assert!(
        pair.len() == 5 && pair[0].is_string() && pair[1].is_u64() && pair[4].is_f64(),
        "{pair:?}"
    );
    assert_eq!(
        data["rancangan"][0]["sop"].as_array().map(Vec::len),
        Some(2)
    );
    assert_eq!(
        data["ukuran"]["tapin/lupa-passphrase"]["menit"],
        serde_json::json!([19.0, 19.0])
    );
}

#[test]
fn list_of_sops_is_data_too() {
    let data = json(&real(), "data/sop.json");
    let sops = data["sop"].as_array().expect("a list");
    assert_eq!(sops.len(), 5);
    assert_eq!(sops[0]["id"], "ciamis/lupa-passphrase");
    assert_eq!(sops[0]["halaman"], "sop/ciamis/lupa-passphrase/index.html");
}

#[test]
fn procedure_without_sops_says_so() {
    let html = page(
        &real(),
        "prosedur/pencabutan-sertifikat-elektronik/index.html",
    );
    assert!(
        html.contains("Belum ada SOP instansi untuk prosedur ini."),
        "{html}"
    );
    assert!(!html.contains("<table"));
}

#[test]
fn single_sop_has_nothing_to_be_the_same_as() {
    let html = page(
        &real(),
        "prosedur/pembaruan-sertifikat-elektronik/index.html",
    );
    assert!(html.contains("satu instansi") && html.contains("Belum ada pembanding"));
    assert!(!html.contains("#sama") && !html.contains("Tercepat"));
}

/// A procedure with this many SOPs, each with one equipment list of another state.
fn many(count: usize) -> Vec<RawFile> {
    let phases = "tahap:\n  - {id: a, nama: Mengajukan, kata: [mengajukan]}\n  - {id: b, nama: Memeriksa, kata: [memeriksa]}\n";
    let mut files = vec![file(
        "content/prosedur/uji.yaml",
        &format!("nama: Uji coba\n{phases}"),
    )];
    for at in 0..count {
        let equipment = match at % 3 {
            0 => "peralatan: [Komputer]\n",
            1 => "peralatan: []\n",
            _ => "",
        };
        let second = if at % 2 == 0 {
            "  - kegiatan: Memeriksa berkas\n    pelaksana: b\n    waktu: 1 hari\n"
        } else {
            ""
        };
        let text = format!(
            "nama: Uji {at}\nprosedur: uji\n{equipment}pelaksana: {{a: Pemohon, b: Kepala Dinas}}\nlangkah:\n  - kegiatan: Mengajukan surat\n    pelaksana: a\n    waktu: {} menit\n{second}",
            at + 1
        );
        files.push(file(
            &format!("content/sop/instansi{at:02}/uji.yaml"),
            &text,
        ));
        files.push(file(
            &format!("content/instansi/instansi{at:02}.yaml"),
            &format!("nama: Kabupaten Nomor {at}\n"),
        ));
    }
    files
}

#[test]
fn any_number_of_sops_has_a_page_of_its_size() {
    for count in [0, 1, 2, 6, 7, 15, 20, 21, 60] {
        let output = build(many(count), Lang::Id, Profile::Internal);
        let html = page(&output, "prosedur/uji/index.html");
        assert_eq!(
            html.matches("class=\"sidik\"").count(),
            if count > 20 { 0 } else { count },
            "{count}"
        );
        assert_eq!(
            html.contains("class=\"grafik\""),
            (1..=20).contains(&count),
            "{count}"
        );
        assert_eq!(html.contains("class=\"sebaran\""), count > 20, "{count}");
        assert_eq!(html.contains("aset/urut.js"), count > 6, "{count}");
        assert_eq!(html.contains("Waktu tengah"), count > 20, "{count}");
        if count > 0 {
            let measured = html
                .split("id=\"h-u\"")
                .nth(1)
                .and_then(|rest| rest.split("</table>").next());
            let rows = measured
                .expect("a table of measures")
                .matches("<tr")
                .count();
            assert_eq!(rows, if count > 6 { count + 2 } else { 17 }, "{count}");
        }
    }
}

#[test]
fn no_left_empty_and_not_stated_are_three_cells() {
    let output = build(many(3), Lang::Id, Profile::Internal);
    let html = page(&output, "prosedur/uji/index.html");
    let table = html
        .split("id=\"h-p\"")
        .nth(1)
        .and_then(|rest| rest.split("</table>").next());
    let table = table.expect("equipment");
    for text in ["Ada</b>", "Tidak diisi", "Tidak disebut"] {
        assert!(table.contains(text), "{text} in {table}");
    }
    assert!(
        html.contains("Tidak berlaku"),
        "no decision, so no rejection"
    );
}

#[test]
fn comparison_pages_are_the_same_bytes_every_time() {
    let (first, second) = (real(), real());
    for path in [
        "prosedur/lupa-passphrase/index.html",
        "data/prosedur/lupa-passphrase.json",
        "peraturan/index.html",
    ] {
        assert_eq!(page(&first, path), page(&second, path));
    }
}

#[test]
fn revoked_regulation_says_what_takes_its_place() {
    let html = page(&real(), "peraturan/pp-82-2012/index.html");
    for text in [
        "Dicabut",
        "10 Oktober 2019",
        "Ganti dengan PP 71/2019",
        "Kabupaten Ciamis",
        "Dicabut dengan",
    ] {
        assert!(html.contains(text), "{text}");
    }
    let amended = page(&real(), "peraturan/uu-11-2008/index.html");
    assert!(
        amended.contains("sebagaimana telah beberapa kali diubah, terakhir dengan UU 1/2024"),
        "{amended}"
    );
    assert!(
        amended.contains("Saat revisi"),
        "Pekalongan is older than the second amendment"
    );
}

#[test]
fn every_regulation_of_the_register_has_a_page() {
    let output = real();
    let list = page(&output, "peraturan/index.html");
    assert!(
        list.contains("Belum diverifikasi") && list.contains("Dikutip, tetapi sudah tidak berlaku")
    );
    assert!(
        output
            .paths()
            .filter(|path| path.starts_with("peraturan/"))
            .count()
            > 50
    );
}

fn broken() -> Vec<RawFile> {
    let mut files = many(2);
    files.push(file(
        "content/sop/instansi00/rusak.yaml",
        "nama: Rusak\nkunci_aneh: x\nlangkah:\n  - kegiatan: Mencatat\n",
    ));
    files
}

#[test]
fn dashboard_counts_and_rule_pages_show_where() {
    let output = build(broken(), Lang::Id, Profile::Internal);
    let html = page(&output, "temuan/index.html");
    assert!(
        html.contains("kunci-tak-dikenal") && html.contains("1 dari 3"),
        "{html}"
    );
    let rule = page(&output, "aturan/kunci-tak-dikenal/index.html");
    assert!(
        rule.contains("sop/instansi00/rusak/sumber/index.html#b2"),
        "{rule}"
    );
}

#[test]
fn findings_in_shared_blocks_count_for_every_sop_that_uses_them() {
    let output = real();
    let html = page(&output, "temuan/index.html");
    let row = html
        .split("<tr ")
        .find(|row| row.contains(">dasar-hukum-dicabut<"));
    assert!(row.expect("a row").contains("2 dari 5"));
    let rule = page(&output, "aturan/dasar-hukum-dicabut/index.html");
    assert!(rule.contains("dipakai dua SOP"), "{rule}");
}

#[test]
fn every_rule_page_shows_its_examples_as_a_reader_sees_them() {
    let output = real();
    for rule in RULES {
        let id = rule.defect.id;
        let html = page(&output, &format!("aturan/{id}/index.html"));
        let (wrong, right) = html
            .split_once("class=\"bab contoh benar\"")
            .unwrap_or_else(|| panic!("{id} shows no right example"));
        let (_, wrong) = wrong
            .split_once("class=\"bab contoh salah\"")
            .unwrap_or_else(|| panic!("{id} shows no wrong example"));
        assert!(wrong.contains("<li id=\"t1\">"), "{id}: {wrong}");
        assert!(!right.contains("<li id=\"t"), "{id}: {right}");
        for example in [wrong, right] {
            let seen = example.contains("<table class=\"langkah") || example.contains("<dl ");
            assert!(seen, "{id} shows nothing of the SOP");
        }
    }
}

#[test]
fn public_edition_without_findings_has_none_on_reference_pages() {
    let mut files = broken();
    files.push(file(
        "content/situs.yaml",
        "profil: publik\ntampilkan_temuan: false\n",
    ));
    let output = build(files, Lang::Id, Profile::Public);
    for (path, html) in pages(&output) {
        assert!(
            !html.contains("kunci_aneh") || path.contains("/sumber/"),
            "{path}"
        );
    }
    let dashboard = page(&output, "temuan/index.html");
    assert!(dashboard.contains("tidak ditampilkan") && !dashboard.contains("<table"));
    let rule = page(&output, "aturan/kunci-tak-dikenal/index.html");
    assert!(
        !rule.contains("instansi00") && !rule.contains("di pustaka ini"),
        "{rule}"
    );
    assert_eq!(
        json(&output, "data/sop.json")["sop"][0]["temuan"],
        Value::Null
    );
    assert!(!page(&output, "prosedur/uji/index.html").contains("Temuan</th>"));
}

#[test]
fn hostile_markdown_is_harmless() {
    let hostile = "<script>alert(1)</script>\n\n[x](javascript:alert(1)) ![y](javascript:alert(2)) <img src=x onerror=alert(3)>\n\n# <b onclick=x>\n";
    let files = vec![
        file(
            "content/panduan/jahat.md",
            &format!("---\njudul: \"<script>\"\n---\n{hostile}"),
        ),
        file(
            "content/prosedur/uji.yaml",
            &format!(
                "nama: \"<script>\"\nuraian: |\n  {}\n",
                hostile.replace('\n', "\n  ")
            ),
        ),
    ];
    let output = build(files, Lang::Id, Profile::Internal);
    for (path, html) in pages(&output) {
        // Data for machines stand in an element of this name, of a kind that no browser runs; our own scripts are files.
        let html = html.replace("<script type=\"application/ld+json\">", "");
        let html = html.replace("<script src=\"../aset/", "");
        for bad in ["<script", "<img", "href=\"javascript", "<b onclick"] {
            assert!(!html.contains(bad), "{bad} on {path}");
        }
    }
}

#[test]
fn lost_readers_find_the_way_from_any_depth() {
    let files = vec![file(
        "content/situs.yaml",
        "base_url: https://sop.example.id/pustaka/\n",
    )];
    let html = page(&build(files, Lang::En, Profile::Internal), "404.html");
    assert!(html.contains("href=\"/pustaka/index.html\""), "{html}");
    assert!(html.contains("href=\"/pustaka/aset/look.css\""));
    let bare = page(&real(), "404.html");
    assert!(bare.contains("href=\"index.html\""));
}

#[test]
fn guides_are_rendered() {
    let html = page(&real(), "panduan/membaca-sop/index.html");
    assert!(html.contains("<h2 id=\"b-halaman-sebuah-sop\">") && html.contains("<table>"));
    assert!(html.contains("<span class=\"k-"), "code is coloured");
}

#[test]
fn a_defect_repeated_in_one_line_is_told_there_once() {
    let words = "berkas ".repeat(200);
    let yaml = format!(
        "nama: Penerimaan Berkas\npelaksana: {{a: Petugas}}\nlangkah:\n  - kegiatan: Menerima {words}\n    pelaksana: a\n"
    );
    let files = vec![file("content/sop/x/a.yaml", &yaml)];
    let output = build(files, Lang::Id, Profile::Internal);
    let rule = "aturan/kata-berulang/index.html";
    let source = page(&output, "sop/x/a/sumber/index.html");
    assert_eq!(source.matches("Kata ulang").count(), 1);
    let sop = page(&output, "sop/x/a/index.html");
    let told = sop.split("<li id=\"t").find(|told| told.contains(rule));
    let places = told.expect("a finding").matches("sumber/index.html#b");
    assert_eq!(places.count(), 1);
}
