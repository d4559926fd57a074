//! The linter: a library and its facts come in, findings go out. A rule is one file and one line in [`RULES`].

use std::ops::Range;

use crate::analyse::{Analysis, Facts, LibraryFacts};
use crate::finding::{Defect, Findings, Severity};
use crate::model::{Day, Library, Sop};
use crate::text::{Span, Text};

pub mod catalogue;
pub mod examples;
pub mod exceptions;
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
    /// Which exceptions of the SOP set a finding of an earlier rule aside. Rules about exceptions come last in [`RULES`].
    pub used: &'a [bool],
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
            used: &[],
        }));
    }
    findings
}

/// Runs every rule on one SOP. The agency's settings and the SOP's exceptions are heeded.
///
/// Both concern rules only: that a file, or a part of it, cannot be understood is nobody's choice.
pub fn lint_sop(case: &Case<'_>) -> Findings {
    let agency = case.library.agency(&case.sop.id.agency);
    let settings = agency.map_or(&[][..], |agency| &agency.rules);
    let mut all = Findings::default();
    let mut used = vec![false; case.sop.exceptions.len()];
    for rule in RULES {
        let setting = settings
            .iter()
            .find(|(id, _)| id.trim() == rule.defect.id)
            .map(|(_, setting)| setting.trim());
        if setting == Some("mati") {
            continue;
        }
        let mut findings = Findings::default();
        let known = Case {
            used: &used,
            ..*case
        };
        (rule.check)(&known, &mut findings);
        let severity = setting.and_then(Severity::of_key);
        findings.retain(|finding| {
            finding.severity = severity.unwrap_or(finding.severity);
            !exceptions::set_aside(case, finding, &mut used)
        });
        all.append(findings);
    }
    all
}
