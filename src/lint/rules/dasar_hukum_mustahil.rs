//! A number beyond the last of its year, or a year that is none, names no regulation.

use crate::analyse::Citation;
use crate::finding::{Defect, Findings, Severity};
use crate::lint::{Case, Rule};
use crate::said;
use crate::words;
use crate::words::Said;

use crate::words::regulations::titled_name;

/// A number beyond the last of its year, or a year that is none, names no regulation.
pub const DASAR_HUKUM_MUSTAHIL: Rule = Rule {
    defect: Defect {
        id: "dasar-hukum-mustahil",
        severity: Severity::Error,
        basis: "UU 12/2011, Lampiran II, butir 39 sampai 43",
        says: words!(
            "peraturan dengan nomor atau tahun ini tidak mungkin ada",
            "no regulation can have this number or year"
        ),
        why: words!(
            "dasar hukum yang tidak ada membuat SOP kehilangan landasannya",
            "a legal basis that does not exist supports nothing"
        ),
        fix: words!(
            "periksa nomor, tahun, dan jenis peraturannya pada JDIH",
            "check number, year and kind against the official gazette"
        ),
    },
    bad: "
  nama: Pelayanan Sertifikat
  tanggal: {efektif: 8 April 2025}
  dasar_hukum:
    - Undang-Undang Nomor 72 Tahun 2022 tentang Infrastruktur Informasi Vital
#     ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ dasar-hukum-mustahil
    - Undang-Undang Nomor 11 Tahun 20118 tentang Informasi dan Transaksi Elektronik
#     ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ dasar-hukum-mustahil
",
    good: "
  nama: Pelayanan Sertifikat
  tanggal: {efektif: 8 April 2025}
  dasar_hukum:
    - Peraturan Presiden Nomor 82 Tahun 2022 tentang Pelindungan Infrastruktur Informasi Vital
    - Undang-Undang Nomor 11 Tahun 2008 tentang Informasi dan Transaksi Elektronik
",
    check,
};

fn check(case: &Case<'_>, findings: &mut Findings) {
    for item in &case.facts.citations {
        for citation in &item.citations {
            if let Some(message) = impossible(case, citation) {
                let place = case.part(&item.text, citation.range.clone());
                let finding = findings
                    .add(&DASAR_HUKUM_MUSTAHIL.defect, place)
                    .quote(&item.text[citation.range.clone()])
                    .says(message);
                let meant = case
                    .library_facts
                    .titles
                    .nearest(&case.library.register, &citation.title);
                if let Some((meant, _)) = meant {
                    let name = titled_name(meant);
                    finding.fix(said!(
                        id: "mungkin yang dimaksud {name}", en: "perhaps {name} is meant"));
                }
            }
        }
    }
}

fn impossible(case: &Case<'_>, citation: &Citation) -> Option<Said> {
    let year = citation.year.trim();
    if year.is_empty() || citation.known {
        return None;
    }
    let all_digits = year.bytes().all(|byte| byte.is_ascii_digit());
    let Some(number_of_year) = citation.readable_year().filter(|_| all_digits) else {
        // Letters for digits ("2O18") are no year either; words are not this rule's business.
        let digits = year.bytes().filter(u8::is_ascii_digit).count();
        return (digits >= 2).then(
            || said!(id: "tahun “{year}” tidak mungkin", en: "the year “{year}” is impossible"),
        );
    };
    if number_of_year < 1945 || number_of_year > case.today.year() {
        return Some(said!(id: "tahun {year} tidak mungkin", en: "the year {year} is impossible"));
    }
    let kind = citation.kind?;
    let last = case.library.register.last_number(kind, number_of_year)?;
    let number: u32 = citation.number.trim().parse().ok()?;
    let kind = &citation.kind_text;
    (number > last).then(|| {
        said!(
            id: "{kind} Nomor {number} Tahun {year} tidak ada: nomor terakhir tahun {year} adalah {last}",
            en: "there is no {kind} {number} of {year}: the last number of {year} is {last}")
    })
}
