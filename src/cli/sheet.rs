//! `sheet`: paths come in, PDF sheets for signing or for assessing go out. Nothing is left out of them, whatever the site's profile.

use std::path::{Path, PathBuf};

use clap::ArgMatches;

use super::library::{self, Opened, Wanted};
use super::lint::{Chosen, paths};
use super::sheets::{self, Kind, Printed};
use super::{DONE, FOUND, Stop, World};
use crate::disk;
use crate::finding::Finding;
use crate::load;
use crate::model::{Profile, SopId};
use crate::report::{self, Report};
use crate::words::{Lang, terminal};

/// Runs `sheet`.
pub(super) fn sheet(world: &mut World<'_>, matches: &ArgMatches, lang: Lang) -> Result<u8, Stop> {
    let today = library::judging_day(world, matches)?;
    let paths = paths(world, matches);
    let root = library::root_for(world, matches, !paths.is_empty())?;
    let mut chosen = Chosen::of(root.as_deref(), &paths)?;
    let opened = library::open(root.as_deref(), std::mem::take(&mut chosen.drafts), today)?;
    let unread = complain(world, &opened, (&chosen, lang))?;
    let theme = opened.theme()?;
    let wanted = Wanted {
        profile: Some(Profile::Internal),
        ..Wanted::of(matches)
    };
    let context = opened.context(&wanted);
    let library = &context.library;
    let is_chosen = |at: &usize| {
        let sop = library.sops.get(*at).filter(|sop| !sop.partial);
        sop.is_some_and(|sop| chosen.holds(&library.source(sop.file).path))
    };
    let sops: Vec<usize> = (0..library.sops.len()).filter(is_chosen).collect();
    if sops.is_empty() && !unread {
        let words: Vec<&str> = matches
            .get_many::<String>("paths")
            .into_iter()
            .flatten()
            .map(String::as_str)
            .collect();
        let place = if words.is_empty() {
            "content/".to_owned()
        } else {
            words.join(" ")
        };
        return Err(terminal::no_sop(&place).into());
    }
    let target = Target::of(world, matches, sops.len())?;
    let kind = match matches.get_flag("penilaian") {
        true => Kind::Assessment,
        false => Kind::Sheet,
    };
    let mut failed = unread;
    for (at, printed) in sheets::print(&context, &theme, (&sops, kind)) {
        let Some(sop) = library.sops.get(at) else {
            continue;
        };
        match printed {
            Ok(printed) => write(world, &target.path(&sop.id, kind), (&printed, lang))?,
            Err(reason) => {
                let path = &library.source(sop.file).path;
                let said = terminal::not_made(path, reason.get(lang));
                writeln!(world.err, "sopan: {}", said.get(lang))?;
                failed = true;
            }
        }
    }
    Ok(if failed { FOUND } else { DONE })
}

/// Says what could not be read of the chosen files; half an SOP is no sheet to sign.
fn complain(
    world: &mut World<'_>,
    opened: &Opened,
    (chosen, lang): (&Chosen, Lang),
) -> Result<bool, Stop> {
    let library = &opened.library;
    let is_meant = |finding: &&Finding| {
        load::is_unread(finding.rule) && chosen.holds(&library.source(finding.span.file).path)
    };
    let unread: Vec<Finding> = opened.findings.iter().filter(is_meant).cloned().collect();
    let about = Report {
        findings: &unread,
        ..opened.report(world, lang)
    };
    write!(world.err, "{}", report::human(&about))?;
    for sop in library.sops.iter().filter(|sop| sop.partial) {
        let path = &library.source(sop.file).path;
        if chosen.holds(path) {
            writeln!(world.err, "sopan: {}", terminal::half_read(path).get(lang))?;
        }
    }
    Ok(!unread.is_empty())
}

fn write(
    world: &mut World<'_>,
    path: &Path,
    (printed, lang): (&Printed, Lang),
) -> Result<(), Stop> {
    disk::write_file(path, &printed.pdf)?;
    let shown = path
        .strip_prefix(&world.folder)
        .unwrap_or(path)
        .display()
        .to_string();
    let told = terminal::printed(&shown, printed.pages);
    writeln!(world.out, "{}", told.get(lang))?;
    for warning in &printed.warnings {
        writeln!(world.err, "sopan: {shown}: {}", warning.get(lang))?;
    }
    Ok(())
}

/// Where the sheets go.
enum Target {
    /// One sheet under a name of its own.
    File(PathBuf),
    /// Any number of sheets, named after their SOPs.
    Folder(PathBuf),
}

impl Target {
    fn of(world: &World<'_>, matches: &ArgMatches, sheets: usize) -> Result<Target, Stop> {
        let Some(word) = matches.get_one::<String>("output") else {
            return Ok(Target::Folder(world.folder.clone()));
        };
        let path = world.folder.join(word);
        match word.to_lowercase().ends_with(".pdf") {
            true if sheets > 1 => Err(terminal::one_file(word, sheets).into()),
            true => Ok(Target::File(path)),
            false => Ok(Target::Folder(path)),
        }
    }

    fn path(&self, id: &SopId, kind: Kind) -> PathBuf {
        match self {
            Target::File(path) => path.clone(),
            Target::Folder(folder) => {
                let what = match kind {
                    Kind::Sheet => "",
                    Kind::Assessment => "-penilaian",
                };
                folder.join(format!("{}-{}{what}.pdf", id.agency, id.slug))
            }
        }
    }
}
