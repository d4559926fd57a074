//! The step tables: parts, steps and marks of findings come in; columns, rows and cells go out.

use std::collections::BTreeSet;

use serde::Serialize;

use super::super::Context;
use super::super::findings::{Cell, anchor, short};
use crate::analyse::Facts;
use crate::analyse::measures::{ActorShare, columns};
use crate::finding::{Finding, Severity};
use crate::model::{ItemList, Next, Part, Sop, Step, Symbol};
use crate::words::{labels, numbers, screen, sentences};

/// Columns that have a colour and a chip of their own.
const CHIPS: usize = 15;

/// The findings of the page and the group each is shown in.
pub(super) struct Marks<'a> {
    /// The findings.
    pub(super) found: &'a [&'a Finding],
    /// The group of each.
    pub(super) index: &'a [usize],
}

/// One step table.
#[derive(Debug, Serialize)]
pub struct PartView {
    /// Prefix of anchors, different for each part.
    pub key: String,
    /// The printed name; nothing for the only table.
    pub name: Option<String>,
    /// The chip of all rows: its number of steps.
    pub all: String,
    /// One chip per column.
    pub chips: Vec<Chip>,
    /// The columns.
    pub columns: Vec<Column>,
    /// The rows.
    pub rows: Vec<RowView>,
    /// Whether a row has `keterangan`.
    pub has_remarks: bool,
    /// How many columns the standard takes.
    pub standard_span: usize,
    /// Whether the actors were inferred by the transcriber.
    pub inferred: bool,
}

/// A filter chip.
#[derive(Debug, Serialize)]
pub struct Chip {
    /// Number of the column, from 1.
    pub number: usize,
    /// Name of the actor.
    pub name: String,
    /// Steps and minutes.
    pub amount: String,
}

/// A column of actors.
#[derive(Debug, Serialize)]
pub struct Column {
    /// The printed head.
    pub name: String,
    /// A body outside the agency, in words.
    pub external: Option<&'static str>,
}

/// One row.
#[derive(Debug, Serialize)]
pub struct RowView {
    /// Its anchor.
    pub anchor: String,
    /// Classes of its actors: `a1 a3`.
    pub class: String,
    /// The printed number.
    pub number: String,
    /// The cells, with their texts and marks.
    pub activity: CellView,
    /// `kelengkapan`.
    pub requirements: CellView,
    /// `waktu`.
    pub time: CellView,
    /// `output`.
    pub outputs: CellView,
    /// `keterangan`.
    pub remarks: CellView,
    /// One per column.
    pub lanes: Vec<LaneView>,
    /// To whom the work passes, for a phone.
    pub handover: Option<String>,
    /// The exits of a decision, in words.
    pub exits: Vec<String>,
}

/// Texts of a cell and what was found in it.
#[derive(Debug, Default, Serialize)]
pub struct CellView {
    /// The texts as written.
    pub items: Vec<String>,
    /// Why there is no text; nothing where there is one, or where nothing is expected.
    pub empty: Option<&'static str>,
    /// Marks that lead to findings.
    pub notes: Vec<Note>,
}

/// A mark that leads to a finding.
#[derive(Debug, Serialize)]
pub struct Note {
    /// Class of its colour.
    pub colour: &'static str,
    /// Its symbol.
    pub icon: &'static str,
    /// What is wrong.
    pub words: String,
    /// The anchor of the finding.
    pub href: String,
}

/// The crossing of a row and a column of actors.
#[derive(Debug, Serialize)]
pub struct LaneView {
    /// The symbol of the regulation; nothing where the actor has no part.
    pub symbol: Option<&'static str>,
    /// Who acts and what follows, for readers who cannot see the flow.
    pub spoken: String,
    /// Whether this is the first symbol of the row.
    pub first: bool,
}

/// The step tables of an SOP.
pub(super) fn parts(
    context: &Context,
    sop: &Sop,
    facts: &Facts,
    marks: &Marks<'_>,
) -> Vec<PartView> {
    let several = sop.parts.len() > 1;
    let parts = sop.parts.iter().enumerate();
    parts
        .map(|(at, part)| {
            let shares = facts
                .measures
                .per_actor
                .get(at)
                .map_or(&[][..], Vec::as_slice);
            let mut view = part_view(context, part, at, shares);
            view.inferred = sop
                .provenance
                .as_ref()
                .is_some_and(|from| from.inferred_step_key("pelaksana"));
            view.name = several.then(|| {
                context
                    .shown_text(part.name.as_ref())
                    .unwrap_or_else(|| sentences::part(at + 1).get(context.lang()).to_owned())
            });
            for (row, step) in view.rows.iter_mut().zip(&part.steps) {
                mark(context, row, step, marks);
            }
            view
        })
        .collect()
}

fn part_view(context: &Context, part: &Part, at: usize, shares: &[ActorShare]) -> PartView {
    let lang = context.lang();
    let counted = part
        .steps
        .iter()
        .filter(|step| !step.is_capsule_row())
        .count();
    let has_remarks = part.steps.iter().any(|step| {
        step.remarks
            .as_ref()
            .is_some_and(|text| !text.trim().is_empty())
    });
    let key = format!("b{}-", at + 1);
    let columns = part.actors.iter().map(|actor| Column {
        name: context.shown(&actor.name),
        external: actor.external.then(|| screen::EXTERNAL.get(lang)),
    });
    let rows = (0..part.steps.len()).filter_map(|row| row_view(context, part, row, &key));
    PartView {
        name: None,
        all: sentences::steps(lang, counted),
        chips: chips(context, part, shares),
        columns: columns.collect(),
        rows: rows.collect(),
        has_remarks,
        standard_span: 3,
        inferred: false,
        key,
    }
}

fn chips(context: &Context, part: &Part, shares: &[ActorShare]) -> Vec<Chip> {
    if part.actors.len() < 2 || part.actors.len() > CHIPS {
        return Vec::new();
    }
    let lang = context.lang();
    let actors = part.actors.iter().zip(shares).enumerate();
    actors
        .map(|(at, (actor, share))| {
            let amount = (share.minutes.most > 0.0)
                .then(|| numbers::minutes(lang, share.minutes.most, context.minutes_per_day()));
            Chip {
                number: at + 1,
                name: context.shown(&actor.name),
                amount: match amount {
                    Some(amount) => format!("{} · {amount}", share.steps),
                    None => share.steps.to_string(),
                },
            }
        })
        .collect()
}

fn row_view(context: &Context, part: &Part, row: usize, key: &str) -> Option<RowView> {
    let step = part.steps.get(row)?;
    let columns: BTreeSet<usize> = columns(step).into_iter().collect();
    let classes: Vec<String> = columns
        .iter()
        .map(|column| format!("a{}", column + 1))
        .collect();
    let capsule = step.is_capsule_row();
    Some(RowView {
        anchor: format!("{key}l{}", row + 1),
        class: classes.join(" "),
        number: context.shown(&step.label(row)),
        activity: CellView {
            items: vec![context.shown(&step.activity)],
            ..CellView::default()
        },
        requirements: list_cell(context, step.requirements.as_ref(), capsule),
        time: text_cell(
            context,
            step.time.as_ref().map(|time| time.text.as_str()),
            capsule,
        ),
        outputs: list_cell(context, step.outputs.as_ref(), capsule),
        remarks: text_cell(
            context,
            step.remarks.as_ref().map(|text| text.as_str()),
            true,
        ),
        lanes: lanes(context, part, row, &columns),
        handover: handover(context, part, row, &columns),
        exits: exits(context, part, step),
    })
}

fn list_cell(context: &Context, list: Option<&ItemList>, quiet: bool) -> CellView {
    let items: Vec<String> = list
        .into_iter()
        .flat_map(|list| &list.items)
        .filter(|item| !item.text.trim().is_empty())
        .map(|item| context.shown(&item.text))
        .collect();
    let empty = match list {
        None => labels::NOT_STATED,
        Some(_) => labels::NOT_FILLED,
    };
    CellView {
        empty: (items.is_empty() && !quiet).then(|| empty.get(context.lang())),
        items,
        notes: Vec::new(),
    }
}

fn text_cell(context: &Context, text: Option<&str>, quiet: bool) -> CellView {
    let empty = match text {
        None => labels::NOT_STATED,
        Some(_) => labels::NOT_FILLED,
    };
    let items: Vec<String> = text
        .filter(|text| !text.trim().is_empty())
        .map(|text| context.shown(text))
        .into_iter()
        .collect();
    CellView {
        empty: (items.is_empty() && !quiet).then(|| empty.get(context.lang())),
        items,
        notes: Vec::new(),
    }
}

fn lanes(context: &Context, part: &Part, row: usize, columns: &BTreeSet<usize>) -> Vec<LaneView> {
    let Some(step) = part.steps.get(row) else {
        return Vec::new();
    };
    let symbol = match symbol(part, row, step) {
        Symbol::Start | Symbol::End => "kapsul",
        Symbol::Process => "kotak",
        Symbol::Decision => "ketupat",
    };
    let first = columns.first().copied();
    let actors = part.actors.iter().enumerate();
    actors
        .map(|(at, actor)| LaneView {
            symbol: columns.contains(&at).then_some(symbol),
            spoken: context.shown(&actor.name),
            first: first == Some(at),
        })
        .collect()
}

/// The symbol a row is drawn as: the author's choice, else by its place and its exits.
fn symbol(part: &Part, row: usize, step: &Step) -> Symbol {
    if let Some(chosen) = &step.symbol {
        return chosen.value;
    }
    if step.decision.is_some() {
        return Symbol::Decision;
    }
    let last = part.steps.len().saturating_sub(1);
    match (row, step.capsule_row()) {
        (_, Some(capsule)) => capsule,
        (0, None) => Symbol::Start,
        (row, None) if row == last => Symbol::End,
        _ => Symbol::Process,
    }
}

/// To whom the work passes after a row that simply leads on.
fn handover(context: &Context, part: &Part, row: usize, own: &BTreeSet<usize>) -> Option<String> {
    let step = part.steps.get(row)?;
    if step.decision.is_some() || own.is_empty() {
        return None;
    }
    let next = match &step.next {
        Next::Following => row + 1,
        Next::Steps(targets) => match targets.as_slice() {
            [only] => only.step?,
            _ => return None,
        },
    };
    let next = part.steps.get(next)?;
    let names = columns(next);
    if names.is_empty() || names.iter().any(|column| own.contains(column)) {
        return None;
    }
    let names = names.iter().filter_map(|column| part.actors.get(*column));
    let names: Vec<String> = names.map(|actor| context.shown(&actor.name)).collect();
    let lang = context.lang();
    Some(
        sentences::hand_over(&numbers::list(lang, &names))
            .get(lang)
            .to_owned(),
    )
}

fn exits(context: &Context, part: &Part, step: &Step) -> Vec<String> {
    let lang = context.lang();
    let exits = step.decision.iter().flat_map(|decision| &decision.exits);
    exits
        .map(|exit| {
            let label = context.shown(&exit.label);
            let target = exit.target.as_ref().map(|target| {
                let known = target
                    .step
                    .and_then(|at| part.steps.get(at).map(|step| step.label(at)));
                context.shown(&known.unwrap_or_else(|| target.text.value.clone()))
            });
            let words = match target {
                Some(target) => sentences::exit(&label, &target),
                None => sentences::exit_nowhere(&label),
            };
            words.get(lang).to_owned()
        })
        .collect()
}

/// Hangs the findings of a step on its cells, each rule once per cell.
fn mark(context: &Context, row: &mut RowView, step: &Step, marks: &Marks<'_>) {
    for (found, group) in marks.found.iter().zip(marks.index) {
        if !step.span.contains(found.span) || found.severity == Severity::Info {
            continue;
        }
        let cell = match Cell::of(step, found.span) {
            Cell::Activity => &mut row.activity,
            Cell::Requirements => &mut row.requirements,
            Cell::Time => &mut row.time,
            Cell::Outputs => &mut row.outputs,
            Cell::Remarks => &mut row.remarks,
        };
        let (colour, icon) = match found.severity {
            Severity::Error => ("galat", "silang"),
            Severity::Warning | Severity::Info => ("awas", "seru"),
        };
        let note = Note {
            colour,
            icon,
            words: short(context, found),
            href: format!("#{}", anchor(*group)),
        };
        if cell.notes.iter().all(|known| known.words != note.words) {
            cell.notes.push(note);
        }
    }
}
