//! An SOP has a number.

use crate::finding::{Defect, Findings, Severity};
use crate::lint::{Case, Rule};
use crate::words;

use super::help::{is_unfilled, weight_of_absence};

/// An SOP has a number.
pub const NOMOR_KOSONG: Rule = Rule {
    defect: Defect {
        id: "nomor-kosong",
        severity: Severity::Error,
        basis: "PermenPANRB 35/2012, lampiran, bagian identitas: nomor SOP",
        says: words!("nomor SOP kosong", "the number of the SOP is empty"),
        why: words!(
            "tanpa nomor, SOP tidak tercatat dan tidak dapat dirujuk",
            "without a number the SOP is in no register and nobody can refer to it"
        ),
        fix: words!(
            "isi nomor sesuai tata naskah dinas",
            "write the number as the filing rules ask"
        ),
    },
    bad: "
  nama: Pelayanan Surat Masuk
  status: berlaku
  nomor: ''
#        ^^ nomor-kosong
",
    good: "
  nama: Pelayanan Surat Masuk
  status: berlaku
  nomor: 000.8.3.3/12/Setda/2025
",
    check,
};

fn check(case: &Case<'_>, findings: &mut Findings) {
    let sop = case.sop;
    match &sop.number {
        Some(number) if is_unfilled(number) => {
            let finding = findings.add(&NOMOR_KOSONG.defect, number.span);
            // A draft gets its number when it is signed.
            if sop.says_draft() {
                finding.severity(Severity::Info);
            }
        }
        Some(_) => {}
        None => {
            let finding = findings.add(&NOMOR_KOSONG.defect, sop.name.span);
            finding.severity(weight_of_absence(sop));
        }
    }
}
