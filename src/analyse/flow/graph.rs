//! The graph: a step table comes in; its symbols, and what leads where, go out.

use std::collections::BTreeSet;

use crate::model::{Decision, Next, Part, Step, Symbol, Target};

/// The flow of one step table.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Graph {
    /// How many columns the table has.
    pub columns: usize,
    /// One node for each row, in printed order.
    pub nodes: Vec<Node>,
    /// What leads where, as the steps say it, in the order of the rows.
    pub edges: Vec<Edge>,
    /// The edges that are drawn: between rows with a symbol. A row without one is passed, and [`Edge::via`] says so, or
    /// the edge ends there.
    pub drawn: Vec<Edge>,
}

/// One row of the table.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Node {
    /// The position of the row, from 0.
    pub row: usize,
    /// The printed number.
    pub number: String,
    /// The columns that have its symbol, sorted: several for a joint step, none where no known actor is named.
    pub columns: Vec<usize>,
    /// The symbol it is drawn as.
    pub symbol: Symbol,
    /// The author wrote that nothing follows, although the row is no end.
    pub dead_end: bool,
}

/// What leads from one row to another.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub struct Edge {
    /// The row it leaves.
    pub from: usize,
    /// The row it enters; nothing for an exit that the source does not draw or that names an unknown step.
    pub to: Option<usize>,
    /// The word on the arrow.
    pub label: Option<String>,
    /// Rows without a symbol that the drawn edge passes, or the last of which it ends at.
    pub via: Vec<usize>,
}

/// Reads the flow of one step table.
pub fn graph(part: &Part) -> Graph {
    let nodes = (0..).zip(&part.steps);
    let nodes: Vec<Node> = nodes.map(|(row, step)| node(part, row, step)).collect();
    let edges: Vec<Edge> = (0..)
        .zip(&part.steps)
        .flat_map(|(row, step)| leaving(&nodes, row, step))
        .collect();
    let drawn = drawn(&nodes, &edges);
    Graph {
        columns: part.actors.len(),
        nodes,
        edges,
        drawn,
    }
}

fn node(part: &Part, row: usize, step: &Step) -> Node {
    let named = step.actors.iter().filter_map(|actor| actor.column);
    let columns: BTreeSet<usize> = named.filter(|column| *column < part.actors.len()).collect();
    let nothing_follows = matches!(&step.next, Next::Steps(targets) if targets.is_empty());
    let symbol = symbol(part, row, step);
    let last = row + 1 == part.steps.len();
    Node {
        row,
        number: step.label(row),
        columns: columns.into_iter().collect(),
        symbol,
        dead_end: nothing_follows && step.decision.is_none() && symbol != Symbol::End && !last,
    }
}

fn symbol(part: &Part, row: usize, step: &Step) -> Symbol {
    let chosen = step.symbol.as_ref().map(|symbol| symbol.value);
    let by_place = match row {
        0 => Symbol::Start,
        _ if row + 1 == part.steps.len() => Symbol::End,
        _ => Symbol::Process,
    };
    let by_decision = step.decision.as_ref().map(|_| Symbol::Decision);
    chosen
        .or_else(|| step.capsule_row())
        .or(by_decision)
        .unwrap_or(by_place)
}

fn leaving(nodes: &[Node], row: usize, step: &Step) -> Vec<Edge> {
    let edge = |target: Option<&Target>, label: Option<String>| Edge {
        from: row,
        to: target
            .and_then(|target| target.step)
            .filter(|to| *to < nodes.len()),
        label,
        via: Vec::new(),
    };
    if let Some(decision) = &step.decision {
        let exits = decision.exits.iter();
        let written = exits.map(|exit| edge(exit.target.as_ref(), Some(exit.label.value.clone())));
        return written
            .chain(unwritten_exit(decision).map(|label| edge(None, Some(label))))
            .collect();
    }
    let ends = nodes
        .get(row)
        .is_some_and(|node| node.symbol == Symbol::End);
    match &step.next {
        Next::Steps(targets) => targets
            .iter()
            .map(|target| edge(Some(target), None))
            .collect(),
        Next::Following if ends || row + 1 >= nodes.len() => Vec::new(),
        Next::Following => vec![Edge {
            to: Some(row + 1),
            ..edge(None, None)
        }],
    }
}

/// The other answer, where the source draws only one: a choice between one thing is none, and the drawing shows it.
fn unwritten_exit(decision: &Decision) -> Option<String> {
    let [only] = decision.exits.as_slice() else {
        return None;
    };
    match only.label.trim().to_lowercase().as_str() {
        "ya" => Some("Tidak".to_owned()),
        "tidak" => Some("Ya".to_owned()),
        "yes" => Some("No".to_owned()),
        "no" => Some("Yes".to_owned()),
        _ => None,
    }
}

/// Leads every edge to the next drawn row. It passes rows without a symbol only while each has a single way on; where
/// such a row decides or branches, or leads back or nowhere, the drawing breaks off: nobody would know whose exits
/// these are, and a row must not get the exits of another.
fn drawn(nodes: &[Node], edges: &[Edge]) -> Vec<Edge> {
    let has_symbol = |row: usize| nodes.get(row).is_some_and(|node| !node.columns.is_empty());
    let mut drawn: Vec<Edge> = Vec::new();
    for edge in edges.iter().filter(|edge| has_symbol(edge.from)) {
        let mut way = edge.clone();
        while let Some(row) = way.to.filter(|row| !has_symbol(*row)) {
            let known = way.via.contains(&row);
            way.via.push(row);
            way.to = only_way_on(edges, row).filter(|_| !known);
        }
        if way.to == Some(way.from) && !way.via.is_empty() {
            way.to = None;
        }
        if !drawn.contains(&way) {
            drawn.push(way);
        }
    }
    drawn
}

/// Where a row leads whose only edge has no word.
fn only_way_on(edges: &[Edge], row: usize) -> Option<usize> {
    let mut leaving = edges.iter().filter(|edge| edge.from == row);
    match (leaving.next(), leaving.next()) {
        (Some(only), None) if only.label.is_none() => only.to,
        _ => None,
    }
}

impl Graph {
    /// The edges that leave a row.
    pub fn leaving(&self, row: usize) -> impl Iterator<Item = &Edge> {
        self.edges.iter().filter(move |edge| edge.from == row)
    }

    /// The edges that enter a row.
    pub fn entering(&self, row: usize) -> impl Iterator<Item = &Edge> {
        self.edges.iter().filter(move |edge| edge.to == Some(row))
    }

    /// The exits that the source does not draw, or that name an unknown step.
    pub fn missing_exits(&self) -> impl Iterator<Item = &Edge> {
        self.edges.iter().filter(|edge| edge.to.is_none())
    }

    /// The rows where the work may end: capsules at the end, and a last row that leads nowhere.
    pub fn ends(&self) -> Vec<usize> {
        let last = self.nodes.len().saturating_sub(1);
        self.nodes
            .iter()
            .filter(|node| {
                let stops = node.row == last && self.leaving(node.row).next().is_none();
                node.symbol == Symbol::End || stops
            })
            .map(|node| node.row)
            .collect()
    }

    /// The rows that the flow never reaches from the first row or from another start, sorted.
    pub fn unreachable(&self) -> Vec<usize> {
        let later_starts = self
            .nodes
            .iter()
            .filter(|node| node.symbol == Symbol::Start);
        let starts = self.nodes.first().into_iter().chain(later_starts);
        let reached = self.closure(starts.map(|node| node.row).collect(), |edge| {
            edge.to.map(|to| (edge.from, to))
        });
        self.rows_outside(&reached)
    }

    /// The rows from which no end is reached, sorted.
    pub fn endless(&self) -> Vec<usize> {
        let reached = self.closure(self.ends(), |edge| edge.to.map(|to| (to, edge.from)));
        self.rows_outside(&reached)
    }

    /// The edges over which the work passes to other hands: no column of the two rows is the same.
    pub fn handoffs(&self) -> impl Iterator<Item = &Edge> {
        self.drawn.iter().filter(|edge| {
            let columns = |row: usize| self.nodes.get(row).map(|node| &node.columns);
            match (columns(edge.from), edge.to.and_then(columns)) {
                (Some(from), Some(to)) => !from.iter().any(|column| to.contains(column)),
                _ => false,
            }
        })
    }

    fn closure(
        &self,
        starts: Vec<usize>,
        direction: impl Fn(&Edge) -> Option<(usize, usize)>,
    ) -> BTreeSet<usize> {
        let mut next: Vec<Vec<usize>> = vec![Vec::new(); self.nodes.len()];
        for (from, to) in self.edges.iter().filter_map(&direction) {
            if let Some(list) = next.get_mut(from) {
                list.push(to);
            }
        }
        let mut reached = BTreeSet::new();
        let mut open = starts;
        while let Some(row) = open.pop() {
            if reached.insert(row) {
                open.extend(next.get(row).into_iter().flatten());
            }
        }
        reached
    }

    fn rows_outside(&self, rows: &BTreeSet<usize>) -> Vec<usize> {
        (0..self.nodes.len())
            .filter(|row| !rows.contains(row))
            .collect()
    }
}
