//! Two files: older and newer version of an SOP, inside a library or outside any, come in; what changed goes out.

use std::path::{Path, PathBuf};

use super::Asked;
use crate::cli::{DONE, FOUND, Stop, World, library};
use crate::disk;
use crate::finding::{Finding, Findings};
use crate::load;
use crate::model::Library;
use crate::report::{self, Report, Versions};
use crate::text::{RawFile, Span};
use crate::view::versions::{self, between};
use crate::words::comparing as said;

/// Whether a word names a file, as a path or as `instansi/slug` of the library.
pub(super) fn is_file(world: &World<'_>, root: Option<&Path>, word: &str) -> bool {
    let is_named = word.ends_with(".yaml") || word.ends_with(".yml");
    is_named || disk::is_file(&world.folder.join(word)) || in_library(root, word).is_some()
}

/// The path in the library that `instansi/slug` means.
fn in_library(root: Option<&Path>, word: &str) -> Option<String> {
    let is_part = |part: &str| {
        part.bytes()
            .all(|byte| byte.is_ascii_alphanumeric() || byte == b'-')
    };
    let (agency, slug) = word.split_once('/')?;
    let path = format!("content/sop/{word}.yaml");
    let is_id = !agency.is_empty() && !slug.is_empty() && is_part(agency) && is_part(slug);
    (is_id && disk::is_file(&root?.join(&path))).then_some(path)
}

/// The library that a file lies in: it knows the shared blocks of which the file speaks.
fn around(world: &World<'_>, word: &str) -> Option<PathBuf> {
    let path = disk::resolved(&world.folder.join(word))?;
    let root = disk::find_root(&path)?;
    path.starts_with(root.join("content")).then_some(root)
}

/// A file that was named.
struct Named {
    /// As on the command line.
    word: String,
    /// Its path in the library; nothing outside it.
    inside: Option<String>,
    /// What it holds.
    raw: RawFile,
}

impl Named {
    fn of(world: &World<'_>, root: Option<&Path>, word: &str) -> Named {
        let by_id = in_library(root, word);
        let path = match (&by_id, root) {
            (Some(path), Some(root)) => root.join(path),
            _ => world.folder.join(word),
        };
        let raw = RawFile {
            path: word.to_owned(),
            ..disk::read_file(&path)
        };
        let inside = by_id.or_else(|| {
            let (path, root) = (disk::resolved(&path)?, disk::resolved(root?)?);
            Some(disk::slashes(path.strip_prefix(root).ok()?))
        });
        Named {
            word: word.to_owned(),
            inside: inside.filter(|path| path.starts_with("content/sop/")),
            raw,
        }
    }

    /// The agency in whose folder it lies.
    fn agency(&self) -> Option<&str> {
        self.inside
            .as_deref()?
            .strip_prefix("content/sop/")?
            .split('/')
            .next()
    }
}

/// The library that `--root` names, else the one of the words, else the nearest.
fn root(world: &World<'_>, asked: &Asked<'_>, words: &[&str]) -> Result<Option<PathBuf>, Stop> {
    if asked.matches.contains_id("root") {
        return library::needed_root(world, asked.matches).map(Some);
    }
    let own = library::root(world, asked.matches);
    let is_id = |word: &&str| in_library(own.as_deref(), word).is_some();
    if words.iter().any(is_id) {
        return Ok(own);
    }
    let beside = words.iter().find_map(|word| around(world, word));
    Ok(beside.or(own))
}

/// Compares two files. The one outside the library finds the shared blocks of the agency of the other.
pub(super) fn compare(
    world: &mut World<'_>,
    asked: &Asked<'_>,
    (old, new): (&str, &str),
) -> Result<u8, Stop> {
    if asked.format == "csv" {
        return Err(said::NO_CSV.into());
    }
    let root = root(world, asked, &[new, old])?;
    let (old, new) = (
        Named::of(world, root.as_deref(), old),
        Named::of(world, root.as_deref(), new),
    );
    let (mut library, _) = load::load(library::read(root.as_deref(), Vec::new())?);
    let agency = new.agency().or(old.agency()).unwrap_or_default().to_owned();
    let mut told = Findings::default();
    let mut read = |named: &Named| {
        let own = named.agency().unwrap_or(&agency);
        let (sop, findings) = load::read_beside(&mut library, &named.raw, own);
        told.append(findings);
        sop
    };
    let both = (read(&old), read(&new));
    let told = told.sorted();
    complain(world, (&library, &told), asked)?;
    let (Some(before), Some(after)) = both else {
        return Err(said::NOT_COMPARED.into());
    };
    let shown = between(&versions::Versions {
        old: &before,
        new: &after,
        lang: asked.lang,
        is_public: false,
        without: &[],
    });
    let place = |span: Span| {
        (
            library.source(span.file).path.clone(),
            span.line,
            span.column,
        )
    };
    let versions = Versions {
        old: &old.word,
        new: &new.word,
        between: &shown,
        place: &place,
        lang: asked.lang,
    };
    let text = match asked.format {
        "json" => report::versions_json(&versions),
        "md" => report::versions_markdown(&versions),
        _ => report::versions_text(&versions, world.screen()),
    };
    write!(world.out, "{text}")?;
    Ok(if shown.same { DONE } else { FOUND })
}

/// What could not be read in the two files: it is not compared.
fn complain(
    world: &mut World<'_>,
    (library, findings): (&Library, &[Finding]),
    asked: &Asked<'_>,
) -> Result<(), Stop> {
    let about = Report {
        findings,
        sources: &library.sources,
        lang: asked.lang,
        screen: world.screen(),
        ..Report::default()
    };
    write!(world.err, "{}", report::report("concise", &about))?;
    Ok(())
}
