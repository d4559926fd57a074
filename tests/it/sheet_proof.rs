//! The proof of sheets: real and random sheets pass, and whatever a theme leaves out is found and told with its place.

use std::sync::Mutex;
use std::sync::atomic::{AtomicUsize, Ordering};

use proptest::strategy::{Strategy, ValueTree};
use proptest::test_runner::TestRunner;
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
