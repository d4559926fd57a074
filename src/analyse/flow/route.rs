//! Routing: a graph and its page breaks come in, the wires of every page go out.

use std::ops::Range;

use super::graph::Graph;
use super::lattice::PageRoutes;
use super::router::Router;

/// The wires of a step table, page by page.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Routes {
    /// The pages, in the order given.
    pub pages: Vec<PageRoutes>,
    /// How many letters the pentagons took.
    pub letters: usize,
}

/// Routes a table that stands on one page.
pub fn route_whole(graph: &Graph) -> PageRoutes {
    let whole = 0..graph.nodes.len();
    let routes = route(graph, std::slice::from_ref(&whole), 0);
    routes.pages.into_iter().next().unwrap_or_default()
}

/// Routes a table over pages that have these rows. Letters go on after `letters_taken` of earlier tables.
pub fn route(graph: &Graph, pages: &[Range<usize>], letters_taken: usize) -> Routes {
    let jumps = jumps(graph, pages, letters_taken);
    Routes {
        pages: (0..pages.len())
            .map(|page| {
                Router::new(graph, (page, pages.get(page).cloned().unwrap_or_default())).run(&jumps)
            })
            .collect(),
        letters: jumps.len(),
    }
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

fn page_of(pages: &[Range<usize>], row: usize) -> Option<usize> {
    pages.iter().position(|rows| rows.contains(&row))
}

fn jumps(graph: &Graph, pages: &[Range<usize>], letters_taken: usize) -> Vec<Jump> {
    let mut jumps: Vec<Jump> = Vec::new();
    for (index, edge) in graph.drawn.iter().enumerate() {
        let Some(target) = edge.to else { continue };
        let (Some(from_page), Some(to_page)) = (page_of(pages, edge.from), page_of(pages, target))
        else {
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
