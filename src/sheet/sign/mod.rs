//! Signing: a sheet and its exported PDF come in; the PDF with an empty signature field, the place of the signature for
//! programs, and what would lead a signing program astray go out. Nothing here signs, or says that anybody has.

use typst_layout::PagedDocument;

use super::{SheetError, Spot};
use crate::view::sheet::Sheet;
use crate::words::{Said, sheet as said, signing as words};

mod anchor;
mod excerpt;
mod field;
mod placement;

pub(super) use placement::placement;

/// What the PDF of a sheet needs before it can be signed electronically; any other comes back as it is, as does that of
/// no single sheet.
pub(super) fn prepare(
    sheet: Option<&Sheet>,
    document: &PagedDocument,
    pdf: Vec<u8>,
) -> Result<(Vec<u8>, Vec<Said>), SheetError> {
    let Some(sheet) = sheet else {
        return Ok((pdf, Vec::new()));
    };
    let mut warnings: Vec<Said> = anchor::warning(sheet, document).into_iter().collect();
    let Some(field) = &sheet.approval.field else {
        return Ok((pdf, warnings));
    };
    match field::with_field(&pdf, field) {
        Ok(Some(prepared)) => Ok((prepared, warnings)),
        Ok(None) => {
            warnings.push(words::no_field(&field.place));
            Ok((pdf, warnings))
        }
        Err(error) => Err(SheetError {
            said: said::broken_export(&sheet.id, &error.to_string()),
        }),
    }
}
