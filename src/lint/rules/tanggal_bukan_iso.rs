//! Dates are written in the one form that sorts and that nobody reads in two ways.

use crate::finding::{Change, Defect, Findings, Safety, Severity};
use crate::lint::{Case, Rule};
use crate::model::{DateField, Sop, WrittenDate};
use crate::said;
use crate::words;

/// Dates are written in the one form that sorts and that nobody reads in two ways.
pub const TANGGAL_BUKAN_ISO: Rule = Rule {
    defect: Defect {
        id: "tanggal-bukan-iso",
        severity: Severity::Info,
        basis: "ISO 8601; halaman dan lembar tetap memakai nama bulan",
        says: words!(
            "tanggal belum ditulis tahun-bulan-hari",
            "dates are not written year-month-day"
        ),
        why: words!(
            "`8-4-2025` dapat dibaca 8 April atau 4 Agustus; `2025-04-08` hanya satu hari, dan dapat diurutkan",
            "`8-4-2025` may be 8 April or 4 August; `2025-04-08` is one day, and it sorts"
        ),
        fix: words!(
            "jalankan `sopan lint --fix`; pada lembar tetap tercetak “8 April 2025”",
            "run `sopan lint --fix`; the sheet still prints “8 April 2025”"
        ),
    },
    bad: "
  nama: Pelayanan Surat Masuk
  tanggal: {pembuatan: 8 April 2025, revisi: '-', efektif: 09-04-2025}
#                      ^^^^^^^^^^^^ tanggal-bukan-iso
",
    good: "
  nama: Pelayanan Surat Masuk
  tanggal: {pembuatan: 2025-04-08, revisi: '-', efektif: 2025-04-09}
  riwayat:
    - {versi: 1, tanggal: Oktober 2024, uraian: Terbit}
    - {versi: 2, tanggal: \"Ciamis, 8 April 2025\", uraian: Revisi}
",
    check,
};

/// One finding for all dates of an SOP: they are mended together, and advice is given once.
fn check(case: &Case<'_>, findings: &mut Findings) {
    let wrong: Vec<(&DateField, String)> = dates(case.sop)
        .filter_map(|field| Some((field, iso(field)?)))
        .collect();
    let Some((first, day)) = wrong.first() else {
        return;
    };
    let (text, count) = (first.text.trim(), wrong.len());
    let finding = findings
        .add(&TANGGAL_BUKAN_ISO.defect, first.text.span)
        .quote(text)
        .says(match count {
            1 => said!(
                id: "tanggal “{text}” lebih baik ditulis {day}",
                en: "the date “{text}” is better written {day}"),
            _ => said!(
                id: "{count} tanggal, seperti “{text}”, lebih baik ditulis seperti {day}",
                en: "{count} dates, such as “{text}”, are better written like {day}"),
        });
    let changes = wrong
        .iter()
        .map(|(field, day)| Change::whole(&field.text, day));
    finding.repair(Safety::Safe, changes.collect());
}

/// Every date of an SOP, wherever it stands.
fn dates(sop: &Sop) -> impl Iterator<Item = &DateField> {
    let own = [
        &sop.dates.created,
        &sop.dates.revised,
        &sop.dates.effective,
        &sop.dates.approved,
    ];
    let history = sop.history.iter().map(|row| &row.date);
    let approvers = sop.approvers.iter().map(|row| &row.date);
    let exceptions = sop.exceptions.iter().map(|exception| &exception.until);
    let others = history.chain(approvers).chain(exceptions);
    own.into_iter().chain(others).flatten()
}

/// How a whole date is better written. A place, a weekday or a label beside it would be lost, so that those stay.
fn iso(field: &DateField) -> Option<String> {
    let WrittenDate::Day(day) = field.meaning else {
        return None;
    };
    let text = field.text.trim();
    let bare = text.starts_with(|letter: char| letter.is_ascii_digit()) && !text.contains(',');
    let day = day.to_string();
    (bare && text != day).then_some(day)
}
