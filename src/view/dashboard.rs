//! The dashboard: everything the rules found comes in; an honest headline, the rules that fire and the SOPs they fire
//! on go out.

use std::collections::BTreeSet;

use serde::Serialize;

use super::badge::Badge;
use super::comparison::agency_name;
use super::exceptions::{self, ExceptionView};
use super::findings::{self, Counts};
use super::{Context, Crumb, Page, PageHead, Section, links, tally};
use crate::finding::Severity;
use crate::lint::RULES;
use crate::load::PROBLEMS;
use crate::words::{numbers, reference, screen, sentences};

/// SOPs in the table; the pages of agencies show the rest.
const SOPS: usize = 200;
/// SOPs drawn as a small picture; more are only counted.
const DOTS: usize = 12;

/// `temuan.html`.
#[derive(Debug, Serialize)]
pub struct Dashboard {
    /// The frame.
    pub page: Page,
    /// The heading.
    pub title: String,
    /// The answer.
    pub lead: Vec<String>,
    /// Whether findings may be shown at all.
    pub shown: bool,
    /// Every finding by severity.
    pub totals: Vec<Badge>,
    /// Rules that fire with an error or a warning, the gravest and then those on most SOPs first.
    pub rules: Vec<RuleRow>,
    /// Rules that only give advice.
    pub advice: Vec<RuleRow>,
    /// How many those are, in words.
    pub advice_label: String,
    /// SOPs, those with the gravest findings first.
    pub sops: Vec<SopRow>,
    /// How many SOPs are left out.
    pub more: String,
    /// Findings in files that are no SOP.
    pub files: Vec<FileRow>,
    /// The rules that authors set aside.
    pub exceptions: Vec<ExceptionView>,
    /// The list of rules.
    pub rules_href: String,
}

/// A rule that fires.
#[derive(Debug, Serialize)]
pub struct RuleRow {
    /// Its id.
    pub id: &'static str,
    /// What it reports.
    pub says: String,
    /// Its page.
    pub href: String,
    /// Its findings by severity.
    pub badges: Vec<Badge>,
    /// On how many SOPs.
    pub share: String,
    /// One dot for each SOP, whether it fires there; empty for many SOPs.
    pub dots: Vec<Dot>,
    /// The class that colours it by its weight.
    pub tone: &'static str,
    /// Whether it only gives advice.
    #[serde(skip)]
    pub advice: bool,
    /// Width of the picture of dots.
    pub width: usize,
}

/// One SOP in the picture of a rule.
#[derive(Debug, Serialize)]
pub struct Dot {
    /// Left edge.
    pub x: usize,
    /// Whether the rule fires on it.
    pub hit: bool,
}

/// An SOP.
#[derive(Debug, Serialize)]
pub struct SopRow {
    /// Its agency.
    pub agency: String,
    /// Its name.
    pub name: String,
    /// Its source with the findings in the margin.
    pub href: String,
    /// Its findings by severity.
    pub badges: Vec<Badge>,
    /// What they amount to.
    pub health: Badge,
}

/// A file that is no SOP.
#[derive(Debug, Serialize)]
pub struct FileRow {
    /// Its path.
    pub path: String,
    /// Its findings by severity.
    pub badges: Vec<Badge>,
    /// What is wrong, with the line.
    pub messages: Vec<String>,
}

/// The dashboard.
pub fn dashboard(context: &Context) -> Dashboard {
    let lang = context.lang();
    let path = links::FINDINGS;
    let shown = context.shows_findings();
    let counts: Vec<Counts> = if shown {
        let sops = context.library.sops.iter();
        sops.map(|sop| Counts::of(context.findings_of(sop)))
            .collect()
    } else {
        Vec::new()
    };
    let lead = if shown {
        lead(context, &counts)
    } else {
        vec![reference::FINDINGS_HIDDEN.get(lang).to_owned()]
    };
    let title = if shown {
        let clean = counts
            .iter()
            .filter(|counts| counts.errors + counts.warnings == 0)
            .count();
        reference::dashboard_title(lang, counts.len(), clean)
    } else {
        screen::FINDINGS.get(lang).to_owned()
    };
    let head = head(context, lead.join(" "));
    let mut sops = sop_rows(context, &counts);
    let more = reference::more(lang, sops.len().saturating_sub(SOPS));
    sops.truncate(SOPS);
    let (advice, rules): (Vec<RuleRow>, Vec<RuleRow>) = match shown {
        true => rule_rows(context).into_iter().partition(|row| row.advice),
        false => Default::default(),
    };
    Dashboard {
        page: Page::new(context, head),
        title,
        lead,
        shown,
        totals: if shown {
            tally::badges(lang, Counts::of(&context.findings))
        } else {
            Vec::new()
        },
        rules,
        advice_label: sentences::advising(advice.len()).get(lang).to_owned(),
        advice,
        sops,
        more,
        files: if shown {
            file_rows(context)
        } else {
            Vec::new()
        },
        exceptions: exceptions::all(context, path),
        rules_href: links::relative(path, links::RULES),
    }
}

fn head(context: &Context, description: String) -> PageHead {
    let (lang, path) = (context.lang(), links::FINDINGS);
    PageHead {
        path: path.to_owned(),
        title: screen::FINDINGS.get(lang).to_owned(),
        description,
        crumbs: vec![
            Crumb::to(path, links::HOME, screen::HOME.get(lang)),
            Crumb::here(screen::FINDINGS.get(lang)),
        ],
        section: Some(Section::Findings),
        ..PageHead::default()
    }
}

/// How many SOPs have an error, and which rule fires on most of them.
fn lead(context: &Context, counts: &[Counts]) -> Vec<String> {
    let lang = context.lang();
    let wrong = counts.iter().filter(|counts| counts.errors > 0).count();
    let all = Counts::of(&context.findings);
    vec![
        reference::dashboard_lead(lang, counts.len(), wrong),
        reference::dashboard_totals(lang, (all.errors, all.warnings, all.infos)),
    ]
}

fn says(context: &Context, rule: &str) -> String {
    let lang = context.lang();
    let defects = RULES.iter().map(|rule| &rule.defect).chain(PROBLEMS);
    let defect = defects.into_iter().find(|defect| defect.id == rule);
    defect.map_or_else(
        || rule.to_owned(),
        |defect| numbers::capital(defect.says.get(lang)),
    )
}

fn rule_rows(context: &Context) -> Vec<RuleRow> {
    let lang = context.lang();
    let all = context.library.sops.len();
    let mut rows: Vec<(Severity, usize, RuleRow)> = Vec::new();
    for (rule, places) in context.index.rules() {
        let found = places.iter().filter_map(|at| context.findings.get(*at));
        let counts = Counts::of(found.clone());
        let worst = found.clone().map(|finding| finding.severity).min();
        let worst = worst.unwrap_or(Severity::Info);
        let sops: BTreeSet<usize> = found
            .flat_map(|finding| context.index.touched(finding))
            .collect();
        let row = RuleRow {
            id: rule,
            says: says(context, rule),
            tone: findings::tone(worst),
            advice: worst == Severity::Info,
            href: links::relative(links::FINDINGS, &links::rule(rule)),
            badges: tally::badges(lang, counts),
            share: reference::share_of_sops(lang, sops.len(), all),
            dots: if all <= DOTS {
                (0..all)
                    .map(|at| Dot {
                        x: at * 22 + 1,
                        hit: sops.contains(&at),
                    })
                    .collect()
            } else {
                Vec::new()
            },
            width: all.min(DOTS) * 22,
        };
        rows.push((worst, sops.len(), row));
    }
    rows.sort_by_key(|(worst, sops, row)| (*worst, std::cmp::Reverse(*sops), row.id));
    rows.into_iter().map(|(_, _, row)| row).collect()
}

fn sop_rows(context: &Context, counts: &[Counts]) -> Vec<SopRow> {
    let lang = context.lang();
    let mut rows: Vec<(Counts, SopRow)> = counts
        .iter()
        .zip(&context.library.sops)
        .map(|(counts, sop)| {
            let row = SopRow {
                agency: agency_name(context, sop),
                name: context.sop_name(sop),
                href: links::relative(links::FINDINGS, &links::source(&sop.id)),
                // Without findings the state says so already.
                badges: if counts.total() == 0 {
                    Vec::new()
                } else {
                    tally::badges(lang, *counts)
                },
                health: Badge::health(lang, counts.errors, counts.warnings),
            };
            (*counts, row)
        })
        .collect();
    // A stable sort: SOPs with the same counts stay in the order of their agencies.
    rows.sort_by_key(|(counts, _)| {
        std::cmp::Reverse((counts.errors, counts.warnings, counts.infos))
    });
    rows.into_iter().map(|(_, row)| row).collect()
}

fn file_rows(context: &Context) -> Vec<FileRow> {
    let lang = context.lang();
    let mut files: Vec<crate::text::FileId> = context
        .findings
        .iter()
        .map(|finding| finding.span.file)
        .filter(|file| context.index.owner(*file).is_none())
        .collect();
    files.dedup();
    files
        .into_iter()
        .map(|file| {
            let findings = context.findings_in(file);
            FileRow {
                path: context.library.source(file).path.clone(),
                badges: tally::badges(lang, Counts::of(findings)),
                messages: findings
                    .iter()
                    .take(20)
                    .map(|finding| {
                        let line = reference::line(lang, finding.span.line);
                        format!(
                            "{}: {}",
                            numbers::capital(&line),
                            context.shown(finding.message.get(lang))
                        )
                    })
                    .collect(),
            }
        })
        .collect()
}
