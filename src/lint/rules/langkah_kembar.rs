//! No step stands twice.

use std::collections::BTreeMap;

use crate::analyse::measures::columns;
use crate::finding::{Defect, Findings, Severity};
use crate::lint::{Case, Rule};
use crate::model::{ItemList, Step};
use crate::{said, words};

/// No step stands twice.
pub const LANGKAH_KEMBAR: Rule = Rule {
    defect: Defect {
        id: "langkah-kembar",
        severity: Severity::Warning,
        basis: "PermenPANRB 35/2012, prinsip penyusunan SOP: efisiensi",
        says: words!(
            "langkah ini sama dengan langkah sebelumnya",
            "this step is the same as an earlier one"
        ),
        why: words!(
            "langkah yang disalin dua kali menambah waktu dan membingungkan pelaksana",
            "a step copied twice adds time and puzzles whoever does it"
        ),
        fix: words!(
            "hapus salah satunya, atau tulis apa yang membedakannya",
            "drop one of them, or write what sets them apart"
        ),
    },
    bad: "
  nama: Pelayanan Surat
  pelaksana: {petugas: Petugas Agenda}
  langkah:
    - {kegiatan: Mencatat surat masuk, pelaksana: petugas, output: [Buku agenda]}
    - {kegiatan: 'Mencatat  surat masuk.', pelaksana: petugas, output: [Buku agenda]}
#                ^^^^^^^^^^^^^^^^^^^^^^^^ langkah-kembar
",
    good: "
  nama: Pelayanan Surat
  pelaksana: {petugas: Petugas Agenda, kasi: Kepala Seksi}
  langkah:
    - {kegiatan: Memaraf konsep surat, pelaksana: petugas, output: [Konsep surat]}
    - {kegiatan: Memaraf konsep surat, pelaksana: kasi, output: [Konsep surat]}
    - {kegiatan: Memaraf konsep surat, pelaksana: kasi, output: [Konsep surat (akhir)]}
",
    check,
};

fn check(case: &Case<'_>, findings: &mut Findings) {
    for part in &case.sop.parts {
        let mut known: BTreeMap<Likeness, usize> = BTreeMap::new();
        for (row, step) in part.steps.iter().enumerate() {
            if step.is_capsule_row() || step.activity.trim().is_empty() {
                continue;
            }
            let Some(earlier) = known.insert(likeness(step), row) else {
                continue;
            };
            let (number, twin) = (step.label(row), part.steps[earlier].label(earlier));
            findings
                .add(&LANGKAH_KEMBAR.defect, step.activity.span)
                .quote(step.activity.trim())
                .says(said!(
                    id: "langkah {number} sama dengan langkah {twin}",
                    en: "step {number} is the same as step {twin}"));
        }
    }
}

/// What makes two steps the same: who does what, with which papers.
type Likeness = (Vec<usize>, String, String, String);

fn likeness(step: &Step) -> Likeness {
    let cell = |list: &Option<ItemList>| {
        let items = list.iter().flat_map(|list| &list.items);
        items
            .map(|item| plain(&item.text))
            .collect::<Vec<_>>()
            .join("; ")
    };
    (
        columns(step),
        plain(&step.activity),
        cell(&step.requirements),
        cell(&step.outputs),
    )
}

/// A text without its spacing, capitals and last point.
fn plain(text: &str) -> String {
    let words: Vec<&str> = text.split_whitespace().collect();
    words.join(" ").trim_end_matches('.').to_lowercase()
}
