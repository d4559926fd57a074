//! Sheets: everything a sheet prints comes in, a PDF ready to sign goes out.
//!
//! The template is compiled once; Typst is asked where every row, column and symbol landed; the connectors are routed
//! page by page over these places and painted by the foreground of a second compilation. No position is ever guessed.

use std::collections::BTreeMap;
use std::fmt;

use serde::Serialize;
use typst_layout::PagedDocument;

use crate::analyse::flow::{Line, Side, route, route_whole};
use crate::view::sheet::{Sheet, SheetPart};
use crate::words::{Said, sheet as said};

mod assessment;
mod drawing;
mod equivalents;
mod export;
mod geometry;
mod letters;
mod measure;
mod words;
mod world;

pub use assessment::render_assessment;
use drawing::{Item, drawing};
use export::{Origin, export, first_reason};
use geometry::Grid;
use letters::Letters;
pub use measure::Spot;
use measure::{Spots, measure};
pub use world::SheetTheme;
use world::SheetWorld;

/// The template, as the words of its faults name it.
const TEMPLATE: &str = "sheet.typ";

/// A finished sheet.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct SheetPdf {
    /// The bytes of the PDF.
    pub pdf: Vec<u8>,
    /// How many pages it has.
    pub pages: usize,
    /// How many symbols of steps are on it.
    pub symbols: usize,
    /// The first capsule or box.
    pub symbol: Spot,
    /// How many connectors are drawn, a connector over two pages counting once on each.
    pub connectors: usize,
    /// The space for the signature, in millimetres.
    pub signature: Option<Spot>,
    /// What is not as the author wrote it or as the template wants it.
    pub warnings: Vec<Said>,
}

/// Why a sheet could not be made.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct SheetError {
    /// The reason, for whoever prints.
    pub said: Said,
}

impl fmt::Display for SheetError {
    fn fmt(&self, out: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(out, "{} / {}", self.said.id, self.said.en)
    }
}

impl std::error::Error for SheetError {}

/// The room of one row, read by the template.
#[derive(Clone, Copy, Debug, Serialize)]
struct RowRoom {
    /// Millimetres free above and below the symbol.
    clear: f64,
    /// Whether the row may run over to the next page, because it is taller than a page.
    breaks: bool,
}

/// The drawing of each page, by its number.
type Pages = BTreeMap<usize, Vec<Item>>;

/// Makes the sheet of one SOP. `yaml` is attached to the PDF as its source.
pub fn render(theme: &SheetTheme, sheet: &Sheet, yaml: &str) -> Result<SheetPdf, SheetError> {
    let mut printer = Printer::new(theme, sheet, yaml)?;
    let mut rows: Vec<Vec<RowRoom>> = sheet.parts.iter().map(rooms).collect();
    let mut spots = measure(&printer.compile(&rows, &Pages::new())?.0);
    // A row that breaks can push another over its page, so this is asked again; every round lets at least one row break.
    let most_rounds = rows.iter().map(Vec::len).sum::<usize>();
    for _ in 0..most_rounds {
        if !let_tall_rows_break(&spots, &mut rows) {
            break;
        }
        spots = measure(&printer.compile(&rows, &Pages::new())?.0);
    }
    let (pages, connectors) = draw(sheet, &spots, &|word| theme.width(word, words::SIZE));
    let (document, mut warnings) = printer.compile(&rows, &pages)?;
    warnings.extend(printer.letters.warning());
    let origin = Origin {
        id: &sheet.id,
        ident: format!("sopan:{}:{}", sheet.id, sheet.number),
        day: sheet.day,
    };
    let (pdf, plain) = export(&origin, &document)?;
    warnings.extend(plain);
    Ok(SheetPdf {
        pdf,
        pages: document.pages().len(),
        symbols: spots.tables.values().map(|table| table.symbols.len()).sum(),
        symbol: first_symbol(&spots),
        connectors,
        signature: spots.signature,
        warnings,
    })
}

fn first_symbol(spots: &Spots) -> Spot {
    let mut symbols = spots
        .tables
        .values()
        .flat_map(|table| table.symbols.values());
    symbols.next().copied().unwrap_or_default()
}

/// Everything that a sheet is a function of, for whoever keeps sheets: template, data and source.
pub fn inputs(theme: &SheetTheme, sheet: &Sheet, yaml: &str) -> Vec<u8> {
    let data = serde_json::to_string(sheet).unwrap_or_default();
    [theme.sheet().text(), data.as_str(), yaml]
        .join("\0")
        .into_bytes()
}

/// Forgets what Typst remembers of earlier sheets. Whoever prints many calls it as it goes, or memory grows without end.
pub fn forget() {
    typst::comemo::evict(0);
}

/// More lanes need more room above and below the symbols of a row.
fn rooms(part: &SheetPart) -> Vec<RowRoom> {
    let mut lanes = vec![0_u32; part.steps.len()];
    let routes = route_whole(&part.graph);
    for corner in routes.wires.iter().flat_map(|wire| &wire.corners) {
        let (Line::Row(row), Side::Before { of, .. } | Side::After { of, .. }) =
            (corner.down.line, corner.down.side)
        else {
            continue;
        };
        if let Some(most) = lanes.get_mut(row) {
            *most = u32::try_from(of).unwrap_or(u32::MAX).max(*most);
        }
    }
    lanes
        .into_iter()
        .map(|lanes| RowRoom {
            clear: 3.2 + f64::from(lanes.saturating_sub(1).min(12)),
            breaks: false,
        })
        .collect()
}

fn let_tall_rows_break(spots: &Spots, rows: &mut [Vec<RowRoom>]) -> bool {
    let mut changed = false;
    for (part, table) in &spots.tables {
        for row in table.too_tall() {
            if let Some(room) = rows.get_mut(*part).and_then(|rows| rows.get_mut(row)) {
                changed |= !room.breaks;
                room.breaks = true;
            }
        }
    }
    changed
}

/// The drawings of all pages, and how many connectors they have.
fn draw(sheet: &Sheet, spots: &Spots, measure: words::Measure<'_>) -> (Pages, usize) {
    let mut pages = Pages::new();
    let (mut letters, mut connectors) = (0, 0);
    for (number, part) in sheet.parts.iter().enumerate() {
        let Some(table) = spots.tables.get(&number) else {
            continue;
        };
        let on_pages = table.pages();
        let rows: Vec<_> = on_pages.iter().map(|(_, rows)| rows.clone()).collect();
        let routes = route(&part.graph, &rows, letters);
        letters += routes.letters;
        for ((page, _), routes) in on_pages.iter().zip(&routes.pages) {
            connectors += routes.wires.len();
            let grid = Grid {
                table,
                page: *page,
                routes,
            };
            pages
                .entry(*page)
                .or_default()
                .extend(drawing(&part.graph, &grid, measure));
        }
    }
    (pages, connectors)
}

struct Printer<'a> {
    theme: &'a SheetTheme,
    sheet: &'a Sheet,
    yaml: &'a str,
    /// The sheet as the template reads it.
    data: Vec<u8>,
    letters: Letters<'a>,
}

impl<'a> Printer<'a> {
    fn new(
        theme: &'a SheetTheme,
        sheet: &'a Sheet,
        yaml: &'a str,
    ) -> Result<Printer<'a>, SheetError> {
        let mut printer = Printer {
            theme,
            sheet,
            yaml,
            data: Vec::new(),
            letters: Letters::new(theme.fonts()),
        };
        printer.data = printer.json(sheet)?;
        Ok(printer)
    }

    /// Data for the template, in letters that the fonts have.
    fn json(&mut self, data: &impl Serialize) -> Result<Vec<u8>, SheetError> {
        let id = &self.sheet.id;
        let broken = |error: serde_json::Error| SheetError {
            said: said::broken_template((id, TEMPLATE), &error.to_string()),
        };
        let mut value = serde_json::to_value(data).map_err(broken)?;
        self.letters.clean(&mut value);
        serde_json::to_vec(&value).map_err(broken)
    }

    /// Compiles the template; also what Typst warns of.
    fn compile(
        &mut self,
        rows: &[Vec<RowRoom>],
        pages: &Pages,
    ) -> Result<(PagedDocument, Vec<Said>), SheetError> {
        let rows = self.json(&rows)?;
        let drawing = self.json(pages)?;
        let world = SheetWorld::new(
            (self.theme, self.theme.sheet()),
            &[
                ("/sheet.json", &self.data),
                ("/rows.json", &rows),
                ("/drawing.json", &drawing),
                ("/sop.yaml", self.yaml.as_bytes()),
            ],
        );
        let compiled = typst::compile::<PagedDocument>(&world);
        let warnings = compiled.warnings.iter();
        let warnings = warnings.map(|warning| said::template_warns(TEMPLATE, &warning.message));
        match compiled.output {
            Ok(document) => Ok((document, warnings.collect())),
            Err(errors) => Err(SheetError {
                said: said::broken_template((&self.sheet.id, TEMPLATE), &first_reason(&errors)),
            }),
        }
    }
}
