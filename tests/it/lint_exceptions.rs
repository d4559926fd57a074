//! Exceptions and settings: what authors and agencies set aside, everywhere it is shown.

use sopan::analyse::analyse_all;
use sopan::lint::{RULES, lint};
use sopan::load::{RawFile, load};
use sopan::model::day;
use sopan::report::json;
use sopan::words::Lang;

const AGENCY: &str = "nama: Pemerintah Kabupaten Uji\ntingkat: kabupaten\nwilayah: Kabupaten Uji\n";

const SOP: &str = "nama: Pelayanan Surat Masuk\npelaksana: {a: Petugas}\nlangkah:\n  - kegiatan: Mencatat surat masuk\n    pelaksana: a\n\
    \x20 - kegiatan: Menyampaikan surat masuk\n    pelaksana: a\n";

/// Rule and path of every finding in an SOP of Uji, on the day given.
fn found(exceptions: &str, settings: &str, (month, of_month): (i8, i8)) -> Vec<(String, String)> {
    let file = |path: &str, text: String| RawFile {
        path: path.to_owned(),
        content: Ok(text.into_bytes()),
    };
    let (library, mut findings) = load(vec![
        file("content/instansi/uji.yaml", format!("{AGENCY}{settings}")),
        file("content/sop/uji/surat.yaml", format!("{SOP}{exceptions}")),
    ]);
    let today = day(2026, month, of_month).expect("a day");
    findings.append(lint(&library, &analyse_all(&library), today));
    let text = json(&findings.sorted(), &library.sources, Lang::Id);
    let report: serde_json::Value = serde_json::from_str(&text).expect("JSON");
    let list = report["findings"].as_array().expect("a list").clone();
    let text = |value: &serde_json::Value| value.as_str().expect("text").to_owned();
    list.iter()
        .map(|finding| (text(&finding["rule"]), text(&finding["path"])))
        .collect()
}

fn times(found: &[(String, String)], rule: &str) -> usize {
    found.iter().filter(|(id, _)| id == rule).count()
}

fn exception(rule: &str, more: &str) -> String {
    format!(
        "kecualikan:\n  - {{aturan: {rule}, alasan: Uji, penanggung_jawab: Bagian Umum, sampai: Juni 2026{more}}}\n"
    )
}

#[test]
fn the_rule_about_unused_exceptions_is_the_last() {
    let last = RULES.last().expect("rules");
    assert_eq!(last.defect.id, "pengecualian-tak-terpakai");
}

#[test]
fn an_exception_covers_its_place_until_its_last_day() {
    let all = found("", "", (6, 1));
    assert_eq!(times(&all, "waktu-kosong"), 2);
    for (more, left) in [
        ("", 0),
        (", di: \"langkah[1]\"", 1),
        (", di: \"langkah[*]\"", 0),
        (", di: \"langkah[1].kegiatan\"", 1),
    ] {
        let text = exception("waktu-kosong", more);
        let now = found(&text, "", (6, 30));
        assert_eq!(times(&now, "waktu-kosong"), left, "{more}");
        assert_eq!(times(&now, "pengecualian-tak-terpakai"), 0, "{more}");
        let later = found(&text, "", (7, 1));
        assert_eq!(times(&later, "waktu-kosong"), 2, "{more}");
        assert_eq!(times(&later, "pengecualian-kedaluwarsa"), 1, "{more}");
        assert_eq!(times(&later, "pengecualian-tak-terpakai"), 0, "{more}");
    }
}

#[test]
fn an_exception_that_nothing_needs_is_reported_unless_its_rule_is_unknown() {
    for (rule, more, unused, unknown) in [
        ("nip-tidak-sah", "", 1, 0),
        ("waktu-kosong", ", di: \"langkah[7]\"", 1, 0),
        ("waktu-kosng", "", 0, 1),
        // Problems of reading are nobody's choice.
        ("kunci-tak-dikenal", "", 0, 1),
    ] {
        let text = exception(rule, more) + "kuncix: 1\n";
        let now = found(&text, "", (6, 1));
        assert_eq!(times(&now, "pengecualian-tak-terpakai"), unused, "{rule}");
        assert_eq!(times(&now, "aturan-tak-dikenal"), unknown, "{rule}");
        assert_eq!(times(&now, "kunci-tak-dikenal"), 1, "{rule}");
    }
}

#[test]
fn settings_of_an_agency_are_checked() {
    let now = found(
        "",
        "aturan: {waktu-kosong: mati, output-kosong: info, ejan: info}\n",
        (6, 1),
    );
    assert_eq!(times(&now, "waktu-kosong"), 0);
    assert_eq!(times(&now, "output-kosong"), 2);
    let unknown: Vec<_> = now
        .iter()
        .filter(|(rule, _)| rule == "aturan-tak-dikenal")
        .collect();
    assert_eq!(unknown.len(), 1);
    assert_eq!(unknown[0].1, "aturan.ejan");
    let wrong = found("", "aturan: {waktu-kosong: berat}\n", (6, 1));
    assert_eq!(times(&wrong, "nilai-tak-dikenal"), 1);
    assert_eq!(times(&wrong, "waktu-kosong"), 2);
}
