//! Designs: the steps of SOPs come in, groups of SOPs that build the service in the same way go out.

use std::collections::{BTreeMap, BTreeSet};

use crate::model::Procedure;

use super::vocabulary::{self, StemId, Vocabulary};
use super::{FULL_COMPARISON, Member};

/// SOPs less alike than this are built differently.
const ALIKE: f64 = 0.3;

/// SOPs of one design.
#[derive(Clone, Debug, PartialEq, Default)]
pub struct DesignGroup {
    /// The place of the design in the procedure's `rancangan`; nothing for a design that was found by likeness, or for
    /// SOPs that show the words of none.
    pub declared: Option<usize>,
    /// Places in [`super::Comparison::members`].
    pub members: Vec<usize>,
    /// Rows that every SOP of the design has and no SOP of another; what sets the design apart.
    pub own_phases: Vec<usize>,
    /// The words of acts and channels that set the design apart from the others, as first written.
    pub marks: Vec<String>,
}

/// Groups the SOPs and tells each which group it is in.
pub(super) fn designs(
    procedure: &Procedure,
    members: &mut [Member],
    vocabulary: &mut Vocabulary,
) -> Vec<DesignGroup> {
    let signs = Signs::of(members);
    let mut groups = if procedure.designs.is_empty() {
        by_likeness(&signs)
    } else {
        by_words(procedure, members, vocabulary)
    };
    for (place, group) in groups.iter().enumerate() {
        for member in &group.members {
            members[*member].design = Some(place);
        }
    }
    let several = groups.len() > 1;
    for (place, group) in groups.iter_mut().enumerate() {
        group.own_phases = own_phases(place, members);
        if several {
            group.marks = marks(&group.members, &signs, vocabulary);
        }
    }
    groups
}

/// The design whose words the activities show most completely; SOPs that show none stand together at the end.
fn by_words(
    procedure: &Procedure,
    members: &[Member],
    vocabulary: &mut Vocabulary,
) -> Vec<DesignGroup> {
    let words: Vec<Vec<Vec<StemId>>> = procedure
        .designs
        .iter()
        .map(|design| {
            design
                .words
                .iter()
                .map(|text| vocabulary.read(text))
                .collect()
        })
        .collect();
    let mut groups: Vec<DesignGroup> = (0..words.len())
        .map(|place| DesignGroup {
            declared: Some(place),
            ..DesignGroup::default()
        })
        .collect();
    groups.push(DesignGroup::default());
    for (place, member) in members.iter().enumerate() {
        let mut best = (0.0, words.len());
        for (design, phrases) in words.iter().enumerate() {
            let share = share(member, phrases);
            if share > best.0 {
                best = (share, design);
            }
        }
        groups[best.1].members.push(place);
    }
    groups.retain(|group| !group.members.is_empty());
    groups
}

/// The share of phrases that some activity shows, and a little for how often they are shown.
fn share(member: &Member, phrases: &[Vec<StemId>]) -> f64 {
    let hits = |phrase: &[StemId]| {
        member
            .steps
            .iter()
            .filter(|step| {
                !phrase.is_empty() && step.stems.windows(phrase.len()).any(|at| at == phrase)
            })
            .count()
    };
    let counts: Vec<usize> = phrases.iter().map(|phrase| hits(phrase)).collect();
    let shown = counts.iter().filter(|count| **count > 0).count() as f64;
    let often = counts.iter().sum::<usize>() as f64;
    shown / phrases.len().max(1) as f64 + often / 1000.0
}

/// Groups SOPs that name the same acts and channels, the most alike first, until no two groups are alike enough; what no
/// words set apart is no design of its own. SOPs with the very same signs are one from the start, so that many SOPs cost
/// little.
fn by_likeness(signs: &Signs) -> Vec<DesignGroup> {
    let mut alike: BTreeMap<&[StemId], Vec<usize>> = BTreeMap::new();
    for (place, own) in signs.own.iter().enumerate() {
        alike.entry(own).or_default().push(place);
    }
    // A group is a list of lists: SOPs with the very same signs stay together, and one of them speaks for all.
    let mut groups: Vec<Vec<Vec<usize>>> = alike.into_values().map(|same| vec![same]).collect();
    // The largest groups come first; those beyond the limit join the nearest of them as it stood before they came, so
    // that each is held against few.
    groups.sort_by(|a, b| size(b).cmp(&size(a)).then(a.cmp(b)));
    let rest = groups.split_off(groups.len().min(FULL_COMPARISON));
    while let Some((left, right)) = closest(&groups, signs) {
        let joined = groups.remove(right);
        groups[left].extend(joined);
    }
    let mut joined = groups.clone();
    for other in rest {
        let alike = |group: usize| signs.mean(&groups[group], &other);
        let best = (0..groups.len()).max_by(|a, b| alike(*a).total_cmp(&alike(*b)));
        match best {
            Some(best) => joined[best].extend(other),
            None => joined.push(other),
        }
    }
    let mut groups: Vec<Vec<usize>> = joined.into_iter().map(|group| group.concat()).collect();
    groups.iter_mut().for_each(|group| group.sort_unstable());
    let mut groups = set_apart(groups, signs);
    groups.sort();
    groups.into_iter().map(group).collect()
}

/// How many SOPs a group has.
fn size(group: &[Vec<usize>]) -> usize {
    group.iter().map(Vec::len).sum()
}

/// The groups that words set apart; all others are one, which is the usual design. A way by which the service comes to
/// the office sets a group apart by itself; an act does so where another group has an act of its own instead.
fn set_apart(groups: Vec<Vec<usize>>, signs: &Signs) -> Vec<Vec<usize>> {
    /// More designs than these besides the usual one tell a reader nothing.
    const MOST: usize = 3;
    let by_channel = |group: &Vec<usize>| {
        let mut marks = marking(group, signs).into_iter();
        marks.any(|stem| signs.channels.contains(&stem))
    };
    let by_act = |group: &&Vec<usize>| {
        let mut marks = marking(group, signs).into_iter();
        marks.any(|stem| !signs.channels.contains(&stem))
    };
    let several_acts = groups.iter().filter(by_act).nth(1).is_some();
    let (mut apart, others): (Vec<_>, Vec<_>) = groups
        .into_iter()
        .partition(|group| by_channel(group) || several_acts && by_act(&group));
    apart.sort_by(|a, b| b.len().cmp(&a.len()).then(a.cmp(b)));
    let mut usual: Vec<usize> = others.into_iter().flatten().collect();
    if apart.len() > MOST {
        usual.extend(apart.split_off(MOST).into_iter().flatten());
    }
    usual.sort_unstable();
    apart.extend(Some(usual).filter(|usual| !usual.is_empty()));
    apart
}

fn group(members: Vec<usize>) -> DesignGroup {
    DesignGroup {
        members,
        ..DesignGroup::default()
    }
}

/// What shows how each SOP is built.
struct Signs {
    /// The stems of each SOP that tell designs apart.
    own: Vec<Vec<StemId>>,
    /// How much each stem says.
    weights: BTreeMap<StemId, f64>,
    /// The stems of ways by which a service comes to the office.
    channels: BTreeSet<StemId>,
}

impl Signs {
    /// Stems that all SOPs have tell nothing apart; those of one SOP among many say little.
    fn of(members: &[Member]) -> Signs {
        let own: Vec<Vec<StemId>> = members.iter().map(own_signs).collect();
        let mut counts: BTreeMap<StemId, f64> = BTreeMap::new();
        for stem in own.iter().flatten() {
            *counts.entry(*stem).or_default() += 1.0;
        }
        let all = members.len() as f64;
        // Most telling is what half of the SOPs have: the weight is that of a coin of this chance.
        let weight = |count: f64| {
            let share = count / all;
            share * (1.0 - share)
        };
        let steps = members.iter().flat_map(|member| &member.steps);
        let channels = steps.flat_map(|step| step.channel_set.iter().copied());
        Signs {
            channels: channels.collect(),
            own,
            weights: counts
                .into_iter()
                .map(|(stem, count)| (stem, weight(count)))
                .collect(),
        }
    }

    fn weight(&self, stem: StemId) -> f64 {
        self.weights.get(&stem).copied().unwrap_or(0.0)
    }

    /// How alike two SOPs are built, from 0 to 1; 1 where neither shows anything that others do not.
    fn likeness(&self, left: usize, right: usize) -> f64 {
        let of = |place: usize| self.own.get(place).map(Vec::as_slice).unwrap_or_default();
        let (left, right) = (of(left), of(right));
        let shared = left.iter().filter(|stem| right.binary_search(stem).is_ok());
        let shared: f64 = shared.map(|stem| self.weight(*stem)).sum();
        let sum = |stems: &[StemId]| stems.iter().map(|stem| self.weight(*stem)).sum::<f64>();
        let all = sum(left) + sum(right) - shared;
        if all > 0.0 { shared / all } else { 1.0 }
    }

    /// How alike the SOPs of two groups are on average.
    fn mean(&self, left: &[Vec<usize>], right: &[Vec<usize>]) -> f64 {
        let pairs = left
            .iter()
            .flat_map(|one| right.iter().map(move |other| (one, other)));
        let sum = pairs.map(|(one, other)| {
            let first = one.first().zip(other.first());
            let alike = first.map_or(0.0, |(one, other)| self.likeness(*one, *other));
            alike * (one.len() * other.len()) as f64
        });
        sum.sum::<f64>() / (size(left) * size(right)).max(1) as f64
    }
}

/// The two groups that are most alike on average, if alike enough.
fn closest(groups: &[Vec<Vec<usize>>], signs: &Signs) -> Option<(usize, usize)> {
    let mut best = (ALIKE, None);
    for (left, one) in groups.iter().enumerate() {
        for (right, other) in groups.iter().enumerate().skip(left + 1) {
            let alike = signs.mean(one, other);
            if alike > best.0 {
                best = (alike, Some((left, right)));
            }
        }
    }
    best.1
}

/// The stems that shape one SOP: the acts that few procedures have, and the channels that several of its steps use.
fn own_signs(member: &Member) -> Vec<StemId> {
    const STEPS: usize = 2;
    let mut steps: BTreeMap<StemId, usize> = BTreeMap::new();
    for step in &member.steps {
        for stem in &step.channel_set {
            *steps.entry(*stem).or_default() += 1;
        }
    }
    let channels = steps.into_iter().filter(|(_, count)| *count >= STEPS);
    let acts = member
        .steps
        .iter()
        .flat_map(|step| step.design_set.iter().copied());
    vocabulary::set(
        &channels
            .map(|(stem, _)| stem)
            .chain(acts)
            .collect::<Vec<_>>(),
    )
}

/// The stems that mark a group, given in order: what nearly all its SOPs have and hardly any other does, the most telling first.
fn marking(group: &[usize], signs: &Signs) -> Vec<StemId> {
    const INSIDE: f64 = 0.75;
    const OUTSIDE: f64 = 0.25;
    let has = |place: &usize, stem: StemId| {
        let own = signs.own.get(*place);
        own.is_some_and(|own| own.binary_search(&stem).is_ok())
    };
    let share = |places: &[usize], stem: StemId| {
        let count = places.iter().filter(|place| has(place, stem)).count();
        count as f64 / places.len().max(1) as f64
    };
    let others = (0..signs.own.len()).filter(|place| group.binary_search(place).is_err());
    let others: Vec<usize> = others.collect();
    let stems = group.iter().filter_map(|place| signs.own.get(*place));
    let stems = vocabulary::set(&stems.flatten().copied().collect::<Vec<_>>());
    let mut marks: Vec<(f64, StemId)> = stems
        .into_iter()
        .map(|stem| (share(group, stem), share(&others, stem), stem))
        .filter(|(inside, outside, _)| *inside >= INSIDE && *outside <= OUTSIDE)
        .map(|(inside, outside, stem)| (inside - outside, stem))
        .collect();
    marks.sort_by(|a, b| b.0.total_cmp(&a.0).then(a.1.cmp(&b.1)));
    marks.into_iter().map(|(_, stem)| stem).collect()
}

/// The words that mark a group, as first written.
fn marks(group: &[usize], signs: &Signs, vocabulary: &Vocabulary) -> Vec<String> {
    /// More words than these name nothing any more.
    const MOST: usize = 3;
    let words = marking(group, signs).into_iter().take(MOST);
    words
        .map(|stem| vocabulary.written(stem).to_owned())
        .collect()
}

fn own_phases(group: usize, members: &[Member]) -> Vec<usize> {
    let has = |member: &Member, row: usize| member.steps.iter().any(|step| step.phase == row);
    let inside = |member: &Member| member.design == Some(group);
    let Some(first) = members.iter().find(|member| inside(member)) else {
        return Vec::new();
    };
    let mut rows: Vec<usize> = first.steps.iter().map(|step| step.phase).collect();
    rows.sort_unstable();
    rows.dedup();
    rows.retain(|row| {
        members
            .iter()
            .all(|member| has(member, *row) == inside(member))
    });
    rows
}
