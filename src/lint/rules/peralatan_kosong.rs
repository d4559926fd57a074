//! The part `peralatan` is required by the layout of the sheet.

use crate::finding::{Defect, Findings, Severity};
use crate::lint::{Case, Rule};
use crate::words;

use super::help::is_blank;

/// The part `peralatan` is required by the layout of the sheet.
pub const PERALATAN_KOSONG: Rule = Rule {
    defect: Defect {
        id: "peralatan-kosong",
        severity: Severity::Warning,
        basis: "PermenPANRB 35/2012, lampiran, bagian identitas: peralatan dan perlengkapan",
        says: words!("peralatan kosong", "the equipment is empty"),
        why: words!(
            "bagian ini menyatakan apa yang harus tersedia sebelum prosedur dijalankan",
            "this part says what must be at hand before the procedure starts"
        ),
        fix: words!(
            "tulis alat dan aplikasi yang dipakai langkah-langkahnya",
            "name the tools and applications that the steps use"
        ),
    },
    bad: "
  nama: Pelayanan Surat Masuk
  peralatan: []
#            ^^ peralatan-kosong
  langkah:
    - kegiatan: Mencatat surat masuk
",
    good: "
  nama: Pelayanan Surat Masuk
  peralatan: [Komputer, Printer]
  langkah:
    - kegiatan: Mencatat surat masuk
",
    check,
};

fn check(case: &Case<'_>, findings: &mut Findings) {
    let list = case.sop.equipment.as_ref();
    if is_blank(list) {
        let place = list.map_or(case.sop.name.span, |list| list.span);
        findings.add(&PERALATAN_KOSONG.defect, place);
    }
}
