//! Ways through a flow: a graph and what each of its steps takes come in; the least, the usual and the most go out.
//!
//! Three ways are counted, and every other way through the flow lies between the first and the last:
//!
//! - **Best case**: the quickest way from the first row to an end, with the least of every range.
//! - **Expected case**: an absorbing Markov chain (Kemeny and Snell, *Finite Markov Chains*, 1960, chapter III; for
//!   work that is done again, Dumas and others, *Fundamentals of Business Process Management*, 2018, section 7.1),
//!   solved exactly, with the middle of every range. An exit that goes back, or that forsakes a forward "ya", is taken
//!   with the chance of the site ([`crate::model::Site::return_chance`]); where several exits are left, each is as likely as the others.
//! - **Worst case**: the longest way without going back, and once more the longest stretch that each exit back repeats,
//!   with the most of every range. Only the loops that this way passes count. Rows that are entangled, so that the order
//!   of the rows says nothing about the order of the work, are all done once, and once more for each exit back.
//!
//! The chain knows no bound and the worst case does, so the expected case is never more than the worst. Exits that lead
//! nowhere, and rows from which no end is reached, are left out: what is counted is work that comes to an end. Several
//! `lanjut` targets count as a choice of one.
//!
//! All of it takes a time that grows with a small power of the rows, whatever the flow looks like.

use super::flow::Graph;

mod best;
mod expected;
mod map;
mod worst;

use map::Map;

/// Rows that one loop may hold. Above it the equations take too long, and no such table was ever printed.
pub const LARGEST_LOOP: usize = 240;

/// What a row takes, in minutes or in days.
#[derive(Clone, Copy, Debug, PartialEq, Default)]
pub struct Weight {
    /// The least.
    pub least: f64,
    /// The most.
    pub most: f64,
}

/// The three cases of a flow, in the unit of its weights.
#[derive(Clone, Copy, Debug, PartialEq, Default)]
pub struct Cases {
    /// The quickest way.
    pub best: f64,
    /// What it takes on average.
    pub expected: f64,
    /// The longest way with every loop once more.
    pub worst: f64,
}

impl Cases {
    /// One flow after another.
    pub fn plus(self, other: Cases) -> Cases {
        Cases {
            best: self.best + other.best,
            expected: self.expected + other.expected,
            worst: self.worst + other.worst,
        }
    }
}

/// The three cases of a flow, with one weight for each row and the chance, from 0 to below 1, that a decision leads back,
/// or away from its "ya"; nothing for a flow without an end, or with a loop of more
/// than [`LARGEST_LOOP`] rows.
pub fn cases(graph: &Graph, weights: &[Weight], chance: f64) -> Option<Cases> {
    let map = Map::of(graph);
    if map.largest_loop() > LARGEST_LOOP {
        return None;
    }
    let best = best::best(&map, &column(&map, weights, |weight| weight.least))?;
    let middle = |weight: Weight| f64::midpoint(weight.least, weight.most);
    let usual = expected::expected(&map, &column(&map, weights, middle), chance)?;
    let worst = worst::worst(&map, &column(&map, weights, |weight| weight.most))?;
    Some(Cases {
        best,
        // A chain that almost never ends overflows, and one without refusals may never end; such a number would say
        // no more than that.
        expected: if usual.is_finite() {
            usual.clamp(best, worst)
        } else {
            worst
        },
        worst,
    })
}

/// The quickest way from the first row to an end, with the least of every weight; nothing where no end is reached.
pub fn quickest(graph: &Graph, weights: &[Weight]) -> Option<f64> {
    let map = Map::of(graph);
    if !map.has_end {
        return None;
    }
    best::best(&map, &column(&map, weights, |weight| weight.least))
}

/// The exits that lead back to a row from which they are reached again, as rows they leave and enter, sorted.
pub fn loops(graph: &Graph) -> Vec<(usize, usize)> {
    let next = map::next(graph);
    let knots = map::places(&map::clusters(&next), next.len());
    let rows = next.iter().enumerate();
    let mut found: Vec<(usize, usize)> = rows
        .flat_map(|(from, list)| list.iter().map(move |to| (from, *to)))
        .filter(|(from, to)| to <= from && knots[*from] == knots[*to])
        .collect();
    found.sort_unstable();
    found.dedup();
    found
}

fn column(map: &Map, weights: &[Weight], of: impl Fn(Weight) -> f64) -> Vec<f64> {
    let rows = 0..map.exits.len();
    rows.map(|row| of(weights.get(row).copied().unwrap_or_default()).max(0.0))
        .collect()
}
