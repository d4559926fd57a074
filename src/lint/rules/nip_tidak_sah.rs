//! A NIP tells the day of birth, the month of appointment, the sex and a serial number.

use crate::finding::{Defect, Findings, Severity};
use crate::lint::{Case, Rule};
use crate::model::{WrittenDate, day};
use crate::said;
use crate::text::Text;
use crate::words;

use super::help::is_placeholder;

/// A NIP tells the day of birth, the month of appointment, the sex and a serial number.
pub const NIP_TIDAK_SAH: Rule = Rule {
    defect: Defect {
        id: "nip-tidak-sah",
        severity: Severity::Error,
        basis: "Perka BKN 22/2007 tentang Nomor Identitas Pegawai Negeri Sipil",
        says: words!("NIP ini tidak sah", "this NIP is not valid"),
        why: words!(
            "NIP yang salah menunjuk orang lain atau tidak menunjuk siapa pun; pengesahannya dapat dipersoalkan",
            "a wrong NIP points to somebody else or to nobody; the approval can be contested"
        ),
        fix: words!(
            "salin NIP 18 angka dari dokumen kepegawaian",
            "copy the eighteen digits from the personnel record"
        ),
    },
    bad: "
  nama: Pelayanan Surat Masuk
  pengesahan: {jabatan: Kepala Dinas, nama: 'Budi', nip: '197513042001121002'}
#                                                        ^^^^^^^^^^^^^^^^^^^^ nip-tidak-sah
",
    good: "
  nama: Pelayanan Surat Masuk
  pengesahan: {jabatan: Kepala Dinas, nama: 'Budi', nip: 19750304 200112 1 002}
",
    check,
};

fn check(case: &Case<'_>, findings: &mut Findings) {
    let sop = case.sop;
    let signer = sop
        .approval
        .iter()
        .filter_map(|approval| approval.nip.as_ref());
    let approvers = sop.approvers.iter().filter_map(|row| row.nip.as_ref());
    for nip in signer.chain(approvers) {
        if is_placeholder(nip) {
            continue;
        }
        if let Some((id, en)) = problem(nip) {
            // Findings may be published, and even a miswritten NIP tells a person's day of birth: it is not repeated.
            findings
                .add(&NIP_TIDAK_SAH.defect, nip.span)
                .says(said!(id: "NIP ini tidak sah: {id}", en: "this NIP is not valid: {en}"));
        }
    }
    if let Some(nip) = sop
        .approval
        .iter()
        .find_map(|approval| approval.nip.as_ref())
    {
        check_day(case, nip, findings);
    }
}

/// Reports a signer who was not yet, or no longer, in service when the SOP was made.
fn check_day(case: &Case<'_>, nip: &Text, findings: &mut Findings) {
    let digits: String = nip.chars().filter(char::is_ascii_digit).collect();
    if is_placeholder(nip) || digits.len() != 18 || problem(nip).is_some() {
        return;
    }
    let number = |from: usize, to: usize| digits[from..to].parse::<i16>().unwrap_or(0);
    let (birth, year, month) = (number(0, 4), number(8, 12), number(12, 14));
    let Some(last) = case.sop.latest_day() else {
        return;
    };
    // Contract staff have 21 for a month, and a year alone is the last month it can mean.
    let appointed_later =
        year > last.year() || year == last.year() && month <= 12 && month > i16::from(last.month());
    let whole = case
        .sop
        .dates
        .effective
        .iter()
        .chain(&case.sop.dates.revised)
        .chain(&case.sop.dates.created);
    let exact = whole
        .into_iter()
        .all(|field| !matches!(field.meaning, WrittenDate::Year(_)));
    let retired = last.year() - birth > OLDEST;
    if appointed_later && exact {
        findings
            .add(&NIP_TIDAK_SAH.defect, nip.span)
            .severity(Severity::Warning)
            .says(words!(
                "pemilik NIP ini diangkat sesudah tanggal SOP",
                "the holder of this NIP was appointed after the dates of the SOP"
            ));
    } else if retired {
        findings
            .add(&NIP_TIDAK_SAH.defect, nip.span)
            .severity(Severity::Warning)
            .says(words!(
                "pemilik NIP ini sudah melewati usia pensiun pada tanggal SOP",
                "the holder of this NIP was past retirement when the SOP was made"
            ));
    }
}

/// Nobody serves beyond this age: professors and judges leave at seventy.
const OLDEST: i16 = 70;

/// What is wrong with a NIP. Numbers of soldiers and police officers (NRP) and empty ones are none of its business.
fn problem(text: &str) -> Option<(String, String)> {
    let upper = text.to_uppercase();
    let digits: String = text.chars().filter(char::is_ascii_digit).collect();
    if upper.contains("NRP") || upper.contains("NIK") || digits.is_empty() {
        return None;
    }
    // Whatever label stands before the number ("NIP.", "NIPPPK", "NI PPPK") is no part of it.
    let number = text.trim_start_matches(|letter: char| !letter.is_ascii_digit());
    if number.chars().any(char::is_alphabetic) {
        return Some((
            "ada huruf di dalamnya".to_owned(),
            "it holds letters".to_owned(),
        ));
    }
    if digits.len() != 18 {
        // Eight digits are an NRP without its label, nine an old NIP: neither is this rule's to judge.
        let count = digits.len();
        return (count != 8 && count != 9).then(|| {
            (
                format!("{count} angka, seharusnya 18"),
                format!("{count} digits instead of 18"),
            )
        });
    }
    let number = |from: usize, to: usize| digits[from..to].parse::<i16>().unwrap_or(0);
    let part = |from: usize, to: usize| i8::try_from(number(from, to)).unwrap_or(0);
    let Some(birth) = day(number(0, 4), part(4, 6), part(6, 8)) else {
        return Some((
            "8 angka pertama bukan tanggal lahir".to_owned(),
            "its first 8 digits are no day of birth".to_owned(),
        ));
    };
    let (year, month, sex) = (number(8, 12), number(12, 14), number(14, 15));
    // The month 21 marks contract staff (PPPK).
    if !(1..=12).contains(&month) && month != 21 {
        return Some((
            format!("bulan pengangkatan {month:02} tidak ada"),
            format!("there is no month {month:02}"),
        ));
    }
    if !(1..=2).contains(&sex) {
        return Some((
            "angka ke-15 harus 1 (pria) atau 2 (wanita)".to_owned(),
            "its 15th digit must be 1 (man) or 2 (woman)".to_owned(),
        ));
    }
    let age = year - birth.year();
    if age < 0 {
        return Some((
            format!("lahir {}, sesudah diangkat", birth.year()),
            format!("born in {}, after the appointment", birth.year()),
        ));
    }
    (!(16..=60).contains(&age)).then(|| {
        (
            format!("diangkat pada usia {age} tahun"),
            format!("appointed at the age of {age}"),
        )
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn real_numbers_are_valid_however_they_are_spaced() {
        for nip in [
            "197503042001121002",
            "19710130 199903 1 005",
            "NIP. 196704301989111001",
            "196608251988021001",
            "199001012023211003",
            "-",
            "",
            "NRP 12345678",
            "NIPPPK 19900101 202321 1 001",
            "NI PPPK. 199001012023211001",
            "87051234",
        ] {
            assert_eq!(problem(nip), None, "{nip}");
        }
    }

    #[test]
    fn impossible_numbers_say_why() {
        for nip in [
            "1975030420011210",
            "197513042001121002",
            "197503042001131002",
            "197503042001123002",
            "197503041981121002",
            "19750304200112100O",
        ] {
            assert!(problem(nip).is_some(), "{nip}");
        }
    }
}
