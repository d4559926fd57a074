//! Dates are written in a form that nobody reads in two ways.

use crate::finding::{Change, Defect, Findings, Safety, Severity};
use crate::lint::{Case, Rule};
use crate::model::{DateField, Sop, WrittenDate};
use crate::said;
use crate::words;

/// Dates are written in a form that nobody reads in two ways. One with the name of its month is clear, and stays as its
/// author wrote it.
pub const TANGGAL_BUKAN_ISO: Rule = Rule {
    defect: Defect {
        id: "tanggal-bukan-iso",
        severity: Severity::Info,
        basis: "ISO 8601; halaman dan lembar tetap memakai nama bulan",
        says: words!(
            "tanggal dengan angka ini dapat dibaca dua cara",
            "this date in figures can be read in two ways"
        ),
        why: words!(
            "`8-4-2025` dapat dibaca 8 April atau 4 Agustus; `2025-04-08` dan “8 April 2025” tidak",
            "`8-4-2025` may be 8 April or 4 August; `2025-04-08` and “8 April 2025” may not"
        ),
        fix: words!(
            "tulis tahun-bulan-hari; pada lembar tetap tercetak nama bulannya",
            "write year-month-day; the sheet still prints the name of the month"
        ),
    },
    bad: "
  nama: Pelayanan Surat Masuk
  tanggal: {pembuatan: 8 April 2025, revisi: '-', efektif: 09-04-2025}
#                                                          ^^^^^^^^^^ tanggal-bukan-iso
",
    good: "
  nama: Pelayanan Surat Masuk
  tanggal: {pembuatan: 2025-04-08, revisi: '-', efektif: 9 April 2025}
  riwayat:
    - {versi: 1, tanggal: Oktober 2024, uraian: Terbit}
    - {versi: 2, tanggal: \"Ciamis, 8 April 2025\", uraian: Revisi}
",
    check,
};

/// One finding for all dates of an SOP: they are mended together, and advice is given once.
fn check(case: &Case<'_>, findings: &mut Findings) {
    let wrong: Vec<(&DateField, String)> = dates(case.sop)
        .filter(|field| is_figures(&field.text))
        .filter_map(|field| Some((field, iso(field)?)))
        .collect();
    let Some((first, day)) = wrong.first() else {
        return;
    };
    let text = first.text.trim();
    let finding = findings
        .add(&TANGGAL_BUKAN_ISO.defect, first.text.span)
        .quote(text)
        .says(match wrong.len() {
            1 => said!(
                id: "tanggal “{text}” lebih baik ditulis {day}",
                en: "the date “{text}” is better written {day}"),
            count => said!(
                id: "{count} tanggal, seperti “{text}”, lebih baik ditulis seperti {day}",
                en: "{count} dates, such as “{text}”, are better written like {day}"),
        });
    let changes = wrong
        .iter()
        .map(|(field, day)| Change::whole(&field.text, day));
    finding.repair(Safety::Safe, changes.collect());
}

/// Whether a date is all figures, so that day and month could be taken for each other.
fn is_figures(text: &str) -> bool {
    !text.chars().any(char::is_alphabetic)
}

/// Every date of an SOP, wherever it stands.
fn dates(sop: &Sop) -> impl Iterator<Item = &DateField> {
    let history = sop.history.iter().map(|row| &row.date);
    let approvers = sop.approvers.iter().map(|row| &row.date);
    let exceptions = sop.exceptions.iter().map(|exception| &exception.until);
    let others = history.chain(approvers).chain(exceptions);
    sop.dates.printed().chain(others.flatten())
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
