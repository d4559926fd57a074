//! Tallies: counts of findings come in, one chip for each severity goes out.

use super::badge::Badge;
use super::findings::Counts;
use crate::finding::Severity;
use crate::words::{Lang, labels, reference};

/// One chip for each severity that occurs; a good one where none does.
pub(super) fn badges(lang: Lang, counts: Counts) -> Vec<Badge> {
    let kinds = [
        (
            Severity::Error,
            counts.errors,
            reference::errors(lang, counts.errors),
        ),
        (
            Severity::Warning,
            counts.warnings,
            reference::warnings(lang, counts.warnings),
        ),
        (
            Severity::Info,
            counts.infos,
            reference::infos(lang, counts.infos),
        ),
    ];
    let badges: Vec<Badge> = kinds
        .into_iter()
        .filter(|(_, count, _)| *count > 0)
        .map(|(severity, _, word)| Badge {
            word,
            ..Badge::severity(lang, severity)
        })
        .collect();
    if badges.is_empty() {
        return vec![Badge::good(lang, labels::HEALTHY)];
    }
    badges
}
