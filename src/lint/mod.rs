//! The linter: a library and its facts come in, findings go out. A rule is one file and one line in [`RULES`].

use std::ops::Range;

use crate::analyse::{Analysis, Facts, LibraryFacts};
use crate::finding::{Defect, Finding, Findings, Severity};
use crate::model::{Day, Exception, Library, Sop};
use crate::text::{Span, Text};

pub mod catalogue;
pub mod examples;
mod rules;

pub use rules::RULES;

/// A rule: the defect it looks for, two examples that are its tests and its manual page, and how it looks.
#[derive(Clone, Copy, Debug)]
pub struct Rule {
    /// What it reports.
    pub defect: Defect,
    /// An SOP with the defect. Carets in comment lines below mark where: `#   ^^^^ rule-id`.
    pub bad: &'static str,
    /// The same SOP done right.
    pub good: &'static str,
    /// Looks at one SOP.
    pub check: fn(&Case<'_>, &mut Findings),
}

/// One SOP under examination.
#[derive(Clone, Copy, Debug)]
pub struct Case<'a> {
    /// The SOP.
    pub sop: &'a Sop,
    /// What analysis found out about it.
    pub facts: &'a Facts,
    /// Everything it stands among.
    pub library: &'a Library,
    /// What analysis found out about the whole library.
    pub library_facts: &'a LibraryFacts,
    /// The day on which everything is judged.
    pub today: Day,
}

impl Case<'_> {
    /// The day by which the law is judged: the SOP's own, else today.
    pub fn day(&self) -> Day {
        self.sop.own_day().unwrap_or(self.today)
    }

    /// The place of some bytes of a text.
    pub fn part(&self, text: &Text, bytes: Range<usize>) -> Span {
        self.library.source(text.span.file).part(text, bytes)
    }
}

/// Runs every rule on every SOP of a library.
pub fn lint(library: &Library, analysis: &Analysis, today: Day) -> Findings {
    let mut findings = Findings::default();
    let judged = library.sops.iter().zip(&analysis.sops);
    // What a broken file lacks may stand after its break: no rule may miss it.
    for (sop, facts) in judged.filter(|(sop, _)| !sop.partial) {
        findings.append(lint_sop(&Case {
            sop,
            facts,
            library,
            library_facts: &analysis.library,
            today,
        }));
    }
    findings
}

/// Runs every rule on one SOP. The agency's settings and the SOP's exceptions are heeded.
pub fn lint_sop(case: &Case<'_>) -> Findings {
    let agency = case.library.agency(&case.sop.id.agency);
    let settings = agency.map_or(&[][..], |agency| &agency.rules);
    let mut all = Findings::default();
    for rule in RULES {
        let setting = settings
            .iter()
            .find(|(id, _)| id.value == rule.defect.id)
            .map(|(_, setting)| setting.as_str());
        if setting == Some("mati") {
            continue;
        }
        let mut findings = Findings::default();
        (rule.check)(case, &mut findings);
        let severity = setting.and_then(Severity::of_key);
        findings.retain(|finding| {
            finding.severity = severity.unwrap_or(finding.severity);
            !is_excepted(case, finding)
        });
        all.append(findings);
    }
    all
}

/// Whether the author set the finding aside with an exception that has not run out.
fn is_excepted(case: &Case<'_>, finding: &Finding) -> bool {
    case.sop.exceptions.iter().any(|exception| {
        let same_rule = exception
            .rule
            .as_ref()
            .is_some_and(|rule| rule.trim() == finding.rule);
        same_rule && !has_run_out(exception, case.today) && covers(case, exception, finding.span)
    })
}

fn has_run_out(exception: &Exception, today: Day) -> bool {
    exception
        .until
        .as_ref()
        .and_then(|until| until.meaning.first_day())
        .is_some_and(|until| until < today)
}

fn covers(case: &Case<'_>, exception: &Exception, span: Span) -> bool {
    let Some(limit) = &exception.path else {
        return true;
    };
    let path = case.library.source(span.file).path_of(span);
    path.strip_prefix(limit.trim())
        .is_some_and(|rest| rest.is_empty() || rest.starts_with(['.', '[']))
}
