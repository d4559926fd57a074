//! The flow in words: a graph and the heads of its columns come in, what each row says goes out.

use crate::analyse::Graph;
use crate::words::{Lang, Said, chart as words, numbers};

/// What the row says: its actors, its symbol, and its arrows unless the only one goes to the next row.
pub fn said(graph: &Graph, row: usize, names: &[String]) -> Said {
    let Some(node) = graph.nodes.get(row) else {
        return Said::default();
    };
    let actors: Vec<&String> = node
        .columns
        .iter()
        .filter_map(|at| names.get(*at))
        .collect();
    let list = |lang: Lang| match actors.is_empty() {
        true => words::NOBODY.get(lang).to_owned(),
        false => numbers::list(lang, &actors),
    };
    let mut whole = words::who(
        &Said {
            id: list(Lang::Id),
            en: list(Lang::En),
        },
        node.symbol,
    );
    let edges: Vec<_> = graph.leaving(row).collect();
    let plain =
        matches!(edges.as_slice(), [edge] if edge.to == Some(row + 1) && edge.label.is_none());
    let arrows = edges.iter().filter(|_| !plain).map(|edge| {
        let label = edge.label.as_deref();
        match edge.to.and_then(|to| graph.nodes.get(to)) {
            Some(target) => words::leads(label, &spoken_number(&target.number, target.row)),
            None => words::leads_nowhere(label),
        }
    });
    let ends = node.dead_end.then(|| Said::from(words::DEAD_END));
    let mut separator = ": ";
    for part in arrows.chain(ends) {
        whole.id = format!("{}{separator}{}", whole.id, part.id);
        whole.en = format!("{}{separator}{}", whole.en, part.en);
        separator = ", ";
    }
    whole
}

/// The printed number of a step, or its position where none is printed.
fn spoken_number(number: &str, row: usize) -> String {
    match number.is_empty() {
        true => (row + 1).to_string(),
        false => number.to_owned(),
    }
}

/// The names of others who go on after this row, if nobody of this row does.
pub(super) fn hands_to(graph: &Graph, row: usize, names: &[String]) -> Vec<String> {
    let mut columns: Vec<usize> = graph
        .handoffs()
        .filter(|edge| edge.from == row)
        .filter_map(|edge| edge.to.and_then(|to| graph.nodes.get(to)))
        .flat_map(|node| node.columns.iter().copied())
        .collect();
    columns.sort_unstable();
    columns.dedup();
    columns
        .into_iter()
        .filter_map(|column| names.get(column).cloned())
        .collect()
}
