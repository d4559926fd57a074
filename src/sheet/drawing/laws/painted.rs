//! Painted wires: the items of a page come in, the pieces and arcs of every wire go out.

use super::Page;
use crate::analyse::flow::End;
use crate::sheet::drawing::{Item, Stroke, ends_clipped, unknown};
use crate::sheet::geometry::Point;

/// A wire as it is painted.
#[derive(Default)]
pub(super) struct Drawn {
    pub(super) net: usize,
    pub(super) ends: Vec<End>,
    /// From corner to corner, as if there were no arcs.
    pub(super) whole: Vec<(Point, Point)>,
    /// Straight pieces that are no part of an arc.
    pub(super) straight: Vec<(Point, Point)>,
    /// Arcs over other wires: where they begin and end.
    pub(super) arcs: Vec<(Point, Point)>,
    /// Everything in little pieces.
    pub(super) all: Vec<(Point, Point)>,
}

/// Takes the paths of wires apart again. A curve around no corner of the wire begins or ends an arc.
pub(super) fn painted(page: &Page<'_>) -> Vec<Drawn> {
    let paths = page.items.iter().filter_map(|item| match item {
        Item::Path { steps, .. } => Some(steps),
        _ => None,
    });
    let paths: Vec<&Vec<Stroke>> = paths.collect();
    let wires = &page.grid.routes.wires;
    let own = &paths[paths.len() - wires.len()..];
    let taken_apart = wires.iter().zip(own).map(|(wire, steps)| {
        let mut corners = ends_clipped(page.graph, page.grid, wire);
        unknown(page.grid, wire, &mut corners);
        let mut drawn = Drawn {
            net: wire.net,
            ends: vec![wire.tail, wire.head],
            whole: corners.windows(2).map(|ends| (ends[0], ends[1])).collect(),
            ..Drawn::default()
        };
        let (mut at, mut arc) = ((0.0, 0.0), None);
        for step in *steps {
            match step {
                Stroke::To("move", to) => at = *to,
                Stroke::To(_, to) => {
                    if arc.is_none() {
                        drawn.straight.push((at, *to));
                    }
                    drawn.all.push((at, *to));
                    at = *to;
                }
                Stroke::Around(_, around, to) => {
                    drawn.all.extend(curve(at, *around, *to));
                    arc = match (corners.contains(around), arc) {
                        (true, _) => None,
                        (false, None) => Some(at),
                        (false, Some(from)) => {
                            drawn.arcs.push((from, *to));
                            None
                        }
                    };
                    at = *to;
                }
            }
        }
        drawn
    });
    taken_apart.collect()
}

fn curve(from: Point, around: Point, to: Point) -> Vec<(Point, Point)> {
    let point = |part: f64| {
        let (a, b, c) = ((1.0 - part).powi(2), 2.0 * part * (1.0 - part), part * part);
        (
            a * from.0 + b * around.0 + c * to.0,
            a * from.1 + b * around.1 + c * to.1,
        )
    };
    let points: Vec<Point> = (0..=8_u8).map(|at| point(f64::from(at) / 8.0)).collect();
    points.windows(2).map(|ends| (ends[0], ends[1])).collect()
}
