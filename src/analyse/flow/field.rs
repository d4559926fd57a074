//! The field: the rows and strips of one page come in, what stands in which line of cells goes out.

use std::ops::Range;

use super::lattice::Line;

/// What is known of a page before anything is drawn.
#[derive(Clone, Debug)]
pub(super) struct Field {
    /// Its number.
    pub(super) page: usize,
    /// Its rows of the table.
    pub(super) rows: Range<usize>,
    /// The rows of pentagons above and below them.
    pub(super) strips: (usize, usize),
    /// How many pentagons a cell of a strip holds.
    pub(super) per_cell: usize,
}

impl Field {
    /// The line of cells on the page, from 0 at the top.
    pub(super) fn band(&self, line: Line) -> usize {
        match line {
            Line::Top(strip) => strip,
            Line::Row(row) => self.strips.0 + row.saturating_sub(self.rows.start),
            Line::Bottom(strip) => self.strips.0 + self.rows.len() + strip,
        }
    }

    /// What stands in a line of cells.
    pub(super) fn line(&self, band: usize) -> Line {
        match band.checked_sub(self.strips.0) {
            None => Line::Top(band),
            Some(row) if row < self.rows.len() => Line::Row(self.rows.start + row),
            Some(row) => Line::Bottom(row - self.rows.len()),
        }
    }
}
