//! The step tables: parts, steps and marks of findings come in; columns, rows and cells go out.

use serde::Serialize;

use super::super::{Context, chart};
use super::rows::{Marks, Place, RowView, mark, row_view};
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
    let no_graph = Graph::default();
    let parts = sop.parts.iter().enumerate();
    parts
        .map(|(at, part)| {
            let shares = facts
                .measures
                .per_actor
                .get(at)
                .map_or(&[][..], Vec::as_slice);
            let graph = facts.graphs.get(at).unwrap_or(&no_graph);
            let mut view = part_view(context, part, at, (shares, graph));
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
    part: &Part,
    at: usize,
    facts: (&[ActorShare], &Graph),
) -> PartView {
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
    let (shares, graph) = facts;
    let names: Vec<String> = part
        .actors
        .iter()
        .map(|actor| context.shown(&actor.name))
        .collect();
    let mut drawn = chart::chart(graph, &names, lang).rows.into_iter();
    let mut rows = Vec::new();
    for (at, step) in part.steps.iter().enumerate() {
        let place = Place {
            names: &names,
            key: &key,
            at,
        };
        rows.push(row_view(
            context,
            step,
            &place,
            drawn.next().unwrap_or_default(),
        ));
    }
    let columns = part.actors.iter().zip(names).map(|(actor, name)| Column {
        name,
        external: actor.external.then(|| screen::EXTERNAL.get(lang)),
    });
    PartView {
        name: None,
        all: sentences::steps(lang, counted),
        chips: chips(context, part, shares),
        columns: columns.collect(),
        rows,
        has_remarks,
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
