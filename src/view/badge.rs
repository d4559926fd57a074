//! States: severities, statuses and gaps come in; icon, word and colour, always all three, go out.

use serde::Serialize;

use crate::finding::Severity;
use crate::model::{RegulationStatus, Status};
use crate::words::{Lang, Words, labels};

/// A state as every template shows it.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct Badge {
    /// Class of the colour: `galat`, `awas`, `baik`, `info`, or nothing.
    pub colour: &'static str,
    /// Symbol in the sprite of the base template.
    pub icon: &'static str,
    /// The word.
    pub word: String,
}

impl Badge {
    /// A state by its parts.
    pub fn new(colour: &'static str, icon: &'static str, word: impl Into<String>) -> Badge {
        Badge {
            colour,
            icon,
            word: word.into(),
        }
    }

    /// Wrong: red.
    pub fn wrong(lang: Lang, word: Words) -> Badge {
        Badge::new("galat", "silang", word.get(lang))
    }

    /// To be looked at: amber.
    pub fn doubtful(lang: Lang, word: Words) -> Badge {
        Badge::new("awas", "seru", word.get(lang))
    }

    /// In order: green.
    pub fn good(lang: Lang, word: Words) -> Badge {
        Badge::new("baik", "centang", word.get(lang))
    }

    /// Unknown: grey.
    pub fn unknown(lang: Lang, word: Words) -> Badge {
        Badge::new("", "tanya", word.get(lang))
    }

    /// The weight of a finding.
    pub fn severity(lang: Lang, severity: Severity) -> Badge {
        let (colour, icon, word) = match severity {
            Severity::Error => ("galat", "silang", labels::ERROR),
            Severity::Warning => ("awas", "seru", labels::WARNING),
            Severity::Info => ("info", "info", labels::INFO),
        };
        Badge::new(colour, icon, word.get(lang))
    }

    /// The life of an SOP.
    pub fn status(lang: Lang, status: Status) -> Badge {
        let word = labels::status(status);
        match status {
            Status::Draft => Badge::new("info", "info", word.get(lang)),
            Status::InForce => Badge::good(lang, word),
            Status::Replaced => Badge::doubtful(lang, word),
            Status::Revoked => Badge::wrong(lang, word),
        }
    }

    /// The life of a regulation; nothing means that the register does not know it.
    pub fn regulation(lang: Lang, status: Option<RegulationStatus>) -> Badge {
        let word = labels::regulation(status);
        match status {
            Some(RegulationStatus::InForce) => Badge::good(lang, word),
            Some(RegulationStatus::Amended) => Badge::doubtful(lang, word),
            Some(RegulationStatus::Revoked | RegulationStatus::Lapsed) => Badge::wrong(lang, word),
            Some(RegulationStatus::Unverified) | None => Badge::unknown(lang, word),
        }
    }

    /// What the findings of an SOP or an agency amount to.
    pub fn health(lang: Lang, errors: usize, warnings: usize) -> Badge {
        match (errors, warnings) {
            (0, 0) => Badge::good(lang, labels::SOUND),
            (0, _) => Badge::doubtful(lang, labels::TO_REVIEW),
            _ => Badge::wrong(lang, labels::TO_REPAIR),
        }
    }
}
