//! The foresight of sheets: rows are as high as foreseen, and where a template misleads it sheets come out the same.

use std::sync::atomic::{AtomicUsize, Ordering};

use sopan::model::Profile;
use sopan::sheet::{SheetTheme, forget, render, row_heights};
use sopan::view::Context;
use sopan::view::sheet::sheet;

use crate::sheet::context;
use crate::sheet_proof::random;

const TEMPLATE: &str = include_str!("../../themes/default/sheet.typ");
/// How much a row may differ, in millimetres: far less than anybody sees.
const NEAR: f64 = 1e-6;

/// The rows of a library that are not as high as foreseen.
fn surprises(context: &Context) -> Vec<String> {
    let next = AtomicUsize::new(0);
    let work = || {
        let theme = SheetTheme::default();
        let mut found = Vec::new();
        loop {
            let at = next.fetch_add(1, Ordering::Relaxed);
            let Some(sheet) = sheet(context, at) else {
                return found;
            };
            let heights = row_heights(&theme, &sheet).expect("heights");
            let heights = heights.into_iter().enumerate();
            let wrong = heights.filter(|(_, (foreseen, measured))| {
                (foreseen - measured).abs().total_cmp(&NEAR).is_gt()
            });
            found.extend(wrong.map(|(row, heights)| format!("sheet {at}, row {row}: {heights:?}")));
            forget();
        }
    };
    std::thread::scope(|scope| {
        let workers = [scope.spawn(work), scope.spawn(work)];
        let found = workers.map(|worker| worker.join().expect("a worker"));
        found.concat()
    })
}

#[test]
fn rows_of_all_real_sops_are_as_high_as_foreseen() {
    let found = surprises(&context(Profile::Internal, |_| ()));
    assert!(found.is_empty(), "{}", found.join("\n"));
}

#[test]
fn rows_of_random_sops_are_as_high_as_foreseen() {
    let found = surprises(&random());
    assert!(found.is_empty(), "{}", found.join("\n"));
}

/// Templates that mislead foresight: letters smaller and larger than they say, cells that do not tell where they end, lists
/// with other indents, no room for symbols, and one that knows nothing of it.
const MISLEADING: [(&str, &str); 6] = [
    ("letters: letters / 1pt,", "letters: 0.6 * letters / 1pt,"),
    ("letters: letters / 1pt,", "letters: 1.7 * letters / 1pt,"),
    ("step.activity + filled", "step.activity"),
    ("body-indent) / 1pt,", "body-indent) / 1pt + 40,"),
    ("least: needs", "least: needs.slice(0, 1)"),
    ("measuring and plan.foreseen", "false"),
];

#[test]
fn sheets_come_out_the_same_however_foresight_is_misled() {
    let context = context(Profile::Internal, |_| ());
    for at in 0..context.library.sops.len() {
        let sheet = sheet(&context, at).expect("an SOP");
        let usual = render(&SheetTheme::default(), &sheet, "").expect("a sheet");
        for (from, to) in MISLEADING {
            assert_eq!(
                TEMPLATE.matches(from).count(),
                1,
                "the template has changed: {from}"
            );
            let theme = SheetTheme::new(&TEMPLATE.replace(from, to));
            let other = render(&theme, &sheet, "").expect(to);
            assert!(usual == other, "{}: {to}", sheet.id);
        }
        forget();
    }
}
