//! Slowness: aligned rows and their times come in; what takes an SOP far longer than the others of its design goes out.
//!
//! Times lie apart by factors, not by minutes, so their logarithms are measured: by the median and the median distance
//! from it, which a few strange times do not move (Rousseeuw and Croux, *Journal of the American Statistical
//! Association* 88, 1993).

use crate::analyse::time::Minutes;

use super::spread::median;
use super::{Comparison, Member};

/// Fewer times than these, its own among them, say nothing of what is usual.
const ENOUGH: usize = 4;
/// So many spreads above the median, a time is far away.
const FAR: f64 = 3.5;
/// Times that differ by a quarter are the same to whoever writes SOPs.
const LEAST_SPREAD: f64 = 0.25;
/// How many times the median a time is at least.
const TIMES: f64 = 3.0;
/// How many minutes more it is at least.
const NOTABLE: f64 = 60.0;
/// Turns the median distance of a normal spread into its deviation.
const DEVIATION: f64 = 1.4826;

/// What is usual in one design, as logarithms of minutes.
#[derive(Clone, Copy, Debug, PartialEq)]
pub(super) struct Norm {
    median: f64,
    spread: f64,
}

/// What an SOP takes far longer for than the others of its design.
#[derive(Clone, Debug, PartialEq)]
pub struct Slow {
    /// The place of its step in [`super::Member::steps`]; nothing where it is the whole SOP, every step once.
    pub step: Option<usize>,
    /// What it takes.
    pub own: Minutes,
    /// The median of the design, in minutes.
    pub usual: f64,
    /// The first of the others, by their places in [`Comparison::members`], with their times.
    pub others: Vec<(usize, Minutes)>,
    /// How many others state a time.
    pub count: usize,
}

/// What is usual for whole SOPs.
#[derive(Clone, Debug, Default)]
pub(super) struct Whole {
    /// Of those of one design that state every time.
    full: Vec<Option<Norm>>,
    /// Of all stated times of whatever may be compared step by step.
    stated: Vec<Option<Norm>>,
}

/// The slow steps of the SOP at a place of the members, in the order of the rows; the whole of it where its slowness
/// lies in no single step. `named` is how many others are wanted by name.
///
/// A step counts only where the whole SOP is slower than usual too: else the work is merely cut into other steps.
pub fn slow(comparison: &Comparison, member: usize, named: usize) -> Vec<Slow> {
    let finder = Finder {
        comparison,
        member,
        named,
    };
    let rows = 0..comparison.rows.len();
    let steps: Vec<Slow> = match finder.is_slower() {
        true => rows.filter_map(|row| finder.step(row)).collect(),
        false => Vec::new(),
    };
    match steps.is_empty() {
        true => finder.all().into_iter().collect(),
        false => steps,
    }
}

#[derive(Clone, Copy)]
struct Finder<'a> {
    comparison: &'a Comparison,
    member: usize,
    named: usize,
}

impl Finder<'_> {
    fn group(self, grouping: Grouping) -> usize {
        let member = self.comparison.members.get(self.member);
        member.map_or(0, |member| grouping.of(member))
    }

    /// Whether the times that the SOP states add up to more than is usual.
    fn is_slower(self) -> bool {
        let own = stated(&self.comparison.members, self.member);
        let group = self.group(steps_grouping(self.comparison));
        let norm = self.comparison.pace.stated.get(group).copied().flatten();
        own.zip(norm)
            .is_some_and(|(own, norm)| middle(own).ln() > norm.median)
    }

    fn all(self) -> Option<Slow> {
        let norm = (*self
            .comparison
            .pace
            .full
            .get(self.group(Grouping::Design))?)?;
        let of = |member| full(&self.comparison.members, member);
        let own = of(self.member)?;
        self.judge((None, own), (norm, Grouping::Design), &of)
    }

    fn step(self, row: usize) -> Option<Slow> {
        let row = self.comparison.rows.get(row)?;
        let grouping = steps_grouping(self.comparison);
        let norm = (*row.usual.pace.get(self.group(grouping))?)?;
        let of = |member: usize| row.usual.time(&row.cells, member);
        let step = row.cells.get(self.member)?.steps.first()?;
        self.judge((Some(*step), of(self.member)?), (norm, grouping), &of)
    }

    fn judge(
        self,
        (step, own): (Option<usize>, Minutes),
        (norm, grouping): (Norm, Grouping),
        of: &dyn Fn(usize) -> Option<Minutes>,
    ) -> Option<Slow> {
        let usual = norm.median.exp();
        let far = middle(own).ln() - norm.median >= FAR * norm.spread.max(LEAST_SPREAD);
        // Even the least of a range has to be longer.
        let longer = own.least >= TIMES * usual && own.least - usual >= NOTABLE;
        if !far || !longer {
            return None;
        }
        let group = self.group(grouping);
        let others = self.comparison.members.iter().enumerate();
        let others = others.filter(|(at, other)| *at != self.member && grouping.of(other) == group);
        let mut others = others.filter_map(|(other, _)| Some((other, of(other)?)));
        let first: Vec<(usize, Minutes)> = others.by_ref().take(self.named).collect();
        Some(Slow {
            step,
            own,
            usual,
            count: first.len() + others.count(),
            others: first,
        })
    }
}

/// Which SOPs are comparable.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Grouping {
    /// Those of one design.
    Design,
    /// All of the procedure.
    Procedure,
}

impl Grouping {
    fn of(self, member: &Member) -> usize {
        match self {
            Grouping::Design => member.design.unwrap_or_default(),
            Grouping::Procedure => 0,
        }
    }
}

/// Steps of one row are the same work, also where their SOPs are less alike; only what the procedure itself declares to
/// be another way is not held against it.
pub(super) fn steps_grouping(comparison: &Comparison) -> Grouping {
    let mut designs = comparison.designs.iter();
    match designs.any(|design| design.declared.is_some()) {
        true => Grouping::Design,
        false => Grouping::Procedure,
    }
}

/// What every step once takes, as far as it is stated.
fn stated(members: &[Member], member: usize) -> Option<Minutes> {
    let total = members.get(member)?.measures.total;
    total.filter(|total| total.least > 0.0)
}

/// The same where every step states its time.
fn full(members: &[Member], member: usize) -> Option<Minutes> {
    let measures = members.get(member)?.measures;
    stated(members, member).filter(|_| measures.steps_without_time == 0)
}

/// Finds what is usual for whole SOPs.
pub(super) fn whole(comparison: &Comparison) -> Whole {
    let members = &comparison.members;
    let steps = steps_grouping(comparison);
    Whole {
        full: norms(members, Grouping::Design, |member| full(members, member)),
        stated: norms(members, steps, |member| stated(members, member)),
    }
}

/// What is usual in each group, of the times of members.
pub(super) fn norms(
    members: &[Member],
    grouping: Grouping,
    of: impl Fn(usize) -> Option<Minutes>,
) -> Vec<Option<Norm>> {
    let last = members.iter().map(|member| grouping.of(member)).max();
    let mut times: Vec<Vec<f64>> = vec![Vec::new(); last.map_or(0, |last| last + 1)];
    for (at, member) in members.iter().enumerate() {
        let own = times.get_mut(grouping.of(member));
        if let Some((own, time)) = own.zip(of(at).filter(|time| time.least > 0.0)) {
            own.push(middle(time).ln());
        }
    }
    times.into_iter().map(norm).collect()
}

fn norm(times: Vec<f64>) -> Option<Norm> {
    if times.len() < ENOUGH {
        return None;
    }
    let middle = median(times.clone())?;
    let distances = times.iter().map(|time| (time - middle).abs());
    let spread = median(distances.collect())? * DEVIATION;
    Some(Norm {
        median: middle,
        spread,
    })
}

fn middle(time: Minutes) -> f64 {
    f64::midpoint(time.least, time.most)
}
