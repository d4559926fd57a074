//! Phases: the steps of all SOPs come in, the row each of them belongs to goes out.
//!
//! An author's `tahap` is kept. Other steps are guessed from the procedure's `kata`, whole SOPs at a time, because work
//! seldom goes back to an earlier phase. Steps that were
//! aligned agree on their phase, and a procedure without phases gets them from the aligned steps.

use crate::model::Procedure;

use super::anneal::{Joined, Place};
use super::cells::{PhaseKind, Row};
use super::steps::ComparedStep;
use super::vocabulary::{StemId, Vocabulary};
use super::{Member, align};

/// What a step back to an earlier phase costs: more than one shared word earns.
const BACKWARDS: f64 = 1.5;
/// What the place of a match is worth: the verb that opens an activity names the phase better than a later clause.
const OPENING: f64 = 2.0;
/// What every further matching phrase is worth, by word.
const SUPPORT: f64 = 0.3;
/// So sure of its phase, a step keeps it whatever it is aligned with.
const SURE: f64 = 0.5;

/// Guesses the phase of every step and returns the phases in the order of the work; none for a procedure without any.
pub(super) fn assign(
    procedure: &Procedure,
    members: &mut [Member],
    vocabulary: &mut Vocabulary,
) -> Vec<Row> {
    let phrases: Vec<Vec<Vec<StemId>>> = procedure
        .phases
        .iter()
        .map(|phase| {
            phase
                .words
                .iter()
                .map(|text| vocabulary.read(text))
                .collect()
        })
        .collect();
    let ids: Vec<&str> = procedure
        .phases
        .iter()
        .map(|phase| phase.id.as_str())
        .collect();
    for member in members.iter_mut() {
        assign_member(member, &ids, &phrases);
    }
    let rows = procedure.phases.iter().map(|phase| Row {
        key: phase.id.value.clone(),
        name: phase.name.value.clone(),
        kind: PhaseKind::Declared,
    });
    rows.collect()
}

/// Lets the steps of a row agree on their phase, or makes every row a phase where the procedure has none; returns the
/// phases with one for the steps that fit nowhere, if there are any.
pub(super) fn settle(mut phases: Vec<Row>, rows: &[Joined], members: &mut [Member]) -> Vec<Row> {
    let other = match phases.is_empty() {
        true => derive(&mut phases, rows, members),
        false => agree(phases.len(), rows, members),
    };
    if other {
        phases.push(Row::other());
    }
    phases
}

/// Makes a phase of every row; whether any step stands in none.
fn derive(phases: &mut Vec<Row>, rows: &[Joined], members: &mut [Member]) -> bool {
    for step in members.iter_mut().flat_map(|member| &mut member.steps) {
        step.phase = rows.len();
    }
    for (place, row) in rows.iter().enumerate() {
        phases.push(Row {
            key: format!("langkah-{}", place + 1),
            name: name(row, members),
            kind: PhaseKind::Derived,
        });
        for step in row {
            if let Some(step) = step_mut(members, *step) {
                step.phase = place;
                step.confidence = 1.0;
            }
        }
    }
    let mut steps = members.iter().flat_map(|member| &member.steps);
    steps.any(|step| step.phase == rows.len())
}

/// Gives the steps of a row that are not sure of their phase the one that most of them have; whether any step fits none.
fn agree(phases: usize, rows: &[Joined], members: &mut [Member]) -> bool {
    for row in rows {
        let mut votes = vec![0.0; phases];
        for step in row.iter().filter_map(|step| step_at(members, *step)) {
            if let Some(votes) = votes.get_mut(step.phase) {
                *votes += step.confidence + if step.declared { row.len() as f64 } else { 0.0 };
            }
        }
        let most = votes.iter().copied().fold(0.0, f64::max);
        let Some(phase) = votes.iter().position(|votes| *votes == most && most > 0.0) else {
            continue;
        };
        for place in row {
            let unsure = |step: &&mut ComparedStep| !step.declared && step.confidence < SURE;
            if let Some(step) = step_mut(members, *place).filter(unsure) {
                step.phase = phase;
                step.confidence = align::hundredths(most / row.len() as f64).min(0.95);
            }
        }
    }
    let mut steps = members.iter().flat_map(|member| &member.steps);
    steps.any(|step| step.phase == phases)
}

fn step_at(members: &[Member], (member, step): Place) -> Option<&ComparedStep> {
    members.get(member)?.steps.get(step)
}

fn step_mut(members: &mut [Member], (member, step): Place) -> Option<&mut ComparedStep> {
    members.get_mut(member)?.steps.get_mut(step)
}

/// The shortest activity of a row names it.
fn name(row: &Joined, members: &[Member]) -> String {
    let steps = row.iter().filter_map(|step| step_at(members, *step));
    let activities = steps.map(|step| step.activity.as_str());
    let shortest = activities.min_by_key(|activity| (activity.chars().count(), *activity));
    shortest.unwrap_or_default().to_owned()
}

/// Guesses the phases of one SOP.
fn assign_member(member: &mut Member, ids: &[&str], phrases: &[Vec<Vec<StemId>>]) {
    let scores: Vec<Vec<f64>> = member
        .steps
        .iter()
        .map(|step| {
            phrases
                .iter()
                .map(|list| score(&step.stems, list))
                .collect()
        })
        .collect();
    let declared: Vec<Option<usize>> = member
        .steps
        .iter()
        .map(|step| {
            let written = step.written_phase.as_deref()?;
            ids.iter().position(|id| *id == written)
        })
        .collect();
    let path = best_path(&scores, &declared, ids.len());
    for (at, step) in member.steps.iter_mut().enumerate() {
        let found = path.get(at).copied().flatten();
        step.declared = declared.get(at).copied().flatten().is_some();
        step.phase = found.unwrap_or(ids.len());
        step.confidence = match found {
            None => 0.0,
            Some(_) if step.declared => 1.0,
            Some(phase) => scores.get(at).map_or(0.0, |row| confidence(row, phase)),
        };
    }
}

/// The best row for every step: the sum of scores, less what steps back cost. Nothing where no phase has a score.
fn best_path(scores: &[Vec<f64>], declared: &[Option<usize>], phases: usize) -> Vec<Option<usize>> {
    // `best[phase]`: the best sum of all steps so far when the last phase seen is `phase`; `phases` stands for none yet.
    let mut best = vec![f64::NEG_INFINITY; phases + 1];
    if let Some(start) = best.last_mut() {
        *start = 0.0;
    }
    let mut trail: Vec<Vec<(usize, bool)>> = Vec::with_capacity(scores.len());
    for (row, declared) in scores.iter().zip(declared) {
        let mut next = vec![f64::NEG_INFINITY; phases + 1];
        let mut from = vec![(phases, false); phases + 1];
        for last in 0..=phases {
            if declared.is_none() && best[last] > next[last] {
                // The step fits nothing here: the last phase seen stays what it was.
                next[last] = best[last];
                from[last] = (last, false);
            }
            for (phase, score) in row.iter().enumerate() {
                let score = match declared {
                    Some(chosen) if *chosen == phase => f64::max(*score, 1.0),
                    Some(_) => continue,
                    None if *score <= 0.0 => continue,
                    None => *score,
                };
                let cost = if last < phases && phase < last {
                    BACKWARDS
                } else {
                    0.0
                };
                let sum = best[last] + score - cost;
                if sum > next[phase] {
                    next[phase] = sum;
                    from[phase] = (last, true);
                }
            }
        }
        best = next;
        trail.push(from);
    }
    follow(&best, &trail)
}

/// Walks the trail back from the best end.
fn follow(best: &[f64], trail: &[Vec<(usize, bool)>]) -> Vec<Option<usize>> {
    let mut at = 0;
    for (phase, sum) in best.iter().enumerate() {
        if *sum > best[at] {
            at = phase;
        }
    }
    let mut path = vec![None; trail.len()];
    for (step, from) in trail.iter().enumerate().rev() {
        let (before, taken) = from[at];
        if taken {
            path[step] = Some(at);
        }
        at = before;
    }
    path
}

/// How well an activity fits a phase: its longest phrase and how early it stands, and a little for every other phrase.
fn score(activity: &[StemId], phrases: &[Vec<StemId>]) -> f64 {
    let (mut best, mut words) = (0.0, 0.0);
    let mut best_words = 0.0;
    for phrase in phrases.iter().filter(|phrase| !phrase.is_empty()) {
        let Some(start) = activity
            .windows(phrase.len())
            .position(|window| window == phrase.as_slice())
        else {
            continue;
        };
        let length = phrase.len() as f64;
        let worth = length + OPENING / (1.0 + start as f64 / 4.0);
        words += length;
        if worth > best {
            best = worth;
            best_words = length;
        }
    }
    best + SUPPORT * (words - best_words)
}

/// How sure a guess is: its score beside the best of the others.
fn confidence(scores: &[f64], chosen: usize) -> f64 {
    let mine = scores.get(chosen).copied().unwrap_or(0.0);
    let rival = scores
        .iter()
        .enumerate()
        .filter(|(phase, _)| *phase != chosen)
        .map(|(_, score)| *score)
        .fold(0.0, f64::max);
    align::hundredths((mine / (mine + rival).max(1.0)).min(0.95))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn opening_verb_beats_later_clause() {
        let phrases = [vec![vec![1]], vec![vec![7, 8]]];
        let activity = [1, 2, 3, 4, 5, 6, 7, 8];
        assert!(score(&activity, &phrases[0]) > score(&activity, &phrases[1]));
    }

    #[test]
    fn order_of_work_decides_between_equal_scores() {
        let scores = vec![vec![2.0, 0.0], vec![2.0, 2.0], vec![0.0, 2.0]];
        let path = best_path(&scores, &[None, None, None], 2);
        assert!(path == [Some(0), Some(0), Some(1)] || path == [Some(0), Some(1), Some(1)]);
    }

    #[test]
    fn declared_phase_is_kept_against_all_words() {
        let scores = vec![vec![9.0, 0.0], vec![9.0, 0.0]];
        let path = best_path(&scores, &[Some(1), None], 2);
        assert_eq!(path, [Some(1), Some(0)]);
    }

    #[test]
    fn step_without_words_has_no_phase() {
        let path = best_path(&[vec![0.0, 0.0]], &[None], 2);
        assert_eq!(path, [None]);
    }
}
