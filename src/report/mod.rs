//! Reports: findings and the texts they point into come in, what a terminal or another program reads goes out.

mod human;
mod json;

pub use human::{human, total};
pub use json::{VERSION, json, json_rules};

use crate::finding::{Finding, Severity};

/// How many findings there are of each weight.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Counts {
    /// `galat`.
    pub errors: usize,
    /// `peringatan`.
    pub warnings: usize,
    /// `info`.
    pub infos: usize,
}

/// Counts findings by weight.
pub fn counts(findings: &[Finding]) -> Counts {
    let of = |severity| {
        findings
            .iter()
            .filter(|finding| finding.severity == severity)
            .count()
    };
    Counts {
        errors: of(Severity::Error),
        warnings: of(Severity::Warning),
        infos: of(Severity::Info),
    }
}
