//! `schema`: the name of a kind of file, or of the report, comes in; its JSON Schema goes out.

use clap::ArgMatches;

use super::args::{COMPARISON, FINDINGS};
use super::{DONE, Stop, World};
use crate::load::shape::FileKind;
use crate::report::FINDINGS_SCHEMA;
use crate::schema;
use crate::view::comparison::data;
use crate::words::Lang;

/// Runs `schema`.
pub(super) fn schema(world: &mut World<'_>, matches: &ArgMatches, lang: Lang) -> Result<u8, Stop> {
    let name = matches.get_one::<String>("berkas");
    if name.is_some_and(|name| name == FINDINGS) {
        write!(world.out, "{FINDINGS_SCHEMA}")?;
        return Ok(DONE);
    }
    if name.is_some_and(|name| name == COMPARISON) {
        write!(world.out, "{}", data::SCHEMA)?;
        return Ok(DONE);
    }
    let kind = name
        .and_then(|name| FileKind::of_name(name))
        .unwrap_or(FileKind::Sop);
    write!(world.out, "{}", schema::schema(kind, lang))?;
    Ok(DONE)
}
