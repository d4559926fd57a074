//! `lsp`: an editor at the standard streams comes in, its answers go out until it leaves.

use clap::ArgMatches;

use super::library;
use super::{DONE, FOUND, Stop, World};
use crate::disk;
use crate::lsp::{self, Disk, State};
use crate::words::Lang;

/// Runs `lsp`. The exit code is 1 where the editor left without a word, as its protocol asks.
pub(super) fn lsp(world: &mut World<'_>, matches: &ArgMatches, lang: Lang) -> Result<u8, Stop> {
    let today = library::judging_day(world, matches)?;
    let disk = Disk {
        root: Box::new(disk::find_root),
        // A library that cannot be read whole is no reason to leave the author alone: the open file still is.
        files: Box::new(|root| disk::read_library(root).unwrap_or_default()),
        file: Box::new(|path| disk::read_file(path).content.ok()),
    };
    let mut state = State::new(disk, today, lang);
    if matches.get_one::<String>("root").is_some() {
        state.root = Some(library::needed_root(world, matches)?);
    }
    let ended = lsp::run(state)?;
    Ok(if ended { DONE } else { FOUND })
}
