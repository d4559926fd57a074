//! `compare`: a procedure, or two files, come in; how its SOPs differ, or what changed from one file to the other, goes out.

use clap::ArgMatches;

use super::{Stop, World};
use crate::words::{Lang, comparing as said};

mod procedure;
mod versions;

/// What `--format` may be.
pub(super) const FORMATS: [&str; 4] = ["table", "csv", "json", "md"];

/// Runs `compare`.
pub(super) fn compare(world: &mut World<'_>, matches: &ArgMatches, lang: Lang) -> Result<u8, Stop> {
    let words = matches.get_many::<String>("compared");
    let words: Vec<&str> = words.into_iter().flatten().map(String::as_str).collect();
    let format = matches.get_one::<String>("format");
    let asked = Asked {
        matches,
        format: format.map_or("table", String::as_str),
        lang,
    };
    let root = super::library::root(world, matches);
    let files = words
        .iter()
        .filter(|word| versions::is_file(world, root.as_deref(), word));
    match (files.count(), words.as_slice()) {
        (0, _) => procedure::compare(world, &asked, &words.join(" ")),
        (_, [old, new]) => versions::compare(world, &asked, (old, new)),
        (_, _) => Err(said::TWO_FILES.into()),
    }
}

/// What the command line asks for.
struct Asked<'a> {
    matches: &'a ArgMatches,
    format: &'a str,
    lang: Lang,
}
