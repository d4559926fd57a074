//! sopan compares, prints and checks the standard operating procedures (SOP) of Indonesian government offices.
//!
//! The program is one sentence of pure functions; only its two ends touch the world. Read the modules in the order of
//! the `mod` lines below: each may name those above it, and a test holds them to that (`tests/it/layers.rs`).
//!
//! - `text`, `model`, `words` and `finding` are the vocabulary: values that know where they were written, what an SOP
//!   is, everything the product says in two languages, and what can be wrong at one place.
//! - `repair` writes what findings offer to mend back into the words of the author, and reads it again to be sure.
//! - `load`, `analyse`, `compare`, `lint` and `view` are the thinking: files become a library and findings, facts are
//!   computed once, comparison reads them, rules read both, and views hold what a reader sees, ready to show.
//! - `output`, `site`, `sheet`, `report` and `schema` are the showing: paths with bytes, or with the pure function that
//!   makes them.
//! - `disk`, `serve`, `lsp` and `cli` are the shell.
//!
//! What always holds:
//!
//! 1. Arrows go one way; there are no cycles between modules.
//! 2. Nothing before `disk` can fail for a reason outside its arguments: no files, no clock, no environment.
//! 3. Loading never fails: a broken file gives what was understood, and findings.
//! 4. Every value read from a document carries its span.
//! 5. `site` and `sheet` do not know what an SOP is, `serve` does not know what a page is, and a rule does not know
//!    where, or in which language, its finding will be shown.
//! 6. The same input gives the same bytes.
//!
//! What we refused, and why: `serde_yaml` (archived, keeps no positions), an asynchronous server (seventy packages for a
//! loopback preview), Pagefind (cannot run from a folder on disk), suppressions in comments (exceptions belong to the
//! document, with a reason), plug-ins and incremental builds (the whole build is fast enough).

// The order is the direction of the data, so it is not the alphabet's.

pub mod text;

pub mod model;

pub mod words;

pub mod finding;

pub mod repair;

pub mod load;

pub mod analyse;

pub mod compare;

pub mod lint;

pub mod view;

pub mod output;

pub mod site;

#[cfg(feature = "cetak")]
pub mod sheet;

pub mod report;

pub mod schema;

pub mod disk;

pub mod serve;

pub mod lsp;

pub mod cli;
