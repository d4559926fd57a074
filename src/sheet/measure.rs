//! Measuring: a compiled sheet comes in; where its rows, columns and symbols landed goes out, in millimetres.

use std::collections::BTreeMap;
use std::ops::Range;

use typst::foundations::{Dict, NativeElement, Selector, Value};
use typst::introspection::{Introspector, MetadataElem};
use typst_layout::PagedDocument;

/// A box on a page: millimetres from its left upper corner.
#[derive(Clone, Copy, Debug, Default, PartialEq)]
pub struct Spot {
    /// The page, from 1.
    pub page: usize,
    /// The left edge.
    pub x: f64,
    /// The upper edge.
    pub y: f64,
    /// The width.
    pub width: f64,
    /// The height.
    pub height: f64,
}

/// Where the parts of one step table landed.
#[derive(Clone, Debug, Default)]
pub(super) struct TableSpots {
    /// Symbols by row and column.
    pub(super) symbols: BTreeMap<(usize, usize), Spot>,
    /// The upper edge of each row: page and height.
    pub(super) tops: BTreeMap<usize, (usize, f64)>,
    /// The lower edge of each row: page and height.
    pub(super) bottoms: BTreeMap<usize, (usize, f64)>,
    /// The left edges of the actors' columns.
    pub(super) lefts: BTreeMap<usize, f64>,
    /// The upper edge of the strip above the rows of a page.
    pub(super) above: BTreeMap<usize, f64>,
    /// The upper edge of the strip below the rows of a page.
    pub(super) below: BTreeMap<usize, f64>,
    /// The width of an actor's column.
    pub(super) column: f64,
    /// The height of a strip.
    pub(super) strip: f64,
    /// The lower edge of the text area of every page.
    pub(super) page_bottom: f64,
}

/// Where everything landed.
#[derive(Clone, Debug, Default)]
pub(super) struct Spots {
    /// The step tables.
    pub(super) tables: BTreeMap<usize, TableSpots>,
    /// The space for the signature.
    pub(super) signature: Option<Spot>,
}

impl TableSpots {
    /// The page a row is drawn on: that of its symbol, else of its upper edge.
    fn page_of(&self, row: usize) -> usize {
        let symbol = self.symbols.range((row, 0)..(row + 1, 0)).next();
        let top = self.tops.get(&row).map_or(0, |(page, _)| *page);
        symbol.map_or(top, |(_, spot)| spot.page)
    }

    /// The rows of each page, in order.
    pub(super) fn pages(&self) -> Vec<(usize, Range<usize>)> {
        let mut pages: Vec<(usize, Range<usize>)> = Vec::new();
        for row in self.tops.keys() {
            let page = self.page_of(*row);
            match pages.last_mut() {
                Some((last, rows)) if *last == page => rows.end = row + 1,
                _ => pages.push((page, *row..row + 1)),
            }
        }
        pages
    }

    /// The rows that run off their page because they are taller than it.
    pub(super) fn too_tall(&self) -> impl Iterator<Item = usize> {
        self.bottoms
            .iter()
            .filter(|(_, (_, bottom))| *bottom > self.page_bottom + 0.5)
            .map(|(row, _)| *row)
    }
}

/// Asks a compiled sheet for all its markers.
pub(super) fn measure(document: &PagedDocument) -> Spots {
    let introspector = document.introspector();
    let mut spots = Spots::default();
    let markers = introspector.query(&Selector::Elem(MetadataElem::ELEM, None));
    for marker in &markers {
        let Some(metadata) = marker.to_packed::<MetadataElem>() else {
            continue;
        };
        let Value::Dict(values) = &metadata.value else {
            continue;
        };
        let position = marker
            .location()
            .and_then(|location| introspector.position(location));
        let Some(position) = position else { continue };
        let spot = Spot {
            page: position.page.get(),
            x: position.point.x.to_mm(),
            y: position.point.y.to_mm(),
            width: number(values, "w"),
            height: number(values, "h"),
        };
        spots.take(values, spot);
    }
    spots
}

impl Spots {
    fn take(&mut self, values: &Dict, spot: Spot) {
        let Ok(Value::Str(mark)) = values.get("mark") else {
            return;
        };
        if mark.as_str() == "signature" {
            self.signature = Some(spot);
            return;
        }
        let table = self.tables.entry(index(values, "part")).or_default();
        let (row, column) = (index(values, "row"), index(values, "column"));
        match mark.as_str() {
            "table" => {
                table.column = number(values, "column");
                table.strip = number(values, "strip");
                table.page_bottom = number(values, "bottom");
            }
            "symbol" => {
                table.symbols.insert((row, column), spot);
            }
            "top" => {
                table.tops.entry(row).or_insert((spot.page, spot.y));
            }
            "bottom" => {
                table.bottoms.insert(row, (spot.page, spot.y));
            }
            "above" => {
                table.lefts.insert(column, spot.x);
                table.above.insert(spot.page, spot.y);
            }
            "below" => {
                table.below.insert(spot.page, spot.y);
            }
            _ => {}
        }
    }
}

fn number(values: &Dict, key: &str) -> f64 {
    match values.get(key) {
        Ok(Value::Float(number)) => *number,
        Ok(Value::Int(number)) => f64::from(i32::try_from(*number).unwrap_or_default()),
        _ => 0.0,
    }
}

fn index(values: &Dict, key: &str) -> usize {
    match values.get(key) {
        Ok(Value::Int(number)) => usize::try_from(*number).unwrap_or_default(),
        _ => 0,
    }
}
