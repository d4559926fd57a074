//! Hops of a table: its wires come in; where one leaps over another in a little arc goes out into the cells.

use super::cell::{Chart, ChartHop};
use super::{per_cent, row_of, x_of, y_of};
use crate::analyse::flow::{Corner, Wire};

/// A straight piece of a wire, in tenths of a per cent of cells from the left upper corner of the table.
struct Piece {
    net: usize,
    across: bool,
    track: i32,
    from: i32,
    to: i32,
}

fn pieces(wire: &Wire) -> impl Iterator<Item = Piece> {
    wire.corners.windows(2).filter_map(|ends| {
        let [a, b] = ends else { return None };
        let (a, b) = (place(a)?, place(b)?);
        let across = a.1 == b.1;
        let (track, one, other) = if across {
            (a.1, a.0, b.0)
        } else {
            (a.0, a.1, b.1)
        };
        Some(Piece {
            net: wire.net,
            across,
            track,
            from: one.min(other),
            to: one.max(other),
        })
    })
}

fn place(corner: &Corner) -> Option<(i32, i32)> {
    let row = i32::try_from(row_of(corner.down.line)?).ok()?;
    let column = i32::try_from(corner.across.column).ok()?;
    Some((1000 * column + x_of(corner), 1000 * row + y_of(corner)))
}

/// Draws an arc wherever wires that lead to different places cross.
pub(super) fn leap(chart: &mut Chart, wires: &[Wire]) {
    let pieces: Vec<Piece> = wires.iter().flat_map(pieces).collect();
    for across in pieces.iter().filter(|piece| piece.across) {
        let crossed = pieces.iter().filter(|down| {
            !down.across
                && down.net != across.net
                && across.from < down.track
                && down.track < across.to
                && down.from < across.track
                && across.track < down.to
        });
        for down in crossed {
            let cell = |place: i32| usize::try_from(place.div_euclid(1000)).unwrap_or(usize::MAX);
            let hop = ChartHop {
                x: per_cent(down.track.rem_euclid(1000)),
                y: per_cent(across.track.rem_euclid(1000)),
            };
            if let Some(cell) = chart.cell(cell(across.track), cell(down.track))
                && !cell.hops.contains(&hop)
            {
                cell.hops.push(hop);
            }
        }
    }
}
