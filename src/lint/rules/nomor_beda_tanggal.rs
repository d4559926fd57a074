//! The month and the year in the number are those of the SOP.

use crate::analyse::numbering::numbering;
use crate::finding::{Defect, Findings, Severity};
use crate::lint::{Case, Rule};
use crate::model::{Sop, WrittenDate};
use crate::said;
use crate::words;
use crate::words::{Lang, numbers};

/// The month and the year in the number are those of the SOP.
pub const NOMOR_BEDA_TANGGAL: Rule = Rule {
    defect: Defect {
        id: "nomor-beda-tanggal",
        severity: Severity::Warning,
        basis: "Permendagri 1/2023 tentang Tata Naskah Dinas di Lingkungan Pemerintah Daerah",
        says: words!(
            "bulan atau tahun pada nomor berbeda dari tanggal SOP",
            "month or year in the number differ from the dates of the SOP"
        ),
        why: words!(
            "nomor diberikan saat SOP ditetapkan; bila berbeda, nomor atau tanggalnya disalin dari SOP lain",
            "a number is given when the SOP is signed; if they differ, one of the two was copied from another SOP"
        ),
        fix: words!(
            "cocokkan nomor dengan agenda penomoran",
            "compare the number with the register"
        ),
    },
    bad: "
  nama: Pelayanan Surat
  nomor: 000.8.3.3/12/Setda/VII/2024
#                           ^^^ nomor-beda-tanggal
#                               ^^^^ nomor-beda-tanggal
  tanggal: {pembuatan: 8 April 2025, revisi: '-', efektif: 2 Mei 2025}
",
    good: "
  nama: Pelayanan Surat
  nomor: 000.8.3.3/12/Setda/IV/2025
  tanggal: {pembuatan: 8 April 2025, revisi: '-', efektif: 2 Mei 2025}
",
    check,
};

fn check(case: &Case<'_>, findings: &mut Findings) {
    let Some(number) = &case.sop.number else {
        return;
    };
    let created = case.sop.dates.created.as_ref();
    // A number stays as it was given at first: without that day nothing can be told.
    if created.is_none_or(|field| field.meaning.first_day().is_none()) {
        return;
    }
    let dates = dates(case.sop);
    let parts = numbering(number);
    let years: Vec<i16> = dates.iter().filter_map(|date| year_of(*date)).collect();
    let of_sop = parts.years.iter().any(|(year, _)| years.contains(year));
    if let Some((year, range)) = parts.years.last().filter(|_| !of_sop && !years.is_empty()) {
        findings
            .add(&NOMOR_BEDA_TANGGAL.defect, case.part(number, range.clone()))
            .quote(&number[range.clone()])
            .says(said!(
                id: "nomor bertahun {year}, tetapi tidak ada tanggal SOP pada tahun itu",
                en: "the number is of {year}, but no date of the SOP is"));
    }
    let months: Vec<i8> = dates.iter().filter_map(|date| month_of(*date)).collect();
    // A date without a month may be of any.
    let all_known = dates
        .iter()
        .all(|date| !matches!(date, WrittenDate::Year(_)));
    if let Some((month, range)) = parts.month.filter(|(month, _)| !months.contains(month))
        && all_known
        && !months.is_empty()
    {
        let (id, en) = (
            numbers::month(Lang::Id, month),
            numbers::month(Lang::En, month),
        );
        findings
            .add(&NOMOR_BEDA_TANGGAL.defect, case.part(number, range.clone()))
            .quote(&number[range])
            .says(said!(
                id: "nomor berbulan {id}, tetapi tidak ada tanggal SOP pada bulan itu",
                en: "the number is of {en}, but no date of the SOP is"));
    }
}

/// What the dates of the SOP and of its history mean.
fn dates(sop: &Sop) -> Vec<WrittenDate> {
    let history = sop.history.iter().filter_map(|row| row.date.as_ref());
    let fields = sop.dates.printed().chain(history);
    let meanings = fields.map(|field| field.meaning);
    meanings.filter(|date| date.first_day().is_some()).collect()
}

fn year_of(date: WrittenDate) -> Option<i16> {
    date.first_day().map(|day| day.year())
}

fn month_of(date: WrittenDate) -> Option<i8> {
    match date {
        WrittenDate::Day(day) | WrittenDate::Month(day) => Some(day.month()),
        _ => None,
    }
}
