//! Origins: the rows of one step table come in; the source of every document they use goes out.

use std::collections::BTreeMap;

use crate::analyse::stems::{Glossary, Token, same};
use crate::analyse::vocabulary::{COMMON_ACTS, MAKING_VERBS, STANDING, UMBRELLAS};
use crate::model::{Next, Part, Step};

use super::names::{Agreement, Name, Nature, agreement};
use super::outside::{is_first_of_its_actors, is_from_outside};
use super::ownership::Owners;
use super::{DocumentFlow, DocumentUse, Source};

/// One step table and what lies on its desks.
pub(super) struct Desk<'a> {
    index: usize,
    part: &'a Part,
    inputs: &'a [Name],
    /// The words of each row's activity.
    activities: Vec<Vec<Token>>,
    /// The first row that is a step.
    first: usize,
}

impl<'a> Desk<'a> {
    /// Reads the activities of a table.
    pub(super) fn of(
        glossary: &Glossary,
        (index, part): (usize, &'a Part),
        inputs: &'a [Name],
    ) -> Desk<'a> {
        Desk {
            index,
            part,
            inputs,
            activities: part
                .steps
                .iter()
                .map(|step| glossary.expand(&step.activity))
                .collect(),
            first: part
                .steps
                .iter()
                .position(|step| !step.is_capsule_row())
                .unwrap_or(0),
        }
    }

    /// Fills in the source of every document that the table uses.
    pub(super) fn find_sources(&self, owners: &Owners<'_>, flow: &mut DocumentFlow) {
        let mut earlier: Vec<(usize, Name)> = Vec::new();
        let mut uses = std::mem::take(&mut flow.uses);
        for used in uses.iter_mut().filter(|used| used.part == self.index) {
            let Some(step) = self.part.steps.get(used.row) else {
                continue;
            };
            used.source = self.source(owners, flow, (&earlier, used, step));
            let found = !matches!(
                used.source,
                Source::Foreign(_) | Source::Unknown { .. } | Source::NotDocument
            );
            if found {
                earlier.push((used.row, used.name.clone()));
            }
        }
        flow.uses = uses;
    }

    fn source(
        &self,
        owners: &Owners<'_>,
        flow: &DocumentFlow,
        (earlier, used, step): (&[(usize, Name)], &DocumentUse, &Step),
    ) -> Source {
        let name = &used.name;
        if !matches!(name.nature, Nature::Document | Nature::Other) {
            return Source::NotDocument;
        }
        if self
            .inputs
            .iter()
            .any(|input| agreement(input, name) >= Agreement::Contained)
        {
            return Source::Declared;
        }
        // What the equipment list holds is at hand, though peralatan-berupa-dokumen says that it does not belong there.
        if owners.lists_as_equipment(name) {
            return Source::Equipment;
        }
        let foreign = owners
            .foreign(name, step)
            .filter(|_| !self.is_made_anywhere(flow, name));
        if let Some(foreign) = foreign {
            let curated = foreign.origin == super::Origin::Procedure;
            if used.row != self.first || curated {
                return Source::Foreign(foreign);
            }
        }
        if used.row <= self.first {
            return Source::Initial;
        }
        if let Some(row) = self.output(flow, name, used.row) {
            return Source::Output(row);
        }
        self.source_elsewhere(owners, flow, (earlier, used))
    }

    /// The source of a document that is neither declared nor another's and that no output is.
    fn source_elsewhere(
        &self,
        owners: &Owners<'_>,
        flow: &DocumentFlow,
        (earlier, used): (&[(usize, Name)], &DocumentUse),
    ) -> Source {
        let name = &used.name;
        if owners.is_equipment(name) {
            return Source::Equipment;
        }
        if let Some((row, _)) = earlier
            .iter()
            .find(|(row, other)| *row < used.row && agreement(other, name) >= Agreement::Contained)
        {
            return Source::Earlier(*row);
        }
        if let Some(row) = self.bringing(name, used.row) {
            return Source::Activity(row);
        }
        if let Some(linked) = owners.linked_source(name) {
            return linked;
        }
        let standing = name
            .tokens
            .first()
            .is_some_and(|first| STANDING.contains(first.word.as_str()));
        if standing || name.nature == Nature::Other {
            return Source::Standing;
        }
        let outside = is_from_outside(name, self.part);
        if outside && is_first_of_its_actors(self.part, used.row) {
            return Source::Initial;
        }
        let general = name.is_general() && (!earlier.is_empty() || !flow.made.is_empty());
        match (general, earlier.first()) {
            (true, Some((row, _))) => Source::Earlier(*row),
            (true, None) => Source::Standing,
            (false, _) => Source::Unknown {
                near: self.near(flow, name, used.row),
                expected: !outside && self.is_expected(owners, flow, used),
            },
        }
    }

    /// Whether a document is named in full and shares a word of a topic with the SOP's name or with another row.
    fn is_expected(&self, owners: &Owners<'_>, flow: &DocumentFlow, used: &DocumentUse) -> bool {
        let mut specific = used.name.specific().filter(|token| is_of_a_topic(token));
        let in_full = used.name.tokens.len() >= 2;
        in_full
            && specific.any(|token| {
                let is_like = |word: &Token| same(&word.stem, &token.stem);
                let activities = self.activities.iter().enumerate();
                let others = activities.filter(|(row, _)| *row != used.row);
                let made = flow.made.iter();
                let made = made.filter(|made| made.part == self.index && made.row != used.row);
                owners.own_words().any(is_like)
                    || others.flat_map(|(_, words)| words).any(is_like)
                    || made.flat_map(|made| &made.name.tokens).any(is_like)
            })
    }

    /// The row whose output the document is: an earlier one, or a later one from which a loop leads back here.
    fn output(&self, flow: &DocumentFlow, name: &Name, row: usize) -> Option<usize> {
        let made = flow.made.iter().filter(|made| made.part == self.index);
        let mut agreeing: BTreeMap<(bool, std::cmp::Reverse<usize>), usize> = BTreeMap::new();
        for other in made {
            let reachable = other.row < row || self.loops_back(other.row, row);
            let agrees = agreement(&other.name, name) >= Agreement::Contained;
            if reachable && other.row != row && agrees {
                let later = other.row > row;
                agreeing.insert((later, std::cmp::Reverse(other.row)), other.row);
            }
        }
        agreeing.into_values().next()
    }

    /// Whether any row makes the very document, by its output or its activity.
    fn is_made_anywhere(&self, flow: &DocumentFlow, name: &Name) -> bool {
        let is_output = flow
            .made
            .iter()
            .any(|made| made.part == self.index && name.is_within(&made.name.tokens));
        is_output || (0..self.activities.len()).any(|row| self.makes(row, name))
    }

    /// The latest row up to this one whose activity makes or brings the document.
    fn bringing(&self, name: &Name, row: usize) -> Option<usize> {
        (0..=row).rev().find(|at| self.makes(*at, name))
    }

    fn makes(&self, row: usize, name: &Name) -> bool {
        let words = &self.activities[row];
        let verb = words
            .iter()
            .position(|word| MAKING_VERBS.contains(word.word.as_str()));
        verb.is_some_and(|at| name.is_within(&words[at + 1..])) || self.receives(words, name)
    }

    /// Whether the activity receives the document from somebody who has no column here.
    fn receives(&self, words: &[Token], name: &Name) -> bool {
        let Some(verb) = words.iter().position(|word| {
            matches!(
                word.word.as_str(),
                "menerima" | "memperoleh" | "mendapatkan" | "mendapat"
            )
        }) else {
            return false;
        };
        let giver = words[verb..].iter().position(|word| word.word == "dari");
        let outside = giver.is_some_and(|at| {
            let after = &words[verb + at + 1..];
            !self.part.actors.iter().any(|actor| {
                let named = crate::analyse::stems::tokens(&actor.name);
                named
                    .iter()
                    .any(|part| after.first().is_some_and(|word| word.stem == part.stem))
            })
        });
        outside && name.is_within(&words[verb + 1..])
    }

    /// Whether a way leads back from a row, or from one after it, to this row or one before it.
    fn loops_back(&self, from: usize, to: usize) -> bool {
        let rows = self.part.steps.iter().enumerate().skip(from);
        rows.into_iter()
            .any(|(_, step)| targets(step).any(|target| target <= to))
    }

    /// A name like this one in an earlier row.
    fn near(&self, flow: &DocumentFlow, name: &Name, row: usize) -> Option<(usize, String)> {
        let near_output = flow
            .made
            .iter()
            .filter(|made| made.part == self.index && made.row < row)
            .rev()
            .find(|made| agreement(&made.name, name) >= Agreement::Near)
            .map(|made| (made.row, made.name.text.clone()));
        let named = |at: &usize| {
            let words = &self.activities[*at];
            name.specific()
                .any(|token| words.iter().any(|word| word.stem == token.stem))
        };
        near_output.or_else(|| {
            let at = (0..row).rev().find(named)?;
            Some((at, self.part.steps[at].activity.value.clone()))
        })
    }
}

/// Whether a word says more than what every office does.
fn is_of_a_topic(token: &Token) -> bool {
    let word = token.word.as_str();
    !COMMON_ACTS.contains(word) && !UMBRELLAS.contains(word)
}

fn targets(step: &Step) -> impl Iterator<Item = usize> {
    let exits = step.decision.iter().flat_map(|decision| &decision.exits);
    let next = match &step.next {
        Next::Following => &[][..],
        Next::Steps(targets) => targets,
    };
    exits
        .filter_map(|exit| exit.target.as_ref())
        .chain(next)
        .filter_map(|target| target.step)
}
