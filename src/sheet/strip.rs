//! Strips and lanes: the routes of a table come in, the room they need beside rows and symbols goes out, in millimetres.

use super::geometry::PENTAGON_HEIGHT;
use crate::analyse::flow::{Corner, Graph, Line, PageRoutes, Routes, Side, route_whole};

/// What a lane takes.
pub(super) const LANE_ROOM: f64 = 0.8;
/// A strip that only names the other page.
pub(super) const SLIM: f64 = 5.0;
/// A strip with a row of pentagons and few lanes.
pub(super) const USUAL: f64 = PENTAGON_HEIGHT + 2.0 * BESIDE;
/// The least above and below a row of pentagons.
const BESIDE: f64 = 2.15;
/// What an arrow head takes between a pentagon and the first lane.
const HEAD: f64 = 1.2;
/// The room above and below a symbol whose row needs no lane of its own.
const CLEAR: f64 = 3.2;
/// A column of this width holds three pentagons side by side, even where many lanes make its symbols narrow.
const WIDE: f64 = 19.8;

/// How many pentagons a cell of a strip holds whose column has this width. It is odd, because the first stands in the
/// middle.
pub(super) fn pentagons_per_cell(column: f64) -> usize {
    if column < WIDE { 1 } else { 3 }
}

/// The heights of the strips above and below the rows of every page. The rows of pentagons share them in equal parts.
pub(super) fn heights(routes: &Routes) -> Vec<(f64, f64)> {
    let height = |page: &PageRoutes, above: bool| {
        let rows = if above { page.strips.0 } else { page.strips.1 };
        if rows == 0 {
            return SLIM;
        }
        let beside = BESIDE.max(HEAD + LANE_ROOM * f64::from(lanes_of(page, above)));
        let rows = f64::from(u32::try_from(rows).unwrap_or(u32::MAX));
        rows * (PENTAGON_HEIGHT + 2.0 * beside)
    };
    let pages = routes.pages.iter();
    pages
        .map(|page| (height(page, true), height(page, false)))
        .collect()
}

/// The most lanes that a strip has above or below its pentagons.
fn lanes_of(page: &PageRoutes, above: bool) -> u32 {
    let corners = page.wires.iter().flat_map(|wire| &wire.corners);
    most(
        corners
            .filter(|corner| match corner.down.line {
                Line::Top(_) => above,
                Line::Bottom(_) => !above,
                Line::Row(_) => false,
            })
            .map(|corner| corner.down.side),
    )
}

/// The most lanes that any column has on one side of its symbols.
pub(super) fn lanes_beside(routes: &Routes) -> u32 {
    let wires = routes.pages.iter().flat_map(|page| &page.wires);
    let corners = wires.flat_map(|wire| &wire.corners);
    most(corners.map(|corner: &Corner| corner.across.side))
}

fn most(sides: impl Iterator<Item = Side>) -> u32 {
    let lanes = sides.map(|side| match side {
        Side::Before { of, .. } | Side::After { of, .. } => u32::try_from(of).unwrap_or(u32::MAX),
        Side::Centre { .. } => 0,
    });
    lanes.max().unwrap_or(0)
}

/// The room above and below the symbol of every row: more lanes need more.
pub(super) fn clear(graph: &Graph) -> Vec<f64> {
    let mut lanes = vec![0_u32; graph.nodes.len()];
    let routes = route_whole(graph);
    for corner in routes.wires.iter().flat_map(|wire| &wire.corners) {
        let (Line::Row(row), Side::Before { of, .. } | Side::After { of, .. }) =
            (corner.down.line, corner.down.side)
        else {
            continue;
        };
        if let Some(most) = lanes.get_mut(row) {
            *most = u32::try_from(of).unwrap_or(u32::MAX).max(*most);
        }
    }
    let clear = |lanes: u32| CLEAR + f64::from(lanes.saturating_sub(1).min(12));
    lanes.into_iter().map(clear).collect()
}
