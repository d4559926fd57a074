//! The part `kualifikasi_pelaksana` is required by the layout of the sheet.

use crate::finding::{Defect, Findings, Severity};
use crate::lint::{Case, Rule};
use crate::words;

use super::help::is_blank;

/// The part `kualifikasi_pelaksana` is required by the layout of the sheet.
pub const KUALIFIKASI_KOSONG: Rule = Rule {
    defect: Defect {
        id: "kualifikasi-kosong",
        severity: Severity::Warning,
        basis: "PermenPANRB 35/2012, lampiran, bagian identitas: kualifikasi pelaksana",
        says: words!(
            "kualifikasi pelaksana kosong",
            "the qualifications are empty"
        ),
        why: words!(
            "bagian ini menyatakan siapa yang mampu menjalankan prosedur",
            "this part says who is able to carry out the procedure"
        ),
        fix: words!(
            "tulis kemampuan yang dibutuhkan setiap pelaksana",
            "name what each actor must be able to do"
        ),
    },
    bad: "
  nama: Pelayanan Surat Masuk
  kualifikasi_pelaksana: []
#                        ^^ kualifikasi-kosong
  langkah:
    - kegiatan: Mencatat surat masuk
",
    good: "
  nama: Pelayanan Surat Masuk
  kualifikasi_pelaksana: [Memahami tata naskah dinas]
  langkah:
    - kegiatan: Mencatat surat masuk
",
    check,
};

fn check(case: &Case<'_>, findings: &mut Findings) {
    let list = case.sop.qualifications.as_ref();
    if is_blank(list) {
        let place = list.map_or(case.sop.name.span, |list| list.span);
        findings.add(&KUALIFIKASI_KOSONG.defect, place);
    }
}
