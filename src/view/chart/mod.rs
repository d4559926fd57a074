//! The flow inside the cells of the HTML table: a graph comes in; for each cell its lines, symbol and words go out.
//!
//! Everything is placed in per cent of the cell, so that rows may have any height and columns any width.

use std::ops::Range;

mod cell;
mod hops;
mod labels;
mod said;

pub use cell::{
    Chart, ChartArrow, ChartCell, ChartHop, ChartJoint, ChartLabel, ChartLine, ChartMark, ChartRow,
    ChartSymbol,
};
pub use said::said;

use crate::analyse::Graph;
use crate::analyse::flow::{Corner, End, Line, Side, Wire, route_whole};
use crate::model::Symbol;
use crate::words::Lang;

/// Draws the flow of one table. `names` are the heads of its columns.
pub fn chart(graph: &Graph, names: &[String], lang: Lang) -> Chart {
    let routes = route_whole(graph);
    let mut chart = Chart {
        rows: (0..graph.nodes.len())
            .map(|row| empty_row(graph, row, (names, lang)))
            .collect(),
    };
    let mut lanes = vec![0; graph.nodes.len()];
    for wire in &routes.wires {
        for ends in wire.corners.windows(2) {
            if let [from, to] = ends {
                chart.line(from, to, wire.head == End::Missing);
            }
        }
        for corner in &wire.corners {
            if let (Line::Row(row), Side::Before { of, .. } | Side::After { of, .. }) =
                (corner.down.line, corner.down.side)
                && let Some(most) = lanes.get_mut(row)
            {
                *most = of.max(*most);
            }
        }
        chart.arrow(graph, wire);
        chart.mark(wire);
    }
    for (row, lanes) in chart.rows.iter_mut().zip(lanes) {
        row.height = match lanes {
            0..=1 => "",
            2..=3 => "t1",
            4..=6 => "t2",
            _ => "t3",
        };
        for cell in &mut row.cells {
            cell.lines.sort();
            cell.lines.dedup();
            cell.arrows.sort();
            cell.arrows.dedup();
        }
    }
    hops::leap(&mut chart, &routes.wires);
    labels::write(&mut chart, graph, &routes.wires);
    chart
}

fn empty_row(graph: &Graph, row: usize, (names, lang): (&[String], Lang)) -> ChartRow {
    let mut cells = vec![ChartCell::default(); graph.columns];
    let Some(node) = graph.nodes.get(row) else {
        return ChartRow::default();
    };
    for column in &node.columns {
        if let Some(cell) = cells.get_mut(*column) {
            cell.actor = true;
            cell.symbol = Some(ChartSymbol {
                shape: match node.symbol {
                    Symbol::Start | Symbol::End => "T",
                    Symbol::Process => "P",
                    Symbol::Decision => "D",
                },
                solid: matches!(node.symbol, Symbol::Start | Symbol::End),
                number: node.number.clone(),
            });
        }
    }
    if let [first, .., last] = node.columns.as_slice() {
        for (column, stretch) in cuts((*first, 500), (*last, 500)) {
            if let Some(cell) = cells.get_mut(column) {
                cell.joints.push(ChartJoint {
                    x1: border(stretch.start),
                    x2: per_cent(stretch.end),
                });
            }
        }
    }
    ChartRow {
        cells,
        said: said(graph, row, names).get(lang).to_owned(),
        hands_to: said::hands_to(graph, row, names),
        height: "",
    }
}

/// Tenths of a per cent of the way across or down a cell.
fn tenths(side: Side, symbol_edge: i32) -> i32 {
    let lane = |lane: usize, of: usize| {
        let part = |value: usize| i32::try_from(value).unwrap_or(i32::MAX / 4096);
        let room = symbol_edge - 15;
        symbol_edge - room * (2 * part(lane) + 1) / (2 * part(of.max(1)))
    };
    match side {
        Side::Before { lane: at, of } => lane(at, of),
        Side::After { lane: at, of } => 1000 - lane(at, of),
        Side::Centre { port, reach } => 500 + port * (180 / reach.max(3)),
    }
}

/// Where lanes beside a symbol begin: an eighth of a column of 80 px is free of even the widest symbol.
const ACROSS_EDGE: i32 = 120;
/// Where lanes above a symbol begin: a fifth of a row leaves room for the arrow head on top of a box.
const DOWN_EDGE: i32 = 200;
/// A question mark so far from the border of its cell is whole.
const MARK_EDGE: i32 = 125;

fn per_cent(tenths: i32) -> String {
    match tenths % 10 {
        0 => format!("{}%", tenths / 10),
        rest => format!("{}.{rest}%", tenths / 10),
    }
}

fn x_of(corner: &Corner) -> i32 {
    tenths(corner.across.side, ACROSS_EDGE)
}

fn y_of(corner: &Corner) -> i32 {
    tenths(corner.down.side, DOWN_EDGE)
}

fn row_of(line: Line) -> Option<usize> {
    match line {
        Line::Row(row) => Some(row),
        Line::Top(_) | Line::Bottom(_) => None,
    }
}

impl Chart {
    fn cell(&mut self, row: usize, column: usize) -> Option<&mut ChartCell> {
        self.rows.get_mut(row)?.cells.get_mut(column)
    }

    /// Cuts a straight piece of a wire at the borders of the cells it runs through.
    fn line(&mut self, from: &Corner, to: &Corner, missing: bool) {
        let (Some(from_row), Some(to_row)) = (row_of(from.down.line), row_of(to.down.line)) else {
            return;
        };
        let across = cuts(
            (from.across.column, x_of(from)),
            (to.across.column, x_of(to)),
        );
        let down = cuts((from_row, y_of(from)), (to_row, y_of(to)));
        for (row, y) in &down {
            for (column, x) in &across {
                if let Some(cell) = self.cell(*row, *column) {
                    cell.lines.push(ChartLine {
                        x1: border(x.start),
                        y1: border(y.start),
                        x2: per_cent(x.end),
                        y2: per_cent(y.end),
                        missing,
                    });
                }
            }
        }
    }

    /// The question mark of an exit that leads nowhere, wholly inside the columns.
    fn mark(&mut self, wire: &Wire) {
        let (End::Missing, Some(last)) = (wire.head, wire.corners.last()) else {
            return;
        };
        if let Some(row) = row_of(last.down.line)
            && let Some(cell) = self.cell(row, last.across.column)
        {
            cell.marks.push(ChartMark {
                x: per_cent(x_of(last).clamp(MARK_EDGE, 1000 - MARK_EDGE)),
                y: per_cent(y_of(last)),
            });
        }
    }

    fn arrow(&mut self, graph: &Graph, wire: &Wire) {
        let (End::Symbol(row), [.., before, last]) = (wire.head, wire.corners.as_slice()) else {
            return;
        };
        let Some(symbol) = graph.nodes.get(row).map(|node| node.symbol) else {
            return;
        };
        let (half_width, half_height) = half_size(symbol);
        let beside = before.down == last.down;
        let (turn, half) = match beside {
            true if before.across < last.across => (-90, half_width),
            true => (90, half_width),
            false if before.down < last.down => (0, half_height),
            false => (180, half_height),
        };
        if let Some(cell) = self.cell(row, last.across.column) {
            cell.arrows.push(ChartArrow {
                turn,
                out: half - BOX_HALF_HEIGHT,
            });
        }
    }
}

/// Half the height of a box, on whose top the arrow head is defined, in pixels.
const BOX_HALF_HEIGHT: i32 = 14;

/// Half the width and half the height of a symbol, in pixels, as the page defines its shapes.
fn half_size(symbol: Symbol) -> (i32, i32) {
    match symbol {
        Symbol::Start | Symbol::End => (24, BOX_HALF_HEIGHT),
        Symbol::Process => (22, BOX_HALF_HEIGHT),
        Symbol::Decision => (28, 19),
    }
}

/// The cells between two places and the stretch inside each, in tenths of a per cent.
fn cuts(one: (usize, i32), other: (usize, i32)) -> Vec<(usize, Range<i32>)> {
    let (first, last) = if one <= other {
        (one, other)
    } else {
        (other, one)
    };
    (first.0..=last.0)
        .map(|cell| {
            let start = if cell == first.0 { first.1 } else { 0 };
            let end = if cell == last.0 { last.1 } else { 1000 };
            (cell, start..end)
        })
        .collect()
}

/// Lines that come from the cell before begin one pixel earlier, over the border.
fn border(tenths: i32) -> String {
    match tenths {
        0 => "-1".to_owned(),
        _ => per_cent(tenths),
    }
}
