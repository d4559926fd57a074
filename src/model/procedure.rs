//! A procedure: the same work in several agencies, its topics, documents, phases and designs.

use crate::text::{FileId, Text};

/// A procedure, read from `content/prosedur/<key>.yaml`.
#[derive(Clone, Debug, Default)]
pub struct Procedure {
    /// The file's stem.
    pub key: String,
    /// Its file.
    pub file: FileId,
    /// Whether it comes with the program and not from the library: known to the rules, without a page of its own.
    pub built_in: bool,
    /// `nama`.
    pub name: Text,
    /// `alias`.
    pub aliases: Vec<Text>,
    /// `topik`: words that mark its documents.
    pub topics: Vec<Text>,
    /// `dokumen`: documents that belong to it.
    pub documents: Vec<Text>,
    /// `tahap`, in their canonical order.
    pub phases: Vec<Phase>,
    /// `rancangan`: designs of the same service that agencies chose between.
    pub designs: Vec<Design>,
    /// `uraian`: Markdown.
    pub description: Option<Text>,
}

/// A canonical phase of a procedure.
#[derive(Clone, Debug, Default)]
pub struct Phase {
    /// `id`.
    pub id: Text,
    /// `nama`.
    pub name: Text,
    /// `kata`: words of an activity that mark the phase.
    pub words: Vec<Text>,
}

/// One way in which agencies build a procedure.
#[derive(Clone, Debug, Default)]
pub struct Design {
    /// `id`.
    pub id: Text,
    /// `nama`.
    pub name: Text,
    /// `uraian`.
    pub description: Option<Text>,
    /// `kata`: words of activities that mark the design.
    pub words: Vec<Text>,
}
