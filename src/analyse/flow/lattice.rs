//! The lattice: what a route is made of, without any measure. Painters give it millimetres or per cent.
//!
//! Every cell of the table has a centre and, on each of its four sides, as many lanes as its row or column needs. A
//! wire runs along centres and lanes only; the centre of a cell with a symbol is where wires begin and end.

use std::ops::Range;

/// A line of cells across one page.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Line {
    /// A row of pentagons in the strip above the first row, from 0 at the top.
    Top(usize),
    /// A row of the table.
    Row(usize),
    /// A row of pentagons in the strip below the last row, from 0 at the top.
    Bottom(usize),
}

/// A place in one direction of a cell: from left to right, or from top to bottom.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Side {
    /// A lane left of (or above) the symbol.
    Before {
        /// Which lane, from 0 at the symbol outwards.
        lane: usize,
        /// How many lanes this side of the whole row or column has.
        of: usize,
    },
    /// The centre, or a port beside it.
    Centre {
        /// Steps to the left (negative) or right of the centre.
        port: i32,
        /// The furthest port of this side of the symbol.
        reach: i32,
    },
    /// A lane right of (or below) the symbol.
    After {
        /// Which lane, from 0 at the symbol outwards.
        lane: usize,
        /// How many lanes this side of the whole row or column has.
        of: usize,
    },
}

impl Side {
    /// The exact centre.
    pub const CENTRE: Side = Side::Centre { port: 0, reach: 0 };
}

/// A place between left and right.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub struct Across {
    /// The column, from 0.
    pub column: usize,
    /// Where in the column.
    pub side: Side,
}

/// A place between top and bottom.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub struct Down {
    /// The line of cells.
    pub line: Line,
    /// Where in the line.
    pub side: Side,
}

/// Where a wire begins, bends or ends.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub struct Corner {
    /// Between left and right.
    pub across: Across,
    /// Between top and bottom.
    pub down: Down,
}

/// What a wire is fastened to.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum End {
    /// The symbol of this row, in the column of the wire's first or last corner.
    Symbol(usize),
    /// A pentagon, by its position in [`PageRoutes::pentagons`].
    Pentagon(usize),
    /// A question mark: the source does not say where the exit leads.
    Missing,
}

/// One connector on one page: straight pieces from corner to corner, alternately across and down.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Wire {
    /// Which of [`super::Graph::drawn`] it carries; several only where it leaves a pentagon.
    pub edges: Vec<usize>,
    /// Wires of one net lead to the same place and may run together; others never share a lane.
    pub net: usize,
    /// What it leaves.
    pub tail: End,
    /// What it enters.
    pub head: End,
    /// The corners, the first in the centre of the tail and the last in the centre of the head.
    pub corners: Vec<Corner>,
}

/// A connector to another page.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Pentagon {
    /// The same on both pages, and on no other pair.
    pub letter: String,
    /// The page, from 0, on which the flow goes on or from which it comes.
    pub other_page: usize,
    /// Whether the flow leaves this page here.
    pub leaves: bool,
    /// The row of the strip it stands in.
    pub line: Line,
    /// Its column.
    pub column: usize,
    /// Its place among the pentagons of its cell.
    pub side: Side,
}

/// The wires of one page.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct PageRoutes {
    /// The rows of the table on this page.
    pub rows: Range<usize>,
    /// How many rows of pentagons stand above and below them.
    pub strips: (usize, usize),
    /// The wires, in the order of painting.
    pub wires: Vec<Wire>,
    /// The pentagons.
    pub pentagons: Vec<Pentagon>,
}
