//! Versions: two texts of one SOP, or its sheet and its file, come in; what changed from one to the other goes out.
//!
//! One engine for all: `verify` holds a sheet against the library, `compare` one file against another, and the site an
//! older version against the one that followed.

mod common;
mod difference;
mod facts;
mod marks;
mod pairs;
mod tree;

pub use difference::{Changes, Difference, Kind, Row, changes, differences};
pub use facts::{Fact, NEXT, NOWHERE, facts, status, written};
pub use marks::{Mark, MarkKind, marks};
