//! `sheet`: paths come in, PDF sheets for signing go out.

use clap::ArgMatches;

use super::{Stop, World};
use crate::words::{Lang, terminal};

/// Runs `sheet`.
pub(super) fn sheet(
    _world: &mut World<'_>,
    _matches: &ArgMatches,
    _lang: Lang,
) -> Result<u8, Stop> {
    Err(terminal::NO_SHEETS.into())
}
