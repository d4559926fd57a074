//! Attachments: the bytes of a PDF come in, what it says of its sheet goes out. Nothing is read without Typst.

use crate::view::sheet::Content;
use crate::words::Words;

/// What a PDF says of its sheet, or why it says nothing.
#[cfg(feature = "cetak")]
pub(super) fn attached(pdf: &[u8]) -> Result<Content, Words> {
    crate::sheet::attached(pdf).map_err(crate::sheet::NoContent::said)
}

/// What a signed PDF says of its sheet, or why it says nothing.
#[cfg(feature = "cetak")]
pub(super) fn signed_content(pdf: &[u8]) -> Result<Content, Words> {
    crate::sheet::signed_content(pdf).map_err(crate::sheet::NoContent::said)
}

/// Says that this program knows no sheets.
#[cfg(not(feature = "cetak"))]
pub(super) fn attached(_: &[u8]) -> Result<Content, Words> {
    Err(crate::words::terminal::NO_SHEETS)
}

/// Likewise.
#[cfg(not(feature = "cetak"))]
pub(super) fn signed_content(pdf: &[u8]) -> Result<Content, Words> {
    attached(pdf)
}
