//! Strips: a graph and its page breaks come in; what crosses pages, and how many rows of pentagons that takes, goes out.

use std::ops::Range;

use super::graph::Graph;

/// How many rows of pentagons every page needs in the strip above its rows and in the strip below them, 0 where the
/// strip has no pentagon. A cell of a strip, one for each column of the table, holds `per_cell` of them side by side
/// (at least one). [`super::route`] places the pentagons into exactly so many rows, so that none is ever without place.
///
/// Counting takes no routing: it is cheap enough for a planner of pages to try many breaks.
pub fn strips(graph: &Graph, pages: &[Range<usize>], per_cell: usize) -> Vec<(usize, usize)> {
    strips_of(graph, pages.len(), &jumps(graph, pages, 0), per_cell)
}

/// The same for jumps that are known already.
pub(super) fn strips_of(
    graph: &Graph,
    pages: usize,
    jumps: &[Jump],
    per_cell: usize,
) -> Vec<(usize, usize)> {
    let mut counts = vec![(0, 0); pages];
    for jump in jumps {
        for (page, other) in [
            (jump.from_page, jump.to_page),
            (jump.to_page, jump.from_page),
        ] {
            if let Some((above, below)) = counts.get_mut(page) {
                *(if other < page { above } else { below }) += 1;
            }
        }
    }
    let in_a_row = (graph.columns * per_cell.max(1)).max(1);
    let rows = |count: usize| count.div_ceil(in_a_row);
    counts
        .into_iter()
        .map(|(above, below)| (rows(above), rows(below)))
        .collect()
}

/// Everything that leads from one page to one row of another: it has one letter.
#[derive(Clone, Debug)]
pub(super) struct Jump {
    pub(super) letter: String,
    pub(super) from_page: usize,
    pub(super) to_page: usize,
    pub(super) target: usize,
    pub(super) edges: Vec<usize>,
}

/// The jumps between pages. Letters go on after `letters_taken` of earlier tables.
pub(super) fn jumps(graph: &Graph, pages: &[Range<usize>], letters_taken: usize) -> Vec<Jump> {
    let mut page_of = vec![None; graph.nodes.len()];
    for (page, rows) in pages.iter().enumerate() {
        for row in page_of.get_mut(rows.clone()).into_iter().flatten() {
            *row = Some(page);
        }
    }
    let page_of = |row: usize| page_of.get(row).copied().flatten();
    let mut jumps: Vec<Jump> = Vec::new();
    for (index, edge) in graph.drawn.iter().enumerate() {
        let Some(target) = edge.to else { continue };
        let (Some(from_page), Some(to_page)) = (page_of(edge.from), page_of(target)) else {
            continue;
        };
        if from_page == to_page {
            continue;
        }
        let known = jumps
            .iter_mut()
            .find(|jump| jump.from_page == from_page && jump.target == target);
        match known {
            Some(jump) => jump.edges.push(index),
            None => jumps.push(Jump {
                letter: letter(letters_taken + jumps.len()),
                from_page,
                to_page,
                target,
                edges: vec![index],
            }),
        }
    }
    jumps
}

/// A to Z, then AA to ZZ and so on.
fn letter(index: usize) -> String {
    let last = char::from(b'A' + u8::try_from(index % 26).unwrap_or(0));
    match index / 26 {
        0 => last.to_string(),
        more => format!("{}{last}", letter(more - 1)),
    }
}
