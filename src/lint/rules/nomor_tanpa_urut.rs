//! The number of an SOP has a running number.

use crate::analyse::numbering::{Numbering, numbering};
use crate::finding::{Defect, Findings, Severity};
use crate::lint::{Case, Rule};
use crate::said;
use crate::words;

use super::help::{is_placeholder, is_unfilled};

/// The number of an SOP has a running number.
pub const NOMOR_TANPA_URUT: Rule = Rule {
    defect: Defect {
        id: "nomor-tanpa-urut",
        severity: Severity::Warning,
        basis: "Permendagri 1/2023 tentang Tata Naskah Dinas di Lingkungan Pemerintah Daerah",
        says: words!(
            "nomor SOP tidak memuat nomor urut",
            "the number of the SOP has no running number"
        ),
        why: words!(
            "kode, unit, dan tahun saja sama untuk semua SOP unit itu pada tahun yang sama",
            "code, unit and year alone are the same for every SOP of the unit in that year"
        ),
        fix: words!(
            "tambahkan nomor urut dari agenda penomoran",
            "add the running number from the register"
        ),
    },
    bad: "
  nama: Pelayanan Surat
  nomor: 000.8.3.3/Setda/V/2025
#        ^^^^^^^^^^^^^^^^^^^^^^ nomor-tanpa-urut
",
    good: "
  nama: Pelayanan Surat
  nomor: 000.8.3.3/12/Setda/V/2025
",
    check,
};

fn check(case: &Case<'_>, findings: &mut Findings) {
    let Some(number) = &case.sop.number else {
        return;
    };
    let parts = numbering(number);
    let unfinished = is_placeholder(number)
        || parts
            .segments
            .iter()
            .any(|segment| is_unfilled(&number[segment.clone()]));
    if unfinished || parts.segments.len() < 2 || has_running_number(number, &parts) {
        return;
    }
    let text = number.trim();
    findings
        .add(&NOMOR_TANPA_URUT.defect, number.span)
        .quote(text)
        .says(said!(id: "nomor “{text}” tidak memuat nomor urut", en: "the number “{text}” has no running number"));
}

/// Levels of the longest codes of Permendagri 83/2022 that SOPs bear; a longer one ends in the running number.
const CODE_LEVELS: usize = 4;

/// Whether a digit stands anywhere but in the code of filing and in the years.
fn has_running_number(number: &str, parts: &Numbering) -> bool {
    let code = parts.code.clone().unwrap_or_default();
    let long_code = number[code.clone()].split('.').count() > CODE_LEVELS;
    let of_others = |at: usize| {
        !code.contains(&at) && !parts.years.iter().any(|(_, range)| range.contains(&at))
    };
    let mut digits = number
        .char_indices()
        .filter(|(_, letter)| letter.is_ascii_digit());
    long_code || digits.any(|(at, _)| of_others(at))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn real_numbers_have_one_wherever_it_stands() {
        for number in [
            "000.6.5/1022/Diskominfo.05",
            "B.000.8.3.3/148/ Diskominfosantik.2026",
            "000.6/138/Diskominfo/VII/2025",
            "SOP-1-107/17000/2025",
            "000.8.3.3.14/Dinkes/2025",
            "11.SOP/RSUD/2024",
            "SOP/Satpol PP-07/2024",
        ] {
            assert!(has_running_number(number, &numbering(number)), "{number}");
        }
        for number in [
            "000.8.3.3/Setda/2025",
            "SOP/DISKOMINFO/2025",
            "065/Ortal/VII/2021",
        ] {
            assert!(!has_running_number(number, &numbering(number)), "{number}");
        }
    }
}
