//! Sheets that prove themselves: printed, signed since, held against a library that went on, and published.

use std::fs;
use std::path::{Path, PathBuf};

use lopdf::{Document, IncrementalDocument, Object, Stream, dictionary};
use proptest::strategy::{Strategy, ValueTree};
use proptest::test_runner::TestRunner;
use serde_json::Value;
use sopan::sheet::{NoContent, attached};

use crate::facts::{AGENCY, SOP};
use crate::shell::{Ran, empty, sopan};

const YAML: &str = "content/sop/contoh/satu.yaml";
const SIGNED: &str = "content/sop/contoh/satu.ttd.pdf";
const PUBLISHED: &str = "public/sop/contoh/satu/lembar.pdf";
const PAGE: &str = "public/sop/contoh/satu/index.html";
const NIP: &str = "197503042001121002";

fn library(name: &str) -> PathBuf {
    let folder = empty(name);
    write(&folder, "content/instansi/contoh.yaml", AGENCY);
    write(&folder, YAML, SOP);
    folder
}

fn write(folder: &Path, path: &str, bytes: impl AsRef<[u8]>) {
    let place = folder.join(path);
    fs::create_dir_all(place.parent().expect("a folder")).expect("made");
    fs::write(place, bytes).expect("written");
}

fn edit(folder: &Path, from: &str, to: &str) {
    let text = fs::read_to_string(folder.join(YAML)).expect("an SOP");
    assert!(text.contains(from), "{from}");
    write(folder, YAML, text.replace(from, to));
}

/// The sheet of the only SOP, as `sheet` prints it.
fn print(folder: &Path) -> Vec<u8> {
    let ran = sopan(folder, &["sheet", "-o", "lembar.pdf"]);
    assert_eq!(ran.code, 0, "{}", ran.err);
    fs::read(folder.join("lembar.pdf")).expect("a sheet")
}

/// The sheet as a signing program leaves it: all bytes as they were, and an update behind them.
fn signed(pdf: &[u8]) -> Vec<u8> {
    updated(pdf, |update| {
        let signature = dictionary! {
            "Type" => "Sig",
            "Filter" => "Adobe.PPKLite",
            "ByteRange" => vec![0.into(), 1.into(), 2.into(), 3.into()],
            "Contents" => Object::string_literal("x"),
        };
        let signature = update.new_document.add_object(signature);
        let root = update.get_prev_documents().trailer.get(b"Root");
        let root = root.and_then(Object::as_reference).expect("a catalog");
        update
            .opt_clone_object_to_new_document(root)
            .expect("cloned");
        let catalog = update
            .new_document
            .get_dictionary_mut(root)
            .expect("a catalog");
        catalog.set("Perms", dictionary! { "DocMDP" => signature });
    })
}

fn updated(pdf: &[u8], change: impl Fn(&mut IncrementalDocument)) -> Vec<u8> {
    let before = Document::load_mem(pdf).expect("a PDF");
    let mut update = IncrementalDocument::create_from(pdf.to_vec(), before);
    change(&mut update);
    let mut bytes = Vec::new();
    update.save_to(&mut bytes).expect("saved");
    assert!(bytes.starts_with(pdf) && bytes.len() > pdf.len());
    bytes
}

/// The object that holds the bytes of our attachment.
fn content_stream(document: &Document) -> (u32, u16) {
    let found = document.objects.iter().find(|(_, object)| {
        let stream = object.as_stream().ok();
        let plain = stream.and_then(|stream| stream.get_plain_content().ok());
        plain.is_some_and(|plain| plain.starts_with(b"{\"version\":"))
    });
    *found.expect("an attachment").0
}

fn verify(folder: &Path, pdf: &str) -> (Ran, Value) {
    let ran = sopan(folder, &["cocokkan", pdf, "--format", "json"]);
    let mut document: Value = serde_json::from_str(&ran.out).expect("JSON");
    assert_eq!(document["version"], 1);
    let sheet = document["lembar"][0].take();
    (ran, sheet)
}

fn paths(sheet: &Value) -> Vec<&str> {
    let changes = sheet["perubahan"].as_array().expect("a list").iter();
    changes
        .map(|change| change["path"].as_str().expect("a path"))
        .collect()
}

#[test]
fn a_sheet_is_the_same_also_after_it_was_signed() {
    let folder = library("verify-same");
    let pdf = print(&folder);
    write(&folder, "ttd.pdf", signed(&pdf));
    for file in ["lembar.pdf", "ttd.pdf"] {
        let (ran, sheet) = verify(&folder, file);
        assert_eq!(
            (ran.code, sheet["putusan"].as_str()),
            (0, Some("sama")),
            "{}",
            ran.out
        );
        assert_eq!(sheet["kode"], sheet["kode_pustaka"]);
    }
    // What is not printed may change, in the SOP as in its agency.
    edit(&folder, "alasan: Sengaja", "alasan: Diminta");
    let (ran, _) = verify(&folder, "ttd.pdf");
    assert_eq!(ran.code, 0, "{}", ran.out);
}

#[test]
fn what_changed_since_is_named_place_by_place() {
    let folder = library("verify-changed");
    write(&folder, "ttd.pdf", signed(&print(&folder)));
    edit(&folder, "waktu: 15 menit", "waktu: 30 menit");
    let agency = AGENCY.replace("Daerah Nomor 3 Tahun 2020", "Daerah Nomor 9 Tahun 2025");
    write(&folder, "content/instansi/contoh.yaml", agency);
    let (ran, sheet) = verify(&folder, "ttd.pdf");
    assert_eq!((ran.code, sheet["putusan"].as_str()), (1, Some("berubah")));
    assert_eq!(paths(&sheet), ["dasar_hukum[1]", "langkah[0].waktu"]);
    let [shared, own] = [&sheet["perubahan"][0], &sheet["perubahan"][1]];
    assert_eq!(shared["file"], "content/instansi/contoh.yaml");
    assert_eq!([&own["lama"], &own["baru"]], ["15 menit", "30 menit"]);
    assert_eq!(own["file"], YAML);
    assert_ne!(sheet["kode"], sheet["kode_pustaka"]);
    for (lang, word) in [
        ("id", "langkah 1, waktu: “15 menit” menjadi “30 menit”"),
        ("en", "“15 menit” became"),
    ] {
        let ran = sopan(&folder, &["--lang", lang, "verify", "ttd.pdf"]);
        assert!(ran.out.contains(word), "{}", ran.out);
    }
}

#[test]
fn a_sheet_whose_sop_went_on_is_superseded() {
    let folder = library("verify-superseded");
    print(&folder);
    let told = |from: &str, to: &str| {
        write(&folder, YAML, SOP);
        edit(&folder, from, to);
        let (ran, sheet) = verify(&folder, "lembar.pdf");
        assert_eq!(
            (ran.code, sheet["putusan"].as_str()),
            (1, Some("usang")),
            "{}",
            ran.out
        );
        assert!(!paths(&sheet).contains(&"status"), "{}", ran.out);
        sheet["keterangan"].as_str().expect("words").to_owned()
    };
    assert_eq!(
        told("status: berlaku", "status: dicabut"),
        "SOP contoh/satu sudah dicabut"
    );
    let by = told("status: berlaku", "status: digantikan\npengganti: dua");
    assert!(by.contains("contoh/dua"), "{by}");
    let newer = told("efektif: 12 Januari 2026", "efektif: 1 Maret 2026");
    assert!(newer.contains("2026-03-01"), "{newer}");
    write(&folder, "content/sop/contoh/dua.yaml", SOP);
    let by = told("status: berlaku", "status: berlaku\npengganti: contoh/dua");
    assert!(by.contains("contoh/dua"), "{by}");
}

#[test]
fn a_sheet_finds_its_sop_under_a_new_name_and_not_in_another_library() {
    let folder = library("verify-moved");
    print(&folder);
    fs::remove_file(folder.join(YAML)).expect("removed");
    let (ran, sheet) = verify(&folder, "lembar.pdf");
    assert_eq!(
        (ran.code, sheet["putusan"].as_str()),
        (2, Some("tidak-dapat-dicocokkan"))
    );
    write(
        &folder,
        "content/sop/contoh/tiga.yaml",
        format!("{SOP}dulu: [satu]\n"),
    );
    let (ran, sheet) = verify(&folder, "lembar.pdf");
    assert_eq!(
        (ran.code, sheet["sop"].as_str()),
        (0, Some("contoh/tiga")),
        "{}",
        ran.out
    );
    let alone = empty("verify-alone");
    let ran = sopan(&alone, &["verify", "lembar.pdf", "--root", "."]);
    assert_eq!(ran.code, 2);
    assert!(ran.err.contains("--root"), "{}", ran.err);
}

#[test]
fn several_sheets_are_checked_at_once_and_the_worst_counts() {
    let folder = library("verify-several");
    print(&folder);
    write(&folder, "catatan.pdf", b"bukan PDF");
    let ran = sopan(
        &folder,
        &["verify", "lembar.pdf", "catatan.pdf", "tiada.pdf"],
    );
    assert_eq!(ran.code, 2);
    assert_eq!(
        ran.out.matches(": tidak dapat dicocokkan").count(),
        2,
        "{}",
        ran.out
    );
    assert!(
        ran.out.contains("lembar.pdf: sama") && ran.out.contains("tanda tangan tidak diperiksa")
    );
}

#[test]
fn the_latest_revision_is_the_one_that_is_read() {
    let folder = library("verify-latest");
    let pdf = print(&folder);
    let other = updated(&pdf, |update| {
        let at = content_stream(update.get_prev_documents());
        let stream = update.get_prev_documents().get_object(at).expect("there");
        let stream = stream.as_stream().expect("a stream");
        let text = String::from_utf8(stream.get_plain_content().expect("text")).expect("UTF-8");
        let text = text.replace("15 menit", "45 menit");
        let stream = Stream::new(stream.dict.clone(), Vec::new()).with_compression(false);
        let mut stream = stream;
        stream.set_plain_content(text.into_bytes());
        update.new_document.set_object(at, stream);
    });
    let facts = attached(&other).expect("content").isi;
    assert!(
        facts
            .iter()
            .any(|(path, text)| path == "langkah[0].waktu" && text == "45 menit")
    );
}

#[test]
fn broken_and_hostile_files_are_refused_and_never_panic() {
    let folder = library("verify-garbage");
    let pdf = signed(&print(&folder));
    assert!(attached(&pdf).is_ok());
    assert_eq!(attached(b""), Err(NoContent::NotPdf));
    let bomb = updated(&pdf, |update| {
        let at = content_stream(update.get_prev_documents());
        let mut stream = Stream::new(lopdf::Dictionary::new(), vec![b' '; 64 << 20]);
        stream.compress().expect("compressed");
        assert!(stream.content.len() < 1 << 20);
        update.new_document.set_object(at, stream);
    });
    assert_eq!(attached(&bomb), Err(NoContent::Broken));
    let scan = {
        let mut document = Document::load_mem(&pdf).expect("a PDF");
        let catalog = document.catalog_mut().expect("a catalog");
        catalog.remove(b"Names");
        catalog.remove(b"AF");
        let mut bytes = Vec::new();
        document.save_to(&mut bytes).expect("saved");
        bytes
    };
    assert_eq!(attached(&scan), Err(NoContent::NotOurs));
    let mut runner = TestRunner::deterministic();
    let edits = proptest::collection::vec((0..pdf.len(), proptest::num::u8::ANY), 1..12);
    for round in 0..60 {
        let mut bytes = pdf.clone();
        for (at, byte) in edits.new_tree(&mut runner).expect("edits").current() {
            // The end of the file holds what finds everything else: half of the edits go there.
            let at = if round % 2 == 0 {
                at
            } else {
                pdf.len() - 1 - at % 3000
            };
            bytes[at] = byte;
        }
        let _ = attached(&bytes);
        let _ = attached(&bytes[..bytes.len() - bytes.len() * (round % 7) / 9]);
    }
}

#[test]
fn content_of_another_version_is_told_from_broken_content() {
    let folder = library("verify-version");
    let pdf = print(&folder);
    let with = |text: &'static str| {
        let pdf = updated(&pdf, move |update| {
            let at = content_stream(update.get_prev_documents());
            let stream = Stream::new(lopdf::Dictionary::new(), text.into());
            update.new_document.set_object(at, stream);
        });
        attached(&pdf)
    };
    assert_eq!(
        with("{\"version\": 2, \"lembar\": []}"),
        Err(NoContent::Newer)
    );
    assert_eq!(with("{\"version\": 1}"), Err(NoContent::Broken));
    assert_eq!(with("tidak"), Err(NoContent::Broken));
}

fn build(folder: &Path, more: &[&str]) -> Ran {
    let ran = sopan(folder, &[&["build"], more].concat());
    assert_eq!(ran.code, 0, "{}{}", ran.out, ran.err);
    ran
}

fn read(folder: &Path, path: &str) -> Vec<u8> {
    fs::read(folder.join(path)).expect(path)
}

fn text(folder: &Path, path: &str) -> String {
    String::from_utf8(read(folder, path)).expect("UTF-8")
}

/// What `lint` finds about signed sheets: rule, file, line, and what is behind it.
fn findings(folder: &Path) -> Vec<(String, String, u64, String)> {
    let ran = sopan(folder, &["lint", "--format", "json"]);
    let document: Value = serde_json::from_str(&ran.out).expect("JSON");
    let found = document["findings"].as_array().expect("a list").iter();
    let found = found.filter(|found| {
        found["rule"]
            .as_str()
            .is_some_and(|rule| rule.starts_with("lembar-ttd"))
    });
    found
        .map(|found| {
            let text = |key: &str| found[key].as_str().unwrap_or_default().to_owned();
            let line = found["line"].as_u64().expect("a line");
            (
                text("rule"),
                text("file"),
                line,
                found["evidence"].to_string(),
            )
        })
        .collect()
}

#[test]
fn a_signed_sheet_is_published_byte_for_byte_and_reported_when_it_no_longer_matches() {
    let folder = library("verify-published");
    let pdf = signed(&print(&folder));
    write(&folder, SIGNED, &pdf);
    build(&folder, &[]);
    assert!(read(&folder, PUBLISHED) == pdf);
    assert_eq!(findings(&folder), []);
    let code = attached(&pdf).expect("content").kode;
    let page = text(&folder, PAGE);
    assert!(page.contains(&code) && page.contains("Lembar ini yang ditandatangani"));
    assert!(page.contains("Unduh lembar bertanda tangan"));
    edit(&folder, "waktu: 15 menit", "waktu: 30 menit");
    build(&folder, &[]);
    assert!(read(&folder, PUBLISHED) == pdf);
    let line = SOP
        .lines()
        .position(|line| line.contains("waktu: 15"))
        .expect("a line")
        + 1;
    let found = findings(&folder);
    let [(rule, file, at, evidence)] = found.as_slice() else {
        panic!("one finding: {found:?}");
    };
    assert_eq!(
        (rule.as_str(), file.as_str(), *at),
        ("lembar-ttd-berbeda", YAML, line as u64)
    );
    assert!(
        evidence.contains("15 menit") && evidence.contains("30 menit"),
        "{evidence}"
    );
    assert!(text(&folder, PAGE).contains("Isi halaman sudah berubah"));
    // The sheet of an SOP that ended says so on every page, which the signed one does not.
    edit(&folder, "status: berlaku", "status: dicabut");
    build(&folder, &[]);
    assert!(read(&folder, PUBLISHED) != pdf);
    assert_eq!(findings(&folder), []);
}

#[test]
fn a_sheet_that_cannot_be_checked_is_not_published() {
    let folder = library("verify-unchecked");
    let pdf = print(&folder);
    write(&folder, SIGNED, b"%PDF-1.4 pindaian");
    write(&folder, "content/sop/contoh/dua.yaml", SOP);
    write(&folder, "content/sop/contoh/dua.ttd.pdf", signed(&pdf));
    write(&folder, "content/sop/contoh/hilang.ttd.pdf", &pdf);
    write(&folder, "content/sop/contoh/tiga.yaml", SOP);
    // Printed and put there before anybody signed it.
    write(&folder, "content/sop/contoh/tiga.ttd.pdf", &pdf);
    let found: Vec<(String, String)> = (findings(&folder).into_iter())
        .map(|(rule, file, ..)| (rule, file.replace("content/sop/contoh/", "")))
        .collect();
    let pair = |rule: &str, file: &str| (rule.to_owned(), file.to_owned());
    assert_eq!(
        found,
        [
            pair("lembar-ttd-salah-tempat", "dua.ttd.pdf"),
            pair("lembar-ttd-salah-tempat", "hilang.ttd.pdf"),
            pair("lembar-ttd-tak-terbaca", "satu.ttd.pdf"),
            pair("lembar-ttd-tak-terbaca", "tiga.ttd.pdf"),
        ]
    );
    build(&folder, &[]);
    for slug in ["satu", "dua", "tiga"] {
        let published = read(&folder, &format!("public/sop/contoh/{slug}/lembar.pdf"));
        assert_eq!(
            attached(&published).expect("content").sop,
            format!("contoh/{slug}")
        );
    }
    assert!(!folder.join("public/sop/contoh/hilang").exists());
}

/// Everything in a file that can be read: its bytes, and for a PDF every stream in it, attachments included.
fn inside(path: &Path) -> String {
    let bytes = fs::read(path).expect("a file");
    let mut text = String::from_utf8_lossy(&bytes).into_owned();
    if let Ok(document) = Document::load_mem(&bytes) {
        for object in document.objects.values() {
            text += &format!("{object:?}\n");
            let stream = object.as_stream().ok();
            let plain = stream.and_then(|stream| stream.get_plain_content().ok());
            text += &String::from_utf8_lossy(&plain.unwrap_or_default());
        }
    }
    text
}

fn files(folder: &Path) -> Vec<PathBuf> {
    let mut found = Vec::new();
    for entry in fs::read_dir(folder).expect("a folder") {
        let path = entry.expect("an entry").path();
        match path.is_dir() {
            true => found.extend(files(&path)),
            false => found.push(path),
        }
    }
    found
}

#[test]
fn nothing_public_holds_what_the_public_must_not_see_unless_the_site_says_so() {
    let folder = library("verify-public");
    let pdf = signed(&print(&folder));
    write(&folder, SIGNED, &pdf);
    assert!(inside(&folder.join(SIGNED)).contains(NIP));
    // Words of a finding name the NIP that changed.
    edit(&folder, NIP, "197503042001121003");
    let ran = build(&folder, &["--profil", "publik"]);
    assert!(ran.err.contains("terbitkan_ttd"), "{}", ran.err);
    let all = files(&folder.join("public"));
    assert!(all.iter().any(|path| path.ends_with("lembar.pdf")));
    for path in &all {
        let text = inside(path);
        for private in ["19750304", "198001012005012001", "771234", "surat@contoh"] {
            assert!(
                !text.contains(private),
                "{} holds {private}",
                path.display()
            );
        }
    }
    assert!(text(&folder, PAGE).contains("disimpan instansi"));
    write(
        &folder,
        "content/situs.yaml",
        "profil: publik\nterbitkan_ttd: ya\n",
    );
    let ran = build(&folder, &[]);
    assert!(!ran.err.contains("terbitkan_ttd"), "{}", ran.err);
    assert!(read(&folder, PUBLISHED) == pdf);
}

/// The PDF without one of its pages, as programs for cutting PDFs leave it.
fn without_page(pdf: &[u8], page: u32) -> Vec<u8> {
    let mut document = Document::load_mem(pdf).expect("a PDF");
    document.delete_pages(&[page]);
    let mut bytes = Vec::new();
    document.save_to(&mut bytes).expect("saved");
    bytes
}

/// The PDF with its first page once more.
fn with_page(pdf: &[u8]) -> Vec<u8> {
    updated(pdf, |update| {
        let before = update.get_prev_documents();
        let pages = before.catalog().and_then(|root| root.get(b"Pages"));
        let pages = pages.and_then(Object::as_reference).expect("pages");
        let first = *before.get_pages().get(&1).expect("a page");
        let mut tree = before.get_dictionary(pages).expect("pages").clone();
        let kids = tree.get_mut(b"Kids").and_then(Object::as_array_mut);
        kids.expect("kids").push(first.into());
        update.new_document.set_object(pages, tree);
    })
}

#[test]
fn pages_that_were_taken_out_or_put_in_are_noticed() {
    let folder = library("verify-pages");
    let pdf = print(&folder);
    let pages = Document::load_mem(&pdf).expect("a PDF").get_pages().len();
    assert!(pages > 1);
    let content = attached(&pdf).expect("content");
    assert_eq!((content.halaman, content.found), (Some(pages), Some(pages)));
    let cut = without_page(&pdf, 2);
    for (bytes, found) in [
        (cut.clone(), pages - 1),
        (signed(&cut), pages - 1),
        (with_page(&pdf), pages + 1),
    ] {
        write(&folder, "ttd.pdf", bytes);
        let (ran, sheet) = verify(&folder, "ttd.pdf");
        let verdict = (ran.code, sheet["putusan"].as_str());
        assert_eq!(verdict, (1, Some("berubah")), "{}", ran.out);
        assert_eq!(paths(&sheet), ["halaman"]);
        assert_eq!(sheet["perubahan"][0]["lama"], found.to_string());
        let ran = sopan(&folder, &["verify", "ttd.pdf"]);
        assert!(
            ran.out.contains(&format!("berkas ini {found} halaman")),
            "{}",
            ran.out
        );
    }
    write(&folder, SIGNED, signed(&cut));
    let ran = sopan(&folder, &["lint"]);
    assert!(ran.out.contains("ketika dicetak"), "{}", ran.out);
}

#[test]
fn a_sheet_that_does_not_tell_its_pages_is_still_checked() {
    let folder = library("verify-older");
    let pdf = print(&folder);
    let older = updated(&pdf, |update| {
        let before = update.get_prev_documents();
        let at = content_stream(before);
        let stream = before.get_object(at).and_then(Object::as_stream);
        let plain = stream.and_then(Stream::get_plain_content).expect("text");
        let mut content: Value = serde_json::from_slice(&plain).expect("JSON");
        content.as_object_mut().expect("fields").remove("halaman");
        let text = serde_json::to_vec(&content).expect("JSON");
        let stream = Stream::new(lopdf::Dictionary::new(), text);
        update.new_document.set_object(at, stream);
    });
    write(&folder, "lama.pdf", without_page(&older, 2));
    let (ran, sheet) = verify(&folder, "lama.pdf");
    assert_eq!(
        (ran.code, sheet["putusan"].as_str()),
        (0, Some("sama")),
        "{}",
        ran.out
    );
}

#[test]
fn every_sheet_of_a_volume_is_checked() {
    let folder = library("verify-volume");
    write(&folder, "content/sop/contoh/dua.yaml", SOP);
    let ran = sopan(&folder, &["sheet", "--jilid", "-o", "jilid.pdf"]);
    assert_eq!(ran.code, 0, "{}", ran.err);
    let told = |pdf: &str| {
        let ran = sopan(&folder, &["verify", pdf, "--format", "json"]);
        let document: Value = serde_json::from_str(&ran.out).expect("JSON");
        let sheets = document["lembar"].as_array().expect("a list").clone();
        let word = |sheet: &Value, key: &str| sheet[key].as_str().expect("a word").to_owned();
        let told = sheets
            .iter()
            .map(|sheet| (word(sheet, "sop"), word(sheet, "putusan")));
        (ran.code, told.collect::<Vec<_>>())
    };
    let of = |verdicts: [&str; 2]| {
        let [two, one] = verdicts.map(str::to_owned);
        vec![
            ("contoh/dua".to_owned(), two),
            ("contoh/satu".to_owned(), one),
        ]
    };
    assert_eq!(told("jilid.pdf"), (0, of(["sama", "sama"])));
    let pdf = fs::read(folder.join("jilid.pdf")).expect("a volume");
    write(&folder, "potong.pdf", without_page(&pdf, 3));
    assert_eq!(told("potong.pdf"), (1, of(["berubah", "berubah"])));
    edit(&folder, "waktu: 15 menit", "waktu: 30 menit");
    assert_eq!(told("jilid.pdf"), (1, of(["sama", "berubah"])));
}
