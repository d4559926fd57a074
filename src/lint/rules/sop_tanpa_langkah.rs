//! An SOP has steps.

use crate::finding::{Defect, Findings, Severity};
use crate::lint::{Case, Rule};
use crate::words;

/// An SOP has steps.
pub const SOP_TANPA_LANGKAH: Rule = Rule {
    defect: Defect {
        id: "sop-tanpa-langkah",
        severity: Severity::Error,
        basis: "PermenPANRB 35/2012, lampiran, bagian flowchart",
        says: words!("SOP ini tidak punya langkah", "this SOP has no steps"),
        why: words!(
            "SOP adalah urutan langkah; tanpa langkah tidak ada yang dapat dikerjakan atau dinilai",
            "an SOP is a sequence of steps; without any there is nothing to do and nothing to judge"
        ),
        fix: words!(
            "tulis langkahnya pada `langkah`",
            "write its steps in `langkah`"
        ),
    },
    bad: "
  nama: Pelayanan Surat Masuk
#       ^^^^^^^^^^^^^^^^^^^^^ sop-tanpa-langkah
  pelaksana: {petugas: Petugas Agenda}
",
    good: "
  nama: Pelayanan Surat Masuk
  pelaksana: {petugas: Petugas Agenda}
  langkah:
    - {kegiatan: Menerima surat, pelaksana: petugas}
",
    check,
};

fn check(case: &Case<'_>, findings: &mut Findings) {
    let sop = case.sop;
    if sop.steps().all(|(_, _, step)| step.is_capsule_row()) {
        findings
            .add(&SOP_TANPA_LANGKAH.defect, sop.name.span)
            .quote(sop.name.trim());
    }
}
