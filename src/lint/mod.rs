//! The linter: a library and its facts come in, findings go out. A rule is one file and one line in [`RULES`].

use std::collections::BTreeMap;
use std::ops::Range;

use crate::analyse::{Analysis, Facts, LibraryFacts};
use crate::compare::{self, Comparison};
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
    /// It and the other SOPs of its procedure side by side; nothing where it stands alone.
    pub comparison: Option<&'a Comparison>,
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

    /// The SOP as it stands in the comparison of its procedure, and its place among the members.
    pub fn compared(&self) -> Option<(&Comparison, usize)> {
        let comparison = self.comparison?;
        Some((comparison, comparison.place(&self.sop.id)?))
    }

    /// The place of some bytes of a text.
    pub fn part(&self, text: &Text, bytes: Range<usize>) -> Span {
        self.library.source(text.span.file).part(text, bytes)
    }
}

/// Runs every rule on every SOP of a library.
///
/// Procedure by procedure, so that each is compared once and no more than one comparison is held at a time.
pub fn lint(library: &Library, analysis: &Analysis, today: Day) -> Findings {
    let mut findings = Findings::default();
    for (key, sops) in by_procedure(library) {
        let comparison = comparison(library, &analysis.sops, (key, &sops));
        let judged = sops.iter().filter_map(|at| {
            let sop = library.sops.get(*at)?;
            Some((sop, analysis.sops.get(*at)?))
        });
        // What a broken file lacks may stand after its break: no rule may miss it.
        for (sop, facts) in judged.filter(|(sop, _)| !sop.partial) {
            findings.append(lint_sop(&Case {
                sop,
                facts,
                library,
                library_facts: &analysis.library,
                comparison: comparison.as_ref(),
                today,
                used: &[],
            }));
        }
    }
    findings
}

/// The places of all SOPs by the key of their procedure; an empty key where an SOP names none.
fn by_procedure(library: &Library) -> BTreeMap<&str, Vec<usize>> {
    let mut sops: BTreeMap<&str, Vec<usize>> = BTreeMap::new();
    for (at, sop) in library.sops.iter().enumerate() {
        sops.entry(sop.procedure_key()).or_default().push(at);
    }
    sops
}

/// The outline of the SOPs of a procedure side by side, given by its key and their places; nothing where there are not two, or where the
/// library does not know the procedure. `facts` has one entry for each SOP of the library; those of others are not read.
pub fn comparison(
    library: &Library,
    facts: &[Facts],
    (key, sops): (&str, &[usize]),
) -> Option<Comparison> {
    let procedure = library.procedure(key)?;
    let group = compare::group(library, sops);
    let several = group.current.len() > 1;
    several.then(|| compare::outline(library, facts, procedure, &group.current))
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
