//! The placement: a sheet and the box for its signature come in, a JSON for the program that will sign it goes out.

use serde_json::json;

use super::Spot;
use crate::view::sheet::Sheet;

/// The version of the JSON; it changes when a key changes its meaning.
const VERSION: u32 = 1;
/// Points in a millimetre.
const POINTS: f64 = 72.0 / 25.4;

/// Where a signing program puts the signature: the page, from 1, and the box in points from the lower left corner of the
/// page. Nothing for a sheet that is not signed electronically, or whose template has no place for a signature.
pub(in crate::sheet) fn placement(sheet: &Sheet, signature: Option<Spot>) -> Option<String> {
    let (spot, anchor) = (signature?, sheet.approval.anchor?);
    let (_, page_height) = sheet.paper;
    let placement = json!({
        "versi": VERSION,
        "sop": sheet.id,
        "halaman": spot.page,
        "kotak": {
            "x": points(spot.x),
            "y": points(page_height - spot.y - spot.height),
            "lebar": points(spot.width),
            "tinggi": points(spot.height),
        },
        "jangkar": anchor.to_string(),
        "bidang": sheet.approval.field.as_ref().map(|field| field.name.as_str()),
    });
    serde_json::to_string_pretty(&placement)
        .ok()
        .map(|text| text + "\n")
}

/// Millimetres as points, to the hundredth.
fn points(millimetres: f64) -> f64 {
    (millimetres * POINTS * 100.0).round() / 100.0
}
