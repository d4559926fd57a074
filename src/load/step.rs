//! Step tables: `pelaksana`, `langkah` and `bagian` come in, parts whose targets and actors are resolved go out.

use crate::model::{
    Actor, ActorRef, Decision, Exit, Item, ItemList, Next, Part, Step, Symbol, Target, TimeField,
};
use crate::said;
use crate::text::yaml::{Node, NodeKind};
use crate::text::{Spanned, Text, nearest};
use crate::words::terms::Scope;

use super::decode::{Decoder, Fields, is_blank};
use super::duration::parse_time;
use super::problems::{DUPLICATE_STEP_ID, UNKNOWN_ACTOR, UNKNOWN_TARGET};

pub(super) const SYMBOLS: &[(&str, Symbol)] = &[
    ("mulai", Symbol::Start),
    ("selesai", Symbol::End),
    ("proses", Symbol::Process),
    ("keputusan", Symbol::Decision),
];

pub(super) const PARTIES: &[(&str, bool)] = &[("luar", true), ("dalam", false)];

/// Reads the step tables of an SOP: those of `bagian`, or the only one. Parts without columns share those of the SOP.
pub(super) fn read_parts(decoder: &mut Decoder<'_>, fields: &Fields<'_>) -> Vec<Part> {
    let shared = read_actors(decoder, fields);
    let mut parts = Vec::new();
    // A table outside `bagian` is not lost: it comes first.
    if fields.get("bagian").is_none() || fields.get("langkah").is_some() {
        let mut part = read_part(decoder, fields, shared.clone());
        part.span = fields.get("langkah").map_or(fields.span, |node| node.span);
        parts.push(part);
    }
    for node in decoder.list(fields, "bagian") {
        let Some(own) = decoder.fields(node, Scope::Part) else {
            continue;
        };
        let actors = match own.get("pelaksana") {
            Some(_) => read_actors(decoder, &own),
            None => shared.clone(),
        };
        let mut part = read_part(decoder, &own, actors);
        part.name = decoder.optional(&own, "nama");
        parts.push(part);
    }
    if parts.is_empty() {
        parts.push(Part {
            span: fields.span,
            ..Part::default()
        });
    }
    parts
}

fn read_part(decoder: &mut Decoder<'_>, fields: &Fields<'_>, actors: Vec<Actor>) -> Part {
    let inputs = decoder.optional_texts(fields, "masukan");
    let mut part = Part {
        actors,
        inputs,
        span: fields.span,
        ..Part::default()
    };
    for node in decoder.list(fields, "langkah") {
        part.steps.extend(read_step(decoder, node));
    }
    resolve(decoder, &mut part);
    part
}

fn read_actors(decoder: &mut Decoder<'_>, fields: &Fields<'_>) -> Vec<Actor> {
    let Some(node) = fields.get("pelaksana") else {
        return Vec::new();
    };
    let Some(map) = decoder.open(node) else {
        return Vec::new();
    };
    let mut actors = Vec::new();
    for (id, value) in map.entries() {
        let mut actor = Actor {
            id: id.clone(),
            ..Actor::default()
        };
        match &value.kind {
            NodeKind::Map(_) => {
                let Some(own) = decoder.fields(value, Scope::Actor) else {
                    continue;
                };
                actor.name = decoder.required(&own, "nama");
                actor.external = decoder
                    .optional_choice(&own, "pihak", PARTIES)
                    .is_some_and(|party| party.value);
            }
            _ => actor.name = decoder.text(value),
        }
        actors.push(actor);
    }
    actors
}

fn read_step(decoder: &mut Decoder<'_>, node: &Node) -> Option<Step> {
    let fields = decoder.fields(node, Scope::Step)?;
    let mut step = Step {
        span: fields.span,
        id: decoder.optional(&fields, "id").filter(|id| !id.is_empty()),
        number: decoder.optional(&fields, "nomor"),
        activity: decoder.required(&fields, "kegiatan"),
        remarks: decoder.optional(&fields, "keterangan"),
        symbol: decoder.optional_choice(&fields, "simbol", SYMBOLS),
        phase: decoder
            .optional(&fields, "tahap")
            .filter(|phase| !phase.is_empty()),
        ..Step::default()
    };
    step.requirements = fields
        .get("kelengkapan")
        .map(|node| read_items(decoder, node));
    step.outputs = fields.get("output").map(|node| read_items(decoder, node));
    step.time = decoder.optional(&fields, "waktu").map(read_time);
    step.actors = decoder
        .optional_texts(&fields, "pelaksana")
        .into_iter()
        .map(|id| ActorRef { id, column: None })
        .collect();
    step.decision = fields
        .get("keputusan")
        .filter(|node| !is_blank(node))
        .and_then(|node| read_decision(decoder, node));
    if let Some(node) = fields.get("lanjut") {
        let targets = decoder.texts(node);
        step.next = Next::Steps(targets.into_iter().map(unresolved).collect());
    }
    Some(step)
}

/// A time as written, and what it means.
pub(super) fn read_time(text: Text) -> TimeField {
    let meaning = parse_time(&text);
    TimeField { text, meaning }
}

fn read_items(decoder: &mut Decoder<'_>, node: &Node) -> ItemList {
    let texts = decoder.texts(node);
    let items = texts
        .into_iter()
        .map(|text| Item { text, block: None })
        .collect();
    ItemList {
        span: node.span,
        items,
    }
}

fn unresolved(text: Text) -> Target {
    Target { text, step: None }
}

fn read_decision(decoder: &mut Decoder<'_>, node: &Node) -> Option<Decision> {
    let mut exits = Vec::new();
    if let NodeKind::List(items) = &node.kind {
        for item in items {
            let Some(fields) = decoder.fields(item, Scope::Exit) else {
                continue;
            };
            let start = crate::model::text_at("", fields.span);
            let label = decoder.optional(&fields, "label").unwrap_or(start);
            exits.push(Exit {
                label,
                target: read_target(decoder, &fields),
            });
        }
    } else {
        let fields = decoder.fields(node, Scope::Decision)?;
        for (key, word) in [("ya", "Ya"), ("tidak", "Tidak")] {
            if let Some(value) = fields.get(key) {
                exits.push(read_exit(decoder, value, word));
            }
        }
    }
    Some(Decision {
        span: node.span,
        exits,
    })
}

fn read_exit(decoder: &mut Decoder<'_>, node: &Node, word: &str) -> Exit {
    let label = Spanned::new(word.to_owned(), node.span);
    if !matches!(node.kind, NodeKind::Map(_)) {
        let target = (!is_blank(node)).then(|| unresolved(decoder.text(node)));
        return Exit { label, target };
    }
    let Some(fields) = decoder.fields(node, Scope::Exit) else {
        return Exit {
            label,
            target: None,
        };
    };
    let own = decoder
        .optional(&fields, "label")
        .filter(|own| !own.trim().is_empty());
    Exit {
        label: own.unwrap_or(label),
        target: read_target(decoder, &fields),
    }
}

fn read_target(decoder: &mut Decoder<'_>, fields: &Fields<'_>) -> Option<Target> {
    let node = fields.get("ke").filter(|node| !is_blank(node))?;
    Some(unresolved(decoder.text(node)))
}

/// Finds the column of every actor and the row of every target; reports those that do not exist.
fn resolve(decoder: &mut Decoder<'_>, part: &mut Part) {
    let names: Vec<Names> = part.steps.iter().map(Names::of).collect();
    report_twins(decoder, part);
    for step in &mut part.steps {
        for actor in &mut step.actors {
            actor.column = part
                .actors
                .iter()
                .position(|column| column.id.value == actor.id.value);
            if actor.column.is_none() && !actor.id.trim().is_empty() {
                report_actor(decoder, &actor.id, &part.actors);
            }
        }
        step.actors.retain(|actor| !actor.id.trim().is_empty());
        let exits = step
            .decision
            .iter_mut()
            .flat_map(|decision| &mut decision.exits);
        for target in exits.filter_map(|exit| exit.target.as_mut()) {
            resolve_target(decoder, target, &names);
        }
        if let Next::Steps(targets) = &mut step.next {
            for target in targets {
                resolve_target(decoder, target, &names);
            }
        }
    }
}

/// What a row can be named by.
struct Names {
    id: Option<String>,
    number: Option<String>,
}

impl Names {
    fn of(step: &Step) -> Names {
        let number = step.number.as_ref().map(|number| plain_number(number));
        Names {
            id: step.id.as_ref().map(|id| id.value.clone()),
            number,
        }
    }
}

/// A printed number without the point or bracket that some sheets put after it.
fn plain_number(number: &str) -> String {
    number.trim().trim_end_matches(['.', ')']).to_owned()
}

fn resolve_target(decoder: &mut Decoder<'_>, target: &mut Target, names: &[Names]) {
    let word = target.text.trim();
    let number = plain_number(word);
    target.step = names
        .iter()
        .position(|row| row.id.as_deref() == Some(word))
        .or_else(|| {
            names
                .iter()
                .position(|row| row.number.as_deref() == Some(number.as_str()))
        })
        .or_else(|| {
            let position = number.parse::<usize>().ok()?.checked_sub(1)?;
            // A row that prints another number is not meant by its position.
            names
                .get(position)
                .filter(|row| row.number.is_none())
                .map(|_| position)
        });
    if target.step.is_some() {
        return;
    }
    let count = names.len();
    let finding = decoder
        .findings
        .add(&UNKNOWN_TARGET, target.text.span)
        .quote(word);
    finding.says(said!(
        id: "langkah tujuan `{word}` tidak ada", en: "the target step `{word}` does not exist"));
    let ids = names.iter().filter_map(|row| row.id.as_deref());
    finding.fix(match nearest(word, ids) {
        Some(near) => said!(id: "maksud Anda `{near}`?", en: "did you mean `{near}`?"),
        None => said!(
            id: "tulis nomor 1 sampai {count}, atau id sebuah langkah",
            en: "write a number from 1 to {count}, or the id of a step"),
    });
}

fn report_actor(decoder: &mut Decoder<'_>, id: &Text, actors: &[Actor]) {
    let word = &id.value;
    let finding = decoder.findings.add(&UNKNOWN_ACTOR, id.span).quote(word);
    finding.says(said!(
        id: "pelaksana `{word}` tidak punya kolom", en: "the actor `{word}` has no column"));
    let by_name = actors
        .iter()
        .find(|actor| actor.name.eq_ignore_ascii_case(word));
    let near = by_name.map(|actor| actor.id.as_str());
    let near = near.or_else(|| nearest(word, actors.iter().map(|actor| actor.id.as_str())));
    let known: Vec<&str> = actors.iter().map(|actor| actor.id.as_str()).collect();
    let list = known.join(", ");
    if let Some(near) = near {
        finding.fix(said!(id: "maksud Anda `{near}`?", en: "did you mean `{near}`?"));
    } else if !known.is_empty() {
        finding.fix(said!(id: "pilih salah satu: {list}", en: "choose one of: {list}"));
    }
}

fn report_twins(decoder: &mut Decoder<'_>, part: &Part) {
    for (row, step) in part.steps.iter().enumerate() {
        let Some(id) = &step.id else { continue };
        let earlier = part
            .steps
            .iter()
            .take(row)
            .filter_map(|other| other.id.as_ref());
        if earlier.clone().any(|other| other.value == id.value) {
            let word = &id.value;
            decoder.findings.add(&DUPLICATE_STEP_ID, id.span).quote(word).says(said!(
                id: "id langkah `{word}` sudah dipakai", en: "the step id `{word}` is already used"));
        }
    }
}
