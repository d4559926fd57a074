//! Older versions: a library and the rows of its histories come in; the versions they keep, and rows that keep none, go
//! out.

use std::collections::BTreeSet;

use super::problems::{
    EDITION_ELSEWHERE, EDITION_MISSING, EDITION_OUTSIDE, EDITION_UNNAMED, EDITION_UNREADABLE,
};
use super::{Loader, RawFile, Role};
use crate::finding::Findings;
use crate::model::{EDITIONS, Library, Sop, SopId};
use crate::said;
use crate::text::{FileId, Source, Span, count, nearest};

impl Loader {
    /// Keeps an older version under the path of its file.
    pub(super) fn keep_edition(&mut self, edition: Option<Sop>) {
        let Some(edition) = edition.filter(|edition| !edition.partial) else {
            return;
        };
        let path = self.library.source(edition.file).path.clone();
        self.library.editions.insert(path, edition);
    }
}

/// Reads one more file as an SOP of an agency, beside a library that was loaded: it finds the shared blocks of that
/// agency, and becomes no SOP of the library. Nothing where the file holds none, or breaks off.
pub fn read_beside(library: &mut Library, raw: &RawFile, agency: &str) -> (Option<Sop>, Findings) {
    let mut loader = Loader {
        library: std::mem::take(library),
        ..Loader::default()
    };
    let file = FileId(count(loader.library.sources.len()));
    loader.library.sources.push(Source {
        path: raw.path.clone(),
        ..Source::default()
    });
    let role = Role::Edition(SopId {
        agency: agency.to_owned(),
        slug: String::new(),
    });
    let text = loader.text_of(raw, Span::start_of(file));
    if let Some(text) = text {
        loader.parse(role, file, (&raw.path, text));
    }
    let last = loader.readable.len().checked_sub(1);
    let sop = last.and_then(|at| loader.read_sop(at));
    let (loaded, findings) = loader.finish();
    *library = loaded;
    (sop.filter(|sop| !sop.partial), findings)
}

/// Checks every history, and names the older versions that no history names.
pub(super) fn check_all(library: &Library, findings: &mut Findings) {
    let mut named: BTreeSet<String> = BTreeSet::new();
    for sop in &library.sops {
        check(library, sop, findings);
        let files = sop.history.iter().filter_map(|row| row.file.as_ref());
        named.extend(files.filter_map(|file| library.edition_path(sop, file)));
    }
    for (path, edition) in &library.editions {
        if !named.contains(path) {
            findings.add(&EDITION_UNNAMED, Span::start_of(edition.file));
        }
    }
}

/// Reports the rows of a history whose file is not there, or is no older version of this SOP. A draft outside the library
/// has no files beside it that were read.
pub(super) fn check(library: &Library, sop: &Sop, findings: &mut Findings) {
    if !library.source(sop.file).path.starts_with("content/") {
        return;
    }
    for revision in &sop.history {
        let file = revision.file.as_ref();
        let Some(file) = file.filter(|file| !file.trim().is_empty()) else {
            continue;
        };
        let name = file.trim();
        let Some(path) = library.edition_path(sop, name) else {
            findings.add(&EDITION_OUTSIDE, file.span).quote(name);
            continue;
        };
        match library.editions.get(&path) {
            Some(edition) if edition.is_edition_of(sop) => {}
            Some(edition) => {
                let other = edition.name.trim();
                let finding = findings.add(&EDITION_ELSEWHERE, file.span).quote(name);
                finding.evidence(said!(
                    id: "berkas itu bernama “{other}”", en: "that file is called “{other}”"));
            }
            None if library.sources.iter().any(|source| source.path == path) => {
                findings.add(&EDITION_UNREADABLE, file.span).quote(name);
            }
            None => missing(library, (file.span, &path, name), findings),
        }
    }
}

fn missing(library: &Library, (span, path, name): (Span, &str, &str), findings: &mut Findings) {
    let finding = findings.add(&EDITION_MISSING, span).quote(name);
    finding.says(said!(id: "berkas `{path}` tidak ada", en: "there is no file `{path}`"));
    let folder = path.rsplit_once('/').map_or("", |(folder, _)| folder);
    let beside = library.editions.keys();
    let beside = beside.filter_map(|known| known.strip_prefix(folder)?.strip_prefix('/'));
    let file = name.rsplit('/').next().unwrap_or(name);
    if let Some(near) = nearest(file, beside) {
        finding.fix(said!(
            id: "maksud Anda `{EDITIONS}/{near}`?", en: "did you mean `{EDITIONS}/{near}`?"));
    }
}
