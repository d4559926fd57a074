//! Spread: one number for each SOP comes in; ranks, the middle, the quarters and what lies far outside go out.

use super::{Member, MemberMeasures};

/// What is measured of an SOP and can be set in order.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Measure {
    /// Every step once, with the most of every range: what pictures add up.
    Once,
    /// What it takes on average.
    Expected,
    /// The quickest way.
    Best,
    /// The longest way with every loop once more.
    Worst,
    /// Steps.
    Steps,
    /// Columns of the step tables.
    Actors,
    /// Times the work passes to another column.
    Handoffs,
    /// Diamonds.
    Decisions,
    /// Exits that lead back.
    Loops,
    /// Documents a reader has to bring.
    Documents,
    /// Share of steps with a complete mutu baku.
    Complete,
}

impl Measure {
    /// All of them, in the order in which they are shown.
    pub const ALL: [Measure; 11] = [
        Measure::Once,
        Measure::Expected,
        Measure::Best,
        Measure::Worst,
        Measure::Steps,
        Measure::Actors,
        Measure::Handoffs,
        Measure::Decisions,
        Measure::Loops,
        Measure::Documents,
        Measure::Complete,
    ];

    /// The number; nothing where the SOP does not state it, does not state it wholly, or where the question does not
    /// arise. A time is whole where every step states one: with a gap it is a lower bound, and bounds have no order.
    pub fn value(self, measures: &MemberMeasures) -> Option<f64> {
        let count = |number: usize| f64::from(u32::try_from(number).unwrap_or(u32::MAX));
        let some = |number: usize| (measures.steps > 0).then(|| count(number));
        let is_whole = measures.steps_without_time == 0;
        let work = measures.work.filter(|_| is_whole);
        let once = measures.total.filter(|_| is_whole);
        match self {
            Measure::Once => once.map(|total| total.most),
            Measure::Expected => work.map(|work| work.expected),
            Measure::Best => work.map(|work| work.best),
            Measure::Worst => work.map(|work| work.worst),
            Measure::Steps => some(measures.steps),
            Measure::Actors => Some(count(measures.actors)).filter(|number| *number > 0.0),
            Measure::Handoffs => some(measures.handoffs),
            Measure::Decisions => some(measures.decisions),
            Measure::Loops => some(measures.loops).filter(|number| {
                // An exit that is not drawn may lead back as well.
                measures.open_exits == 0 && (*number > 0.0 || measures.decisions > 0)
            }),
            Measure::Documents => some(measures.documents).filter(|_| measures.states_requirements),
            Measure::Complete => {
                some(measures.complete_steps).map(|steps| steps / count(measures.steps))
            }
        }
    }

    /// Which end of the order is the first rank.
    pub fn first(self) -> First {
        match self {
            Measure::Complete => First::Most,
            _ => First::Least,
        }
    }

    /// The spread of the measure over SOPs.
    pub fn spread(self, members: &[Member]) -> Spread {
        let values: Vec<Option<f64>> = members
            .iter()
            .map(|member| self.value(&member.measures))
            .collect();
        Spread::of(&values, self.first())
    }
}

/// Which value has the first rank.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum First {
    /// The least, or the quickest.
    Least,
    /// The most.
    Most,
}

/// How numbers lie among each other.
#[derive(Clone, Debug, PartialEq, Default)]
pub struct Spread {
    /// The rank of each, from 1; those that are the same share a rank, and the next ones are skipped. Nothing where
    /// there is no number.
    pub ranks: Vec<Option<usize>>,
    /// How many there are.
    pub stated: usize,
    /// Least, quarters and most; nothing where there is no number.
    pub summary: Option<Summary>,
    /// The places of those that lie further outside the middle half than one and a half times its width.
    pub outliers: Vec<usize>,
}

/// The five numbers of a box plot (Tukey, *Exploratory Data Analysis*, 1977).
#[derive(Clone, Copy, Debug, PartialEq, Default)]
pub struct Summary {
    /// The least.
    pub least: f64,
    /// A quarter is not more than it.
    pub lower: f64,
    /// Half is not more than it.
    pub median: f64,
    /// Three quarters are not more than it.
    pub upper: f64,
    /// The most.
    pub most: f64,
    /// The least that is no outlier.
    pub low: f64,
    /// The most that is no outlier.
    pub high: f64,
}

impl Spread {
    /// The spread of numbers. Grows with their count as sorting does.
    pub fn of(values: &[Option<f64>], first: First) -> Spread {
        // Sums of the same times in another order differ in their last bits.
        let fine = |value: f64| (value * 1e6).round() / 1e6;
        let mut sorted: Vec<(f64, usize)> = values
            .iter()
            .enumerate()
            .filter_map(|(place, value)| Some((fine((*value)?), place)))
            .filter(|(value, _)| value.is_finite())
            .collect();
        sorted.sort_by(|left, right| left.0.total_cmp(&right.0).then(left.1.cmp(&right.1)));
        let ascending: Vec<f64> = sorted.iter().map(|(value, _)| *value).collect();
        let summary = summary(&ascending);
        let is_outlier =
            |value: f64| summary.is_some_and(|summary| value < summary.low || value > summary.high);
        let mut outliers: Vec<usize> = sorted
            .iter()
            .filter(|(value, _)| is_outlier(*value))
            .map(|(_, place)| *place)
            .collect();
        outliers.sort_unstable();
        Spread {
            ranks: ranks(values.len(), sorted, first),
            stated: ascending.len(),
            summary,
            outliers,
        }
    }

    /// Whether the ranks tell SOPs apart.
    pub fn tells_apart(&self) -> bool {
        self.summary
            .is_some_and(|summary| summary.least < summary.most)
    }

    /// The only SOP with the first rank.
    pub fn leader(&self) -> Option<usize> {
        let mut places = (0..self.ranks.len()).filter(|at| self.ranks.get(*at) == Some(&Some(1)));
        let leader = places.next()?;
        places.next().is_none().then_some(leader)
    }
}

fn ranks(count: usize, mut sorted: Vec<(f64, usize)>, first: First) -> Vec<Option<usize>> {
    if first == First::Most {
        sorted.reverse();
    }
    let mut ranks = vec![None; count];
    let mut known: Option<(f64, usize)> = None;
    for (before, (value, place)) in sorted.into_iter().enumerate() {
        let rank = match known {
            Some((same, rank)) if same == value => rank,
            _ => before + 1,
        };
        known = Some((value, rank));
        if let Some(own) = ranks.get_mut(place) {
            *own = Some(rank);
        }
    }
    ranks
}

fn summary(sorted: &[f64]) -> Option<Summary> {
    let (least, most) = (*sorted.first()?, *sorted.last()?);
    let (lower, upper) = (quantile(sorted, 0.25), quantile(sorted, 0.75));
    let reach = (upper - lower) * 1.5;
    let mut inside = sorted
        .iter()
        .copied()
        .filter(|value| (lower - reach..=upper + reach).contains(value));
    let low = inside.next().unwrap_or(least);
    Some(Summary {
        least,
        lower,
        median: quantile(sorted, 0.5),
        upper,
        most,
        low,
        high: inside.next_back().unwrap_or(low),
    })
}

/// The middle of some numbers; nothing where there are none.
pub(super) fn median(mut numbers: Vec<f64>) -> Option<f64> {
    numbers.sort_by(f64::total_cmp);
    (!numbers.is_empty()).then(|| quantile(&numbers, 0.5))
}

/// The value below which this part of the values lies, between two of them in proportion: QUARTILE.INC of a spreadsheet.
fn quantile(sorted: &[f64], part: f64) -> f64 {
    let last = sorted.len().saturating_sub(1);
    let place = part * last as f64;
    let (whole, rest) = (place.floor(), place.fract());
    let at = |index: f64| {
        sorted
            .get((index as usize).min(last))
            .copied()
            .unwrap_or_default()
    };
    at(whole) + (at(whole + 1.0) - at(whole)) * rest
}
