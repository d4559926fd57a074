//! Elsewhere: work that some SOPs have comes in; which of the others do it in another step, or need not do it at all, goes
//! out.

use crate::analyse::stems;

use super::super::Member;
use super::super::cells::Cell;
use super::super::likeness::{Likeness, chance};
use super::super::steps::ComparedStep;
use super::super::vocabulary::Vocabulary;
use super::super::works::{self, Work};
use super::{WorkKind, mostly};

/// So likely the same work, a step does it.
const ALIKE: f64 = 0.35;

/// The SOPs in which is looked.
pub(super) struct Elsewhere<'a> {
    members: &'a [Member],
    vocabulary: &'a Vocabulary,
    /// Whether each works mostly in an application.
    digital: Vec<bool>,
}

impl<'a> Elsewhere<'a> {
    pub(super) fn of(members: &'a [Member], vocabulary: &'a Vocabulary) -> Elsewhere<'a> {
        Elsewhere {
            members,
            vocabulary,
            digital: members.iter().map(is_digital).collect(),
        }
    }

    /// Whether each SOP without a cell does the work of these steps in another, or need not do it.
    pub(super) fn look(
        &self,
        cells: &[Cell],
        (witnesses, kind): (&[&ComparedStep], WorkKind),
    ) -> Vec<bool> {
        let holders = cells.iter().zip(&self.digital);
        let holders = holders.filter(|(cell, _)| !cell.steps.is_empty());
        let on_paper = holders.clone().filter(|(_, digital)| !**digital).count();
        let paper = on_paper * 2 > holders.count();
        // How a paper goes through an office is as the office is organised, and "menindaklanjuti" may be anything.
        let open = [Some(&Work::Assign), Some(&Work::Process)];
        let open = mostly(witnesses, &|step| open.contains(&step.works.first()));
        let by_hand = kind != WorkKind::Notice && paper && mostly(witnesses, &is_paperwork);
        let members = cells.iter().zip(self.members).zip(&self.digital);
        let done = members.map(|((cell, member), digital)| {
            let does =
                |step: &ComparedStep| witnesses.iter().any(|witness| self.does(step, witness));
            cell.steps.is_empty() && (open || by_hand && *digital || member.steps.iter().any(does))
        });
        done.collect()
    }

    /// Whether a step does the work of a step of another SOP, or names it beside other work.
    fn does(&self, step: &ComparedStep, witness: &ComparedStep) -> bool {
        // The dearest question comes last.
        let alike = || Likeness::of(step, witness, self.vocabulary);
        opens(step) && opens(witness)
            || self.makes(step, witness)
            || self.names(step, witness)
            || chance(alike().log_odds()) >= ALIKE
    }

    /// Whether a step makes what another makes. Whoever checks or signs makes nothing new.
    fn makes(&self, step: &ComparedStep, witness: &ComparedStep) -> bool {
        const SHARED: f64 = 0.8;
        let outputs = &witness.output_set;
        !is_judgement(witness)
            && !outputs.is_empty()
            && self.vocabulary.share(outputs, &[&step.output_set]) >= SHARED
    }

    /// Whether the words of a step name the work of another: its kind and what it is done to. The further the kinds are
    /// apart, the more of the words must be the same.
    fn names(&self, step: &ComparedStep, witness: &ComparedStep) -> bool {
        let Some(work) = witness.works.first() else {
            return false;
        };
        let near = step.works.iter();
        let near = near.filter_map(|own| works::likeness(&[*own], &[*work]));
        let needed = match near.fold(0.0, f64::max) {
            near if near >= 0.6 => 0.4,
            // "Memproses permohonan" may mean anything that is done with it.
            _ if step.works.contains(&Work::Process) && !is_judgement(witness) => 0.2,
            near if near >= 0.2 => 0.6,
            // The verb may be misspelt or unknown; to whom something goes is told.
            _ if gives(step) && gives(witness) => 0.7,
            _ => return false,
        };
        let known = [&step.stem_set, &step.output_set];
        self.vocabulary.share(&witness.object_set, &known) >= needed
    }
}

/// Whether an SOP begins with a step by which the service is asked for, in whatever form, or taken in.
fn opens(step: &ComparedStep) -> bool {
    let kinds = [
        Work::Apply,
        Work::Send,
        Work::Fill,
        Work::Upload,
        Work::Draft,
        Work::Collect,
        Work::Receive,
    ];
    let first = step.works.first();
    step.place == 0.0 && first.is_some_and(|work| kinds.contains(work))
}

/// Whether a step checks, approves or signs what is there.
fn is_judgement(step: &ComparedStep) -> bool {
    let kinds = [
        Work::Check,
        Work::Assess,
        Work::Sign,
        Work::Initial,
        Work::Approve,
    ];
    step.works.first().is_some_and(|work| kinds.contains(work))
}

/// Whether a step says to whom something goes.
fn gives(step: &ComparedStep) -> bool {
    stems::words(&step.activity).any(|word| word == "kepada" || word == "kpd")
}

/// Whether an office works mostly in an application, which does by itself what others do on paper.
fn is_digital(member: &Member) -> bool {
    const WORDS: [&str; 14] = [
        "aplikasi",
        "sistem",
        "laman",
        "website",
        "portal",
        "online",
        "daring",
        "tiket",
        "login",
        "mengunggah",
        "unggah",
        "server",
        "srikandi",
        "menu",
    ];
    let says = |step: &&ComparedStep| {
        stems::words(&step.activity).any(|word| WORDS.contains(&word.as_str()))
    };
    let count = member.steps.iter().filter(says).count();
    count >= 2 && count * 6 >= member.steps.len()
}

/// Whether a step is work on paper, or carries a paper through an office.
fn is_paperwork(step: &ComparedStep) -> bool {
    let on_paper = [
        Work::Draft,
        Work::Print,
        Work::Initial,
        Work::Record,
        Work::Number,
        Work::Receive,
        Work::Send,
        Work::File,
    ];
    let first = step.works.first();
    first.is_some_and(|work| on_paper.contains(work)) || step.works.contains(&Work::Initial)
}
