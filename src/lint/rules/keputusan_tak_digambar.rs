//! A choice that the words tell is drawn as a diamond.

use crate::analyse::conditions::{Told, condition};
use crate::finding::{Defect, Findings, Severity};
use crate::lint::{Case, Rule};
use crate::said;
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
",
    check,
};

fn check(case: &Case<'_>, findings: &mut Findings) {
    for (index, row, step) in case.sop.steps() {
        let part = &case.sop.parts[index];
        if step.decision.is_some() || is_settled(part, row) {
            continue;
        }
        // Where only the good end is told, keputusan-satu-cabang speaks.
        let Some(found) = condition(&step.activity).filter(|found| found.told != Told::Favourable)
        else {
            continue;
        };
        let quote = step.activity[found.range.clone()].to_owned();
        findings
            .add(
                &KEPUTUSAN_TAK_DIGAMBAR.defect,
                case.part(&step.activity, found.range),
            )
            .quote(&quote)
            .says(said!(
                id: "“{quote}” adalah keputusan; gambar sebagai belah ketupat",
                en: "“{quote}” is a decision; draw it as a diamond"));
    }
}
