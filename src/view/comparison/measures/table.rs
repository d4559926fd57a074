//! The form of the table of measures: heads and cells come in, what a template prints goes out.

use serde::Serialize;

use crate::view::table::{Cell, Head};

/// The table of measures.
#[derive(Clone, Debug, Default, Serialize)]
pub struct MeasureTable {
    /// Whether a reader may sort it: one SOP in each row.
    pub sortable: bool,
    /// The word above the first column.
    pub corner: &'static str,
    /// The heads of the other columns.
    pub columns: Vec<SortHead>,
    /// The rows.
    pub rows: Vec<MeasureRow>,
    /// The row below, that no sorting moves; nothing where the middle is a column.
    pub foot: Option<MeasureRow>,
    /// Address of the definitions.
    pub definitions: String,
}

/// The head of a column.
#[derive(Clone, Debug, Default, Serialize)]
pub struct SortHead {
    /// The head itself.
    pub head: Head,
    /// What the column is sorted as: `angka`, `teks`, or nothing.
    pub sort: &'static str,
    /// The definition, where the head itself does not lead there.
    pub definition: Option<DefinitionLink>,
}

/// A link to a definition.
#[derive(Clone, Debug, Serialize)]
pub struct DefinitionLink {
    /// Its address.
    pub href: String,
    /// Its name for those who do not see it.
    pub label: String,
}

/// One row.
#[derive(Clone, Debug, Default, Serialize)]
pub struct MeasureRow {
    /// The SOP, where the row is one of many that a reader can choose; else empty.
    pub sop: String,
    /// Its head.
    pub head: Head,
    /// Its cells.
    pub cells: Vec<MeasureCell>,
}

/// One cell.
#[derive(Clone, Debug, Default, Serialize)]
pub struct MeasureCell {
    /// The cell itself.
    pub cell: Cell,
    /// Its rank in words; empty where ranks say nothing.
    pub rank: String,
    /// What has to be said beside it.
    pub note: String,
    /// Whether the note is an author's, and not ours.
    pub note_written: bool,
    /// What it is sorted by.
    pub sort: String,
}
