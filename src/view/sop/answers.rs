//! The four answers: an SOP and its facts come in; what to prepare, who, how long and what comes out go out.

use serde::Serialize;

use super::super::print::{applicant, applicant_name, drawable};
use super::super::{Context, casing};
use super::rows::{Marks, Note};
use crate::analyse::measures::columns;
use crate::analyse::{Facts, Measures};
use crate::model::{ItemList, Sop};
use crate::text::Text;
use crate::words::{labels, numbers, screen, sentences};

/// Documents and equipment named before the rest is counted.
const NAMED: usize = 6;
/// Letters of a time that is still shown as a number.
const SHORT: usize = 18;
/// Turns of the relay named before the rest is left out.
const TURNS: usize = 12;
/// Series of the bar of times.
const SERIES: usize = 5;
/// Width of the bar of times in its own units.
const BAR: f64 = 300.0;

/// What a reader wants to know first.
#[derive(Debug, Serialize)]
pub struct Answers {
    /// How many documents to prepare.
    pub prepare_head: String,
    /// The documents.
    pub prepare: Vec<Prepared>,
    /// How many more there are.
    pub prepare_more: String,
    /// Equipment, in a line.
    pub prepare_note: String,
    /// Who takes part.
    pub who_head: String,
    /// Who holds the work, in turn.
    pub relay: Vec<String>,
    /// Hand-offs.
    pub who_note: String,
    /// The total time.
    pub time_head: String,
    /// Class of the total time: `angka` for a number, `besar` for words.
    pub time_class: &'static str,
    /// The applicant's part of it.
    pub time_share: String,
    /// The bar of times, the applicant first in its column.
    pub shares: Vec<Share>,
    /// The bar in words.
    pub shares_label: String,
    /// What the total leaves out, and what the document states.
    pub time_notes: Vec<String>,
    /// What comes out at the end.
    pub result_head: String,
    /// Further results.
    pub results: Vec<String>,
    /// The last step.
    pub result_note: String,
}

/// A document to prepare.
#[derive(Debug, Serialize)]
pub struct Prepared {
    /// Its name.
    pub name: String,
    /// Why it may not be asked for at all.
    pub doubt: Option<Note>,
}

/// One actor's part of the time.
#[derive(Debug, Serialize)]
pub struct Share {
    /// Class of the colour.
    pub class: String,
    /// Left edge in the bar.
    pub x: String,
    /// Width in the bar.
    pub width: String,
    /// Name and minutes.
    pub label: String,
}

/// Answers for one SOP.
pub(super) fn answers(context: &Context, sop: &Sop, facts: &Facts, marks: &Marks<'_>) -> Answers {
    let mut answers = Answers {
        prepare_head: String::new(),
        prepare: Vec::new(),
        prepare_more: String::new(),
        prepare_note: String::new(),
        who_head: String::new(),
        relay: relay(context, sop),
        who_note: String::new(),
        time_head: String::new(),
        time_class: "angka",
        time_share: String::new(),
        shares: Vec::new(),
        shares_label: String::new(),
        time_notes: Vec::new(),
        result_head: String::new(),
        results: Vec::new(),
        result_note: String::new(),
    };
    documents(context, facts, marks, &mut answers);
    answers.prepare_note = equipment(context, sop);
    who(context, sop, facts, &mut answers);
    time(context, sop, facts, &mut answers);
    result(context, (sop, facts), &mut answers);
    answers
}

/// The documents to prepare; those that the linter takes for another procedure's come last and are not counted.
fn documents(context: &Context, facts: &Facts, marks: &Marks<'_>, answers: &mut Answers) {
    let lang = context.lang();
    let asked = facts.documents.asked();
    let mut documents: Vec<Prepared> = asked
        .iter()
        .map(|name| Prepared {
            name: context.shown(name),
            doubt: marks.doubt(context, name),
        })
        .collect();
    documents.sort_by_key(|document| document.doubt.is_some());
    let doubted = documents.iter().filter(|document| document.doubt.is_some());
    let doubted = doubted.count();
    answers.prepare_head = sentences::documents(lang, documents.len() - doubted, doubted);
    if documents.len() > NAMED {
        answers.prepare_more = sentences::and_more(documents.len() - NAMED)
            .get(lang)
            .to_owned();
    }
    documents.truncate(NAMED);
    answers.prepare = documents;
}

/// The equipment in a line; empty where there is none.
fn equipment(context: &Context, sop: &Sop) -> String {
    let lang = context.lang();
    let items = sop.equipment.iter().flat_map(|list| &list.items);
    // The marks that end an item of a list have no place inside a sentence.
    let bare = |text: &str| text.trim_end_matches([';', '.', ',', ' ']).to_owned();
    let items: Vec<String> = items.map(|item| bare(&context.shown(&item.text))).collect();
    if items.is_empty() {
        return String::new();
    }
    let mut named: Vec<String> = items.iter().take(NAMED).cloned().collect();
    if items.len() > NAMED {
        named.push(sentences::others(items.len() - NAMED).get(lang).to_owned());
    }
    sentences::equipment(&numbers::list(lang, &named))
        .get(lang)
        .to_owned()
}

/// Who holds the work, in turn, by the short names of the columns.
fn relay(context: &Context, sop: &Sop) -> Vec<String> {
    let mut turns: Vec<String> = Vec::new();
    for part in &sop.parts {
        for step in part.steps.iter().filter(|step| !step.is_capsule_row()) {
            let names = columns(step);
            let names = names.iter().filter_map(|column| part.actors.get(*column));
            let names: Vec<String> = names.map(|actor| context.shown(&actor.name)).collect();
            let turn = names.join(" + ");
            if !turn.is_empty() && turns.last() != Some(&turn) {
                turns.push(turn);
            }
        }
    }
    if turns.len() > TURNS {
        turns.truncate(TURNS);
        turns.push("…".to_owned());
    }
    turns
}

fn who(context: &Context, sop: &Sop, facts: &Facts, answers: &mut Answers) {
    let lang = context.lang();
    let mut names: Vec<&str> = Vec::new();
    for actor in sop.parts.iter().flat_map(|part| &part.actors) {
        if !names.contains(&actor.name.as_str()) {
            names.push(actor.name.as_str());
        }
    }
    let own = sop
        .parts
        .first()
        .and_then(|part| applicant_name(part, applicant(sop)));
    answers.who_head = match own {
        Some(name) => sentences::actors(lang, &context.shown(name), names.len().saturating_sub(1)),
        None => labels::NOT_STATED.get(lang).to_owned(),
    };
    if facts.measures.steps > 0 {
        answers.who_note = sentences::handoffs(lang, facts.measures.handoffs);
    }
}

fn time(context: &Context, sop: &Sop, facts: &Facts, answers: &mut Answers) {
    let lang = context.lang();
    let per_day = context.minutes_per_day();
    let measures = &facts.measures;
    let total = context.total_time(measures.total, measures.steps_without_time);
    answers.time_head = numbers::capital(&total);
    if answers.time_head.chars().count() > SHORT {
        answers.time_class = "besar";
    }
    let shares = shares_by_name(context, sop, facts);
    let own = sop
        .parts
        .first()
        .and_then(|part| applicant_name(part, applicant(sop)));
    let own = own.map(|name| context.shown(name));
    let own_share = shares.iter().find(|(name, _)| Some(name) == own.as_ref());
    if let Some((name, minutes)) =
        own_share.filter(|(_, minutes)| *minutes > 0.0 && shares.len() > 1)
    {
        let amount = numbers::capital(&numbers::minutes(lang, *minutes, per_day));
        answers.time_share = sentences::share(&amount, name).get(lang).to_owned();
    }
    bar(context, &shares, answers);
    let notes = &mut answers.time_notes;
    if measures.total.is_some() && measures.steps_without_time > 0 {
        notes.push(sentences::steps_without_time(
            lang,
            measures.steps_without_time,
        ));
    }
    if measures.total.is_some() {
        notes.push(screen::ONE_PASS.get(lang).to_owned());
    }
    notes.extend(by_flow(context, measures));
    if let Some(days) = measures.calendar.filter(|days| days.worst >= 1.0) {
        notes.push(sentences::calendar(lang, days.best, days.worst));
    }
    if let Some(stated) = context.shown_text(sop.total_time.as_ref().map(|time| &time.text)) {
        notes.push(sentences::stated_total(&stated).get(lang).to_owned());
    }
}

/// The cases of the flow in a sentence; nothing where every one of them is one pass through all steps.
fn by_flow(context: &Context, measures: &Measures) -> Option<String> {
    const NOTABLE: f64 = 0.05;
    let (total, work) = (measures.total?, measures.work?);
    let is_once = (work.worst - total.most).abs() < NOTABLE;
    if is_once && (work.best - total.least).abs() < NOTABLE {
        return None;
    }
    let (lang, per_day) = (context.lang(), context.minutes_per_day());
    let [best, usual, worst] = [work.best, work.expected, work.worst]
        .map(|minutes| numbers::usual(lang, minutes, per_day));
    let repeats = measures.loops > 0;
    Some(sentences::cases(lang, (&best, &usual, &worst), repeats))
}

/// Minutes by the name of the actor, over all parts, in the order of the columns.
fn shares_by_name(context: &Context, sop: &Sop, facts: &Facts) -> Vec<(String, f64)> {
    let mut shares: Vec<(String, f64)> = Vec::new();
    for (part, measured) in sop.parts.iter().zip(&facts.measures.per_actor) {
        for (actor, share) in part.actors.iter().zip(measured) {
            let name = context.shown(&actor.name);
            match shares.iter_mut().find(|(known, _)| *known == name) {
                Some((_, minutes)) => *minutes += drawable(share.minutes.most),
                None => shares.push((name, drawable(share.minutes.most))),
            }
        }
    }
    shares
}

fn bar(context: &Context, shares: &[(String, f64)], answers: &mut Answers) {
    let lang = context.lang();
    let per_day = context.minutes_per_day();
    let mut shown: Vec<(String, f64)> = shares
        .iter()
        .filter(|(_, minutes)| *minutes > 0.0)
        .cloned()
        .collect();
    if shown.len() < 2 {
        return;
    }
    if shown.len() > SERIES {
        let (large, rest) = largest(shown);
        let minutes = rest.iter().map(|(_, minutes)| minutes).sum();
        shown = large;
        shown.push((sentences::others(rest.len()).get(lang).to_owned(), minutes));
    }
    let total: f64 = shown.iter().map(|(_, minutes)| minutes).sum();
    let mut x = 0.0;
    let mut words = Vec::new();
    for (at, (name, minutes)) in shown.iter().enumerate() {
        let width = minutes / total * BAR;
        let label = format!("{name} {}", numbers::minutes(lang, *minutes, per_day));
        words.push(label.clone());
        answers.shares.push(Share {
            class: format!("g{}", at + 1),
            x: format!("{x:.1}"),
            width: format!("{:.1}", (width - 1.5).max(0.5)),
            label,
        });
        x += width;
    }
    answers.shares_label = words.join(", ");
}

/// Names and minutes.
type Shares = Vec<(String, f64)>;

/// The shares with a place of their own, the largest ones, and the others; each in the order of the columns.
fn largest(shares: Shares) -> (Shares, Shares) {
    let mut order: Vec<usize> = (0..shares.len()).collect();
    let minutes = |at: &usize| shares.get(*at).map_or(0.0, |(_, minutes)| *minutes);
    order.sort_by(|a, b| minutes(b).total_cmp(&minutes(a)));
    order.truncate(SERIES - 1);
    let (large, rest): (Vec<_>, Vec<_>) = shares
        .into_iter()
        .enumerate()
        .partition(|(at, _)| order.contains(at));
    let bare =
        |list: Vec<(usize, (String, f64))>| list.into_iter().map(|(_, share)| share).collect();
    (bare(large), bare(rest))
}

fn result(context: &Context, (sop, facts): (&Sop, &Facts), answers: &mut Answers) {
    let lang = context.lang();
    // What the flow never reaches brings no result.
    let lost: Vec<Vec<usize>> = facts
        .graphs
        .iter()
        .map(|graph| graph.unreachable())
        .collect();
    let steps: Vec<_> = sop
        .steps()
        .filter(|(part, row, step)| {
            let lost = lost.get(*part).is_some_and(|rows| rows.contains(row));
            !step.is_capsule_row() && !lost
        })
        .collect();
    let made = steps.iter().rev().find_map(|(part, row, step)| {
        let outputs = texts(step.outputs.as_ref());
        (!outputs.is_empty()).then(|| ((*part, *row), context.shown(&step.label(*row)), outputs))
    });
    let Some((made_in, label, outputs)) = made else {
        answers.result_head = labels::NOT_STATED.get(lang).to_owned();
        return;
    };
    let mut outputs = outputs
        .iter()
        .map(|text| casing::heading(context, &context.shown(text)));
    answers.result_head = outputs.next().unwrap_or_default();
    answers.results = outputs.collect();
    answers.result_note = sentences::output_of(&label).get(lang).to_owned();
    if let Some((_, _, last)) = steps
        .last()
        .filter(|(part, row, _)| (*part, *row) == made_in)
    {
        let activity = context.shown(&last.activity);
        answers.result_note = sentences::output_of_last(&label, &activity)
            .get(lang)
            .to_owned();
    }
}

fn texts(list: Option<&ItemList>) -> Vec<&Text> {
    let items = list.into_iter().flat_map(|list| &list.items);
    items
        .map(|item| &item.text)
        .filter(|text| !matches!(text.trim(), "" | "-"))
        .collect()
}
