//! `schema`: the name of a kind of file comes in, its JSON Schema goes out.

use clap::ArgMatches;

use super::{DONE, Stop, World};
use crate::load::shape::FileKind;
use crate::schema;
use crate::words::Lang;

/// Runs `schema`.
pub(super) fn schema(world: &mut World<'_>, matches: &ArgMatches, lang: Lang) -> Result<u8, Stop> {
    let name = matches.get_one::<String>("berkas");
    let kind = name
        .and_then(|name| FileKind::of_name(name))
        .unwrap_or(FileKind::Sop);
    write!(world.out, "{}", schema::schema(kind, lang))?;
    Ok(DONE)
}
