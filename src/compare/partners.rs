//! Partners: two SOPs and the chances of their pairs of steps come in; how far an actor of the one does the work of an
//! actor of the other goes out, whatever their posts are called.

use std::collections::BTreeMap;

use super::posterior::Chances;
use super::steps::ComparedStep;

/// What every two actors share before anything is known of them, so that one pair of steps proves little.
const PRIOR: f64 = 0.15;

/// How much the actors of two SOPs work on the same steps.
#[derive(Debug, Default)]
pub(super) struct Partners<'a> {
    together: BTreeMap<(&'a str, &'a str), f64>,
    left: BTreeMap<&'a str, f64>,
    right: BTreeMap<&'a str, f64>,
}

impl<'a> Partners<'a> {
    /// Counts who does the pairs of two SOPs, each as much as it is likely.
    pub(super) fn of(
        left: &'a [ComparedStep],
        right: &'a [ComparedStep],
        chances: &Chances,
    ) -> Partners<'a> {
        let mut partners = Partners::default();
        for (row, one) in left.iter().enumerate() {
            for (column, other) in right.iter().enumerate() {
                partners.count((one, other), chances.get(row, column));
            }
        }
        partners
    }

    fn count(&mut self, (one, other): (&'a ComparedStep, &'a ComparedStep), chance: f64) {
        let share = chance / (one.actors.len() * other.actors.len()).max(1) as f64;
        for left in &one.actors {
            for right in &other.actors {
                *self.together.entry((left, right)).or_default() += share;
                *self.left.entry(left).or_default() += share;
                *self.right.entry(right).or_default() += share;
            }
        }
    }

    /// How far the actors of two steps do each other's work, from 0 to 1; even where a step has none.
    pub(super) fn likeness(&self, one: &ComparedStep, other: &ComparedStep) -> f64 {
        let known = |sums: &BTreeMap<&str, f64>, name: &str| sums.get(name).copied().unwrap_or(0.0);
        let pairs = one
            .actors
            .iter()
            .flat_map(|left| other.actors.iter().map(move |right| (left, right)));
        let shares = pairs.map(|(left, right)| {
            let together = self.together.get(&(left.as_str(), right.as_str()));
            let apart = known(&self.left, left) + known(&self.right, right);
            2.0 * (together.copied().unwrap_or(0.0) + PRIOR) / (apart + 4.0 * PRIOR)
        });
        shares.reduce(f64::max).unwrap_or(0.5)
    }
}
