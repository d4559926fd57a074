//! An SOP is made, then revised, then takes effect.

use crate::finding::{Defect, Findings, Severity};
use crate::lint::{Case, Rule};
use crate::model::{Day, WrittenDate};
use crate::said;
use crate::words;

use crate::words::{Lang, numbers};

/// An SOP is made, then revised, then takes effect.
pub const URUTAN_TANGGAL: Rule = Rule {
    defect: Defect {
        id: "urutan-tanggal",
        severity: Severity::Error,
        basis: "PermenPANRB 35/2012, lampiran, bagian identitas: tanggal",
        says: words!(
            "urutan tanggal tidak masuk akal",
            "these dates are in an impossible order"
        ),
        why: words!(
            "SOP tidak dapat direvisi atau berlaku sebelum dibuat",
            "an SOP can be neither revised nor in force before it is made"
        ),
        fix: words!(
            "periksa kembali: pembuatan, lalu revisi, lalu efektif",
            "check again: made, then revised, then effective"
        ),
    },
    bad: "
  nama: Pelayanan Surat Masuk
  tanggal: {pembuatan: 8 April 2025, revisi: '-', efektif: 1 Maret 2025}
#                                                          ^^^^^^^^^^^^ urutan-tanggal
",
    good: "
  nama: Pelayanan Surat Masuk
  tanggal: {pembuatan: 8 April 2025, revisi: 8 April 2027, efektif: 8 April 2025}
",
    check,
};

fn check(case: &Case<'_>, findings: &mut Findings) {
    let dates = &case.sop.dates;
    let fields = [
        ("tanggal pembuatan", "date of making", &dates.created),
        ("tanggal revisi", "date of revision", &dates.revised),
        ("tanggal efektif", "effective date", &dates.effective),
    ];
    let mut latest: Option<((&str, &str), Day)> = None;
    for (id, en, field) in fields {
        let Some(field) = field else {
            continue;
        };
        // A month or a year alone can lie on either side of a day.
        let WrittenDate::Day(day) = field.meaning else {
            continue;
        };
        // A day of revision that has not come is that of the next review.
        if id == "tanggal revisi" && day > case.today {
            continue;
        }
        if let Some(((before_id, before_en), before)) = latest.filter(|(_, before)| day < *before) {
            let (text, (day_id, day_en)) = (
                field.text.trim(),
                (
                    numbers::day(Lang::Id, before),
                    numbers::day(Lang::En, before),
                ),
            );
            findings
                .add(&URUTAN_TANGGAL.defect, field.text.span)
                .quote(text)
                .says(said!(
                    id: "{id} {text} mendahului {before_id} {day_id}",
                    en: "the {en} {text} lies before the {before_en} {day_en}"));
            continue;
        }
        latest = Some(((id, en), day));
    }
}
