//! Words on arrows of a sheet: the wires of a page and what else is painted come in, each word in a free place goes out.

use super::drawing::{Crowded, Item};
use super::geometry::{Grid, PENTAGON_HEIGHT, Point, rounded};
use crate::analyse::flow::labels::{Area, At, Room, Wanted, place, walls};
use crate::analyse::flow::{End, Graph, Line, Symbol};

/// The usual size of a word, in points.
pub(super) const SIZE: f64 = 6.3;
/// Parts of it to try: a smaller word is better than one that covers something.
const SIZES: &[f64] = &[1.0, 0.9, 0.8, 0.74];
/// From one line to the next, in millimetres.
const LINE: f64 = 2.4;
/// How far a word may reach over the slanted side of a diamond, as a part of half its width and of half its height.
const OVER_SLANT: At = (0.28, 0.4);
/// White around a word, in millimetres.
const GROUND: f64 = 0.3;

/// The width of a text, in millimetres.
pub(super) type Measure<'a> = &'a dyn Fn(&str) -> f64;

/// Writes the words of all exits of a page.
pub(super) fn write(
    (graph, grid): (&Graph, &Grid<'_>),
    (wires, arcs, measure): (&[Vec<Point>], &[Area], Measure<'_>),
    items: &mut Vec<Item>,
) {
    let mut wanted = Vec::new();
    let mut rows = Vec::new();
    for (wire, points) in grid.routes.wires.iter().zip(wires) {
        let edge = wire.edges.first().and_then(|edge| graph.drawn.get(*edge));
        let word = edge.and_then(|edge| edge.label.clone());
        let (End::Symbol(row), Some(text)) = (wire.tail, word.filter(|word| !word.is_empty()))
        else {
            continue;
        };
        let slant = match graph.nodes.get(row).map(|node| node.symbol) {
            Some(Symbol::Decision) => (
                grid.half_width() * OVER_SLANT.0,
                grid.half_height(row) * OVER_SLANT.1,
            ),
            _ => (-0.4, 0.0),
        };
        rows.push(row);
        wanted.push(Wanted {
            text,
            wire: points.clone(),
            slant,
            stub: wire.head == End::Missing,
        });
    }
    let least = SIZES.last().copied().unwrap_or(1.0);
    let measure = |text: &str| measure(text) + 2.0 * GROUND / least;
    let room = Room {
        bounds: bounds(graph, grid),
        walls: [covered(graph, grid, items).as_slice(), arcs].concat(),
        measure: &measure,
        line: LINE,
        widest: grid.table.column.max(14.0) - 1.0,
        sizes: SIZES,
    };
    let places = place(&wanted, wires, &room);
    for ((placed, wanted), row) in places.into_iter().zip(&wanted).zip(rows) {
        let crowded = placed.crowded.then(|| Crowded {
            row,
            word: wanted.text.clone(),
        });
        let mut top = placed.area.top;
        for word in placed.lines {
            items.push(Item::Label {
                at: (rounded(placed.area.left), rounded(top)),
                size: rounded(SIZE * placed.size),
                word,
                crowded: crowded.clone(),
            });
            top += LINE * placed.size;
        }
    }
}

/// The columns of actors, from the first row of the page to its last.
fn bounds(graph: &Graph, grid: &Grid<'_>) -> Area {
    let half = grid.table.column / 2.0;
    let rows = &grid.routes.rows;
    Area {
        left: grid.column_centre(0) - half,
        top: grid.edges(Line::Row(rows.start)).0,
        right: grid.column_centre(graph.columns.saturating_sub(1)) + half,
        bottom: grid.edges(Line::Row(rows.end.saturating_sub(1))).1,
    }
}

/// Symbols, question marks and pentagons.
fn covered(graph: &Graph, grid: &Grid<'_>, items: &[Item]) -> Vec<Area> {
    let mut found = Vec::new();
    let symbols = &grid.table.symbols;
    for ((row, _), spot) in symbols.iter().filter(|(_, spot)| spot.page == grid.page) {
        let symbol = graph.nodes.get(*row).map(|node| node.symbol);
        let half = (spot.width / 2.0, spot.height / 2.0);
        let centre = (spot.x + half.0, spot.y + half.1);
        found.extend(walls(centre, half, symbol == Some(Symbol::Decision)));
    }
    for item in items {
        match item {
            Item::Unknown { at, radius } => found.extend(walls(*at, (*radius, *radius), false)),
            Item::Pentagon { at, size, .. } => {
                found.extend(walls(*at, (size.0 / 2.0, PENTAGON_HEIGHT / 2.0), false));
            }
            Item::Tip { points } => found.extend(around(points)),
            _ => {}
        }
    }
    found
}

fn around(points: &[Point]) -> Option<Area> {
    let first = points.first()?;
    let start = Area {
        left: first.0,
        top: first.1,
        right: first.0,
        bottom: first.1,
    };
    Some(points.iter().fold(start, |area, point| Area {
        left: area.left.min(point.0),
        top: area.top.min(point.1),
        right: area.right.max(point.0),
        bottom: area.bottom.max(point.1),
    }))
}
