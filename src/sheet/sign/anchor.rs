//! The anchor: a laid out sheet comes in; a warning goes out where the character that a signing program looks for is not
//! printed exactly once.

use typst::layout::{Frame, FrameItem};
use typst_layout::PagedDocument;

use crate::view::sheet::Sheet;
use crate::words::{Said, signing as words};

/// How many places a warning names.
const NAMED: usize = 4;
/// How many letters of a text it quotes.
const QUOTED: usize = 40;

/// What is wrong with the anchor of a sheet, counted in the letters of the finished pages and not in its data.
pub(super) fn warning(sheet: &Sheet, document: &PagedDocument) -> Option<Said> {
    let anchor = sheet.approval.anchor?;
    let found = places(document, anchor);
    match found.as_slice() {
        [] => Some(words::no_anchor(anchor)),
        [_] => None,
        many => Some(words::many_anchors(anchor, many.len(), &named(many))),
    }
}

/// Pages, from 1, and texts with the letter; a text with two of them comes twice.
fn places(document: &PagedDocument, letter: char) -> Vec<(usize, String)> {
    let mut found = Vec::new();
    for (number, page) in (1..).zip(document.pages()) {
        search(&page.frame, letter, &mut |text| {
            found.push((number, text.chars().take(QUOTED).collect()));
        });
    }
    found
}

fn search(frame: &Frame, letter: char, tell: &mut impl FnMut(&str)) {
    for (_, item) in frame.items() {
        match item {
            FrameItem::Group(group) => search(&group.frame, letter, tell),
            FrameItem::Text(run) => run.text.matches(letter).for_each(|_| tell(&run.text)),
            _ => {}
        }
    }
}

/// The places that a reader must look at: those with more than the anchor alone come first.
fn named(places: &[(usize, String)]) -> Vec<(usize, String)> {
    let mut places = places.to_vec();
    places.sort_by_key(|(_, text)| text.chars().count() == 1);
    places.truncate(NAMED);
    places
}
