//! Signed sheets: the files of a library come in; what each says against its SOP goes out, and which are published.

use std::collections::BTreeMap;
use std::path::Path;
use std::sync::Arc;

use rayon::prelude::*;

use super::attached::signed_content;
use crate::analyse::Analysis;
use crate::compare::versions::Difference;
use crate::disk;
use crate::finding::Findings;
use crate::load::problems::{SIGNED_DIFFERS, SIGNED_ELSEWHERE, SIGNED_UNREADABLE};
use crate::model::{Library, Profile, Sop, SopId};
use crate::output::{Failure, Output};
use crate::text::{FileId, RawFile, SIGNED, SIGNED_LIMIT, Span, Unread, count, hash};
use crate::view::links;
use crate::view::sheet::{Checked, Content, PAGES, SignedSheet, check};
use crate::words::{Said, proof as said, terminal};

/// A signed sheet, as it lies beside its SOP.
pub(super) struct Signed {
    /// The SOP that its name means.
    id: SopId,
    /// Its path in the library.
    path: String,
    /// The hash of its bytes.
    hash: String,
    /// What it says, or why it says nothing.
    content: Result<Content, Said>,
}

/// A signed sheet of an SOP that is in force or on its way there.
#[derive(Clone)]
pub(super) struct InForce {
    id: SopId,
    path: String,
    hash: String,
    code: String,
    differs: bool,
}

/// Reads the signed sheets among the files of a library, on all cores. A program without sheets knows none.
pub(super) fn read(files: &[RawFile]) -> Vec<Signed> {
    if !cfg!(feature = "cetak") {
        return Vec::new();
    }
    files.par_iter().filter_map(signed).collect()
}

fn signed(file: &RawFile) -> Option<Signed> {
    let inside = file.path.strip_prefix("content/sop/")?;
    let (agency, name) = inside.split_once('/')?;
    let slug = name.strip_suffix(SIGNED)?;
    if slug.contains('/') {
        return None;
    }
    let content = match &file.content {
        Ok(bytes) => signed_content(bytes).map_err(Said::from),
        Err(Unread::TooLarge(_)) => Err(said::too_large(SIGNED_LIMIT >> 20)),
        // The loader tells of links.
        Err(Unread::OutsideLink | Unread::BrokenLink) => return None,
        Err(_) => Err(said::NO_FILE.into()),
    };
    Some(Signed {
        id: SopId {
            agency: agency.to_owned(),
            slug: slug.to_owned(),
        },
        path: file.path.clone(),
        hash: hash(file.content.as_deref().unwrap_or_default()),
        content,
    })
}

/// Holds each signed sheet against its SOP.
pub(super) fn judge(
    signed: Vec<Signed>,
    (library, analysis): (&Library, &Analysis),
    findings: &mut Findings,
) -> Vec<InForce> {
    let mut in_force = Vec::new();
    for signed in signed {
        let place = place(library, &signed.path);
        let Some(sop) = library.sop(&signed.id) else {
            findings.add(&SIGNED_ELSEWHERE, place);
            continue;
        };
        let content = match signed.content {
            Ok(content) => content,
            Err(reason) => {
                findings.add(&SIGNED_UNREADABLE, place).evidence(reason);
                continue;
            }
        };
        let checked = check(library, &analysis.sops, &content);
        if checked.sop.as_ref() != Some(&sop.id) {
            let finding = findings.add(&SIGNED_ELSEWHERE, place);
            finding.evidence(said::belongs(&content.sop));
            continue;
        }
        // The sheet of an SOP that ended is no longer in force; the site prints one that says so.
        if !sop.is_live() {
            continue;
        }
        let differs = !checked.differences.is_empty();
        if differs {
            report(sop, (&checked, &signed.path), findings);
        }
        in_force.push(InForce {
            id: signed.id,
            path: signed.path,
            hash: signed.hash,
            code: content.kode,
            differs,
        });
    }
    in_force
}

/// The beginning of a file of the library.
fn place(library: &Library, path: &str) -> Span {
    let mut sources = library.sources.iter();
    let at = sources.position(|source| source.path == path);
    Span::start_of(FileId(count(at.unwrap_or_default())))
}

/// Differences that a finding names.
const NAMED: usize = 8;

/// Reports a signed sheet that says something else, at the first words that differ.
fn report(sop: &Sop, (checked, path): (&Checked, &str), findings: &mut Findings) {
    let differences = &checked.differences;
    let own = differences.iter().filter_map(|difference| difference.span);
    let first = own.filter(|span| span.end > span.start).min();
    let finding = findings.add(&SIGNED_DIFFERS, first.unwrap_or(sop.name.span));
    finding.says(said::differs(path, differences.len()));
    for difference in differences.iter().take(NAMED) {
        finding.evidence(difference_said(difference));
    }
}

fn difference_said(difference: &Difference) -> Said {
    let place = said::place(&difference.path);
    let told = match difference.sides() {
        (Some(found), Some(printed)) if difference.path == PAGES => said::pages(found, printed),
        (Some(old), Some(new)) if old == new => said::moved_here(new),
        (Some(old), Some(new)) => said::other(old, new),
        (None, Some(new)) => said::added(new),
        (Some(old), None) => said::removed(old),
        (None, None) => Said::default(),
    };
    said::at(&place, &told)
}

/// Whether signed sheets may be published: the public sees one only where the site says so, because it holds the NIP of
/// the signer and the whole of what it attaches, and nothing can be taken out of it without breaking its signature.
pub(super) fn may_publish(library: &Library, profile: Profile) -> bool {
    profile == Profile::Internal || library.site.publishes_signed
}

/// What pages show of signed sheets.
pub(super) fn shown(
    in_force: &[InForce],
    library: &Library,
    profile: Profile,
) -> BTreeMap<SopId, SignedSheet> {
    let published = may_publish(library, profile);
    let sheets = in_force.iter().map(|signed| {
        let sheet = SignedSheet {
            code: signed.code.clone(),
            differs: signed.differs,
            published,
        };
        (signed.id.clone(), sheet)
    });
    sheets.collect()
}

/// Puts the signed sheets in the place of those that would be printed, byte for byte. They are read when they are asked
/// for: a library may have thousands.
pub(super) fn publish(output: &mut Output, root: &Path, signed: &[InForce]) {
    let root: Arc<Path> = Arc::from(root);
    for sheet in signed {
        let (root, path, known) = (Arc::clone(&root), sheet.path.clone(), sheet.hash.clone());
        output.lazy(links::sheet(&sheet.id), move || {
            let failed = |reason: Said| Failure { reason: reason.id };
            let read = disk::read_file(&root.join(&path)).content;
            let bytes = read.map_err(|_| failed(said::NO_FILE.into()))?;
            match hash(&bytes) == known {
                true => Ok(bytes),
                false => Err(failed(said::changed_since(&path))),
            }
        });
    }
}

/// How many signed sheets the public does not see.
pub(super) fn kept_back(in_force: &[InForce], library: &Library, profile: Profile) -> Option<Said> {
    let kept = in_force.len();
    (kept > 0 && !may_publish(library, profile)).then(|| terminal::kept_back(kept))
}
