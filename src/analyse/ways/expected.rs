//! The expected case: a map and the middle of each row come in, what the work takes on average goes out.

use super::map::{Exit, Map};

/// The mean length of all ways, each as likely as its exits make it; nothing where the work never stops.
///
/// The mean from a row on is what the row takes and the means of what follows. Knots are solved from the last to the
/// first, each by taking one row after another out of its equations. No number is ever subtracted from another
/// (Grassmann, Taksar and Heyman, *Operations Research* 33, 1985), so that not even a chain that almost never ends loses
/// its precision.
pub(super) fn expected(map: &Map, middle: &[f64], chance: f64) -> Option<f64> {
    map.cluster_of.first().copied().flatten()?;
    let mut mean = vec![0.0; middle.len()];
    for cluster in map.clusters.iter().rev() {
        let mut knot = Knot::of((map, chance), cluster, (middle, &mean));
        knot.solve();
        for (row, value) in cluster.iter().zip(knot.takes) {
            mean[*row] = value;
        }
    }
    mean.first().copied()
}

/// The equations of one knot.
struct Knot {
    /// How likely each row leads to each other.
    to: Vec<Vec<f64>>,
    /// How likely each row leaves the knot, or stops.
    out: Vec<f64>,
    /// What each row takes with what follows outside; at the end, with all that follows.
    takes: Vec<f64>,
}

impl Knot {
    fn of((map, chance): (&Map, f64), cluster: &[usize], (middle, mean): (&[f64], &[f64])) -> Knot {
        let size = cluster.len();
        let mut knot = Knot {
            to: vec![vec![0.0; size]; size],
            out: vec![0.0; size],
            takes: cluster.iter().map(|row| middle[*row]).collect(),
        };
        for (at, row) in cluster.iter().enumerate() {
            let exits = &map.exits[*row];
            let taken = exits.iter().zip(shares(*row, exits, chance));
            // What never happens takes no time, not even where it would never end.
            for (exit, share) in taken.filter(|(_, share)| *share > 0.0) {
                match cluster.binary_search(&exit.to) {
                    Ok(other) => knot.to[at][other] += share,
                    Err(_) => {
                        knot.out[at] += share;
                        knot.takes[at] += share * mean[exit.to];
                    }
                }
            }
            if exits.is_empty() {
                knot.out[at] = 1.0;
            }
        }
        knot
    }

    fn solve(&mut self) {
        let size = self.out.len();
        let mut leaves = vec![0.0; size];
        for last in (0..size).rev() {
            leaves[last] = self.out[last] + self.to[last][..last].iter().sum::<f64>();
            let (before, rest) = self.to.split_at_mut(last);
            let Some(gone) = rest.first() else { return };
            for (row, to) in before.iter_mut().enumerate() {
                if to[last] == 0.0 {
                    continue;
                }
                let share = to[last] / leaves[last];
                for (mine, theirs) in to[..last].iter_mut().zip(gone) {
                    *mine += share * theirs;
                }
                self.out[row] += share * self.out[last];
                self.takes[row] += share * self.takes[last];
            }
        }
        for (row, leaves) in leaves.into_iter().enumerate() {
            let known = self.to[row][..row].iter().zip(&self.takes);
            let known = known.filter(|(share, _)| **share > 0.0);
            let follows: f64 = known.map(|(share, takes)| share * takes).sum();
            self.takes[row] = (self.takes[row] + follows) / leaves;
        }
    }
}

/// How likely each exit of a row is.
fn shares(row: usize, exits: &[Exit], chance: f64) -> Vec<f64> {
    let forward = |exit: &Exit| exit.to > row;
    let says_yes = exits.iter().any(|exit| forward(exit) && exit.agrees);
    let goes_on = exits.iter().any(forward);
    let is_main = |exit: &Exit| match () {
        () if !exit.chosen => true,
        () if says_yes => forward(exit) && exit.agrees,
        () if goes_on => forward(exit),
        () => true,
    };
    let main = exits.iter().filter(|exit| is_main(exit)).count();
    let detours = exits.len() - main;
    let share = |part: f64, count: usize| part / count.max(1) as f64;
    exits
        .iter()
        .map(|exit| match (is_main(exit), detours) {
            (true, 0) => share(1.0, main),
            (true, _) => share(1.0 - chance, main),
            (false, _) => share(chance, detours),
        })
        .collect()
}
