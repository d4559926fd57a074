//! Agencies: the agencies of a library and their SOPs come in; the list of agencies and the page of each go out.

use serde::Serialize;

use super::badge::Badge;
use super::findings::Counts;
use super::print::{self, Print};
use super::publish::calendar::{self, CalendarLink};
use super::publish::schema;
use super::{Context, Crumb, Page, PageHead, Section, links};
use crate::model::Agency;
use crate::words::{numbers, reading, screen, sentences};

/// `daftar-instansi.html`.
#[derive(Debug, Serialize)]
pub struct AgencyList {
    /// The frame.
    pub page: Page,
    /// How many there are.
    pub summary: String,
    /// The agencies, by name.
    pub agencies: Vec<AgencyRow>,
}

/// An agency in a list.
#[derive(Clone, Debug, Serialize)]
pub struct AgencyRow {
    /// Its shortest name.
    pub name: String,
    /// Address of its page.
    pub href: String,
    /// Office and region above.
    pub line: String,
    /// How many SOPs.
    pub sops: String,
    /// The state of its SOPs; nothing where findings are not shown or there are no SOPs.
    pub badge: Option<Badge>,
}

/// `instansi.html`.
#[derive(Debug, Serialize)]
pub struct AgencyPage {
    /// The frame.
    pub page: Page,
    /// Its shortest name.
    pub name: String,
    /// Government and office.
    pub office: String,
    /// Address and contacts, where the profile shows them.
    pub contact: Vec<String>,
    /// Its SOPs, by slug.
    pub sops: Vec<SopRow>,
    /// The days on which to review them; nothing where none has a date.
    pub calendar: Option<CalendarLink>,
}

/// An SOP in a list.
#[derive(Debug, Serialize)]
pub struct SopRow {
    /// Its name.
    pub name: String,
    /// Address of its page.
    pub href: String,
    /// Number and date.
    pub line: String,
    /// Its total time.
    pub time: String,
    /// Steps and actors.
    pub size: String,
    /// Its status.
    pub status: Badge,
    /// Its findings; nothing where they are not shown.
    pub health: Option<Badge>,
    /// Its print, all on one scale.
    pub print: Option<Print>,
}

/// The list of agencies.
pub fn agencies(context: &Context) -> AgencyList {
    let lang = context.lang();
    let path = links::AGENCIES.to_owned();
    let label = screen::AGENCIES.get(lang);
    let mut agencies: Vec<AgencyRow> = context
        .library
        .agencies
        .iter()
        .map(|agency| row(context, agency, &path))
        .collect();
    agencies.sort_by(|a, b| (&a.name, &a.href).cmp(&(&b.name, &b.href)));
    AgencyList {
        summary: sentences::agencies(lang, agencies.len()),
        agencies,
        page: Page::new(
            context,
            PageHead {
                title: label.to_owned(),
                description: sentences::agencies(lang, context.library.agencies.len()),
                crumbs: vec![
                    Crumb::to(&path, links::HOME, screen::HOME.get(lang)),
                    Crumb::here(label),
                ],
                section: Some(Section::Agencies),
                path,
                ..PageHead::default()
            },
        ),
    }
}

/// An agency in a list on the page at `from`.
pub fn row(context: &Context, agency: &Agency, from: &str) -> AgencyRow {
    let lang = context.lang();
    let positions = context.of_agency(&agency.id);
    let sops = context
        .library
        .sops
        .get(positions.clone())
        .unwrap_or_default();
    let mut counts = Counts::default();
    for sop in sops {
        let own = Counts::of(context.findings_of(sop));
        counts.errors += own.errors;
        counts.warnings += own.warnings;
    }
    let line = [&agency.office, &agency.parent_region];
    let line = line
        .into_iter()
        .filter_map(|text| context.shown_text(text.as_ref()));
    AgencyRow {
        name: context.agency_name(&agency.id),
        href: links::relative(from, &links::agency(&agency.id)),
        line: line.collect::<Vec<_>>().join(", "),
        sops: sentences::sops(lang, positions.len()),
        badge: (context.shows_findings() && !sops.is_empty())
            .then(|| Badge::health(lang, counts.errors, counts.warnings)),
    }
}

/// The page of the agency at a position of the library; an empty page for a position that is not there.
pub fn agency(context: &Context, at: usize) -> AgencyPage {
    let empty = Agency::default();
    let agency = context.library.agencies.get(at).unwrap_or(&empty);
    let lang = context.lang();
    let path = links::agency(&agency.id);
    let name = context.agency_name(&agency.id);
    let positions: Vec<usize> = context.of_agency(&agency.id).collect();
    let prints = print::prints(context, &positions);
    let sops = positions
        .iter()
        .zip(prints)
        .map(|(at, print)| sop_row(context, *at, print, &path));
    let office = [
        Some(agency.name.value.clone()),
        context.shown_text(agency.office.as_ref()),
    ];
    let office: Vec<String> = office
        .into_iter()
        .flatten()
        .filter(|text| *text != name)
        .map(|text| context.shown(&text))
        .collect();
    let sops = sops.flatten().collect();
    let calendar = calendar::link(context, Some(&agency.id), &path);
    let head = PageHead {
        title: name.clone(),
        description: reading::about_library(lang, positions.len(), &name),
        crumbs: vec![
            Crumb::to(&path, links::HOME, screen::HOME.get(lang)),
            Crumb::to(&path, links::AGENCIES, screen::AGENCIES.get(lang)),
            Crumb::here(name.clone()),
        ],
        section: Some(Section::Agencies),
        path,
        ..PageHead::default()
    };
    let mut page = Page::new(context, head);
    page.data.things.push(schema::agency(context, agency));
    AgencyPage {
        office: office.join(", "),
        contact: contact(context, agency),
        sops,
        calendar,
        page,
        name,
    }
}

fn contact(context: &Context, agency: &Agency) -> Vec<String> {
    let private = [&agency.phone, &agency.email];
    let private = private.into_iter().filter(|_| !context.is_public());
    let lines = [&agency.address, &agency.website]
        .into_iter()
        .chain(private);
    lines
        .filter_map(|text| context.shown_text(text.as_ref()))
        .collect()
}

/// An SOP in a list on the page at `from`.
pub fn sop_row(context: &Context, at: usize, print: Print, from: &str) -> Option<SopRow> {
    let (sop, facts) = context.sop(at)?;
    let lang = context.lang();
    let measures = &facts.measures;
    let counts = Counts::of(context.findings_of(sop));
    let mut dates = sop.dates.binding();
    let day = dates.find_map(|field| numbers::date(lang, field.meaning));
    let line = [context.shown_text(sop.number.as_ref()), day];
    Some(SopRow {
        name: context.sop_name(sop),
        href: links::relative(from, &links::sop(&sop.id)),
        line: line.into_iter().flatten().collect::<Vec<_>>().join(", "),
        time: context.total_time(measures.total, measures.steps_without_time),
        size: sentences::size(lang, measures.steps, measures.actors),
        status: if sop.partial {
            Badge::wrong(lang, screen::BROKEN_OFF)
        } else {
            Badge::status(lang, sop.status.value)
        },
        health: context
            .shows_findings()
            .then(|| Badge::health(lang, counts.errors, counts.warnings)),
        print: (!print.marks.is_empty()).then_some(print),
    })
}
