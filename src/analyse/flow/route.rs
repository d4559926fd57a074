//! Routing: a graph and its page breaks come in, the wires of every page go out.

use std::ops::Range;

use super::graph::Graph;
use super::lattice::PageRoutes;
use super::router::Router;
use super::strips::jumps;

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
