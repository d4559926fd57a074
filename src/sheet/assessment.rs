//! The assessment on paper: everything it says comes in, an archival PDF goes out.

use serde::Deserialize;
use serde_json::Value;
use typst_layout::PagedDocument;

use super::export::{Origin, export, first_reason};
use super::letters::Letters;
use super::world::{SheetWorld, USUAL_FONT};
use super::{SheetError, SheetPdf, SheetTheme};
use crate::view::assessment::Assessment;
use crate::words::sheet as said;

/// The template, as the words of its faults name it.
const TEMPLATE: &str = "penilaian.typ";

/// What the PDF takes from the data of an assessment for itself.
#[derive(Deserialize)]
struct Own {
    id: String,
    number: String,
    day: Option<(i16, u8, u8)>,
}

/// Makes the assessment sheet of one SOP.
pub fn render_assessment(
    theme: &SheetTheme,
    assessment: &Assessment,
) -> Result<SheetPdf, SheetError> {
    let value = serde_json::to_value(assessment);
    let value = value.map_err(|error| broken(&assessment.id, &error.to_string()))?;
    render_value(theme, value)
}

/// Makes the assessment sheet of the data that its template reads.
pub(super) fn render_value(theme: &SheetTheme, mut value: Value) -> Result<SheetPdf, SheetError> {
    let own = Own::deserialize(&value).map_err(|error| broken("", &error.to_string()))?;
    let broken = |reason: &str| broken(&own.id, reason);
    let mut letters = Letters::new(theme.family(USUAL_FONT));
    letters.clean(&mut value);
    let data = serde_json::to_vec(&value).map_err(|error| broken(&error.to_string()))?;
    let world = SheetWorld::new((theme, theme.assessment()), &[("/sheet.json", &data)]);
    let compiled = typst::compile::<PagedDocument>(&world);
    let told = compiled.warnings.iter();
    let told = told.map(|warning| said::template_warns(TEMPLATE, &warning.message));
    let document = compiled
        .output
        .map_err(|errors| broken(&first_reason(&errors)))?;
    let origin = Origin {
        id: &own.id,
        ident: format!("sopan:penilaian:{}:{}", own.id, own.number),
        day: own.day,
    };
    let (pdf, plain) = export(&origin, &document)?;
    Ok(SheetPdf {
        pdf,
        pages: document.pages().len(),
        warnings: told.chain(letters.warning()).chain(plain).collect(),
        ..SheetPdf::default()
    })
}

fn broken(id: &str, reason: &str) -> SheetError {
    SheetError {
        said: said::broken_template((id, TEMPLATE), reason),
    }
}
