//! The work of one actor: a step table and its document flow come in; for each column what to prepare, what comes from
//! others and what is passed on go out.

use std::collections::BTreeSet;

use serde::Serialize;

use super::super::Context;
use super::answers::Prepared;
use super::rows::{Marks, RowView};
use super::story::{bare, number, who};
use crate::analyse::Graph;
use crate::analyse::documents::{DocumentFlow, DocumentUse, Source};
use crate::analyse::measures::ActorShare;
use crate::words::{Lang, Said, numbers, reading, sentences};

/// What one actor has to do.
#[derive(Debug, Serialize)]
pub struct WorkView {
    /// Number of the column, from 1.
    pub number: usize,
    /// Its name, steps and time.
    pub title: String,
    /// Documents to have ready.
    pub prepare: Vec<Prepared>,
    /// Documents that come from others.
    pub receive: Vec<String>,
    /// What is passed on, and to whom.
    pub hand_over: Vec<String>,
}

/// A step table as the work in it is read.
pub(super) struct Table<'a> {
    /// Its position among the tables of the SOP.
    pub(super) part: usize,
    /// The heads of its columns.
    pub(super) names: &'a [String],
    /// Its rows.
    pub(super) rows: &'a [RowView],
    /// Its flow.
    pub(super) graph: &'a Graph,
    /// Steps and time of each column.
    pub(super) shares: &'a [ActorShare],
    /// The findings of the page.
    pub(super) marks: &'a Marks<'a>,
}

/// The work of each column that has any.
pub(super) fn work(context: &Context, table: &Table<'_>, flow: &DocumentFlow) -> Vec<WorkView> {
    let shares = table.shares.iter().enumerate();
    let busy = shares.filter(|(_, share)| share.steps > 0);
    let views = busy.map(|(column, share)| {
        let (prepare, receive) = papers(context, table, flow, column);
        WorkView {
            number: column + 1,
            title: title(context, table, (column, share)),
            prepare,
            receive,
            hand_over: passed_on(context.lang(), table, column),
        }
    });
    views.collect()
}

/// Where the work of a row comes from, if it comes from others.
pub(super) fn comes_from(
    lang: Lang,
    graph: &Graph,
    rows: &[RowView],
    (at, names): (usize, &[String]),
) -> Option<String> {
    let handed: Vec<usize> = graph
        .handoffs()
        .filter(|edge| edge.to == Some(at))
        .map(|edge| edge.from)
        .collect();
    let mut from: Vec<String> = handed
        .iter()
        .map(|row| who(lang, graph, *row, names))
        .collect();
    from.dedup();
    from.retain(|name| !name.is_empty());
    if from.is_empty() {
        return None;
    }
    let steps: Vec<String> = handed.iter().map(|row| number(rows, *row)).collect();
    let said = reading::comes_from(&numbers::list(lang, &from), &numbers::list(lang, &steps));
    Some(said.get(lang).to_owned())
}

fn title(context: &Context, table: &Table<'_>, (column, share): (usize, &ActorShare)) -> String {
    let name = table.names.get(column).map_or("", String::as_str);
    let both = |words: &dyn Fn(Lang) -> String| Said {
        id: words(Lang::Id),
        en: words(Lang::En),
    };
    let steps = both(&|lang| sentences::steps(lang, share.steps));
    let time = match share.minutes.most > 0.0 {
        true => both(&|lang| {
            let minutes = share.minutes;
            numbers::minutes_range(lang, minutes.least, minutes.most, context.minutes_per_day())
        }),
        false => Said::default(),
    };
    let lang = context.lang();
    reading::work(name, &steps, &time).get(lang).to_owned()
}

/// Whether a column has a symbol in a row.
fn does(table: &Table<'_>, row: usize, column: usize) -> bool {
    let node = table.graph.nodes.get(row);
    node.is_some_and(|node| node.columns.contains(&column))
}

/// The documents that an actor has to have ready, and those that come from others; each once.
fn papers(
    context: &Context,
    table: &Table<'_>,
    flow: &DocumentFlow,
    column: usize,
) -> (Vec<Prepared>, Vec<String>) {
    let lang = context.lang();
    let (mut prepare, mut receive) = (Vec::new(), Vec::new());
    let mut seen: BTreeSet<String> = BTreeSet::new();
    let own = flow.uses.iter().filter(|used| used.part == table.part);
    for used in own.filter(|used| does(table, used.row, column)) {
        let name = numbers::capital(bare(&context.shown(&used.name.text)));
        match made_in(flow, used) {
            // What the actor made or had before is on the desk already.
            Some(row) if does(table, row, column) => {}
            Some(row) if seen.insert(name.to_lowercase()) => {
                let from = who(lang, table.graph, row, table.names);
                let said = reading::received(&name, &from, &number(table.rows, row));
                receive.push(said.get(lang).to_owned());
            }
            None if is_paper(used) && seen.insert(name.to_lowercase()) => prepare.push(Prepared {
                doubt: table.marks.doubt(context, &used.name.text),
                name,
            }),
            Some(_) | None => {}
        }
    }
    (prepare, receive)
}

/// The row a document was made in or last seen in; nothing for one that nobody here makes.
fn made_in(flow: &DocumentFlow, used: &DocumentUse) -> Option<usize> {
    match used.source {
        // The one who had it before passes it on, whoever made it.
        Source::Output(row, made) | Source::Like(row, made) => {
            let document = flow.made.get(made).and_then(|made| made.document);
            let of_same = |other: &&DocumentUse| {
                other.part == used.part
                    && other.row > row
                    && other.row < used.row
                    && document.is_some()
                    && other.document == document
            };
            let last = flow
                .uses
                .iter()
                .filter(of_same)
                .map(|other| other.row)
                .max();
            Some(last.unwrap_or(row))
        }
        Source::Earlier(row) | Source::Activity(row) => Some(row).filter(|row| *row != used.row),
        _ => None,
    }
}

fn is_paper(used: &DocumentUse) -> bool {
    !matches!(used.source, Source::NotDocument | Source::Equipment)
}

/// What an actor passes on after each step that others go on with.
fn passed_on(lang: Lang, table: &Table<'_>, column: usize) -> Vec<String> {
    let mut said = Vec::new();
    for (at, row) in table.rows.iter().enumerate() {
        if !does(table, at, column) {
            continue;
        }
        let handed = table.graph.handoffs().filter(|edge| edge.from == at);
        let mut to: Vec<String> = handed
            .filter_map(|edge| edge.to)
            .map(|to| who(lang, table.graph, to, table.names))
            .collect();
        to.sort();
        to.dedup();
        to.retain(|name| !name.is_empty());
        if to.is_empty() {
            continue;
        }
        let outputs: Vec<&str> = row.outputs.items.iter().map(|item| bare(item)).collect();
        let outputs = numbers::capital(&numbers::list(lang, &outputs));
        let words =
            reading::passed_on(&outputs, &numbers::list(lang, &to), &number(table.rows, at));
        said.push(words.get(lang).to_owned());
    }
    said
}
