//! The choice of SOPs to see side by side: pages of crowds stay small, their parts are whole and private, and what a
//! reader compares by is named.

use std::collections::BTreeSet;
use std::fmt::Write as _;

use serde_json::Value;

use sopan::load::RawFile;
use sopan::model::Profile;
use sopan::output::Output;
use sopan::words::Lang;

use crate::content;
use crate::site::{build, file, page};

const PAGE: &str = "prosedur/uji/index.html";

/// A procedure of this many agencies, whose SOPs have ten steps and differ a little.
fn crowd(count: usize, extra: &str) -> Vec<RawFile> {
    let works = [
        "Mengajukan permohonan izin kepada dinas",
        "Mencatat permohonan ke dalam buku agenda",
        "Memeriksa kelengkapan berkas permohonan",
        "Menyusun konsep surat keputusan",
        "Mengoreksi konsep surat keputusan",
        "Memberi paraf pada surat keputusan",
        "Menandatangani surat keputusan izin",
        "Memberi nomor dan cap surat keputusan",
        "Menyerahkan surat keputusan kepada pemohon",
        "Mengarsipkan salinan surat keputusan",
    ];
    let mut files = vec![file("content/prosedur/uji.yaml", "nama: Uji coba\n")];
    for at in 0..count {
        let mut steps = String::new();
        for (place, work) in works.iter().enumerate() {
            if place > 0 && (at + place) % 7 == 0 {
                continue;
            }
            let actor = ["pemohon", "staf", "kadis"][place % 3];
            let minutes = 5 + (at * 3 + place * 7) % 40;
            let _ = write!(
                steps,
                "  - kegiatan: {work} {extra}\n    pelaksana: {actor}\n    kelengkapan: [Surat permohonan izin]\n    waktu: {minutes} menit\n    output: [Surat keputusan izin]\n"
            );
        }
        let sop = format!(
            "nama: Uji {at}\nprosedur: uji\ndasar_hukum: [Peraturan Pemerintah Nomor 82 Tahun 2012]\nperalatan: [Komputer]\npelaksana: {{pemohon: Pemohon, staf: Staf, kadis: Kepala Dinas}}\nlangkah:\n{steps}"
        );
        files.push(file(
            &format!("content/sop/kabupaten-{at:03}/uji.yaml"),
            &sop,
        ));
        files.push(file(
            &format!("content/instansi/kabupaten-{at:03}.yaml"),
            &format!("nama: Pemerintah Kabupaten Nomor {at:03}\n"),
        ));
    }
    files
}

fn parts(output: &Output) -> Vec<&str> {
    let paths = output.paths();
    paths
        .filter(|path| path.starts_with("data/banding/"))
        .collect()
}

/// What a part hands to the script of the theme.
fn handed(text: &str) -> Value {
    let inside = text.strip_prefix("terimaBanding(");
    let inside = inside.and_then(|rest| rest.strip_suffix(");\n"));
    serde_json::from_str(inside.expect("one call")).expect("JSON")
}

/// Every address in a part.
fn addresses<'a>(value: &'a Value, found: &mut Vec<&'a str>) {
    match value {
        Value::Array(items) => items.iter().for_each(|item| addresses(item, found)),
        Value::Object(members) => {
            for (key, value) in members {
                match value.as_str() {
                    Some(address) if key.ends_with("href") => found.push(address),
                    _ => addresses(value, found),
                }
            }
        }
        _ => {}
    }
}

#[test]
fn page_of_five_hundred_agencies_stays_below_a_megabyte() {
    let output = build(crowd(500, ""), Lang::Id, Profile::Internal);
    let html = page(&output, PAGE);
    assert!(html.len() < 1_000_000, "{} bytes", html.len());
    assert_eq!(parts(&output).len(), 500, "one part for each SOP");
    for path in parts(&output).into_iter().step_by(100) {
        let size = page(&output, path).len();
        assert!(size < 20_000, "{path} has {size} bytes");
    }
}

#[test]
fn every_sop_of_a_crowd_has_a_part_that_leads_to_pages() {
    let output = build(crowd(24, ""), Lang::Id, Profile::Internal);
    let html = page(&output, PAGE);
    let listed: BTreeSet<String> = html
        .split(" data-sop=\"")
        .skip(1)
        .filter_map(|rest| rest.split('"').next())
        .map(|sop| format!("data/banding/uji/{sop}.js"))
        .collect();
    let made: BTreeSet<String> = parts(&output).into_iter().map(str::to_owned).collect();
    assert_eq!(listed, made);
    assert!(html.contains("data-bagian=\"../../data/banding/uji/\""));
    for path in &made {
        let part = handed(&page(&output, path));
        let sop = part["sop"].as_str().expect("an id");
        assert!(path.contains(sop), "{path} is of {sop}");
        assert!(html.contains(&format!("href=\"../../sop/{sop}/index.html\"")));
        let mut found = Vec::new();
        addresses(&part, &mut found);
        assert!(found.len() > part["steps"].as_array().map_or(0, Vec::len));
        for address in found {
            let (target, place) = address.split_once('#').unwrap_or((address, ""));
            let target = target.strip_prefix("../../").expect("from the root");
            let there = page(&output, target);
            let id = format!("id=\"{place}\"");
            assert!(place.is_empty() || there.contains(&id), "{address}");
        }
    }
}

#[test]
fn few_sops_have_no_parts_and_all_of_them_in_the_page() {
    let output = build(crowd(20, ""), Lang::Id, Profile::Internal);
    assert!(parts(&output).is_empty());
    let html = page(&output, PAGE);
    assert_eq!(html.matches("type=\"checkbox\"").count(), 20);
    assert!(!html.contains("data-bagian"));
}

#[test]
fn parts_are_the_same_bytes_every_time_and_hide_what_the_profile_hides() {
    let hidden = "NIP 19750304 200112 1 002, WA 0812 3456 7890";
    let files = || crowd(21, hidden);
    let (first, second) = (
        build(files(), Lang::Id, Profile::Public),
        build(files(), Lang::Id, Profile::Public),
    );
    for path in parts(&first) {
        let text = page(&first, path);
        assert_eq!(text, page(&second, path));
        let digits: String = text.chars().filter(char::is_ascii_digit).collect();
        assert!(!digits.contains("197503042001121002") && !digits.contains("081234567890"));
        assert!(text.contains("●●●"), "{path} has steps");
    }
    let inside = build(files(), Lang::Id, Profile::Internal);
    let path = "data/banding/uji/kabupaten-000/uji.js";
    assert!(page(&inside, path).contains("0812 3456 7890"));
}

#[test]
fn laws_point_to_what_stands_in_their_place_today() {
    let output = build(content(), Lang::Id, Profile::Internal);
    let html = page(&output, "prosedur/lupa-passphrase/index.html");
    let laws = html.split("id=\"h-d\"").nth(1).expect("laws");
    let laws = laws.split("</table>").next().expect("a table");
    for text in [
        "Pengganti terbaru: <a href=\"../../peraturan/pp-71-2019/index.html\">PP 71/2019</a>",
        "Perubahan terbaru: <a href=\"../../peraturan/uu-1-2024/index.html\">UU 1/2024</a>",
    ] {
        assert!(laws.contains(text), "{text} in {laws}");
    }
}

/// Two SOPs of one work each, and one that has another work besides.
fn documents() -> Vec<RawFile> {
    let sop = |needs: &str, more: &str| {
        format!(
            "nama: Uji\nprosedur: uji\npelaksana: {{a: Pemohon, b: Staf}}\nlangkah:\n  - kegiatan: Mengajukan permohonan izin usaha\n    pelaksana: a\n{needs}    output: [Permohonan izin usaha]\n{more}"
        )
    };
    let made = "  - kegiatan: Mencetak kartu anggota perpustakaan\n    pelaksana: b\n    output: [Kartu Anggota Perpustakaan]\n";
    vec![
        file("content/prosedur/uji.yaml", "nama: Uji\n"),
        file(
            "content/sop/satu/uji.yaml",
            &sop("    kelengkapan: [\"Kartu Tanda Penduduk (KTP)\"]\n", made),
        ),
        file(
            "content/sop/dua/uji.yaml",
            &sop("    kelengkapan: [KTP, Surat kuasa]\n", ""),
        ),
        file("content/sop/tiga/uji.yaml", &sop("", "")),
    ]
}

#[test]
fn no_not_stated_and_does_not_apply_are_three_cells_of_documents() {
    let html = page(&build(documents(), Lang::Id, Profile::Internal), PAGE);
    let table = html.split("id=\"h-m\"").nth(1).expect("documents");
    let table = table.split("</table>").next().expect("a table");
    let row = |name: &str| {
        let mut rows = table
            .split("<tr>")
            .filter(|row| row.contains("scope=\"row\""));
        let row = rows.find(|row| row.contains(name));
        row.unwrap_or_else(|| panic!("no {name} in {table}"))
    };
    let identity = row("KTP");
    assert_eq!(identity.matches("Diminta").count(), 2, "{identity}");
    assert!(identity.contains("Tidak disebut"), "{identity}");
    let proxy = row("Surat kuasa");
    assert!(proxy.contains("Tidak ada") && proxy.contains("Tidak disebut"));
    let card = row("Kartu Anggota");
    assert_eq!(card.matches("Tidak berlaku").count(), 2, "{card}");
}

#[test]
fn designs_found_by_likeness_are_named_by_what_sets_them_apart() {
    let sop = |act: &str| {
        format!(
            "nama: Uji\nprosedur: uji\npelaksana: {{a: Pemohon, b: Staf}}\nlangkah:\n  - kegiatan: Mengajukan permohonan\n    pelaksana: a\n    waktu: 10 menit\n  - kegiatan: {act}\n    pelaksana: b\n    waktu: 20 menit\n"
        )
    };
    let mut files = vec![file("content/prosedur/uji.yaml", "nama: Uji\n")];
    let acts = [
        "Melakukan pencabutan dan penerbitan sertifikat",
        "Melakukan pencabutan dan penerbitan sertifikat baru",
        "Mereset passphrase pemohon",
        "Mereset passphrase pemohon lain",
    ];
    for (at, act) in acts.iter().enumerate() {
        files.push(file(
            &format!("content/sop/instansi{at}/uji.yaml"),
            &sop(act),
        ));
    }
    let html = page(&build(files, Lang::Id, Profile::Internal), PAGE);
    assert!(html.contains("<h3>Dengan "), "{html}");
    assert!(!html.contains("Rancangan A"));
    assert!(html.contains(" memakai rancangan dengan ") && html.contains(" dalam 30 menit"));
}
