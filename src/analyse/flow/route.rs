//! Routing: a graph and its page breaks come in, the wires of every page go out.

use std::ops::Range;

use super::field::Field;
use super::graph::Graph;
use super::lattice::PageRoutes;
use super::router::Router;
use super::strips::{jumps, strips_of};

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
    let routes = route(graph, std::slice::from_ref(&whole), (1, 0));
    routes.pages.into_iter().next().unwrap_or_default()
}

/// Routes a table over pages that have these rows. A cell of a strip holds `per_cell` pentagons, as in
/// [`super::strips`]; letters go on after `letters_taken` of earlier tables.
pub fn route(
    graph: &Graph,
    pages: &[Range<usize>],
    (per_cell, letters_taken): (usize, usize),
) -> Routes {
    let jumps = jumps(graph, pages, letters_taken);
    let strips = strips_of(graph, pages.len(), &jumps, per_cell);
    let pages = pages.iter().zip(strips).enumerate();
    Routes {
        pages: pages
            .map(|(page, (rows, strips))| {
                let field = Field {
                    page,
                    rows: rows.clone(),
                    strips,
                    per_cell: per_cell.max(1),
                };
                Router::new(graph, field).run(&jumps)
            })
            .collect(),
        letters: jumps.len(),
    }
}
