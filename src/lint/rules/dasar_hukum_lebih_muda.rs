//! An SOP cannot rest on what was made after it.

use crate::analyse::Citation;
use crate::finding::{Defect, Findings, Severity};
use crate::lint::{Case, Rule};
use crate::model::{Day, Sop, WrittenDate, day};
use crate::said;
use crate::words;
use crate::words::{Lang, numbers};

/// An SOP cannot rest on what was made after it.
pub const DASAR_HUKUM_LEBIH_MUDA: Rule = Rule {
    defect: Defect {
        id: "dasar-hukum-lebih-muda",
        severity: Severity::Warning,
        basis: "UU 12/2011, Lampiran II bagian B.4",
        says: words!(
            "dasar hukum ini ditetapkan sesudah SOP",
            "this legal basis was made after the SOP"
        ),
        why: words!(
            "SOP tidak dapat didasarkan pada peraturan yang belum ada ketika SOP ditetapkan",
            "an SOP cannot rest on a regulation that did not exist when it was made"
        ),
        fix: words!(
            "periksa tahun peraturan, atau perbarui tanggal revisi dan tanggal efektif SOP",
            "check the year of the regulation, or renew the dates of revision and effect"
        ),
    },
    bad: "
  nama: Pelayanan Kepegawaian
  tanggal: {pembuatan: 3 Januari 2022, revisi: \"-\", efektif: 10 Januari 2022}
  dasar_hukum:
    - Undang-Undang Nomor 20 Tahun 2023 tentang Aparatur Sipil Negara
#     ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ dasar-hukum-lebih-muda
",
    good: "
  nama: Pelayanan Kepegawaian
  tanggal: {pembuatan: 3 Januari 2022, revisi: 4 Maret 2024, efektif: 10 Januari 2022}
  dasar_hukum:
    - Undang-Undang Nomor 20 Tahun 2023 tentang Aparatur Sipil Negara
",
    check,
};

fn check(case: &Case<'_>, findings: &mut Findings) {
    let Some(last) = last_day(case.sop) else {
        return;
    };
    for item in &case.facts.citations {
        let named = item.citations.iter().filter(|citation| !citation.in_title);
        for citation in named.filter(|citation| is_younger(case, citation, last)) {
            let name = citation.short();
            let (id, en) = (numbers::day(Lang::Id, last), numbers::day(Lang::En, last));
            findings
                .add(
                    &DASAR_HUKUM_LEBIH_MUDA.defect,
                    case.part(&item.text, citation.range.clone()),
                )
                .quote(&item.text[citation.range.clone()])
                .says(said!(
                    id: "{name} lebih muda daripada SOP ini, yang terakhir bertanggal {id}",
                    en: "{name} is younger than this SOP, whose last date is {en}"));
        }
    }
}

/// Whether a regulation was made after a day: by its year, and within that year by the day in the register.
fn is_younger(case: &Case<'_>, citation: &Citation, last: Day) -> bool {
    let Some(year) = citation.readable_year() else {
        return false;
    };
    // A year that has not come is impossible, and another rule says so.
    if year != last.year() || !citation.known {
        return year > last.year() && year <= case.today.year();
    }
    let regulation = citation
        .id
        .as_ref()
        .and_then(|id| case.library.register.get(id));
    regulation
        .filter(|regulation| regulation.checked.is_some())
        .and_then(|regulation| regulation.enacted)
        .is_some_and(|enacted| enacted > last)
}

/// The last day that any date of the SOP can mean.
fn last_day(sop: &Sop) -> Option<Day> {
    let days = sop.dates.printed().filter_map(|field| match field.meaning {
        WrittenDate::Month(first) => Some(first.last_of_month()),
        WrittenDate::Year(year) => day(year, 12, 31),
        other => other.first_day(),
    });
    days.max()
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::lint::examples::example_findings;

    fn count(date: &str, basis: &str) -> usize {
        let text = format!("tanggal: {{efektif: {date}}}\ndasar_hukum:\n  - {basis}\n");
        example_findings(&DASAR_HUKUM_LEBIH_MUDA, &text).1.len()
    }

    #[test]
    fn within_a_year_the_day_decides_where_it_is_known() {
        let civil_service = "Undang-Undang Nomor 20 Tahun 2023";
        assert_eq!(count("30 Oktober 2023", civil_service), 1);
        assert_eq!(count("31 Oktober 2023", civil_service), 0);
        assert_eq!(count("Oktober 2023", civil_service), 0);
        assert_eq!(count("2023", civil_service), 0);
        assert_eq!(
            count(
                "2 Januari 2023",
                "Peraturan Bupati Contoh Nomor 9 Tahun 2023"
            ),
            0
        );
    }

    #[test]
    fn an_sop_without_dates_is_younger_than_everything() {
        assert_eq!(count("\"-\"", "Undang-Undang Nomor 20 Tahun 2023"), 0);
    }
}
