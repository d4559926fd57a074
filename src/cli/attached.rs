//! Attachments: the bytes of a PDF come in, what it says of its sheet goes out. Nothing is read without Typst.

use crate::view::sheet::Content;
use crate::words::Words;

/// What a PDF says of its sheets, or why it says nothing of any or of one.
#[cfg(feature = "cetak")]
pub(super) fn attached_all(pdf: &[u8]) -> Result<Vec<Result<Content, Words>>, Words> {
    use crate::sheet::NoContent;
    let sheets = crate::sheet::attached_all(pdf).map_err(NoContent::said)?;
    let sheets = sheets.into_iter();
    Ok(sheets.map(|sheet| sheet.map_err(NoContent::said)).collect())
}

/// What a signed PDF says of its sheet, or why it says nothing.
#[cfg(feature = "cetak")]
pub(super) fn signed_content(pdf: &[u8]) -> Result<Content, Words> {
    crate::sheet::signed_content(pdf).map_err(crate::sheet::NoContent::said)
}

/// Says that this program knows no sheets.
#[cfg(not(feature = "cetak"))]
pub(super) fn attached_all(_: &[u8]) -> Result<Vec<Result<Content, Words>>, Words> {
    Err(crate::words::terminal::NO_SHEETS)
}

/// Likewise.
#[cfg(not(feature = "cetak"))]
pub(super) fn signed_content(_: &[u8]) -> Result<Content, Words> {
    Err(crate::words::terminal::NO_SHEETS)
}
