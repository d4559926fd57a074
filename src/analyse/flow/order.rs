//! Order of lanes: what runs along one track comes in, the lane of each goes out, so that as few as possible cross.

/// Wires of one net that run along the same stretch of a track, at places along it that may be finer than thirds.
#[derive(Clone, Debug, Default)]
pub(super) struct Run {
    /// The first third it touches: runs that touch the same third never share a lane.
    pub(super) from: i32,
    /// The last third it touches.
    pub(super) to: i32,
    /// Where it begins and ends.
    pub(super) reach: (i32, i32),
    /// Where pieces leave it towards the symbols of the line.
    pub(super) inward: Vec<i32>,
    /// Where pieces leave it away from them.
    pub(super) outward: Vec<i32>,
}

impl Run {
    fn touches(&self, other: &Run) -> bool {
        self.from <= other.to && other.from <= self.to
    }

    fn spans(&self, place: i32) -> bool {
        self.reach.0 < place && place < self.reach.1
    }

    /// How often two runs cross where this one lies nearer to the symbols.
    fn crossings_within(&self, outer: &Run) -> usize {
        let mine = self.outward.iter().filter(|place| outer.spans(**place));
        let others = outer.inward.iter().filter(|place| self.spans(**place));
        mine.count() + others.count()
    }
}

/// The most runs of a track that are compared with each other; beyond it they are ordered by length alone.
const COMPARED: usize = 80;

/// The lane of each run, from 0 at the symbols outwards.
pub(super) fn lanes_of(runs: &[Run]) -> Vec<usize> {
    let mut order: Vec<usize> = (0..runs.len()).collect();
    // The shortest lies nearest to the symbols, so that nested jumps do not cross.
    order.sort_by_key(|at| runs.get(*at).map(|run| (run.to - run.from, run.from)));
    if runs.len() <= COMPARED {
        improve(runs, &mut order);
    }
    let mut lanes = vec![0; runs.len()];
    let mut placed: Vec<usize> = Vec::new();
    for at in order {
        let Some(run) = runs.get(at) else { continue };
        let touching = placed.iter().filter(|other| {
            let other = runs.get(**other);
            other.is_some_and(|other| other.touches(run))
        });
        let beyond = touching.filter_map(|other| lanes.get(*other));
        let lane = beyond.max().map_or(0, |lane: &usize| lane + 1);
        if let Some(own) = lanes.get_mut(at) {
            *own = lane;
        }
        placed.push(at);
    }
    lanes
}

/// Moves every run to the place in the order where it crosses least, until nothing gets better.
fn improve(runs: &[Run], order: &mut Vec<usize>) {
    let gain = |inner: usize, outer: usize| match (runs.get(inner), runs.get(outer)) {
        (Some(inner), Some(outer)) if inner.touches(outer) => {
            let now = i64::try_from(inner.crossings_within(outer)).unwrap_or(i64::MAX / 4096);
            now - i64::try_from(outer.crossings_within(inner)).unwrap_or(i64::MAX / 4096)
        }
        _ => 0,
    };
    for _ in 0..3 {
        let mut changed = false;
        for run in 0..runs.len() {
            let Some(at) = order.iter().position(|other| *other == run) else {
                continue;
            };
            // What is gained by going outwards past one neighbour after the other, or inwards.
            let (mut best, mut place) = (0, at);
            let mut sum = 0;
            for (to, other) in order.iter().enumerate().skip(at + 1) {
                sum += gain(run, *other);
                if sum > best {
                    (best, place) = (sum, to);
                }
            }
            sum = 0;
            for (to, other) in order.iter().enumerate().take(at).rev() {
                sum += gain(*other, run);
                if sum > best {
                    (best, place) = (sum, to);
                }
            }
            if place != at {
                order.remove(at);
                order.insert(place, run);
                changed = true;
            }
        }
        if !changed {
            break;
        }
    }
}
