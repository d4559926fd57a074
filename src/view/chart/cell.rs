//! The parts of a drawn flow: plain data that the template writes out as SVG.

use serde::Serialize;

/// The flow of one step table.
#[derive(Clone, Debug, Default, PartialEq, Serialize)]
pub struct Chart {
    /// One for each row of the table.
    pub rows: Vec<ChartRow>,
}

/// The flow in one row.
#[derive(Clone, Debug, Default, PartialEq, Serialize)]
pub struct ChartRow {
    /// One for each column of actors.
    pub cells: Vec<ChartCell>,
    /// Who, which symbol, and where it leads: for those who do not see the drawing.
    pub said: String,
    /// The names of others who go on, if nobody of this row does.
    pub hands_to: Vec<String>,
    /// `""`, or a class for a row that needs more height for its lanes: `t1`, `t2` or `t3`.
    pub height: &'static str,
}

/// The flow in one cell. Percentages are written out, as `50%`.
#[derive(Clone, Debug, Default, PartialEq, Serialize)]
pub struct ChartCell {
    /// Whether the cell has the symbol of its row.
    pub actor: bool,
    /// Straight lines.
    pub lines: Vec<ChartLine>,
    /// Double lines that join the boxes of one step.
    pub joints: Vec<ChartJoint>,
    /// The symbol.
    pub symbol: Option<ChartSymbol>,
    /// Arrow heads at the symbol.
    pub arrows: Vec<ChartArrow>,
    /// Words on arrows.
    pub labels: Vec<ChartLabel>,
    /// Ends of exits that lead nowhere.
    pub marks: Vec<ChartMark>,
    /// Where a line that runs across leaps over one that runs down.
    pub hops: Vec<ChartHop>,
}

impl ChartCell {
    /// Whether nothing is drawn in the cell.
    pub fn is_empty(&self) -> bool {
        !self.actor && self.lines.is_empty() && self.joints.is_empty() && self.marks.is_empty()
    }
}

/// A straight line.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord, Serialize)]
pub struct ChartLine {
    /// Where it begins.
    pub x1: String,
    /// Where it begins.
    pub y1: String,
    /// Where it ends.
    pub x2: String,
    /// Where it ends.
    pub y2: String,
    /// Whether it belongs to an exit that leads nowhere.
    pub missing: bool,
}

/// A double line across the middle of a cell.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct ChartJoint {
    /// Where it begins.
    pub x1: String,
    /// Where it ends.
    pub x2: String,
}

/// The symbol of a row.
#[derive(Clone, Debug, PartialEq, Serialize)]
pub struct ChartSymbol {
    /// The id of its shape on the page: `T` capsule, `P` box, `D` diamond.
    pub shape: &'static str,
    /// Whether it is filled with ink, so that its number is light.
    pub solid: bool,
    /// The number in it; empty for a row that has none.
    pub number: String,
}

/// An arrow head that points at the symbol.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord, Serialize)]
pub struct ChartArrow {
    /// Degrees by which the head on top of the box is turned around the centre.
    pub turn: i32,
    /// Pixels by which it stands further out than on top of the box.
    pub out: i32,
}

/// A word on an arrow, or one of its two lines.
#[derive(Clone, Debug, PartialEq, Serialize)]
pub struct ChartLabel {
    /// From where it is measured.
    pub x: String,
    /// From where it is measured.
    pub y: String,
    /// Pixels to the right of there.
    pub dx: i32,
    /// Pixels below there.
    pub dy: i32,
    /// `start` or `end`.
    pub anchor: &'static str,
    /// The word or line.
    pub text: String,
    /// Whether the exit leads nowhere.
    pub missing: bool,
}

/// The question mark of an exit that leads nowhere.
#[derive(Clone, Debug, PartialEq, Serialize)]
pub struct ChartMark {
    /// Its centre.
    pub x: String,
    /// Its centre.
    pub y: String,
}

/// A little arc over a crossing.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord, Serialize)]
pub struct ChartHop {
    /// The crossing.
    pub x: String,
    /// The crossing.
    pub y: String,
}
