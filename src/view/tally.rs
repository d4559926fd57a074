//! Tallies: counts of findings come in, one chip for each severity, or the same in words, goes out.

use super::badge::Badge;
use super::findings::Counts;
use crate::finding::Severity;
use crate::words::{Lang, labels, reference};

/// One chip for each severity that occurs; a good one where none does.
pub(super) fn badges(lang: Lang, counts: Counts) -> Vec<Badge> {
    let badges: Vec<Badge> = kinds(lang, counts)
        .map(|(severity, word)| Badge {
            word,
            ..Badge::severity(lang, severity)
        })
        .collect();
    if badges.is_empty() {
        return vec![Badge::good(lang, labels::HEALTHY)];
    }
    badges
}

/// The same in words, where a page has hundreds of them.
pub(super) fn said(lang: Lang, counts: Counts) -> String {
    let words: Vec<String> = kinds(lang, counts).map(|(_, word)| word).collect();
    match words.is_empty() {
        true => labels::HEALTHY.get(lang).to_owned(),
        false => words.join(", "),
    }
}

/// The severities that occur, each with its count in words.
fn kinds(lang: Lang, counts: Counts) -> impl Iterator<Item = (Severity, String)> {
    let (errors, warnings, infos) = (counts.errors, counts.warnings, counts.infos);
    let kinds = [
        (Severity::Error, errors, reference::errors(lang, errors)),
        (
            Severity::Warning,
            warnings,
            reference::warnings(lang, warnings),
        ),
        (Severity::Info, infos, reference::infos(lang, infos)),
    ];
    let kinds = kinds.into_iter().filter(|(_, count, _)| *count > 0);
    kinds.map(|(severity, _, word)| (severity, word))
}
