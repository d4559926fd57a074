//! A choice that the words tell is drawn as a diamond.

use std::ops::Range;

use crate::analyse::conditions::{Told, choice, condition, told_in_remarks};
use crate::finding::{Defect, Findings, Severity};
use crate::lint::{Case, Rule};
use crate::model::Part;
use crate::said;
use crate::text::Text;
use crate::words;

use super::help::is_settled;

/// A choice that the words tell is drawn as a diamond.
pub const KEPUTUSAN_TAK_DIGAMBAR: Rule = Rule {
    defect: Defect {
        id: "keputusan-tak-digambar",
        severity: Severity::Warning,
        basis: "PermenPANRB 35/2012, lampiran, simbol pengambilan keputusan",
        says: words!(
            "keputusan ini hanya ditulis, tidak digambar",
            "this decision is only told, not drawn"
        ),
        why: words!(
            "pembaca bagan melihat langkah lurus; ke langkah mana berkas kembali tidak tergambar",
            "the flowchart shows a straight step; where the papers go back to is not drawn"
        ),
        fix: words!(
            "gambar sebagai belah ketupat: tambahkan `keputusan` dengan nomor langkah tujuan `ya` dan `tidak`",
            "draw it as a diamond: add a `keputusan` with the steps that `ya` and `tidak` lead to"
        ),
    },
    bad: "
  nama: Pelayanan Izin
  pelaksana: {petugas: Petugas Loket}
  langkah:
    - kegiatan: Menerima berkas
      pelaksana: petugas
    - kegiatan: Memeriksa berkas, jika lengkap diteruskan, jika tidak dikembalikan
#                                 ^^^^^^^^^^^^ keputusan-tak-digambar
      pelaksana: petugas
    - kegiatan: Meneliti isi, jika ada kekurangan dikembalikan kepada pemohon
#                             ^^^^^^^^^^^^^^^^^^^ keputusan-tak-digambar
      pelaksana: petugas
    - kegiatan: Menyetujui atau menolak permohonan
#               ^^^^^^^^^^^^^^^^^^^^^^^ keputusan-tak-digambar
      pelaksana: petugas
    - kegiatan: Menerbitkan izin
      pelaksana: petugas
      keterangan: Apabila ada kesalahan, berkas dikembalikan
#                 ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ keputusan-tak-digambar
",
    good: "
  nama: Pelayanan Izin
  pelaksana: {petugas: Petugas Loket}
  langkah:
    - kegiatan: Menerima berkas
      pelaksana: petugas
    - kegiatan: Memeriksa berkas, jika lengkap diteruskan, jika tidak dikembalikan
      pelaksana: petugas
      keputusan: {ya: 3, tidak: 1}
    - kegiatan: Jika tidak sah, mencatat penolakan
      pelaksana: petugas
      keterangan: Bila hujan, pelayanan tetap dibuka
",
    check,
};

fn check(case: &Case<'_>, findings: &mut Findings) {
    for (index, row, step) in case.sop.steps() {
        let part = &case.sop.parts[index];
        if step.decision.is_some() || is_settled(part, row) {
            continue;
        }
        let found = match condition(&step.activity) {
            // Where only the good end is told, keputusan-satu-cabang speaks.
            Some(found) if found.told == Told::Favourable => continue,
            Some(found) => Some(found.range),
            None => choice(&step.activity),
        };
        if let Some(range) = found {
            report(case, &step.activity, (range, Severity::Warning), findings);
        } else if let Some(remarks) = step.remarks.as_ref().filter(|_| !decides_next(part, row)) {
            in_remarks(case, remarks, findings);
        }
    }
}

/// Whether the diamond stands in the row below.
fn decides_next(part: &Part, row: usize) -> bool {
    let next = part.steps.get(row + 1);
    next.is_some_and(|next| next.decision.is_some())
}

/// A choice in the remarks weighs less where it only treats two cases apart.
fn in_remarks(case: &Case<'_>, remarks: &Text, findings: &mut Findings) {
    let severity = |told| match told {
        Told::Both | Told::Unfavourable => Severity::Warning,
        Told::Favourable => Severity::Info,
    };
    if let Some((range, told)) = told_in_remarks(remarks) {
        report(case, remarks, (range, severity(told)), findings);
    }
}

fn report(
    case: &Case<'_>,
    text: &Text,
    (range, severity): (Range<usize>, Severity),
    findings: &mut Findings,
) {
    let quote = text[range.clone()].to_owned();
    let said = quote.split_whitespace().collect::<Vec<_>>().join(" ");
    findings
        .add(&KEPUTUSAN_TAK_DIGAMBAR.defect, case.part(text, range))
        .severity(severity)
        .quote(&quote)
        .says(said!(
            id: "“{said}” adalah keputusan; gambar sebagai belah ketupat",
            en: "“{said}” is a decision; draw it as a diamond"));
}
