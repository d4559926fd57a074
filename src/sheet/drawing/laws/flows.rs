//! Random flows: what proptest draws comes in; a graph, its pages and a table laid out like the template's go out.

use std::collections::{BTreeMap, BTreeSet};
use std::ops::Range;

use proptest::prelude::*;

use crate::analyse::flow::{Edge, Graph, Node, PageRoutes, Symbol};
use crate::sheet::measure::{Spot, TableSpots};
use crate::sheet::strip::clear;
use crate::sheet::words::SIZE;

const WORDS: [&str; 8] = [
    "Ya",
    "Tidak",
    "Lengkap",
    "Tidak lengkap",
    "Perlu perbaikan",
    "Di luar kewenangan",
    "Dikembalikan kepada pemohon",
    "Mendesak sekali dan segera ditangani pimpinan daerah",
];

/// A row: its columns, what kind of step it is, and where its exits lead.
type Row = (Vec<usize>, u8, Vec<(Option<usize>, usize)>);

fn any_row(columns: usize, rows: usize) -> impl Strategy<Value = Row> {
    let boxes = prop_oneof![
        8 => prop::collection::vec(0..columns, 1),
        2 => prop::collection::vec(0..columns, 0..4),
    ];
    let exits = (prop::option::weighted(0.9, 0..rows), 0..WORDS.len());
    (boxes, 0..10_u8, prop::collection::vec(exits, 0..5))
}

/// A flow, the lengths of its pages, and the heights that the texts of its rows have.
pub(super) fn any_flow() -> impl Strategy<Value = (Graph, Vec<usize>, Vec<f64>)> {
    (1..=15_usize, 1..=40_usize).prop_flat_map(|(columns, rows)| {
        let all = prop::collection::vec(any_row(columns, rows), rows);
        let lengths = prop::collection::vec(1..=14_usize, 1..4);
        let heights = prop::collection::vec(8.0..24.0_f64, rows);
        (all, lengths, heights)
            .prop_map(move |(all, lengths, heights)| (flow(columns, &all), lengths, heights))
    })
}

fn flow(columns: usize, rows: &[Row]) -> Graph {
    let has_symbol = |row: &usize| rows.get(*row).is_some_and(|(boxes, ..)| !boxes.is_empty());
    let mut graph = Graph {
        columns,
        ..Graph::default()
    };
    for (row, (boxes, kind, exits)) in rows.iter().enumerate() {
        let symbol = match kind {
            0..=2 => Symbol::Decision,
            9 => Symbol::End,
            _ if row == 0 => Symbol::Start,
            _ => Symbol::Process,
        };
        let boxes: BTreeSet<usize> = boxes.iter().copied().collect();
        graph.nodes.push(Node {
            row,
            number: (row + 1).to_string(),
            columns: boxes.into_iter().collect(),
            symbol,
            dead_end: false,
        });
        let edge = |to: Option<usize>, label: Option<&str>| Edge {
            from: row,
            to: to.filter(has_symbol),
            label: label.map(str::to_owned),
            via: Vec::new(),
        };
        let leaving: Vec<Edge> = match symbol {
            Symbol::Decision => exits
                .iter()
                .map(|(to, word)| edge(*to, WORDS.get(*word).copied()))
                .collect(),
            Symbol::End => Vec::new(),
            _ => vec![edge(Some(row + 1), None)],
        };
        for edge in leaving.into_iter().filter(|_| has_symbol(&row)) {
            let drawn = edge.label.is_some() || edge.to.is_some();
            if drawn && !graph.drawn.contains(&edge) {
                graph.drawn.push(edge);
            }
        }
    }
    graph
}

pub(super) fn pages(rows: usize, lengths: &[usize]) -> Vec<Range<usize>> {
    let mut start = 0;
    let mut pages = Vec::new();
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

/// The widths of a column and of a symbol, as the plan and the template share out a page across.
pub(super) fn widths(columns: usize, beside: f64) -> (f64, f64) {
    let room = if columns > 6 { 149.0 } else { 132.0 };
    let column: f64 = match columns {
        1..=3 => 27.0,
        _ => (room / f64::from(u32::try_from(columns).expect("few"))).clamp(4.0, 20.5),
    };
    let side = (column * 0.2).clamp(2.0, 3.6).max(beside);
    (column, (column - 2.0 * side.min(column * 0.3)).min(12.6))
}

/// One page of a table as the template lays it out.
pub(super) fn table(
    graph: &Graph,
    page: &PageRoutes,
    texts: &[f64],
    setting: (f64, (f64, f64)),
) -> TableSpots {
    let (beside, strips) = setting;
    let (column, width) = widths(graph.columns, beside);
    let height = (width * 0.66).max(4.6).min(width * 0.78).min(8.2);
    let left = |at: usize| 90.0 + column * f64::from(u32::try_from(at).expect("few"));
    let mut table = TableSpots {
        column,
        page_bottom: 10_000.0,
        lefts: (0..graph.columns).map(|at| (at, left(at))).collect(),
        above: BTreeMap::from([(1, (20.0, strips.0))]),
        ..TableSpots::default()
    };
    let mut y = 20.0 + strips.0;
    let clear = clear(graph);
    for row in page.rows.clone() {
        let node = &graph.nodes[row];
        let tall = (height * 1.25 + 2.0 * clear[row]).max(texts[row]);
        let own = match node.symbol {
            Symbol::Decision => height * 1.25,
            _ => height,
        };
        for at in &node.columns {
            let spot = Spot {
                page: 1,
                x: left(*at) + (column - width) / 2.0,
                y: y + (tall - own) / 2.0,
                width,
                height: own,
            };
            table.symbols.insert((row, *at), spot);
        }
        table.tops.insert(row, (1, y));
        table.bottoms.insert(row, (1, y + tall));
        y += tall;
    }
    table.below.insert(1, (y, strips.1));
    table
}

pub(super) fn measure(word: &str) -> f64 {
    let letters = word.chars().map(|letter| match letter {
        'i' | 'l' | ' ' | 'j' | 't' | 'f' | 'r' => 0.33,
        'm' | 'w' => 0.88,
        _ => 0.6,
    });
    letters.sum::<f64>() * SIZE * 0.3528
}
