//! `serve`: a library comes in, a preview on this machine goes out that follows every change.

use clap::ArgMatches;

use super::library::{self, Wanted};
use super::sheets::Press;
use super::{DONE, Stop, World};
use crate::serve::Preview;
use crate::words::{Lang, terminal};

/// The port without `--port`.
const PORT: u16 = 4000;

/// Runs `serve` until the process ends.
pub(super) fn serve(world: &mut World<'_>, matches: &ArgMatches, lang: Lang) -> Result<u8, Stop> {
    let root = library::needed_root(world, matches)?;
    let today = library::judging_day(world, matches)?;
    let wanted = Wanted::of(matches);
    // A browser asks for one sheet at a time.
    let press = Press {
        program: None,
        ..Press::of(world, Some(&root))
    };
    let output = library::open(Some(&root), Vec::new(), today)?.output(&wanted, &press)?;
    let port = matches.get_one::<u16>("port").copied().unwrap_or(PORT);
    let preview = Preview::listen(port, output)
        .map_err(|error| terminal::no_port(&format!("127.0.0.1:{port}"), &error.to_string()))?;
    let address = format!("http://{}/", preview.address());
    writeln!(world.out, "{}", terminal::serving(&address).get(lang))?;
    writeln!(world.out, "{}", terminal::LEAVE.get(lang))?;
    world.out.flush()?;
    let folders = [root.join("content"), root.join("themes")];
    preview.run(&folders, move || {
        // A theme in the middle of an edit may not parse: the last whole site stays until it does.
        let opened = library::open(Some(&root), Vec::new(), today).ok()?;
        opened.output(&wanted, &press).ok()
    })?;
    Ok(DONE)
}
