//! Rows: aligned steps come in; for every row and SOP, what is done there beside the others, where it leads, and why the
//! step stands in that row, go out.

use std::collections::BTreeMap;

use super::align::confidence;
use super::anneal::{Joined, Place};
use super::cells::{self, Cell};
use super::likeness::Likeness;
use super::missing::Usual;
use super::spread::median;
use super::steps::ComparedStep;
use super::vocabulary::{StemId, Vocabulary};
use super::{Depth, Entry, Member};

/// Steps of several SOPs that do the same work.
#[derive(Clone, Debug, Default)]
pub struct AlignedRow {
    /// The place of its phase in [`super::Comparison::phases`].
    pub phase: usize,
    /// The activity that is most like all others of the row.
    pub name: String,
    /// What each SOP does, in the order of [`super::Comparison::members`]: one step or none.
    pub cells: Vec<Cell>,
    /// More about each cell, in the same order; nothing where an SOP has no step. Empty in an outline.
    pub details: Vec<Option<RowDetail>>,
    /// How usual it is.
    pub usual: Usual,
    /// The step that stands for the row.
    pub(super) lead: Option<Place>,
}

/// More about a step in its row.
#[derive(Clone, Debug, PartialEq, Default)]
pub struct RowDetail {
    /// Whether it takes much less or more time than the others.
    pub pace: Option<Pace>,
    /// Whether what comes out shares no word with what comes out of the others.
    pub other_document: bool,
    /// Where it leads, if it decides.
    pub exits: Vec<RowExit>,
    /// Why it stands in this row; nothing where it stands alone.
    pub reason: Option<Reason>,
}

/// How the time of a step compares with the middle of the others.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Pace {
    /// Half of it or less, and less than all others.
    Quicker,
    /// Twice as much or more, and more than all others.
    Slower,
}

/// One way out of a decision.
#[derive(Clone, Debug, PartialEq, Eq, Default)]
pub struct RowExit {
    /// The word on it.
    pub label: String,
    /// The place of the row it leads to in [`super::Comparison::rows`].
    pub row: Option<usize>,
    /// Whether that step stands before this one in its SOP.
    pub back: bool,
}

/// Why a step stands in its row: what it shares with the step that stands for the row.
#[derive(Clone, Debug, PartialEq, Default)]
pub struct Reason {
    /// How sure that is, from 0 to 1.
    pub confidence: f64,
    /// Whether both name the same kind of work.
    pub work: bool,
    /// The words that both activities have, as first written.
    pub words: Vec<String>,
    /// The words that both outputs have.
    pub documents: Vec<String>,
    /// Whether actors of one kind do both.
    pub actors: bool,
    /// Whether both stand at about the same place of their SOP.
    pub place: bool,
}

/// Describes all rows. `entries` and `members` are in the same order.
pub(super) fn describe(
    rows: &[Joined],
    (entries, members): (&[Entry<'_>], &[Member]),
    (vocabulary, depth): (&Vocabulary, Depth),
) -> Vec<AlignedRow> {
    let mut rows: Vec<&Joined> = rows.iter().collect();
    rows.sort_by_cached_key(|row| phase(row, members));
    let places = Places::of(&rows, members);
    let describer = Describer {
        entries,
        members,
        vocabulary,
        depth,
        places: &places,
    };
    rows.iter().map(|row| describer.row(row)).collect()
}

/// The phase that most steps of a row have; of equally many, the first.
fn phase(row: &Joined, members: &[Member]) -> usize {
    let phase = |(member, step): &Place| Some(members.get(*member)?.steps.get(*step)?.phase);
    let mut counts: BTreeMap<usize, usize> = BTreeMap::new();
    for phase in row.iter().filter_map(phase) {
        *counts.entry(phase).or_default() += 1;
    }
    let most = counts.iter().max_by(|a, b| a.1.cmp(b.1).then(b.0.cmp(a.0)));
    most.map(|(phase, _)| *phase).unwrap_or_default()
}

/// The row of every step.
struct Places(Vec<Vec<Option<usize>>>);

impl Places {
    fn of(rows: &[&Joined], members: &[Member]) -> Places {
        let mut places: Vec<Vec<Option<usize>>> = members
            .iter()
            .map(|member| vec![None; member.steps.len()])
            .collect();
        for (at, row) in rows.iter().enumerate() {
            for (member, step) in row.iter() {
                let place = places
                    .get_mut(*member)
                    .and_then(|steps| steps.get_mut(*step));
                if let Some(place) = place {
                    *place = Some(at);
                }
            }
        }
        Places(places)
    }

    fn row(&self, (member, step): Place) -> Option<usize> {
        self.0.get(member)?.get(step).copied().flatten()
    }
}

struct Describer<'a> {
    entries: &'a [Entry<'a>],
    members: &'a [Member],
    vocabulary: &'a Vocabulary,
    depth: Depth,
    places: &'a Places,
}

impl Describer<'_> {
    fn step(&self, (member, step): Place) -> Option<&ComparedStep> {
        self.members.get(member)?.steps.get(step)
    }

    fn row(&self, row: &Joined) -> AlignedRow {
        // The first step of each SOP, found at once: to look through the row for each would cost its square.
        let mut own: BTreeMap<usize, Place> = BTreeMap::new();
        for place in row {
            own.entry(place.0).or_insert(*place);
        }
        let of = |member: usize| own.get(&member).copied();
        let members = self.members.iter().enumerate();
        let cells = members.clone().map(|(at, member)| {
            let steps = of(at).map(|(_, step)| step).into_iter().collect();
            cells::cell(member, steps)
        });
        let lead = self.lead(row);
        let name = lead.and_then(|lead| self.step(lead));
        AlignedRow {
            phase: phase(row, self.members),
            name: name.map(|step| step.activity.clone()).unwrap_or_default(),
            cells: cells::beside_one_another(cells.collect(), self.members),
            details: match self.depth {
                Depth::Whole => members
                    .map(|(at, _)| Some(self.detail(of(at)?, row, lead?)))
                    .collect(),
                Depth::Outline => Vec::new(),
            },
            usual: Usual::default(),
            lead,
        }
    }

    /// The step that is most like all others of a row and stands for it.
    fn lead(&self, row: &Joined) -> Option<Place> {
        /// Steps that are held against one another: the first stand for all.
        const WITNESSES: usize = 12;
        let witnesses = row.get(..row.len().min(WITNESSES))?;
        // Nobody asks what few SOPs do where it is not shown.
        if self.depth == Depth::Outline && row.len() * 2 + 1 < self.members.len() {
            return witnesses.first().copied();
        }
        let alike = |one: Place| {
            let others = witnesses.iter().filter(|other| **other != one);
            let alike = others.map(|other| self.likeness(one, *other).log_odds());
            alike.sum::<f64>()
        };
        let keyed = witnesses.iter().map(|place| (*place, alike(*place)));
        let best = keyed.min_by(|(one, a), (other, b)| b.total_cmp(a).then(one.cmp(other)));
        best.map(|(place, _)| place)
    }

    fn likeness(&self, one: Place, other: Place) -> Likeness {
        let steps = self.step(one).zip(self.step(other));
        let likeness = steps.map(|(one, other)| Likeness::of(one, other, self.vocabulary));
        likeness.unwrap_or_default()
    }

    fn detail(&self, place: Place, row: &Joined, lead: Place) -> RowDetail {
        /// Steps that stand for all others, where SOPs are very many.
        const OTHERS: usize = 40;
        let others = row.iter().copied().filter(|other| *other != place);
        let others: Vec<Place> = others.take(OTHERS).collect();
        RowDetail {
            pace: self.pace(place, &others),
            other_document: self.is_other_document(place, &others),
            exits: self.exits(place),
            reason: match lead == place {
                true => others.first().map(|other| self.reason(place, *other)),
                false => Some(self.reason(place, lead)),
            },
        }
    }

    fn pace(&self, place: Place, others: &[Place]) -> Option<Pace> {
        /// Smaller differences than these minutes are not worth a word.
        const NOTABLE: f64 = 5.0;
        let middle = |place: &Place| {
            let minutes = self.step(*place)?.minutes?;
            Some((minutes.least + minutes.most) / 2.0)
        };
        let own = middle(&place)?;
        let others: Vec<f64> = others.iter().filter_map(middle).collect();
        let slowest = others.iter().all(|other| own > *other);
        let quickest = others.iter().all(|other| own < *other);
        let usual = median(others)?;
        match own - usual {
            more if slowest && more >= NOTABLE && own >= 2.0 * usual => Some(Pace::Slower),
            less if quickest && less <= -NOTABLE && own <= usual / 2.0 => Some(Pace::Quicker),
            _ => None,
        }
    }

    fn is_other_document(&self, place: Place, others: &[Place]) -> bool {
        /// Outputs that share less than this have nothing to do with one another.
        const SHARED: f64 = 0.1;
        let outputs = |place: &Place| {
            let outputs = self.step(*place).map(|step| step.output_set.as_slice());
            outputs.filter(|outputs| !outputs.is_empty())
        };
        let Some(own) = outputs(&place) else {
            return false;
        };
        let alike = others
            .iter()
            .filter_map(outputs)
            .map(|other| self.vocabulary.likeness(own, other));
        alike.reduce(f64::max).is_some_and(|most| most < SHARED)
    }

    fn exits(&self, (member, at): Place) -> Vec<RowExit> {
        let Some(step) = self.step((member, at)).filter(|step| step.decides) else {
            return Vec::new();
        };
        let graph = self
            .entries
            .get(member)
            .and_then(|entry| entry.facts.graphs.get(step.part));
        let edges = graph.into_iter().flat_map(|graph| &graph.edges);
        let own = edges.filter(|edge| edge.from == step.row);
        own.map(|edge| RowExit {
            label: edge.label.clone().unwrap_or_default(),
            row: edge.to.and_then(|to| self.row_of(member, (step.part, to))),
            back: edge.to.is_some_and(|to| to <= step.row),
        })
        .collect()
    }

    /// The row of the step at a row of a step table.
    fn row_of(&self, member: usize, table: (usize, usize)) -> Option<usize> {
        let steps = &self.members.get(member)?.steps;
        let at = steps
            .iter()
            .position(|step| (step.part, step.row) == table)?;
        self.places.row((member, at))
    }

    fn reason(&self, place: Place, lead: Place) -> Reason {
        /// Words that a reader can take in.
        const MOST: usize = 6;
        const ALIKE: f64 = 0.6;
        let likeness = self.likeness(place, lead);
        let shared = |set: fn(&ComparedStep) -> &[StemId]| -> Vec<String> {
            let sets = self.step(place).zip(self.step(lead));
            let Some((own, other)) = sets.map(|(own, other)| (set(own), set(other))) else {
                return Vec::new();
            };
            let both = own.iter().filter(|stem| other.binary_search(stem).is_ok());
            let words = both.map(|stem| self.vocabulary.written(*stem).to_owned());
            words.take(MOST).collect()
        };
        Reason {
            confidence: confidence(&likeness),
            work: likeness.work.is_some_and(|work| work >= ALIKE),
            words: shared(|step| &step.stem_set),
            documents: shared(|step| &step.output_set),
            actors: likeness.actors.is_some_and(|actors| actors >= ALIKE),
            place: likeness.place >= 0.85,
        }
    }
}
