//! The flow in sentences, for those who cannot see the drawing: a graph and the rows of its table come in; one item of a
//! list for each step goes out.

use super::rows::RowView;
use crate::analyse::Graph;
use crate::analyse::flow::Edge;
use crate::words::{Lang, Said, numbers, reading};

/// One step in sentences, with its anchor.
#[derive(Debug, serde::Serialize)]
pub struct Told {
    /// The anchor of the row.
    pub href: String,
    /// What is done, by whom, and where it leads.
    pub words: String,
}

/// The steps of a table in sentences, in the order of the table. `names` are the heads of its columns.
pub(super) fn story(lang: Lang, graph: &Graph, rows: &[RowView], names: &[String]) -> Vec<Told> {
    let told = rows.iter().enumerate().map(|(at, row)| {
        let step = reading::step(
            &number(rows, at),
            &who(lang, graph, at, names),
            bare(&row.activity.items.join("; ")),
        );
        let outputs: Vec<&str> = row.outputs.items.iter().map(|item| bare(item)).collect();
        let time = row.time.items.join("; ");
        let yields = reading::yields(bare(&time), &numbers::list(lang, &outputs));
        let leads = leads(lang, (graph, rows), at, names);
        let sentences = [step.get(lang), yields.get(lang), &leads];
        let sentences = sentences.into_iter().filter(|words| !words.is_empty());
        Told {
            href: format!("#{}", row.anchor),
            words: sentences.collect::<Vec<_>>().join(" "),
        }
    });
    told.collect()
}

/// Where a row leads, exit by exit.
fn leads(lang: Lang, (graph, rows): (&Graph, &[RowView]), at: usize, names: &[String]) -> String {
    let one = |edge: &Edge| match edge.to {
        Some(to) => reading::leads(&number(rows, to), &who(lang, graph, to, names), to <= at),
        None => Said::from(reading::NOT_WRITTEN),
    };
    let exits = graph.leaving(at).map(|edge| match &edge.label {
        Some(label) => reading::exit(label, &one(edge)).get(lang).to_owned(),
        None => format!("{}.", numbers::capital(one(edge).get(lang))),
    });
    let exits: Vec<String> = exits.collect();
    let dead_end = graph.nodes.get(at).is_some_and(|node| node.dead_end);
    match (exits.is_empty(), dead_end) {
        (false, _) => exits.join(" "),
        (true, true) => reading::GOES_NOWHERE.get(lang).to_owned(),
        (true, false) => reading::ENDS.get(lang).to_owned(),
    }
}

/// Who does a row; empty where nobody is named.
pub(super) fn who(lang: Lang, graph: &Graph, at: usize, names: &[String]) -> String {
    let columns = graph.nodes.get(at).map_or(&[][..], |node| &node.columns);
    let named: Vec<&String> = columns
        .iter()
        .filter_map(|column| names.get(*column))
        .collect();
    numbers::list(lang, &named)
}

/// The printed number of a row, or its position where none is printed.
pub(super) fn number(rows: &[RowView], at: usize) -> String {
    match rows.get(at).map(|row| row.number.trim()) {
        Some(number) if !number.is_empty() => number.to_owned(),
        _ => (at + 1).to_string(),
    }
}

/// Without the mark that ends a cell, which has no place inside a sentence.
pub(super) fn bare(text: &str) -> &str {
    text.trim().trim_end_matches(['.', ';', ',', ' '])
}
