//! `verify`: PDFs come in; whether each still says what the library says goes out.

use clap::ArgMatches;

use super::attached::attached_all;
use super::library::{self, Opened};
use super::{DONE, FOUND, STOPPED, Stop, World};
use crate::compare::versions::{Difference, Kind, facts};
use crate::disk;
use crate::report::{self, Proved, ProvedChange};
use crate::text::{SIGNED_LIMIT, Unread};
use crate::view::sheet::{Checked, Content, PAGES, Reason, Verdict, check, code};
use crate::words::{Lang, Said, proof as said};

/// Runs `verify`.
pub(super) fn verify(world: &mut World<'_>, matches: &ArgMatches, lang: Lang) -> Result<u8, Stop> {
    let today = library::judging_day(world, matches)?;
    let root = library::needed_root(world, matches)?;
    let opened = library::open(Some(&root), Vec::new(), today)?;
    let words = matches.get_many::<String>("pdfs");
    let words: Vec<&String> = words.into_iter().flatten().collect();
    let folder = opened.report(world, lang).folder;
    let proved: Vec<Proved> = words
        .into_iter()
        .flat_map(|word| read(world, word).into_iter().map(move |read| (word, read)))
        .map(|(word, read)| match read {
            Ok(content) => held(&opened, &folder, (word, &content)),
            Err(reason) => unknown(word, reason),
        })
        .collect();
    let json = matches
        .get_one::<String>("format")
        .is_some_and(|format| format == "json");
    let text = match json {
        true => report::verify_json(&proved, lang),
        false => report::verify_text(&proved, lang),
    };
    write!(world.out, "{text}")?;
    let codes = proved.iter().map(|sheet| match sheet.verdict {
        SAME => DONE,
        CHANGED | SUPERSEDED => FOUND,
        _ => STOPPED,
    });
    Ok(codes.max().unwrap_or(DONE))
}

const SAME: &str = "sama";
const CHANGED: &str = "berubah";
const SUPERSEDED: &str = "usang";
const UNKNOWN: &str = "tidak-dapat-dicocokkan";

/// What a file says of its sheet; of each of its sheets where it is a volume.
fn read(world: &World<'_>, word: &str) -> Vec<Result<Content, Said>> {
    let path = world.folder.join(word);
    let read = match disk::read_file(&path).content {
        Ok(bytes) => attached_all(&bytes).map_err(Said::from),
        Err(Unread::TooLarge(_)) => Err(said::too_large(SIGNED_LIMIT >> 20)),
        Err(_) => Err(said::NO_FILE.into()),
    };
    match read {
        Ok(sheets) => (sheets.into_iter())
            .map(|sheet| sheet.map_err(Said::from))
            .collect(),
        Err(reason) => vec![Err(reason)],
    }
}

fn unknown(word: &str, told: Said) -> Proved {
    Proved {
        file: word.to_owned(),
        verdict: UNKNOWN,
        told,
        ..Proved::default()
    }
}

/// Holds a sheet against the library.
fn held(opened: &Opened, folder: &str, (word, content): (&str, &Content)) -> Proved {
    let library = &opened.library;
    let known = &opened.analysis.sops;
    let checked = check(library, known, content);
    let Some(id) = &checked.sop else {
        return Proved {
            sop: Some(content.sop.clone()),
            code: Some(content.kode.clone()),
            ..unknown(word, said::unknown(&content.sop))
        };
    };
    let sops = library.sops.iter().zip(known);
    let mut now = sops.filter(|(sop, _)| sop.id == *id);
    let now = now
        .next()
        .map(|(sop, known)| code(&facts(library, sop, &known.graphs)));
    let (verdict, told) = told(&checked, &id.to_string());
    let changes = checked.differences.iter();
    Proved {
        file: word.to_owned(),
        verdict,
        told,
        sop: Some(id.to_string()),
        code: Some(content.kode.clone()),
        library_code: now,
        changes: changes
            .map(|change| shown(opened, folder, change))
            .collect(),
    }
}

fn told(checked: &Checked, sop: &str) -> (&'static str, Said) {
    match &checked.verdict {
        Verdict::Same => (SAME, said::same(sop)),
        Verdict::Changed if lost_pages(checked) => (CHANGED, said::other_pages(sop)),
        Verdict::Changed => (CHANGED, said::changed(sop, checked.differences.len())),
        Verdict::Superseded(Reason::Revoked) => (SUPERSEDED, said::revoked(sop)),
        Verdict::Superseded(Reason::Replaced(by)) => {
            (SUPERSEDED, said::replaced(sop, by.as_deref()))
        }
        Verdict::Superseded(Reason::Newer(day)) => (SUPERSEDED, said::newer(sop, day)),
        Verdict::Unknown => (UNKNOWN, said::unknown(sop)),
    }
}

/// Whether nothing but the number of pages differs.
fn lost_pages(checked: &Checked) -> bool {
    let mut changes = checked.differences.iter();
    changes.all(|change| change.path == PAGES)
}

fn shown(opened: &Opened, folder: &str, difference: &Difference) -> ProvedChange {
    let (old, new) = difference.sides();
    let kind = match &difference.kind {
        Kind::Changed { .. } if difference.path == PAGES => PAGES,
        Kind::Changed { .. } => "diubah",
        Kind::Added { .. } => "ditambah",
        Kind::Removed { .. } => "dihapus",
        Kind::Moved { .. } => "dipindah",
    };
    let from = match &difference.kind {
        Kind::Moved { from, .. } => Some(from.clone()),
        _ => None,
    };
    let place = difference.span.map(|span| {
        let path = &opened.library.source(span.file).path;
        (format!("{folder}{path}"), span.line, span.column)
    });
    ProvedChange {
        path: difference.path.clone(),
        kind,
        old: old.map(str::to_owned),
        new: new.map(str::to_owned),
        from,
        place,
    }
}
