//! The step table: parts, actors, steps, decisions and where each step leads.

use crate::text::{Span, Spanned, Text};

use super::{ItemList, WrittenTime};

/// One step table. An SOP with a single table has one part without a name.
#[derive(Clone, Debug, Default)]
pub struct Part {
    /// The printed name of the table.
    pub name: Option<Text>,
    /// The columns, in printed order.
    pub actors: Vec<Actor>,
    /// The rows, in printed order.
    pub steps: Vec<Step>,
    /// Documents that exist before the first step.
    pub inputs: Vec<Text>,
    /// The whole table in the file.
    pub span: Span,
}

/// A column of the step table.
#[derive(Clone, Debug, Default)]
pub struct Actor {
    /// The key that steps name.
    pub id: Text,
    /// The printed head of the column.
    pub name: Text,
    /// `pihak: luar`: a body outside the agency.
    pub external: bool,
}

/// The mention of an actor by a step.
#[derive(Clone, Debug)]
pub struct ActorRef {
    /// The key as written.
    pub id: Text,
    /// Which column it is, if the key is known.
    pub column: Option<usize>,
}

/// One row of the step table.
#[derive(Clone, Debug, Default)]
pub struct Step {
    /// The whole row in the file.
    pub span: Span,
    /// A name to point at.
    pub id: Option<Text>,
    /// The printed number, where it is not simply the position.
    pub number: Option<Text>,
    /// What is done, as written.
    pub activity: Text,
    /// Who does it; several for a joint step.
    pub actors: Vec<ActorRef>,
    /// `kelengkapan`; nothing where the table has no such cell.
    pub requirements: Option<ItemList>,
    /// `waktu`.
    pub time: Option<TimeField>,
    /// `output`.
    pub outputs: Option<ItemList>,
    /// `keterangan`.
    pub remarks: Option<Text>,
    /// The diamond, if the step is one.
    pub decision: Option<Decision>,
    /// Where a step without a decision leads.
    pub next: Next,
    /// `simbol`, where the author chose it.
    pub symbol: Option<Spanned<Symbol>>,
    /// `tahap`, where the author chose it.
    pub phase: Option<Text>,
}

impl Step {
    /// Whether the row is only the printed word "Mulai" or "Selesai": drawn as its capsule, not counted as a step.
    pub fn is_capsule_row(&self) -> bool {
        self.capsule_row().is_some()
    }

    /// Which capsule a row of only "Mulai" or "Selesai" is.
    pub fn capsule_row(&self) -> Option<Symbol> {
        let text = self.activity.trim().trim_end_matches('.').to_lowercase();
        match text.as_str() {
            "mulai" | "start" => Some(Symbol::Start),
            "selesai" | "end" | "finish" => Some(Symbol::End),
            _ => None,
        }
    }

    /// The number as a reader knows it: the printed one, or the position (from 0) counted from 1.
    pub fn label(&self, position: usize) -> String {
        match &self.number {
            Some(number) => number.value.clone(),
            None => (position + 1).to_string(),
        }
    }
}

/// The printed time of a step and what it means.
#[derive(Clone, Debug, Default)]
pub struct TimeField {
    /// As written.
    pub text: Text,
    /// As understood.
    pub meaning: WrittenTime,
}

/// A diamond: a choice of exits.
#[derive(Clone, Debug)]
pub struct Decision {
    /// The whole value in the file.
    pub span: Span,
    /// The exits, in written order.
    pub exits: Vec<Exit>,
}

/// One exit of a decision.
#[derive(Clone, Debug)]
pub struct Exit {
    /// The printed word on the arrow, such as `Ya`.
    pub label: Text,
    /// Where it leads; nothing where the source draws no arrow.
    pub target: Option<Target>,
}

/// Where a step without a decision leads.
#[derive(Clone, Debug, Default)]
pub enum Next {
    /// To the row below.
    #[default]
    Following,
    /// To these steps; to none at a dead end.
    Steps(Vec<Target>),
}

/// A step named by another.
#[derive(Clone, Debug)]
pub struct Target {
    /// The id or printed number, as written.
    pub text: Text,
    /// The row of the same part, from 0, if there is one.
    pub step: Option<usize>,
}

/// A symbol of PermenPANRB 35/2012 that a row can be drawn as.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Symbol {
    /// Capsule at the start.
    Start,
    /// Capsule at the end.
    End,
    /// Box.
    Process,
    /// Diamond.
    Decision,
}
