//! Cards: everything the picture of a page shows comes in, a PNG goes out.

use serde::Deserialize;
use serde_json::Value;
use typst::utils::Scalar;
use typst_layout::PagedDocument;
use typst_render::{RenderOptions, render};

use super::export::first_reason;
use super::letters::Letters;
use super::world::{SheetWorld, USUAL_FONT};
use super::{SheetError, SheetPdf, SheetTheme};
use crate::words::{publish, sheet as said};

/// The template, as the words of its faults name it.
const TEMPLATE: &str = "kartu.typ";

/// What the picture takes from its data for itself.
#[derive(Deserialize)]
struct Own {
    id: String,
}

/// Paints the card of the data that its template reads. The picture stands where a PDF would.
pub(super) fn render_card(theme: &SheetTheme, mut value: Value) -> Result<SheetPdf, SheetError> {
    let own = Own::deserialize(&value).map_err(|error| broken("", &error.to_string()))?;
    let broken = |reason: &str| broken(&own.id, reason);
    // A letter that the font lacks is no reason to say anything: the sheet of the SOP says it.
    Letters::new(theme.family(USUAL_FONT)).clean(&mut value);
    let data = serde_json::to_vec(&value).map_err(|error| broken(&error.to_string()))?;
    let world = SheetWorld::new((theme, theme.card()), &[("/sheet.json", &data)]);
    let compiled = typst::compile::<PagedDocument>(&world);
    let told = compiled.warnings.iter();
    let told = told.map(|warning| said::template_warns(TEMPLATE, &warning.message));
    let document = compiled
        .output
        .map_err(|errors| broken(&first_reason(&errors)))?;
    let options = RenderOptions {
        pixel_per_pt: Scalar::new(1.0),
        ..RenderOptions::default()
    };
    let page = document.pages().first();
    let painted = page.map(|page| render(page, &options).encode_png());
    let png = painted.transpose().map_err(|error| SheetError {
        said: publish::no_picture(&error.to_string()),
    })?;
    Ok(SheetPdf {
        pdf: png.unwrap_or_default(),
        pages: document.pages().len(),
        warnings: told.collect(),
        ..SheetPdf::default()
    })
}

fn broken(id: &str, reason: &str) -> SheetError {
    SheetError {
        said: publish::broken_card((id, TEMPLATE), reason),
    }
}
