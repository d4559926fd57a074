//! Annealing: the chances of all pairs of steps come in; rows of steps that do the same work go out.
//!
//! The likeliest pair is joined first, and no join may contradict the order of any SOP (sequence annealing: Schwartz and
//! Pachter, "Multiple alignment by sequence annealing", Bioinformatics 23, 2007). The order of the SOPs plays no part.

use std::collections::BTreeSet;

/// A step: its SOP and its place there.
pub(super) type Place = (usize, usize);

/// Steps that do the same work, at most one of each SOP, sorted.
pub(super) type Joined = Vec<Place>;

/// A pair of steps and its chance.
#[derive(Clone, Copy, Debug)]
struct Candidate {
    one: Place,
    other: Place,
    chance: f64,
}

/// Rows in the making, and which of them come before which.
struct Rows {
    /// The row of each step of each SOP.
    row_of: Vec<Vec<usize>>,
    /// The steps of each row; none of a row that was joined to another.
    steps: Vec<Joined>,
}

/// The chance of every pair of steps, as one round of joining sees it.
pub(super) struct Round<'a> {
    /// The chance of a pair.
    pub(super) chance: &'a dyn Fn(Place, Place) -> f64,
    /// The least chance of a pair that is joined.
    pub(super) least: f64,
    /// The least mean chance of all pairs that a join makes.
    pub(super) mean: f64,
    /// Whether joins keep the order of all SOPs.
    pub(super) in_order: bool,
}

/// Joins steps of SOPs of these lengths, round by round.
pub(super) fn anneal(lengths: &[usize], rounds: &[Round<'_>]) -> Vec<Joined> {
    let mut rows = Rows::new(lengths);
    for round in rounds {
        for candidate in candidates(lengths, round) {
            rows.join(candidate.one, candidate.other, round);
        }
    }
    rows.in_order()
}

/// The pairs of a round, the likeliest first.
fn candidates(lengths: &[usize], round: &Round<'_>) -> Vec<Candidate> {
    let steps = |sop: usize| 0..lengths.get(sop).copied().unwrap_or_default();
    let sops = (1..lengths.len()).flat_map(|right| (0..right).map(move |left| (left, right)));
    let places = sops.flat_map(|(left, right)| {
        steps(left)
            .flat_map(move |row| steps(right).map(move |column| ((left, row), (right, column))))
    });
    let pairs = places.map(|(one, other)| Candidate {
        one,
        other,
        chance: (round.chance)(one, other),
    });
    let mut pairs: Vec<Candidate> = pairs.filter(|pair| pair.chance >= round.least).collect();
    pairs.sort_by(|a, b| {
        let ids = (a.one, a.other).cmp(&(b.one, b.other));
        b.chance.total_cmp(&a.chance).then(ids)
    });
    pairs
}

impl Rows {
    fn new(lengths: &[usize]) -> Rows {
        let mut steps = Vec::new();
        let mut row_of = Vec::new();
        for (sop, length) in lengths.iter().enumerate() {
            let first = steps.len();
            row_of.push((first..first + length).collect());
            steps.extend((0..*length).map(|step| vec![(sop, step)]));
        }
        Rows { row_of, steps }
    }

    fn row(&self, (sop, step): Place) -> Option<usize> {
        self.row_of.get(sop)?.get(step).copied()
    }

    /// Joins the rows of two steps, if they share no SOP, are likely the same work on the whole, and neither must come
    /// before the other.
    fn join(&mut self, one: Place, other: Place, round: &Round<'_>) {
        let (Some(left), Some(right)) = (self.row(one), self.row(other)) else {
            return;
        };
        let torn = |rows: &Rows| rows.leads(left, right) || rows.leads(right, left);
        if left == right || !self.fit((left, right), round) || round.in_order && torn(self) {
            return;
        }
        let moved = self.steps.get_mut(right).map(std::mem::take);
        for (sop, step) in moved.into_iter().flatten() {
            let place = self.row_of.get_mut(sop).and_then(|rows| rows.get_mut(step));
            if let Some(place) = place {
                *place = left;
            }
            if let Some(steps) = self.steps.get_mut(left) {
                steps.push((sop, step));
            }
        }
        if let Some(steps) = self.steps.get_mut(left) {
            steps.sort_unstable();
        }
    }

    fn fit(&self, (left, right): (usize, usize), round: &Round<'_>) -> bool {
        let (Some(left), Some(right)) = (self.steps.get(left), self.steps.get(right)) else {
            return false;
        };
        let shared = left
            .iter()
            .any(|(sop, _)| right.iter().any(|(other, _)| other == sop));
        if shared {
            return false;
        }
        let pairs = left
            .iter()
            .flat_map(|one| right.iter().map(|other| (round.chance)(*one, *other)));
        let count = (left.len() * right.len()) as f64;
        pairs.sum::<f64>() / count >= round.mean
    }

    /// The rows that directly follow a row in some SOP.
    fn after(&self, row: usize) -> impl Iterator<Item = usize> + '_ {
        let steps = self.steps.get(row).into_iter().flatten();
        steps.filter_map(|(sop, step)| self.row((*sop, step + 1)))
    }

    /// Whether a row comes before another in some chain of SOPs.
    fn leads(&self, from: usize, to: usize) -> bool {
        let mut seen = BTreeSet::from([from]);
        let mut open = vec![from];
        while let Some(row) = open.pop() {
            for next in self.after(row) {
                if next == to {
                    return true;
                }
                if seen.insert(next) {
                    open.push(next);
                }
            }
        }
        false
    }

    /// All rows in an order that contradicts no SOP as far as that can be; of rows that may stand in either order, the one
    /// that stands earlier in its SOPs comes first.
    fn in_order(&self) -> Vec<Joined> {
        let mut waiting: Vec<usize> = vec![0; self.steps.len()];
        for row in 0..self.steps.len() {
            for next in self.after(row) {
                if let Some(count) = waiting.get_mut(next) {
                    *count += 1;
                }
            }
        }
        let is_row = |row: &usize| self.steps.get(*row).is_some_and(|steps| !steps.is_empty());
        let mut open: Vec<usize> = (0..self.steps.len()).filter(is_row).collect();
        let mut ordered = Vec::new();
        while !open.is_empty() {
            let is_free = |row: &usize| waiting.get(*row) == Some(&0);
            let free: Vec<usize> = open.iter().copied().filter(is_free).collect();
            // Rows joined against the order wait for one another: the earliest of them goes first.
            let Some(row) = self.earliest(if free.is_empty() { &open } else { &free }) else {
                break;
            };
            open.retain(|other| *other != row);
            for next in self.after(row) {
                if let Some(count) = waiting.get_mut(next) {
                    *count = count.saturating_sub(1);
                }
            }
            ordered.extend(self.steps.get(row).cloned());
        }
        ordered
    }

    fn earliest(&self, free: &[usize]) -> Option<usize> {
        let key = |row: usize| {
            let steps = self.steps.get(row).map(Vec::as_slice).unwrap_or_default();
            let places = steps.iter().map(|(sop, step)| {
                let last = self
                    .row_of
                    .get(*sop)
                    .map_or(1, Vec::len)
                    .saturating_sub(1)
                    .max(1);
                *step as f64 / last as f64
            });
            (
                places.sum::<f64>() / steps.len().max(1) as f64,
                steps.first(),
            )
        };
        let keyed = free.iter().map(|row| (*row, key(*row)));
        let first = keyed.min_by(|(_, a), (_, b)| a.0.total_cmp(&b.0).then(a.1.cmp(&b.1)));
        first.map(|(row, _)| row)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn joined(lengths: &[usize], pairs: &[(Place, Place, f64)]) -> Vec<Joined> {
        let chance = |one: Place, other: Place| {
            let found = pairs
                .iter()
                .find(|(a, b, _)| (*a, *b) == (one, other) || (*b, *a) == (one, other));
            found.map_or(0.0, |(.., chance)| *chance)
        };
        let round = |in_order: bool| Round {
            chance: &chance,
            least: 0.3,
            mean: 0.3,
            in_order,
        };
        anneal(lengths, &[round(true)])
    }

    #[test]
    fn joins_against_the_order_of_an_sop_are_refused() {
        let rows = joined(&[2, 2], &[((0, 0), (1, 1), 0.9), ((0, 1), (1, 0), 0.8)]);
        assert_eq!(rows, [vec![(1, 0)], vec![(0, 0), (1, 1)], vec![(0, 1)]]);
    }

    #[test]
    fn a_row_has_one_step_of_each_sop() {
        let rows = joined(&[1, 2], &[((0, 0), (1, 0), 0.9), ((0, 0), (1, 1), 0.8)]);
        assert_eq!(rows, [vec![(0, 0), (1, 0)], vec![(1, 1)]]);
    }

    #[test]
    fn three_sops_share_a_row_only_when_likely_on_the_whole() {
        let good = joined(
            &[1, 1, 1],
            &[
                ((0, 0), (1, 0), 0.9),
                ((1, 0), (2, 0), 0.8),
                ((0, 0), (2, 0), 0.4),
            ],
        );
        assert_eq!(good.len(), 1);
        let poor = joined(&[1, 1, 1], &[((0, 0), (1, 0), 0.9), ((1, 0), (2, 0), 0.4)]);
        assert_eq!(poor.len(), 2);
    }
}
