//! Proof: the finished pages of a sheet and its data come in; every difference between what is drawn and what should be
//! goes out.
//!
//! The pages are read as a person reads them: rules make cells, closed outlines are symbols, open lines with heads are
//! connectors, letters in pentagons lead to other pages. Neither markers nor the drawing nor the routes are asked.

mod flow;
mod ink;
mod labels;
mod marks;
mod outline;
mod places;
mod rows;
mod said;
mod tables;
mod texts;

use std::ops::Range;

use typst_layout::PagedDocument;

use super::SheetError;
use crate::view::sheet::Sheet;
use crate::words::{Said, readback as words};

/// Something that is not on the pages as it is in the data.
#[derive(Clone, Debug, Default, PartialEq)]
pub(super) struct Difference {
    /// The page, from 1; 0 where it belongs to none.
    pub(super) page: usize,
    /// The part and the row of the step it is about.
    pub(super) step: Option<(usize, usize)>,
    /// The text it is about, where it is about none of a step.
    pub(super) about: About,
    /// Where that text is written: file, line and column.
    pub(super) place: Option<String>,
    /// What differs.
    pub(super) said: Said,
    /// Whether everything is there, and only lies badly: an arrow or its word over something else.
    pub(super) mild: bool,
}

/// What a difference outside the rows of steps is about.
#[derive(Clone, Debug, Default, PartialEq)]
pub(super) enum About {
    /// No text.
    #[default]
    Other,
    /// The text that is painted at this time on its page.
    Text(usize),
    /// Words that should be on the pages.
    Words(String),
}

/// The data of a sheet, and the letters it is printed with.
struct Paper<'a> {
    sheet: &'a Sheet,
    printable: &'a mut dyn FnMut(&str) -> String,
}

impl Paper<'_> {
    /// A text of the data as it is compared with the pages.
    fn letters(&mut self, text: &str) -> String {
        match text.is_ascii() {
            true => said::letters(text),
            false => said::letters(&(self.printable)(text)),
        }
    }
}

/// Compares the pages of a sheet, which have these numbers in its document, with its data. `printable` is a text in the letters that the fonts have.
pub(super) fn check(
    (document, numbers): (&PagedDocument, Range<usize>),
    sheet: &Sheet,
    printable: &mut dyn FnMut(&str) -> String,
) -> Vec<Difference> {
    let mut paper = Paper { sheet, printable };
    let pages = ink::pages(document, &numbers);
    let tables: Vec<Vec<tables::Table>> = pages.iter().map(tables::tables).collect();
    let (sited, mut differences) = rows::rows(&mut paper, &pages, &tables);
    let marks: Vec<marks::Marks<'_>> = sited.iter().map(marks::marks).collect();
    flow::compare(&paper, &marks, &mut differences);
    labels::compare(&mut paper, &marks, &mut differences);
    texts::compare(&pages, &marks, &mut differences);
    places::locate(&mut paper, &pages, &mut differences);
    differences
}

/// Why a sheet with such differences is not made: the first of them with its place, and how many more there are.
pub(super) fn failed(sheet: &Sheet, differences: &[Difference]) -> Option<SheetError> {
    let grave = || differences.iter().filter(|one| !one.mild);
    let is_located = |one: &&Difference| one.step.is_some() || one.place.is_some();
    let first = grave().find(is_located).or(grave().next())?;
    let more = grave().count() - 1;
    Some(SheetError {
        said: words::failed(
            (&place(sheet, first), &sheet.id),
            first.page,
            (&first.said, more),
        ),
    })
}

/// What lies badly on a sheet that is made all the same.
pub(super) fn blemishes(sheet: &Sheet, differences: &[Difference]) -> Vec<Said> {
    let mild = differences.iter().filter(|one| one.mild);
    let told = mild.map(|one| words::blemish(&place(sheet, one), one.page, &one.said));
    told.collect()
}

/// File, line and column of the step or text that a difference is about; else the beginning of the file.
fn place(sheet: &Sheet, difference: &Difference) -> String {
    if let Some(place) = &difference.place {
        return place.clone();
    }
    let step = difference
        .step
        .and_then(|(part, row)| sheet.parts.get(part)?.steps.get(row));
    let (line, column) = step.map_or((1, 1), |step| (step.place.line, step.place.column));
    format!("{}:{line}:{column}", sheet.file)
}
