//! Pentagons of one page: the jumps between pages come in, a place in a strip for each goes out.

use super::lattice::{Line, Pentagon, Side};
use super::plan::thirds;
use super::router::Router;
use super::shapes::Anchor;
use super::strips::Jump;

/// What it costs to stand beside another pentagon, and one row further from the table.
const CROWDED: i32 = 14;
const DEEPER: i32 = 8;

impl Router<'_> {
    /// Cells of a strip with room for a pentagon: in every row of the strip the nearest to the wanted columns. An empty
    /// cell is better than one with a pentagon, and the rows nearest to the table are better than those behind.
    pub(super) fn free_cells(&self, jump: &Jump, wanted: &[usize]) -> Vec<Anchor> {
        let leaves = jump.from_page == self.field.page;
        let other_page = if leaves { jump.to_page } else { jump.from_page };
        let above = other_page < self.field.page;
        let (rows, nearest) = match above {
            true => (self.field.strips.0, self.field.strips.0.saturating_sub(1)),
            false => (self.field.strips.1, 0),
        };
        let distance = |column: usize| wanted.iter().map(|other| other.abs_diff(column)).min();
        let mut free = Vec::new();
        for strip in 0..rows {
            let line = if above {
                Line::Top(strip)
            } else {
                Line::Bottom(strip)
            };
            let band = self.field.band(line);
            let columns = 0..self.graph.columns;
            let mut cells: Vec<(usize, usize)> = columns
                .map(|column| (self.plan.count(band, column), column))
                .filter(|(count, _)| *count < self.field.per_cell)
                .collect();
            cells.sort_by_key(|(count, column)| {
                (3 * count + distance(*column).unwrap_or(0), *column)
            });
            free.extend(cells.into_iter().take(3).map(|(count, column)| Anchor {
                centred: count == 0,
                burden: CROWDED * thirds(count) + DEEPER * thirds(strip.abs_diff(nearest)),
                ..self.pentagon_anchor((line, column), leaves)
            }));
        }
        free
    }

    /// The flow runs downwards at pentagons, but upwards where it goes back to an earlier page.
    pub(super) fn pentagon_anchor(&self, (line, column): (Line, usize), leaves: bool) -> Anchor {
        Anchor {
            line: self.field.band(line),
            column,
            down: matches!(line, Line::Top(_)) != leaves,
            centred: true,
            sideways: false,
            burden: 0,
        }
    }

    pub(super) fn anchor_of(&self, pentagon: usize) -> Option<Anchor> {
        let place = self.pentagons.get(pentagon)?;
        Some(Anchor {
            centred: place.side == Side::CENTRE,
            ..self.pentagon_anchor((place.line, place.column), place.leaves)
        })
    }

    pub(super) fn place(&mut self, jump: &Jump, anchor: Anchor, leaves: bool) -> usize {
        let before = self.plan.count(anchor.line, anchor.column);
        self.plan.occupy(anchor.line, anchor.column);
        let step = thirds(before.div_ceil(2));
        let port = if before % 2 == 1 { step } else { -step };
        self.pentagons.push(Pentagon {
            letter: jump.letter.clone(),
            other_page: if leaves { jump.to_page } else { jump.from_page },
            leaves,
            line: self.field.line(anchor.line),
            column: anchor.column,
            side: Side::Centre { port, reach: 0 },
        });
        self.pentagons.len() - 1
    }

    /// Gives all pentagons of the page the same distance, that of the fullest cell.
    pub(super) fn spread_pentagons(&mut self) {
        let ports = self.pentagons.iter().map(|pentagon| match pentagon.side {
            Side::Centre { port, .. } => port.abs(),
            _ => 0,
        });
        let furthest = ports.max().unwrap_or(0);
        for pentagon in &mut self.pentagons {
            if let Side::Centre { reach, .. } = &mut pentagon.side {
                *reach = furthest;
            }
        }
    }
}
