//! The assessment on paper: everything it says comes in, an archival PDF goes out.

use typst_layout::PagedDocument;

use super::export::{Origin, export, first_reason};
use super::letters::Letters;
use super::world::SheetWorld;
use super::{SheetError, SheetPdf, SheetTheme};
use crate::view::assessment::Assessment;
use crate::words::sheet as said;

/// The template, as the words of its faults name it.
const TEMPLATE: &str = "penilaian.typ";

/// Makes the assessment sheet of one SOP.
pub fn render_assessment(
    theme: &SheetTheme,
    assessment: &Assessment,
) -> Result<SheetPdf, SheetError> {
    let broken = |reason: &str| SheetError {
        said: said::broken_template((&assessment.id, TEMPLATE), reason),
    };
    let mut letters = Letters::new(theme.fonts());
    let mut value = serde_json::to_value(assessment).map_err(|error| broken(&error.to_string()))?;
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
        id: &assessment.id,
        ident: format!("sopan:penilaian:{}:{}", assessment.id, assessment.number),
        day: assessment.day,
    };
    let (pdf, plain) = export(&origin, &document)?;
    Ok(SheetPdf {
        pdf,
        pages: document.pages().len(),
        warnings: told.chain(letters.warning()).chain(plain).collect(),
        ..SheetPdf::default()
    })
}
