//! An SOP binds from the day it takes effect.

use crate::finding::{Defect, Findings, Severity};
use crate::lint::{Case, Rule};
use crate::said;
use crate::words;

use super::help::is_blank_text;

/// An SOP binds from the day it takes effect.
pub const TANGGAL_EFEKTIF_KOSONG: Rule = Rule {
    defect: Defect {
        id: "tanggal-efektif-kosong",
        severity: Severity::Error,
        basis: "PermenPANRB 35/2012, lampiran, bagian identitas: tanggal efektif",
        says: words!("tanggal efektif kosong", "the effective date is empty"),
        why: words!(
            "tanpa tanggal efektif tidak diketahui sejak kapan SOP ini mengikat",
            "without it nobody knows since when the SOP binds"
        ),
        fix: words!(
            "isi tanggal mulai berlaku, atau tanggal pengesahan",
            "write the day it takes effect, or the day it was signed"
        ),
    },
    bad: "
  nama: Pelayanan Surat Masuk
  status: berlaku
  tanggal: {pembuatan: 8 April 2025, revisi: '-', efektif: ''}
#                                                          ^^ tanggal-efektif-kosong
",
    good: "
  nama: Pelayanan Surat Masuk
  status: berlaku
  tanggal: {pembuatan: 8 April 2025, revisi: '-', efektif: 9 April 2025}
",
    check,
};

fn check(case: &Case<'_>, findings: &mut Findings) {
    let dates = &case.sop.dates;
    let place = match &dates.effective {
        Some(date) if is_blank_text(&date.text) => date.text.span,
        Some(_) => return,
        None => dates.span.unwrap_or(case.sop.name.span),
    };
    let finding = findings.add(&TANGGAL_EFEKTIF_KOSONG.defect, place);
    // A draft that says so is not yet to be signed.
    if case.sop.says_draft() {
        finding.severity(Severity::Warning);
    }
    if let Some(approved) = dates
        .approved
        .as_ref()
        .filter(|date| !is_blank_text(&date.text))
    {
        let day = &approved.text.value;
        finding.fix(said!(
            id: "isi tanggal efektif; bila berlaku sejak disahkan, tulis {day}",
            en: "write the effective date; if it binds since its approval, write {day}"));
    }
}
