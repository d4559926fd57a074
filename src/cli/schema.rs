//! `schema`: the name of a kind of file, or of the report, comes in; its JSON Schema goes out.

use clap::ArgMatches;

use super::args::{COMPARISON, FINDINGS, SOP_DATA};
use super::{DONE, Stop, World};
use crate::load::shape::FileKind;
use crate::report::FINDINGS_SCHEMA;
use crate::schema;
use crate::view::{comparison, sop};
use crate::words::Lang;

/// Runs `schema`.
pub(super) fn schema(world: &mut World<'_>, matches: &ArgMatches, lang: Lang) -> Result<u8, Stop> {
    let name = matches.get_one::<String>("berkas");
    let fixed = match name.map(String::as_str) {
        Some(FINDINGS) => Some(FINDINGS_SCHEMA),
        Some(COMPARISON) => Some(comparison::data::SCHEMA),
        Some(SOP_DATA) => Some(sop::data::SCHEMA),
        _ => None,
    };
    if let Some(schema) = fixed {
        write!(world.out, "{schema}")?;
        return Ok(DONE);
    }
    let kind = name
        .and_then(|name| FileKind::of_name(name))
        .unwrap_or(FileKind::Sop);
    write!(world.out, "{}", schema::schema(kind, lang))?;
    Ok(DONE)
}
