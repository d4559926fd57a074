//! `build`: a library comes in, the folder of its site goes out.

use std::path::{Path, PathBuf};
use std::sync::Mutex;

use clap::ArgMatches;
use indicatif::{ProgressBar, ProgressDrawTarget};
use rayon::prelude::*;

use super::library::{self, Wanted};
use super::links::{self, Authors};
use super::sheets::Press;
use super::{DONE, FOUND, Stop, World, signed};
use crate::disk::{Stage, Written};
use crate::finding::{Finding, Severity};
use crate::load;
use crate::output::Output;
use crate::report::{self, Report};
use crate::site::check::{self, Check, Proof};
use crate::words::{Lang, Said, publish, terminal};

/// Runs `build`.
pub(super) fn build(world: &mut World<'_>, matches: &ArgMatches, lang: Lang) -> Result<u8, Stop> {
    let root = library::needed_root(world, matches)?;
    let today = library::judging_day(world, matches)?;
    let opened = library::open(Some(&root), Vec::new(), today)?.at_address(matches)?;
    let mut wanted = Wanted::of(matches);
    wanted.sheets &= !matches.get_flag("no-pdf");
    let target = target(world, matches, &root)?;
    let total = report::total(&opened.findings, lang);
    let unread: Vec<Finding> = opened
        .findings
        .iter()
        .filter(|finding| load::is_unread(finding.rule))
        .cloned()
        .collect();
    if !unread.is_empty() {
        let about = Report {
            findings: &unread,
            ..opened.report(world, lang)
        };
        write!(world.err, "{}", report::human(&about))?;
        writeln!(world.err, "{}", terminal::unread(unread.len()).get(lang))?;
    }
    let has_error = opened
        .findings
        .iter()
        .any(|finding| finding.severity == Severity::Error);
    let profile = opened.profile(&wanted);
    let kept = signed::kept_back(&opened.signed, &opened.library, profile);
    let press = Press::of(world, Some(&root));
    let base = opened.library.site.base_url.clone();
    let authors = Authors::of(&opened.library);
    let output = opened.output(&wanted, &press)?;
    let check = Check::new(&output, base.as_ref().map(|base| base.as_str()));
    let (written, failures, proof) = write((&output, check), &target, world.terminal)?;
    for (path, said) in press.warnings.all() {
        writeln!(world.err, "sopan: {path}: {}", said.get(lang))?;
    }
    // A build without sheets asks for none: what is kept is then not what is old.
    if let Some(cache) = press.cache.filter(|_| wanted.sheets) {
        cache.prune_unused();
    }
    complain(world, (&failures, kept.filter(|_| wanted.sheets)), lang)?;
    authors.complain(world, &proof.broken, lang)?;
    let shown = target.display().to_string();
    write!(world.out, "{total}")?;
    writeln!(
        world.out,
        "{}",
        terminal::built(written.files, written.changed, &shown).get(lang)
    )?;
    writeln!(world.out, "{}", links::counted(&proof).get(lang))?;
    if base.is_none() {
        writeln!(world.out, "{}", publish::no_address().get(lang))?;
    }
    let home = target.join("index.html").display().to_string();
    writeln!(world.out, "{}", terminal::open(&home).get(lang))?;
    let strict = matches.get_flag("strict") && has_error;
    let whole = unread.is_empty() && failures.is_empty() && proof.broken.is_empty();
    Ok(if strict || !whole { FOUND } else { DONE })
}

/// The folder that the site goes to.
fn target(world: &World<'_>, matches: &ArgMatches, root: &Path) -> Result<PathBuf, Stop> {
    let target = match matches.get_one::<String>("out") {
        Some(out) => world.folder.join(out),
        None => root.join("public"),
    };
    // A site among its sources would become part of the next one.
    let sources = ["content", "themes"];
    match sources
        .iter()
        .any(|sources| target.starts_with(root.join(sources)))
    {
        true => Err(terminal::among_sources(&target.display().to_string()).into()),
        false => Ok(target),
    }
}

/// Says what could not be made, and what is kept from the public.
fn complain(
    world: &mut World<'_>,
    (failures, kept): (&[NotMade], Option<Said>),
    lang: Lang,
) -> Result<(), Stop> {
    // A mistake in a template that all pages share is told once, and not once a page.
    let mut reasons: Vec<(&str, Vec<&str>)> = Vec::new();
    for (path, reason) in failures {
        match reasons.iter_mut().find(|(known, _)| known == reason) {
            Some((_, paths)) => paths.push(path),
            None => reasons.push((reason, vec![path])),
        }
    }
    for (reason, paths) in reasons {
        let said = terminal::not_made(&paths, reason);
        writeln!(world.err, "sopan: {}", said.get(lang))?;
    }
    if let Some(kept) = kept {
        writeln!(world.err, "{}", kept.get(lang))?;
    }
    Ok(())
}

/// A file that could not be made, and why.
type NotMade = (String, String);

/// Makes every file on all cores, follows the links of the pages as they are made, and puts the folder in its place.
fn write(
    (output, check): (&Output, Check<'_>),
    target: &Path,
    terminal: bool,
) -> Result<(Written, Vec<NotMade>, Proof), Stop> {
    let stage = Stage::begin(target)?;
    // The list of links is known when the pages are made: it is not made of them again.
    let (last, paths): (Vec<&str>, Vec<&str>) =
        output.paths().partition(|path| output.is_last(path));
    let bar = ProgressBar::new(paths.len() as u64);
    if !terminal {
        bar.set_draw_target(ProgressDrawTarget::hidden());
    }
    let failures: Mutex<Vec<NotMade>> = Mutex::default();
    let put: Result<(), crate::disk::DiskError> = paths.par_iter().try_for_each(|path| {
        bar.inc(1);
        match output.force(path) {
            Some(Ok(bytes)) => {
                check.read(path, &bytes);
                stage.put(path, &bytes)
            }
            Some(Err(failure)) => {
                let mut list = failures
                    .lock()
                    .unwrap_or_else(|poisoned| poisoned.into_inner());
                list.push(((*path).to_owned(), failure.reason));
                Ok(())
            }
            None => Ok(()),
        }
    });
    bar.finish_and_clear();
    let proof = check.proof();
    let mut listed = last.iter().map(|path| stage.put(path, &check::csv(&proof)));
    let put = put.and_then(|()| listed.try_for_each(|put| put));
    if let Err(error) = put {
        stage.abandon()?;
        return Err(error.into());
    }
    let mut failures = failures
        .into_inner()
        .unwrap_or_else(|poisoned| poisoned.into_inner());
    failures.sort();
    Ok((stage.finish()?, failures, proof))
}
