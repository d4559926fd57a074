//! A decision with more than two exits is better drawn as several.

use crate::finding::{Defect, Findings, Severity};
use crate::lint::{Case, Rule};
use crate::said;
use crate::words;

/// A decision with more than two exits is better drawn as several.
pub const KEPUTUSAN_LEBIH_DUA: Rule = Rule {
    defect: Defect {
        id: "keputusan-lebih-dua",
        severity: Severity::Info,
        basis: "PermenPANRB 35/2012, lampiran, simbol pengambilan keputusan",
        says: words!(
            "keputusan ini punya lebih dari dua jalan keluar",
            "this decision has more than two ways out"
        ),
        why: words!(
            "belah ketupat menjawab satu pertanyaan dengan Ya atau Tidak; tiga jawaban memuat dua pertanyaan",
            "a diamond answers one question with Ya or Tidak; three answers hold two questions"
        ),
        fix: words!(
            "bagi menjadi dua langkah, masing-masing dengan `ya` dan `tidak`",
            "split it into two steps, each with `ya` and `tidak`"
        ),
    },
    bad: "
  nama: Pelayanan Izin
  pelaksana: {petugas: Petugas Loket}
  langkah:
    - {kegiatan: Menerima berkas, pelaksana: petugas}
    - kegiatan: Memeriksa berkas
      pelaksana: petugas
      keputusan: [{label: Lengkap, ke: 3}, {label: Kurang, ke: 1}, {label: Salah loket, ke: 4}]
#                ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ keputusan-lebih-dua
    - {kegiatan: Menyerahkan izin, pelaksana: petugas}
    - {kegiatan: Mengembalikan berkas, pelaksana: petugas}
",
    good: "
  nama: Pelayanan Izin
  pelaksana: {petugas: Petugas Loket}
  langkah:
    - {kegiatan: Menerima berkas, pelaksana: petugas}
    - kegiatan: Memeriksa berkas
      pelaksana: petugas
      keputusan: {ya: 3, tidak: 1}
    - {kegiatan: Menyerahkan izin, pelaksana: petugas}
",
    check,
};

fn check(case: &Case<'_>, findings: &mut Findings) {
    for (_, row, step) in case.sop.steps() {
        let Some(decision) = step.decision.as_ref().filter(|one| one.exits.len() > 2) else {
            continue;
        };
        let (number, count) = (step.label(row), decision.exits.len());
        findings
            .add(&KEPUTUSAN_LEBIH_DUA.defect, decision.span)
            .says(said!(
                id: "keputusan langkah {number} punya {count} jalan keluar",
                en: "the decision of step {number} has {count} ways out"));
    }
}
