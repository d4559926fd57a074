//! Papers: the document flows of SOPs come in; one row for each document that is asked or made, however it is written,
//! and what it means where an SOP does not name it, go out.

use std::collections::{BTreeMap, BTreeSet};

use crate::analyse::documents::Nature;

use super::lists::{Gathered, Which};
use super::{Comparison, Entry, ItemRow, Member};

/// A document that some SOPs ask or make.
#[derive(Clone, Debug, PartialEq, Default)]
pub struct PaperRow {
    /// Its name and who names it. The items of a holder are places in [`Member::steps`].
    pub item: ItemRow,
    /// Whether steps make it; others ask it of whoever comes.
    pub made: bool,
    /// The aligned rows in which it is asked or made, by their places in [`Comparison::rows`].
    pub work: BTreeSet<usize>,
}

/// Why an SOP does not name a document.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Absence {
    /// It has the work, says what that needs or makes, and this is not among it.
    No,
    /// It has the work and does not say what that needs or makes.
    NotStated,
    /// It has none of the work for which others ask the document, or by which they make it.
    NotApplicable,
}

/// The rows of all documents: first those that are asked, then those that are made.
pub(super) fn papers(entries: &[Entry<'_>], members: &[Member]) -> Vec<PaperRow> {
    let places: Vec<Places> = members.iter().map(places).collect();
    let mut asked = Gathered::new(entries, Which::Documents);
    let mut made = Gathered::new(entries, Which::Documents);
    for (member, (entry, places)) in entries.iter().zip(&places).enumerate() {
        let flow = &entry.facts.documents;
        for used in flow.needed() {
            if let Some(step) = places.get(&(used.part, used.row)) {
                asked.hold((member, *step), used.name.title().to_owned());
            }
        }
        let papers = flow
            .made
            .iter()
            .filter(|made| made.name.nature == Nature::Document);
        for paper in papers {
            if let Some(step) = places.get(&(paper.part, paper.row)) {
                made.hold((member, *step), paper.name.title().to_owned());
            }
        }
    }
    let row = |made| {
        move |item| PaperRow {
            item,
            made,
            work: BTreeSet::new(),
        }
    };
    let asked = asked.rows().into_iter().map(row(false));
    asked
        .chain(made.rows().into_iter().map(row(true)))
        .collect()
}

/// The place of each compared step by its table and row.
type Places = BTreeMap<(usize, usize), usize>;

fn places(member: &Member) -> Places {
    let steps = member.steps.iter().enumerate();
    steps
        .map(|(at, step)| ((step.part, step.row), at))
        .collect()
}

/// Tells each row where its work is done.
pub(super) fn place(comparison: &mut Comparison) {
    let rows = comparison.rows.iter().enumerate();
    let cells = rows.flat_map(|(at, row)| {
        let cells = row.cells.iter().enumerate();
        cells.flat_map(move |(member, cell)| {
            cell.steps.iter().map(move |step| ((member, *step), at))
        })
    });
    let rows: BTreeMap<(usize, usize), usize> = cells.collect();
    for paper in &mut comparison.papers {
        let holders = paper.item.holders.iter();
        let steps =
            holders.flat_map(|holder| holder.items.iter().map(|step| (holder.member, *step)));
        paper.work = steps.filter_map(|step| rows.get(&step).copied()).collect();
    }
}

/// Why a member does not name a document.
pub fn absence(comparison: &Comparison, paper: &PaperRow, member: usize) -> Absence {
    let Some(own) = comparison.members.get(member) else {
        return Absence::NotStated;
    };
    let states = |step: &super::ComparedStep| match paper.made {
        true => step.states_outputs,
        false => step.states_requirements,
    };
    if !own.steps.iter().any(states) {
        return Absence::NotStated;
    }
    let rows = paper.work.iter().filter_map(|at| comparison.rows.get(*at));
    let cells = rows.filter_map(|row| row.cells.get(member));
    let steps = cells.flat_map(|cell| &cell.steps);
    let mut steps = steps.filter_map(|step| own.steps.get(*step)).peekable();
    if steps.peek().is_none() {
        return Absence::NotApplicable;
    }
    match steps.any(states) {
        true => Absence::No,
        false => Absence::NotStated,
    }
}
