//! The laws of flows and their routes, over random step tables.

use std::collections::{BTreeMap, BTreeSet};
use std::ops::Range;

use proptest::prelude::*;
use sopan::analyse::flow::labels::{self, Area, Room, Wanted};
use sopan::analyse::flow::{
    Corner, End, Graph, Line, PageRoutes, Routes, Side, graph, route, route_whole, strips,
};
use sopan::model::{Actor, ActorRef, Decision, Exit, Next, Part, Step, Symbol, Target, text_at};
use sopan::text::{Span, Text};

fn text(value: &str) -> Text {
    text_at(value, Span::default())
}

pub(crate) fn target(row: usize) -> Target {
    Target {
        text: text(&(row + 1).to_string()),
        step: Some(row),
    }
}

pub(crate) fn step(columns: &[usize]) -> Step {
    Step {
        activity: text("Memeriksa berkas"),
        actors: columns
            .iter()
            .map(|column| ActorRef {
                id: text(&format!("p{column}")),
                column: Some(*column),
            })
            .collect(),
        ..Step::default()
    }
}

pub(crate) fn part(actors: usize, steps: Vec<Step>) -> Part {
    Part {
        actors: vec![Actor::default(); actors],
        steps,
        ..Part::default()
    }
}

pub(crate) fn decides(mut step: Step, exits: &[(&str, Option<usize>)]) -> Step {
    step.decision = Some(Decision {
        span: Span::default(),
        exits: exits
            .iter()
            .map(|(label, to)| Exit {
                label: text(label),
                target: to.map(target),
            })
            .collect(),
    });
    step
}

/// One step: its columns, and what follows it: nothing said, exits, or named steps.
fn any_step(actors: usize, rows: usize) -> impl Strategy<Value = Step> {
    let columns = prop_oneof![
        8 => proptest::collection::vec(0..actors, 1),
        2 => proptest::collection::vec(0..actors, 0..4),
    ];
    let exits = proptest::collection::vec(proptest::option::weighted(0.9, 0..rows), 0..5);
    (columns, 0..10_u8, exits).prop_map(|(columns, kind, exits)| {
        let mut step = step(&columns);
        match kind {
            0..=2 => {
                let labels = ["Ya", "Tidak", "Lengkap", "Kurang", "Ditolak"];
                let exits: Vec<_> = labels.into_iter().zip(exits).collect();
                decides(step, &exits)
            }
            3 => {
                step.next = Next::Steps(exits.into_iter().flatten().map(target).collect());
                step
            }
            _ => step,
        }
    })
}

/// A table of up to fifteen actors and sixty steps.
fn any_part() -> impl Strategy<Value = Part> {
    any_part_within(15, 60)
}

/// A part of at most so many actors and steps.
pub(crate) fn any_part_within(actors: usize, rows: usize) -> impl Strategy<Value = Part> {
    (1..=actors, 1..=rows).prop_flat_map(|(actors, rows)| {
        proptest::collection::vec(any_step(actors, rows), rows)
            .prop_map(move |steps| part(actors, steps))
    })
}

/// Page breaks after these many rows, until the rows run out.
fn pages(rows: usize, lengths: &[usize]) -> Vec<Range<usize>> {
    let mut pages = Vec::new();
    let mut start = 0;
    for length in lengths.iter().cycle() {
        if start >= rows {
            break;
        }
        let end = (start + length).min(rows);
        pages.push(start..end);
        start = end;
    }
    pages
}

/// A cell is 100 by 100, a symbol its middle from 30 to 70.
fn place(cell: usize, side: Side) -> f64 {
    let inside = match side {
        Side::Before { lane, of } => 28.0 - 26.0 * (lane as f64 + 0.5) / of as f64,
        Side::After { lane, of } => 72.0 + 26.0 * (lane as f64 + 0.5) / of as f64,
        Side::Centre { port, reach } => 50.0 + 19.0 * f64::from(port) / f64::from(reach.max(1)),
    };
    100.0 * cell as f64 + inside
}

fn point(page: &PageRoutes, corner: &Corner) -> (f64, f64) {
    let cell = match corner.down.line {
        Line::Top(strip) => strip,
        Line::Row(row) => page.strips.0 + row - page.rows.start,
        Line::Bottom(strip) => page.strips.0 + page.rows.len() + strip,
    };
    (
        place(corner.across.column, corner.across.side),
        place(cell, corner.down.side),
    )
}

/// A straight piece: its wire's net, its ends, and the cells at its ends that belong to the wire.
struct Piece {
    net: usize,
    wire: usize,
    a: (f64, f64),
    b: (f64, f64),
    own: Vec<(usize, usize)>,
}

fn pieces(page: &PageRoutes) -> Vec<Piece> {
    let mut pieces = Vec::new();
    for (index, wire) in page.wires.iter().enumerate() {
        let count = wire.corners.len() - 1;
        for at in 0..count {
            let (from, to) = (&wire.corners[at], &wire.corners[at + 1]);
            let mut own = Vec::new();
            if let (0, End::Symbol(row)) = (at, wire.tail) {
                own.push((row, from.across.column));
            }
            if let (true, End::Symbol(row)) = (at + 1 == count, wire.head) {
                own.push((row, to.across.column));
            }
            pieces.push(Piece {
                net: wire.net,
                wire: index,
                a: point(page, from),
                b: point(page, to),
                own,
            });
        }
    }
    pieces
}

fn check_page(graph: &Graph, page: &PageRoutes) {
    let pieces = pieces(page);
    for piece in &pieces {
        let straight = piece.a.0 == piece.b.0 || piece.a.1 == piece.b.1;
        assert!(straight, "slanted: {:?} {:?}", piece.a, piece.b);
        let x = (piece.a.0.min(piece.b.0), piece.a.0.max(piece.b.0));
        let y = (piece.a.1.min(piece.b.1), piece.a.1.max(piece.b.1));
        for node in graph
            .nodes
            .iter()
            .filter(|node| page.rows.contains(&node.row))
        {
            for column in &node.columns {
                let left = 100.0 * *column as f64 + 30.0;
                let top = 100.0 * (page.strips.0 + node.row - page.rows.start) as f64 + 30.0;
                let meets = x.1 > left && x.0 < left + 40.0 && y.1 > top && y.0 < top + 40.0;
                assert!(
                    !meets || piece.own.contains(&(node.row, *column)),
                    "wire {} runs through row {} column {column}",
                    piece.wire,
                    node.row
                );
            }
        }
    }
    for (index, one) in pieces.iter().enumerate() {
        for other in pieces[index + 1..]
            .iter()
            .filter(|other| other.net != one.net)
        {
            assert!(
                !share(one, other),
                "wires share a lane:\n{:?}\n{:?}",
                page.wires[one.wire],
                page.wires[other.wire]
            );
        }
    }
}

fn share(one: &Piece, other: &Piece) -> bool {
    let overlap = |a: (f64, f64), b: (f64, f64)| {
        a.0.max(a.1).min(b.0.max(b.1)) - a.0.min(a.1).max(b.0.min(b.1)) > 0.0
    };
    let down = one.a.0 == one.b.0 && other.a.0 == other.b.0 && one.a.0 == other.a.0;
    let across = one.a.1 == one.b.1 && other.a.1 == other.b.1 && one.a.1 == other.a.1;
    (down && overlap((one.a.1, one.b.1), (other.a.1, other.b.1)))
        || (across && overlap((one.a.0, one.b.0), (other.a.0, other.b.0)))
}

fn check_edges(graph: &Graph, breaks: &[Range<usize>], routes: &Routes) {
    let page_of = |row: usize| breaks.iter().position(|rows| rows.contains(&row));
    let mut leaving: BTreeMap<usize, Vec<usize>> = BTreeMap::new();
    let mut entering: BTreeMap<usize, Vec<usize>> = BTreeMap::new();
    for (number, page) in routes.pages.iter().enumerate() {
        for wire in &page.wires {
            for edge in &wire.edges {
                if !matches!(wire.tail, End::Pentagon(_)) {
                    leaving.entry(*edge).or_default().push(number);
                }
                if !matches!(wire.head, End::Pentagon(_)) {
                    entering.entry(*edge).or_default().push(number);
                }
            }
        }
    }
    for (index, edge) in graph.drawn.iter().enumerate() {
        let from = page_of(edge.from);
        let to = edge.to.map_or(from, page_of);
        assert_eq!(
            leaving.get(&index),
            from.map(|page| vec![page]).as_ref(),
            "edge {index}"
        );
        assert_eq!(
            entering.get(&index),
            to.map(|page| vec![page]).as_ref(),
            "edge {index}"
        );
    }
}

fn check_letters(routes: &Routes) {
    let mut out = BTreeMap::new();
    let mut back = BTreeMap::new();
    for (number, page) in routes.pages.iter().enumerate() {
        let mut cells = BTreeSet::new();
        for pentagon in &page.pentagons {
            let list = if pentagon.leaves { &mut out } else { &mut back };
            let ends = if pentagon.leaves {
                (number, pentagon.other_page)
            } else {
                (pentagon.other_page, number)
            };
            assert_eq!(
                list.insert(pentagon.letter.clone(), ends),
                None,
                "a letter twice"
            );
            assert!(cells.insert((pentagon.line, pentagon.column, pentagon.side)));
            let below = matches!(pentagon.line, Line::Bottom(_));
            assert_eq!(
                below,
                pentagon.other_page > number,
                "the strip nearest to the other page"
            );
        }
    }
    assert_eq!(out, back);
    assert_eq!(out.len(), routes.letters);
}

/// No cell of a strip has more pentagons than it holds, and no strip a row without one.
fn check_strips(page: &PageRoutes, per_cell: usize) {
    let mut cells: BTreeMap<(Line, usize), usize> = BTreeMap::new();
    let mut count = (0, 0);
    for pentagon in &page.pentagons {
        *cells.entry((pentagon.line, pentagon.column)).or_default() += 1;
        match pentagon.line {
            Line::Top(strip) => {
                assert!(strip < page.strips.0);
                count.0 += 1;
            }
            Line::Bottom(strip) => {
                assert!(strip < page.strips.1);
                count.1 += 1;
            }
            Line::Row(row) => assert_eq!(row, usize::MAX, "a pentagon stands in a strip"),
        }
    }
    assert!(cells.values().all(|count| *count <= per_cell));
    assert_eq!(
        (count.0 > 0, count.1 > 0),
        (page.strips.0 > 0, page.strips.1 > 0)
    );
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 1500, failure_persistence: None, ..ProptestConfig::default() })]

    #[test]
    fn routes_on_one_page_obey_the_laws(part in any_part()) {
        let graph = graph(&part);
        let page = route_whole(&graph);
        check_page(&graph, &page);
        let whole = 0..graph.nodes.len();
        let routes = Routes { pages: vec![page], letters: 0 };
        check_edges(&graph, std::slice::from_ref(&whole), &routes);
    }

    #[test]
    fn routes_over_pages_obey_the_laws(
        part in any_part(),
        lengths in proptest::collection::vec(1..12_usize, 1..6),
        per_cell in 1..4_usize,
    ) {
        let graph = graph(&part);
        let breaks = pages(graph.nodes.len(), &lengths);
        let routes = route(&graph, &breaks, (per_cell, 0));
        for page in &routes.pages {
            check_page(&graph, page);
            check_strips(page, per_cell);
        }
        let strips_of_pages: Vec<_> = routes.pages.iter().map(|page| page.strips).collect();
        assert_eq!(strips(&graph, &breaks, per_cell), strips_of_pages);
        check_edges(&graph, &breaks, &routes);
        check_letters(&routes);
        assert_eq!(route(&graph, &breaks, (per_cell, 0)), routes);
    }

    #[test]
    fn words_on_arrows_are_whole_and_keep_to_their_width(texts in proptest::collection::vec("[A-Za-z é]{0,60}", 1..6)) {
        let measure = |text: &str| text.chars().count() as f64 * 2.0;
        let bounds = Area { left: 0.0, top: 0.0, right: 400.0, bottom: 200.0 };
        let room = Room { bounds, walls: Vec::new(), measure: &measure, line: 5.0, widest: 40.0, sizes: &[1.0, 0.8] };
        let wires: Vec<Vec<(f64, f64)>> = (0..texts.len())
            .map(|at| vec![(80.0 * at as f64, 50.0), (80.0 * at as f64 + 50.0, 50.0)])
            .collect();
        let wanted: Vec<Wanted> = texts
            .iter()
            .zip(&wires)
            .map(|(text, wire)| Wanted { text: text.clone(), wire: wire.clone(), slant: (0.0, 0.0), stub: false })
            .collect();
        let placed = labels::place(&wanted, &wires, &room);
        assert_eq!(placed.len(), texts.len());
        for (word, text) in placed.iter().zip(&texts) {
            assert!(word.area.right - word.area.left <= 40.5 && !word.crowded, "{word:?}");
            assert!(word.area.left >= 0.0 && word.area.right <= 400.0 && word.area.top >= 0.0);
            let letters = |text: &str| text.replace(' ', "");
            assert_eq!(letters(&word.lines.concat()), letters(text));
        }
        for (at, one) in placed.iter().enumerate() {
            for other in placed.iter().skip(at + 1) {
                let (one, other) = (one.area, other.area);
                let apart = one.right <= other.left || other.right <= one.left || one.bottom <= other.top || other.bottom <= one.top;
                assert!(apart, "{one:?} {other:?}");
            }
        }
    }

    #[test]
    fn every_row_is_kept_and_every_drawn_edge_joins_drawn_rows(part in any_part()) {
        let graph = graph(&part);
        assert_eq!(graph.nodes.len(), part.steps.len());
        let drawn = |row: usize| !graph.nodes[row].columns.is_empty();
        for edge in &graph.drawn {
            assert!(drawn(edge.from) && edge.to.is_none_or(drawn));
            assert!(edge.via.iter().all(|row| !drawn(*row)));
            let own = |other: &&sopan::analyse::flow::Edge| { other.from == edge.from && other.label == edge.label };
            assert!(graph.edges.iter().any(|other| own(&other)), "no exit is moved to another row");
        }
    }
}

#[test]
fn the_first_step_starts_and_the_last_ends() {
    let graph = graph(&part(2, vec![step(&[0]), step(&[1]), step(&[0])]));
    let symbols: Vec<Symbol> = graph.nodes.iter().map(|node| node.symbol).collect();
    assert_eq!(symbols, [Symbol::Start, Symbol::Process, Symbol::End]);
    assert_eq!(graph.ends(), [2]);
    assert_eq!(graph.handoffs().count(), 2);
}

#[test]
fn a_step_that_nothing_leads_to_is_unreachable() {
    let mut first = step(&[0]);
    first.next = Next::Steps(vec![target(2)]);
    let graph = graph(&part(1, vec![first, step(&[0]), step(&[0])]));
    assert_eq!(graph.unreachable(), [1]);
    assert!(graph.endless().is_empty());
}

#[test]
fn a_decision_that_only_goes_back_never_ends() {
    let loops = decides(step(&[0]), &[("Ya", Some(0)), ("Tidak", Some(0))]);
    let graph = graph(&part(1, vec![step(&[0]), loops, step(&[0])]));
    assert_eq!(graph.endless(), [0, 1]);
    assert_eq!(graph.unreachable(), [2]);
}

#[test]
fn a_row_without_a_symbol_is_passed() {
    let graph = graph(&part(2, vec![step(&[0]), step(&[]), step(&[1])]));
    assert_eq!(graph.edges.len(), 2);
    assert_eq!(graph.drawn.len(), 1);
    assert_eq!(graph.drawn[0].via, [1]);
    assert_eq!(graph.drawn[0].to, Some(2));
}

#[test]
fn nobody_gets_the_exits_of_a_decision_without_a_symbol() {
    let decision = decides(step(&[]), &[("Ya", Some(3)), ("Tidak", Some(1))]);
    let graph = graph(&part(2, vec![step(&[0]), step(&[1]), decision, step(&[0])]));
    let drawn: Vec<_> = graph
        .drawn
        .iter()
        .map(|edge| (edge.from, edge.to))
        .collect();
    assert_eq!(drawn, [(0, Some(1)), (1, None)]);
    assert!(graph.drawn.iter().all(|edge| edge.label.is_none()));
}

#[test]
fn a_way_back_through_a_row_without_a_symbol_is_no_loop() {
    let mut back = step(&[]);
    back.next = Next::Steps(vec![target(1)]);
    let graph = graph(&part(2, vec![step(&[0]), step(&[1]), back, step(&[0])]));
    assert_eq!(graph.drawn[1].to, None);
}

#[test]
fn the_next_actor_is_reached_by_one_bend() {
    let graph = graph(&part(3, vec![step(&[0]), step(&[2]), step(&[2])]));
    let page = route_whole(&graph);
    let corners: Vec<usize> = page.wires.iter().map(|wire| wire.corners.len()).collect();
    assert_eq!(corners, [3, 2]);
    assert_eq!(page.wires[0].corners[1].down.line, Line::Row(0));
    assert_eq!(page.wires[0].corners[1].across.column, 2);
}

#[test]
fn an_exit_that_leads_nowhere_is_a_stub() {
    let graph = graph(&part(
        3,
        vec![
            step(&[1]),
            decides(step(&[1]), &[("Ya", Some(2)), ("Tidak", None)]),
            step(&[1]),
        ],
    ));
    let page = route_whole(&graph);
    let stub = page
        .wires
        .iter()
        .find(|wire| wire.head == End::Missing)
        .unwrap();
    assert_eq!(stub.corners[1].across.column, 0);
    assert_eq!(graph.missing_exits().count(), 1);
}
