//! `sheet`: paths come in, PDF sheets for signing go out. Nothing is left out of them, whatever the site's profile.

use std::path::{Path, PathBuf};

use clap::ArgMatches;

use super::library::{self, Wanted};
use super::lint::{Chosen, paths};
use super::sheets::{self, Printed};
use super::{DONE, Stop, World};
use crate::disk;
use crate::model::{Profile, SopId};
use crate::words::{Lang, terminal};

/// Runs `sheet`.
pub(super) fn sheet(world: &mut World<'_>, matches: &ArgMatches, lang: Lang) -> Result<u8, Stop> {
    let today = library::judging_day(world, matches)?;
    let root = library::root(world, matches);
    let paths = paths(world, matches);
    if paths.is_empty() {
        library::needed_root(world, matches)?;
    }
    let mut chosen = Chosen::of(root.as_deref(), &paths)?;
    let opened = library::open(root.as_deref(), std::mem::take(&mut chosen.drafts), today);
    let theme = opened.theme()?;
    let wanted = Wanted {
        profile: Some(Profile::Internal),
        ..Wanted::of(matches)
    };
    let context = opened.context(&wanted);
    let library = &context.library;
    let is_chosen = |at: &usize| {
        library
            .sops
            .get(*at)
            .is_some_and(|sop| chosen.holds(&library.source(sop.file).path))
    };
    let sops: Vec<usize> = (0..library.sops.len()).filter(is_chosen).collect();
    if sops.is_empty() {
        let words: Vec<&str> = matches
            .get_many::<String>("paths")
            .into_iter()
            .flatten()
            .map(String::as_str)
            .collect();
        return Err(terminal::no_sop(&words.join(" ")).into());
    }
    let sheets = sheets::print(&context, &theme, &sops).map_err(Stop::from)?;
    let target = Target::of(world, matches, sheets.len());
    for (at, printed) in &sheets {
        let Some(sop) = library.sops.get(*at) else {
            continue;
        };
        write(world, &target.path(&sop.id), (printed, lang))?;
    }
    Ok(DONE)
}

fn write(
    world: &mut World<'_>,
    path: &Path,
    (printed, lang): (&Printed, Lang),
) -> Result<(), Stop> {
    disk::write_file(path, &printed.pdf)?;
    let shown = path
        .strip_prefix(&world.folder)
        .unwrap_or(path)
        .display()
        .to_string();
    writeln!(
        world.out,
        "{}",
        terminal::printed(&shown, printed.pages).get(lang)
    )?;
    Ok(())
}

/// Where the sheets go.
enum Target {
    /// One sheet under a name of its own.
    File(PathBuf),
    /// Any number of sheets, named after their SOPs.
    Folder(PathBuf),
}

impl Target {
    fn of(world: &World<'_>, matches: &ArgMatches, sheets: usize) -> Target {
        let Some(word) = matches.get_one::<String>("output") else {
            return Target::Folder(world.folder.clone());
        };
        let path = world.folder.join(word);
        match sheets == 1 && word.to_lowercase().ends_with(".pdf") {
            true => Target::File(path),
            false => Target::Folder(path),
        }
    }

    fn path(&self, id: &SopId) -> PathBuf {
        match self {
            Target::File(path) => path.clone(),
            Target::Folder(folder) => folder.join(format!("{}-{}.pdf", id.agency, id.slug)),
        }
    }
}
