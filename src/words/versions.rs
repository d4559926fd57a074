//! What changed between two versions: counts, places and names come in, words go out.

use super::terms::{Scope, TERMS};
use super::{Lang, Said, Words, numbers};
use crate::{said, words};

/// A difference whose words are others.
pub const CHANGED: Words = words!("Diubah", "Changed");
/// A difference that is new.
pub const ADDED: Words = words!("Ditambah", "Added");
/// A difference that is gone.
pub const REMOVED: Words = words!("Dihapus", "Removed");
/// A difference that stands elsewhere.
pub const MOVED: Words = words!("Pindah", "Moved");
/// A step that stayed as it was.
pub const SAME: Words = words!("Tetap", "Unchanged");
/// Nothing changed.
pub const NOTHING: Words = words!("Tidak ada yang berubah.", "Nothing has changed.");
/// The version that is in the library now.
pub const PRESENT: Words = words!("versi sekarang", "the present version");
/// Where an arrow to the row below leads.
pub const NEXT_STEP: Words = words!("langkah berikutnya", "the next step");
/// Where an exit leads that is not drawn.
pub const NOT_DRAWN: Words = words!("tidak digambar", "not drawn");
/// The label of arrows.
pub const ARROWS: Words = words!("Arah", "Leads to");
/// The label of symbols.
pub const SYMBOL: Words = words!("Simbol", "Symbol");
/// Nobody wrote why.
pub const NO_REASON: Words = words!(
    "Alasan perubahan belum ditulis di riwayat SOP.",
    "The history of the SOP does not say why."
);
/// The line for the one who proposes.
pub const PROPOSED_BY: Words = words!("Diusulkan oleh", "Proposed by");
/// The line for the one who approves.
pub const APPROVED_BY: Words = words!("Disetujui oleh", "Approved by");

/// The heading of the steps.
pub const STEPS: Words = words!("Langkah", "Steps");
/// The head of the column of places.
pub const PART: Words = words!("Bagian", "Part");
/// The head of the column of kinds.
pub const CHANGE: Words = words!("Perubahan", "Change");
/// The head of the column of older words.
pub const BEFORE: Words = words!("Sebelum", "Before");
/// The head of the column of newer words.
pub const AFTER: Words = words!("Sesudah", "After");

/// What templates say, by the name they use.
pub const TABLE: &[(&str, Words)] = &[
    ("change", CHANGE),
    ("part_of_sheet", PART),
    ("why_changed", words!("Mengapa berubah", "Why it changed")),
    (
        "other_changes",
        words!("Di luar langkah", "Outside the steps"),
    ),
    (
        "step_changes",
        words!("Langkah demi langkah", "Step by step"),
    ),
    ("before", BEFORE),
    ("after", AFTER),
    (
        "see_changes",
        words!("Lihat yang berubah sesudahnya", "See what changed after it"),
    ),
    (
        "annex_approval",
        words!("Persetujuan perubahan", "Approval of the change"),
    ),
    (
        "annex_name",
        words!("Nama dan jabatan", "Name and position"),
    ),
    ("annex_signature", words!("Tanda tangan", "Signature")),
    ("annex_agreed", words!("Setuju", "Agreed")),
    (
        "annex_agreed_with_notes",
        words!("Setuju dengan catatan", "Agreed with remarks"),
    ),
    ("annex_refused", words!("Tidak setuju", "Not agreed")),
    (
        "annex_print",
        words!(
            "Cetak halaman ini sebagai lampiran satu halaman bagi pejabat yang menyetujui.",
            "Print this page as an annex of one page for the official who approves."
        ),
    ),
    ("no_step", words!("tidak ada", "none")),
];

/// The name of a version.
pub fn version(name: &str) -> Said {
    said!(id: "versi {name}", en: "version {name}")
}

/// The heading of the page.
pub fn title(from: &Said, to: &Said) -> Said {
    let (from_id, to_id) = (&from.id, &to.id);
    let (from_en, to_en) = (&from.en, &to.en);
    said!(id: "Perubahan dari {from_id} ke {to_id}", en: "Changes from {from_en} to {to_en}")
}

/// How many steps of each kind changed.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct StepCounts {
    /// Other words.
    pub changed: usize,
    /// New.
    pub added: usize,
    /// Gone.
    pub removed: usize,
    /// Elsewhere, with the same words.
    pub moved: usize,
}

impl StepCounts {
    fn all(self) -> usize {
        self.changed + self.added + self.removed + self.moved
    }
}

/// What changed, in a sentence or two: steps, and the parts of the sheet outside them by name.
pub fn summary(lang: Lang, steps: StepCounts, fields: &[String]) -> String {
    let count = |number: usize| numbers::count(lang, number);
    let counted = [
        (steps.changed, words!("diubah", "changed")),
        (steps.added, words!("ditambah", "added")),
        (steps.removed, words!("dihapus", "removed")),
        (steps.moved, words!("dipindah", "moved")),
    ];
    let counted = counted.into_iter().filter(|(number, _)| *number > 0);
    let counted: Vec<String> = counted
        .map(|(number, word)| {
            let (count, step) = (count(number), numbers::plural(number, "step", "steps"));
            let (id, en) = (word.id, word.en);
            said!(id: "{count} langkah {id}", en: "{count} {step} {en}")
                .get(lang)
                .to_owned()
        })
        .collect();
    let fields = numbers::list(lang, fields);
    let told = match (steps.all(), fields.is_empty()) {
        (0, true) => return NOTHING.get(lang).to_owned(),
        (0, false) => {
            said!(id: "Langkah tetap; yang berubah: {fields}.", en: "The steps stay; changed: {fields}.")
        }
        (_, is_steps_only) => {
            let list = numbers::capital(&numbers::list(lang, &counted));
            match is_steps_only {
                true => {
                    said!(id: "{list}; bagian lain tetap.", en: "{list}; everything else stays.")
                }
                false => {
                    said!(id: "{list}. Di luar langkah: {fields}.", en: "{list}. Outside the steps: {fields}.")
                }
            }
        }
    };
    told.get(lang).to_owned()
}

/// Where something stood before.
pub fn moved_from(place: &Said) -> Said {
    let (id, en) = (&place.id, &place.en);
    said!(id: "sebelumnya {id}", en: "before: {en}")
}

/// A step by its number.
pub fn step(number: &str) -> Said {
    said!(id: "langkah {number}", en: "step {number}")
}

/// An item of a list by its number.
pub fn item(number: usize) -> Said {
    said!(id: "butir {number}", en: "item {number}")
}

/// One of several step tables by its number.
pub fn part(number: usize) -> Said {
    said!(id: "tabel {number}", en: "table {number}")
}

/// What the annex has no room for.
pub fn more(lang: Lang, count: usize) -> String {
    let plural = numbers::plural(count, "change", "changes");
    let count = numbers::count(lang, count);
    said!(
        id: "Dan {count} perubahan lain, yang dimuat halaman situs ini.",
        en: "And {count} more {plural}, which the page of the site shows."
    )
    .get(lang)
    .to_owned()
}

/// The label of a key in its map; the key itself where the glossary has none.
pub fn label(scope: Scope, key: &str) -> Said {
    let found = TERMS
        .iter()
        .find(|term| term.scope == scope && term.key == key);
    match (found, key) {
        (Some(term), _) => term.label.into(),
        (None, "panah") => ARROWS.into(),
        (None, "simbol") => SYMBOL.into(),
        (None, _) => {
            let key = key.replace('_', " ");
            said!(id: "{key}", en: "{key}")
        }
    }
}

/// Where the label of a key of an SOP stands in the order of the glossary.
pub fn order(key: &str) -> usize {
    let at = TERMS
        .iter()
        .position(|term| term.scope == Scope::Sop && term.key == key);
    at.unwrap_or(TERMS.len())
}

/// A place outside the steps, below the key of its group: `tanggal.efektif` is "Tanggal efektif", `peralatan[1]` is
/// "butir 2". Nothing for the group itself.
pub fn place(path: &str) -> Option<Said> {
    let mut steps = path
        .split(['.', '['])
        .map(|step| step.trim_end_matches(']'));
    let scope = match steps.next()? {
        "tanggal" => Scope::Dates,
        "pengesahan" => Scope::Approval,
        "persetujuan" => Scope::Approver,
        "riwayat" => Scope::Revision,
        "sampul" => Scope::Cover,
        "bagian" => Scope::Part,
        _ => Scope::Sop,
    };
    let said = steps.map(|step| match step.parse::<usize>() {
        Ok(number) => item(number.saturating_add(1)),
        Err(_) => label(scope, step),
    });
    said.reduce(|before, after| {
        let (before_id, after_id) = (before.id, after.id);
        let (before_en, after_en) = (before.en, after.en);
        said!(id: "{before_id}, {after_id}", en: "{before_en}, {after_en}")
    })
}
