//! “Selesai” is a symbol, not a numbered activity.

use crate::finding::{Defect, Findings, Severity};
use crate::lint::{Case, Rule};
use crate::said;
use crate::words;

/// “Selesai” is a symbol, not a numbered activity.
pub const LANGKAH_SELESAI_BERNOMOR: Rule = Rule {
    defect: Defect {
        id: "langkah-selesai-bernomor",
        severity: Severity::Warning,
        basis: "PermenPANRB 35/2012, lampiran, simbol kapsul",
        says: words!(
            "“Mulai” atau “Selesai” ditulis sebagai langkah bernomor",
            "“Mulai” or “Selesai” stands as a numbered step"
        ),
        why: words!(
            "mulai dan selesai digambar sebagai kapsul; sebagai langkah bernomor, mutu bakunya kosong",
            "start and end are drawn as capsules; as numbered steps they have no standard"
        ),
        fix: words!(
            "hapus baris ini; kapsul digambar pada langkah pertama dan terakhir",
            "drop this row; the capsule is drawn at the first and the last step"
        ),
    },
    bad: "
  nama: Pelayanan Surat
  langkah:
    - kegiatan: Mencatat surat
    - kegiatan: Selesai
#               ^^^^^^^ langkah-selesai-bernomor
",
    good: "
  nama: Pelayanan Surat
  langkah:
    - kegiatan: Mencatat surat
    - {nomor: '', kegiatan: Selesai}
",
    check,
};

fn check(case: &Case<'_>, findings: &mut Findings) {
    for (_, row, step) in case.sop.steps() {
        let number = step.label(row);
        if step.is_capsule_row() && !number.trim().is_empty() {
            let word = step.activity.trim();
            findings
                .add(&LANGKAH_SELESAI_BERNOMOR.defect, step.activity.span)
                .quote(word)
                .says(said!(
                    id: "“{word}” ditulis sebagai langkah bernomor {number}",
                    en: "“{word}” stands as step number {number}"));
        }
    }
}
