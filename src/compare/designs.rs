//! Designs: the steps of SOPs come in, groups of SOPs that build the service in the same way go out.

use crate::model::Procedure;

use super::vocabulary::{self, StemId, Vocabulary};
use super::{FULL_COMPARISON, Member};

/// SOPs less alike than this are built differently.
const ALIKE: f64 = 0.4;

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
}

/// Groups the SOPs and tells each which group it is in.
pub(super) fn designs(
    procedure: &Procedure,
    members: &mut [Member],
    vocabulary: &mut Vocabulary,
) -> Vec<DesignGroup> {
    let mut groups = if procedure.designs.is_empty() {
        by_likeness(members, vocabulary)
    } else {
        by_words(procedure, members, vocabulary)
    };
    for (place, group) in groups.iter().enumerate() {
        for member in &group.members {
            members[*member].design = Some(place);
        }
    }
    for (place, group) in groups.iter_mut().enumerate() {
        group.own_phases = own_phases(place, members);
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

/// Groups SOPs whose rows and outputs are alike, the most alike first, until no two groups are alike enough.
fn by_likeness(members: &[Member], vocabulary: &Vocabulary) -> Vec<DesignGroup> {
    if members.len() > FULL_COMPARISON {
        return vec![group((0..members.len()).collect())];
    }
    let signs: Vec<(Vec<usize>, Vec<StemId>)> = members.iter().map(signs).collect();
    let mut groups: Vec<Vec<usize>> = (0..members.len()).map(|place| vec![place]).collect();
    while let Some((left, right)) = closest(&groups, &signs, vocabulary) {
        let joined = groups.remove(right);
        groups[left].extend(joined);
        groups[left].sort_unstable();
    }
    groups.sort();
    groups.into_iter().map(group).collect()
}

fn group(members: Vec<usize>) -> DesignGroup {
    DesignGroup {
        members,
        ..DesignGroup::default()
    }
}

fn signs(member: &Member) -> (Vec<usize>, Vec<StemId>) {
    let mut rows: Vec<usize> = member.steps.iter().map(|step| step.phase).collect();
    rows.sort_unstable();
    rows.dedup();
    let outputs: Vec<StemId> = member
        .steps
        .iter()
        .flat_map(|step| step.output_set.iter().copied())
        .collect();
    (rows, vocabulary::set(&outputs))
}

/// The two groups that are most alike on average, if alike enough.
fn closest(
    groups: &[Vec<usize>],
    signs: &[(Vec<usize>, Vec<StemId>)],
    vocabulary: &Vocabulary,
) -> Option<(usize, usize)> {
    let mut best = (ALIKE, None);
    for left in 0..groups.len() {
        for right in left + 1..groups.len() {
            let (mut sum, mut count) = (0.0, 0.0);
            for one in &groups[left] {
                for other in &groups[right] {
                    sum += likeness(&signs[*one], &signs[*other], vocabulary);
                    count += 1.0;
                }
            }
            if sum / count > best.0 {
                best = (sum / count, Some((left, right)));
            }
        }
    }
    best.1
}

fn likeness(
    left: &(Vec<usize>, Vec<StemId>),
    right: &(Vec<usize>, Vec<StemId>),
    vocabulary: &Vocabulary,
) -> f64 {
    let shared = left.0.iter().filter(|row| right.0.contains(row)).count();
    let all = left.0.len() + right.0.len() - shared;
    let rows = shared as f64 / all.max(1) as f64;
    0.6 * rows + 0.4 * vocabulary.likeness(&left.1, &right.1)
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
