//! Words on arrows of a page: the wires of a table come in, each word in a free place goes out.
//!
//! How high a row and how wide a column will be is the browser's choice. Places are found for the least of both, and
//! kept as so many pixels from a corner of the wire, which stands at its per cent of the cell.

use super::cell::{Chart, ChartLabel};
use super::{half_size, per_cent, row_of, x_of, y_of};
use crate::analyse::Graph;
use crate::analyse::flow::labels::{Area, At, Placed, Room, Wanted, place, walls};
use crate::analyse::flow::{Corner, End, Wire};
use crate::model::Symbol;

/// The width of a column.
const COLUMN: f64 = 80.0;
/// From one line of a word to the next.
const LINE: f64 = 14.0;
/// From the top of a line to where its letters stand.
const ASCENT: f64 = 11.0;
/// The usual width of a letter.
const LETTER: f64 = 6.8;
/// The radius of a question mark's circle, with some air.
const MARK: f64 = 12.0;
/// How far a word reaches over the slanted side of a diamond.
const OVER_SLANT: At = (8.0, 0.0);

/// The heights of rows, from which pixels are guessed.
struct Rows {
    tops: Vec<f64>,
    heights: Vec<f64>,
}

impl Rows {
    fn of(chart: &Chart) -> Rows {
        let heights = chart.rows.iter().map(|row| match row.height {
            "t1" => 96.0,
            "t2" => 128.0,
            "t3" => 176.0,
            _ => 76.0,
        });
        let heights: Vec<f64> = heights.collect();
        let tops = heights.iter().scan(0.0, |top, height| {
            let this = *top;
            *top += height;
            Some(this)
        });
        Rows {
            tops: tops.collect(),
            heights,
        }
    }

    fn at(&self, row: usize, tenths: i32) -> f64 {
        let top = self.tops.get(row).copied().unwrap_or_default();
        let height = self.heights.get(row).copied().unwrap_or_default();
        top + height * f64::from(tenths) / 1000.0
    }

    fn point(&self, corner: &Corner) -> At {
        let down = row_of(corner.down.line).map(|row| self.at(row, y_of(corner)));
        (
            column_left(corner.across.column) + COLUMN * f64::from(x_of(corner)) / 1000.0,
            down.unwrap_or_default(),
        )
    }
}

fn column_left(column: usize) -> f64 {
    COLUMN * f64::from(u32::try_from(column).unwrap_or_default())
}

/// Writes the words of all exits into the cells.
pub(super) fn write(chart: &mut Chart, graph: &Graph, wires: &[Wire]) {
    let rows = Rows::of(chart);
    let courses: Vec<Vec<At>> = wires
        .iter()
        .map(|wire| course(graph, &rows, wire))
        .collect();
    let mut wanted = Vec::new();
    let mut owners = Vec::new();
    for (wire, course) in wires.iter().zip(&courses) {
        let edge = wire.edges.first().and_then(|edge| graph.drawn.get(*edge));
        let word = edge.and_then(|edge| edge.label.clone());
        let (End::Symbol(row), Some(text)) = (wire.tail, word.filter(|word| !word.is_empty()))
        else {
            continue;
        };
        let is_diamond = graph.nodes.get(row).map(|node| node.symbol) == Some(Symbol::Decision);
        owners.push(wire);
        wanted.push(Wanted {
            text,
            wire: course.clone(),
            stub: wire.head == End::Missing,
            slant: if is_diamond { OVER_SLANT } else { (-2.0, 0.0) },
        });
    }
    let room = Room {
        bounds: Area {
            left: 0.0,
            top: 0.0,
            right: column_left(graph.columns),
            bottom: rows
                .tops
                .last()
                .zip(rows.heights.last())
                .map_or(0.0, |(a, b)| a + b),
        },
        walls: covered(graph, &rows, wires),
        measure: &|text| text.chars().map(width).sum(),
        line: LINE,
        widest: COLUMN + 8.0,
        sizes: &[1.0],
    };
    let places = place(&wanted, &courses, &room);
    for (mut placed, (wire, wanted)) in places.into_iter().zip(owners.into_iter().zip(wanted)) {
        if may_be_private(&wanted.text) {
            placed.lines = vec![wanted.text];
        }
        chart.word(&rows, wire, placed);
    }
}

/// Numbers and addresses of people are taken out later, and would not be known any more in two pieces.
fn may_be_private(text: &str) -> bool {
    let digits = text.chars().filter(char::is_ascii_digit).count();
    digits > 4 || text.contains('@')
}

/// The width of a letter of words on arrows, in pixels.
fn width(letter: char) -> f64 {
    match letter {
        'i' | 'j' | 'l' | 't' | 'f' | 'r' | 'I' | ' ' | '.' | ',' => 4.2,
        'm' | 'w' => 10.4,
        _ if letter.is_uppercase() => 8.6,
        _ => LETTER,
    }
}

/// The corners of a wire in pixels, the first at the edge of its symbol.
fn course(graph: &Graph, rows: &Rows, wire: &Wire) -> Vec<At> {
    let mut points: Vec<At> = wire
        .corners
        .iter()
        .map(|corner| rows.point(corner))
        .collect();
    if let (End::Symbol(row), [first, second, ..]) = (wire.tail, points.as_mut_slice()) {
        let symbol = graph.nodes.get(row).map(|node| node.symbol);
        let (half_width, half_height) = half_size(symbol.unwrap_or(Symbol::Process));
        match (first.1 - second.1).abs() < f64::EPSILON {
            true => first.0 += f64::from(half_width) * (second.0 - first.0).signum(),
            false => first.1 += f64::from(half_height) * (second.1 - first.1).signum(),
        }
    }
    points
}

/// Symbols and question marks.
fn covered(graph: &Graph, rows: &Rows, wires: &[Wire]) -> Vec<Area> {
    let mut found = Vec::new();
    for node in &graph.nodes {
        let (half_width, half_height) = half_size(node.symbol);
        let half = (f64::from(half_width), f64::from(half_height));
        for column in &node.columns {
            let centre = (column_left(*column) + COLUMN / 2.0, rows.at(node.row, 500));
            found.extend(walls(centre, half, node.symbol == Symbol::Decision));
        }
    }
    let missing = wires.iter().filter(|wire| wire.head == End::Missing);
    for corner in missing.filter_map(|wire| wire.corners.last()) {
        found.extend(walls(rows.point(corner), (MARK, MARK), false));
    }
    found
}

impl Chart {
    /// One label for each line, in the cell of the corner it stands at.
    fn word(&mut self, rows: &Rows, wire: &Wire, placed: Placed) {
        let Some(corner) = wire.corners.get(placed.corner) else {
            return;
        };
        let Some(cell) =
            row_of(corner.down.line).and_then(|row| self.cell(row, corner.across.column))
        else {
            return;
        };
        let (x, y) = rows.point(corner);
        let (edge, anchor) = match placed.ends {
            true => (placed.area.right, "end"),
            false => (placed.area.left, "start"),
        };
        let mut base = placed.area.top + ASCENT - y;
        for text in placed.lines {
            cell.labels.push(ChartLabel {
                x: per_cent(x_of(corner)),
                y: per_cent(y_of(corner)),
                dx: pixels(edge - x),
                dy: pixels(base),
                anchor,
                text,
                missing: wire.head == End::Missing,
            });
            base += LINE;
        }
    }
}

/// Whole pixels; what is drawn in a table is never further away than a few thousand.
#[expect(clippy::cast_possible_truncation, reason = "the value is clamped")]
fn pixels(length: f64) -> i32 {
    length.round().clamp(-9999.0, 9999.0) as i32
}
