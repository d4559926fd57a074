//! Alignment: the steps of SOPs come in, pairs of steps that do the same work go out, and rows where the procedure has
//! no phases of its own.

use super::cells::{PhaseKind, Row};
use super::roles::Role;
use super::steps::{ComparedStep, StepPair};
use super::vocabulary::Vocabulary;
use super::{FULL_COMPARISON, Member};

/// Steps of a row that a new step is held against; the first ones stand for all.
const WITNESSES: usize = 6;

/// Steps less alike than this are different work.
const ALIKE: f64 = 0.35;

/// The likeness of the step at one place of the first list and one place of the second; nothing where they differ.
type Score<'a> = &'a dyn Fn(usize, usize) -> Option<f64>;

/// Two decimals: finer differences mean nothing, and rounding keeps them out of what readers see.
pub(super) fn hundredths(value: f64) -> f64 {
    (value * 100.0).round() / 100.0
}

/// Pairs of steps of every two SOPs; with the first SOP only, where there are many.
pub(super) fn pairs(members: &[Member], vocabulary: &Vocabulary) -> Vec<StepPair> {
    let first = if members.len() > FULL_COMPARISON {
        1
    } else {
        members.len()
    };
    let mut pairs = Vec::new();
    for (left, one) in members.iter().enumerate().take(first) {
        for (right, other) in members.iter().enumerate().skip(left + 1) {
            let score =
                |a: usize, b: usize| pair_score(one.steps.get(a)?, other.steps.get(b)?, vocabulary);
            for (a, b) in align((one.steps.len(), other.steps.len()), &score) {
                pairs.push(StepPair {
                    left,
                    left_step: one.steps[a].number,
                    right,
                    right_step: other.steps[b].number,
                    confidence: hundredths(score(a, b).unwrap_or(0.0)),
                });
            }
        }
    }
    pairs
}

/// Steps of one phase are alike by half before a word is read; steps of different phases are never a pair.
fn pair_score(left: &ComparedStep, right: &ComparedStep, vocabulary: &Vocabulary) -> Option<f64> {
    let alike = likeness(left, right, vocabulary);
    if left.phase != right.phase {
        return None;
    }
    let placed = left.confidence.min(right.confidence);
    let score = (1.0 + alike) / 2.0 * placed;
    if placed > 0.0 && score > ALIKE {
        return Some(score);
    }
    (alike > ALIKE).then_some(alike)
}

/// How alike two steps are, from 0 to 1: words of the activity, kinds of actors, words of the output.
fn likeness(left: &ComparedStep, right: &ComparedStep, vocabulary: &Vocabulary) -> f64 {
    let activity = vocabulary.likeness(&left.stem_set, &right.stem_set);
    let roles = role_likeness(&left.roles, &right.roles);
    if left.output_set.is_empty() || right.output_set.is_empty() {
        return 0.7 * activity + 0.3 * roles;
    }
    let outputs = vocabulary.likeness(&left.output_set, &right.output_set);
    0.6 * activity + 0.25 * roles + 0.15 * outputs
}

fn role_likeness(left: &[Role], right: &[Role]) -> f64 {
    if left.is_empty() || right.is_empty() {
        0.5
    } else if left == right {
        1.0
    } else if left.iter().any(|role| right.contains(role)) {
        0.5
    } else {
        0.0
    }
}

/// The global alignment of two sequences: the pairs, in order, whose scores have the largest sum.
fn align(lengths: (usize, usize), score: Score<'_>) -> Vec<(usize, usize)> {
    let (rows, columns) = lengths;
    let width = columns + 1;
    let mut best = vec![0.0_f64; (rows + 1) * width];
    // Filled from the end, so that the walk below goes forwards.
    for a in (0..rows).rev() {
        for b in (0..columns).rev() {
            let skip = best[(a + 1) * width + b].max(best[a * width + b + 1]);
            let take = score(a, b).map(|score| score + best[(a + 1) * width + b + 1]);
            best[a * width + b] = take.map_or(skip, |take| take.max(skip));
        }
    }
    let mut pairs = Vec::new();
    let (mut a, mut b) = (0, 0);
    while a < rows && b < columns {
        let here = best[a * width + b];
        let take = score(a, b).map(|score| score + best[(a + 1) * width + b + 1]);
        if take.is_some_and(|take| take >= here) {
            pairs.push((a, b));
            a += 1;
            b += 1;
        } else if best[(a + 1) * width + b] >= here {
            a += 1;
        } else {
            b += 1;
        }
    }
    pairs
}

/// One row in the making: the steps of several SOPs that do the same work.
#[derive(Clone, Debug, Default)]
struct Growing {
    steps: Vec<(usize, usize)>,
}

/// Rows for a procedure without phases: the longest SOP gives the first rows, the others join them or add their own
/// between. SOPs beyond [`FULL_COMPARISON`] add none, so that the rows stay readable.
pub(super) fn rows(members: &mut [Member], vocabulary: &Vocabulary) -> Vec<Row> {
    let mut order: Vec<usize> = (0..members.len()).collect();
    order.sort_by_key(|place| (std::cmp::Reverse(members[*place].steps.len()), *place));
    let mut rows: Vec<Growing> = Vec::new();
    for (turn, place) in order.iter().enumerate() {
        join(
            &mut rows,
            members,
            (*place, turn < FULL_COMPARISON),
            vocabulary,
        );
    }
    let mut others = false;
    for step in members.iter_mut().flat_map(|member| &mut member.steps) {
        step.phase = rows.len();
    }
    let mut named = Vec::new();
    for (place, row) in rows.iter().enumerate() {
        named.push(Row {
            key: format!("langkah-{}", place + 1),
            name: name(row, members),
            kind: PhaseKind::Derived,
        });
        for (member, step) in &row.steps {
            let confidence =
                row_likeness(&members[*member].steps[*step], row, (members, vocabulary));
            let step = &mut members[*member].steps[*step];
            step.phase = place;
            step.confidence = hundredths(confidence);
        }
    }
    for step in members.iter().flat_map(|member| &member.steps) {
        others |= step.phase == rows.len();
    }
    if others {
        named.push(Row::other());
    }
    named
}

/// Joins the steps of one SOP to the rows; `may_add` says whether it may add rows of its own.
fn join(
    rows: &mut Vec<Growing>,
    members: &[Member],
    (place, may_add): (usize, bool),
    vocabulary: &Vocabulary,
) {
    let steps = &members[place].steps;
    let score = |a: usize, b: usize| {
        let alike = row_likeness(steps.get(a)?, rows.get(b)?, (members, vocabulary));
        (alike > ALIKE).then_some(alike)
    };
    let pairs = align((steps.len(), rows.len()), &score);
    let mut grown = Vec::new();
    let mut pairs = pairs.into_iter().peekable();
    let mut taken = 0;
    for step in 0..steps.len() {
        match pairs.next_if(|(at, _)| *at == step) {
            Some((_, row)) => {
                grown.extend(rows[taken..row].iter().cloned());
                let mut joined = rows[row].clone();
                joined.steps.push((place, step));
                grown.push(joined);
                taken = row + 1;
            }
            None if may_add => grown.push(Growing {
                steps: vec![(place, step)],
            }),
            None => {}
        }
    }
    grown.extend(rows[taken..].iter().cloned());
    *rows = grown;
}

/// How alike a step is to the most alike of the other steps of a row; 1 where it stands alone.
fn row_likeness(
    step: &ComparedStep,
    row: &Growing,
    (members, vocabulary): (&[Member], &Vocabulary),
) -> f64 {
    row.steps
        .iter()
        .map(|(member, at)| &members[*member].steps[*at])
        .filter(|other| !std::ptr::eq(*other, step))
        .take(WITNESSES)
        .map(|other| likeness(step, other, vocabulary))
        .reduce(f64::max)
        .unwrap_or(1.0)
}

/// The shortest activity of a row names it.
fn name(row: &Growing, members: &[Member]) -> String {
    row.steps
        .iter()
        .map(|(member, step)| members[*member].steps[*step].activity.as_str())
        .min_by_key(|activity| (activity.chars().count(), *activity))
        .unwrap_or_default()
        .to_owned()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn alignment_takes_the_best_sum_in_order() {
        let table = [[0.9, 0.0, 0.5], [0.8, 0.7, 0.0], [0.0, 0.0, 0.6]];
        let score = |a: usize, b: usize| (table[a][b] > 0.0).then_some(table[a][b]);
        assert_eq!(align((3, 3), &score), [(0, 0), (1, 1), (2, 2)]);
    }

    #[test]
    fn nothing_alike_gives_no_pairs() {
        assert!(align((4, 2), &|_, _| None).is_empty());
    }
}
