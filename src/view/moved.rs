//! Former addresses: the former slugs of SOPs come in; pages that lead to the present address go out.

use std::collections::BTreeMap;

use serde::Serialize;

use super::{Context, Page, PageHead, links};
use crate::model::{Sop, SopId};
use crate::words::screen;

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

/// The former id of each SOP that has one, and the SOP's position.
pub fn former(context: &Context) -> &BTreeMap<SopId, usize> {
    &context.former
}

/// The page at a former address of the SOP at a position of the library.
pub fn moved(context: &Context, id: &SopId, at: usize) -> Moved {
    let empty = Sop::default();
    let sop = context.library.sops.get(at).unwrap_or(&empty);
    let path = links::sop(id);
    let name = context.sop_name(sop);
    let target = links::sop(&sop.id);
    let href = links::relative(&path, &target);
    let head = PageHead {
        title: screen::MOVED.get(context.lang()).to_owned(),
        path,
        ..PageHead::default()
    };
    let mut page = Page::new(context, head);
    page.canonical = context.public_address(&target);
    Moved { page, name, href }
}
