//! `sheet`: paths come in, PDF sheets for signing or for assessing go out. Nothing is left out of them, whatever the site's profile.

use std::path::{Path, PathBuf};

use clap::ArgMatches;
use indicatif::{ProgressBar, ProgressDrawTarget};
use rayon::prelude::*;

use super::library::{self, Wanted};
use super::lint::{Chosen, paths};
use super::sheets::{Kind, Press, Printer};
use super::{DONE, FOUND, Stop, World};
use crate::disk::{self, DiskError};
use crate::model::{Library, Profile};
use crate::view::Context;
use crate::words::{Lang, Said, signing, terminal};

mod check;
mod complain;
mod data;
mod target;
mod volume;

use check::check;
use complain::complain;
use data::data;
use target::Target;
use volume::bind;

/// More sheets than this are told in one line.
const TOLD: usize = 10;

/// Runs `sheet`.
pub(super) fn sheet(world: &mut World<'_>, matches: &ArgMatches, lang: Lang) -> Result<u8, Stop> {
    let today = library::judging_day(world, matches)?;
    let paths = paths(world, matches);
    let root = library::root_for(world, matches, !paths.is_empty())?;
    let mut chosen = Chosen::of(root.as_deref(), &paths)?;
    let checks = matches.get_flag("check");
    let drafts = std::mem::take(&mut chosen.drafts);
    // No rule changes what is on a sheet.
    let opened = match checks || matches.get_flag("penilaian") {
        true => library::open(root.as_deref(), drafts, today)?,
        false => library::open_unjudged(root.as_deref(), drafts, today)?,
    };
    let unread = complain(world, &opened, (&chosen, lang))?;
    let theme = opened.theme()?;
    let wanted = Wanted {
        profile: Some(Profile::Internal),
        ..Wanted::of(matches)
    };
    let context = opened.context(&wanted);
    let sops = wanted_sops(&context.library, &chosen, checks);
    if sops.is_empty() && !unread {
        return Err(terminal::no_sop(&place(matches)).into());
    }
    let press = Press::of(world, root.as_deref());
    let printer = Printer::of(&context, &theme, (&press, sops.len()));
    let meant = (&*context, &printer, sops.as_slice());
    let whole = if matches.get_flag("data") {
        data(world, meant, (matches, lang))?
    } else if checks {
        check(world, meant, (matches, lang))?
    } else if matches.get_flag("jilid") {
        bind(world, meant, (matches, lang))?
    } else {
        print(world, meant, (matches, lang))?
    };
    if let Some(cache) = &press.cache {
        cache.prune();
    }
    Ok(if whole && !unread { DONE } else { FOUND })
}

/// Prints a file for each SOP. Gives whether all were.
fn print(
    world: &mut World<'_>,
    (context, printer, sops): (&Context, &Printer, &[usize]),
    (matches, lang): (&ArgMatches, Lang),
) -> Result<bool, Stop> {
    let order = Order {
        printer,
        target: Target::of(world, matches, sops.len())?,
        kind: match matches.get_flag("penilaian") {
            true => Kind::Assessment,
            false => Kind::Sheet,
        },
        context,
        sops,
    };
    let made = order.print(world.terminal)?;
    tell(world, &order, (&made, lang))
}

/// The SOPs that are chosen, by their positions; only those read to their ends, unless half of one is wanted too.
fn wanted_sops(library: &Library, chosen: &Chosen, halves: bool) -> Vec<usize> {
    let is_chosen = |at: &usize| {
        let sop = library.sops.get(*at).filter(|sop| halves || !sop.partial);
        sop.is_some_and(|sop| chosen.holds(&library.source(sop.file).path))
    };
    (0..library.sops.len()).filter(is_chosen).collect()
}

/// The paths of the command line in one line.
fn place(matches: &ArgMatches) -> String {
    let words = matches.get_many::<String>("paths").into_iter().flatten();
    let words: Vec<&str> = words.map(String::as_str).collect();
    match words.is_empty() {
        true => "content/".to_owned(),
        false => words.join(" "),
    }
}

/// What is to be printed, and where it goes.
struct Order<'a> {
    context: &'a Context,
    printer: &'a Printer,
    /// Positions of the library.
    sops: &'a [usize],
    kind: Kind,
    target: Target,
}

/// What became of the SOP at a position of the library.
type Became = (usize, Result<Made, Said>);

/// A sheet on the disk.
struct Made {
    pages: usize,
    /// Whether the place of the signature stands beside it.
    placed: bool,
    warnings: Vec<Said>,
}

impl Order<'_> {
    /// Prints on all cores and writes each sheet as it is made; in the order of the library, what became of each.
    fn print(&self, terminal: bool) -> Result<Vec<Became>, DiskError> {
        let bar = ProgressBar::new(self.sops.len() as u64);
        if !terminal {
            bar.set_draw_target(ProgressDrawTarget::hidden());
        }
        let made = self.sops.par_iter().filter_map(|at| {
            let made = self.one(*at);
            bar.inc(1);
            made.transpose()
        });
        let made = made.collect();
        bar.finish_and_clear();
        made
    }

    fn one(&self, at: usize) -> Result<Option<Became>, DiskError> {
        let sop = self.context.library.sops.get(at);
        let Some((sop, printed)) = sop.zip(self.printer.print(at, self.kind)) else {
            return Ok(None);
        };
        let printed = match printed {
            Ok(printed) => printed,
            Err(reason) => return Ok(Some((at, Err(reason)))),
        };
        let path = self.target.path(&sop.id, self.kind);
        disk::write_file(&path, &printed.pdf)?;
        if let Some(placement) = &printed.placement {
            disk::write_file(&placement_of(&path), placement.as_bytes())?;
        }
        let made = Made {
            pages: printed.pages,
            placed: printed.placement.is_some(),
            warnings: printed.warnings,
        };
        Ok(Some((at, Ok(made))))
    }
}

/// The file beside a sheet that tells a signing program where the signature goes.
fn placement_of(sheet: &Path) -> PathBuf {
    sheet.with_extension("tte.json")
}

/// A path as the user sees it from the current folder.
fn shown(path: &Path, world: &World<'_>) -> String {
    let path = path.strip_prefix(&world.folder).unwrap_or(path);
    path.display().to_string()
}

/// Says what was written and what was not. Gives whether everything was.
fn tell(
    world: &mut World<'_>,
    order: &Order<'_>,
    (made, lang): (&[Became], Lang),
) -> Result<bool, Stop> {
    let library = &order.context.library;
    let (mut sheets, mut pages) = (0, 0);
    for (at, made) in made {
        let Some(sop) = library.sops.get(*at) else {
            continue;
        };
        match made {
            Ok(made) => {
                let path = shown(&order.target.path(&sop.id, order.kind), world);
                if order.sops.len() <= TOLD {
                    let told = terminal::printed(&path, made.pages);
                    writeln!(world.out, "{}", told.get(lang))?;
                    if made.placed {
                        let beside = placement_of(Path::new(&path)).display().to_string();
                        let told = signing::placement_written(&beside);
                        writeln!(world.out, "{}", told.get(lang))?;
                    }
                }
                for warning in &made.warnings {
                    writeln!(world.err, "sopan: {path}: {}", warning.get(lang))?;
                }
                (sheets, pages) = (sheets + 1, pages + made.pages);
            }
            Err(reason) => {
                let path = &library.source(sop.file).path;
                let said = terminal::not_made(&[path.as_str()], reason.get(lang));
                writeln!(world.err, "sopan: {}", said.get(lang))?;
            }
        }
    }
    if order.sops.len() > TOLD {
        let folder = shown(order.target.place(), world);
        let folder = if folder.is_empty() { "." } else { &folder };
        let told = terminal::printed_many((sheets, pages), folder);
        writeln!(world.out, "{}", told.get(lang))?;
    }
    Ok(sheets == order.sops.len())
}
