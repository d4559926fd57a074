//! Rules: the constants of the rules and what they found come in; a list and one manual page for each go out.

use serde::Serialize;

use super::badge::Badge;
use super::comparison::agency_name;
use super::{Context, Crumb, Page, PageHead, Section, links};
use crate::finding::{Defect, Finding};
use crate::lint::RULES;
use crate::lint::catalogue::codes;
use crate::load::PROBLEMS;
use crate::words::{Words, labels, numbers, reference, screen};

mod example;
mod lines;

pub use example::Example;
pub use lines::{CodeLine, CodePart};

/// Places shown on a page; the dashboard leads to the rest.
const HITS: usize = 100;

/// `aturan-daftar.html`.
#[derive(Debug, Serialize)]
pub struct Rules {
    /// The frame.
    pub page: Page,
    /// The heading.
    pub title: &'static str,
    /// What rules are.
    pub lead: String,
    /// Rules by the part of the sheet they speak of, then those about files.
    pub groups: Vec<RuleGroup>,
    /// Whether hits are counted.
    pub has_hits: bool,
}

/// Rules of one kind.
#[derive(Debug, Serialize)]
pub struct RuleGroup {
    /// Its heading.
    pub title: &'static str,
    /// Its rules.
    pub rules: Vec<RuleEntry>,
}

/// One rule in a list.
#[derive(Debug, Serialize)]
pub struct RuleEntry {
    /// Its id.
    pub id: &'static str,
    /// Its page.
    pub href: String,
    /// What it reports.
    pub says: String,
    /// Its weight.
    pub badge: Badge,
    /// How often it fires here; empty where findings are not shown.
    pub hits: String,
}

/// `aturan.html`.
#[derive(Debug, Serialize)]
pub struct RulePage {
    /// The frame.
    pub page: Page,
    /// Its id.
    pub id: &'static str,
    /// What it reports.
    pub says: String,
    /// Its weight.
    pub badge: Badge,
    /// Why it matters.
    pub why: String,
    /// What to do.
    pub fix: String,
    /// The regulation behind it; empty where there is none.
    pub basis: &'static str,
    /// An SOP with the defect, and the same SOP done right; none for problems of files.
    pub examples: Vec<Example>,
    /// How often it fires here; empty where findings are not shown.
    pub hits_lead: String,
    /// Where it fires here.
    pub hits: Vec<Hit>,
    /// How many places are left out.
    pub more: String,
}

/// One place where a rule fires.
#[derive(Debug, Serialize)]
pub struct Hit {
    /// The SOP, or the file.
    pub name: String,
    /// The line in its source page; nothing for a file without one.
    pub href: Option<String>,
    /// The line.
    pub line: String,
    /// What is wrong there.
    pub message: String,
    /// How much it weighs there.
    pub badge: Badge,
}

/// Every defect that can be reported.
pub(super) fn defects() -> impl Iterator<Item = &'static Defect> {
    RULES.iter().map(|rule| &rule.defect).chain(PROBLEMS)
}

/// The ids of all rules.
pub fn ids() -> impl Iterator<Item = &'static str> {
    defects().map(|defect| defect.id)
}

/// The list of rules.
pub fn rules(context: &Context) -> Rules {
    let lang = context.lang();
    let path = links::RULES;
    let lead = reference::rules_lead(lang, RULES.len(), PROBLEMS.len());
    let head = PageHead {
        path: path.to_owned(),
        title: reference::RULES_TITLE.get(lang).to_owned(),
        description: lead.clone(),
        crumbs: crumbs(context, path, None),
        section: Some(Section::Findings),
        ..PageHead::default()
    };
    Rules {
        page: Page::new(context, head),
        title: reference::RULES_TITLE.get(lang),
        lead,
        groups: groups()
            .filter(|(_, list)| !list.is_empty())
            .map(|(title, list)| RuleGroup {
                title: title.get(lang),
                rules: list
                    .into_iter()
                    .map(|defect| entry(context, defect))
                    .collect(),
            })
            .collect(),
        has_hits: context.shows_findings(),
    }
}

/// The rules by the part of the sheet they speak of, then the problems of files.
fn groups() -> impl Iterator<Item = (Words, Vec<&'static Defect>)> {
    let parts = labels::PARTS_OF_RULES.iter().enumerate();
    let parts = parts.map(|(at, (title, _))| {
        let rules = RULES.iter().map(|rule| &rule.defect);
        (*title, rules.filter(|rule| part(rule.id) == at).collect())
    });
    let files = (reference::RULES_OF_FILES, PROBLEMS.iter().collect());
    parts.chain(std::iter::once(files))
}

/// The position among the parts of the sheet of the one a rule speaks of, by the first code of what it finds.
fn part(rule: &str) -> usize {
    let code = codes(rule).first().copied().unwrap_or_default();
    let letters = code.split('-').next().unwrap_or_default();
    let parts = &labels::PARTS_OF_RULES;
    let known = parts.iter().position(|(_, known)| known.contains(&letters));
    known.unwrap_or(parts.len() - 1)
}

fn crumbs(context: &Context, path: &str, here: Option<&str>) -> Vec<Crumb> {
    let lang = context.lang();
    let mut crumbs = vec![Crumb::to(path, links::HOME, screen::HOME.get(lang))];
    if context.shows_findings() {
        crumbs.push(Crumb::to(path, links::FINDINGS, screen::FINDINGS.get(lang)));
    }
    match here {
        Some(here) => {
            crumbs.push(Crumb::to(
                path,
                links::RULES,
                reference::RULES_TITLE.get(lang),
            ));
            crumbs.push(Crumb::here(here));
        }
        None => crumbs.push(Crumb::here(reference::RULES_TITLE.get(lang))),
    }
    crumbs
}

fn entry(context: &Context, defect: &Defect) -> RuleEntry {
    let lang = context.lang();
    RuleEntry {
        id: defect.id,
        href: links::relative(links::RULES, &links::rule(defect.id)),
        says: numbers::capital(defect.says.get(lang)),
        badge: Badge::severity(lang, defect.severity),
        hits: if context.shows_findings() {
            numbers::grouped(lang, context.index.hits(defect.id).len())
        } else {
            String::new()
        },
    }
}

/// The page of one rule.
pub fn rule(context: &Context, id: &str) -> Option<RulePage> {
    let defect = defects().find(|defect| defect.id == id)?;
    let rule = RULES.iter().find(|rule| rule.defect.id == id);
    let lang = context.lang();
    let path = links::rule(id);
    let says = numbers::capital(defect.says.get(lang));
    let places = if context.shows_findings() {
        context.index.hits(id)
    } else {
        &[]
    };
    let head = PageHead {
        path: path.clone(),
        title: says.clone(),
        description: numbers::capital(defect.why.get(lang)),
        crumbs: crumbs(context, &path, Some(defect.id)),
        section: Some(Section::Findings),
        ..PageHead::default()
    };
    let shown = places
        .iter()
        .take(HITS)
        .filter_map(|at| context.findings.get(*at));
    Some(RulePage {
        page: Page::new(context, head),
        id: defect.id,
        says,
        badge: Badge::severity(lang, defect.severity),
        why: numbers::capital(defect.why.get(lang)),
        fix: numbers::capital(defect.fix.get(lang)),
        basis: defect.basis,
        examples: rule
            .map(|rule| example::examples(context, rule, &path))
            .unwrap_or_default(),
        hits_lead: if context.shows_findings() {
            reference::hits_lead(lang, places.len())
        } else {
            String::new()
        },
        hits: shown.map(|finding| hit(context, &path, finding)).collect(),
        more: reference::more(lang, places.len().saturating_sub(HITS)),
    })
}

fn hit(context: &Context, path: &str, finding: &Finding) -> Hit {
    let lang = context.lang();
    let owner = context
        .index
        .owner(finding.span.file)
        .and_then(|at| context.library.sops.get(at));
    let line = finding.span.line;
    Hit {
        name: match owner {
            Some(sop) => {
                let name = context.sop_name(sop);
                format!("{}: {name}", agency_name(context, sop))
            }
            None => {
                let path = &context.library.source(finding.span.file).path;
                let used = context.index.touched(finding).len();
                reference::shared_place(lang, path, used)
            }
        },
        href: owner
            .map(|sop| format!("{}#b{line}", links::relative(path, &links::source(&sop.id)))),
        line: reference::line(lang, line),
        message: context.shown(finding.message.get(lang)),
        badge: Badge::severity(lang, finding.severity),
    }
}
