//! Drawing: the routes of one page and where everything landed come in; lines, heads, pentagons and words go out as data.

use serde::Serialize;

use super::geometry::{Grid, PENTAGON_HEIGHT, Point, rounded};
use super::words;
use crate::analyse::flow::{Across, Corner, Down, End, Graph, Line, Side, Symbol, Wire};

/// Something painted over the page, in millimetres from its left upper corner.
#[derive(Clone, Debug, PartialEq, Serialize)]
#[serde(tag = "kind", rename_all = "lowercase")]
pub(super) enum Item {
    /// A line with rounded corners.
    Path { steps: Vec<Stroke>, dashed: bool },
    /// An arrow head.
    Tip { points: [Point; 3] },
    /// A connector to another page: its centre, width and height.
    Pentagon {
        at: Point,
        size: Point,
        letter: String,
    },
    /// A line of a word on an arrow: its left upper corner, and its size in points.
    Label { at: Point, size: f64, word: String },
    /// The end of an exit that leads nowhere.
    Unknown { at: Point, radius: f64 },
}

/// A stroke of a path.
#[derive(Clone, Debug, PartialEq, Serialize)]
#[serde(untagged)]
pub(super) enum Stroke {
    /// `move` or `line` to a point.
    To(&'static str, Point),
    /// `quad`: a curve around a control point.
    Around(&'static str, Point, Point),
}

const HEAD_LENGTH: f64 = 2.0;
const HEAD_HALF: f64 = 0.78;
const CORNER_RADIUS: f64 = 0.9;

/// Everything painted on one page of one table. `measure` gives the width of a word on an arrow.
pub(super) fn drawing(graph: &Graph, grid: &Grid<'_>, measure: words::Measure<'_>) -> Vec<Item> {
    let mut items = Vec::new();
    joints(graph, grid, &mut items);
    let mut wires = Vec::new();
    for wire in &grid.routes.wires {
        let mut points = ends_clipped(graph, grid, wire);
        items.extend(unknown(grid, wire, &mut points));
        path(&points, wire.head, &mut items);
        wires.push(points);
    }
    for pentagon in &grid.routes.pentagons {
        let corner = Corner {
            across: Across {
                column: pentagon.column,
                side: pentagon.side,
            },
            down: Down {
                line: pentagon.line,
                side: Side::CENTRE,
            },
        };
        items.push(Item::Pentagon {
            at: grid.point(&corner),
            size: (rounded(grid.pentagon_width()), PENTAGON_HEIGHT),
            letter: pentagon.letter.clone(),
        });
    }
    words::write((graph, grid), (&wires, measure), &mut items);
    items
}

/// The lines that join the boxes of one step.
fn joints(graph: &Graph, grid: &Grid<'_>, items: &mut Vec<Item>) {
    let half = grid.half_width();
    for row in grid.routes.rows.clone() {
        let columns = graph.nodes.get(row).map(|node| node.columns.as_slice());
        let height = grid.y(Down {
            line: Line::Row(row),
            side: Side::CENTRE,
        });
        for pair in columns.unwrap_or_default().windows(2) {
            if let [left, right] = pair {
                let from = rounded(grid.column_centre(*left) + half);
                let to = rounded(grid.column_centre(*right) - half);
                items.push(Item::Path {
                    steps: vec![
                        Stroke::To("move", (from, rounded(height))),
                        Stroke::To("line", (to, rounded(height))),
                    ],
                    dashed: false,
                });
            }
        }
    }
}

/// The corners of a wire, with both ends moved from the centre of what they touch to its edge.
fn ends_clipped(graph: &Graph, grid: &Grid<'_>, wire: &Wire) -> Vec<Point> {
    let mut points: Vec<Point> = wire
        .corners
        .iter()
        .map(|corner| grid.point(corner))
        .collect();
    if let [first, second, ..] = points.as_mut_slice() {
        let column = wire
            .corners
            .first()
            .map_or(0, |corner| corner.across.column);
        *first = clipped(graph, grid, (wire.tail, column), (*first, *second));
    }
    if let [.., before, last] = points.as_mut_slice() {
        let column = wire.corners.last().map_or(0, |corner| corner.across.column);
        *last = clipped(graph, grid, (wire.head, column), (*last, *before));
    }
    points
}

fn clipped(
    graph: &Graph,
    grid: &Grid<'_>,
    (end, column): (End, usize),
    ((x, y), towards): (Point, Point),
) -> Point {
    let beside = (towards.1 - y).abs() < f64::EPSILON;
    let sign = match beside {
        true => (towards.0 - x).signum(),
        false => (towards.1 - y).signum(),
    };
    match end {
        End::Symbol(_) if beside => (rounded(x + sign * grid.half_width()), y),
        End::Symbol(row) => {
            let symbol = graph.nodes.get(row).map(|node| node.symbol);
            let off_centre = (x - grid.column_centre(column)).abs() / grid.half_width().max(0.1);
            let edge = match symbol {
                Some(Symbol::Decision) => 1.0 - off_centre,
                _ => 1.0,
            };
            (x, rounded(y + sign * grid.half_height(row) * edge))
        }
        End::Pentagon(_) => (x, rounded(y + sign * PENTAGON_HEIGHT / 2.0)),
        End::Missing => (x, y),
    }
}

/// A line with rounded corners, and the head at its end.
fn path(points: &[Point], head: End, items: &mut Vec<Item>) {
    let mut steps = Vec::new();
    if let Some(first) = points.first() {
        steps.push(Stroke::To("move", *first));
    }
    for around in points.windows(3) {
        if let [before, corner, after] = around {
            let radius = CORNER_RADIUS
                .min(distance(*before, *corner) / 2.0)
                .min(distance(*corner, *after) / 2.0);
            steps.push(Stroke::To("line", towards(*corner, *before, radius)));
            steps.push(Stroke::Around(
                "quad",
                *corner,
                towards(*corner, *after, radius),
            ));
        }
    }
    if let [.., before, last] = points {
        let length = HEAD_LENGTH.min(distance(*before, *last) * 0.85);
        if head == End::Missing {
            steps.push(Stroke::To("line", *last));
        } else {
            steps.push(Stroke::To("line", towards(*last, *before, length * 0.8)));
            let (x, y) = towards(*last, *before, length);
            let half = HEAD_HALF * length / HEAD_LENGTH;
            let (dx, dy) = match (before.1 - last.1).abs() < f64::EPSILON {
                true => (0.0, half),
                false => (half, 0.0),
            };
            items.push(Item::Tip {
                points: [
                    *last,
                    (rounded(x - dx), rounded(y - dy)),
                    (rounded(x + dx), rounded(y + dy)),
                ],
            });
        }
    }
    items.push(Item::Path {
        steps,
        dashed: head == End::Missing,
    });
}

fn distance(a: Point, b: Point) -> f64 {
    (a.0 - b.0).abs() + (a.1 - b.1).abs()
}

/// The point at this distance from `from` on the straight way to `to`.
fn towards(from: Point, to: Point, distance: f64) -> Point {
    let way = self::distance(from, to).max(f64::EPSILON);
    let part = (distance / way).min(1.0);
    (
        rounded(from.0 + (to.0 - from.0) * part),
        rounded(from.1 + (to.1 - from.1) * part),
    )
}

/// The greatest radius of a question mark's circle.
const UNKNOWN_RADIUS: f64 = 1.9;

fn is_across(a: Point, b: Point) -> bool {
    (a.1 - b.1).abs() < f64::EPSILON
}

fn points_apart(grid: &Grid<'_>, edge: Point, end: Point) -> bool {
    (edge.0 - end.0).abs() > grid.room_beside()
}

/// The question mark of an exit that leads nowhere: in the next column, or in what room its own cell has.
fn unknown(grid: &Grid<'_>, wire: &Wire, points: &mut [Point]) -> Option<Item> {
    let (End::Symbol(row), End::Missing, [first, last]) = (wire.tail, wire.head, points) else {
        return None;
    };
    let beside = is_across(*first, *last);
    let room = match beside {
        true if points_apart(grid, *first, *last) => 2.0 * UNKNOWN_RADIUS / 0.84,
        true => grid.room_beside(),
        false => grid.room_below(row),
    };
    let radius = UNKNOWN_RADIUS.min(room * 0.42);
    let centre = match beside {
        true if points_apart(grid, *first, *last) => *last,
        true => (
            first.0 + (last.0 - first.0).signum() * (room - radius - 0.2),
            first.1,
        ),
        false => (first.0, first.1 + 2.0 * radius + 0.2),
    };
    *last = match beside {
        true => (centre.0 - (centre.0 - first.0).signum() * radius, centre.1),
        false => (centre.0, centre.1 - radius),
    };
    *last = (rounded(last.0), rounded(last.1));
    Some(Item::Unknown {
        at: (rounded(centre.0), rounded(centre.1)),
        radius: rounded(radius),
    })
}
