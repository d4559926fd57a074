//! `lint` as its user runs it: repairs that touch nothing else, records of old findings, and rules chosen by name.

use std::fs;
use std::path::Path;

use crate::shell::{empty, library, sopan};

/// An SOP with safe and unsafe repairs in every style of writing, and odd layout that must stay.
const DRAFT: &str = "\u{feff}# Draf: jangan diubah\r\nnama:   'Pelayanan Ijin'   # nama\r\n\
    tanggal: {pembuatan: 8 April 2025 , efektif: \"09-04-2025\"}\r\n\r\n\
    pelaksana: {a: Petugas}\r\nlangkah:\r\n  - kegiatan: >-  # lipat\r\n      Memeriksa berkas diluar\r\n      kantor\r\n\
    \x20   pelaksana: a\r\n    kelengkapan: [ \"a\\tijin\",'praktek' ]\t# akhir";

fn draft(name: &str) -> std::path::PathBuf {
    let folder = empty(name);
    fs::write(folder.join("draf.yaml"), DRAFT).expect("written");
    folder
}

fn text(folder: &Path) -> String {
    fs::read_to_string(folder.join("draf.yaml")).expect("a file")
}

#[test]
fn safe_repairs_change_their_words_and_no_other_byte() {
    let folder = draft("fix-safe");
    let ran = sopan(&folder, &["lint", "--fix", "draf.yaml"]);
    assert!(ran.out.contains("1 diperbaiki, "), "{}", ran.out);
    // A date with the name of its month is clear: no finding speaks of it, and nothing touches it.
    let wanted = DRAFT.replace("09-04-2025", "2025-04-09");
    assert_eq!(text(&folder), wanted);
    let again = sopan(&folder, &["lint", "--fix", "draf.yaml"]);
    assert!(again.out.contains("0 diperbaiki, "), "{}", again.out);
    assert_eq!(text(&folder), wanted);
}

#[test]
fn unsafe_repairs_are_made_only_when_asked_for() {
    let folder = draft("fix-unsafe");
    assert!(
        sopan(&folder, &["lint", "draf.yaml"])
            .out
            .contains("--fix --unsafe")
    );
    let ran = sopan(
        &folder,
        &[
            "lint",
            "--fix",
            "--unsafe",
            "draf.yaml",
            "--select",
            "ejaan",
        ],
    );
    assert_eq!(ran.code, 0, "{}{}", ran.out, ran.err);
    let changed = text(&folder);
    assert!(
        !changed.contains("diluar") && changed.contains("di luar\r\n      kantor"),
        "{changed}"
    );
    assert!(changed.contains("8 April 2025"), "{changed}");
    let lines = |text: &str| text.split("\r\n").count();
    assert_eq!(lines(&changed), lines(DRAFT));
    for kept in [
        "\u{feff}# Draf: jangan diubah\r\n",
        "   # nama\r\n",
        ">-  # lipat\r\n",
        "\t# akhir",
    ] {
        assert!(changed.contains(kept), "{kept:?} in {changed}");
    }
    assert_eq!(sopan(&folder, &["lint", "--unsafe", "draf.yaml"]).code, 2);
}

#[test]
fn a_diff_shows_the_changes_and_writes_nothing() {
    let folder = draft("fix-diff");
    let shown = sopan(&folder, &["lint", "--diff", "draf.yaml"]);
    assert_eq!(shown.code, 1);
    assert!(
        shown.out.starts_with("--- draf.yaml\n+++ draf.yaml\n@@ "),
        "{}",
        shown.out
    );
    assert!(
        shown
            .out
            .contains("\n+tanggal: {pembuatan: 8 April 2025 , efektif: \"2025-04-09\"}\r\n"),
        "{}",
        shown.out
    );
    assert_eq!(text(&folder), DRAFT);
    assert_eq!(
        sopan(
            &folder,
            &["lint", "--fix", "draf.yaml", "--select", "tanggal"]
        )
        .code,
        0
    );
    let none = sopan(&folder, &["lint", "--diff", "draf.yaml"]);
    assert_eq!((none.code, none.out.as_str()), (0, ""));
}

#[test]
fn programs_get_their_form_and_nothing_else() {
    let folder = draft("fix-json");
    let ran = sopan(&folder, &["lint", "--fix", "draf.yaml", "--format", "json"]);
    let report: serde_json::Value = serde_json::from_str(&ran.out).expect("JSON");
    let mut found = report["findings"].as_array().expect("a list").iter();
    assert!(found.all(|finding| finding["rule"] != "tanggal-bukan-iso"));
    assert!(ran.err.contains("1 diperbaiki"), "{}", ran.err);
}

#[cfg(unix)]
#[test]
fn repairs_keep_permissions_and_links_and_stay_inside() {
    use std::os::unix::fs::{PermissionsExt, symlink};
    let folder = library("fix-links");
    let sops = folder.join("content/sop/uji");
    fs::create_dir_all(&sops).expect("made");
    fs::write(sops.join("asli.yaml"), DRAFT).expect("written");
    fs::set_permissions(sops.join("asli.yaml"), fs::Permissions::from_mode(0o640)).expect("set");
    symlink("asli.yaml", sops.join("tautan.yaml")).expect("linked");
    let outside = empty("fix-links-outside");
    fs::write(outside.join("luar.yaml"), DRAFT).expect("written");
    symlink(outside.join("luar.yaml"), sops.join("luar.yaml")).expect("linked");
    let ran = sopan(&folder, &["lint", "--fix", "content/sop/uji"]);
    assert!(ran.err.is_empty(), "{}", ran.err);
    assert!(sops.join("tautan.yaml").is_symlink());
    let mended = fs::read_to_string(sops.join("asli.yaml")).expect("a file");
    assert!(mended.contains("2025-04-09"), "{mended}");
    let mode = fs::metadata(sops.join("asli.yaml"))
        .expect("a file")
        .permissions()
        .mode();
    assert_eq!(mode & 0o777, 0o640);
    assert_eq!(
        fs::read_to_string(outside.join("luar.yaml")).expect("a file"),
        DRAFT
    );
    let names: Vec<_> = fs::read_dir(&sops).expect("a folder").flatten().collect();
    assert_eq!(names.len(), 3, "nothing is left behind");
    // What may not be written is not written, by whatever way.
    fs::write(folder.join("baca.yaml"), DRAFT).expect("written");
    fs::set_permissions(folder.join("baca.yaml"), fs::Permissions::from_mode(0o444)).expect("set");
    // It keeps no other from being written.
    fs::write(folder.join("tulis.yaml"), DRAFT).expect("written");
    let ran = sopan(&folder, &["lint", "--fix", "baca.yaml", "tulis.yaml"]);
    assert_eq!(ran.code, 2);
    assert!(ran.err.contains("baca.yaml tidak boleh"), "{}", ran.err);
    let mended = fs::read_to_string(folder.join("tulis.yaml")).expect("a file");
    assert!(mended.contains("2025-04-09"), "{mended}");
    assert_eq!(
        fs::read_to_string(folder.join("baca.yaml")).expect("a file"),
        DRAFT
    );
}

#[test]
fn a_file_that_was_not_chosen_is_not_mended() {
    let folder = library("fix-chosen");
    let agency = folder.join("content/instansi/ciamis.yaml");
    let before = fs::read(&agency).expect("a file");
    let other = folder.join("content/sop/tapin/lupa-passphrase.yaml");
    let kept = fs::read(&other).expect("a file");
    sopan(
        &folder,
        &["lint", "--fix", "--unsafe", "content/sop/ciamis"],
    );
    assert_eq!(fs::read(&agency).expect("a file"), before);
    assert_eq!(fs::read(&other).expect("a file"), kept);
}

#[test]
fn every_repair_of_the_real_library_comes_to_rest() {
    let folder = library("fix-all");
    let ran = sopan(&folder, &["lint", "--fix", "--unsafe"]);
    assert!(!ran.out.contains("ubah sendiri"), "{}", ran.out);
    let shown = sopan(&folder, &["lint", "--diff", "--unsafe"]);
    assert_eq!((shown.code, shown.out.as_str()), (0, ""), "{}", shown.err);
}

#[test]
fn a_record_hides_old_findings_and_only_shrinks() {
    let folder = draft("record");
    let lint = |more: &[&str]| {
        sopan(
            &folder,
            &[&["lint", "draf.yaml", "--baseline", "lama.json"], more].concat(),
        )
    };
    let record = || fs::read_to_string(folder.join("lama.json")).expect("a record");
    assert_eq!(lint(&[]).code, 2, "no record yet");
    let made = lint(&["--update"]);
    assert_eq!(made.code, 0, "{}", made.out);
    let first = record();
    assert!(
        first.contains("\"count\": 1}") && first.ends_with("]\n}\n"),
        "{first}"
    );
    assert_eq!(lint(&["--fail-on", "info"]).code, 0);
    // Lines and steps above may come and go.
    let new = "  - kegiatan: Menulis surat\r\n    pelaksana: a\r\n    waktu: 5 menit\r\n    output: [Surat]\r\n";
    let moved = DRAFT.replace("langkah:\r\n", &format!("# baru\r\n\r\nlangkah:\r\n{new}"));
    fs::write(folder.join("draf.yaml"), &moved).expect("written");
    let ran = lint(&["--select", "waktu-kosong", "--fail-on", "info"]);
    assert_eq!(ran.code, 0, "{}", ran.out);
    // The same defect once more is new, and is not added to the record.
    let twice = moved.replace("Pelayanan Ijin", "Pelayanan Ijin Ijin");
    fs::write(folder.join("draf.yaml"), &twice).expect("written");
    let ran = lint(&["--select", "ejaan", "--fail-on", "info", "--update"]);
    assert_eq!(ran.code, 1, "{}", ran.out);
    assert_eq!(record(), first);
    // What is done leaves the record, and what was not looked at stays.
    fs::write(
        folder.join("draf.yaml"),
        DRAFT.replace("'praktek'", "'praktik'"),
    )
    .expect("written");
    let told = lint(&["--select", "ejaan"]);
    assert!(
        told.err.contains("1 temuan di lama.json sudah tidak ada"),
        "{}",
        told.err
    );
    assert_eq!(record(), first);
    lint(&["--select", "waktu", "--update"]);
    assert_eq!(record(), first);
    lint(&["--update"]);
    assert_eq!(record().lines().count() + 1, first.lines().count());
    let kept = record();
    assert_eq!(lint(&["--update"]).code, 0);
    assert_eq!(record(), kept);
    for wrong in ["{}", "x", "{\"version\": 2, \"findings\": []}"] {
        fs::write(folder.join("lama.json"), wrong).expect("written");
        assert_eq!(lint(&["--update"]).code, 2, "{wrong}");
        assert_eq!(record(), wrong);
    }
}

#[test]
fn a_file_that_cannot_be_read_is_never_an_old_habit() {
    let folder = empty("record-unread");
    fs::write(folder.join("draf.yaml"), "nama: [\n").expect("written");
    let ran = sopan(
        &folder,
        &["lint", "draf.yaml", "--baseline", "lama.json", "--update"],
    );
    assert_eq!(ran.code, 1, "{}", ran.out);
    let ran = sopan(&folder, &["lint", "draf.yaml", "--select", "ejaan"]);
    assert_eq!(ran.code, 1, "{}", ran.out);
}

#[test]
fn rules_are_chosen_by_their_names_and_beginnings() {
    let folder = library("select");
    let rules = |arguments: &[&str]| {
        let ran = sopan(
            &folder,
            &[&["lint", "--format", "json"], arguments].concat(),
        );
        let report: serde_json::Value = serde_json::from_str(&ran.out).expect("JSON");
        let findings = report["findings"].as_array().expect("a list").clone();
        let mut rules: Vec<String> = findings
            .iter()
            .filter_map(|found| found["rule"].as_str())
            .map(str::to_owned)
            .collect();
        rules.sort();
        rules.dedup();
        rules
    };
    let chosen = rules(&[
        "--select",
        "dasar-hukum,ejaan",
        "--ignore",
        "dasar-hukum-diubah",
    ]);
    assert!(
        chosen
            .iter()
            .all(|rule| rule == "ejaan" || rule.starts_with("dasar-hukum-")),
        "{chosen:?}"
    );
    assert!(
        chosen.len() > 2 && !chosen.contains(&"dasar-hukum-diubah".to_owned()),
        "{chosen:?}"
    );
    assert!(!rules(&["--ignore", "ejaan"]).contains(&"ejaan".to_owned()));
    for (word, near) in [
        ("ejan", "`ejaan`"),
        ("dasar-hukm", "`dasar-hukum`"),
        ("dasar-h", ""),
    ] {
        let ran = sopan(&folder, &["lint", "--select", word]);
        assert_eq!(ran.code, 2, "{word}");
        assert!(ran.err.contains(near), "{}", ran.err);
    }
    assert_eq!(
        sopan(&folder, &["lint", "--fail-on", "tidak-pernah"]).code,
        0
    );
}

#[test]
fn many_may_mend_one_file_at_once() {
    let folder = empty("fix-at-once");
    let path = folder.join("a.yaml");
    let after = vec![b'b'; 200_000];
    for _ in 0..20 {
        fs::write(&path, b"a").expect("written");
        std::thread::scope(|scope| {
            let one = || sopan::disk::replace(&path, &folder, (b"a", &after));
            let all: Vec<_> = (0..8).map(|_| scope.spawn(one)).collect();
            for done in all {
                let done = done.join().expect("no panic");
                done.expect("written, or found written");
            }
        });
        assert_eq!(fs::read(&path).expect("a file"), after);
    }
}

#[test]
fn a_record_merged_by_hand_may_hold_any_number() {
    let folder = draft("record-merged");
    let entry = |rule: &str| serde_json::json!({"rule": rule, "file": "draf.yaml", "path": "", "fingerprint": "", "count": u64::MAX});
    let record = serde_json::json!({"version": 1, "findings": [entry("ejaan"), entry("spasi")]});
    fs::write(folder.join("lama.json"), record.to_string()).expect("written");
    let update = ["lint", "draf.yaml", "--baseline", "lama.json", "--update"];
    let ran = sopan(&folder, &update);
    assert_eq!(ran.code, 1, "{}", ran.err);
}

#[test]
fn as_many_are_mended_as_were_promised_and_each_was_a_finding() {
    let folder = draft("fix-promise");
    let first_number = |text: &str, word: &str| -> usize {
        let line = text.lines().find(|line| line.contains(word));
        let number = line.and_then(|line| line.split(' ').next());
        number.and_then(|number| number.parse().ok()).unwrap_or(0)
    };
    let promised = first_number(&sopan(&folder, &["lint", "draf.yaml"]).out, "dengan --fix");
    let made = first_number(
        &sopan(&folder, &["lint", "--diff", "draf.yaml"]).err,
        "akan diperbaiki",
    );
    assert_eq!((promised, made), (1, 1));
    // With clear dates only there is nothing to find and nothing to mend.
    fs::write(
        folder.join("draf.yaml"),
        "nama: Surat\ntanggal: {pembuatan: 08 April 2025, efektif: 9 April 2025}\n",
    )
    .expect("written");
    let ran = sopan(&folder, &["lint", "--diff", "draf.yaml"]);
    assert_eq!((ran.code, ran.out.as_str()), (0, ""), "{}", ran.err);
}
