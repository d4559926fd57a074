//! Steps on their way into a comparison: the rows of an SOP come in, numbered steps with stems, roles and times go out.

use crate::analyse::measures::step_minutes;
use crate::analyse::time::Minutes;
use crate::model::{Part, Step};

use super::Entry;
use super::roles::{self, Role};
use super::vocabulary::{self, StemId, Vocabulary};

/// One step of a compared SOP.
#[derive(Clone, Debug, Default)]
pub struct ComparedStep {
    /// The part it stands in, from 0.
    pub part: usize,
    /// Its row in that part, from 0.
    pub row: usize,
    /// Its row counted from 1 through all parts; `langkah[number - 1]` where there is one table.
    pub number: usize,
    /// The number as printed.
    pub label: String,
    /// What is done, as written.
    pub activity: String,
    /// The names of the columns that do it.
    pub actors: Vec<String>,
    /// The kinds of these actors.
    pub roles: Vec<Role>,
    /// Its time, where it states an amount.
    pub minutes: Option<Minutes>,
    /// The place of its row in [`super::Comparison::phases`].
    pub phase: usize,
    /// How sure the phase is, from 0 to 1; 1 where the author names it.
    pub confidence: f64,
    /// Whether the author names the phase.
    pub declared: bool,
    /// `tahap` as written.
    pub(super) written_phase: Option<String>,
    /// Stems of the activity, in order.
    pub(super) stems: Vec<StemId>,
    /// Stems of the activity as a set.
    pub(super) stem_set: Vec<StemId>,
    /// Stems of the output as a set.
    pub(super) output_set: Vec<StemId>,
}

/// Two steps that do the same work.
#[derive(Clone, Debug, PartialEq, Default)]
pub struct StepPair {
    /// The place of one SOP in [`super::Comparison::members`].
    pub left: usize,
    /// The number of its step.
    pub left_step: usize,
    /// The place of the other SOP.
    pub right: usize,
    /// The number of its step.
    pub right_step: usize,
    /// How sure the pair is, from 0 to 1.
    pub confidence: f64,
}

/// The steps of one SOP. Rows of only "Mulai" or "Selesai" keep their number and are left out.
pub(super) fn steps(entry: &Entry<'_>, vocabulary: &mut Vocabulary) -> Vec<ComparedStep> {
    let mut number = 0;
    let mut list = Vec::new();
    for (part_index, row, step) in entry.sop.steps() {
        number += 1;
        if step.is_capsule_row() {
            continue;
        }
        let Some(part) = entry.sop.parts.get(part_index) else {
            continue;
        };
        let mut compared = read(part, step, vocabulary);
        compared.minutes = step_minutes(entry.library, step);
        compared.label = step.label(row);
        compared.number = number;
        compared.part = part_index;
        compared.row = row;
        list.push(compared);
    }
    list
}

fn read(part: &Part, step: &Step, vocabulary: &mut Vocabulary) -> ComparedStep {
    let stems = vocabulary.read(&step.activity);
    let outputs: Vec<StemId> = step
        .outputs
        .iter()
        .flat_map(|list| &list.items)
        .flat_map(|item| vocabulary.read(&item.text))
        .collect();
    let actors = step
        .actors
        .iter()
        .filter_map(|actor| part.actors.get(actor.column?))
        .map(|actor| actor.name.value.clone())
        .collect();
    vocabulary.weigh(&stems);
    ComparedStep {
        activity: step.activity.value.clone(),
        actors,
        roles: roles::roles(part, step),
        written_phase: step.phase.as_ref().map(|phase| phase.value.clone()),
        stem_set: vocabulary::set(&stems),
        output_set: vocabulary::set(&outputs),
        stems,
        ..ComparedStep::default()
    }
}
