//! The home page: a library comes in; its procedures, health and agencies go out.

use std::collections::{BTreeMap, BTreeSet};

use serde::Serialize;

use super::agency::{self, AgencyRow};
use super::print::{self, Print};
use super::publish::calendar::{self, CalendarLink};
use super::publish::schema;
use super::sop::agency_name;
use super::{Context, Page, PageHead, findings, links};
use crate::finding::Severity;
use crate::model::Procedure;
use crate::words::{numbers, reading, sentences};

/// Procedures, SOPs of one procedure, agencies and rules shown before a link leads to all.
const PROCEDURES: usize = 8;
const SOPS: usize = 6;
const AGENCIES: usize = 10;
const RULES: usize = 6;
/// SOPs drawn as boxes, one each; more are drawn as a bar.
const BOXES: usize = 12;
/// Width of a box with its gap.
const BOX: usize = 22;

/// `beranda.html`.
#[derive(Debug, Serialize)]
pub struct Home {
    /// The frame.
    pub page: Page,
    /// Address of the search.
    pub search: &'static str,
    /// The procedures with most SOPs.
    pub procedures: Vec<ProcedureView>,
    /// Address of all procedures, where not all are shown.
    pub all_procedures: Option<String>,
    /// SOPs that belong to no procedure.
    pub alone: Vec<Trail>,
    /// The health of the library; nothing where findings are not shown.
    pub health: Option<Health>,
    /// The agencies with most SOPs.
    pub agencies: Vec<AgencyRow>,
    /// How many agencies there are.
    pub agencies_summary: String,
    /// Address of all agencies.
    pub all_agencies: String,
    /// The days on which to review SOPs; nothing where none has a date.
    pub calendar: Option<CalendarLink>,
}

/// A procedure with its SOPs.
#[derive(Debug, Serialize)]
pub struct ProcedureView {
    /// Its name.
    pub name: String,
    /// Address of its comparison.
    pub href: String,
    /// Agencies and spread of times.
    pub summary: String,
    /// Its SOPs.
    pub trails: Vec<Trail>,
}

/// An SOP with its print.
#[derive(Debug, Serialize)]
pub struct Trail {
    /// The agency, or the SOP where it stands alone.
    pub name: String,
    /// Address of the SOP.
    pub href: String,
    /// Its total time.
    pub time: String,
    /// Steps and actors.
    pub size: String,
    /// Its print, on the scale of its procedure.
    pub print: Print,
}

/// What is wrong most often.
#[derive(Debug, Serialize)]
pub struct Health {
    /// In a sentence.
    pub summary: String,
    /// The rules, the most frequent first.
    pub rules: Vec<RuleRow>,
    /// Address of the dashboard.
    pub href: String,
}

/// A rule and the SOPs it found something in.
#[derive(Debug, Serialize)]
pub struct RuleRow {
    /// What it says.
    pub words: String,
    /// Address of its page.
    pub href: String,
    /// How many SOPs, in words.
    pub count: String,
    /// The class that colours it by its weight.
    pub tone: &'static str,
    /// One box per SOP: left edge, and whether it is hit. Empty where a bar is drawn.
    pub boxes: Vec<(usize, bool)>,
    /// Length of the bar out of 100; nothing where boxes are drawn.
    pub bar: Option<usize>,
    /// Width of the picture.
    pub width: usize,
}

/// The home page.
pub fn home(context: &Context) -> Home {
    let path = links::HOME;
    let mut procedures: Vec<&Procedure> = context
        .library
        .procedures
        .iter()
        .filter(|procedure| !context.of_procedure(&procedure.key).is_empty())
        .collect();
    procedures
        .sort_by_key(|procedure| std::cmp::Reverse(context.of_procedure(&procedure.key).len()));
    let mut agencies: Vec<_> = context.library.agencies.iter().collect();
    agencies.sort_by_key(|agency| std::cmp::Reverse(context.of_agency(&agency.id).len()));
    let lang = context.lang();
    let head = PageHead {
        path: path.to_owned(),
        description: reading::about_site(lang, context.library.sops.len(), agencies.len()),
        ..PageHead::default()
    };
    let mut page = Page::new(context, head);
    page.data.things.push(schema::site(context));
    Home {
        search: links::SEARCH,
        page,
        calendar: calendar::link(context, None, path),
        all_procedures: (procedures.len() > PROCEDURES).then(|| links::PROCEDURES.to_owned()),
        procedures: procedures
            .into_iter()
            .take(PROCEDURES)
            .map(|procedure| procedure_view(context, procedure))
            .collect(),
        alone: alone(context),
        health: (context.shows_findings() && !context.library.sops.is_empty())
            .then(|| health(context)),
        agencies_summary: sentences::agencies(lang, agencies.len()),
        agencies: agencies
            .into_iter()
            .take(AGENCIES)
            .map(|agency| agency::row(context, agency, path))
            .collect(),
        all_agencies: links::AGENCIES.to_owned(),
    }
}

fn procedure_view(context: &Context, procedure: &Procedure) -> ProcedureView {
    let lang = context.lang();
    let positions = context.of_procedure(&procedure.key);
    let mut order: Vec<usize> = positions.to_vec();
    order.sort_by(|a, b| {
        most(context, *b)
            .total_cmp(&most(context, *a))
            .then(a.cmp(b))
    });
    // A time with gaps is a lower bound, and no end of a range.
    let times: Vec<f64> = order
        .iter()
        .filter(|at| states_all_times(context, **at))
        .map(|at| most(context, *at))
        .filter(|time| *time > 0.0)
        .collect();
    let least = times.iter().copied().fold(f64::INFINITY, f64::min);
    let summary = match (order.as_slice(), times.first()) {
        ([only], _) => {
            let name = context.sop(*only).map(|(sop, _)| agency_name(context, sop));
            sentences::only_agency(&name.unwrap_or_default())
                .get(lang)
                .to_owned()
        }
        (all, Some(most)) => {
            let time = numbers::minutes_range(lang, least, *most, context.minutes_per_day());
            sentences::spread(lang, all.len(), &time)
        }
        (all, None) => sentences::sops(lang, all.len()),
    };
    order.truncate(SOPS);
    ProcedureView {
        name: context.procedure_name(procedure),
        href: links::procedure(&procedure.key),
        summary,
        trails: trails(context, &order, false),
    }
}

fn states_all_times(context: &Context, at: usize) -> bool {
    let facts = context.sop(at).map(|(_, facts)| facts);
    facts.is_some_and(|facts| facts.measures.steps_without_time == 0)
}

fn most(context: &Context, at: usize) -> f64 {
    let total = context.sop(at).and_then(|(_, facts)| facts.measures.total);
    total.map_or(0.0, |total| total.most)
}

/// SOPs with their prints on one scale; `own_name` shows the SOP's name instead of its agency's.
fn trails(context: &Context, positions: &[usize], own_name: bool) -> Vec<Trail> {
    let lang = context.lang();
    let prints = print::prints(context, positions);
    let trails = positions.iter().zip(prints).filter_map(|(at, print)| {
        let (sop, facts) = context.sop(*at)?;
        let measures = &facts.measures;
        Some(Trail {
            name: if own_name {
                context.sop_name(sop)
            } else {
                agency_name(context, sop)
            },
            href: links::sop(&sop.id),
            time: context.total_time(measures.total, measures.steps_without_time),
            size: sentences::size(lang, measures.steps, measures.actors),
            print,
        })
    });
    trails.collect()
}

/// SOPs that belong to no procedure of the library.
fn alone(context: &Context) -> Vec<Trail> {
    let sops = context.library.sops.iter().enumerate();
    let alone = sops.filter(|(_, sop)| {
        let key = sop.procedure.as_ref();
        key.is_none_or(|key| context.library.procedure(key).is_none())
    });
    let positions: Vec<usize> = alone.map(|(at, _)| at).take(SOPS).collect();
    trails(context, &positions, true)
}

/// What a rule found.
struct Hit {
    worst: Severity,
    words: String,
    sops: BTreeSet<usize>,
}

fn health(context: &Context) -> Health {
    let lang = context.lang();
    let sops = &context.library.sops;
    let mut hits: BTreeMap<&str, Hit> = BTreeMap::new();
    let mut clean = 0;
    for (at, sop) in sops.iter().enumerate() {
        let found = context.findings_of(sop);
        clean += usize::from(found.is_empty());
        // Advice does not make a library ill.
        for finding in found
            .into_iter()
            .filter(|found| found.severity != Severity::Info)
        {
            let hit = hits.entry(finding.rule).or_insert_with(|| Hit {
                worst: finding.severity,
                words: findings::short(context, finding),
                sops: BTreeSet::new(),
            });
            hit.worst = hit.worst.min(finding.severity);
            hit.sops.insert(at);
        }
    }
    let mut rules: Vec<(&str, Hit)> = hits.into_iter().collect();
    rules.sort_by_key(|(rule, hit)| (hit.worst, std::cmp::Reverse(hit.sops.len()), *rule));
    Health {
        summary: sentences::health(lang, sops.len(), clean),
        rules: rules
            .into_iter()
            .take(RULES)
            .map(
                |(
                    rule,
                    Hit {
                        worst,
                        words,
                        sops: set,
                    },
                )| RuleRow {
                    tone: findings::tone(worst),
                    words,
                    href: links::rule(rule),
                    count: sentences::of(lang, set.len(), sops.len()),
                    boxes: if sops.len() <= BOXES {
                        (0..sops.len())
                            .map(|at| (at * BOX + 1, at < set.len()))
                            .collect()
                    } else {
                        Vec::new()
                    },
                    bar: (sops.len() > BOXES).then(|| (set.len() * 100).div_ceil(sops.len())),
                    width: if sops.len() <= BOXES {
                        sops.len() * BOX
                    } else {
                        102
                    },
                },
            )
            .collect(),
        href: links::FINDINGS.to_owned(),
    }
}
