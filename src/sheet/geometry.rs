//! Geometry: places of the lattice come in, millimetres on the page go out.

use super::measure::TableSpots;
use super::strip;
use crate::analyse::flow::{Across, Corner, Down, Line, PageRoutes, Side};

/// A point on the page in millimetres, rounded so that the same sheet gives the same bytes everywhere.
pub(super) type Point = (f64, f64);

/// One page of one step table.
pub(super) struct Grid<'a> {
    pub(super) table: &'a TableSpots,
    pub(super) page: usize,
    pub(super) routes: &'a PageRoutes,
}

/// The free stretch beside or above a symbol, kept for the arrow head.
pub(super) const HEAD_ROOM: f64 = 2.2;
/// The greatest distance between two lanes.
const LANE_STEP: f64 = 1.4;
/// Height of a pentagon.
pub(super) const PENTAGON_HEIGHT: f64 = 5.2;
const PENTAGON_WIDTH: f64 = 4.8;

/// Rounds to a thousandth of a millimetre.
pub(super) fn rounded(length: f64) -> f64 {
    (length * 1000.0).round() / 1000.0
}

fn small(count: usize) -> f64 {
    f64::from(u32::try_from(count).unwrap_or(u32::MAX))
}

impl Grid<'_> {
    /// Where a corner lies.
    pub(super) fn point(&self, corner: &Corner) -> Point {
        let in_strip = !matches!(corner.down.line, Line::Row(_));
        (
            rounded(self.x(corner.across, in_strip)),
            rounded(self.y(corner.down)),
        )
    }

    /// The centre of a column.
    pub(super) fn column_centre(&self, column: usize) -> f64 {
        let left = self.table.lefts.get(&column).copied().unwrap_or_default();
        left + self.table.column / 2.0
    }

    /// Half the width of every symbol of the table.
    pub(super) fn half_width(&self) -> f64 {
        let any = self.table.symbols.values().next();
        any.map_or(0.0, |spot| spot.width / 2.0)
    }

    /// The free stretch between a symbol and the border of its column.
    pub(super) fn room_beside(&self) -> f64 {
        self.table.column / 2.0 - self.half_width()
    }

    /// The free stretch between the symbol of a row and the border below it.
    pub(super) fn room_below(&self, row: usize) -> f64 {
        let (_, bottom) = self.band(Line::Row(row));
        bottom - self.row_centre(row) - self.half_height(row)
    }

    /// Half the height of the symbol of a row.
    pub(super) fn half_height(&self, row: usize) -> f64 {
        let symbol = self.table.symbols.range((row, 0)..(row + 1, 0)).next();
        symbol.map_or(0.0, |(_, spot)| spot.height / 2.0)
    }

    /// How wide a pentagon of this page may be.
    pub(super) fn pentagon_width(&self) -> f64 {
        (self.pentagon_step() - 0.5).min(PENTAGON_WIDTH)
    }

    fn pentagon_step(&self) -> f64 {
        let reach = self
            .routes
            .pentagons
            .iter()
            .map(|pentagon| match pentagon.side {
                Side::Centre { reach, .. } => reach,
                _ => 0,
            });
        let side_by_side = f64::from(2 * reach.max().unwrap_or(0) + 1);
        // Beside them run the lanes that lead to the rows of pentagons behind.
        let room = match self.routes.strips.0.max(self.routes.strips.1) > 1 {
            true => 2.0 * (self.half_width() + first_lane(self.room_beside())),
            false => self.table.column,
        };
        (room / side_by_side).min(PENTAGON_WIDTH + 0.5)
    }

    /// The distance of a place from the left edge of the page.
    pub(super) fn x(&self, across: Across, in_strip: bool) -> f64 {
        let centre = self.column_centre(across.column);
        let half = self.half_width();
        let room = self.room_beside();
        match across.side {
            Side::Centre { port, .. } if in_strip => {
                centre + f64::from(port) * self.pentagon_step()
            }
            Side::Centre { port, reach } => {
                centre + f64::from(port) * half * 0.8 / f64::from(reach.max(2))
            }
            Side::Before { lane, of } => centre - half - lane_distance(room, lane, of),
            Side::After { lane, of } => centre + half + lane_distance(room, lane, of),
        }
    }

    /// The distance of a place from the top of the page.
    pub(super) fn y(&self, down: Down) -> f64 {
        let (top, bottom) = self.band(down.line);
        let (centre, half) = match down.line {
            Line::Row(row) => (self.row_centre(row), self.half_height(row)),
            Line::Top(_) | Line::Bottom(_) => ((top + bottom) / 2.0, PENTAGON_HEIGHT / 2.0),
        };
        match down.side {
            Side::Centre { .. } => centre,
            Side::Before { lane, of } => {
                centre - half - lane_distance(centre - half - top, lane, of)
            }
            Side::After { lane, of } => {
                centre + half + lane_distance(bottom - centre - half, lane, of)
            }
        }
    }

    /// The upper and lower edge of a line of cells.
    pub(super) fn edges(&self, line: Line) -> (f64, f64) {
        self.band(line)
    }

    fn row_centre(&self, row: usize) -> f64 {
        let symbol = self.table.symbols.range((row, 0)..(row + 1, 0)).next();
        match symbol {
            Some((_, spot)) => spot.y + spot.height / 2.0,
            None => {
                let (top, bottom) = self.band(Line::Row(row));
                (top + bottom) / 2.0
            }
        }
    }

    /// The upper and lower edge of a line of cells. A row that breaks ends on this page where the page's rows end.
    fn band(&self, line: Line) -> (f64, f64) {
        let table = self.table;
        let above = table.above.get(&self.page).copied();
        let below = table.below.get(&self.page).copied();
        match line {
            Line::Top(strip) => slice(above.unwrap_or_default(), (strip, self.routes.strips.0)),
            // A row that runs on over the next page has its strip within itself.
            Line::Bottom(strip) => {
                let inside = (table.page_bottom - strip::USUAL, strip::USUAL);
                slice(below.unwrap_or(inside), (strip, self.routes.strips.1))
            }
            Line::Row(row) => {
                let here = |edge: Option<&(usize, f64)>| {
                    edge.filter(|(page, _)| *page == self.page).map(|(_, y)| *y)
                };
                let top = here(table.tops.get(&row));
                let bottom = here(table.bottoms.get(&row));
                (
                    top.or(above.map(|(top, _)| top)).unwrap_or_default(),
                    bottom
                        .or(below.map(|(top, _)| top))
                        .unwrap_or(table.page_bottom),
                )
            }
        }
    }
}

/// One of so many equal slices of a strip with this upper edge and height.
fn slice((top, height): (f64, f64), (at, of): (usize, usize)) -> (f64, f64) {
    let each = height / small(of.max(1));
    (top + each * small(at), top + each * small(at + 1))
}

/// How far no lane comes to the edge of the symbol.
fn first_lane(room: f64) -> f64 {
    HEAD_ROOM.min(room * 0.56)
}

/// How far a lane lies from the edge of the symbol: beyond the arrow heads, spread over the room, never far apart.
fn lane_distance(room: f64, lane: usize, of: usize) -> f64 {
    let first = first_lane(room);
    let last = (room * 0.88).min(first + LANE_STEP * small(of));
    first + (last - first) * (small(lane) + 0.5) / small(of.max(1))
}
