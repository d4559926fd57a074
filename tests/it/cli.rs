//! The command line as its user meets it: exit codes, messages, and folders that survive every mistake.

use std::fs;
use std::path::{Path, PathBuf};

use crate::shell::{empty, library, sopan};

/// Every file of a folder and its bytes.
fn snapshot(folder: &Path) -> Vec<(PathBuf, Vec<u8>)> {
    let mut files = Vec::new();
    let mut folders = vec![folder.to_owned()];
    while let Some(folder) = folders.pop() {
        for entry in fs::read_dir(folder).expect("a folder").flatten() {
            let path = entry.path();
            match path.is_dir() {
                true => folders.push(path),
                false => files.push((path.clone(), fs::read(path).expect("a file"))),
            }
        }
    }
    files.sort();
    files
}

const DRAFT: &str =
    "nama: Uji\npelaksana: {a: A}\nlangkah:\n  - kegiatan: Menulis surat\n    pelaksana: a\n";

#[test]
fn help_speaks_both_languages_and_lists_every_command() {
    let folder = empty("cli-help");
    let indonesian = sopan(&folder, &["--help"]);
    assert_eq!(indonesian.code, 0);
    assert!(indonesian.out.contains("Pemakaian"), "{}", indonesian.out);
    let english = sopan(&folder, &["--lang", "en", "--help"]);
    assert!(english.out.contains("Usage"), "{}", english.out);
    for command in [
        "build", "lint", "serve", "sheet", "compare", "impact", "rules", "explain",
    ] {
        assert!(english.out.contains(command), "{command}");
        assert_eq!(sopan(&folder, &[command, "--help"]).code, 0, "{command}");
    }
}

#[test]
fn help_names_values_in_the_language_of_its_reader() {
    let folder = empty("cli-help-values");
    let commands = [
        "build", "lint", "serve", "sheet", "verify", "compare", "impact", "rules", "explain",
        "schema",
    ];
    for command in commands {
        let indonesian = sopan(&folder, &[command, "--help"]).out;
        for word in [
            "DIR", "DATE", "SEVERITY", "FORMAT", "FILE", "RULE", "PATH", "LANG", "URL",
        ] {
            let is_named = |name: &str| name.split(['>', '|', ',']).next() == Some(word);
            let names = indonesian.split('<').skip(1);
            assert!(
                !names.into_iter().any(is_named),
                "{command} {word}: {indonesian}"
            );
        }
        let english = sopan(&folder, &[command, "--help", "--lang", "en"]).out;
        for (told, value) in [(&indonesian, "<TANGGAL>"), (&english, "<DATE>")] {
            assert!(told.contains(value), "{command}: {told}");
            assert!(told.contains("2026-01-31"), "{command}: {told}");
        }
    }
}

#[test]
fn mistakes_on_the_command_line_stop_with_a_suggestion() {
    let folder = empty("cli-mistakes");
    for (arguments, word) in [
        (&["bulid"][..], "build"),
        (&["lint", "--formt", "json"][..], "--format"),
        (&["lint", "--format", "xml"][..], "json"),
        (&["explain", "output-kosog"][..], "output-kosong"),
        (&["build", "--per-tanggal", "kemarin"][..], "kemarin"),
        (&["build", "--root", "."][..], "--root"),
        (&["lint", "tidak-ada.yaml"][..], "tidak-ada.yaml"),
    ] {
        let ran = sopan(&folder, arguments);
        assert_eq!(ran.code, 2, "{arguments:?}: {}{}", ran.out, ran.err);
        assert!(ran.err.contains(word), "{arguments:?}: {}", ran.err);
    }
}

#[test]
fn mistakes_are_told_in_our_own_words() {
    let folder = library("cli-words");
    fs::write(folder.join("draf.yaml"), DRAFT).expect("written");
    for (arguments, words) in [
        (&["--lang", "id"][..], "perintah belum diisi"),
        (&["lint", "--fix", "--fix"][..], "--fix hanya boleh"),
        (&["lint", "--fix=1"][..], "--fix tidak menerima nilai"),
        // Whoever names a library does not mean a draft without one.
        (&["lint", "draf.yaml", "--root", "tidak-ada"][..], "--root"),
    ] {
        let ran = sopan(&folder, arguments);
        assert_eq!(ran.code, 2, "{arguments:?}: {}", ran.out);
        assert!(ran.err.contains(words), "{arguments:?}: {}", ran.err);
    }
}

#[test]
fn nothing_in_a_draft_acts_on_the_terminal() {
    let folder = empty("cli-controls");
    let draft = "nama: \"Uji  \u{9b}31m \u{202e} x\"\n";
    fs::write(folder.join("draf.yaml"), draft).expect("written");
    for format in ["human", "concise", "github"] {
        let out = sopan(&folder, &["lint", "draf.yaml", "--format", format]).out;
        let acts = |letter: char| letter.is_control() && letter != '\n' || letter == '\u{202e}';
        assert!(!out.is_empty() && !out.contains(acts), "{format}: {out:?}");
        // Only people are shown the line itself.
        assert_eq!(out.contains("31m"), format == "human", "{out:?}");
    }
}

#[test]
fn a_draft_outside_any_library_is_checked() {
    let folder = empty("cli-draft");
    fs::write(folder.join("draf.yaml"), DRAFT).expect("written");
    let ran = sopan(&folder, &["lint", "draf.yaml", "--format", "json"]);
    assert_eq!(ran.code, 1, "{}", ran.err);
    let report: serde_json::Value = serde_json::from_str(&ran.out).expect("JSON");
    assert_eq!(report["version"], 1);
    let findings = report["findings"].as_array().expect("a list");
    assert!(!findings.is_empty());
    for finding in findings {
        assert_eq!(finding["file"], "draf.yaml");
        for key in [
            "rule", "severity", "path", "quote", "message", "why", "fix", "basis",
        ] {
            assert!(finding[key].is_string(), "{key}: {finding}");
        }
        for key in ["line", "column", "end_line", "end_column"] {
            assert!(
                finding[key].as_u64().is_some_and(|number| number >= 1),
                "{key}: {finding}"
            );
        }
    }
}

#[test]
fn lint_shows_only_the_chosen_files_and_fails_from_the_chosen_weight() {
    let folder = library("cli-chosen");
    let all = sopan(&folder, &["lint"]);
    assert_eq!(all.code, 1);
    let one = sopan(&folder, &["lint", "content/sop/tapin"]);
    assert!(one.out.contains("content/sop/tapin/lupa-passphrase.yaml"));
    assert!(!one.out.contains("content/sop/kapuas"), "{}", one.out);
    let shared = sopan(
        &folder,
        &["lint", "content/sop/ciamis/lupa-passphrase.yaml"],
    );
    assert!(shared.out.contains("dasar-hukum-dicabut"), "{}", shared.out);
    let clean = sopan(&folder, &["lint", "content/panduan", "--fail-on", "info"]);
    assert_eq!(clean.code, 0, "{}", clean.out);
}

#[test]
fn a_build_without_changes_writes_nothing() {
    let folder = library("cli-twice");
    assert_eq!(sopan(&folder, &["build", "--no-pdf"]).code, 0);
    let first = snapshot(&folder.join("public"));
    let again = sopan(&folder, &["build", "--no-pdf"]);
    assert!(again.out.contains(" 0 di antaranya"), "{}", again.out);
    assert_eq!(first, snapshot(&folder.join("public")));
}

#[test]
fn a_folder_that_is_not_ours_is_never_emptied() {
    let folder = library("cli-foreign");
    fs::create_dir_all(folder.join("public")).expect("made");
    fs::write(folder.join("public/penting.txt"), "jangan hapus").expect("written");
    let ran = sopan(&folder, &["build", "--no-pdf"]);
    assert_eq!(ran.code, 2);
    assert!(ran.err.contains("--out"), "{}", ran.err);
    assert!(folder.join("public/penting.txt").is_file());
}

/// Puts one file of every bad kind among the SOPs of Ciamis.
fn add_bad_files(folder: &Path) {
    let sops = folder.join("content/sop/ciamis");
    let put = |name: &str, bytes: &[u8]| fs::write(sops.join(name), bytes).expect("written");
    put("bukan.yaml", b"\x00\x01[[[{");
    put("tab.yaml", b"nama: Uji\ntanggal:\n\tefektif: 2025\n");
    put("ganda.yaml", b"nama: Uji\nnama: Dua\n");
    put("kunci.yaml", b"nama: Uji\npelaksna: {}\n");
    put("latin.yaml", b"nama: Uj\xe9\n");
    put("besar.yaml", &vec![b'#'; 50 * 1024 * 1024]);
    put("kembar.yaml", DRAFT.as_bytes());
    put("kembar.yml", DRAFT.as_bytes());
    put("Besar-Kecil.yaml", DRAFT.as_bytes());
    put("besar-kecil.yaml", DRAFT.as_bytes());
    put("..titik.yaml", DRAFT.as_bytes());
    put(
        "tujuan.yaml",
        DRAFT
            .replace("pelaksana: a\n", "pelaksana: a\n    lanjut: 99\n")
            .as_bytes(),
    );
    fs::create_dir_all(sops.join("folder.yaml")).expect("made");
}

#[test]
fn bad_files_are_named_and_everything_else_is_built() {
    let folder = library("cli-bad");
    add_bad_files(&folder);
    let found = sopan(&folder, &["lint", "content/sop/ciamis", "--format", "json"]);
    let report: serde_json::Value = serde_json::from_str(&found.out).expect("JSON");
    let rules = |name: &str| -> Vec<String> {
        let findings = report["findings"].as_array().expect("a list").iter();
        let of_file = findings.filter(|finding| {
            finding["file"]
                .as_str()
                .is_some_and(|file| file.ends_with(name))
        });
        of_file
            .map(|finding| finding["rule"].as_str().unwrap_or_default().to_owned())
            .collect()
    };
    for (name, rule) in [
        ("/bukan.yaml", "yaml-tidak-sah"),
        ("/tab.yaml", "tab-di-lekukan"),
        ("/latin.yaml", "berkas-bukan-utf8"),
        ("/besar.yaml", "berkas-terlalu-besar"),
        ("/kembar.yml", "berkas-kembar"),
        ("/Besar-Kecil.yaml", "nama-berkas-tak-sah"),
        ("/..titik.yaml", "nama-berkas-tak-sah"),
        ("/folder.yaml", "berkas-berupa-folder"),
    ] {
        assert_eq!(rules(name), [rule], "{name}");
    }
    for (name, rule) in [
        ("/ganda.yaml", "kunci-ganda"),
        ("/kunci.yaml", "kunci-tak-dikenal"),
        ("/tujuan.yaml", "tujuan-tak-dikenal"),
    ] {
        assert_eq!(
            rules(name).iter().filter(|found| *found == rule).count(),
            1,
            "{name}"
        );
    }
    let built = sopan(&folder, &["build", "--no-pdf"]);
    assert_eq!(built.code, 1, "{}", built.err);
    assert!(
        built.err.contains("content/sop/ciamis/tab.yaml:3"),
        "{}",
        built.err
    );
    for page in [
        "ciamis/lupa-passphrase",
        "tapin/lupa-passphrase",
        "ciamis/kembar",
        "ciamis/besar-kecil",
    ] {
        assert!(
            folder
                .join(format!("public/sop/{page}/index.html"))
                .is_file(),
            "{page}"
        );
    }
}

#[test]
fn a_build_that_cannot_run_leaves_the_old_site_whole() {
    let folder = library("cli-stays");
    assert_eq!(sopan(&folder, &["build", "--no-pdf"]).code, 0);
    let before = snapshot(&folder.join("public"));
    let settings = folder.join("content/situs.yaml");
    let text = fs::read_to_string(&settings).expect("a file");
    fs::write(&settings, text.replace("tema: default", "tema: tidak-ada")).expect("written");
    let ran = sopan(&folder, &["build", "--no-pdf"]);
    assert_eq!(ran.code, 2);
    assert!(ran.err.contains("tidak-ada"), "{}", ran.err);
    assert_eq!(before, snapshot(&folder.join("public")));
}

#[test]
fn strict_builds_fail_on_errors_and_others_do_not() {
    let folder = library("cli-strict");
    assert_eq!(sopan(&folder, &["build", "--no-pdf"]).code, 0);
    assert_eq!(sopan(&folder, &["build", "--no-pdf", "--strict"]).code, 1);
}

#[test]
fn a_broken_link_ends_the_build_and_leads_to_the_line_where_it_was_written() {
    let folder = library("cli-broken-link");
    let guide = "---\njudul: Rusak\nurutan: 9\n---\n\nLihat [halaman](tidak-ada.md).\n\nBaca [bagian](membaca-sop.md#tidak-ada).\n";
    fs::write(folder.join("content/panduan/rusak.md"), guide).expect("written");
    let ran = sopan(&folder, &["build", "--no-pdf"]);
    assert_eq!(ran.code, 1, "{}{}", ran.out, ran.err);
    for told in [
        "content/panduan/rusak.md:6: tautan `../../panduan/tidak-ada/index.html` putus",
        "content/panduan/rusak.md:8: tautan `../../panduan/membaca-sop/index.html#b-tidak-ada` putus",
    ] {
        assert!(ran.err.contains(told), "{}", ran.err);
    }
    assert!(folder.join("public/panduan/rusak/index.html").is_file());
}

#[test]
fn the_address_of_the_command_line_wins_and_must_be_one() {
    let folder = library("cli-address");
    let none = sopan(&folder, &["build", "--no-pdf"]);
    assert!(none.out.contains("--base-url"), "{}", none.out);
    assert!(!folder.join("public/sitemap.xml").exists());
    let wrong = sopan(&folder, &["build", "--base-url", "sop.example.id"]);
    assert_eq!(wrong.code, 2);
    assert!(wrong.err.contains("https://"), "{}", wrong.err);
    let address = "https://sop.example.id/pustaka";
    let given = [
        "build",
        "--no-pdf",
        "--profil",
        "publik",
        "--base-url",
        address,
    ];
    let built = sopan(&folder, &given);
    assert_eq!(built.code, 0, "{}", built.err);
    assert!(!built.out.contains("--base-url"), "{}", built.out);
    let sitemap = fs::read_to_string(folder.join("public/sitemap.xml")).expect("a sitemap");
    assert!(sitemap.contains("<loc>https://sop.example.id/pustaka/</loc>"));
    let listed = fs::read_to_string(folder.join("public/data/tautan-keluar.csv"));
    assert_eq!(listed.expect("a list"), "alamat,halaman\r\n");
}

#[test]
fn every_rule_is_listed_and_explained() {
    let folder = empty("cli-rules");
    let listed = sopan(&folder, &["rules"]);
    assert_eq!(listed.code, 0);
    for rule in sopan::lint::RULES {
        assert!(listed.out.contains(rule.defect.id), "{}", rule.defect.id);
        let explained = sopan(&folder, &["explain", rule.defect.id]);
        assert_eq!(explained.code, 0);
        assert!(
            explained.out.contains("langkah") || explained.out.contains("nama"),
            "{}",
            explained.out
        );
    }
    for defect in sopan::load::PROBLEMS {
        assert_eq!(sopan(&folder, &["explain", defect.id]).code, 0);
    }
}

#[test]
fn files_that_others_put_into_the_site_stay_there() {
    let folder = library("cli-carried");
    assert_eq!(sopan(&folder, &["build", "--no-pdf"]).code, 0);
    fs::create_dir_all(folder.join("public/.git")).expect("made");
    fs::write(folder.join("public/.git/HEAD"), "ref").expect("written");
    fs::write(folder.join("public/CNAME"), "sop.contoh.go.id").expect("written");
    let sop = folder.join("content/sop/tapin/lupa-passphrase.yaml");
    let text = fs::read_to_string(&sop).expect("a file");
    fs::write(&sop, text.replace("nama: ", "nama: Uji ")).expect("written");
    let gone = folder.join("content/sop/kapuas/lupa-passphrase.yaml");
    fs::remove_file(gone).expect("removed");
    assert_eq!(sopan(&folder, &["build", "--no-pdf"]).code, 0);
    assert!(folder.join("public/.git/HEAD").is_file());
    assert!(folder.join("public/CNAME").is_file());
    assert!(
        !folder
            .join("public/sop/kapuas/lupa-passphrase/index.html")
            .exists()
    );
}

#[test]
fn two_builds_at_once_leave_one_whole_site() {
    let folder = library("cli-race");
    let builds: Vec<_> = (0..4)
        .map(|_| {
            let folder = folder.clone();
            std::thread::spawn(move || sopan(&folder, &["build", "--no-pdf"]).code)
        })
        .collect();
    let codes: Vec<u8> = builds
        .into_iter()
        .map(|build| build.join().expect("no panic"))
        .collect();
    assert_eq!(codes, [0, 0, 0, 0]);
    let again = sopan(&folder, &["build", "--no-pdf"]);
    assert!(again.out.contains(" 0 di antaranya"), "{}", again.out);
}

#[test]
fn a_site_is_never_built_among_its_sources() {
    let folder = library("cli-among");
    let ran = sopan(&folder, &["build", "--no-pdf", "--out", "content/situs"]);
    assert_eq!(ran.code, 2);
    assert!(!folder.join("content/situs").exists());
}

#[cfg(unix)]
#[test]
fn links_and_pipes_are_named_and_publish_nothing_from_outside() {
    let folder = library("cli-links");
    let outside = empty("cli-links-outside");
    fs::write(outside.join("rahasia.yaml"), "nama: Rahasia Sekali\n").expect("written");
    let sops = folder.join("content/sop/tapin");
    let link =
        |from: &Path, to: &str| std::os::unix::fs::symlink(from, sops.join(to)).expect("linked");
    link(&outside.join("rahasia.yaml"), "luar.yaml");
    link(&outside, "folder-luar");
    link(Path::new("/dev/zero"), "nol.yaml");
    link(&outside.join("tidak-ada.yaml"), "putus.yaml");
    let pipe = std::process::Command::new("mkfifo")
        .arg(sops.join("pipa.yaml"))
        .status();
    assert!(pipe.expect("mkfifo").success());
    let found = sopan(&folder, &["lint", "content/sop/tapin", "--format", "json"]);
    for (file, rule) in [
        ("luar.yaml", "tautan-ke-luar"),
        ("folder-luar", "tautan-ke-luar"),
        ("nol.yaml", "tautan-ke-luar"),
        ("putus.yaml", "tautan-putus"),
        ("pipa.yaml", "bukan-berkas-biasa"),
    ] {
        let report: serde_json::Value = serde_json::from_str(&found.out).expect("JSON");
        let mut findings = report["findings"].as_array().expect("a list").iter();
        let told = findings.any(|finding| {
            finding["rule"] == rule
                && finding["file"]
                    .as_str()
                    .is_some_and(|path| path.ends_with(file))
        });
        assert!(told, "{file}: {rule}");
    }
    assert_eq!(sopan(&folder, &["build", "--no-pdf"]).code, 1);
    let published = snapshot(&folder.join("public"));
    let leaks = |bytes: &[u8]| String::from_utf8_lossy(bytes).contains("Rahasia Sekali");
    assert!(!published.iter().any(|(_, bytes)| leaks(bytes)));
}

#[test]
fn drafts_of_one_name_are_told_apart() {
    let folder = empty("cli-same-name");
    for place in ["a", "b"] {
        fs::create_dir_all(folder.join(place)).expect("made");
        fs::write(folder.join(place).join("x.yaml"), DRAFT).expect("written");
    }
    let ran = sopan(&folder, &["lint", "a", "b", "--format", "json"]);
    let report: serde_json::Value = serde_json::from_str(&ran.out).expect("JSON");
    let findings = report["findings"].as_array().expect("a list");
    for file in ["a/x.yaml", "b/x.yaml"] {
        assert!(
            findings.iter().any(|finding| finding["file"] == file),
            "{file}"
        );
    }
}

#[test]
fn help_has_a_name() {
    let folder = empty("cli-help-name");
    for word in ["help", "bantuan"] {
        assert_eq!(sopan(&folder, &[word]).code, 0);
    }
}
