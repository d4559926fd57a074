//! Sheets: everything a sheet prints comes in, a PDF ready to sign goes out.
//!
//! A first compilation measures everything but the rows of step tables, whose heights are foreseen; the program shares them
//! out over pages; a second lays these out, and Typst is asked whether every row is as high as foreseen, and where every
//! row, column and symbol landed; the connectors are routed page by page over these places and painted over the pages in a
//! third, for which Typst remembers all but the paint. No position is ever guessed, and a height only until it is known.

use std::collections::BTreeSet;
use std::fmt;

use serde::{Deserialize, Serialize};

use typst_layout::PagedDocument;

use crate::view::sheet::Sheet;
use crate::words::{Said, sheet as said};

mod assessment;
mod attached;
mod card;
mod code;
mod data;
mod drawing;
mod equivalents;
mod export;
mod filled;
mod foresee;
mod geometry;
mod jobs;
mod layout;
mod letters;
mod logo;
mod measure;
mod plan;
mod printer;
mod proof;
mod readback;
mod sign;
mod strip;
mod widths;
mod wire;
mod words;
mod world;

pub use assessment::render_assessment;
pub use attached::{NoContent, attached, attached_all, signed_content};
pub use data::{DataFile, data, fonts};
use drawing::{Item, crowded, drawing};
use export::{Origin, export};
pub use foresee::row_heights;
use geometry::Grid;
pub use jobs::{Start, answer, assessment_job, card_job, read_answer, sheet_job, volume_job};
use layout::{Plan, SheetPlan};
pub use measure::Spot;
use measure::{SheetSpots, Spots, measure};
use printer::Printer;
pub use wire::{receive, send, work};
pub use world::SheetTheme;

/// A finished sheet.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
pub struct SheetPdf {
    /// The bytes of the PDF.
    #[serde(skip)]
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
    /// The same for the program that will sign, as JSON; nothing for a sheet that is not signed electronically.
    pub placement: Option<String>,
    /// What is not as the author wrote it or as the template wants it.
    #[serde(with = "jobs::said")]
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

/// The drawing of each planned page of each sheet.
type Drawings = Vec<Vec<Vec<Item>>>;

/// Several sheets bound as one document.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Volume {
    /// What stands above the contents, and is the title of the document.
    pub title: String,
    /// Who publishes it.
    pub author: String,
    /// What the document calls itself for programs: the same for the same sheets.
    pub ident: String,
}

/// Makes the sheet of one SOP. `yaml` is attached to the PDF as its source.
pub fn render(theme: &SheetTheme, sheet: &Sheet, yaml: &str) -> Result<SheetPdf, SheetError> {
    let origin = Origin {
        id: &sheet.id,
        ident: format!("sopan:{}:{}", sheet.id, sheet.number),
        day: sheet.day,
    };
    let (sheet, broken) = logo::drawable(theme, sheet);
    let mut printed = print(Printer::new(theme, None, &[(&sheet, yaml)])?, &origin)?;
    printed.warnings.extend(broken);
    Ok(printed)
}

/// Binds the sheets of several SOPs, each with its source, as one document with contents and bookmarks, whose pages are
/// numbered through. Its signature space is that of the first, but no program is led to it: nobody signs a volume.
pub fn render_volume(
    theme: &SheetTheme,
    volume: &Volume,
    sheets: &[(&Sheet, &str)],
) -> Result<SheetPdf, SheetError> {
    let origin = Origin {
        id: &volume.title,
        ident: volume.ident.clone(),
        day: sheets.iter().filter_map(|(sheet, _)| sheet.day).max(),
    };
    let mut broken = BTreeSet::new();
    let unsigned = sheets.iter().map(|(sheet, yaml)| {
        let (sheet, reason) = logo::drawable(theme, sheet);
        broken.extend(reason.map(|reason| (reason.id, reason.en)));
        (sheet.unsigned(), *yaml)
    });
    let unsigned: Vec<(Sheet, &str)> = unsigned.collect();
    let sheets: Vec<(&Sheet, &str)> = unsigned
        .iter()
        .map(|(sheet, yaml)| (sheet, *yaml))
        .collect();
    let mut printed = print(Printer::new(theme, Some(volume), &sheets)?, &origin)?;
    let broken = broken.into_iter().map(|(id, en)| Said { id, en });
    printed.warnings.extend(broken);
    Ok(printed)
}

fn print(mut printer: Printer<'_>, origin: &Origin<'_>) -> Result<SheetPdf, SheetError> {
    let (mut plan, spots) = lay_out(&mut printer)?;
    let drawn = draw(&printer, &plan, &spots);
    let (mut document, mut warnings) = printer.compile(&plan, &drawn.drawings)?;
    if plan.total != document.pages().len() {
        // Whoever takes a page out is found out by this number, so it must be true.
        plan.total = document.pages().len();
        (document, warnings) = printer.compile(&plan, &drawn.drawings)?;
    }
    warnings.extend(proved(&mut printer, &plan, &document)?);
    warnings.extend(printer.warnings());
    warnings.extend(running(printer.sheets(), &plan));
    warnings.extend(drawn.warnings);
    let (pdf, plain) = export(origin, &document)?;
    warnings.extend(plain);
    let alone = match printer.sheets() {
        [sheet] => Some(*sheet),
        _ => None,
    };
    let (pdf, astray) = sign::prepare(alone, &document, pdf)?;
    warnings.extend(astray);
    let symbols = spots
        .sheets
        .values()
        .flat_map(|sheet| sheet.tables.values());
    let first = spots.sheets.get(&0).cloned().unwrap_or_default();
    Ok(SheetPdf {
        pdf,
        pages: document.pages().len(),
        symbols: symbols.map(|table| table.symbols.len()).sum(),
        symbol: first_symbol(&first),
        connectors: drawn.connectors,
        signature: first.signature,
        placement: alone.and_then(|sheet| sign::placement(sheet, first.signature)),
        warnings,
    })
}

/// Holds the finished pages of every sheet against its data. What only lies badly is a warning.
fn proved(
    printer: &mut Printer<'_>,
    plan: &Plan,
    document: &PagedDocument,
) -> Result<Vec<Said>, SheetError> {
    let begins = |at: usize| plan.sheets.get(at).and_then(SheetPlan::first_page);
    let begins = |at: usize| begins(at).filter(|_| at > 0);
    let mut blemishes = Vec::new();
    for (at, sheet) in printer.sheets().to_vec().into_iter().enumerate() {
        let pages = begins(at).unwrap_or(1)..begins(at + 1).unwrap_or(usize::MAX);
        let differences = readback::check((document, pages), sheet, &mut |text| {
            printer.printable(text)
        });
        if let Some(error) = readback::failed(sheet, &differences) {
            return Err(error);
        }
        blemishes.extend(readback::blemishes(sheet, &differences));
    }
    Ok(blemishes)
}

/// Measures everything, shares it out over pages, and asks where it landed there. Where the template tells enough of its
/// rows, their heights are foreseen instead of measured.
fn lay_out(printer: &mut Printer<'_>) -> Result<(Plan, Spots), SheetError> {
    /// Rounds after which the numbers of pages that run over are as right as they will be.
    const ROUNDS: usize = 3;
    let nothing = Drawings::new();
    let mut plan = Plan::measuring(printer.sheets());
    let mut measured = measure(&printer.compile(&plan, &nothing)?.0);
    let settled = match measured.foreseeable() {
        true => foresee::settle(printer, &mut plan, &mut measured)?,
        false => None,
    };
    let mut spots = match settled {
        Some(spots) => spots,
        None => {
            if measured.foreseeable() {
                plan = Plan::measuring_rows(printer.sheets());
                measured = measure(&printer.compile(&plan, &nothing)?.0);
            }
            plan.lay_out(&measured, printer.sheets());
            measure(&printer.compile(&plan, &nothing)?.0)
        }
    };
    for _ in 0..ROUNDS {
        if !plan.renumber(&spots) {
            break;
        }
        spots = measure(&printer.compile(&plan, &nothing)?.0);
    }
    Ok((plan, spots))
}

/// A warning for every row that is taller than a page.
fn running(sheets: &[&Sheet], plan: &Plan) -> Vec<Said> {
    let sheets = sheets.iter().zip(&plan.sheets);
    let rows = sheets.flat_map(|(sheet, plan)| {
        let steps = plan.running();
        let steps = steps.filter_map(|(part, row)| sheet.parts.get(part)?.steps.get(row));
        steps.map(|step| {
            let place = format!("{}:{}:{}", sheet.file, step.place.line, step.place.column);
            said::taller_than_a_page(&place, &step.number)
        })
    });
    rows.collect()
}

fn first_symbol(spots: &SheetSpots) -> Spot {
    let mut symbols = spots
        .tables
        .values()
        .flat_map(|table| table.symbols.values());
    symbols.next().copied().unwrap_or_default()
}

/// Sheets after which Typst forgets: few enough to keep memory low, many enough to gain from what is remembered.
pub const SHEETS_REMEMBERED: usize = 8;

/// Forgets what Typst remembers of earlier sheets. Whoever prints many calls it as it goes, or memory grows without end.
pub fn forget() {
    typst::comemo::evict(0);
}

/// What is painted over all pages.
#[derive(Default)]
struct Drawn {
    drawings: Drawings,
    /// How many connectors there are.
    connectors: usize,
    /// One for each word on an arrow that has no room.
    warnings: Vec<Said>,
}

/// The drawings of all pages.
fn draw(printer: &Printer<'_>, plan: &Plan, spots: &Spots) -> Drawn {
    let mut drawn = Drawn::default();
    for (((at_sheet, sheet), planned), spots) in printer
        .sheets()
        .iter()
        .enumerate()
        .zip(&plan.sheets)
        .zip(spots.sheets.values())
    {
        let mut pages = vec![Vec::new(); planned.pages.len()];
        let tables = (0..).zip(&sheet.parts).zip(&planned.routes);
        for ((number, part), routes) in tables {
            let Some(table) = spots.tables.get(&number) else {
                continue;
            };
            for ((at, _), routes) in planned.chunks(number).iter().zip(&routes.pages) {
                drawn.connectors += routes.wires.len();
                let page = spots.pages.get(at).copied().unwrap_or_default();
                let grid = Grid {
                    table,
                    page,
                    routes,
                };
                let measure = |word: &str| printer.width(at_sheet, word, words::SIZE);
                let painted = drawing(&part.graph, &grid, &measure);
                drawn.warnings.extend(crowded(&painted).iter().map(|word| {
                    let step = part.graph.nodes.get(word.row);
                    said::crowded(step.map_or("", |node| &node.number), &word.word)
                }));
                if let Some(items) = pages.get_mut(*at) {
                    items.extend(painted);
                }
            }
        }
        drawn.drawings.push(pages);
    }
    drawn
}
