//! A sheet says when it was finished.

use crate::finding::{Defect, Findings, Severity};
use crate::lint::{Case, Rule};
use crate::words;

use super::help::is_blank_text;

/// A sheet says when it was finished.
pub const TANGGAL_PEMBUATAN_KOSONG: Rule = Rule {
    defect: Defect {
        id: "tanggal-pembuatan-kosong",
        severity: Severity::Error,
        basis: "PermenPANRB 35/2012, lampiran, bagian identitas: tanggal pembuatan",
        says: words!("tanggal pembuatan kosong", "the date of making is empty"),
        why: words!(
            "tanggal pembuatan adalah tanggal SOP selesai disusun; tanpanya urutan revisi tidak dapat dilacak",
            "it is the day the SOP was finished; without it its revisions cannot be traced"
        ),
        fix: words!(
            "isi tanggal SOP selesai disusun",
            "write the day the SOP was finished"
        ),
    },
    bad: "
  nama: Pelayanan Surat Masuk
  tanggal: {pembuatan: '', revisi: '-', efektif: 9 April 2025}
#                      ^^ tanggal-pembuatan-kosong
",
    good: "
  nama: Pelayanan Surat Masuk
  tanggal: {pembuatan: 8 April 2025, revisi: '-', efektif: 9 April 2025}
",
    check,
};

fn check(case: &Case<'_>, findings: &mut Findings) {
    let dates = &case.sop.dates;
    let place = match &dates.created {
        Some(date) if is_blank_text(&date.text) => date.text.span,
        Some(_) => return,
        None => dates.span.unwrap_or(case.sop.name.span),
    };
    let finding = findings.add(&TANGGAL_PEMBUATAN_KOSONG.defect, place);
    // A draft that says so is not finished yet.
    if case.sop.says_draft() {
        finding.severity(Severity::Warning);
    }
}
