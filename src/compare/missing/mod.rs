//! Missing work: aligned rows and phases come in; which of them most SOPs have, and who lacks one, goes out.

use crate::analyse::stems;
use crate::analyse::time::Minutes;
use crate::analyse::vocabulary::APPLICANTS;

use super::anneal::Place;
use super::cells::{AlignedPhase, Cell, PhaseKind};
use super::likeness::{Likeness, chance};
use super::roles::Role;
use super::rows::AlignedRow;
use super::slow::{self, Norm};
use super::steps::ComparedStep;
use super::vocabulary::Vocabulary;
use super::works::Work;
use super::{Comparison, Member};

mod elsewhere;

use elsewhere::Elsewhere;

/// So many steps stand for all, where SOPs are very many.
const WITNESSES: usize = 6;

/// So sure that a step belongs in its row, it counts.
const SURE: f64 = 0.4;

/// Who does the work of a row, and who does without.
#[derive(Clone, Debug, PartialEq, Default)]
pub struct Usual {
    /// What kind of work most of its steps are.
    pub kind: WorkKind,
    /// How many SOPs surely have it.
    pub count: usize,
    /// The same by their places in [`Comparison::designs`].
    by_design: Vec<usize>,
    /// Whether each SOP without it, in the order of the members, does the work in another step or need not do it; empty
    /// where few have it.
    elsewhere: Vec<bool>,
    /// Whether the step of each SOP surely belongs in the row.
    surely: Vec<bool>,
    /// What it usually takes, in each group of SOPs that are held against one another.
    pub(super) pace: Vec<Option<Norm>>,
}

impl Usual {
    /// The time of an SOP in a row, if its step surely belongs there.
    pub(super) fn time(&self, cells: &[Cell], member: usize) -> Option<Minutes> {
        let sure = self.surely.get(member).copied().unwrap_or_default();
        cells.get(member).filter(|_| sure)?.minutes
    }
}

/// Kinds of work that matter to whoever asks for a service.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Default)]
pub enum WorkKind {
    /// Something is checked.
    Check,
    /// Whoever asked is told or given something.
    Notice,
    /// Any other.
    #[default]
    Other,
}

/// Work that an SOP lacks and most of the others have.
#[derive(Clone, Copy, Debug)]
pub struct Gap<'a> {
    /// The phase, where the whole of it is missing.
    pub phase: Option<&'a AlignedPhase>,
    /// What each SOP does there.
    pub cells: &'a [Cell],
    /// Who does it.
    pub usual: &'a Usual,
    /// The activity that stands for it.
    pub activity: &'a str,
    /// The place in [`Member::steps`] of the step behind which the work would stand; nothing at the beginning.
    pub after: Option<usize>,
}

/// What most of the others have and the SOP at this place of the members lacks, in the order of the work.
pub fn gaps(comparison: &Comparison, member: usize) -> Vec<Gap<'_>> {
    let finder = Finder { comparison, member };
    let phases = comparison.phases.iter().enumerate();
    let of_phase = |(at, phase)| {
        let rows = comparison.rows.iter().filter(|row| row.phase == at);
        match finder.lacks_phase(phase) {
            true => finder.phase_gap((at, phase)).into_iter().collect(),
            false => rows.filter_map(|row| finder.row_gap(row)).collect(),
        }
    };
    phases
        .flat_map(|phase| -> Vec<Gap<'_>> { of_phase(phase) })
        .collect()
}

/// One SOP whose gaps are looked for.
#[derive(Clone, Copy)]
struct Finder<'a> {
    comparison: &'a Comparison,
    member: usize,
}

impl<'a> Finder<'a> {
    /// Whether the SOP has no step in a phase that the procedure names.
    fn lacks_phase(self, phase: &AlignedPhase) -> bool {
        phase.kind == PhaseKind::Declared && self.is_empty(&phase.cells)
    }

    fn is_empty(self, cells: &[Cell]) -> bool {
        cells
            .get(self.member)
            .is_some_and(|cell| cell.steps.is_empty())
    }

    fn phase_gap(self, (at, phase): (usize, &'a AlignedPhase)) -> Option<Gap<'a>> {
        let rows = self.comparison.rows.iter().filter(|row| row.phase == at);
        let usual = rows.max_by_key(|row| row.usual.count);
        self.is_gap(&phase.cells, &phase.usual).then(|| Gap {
            phase: Some(phase),
            cells: &phase.cells,
            usual: &phase.usual,
            activity: usual.map_or("", |row| &row.name),
            after: self.place(&phase.cells),
        })
    }

    fn row_gap(self, row: &'a AlignedRow) -> Option<Gap<'a>> {
        self.is_gap(&row.cells, &row.usual).then(|| Gap {
            phase: None,
            cells: &row.cells,
            usual: &row.usual,
            activity: &row.name,
            after: self.place(&row.cells),
        })
    }

    /// Whether more than half of the others have what the SOP lacks, and it does not do it elsewhere.
    fn is_gap(self, cells: &[Cell], usual: &Usual) -> bool {
        let Some(own) = self.comparison.members.get(self.member) else {
            return false;
        };
        let others = self.comparison.members.len() - 1;
        let mostly = usual.count >= 2 && usual.count * 2 > others;
        let done = usual.elsewhere.get(self.member).copied().unwrap_or(true);
        let lacks = self.is_empty(cells) && !own.steps.is_empty();
        lacks && mostly && !done && self.fits_design(own, usual)
    }

    /// Whether the work belongs to the design of the SOP: half of those that are built like it have it. What an SOP lacks
    /// that is built like no other, nobody can say.
    fn fits_design(self, own: &Member, usual: &Usual) -> bool {
        let designs = &self.comparison.designs;
        let Some(design) = own.design.filter(|_| designs.len() > 1) else {
            return true;
        };
        let group = designs.get(design);
        let fellows = group.map_or(0, |group| group.members.len() - 1);
        let with = usual.by_design.get(design).copied().unwrap_or_default();
        fellows > 0 && with * 2 >= fellows
    }

    /// Behind which step the work would stand: where it stands in most of the others.
    fn place(self, cells: &[Cell]) -> Option<usize> {
        let holders = cells.iter().enumerate();
        let firsts = holders.filter_map(|(at, cell)| Some((at, *cell.steps.first()?)));
        let mut places: Vec<usize> = firsts
            .take(WITNESSES)
            .map(|(holder, first)| {
                let before = (0..first).rev();
                let own = before.filter_map(|step| self.beside((holder, step)));
                own.map(|own| own + 1).next().unwrap_or_default()
            })
            .collect();
        places.sort_unstable();
        places.get(places.len() / 2)?.checked_sub(1)
    }

    /// The step of the SOP that does the work of a step of another.
    fn beside(self, (other, step): Place) -> Option<usize> {
        let holds = |row: &&AlignedRow| {
            let cell = row.cells.get(other);
            cell.is_some_and(|cell| cell.steps.contains(&step))
        };
        let row = self.comparison.rows.iter().find(holds)?;
        row.cells.get(self.member)?.steps.first().copied()
    }
}

/// Weighs all rows and phases.
pub(super) fn weigh(comparison: &mut Comparison, vocabulary: &Vocabulary) {
    let grouping = slow::steps_grouping(comparison);
    let members = &comparison.members;
    let elsewhere = Elsewhere::of(members, vocabulary);
    for row in &mut comparison.rows {
        let surely = surely(row, members, vocabulary);
        row.usual = usual((&row.cells, &surely), members, &elsewhere);
        row.usual.surely = surely;
        let time = |member| row.usual.time(&row.cells, member);
        row.usual.pace = slow::norms(members, grouping, time);
    }
    for phase in &mut comparison.phases {
        let filled = phase.cells.iter().map(|cell| !cell.steps.is_empty());
        phase.usual = usual(
            (&phase.cells, &filled.collect::<Vec<_>>()),
            members,
            &elsewhere,
        );
    }
}

/// Whether the step of each SOP surely belongs in a row: it is likely the work of the step that stands for the row.
fn surely(row: &AlignedRow, members: &[Member], vocabulary: &Vocabulary) -> Vec<bool> {
    let filled = row.cells.iter().filter(|cell| !cell.steps.is_empty());
    if filled.count() * 2 + 1 < members.len() {
        return vec![false; members.len()];
    }
    let step = |(member, step): Place| members.get(member)?.steps.get(step);
    let lead = row.lead.and_then(step);
    let cells = row.cells.iter().enumerate();
    let places = cells.map(|(member, cell)| Some((member, *cell.steps.first()?)));
    let surely = places.map(|place| {
        let pair = place.and_then(step).zip(lead);
        pair.is_some_and(|(own, lead)| {
            place == row.lead || chance(Likeness::of(own, lead, vocabulary).log_odds()) >= SURE
        })
    });
    surely.collect()
}

/// Who has what these cells hold, where `surely` says whose cells count.
fn usual((cells, surely): (&[Cell], &[bool]), members: &[Member], all: &Elsewhere<'_>) -> Usual {
    let holders = || surely.iter().zip(members).filter(|(sure, _)| **sure);
    let designs = members.iter().filter_map(|member| member.design).max();
    let mut by_design = vec![0; designs.map_or(0, |last| last + 1)];
    for (_, member) in holders() {
        let count = member.design.and_then(|design| by_design.get_mut(design));
        count.into_iter().for_each(|count| *count += 1);
    }
    let count = holders().count();
    let witnesses = witnesses(cells, members);
    let kind = kind(&witnesses);
    let elsewhere = match count * 2 + 1 < members.len() {
        true => Vec::new(),
        false => all.look(cells, (&witnesses, kind)),
    };
    Usual {
        kind,
        count,
        by_design,
        elsewhere,
        ..Usual::default()
    }
}

/// The steps that stand for all of some cells.
fn witnesses<'a>(cells: &[Cell], members: &'a [Member]) -> Vec<&'a ComparedStep> {
    let steps = cells.iter().zip(members).flat_map(|(cell, member)| {
        let places = cell.steps.iter();
        places.filter_map(|place| member.steps.get(*place))
    });
    steps.take(WITNESSES).collect()
}

/// Whether more than half of some steps are of a kind.
fn mostly(steps: &[&ComparedStep], is: &dyn Fn(&ComparedStep) -> bool) -> bool {
    steps.iter().filter(|step| is(step)).count() * 2 > steps.len()
}

/// What kind of work most steps of a row are.
fn kind(witnesses: &[&ComparedStep]) -> WorkKind {
    match () {
        () if mostly(witnesses, &|step| {
            matches!(step.works.first(), Some(Work::Check | Work::Assess))
        }) =>
        {
            WorkKind::Check
        }
        () if mostly(witnesses, &is_notice) => WorkKind::Notice,
        () => WorkKind::Other,
    }
}

/// Whether a step hands or tells something to whoever asked.
fn is_notice(step: &ComparedStep) -> bool {
    let first = step.works.first();
    let tells = matches!(first, Some(Work::Send | Work::Notify | Work::Return));
    let takes = matches!(first, Some(Work::Receive | Work::Notify)) && step.place > 0.5;
    let to_applicant =
        || stems::words(&step.activity).any(|word| APPLICANTS.contains(word.as_str()));
    match step.roles == [Role::Applicant] {
        true => takes,
        false => tells && to_applicant(),
    }
}
