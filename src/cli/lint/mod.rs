//! `lint`: paths come in, the findings in their SOPs go out.

use clap::ArgMatches;

use super::library;
use super::{DONE, FOUND, Stop, World};
use crate::finding::Severity;
use crate::report::{self, Report};
use crate::words::Lang;

mod chosen;

pub(super) use chosen::{Chosen, paths};

/// Runs `lint`.
pub(super) fn lint(world: &mut World<'_>, matches: &ArgMatches, lang: Lang) -> Result<u8, Stop> {
    let today = library::judging_day(world, matches)?;
    let root = library::root(world, matches);
    let paths = paths(world, matches);
    if paths.is_empty() {
        library::needed_root(world, matches)?;
    }
    let mut chosen = Chosen::of(root.as_deref(), &paths)?;
    let opened = library::open(root.as_deref(), std::mem::take(&mut chosen.drafts), today)?;
    let findings = chosen.findings(&opened);
    let format = matches.get_one::<String>("format");
    let format = format.map_or("human", String::as_str);
    let library = &opened.library;
    let examined = library.sops.iter();
    let examined = examined.map(|sop| library.source(sop.file).path.as_str());
    let about = Report {
        findings: &findings,
        examined: examined.filter(|path| chosen.holds(path)).collect(),
        ..opened.report(world, lang)
    };
    write!(world.out, "{}", report::report(format, &about))?;
    let limit = matches
        .get_one::<String>("fail-on")
        .and_then(|key| Severity::of_key(key));
    let limit = limit.unwrap_or(Severity::Error);
    let heavy = findings.iter().any(|finding| finding.severity <= limit);
    Ok(if heavy { FOUND } else { DONE })
}
