//! Every test of sopan, in one binary.

#![expect(
    clippy::expect_used,
    clippy::disallowed_methods,
    reason = "a test fails loudly, and sets up its own folders"
)]

mod alignment;
mod assessment;
#[cfg(feature = "cetak")]
mod batch;
#[cfg(feature = "cetak")]
mod cards;
mod chart;
mod choosing;
mod citations;
mod cli;
mod compare;
mod comparing;
mod devset;
mod document_flows;
mod facts;
mod flow;
#[cfg(feature = "cetak")]
mod foresight;
mod guides;
mod impact;
mod laws;
mod layers;
mod lint_documents;
mod lint_exceptions;
mod lint_fix;
mod load;
mod lsp;
mod measures;
mod pages;
mod preflight;
mod publish;
mod reading;
mod readme;
mod repair;
mod report;
mod rules;
mod search;
mod seeds;
#[cfg(feature = "cetak")]
mod sheet;
#[cfg(feature = "cetak")]
mod sheet_logo;
#[cfg(feature = "cetak")]
mod sheet_proof;
#[cfg(feature = "cetak")]
mod sheet_words;
mod shell;
#[cfg(feature = "cetak")]
mod signing;
mod site;
mod spread;
mod standing;
#[cfg(feature = "cetak")]
mod theme;
mod tidy;
mod tree;
#[cfg(feature = "cetak")]
mod verify;
mod versions;
mod ways;

use sopan::load::RawFile;

/// The files of the real content, as the disk gives them.
fn content() -> Vec<RawFile> {
    let file = |(path, bytes)| RawFile {
        path,
        content: Ok(bytes),
    };
    tree::files("content", &[]).into_iter().map(file).collect()
}
