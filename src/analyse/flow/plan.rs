//! The plan of one page: shapes come in one by one, each gets its cost against what is drawn already, the best stays.
//!
//! Both directions count in thirds of a cell: `3 * k` is the side before the centre of cell `k`, `3 * k + 1` its
//! centre, `3 * k + 2` the side after it. Sides hold any number of lanes, so they are never full; a centre line
//! holds one net, and none where a symbol stands.

use std::collections::BTreeMap;
use std::ops::Range;

/// A point of the plan, in thirds of a cell.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub(super) struct Point {
    pub(super) x: i32,
    pub(super) y: i32,
}

/// The third of a cell that is its centre.
pub(super) fn centre(cell: usize) -> i32 {
    3 * thirds(cell) + 1
}

/// A count of cells as a signed number; tables are far smaller than its limit.
pub(super) fn thirds(cells: usize) -> i32 {
    i32::try_from(cells).unwrap_or(i32::MAX / 8)
}

/// The cell a third belongs to.
pub(super) fn cell_of(third: i32) -> usize {
    usize::try_from(third.div_euclid(3)).unwrap_or(0)
}

/// A straight piece of a wire, from the smaller to the larger end.
#[derive(Clone, Copy, Debug)]
pub(super) struct Piece {
    /// Whether it runs across.
    pub(super) across: bool,
    /// The line it runs along.
    pub(super) track: i32,
    /// The smaller end.
    pub(super) from: i32,
    /// The larger end.
    pub(super) to: i32,
}

impl Piece {
    /// The piece between two corners.
    pub(super) fn between(a: Point, b: Point) -> Piece {
        let across = a.y == b.y;
        let (track, one, other) = if across {
            (a.y, a.x, b.x)
        } else {
            (a.x, a.y, b.y)
        };
        Piece {
            across,
            track,
            from: one.min(other),
            to: one.max(other),
        }
    }

    fn on_centre_line(&self) -> bool {
        self.track.rem_euclid(3) == 1
    }

    /// A stem joins a symbol to the nearest lane inside the symbol's own cell; ports keep stems apart.
    pub(super) fn is_stem(&self) -> bool {
        !self.across && self.on_centre_line() && self.to - self.from == 1
    }

    fn overlaps(&self, other: &Piece) -> bool {
        self.across == other.across
            && self.track == other.track
            && self.from <= other.to
            && other.from <= self.to
    }

    fn crosses(&self, other: &Piece) -> bool {
        self.across != other.across
            && self.from < other.track
            && other.track < self.to
            && other.from < self.track
            && self.track < other.to
    }
}

/// A possible course of a wire and how long and bent it is.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) struct Shape {
    pub(super) points: Vec<Point>,
    pub(super) cost: i32,
}

/// Whose wire a shape is: wires into one net may run together unless they leave the same station.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) struct Owner {
    pub(super) net: usize,
    pub(super) station: usize,
}

const CROSSING: i32 = 14;
/// Two exits of one step that run together could not be told apart.
const TOGETHER: i32 = 200;

/// Two exits by one corner of a diamond look like one.
const ONE_CORNER: i32 = 20;

/// The number under which lines of joint steps are drawn: that of no wire.
const JOINT: usize = usize::MAX;

/// A piece of a wire on the plan.
#[derive(Clone, Copy, Debug)]
struct Stretch {
    /// Without the third in which a symbol stands: wires on its other sides do not meet there.
    free: Piece,
    /// From corner to corner.
    whole: Piece,
}

/// What is drawn on a page so far.
#[derive(Debug)]
pub(super) struct Plan {
    /// The lines of cells that are rows of the table; the others belong to strips.
    rows: Range<usize>,
    stations: BTreeMap<(i32, i32), usize>,
    pieces: Vec<(Stretch, Owner, usize)>,
}

impl Plan {
    /// An empty page whose lines of cells in this range are rows of the table.
    pub(super) fn of(rows: Range<usize>) -> Plan {
        Plan {
            rows,
            stations: BTreeMap::new(),
            pieces: Vec::new(),
        }
    }

    /// Puts a symbol or pentagon in the cell of this line and column.
    pub(super) fn occupy(&mut self, line: usize, column: usize) {
        *self
            .stations
            .entry((thirds(column), thirds(line)))
            .or_default() += 1;
    }

    /// How many symbols and pentagons a cell has.
    pub(super) fn count(&self, line: usize, column: usize) -> usize {
        let cell = (thirds(column), thirds(line));
        self.stations.get(&cell).copied().unwrap_or_default()
    }

    /// Whether a vertical wire runs through the centre of a cell.
    pub(super) fn is_passed(&self, point: Point) -> bool {
        self.pieces.iter().any(|(stretch, ..)| {
            let piece = stretch.free;
            !piece.across && piece.track == point.x && piece.from <= point.y && point.y <= piece.to
        })
    }

    /// Draws the line that joins the boxes of one step.
    pub(super) fn join(&mut self, line: usize, columns: &[usize], owner: Owner) {
        let (Some(first), Some(last)) = (columns.first(), columns.last()) else {
            return;
        };
        if first < last {
            let y = centre(line);
            let ends = [*first, *last].map(|column| Point {
                x: centre(column),
                y,
            });
            self.draw(&ends, owner, JOINT);
        }
    }

    /// Draws a wire, or the line between the boxes of a joint step, under a number.
    pub(super) fn draw(&mut self, points: &[Point], owner: Owner, number: usize) {
        let stretches = self.stretches(points).into_iter();
        let stretches = stretches.map(|stretch| (stretch, owner, number));
        self.pieces.extend(stretches);
    }

    /// Takes away what was drawn under a number.
    pub(super) fn erase(&mut self, number: usize) {
        self.pieces.retain(|(_, _, other)| *other != number);
    }

    /// The cheapest shape that fits, with its whole cost. Shapes come sorted by their own cost.
    pub(super) fn best<'a>(&self, shapes: &'a [Shape], owner: Owner) -> Option<(i32, &'a Shape)> {
        let mut best: Option<(i32, &Shape)> = None;
        for shape in shapes {
            if best.is_some_and(|(cost, _)| cost <= shape.cost) {
                break;
            }
            let Some(cost) = self.cost(shape, owner) else {
                continue;
            };
            if best.is_none_or(|(least, _)| cost < least) {
                best = Some((cost, shape));
            }
        }
        best
    }

    /// What a shape costs among what is drawn; nothing where it would run over a symbol or along another net.
    fn cost(&self, shape: &Shape, owner: Owner) -> Option<i32> {
        let mut cost = shape.cost;
        for ends in shape.points.windows(2) {
            let [a, b] = ends else { continue };
            if !self.may_run(shape, *a, *b) {
                return None;
            }
        }
        for stretch in self.stretches(&shape.points) {
            let piece = stretch.free;
            for (other_stretch, other, _) in &self.pieces {
                let drawn = &other_stretch.free;
                let together = other.net == owner.net && other.station != owner.station;
                let on_one_line = piece.on_centre_line() && !piece.is_stem() && !drawn.is_stem();
                if on_one_line && !together && piece.overlaps(drawn) {
                    return None;
                }
                if other.net != owner.net && stretch.whole.crosses(&other_stretch.whole) {
                    cost += CROSSING;
                }
                if *other == owner && piece.overlaps(drawn) {
                    cost += TOGETHER;
                }
                let of_one_step = other.station == owner.station && other.net != owner.net;
                let below = !piece.across && piece.on_centre_line();
                if of_one_step && below && piece.overlaps(drawn) {
                    cost += ONE_CORNER;
                }
            }
        }
        Some(cost)
    }

    /// Whether a piece meets no symbol but those at the ends of its wire, and no cell of a strip: any of them may yet
    /// get a pentagon.
    fn may_run(&self, shape: &Shape, a: Point, b: Point) -> bool {
        let piece = Piece::between(a, b);
        if !piece.on_centre_line() || piece.is_stem() {
            return true;
        }
        let first = shape.points.first().copied();
        let last = shape.points.last().copied();
        let own = |point: Point| {
            (Some(point) == first || Some(point) == last) && (point == a || point == b)
        };
        let cells = piece.from.div_euclid(3)..=piece.to.div_euclid(3);
        cells.into_iter().all(|cell| {
            let (column, line) = if piece.across {
                (cell, piece.track.div_euclid(3))
            } else {
                (piece.track.div_euclid(3), cell)
            };
            let point = Point {
                x: 3 * column + 1,
                y: 3 * line + 1,
            };
            let in_table = self
                .rows
                .contains(&usize::try_from(line).unwrap_or(usize::MAX));
            (in_table && !self.stations.contains_key(&(column, line))) || own(point)
        })
    }

    /// The pieces of a wire.
    fn stretches(&self, points: &[Point]) -> Vec<Stretch> {
        let last = points.len().saturating_sub(2);
        points
            .windows(2)
            .enumerate()
            .filter_map(|(at, ends)| {
                let [a, b] = ends else { return None };
                let whole = Piece::between(*a, *b);
                let mut piece = whole;
                if piece.is_stem() || !piece.on_centre_line() {
                    return Some(Stretch { free: piece, whole });
                }
                let trims = [(at == 0, *a), (at == last, *b)];
                for (_, end) in trims.into_iter().filter(|(applies, _)| *applies) {
                    let place = if piece.across { end.x } else { end.y };
                    if place.rem_euclid(3) != 1 || !self.has_station(end) {
                        continue;
                    }
                    if place == piece.from {
                        piece.from += 1;
                    } else {
                        piece.to -= 1;
                    }
                }
                Some(Stretch { free: piece, whole })
            })
            .collect()
    }

    fn has_station(&self, point: Point) -> bool {
        self.stations
            .contains_key(&(point.x.div_euclid(3), point.y.div_euclid(3)))
    }
}
