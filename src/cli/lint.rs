//! `lint`: paths come in, the findings in their SOPs go out.

use std::path::{Path, PathBuf};

use clap::ArgMatches;

use super::library;
use super::{DONE, FOUND, Stop, World};
use crate::disk;
use crate::finding::{Finding, Severity};
use crate::report;
use crate::text::RawFile;
use crate::words::{Lang, terminal};

/// Runs `lint`.
pub(super) fn lint(world: &mut World<'_>, matches: &ArgMatches, lang: Lang) -> Result<u8, Stop> {
    let today = library::judging_day(world, matches)?;
    let root = library::root(world, matches);
    let paths = paths(world, matches);
    if paths.is_empty() {
        library::needed_root(world, matches)?;
    }
    let chosen = Chosen::of(root.as_deref(), &paths)?;
    let opened = library::open(root.as_deref(), chosen.drafts, today);
    let in_chosen = |finding: &&Finding| {
        let path = &opened.library.source(finding.span.file).path;
        chosen.inside.is_empty() || chosen.inside.iter().any(|inside| is_below(path, inside))
    };
    let findings: Vec<Finding> = opened.findings.iter().filter(in_chosen).cloned().collect();
    let sources = &opened.library.sources;
    let json = matches
        .get_one::<String>("format")
        .is_some_and(|format| format == "json");
    let text = match json {
        true => report::json(&findings, sources, lang),
        false => report::human(&findings, sources, (lang, world.terminal)),
    };
    write!(world.out, "{text}")?;
    let limit = matches
        .get_one::<String>("fail-on")
        .and_then(|key| Severity::of_key(key));
    let limit = limit.unwrap_or(Severity::Error);
    let heavy = findings.iter().any(|finding| finding.severity <= limit);
    Ok(if heavy { FOUND } else { DONE })
}

/// The paths of the command line, in full.
pub(super) fn paths(world: &World<'_>, matches: &ArgMatches) -> Vec<PathBuf> {
    let given = matches.get_many::<String>("paths").into_iter().flatten();
    given.map(|path| world.folder.join(path)).collect()
}

/// What the paths of the command line mean.
pub(super) struct Chosen {
    /// Paths as the library knows its files, or as the drafts were given; everything where it is empty.
    pub inside: Vec<String>,
    /// Drafts outside the library.
    pub drafts: Vec<RawFile>,
}

impl Chosen {
    /// Sorts paths into those inside the library and drafts outside it.
    pub fn of(root: Option<&Path>, paths: &[PathBuf]) -> Result<Chosen, Stop> {
        let mut chosen = Chosen {
            inside: Vec::new(),
            drafts: Vec::new(),
        };
        let root = root.and_then(|root| root.canonicalize().ok());
        for path in paths {
            let shown = path.display().to_string();
            let full = path.canonicalize().map_err(|_| terminal::no_path(&shown))?;
            let inside = root.as_ref().and_then(|root| full.strip_prefix(root).ok());
            match inside
                .filter(|inside| inside.starts_with("content") || inside.as_os_str().is_empty())
            {
                Some(inside) => chosen.inside.push(slashes(inside)),
                None => chosen.add_drafts(path)?,
            }
        }
        Ok(chosen)
    }

    fn add_drafts(&mut self, path: &Path) -> Result<(), Stop> {
        let drafts = if path.is_dir() {
            disk::read_drafts(path)
        } else {
            vec![disk::read_file(path)]
        };
        if drafts.is_empty() {
            return Err(terminal::no_sop(&path.display().to_string()).into());
        }
        self.inside
            .extend(drafts.iter().map(|draft| draft.path.clone()));
        self.drafts.extend(drafts);
        Ok(())
    }
}

/// Whether a file is the chosen one or lies in the chosen folder.
pub(super) fn is_below(path: &str, chosen: &str) -> bool {
    let rest = path.strip_prefix(chosen);
    chosen.is_empty() || rest.is_some_and(|rest| rest.is_empty() || rest.starts_with('/'))
}

fn slashes(path: &Path) -> String {
    let parts: Vec<_> = path
        .components()
        .map(|part| part.as_os_str().to_string_lossy())
        .collect();
    parts.join("/")
}
