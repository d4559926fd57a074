//! Volumes: the chosen SOPs come in; one PDF with contents and bookmarks goes out.

use std::collections::BTreeSet;

use clap::ArgMatches;

use super::shown;
use crate::cli::sheets::Printer;
use crate::cli::{Stop, World};
use crate::disk;
use crate::view::Context;
use crate::words::{Lang, numbers, sheet, terminal};

/// More agencies than this are counted in the title of a volume.
const NAMED: usize = 3;

/// The file of a volume, unless the user names another.
const FILE: &str = "jilid.pdf";

/// Binds the sheets of the SOPs at some positions of the library. Gives whether it could.
pub(super) fn bind(
    world: &mut World<'_>,
    (context, printer, sops): (&Context, &Printer, &[usize]),
    (matches, lang): (&ArgMatches, Lang),
) -> Result<bool, Stop> {
    let path = match matches.get_one::<String>("output") {
        Some(word) if word.to_lowercase().ends_with(".pdf") => world.folder.join(word),
        Some(word) => world.folder.join(word).join(FILE),
        None => world.folder.join(FILE),
    };
    let place = shown(&path, world);
    match printer.bind(sops, title(context, sops)) {
        Ok(printed) => {
            disk::write_file(&path, &printed.pdf)?;
            let told = terminal::printed(&place, printed.pages);
            writeln!(world.out, "{}", told.get(lang))?;
            for warning in &printed.warnings {
                writeln!(world.err, "sopan: {place}: {}", warning.get(lang))?;
            }
            Ok(true)
        }
        Err(reason) => {
            let said = terminal::not_made(&[&place], reason.get(lang));
            writeln!(world.err, "sopan: {}", said.get(lang))?;
            Ok(false)
        }
    }
}

/// The title of the volume, in the language of the sheets, and whose SOPs it holds.
fn title(context: &Context, sops: &[usize]) -> (String, String) {
    let sops = sops.iter().filter_map(|at| context.library.sops.get(*at));
    let ids: BTreeSet<&str> = sops.map(|sop| sop.id.agency.as_str()).collect();
    let names: Vec<String> = ids.iter().map(|id| context.agency_name(id)).collect();
    let author = numbers::list(context.lang(), &names);
    let title = match names.len() {
        0..=NAMED => sheet::volume(&author),
        many => sheet::volume_of_many(many),
    };
    (title.get(context.lang()).to_owned(), author)
}
