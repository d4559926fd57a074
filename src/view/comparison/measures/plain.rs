//! The table of measures for those who cannot sort it: it comes in, a plain table goes out.

use super::{MeasureRow, MeasureTable};
use crate::view::table::{Cell, Row, Table};

impl MeasureTable {
    /// The same as a table that nobody sorts, with ranks and notes as second lines.
    pub fn on_its_own(&self) -> Table {
        let rows = self.rows.iter().chain(&self.foot);
        Table {
            corner: self.corner.to_owned(),
            columns: self
                .columns
                .iter()
                .map(|column| column.head.clone())
                .collect(),
            rows: rows.map(MeasureRow::on_its_own).collect(),
            ..Table::default()
        }
    }
}

impl MeasureRow {
    fn on_its_own(&self) -> Row {
        let cells = self.cells.iter().map(|cell| {
            let beside = [&cell.cell.small, &cell.rank, &cell.note];
            let beside: Vec<&str> = beside
                .into_iter()
                .map(String::as_str)
                .filter(|text| !text.is_empty())
                .collect();
            Cell {
                small: beside.join(", "),
                ..cell.cell.clone()
            }
        });
        Row {
            head: self.head.clone(),
            cells: cells.collect(),
            ..Row::default()
        }
    }
}
