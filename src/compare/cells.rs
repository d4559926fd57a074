//! Cells: steps with their rows come in; for every row and SOP, whether the work is there, extra, missing or done by
//! somebody else goes out.

use std::collections::{BTreeMap, BTreeSet};

use crate::analyse::time::Minutes;

use super::Member;
use super::missing::Usual;
use super::roles::Role;
use super::steps::ComparedStep;

/// A row of the table of steps.
#[derive(Clone, Debug, Default)]
pub struct AlignedPhase {
    /// The phase's id, or `langkah-3`, or `lainnya`.
    pub key: String,
    /// The phase's name, or the activity that stands for it; empty for the steps that fit nowhere.
    pub name: String,
    /// Where the row comes from.
    pub kind: PhaseKind,
    /// What each SOP does, in the order of [`super::Comparison::members`].
    pub cells: Vec<Cell>,
    /// How usual it is.
    pub usual: Usual,
}

/// Where a row comes from.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Default)]
pub enum PhaseKind {
    /// A phase of the procedure.
    Declared,
    /// Steps that were found to be alike.
    #[default]
    Derived,
    /// Steps that fit nowhere else.
    Other,
}

/// What one SOP does in one row.
#[derive(Clone, Debug, Default)]
pub struct Cell {
    /// Places of the steps in [`Member::steps`].
    pub steps: Vec<usize>,
    /// Their time, as far as it is stated; nothing where no step states one.
    pub minutes: Option<Minutes>,
    /// Steps that state no time.
    pub steps_without_time: usize,
    /// Beside the other SOPs.
    pub state: CellState,
    /// Takes longest of all, and at least twice as long as the next.
    pub slowest: bool,
}

/// What a cell is beside the others of its row.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Default)]
pub enum CellState {
    /// There is nothing to compare with, or the row holds whatever fits nowhere.
    #[default]
    Alone,
    /// The work and the kind of actor are those of the others.
    Same,
    /// The work is there; fewer than half of the SOPs have it.
    Extra,
    /// The work is there; another kind of actor does it.
    OtherActor,
    /// The work is not there.
    Missing,
}

/// A row before its cells.
#[derive(Clone, Debug, Default)]
pub(super) struct Row {
    /// The key.
    pub(super) key: String,
    /// The name.
    pub(super) name: String,
    /// Where it comes from.
    pub(super) kind: PhaseKind,
}

impl Row {
    /// The row for steps that fit nowhere else.
    pub(super) fn other() -> Row {
        Row {
            key: "lainnya".to_owned(),
            name: String::new(),
            kind: PhaseKind::Other,
        }
    }
}

/// Puts every step into its cell and weighs each cell beside the others.
pub(super) fn phases(rows: Vec<Row>, members: &[Member]) -> Vec<AlignedPhase> {
    rows.into_iter()
        .enumerate()
        .map(|(place, row)| {
            let of_phase = |member: &Member| {
                let steps = member.steps.iter().enumerate();
                let own = steps.filter(|(_, step)| step.phase == place);
                cell(member, own.map(|(at, _)| at).collect())
            };
            let mut cells: Vec<Cell> = members.iter().map(of_phase).collect();
            match row.kind {
                PhaseKind::Other => mark_slowest(&mut cells),
                PhaseKind::Declared | PhaseKind::Derived => {
                    cells = beside_one_another(cells, members);
                }
            }
            AlignedPhase {
                key: row.key,
                name: row.name,
                kind: row.kind,
                cells,
                usual: Usual::default(),
            }
        })
        .collect()
}

/// What an SOP does by some of its steps, before it is weighed.
pub(super) fn cell(member: &Member, steps: Vec<usize>) -> Cell {
    let mut cell = Cell::default();
    for step in steps.iter().filter_map(|step| member.steps.get(*step)) {
        match step.minutes {
            Some(minutes) => {
                cell.minutes = Some(cell.minutes.unwrap_or_default().plus(minutes));
            }
            None => cell.steps_without_time += 1,
        }
    }
    cell.steps = steps;
    cell
}

/// Weighs the cells of a row, one for each member, beside one another.
pub(super) fn beside_one_another(mut cells: Vec<Cell>, members: &[Member]) -> Vec<Cell> {
    weigh(&mut cells, members);
    mark_slowest(&mut cells);
    cells
}

fn weigh(cells: &mut [Cell], members: &[Member]) {
    if members.len() < 2 {
        return;
    }
    let present = cells.iter().filter(|cell| !cell.steps.is_empty()).count();
    let extra = present * 2 < members.len() || present == 1;
    let usual = usual_roles(cells, members, None);
    // Once for each design, not once for each SOP: those can be hundreds.
    let designs: BTreeSet<usize> = members.iter().filter_map(|member| member.design).collect();
    let designs: BTreeMap<usize, Option<Vec<Role>>> = designs
        .into_iter()
        .map(|design| (design, usual_roles(cells, members, Some(design))))
        .collect();
    let states: Vec<CellState> = cells
        .iter()
        .zip(members)
        .map(|(cell, member)| {
            if cell.steps.is_empty() {
                return CellState::Missing;
            }
            if extra {
                return CellState::Extra;
            }
            let within = member.design.and_then(|design| designs.get(&design));
            let mine = roles(cell, member);
            match within.and_then(Option::as_ref).or(usual.as_ref()) {
                Some(usual) if !mine.is_empty() && mine != *usual => CellState::OtherActor,
                _ => CellState::Same,
            }
        })
        .collect();
    for (cell, state) in cells.iter_mut().zip(states) {
        cell.state = state;
    }
}

/// The roles that most SOPs have in a row: of all, or of one design with at least two SOPs in the row. Nothing where no
/// choice leads.
fn usual_roles(cells: &[Cell], members: &[Member], design: Option<usize>) -> Option<Vec<Role>> {
    let mut counts: Vec<(Vec<Role>, usize)> = Vec::new();
    let mut total = 0;
    for (cell, member) in cells.iter().zip(members) {
        if cell.steps.is_empty() || (design.is_some() && member.design != design) {
            continue;
        }
        let roles = roles(cell, member);
        if roles.is_empty() {
            continue;
        }
        total += 1;
        match counts.iter_mut().find(|(known, _)| *known == roles) {
            Some((_, count)) => *count += 1,
            None => counts.push((roles, 1)),
        }
    }
    let most = counts.iter().map(|(_, count)| *count).max()?;
    let mut leading = counts.iter().filter(|(_, count)| *count == most);
    let (roles, _) = leading.next()?;
    (total >= 2 && leading.next().is_none()).then(|| roles.clone())
}

fn roles(cell: &Cell, member: &Member) -> Vec<Role> {
    let mut roles: Vec<Role> = cell
        .steps
        .iter()
        .filter_map(|step| member.steps.get(*step))
        .flat_map(|step: &ComparedStep| step.roles.iter().copied())
        .collect();
    roles.sort_unstable();
    roles.dedup();
    roles
}

fn mark_slowest(cells: &mut [Cell]) {
    let mut times: Vec<f64> = cells
        .iter()
        .filter_map(|cell| cell.minutes)
        .map(|minutes| minutes.most)
        .collect();
    times.sort_by(|left, right| right.total_cmp(left));
    let [first, second, ..] = times.as_slice() else {
        return;
    };
    if *second > 0.0 && *first >= 2.0 * second {
        for cell in cells {
            cell.slowest = cell.minutes.is_some_and(|minutes| minutes.most >= *first);
        }
    }
}
