//! `lint`: paths come in, the findings in their SOPs go out, or the SOPs after their repairs.

use std::path::PathBuf;

use clap::ArgMatches;

use super::args::NEVER;
use super::library::{self, Opened};
use super::{DONE, FOUND, Stop, World};
use crate::finding::{Finding, Safety, Severity};
use crate::model::Day;
use crate::report::{self, Report};
use crate::text::RawFile;
use crate::words::{Lang, Said, mending};

mod chosen;
mod fix;
mod record;
mod rules;

pub(super) use chosen::{Chosen, paths};
use fix::{Fixed, Wish, fix};
use record::{Record, Sorted};
use rules::Rules;

/// What the command line asks to be looked at.
struct Request {
    root: Option<PathBuf>,
    today: Day,
    chosen: Chosen,
    rules: Rules,
    record: Option<Record>,
}

impl Request {
    /// Reads it, and the drafts it names.
    fn of(world: &World<'_>, matches: &ArgMatches) -> Result<(Request, Vec<RawFile>), Stop> {
        let today = library::judging_day(world, matches)?;
        let paths = paths(world, matches);
        let root = library::root_for(world, matches, !paths.is_empty())?;
        let mut chosen = Chosen::of(root.as_deref(), &paths)?;
        let drafts = std::mem::take(&mut chosen.drafts);
        let request = Request {
            root,
            today,
            chosen,
            rules: Rules::of(matches)?,
            record: Record::of(world, matches)?,
        };
        Ok((request, drafts))
    }

    /// The findings asked for, sorted into new ones and those of the record.
    fn seen(&self, opened: &Opened) -> Sorted {
        let found = self.chosen.findings(opened, &opened.findings);
        let findings = self.rules.meant(found);
        match &self.record {
            Some(record) => {
                let sources = &opened.library.sources;
                record.sort(findings, sources, (&self.chosen, &self.rules))
            }
            None => Sorted::of(findings),
        }
    }

    /// How many findings the program can mend in files that it may write.
    fn mendable(&self, opened: &Opened, findings: &[Finding], safety: Safety) -> usize {
        let is_mendable = |finding: &&Finding| {
            let repair = finding.repair.as_ref();
            let repair = repair.filter(|repair| repair.safety == safety);
            let path = repair.and_then(|repair| fix::file_of(repair, opened));
            path.is_some_and(|path| self.chosen.place(self.root.as_deref(), path).is_some())
        };
        findings.iter().filter(is_mendable).count()
    }
}

/// Runs `lint`.
pub(super) fn lint(world: &mut World<'_>, matches: &ArgMatches, lang: Lang) -> Result<u8, Stop> {
    let wish = Wish::of(matches)?;
    let (request, drafts) = Request::of(world, matches)?;
    let files = library::read(request.root.as_deref(), drafts)?;
    let safety = match matches.get_flag("unsafe") {
        true => Safety::Unsafe,
        false => Safety::Safe,
    };
    let fixed = match wish {
        Wish::None => Fixed::untouched(&request, files),
        Wish::Show | Wish::Write => fix(&request, files, safety),
    };
    let sorted = request.seen(&fixed.opened);
    let more = request.mendable(&fixed.opened, &sorted.new, Safety::Unsafe);
    let more = if safety == Safety::Unsafe { 0 } else { more };
    let mut said = by_hand(&fixed);
    if wish == Wish::Show {
        let folder = fixed.opened.report(world, lang).folder;
        fixed.diff(world, &folder)?;
        said.push(mending::would_fix(
            (fixed.made, fixed.more),
            more,
            sorted.new.len(),
        ));
        say(&mut world.err, &said, lang)?;
        return Ok(if fixed.changes() { FOUND } else { DONE });
    }
    fixed.write()?;
    match wish {
        Wish::Write => said.push(mending::fixed(
            (fixed.made, fixed.more),
            more,
            sorted.new.len(),
        )),
        Wish::Show | Wish::None => {
            let safe = request.mendable(&fixed.opened, &sorted.new, Safety::Safe);
            said.extend((safe + more > 0).then(|| mending::fixable(safe, more)));
        }
    }
    let format = matches.get_one::<String>("format");
    let format = format.map_or("human", String::as_str);
    print(
        world,
        &request,
        (&fixed.opened, &sorted.new),
        (format, lang),
    )?;
    // Programs read their form on standard output and nothing else.
    match format {
        "human" => say(&mut world.out, &said, lang)?,
        _ => say(&mut world.err, &said, lang)?,
    }
    if let Some(record) = &request.record {
        say(&mut world.err, &record.keep(&sorted)?, lang)?;
    }
    Ok(code(matches, &sorted.new))
}

/// Prints the report of findings in one form.
fn print(
    world: &mut World<'_>,
    request: &Request,
    (opened, findings): (&Opened, &[Finding]),
    (format, lang): (&str, Lang),
) -> Result<(), Stop> {
    let library = &opened.library;
    let examined = library.sops.iter();
    let examined = examined.map(|sop| library.source(sop.file).path.as_str());
    let about = Report {
        findings,
        examined: examined.filter(|path| request.chosen.holds(path)).collect(),
        ..opened.report(world, lang)
    };
    write!(world.out, "{}", report::report(format, &about))?;
    Ok(())
}

fn say(out: &mut dyn std::io::Write, said: &[Said], lang: Lang) -> Result<(), Stop> {
    for sentence in said {
        writeln!(out, "{}", sentence.get(lang))?;
    }
    Ok(())
}

/// What is said about repairs that could not be written.
fn by_hand(fixed: &Fixed) -> Vec<Said> {
    let library = &fixed.opened.library;
    let said = fixed.by_hand.iter().map(|finding| {
        let path = &library.source(finding.span.file).path;
        mending::by_hand(path, finding.span.line, finding.rule)
    });
    said.collect()
}

/// The exit code that `--fail-on` asks for.
fn code(matches: &ArgMatches, findings: &[Finding]) -> u8 {
    let limit = matches.get_one::<String>("fail-on").map(String::as_str);
    if limit == Some(NEVER) {
        return DONE;
    }
    let limit = limit.and_then(Severity::of_key).unwrap_or(Severity::Error);
    let heavy = findings.iter().any(|finding| finding.severity <= limit);
    if heavy { FOUND } else { DONE }
}
