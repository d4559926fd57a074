//! The worst case: a map and the most of each row come in, the length of the longest way with every loop once more
//! goes out.

use std::collections::BTreeMap;

use super::map::Map;

/// The longest way from the first row to where the work stops, and once more what every loop that it passes repeats;
/// nothing where the work never stops.
///
/// An exit back to an earlier row never shortens it: the way forward stays, and one more stretch is added. That is why
/// a knot is either passed forward, in the order of its rows, or, where that order does not lead through it, as a whole.
pub(super) fn worst(map: &Map, most: &[f64]) -> Option<f64> {
    map.cluster_of.first().copied().flatten()?;
    let tangled = tangled(map);
    let mut until = vec![f64::NEG_INFINITY; most.len()];
    // What it takes to come to each row, before the row itself.
    let mut entry = until.clone();
    entry[0] = 0.0;
    for (at, cluster) in map.clusters.iter().enumerate() {
        let repeated = repeated(map, cluster, most);
        if tangled[at] {
            let all: f64 = cluster.iter().map(|row| most[*row]).sum();
            let entries = cluster.iter().map(|row| entry[*row]);
            let first = entries.fold(f64::NEG_INFINITY, f64::max);
            for row in cluster {
                until[*row] = first + all + repeated;
            }
        } else {
            for row in cluster {
                until[*row] = until[*row].max(entry[*row] + repeated) + most[*row];
                for exit in map.exits[*row].iter().filter(|exit| exit.to > *row) {
                    if map.stays(*row, exit.to) {
                        until[exit.to] = until[exit.to].max(until[*row]);
                    }
                }
            }
        }
        for row in cluster {
            for exit in map.exits[*row]
                .iter()
                .filter(|exit| !map.stays(*row, exit.to))
            {
                entry[exit.to] = entry[exit.to].max(until[*row]);
            }
        }
    }
    let stops = map.stops.iter().zip(&until).filter(|(stops, _)| **stops);
    stops.map(|(_, until)| *until).reduce(f64::max)
}

/// The exits back inside a knot: the rows they enter, and the rows they come from.
fn exits_back(map: &Map, cluster: &[usize]) -> BTreeMap<usize, Vec<usize>> {
    let mut back: BTreeMap<usize, Vec<usize>> = BTreeMap::new();
    for row in cluster {
        for exit in &map.exits[*row] {
            if exit.to <= *row && map.stays(*row, exit.to) {
                let from = back.entry(exit.to).or_default();
                if !from.contains(row) {
                    from.push(*row);
                }
            }
        }
    }
    back
}

/// What all loops of a knot repeat together: the longest way forward from the row that each exit back enters to the
/// row it leaves, or the whole knot where no way leads forward.
fn repeated(map: &Map, cluster: &[usize], most: &[f64]) -> f64 {
    let all: f64 = cluster.iter().map(|row| most[*row]).sum();
    let mut sum = 0.0;
    for (start, sources) in exits_back(map, cluster) {
        let until = forward(map, cluster, (start, most));
        for source in sources {
            let stretch = cluster.binary_search(&source).ok().and_then(|at| until[at]);
            sum += stretch.unwrap_or(all);
        }
    }
    sum
}

/// The longest way forward inside a knot from one of its rows to each of the others.
fn forward(map: &Map, cluster: &[usize], (start, most): (usize, &[f64])) -> Vec<Option<f64>> {
    let mut until: Vec<Option<f64>> = vec![None; cluster.len()];
    for (at, row) in cluster.iter().enumerate() {
        if *row == start {
            until[at] = Some(most[*row]);
        }
        let Some(here) = until[at] else { continue };
        for exit in map.exits[*row].iter().filter(|exit| exit.to > *row) {
            if let Ok(next) = cluster.binary_search(&exit.to) {
                let through = here + most[exit.to];
                until[next] = Some(until[next].map_or(through, |known| known.max(through)));
            }
        }
    }
    until
}

/// For each knot, whether the order of its rows is not the order of the work: one of its rows is not reached forward
/// from the first row of the table, or an exit goes back to a row from which no way leads forward to it.
fn tangled(map: &Map) -> Vec<bool> {
    let mut reached = vec![false; map.exits.len()];
    reached[0] = true;
    let mut tangled = Vec::with_capacity(map.clusters.len());
    for cluster in &map.clusters {
        for row in cluster {
            for exit in &map.exits[*row] {
                let goes_on = exit.to > *row && map.stays(*row, exit.to);
                reached[exit.to] |= goes_on && reached[*row];
            }
        }
        let is_tangled = map.is_loop(cluster)
            && (cluster.iter().any(|row| !reached[*row]) || has_lost_exit(map, cluster));
        // A knot that is passed as a whole leads on from all of its rows.
        for row in cluster {
            reached[*row] |= is_tangled;
            for exit in &map.exits[*row] {
                reached[exit.to] |= reached[*row] && !map.stays(*row, exit.to);
            }
        }
        tangled.push(is_tangled);
    }
    tangled
}

fn has_lost_exit(map: &Map, cluster: &[usize]) -> bool {
    let ones = vec![1.0; map.exits.len()];
    exits_back(map, cluster)
        .into_iter()
        .any(|(start, sources)| {
            let until = forward(map, cluster, (start, &ones));
            sources.iter().any(|source| {
                cluster
                    .binary_search(source)
                    .is_ok_and(|at| until[at].is_none())
            })
        })
}
