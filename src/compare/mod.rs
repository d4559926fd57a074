//! Comparison: one procedure and its SOPs come in; how they are alike and how they differ goes out.
//!
//! Nothing depends on the order of the SOPs: they are sorted by id first, and every tie is broken by it.

use crate::analyse::Facts;
use crate::analyse::time::Minutes;
use crate::analyse::ways::Cases;
use crate::model::{Library, Procedure, Sop, SopId, Status};

mod align;
mod anneal;
mod cells;
mod designs;
mod legal;
mod likeness;
mod lists;
mod missing;
mod papers;
mod partners;
mod phases;
mod posterior;
mod roles;
mod rows;
mod slow;
mod spread;
mod steps;
pub mod versions;
mod vocabulary;
mod works;

pub use cells::{AlignedPhase, Cell, CellState, PhaseKind};
pub use designs::DesignGroup;
pub use legal::LegalRow;
use lists::Which;
pub use lists::{Holder, ItemRow, ListState};
pub use papers::{Absence, PaperRow, absence};

pub use missing::{Gap, Usual, WorkKind, gaps};
pub use roles::{Role, role};
pub use rows::{AlignedRow, Pace, Reason, RowDetail, RowExit};
pub use slow::{Slow, slow};
pub use spread::{First, Measure, Spread, Summary};
pub use steps::{ComparedStep, StepPair};

/// Up to this many SOPs everything is compared with everything; of more, so many stand for all, so that the work grows
/// with the number of SOPs and not with its square.
pub const FULL_COMPARISON: usize = 20;

/// Everything that can be said about the SOPs of one procedure side by side.
#[derive(Clone, Debug, Default)]
pub struct Comparison {
    /// The key of the procedure.
    pub procedure: String,
    /// The SOPs, sorted by id; holders and cells name them by their place here.
    pub members: Vec<Member>,
    /// The steps by phase, in the order of the work.
    pub phases: Vec<AlignedPhase>,
    /// The aligned steps, in the order of the work: at most one of each SOP in a row.
    pub rows: Vec<AlignedRow>,
    /// Steps that do the same work in two SOPs.
    pub pairs: Vec<StepPair>,
    /// The designs that occur.
    pub designs: Vec<DesignGroup>,
    /// Who cites which regulation, the most cited first.
    pub legal: Vec<LegalRow>,
    /// Who needs which equipment, the most common first.
    pub equipment: Vec<ItemRow>,
    /// Who asks which qualification, the most common first.
    pub qualifications: Vec<ItemRow>,
    /// Who asks and who makes which document: those asked first, of each kind the most common first.
    pub papers: Vec<PaperRow>,
    /// What whole SOPs usually take.
    pace: slow::Whole,
}

impl Comparison {
    /// The place of an SOP among [`Comparison::members`].
    pub fn place(&self, sop: &SopId) -> Option<usize> {
        let found = self.members.binary_search_by(|member| member.sop.cmp(sop));
        found.ok()
    }
}

/// One SOP among those compared.
#[derive(Clone, Debug, Default)]
pub struct Member {
    /// Which SOP.
    pub sop: SopId,
    /// Its steps, without rows of only "Mulai" or "Selesai".
    pub steps: Vec<ComparedStep>,
    /// Its place in [`Comparison::designs`], where there are designs.
    pub design: Option<usize>,
    /// What it has as `dasar_hukum`.
    pub legal_list: ListState,
    /// What it has as `peralatan`.
    pub equipment_list: ListState,
    /// What it has as `kualifikasi_pelaksana`.
    pub qualification_list: ListState,
    /// Counts and times.
    pub measures: MemberMeasures,
}

/// What is counted of an SOP.
#[derive(Clone, Copy, Debug, PartialEq, Default)]
pub struct MemberMeasures {
    /// Steps.
    pub steps: usize,
    /// Columns of the step tables.
    pub actors: usize,
    /// Times the work passes to another column.
    pub handoffs: usize,
    /// Diamonds.
    pub decisions: usize,
    /// Documents a reader has to bring.
    pub documents: usize,
    /// Total time; nothing where no step states one.
    pub total: Option<Minutes>,
    /// Steps that state no time.
    pub steps_without_time: usize,
    /// Exits that lead back.
    pub loops: usize,
    /// Exits that the source does not draw.
    pub open_exits: usize,
    /// Steps whose mutu baku is complete.
    pub complete_steps: usize,
    /// Whether any step says what it needs, so that the documents to bring are known.
    pub states_requirements: bool,
    /// Working minutes in the three cases; nothing where no step states a time, or the flow has no end.
    pub work: Option<Cases>,
    /// The same in days of the calendar.
    pub calendar: Option<Cases>,
}

/// The SOPs of one procedure.
#[derive(Clone, Debug, Default)]
pub struct Group {
    /// Indexes in [`Library::sops`] of those that are compared.
    pub current: Vec<usize>,
    /// Indexes of those that were replaced or revoked.
    pub former: Vec<usize>,
}

/// Parts the SOPs of a procedure, given by their indexes, into those that are compared and those of the past.
pub fn group(library: &Library, sops: &[usize]) -> Group {
    let mut group = Group::default();
    for index in sops {
        let Some(sop) = library.sops.get(*index) else {
            continue;
        };
        match sop.status.value {
            Status::Draft | Status::InForce => group.current.push(*index),
            Status::Replaced | Status::Revoked => group.former.push(*index),
        }
    }
    group
}

/// One SOP and its facts on the way into a comparison.
#[derive(Clone, Copy, Debug)]
struct Entry<'a> {
    library: &'a Library,
    sop: &'a Sop,
    facts: &'a Facts,
}

/// How much is said of SOPs side by side.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Depth {
    /// Everything.
    Whole,
    /// What rules ask: members, phases, rows without details, designs and legal bases.
    Outline,
}

/// Compares the SOPs at these indexes of the library; `facts` has one entry for each SOP of the library.
pub fn compare(
    library: &Library,
    facts: &[Facts],
    procedure: &Procedure,
    sops: &[usize],
) -> Comparison {
    let entries = entries(library, facts, sops);
    compared(&entries, procedure, Depth::Whole)
}

/// The same without pairs, lists and details of rows, which only pages show and which take longest.
pub fn outline(
    library: &Library,
    facts: &[Facts],
    procedure: &Procedure,
    sops: &[usize],
) -> Comparison {
    let entries = entries(library, facts, sops);
    compared(&entries, procedure, Depth::Outline)
}

fn entries<'a>(library: &'a Library, facts: &'a [Facts], sops: &[usize]) -> Vec<Entry<'a>> {
    let mut entries: Vec<Entry<'_>> = sops
        .iter()
        .filter_map(|index| {
            Some(Entry {
                library,
                sop: library.sops.get(*index)?,
                facts: facts.get(*index)?,
            })
        })
        .collect();
    entries.sort_by(|left, right| left.sop.id.cmp(&right.sop.id));
    entries.dedup_by(|left, right| left.sop.id == right.sop.id);
    entries
}

fn compared(entries: &[Entry<'_>], procedure: &Procedure, depth: Depth) -> Comparison {
    let mut vocabulary =
        vocabulary::Vocabulary::of(entries.iter().map(|entry| &entry.facts.documents.glossary));
    let mut members: Vec<Member> = entries
        .iter()
        .map(|entry| member(entry, &mut vocabulary))
        .collect();
    vocabulary.settle();
    let declared = phases::assign(procedure, &mut members, &mut vocabulary);
    let aligned = align::align(&members, &vocabulary, depth);
    let phases = phases::settle(declared, &aligned.rows, &mut members);
    let designs = designs::designs(procedure, &mut members, &mut vocabulary);
    let list = |which: Which| match depth {
        Depth::Whole => lists::matrix(entries, which),
        Depth::Outline => Vec::new(),
    };
    let mut comparison = Comparison {
        procedure: procedure.key.clone(),
        papers: match depth {
            Depth::Whole => papers::papers(entries, &members),
            Depth::Outline => Vec::new(),
        },
        rows: rows::describe(&aligned.rows, (entries, &members), (&vocabulary, depth)),
        phases: cells::phases(phases, &members),
        pairs: aligned.pairs,
        designs,
        legal: legal::matrix(entries),
        equipment: list(Which::Equipment),
        qualifications: list(Which::Qualifications),
        members,
        pace: slow::Whole::default(),
    };
    papers::place(&mut comparison);
    missing::weigh(&mut comparison, &vocabulary);
    comparison.pace = slow::whole(&comparison);
    comparison
}

fn member(entry: &Entry<'_>, vocabulary: &mut vocabulary::Vocabulary) -> Member {
    let measures = &entry.facts.measures;
    Member {
        sop: entry.sop.id.clone(),
        steps: steps::steps(entry, vocabulary),
        design: None,
        legal_list: ListState::of(entry.sop.legal_bases.as_ref()),
        equipment_list: ListState::of(Which::Equipment.list(entry.sop)),
        qualification_list: ListState::of(Which::Qualifications.list(entry.sop)),
        measures: MemberMeasures {
            steps: measures.steps,
            actors: measures.actors,
            handoffs: measures.handoffs,
            decisions: measures.decisions,
            documents: entry.facts.documents.asked().len(),
            total: measures.total,
            steps_without_time: measures.steps_without_time,
            loops: measures.loops,
            open_exits: measures.open_exits,
            complete_steps: measures.complete_steps,
            states_requirements: entry
                .sop
                .steps()
                .any(|(_, _, step)| step.requirements.is_some()),
            work: measures.work,
            calendar: measures.calendar,
        },
    }
}
