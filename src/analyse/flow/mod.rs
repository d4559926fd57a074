//! Flow: a step table comes in, its graph and the routes of its connectors on an abstract lattice go out.

mod field;
mod graph;
pub mod labels;
mod lanes;
mod lattice;
mod order;
mod pentagons;
mod plan;
mod route;
mod router;
mod shapes;
mod strips;

// Painters need the symbols of a graph and nothing else of the model.
pub use crate::model::Symbol;
pub use graph::{Edge, Graph, Node, graph};
pub use lattice::{Across, Corner, Down, End, Line, PageRoutes, Pentagon, Side, Wire};
pub use route::{Routes, route, route_whole};
pub use strips::strips;
