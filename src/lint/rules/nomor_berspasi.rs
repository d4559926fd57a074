//! The number of an SOP is written without loose spaces.

use std::ops::Range;

use crate::finding::{Change, Defect, Findings, Safety, Severity};
use crate::lint::{Case, Rule};
use crate::said;
use crate::words;

/// The number of an SOP is written without loose spaces.
pub const NOMOR_BERSPASI: Rule = Rule {
    defect: Defect {
        id: "nomor-berspasi",
        severity: Severity::Info,
        basis: "Permendagri 1/2023 tentang Tata Naskah Dinas di Lingkungan Pemerintah Daerah",
        says: words!(
            "nomor SOP memuat spasi di sekitar garis miring",
            "the number of the SOP has spaces around a stroke"
        ),
        why: words!(
            "nomor yang ditulis dengan dua cara tidak ditemukan saat dicari",
            "a number that is written in two ways is not found when it is looked for"
        ),
        fix: words!("hapus spasinya", "remove the spaces"),
    },
    bad: "
  nama: Pelayanan Surat
  nomor: 000.8.3.3/ 255 /Satpol PP/2025
#                  ^^^^^ nomor-berspasi
",
    good: "
  nama: Pelayanan Surat
  nomor: 000.8.3.3/255/Satpol PP/2025
",
    check,
};

fn check(case: &Case<'_>, findings: &mut Findings) {
    let Some(number) = &case.sop.number else {
        return;
    };
    let gaps = gaps(number);
    let (Some(first), Some(last)) = (gaps.first(), gaps.last()) else {
        return;
    };
    let mut mended = number.value.clone();
    for gap in gaps.iter().rev() {
        mended.replace_range(gap.clone(), "");
    }
    let mended = mended.trim();
    let place = first.start..last.end;
    findings
        .add(&NOMOR_BERSPASI.defect, case.part(number, place.clone()))
        .quote(&number[place])
        .fix(said!(id: "tulis “{mended}”", en: "write “{mended}”"))
        .repair(
            Safety::Safe,
            gaps.into_iter()
                .map(|gap| Change::of(number, gap, ""))
                .collect(),
        );
}

/// Spaces beside a stroke that have a letter or digit on their other side: a gap between two strokes waits for a number.
fn gaps(number: &str) -> Vec<Range<usize>> {
    let mut gaps = Vec::new();
    let mut start = 0;
    let segments: Vec<&str> = number.split('/').collect();
    for (at, segment) in segments.iter().enumerate() {
        let end = start + segment.len();
        if !segment.trim().is_empty() {
            let before = segment.len() - segment.trim_start().len();
            let after = segment.len() - segment.trim_end().len();
            if at > 0 && before > 0 {
                gaps.push(start..start + before);
            }
            if at + 1 < segments.len() && after > 0 {
                gaps.push(end - after..end);
            }
        }
        start = end + 1;
    }
    gaps
}
