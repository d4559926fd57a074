//! Impact: who falls with a regulation, as the command line and the pages tell it.

use serde_json::Value;

use crate::shell::{empty, library, sopan};

const AGENCY: &str = "nama: Pemerintah Kabupaten Contoh\ntingkat: kabupaten\nwilayah: Kabupaten Contoh\nblok:\n  umum:\n    \
    - Undang-Undang Nomor 25 Tahun 2009 tentang Pelayanan Publik\n";

const SOPS: &[(&str, &str)] = &[
    ("satu", "dasar_hukum: [{blok: umum}]"),
    (
        "dua",
        "dasar_hukum: [Peraturan Pemerintah Nomor 96 Tahun 2012 tentang Pelaksanaan Undang-Undang Nomor 25 Tahun 2009]",
    ),
    (
        "tiga",
        "dasar_hukum: [PP No. 82 Tahun 2012, UU Nomor 43 Tahun 2009]",
    ),
    (
        "empat",
        "dasar_hukum: [Undang-Undang Nomor 11 Tahun 2008 sebagaimana telah diubah dengan Undang-Undang Nomor 19 Tahun 2016]",
    ),
    ("lima", "dasar_hukum: [Undang-Undang Nomor 1 Tahun 2024]"),
    (
        "enam",
        "dasar_hukum: [Peraturan Bupati Contoh Nomor 5 Tahun 2020]",
    ),
];

fn content(name: &str) -> std::path::PathBuf {
    let folder = empty(name);
    let write = |path: &str, text: &str| {
        let place = folder.join("content").join(path);
        std::fs::create_dir_all(place.parent().expect("a folder")).expect("made");
        std::fs::write(place, text).expect("written");
    };
    write("instansi/contoh.yaml", AGENCY);
    for (slug, bases) in SOPS {
        let text = format!("nama: {slug}\ntanggal: {{efektif: 2 Maret 2025}}\n{bases}\n");
        write(&format!("sop/contoh/{slug}.yaml"), &text);
    }
    folder
}

/// Of every item that leans on a regulation: its SOP, its way, through what, its block, and what replaces a dead one.
fn leaning(folder: &std::path::Path, asked: &str) -> Vec<String> {
    let ran = sopan(folder, &["dampak", asked, "--format", "json"]);
    assert_eq!(ran.code, 0, "{asked}: {}", ran.err);
    let document: Value = serde_json::from_str(&ran.out).expect("JSON");
    assert_eq!(document["version"], 1);
    let hits = document["sop"].as_array().expect("a list");
    let text = |value: &Value| value.as_str().unwrap_or("-").to_owned();
    hits.iter()
        .map(|hit| {
            let parts = [
                text(&hit["sop"]).replace("contoh/", ""),
                text(&hit["cara"]),
                text(&hit["melalui"]),
                text(&hit["blok"]),
                text(&hit["berakhir"]["pengganti"]),
            ];
            parts.join(" ")
        })
        .collect()
}

#[test]
fn every_way_of_leaning_on_a_regulation_is_told_apart() {
    let folder = content("impact-ways");
    assert_eq!(
        leaning(&folder, "UU 25 Tahun 2009"),
        ["dua dalam-judul - - -", "satu langsung - umum -",]
    );
    assert_eq!(
        leaning(&folder, "uu-11-2008"),
        [
            "empat langsung - - -",
            "lima melalui-perubahan uu-1-2024 - -",
            "tiga melalui-pelaksana pp-82-2012 - pp-71-2019",
        ]
    );
    assert_eq!(
        leaning(&folder, "UU 19/2016"),
        ["empat sebagai-perubahan - - -"]
    );
    assert_eq!(leaning(&folder, "kearsipan"), ["tiga langsung - - -"]);
    assert!(leaning(&folder, "Undang-Undang Nomor 14 Tahun 2008").is_empty());
    let unregistered = "Peraturan Bupati Contoh Nomor 5 Tahun 2020";
    assert_eq!(leaning(&folder, unregistered), ["enam langsung - - -"]);
}

#[test]
fn the_table_names_place_and_successor() {
    let folder = content("impact-table");
    let ran = sopan(&folder, &["impact", "PP", "82", "Tahun", "2012"]);
    assert_eq!(ran.code, 0, "{}", ran.err);
    let row = ran.out.lines().last().unwrap_or_default();
    assert!(row.contains("content/sop/contoh/tiga.yaml:3:15"), "{row}");
    assert!(
        row.contains("2019-10-10") && row.contains("PP 71/2019"),
        "{row}"
    );
    // On the day before the revocation it was alive.
    let before = sopan(
        &folder,
        &["impact", "pp-82-2012", "--per-tanggal", "2019-10-09"],
    );
    assert!(!before.out.contains("PP 71/2019"), "{}", before.out);
}

#[test]
fn a_regulation_is_known_by_its_number_alone_and_however_its_parts_are_joined() {
    let folder = content("impact-number");
    let whole = sopan(&folder, &["impact", "PP 82 Tahun 2012"]);
    assert_eq!(whole.code, 0, "{}", whole.err);
    for asked in ["PP 82", "pp 82 2012", "PP-82-2012"] {
        let ran = sopan(&folder, &["impact", asked]);
        assert_eq!(
            (ran.code, &ran.out),
            (0, &whole.out),
            "{asked}: {}",
            ran.err
        );
    }
}

#[test]
fn what_is_unknown_stops_with_the_nearest() {
    let folder = content("impact-unknown");
    for (asked, near) in [("UU 81/2008", "uu-11-2008"), ("Pelayanan Publk Undang", "")] {
        let ran = sopan(&folder, &["impact", asked]);
        assert_eq!(ran.code, 2, "{asked}: {}", ran.out);
        assert!(ran.err.contains(near), "{asked}: {}", ran.err);
        assert!(ran.out.is_empty(), "{}", ran.out);
    }
}

#[test]
fn words_that_fit_several_regulations_name_them() {
    let folder = content("impact-several");
    for (lang, several, more) in [
        (
            "id",
            "“pemerintahan” cocok dengan beberapa peraturan",
            "dan ",
        ),
        ("en", "“pemerintahan” fits several regulations", "and "),
    ] {
        let ran = sopan(&folder, &["impact", "pemerintahan", "--lang", lang]);
        assert_eq!(ran.code, 2, "{}", ran.out);
        assert!(ran.err.contains(several), "{}", ran.err);
        assert!(ran.err.contains("uu-23-2014"), "{}", ran.err);
        assert!(!ran.err.contains("tidak dikenal"), "{}", ran.err);
        let last = ran.err.lines().last().unwrap_or_default();
        assert!(last.trim_start().starts_with(more), "{last}");
    }
}

#[test]
fn the_page_of_a_regulation_lists_the_same_sops_as_the_command() {
    let folder = library("impact-page");
    let ran = sopan(&folder, &["impact", "uu-11-2008", "--format", "json"]);
    let document: Value = serde_json::from_str(&ran.out).expect("JSON");
    let hits = document["sop"].as_array().expect("a list").len();
    let built = sopan(&folder, &["build", "--no-pdf", "--out", "hasil"]);
    assert_eq!(built.code, 0, "{}", built.err);
    let page = std::fs::read_to_string(folder.join("hasil/peraturan/uu-11-2008/index.html"))
        .expect("the page");
    assert_eq!(page.matches("class=\"anjuran\"").count(), hits);
    assert!(page.contains("melalui pelaksananya, PP 82/2012"));
}
