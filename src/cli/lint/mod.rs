//! `lint`: paths come in, the findings in their SOPs go out.

use clap::ArgMatches;

use super::library;
use super::{DONE, FOUND, Stop, World};
use crate::finding::Severity;
use crate::report;
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
    let sources = &opened.library.sources;
    let json = matches
        .get_one::<String>("format")
        .is_some_and(|format| format == "json");
    let text = match json {
        true => report::json(&findings, sources, lang),
        false => {
            let shown = report::human(&findings, sources, (lang, world.terminal));
            shown + &report::total(&findings, lang)
        }
    };
    write!(world.out, "{text}")?;
    let limit = matches
        .get_one::<String>("fail-on")
        .and_then(|key| Severity::of_key(key));
    let limit = limit.unwrap_or(Severity::Error);
    let heavy = findings.iter().any(|finding| finding.severity <= limit);
    Ok(if heavy { FOUND } else { DONE })
}
