//! The step tables: parts, steps and marks of findings come in; columns, rows and cells go out.

use serde::Serialize;

use super::super::{Context, chart};
use super::rows::{Marks, Place, RowView, mark, row_view};
use super::story::{self, Told};
use super::work::{self, WorkView};
use crate::analyse::measures::ActorShare;
use crate::analyse::{Facts, Graph};
use crate::model::{Part, Sop};
use crate::words::{numbers, screen, sentences};

/// Columns that have a colour and a chip of their own.
const CHIPS: usize = 15;

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
    /// The work of each column that has a chip.
    pub work: Vec<WorkView>,
    /// The flow in sentences.
    pub story: Vec<Told>,
    /// The columns.
    pub columns: Vec<Column>,
    /// The rows.
    pub rows: Vec<RowView>,
    /// Whether a row has `keterangan`.
    pub has_remarks: bool,
    /// Whether the actors were inferred by the transcriber.
    pub inferred: bool,
}

/// A filter chip.
#[derive(Debug, Serialize)]
pub struct Chip {
    /// Number of the column, from 1.
    pub number: usize,
    /// The key of the actor, as the address of the page names it.
    pub key: String,
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
            let mut view = part_view(context, (part, at), facts, marks);
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

fn part_view(
    context: &Context,
    (part, at): (&Part, usize),
    facts: &Facts,
    marks: &Marks<'_>,
) -> PartView {
    let lang = context.lang();
    let no_graph = Graph::default();
    let graph = facts.graphs.get(at).unwrap_or(&no_graph);
    let shares = facts.measures.per_actor.get(at);
    let shares = shares.map_or(&[][..], Vec::as_slice);
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
    let names: Vec<String> = part
        .actors
        .iter()
        .map(|actor| context.shown(&actor.name))
        .collect();
    let rows = rows(context, (part, &key), graph, &names);
    let chips = chips(context, part, shares);
    let table = work::Table {
        part: at,
        names: &names,
        rows: &rows,
        graph,
        shares,
        marks,
    };
    let work = match chips.is_empty() {
        true => Vec::new(),
        false => work::work(context, &table, &facts.documents),
    };
    let story = story::story(lang, graph, &rows, &names);
    let columns = part.actors.iter().zip(names).map(|(actor, name)| Column {
        name,
        external: actor.external.then(|| screen::EXTERNAL.get(lang)),
    });
    PartView {
        name: None,
        all: sentences::steps(lang, counted),
        chips,
        work,
        story,
        columns: columns.collect(),
        rows,
        has_remarks,
        inferred: false,
        key,
    }
}

/// The rows of a table; `key` is the prefix of its anchors.
fn rows(
    context: &Context,
    (part, key): (&Part, &str),
    graph: &Graph,
    names: &[String],
) -> Vec<RowView> {
    let lang = context.lang();
    let mut drawn = chart::chart(graph, names, lang).rows.into_iter();
    let steps = part.steps.iter().enumerate();
    let rows = steps.map(|(at, step)| {
        let place = Place { names, key, at };
        row_view(context, step, &place, drawn.next().unwrap_or_default())
    });
    let mut rows: Vec<RowView> = rows.collect();
    let received: Vec<Option<String>> = (0..rows.len())
        .map(|row| work::comes_from(lang, graph, &rows, (row, names)))
        .collect();
    for (row, received) in rows.iter_mut().zip(received) {
        row.received = received;
    }
    rows
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
                key: context.shown(&actor.id),
                name: context.shown(&actor.name),
                amount: match amount {
                    Some(amount) => format!("{} · {amount}", share.steps),
                    None => share.steps.to_string(),
                },
            }
        })
        .collect()
}
