//! The map of a flow: a graph comes in; the rows through which work comes to an end, their exits, and the knots that
//! loops tie go out.

use crate::analyse::flow::{Edge, Graph};

/// A flow without what leads nowhere.
#[derive(Debug, Default)]
pub(super) struct Map {
    /// The exits of each row; none for a row where the work stops or that is left out.
    pub(super) exits: Vec<Vec<Exit>>,
    /// Where the work stops.
    pub(super) stops: Vec<bool>,
    /// The rows that are not left out, in knots of rows that reach each other, sorted. A knot comes after all from
    /// which it is reached.
    pub(super) clusters: Vec<Vec<usize>>,
    /// The knot of each row.
    pub(super) cluster_of: Vec<Option<usize>>,
    /// Whether the flow has an end, and does not merely break off.
    pub(super) has_end: bool,
}

/// One exit of a row.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) struct Exit {
    /// The row it enters.
    pub(super) to: usize,
    /// Whether a decision chooses it.
    pub(super) chosen: bool,
    /// Whether it says yes.
    pub(super) agrees: bool,
}

impl Map {
    /// The map of a graph.
    pub(super) fn of(graph: &Graph) -> Map {
        let rows = graph.nodes.len();
        let mut forward = next(graph);
        let mut stops = vec![false; rows];
        for row in graph.ends() {
            stops[row] = true;
            forward[row].clear();
        }
        let reached = closure(&forward, &[0]);
        let has_end = (0..rows).any(|row| stops[row] && reached[row]);
        if !has_end {
            // A flow that breaks off: the work stops where nothing follows.
            for row in 0..rows {
                stops[row] = forward[row].is_empty();
            }
        }
        let ends: Vec<usize> = (0..rows).filter(|row| stops[*row]).collect();
        let finishing = closure(&reversed(&forward), &ends);
        let kept = |row: usize| reached[row] && finishing[row];
        let mut exits: Vec<Vec<Exit>> = vec![Vec::new(); rows];
        for edge in &graph.edges {
            if let Some(to) = edge.to.filter(|to| kept(*to) && kept(edge.from))
                && !stops[edge.from]
            {
                exits[edge.from].push(exit(edge, to));
            }
        }
        let inside: Vec<Vec<usize>> = exits.iter().map(|list| targets(list)).collect();
        let clusters: Vec<Vec<usize>> = clusters(&inside)
            .into_iter()
            .filter(|cluster| cluster.iter().all(|row| kept(*row)))
            .collect();
        let cluster_of = places(&clusters, rows);
        let stops = (0..rows).map(|row| stops[row] && kept(row)).collect();
        Map {
            exits,
            stops,
            clusters,
            cluster_of,
            has_end,
        }
    }

    /// Whether the work of a row can come back to it.
    pub(super) fn is_loop(&self, cluster: &[usize]) -> bool {
        match cluster {
            [row] => self.exits[*row].iter().any(|exit| exit.to == *row),
            rows => rows.len() > 1,
        }
    }

    /// The rows of the largest knot.
    pub(super) fn largest_loop(&self) -> usize {
        self.clusters.iter().map(Vec::len).max().unwrap_or_default()
    }

    /// Whether an exit stays inside the knot of its row.
    pub(super) fn stays(&self, from: usize, to: usize) -> bool {
        self.cluster_of[from] == self.cluster_of[to]
    }
}

/// The knot of each row; nothing for a row in none.
pub(super) fn places(clusters: &[Vec<usize>], rows: usize) -> Vec<Option<usize>> {
    let mut places = vec![None; rows];
    for (at, cluster) in clusters.iter().enumerate() {
        for row in cluster {
            places[*row] = Some(at);
        }
    }
    places
}

fn exit(edge: &Edge, to: usize) -> Exit {
    let label = edge
        .label
        .as_deref()
        .map(|label| label.trim().to_lowercase());
    let agrees = label.as_deref().is_some_and(|label| {
        let first = label.split(|letter: char| !letter.is_alphanumeric()).next();
        matches!(
            first,
            Some("ya" | "yes" | "setuju" | "disetujui" | "lengkap" | "sesuai")
        )
    });
    Exit {
        to,
        chosen: label.is_some(),
        agrees,
    }
}

fn targets(exits: &[Exit]) -> Vec<usize> {
    exits.iter().map(|exit| exit.to).collect()
}

/// The rows that follow each row.
pub(super) fn next(graph: &Graph) -> Vec<Vec<usize>> {
    let rows = graph.nodes.len();
    let mut next = vec![Vec::new(); rows];
    for edge in &graph.edges {
        if let Some(to) = edge.to.filter(|to| *to < rows && edge.from < rows) {
            next[edge.from].push(to);
        }
    }
    next
}

fn reversed(next: &[Vec<usize>]) -> Vec<Vec<usize>> {
    let mut before = vec![Vec::new(); next.len()];
    for (from, list) in next.iter().enumerate() {
        for to in list {
            before[*to].push(from);
        }
    }
    before
}

fn closure(next: &[Vec<usize>], starts: &[usize]) -> Vec<bool> {
    let mut reached = vec![false; next.len()];
    let mut open: Vec<usize> = starts.to_vec();
    while let Some(row) = open.pop() {
        match reached.get_mut(row) {
            Some(known) if !*known => *known = true,
            _ => continue,
        }
        open.extend(&next[row]);
    }
    reached
}

/// The knots of rows that reach each other, each after all from which it is reached. Tarjan's algorithm with a stack of
/// its own, because a table may have more rows than the stack of the program has frames.
pub(super) fn clusters(next: &[Vec<usize>]) -> Vec<Vec<usize>> {
    let mut search = Search {
        next,
        number: vec![None; next.len()],
        lowest: vec![0; next.len()],
        closed: vec![false; next.len()],
        path: Vec::new(),
        found: Vec::new(),
        count: 0,
    };
    for row in 0..next.len() {
        search.visit(row);
    }
    search.found.reverse();
    search.found
}

struct Search<'a> {
    next: &'a [Vec<usize>],
    /// When each row was seen first.
    number: Vec<Option<usize>>,
    /// The earliest row on the path that each row reaches.
    lowest: Vec<usize>,
    /// Whether the knot of a row is known.
    closed: Vec<bool>,
    /// Rows whose knot is not known yet.
    path: Vec<usize>,
    found: Vec<Vec<usize>>,
    count: usize,
}

impl Search<'_> {
    fn visit(&mut self, start: usize) {
        if self.number[start].is_some() {
            return;
        }
        self.enter(start);
        let mut open: Vec<(usize, usize)> = vec![(start, 0)];
        while let Some((row, taken)) = open.last_mut() {
            let row = *row;
            let Some(to) = self.next[row].get(*taken).copied() else {
                self.leave(row);
                open.pop();
                if let Some((above, _)) = open.last() {
                    self.lowest[*above] = self.lowest[*above].min(self.lowest[row]);
                }
                continue;
            };
            *taken += 1;
            match self.number[to] {
                None => {
                    self.enter(to);
                    open.push((to, 0));
                }
                Some(number) if !self.closed[to] => {
                    self.lowest[row] = self.lowest[row].min(number);
                }
                Some(_) => {}
            }
        }
    }

    fn enter(&mut self, row: usize) {
        self.number[row] = Some(self.count);
        self.lowest[row] = self.count;
        self.count += 1;
        self.path.push(row);
    }

    /// Closes the knot that a row began.
    fn leave(&mut self, row: usize) {
        if self.number[row] != Some(self.lowest[row]) {
            return;
        }
        let from = self.path.iter().rposition(|other| *other == row);
        let mut cluster = self.path.split_off(from.unwrap_or_default());
        cluster.sort_unstable();
        for member in &cluster {
            self.closed[*member] = true;
        }
        self.found.push(cluster);
    }
}
