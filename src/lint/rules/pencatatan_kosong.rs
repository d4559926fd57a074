//! The part `pencatatan` is required by the layout of the sheet.

use crate::finding::{Defect, Findings, Severity};
use crate::lint::{Case, Rule};
use crate::words;

use super::help::is_blank;

/// The part `pencatatan` is required by the layout of the sheet.
pub const PENCATATAN_KOSONG: Rule = Rule {
    defect: Defect {
        id: "pencatatan-kosong",
        severity: Severity::Warning,
        basis: "PermenPANRB 35/2012, lampiran, bagian identitas",
        says: words!("pencatatan dan pendataan kosong", "the records are empty"),
        why: words!(
            "tanpa catatan, tidak ada bukti bahwa prosedur berjalan",
            "without a record nothing proves that the procedure ran"
        ),
        fix: words!(
            "tulis apa yang dicatat, di buku atau register mana, oleh siapa",
            "say what is recorded, in which book or register, and by whom"
        ),
    },
    bad: "
  nama: Pelayanan Surat Masuk
  pencatatan: []
#             ^^ pencatatan-kosong
  langkah:
    - kegiatan: Mencatat surat masuk
",
    good: "
  nama: Pelayanan Surat Masuk
  pencatatan: [Buku agenda surat masuk]
  langkah:
    - kegiatan: Mencatat surat masuk
",
    check,
};

fn check(case: &Case<'_>, findings: &mut Findings) {
    let list = case.sop.records.as_ref();
    if is_blank(list) {
        let place = list.map_or(case.sop.name.span, |list| list.span);
        findings.add(&PENCATATAN_KOSONG.defect, place);
    }
}
