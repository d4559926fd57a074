//! For whoever writes a template: the chosen SOPs come in; for each a folder with the template and what it reads goes out.

use std::path::Path;

use clap::ArgMatches;
use rayon::prelude::*;

use crate::cli::sheets::Printer;
use crate::cli::{Stop, World};
use crate::disk::{self, DiskError};
use crate::view::Context;
use crate::words::{Lang, Said, terminal};

/// Writes below a folder what plain Typst needs to compile the sheets of the SOPs at some positions of the library.
/// Gives whether it could for all.
pub(super) fn data(
    world: &mut World<'_>,
    (context, printer, sops): (&Context, &Printer, &[usize]),
    (matches, lang): (&ArgMatches, Lang),
) -> Result<bool, Stop> {
    let output = matches.get_one::<String>("output");
    let folder = &world.folder.join(output.map_or("", String::as_str));
    for (name, bytes) in printer.fonts() {
        disk::write_file(&folder.join("fonts").join(name), &bytes)?;
    }
    let written = sops
        .par_iter()
        .filter_map(|at| one((context, printer), *at, folder).transpose());
    let written: Result<Vec<Result<String, Said>>, DiskError> = written.collect();
    let mut whole = true;
    for one in written? {
        match one {
            Ok(path) => writeln!(world.out, "{path}")?,
            Err(reason) => {
                writeln!(world.err, "sopan: {}", reason.get(lang))?;
                whole = false;
            }
        }
    }
    writeln!(world.out, "{}", terminal::TRY_TEMPLATE.get(lang))?;
    Ok(whole)
}

fn one(
    (context, printer): (&Context, &Printer),
    at: usize,
    folder: &Path,
) -> Result<Option<Result<String, Said>>, DiskError> {
    let sop = context.library.sops.get(at);
    let Some((sop, files)) = sop.zip(printer.data(at)) else {
        return Ok(None);
    };
    let files = match files {
        Ok(files) => files,
        Err(reason) => return Ok(Some(Err(reason))),
    };
    let own = folder.join(format!("{}-{}", sop.id.agency, sop.id.slug));
    for (path, bytes) in files {
        disk::write_file(&own.join(path), &bytes)?;
    }
    Ok(Some(Ok(own.display().to_string())))
}
