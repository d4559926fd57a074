//! A program without Typst: whatever comes in, it says that it makes no sheets.

use std::io;
use std::sync::Arc;

use super::{Kind, Press};
use crate::cli::World;
use crate::output::Output;
use crate::site::Theme;
use crate::view::Context;
use crate::words::{Said, terminal};

/// What a sheet would be.
pub(in crate::cli) struct Printed {
    /// The bytes.
    pub pdf: Vec<u8>,
    /// The number of pages.
    pub pages: usize,
    /// The space for the signature.
    pub signature: Option<Spot>,
    /// The same for the program that will sign, as JSON.
    pub placement: Option<String>,
    /// What the reader should know.
    pub warnings: Vec<Said>,
}

/// A box on a page, in millimetres.
#[derive(Clone, Copy)]
pub(in crate::cli) struct Spot {
    /// The upper edge.
    pub y: f64,
    /// The height.
    pub height: f64,
}

/// A file by its path, with its bytes.
type DataFile = (String, Vec<u8>);

/// What would print.
pub(in crate::cli) struct Printer;

impl Printer {
    /// Needs nothing.
    pub fn of(_: &Arc<Context>, _: &Theme, _: (&Press, usize)) -> Printer {
        Printer
    }

    /// Says why there is no sheet.
    pub fn print(&self, _: usize, _: Kind) -> Option<Result<Printed, Said>> {
        Some(Err(terminal::NO_SHEETS.into()))
    }

    /// Says why there is no volume.
    pub fn bind(&self, _: &[usize], _: (String, String)) -> Result<Printed, Said> {
        Err(terminal::NO_SHEETS.into())
    }

    /// Says why there is nothing for a template.
    pub fn data(&self, _: usize) -> Option<Result<Vec<DataFile>, Said>> {
        Some(Err(terminal::NO_SHEETS.into()))
    }

    /// Has none.
    pub fn fonts(&self) -> Vec<DataFile> {
        Vec::new()
    }

    /// Adds nothing.
    pub fn add_to(self, _: &mut Output) {}
}

/// Has nothing to do.
pub(in crate::cli) fn work(_: &mut World<'_>) -> io::Result<()> {
    Ok(())
}
