//! Logos: a sheet comes in; the same goes out without a logo that cannot be drawn, and with what is to be said of it.

use std::borrow::Cow;

use typst_layout::PagedDocument;

use super::SheetTheme;
use super::export::first_reason;
use super::world::{SheetWorld, template};
use crate::view::sheet::{Sheet, SheetLogo};
use crate::words::{Said, sheet as said};

/// The sheet with a logo that can be drawn, or with none: a broken picture is no reason to print nothing.
pub(super) fn drawable<'a>(theme: &SheetTheme, sheet: &'a Sheet) -> (Cow<'a, Sheet>, Option<Said>) {
    let broken = sheet.logo.as_ref().and_then(|logo| broken(theme, logo));
    let Some(reason) = broken else {
        return (Cow::Borrowed(sheet), None);
    };
    let without = Sheet {
        logo: None,
        ..sheet.clone()
    };
    (Cow::Owned(without), Some(reason))
}

/// What is wrong with a picture. Typst is asked with a page that holds nothing else, because the first bytes of a picture
/// say little about the rest; it remembers the picture for the sheet.
fn broken(theme: &SheetTheme, logo: &SheetLogo) -> Option<Said> {
    let page = template("/logo.typ", &format!("#image({:?})", logo.path));
    let files = [(logo.path.as_str(), logo.bytes.as_slice())];
    let world = SheetWorld::new((theme, &page), &files);
    let drawn = typst::compile::<PagedDocument>(&world).output;
    let errors = drawn.err()?;
    Some(said::broken_logo(&logo.file, &first_reason(&errors)))
}
