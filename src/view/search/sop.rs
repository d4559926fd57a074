//! SOPs as documents of the search: an SOP comes in; its names, steps, papers and legal bases go out.

use super::super::badge::Badge;
use super::super::{Context, links};
use super::document::{Document, Field, Place, PlaceKind};
use crate::analyse::{Citation, Facts};
use crate::model::{ItemList, Part, Sop, Step};
use crate::words::{numbers, regulations, screen};

/// The SOP at a position of the library.
pub(super) fn document(context: &Context, at: usize) -> Option<Document> {
    let (sop, facts) = context.sop(at)?;
    let mut found = Document {
        title: context.sop_name(sop),
        path: links::sop(&sop.id),
        number: context.shown_text(sop.number.as_ref()).unwrap_or_default(),
        line: line(context, sop),
        line_field: Some(Field::Agency),
        badge: Some(badge(context, sop)),
        ..Document::default()
    };
    for (at, part) in sop.parts.iter().enumerate() {
        let before = found.actors.len();
        let names = part.actors.iter();
        found
            .actors
            .extend(names.map(|actor| context.shown(&actor.name)));
        found.places.extend(steps(context, part, (at, before)));
    }
    laws(context, sop, facts, &mut found);
    for (kind, list) in [
        (PlaceKind::Equipment, &sop.equipment),
        (PlaceKind::Related, &sop.related),
        (PlaceKind::Records, &sop.records),
    ] {
        let items = items(context, list.as_ref());
        if !items.is_empty() {
            let text = items.join("; ");
            found.places.push(Place::text(kind, text));
        }
    }
    names(context, sop, &mut found);
    Some(found)
}

/// The agency and the day that binds most.
fn line(context: &Context, sop: &Sop) -> String {
    let mut dates = sop.dates.binding();
    let day = dates.find_map(|field| numbers::date(context.lang(), field.meaning));
    let agency = context.agency_name(&sop.id.agency);
    let parts = [Some(agency), day];
    parts.into_iter().flatten().collect::<Vec<_>>().join(", ")
}

fn badge(context: &Context, sop: &Sop) -> Badge {
    let lang = context.lang();
    match sop.partial {
        true => Badge::wrong(lang, screen::BROKEN_OFF),
        false => Badge::status(lang, sop.status.value),
    }
}

/// Other names under which the SOP, its procedure and its agency are known.
fn names(context: &Context, sop: &Sop, found: &mut Document) {
    let agency = context.library.agency(&sop.id.agency);
    let procedure = context.library.procedure(sop.procedure_key());
    let aliases = sop.chart_name.iter().chain(
        procedure
            .iter()
            .flat_map(|known| std::iter::once(&known.name).chain(&known.aliases)),
    );
    let offices = sop.unit.iter().chain(
        agency
            .iter()
            .flat_map(|known| std::iter::once(&known.name).chain(&known.office)),
    );
    let aliases = aliases.map(|text| (Field::Alias, text));
    let offices = offices.map(|text| (Field::Agency, text));
    let inputs = sop.parts.iter().flat_map(|part| &part.inputs);
    let inputs = inputs.map(|text| (Field::Paper, text));
    found.unseen.extend(
        aliases
            .chain(offices)
            .chain(inputs)
            .map(|(field, text)| (field, context.shown(text))),
    );
}

/// The rows of a table; `before` is how many actors the tables before it have.
fn steps(context: &Context, part: &Part, (at, before): (usize, usize)) -> Vec<Place> {
    let rows = part.steps.iter().enumerate();
    rows.filter(|(_, step)| !step.is_capsule_row())
        .map(|(row, step)| Place {
            kind: PlaceKind::Step,
            row: (at, row),
            number: step
                .number
                .as_ref()
                .map(|number| context.shown(number))
                .unwrap_or_default(),
            text: context.shown(&step.activity),
            actors: step
                .actors
                .iter()
                .filter_map(|actor| Some(before + actor.column?))
                .collect(),
            papers: papers(context, step),
        })
        .collect()
}

fn papers(context: &Context, step: &Step) -> Vec<String> {
    let mut papers = items(context, step.requirements.as_ref());
    papers.extend(items(context, step.outputs.as_ref()));
    papers.extend(context.shown_text(step.remarks.as_ref()));
    let mut seen: Vec<String> = Vec::with_capacity(papers.len());
    for paper in papers {
        if !seen.contains(&paper) {
            seen.push(paper);
        }
    }
    seen
}

fn items(context: &Context, list: Option<&ItemList>) -> Vec<String> {
    let items = list.into_iter().flat_map(|list| &list.items);
    items
        .filter_map(|item| context.shown_text(Some(&item.text)))
        .collect()
}

/// The regulations by their names. What the register does not know has no page, so that its title is read here.
fn laws(context: &Context, sop: &Sop, facts: &Facts, found: &mut Document) {
    let written = sop.legal_bases.iter().flat_map(|list| &list.items);
    let mut shown = Vec::new();
    for (at, item) in written.enumerate() {
        let cited = facts.citations.iter().filter(|cited| cited.item == at);
        let cited: Vec<&Citation> = cited.flat_map(|cited| &cited.citations).collect();
        if cited.is_empty() {
            shown.extend(context.shown_text(Some(&item.text)));
        }
        let mut is_known = true;
        for citation in cited {
            let id = citation.id.as_ref();
            match id.and_then(|id| context.library.register.get(id)) {
                Some(regulation) => {
                    shown.push(regulations::short_name(regulation));
                    let full = regulations::full_name(regulation);
                    found.unseen.push((Field::Law, full));
                }
                None => {
                    shown.push(context.shown(&citation.short()));
                    is_known = false;
                }
            }
        }
        if !is_known {
            found.unseen.push((Field::Law, context.shown(&item.text)));
        }
    }
    if !shown.is_empty() {
        let text = shown.join("; ");
        found.places.push(Place::text(PlaceKind::Law, text));
    }
}
