//! Likeness: two steps come in; how likely they are the same work, and why, goes out.
//!
//! The chance is that of a logistic regression over a few features that a reader can check. Its weights were fitted on
//! 940 pairs aligned by hand, of 75 SOPs of fifteen procedures (`tests/alignment`), and rounded. The place
//! weighs less than the fit gave it, because the alignment itself keeps the order.

use super::roles::Role;
use super::steps::ComparedStep;
use super::vocabulary::{StemId, Vocabulary};
use super::works;

/// What two steps share, each from 0 (nothing) to 1 (everything).
#[derive(Clone, Copy, Debug, PartialEq, Default)]
pub struct Likeness {
    /// The kinds of work; nothing where a step has no verb that says any.
    pub work: Option<f64>,
    /// The words of the activity.
    pub words: f64,
    /// What the work is done to: the words without the verbs.
    pub objects: f64,
    /// The words of the outputs; nothing where a step states none.
    pub outputs: Option<f64>,
    /// The words of the requirements; nothing where a step states none.
    pub requirements: Option<f64>,
    /// The kinds and the names of the actors; nothing where a step has none.
    pub actors: Option<f64>,
    /// The places in their SOPs.
    pub place: f64,
    /// Both are decisions (1), neither is (nothing), or only one (0).
    pub decision: Option<f64>,
    /// Both are done again (1), neither is (nothing), or only one (0).
    pub again: Option<f64>,
    /// Both are of one phase (1) or of two (0), as sure as this is; nothing where a phase is unknown.
    pub phase: Option<f64>,
}

/// A weight for a feature, and the value at which it says nothing.
struct Weight(f64, f64);

impl Weight {
    fn of(&self, value: Option<f64>) -> f64 {
        value.map_or(0.0, |value| self.0 * (value - self.1))
    }
}

const BASE: f64 = -2.3;
const WORK: Weight = Weight(4.6, 0.45);
const WORDS: Weight = Weight(2.4, 0.3);
const OBJECTS: Weight = Weight(1.1, 0.3);
const OUTPUTS: Weight = Weight(1.5, 0.3);
const REQUIREMENTS: Weight = Weight(0.35, 0.3);
const ACTORS: Weight = Weight(1.85, 0.5);
const PLACE: Weight = Weight(3.0, 0.8);
const DECISION: Weight = Weight(0.9, 0.4);
const AGAIN: Weight = Weight(1.8, 0.3);
const PHASE: Weight = Weight(0.9, 0.5);

impl Likeness {
    /// What two steps share.
    pub(super) fn of(left: &ComparedStep, right: &ComparedStep, words: &Vocabulary) -> Likeness {
        let stated = |left: &[StemId], right: &[StemId]| {
            let both = !left.is_empty() && !right.is_empty();
            both.then(|| words.likeness(left, right))
        };
        Likeness {
            work: works::likeness(&left.works, &right.works),
            words: words.likeness(&left.stem_set, &right.stem_set),
            objects: words.likeness(&left.object_set, &right.object_set),
            outputs: stated(&left.output_set, &right.output_set),
            requirements: stated(&left.requirement_set, &right.requirement_set),
            actors: actors(left, right, words),
            place: 1.0 - (left.place - right.place).abs(),
            decision: both([left.decides, right.decides]),
            again: both([left.again, right.again]),
            phase: phase(left, right),
        }
    }

    /// The logarithm of the odds that the steps are the same work.
    pub(super) fn log_odds(&self) -> f64 {
        BASE + WORK.of(self.work)
            + WORDS.of(Some(self.words))
            + OBJECTS.of(Some(self.objects))
            + OUTPUTS.of(self.outputs)
            + REQUIREMENTS.of(self.requirements)
            + ACTORS.of(self.actors)
            + PLACE.of(Some(self.place))
            + DECISION.of(self.decision)
            + AGAIN.of(self.again)
            + PHASE.of(self.phase)
    }
}

/// The chance behind the logarithm of odds.
pub(super) fn chance(log_odds: f64) -> f64 {
    1.0 / (1.0 + (-log_odds).exp())
}

/// Whether something holds for both steps; nothing where it holds for neither.
fn both(holds: [bool; 2]) -> Option<f64> {
    match holds {
        [true, true] => Some(1.0),
        [false, false] => None,
        _ => Some(0.0),
    }
}

fn actors(left: &ComparedStep, right: &ComparedStep, words: &Vocabulary) -> Option<f64> {
    if left.roles.is_empty() || right.roles.is_empty() {
        return None;
    }
    let kinds = kinds(&left.roles, &right.roles);
    Some(0.6 * kinds + 0.4 * words.likeness(&left.actor_set, &right.actor_set))
}

fn kinds(left: &[Role], right: &[Role]) -> f64 {
    match () {
        () if left == right => 1.0,
        () if left.iter().any(|role| right.contains(role)) => 0.6,
        () => 0.0,
    }
}

/// Two phases that authors name are known for sure, and steps of different ones are never the same work.
fn phase(left: &ComparedStep, right: &ComparedStep) -> Option<f64> {
    /// So far from even that nothing outweighs it.
    const NEVER: f64 = -20.0;
    let sure = left.confidence.min(right.confidence);
    match left.phase == right.phase {
        _ if sure <= 0.0 => None,
        false if left.declared && right.declared => Some(NEVER),
        true => Some(0.5 + sure / 2.0),
        false => Some(0.5 - sure / 2.0),
    }
}
