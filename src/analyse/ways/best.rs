//! The best case: a map and the least of each row come in, the length of the quickest way goes out.

use std::collections::BTreeSet;

use super::map::Map;

/// The quickest way from the first row to where the work stops, by Dijkstra's algorithm; nothing where it never does.
pub(super) fn best(map: &Map, least: &[f64]) -> Option<f64> {
    map.cluster_of.first().copied().flatten()?;
    let mut until = vec![f64::INFINITY; least.len()];
    until[0] = least[0];
    // Lengths are never negative, and such numbers are ordered as their bits are.
    let mut open = BTreeSet::from([(least[0].to_bits(), 0)]);
    while let Some((_, row)) = open.pop_first() {
        if map.stops[row] {
            return Some(until[row]);
        }
        for exit in &map.exits[row] {
            let through = until[row] + least[exit.to];
            if through < until[exit.to] {
                open.remove(&(until[exit.to].to_bits(), exit.to));
                until[exit.to] = through;
                open.insert((through.to_bits(), exit.to));
            }
        }
    }
    None
}
