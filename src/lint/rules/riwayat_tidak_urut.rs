//! The history of an SOP leads, version by version, to what its identity block says.

use crate::analyse::history::{day_of, oldest_first, parse, version};
use crate::finding::{Defect, Findings, Severity};
use crate::lint::{Case, Rule};
use crate::model::{Day, Revision};
use crate::said;
use crate::words;

/// The history of an SOP leads, version by version, to what its identity block says.
pub const RIWAYAT_TIDAK_URUT: Rule = Rule {
    defect: Defect {
        id: "riwayat-tidak-urut",
        severity: Severity::Warning,
        basis: "PermenPANRB 35/2012, lampiran, bagian identitas: tanggal revisi",
        says: words!(
            "riwayat perubahan tidak runtut",
            "the history of changes does not fit together"
        ),
        why: words!(
            "riwayat menunjukkan naskah mana yang terakhir; bila tidak runtut, versi lama dapat terpakai",
            "the history shows which paper is the last; if it does not fit, an old one may be used"
        ),
        fix: words!(
            "urutkan versi dan tanggalnya, dan samakan baris terakhir dengan identitas",
            "put versions and dates in order, and let the last row agree with the identity block"
        ),
    },
    bad: "
  nama: Pelayanan Surat Masuk
  versi: '1.1'
#        ^^^^^ riwayat-tidak-urut
  tanggal: {pembuatan: 8 April 2022, revisi: 4 Mei 2025, efektif: 4 Mei 2025}
  riwayat:
    - {versi: '1.0', tanggal: 8 April 2022, uraian: Terbitan awal}
    - {versi: '1.2', tanggal: 4 Mei 2024, uraian: Perubahan alur}
#                             ^^^^^^^^^^ riwayat-tidak-urut
",
    good: "
  nama: Pelayanan Surat Masuk
  versi: '2'
  tanggal: {pembuatan: 8 April 2022, revisi: 4 Mei 2025, efektif: 13 Mei 2025}
  riwayat:
    - {versi: '2.0', tanggal: 4 Mei 2025, uraian: Perubahan alur}
    - {versi: '1.0', tanggal: 8 April 2022, uraian: Terbitan awal}
",
    check,
};

fn check(case: &Case<'_>, findings: &mut Findings) {
    let rows = oldest_first(&case.sop.history);
    for pair in rows.windows(2) {
        check_pair(pair, findings);
    }
    let Some(last) = rows.last() else {
        return;
    };
    check_version(case, last, findings);
    if rows.len() > 1 {
        check_date(case, last, findings);
    }
}

fn check_pair(pair: &[&Revision], findings: &mut Findings) {
    let [before, after] = pair else {
        return;
    };
    if let (Some(field), Some(earlier), Some(later)) =
        (&after.version, version(before), version(after))
        && later <= earlier
    {
        let text = field.trim();
        findings
            .add(&RIWAYAT_TIDAK_URUT.defect, field.span)
            .quote(text)
            .says(said!(
            id: "versi {text} tidak lebih tinggi daripada versi sebelumnya",
            en: "version {text} is not higher than the one before"));
    }
    if let (Some(field), Some(earlier)) = (&after.date, day_of(before.date.as_ref()))
        && day_of(Some(field)).is_some_and(|day| day < earlier)
    {
        let text = field.text.trim();
        findings
            .add(&RIWAYAT_TIDAK_URUT.defect, field.text.span)
            .quote(text)
            .says(said!(
            id: "tanggal {text} mendahului perubahan sebelumnya",
            en: "{text} lies before the change above it"));
    }
}

fn check_version(case: &Case<'_>, last: &Revision, findings: &mut Findings) {
    let Some(own) = &case.sop.version else {
        return;
    };
    let (Some(stated), Some(latest)) = (parse(own), version(last)) else {
        return;
    };
    if stated != latest {
        let text = own.trim();
        let row = last.version.as_ref().map_or("", |version| version.trim());
        findings
            .add(&RIWAYAT_TIDAK_URUT.defect, own.span)
            .quote(text)
            .says(said!(
            id: "versi pada identitas {text}, tetapi versi terakhir pada riwayat {row}",
            en: "the identity block says version {text}, the history ends with {row}"));
    }
}

/// The last change is the revision that the identity block dates.
fn check_date(case: &Case<'_>, last: &Revision, findings: &mut Findings) {
    let own = case.sop.dates.printed();
    let days: Vec<Day> = own.filter_map(|field| day_of(Some(field))).collect();
    let Some((field, day)) = last
        .date
        .as_ref()
        .and_then(|field| Some((field, day_of(Some(field))?)))
    else {
        return;
    };
    if !days.is_empty() && !days.contains(&day) {
        let text = field.text.trim();
        findings
            .add(&RIWAYAT_TIDAK_URUT.defect, field.text.span)
            .quote(text)
            .says(said!(
            id: "perubahan terakhir {text}, tetapi identitas tidak memuat tanggal itu",
            en: "the last change is of {text}, a day that the identity block does not have"));
    }
}
