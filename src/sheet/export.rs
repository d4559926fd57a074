//! Export: a compiled sheet comes in, an archival PDF goes out, or a plain one where the archival cannot be.

use typst::diag::SourceDiagnostic;
use typst::foundations::{Datetime, Smart};
use typst_layout::PagedDocument;
use typst_pdf::{PdfOptions, PdfStandard, PdfStandards, Timestamp};

use super::SheetError;
use crate::view::sheet::Sheet;
use crate::words::{Said, sheet as words};

/// The bytes of the PDF, and a warning where it is no archival one: a sheet that can be signed is better than none.
pub(super) fn export(
    sheet: &Sheet,
    document: &PagedDocument,
) -> Result<(Vec<u8>, Option<Said>), SheetError> {
    let archival = PdfStandards::new(&[PdfStandard::A_3a, PdfStandard::Ua_1])
        .map_err(|error| error.message().to_string())
        .and_then(|standards| with_standards(sheet, document, standards));
    let reason = match archival {
        Ok(pdf) => return Ok((pdf, None)),
        Err(reason) => reason,
    };
    match with_standards(sheet, document, PdfStandards::default()) {
        Ok(pdf) => Ok((pdf, Some(words::plain_export(&sheet.id, &reason)))),
        Err(reason) => Err(SheetError {
            said: words::broken_export(&sheet.id, &reason),
        }),
    }
}

fn with_standards(
    sheet: &Sheet,
    document: &PagedDocument,
    standards: PdfStandards,
) -> Result<Vec<u8>, String> {
    let options = PdfOptions {
        ident: Smart::Custom(format!("sopan:{}:{}", sheet.id, sheet.number)),
        creator: Smart::Custom(Some("sopan".to_owned())),
        timestamp: timestamp(sheet),
        page_ranges: None,
        standards,
        tagged: true,
        pretty: false,
    };
    typst_pdf::pdf(document, &options).map_err(|errors| first_reason(&errors))
}

/// The SOP's own day, never that of printing; an archival PDF must have one, so an undated SOP gets a fixed day.
fn timestamp(sheet: &Sheet) -> Option<Timestamp> {
    let (year, month, day) = sheet.day.unwrap_or((1970, 1, 1));
    let datetime = Datetime::from_ymd_hms(i32::from(year), month, day, 0, 0, 0);
    datetime.map(Timestamp::new_utc)
}

/// How much of a reason is worth reading.
const REASON: usize = 160;

/// The first of what Typst says, short.
pub(super) fn first_reason(errors: &[SourceDiagnostic]) -> String {
    let first = errors.first();
    let reason = first.map(|error| error.message.to_string());
    reason.unwrap_or_default().chars().take(REASON).collect()
}
