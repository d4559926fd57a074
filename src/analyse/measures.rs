//! Measures: an SOP comes in, its counts and times go out.

use crate::model::{Library, Part, Sop, Step};

use super::flow::Graph;
use super::time::{self, Minutes, Week};

/// Counts and times of one SOP. Rows of only "Mulai" or "Selesai" are not counted.
#[derive(Clone, Debug, PartialEq, Default)]
pub struct Measures {
    /// Steps.
    pub steps: usize,
    /// Columns of the step tables.
    pub actors: usize,
    /// Times the work passes to another column, in the order of the rows.
    pub handoffs: usize,
    /// Sum over the steps that state an amount; nothing where none does.
    pub total: Option<Minutes>,
    /// Steps that state no amount.
    pub steps_without_time: usize,
    /// Working minutes per column of each part: `[part][column]`.
    pub per_actor: Vec<Vec<ActorShare>>,
    /// Decisions, drawn as diamonds.
    pub decisions: usize,
}

/// What one column does.
#[derive(Clone, Copy, Debug, PartialEq, Default)]
pub struct ActorShare {
    /// Steps it has a symbol in.
    pub steps: usize,
    /// Working minutes of those steps.
    pub minutes: Minutes,
}

/// Measures one SOP.
pub fn measures(library: &Library, sop: &Sop) -> Measures {
    let mut measures = Measures::default();
    for part in &sop.parts {
        measures.actors += part.actors.len();
        let mut shares = vec![ActorShare::default(); part.actors.len()];
        let mut holder: Option<usize> = None;
        for step in part.steps.iter().filter(|step| !step.is_capsule_row()) {
            measures.steps += 1;
            measures.decisions += usize::from(step.decision.is_some());
            let minutes = step_minutes(library, step);
            match minutes {
                Some(minutes) => {
                    measures.total = Some(measures.total.unwrap_or_default().plus(minutes));
                }
                None => measures.steps_without_time += 1,
            }
            let columns = columns(step);
            for column in &columns {
                if let Some(share) = shares.get_mut(*column) {
                    share.steps += 1;
                    share.minutes = share.minutes.plus(minutes.unwrap_or_default());
                }
            }
            if let Some(first) = columns.first() {
                let same = holder.is_none_or(|holder| columns.contains(&holder));
                measures.handoffs += usize::from(!same);
                holder = Some(*first);
            }
        }
        measures.per_actor.push(shares);
    }
    measures
}

/// The working minutes a step states.
pub fn step_minutes(library: &Library, step: &Step) -> Option<Minutes> {
    step.time
        .as_ref()
        .and_then(|time| time::minutes(&library.site, &time.meaning))
}

/// The columns a step has a symbol in.
pub fn columns(step: &Step) -> Vec<usize> {
    step.actors
        .iter()
        .filter_map(|actor| actor.column)
        .collect()
}

/// The minutes of the quickest way from the first step to an end; nothing where no end is reached. A step that states
/// no amount takes no time, so that the whole never takes less.
pub fn quickest(week: Week, part: &Part, graph: &Graph) -> Option<f64> {
    let own = |row: usize| {
        let time = part.steps.get(row)?.time.as_ref()?;
        Some(time::minutes_in(week, &time.meaning)?.least)
    };
    let mut best: Vec<Option<f64>> = vec![None; graph.nodes.len()];
    *best.first_mut()? = Some(own(0).unwrap_or_default());
    // A way passes each row once at most: after that many rounds nothing gets quicker.
    for _ in 0..graph.nodes.len() {
        let mut settled = true;
        for edge in &graph.edges {
            let Some((until, to)) = best.get(edge.from).copied().flatten().zip(edge.to) else {
                continue;
            };
            let through = until + own(to).unwrap_or_default();
            let known = best.get_mut(to);
            if let Some(known) =
                known.filter(|known| known.is_none_or(|known| through < known - 0.001))
            {
                *known = Some(through);
                settled = false;
            }
        }
        if settled {
            break;
        }
    }
    let ends = graph.ends().into_iter();
    ends.filter_map(|row| best.get(row).copied().flatten())
        .reduce(f64::min)
}
