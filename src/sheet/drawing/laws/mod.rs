//! The laws of drawings in millimetres: random flows on a grid like the template's come in, what breaks a law goes out.

use std::collections::BTreeMap;

use proptest::strategy::{Strategy, ValueTree};
use proptest::test_runner::TestRunner;

mod flows;
mod painted;

use flows::{any_flow, measure, pages, table, widths};
use painted::{Drawn, painted};

use super::{Item, Stroke, crowded, drawing};
use crate::analyse::flow::labels::Area;
use crate::analyse::flow::{End, Graph, Symbol, route};
use crate::sheet::geometry::{Grid, HEAD_ROOM, Point};
use crate::sheet::strip;
use crate::sheet::words::SIZE;

/// From one line of a word to the next, at its usual size.
const LINE: f64 = 2.4;
/// Letters begin further inside the white ground of their word than this.
const GROUND: f64 = 0.25;
/// No pentagon is narrower, where its column is not.
const LEAST_PENTAGON: f64 = 3.6;

/// A page that is drawn.
struct Page<'a> {
    graph: &'a Graph,
    grid: &'a Grid<'a>,
    items: Vec<Item>,
    wires: Vec<Drawn>,
}

fn area((a, b): (Point, Point)) -> Area {
    Area {
        left: a.0.min(b.0),
        top: a.1.min(b.1),
        right: a.0.max(b.0),
        bottom: a.1.max(b.1),
    }
}

/// Whether two rectangles, or lines, have more in common than this.
fn meet(a: &Area, b: &Area, slack: f64) -> bool {
    a.left + slack < b.right
        && b.left + slack < a.right
        && a.top + slack < b.bottom
        && b.top + slack < a.bottom
}

impl Page<'_> {
    fn symbols(&self) -> impl Iterator<Item = (usize, Area)> {
        let symbols = self.grid.table.symbols.iter();
        symbols.map(|((row, _), spot)| {
            let end = (spot.x + spot.width, spot.y + spot.height);
            (*row, area(((spot.x, spot.y), end)))
        })
    }

    fn pentagons(&self) -> Vec<Area> {
        let items = self.items.iter().filter_map(|item| match item {
            Item::Pentagon { at, size, .. } => {
                let half = (size.0 / 2.0, size.1 / 2.0);
                Some(area((
                    (at.0 - half.0, at.1 - half.1),
                    (at.0 + half.0, at.1 + half.1),
                )))
            }
            _ => None,
        });
        items.collect()
    }

    /// The lines of words that have room.
    fn words(&self) -> Vec<Area> {
        let items = self.items.iter().filter_map(|item| match item {
            Item::Label {
                at,
                size,
                word,
                crowded: None,
            } => {
                let end = (
                    at.0 + measure(word) * size / SIZE,
                    at.1 + LINE * size / SIZE,
                );
                Some(area((*at, end)))
            }
            _ => None,
        });
        items.collect()
    }

    fn break_laws(&self) -> Vec<String> {
        let laws = [
            self.over_shapes(),
            self.heads_astray(),
            self.on_one_lane(),
            self.without_arc(),
            self.arcs_over_nothing(),
            self.words_over_something(),
            self.pentagons_too_near(),
        ];
        laws.concat()
    }

    /// Wires through symbols of others and through pentagons.
    fn over_shapes(&self) -> Vec<String> {
        let mut faults = Vec::new();
        let pentagons = self.pentagons();
        for wire in &self.wires {
            for piece in wire.all.iter().map(|ends| area(*ends)) {
                for (row, symbol) in self.symbols() {
                    if meet(&piece, &symbol, -0.01) && !wire.ends.contains(&End::Symbol(row)) {
                        faults.push(format!("a wire through step {row}"));
                    }
                }
                if pentagons
                    .iter()
                    .any(|pentagon| meet(&piece, pentagon, 0.01))
                {
                    faults.push("a wire through a pentagon".to_owned());
                }
            }
        }
        faults
    }

    /// Heads that do not touch what they point at.
    fn heads_astray(&self) -> Vec<String> {
        let tips = self.items.iter().filter_map(|item| match item {
            Item::Tip { points: [tip, ..] } => Some(tip),
            _ => None,
        });
        let heads = self.wires.iter().filter_map(|wire| wire.ends.last());
        let heads = heads.filter(|head| **head != End::Missing);
        let touches = |tip: Point, head: &End| match head {
            End::Symbol(row) => {
                let spots = self.symbols().filter(|(own, _)| own == row);
                let diamond = self.graph.nodes[*row].symbol == Symbol::Decision;
                spots
                    .into_iter()
                    .any(|(_, spot)| touches(tip, &spot, diamond))
            }
            End::Pentagon(at) => touches(tip, &self.pentagons()[*at], false),
            End::Missing => true,
        };
        let astray = tips.zip(heads).filter(|(tip, head)| !touches(**tip, head));
        astray
            .map(|(tip, head)| format!("a head at {tip:?} beside {head:?}"))
            .collect()
    }

    /// Wires to different places that run over each other.
    fn on_one_lane(&self) -> Vec<String> {
        let over = |a: &Area, b: &Area| {
            let down = (a.right.min(b.right) - a.left.max(b.left)).abs() < 0.02
                && a.right - a.left < 0.02
                && b.right - b.left < 0.02
                && a.bottom.min(b.bottom) - a.top.max(b.top) > 0.05;
            let across = (a.bottom.min(b.bottom) - a.top.max(b.top)).abs() < 0.02
                && a.bottom - a.top < 0.02
                && b.bottom - b.top < 0.02
                && a.right.min(b.right) - a.left.max(b.left) > 0.05;
            down || across
        };
        self.pairs(|a, b| over(&area(*a), &area(*b)), "two wires on one lane")
    }

    /// Crossings of wires to different places that none of them leaps over.
    fn without_arc(&self) -> Vec<String> {
        self.pairs(
            |a, b| crosses(&area(*a), &area(*b)),
            "a crossing without an arc",
        )
    }

    fn pairs(
        &self,
        wrong: impl Fn(&(Point, Point), &(Point, Point)) -> bool,
        law: &str,
    ) -> Vec<String> {
        let mut faults = Vec::new();
        for (at, wire) in self.wires.iter().enumerate() {
            let others = self.wires.iter().skip(at + 1);
            for other in others.filter(|other| other.net != wire.net) {
                let met = |piece: &(Point, Point)| other.straight.iter().any(|of| wrong(piece, of));
                if let Some(piece) = wire.straight.iter().find(|piece| met(piece)) {
                    faults.push(format!("{law} at {piece:?}"));
                }
            }
        }
        faults
    }

    /// Arcs where nothing crosses.
    fn arcs_over_nothing(&self) -> Vec<String> {
        let joints = self.grid.routes.wires.len();
        let paths = self.items.iter().filter_map(|item| match item {
            Item::Path { steps, .. } => Some(steps.as_slice()),
            _ => None,
        });
        let paths: Vec<&[Stroke]> = paths.collect();
        let joints = paths[..paths.len() - joints]
            .iter()
            .filter_map(|steps| match steps {
                [Stroke::To(_, from), Stroke::To(_, to)] => Some(area((*from, *to))),
                _ => None,
            });
        let joints: Vec<Area> = joints.collect();
        let mut faults = Vec::new();
        for wire in &self.wires {
            let others = self.wires.iter().filter(|other| other.net != wire.net);
            let others: Vec<Area> = others
                .flat_map(|other| &other.whole)
                .map(|of| area(*of))
                .collect();
            for arc in &wire.arcs {
                let under = |other: &Area| crosses(&area(*arc), other);
                if !others.iter().chain(&joints).any(under) {
                    faults.push(format!("an arc over nothing at {arc:?}"));
                }
            }
        }
        faults
    }

    /// Words over shapes, wires and each other.
    fn words_over_something(&self) -> Vec<String> {
        let words = self.words();
        let mut shapes = self.pentagons();
        for (row, spot) in self.symbols() {
            let diamond = self.graph.nodes[row].symbol == Symbol::Decision;
            shapes.extend(inner(&spot, diamond));
        }
        shapes.extend(self.items.iter().filter_map(|item| match item {
            Item::Unknown { at: (x, y), radius } => {
                Some(area(((x - radius, y - radius), (x + radius, y + radius))))
            }
            _ => None,
        }));
        let wires = self.wires.iter().flat_map(|wire| &wire.all);
        let wires: Vec<Area> = wires.map(|ends| area(*ends)).collect();
        let mut faults = Vec::new();
        for (at, word) in words.iter().enumerate() {
            let rest = words.get(at + 1..).unwrap_or_default();
            for (what, over, slack) in [
                ("a shape", shapes.as_slice(), 0.01),
                ("a wire", wires.as_slice(), GROUND),
                ("a word", rest, 0.01),
            ] {
                if let Some(other) = over.iter().find(|other| meet(word, other, slack)) {
                    faults.push(format!("a word over {what}: {word:?} over {other:?}"));
                }
            }
        }
        faults
    }

    /// Pentagons over each other, and such that are too narrow to read.
    fn pentagons_too_near(&self) -> Vec<String> {
        let pentagons = self.pentagons();
        let mut faults = Vec::new();
        for (at, pentagon) in pentagons.iter().enumerate() {
            let mut rest = pentagons.iter().skip(at + 1);
            if rest.any(|other| meet(pentagon, other, 0.01)) {
                faults.push("a pentagon over another".to_owned());
            }
            let narrow = self.grid.table.column < LEAST_PENTAGON + 2.0;
            if !narrow && pentagon.right - pentagon.left < LEAST_PENTAGON {
                faults.push(format!("a pentagon of {}", pentagon.right - pentagon.left));
            }
        }
        faults
    }
}

/// Whether a point lies on the edge of a symbol, where wires enter: in the middle of a side.
fn touches((x, y): Point, spot: &Area, diamond: bool) -> bool {
    let half = (
        (spot.right - spot.left) / 2.0,
        (spot.bottom - spot.top) / 2.0,
    );
    let from = (
        (x - spot.left - half.0).abs(),
        (y - spot.top - half.1).abs(),
    );
    let off = match diamond {
        true => (from.0 / half.0 + from.1 / half.1 - 1.0) * half.0,
        false => (from.0 - half.0).max(from.1 - half.1),
    };
    off.abs() < 0.02
}

fn crosses(a: &Area, b: &Area) -> bool {
    let across = |line: &Area| line.bottom - line.top < 0.01;
    let over = |flat: &Area, down: &Area| {
        flat.left + 0.02 < down.left
            && down.right < flat.right - 0.02
            && down.top + 0.02 < flat.top
            && flat.bottom < down.bottom - 0.02
    };
    match (across(a), across(b)) {
        (true, false) => over(a, b),
        (false, true) => over(b, a),
        _ => false,
    }
}

/// Rectangles that a symbol surely covers: its own, or thin ones within a diamond.
fn inner(spot: &Area, diamond: bool) -> Vec<Area> {
    let half = (
        (spot.right - spot.left) / 2.0,
        (spot.bottom - spot.top) / 2.0,
    );
    let centre = (spot.left + half.0, spot.top + half.1);
    let parts: &[f64] = if diamond {
        &[0.1, 0.3, 0.5, 0.7, 0.9]
    } else {
        &[1.0]
    };
    let part = |part: &f64| {
        let down = if diamond { 1.0 - part } else { 1.0 };
        let half = (half.0 * part, half.1 * down);
        area((
            (centre.0 - half.0, centre.1 - half.1),
            (centre.0 + half.0, centre.1 + half.1),
        ))
    };
    parts.iter().map(part).collect()
}

#[test]
fn nothing_on_a_page_runs_through_or_over_what_it_must_not() {
    const FLOWS: usize = 300;
    let mut runner = TestRunner::deterministic();
    let (mut arcs, mut words, mut without_room, mut letters) = (0, 0, 0, BTreeMap::new());
    for at in 0..FLOWS {
        let (graph, lengths, texts) = any_flow().new_tree(&mut runner).expect("a flow").current();
        let (column, _) = widths(graph.columns, 0.0);
        let pages = pages(graph.nodes.len(), &lengths);
        let routes = route(&graph, &pages, (strip::pentagons_per_cell(column), 0));
        let lanes = f64::from(strip::lanes_beside(&routes));
        let beside = HEAD_ROOM + strip::LANE_ROOM * lanes;
        letters.clear();
        for (page, strips) in routes.pages.iter().zip(strip::heights(&routes)) {
            let table = table(&graph, page, &texts, (beside, strips));
            let grid = Grid {
                table: &table,
                page: 1,
                routes: page,
            };
            let items = drawing(&graph, &grid, &measure);
            let mut page = Page {
                graph: &graph,
                grid: &grid,
                items,
                wires: Vec::new(),
            };
            page.wires = painted(&page);
            assert_eq!(
                page.break_laws(),
                Vec::<String>::new(),
                "flow {at}: {graph:?}"
            );
            for item in &page.items {
                if let Item::Pentagon { letter, .. } = item {
                    *letters.entry(letter.clone()).or_insert(0) += 1;
                }
            }
            arcs += page.wires.iter().map(|wire| wire.arcs.len()).sum::<usize>();
            words += page.words().len();
            without_room += crowded(&page.items).len();
        }
        assert!(letters.values().all(|count| *count == 2), "{letters:?}");
    }
    assert!(arcs > FLOWS && words > FLOWS, "{arcs} arcs, {words} words");
    assert!(without_room * 3 < words, "{without_room} of {words}");
}
