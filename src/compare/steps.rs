//! Steps on their way into a comparison: the rows of an SOP come in, numbered steps with stems, roles and times go out.

use crate::analyse::measures::step_minutes;
use crate::analyse::stems;
use crate::analyse::time::Minutes;
use crate::model::{ItemList, Part, Step};

use super::Entry;
use super::lists::ListState;
use super::roles::{self, Role};
use super::vocabulary::{self, StemId, Vocabulary};
use super::works::{self, Work};

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
    /// Whether it says what it needs.
    pub states_requirements: bool,
    /// Whether it says what comes out.
    pub states_outputs: bool,
    /// `tahap` as written.
    pub(super) written_phase: Option<String>,
    /// Stems of the activity, in order.
    pub(super) stems: Vec<StemId>,
    /// Stems of the activity as a set.
    pub(super) stem_set: Vec<StemId>,
    /// The same without the verbs, and without the actor that some authors name first.
    pub(super) object_set: Vec<StemId>,
    /// Stems of the output as a set.
    pub(super) output_set: Vec<StemId>,
    /// Stems of the requirements as a set.
    pub(super) requirement_set: Vec<StemId>,
    /// Stems of the names of its columns as a set.
    pub(super) actor_set: Vec<StemId>,
    /// The kinds of work it names, the first one first.
    pub(super) works: Vec<Work>,
    /// Stems of the acts that show how the service is built, as a set.
    pub(super) design_set: Vec<StemId>,
    /// Stems of the ways by which it comes to the office, as a set.
    pub(super) channel_set: Vec<StemId>,
    /// Whether it is a decision.
    pub(super) decides: bool,
    /// Whether it is done again, after a repair.
    pub(super) again: bool,
    /// Where it stands among the steps of its SOP, from 0 to 1.
    pub(super) place: f64,
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
    let mut list = Vec::new();
    for (number, (part, row, step)) in (1..).zip(entry.sop.steps()) {
        if step.is_capsule_row() {
            continue;
        }
        let mut compared = read(entry, (part, row, step), vocabulary);
        compared.minutes = step_minutes(entry.library, step);
        compared.label = step.label(row);
        compared.number = number;
        list.push(compared);
    }
    let last = list.len().saturating_sub(1).max(1) as f64;
    for (at, step) in list.iter_mut().enumerate() {
        step.place = at as f64 / last;
    }
    list
}

fn read(
    entry: &Entry<'_>,
    (part, row, step): (usize, usize, &Step),
    vocabulary: &mut Vocabulary,
) -> ComparedStep {
    let glossary = &entry.facts.documents.glossary;
    let mut of_list = |list: Option<&ItemList>| -> Vec<StemId> {
        let items = list.iter().flat_map(|list| &list.items);
        let stems = items.flat_map(|item| vocabulary.read_in(glossary, &item.text));
        vocabulary::set(&stems.collect::<Vec<_>>())
    };
    let output_set = of_list(step.outputs.as_ref());
    let requirement_set = of_list(step.requirements.as_ref());
    let stems = vocabulary.read_in(glossary, &step.activity);
    let stem_set = vocabulary::set(&stems);
    vocabulary.weigh(&stem_set);
    let (actors, roles) = doers(entry.sop.parts.get(part), step);
    let named = actors.iter().flat_map(|name| vocabulary.read(name));
    let actor_set = vocabulary::set(&named.collect::<Vec<_>>());
    let acts = entry.facts.acts.get(part).and_then(|rows| rows.get(row));
    let verbs = || acts.into_iter().flatten().map(|act| act.verb.as_str());
    let verb_set: Vec<StemId> = verbs().flat_map(|verb| vocabulary.read(verb)).collect();
    let works = works::of_activity(acts.map(Vec::as_slice).unwrap_or_default(), &step.activity);
    let acts = acts.map(Vec::as_slice).unwrap_or_default();
    let mut stems_of = |words: Vec<String>| {
        let stems: Vec<StemId> = words
            .iter()
            .flat_map(|word| vocabulary.read(word))
            .collect();
        vocabulary::set(&stems)
    };
    let design_set = stems_of(works::design_words(acts, &step.activity));
    let channels = stems::words(&step.activity).filter(|word| works::is_channel(word));
    let channel_set = stems_of(channels.collect());
    let is_object = |stem: &StemId| !verb_set.contains(stem) && !actor_set.contains(stem);
    ComparedStep {
        part,
        row,
        activity: step.activity.value.clone(),
        actors,
        roles,
        states_requirements: ListState::of(step.requirements.as_ref()) == ListState::Filled,
        states_outputs: ListState::of(step.outputs.as_ref()) == ListState::Filled,
        written_phase: step.phase.as_ref().map(|phase| phase.value.clone()),
        object_set: stem_set.iter().copied().filter(is_object).collect(),
        again: works::is_again(&works, &step.activity),
        works,
        design_set,
        channel_set,
        decides: step.decision.is_some(),
        stems,
        stem_set,
        output_set,
        requirement_set,
        actor_set,
        ..ComparedStep::default()
    }
}

/// The names of the columns that do a step, and their kinds.
fn doers(part: Option<&Part>, step: &Step) -> (Vec<String>, Vec<Role>) {
    let Some(part) = part else {
        return (Vec::new(), Vec::new());
    };
    let columns = step.actors.iter().filter_map(|actor| actor.column);
    let names = columns.filter_map(|column| part.actors.get(column));
    let names = names.map(|actor| actor.name.value.clone()).collect();
    (names, roles::roles(part, step))
}
