//! Older versions: an SOP and a row of its history come in, the text that the row keeps goes out.

use crate::text::similarity;

use super::{Library, Revision, Sop};

/// The folder beside the SOPs of an agency that keeps their older versions.
pub const EDITIONS: &str = "riwayat";

/// Names less alike than this are those of two procedures.
const ALIKE: f64 = 0.5;

impl Library {
    /// The path of the file that a row of a history names; nothing where it lies elsewhere than in the folder of older
    /// versions beside the SOP.
    pub fn edition_path(&self, sop: &Sop, named: &str) -> Option<String> {
        let (folder, _) = self.source(sop.file).path.rsplit_once('/')?;
        let named = named.trim();
        let named = named.strip_prefix("./").unwrap_or(named);
        let file = named.strip_prefix(EDITIONS)?.strip_prefix('/')?;
        let is_file = !file.is_empty() && !file.contains(['/', '\\']) && !file.starts_with("..");
        is_file.then(|| format!("{folder}/{EDITIONS}/{file}"))
    }

    /// The older version that a row of a history keeps; nothing where the row names none, or that of another SOP.
    pub fn edition(&self, sop: &Sop, revision: &Revision) -> Option<&Sop> {
        let path = self.edition_path(sop, revision.file.as_ref()?)?;
        let edition = self.editions.get(&path)?;
        edition.is_edition_of(sop).then_some(edition)
    }
}

impl Sop {
    /// Whether it can be an older version of the other: both are of one procedure, or their numbers are the same, or their
    /// names alike.
    pub fn is_edition_of(&self, newer: &Sop) -> bool {
        let text = |text: &str| text.trim().to_lowercase();
        if let (Some(own), Some(other)) = (&self.procedure, &newer.procedure) {
            return text(own) == text(other);
        }
        let number = |sop: &Sop| sop.number.as_ref().map(|number| text(number));
        let own = number(self).filter(|number| !number.is_empty());
        let is_numbered = own.is_some() && own == number(newer);
        is_numbered || similarity(&text(&self.name), &text(&newer.name)) >= ALIKE
    }
}
