//! Plane geometry: points, areas and outlines come in; distances, overlaps and counts of corners go out, in millimetres.

/// A point of a page: right, down.
pub(super) type Point = (f64, f64);

/// An upright rectangle of a page.
#[derive(Clone, Copy, Debug, Default, PartialEq)]
pub(super) struct Area {
    pub(super) left: f64,
    pub(super) top: f64,
    pub(super) right: f64,
    pub(super) bottom: f64,
}

impl Area {
    /// The smallest area that holds all points; nothing for no points.
    pub(super) fn around(points: impl IntoIterator<Item = Point>) -> Option<Area> {
        let mut points = points.into_iter();
        let (x, y) = points.next()?;
        let start = Area {
            left: x,
            top: y,
            right: x,
            bottom: y,
        };
        Some(points.fold(start, |area, (x, y)| Area {
            left: area.left.min(x),
            top: area.top.min(y),
            right: area.right.max(x),
            bottom: area.bottom.max(y),
        }))
    }

    pub(super) fn width(&self) -> f64 {
        self.right - self.left
    }

    pub(super) fn height(&self) -> f64 {
        self.bottom - self.top
    }

    pub(super) fn centre(&self) -> Point {
        (
            (self.left + self.right) / 2.0,
            (self.top + self.bottom) / 2.0,
        )
    }

    /// Wider by this on every side, or narrower where it is negative.
    pub(super) fn grown(&self, by: f64) -> Area {
        Area {
            left: self.left - by,
            top: self.top - by,
            right: self.right + by,
            bottom: self.bottom + by,
        }
    }

    /// What both areas share; of negative size where they are apart.
    pub(super) fn shared(&self, other: &Area) -> Area {
        Area {
            left: self.left.max(other.left),
            top: self.top.max(other.top),
            right: self.right.min(other.right),
            bottom: self.bottom.min(other.bottom),
        }
    }

    /// Whether both areas share more than this in both directions.
    pub(super) fn overlaps(&self, other: &Area, by: f64) -> bool {
        let shared = self.shared(other);
        shared.width() > by && shared.height() > by
    }

    pub(super) fn holds(&self, (x, y): Point) -> bool {
        self.left <= x && x <= self.right && self.top <= y && y <= self.bottom
    }

    /// Whether the other area lies inside.
    pub(super) fn surrounds(&self, other: &Area) -> bool {
        self.holds((other.left, other.top)) && self.holds((other.right, other.bottom))
    }
}

pub(super) fn distance(a: Point, b: Point) -> f64 {
    (a.0 - b.0).hypot(a.1 - b.1)
}

/// How far a point lies from a straight piece.
pub(super) fn from_piece(point: Point, (a, b): (Point, Point)) -> f64 {
    let (dx, dy) = (b.0 - a.0, b.1 - a.1);
    let length = dx * dx + dy * dy;
    let along = match length > 0.0 {
        true => (((point.0 - a.0) * dx + (point.1 - a.1) * dy) / length).clamp(0.0, 1.0),
        false => 0.0,
    };
    distance(point, (a.0 + dx * along, a.1 + dy * along))
}

/// The straight pieces of a line.
pub(super) fn pieces(line: &[Point]) -> impl Iterator<Item = (Point, Point)> + '_ {
    line.iter().copied().zip(line.iter().copied().skip(1))
}

/// How far a point lies from a line of straight pieces.
pub(super) fn from_line(point: Point, line: &[Point]) -> f64 {
    pieces(line).fold(f64::INFINITY, |least, piece| {
        least.min(from_piece(point, piece))
    })
}

/// Whether a point lies inside a closed outline.
pub(super) fn encloses(outline: &[Point], (x, y): Point) -> bool {
    let crossed = pieces(outline).filter(|((ax, ay), (bx, by))| {
        let spans = (*ay > y) != (*by > y);
        spans && x < ax + (y - ay) * (bx - ax) / (by - ay)
    });
    crossed.count() % 2 == 1
}

/// Whether a straight piece runs through an area.
pub(super) fn runs_through((a, b): (Point, Point), area: &Area) -> bool {
    let (mut from, mut to) = (0.0_f64, 1.0_f64);
    let bounds = [
        (a.0, b.0 - a.0, area.left, area.right),
        (a.1, b.1 - a.1, area.top, area.bottom),
    ];
    for (start, way, low, high) in bounds {
        if way.abs() < 1e-9 {
            if start <= low || start >= high {
                return false;
            }
            continue;
        }
        let (one, other) = ((low - start) / way, (high - start) / way);
        from = from.max(one.min(other));
        to = to.min(one.max(other));
    }
    from < to
}

/// The corners of a closed outline: points where its direction changes.
pub(super) fn corners(outline: &[Point]) -> Vec<Point> {
    let mut points: Vec<Point> = Vec::with_capacity(outline.len());
    for point in outline {
        if points
            .last()
            .is_none_or(|last| distance(*last, *point) > 0.01)
        {
            points.push(*point);
        }
    }
    while points.len() > 1 && close(points.first(), points.last()) {
        points.pop();
    }
    let before = points.iter().cycle().skip(points.len().saturating_sub(1));
    let after = points.iter().cycle().skip(1);
    let bends = points.iter().zip(before).zip(after);
    bends
        .filter(|((point, before), after)| from_piece(**point, (**before, **after)) > 0.01)
        .map(|((point, _), _)| *point)
        .collect()
}

fn close(a: Option<&Point>, b: Option<&Point>) -> bool {
    a.zip(b).is_some_and(|(a, b)| distance(*a, *b) <= 0.01)
}

/// What a closed outline encloses, in square millimetres.
pub(super) fn size(outline: &[Point]) -> f64 {
    let doubled: f64 = pieces(outline).map(|(a, b)| a.0 * b.1 - b.0 * a.1).sum();
    doubled.abs() / 2.0
}
