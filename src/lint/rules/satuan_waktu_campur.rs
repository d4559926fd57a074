//! Days are counted in one way.

use crate::finding::{Defect, Findings, Severity};
use crate::lint::{Case, Rule};
use crate::model::{TimeField, Unit, WrittenTime};
use crate::{said, words};

/// Days are counted in one way.
pub const SATUAN_WAKTU_CAMPUR: Rule = Rule {
    defect: Defect {
        id: "satuan-waktu-campur",
        severity: Severity::Info,
        basis: "PermenPANRB 35/2012, lampiran, mutu baku: waktu",
        says: words!(
            "“hari” dan “hari kerja” dipakai bersama-sama",
            "“hari” and “hari kerja” are used side by side"
        ),
        why: words!(
            "sepuluh hari dan sepuluh hari kerja berbeda empat hari; pembaca harus tahu mana yang dimaksud",
            "ten days and ten working days are four days apart; readers must know which is meant"
        ),
        fix: words!(
            "pakai “hari kerja” di semua langkah, kecuali yang memang hari kalender",
            "use “hari kerja” everywhere, except where calendar days are meant"
        ),
    },
    bad: "
  nama: Pelayanan Izin
  langkah:
    - {kegiatan: Memeriksa berkas, waktu: 2 hari kerja}
    - {kegiatan: Menerbitkan izin, waktu: 1 hari}
#                                         ^^^^^^ satuan-waktu-campur
",
    good: "
  nama: Pelayanan Izin
  langkah:
    - {kegiatan: Memeriksa berkas, waktu: 2 hari kerja}
    - {kegiatan: Menerbitkan izin, waktu: 1 hari kerja}
    - {kegiatan: Mengumumkan izin, waktu: 14 hari kalender}
",
    check,
};

fn check(case: &Case<'_>, findings: &mut Findings) {
    let mut plain: Vec<(String, &TimeField)> = Vec::new();
    let mut working: Vec<String> = Vec::new();
    for (_, row, step) in case.sop.steps() {
        let Some(time) = &step.time else {
            continue;
        };
        let units = units(&time.meaning);
        if units.contains(&Unit::WorkingDay) {
            working.push(step.label(row));
        } else if units.contains(&Unit::Day) && !time.text.to_lowercase().contains("kalender") {
            plain.push((step.label(row), time));
        }
    }
    let Some((_, first)) = plain.first().filter(|_| !working.is_empty()) else {
        return;
    };
    let days = plain
        .iter()
        .map(|(label, _)| label.as_str())
        .collect::<Vec<_>>()
        .join(", ");
    let working = working.join(", ");
    findings
        .add(&SATUAN_WAKTU_CAMPUR.defect, first.text.span)
        .quote(first.text.trim())
        .evidence(said!(
            id: "hari: langkah {days}; hari kerja: langkah {working}",
            en: "hari: step {days}; hari kerja: step {working}"));
}

fn units(time: &WrittenTime) -> Vec<Unit> {
    let WrittenTime::Amount { most, .. } = time else {
        return Vec::new();
    };
    most.iter().map(|amount| amount.unit).collect()
}
