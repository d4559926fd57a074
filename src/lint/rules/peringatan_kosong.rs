//! The part `peringatan` is required by the layout of the sheet.

use crate::finding::{Defect, Findings, Severity};
use crate::lint::{Case, Rule};
use crate::words;

use super::help::is_blank;

/// The part `peringatan` is required by the layout of the sheet.
pub const PERINGATAN_KOSONG: Rule = Rule {
    defect: Defect {
        id: "peringatan-kosong",
        severity: Severity::Error,
        basis: "PermenPANRB 35/2012, lampiran, bagian identitas",
        says: words!("peringatan kosong", "the warnings are empty"),
        why: words!(
            "peringatan memberi tahu akibat bila prosedur tidak dijalankan; bagian ini wajib",
            "the warnings tell what happens when the procedure is not followed; the part is required"
        ),
        fix: words!(
            "tulis akibatnya, misalnya “Apabila SOP ini tidak dilaksanakan, maka …”",
            "say what happens, such as “Apabila SOP ini tidak dilaksanakan, maka …”"
        ),
    },
    bad: "
  nama: Pelayanan Surat Masuk
  peringatan: []
#             ^^ peringatan-kosong
  langkah:
    - kegiatan: Mencatat surat masuk
",
    good: "
  nama: Pelayanan Surat Masuk
  peringatan: [Apabila SOP ini tidak dilaksanakan maka surat terlambat sampai]
  langkah:
    - kegiatan: Mencatat surat masuk
",
    check,
};

fn check(case: &Case<'_>, findings: &mut Findings) {
    let list = case.sop.warnings.as_ref();
    if is_blank(list) {
        let place = list.map_or(case.sop.name.span, |list| list.span);
        findings.add(&PERINGATAN_KOSONG.defect, place);
    }
}
