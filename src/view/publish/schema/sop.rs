//! An SOP in the words of schema.org: what its page shows comes in; how to do the work, and the service it is part of, go
//! out.

use super::super::past_day;
use super::{Context, Thing, agency};
use crate::analyse::Facts;
use crate::analyse::time::Minutes;
use crate::model::Sop;
use crate::view::links;
use crate::view::sop::{Answers, PartView, RowView};
use crate::words::Lang;

/// How to do the work, and the service. Documents that the linter doubts are nothing to prepare.
pub(in crate::view) fn sop(
    context: &Context,
    (sop, facts): (&Sop, &Facts),
    (name, answers): (&str, &Answers),
    parts: &[PartView],
) -> Vec<Thing> {
    let path = links::sop(&sop.id);
    let url = context.address(&path, &path);
    let supply = answers.prepare.iter().filter(|item| item.doubt.is_none());
    let tools = sop.equipment.iter().flat_map(|list| &list.items);
    let tools = tools.filter(|item| !matches!(item.text.trim(), "" | "-"));
    let how = Thing::HowTo {
        name: name.to_owned(),
        url: url.clone(),
        // The words of authors are Indonesian, whatever the language of the site.
        in_language: Lang::Id.code(),
        total_time: total_time(facts),
        supply: supply
            .map(|item| Thing::HowToSupply {
                name: item.name.clone(),
            })
            .collect(),
        tool: tools
            .map(|item| Thing::HowToTool {
                name: context.shown(item.text.trim()),
            })
            .collect(),
        step: steps(sop, parts, &url),
        date_modified: past_day(context, sop).map(|day| day.to_string()),
    };
    let procedure = context.library.procedure(sop.procedure_key());
    let service = Thing::GovernmentService {
        name: name.to_owned(),
        url,
        service_type: procedure.map_or(name.to_owned(), |found| context.procedure_name(found)),
        provider: Box::new(agency::named(context, &sop.id.agency, &path)),
        area_served: agency::area(context, &sop.id.agency),
    };
    vec![how, service]
}

/// The working time of all steps as a duration of ISO 8601; nothing unless every step states one amount.
fn total_time(facts: &Facts) -> Option<String> {
    /// Beyond a year of working time it is no amount that anybody meant.
    const LONGEST: f64 = 1e6;
    let measures = &facts.measures;
    let Minutes { least, most } = measures
        .total
        .filter(|_| measures.steps_without_time == 0)?;
    let is_one = (least - most).abs() < f64::EPSILON && (0.0..LONGEST).contains(&most);
    let whole = most.floor();
    let seconds = ((most - whole) * 60.0).round();
    match seconds {
        _ if !is_one || most <= 0.0 => None,
        0.0 => Some(format!("PT{whole}M")),
        _ => Some(format!("PT{whole}M{seconds}S")),
    }
}

/// The steps; several tables are sections.
fn steps(sop: &Sop, parts: &[PartView], url: &str) -> Vec<Thing> {
    let mut tables: Vec<(String, Vec<Thing>)> = Vec::new();
    for (table, part) in sop.parts.iter().zip(parts) {
        let rows = table.steps.iter().zip(&part.rows);
        let rows = rows.filter(|(step, _)| !step.is_capsule_row());
        let rows = rows
            .enumerate()
            .map(|(at, (_, row))| step(row, (at + 1, url)));
        tables.push((part.name.clone().unwrap_or_default(), rows.collect()));
    }
    match tables.len() {
        1 => tables.into_iter().flat_map(|(_, steps)| steps).collect(),
        _ => {
            let sections = tables.into_iter().enumerate();
            let section = |(at, (name, steps))| Thing::HowToSection {
                name,
                position: at + 1,
                item_list_element: steps,
            };
            sections.map(section).collect()
        }
    }
}

fn step(row: &RowView, (position, url): (usize, &str)) -> Thing {
    let name = row.activity.items.join(" ");
    let text = [name.trim().trim_end_matches('.'), row.actors.trim()];
    let text: Vec<&str> = text.into_iter().filter(|text| !text.is_empty()).collect();
    Thing::HowToStep {
        text: text.join(". "),
        name,
        position,
        url: format!("{url}#{}", row.anchor),
    }
}
