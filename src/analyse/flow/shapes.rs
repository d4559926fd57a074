//! Shapes: the two ends of a wire come in, the courses it could take go out, the plainest first.

use super::plan::{Point, Shape, centre, thirds};

/// One end of a wire: the cell of a symbol or pentagon.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) struct Anchor {
    /// The line of cells, the top strip being 0.
    pub(super) line: usize,
    /// The column.
    pub(super) column: usize,
    /// Whether the flow runs downwards here; upwards only at pentagons of earlier pages.
    pub(super) down: bool,
    /// Whether it stands in the centre of its cell, as all do but the second pentagon of a cell.
    pub(super) centred: bool,
    /// Whether it is a symbol in its row. Wires do not touch pentagons from the side, and no wire turns from a lane
    /// into the centre of a strip's cell, where a pentagon may yet come to stand.
    pub(super) sideways: bool,
    /// What it costs to stand here.
    pub(super) burden: i32,
}

impl Anchor {
    fn point(&self) -> Point {
        Point {
            x: centre(self.column),
            y: centre(self.line),
        }
    }

    fn step(&self) -> i32 {
        if self.down { 1 } else { -1 }
    }
}

const BEND: i32 = 10;
const LANE: i32 = 3;
const SIDE_ENTRY: i32 = 2;
const STEM: i32 = 4;

/// How a wire leaves or enters: along the centre line of its column, or across at some height.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Course {
    /// Across in the middle of the row, to this side: -1 left, 1 right.
    Beside(i32),
    /// Across in the nearest lane above or below.
    Lane,
}

/// The courses between two ends, sorted by cost. The last resort, lanes all the way, is always among them.
pub(super) fn shapes(from: Anchor, to: Anchor, columns: usize) -> Vec<Shape> {
    let mut found = Vec::new();
    straight(&mut found, from, to);
    down_then_across(&mut found, from, to);
    across_then_down(&mut found, from, to);
    around(&mut found, (from, to), columns);
    for shape in &mut found {
        shape.cost += from.burden + to.burden;
    }
    found.sort_by(|a, b| (a.cost, &a.points).cmp(&(b.cost, &b.points)));
    found
}

/// The stubs of an exit that leads nowhere: to the next column, to the side of its own cell, or down.
pub(super) fn stubs(from: Anchor, columns: usize, free: impl Fn(Point) -> bool) -> Vec<Shape> {
    let start = from.point();
    let mut found = Vec::new();
    for (rank, side) in (0..).zip([-1, 1]) {
        let neighbour = Point {
            x: start.x + 3 * side,
            y: start.y,
        };
        let inside = neighbour.x > 0 && neighbour.x < 3 * thirds(columns);
        if inside && free(neighbour) {
            found.push(shape(vec![start, neighbour], rank));
        }
        let beside = Point {
            x: start.x + side,
            y: start.y,
        };
        // Beyond the outermost columns other texts begin.
        let outermost = if inside { 0 } else { 3 * BEND };
        found.push(shape(vec![start, beside], BEND + rank + outermost));
    }
    let below = Point {
        x: start.x,
        y: start.y + from.step(),
    };
    found.push(shape(vec![start, below], 3 * BEND));
    found.sort_by(|a, b| (a.cost, &a.points).cmp(&(b.cost, &b.points)));
    found
}

fn straight(found: &mut Vec<Shape>, from: Anchor, to: Anchor) {
    let (start, end) = (from.point(), to.point());
    let along = (end.y - start.y) * from.step() > 0 && from.down == to.down;
    if from.centred && to.centred && start.x == end.x && along {
        found.push(shape(vec![start, end], 0));
    }
}

fn down_then_across(found: &mut Vec<Shape>, from: Anchor, to: Anchor) {
    let (start, end) = (from.point(), to.point());
    if !from.centred || start.x == end.x {
        return;
    }
    let entries = [
        (end.y, to.sideways && to.centred, SIDE_ENTRY),
        (end.y - to.step(), to.sideways, LANE + STEM),
    ];
    for (y, allowed, extra) in entries {
        if allowed && (y - start.y) * from.step() > 1 {
            let corner = Point { x: start.x, y };
            found.push(shape(closed(vec![start, corner], y, end), extra));
        }
    }
}

fn across_then_down(found: &mut Vec<Shape>, from: Anchor, to: Anchor) {
    let (start, end) = (from.point(), to.point());
    if !to.centred || start.x == end.x {
        return;
    }
    let exits = [
        (start.y, from.sideways && from.centred, 0),
        (start.y + from.step(), from.sideways, LANE + STEM),
    ];
    for (y, allowed, extra) in exits {
        if allowed && (end.y - y) * to.step() > 1 {
            let mut points = opened(start, y);
            points.push(Point { x: end.x, y });
            points.push(end);
            found.push(shape(points, extra));
        }
    }
}

/// Across, along a lane beside a column, and across again.
fn around(found: &mut Vec<Shape>, (from, to): (Anchor, Anchor), columns: usize) {
    let (start, end) = (from.point(), to.point());
    let mut lanes = vec![
        start.x - 1,
        start.x + 1,
        end.x - 1,
        end.x + 1,
        0,
        3 * thirds(columns) - 1,
    ];
    lanes.sort_unstable();
    lanes.dedup();
    let courses = |anchor: Anchor| {
        let all = [Course::Beside(-1), Course::Beside(1), Course::Lane];
        let beside = anchor.sideways && anchor.centred;
        all.into_iter()
            .filter(move |course| beside || *course == Course::Lane)
    };
    for x in lanes {
        for exit in courses(from).filter(|exit| leads(*exit, start.x, x)) {
            for entry in courses(to).filter(|entry| leads(*entry, end.x, x)) {
                let leave = height(exit, start.y, from.step());
                let arrive = height(entry, end.y, -to.step());
                if leave == arrive {
                    continue;
                }
                let mut points = opened(start, leave);
                points.push(Point { x, y: leave });
                points.push(Point { x, y: arrive });
                let extra = LANE + exit_cost(exit) + entry_cost(entry);
                found.push(shape(closed(points, arrive, end), extra));
            }
        }
    }
}

fn leads(course: Course, centre: i32, x: i32) -> bool {
    match course {
        Course::Beside(side) => (x - centre) * side > 0,
        Course::Lane => true,
    }
}

fn height(course: Course, middle: i32, lane: i32) -> i32 {
    match course {
        Course::Beside(_) => middle,
        Course::Lane => middle + lane,
    }
}

fn exit_cost(course: Course) -> i32 {
    match course {
        Course::Beside(_) => 0,
        Course::Lane => LANE + STEM,
    }
}

fn entry_cost(course: Course) -> i32 {
    match course {
        Course::Beside(_) => SIDE_ENTRY,
        Course::Lane => LANE,
    }
}

/// From a station to the height at which its wire runs across.
fn opened(start: Point, y: i32) -> Vec<Point> {
    if y == start.y {
        vec![start]
    } else {
        vec![start, Point { x: start.x, y }]
    }
}

/// Across to the station at `end`, and into it.
fn closed(mut points: Vec<Point>, y: i32, end: Point) -> Vec<Point> {
    if y != end.y {
        points.push(Point { x: end.x, y });
    }
    points.push(end);
    points
}

fn shape(points: Vec<Point>, extra: i32) -> Shape {
    let length: i32 = points
        .windows(2)
        .map(|ends| match ends {
            [a, b] => (a.x - b.x).abs() + (a.y - b.y).abs(),
            _ => 0,
        })
        .sum();
    let bends = thirds(points.len().saturating_sub(2));
    Shape {
        points,
        cost: BEND * bends + length + extra,
    }
}
