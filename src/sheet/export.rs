//! Export: a compiled sheet comes in, an archival PDF goes out, or a plain one where the archival cannot be.

use typst::diag::SourceDiagnostic;
use typst::foundations::{Datetime, Smart};
use typst_layout::PagedDocument;
use typst_pdf::{PdfOptions, PdfStandard, PdfStandards, Timestamp};

use super::SheetError;
use crate::words::{Said, sheet as words};

/// What a PDF says of itself.
pub(super) struct Origin<'a> {
    /// The id of the SOP.
    pub(super) id: &'a str,
    /// The identifier of the document.
    pub(super) ident: String,
    /// The day it gives as its own: year, month, day.
    pub(super) day: Option<(i16, u8, u8)>,
}

/// The bytes of the PDF, and a warning where it is no archival one: a sheet that can be signed is better than none.
pub(super) fn export(
    origin: &Origin<'_>,
    document: &PagedDocument,
) -> Result<(Vec<u8>, Option<Said>), SheetError> {
    let archival = PdfStandards::new(&[PdfStandard::A_3a, PdfStandard::Ua_1])
        .map_err(|error| error.message().to_string())
        .and_then(|standards| with_standards(origin, document, standards));
    let reason = match archival {
        Ok(pdf) => return Ok((pdf, None)),
        Err(reason) => reason,
    };
    match with_standards(origin, document, PdfStandards::default()) {
        Ok(pdf) => Ok((pdf, Some(words::plain_export(origin.id, &reason)))),
        Err(reason) => Err(SheetError {
            said: words::broken_export(origin.id, &reason),
        }),
    }
}

fn with_standards(
    origin: &Origin<'_>,
    document: &PagedDocument,
    standards: PdfStandards,
) -> Result<Vec<u8>, String> {
    let options = PdfOptions {
        ident: Smart::Custom(origin.ident.clone()),
        creator: Smart::Custom(Some("sopan".to_owned())),
        timestamp: timestamp(origin.day),
        page_ranges: None,
        standards,
        tagged: true,
        pretty: false,
    };
    typst_pdf::pdf(document, &options).map_err(|errors| first_reason(&errors))
}

/// The SOP's own day, never that of printing; an archival PDF must have one, so an undated SOP gets a fixed day.
fn timestamp(day: Option<(i16, u8, u8)>) -> Option<Timestamp> {
    let (year, month, day) = day.unwrap_or((1970, 1, 1));
    let datetime = Datetime::from_ymd_hms(i32::from(year), month, day, 0, 0, 0);
    datetime.map(Timestamp::new_utc)
}

/// How much of a reason is worth reading.
const REASON: usize = 160;

/// The first of what Typst says, short.
pub(super) fn first_reason(errors: &[SourceDiagnostic]) -> String {
    let first = errors.first();
    let reason = first.map(|error| error.message.to_string());
    let reason = reason.unwrap_or_default();
    let words: Vec<&str> = reason.split_whitespace().collect();
    words.join(" ").chars().take(REASON).collect()
}
