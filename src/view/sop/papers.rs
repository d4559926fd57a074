//! The matrix of documents: the document flow of an SOP comes in; for each document the steps that make, use or change it,
//! and one sentence, go out.

use std::collections::BTreeMap;

use serde::Serialize;

use super::super::Context;
use super::rows::{Marks, Note};
use crate::analyse::documents::{Document, DocumentFlow, DocumentUse, Name, Nature, Source};
use crate::analyse::measures::columns;
use crate::analyse::stems::{Token, same, tokens};
use crate::analyse::vocabulary::{RESULT_KINDS, is_active_verb};
use crate::model::{Part, Sop, Step};
use crate::words::documents::{self, Deed};
use crate::words::{Lang, Said, Words, numbers, sentences};

/// Cells up to which a matrix is drawn.
const MOST_CELLS: usize = 6_000;

/// The documents of one step table.
#[derive(Debug, Serialize)]
pub struct PapersView {
    /// The printed name of the table; nothing for the only one.
    pub name: Option<String>,
    /// What the table of documents is called.
    pub label: String,
    /// The steps, with anchors.
    pub steps: Vec<StepHead>,
    /// The documents.
    pub papers: Vec<PaperView>,
}

/// The head of a column.
#[derive(Debug, Serialize)]
pub struct StepHead {
    /// The printed number.
    pub number: String,
    /// What is done, for a reader who points at the number.
    pub activity: String,
    /// The anchor of the step.
    pub href: String,
}

/// One document.
#[derive(Debug, Serialize)]
pub struct PaperView {
    /// Its name.
    pub name: String,
    /// One cell for each step.
    pub cells: Vec<PaperCell>,
    /// What happens to it.
    pub sentence: String,
    /// A mark that leads to the finding about its origin.
    pub note: Option<Note>,
}

/// What a step does with a document.
#[derive(Clone, Debug, Default, Serialize)]
pub struct PaperCell {
    /// The symbol; empty where the step has nothing to do with it.
    pub icon: &'static str,
    /// The deed in a word.
    pub word: &'static str,
    /// The deed and its step, for a reader who points at the cell.
    pub title: String,
    /// Class of the colour of a cell whose source is missing.
    pub colour: &'static str,
}

/// What happens to a document.
struct Life<'a> {
    /// Row by row, what is done with it.
    deeds: BTreeMap<usize, Deed>,
    /// Its uses.
    uses: Vec<&'a DocumentUse>,
}

/// The documents of an SOP, a matrix for each step table that has any.
pub(super) fn papers(
    context: &Context,
    sop: &Sop,
    flow: &DocumentFlow,
    marks: &Marks<'_>,
) -> Vec<PapersView> {
    let lang = context.lang();
    let several = sop.parts.len() > 1;
    let views = sop.parts.iter().enumerate().map(|(at, part)| {
        let name = several.then(|| {
            let written = context.shown_text(part.name.as_ref());
            written.unwrap_or_else(|| sentences::part(at + 1).get(lang).to_owned())
        });
        let rows: Vec<usize> = (0..part.steps.len())
            .filter(|row| !part.steps[*row].is_capsule_row())
            .collect();
        let of_part = flow.documents.iter().filter(|document| document.part == at);
        let of_part = of_part.filter(|document| is_shown(flow, document));
        let of_part: Vec<&Document> = of_part.collect();
        let rows = match rows.len() * of_part.len() <= MOST_CELLS {
            true => rows,
            // A table of a thousand rows would be a page of a million cells: there, the sentences say it all.
            false => Vec::new(),
        };
        let steps = rows.iter().map(|row| StepHead {
            number: numbered(context, &part.steps[*row].label(*row), *row),
            activity: context.shown(&part.steps[*row].activity),
            href: format!("#b{}-l{}", at + 1, row + 1),
        });
        let papers = of_part.into_iter().map(|document| {
            let life = life(flow, document);
            paper(context, (part, &rows), (document, &life), marks)
        });
        PapersView {
            steps: steps.collect(),
            papers: papers.collect(),
            label: match &name {
                Some(name) => documents::matrix_of(name).get(lang).to_owned(),
                None => String::new(),
            },
            name,
        }
    });
    views.filter(|view| !view.papers.is_empty()).collect()
}

/// The number of a step, or its row in brackets where none is printed: a head must say something.
fn numbered(context: &Context, label: &str, row: usize) -> String {
    match label.trim() {
        "" => format!("({})", row + 1),
        label => context.shown(label),
    }
}

/// Whether it is a thing at all: named like a document, worked with, or the result of something. What is left is a state,
/// such as "Berhasil login".
fn is_shown(flow: &DocumentFlow, document: &Document) -> bool {
    let made = document.made.iter().filter_map(|at| flow.made.get(*at));
    let mut names = made.map(|made| &made.name);
    !document.uses.is_empty()
        || names.any(|name| {
            let first = name.tokens.first().map(|token| token.word.as_str());
            let result = first.is_some_and(|first| RESULT_KINDS.contains(first));
            name.nature == Nature::Document || name.nature == Nature::Other && result
        })
}

fn life<'a>(flow: &'a DocumentFlow, document: &Document) -> Life<'a> {
    let uses: Vec<&DocumentUse> = document
        .uses
        .iter()
        .filter_map(|at| flow.uses.get(*at))
        .collect();
    let mut deeds: BTreeMap<usize, Deed> = BTreeMap::new();
    for used in &uses {
        deeds.insert(used.row, Deed::Uses);
    }
    for made in document.made.iter().filter_map(|at| flow.made.get(*at)) {
        // What comes out as it went in was only worked with; output-sama-dengan-masukan speaks of it.
        let text = |name: &Name| name.text.trim().to_lowercase();
        let from = uses.partition_point(|used| used.row < made.row);
        let mut of_row = uses[from..].iter().take_while(|used| used.row == made.row);
        let same = |used: &&DocumentUse| text(&used.name) == text(&made.name);
        let before = deeds.keys().next().is_some_and(|row| *row < made.row);
        let deed = match deeds.get(&made.row) {
            Some(_) if of_row.any(same) => Deed::Uses,
            Some(_) => Deed::Changes,
            None if before => Deed::Changes,
            None => Deed::Makes,
        };
        deeds.insert(made.row, deed);
    }
    Life { deeds, uses }
}

fn paper(
    context: &Context,
    (part, rows): (&Part, &[usize]),
    (document, life): (&Document, &Life<'_>),
    marks: &Marks<'_>,
) -> PaperView {
    let lang = context.lang();
    let missing = |used: &&DocumentUse| {
        let doubtful = matches!(
            used.source,
            Source::Foreign(_) | Source::OwnProduct | Source::Unknown { .. }
        );
        let step = part.steps.get(used.row).filter(|_| doubtful)?;
        let item = step.requirements.as_ref()?.items.get(used.item)?;
        let note = marks.missing_source(context, item.text.span)?;
        Some((used.row, note))
    };
    let missing: Vec<(usize, Note)> = life.uses.iter().filter_map(missing).collect();
    let cells = rows.iter().map(|row| {
        let Some(deed) = life.deeds.get(row) else {
            return PaperCell::default();
        };
        let number = part.steps[*row].label(*row);
        let note = missing.iter().find(|(at, _)| at == row);
        PaperCell {
            icon: match deed {
                Deed::Makes => "d-buat",
                Deed::Uses => "d-pakai",
                Deed::Changes => "d-ubah",
            },
            word: documents::deed(*deed).get(lang),
            title: numbers::capital(
                documents::done(documents::deed(*deed), None, &plain(&number)).get(lang),
            ),
            colour: note.map_or("", |(_, note)| note.colour),
        }
    });
    let sentence = sentence(context, part, (document, life, !missing.is_empty()));
    PaperView {
        name: numbers::capital(&context.shown(&document.title)),
        cells: cells.collect(),
        sentence: context.shown(sentence.get(lang)),
        note: missing.into_iter().next().map(|(_, note)| note),
    }
}

fn plain(text: &str) -> Said {
    Said {
        id: text.to_owned(),
        en: text.to_owned(),
    }
}

/// What happens to a document, in one sentence.
fn sentence(
    context: &Context,
    part: &Part,
    (document, life, doubted): (&Document, &Life<'_>, bool),
) -> Said {
    let mut clauses: Vec<Said> = Vec::new();
    let made_first = life.deeds.values().next() == Some(&Deed::Makes);
    if let Some(used) = life.uses.first().filter(|_| !made_first) {
        clauses.extend(origin(part, used, doubted).as_ref().map(documents::source));
    }
    // The same done by the same hands in several steps is said once.
    let mut turns: Vec<(Words, String, Vec<String>)> = Vec::new();
    for (row, deed) in &life.deeds {
        let step = &part.steps[*row];
        let what = verb(step, document).unwrap_or_else(|| documents::deed(*deed));
        let who = names(context, part, step);
        let number = step.label(*row);
        match turns.last_mut() {
            Some((before, by, rows)) if *before == what && *by == who => rows.push(number),
            _ => turns.push((what, who, vec![number])),
        }
    }
    clauses.extend(turns.into_iter().map(|(what, who, rows)| {
        let by = Some(who.as_str()).filter(|who| !who.is_empty());
        let said = Said {
            id: numbers::list(Lang::Id, &rows),
            en: numbers::list(Lang::En, &rows),
        };
        documents::done(what, by, &said)
    }));
    let said = Said {
        id: clauses
            .iter()
            .map(|clause| clause.id.as_str())
            .collect::<Vec<_>>()
            .join(", "),
        en: clauses
            .iter()
            .map(|clause| clause.en.as_str())
            .collect::<Vec<_>>()
            .join(", "),
    };
    let end = end(part, life);
    Said {
        id: numbers::capital(&format!("{}{}.", said.id, end.id)),
        en: numbers::capital(&format!("{}{}.", said.en, end.en)),
    }
}

/// How the sentence of a document ends that the procedure makes or changes.
fn end(part: &Part, life: &Life<'_>) -> Said {
    let last_row = (0..part.steps.len())
        .rev()
        .find(|row| !part.steps[*row].is_capsule_row());
    let made = life.deeds.values().any(|deed| *deed != Deed::Uses);
    let words = match life.deeds.iter().next_back() {
        Some((row, deed)) if Some(*row) == last_row && *deed != Deed::Uses => documents::RESULT,
        Some((row, _)) if Some(*row) != last_row && made => documents::UNUSED,
        _ => return Said::default(),
    };
    Said {
        id: format!("; {}", words.id),
        en: format!("; {}", words.en),
    }
}

/// Where a document comes from; nothing where only findings may say that nobody knows.
fn origin(part: &Part, used: &DocumentUse, doubted: bool) -> Option<documents::Source> {
    let step = |row: usize| part.steps.get(row).map(|step| step.label(row));
    Some(match &used.source {
        Source::Declared => documents::Source::Declared,
        Source::Initial => documents::Source::Brought,
        Source::Equipment => documents::Source::Equipment,
        Source::Linked(name) => documents::Source::Linked(name.clone()),
        Source::Standing => documents::Source::AtHand,
        Source::Activity(row) if *row < used.row => documents::Source::Step(step(*row)?),
        Source::Foreign(foreign) if doubted => documents::Source::Foreign(foreign.topic.clone()),
        Source::OwnProduct if doubted => documents::Source::OwnProduct,
        Source::Unknown { .. } if doubted => documents::Source::Unknown,
        _ => return None,
    })
}

/// What the activity says is done to the document: its verb turned round, where its object is this document.
fn verb(step: &Step, document: &Document) -> Option<Words> {
    let words = tokens(&step.activity);
    let at = words.iter().position(|word| is_active_verb(&word.word))?;
    let turned = documents::turned(&words[at].word)?;
    let title = tokens(&document.title);
    let object = words.get(at + 1)?;
    let is_object = |token: &Token| same(&token.stem, &object.stem);
    let rest: &[Token] = &words[at + 1..];
    let named = |token: &Token| rest.iter().any(|word| same(&word.stem, &token.stem));
    let shared = title.iter().filter(|token| named(token)).count();
    (title.iter().any(is_object) && shared * 2 > title.len()).then_some(turned)
}

fn names(context: &Context, part: &Part, step: &Step) -> String {
    let columns = columns(step).into_iter();
    let actors = columns.filter_map(|column| part.actors.get(column));
    let names: Vec<String> = actors.map(|actor| context.shown(&actor.name)).collect();
    numbers::list(context.lang(), &names)
}
