//! What a row says: a step and a row of a table come in; their six texts, and whether they are the same, go out.

use super::Paper;
use super::ink::Page;
use super::rows::{OTHERS, Sited};
use super::tables::{Cell, reading};
use crate::view::sheet::SheetStep;

/// Letters as they are compared: without blanks, hyphens and places to break, none of them capital.
pub(super) fn letters(text: &str) -> String {
    let kept = text.chars().filter(|letter| {
        !letter.is_whitespace() && !matches!(letter, '\u{ad}' | '\u{200b}' | '-' | '\u{2010}')
    });
    kept.flat_map(char::to_lowercase).collect()
}

/// Marks before each item of a list that a theme may print.
const MARKS: usize = 3;

/// Whether a read text is these items one after another, with no more than a mark before each of several.
pub(super) fn says(read: &str, items: &[String]) -> bool {
    if let [only] = items {
        return read == only || turned(read, only);
    }
    let (mut rest, mut between) = (read, 0);
    for item in items {
        let Some(at) = rest.find(item.as_str()) else {
            return turned(read, &items.concat());
        };
        between += rest.get(..at).unwrap_or_default().chars().count();
        rest = rest.get(at + item.len()..).unwrap_or_default();
    }
    rest.is_empty() && between <= MARKS * items.len()
}

/// Whether two texts have the same Latin letters in any order, where some letters are not Latin: those take other forms on
/// paper, and some run from right to left.
fn turned(read: &str, wanted: &str) -> bool {
    let is_latin = |letter: char| letter < '\u{250}';
    let sorted = |text: &str| {
        let mut letters: Vec<char> = text
            .chars()
            .filter(|letter| letter.is_alphanumeric() && is_latin(*letter))
            .collect();
        letters.sort_unstable();
        letters
    };
    let is_odd = |text: &str| !text.chars().all(is_latin);
    (is_odd(wanted) || is_odd(read)) && sorted(read) == sorted(wanted)
}

/// The six texts of a step, as they are compared.
pub(super) struct Wanted {
    pub(super) cells: [Vec<String>; OTHERS],
}

impl Wanted {
    pub(super) fn of(step: &SheetStep, paper: &mut Paper<'_>) -> Wanted {
        let mut one = |text: &str| vec![paper.letters(text)];
        let (number, activity) = (one(&step.number), one(&step.activity));
        let (time, remarks) = (one(&step.time), one(&step.remarks));
        let mut all = |items: &[String]| items.iter().map(|item| paper.letters(item)).collect();
        Wanted {
            cells: [
                number,
                activity,
                all(&step.requirements),
                time,
                all(&step.outputs),
                remarks,
            ],
        }
    }

    pub(super) fn agrees(&self, row: &Row) -> bool {
        self.cells
            .iter()
            .zip(&row.cells)
            .all(|(wanted, read)| says(read, wanted))
    }

    pub(super) fn shares(&self, row: &Row, column: usize) -> bool {
        let cells = self.cells.get(column).zip(row.cells.get(column));
        cells.is_some_and(|(wanted, read)| !read.is_empty() && says(read, wanted))
    }
}

/// A row as read: its place and its six texts.
#[derive(Clone, Debug)]
pub(super) struct Row {
    pub(super) table: usize,
    pub(super) row: usize,
    pub(super) cells: [String; OTHERS],
}

impl Row {
    /// The row of a table. A cell over several columns counts for the first of them.
    pub(super) fn read(at: usize, sited: &Sited<'_>, row: usize) -> Row {
        let columns =
            [0, 1, 2, 3, 4, 5].map(|column| column + if column < 2 { 0 } else { sited.actors });
        Row {
            table: at,
            row,
            cells: columns.map(|column| {
                let cell = sited.table.cell(row, column);
                cell.filter(|cell| cell.columns.start == column)
                    .map(|cell| text_of(sited.page, cell))
                    .unwrap_or_default()
            }),
        }
    }

    /// Whether it is a strip for pentagons: no number, and nothing but a note where the activity would stand.
    pub(super) fn is_strip(&self, notes: &[String]) -> bool {
        let mut texts = self.cells.iter().filter(|text| !text.is_empty());
        match (texts.next(), texts.next()) {
            (None, _) => true,
            (Some(note), None) => notes.iter().any(|known| note.starts_with(known.as_str())),
            _ => false,
        }
    }

    pub(super) fn joined(mut self, next: &Row) -> Row {
        for (text, more) in self.cells.iter_mut().zip(&next.cells) {
            text.push_str(more);
        }
        self
    }
}

/// The words of a cell, as they are compared.
pub(super) fn text_of(page: &Page, cell: &Cell) -> String {
    letters(&reading(
        cell.runs.iter().filter_map(|run| page.runs.get(*run)),
    ))
}
