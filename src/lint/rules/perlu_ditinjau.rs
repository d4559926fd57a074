//! An SOP is looked over at intervals.

use crate::analyse::review::review;
use crate::finding::{Defect, Findings, Severity};
use crate::lint::{Case, Rule};
use crate::said;
use crate::words;
use crate::words::{Lang, numbers};

/// An SOP is looked over at intervals.
pub const PERLU_DITINJAU: Rule = Rule {
    defect: Defect {
        id: "perlu-ditinjau",
        severity: Severity::Info,
        basis: "PermenPANRB 35/2012, lampiran: monitoring dan evaluasi; selang waktunya kebijakan instansi",
        says: words!(
            "SOP ini sudah waktunya ditinjau ulang",
            "this SOP is due for review"
        ),
        why: words!(
            "peraturan, unit, dan sistem berubah; SOP yang lama tidak ditinjau menyimpang dari praktik",
            "rules, units and systems change; an SOP that nobody looks over drifts from practice"
        ),
        fix: words!(
            "tinjau isinya, lalu catat tanggal revisi, atau atur `tinjau_bulan` pada berkas instansi",
            "look it over and write the date of revision, or set `tinjau_bulan` in the file of the agency"
        ),
    },
    bad: "
  nama: Pelayanan Surat Masuk
  status: berlaku
  tanggal: {pembuatan: 8 April 2020, revisi: '-', efektif: 13 April 2020}
#                                                          ^^^^^^^^^^^^^ perlu-ditinjau
",
    good: "
  nama: Pelayanan Surat Masuk
  status: berlaku
  tanggal: {pembuatan: 8 April 2020, revisi: 4 Mei 2025, efektif: 13 Mei 2025}
",
    check,
};

fn check(case: &Case<'_>, findings: &mut Findings) {
    let Some(review) = review(case.library, case.sop) else {
        return;
    };
    if case.today < review.due {
        return;
    }
    let (day, today) = (review.since, case.today);
    let passed = i32::from(today.year() - day.year()) * 12 + i32::from(today.month() - day.month())
        - i32::from(today.day() < day.day());
    let months = review.months;
    let written = |lang| numbers::date(lang, review.last.meaning).unwrap_or_default();
    let (id, en) = (written(Lang::Id), written(Lang::En));
    let finding = findings
        .add(&PERLU_DITINJAU.defect, review.last.text.span)
        .quote(review.last.text.trim())
        .says(said!(
            id: "tanggal terakhir SOP ini {id}, {passed} bulan yang lalu",
            en: "the last date of this SOP is {en}, {passed} months ago"));
    // Only an interval that the agency set for itself can be missed.
    if review.is_own {
        finding.severity(Severity::Warning).evidence(said!(
            id: "instansi menetapkan peninjauan setiap {months} bulan",
            en: "the agency reviews every {months} months"));
    }
}
