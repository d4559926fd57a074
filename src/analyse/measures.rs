//! Measures: an SOP comes in, its counts and times go out.

use crate::model::{ItemList, Library, Part, Site, Sop, Step, WrittenTime};

use super::flow::Graph;
use super::time::{self, Minutes, Week};
use super::ways::{self, Cases, Weight};

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
    /// Exits that lead back to a step from which they are reached again.
    pub loops: usize,
    /// Exits that the source does not draw: where they lead, nobody knows.
    pub open_exits: usize,
    /// Steps whose mutu baku is complete: kelengkapan, waktu and output all hold something.
    pub complete_steps: usize,
    /// Working minutes in the best, the expected and the worst case; nothing where no step states an amount, or a table
    /// has no way to an end. Tables are done one after another, so their times add up.
    pub work: Option<Cases>,
    /// The same in days of the calendar, as [`time::days`] counts them.
    pub calendar: Option<Cases>,
}

/// What one column does.
#[derive(Clone, Copy, Debug, PartialEq, Default)]
pub struct ActorShare {
    /// Steps it has a symbol in.
    pub steps: usize,
    /// Working minutes of those steps.
    pub minutes: Minutes,
}

/// Measures one SOP; `graphs` has the flow of each of its parts.
pub fn measures(library: &Library, sop: &Sop, graphs: &[Graph]) -> Measures {
    let mut measures = Measures::default();
    for part in &sop.parts {
        measures.actors += part.actors.len();
        let mut shares = vec![ActorShare::default(); part.actors.len()];
        let mut holder: Option<usize> = None;
        for step in part.steps.iter().filter(|step| !step.is_capsule_row()) {
            measures.steps += 1;
            measures.decisions += usize::from(step.decision.is_some());
            measures.complete_steps += usize::from(is_complete(step));
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
    let open = graphs.iter().map(|graph| graph.missing_exits().count());
    measures.open_exits = open.sum();
    measures.loops = graphs.iter().map(|graph| ways::loops(graph).len()).sum();
    if measures.total.is_some() {
        let flows: Vec<(&Part, &Graph)> = sop.parts.iter().zip(graphs).collect();
        measures.work = cases(&library.site, &flows, |time| {
            let Minutes { least, most } = time::minutes(&library.site, time)?;
            Some(Weight { least, most })
        });
        measures.calendar = cases(&library.site, &flows, |time| {
            let time::Days { least, most } = time::days(&library.site, time)?;
            Some(Weight { least, most })
        });
    }
    measures
}

/// The cases of tables that are done one after another; a row without an amount takes nothing here, and is counted in
/// [`Measures::steps_without_time`].
fn cases(
    site: &Site,
    flows: &[(&Part, &Graph)],
    weigh: impl Fn(&WrittenTime) -> Option<Weight>,
) -> Option<Cases> {
    let filled = flows.iter().filter(|(part, _)| !part.steps.is_empty());
    let mut sum = Cases::default();
    for (part, graph) in filled {
        sum = sum.plus(ways::cases(
            graph,
            &weights(part, &weigh),
            site.return_chance,
        )?);
    }
    Some(sum)
}

fn weights(part: &Part, weigh: &impl Fn(&WrittenTime) -> Option<Weight>) -> Vec<Weight> {
    let weight = |step: &Step| weigh(&step.time.as_ref()?.meaning);
    let rows = part.steps.iter();
    rows.map(|step| weight(step).unwrap_or_default()).collect()
}

/// Whether the three cells of the mutu baku hold something. A dash says that the author saw the cell and that there is
/// nothing to write, which is not the same as a standard.
fn is_complete(step: &Step) -> bool {
    let filled = |list: Option<&ItemList>| {
        let mut items = list.into_iter().flat_map(|list| &list.items);
        items.any(|item| !matches!(item.text.trim(), "" | "-" | "–" | "—"))
    };
    let timed = step
        .time
        .as_ref()
        .is_some_and(|time| !matches!(time.meaning, WrittenTime::Empty | WrittenTime::Dash));
    filled(step.requirements.as_ref()) && timed && filled(step.outputs.as_ref())
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
    let weights = weights(part, &|time| {
        let Minutes { least, most } = time::minutes_in(week, time)?;
        Some(Weight { least, most })
    });
    ways::quickest(graph, &weights)
}
