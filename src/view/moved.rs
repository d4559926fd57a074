//! Former addresses: the former slugs of SOPs come in; pages that lead to the present address go out.

use std::collections::BTreeMap;

use serde::Serialize;

use super::{Context, Page, PageHead, links};
use crate::model::{Sop, SopId};
use crate::words::screen;

/// The longest slug, as for files of a library.
const LONGEST: usize = 100;

/// `pindah.html`.
#[derive(Debug, Serialize)]
pub struct Moved {
    /// The frame.
    pub page: Page,
    /// The name of the SOP.
    pub name: String,
    /// Its present address.
    pub href: String,
}

/// The former id of each SOP that has one, and the SOP's position. An id in use, or one that is no slug, is left out;
/// of two SOPs that claim the same, the first has it.
pub fn former(context: &Context) -> BTreeMap<SopId, usize> {
    let mut former = BTreeMap::new();
    for (at, sop) in context.library.sops.iter().enumerate() {
        for slug in &sop.former_slugs {
            let id = SopId {
                agency: sop.id.agency.clone(),
                slug: slug.value.clone(),
            };
            if is_slug(&id.slug) && context.position(&id).is_none() {
                former.entry(id).or_insert(at);
            }
        }
    }
    former
}

/// The page at a former address of the SOP at a position of the library.
pub fn moved(context: &Context, id: &SopId, at: usize) -> Moved {
    let empty = Sop::default();
    let sop = context.library.sops.get(at).unwrap_or(&empty);
    let path = links::sop(id);
    let name = context.sop_name(sop);
    Moved {
        href: links::relative(&path, &links::sop(&sop.id)),
        page: Page::new(
            context,
            PageHead {
                title: screen::MOVED.get(context.lang()).to_owned(),
                path,
                ..PageHead::default()
            },
        ),
        name,
    }
}

/// Author's words become a path here, so only what the loader allows for files is allowed.
fn is_slug(name: &str) -> bool {
    let allowed = |byte: u8| byte.is_ascii_lowercase() || byte.is_ascii_digit() || byte == b'-';
    !name.is_empty() && name.len() <= LONGEST && name.bytes().all(allowed)
}
