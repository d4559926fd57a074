//! Printing many sheets: by workers, from the cache, and when something dies on the way.

use std::fs;
use std::path::{Path, PathBuf};

use sopan::disk::Cache;

use crate::shell::{Ran, empty, sopan_by};

/// The program itself, as a user starts it.
const PROGRAM: &str = env!("CARGO_BIN_EXE_sopan");

/// Enough SOPs for workers to be worth their start.
const SOPS: usize = 5;

/// A library of small SOPs, the last of which has a letter that no font has.
fn small(name: &str) -> PathBuf {
    let folder = empty(name);
    let sops = folder.join("content/sop/contoh");
    fs::create_dir_all(&sops).expect("made");
    for number in 1..=SOPS {
        let odd = if number == SOPS { "☑" } else { "" };
        let text = format!(
            "nama: Pelayanan Surat {number}{odd}\npelaksana: {{a: A, b: B}}\nlangkah:\n  \
             - {{kegiatan: Menerima surat, pelaksana: a}}\n  \
             - {{kegiatan: Memeriksa surat, pelaksana: b, keputusan: {{ya: 3, tidak: 1}}}}\n  \
             - {{kegiatan: Mengarsipkan surat, pelaksana: a}}\n"
        );
        fs::write(sops.join(format!("surat-{number}.yaml")), text).expect("written");
    }
    folder
}

/// The same command with some number of threads, each of which keeps one worker busy.
fn with_threads(threads: usize, program: Option<&Path>, folder: &Path, arguments: &[&str]) -> Ran {
    let pool = rayon::ThreadPoolBuilder::new().num_threads(threads);
    let pool = pool.build().expect("threads");
    pool.install(|| sopan_by(program, folder, arguments))
}

fn sheets(folder: &Path) -> Vec<(PathBuf, Vec<u8>)> {
    let entries = fs::read_dir(folder).expect("a folder").flatten();
    let mut sheets: Vec<(PathBuf, Vec<u8>)> = entries
        .map(|entry| {
            let bytes = fs::read(entry.path()).expect("a sheet");
            (PathBuf::from(entry.file_name()), bytes)
        })
        .collect();
    sheets.sort();
    sheets
}

#[test]
fn the_number_of_workers_changes_neither_bytes_nor_words() {
    let folder = small("batch-workers");
    let program = Some(Path::new(PROGRAM));
    let mut runs = Vec::new();
    for (threads, program) in [(1, None), (1, program), (2, program)] {
        let _ = fs::remove_dir_all(folder.join(".sopan-cache"));
        let _ = fs::remove_dir_all(folder.join("lembar"));
        let ran = with_threads(threads, program, &folder, &["sheet", "-o", "lembar"]);
        assert_eq!(ran.code, 0, "{}", ran.err);
        runs.push((ran.out, ran.err, sheets(&folder.join("lembar"))));
    }
    assert_eq!(runs[0].2.len(), SOPS);
    assert!(runs[0].2.iter().all(|(_, pdf)| pdf.starts_with(b"%PDF")));
    assert!(runs[0] == runs[1] && runs[1] == runs[2]);
}

#[test]
fn a_sheet_from_the_cache_is_the_same_and_warns_again() {
    let folder = small("batch-kept");
    let arguments = ["sheet", "content/sop/contoh/surat-5.yaml", "-o", "a.pdf"];
    let first = sopan_by(None, &folder, &arguments);
    assert!(first.err.contains("☑ → "), "{}", first.err);
    let printed = fs::read(folder.join("a.pdf")).expect("a sheet");
    let kept = fs::read_dir(folder.join(".sopan-cache")).expect("a cache");
    let kept: Vec<PathBuf> = kept.flatten().map(|entry| entry.path()).collect();
    let again = sopan_by(None, &folder, &arguments);
    assert_eq!((first.out, first.err), (again.out, again.err));
    assert!(printed == fs::read(folder.join("a.pdf")).expect("a sheet"));
    // Half a file, as a full disk leaves it, is no sheet: it is printed anew.
    for path in kept {
        let bytes = fs::read(&path).expect("a file");
        fs::write(&path, &bytes[..bytes.len() / 2]).expect("written");
    }
    let mended = sopan_by(None, &folder, &arguments);
    assert_eq!(mended.code, 0, "{}", mended.err);
    assert!(printed == fs::read(folder.join("a.pdf")).expect("a sheet"));
}

#[test]
fn a_build_takes_the_sheets_that_were_printed_before() {
    let folder = small("batch-shared");
    let kept = || {
        let entries = fs::read_dir(folder.join(".sopan-cache")).expect("a cache");
        let mut names: Vec<_> = entries.flatten().map(|entry| entry.file_name()).collect();
        names.sort();
        names
    };
    assert_eq!(sopan_by(None, &folder, &["sheet", "-o", "lembar"]).code, 0);
    let before = kept();
    let built = sopan_by(Some(Path::new(PROGRAM)), &folder, &["build"]);
    assert_eq!(built.code, 0, "{}", built.err);
    assert_eq!(before, kept());
    let site = fs::read(folder.join("public/sop/contoh/surat-1/lembar.pdf")).expect("a sheet");
    let printed = fs::read(folder.join("lembar/contoh-surat-1.pdf")).expect("a sheet");
    assert!(site == printed);
}

#[test]
fn a_writer_of_templates_gets_every_file_that_the_template_reads() {
    let folder = small("batch-data");
    let path = "content/sop/contoh/surat-1.yaml";
    let ran = sopan_by(None, &folder, &["sheet", "--data", path, "-o", "data"]);
    assert_eq!(ran.code, 0, "{}", ran.err);
    let own = folder.join("data/contoh-surat-1");
    let template = fs::read_to_string(own.join("sheet.typ")).expect("a template");
    let read = template.split("json(\"/").skip(1);
    let read: Vec<&str> = read.filter_map(|rest| rest.split('"').next()).collect();
    assert!(!read.is_empty());
    for path in read {
        let bytes = fs::read(own.join(path)).expect(path);
        assert!(serde_json::from_slice::<serde_json::Value>(&bytes).is_ok());
    }
    let attached = fs::read(own.join("data/0.yaml")).expect("the source");
    assert!(attached == fs::read(folder.join(path)).expect("the source"));
    let fonts = fs::read_dir(folder.join("data/fonts")).expect("fonts");
    assert!(fonts.count() > 3);
}

#[test]
fn a_build_says_what_its_sheets_want_said_also_of_those_it_takes_from_the_cache() {
    let folder = small("batch-warned");
    let path = folder.join("content/sop/contoh/surat-1.yaml");
    let text = fs::read_to_string(&path).expect("an SOP");
    let long = "Memeriksa surat beserta lampirannya ".repeat(200);
    fs::write(&path, text.replace("Memeriksa surat", &long)).expect("written");
    for _ in 0..2 {
        let ran = sopan_by(None, &folder, &["build"]);
        assert_eq!(ran.code, 0, "{}", ran.err);
        assert!(
            ran.err.contains("surat-1.yaml:5:") && ran.err.contains("lebih tinggi"),
            "{}",
            ran.err
        );
    }
}

#[test]
fn an_agencys_set_is_bound_as_one_volume() {
    let folder = small("batch-volume");
    let arguments = ["sheet", "contoh", "--jilid", "-o", "jilid.pdf"];
    let ran = sopan_by(None, &folder, &arguments);
    assert_eq!(ran.code, 0, "{}", ran.err);
    assert!(ran.out.starts_with("jilid.pdf ("), "{}", ran.out);
    let bound = fs::read(folder.join("jilid.pdf")).expect("a volume");
    let again = sopan_by(None, &folder, &["cetak", "--volume", "-o", "lain"]);
    assert_eq!(again.code, 0, "{}", again.err);
    assert!(bound == fs::read(folder.join("lain/jilid.pdf")).expect("a volume"));
}

#[test]
fn the_cache_keeps_what_other_commands_made_and_not_every_old_state() {
    let folder = empty("batch-cache");
    let earlier = Cache::of(&folder);
    for state in 0..20 {
        let hash = earlier.hash(&[state]);
        earlier.keep("contoh/surat", &hash, b"sheet");
        assert_eq!(earlier.find("contoh/surat", &hash), Some(b"sheet".to_vec()));
    }
    let hash = earlier.hash(b"other");
    earlier.keep("contoh/lain", &hash, b"other sheet");
    let cache = Cache::of(&folder);
    let found = |name: &str, state| cache.find(name, &cache.hash(&[state])).is_some();
    cache.prune();
    let left = (0..20).filter(|state| found("contoh/surat", *state));
    assert!((2..10).contains(&left.count()));
    let other = || Cache::of(&folder).find("contoh/lain", &hash);
    assert_eq!(other(), Some(b"other sheet".to_vec()));
    // Only a run that asks for everything knows what nobody needs any more.
    cache.prune_unused();
    assert_eq!(other(), None);
}

/// A program that counts its starts in a file and dies as the first so many workers.
#[cfg(unix)]
fn dying(folder: &Path, deaths: usize) -> PathBuf {
    use std::os::unix::fs::PermissionsExt;
    let script = folder.join("mati");
    let starts = folder.join("starts");
    let text = format!(
        "#!/bin/sh\necho x >> '{0}'\nif [ $(wc -l < '{0}') -le {deaths} ]; then\n  echo kehabisan memori >&2\n  exit 9\nfi\nexec '{PROGRAM}' \"$@\"\n",
        starts.display()
    );
    fs::write(&script, text).expect("written");
    fs::set_permissions(&script, fs::Permissions::from_mode(0o755)).expect("allowed");
    script
}

#[cfg(unix)]
#[test]
fn a_sheet_whose_worker_died_is_printed_by_another() {
    let folder = small("batch-one-death");
    let program = dying(&folder, 1);
    let ran = with_threads(1, Some(&program), &folder, &["sheet", "-o", "lembar"]);
    assert_eq!(ran.code, 0, "{}", ran.err);
    assert_eq!(sheets(&folder.join("lembar")).len(), SOPS);
}

#[cfg(unix)]
#[test]
fn a_sheet_that_costs_two_workers_fails_alone_and_says_why() {
    let folder = small("batch-two-deaths");
    let program = dying(&folder, 2);
    let ran = with_threads(1, Some(&program), &folder, &["sheet", "-o", "lembar"]);
    assert_eq!(ran.code, 1, "{}", ran.err);
    assert_eq!(sheets(&folder.join("lembar")).len(), SOPS - 1);
    for word in ["surat-1", "kehabisan memori", "9"] {
        assert!(ran.err.contains(word), "{word}: {}", ran.err);
    }
    // What is not made is not kept: the next run makes it.
    let again = with_threads(1, Some(&program), &folder, &["sheet", "-o", "lembar"]);
    assert_eq!(again.code, 0, "{}", again.err);
}

#[test]
fn without_the_program_the_sheets_are_printed_all_the_same() {
    let folder = small("batch-gone");
    let gone = folder.join("tidak-ada");
    let ran = sopan_by(Some(&gone), &folder, &["sheet", "-o", "lembar"]);
    assert_eq!(ran.code, 0, "{}", ran.err);
    assert_eq!(sheets(&folder.join("lembar")).len(), SOPS);
}
