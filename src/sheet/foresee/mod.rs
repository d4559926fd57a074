//! Foresight: the texts of step rows and what the template tells of their cells come in, how high each row will be goes
//! out, in millimetres.
//!
//! Typst lays out a cell twice to find the height of its row, and once more to fill it. What it finds is foreseen here
//! instead, from the same letters and the same rules, so that only the last is left to do. Foresight is never trusted: the
//! finished rows say what they take, and whatever was foreseen wrong is put right and laid out again.

use std::borrow::Cow;
use std::collections::BTreeMap;

use typst::foundations::{Array, Dict, Value};

use super::filled::filled;
use super::layout::{Plan, Row};
use super::measure::{Spots, measure, number};
use super::printer::Printer;
use super::{Drawings, SheetError, SheetTheme};
use crate::view::sheet::{Sheet, SheetPart, SheetStep};

mod lines;
mod shaped;

use lines::Breaker;
use shaped::Shaper;

/// Rounds after which heights that were put right are right.
const ROUNDS: usize = 3;
/// How much a row may be higher or lower than foreseen, in millimetres.
const NEAR: f64 = 0.02;
/// Millimetres in a point.
pub(super) const POINT: f64 = 25.4 / 72.0;

/// What the template tells of the cells of a step table, in points.
#[derive(Clone, Debug, Default)]
pub(super) struct Cells {
    /// The size of letters.
    letters: f64,
    /// Between two lines.
    leading: f64,
    /// What stands before the items of a list.
    marker: String,
    /// The indents of a list: before the marker and after it.
    indent: f64,
    /// Between two items of a list.
    spacing: f64,
    /// The width of the text of each column that has any: number, activity, requirements, time, outputs, remarks.
    widths: Vec<f64>,
    /// What is left free above and below the text of each of these columns, together.
    insets: Vec<f64>,
    /// What every row has at least, for its symbols.
    least: Vec<f64>,
}

impl Cells {
    /// Reads what a marker says.
    pub(super) fn read(values: &Dict) -> Cells {
        let marker = match values.get("marker") {
            Ok(Value::Str(marker)) => marker.as_str().to_owned(),
            _ => String::new(),
        };
        Cells {
            letters: number(values, "letters"),
            leading: number(values, "leading"),
            marker,
            indent: number(values, "indent"),
            spacing: number(values, "spacing"),
            widths: numbers(values, "widths"),
            insets: numbers(values, "insets"),
            least: numbers(values, "least"),
        }
    }
}

fn numbers(values: &Dict, key: &str) -> Vec<f64> {
    let list = values.get(key).ok().cloned();
    let list = list.and_then(|list| list.cast::<Array>().ok());
    let list = list.unwrap_or_default().into_iter();
    list.filter_map(|value| value.cast::<f64>().ok()).collect()
}

/// Lays out sheets by foreseen heights, until every row is as high as what is in it. Nothing where that cannot be known:
/// then the rows must be measured.
pub(super) fn settle(
    printer: &mut Printer<'_>,
    plan: &mut Plan,
    measured: &mut Spots,
) -> Result<Option<Spots>, SheetError> {
    foresee(printer, measured);
    for _ in 0..ROUNDS {
        plan.lay_out(measured, printer.sheets());
        if plan
            .sheets
            .iter()
            .any(|sheet| sheet.running().next().is_some())
        {
            return Ok(None);
        }
        let (document, _) = printer.compile(plan, &Drawings::new())?;
        let Some(heights) = filled(&document, plan) else {
            return Ok(None);
        };
        if !correct(measured, heights) {
            return Ok(Some(measure(&document)));
        }
    }
    Ok(None)
}

/// Puts right what was foreseen wrong. Whether anything was.
fn correct(measured: &mut Spots, heights: BTreeMap<Row, f64>) -> bool {
    let mut wrong = false;
    for ((sheet, part, row), height) in heights {
        let sheet = measured.sheets.entry(sheet).or_default();
        let table = sheet.tables.entry(part).or_default();
        let foreseen = table.heights.entry(row).or_default();
        if (*foreseen - height).abs() > NEAR {
            *foreseen = height;
            wrong = true;
        }
    }
    wrong
}

/// Foresees the heights of all rows of all sheets.
pub(super) fn foresee(printer: &mut Printer<'_>, measured: &mut Spots) {
    let sheets: Vec<&Sheet> = printer.sheets().to_vec();
    for (at, sheet) in sheets.into_iter().enumerate() {
        let spots = measured.sheets.entry(at).or_default();
        for (number, part) in sheet.parts.iter().enumerate() {
            let table = spots.tables.entry(number).or_default();
            let Some(cells) = &table.cells else { continue };
            let Some(shaper) = Shaper::new(printer.face(at, cells.letters), &sheet.lang) else {
                continue;
            };
            let mut foreseer = Foreseer {
                cells,
                breaker: Breaker::new(shaper),
            };
            let mut printed = |text: &str| match text.chars().all(is_plain) {
                true => text.to_owned(),
                false => printer.printable(text),
            };
            table.heights = foreseer.heights(part, &mut printed);
        }
    }
}

/// What is printed as it is in any font.
fn is_plain(letter: char) -> bool {
    letter.is_ascii() && !letter.is_control()
}

/// Foresees the rows of one table.
struct Foreseer<'a> {
    cells: &'a Cells,
    breaker: Breaker,
}

impl Foreseer<'_> {
    fn heights(
        &mut self,
        part: &SheetPart,
        printed: &mut dyn FnMut(&str) -> String,
    ) -> BTreeMap<usize, f64> {
        let steps = part.steps.iter().enumerate();
        let heights = steps.map(|(at, step)| {
            let least = self.cells.least.get(at).copied().unwrap_or_default();
            let height = self.row(step, printed).max(least);
            (at, height * POINT)
        });
        heights.collect()
    }

    /// The height of the highest cell of a row.
    fn row(&mut self, step: &SheetStep, printed: &mut dyn FnMut(&str) -> String) -> f64 {
        let texts = [
            Cow::Owned(vec![step.number.clone()]),
            Cow::Owned(vec![step.activity.clone()]),
            Cow::Borrowed(&step.requirements),
            Cow::Owned(vec![step.time.clone()]),
            Cow::Borrowed(&step.outputs),
            Cow::Owned(vec![step.remarks.clone()]),
        ];
        let cells = self.cells;
        let columns = cells.widths.iter().zip(&cells.insets).zip(&texts);
        let heights = columns.map(|((width, inset), items)| {
            let items: Vec<String> = items.iter().map(|item| printed(item)).collect();
            inset + self.cell(&items, *width)
        });
        heights.fold(0.0, f64::max)
    }

    /// The height of one text, or of the items of a list, in this width.
    fn cell(&mut self, items: &[String], width: f64) -> f64 {
        match items {
            [] => 0.0,
            [text] => self.text(text, width),
            items => {
                let marker = self.breaker.shaper.width(&self.cells.marker);
                let width = width - self.cells.indent - marker;
                let line = self.line();
                let items = items.iter().map(|item| self.text(item, width).max(line));
                let heights: Vec<f64> = items.collect();
                heights.iter().sum::<f64>() + self.cells.spacing * gaps(heights.len())
            }
        }
    }

    /// Lines reach from the height of capitals to the line on which letters stand.
    fn text(&mut self, text: &str, width: f64) -> f64 {
        let lines = self.breaker.lines(text, width);
        match lines {
            0 => 0.0,
            lines => self.line() * (gaps(lines) + 1.0) + self.cells.leading * gaps(lines),
        }
    }

    fn line(&self) -> f64 {
        self.breaker.shaper.cap_height()
    }
}

/// How many gaps there are between so many.
fn gaps(count: usize) -> f64 {
    f64::from(u32::try_from(count.saturating_sub(1)).unwrap_or(u32::MAX))
}

/// The height of every row of a sheet as it is foreseen and as Typst measures it, in millimetres, for whoever doubts
/// foresight.
///
/// # Errors
/// When the template cannot be compiled.
pub fn row_heights(theme: &SheetTheme, sheet: &Sheet) -> Result<Vec<(f64, f64)>, SheetError> {
    let mut printer = Printer::new(theme, None, &[(sheet, "")])?;
    let rows = Plan::measuring_rows(printer.sheets());
    let measured = measure(&printer.compile(&rows, &Drawings::new())?.0);
    let heads = Plan::measuring(printer.sheets());
    let mut foreseen = measure(&printer.compile(&heads, &Drawings::new())?.0);
    foresee(&mut printer, &mut foreseen);
    let height = |spots: &Spots, (sheet, part, row): Row| {
        let table = spots
            .sheets
            .get(&sheet)
            .and_then(|sheet| sheet.tables.get(&part));
        table.map_or(f64::NAN, |table| table.height(row))
    };
    let rows = rows.rows();
    Ok(rows
        .map(|(row, _)| (height(&foreseen, row), height(&measured, row)))
        .collect())
}
