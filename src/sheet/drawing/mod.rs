//! Drawing: the routes of one page and where everything landed come in; lines, heads, pentagons and words go out as data.

use std::collections::BTreeSet;

use serde::Serialize;

mod hops;
#[cfg(test)]
mod laws;

use hops::{Hop, Stretch, hops};

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
    Label {
        at: Point,
        size: f64,
        word: String,
        /// Set where the word covers something, because nowhere beside its wire was room.
        #[serde(skip)]
        crowded: Option<Crowded>,
    },
    /// The end of an exit that leads nowhere.
    Unknown { at: Point, radius: f64 },
}

/// A word that has no room.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub(super) struct Crowded {
    /// The row whose exit it names.
    pub(super) row: usize,
    /// The whole word.
    pub(super) word: String,
}

/// The words without room among what is painted, each once.
pub(super) fn crowded(items: &[Item]) -> BTreeSet<&Crowded> {
    let all = items.iter().filter_map(|item| match item {
        Item::Label { crowded, .. } => crowded.as_ref(),
        _ => None,
    });
    all.collect()
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
    let joints = joints(graph, grid, &mut items);
    let mut wires = Vec::new();
    for wire in &grid.routes.wires {
        let mut points = ends_clipped(graph, grid, wire);
        items.extend(unknown(grid, wire, &mut points));
        wires.push(points);
    }
    let stretches = stretches(grid, &wires);
    let mut arcs = Vec::new();
    let all: Vec<Stretch> = stretches.iter().flatten().copied().collect();
    for ((wire, points), own) in grid.routes.wires.iter().zip(&wires).zip(&stretches) {
        let hops: Vec<Vec<Hop>> = own.iter().map(|own| hops(own, &all, &joints)).collect();
        for (own, hops) in own.iter().zip(&hops) {
            arcs.extend(hops.iter().map(|hop| hop.area(own)));
        }
        path((points, &hops), wire.head, &mut items);
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
    words::write((graph, grid), (&wires, &arcs, measure), &mut items);
    items
}

/// The straight pieces of every wire.
fn stretches(grid: &Grid<'_>, wires: &[Vec<Point>]) -> Vec<Vec<Stretch>> {
    let wires = grid.routes.wires.iter().zip(wires);
    wires
        .map(|(wire, points)| {
            let pieces = points.windows(2).filter_map(|ends| match ends {
                [a, b] => Some(Stretch::between(wire.net, (*a, *b))),
                _ => None,
            });
            pieces.collect()
        })
        .collect()
}

/// Half the distance of the two lines that join boxes, so that nobody takes them for a connector.
const JOINT_HALF: f64 = 0.5;

/// The double lines that join the boxes of one step.
fn joints(graph: &Graph, grid: &Grid<'_>, items: &mut Vec<Item>) -> Vec<Stretch> {
    let half = grid.half_width();
    let mut joints = Vec::new();
    for row in grid.routes.rows.clone() {
        let node = graph.nodes.get(row);
        let columns = node.map(|node| node.columns.as_slice());
        let is_diamond = node.is_some_and(|node| node.symbol == Symbol::Decision);
        let height = grid.y(Down {
            line: Line::Row(row),
            side: Side::CENTRE,
        });
        // Beside the tip of a diamond the lines begin where its slanted sides are.
        let slant = match is_diamond {
            true => half * JOINT_HALF / grid.half_height(row).max(JOINT_HALF),
            false => 0.0,
        };
        for pair in columns.unwrap_or_default().windows(2) {
            let [left, right] = pair else { continue };
            let from = grid.column_centre(*left) + half - slant;
            let to = grid.column_centre(*right) - half + slant;
            for apart in [-JOINT_HALF, JOINT_HALF] {
                let line = |x: f64| (rounded(x), rounded(height + apart));
                items.push(Item::Path {
                    steps: vec![Stroke::To("move", line(from)), Stroke::To("line", line(to))],
                    dashed: false,
                });
            }
            joints.push(Stretch::between(usize::MAX, ((from, height), (to, height))));
        }
    }
    joints
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
            let (half, height) = (grid.half_width().max(0.1), grid.half_height(row));
            let edge = match symbol {
                Some(Symbol::Decision) => 1.0 - off_centre,
                Some(Symbol::Start | Symbol::End) => {
                    // The ends of a capsule are half circles.
                    let round = (off_centre * half - (half - height).max(0.0)).max(0.0);
                    (1.0 - (round / height.min(half).max(0.1)).min(1.0).powi(2)).sqrt()
                }
                _ => 1.0,
            };
            (x, rounded(y + sign * height * edge))
        }
        End::Pentagon(_) => (x, rounded(y + sign * PENTAGON_HEIGHT / 2.0)),
        End::Missing => (x, y),
    }
}

/// A line with rounded corners and arcs over what it crosses, and the head at its end.
fn path((points, hops): (&[Point], &[Vec<Hop>]), head: End, items: &mut Vec<Item>) {
    let mut steps = Vec::new();
    if let Some(first) = points.first() {
        steps.push(Stroke::To("move", *first));
    }
    for (at, ends) in points.windows(2).enumerate() {
        let [from, to] = ends else { continue };
        let none = Vec::new();
        let over = hops.get(at).unwrap_or(&none);
        leap((*from, *to), over, &mut steps);
        let Some(after) = points.get(at + 2) else {
            continue;
        };
        let next = hops.get(at + 1).unwrap_or(&none);
        let radius = CORNER_RADIUS
            .min(straight_at((*to, *from), over))
            .min(straight_at((*to, *after), next));
        steps.push(Stroke::To("line", towards(*to, *from, radius)));
        steps.push(Stroke::Around("quad", *to, towards(*to, *after, radius)));
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

/// How far from one end a piece is straight: to its first arc, or to its middle.
fn straight_at((end, other): (Point, Point), hops: &[Hop]) -> f64 {
    let place = if is_across(end, other) { end.0 } else { end.1 };
    let ends = hops.iter().flat_map(|hop| [hop.start, hop.end]);
    let arcs = ends.map(|arc| (arc - place).abs());
    arcs.fold(distance(end, other) / 2.0, f64::min)
}

/// The arcs of one piece, in the direction in which it is drawn.
fn leap((from, to): (Point, Point), hops: &[Hop], steps: &mut Vec<Stroke>) {
    let across = is_across(from, to);
    let forward = if across { to.0 > from.0 } else { to.1 > from.1 };
    let point = |along: f64, apart: f64| match across {
        true => (rounded(along), rounded(from.1 + apart)),
        false => (rounded(from.0 + apart), rounded(along)),
    };
    let mut arcs: Vec<&Hop> = hops.iter().collect();
    if !forward {
        arcs.reverse();
    }
    for hop in arcs {
        let (start, end, radius) = match forward {
            true => (hop.start, hop.end, hop.radius),
            false => (hop.end, hop.start, -hop.radius),
        };
        let top = |along: f64| point(along, hop.bulge);
        steps.push(Stroke::To("line", point(start, 0.0)));
        steps.push(Stroke::Around("quad", top(start), top(start + radius)));
        steps.push(Stroke::To("line", top(end - radius)));
        steps.push(Stroke::Around("quad", top(end), point(end, 0.0)));
    }
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
