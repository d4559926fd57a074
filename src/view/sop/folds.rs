//! What a page shows of many findings: the heaviest first come in; those to read at once and those folded away go out.

use serde::Serialize;

use super::super::findings::{Counts, FoundView};
use super::super::tally;
use crate::finding::Severity;
use crate::words::{Lang, sentences};

/// Findings shown before the rest is folded away.
const OPEN: usize = 6;

/// Findings of one weight, folded away.
#[derive(Debug, Serialize)]
pub struct Fold {
    /// How many there are, in words.
    pub label: String,
    /// Whether it is advice, which paper leaves to the assessment sheet.
    pub advice: bool,
    /// The findings.
    pub findings: Vec<FoundView>,
}

/// The findings to read at once, and the others by weight. Advice is never among the first where there is more to say.
pub(super) fn fold(lang: Lang, views: Vec<FoundView>) -> (Vec<FoundView>, Vec<Fold>) {
    let all = views.len();
    let mut open: Vec<FoundView> = Vec::new();
    let mut rest: Vec<FoundView> = Vec::new();
    for view in views {
        let grave = view.severity < Severity::Info || all <= OPEN;
        match grave && open.len() < OPEN {
            true => open.push(view),
            false => rest.push(view),
        }
    }
    let mut folds: Vec<Fold> = Vec::new();
    for severity in [Severity::Error, Severity::Warning, Severity::Info] {
        let (findings, others) = rest.into_iter().partition(|view| view.severity == severity);
        rest = others;
        let begun = open.iter().any(|view| view.severity == severity);
        folds.extend(folded(lang, (severity, begun), findings));
    }
    (open, folds)
}

fn folded(
    lang: Lang,
    (severity, begun): (Severity, bool),
    findings: Vec<FoundView>,
) -> Option<Fold> {
    // A defect at three places is three findings, as in the headline.
    let places: usize = findings.iter().map(|view| view.places.len()).sum();
    let badge = tally::badges(lang, Counts::only(severity, places));
    let word = badge.into_iter().next().map(|badge| badge.word);
    let word = word.filter(|_| places > 0)?;
    let label = match begun {
        true => sentences::more_findings(&word).get(lang).to_owned(),
        false => word,
    };
    Some(Fold {
        label,
        advice: severity == Severity::Info,
        findings,
    })
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::view::badge::Badge;
    use crate::view::findings::PlaceView;

    fn view(severity: Severity, places: usize) -> FoundView {
        let place = PlaceView {
            words: String::new(),
            href: None,
        };
        FoundView {
            id: String::new(),
            severity,
            badge: Badge::severity(Lang::En, severity),
            places: vec![place; places],
            message: String::new(),
            quote: String::new(),
            why: String::new(),
            fix: String::new(),
            basis: "",
            evidence: Vec::new(),
            rule: "",
            rule_href: String::new(),
        }
    }

    #[test]
    fn folds_count_places_and_keep_advice_for_last() {
        let mut views = vec![view(Severity::Error, 2); 5];
        views.extend(vec![view(Severity::Warning, 1); 3]);
        views.extend(vec![view(Severity::Info, 3); 2]);
        let (open, folds) = fold(Lang::En, views);
        assert_eq!(open.len(), OPEN);
        let labels: Vec<&str> = folds.iter().map(|fold| fold.label.as_str()).collect();
        assert_eq!(labels, ["another 2 warnings", "6 info"]);
        assert!(folds[1].advice && !folds[0].advice);
    }

    #[test]
    fn few_findings_are_not_folded() {
        let (open, folds) = fold(Lang::Id, vec![view(Severity::Info, 1); OPEN]);
        assert_eq!((open.len(), folds.len()), (OPEN, 0));
    }
}
