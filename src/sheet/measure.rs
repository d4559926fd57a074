//! Measuring: compiled sheets come in; where their rows, columns and symbols landed goes out, in millimetres.

use std::collections::BTreeMap;

use serde::{Deserialize, Serialize};
use typst::foundations::{Dict, NativeElement, Selector, Value};
use typst::introspection::{Introspector, MetadataElem};
use typst_layout::PagedDocument;

use super::foresee::Cells;

/// A box on a page: millimetres from its left upper corner.
#[derive(Clone, Copy, Debug, Default, PartialEq, Serialize, Deserialize)]
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
    /// The lower edge of each row: page and height; known while measuring, and of the last row of a page.
    pub(super) bottoms: BTreeMap<usize, (usize, f64)>,
    /// The heights of rows that were foreseen instead.
    pub(super) heights: BTreeMap<usize, f64>,
    /// From what they are foreseen; nothing where all rows were measured.
    pub(super) cells: Option<Cells>,
    /// The left edges of the actors' columns.
    pub(super) lefts: BTreeMap<usize, f64>,
    /// The upper edge and the height of the strip above the rows of a page.
    pub(super) above: BTreeMap<usize, (f64, f64)>,
    /// The upper edge and the height of the strip below the rows of a page.
    pub(super) below: BTreeMap<usize, (f64, f64)>,
    /// The width of an actor's column.
    pub(super) column: f64,
    /// The lower edge of the text area of every page.
    pub(super) page_bottom: f64,
    /// The upper edge of the heading.
    pub(super) heading: f64,
    /// The upper edge of the head.
    pub(super) head: f64,
    /// The lower edge of the table.
    pub(super) end: f64,
}

/// Where the parts of one sheet landed.
#[derive(Clone, Debug, Default)]
pub(super) struct SheetSpots {
    /// The step tables.
    pub(super) tables: BTreeMap<usize, TableSpots>,
    /// The space for the signature.
    pub(super) signature: Option<Spot>,
    /// The first page of each section before the step tables.
    pub(super) sections: BTreeMap<usize, usize>,
    /// The first page of the step tables.
    pub(super) first: usize,
    /// The page on which each planned page begins.
    pub(super) pages: BTreeMap<usize, usize>,
    /// The height of the text area of every page.
    pub(super) body: f64,
    /// The same of the page with the identity block, which may have a code at its foot.
    pub(super) room: f64,
    /// The lower edge of the identity block, as if its pages stood below one another.
    pub(super) identity: f64,
    /// The upper edge of the text area of every page.
    pub(super) top: f64,
    /// The upper and lower edge of terms and notes.
    pub(super) closing: Option<(f64, f64)>,
}

impl TableSpots {
    /// The height of a row, in millimetres.
    pub(super) fn height(&self, row: usize) -> f64 {
        let edge = |edges: &BTreeMap<usize, (usize, f64)>| edges.get(&row).map_or(0.0, |at| at.1);
        let foreseen = self.heights.get(&row).copied();
        foreseen.unwrap_or_else(|| edge(&self.bottoms) - edge(&self.tops))
    }
}

/// Where everything landed.
#[derive(Clone, Debug, Default)]
pub(super) struct Spots {
    /// The sheets.
    pub(super) sheets: BTreeMap<usize, SheetSpots>,
    /// How many pages there are.
    pub(super) pages: usize,
}

/// Asks compiled sheets for all their markers.
pub(super) fn measure(document: &PagedDocument) -> Spots {
    let introspector = document.introspector();
    let mut spots = Spots {
        pages: document.pages().len(),
        ..Spots::default()
    };
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
        let (Some(position), Ok(Value::Str(mark))) = (position, values.get("mark")) else {
            continue;
        };
        let spot = Spot {
            page: position.page.get(),
            x: position.point.x.to_mm(),
            y: position.point.y.to_mm(),
            width: number(values, "w"),
            height: number(values, "h"),
        };
        // Those at the ends of cells belong to no place.
        if mark.as_str() == "filled" {
            continue;
        }
        let sheet = spots.sheets.entry(index(values, "sheet")).or_default();
        sheet.take(mark.as_str(), values, spot);
    }
    spots
}

impl Spots {
    /// Whether the rows of any table are to be foreseen.
    pub(super) fn foreseeable(&self) -> bool {
        let mut tables = self.sheets.values().flat_map(|sheet| sheet.tables.values());
        tables.any(|table| table.cells.is_some())
    }
}

impl SheetSpots {
    /// The page on which the sheet begins.
    pub(super) fn begin(&self) -> usize {
        self.sections.values().next().copied().unwrap_or(self.first)
    }

    fn take(&mut self, mark: &str, values: &Dict, spot: Spot) {
        let at = index(values, "at");
        match mark {
            "signature" => self.signature = Some(spot),
            "section" => {
                self.sections.insert(at, spot.page);
                self.body = number(values, "body");
                self.room = number(values, "room");
                self.top = spot.y;
            }
            "page" => {
                self.pages.insert(at, spot.page);
            }
            // The last section is the identity block.
            "section-end" => {
                let begin = self.sections.values().last().copied().unwrap_or(spot.page);
                let before = u32::try_from(spot.page.saturating_sub(begin)).unwrap_or(u32::MAX);
                self.identity = spot.y + f64::from(before) * self.room;
            }
            "closing" => self.closing = Some((spot.y, spot.y)),
            "closed" => self.closing = self.closing.map(|(top, _)| (top, spot.y)),
            _ => self.take_of_table(mark, values, spot),
        }
    }

    fn take_of_table(&mut self, mark: &str, values: &Dict, spot: Spot) {
        let body = self.body;
        if !self.tables.contains_key(&index(values, "part")) && self.first == 0 {
            self.first = spot.page;
        }
        let table = self.tables.entry(index(values, "part")).or_default();
        let (row, column) = (index(values, "row"), index(values, "column"));
        match mark {
            "chunk" => {
                table.column = number(values, "column");
                table.heading = spot.y;
                table.page_bottom = number(values, "top") + body;
            }
            "cells" => table.cells = Some(Cells::read(values)),
            "head" => table.head = spot.y,
            "end" => table.end = spot.y,
            "symbol" => {
                table.symbols.insert((row, column), spot);
            }
            "top" => {
                table.tops.entry(row).or_insert((spot.page, spot.y));
            }
            "bottom" => {
                table.bottoms.insert(row, (spot.page, spot.y));
            }
            "left" => {
                table.lefts.insert(column, spot.x);
            }
            "above" => {
                table.above.insert(spot.page, (spot.y, spot.height));
            }
            "below" => {
                table.below.insert(spot.page, (spot.y, spot.height));
            }
            _ => {}
        }
    }
}

pub(super) fn number(values: &Dict, key: &str) -> f64 {
    match values.get(key) {
        Ok(Value::Float(number)) => *number,
        Ok(Value::Int(number)) => f64::from(i32::try_from(*number).unwrap_or_default()),
        _ => 0.0,
    }
}

pub(super) fn index(values: &Dict, key: &str) -> usize {
    match values.get(key) {
        Ok(Value::Int(number)) => usize::try_from(*number).unwrap_or_default(),
        _ => 0,
    }
}
