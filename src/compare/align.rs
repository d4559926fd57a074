//! Alignment: the steps of SOPs come in; rows of steps that do the same work go out, and the pairs in them.
//!
//! Every two SOPs are compared by the likeness of their steps, all are made consistent with one another, and the likeliest
//! pairs are joined first. Of very many SOPs some stand for all, and the others are led along the rows these make, so
//! that the work grows with the number of SOPs and not with its square.

use std::collections::BTreeMap;

use super::anneal::{Joined, Place, Round, anneal};
use super::likeness::{Likeness, chance};
use super::partners::Partners;
use super::posterior::{AllChances, Chances, chances};
use super::steps::{ComparedStep, StepPair};
use super::vocabulary::Vocabulary;
use super::{Depth, FULL_COMPARISON, Member};

/// Up to this many SOPs all pairs are listed; beyond it those with the first SOP only.
const ALL_PAIRS: usize = 60;
/// Steps of a row that a step of another SOP is held against.
const WITNESSES: usize = 6;
/// What a pair of steps gains over two steps that stand alone: SOPs of one procedure do mostly the same work.
const GAIN: f64 = 1.6;
/// What it is worth that the actors of two steps do each other's work elsewhere.
const PARTNERS: f64 = 2.0;
/// The least chance of a pair that is joined in the order of the work, and the least mean of a row.
const LEAST: f64 = 0.25;
const MEAN: f64 = 0.2;
/// The same for steps that one office does earlier than another, judged without their neighbours.
const MOVED: f64 = 0.4;
const MOVED_MEAN: f64 = 0.3;

/// The rows of all SOPs, and how sure each pair is.
pub(super) struct Aligned {
    /// The rows in the order of the work; each step stands in one of them.
    pub(super) rows: Vec<Joined>,
    /// The pairs of steps in the rows.
    pub(super) pairs: Vec<StepPair>,
}

/// Two decimals: finer differences mean nothing, and rounding keeps them out of what readers see.
pub(super) fn hundredths(value: f64) -> f64 {
    (value * 100.0).round() / 100.0
}

/// How sure it is that two steps that stand in one row do the same work: the chance they have in an alignment, where
/// SOPs of one procedure do mostly the same work.
pub(super) fn confidence(likeness: &Likeness) -> f64 {
    hundredths(chance(GAIN + likeness.log_odds()))
}

/// Aligns the steps of all SOPs.
pub(super) fn align(members: &[Member], vocabulary: &Vocabulary, depth: Depth) -> Aligned {
    let aligner = Aligner {
        members,
        vocabulary,
    };
    let core = core(members);
    let mut rows = aligner.rows_of(&core);
    for member in 0..members.len() {
        if core.binary_search(&member).is_err() {
            aligner.lead_along(&mut rows, member);
        }
    }
    match depth {
        Depth::Whole => {
            let rows = aligner.gather(rows);
            let pairs = aligner.pairs(&rows);
            Aligned { rows, pairs }
        }
        // What only few SOPs do is in no outline.
        Depth::Outline => Aligned {
            rows,
            pairs: Vec::new(),
        },
    }
}

/// The SOPs that stand for all: those whose ids have the smallest check sums, so that one SOP more changes at most one.
fn core(members: &[Member]) -> Vec<usize> {
    let sum = |member: &Member| {
        // FNV-1a, 64 bits.
        member
            .sop
            .to_string()
            .bytes()
            .fold(0xcbf2_9ce4_8422_2325_u64, |sum, byte| {
                (sum ^ u64::from(byte)).wrapping_mul(0x0100_0000_01b3)
            })
    };
    let mut all: Vec<usize> = (0..members.len()).collect();
    all.sort_by_key(|at| members.get(*at).map(|member| (sum(member), *at)));
    all.truncate(FULL_COMPARISON);
    all.sort_unstable();
    all
}

struct Aligner<'a> {
    members: &'a [Member],
    vocabulary: &'a Vocabulary,
}

impl Aligner<'_> {
    fn step(&self, (member, step): Place) -> Option<&ComparedStep> {
        self.members.get(member)?.steps.get(step)
    }

    fn length(&self, member: usize) -> usize {
        self.members
            .get(member)
            .map_or(0, |member| member.steps.len())
    }

    /// The logarithm of the odds that two steps are the same work.
    fn log_odds(&self, one: Place, other: Place) -> f64 {
        let steps = self.step(one).zip(self.step(other));
        steps.map_or(f64::NEG_INFINITY, |(one, other)| {
            Likeness::of(one, other, self.vocabulary).log_odds()
        })
    }

    /// The rows of some SOPs among themselves.
    fn rows_of(&self, core: &[usize]) -> Vec<Joined> {
        let lengths: Vec<usize> = core.iter().map(|member| self.length(*member)).collect();
        let member = |list: usize| core.get(list).copied().unwrap_or_default();
        // Asked for in every round, and dear.
        let odds = AllChances::of(lengths.clone(), &|left, right| {
            self.all_odds(member(left), member(right))
        });
        let of_pair = |left: usize, right: usize| {
            let odds = |row: usize, column: usize| GAIN + odds.get((left, row), (right, column));
            self.chances(member(left), member(right), &odds)
        };
        let all = AllChances::of(lengths.clone(), &of_pair).consistent();
        let placed = |one: Place, other: Place| all.get(one, other);
        let named = |(list, step): Place| (member(list), step);
        let alone = |one: Place, other: Place| chance(odds.get(one, other));
        let in_order = Round {
            chance: &placed,
            least: LEAST,
            mean: MEAN,
            in_order: true,
        };
        let moved = Round {
            chance: &alone,
            least: MOVED,
            mean: MOVED_MEAN,
            in_order: false,
        };
        let rows = anneal(&lengths, &[in_order, moved]).into_iter();
        rows.map(|row| row.into_iter().map(named).collect())
            .collect()
    }

    /// The chances of the pairs of two SOPs: first by what the steps say, then also by who does what.
    fn chances(&self, left: usize, right: usize, alike: &dyn Fn(usize, usize) -> f64) -> Chances {
        let lengths = (self.length(left), self.length(right));
        let first = chances(lengths, alike);
        let steps = |member: usize| {
            self.members
                .get(member)
                .map_or(&[][..], |member| &member.steps)
        };
        let partners = Partners::of(steps(left), steps(right), &first);
        let known = |row: usize, column: usize| {
            alike(row, column) + PARTNERS * (partners.likeness(row, column) - 0.5)
        };
        chances(lengths, &known)
    }

    /// The odds of all pairs of steps of two SOPs, row by row.
    fn all_odds(&self, left: usize, right: usize) -> Chances {
        let lengths = (self.length(left), self.length(right));
        Chances::each(lengths, &|row, column| {
            self.log_odds((left, row), (right, column))
        })
    }

    /// Puts the steps of one more SOP into the rows they fit best.
    fn lead_along(&self, rows: &mut [Joined], member: usize) {
        let steps = self.length(member);
        let odds = |step: usize, row: usize| GAIN + self.mean_odds((member, step), rows.get(row));
        let chances = chances((steps, rows.len()), &odds);
        let score = |step: usize, row: usize| {
            let chance = chances.get(step, row);
            (chance >= LEAST).then_some(chance)
        };
        for (step, row) in best_in_order((steps, rows.len()), &score) {
            if let Some(row) = rows.get_mut(row) {
                row.push((member, step));
                row.sort_unstable();
            }
        }
    }

    /// The rows with those of the steps that fit none of them, each behind the row of the step before it in its SOP.
    fn gather(&self, rows: Vec<Joined>) -> Vec<Joined> {
        let placed = rows.iter().enumerate();
        let placed = placed.flat_map(|(at, row)| row.iter().map(move |place| (*place, at + 1)));
        let placed: BTreeMap<Place, usize> = placed.collect();
        let mut behind: BTreeMap<usize, Vec<Joined>> = BTreeMap::new();
        for member in 0..self.members.len() {
            let mut last = 0;
            for step in 0..self.length(member) {
                match placed.get(&(member, step)) {
                    Some(row) => last = *row,
                    None => self.gather_step(behind.entry(last).or_default(), (member, step)),
                }
            }
        }
        let mut all = behind.remove(&0).unwrap_or_default();
        for (at, row) in rows.into_iter().enumerate() {
            all.push(row);
            all.extend(behind.remove(&(at + 1)).unwrap_or_default());
        }
        all
    }

    /// Puts a step into the row it is most like, if it is rather the same work than not; else into one of its own.
    fn gather_step(&self, rows: &mut Vec<Joined>, step: Place) {
        let lacks = |row: &Joined| row.iter().all(|(member, _)| *member != step.0);
        let fitting = rows.iter().enumerate().filter(|(_, row)| lacks(row));
        let keyed = fitting.map(|(at, row)| (at, GAIN + self.mean_odds(step, Some(row))));
        let best = keyed.filter(|(_, odds)| *odds >= 0.0);
        let best = best.max_by(|(one, a), (other, b)| a.total_cmp(b).then(other.cmp(one)));
        match best.and_then(|(at, _)| rows.get_mut(at)) {
            Some(row) => row.push(step),
            None => rows.push(vec![step]),
        }
    }

    fn mean_odds(&self, step: Place, row: Option<&Joined>) -> f64 {
        let row = row.map(Vec::as_slice).unwrap_or_default();
        let witnesses = row.iter().take(WITNESSES);
        let sum: f64 = witnesses
            .clone()
            .map(|other| self.log_odds(step, *other))
            .sum();
        match witnesses.len() {
            0 => f64::NEG_INFINITY,
            count => sum / count as f64,
        }
    }

    /// The pairs of steps that stand in one row.
    fn pairs(&self, rows: &[Joined]) -> Vec<StepPair> {
        let first = match self.members.len() > ALL_PAIRS {
            true => 1,
            false => self.members.len(),
        };
        let mut pairs = Vec::new();
        for row in rows {
            for (at, one) in row
                .iter()
                .enumerate()
                .filter(|(_, (member, _))| *member < first)
            {
                let others = row.iter().skip(at + 1);
                pairs.extend(others.filter_map(|other| self.pair(*one, *other)));
            }
        }
        pairs.sort_by_key(|pair| (pair.left, pair.right, pair.left_step, pair.right_step));
        pairs
    }

    fn pair(&self, one: Place, other: Place) -> Option<StepPair> {
        let (left, right) = (self.step(one)?, self.step(other)?);
        Some(StepPair {
            left: one.0,
            left_step: left.number,
            right: other.0,
            right_step: right.number,
            confidence: confidence(&Likeness::of(left, right, self.vocabulary)),
        })
    }
}

/// The likeness of the step at one place of the first list and one place of the second; nothing where they differ.
type Score<'a> = &'a dyn Fn(usize, usize) -> Option<f64>;

/// The global alignment of two sequences: the pairs, in order, whose scores have the largest sum.
fn best_in_order(lengths: (usize, usize), score: Score<'_>) -> Vec<(usize, usize)> {
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

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn alignment_takes_the_best_sum_in_order() {
        let table = [[0.9, 0.0, 0.5], [0.8, 0.7, 0.0], [0.0, 0.0, 0.6]];
        let score = |a: usize, b: usize| (table[a][b] > 0.0).then_some(table[a][b]);
        assert_eq!(best_in_order((3, 3), &score), [(0, 0), (1, 1), (2, 2)]);
    }

    #[test]
    fn nothing_alike_gives_no_pairs() {
        assert!(best_in_order((4, 2), &|_, _| None).is_empty());
    }
}
