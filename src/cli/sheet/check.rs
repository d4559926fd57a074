//! Before the day of signing: the chosen SOPs come in; each is printed to nowhere, and what it lacks goes out.

use clap::ArgMatches;
use indicatif::{ProgressBar, ProgressDrawTarget};
use rayon::prelude::*;

use crate::cli::sheets::{Kind, Printer};
use crate::cli::{Stop, World};
use crate::report::{self, Lacking, Preflight};
use crate::view::{Context, preflight};
use crate::words::{Lang, Said, preflight as words};

/// Says of each SOP at some positions of the library whether it is ready, and why not. Gives whether all are.
pub(super) fn check(
    world: &mut World<'_>,
    (context, printer, sops): (&Context, &Printer, &[usize]),
    (matches, lang): (&ArgMatches, Lang),
) -> Result<bool, Stop> {
    let has_site = sops.iter().any(|at| is_in_library(context, *at));
    let bar = ProgressBar::new(sops.len() as u64);
    if !world.terminal {
        bar.set_draw_target(ProgressDrawTarget::hidden());
    }
    let list = sops.par_iter().filter_map(|at| {
        let one = one(context, printer, *at);
        bar.inc(1);
        one
    });
    let list: Vec<Preflight> = list.collect();
    bar.finish_and_clear();
    let json = matches
        .get_one::<String>("format")
        .is_some_and(|format| format == "json");
    match json {
        true => write!(world.out, "{}", report::preflight_json(&list, lang))?,
        false => {
            write!(world.out, "{}", report::preflight_lines(&list, lang))?;
            // It is the same for all sheets, and none is less ready for it. A draft outside any library has no site.
            if has_site && context.library.site.base_url.is_none() {
                writeln!(world.out, "{}", words::NO_ADDRESS.get(lang))?;
            }
        }
    }
    Ok(list.iter().all(Preflight::is_ready))
}

/// Whether the file of an SOP lies in a library, so that the site has a page for it.
fn is_in_library(context: &Context, at: usize) -> bool {
    let sop = context.library.sops.get(at);
    sop.is_some_and(|sop| {
        let path = &context.library.source(sop.file).path;
        path.starts_with("content/")
    })
}

fn one(context: &Context, printer: &Printer, at: usize) -> Option<Preflight> {
    let sop = context.library.sops.get(at)?;
    let lacks = preflight::lacks(context, at).into_iter();
    let mut one = Preflight {
        sop: sop.id.to_string(),
        file: context.library.source(sop.file).path.clone(),
        paper: preflight::paper(context, sop),
        lacks: lacks
            .map(|lack| Lacking {
                rules: lack.rules,
                line: lack.line,
                said: lack.said,
            })
            .collect(),
        ..Preflight::default()
    };
    // Half an SOP is no sheet, and a program without Typst prints none.
    if cfg!(feature = "cetak") && !sop.partial {
        print(&mut one, printer, (at, preflight::height(context, at)));
    }
    Some(one)
}

/// What only the printed sheet shows. Its pages are so many millimetres high.
fn print(one: &mut Preflight, printer: &Printer, (at, height): (usize, f64)) {
    let lacking = |said: Said| Lacking {
        said,
        ..Lacking::default()
    };
    match printer.print(at, Kind::Sheet) {
        Some(Ok(printed)) => {
            one.pages = Some(printed.pages);
            let place = printed.signature.map(|place| place.y + place.height);
            match place {
                None => one.lacks.push(lacking(words::NO_PLACE.into())),
                Some(lower) if lower > height => one.lacks.push(lacking(words::SPLIT_PLACE.into())),
                Some(_) => {}
            }
            one.notes = printed.warnings;
        }
        Some(Err(reason)) => one.lacks.push(lacking(reason)),
        None => {}
    }
}
