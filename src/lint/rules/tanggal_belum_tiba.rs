//! What has happened does not lie in the future.

use crate::finding::{Defect, Findings, Severity};
use crate::lint::{Case, Rule};
use crate::model::{DateField, Day, Status, WrittenDate};
use crate::said;
use crate::words;

/// What has happened does not lie in the future.
pub const TANGGAL_BELUM_TIBA: Rule = Rule {
    defect: Defect {
        id: "tanggal-belum-tiba",
        severity: Severity::Error,
        basis: "PermenPANRB 35/2012, lampiran, bagian identitas: tanggal",
        says: words!("tanggal ini belum tiba", "this day has not come yet"),
        why: words!(
            "SOP selesai disusun dan disahkan pada hari yang sudah lewat; tanggal mendatang biasanya salah ketik",
            "an SOP was finished and signed on a day that is past; one in the future is usually a slip"
        ),
        fix: words!("periksa kembali tanggalnya", "check the date again"),
    },
    bad: "
  nama: Pelayanan Surat Masuk
  tanggal: {pembuatan: 8 April 2052, revisi: '-', efektif: 8 April 2052}
#                      ^^^^^^^^^^^^ tanggal-belum-tiba
#                                                          ^^^^^^^^^^^^ tanggal-belum-tiba
",
    good: "
  nama: Pelayanan Surat Masuk
  tanggal: {pembuatan: 8 April 2026, revisi: 1 Mei 2028, efektif: 1 Juli 2026}
",
    check,
};

/// Days from the signing in which an SOP usually takes effect.
const USUAL_WAIT: i32 = 366;

fn check(case: &Case<'_>, findings: &mut Findings) {
    let sop = case.sop;
    let dates = &sop.dates;
    let done = [
        ("tanggal pembuatan", "date of making", &dates.created),
        ("tanggal pengesahan", "date of approval", &dates.approved),
    ];
    // A draft may already bear the day on which it will be signed.
    for (id, en, field) in done.into_iter().filter(|_| !sop.says_draft()) {
        if let Some((field, _)) = later(field.as_ref(), case.today) {
            let text = field.text.trim();
            findings
                .add(&TANGGAL_BELUM_TIBA.defect, field.text.span)
                .quote(text)
                .says(said!(id: "{id} {text} belum tiba", en: "the {en} {text} has not come yet"));
        }
    }
    // The date of revision may be that of the next review, and an SOP may wait for the day it takes effect.
    let Some((field, day)) = later(dates.effective.as_ref(), case.today) else {
        return;
    };
    let wait = day.since(case.today).map_or(0, |span| span.get_days());
    if sop.status.value != Status::InForce && wait <= USUAL_WAIT {
        return;
    }
    let text = field.text.trim();
    let finding = findings
        .add(&TANGGAL_BELUM_TIBA.defect, field.text.span)
        .quote(text)
        .severity(Severity::Warning);
    if wait <= USUAL_WAIT {
        finding.says(said!(
            id: "SOP dinyatakan berlaku, padahal baru efektif {text}",
            en: "the SOP is said to be in force but takes effect only on {text}"));
    } else {
        finding.says(said!(
            id: "tanggal efektif {text} masih lebih dari setahun lagi",
            en: "the effective date {text} is more than a year away"));
    }
}

/// A whole date after a day.
fn later(field: Option<&DateField>, today: Day) -> Option<(&DateField, Day)> {
    let field = field?;
    match field.meaning {
        WrittenDate::Day(day) if day > today => Some((field, day)),
        _ => None,
    }
}
