//! Ways back: a step table comes in; how far back a loop leads from every row goes out.

use crate::model::{Next, Part, Step};

/// Per row, the least row to which a way leads back from it or from one after it.
pub(super) fn ways_back(part: &Part) -> Vec<usize> {
    let mut least = usize::MAX;
    let mut back: Vec<usize> = part
        .steps
        .iter()
        .rev()
        .map(|step| {
            least = targets(step).fold(least, usize::min);
            least
        })
        .collect();
    back.reverse();
    back
}

fn targets(step: &Step) -> impl Iterator<Item = usize> {
    let exits = step.decision.iter().flat_map(|decision| &decision.exits);
    let next = match &step.next {
        Next::Following => &[][..],
        Next::Steps(targets) => targets,
    };
    exits
        .filter_map(|exit| exit.target.as_ref())
        .chain(next)
        .filter_map(|target| target.step)
}
