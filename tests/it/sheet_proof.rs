//! The proof of sheets: real and random sheets pass, and whatever a theme leaves out is found and told with its place.

use std::sync::Mutex;
use std::sync::atomic::{AtomicUsize, Ordering};

use proptest::strategy::{Strategy, ValueTree};
use proptest::test_runner::TestRunner;
use sopan::load::{RawFile, load};
use sopan::model::{Part, Profile};
use sopan::sheet::{SheetTheme, forget, render};
use sopan::view::Context;
use sopan::view::sheet::sheet;

use crate::flow::any_part_within;
use crate::sheet::context;

/// Random flows that go through Typst.
const RANDOM: usize = 100;
/// The most actors and steps of each in turn: few are as large as a sheet may be.
const SIZES: [(usize, usize); 10] = [
    (3, 6),
    (4, 10),
    (6, 8),
    (3, 15),
    (8, 12),
    (5, 20),
    (10, 15),
    (15, 10),
    (12, 30),
    (15, 60),
];

#[test]
fn the_sheets_of_all_real_sops_pass() {
    let context = context(Profile::Internal, |_| ());
    let mut failed = Vec::new();
    for at in 0..context.library.sops.len() {
        let sheet = sheet(&context, at).expect("an SOP");
        if let Err(error) = render(&SheetTheme::default(), &sheet, "") {
            failed.push(error.said.id);
        }
    }
    assert!(failed.is_empty(), "{}", failed.join("\n"));
}

/// A library of random SOPs.
pub(crate) fn random() -> Context {
    let mut runner = TestRunner::deterministic();
    let sizes = SIZES.into_iter().cycle().take(RANDOM);
    let parts: Vec<Part> = sizes
        .map(|(actors, rows)| any_part_within(actors, rows).new_tree(&mut runner))
        .map(|part| part.expect("a part").current())
        .collect();
    context(Profile::Internal, |library| {
        let first = library.sops[0].clone();
        let sops = parts.iter().map(|part| {
            let mut sop = first.clone();
            sop.parts = vec![part.clone()];
            sop
        });
        library.sops = sops.collect();
    })
}

/// Thousands of random flows go through the router alone; these show that Typst and the proof agree. The sheets are kept
/// for whoever validates them.
#[test]
fn random_sheets_pass() {
    let context = random();
    let folder = std::path::Path::new(env!("CARGO_MANIFEST_DIR")).join("target/lembar-acak");
    std::fs::create_dir_all(&folder).expect("a folder");
    let (next, failed) = (AtomicUsize::new(0), Mutex::new(Vec::new()));
    let work = || {
        let theme = SheetTheme::default();
        loop {
            let at = next.fetch_add(1, Ordering::Relaxed);
            let Some(sheet) = sheet(&context, at) else {
                break;
            };
            match render(&theme, &sheet, "nomor: 1\n") {
                Ok(made) => {
                    std::fs::write(folder.join(format!("{at:03}.pdf")), made.pdf).expect("a file")
                }
                Err(error) => failed
                    .lock()
                    .expect("a list")
                    .push(format!("{at}: {}", error.said.id)),
            }
            forget();
        }
    };
    std::thread::scope(|scope| {
        scope.spawn(work);
        scope.spawn(work);
    });
    let failed = failed.into_inner().expect("a list");
    assert!(failed.is_empty(), "{}", failed.join("\n"));
}

/// A place in the template, and what a careless hand made of it.
type Edit = (&'static str, &'static str);

const TEMPLATE: &str = include_str!("../../themes/default/sheet.typ");
/// Where the template paints the drawing of a page.
const PAINTED: &str = "items.map(paint).join()";

/// The reason why no sheet is made of the first SOP with an edited template, in both languages.
fn reasons(context: &Context, edit: Edit) -> [String; 2] {
    assert!(
        TEMPLATE.contains(edit.0),
        "the template has changed: {}",
        edit.0
    );
    let theme = SheetTheme::new(&TEMPLATE.replace(edit.0, edit.1));
    let sheet = sheet(context, 0).expect("an SOP");
    let error = render(&theme, &sheet, "").expect_err(edit.1);
    [error.said.id, error.said.en]
}

/// What each edit must be answered with.
const DAMAGES: &[(&str, Edit, &str)] = &[
    (
        "a connector is gone",
        (
            PAINTED,
            "items.filter(item => item != items.filter(item => item.kind == \"path\").at(2, default: none)).map(paint).join()",
        ),
        "tidak tergambar",
    ),
    (
        "an arrow head is gone",
        (
            PAINTED,
            "items.filter(item => item != items.filter(item => item.kind == \"tip\").at(1, default: none)).map(paint).join()",
        ),
        "tidak tergambar",
    ),
    (
        "connectors are white",
        ("curve(stroke: (paint: ink", "curve(stroke: (paint: white"),
        "tidak tergambar",
    ),
    (
        "connectors are moved aside",
        (
            "place(top + left, curve(",
            "place(top + left, dx: 3mm, curve(",
        ),
        "tidak tergambar",
    ),
    (
        "a pentagon is gone",
        (
            PAINTED,
            "items.filter(item => item.kind != \"pentagon\" or item.letter != \"A\").map(paint).join()",
        ),
        "panah dari langkah 7 ke langkah 8",
    ),
    (
        "a pentagon has no letter",
        ("weight: \"bold\", item.letter", "weight: \"bold\", none"),
        "segi lima",
    ),
    (
        "a word on an arrow is gone",
        (
            PAINTED,
            "items.filter(item => item.kind != \"label\" or item.word != \"Ya\").map(paint).join()",
        ),
        "kata “Ya”",
    ),
    (
        "the words of two exits are exchanged",
        (
            "weight: \"bold\", item.word",
            "weight: \"bold\", if item.word == \"Ya\" [Tidak] else [Ya]",
        ),
        "kata “",
    ),
    (
        "symbols stand in the next column",
        (
            "if k in step.columns and not measuring {",
            "if k in step.columns.map(c => calc.rem(c + 1, n)) and not measuring {",
        ),
        "kolom",
    ),
    ("capsules are boxes", ("radius: h / 2, ", ""), "bentuk"),
    (
        "a symbol is gone",
        (
            "if k in step.columns and not measuring {",
            "if k in step.columns and at.row != 3 and not measuring {",
        ),
        "simbol langkah 4",
    ),
    (
        "a row is gone",
        (
            "let rows = range(c.start, calc.min(c.end, part.steps.len()))",
            "let rows = range(c.start, calc.min(c.end, part.steps.len())).filter(i => measuring or i != 3)",
        ),
        "langkah 4 tidak tercetak",
    ),
    (
        "a cell is empty",
        (
            "cell(several(step.outputs) + filled)",
            "cell(if at.row == 3 { filled } else { several(step.outputs) + filled })",
        ),
        "langkah 4",
    ),
    (
        "heads are exchanged",
        (
            "..part.actors.map(actor-head",
            "..part.actors.rev().map(actor-head",
        ),
        "kepala tabel",
    ),
    (
        "texts are cut off",
        (
            "cell(step.activity + filled)",
            "cell(block(width: 100%, clip: true, pad(left: -1.2mm, step.activity)) + filled)",
        ),
        "terpotong",
    ),
    (
        "texts run into the next column",
        (
            "cell(step.activity + filled)",
            "cell(box(width: 160%, step.activity) + filled)",
        ),
        "garis tabel",
    ),
    (
        "texts lie on each other",
        (
            "cell(step.activity + filled)",
            "cell({ set par(leading: -0.2em); step.activity; filled })",
        ),
        "tertindih",
    ),
    (
        "a white form covers the page",
        (
            PAINTED,
            "items.map(paint).join() + place(rect(width: 100%, height: 100%, fill: white))",
        ),
        "tertutup",
    ),
];

#[test]
fn whatever_a_template_leaves_out_is_found_and_told_with_its_place() {
    let context = context(Profile::Internal, |_| ());
    let file = "content/sop/ciamis/lupa-passphrase.yaml:";
    let mut wrong = Vec::new();
    for (damage, edit, told) in DAMAGES {
        let [id, en] = reasons(&context, *edit);
        let place = id
            .strip_prefix(file)
            .and_then(|rest| rest.split_once(": "))
            .map(|(place, _)| place);
        let place = place.and_then(|place| place.split_once(':'));
        let located = place.is_some_and(|(line, column)| {
            line.parse::<u32>().is_ok() && column.parse::<u32>().is_ok()
        });
        if !located || !id.contains(told) || !en.starts_with(file) {
            wrong.push(format!("{damage}: {id}"));
        }
    }
    assert!(wrong.is_empty(), "{}", wrong.join("\n"));
}

/// An SOP whose fields outside the rows of steps each begin with a word of their own.
const FIELDS: &str = "\
nomor: Zaa/12/2026
nama: Zab Penanganan Surat
nama_bagan: Zac Alur Penanganan Surat
unit: Zad Bidang Persuratan
tanggal: {pembuatan: Zae nanti, revisi: Zaf nanti, efektif: Zag nanti}
pengesahan: {jabatan: Zah Kepala, nama: Zai Budi, pangkat: Zaj Pembina, nip: Zak197503042001121002}
persetujuan:
  - {peran: Pemeriksa, jabatan: Sekretaris, nama: Wati, nip: '1', tanggal: 9 Januari 2026}
  - {peran: Zal Pemeriksa, jabatan: Zam Sekretaris, nama: Zan Wati, nip: Zao1980, tanggal: Zap nanti}
riwayat:
  - {versi: Zaq, tanggal: Zar nanti, uraian: Zas Naskah pertama, penanggung_jawab: Zat Wati}
sampul: {judul: Zau SOP Surat, alamat: Zav Jalan Merdeka 1, kontak: [Zaw Telp 771234]}
dasar_hukum: [Peraturan Daerah Nomor 7, Zax Peraturan Bupati Nomor 7]
kualifikasi_pelaksana: [Zay Memahami persuratan, Teliti]
keterkaitan: [Zaz SOP Penerbitan, Kembar]
peralatan: [Kembar, Zba Komputer]
peringatan: Zbb Bila tidak dijalankan, layanan terhenti.
pencatatan: [Zbc Buku register]
istilah: {SRT: Zbd Surat}
tambahan: {lain_lain: Zbe keterangan}
waktu_total: Zbf 3 jam
pelaksana:
  a: Zbg Pemohon
  b: Zbh Petugas
langkah:
  - {kegiatan: Mengirim surat, pelaksana: a}
  - {kegiatan: Mencatat surat, pelaksana: b}
";
/// Its agency, likewise.
const OWNER: &str = "\
nama: Zca Pemerintah Kabupaten
dinas: Zcb Dinas
alamat: Zcc Jalan Merdeka 1
telepon: Zcd 771234
email: zce@contoh.go.id
situs: zcf.contoh.go.id
";
const FIELDS_FILE: &str = "content/sop/zaza/surat.yaml";
const OWNER_FILE: &str = "content/instansi/zaza.yaml";

/// The first SOP of a context is [`FIELDS`].
fn fields() -> Context {
    let file = |path: &str, text: &str| RawFile {
        path: path.to_owned(),
        content: Ok(text.as_bytes().to_vec()),
    };
    let files = vec![file(OWNER_FILE, OWNER), file(FIELDS_FILE, FIELDS)];
    context(Profile::Internal, |library| {
        *library = load(files.clone()).0
    })
}

/// The place of a word in a file.
fn place(file: &str, text: &str, word: &str) -> String {
    let mut lines = (1..).zip(text.lines());
    let found = lines.find_map(|(line, text)| text.find(word).map(|at| (line, at + 1)));
    let (line, column) = found.expect(word);
    format!("{file}:{line}:{column}: ")
}

/// The words of a text that begin its fields.
fn marked(text: &str) -> Vec<String> {
    let words = text.split(|letter: char| !letter.is_ascii_alphabetic());
    let is_mark = |word: &&str| word.len() == 3 && word.to_lowercase().starts_with('z');
    words.filter(is_mark).map(str::to_owned).collect()
}

#[test]
fn whatever_is_cut_off_outside_the_steps_is_told_with_the_place_of_its_field() {
    let context = fields();
    let sheet = sheet(&context, 0).expect("an SOP");
    render(&SheetTheme::default(), &sheet, "").expect("a whole sheet");
    let of = |file: &'static str, text: &'static str| {
        marked(text)
            .into_iter()
            .map(move |word| (place(file, text, &word), word))
    };
    let words: Vec<(String, String)> = of(FIELDS_FILE, FIELDS)
        .chain(of(OWNER_FILE, OWNER))
        .collect();
    assert_eq!(words.len(), 34 + 6);
    let mut wrong = Vec::new();
    for (place, word) in words {
        let cuts = format!(
            "#show regex(\"(?i){word}\"): it => box(clip: true, pad(left: -1.2mm, it))\n#let ink ="
        );
        let theme = SheetTheme::new(&TEMPLATE.replacen("#let ink =", &cuts, 1));
        match render(&theme, &sheet, "") {
            Err(error) if error.said.id.starts_with(&place) => {}
            Err(error) => wrong.push(format!("{word}: {place}: {}", error.said.id)),
            Ok(_) => wrong.push(format!("{word}: nothing is cut")),
        }
    }
    assert!(wrong.is_empty(), "{}", wrong.join("\n"));
}

#[test]
fn of_two_fields_with_the_same_words_the_one_is_told_that_differs() {
    let context = fields();
    let sheet = sheet(&context, 0).expect("an SOP");
    let cut = "items.map(item => block(clip: true, pad(left: -1.2mm, item)))";
    for (from, to, field) in [
        (
            "band(d, l,",
            format!("band(d, (..l, items: l.{cut}),"),
            "Kembar]",
        ),
        (
            "band(d, r,",
            format!("band(d, (..r, items: r.{cut}),"),
            "Kembar, Zba",
        ),
    ] {
        let only = to
            .replace(
                "items.map(item => ",
                "items.map(item => if item != \"Kembar\" { item } else { ",
            )
            .replace("item)))", "item)) })");
        assert!(TEMPLATE.contains(from), "the template has changed: {from}");
        let theme = SheetTheme::new(&TEMPLATE.replace(from, &only));
        let error = render(&theme, &sheet, "").expect_err("a cut text");
        let place = place(FIELDS_FILE, FIELDS, field);
        assert!(
            error.said.id.starts_with(&place),
            "{place}: {}",
            error.said.id
        );
    }
}

#[test]
fn a_head_that_is_lost_is_told_with_the_place_of_its_actor() {
    let context = fields();
    let sheet = sheet(&context, 0).expect("an SOP");
    let theme = SheetTheme::new(&TEMPLATE.replace(
        "..part.actors.map(actor-head",
        "..part.actors.map(name => if name.contains(\"Zbh\") { \"\" } else { name }).map(actor-head",
    ));
    let error = render(&theme, &sheet, "").expect_err("a lost head");
    let place = place(FIELDS_FILE, FIELDS, "Zbh");
    assert!(
        error.said.id.starts_with(&place),
        "{place}: {}",
        error.said.id
    );
}
