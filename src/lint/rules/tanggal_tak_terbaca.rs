//! A date is a day of the calendar.

use crate::finding::{Defect, Findings, Severity};
use crate::lint::{Case, Rule};
use crate::model::WrittenDate;
use crate::said;
use crate::words;

/// A date is a day of the calendar.
pub const TANGGAL_TAK_TERBACA: Rule = Rule {
    defect: Defect {
        id: "tanggal-tak-terbaca",
        severity: Severity::Error,
        basis: "PermenPANRB 35/2012, lampiran, bagian identitas: tanggal",
        says: words!(
            "isian ini tidak terbaca sebagai tanggal",
            "this cannot be read as a date"
        ),
        why: words!(
            "tanggal yang tidak terbaca sama dengan tidak ada: masa berlaku tidak dapat dihitung",
            "a date nobody can read is no date: nothing can be reckoned from it"
        ),
        fix: words!(
            "tulis tanggal lengkap, misalnya `8 April 2025`",
            "write a whole date, such as `8 April 2025`"
        ),
    },
    bad: "
  nama: Pelayanan Surat Masuk
  tanggal: {pembuatan: 8 April 2025, efektif: A N. W.}
#                                             ^^^^^^^ tanggal-tak-terbaca
",
    good: "
  nama: Pelayanan Surat Masuk
  tanggal: {pembuatan: 8 April 2025, efektif: 08-04-2025}
",
    check,
};

fn check(case: &Case<'_>, findings: &mut Findings) {
    let sop = case.sop;
    let dates = &sop.dates;
    let identity = [
        ("tanggal pembuatan", "date of making", &dates.created),
        ("tanggal revisi", "date of revision", &dates.revised),
        ("tanggal efektif", "effective date", &dates.effective),
        ("tanggal pengesahan", "date of approval", &dates.approved),
    ];
    let history = sop
        .history
        .iter()
        .map(|row| ("tanggal riwayat", "date of a change", &row.date));
    let approvers = sop
        .approvers
        .iter()
        .map(|row| ("tanggal persetujuan", "date of an approval", &row.date));
    for (id, en, date) in identity.into_iter().chain(history).chain(approvers) {
        let Some(date) = date else {
            continue;
        };
        if date.meaning == WrittenDate::Unreadable {
            let text = date.text.trim();
            findings
                .add(&TANGGAL_TAK_TERBACA.defect, date.text.span)
                .quote(text)
                .says(
                    said!(id: "{id} “{text}” tidak terbaca sebagai tanggal", en: "the {en} “{text}” cannot be read as a date"),
                );
        }
    }
}
