//! The placement: a sheet and the box for its signature come in, a JSON for the program that will sign it goes out.

use serde::Serialize;

use super::Spot;
use crate::view::sheet::Sheet;

/// The version of the JSON; it changes when a key changes its meaning.
const VERSION: u32 = 1;
/// Points in a millimetre.
const POINTS: f64 = 72.0 / 25.4;

/// Where the signature goes.
#[derive(Serialize)]
struct Placement<'a> {
    #[serde(rename = "versi")]
    version: u32,
    sop: &'a str,
    #[serde(rename = "halaman")]
    page: usize,
    #[serde(rename = "kotak")]
    square: Square,
    #[serde(rename = "jangkar")]
    anchor: char,
    #[serde(rename = "bidang")]
    field: Option<&'a str>,
}

/// A box in points, from the lower left corner of its page.
#[derive(Serialize)]
struct Square {
    x: f64,
    y: f64,
    #[serde(rename = "lebar")]
    width: f64,
    #[serde(rename = "tinggi")]
    height: f64,
}

/// Where a signing program puts the signature: the page, from 1, and the box in points from the lower left corner of the
/// page. Nothing for a sheet that is not signed electronically, or whose template has no place for a signature.
pub(in crate::sheet) fn placement(sheet: &Sheet, signature: Option<Spot>) -> Option<String> {
    let (spot, anchor) = (signature?, sheet.approval.anchor?);
    let (_, page_height) = sheet.paper;
    let placement = Placement {
        version: VERSION,
        sop: &sheet.id,
        page: spot.page,
        square: Square {
            x: points(spot.x),
            y: points(page_height - spot.y - spot.height),
            width: points(spot.width),
            height: points(spot.height),
        },
        anchor,
        field: sheet
            .approval
            .field
            .as_ref()
            .map(|field| field.name.as_str()),
    };
    let text = serde_json::to_string_pretty(&placement).ok()?;
    Some(text + "\n")
}

/// Millimetres as points, to the hundredth.
fn points(millimetres: f64) -> f64 {
    (millimetres * POINTS * 100.0).round() / 100.0
}
