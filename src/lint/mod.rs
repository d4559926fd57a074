//! The linter: a library and its facts come in, findings go out. A rule is one file and one line in [`RULES`].

use crate::analyse::{Analysis, Facts, LibraryFacts};
use crate::finding::{Defect, Findings};
use crate::model::{Day, Library, Sop};

mod rules;

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

/// Every rule, in the order of the parts of an SOP.
pub const RULES: &[Rule] = &[];

/// Runs every rule on every SOP.
pub fn lint(library: &Library, analysis: &Analysis, today: Day) -> Findings {
    let mut findings = Findings::default();
    for (sop, facts) in library.sops.iter().zip(&analysis.sops) {
        let case = Case {
            sop,
            facts,
            library,
            library_facts: &analysis.library,
            today,
        };
        RULES
            .iter()
            .for_each(|rule| (rule.check)(&case, &mut findings));
    }
    findings
}
