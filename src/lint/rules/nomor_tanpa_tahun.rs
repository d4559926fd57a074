//! The number of an SOP tells its year.

use crate::finding::{Defect, Findings, Severity};
use crate::lint::{Case, Rule};
use crate::said;
use crate::words;

use super::help::{is_blank_text, is_placeholder};

/// The number of an SOP tells its year.
pub const NOMOR_TANPA_TAHUN: Rule = Rule {
    defect: Defect {
        id: "nomor-tanpa-tahun",
        severity: Severity::Warning,
        basis: "Permendagri 1/2023 tentang Tata Naskah Dinas di Lingkungan Pemerintah Daerah",
        says: words!(
            "nomor SOP tidak memuat tahun",
            "the number of the SOP has no year"
        ),
        why: words!(
            "nomor tanpa tahun berulang setiap tahun dan tidak menunjuk satu naskah",
            "a number without a year comes again every year and points to no single paper"
        ),
        fix: words!(
            "tambahkan tahun empat angka sesuai tata naskah dinas",
            "add the year in four digits as the filing rules ask"
        ),
    },
    bad: "
  nama: Pelayanan Surat
  nomor: 000.8.3.3/12/Setda
#        ^^^^^^^^^^^^^^^^^^ nomor-tanpa-tahun
",
    good: "
  nama: Pelayanan Surat
  nomor: 000.8.3.3/12/Setda/2025
",
    check,
};

fn check(case: &Case<'_>, findings: &mut Findings) {
    let Some(number) = case
        .sop
        .number
        .as_ref()
        .filter(|number| !is_blank_text(number) && !is_placeholder(number))
    else {
        return;
    };
    let has_year = number
        .split(|letter: char| !letter.is_ascii_digit())
        .any(|digits| digits.len() == 4 && (digits.starts_with("19") || digits.starts_with("20")));
    if !has_year {
        let text = number.trim();
        findings
            .add(&NOMOR_TANPA_TAHUN.defect, number.span)
            .quote(text)
            .says(said!(id: "nomor “{text}” tidak memuat tahun", en: "the number “{text}” has no year"));
    }
}
