//! Partners: two SOPs and the chances of their pairs of steps come in; how far an actor of the one does the work of an
//! actor of the other goes out, whatever their posts are called.

use super::posterior::Chances;
use super::steps::ComparedStep;

/// What every two actors share before anything is known of them, so that one pair of steps proves little.
const PRIOR: f64 = 0.15;

/// How much the actors of two SOPs work on the same steps. Actors are numbers, because names are slow to look up.
#[derive(Debug, Default)]
pub(super) struct Partners {
    /// The actors of each step of each SOP.
    rows: Vec<Vec<usize>>,
    columns: Vec<Vec<usize>>,
    /// How much they work together, by the actor of the one and then of the other SOP.
    together: Vec<Vec<f64>>,
    /// How much they work at all.
    left: Vec<f64>,
    right: Vec<f64>,
}

impl Partners {
    /// Counts who does the pairs of two SOPs, each as much as it is likely.
    pub(super) fn of(left: &[ComparedStep], right: &[ComparedStep], chances: &Chances) -> Partners {
        let (rows, lefts) = numbered(left);
        let (columns, rights) = numbered(right);
        let mut together = vec![vec![0.0; rights]; lefts];
        let (mut left, mut right) = (vec![0.0; lefts], vec![0.0; rights]);
        for (row, own) in rows.iter().enumerate() {
            for (column, others) in columns.iter().enumerate() {
                let pairs = (own.len() * others.len()).max(1) as f64;
                let share = chances.get(row, column) / pairs;
                for one in own {
                    for other in others {
                        together[*one][*other] += share;
                        left[*one] += share;
                        right[*other] += share;
                    }
                }
            }
        }
        Partners {
            rows,
            columns,
            together,
            left,
            right,
        }
    }

    /// How far the actors of two steps, given by their places, do each other's work, from 0 to 1; even where a step has
    /// none.
    pub(super) fn likeness(&self, row: usize, column: usize) -> f64 {
        let (Some(own), Some(others)) = (self.rows.get(row), self.columns.get(column)) else {
            return 0.5;
        };
        let pairs = own
            .iter()
            .flat_map(|one| others.iter().map(move |other| (*one, *other)));
        let shares = pairs.map(|(one, other)| {
            let apart = self.left[one] + self.right[other];
            2.0 * (self.together[one][other] + PRIOR) / (apart + 4.0 * PRIOR)
        });
        shares.reduce(f64::max).unwrap_or(0.5)
    }
}

/// The actors of each step as numbers, and how many there are.
fn numbered(steps: &[ComparedStep]) -> (Vec<Vec<usize>>, usize) {
    let mut known: Vec<&str> = Vec::new();
    let mut list = Vec::with_capacity(steps.len());
    for step in steps {
        let mut own = Vec::with_capacity(step.actors.len());
        for name in &step.actors {
            let found = known.iter().position(|other| other == name);
            own.push(found.unwrap_or(known.len()));
            if found.is_none() {
                known.push(name);
            }
        }
        list.push(own);
    }
    (list, known.len())
}
