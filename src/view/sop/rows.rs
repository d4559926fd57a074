//! The rows of a step table: steps, what is drawn in them, and marks of findings come in; cells go out.

use std::collections::BTreeSet;

use serde::Serialize;

use super::super::Context;
use super::super::badge::Badge;
use super::super::chart::{ChartCell, ChartRow};
use super::super::findings::{Cell, anchor, short};
use crate::analyse::measures::columns;
use crate::finding::{Finding, Severity};
use crate::model::{ItemList, Step};
use crate::text::Span;
use crate::words::{labels, numbers, sentences};

/// The rule that finds documents of other procedures.
const FOREIGN_DOCUMENT: &str = "kelengkapan-prosedur-lain";
/// The rules that find documents whose source is missing or wrong.
const WITHOUT_SOURCE: [&str; 3] = [
    FOREIGN_DOCUMENT,
    "kelengkapan-tanpa-asal",
    "kelengkapan-hasil-sendiri",
];
/// Letters that fit into a symbol; a longer number stands only in its own column.
const LONGEST_NUMBER: usize = 5;
/// Letters of the label of an exit that are drawn.
const LONGEST_LABEL: usize = 32;

/// The findings of the page and the group each is shown in.
pub(super) struct Marks<'a> {
    /// The findings.
    pub(super) found: &'a [&'a Finding],
    /// The group of each.
    pub(super) index: &'a [usize],
}

impl Marks<'_> {
    /// The mark of a document that the linter takes for another procedure's.
    pub(super) fn doubt(&self, context: &Context, document: &str) -> Option<Note> {
        let document = document.to_lowercase();
        let about = |found: &Finding| {
            let quote = found.quote.to_lowercase();
            found.rule == FOREIGN_DOCUMENT
                && !quote.is_empty()
                && (quote.contains(&document) || document.contains(&quote))
        };
        let mut pairs = self.found.iter().zip(self.index);
        let (found, group) = pairs.find(|(found, _)| about(found))?;
        Some(note(context, found, *group))
    }

    /// The mark of a requirement whose source is missing.
    pub(super) fn missing_source(&self, context: &Context, item: Span) -> Option<Note> {
        let mut pairs = self.found.iter().zip(self.index);
        let about =
            |found: &Finding| WITHOUT_SOURCE.contains(&found.rule) && item.contains(found.span);
        let (found, group) = pairs.find(|(found, _)| about(found))?;
        Some(note(context, found, *group))
    }
}

/// Where a row stands.
pub(super) struct Place<'a> {
    /// The heads of the columns.
    pub(super) names: &'a [String],
    /// Prefix of anchors.
    pub(super) key: &'a str,
    /// Its position, from 0.
    pub(super) at: usize,
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
    /// The flow in the cell of each column.
    pub lanes: Vec<LaneView>,
    /// Who, which symbol, and where it leads, for readers who do not see the flow.
    pub said: String,
    /// Who acts, and the exits of a decision, for a phone.
    pub actors: String,
    /// To whom the work passes, for a phone.
    pub handover: Option<String>,
    /// From whom the work comes, for those who see only their own rows.
    pub received: Option<String>,
    /// Class of a row that needs more height for its flow.
    pub height: &'static str,
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

/// The flow in one cell.
#[derive(Debug, Serialize)]
pub struct LaneView {
    /// Whether this is the first symbol of the row.
    pub first: bool,
    /// What is drawn; nothing in an empty cell.
    pub chart: Option<ChartCell>,
    /// Whether the actor has a symbol here.
    pub actor: bool,
}

/// One row with what is drawn in it.
pub(super) fn row_view(
    context: &Context,
    step: &Step,
    place: &Place<'_>,
    mut drawn: ChartRow,
) -> RowView {
    let columns: BTreeSet<usize> = columns(step).into_iter().collect();
    let classes: Vec<String> = columns
        .iter()
        .map(|column| format!("a{}", column + 1))
        .collect();
    let own: Vec<&String> = columns
        .iter()
        .filter_map(|column| place.names.get(*column))
        .collect();
    let capsule = step.is_capsule_row();
    let lang = context.lang();
    RowView {
        anchor: format!("{}l{}", place.key, place.at + 1),
        class: classes.join(" "),
        number: context.shown(&step.label(place.at)),
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
        actors: if step.decision.is_some() {
            context.shown(&drawn.said)
        } else {
            numbers::list(lang, &own)
        },
        handover: (!drawn.hands_to.is_empty()).then(|| {
            let names = numbers::list(lang, &drawn.hands_to);
            sentences::hand_over(&names).get(lang).to_owned()
        }),
        said: context.shown(&drawn.said),
        received: None,
        height: drawn.height,
        lanes: lanes(context, &mut drawn),
    }
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

fn lanes(context: &Context, row: &mut ChartRow) -> Vec<LaneView> {
    for cell in &mut row.cells {
        for label in &mut cell.labels {
            label.text = short_label(&context.shown(&label.text));
        }
        if let Some(symbol) = &mut cell.symbol {
            let number = context.shown(&symbol.number);
            let fits = number.chars().count() <= LONGEST_NUMBER;
            symbol.number = if fits { number } else { String::new() };
        }
    }
    let first = row.cells.iter().position(|cell| cell.actor);
    let cells = std::mem::take(&mut row.cells).into_iter().enumerate();
    cells
        .map(|(at, cell)| LaneView {
            first: first == Some(at),
            actor: cell.actor,
            chart: (!cell.is_empty()).then_some(cell),
        })
        .collect()
}

/// A label as far as it fits beside a symbol; the words under the symbol say it whole.
fn short_label(text: &str) -> String {
    match text.char_indices().nth(LONGEST_LABEL) {
        Some((end, _)) => format!("{}…", text.get(..end).unwrap_or_default().trim_end()),
        None => text.to_owned(),
    }
}

/// Hangs the findings of a step on its cells, each rule once per cell.
pub(super) fn mark(context: &Context, row: &mut RowView, step: &Step, marks: &Marks<'_>) {
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
        let note = note(context, found, *group);
        if cell.notes.iter().all(|known| known.words != note.words) {
            cell.notes.push(note);
        }
    }
}

/// The mark of a finding that leads to the group it is shown in.
fn note(context: &Context, found: &Finding, group: usize) -> Note {
    let badge = Badge::severity(context.lang(), found.severity);
    Note {
        colour: badge.colour,
        icon: badge.icon,
        words: short(context, found),
        href: format!("#{}", anchor(group)),
    }
}
