//! Former addresses: the SOPs of a library come in; a finding for every `dulu` that cannot lead to its SOP goes out.

use std::collections::BTreeMap;

use super::path::is_slug;
use super::problems::FORMER_TAKEN;
use crate::finding::Findings;
use crate::model::{Library, Sop, SopId};
use crate::said;
use crate::text::Text;
use crate::words::Said;

/// The SOP that each former address leads to, by its position. Whoever claims an address first has it; one that is in
/// use, or is no name of a page, leads nowhere.
pub fn former(library: &Library) -> BTreeMap<SopId, usize> {
    let mut former = BTreeMap::new();
    for (at, sop) in library.sops.iter().enumerate() {
        for slug in &sop.former_slugs {
            let id = id(sop, slug);
            if is_slug(&id.slug) && !is_living(library, &id) {
                former.entry(id).or_insert(at);
            }
        }
    }
    former
}

/// Reports every former address that leads nowhere, or to another SOP.
pub(super) fn check_all(library: &Library, findings: &mut Findings) {
    let former = former(library);
    for at in 0..library.sops.len() {
        check(library, (at, &former), findings);
    }
}

/// The same for one SOP by its id; there may be none.
pub(super) fn check_one(library: &Library, id: &SopId, findings: &mut Findings) {
    let at = library.sops.binary_search_by(|sop| sop.id.cmp(id));
    let claims = |at: &usize| {
        library
            .sops
            .get(*at)
            .is_some_and(|sop| !sop.former_slugs.is_empty())
    };
    if let Some(at) = at.ok().filter(claims) {
        check(library, (at, &former(library)), findings);
    }
}

fn check(
    library: &Library,
    (at, former): (usize, &BTreeMap<SopId, usize>),
    findings: &mut Findings,
) {
    let Some(sop) = library.sops.get(at) else {
        return;
    };
    for slug in &sop.former_slugs {
        let owner = former.get(&id(sop, slug)).filter(|owner| **owner != at);
        let owner = owner.and_then(|owner| library.sops.get(*owner));
        if let Some(says) = wrong(library, (sop, slug), owner) {
            let finding = findings.add(&FORMER_TAKEN, slug.span);
            finding.quote(slug.trim()).says(says);
        }
    }
}

fn wrong(library: &Library, (sop, slug): (&Sop, &Text), owner: Option<&Sop>) -> Option<Said> {
    let id = id(sop, slug);
    let slug = id.slug.as_str();
    if !is_slug(slug) {
        return Some(said!(
            id: "`{slug}` bukan nama halaman: huruf kecil, angka, dan `-`",
            en: "`{slug}` is no name of a page: small letters, digits and `-`"));
    }
    if id == sop.id {
        return Some(said!(
            id: "`{slug}` adalah nama SOP ini sendiri sekarang",
            en: "`{slug}` is the name of this very SOP now"));
    }
    if is_living(library, &id) {
        return Some(said!(
            id: "`{id}` adalah SOP lain yang masih ada",
            en: "`{id}` is another SOP that is still there"));
    }
    let owner = &owner?.id;
    Some(said!(
        id: "`{slug}` sudah menjadi alamat lama {owner}",
        en: "`{slug}` is a former address of {owner} already"))
}

fn id(sop: &Sop, slug: &Text) -> SopId {
    SopId {
        agency: sop.id.agency.clone(),
        slug: slug.trim().to_owned(),
    }
}

fn is_living(library: &Library, id: &SopId) -> bool {
    library.sops.binary_search_by(|sop| sop.id.cmp(id)).is_ok()
}
