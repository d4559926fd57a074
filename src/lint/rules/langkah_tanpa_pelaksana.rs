//! Every step says who does it.

use crate::finding::{Defect, Findings, Severity};
use crate::lint::{Case, Rule};
use crate::said;
use crate::words;

/// Every step says who does it.
pub const LANGKAH_TANPA_PELAKSANA: Rule = Rule {
    defect: Defect {
        id: "langkah-tanpa-pelaksana",
        severity: Severity::Error,
        basis: "PermenPANRB 35/2012, lampiran, bagian flowchart: pelaksana",
        says: words!("langkah ini tidak punya pelaksana", "nobody does this step"),
        why: words!(
            "simbol langkah berdiri di kolom pelaksananya; tanpa pelaksana langkah tidak dapat digambar dan tidak ada yang bertanggung jawab",
            "the symbol stands in the column of the one who acts; without one it cannot be drawn, and nobody answers for it"
        ),
        fix: words!(
            "tambahkan `pelaksana` dengan salah satu kolom",
            "add a `pelaksana` that names one of the columns"
        ),
    },
    bad: "
  nama: Pelayanan Surat
  pelaksana: {petugas: Petugas Agenda}
  langkah:
    - {kegiatan: Mencatat surat, pelaksana: petugas}
    - {kegiatan: Mengarsipkan surat}
#                ^^^^^^^^^^^^^^^^^^ langkah-tanpa-pelaksana
",
    good: "
  nama: Pelayanan Surat
  pelaksana: {petugas: Petugas Agenda}
  langkah:
    - {kegiatan: Mencatat surat, pelaksana: petugas}
    - {kegiatan: Mengarsipkan surat, pelaksana: petugas}
    - {kegiatan: Selesai}
",
    check,
};

fn check(case: &Case<'_>, findings: &mut Findings) {
    for (index, row, step) in case.sop.steps() {
        // A table without any columns is the loader's to report; a capsule may stand anywhere.
        let no_columns = case.sop.parts[index].actors.is_empty();
        if no_columns || step.is_capsule_row() || !step.actors.is_empty() {
            continue;
        }
        let number = step.label(row);
        findings
            .add(&LANGKAH_TANPA_PELAKSANA.defect, step.activity.span)
            .quote(step.activity.trim())
            .says(said!(
                id: "langkah {number} tidak punya pelaksana", en: "nobody does step {number}"));
    }
}
