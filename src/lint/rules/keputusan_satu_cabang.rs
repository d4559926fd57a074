//! A decision has two exits.

use crate::analyse::stems::tokens;
use crate::finding::{Defect, Findings, Severity};
use crate::lint::{Case, Rule};
use crate::model::{Decision, Step};
use crate::said;
use crate::words;

/// A decision has two exits.
pub const KEPUTUSAN_SATU_CABANG: Rule = Rule {
    defect: Defect {
        id: "keputusan-satu-cabang",
        severity: Severity::Error,
        basis: "PermenPANRB 35/2012, lampiran, simbol pengambilan keputusan",
        says: words!(
            "keputusan ini hanya punya satu jalan keluar",
            "this decision has only one way out"
        ),
        why: words!(
            "belah ketupat selalu berujung Ya dan Tidak; tanpa salah satunya pelaksana tidak tahu harus berbuat apa",
            "a diamond always leads to Ya and Tidak; without one of them nobody knows what to do"
        ),
        fix: words!(
            "tambahkan `keputusan` dengan jalan `ya` dan `tidak`",
            "add a `keputusan` with `ya` and `tidak`"
        ),
    },
    bad: "
  nama: Pelayanan Izin
  pelaksana: {petugas: Petugas Loket}
  langkah:
    - kegiatan: Memeriksa berkas dan jika lengkap meneruskan kepada kepala bidang
#                                    ^^^^^^^^^^^^ keputusan-satu-cabang
      pelaksana: petugas
    - kegiatan: Memeriksa kebenaran berkas
      pelaksana: petugas
      keputusan: {ya: 3}
#                ^^^^^^^ keputusan-satu-cabang
    - kegiatan: Menyerahkan izin
      pelaksana: petugas
",
    good: "
  nama: Pelayanan Izin
  pelaksana: {petugas: Petugas Loket}
  langkah:
    - kegiatan: Memeriksa berkas, jika lengkap diteruskan, jika tidak dikembalikan
      pelaksana: petugas
    - kegiatan: Memeriksa kebenaran berkas
      pelaksana: petugas
      keputusan: {ya: 3, tidak: 1}
    - kegiatan: Menyerahkan izin
      pelaksana: petugas
",
    check,
};

fn check(case: &Case<'_>, findings: &mut Findings) {
    for (_, row, step) in case.sop.steps() {
        match &step.decision {
            Some(decision) => drawn((row, step, decision), findings),
            None => told(case, step, findings),
        }
    }
}

fn drawn((row, step, decision): (usize, &Step, &Decision), findings: &mut Findings) {
    let number = step.label(row);
    let leads = decision
        .exits
        .iter()
        .filter(|exit| exit.target.is_some())
        .count();
    if decision.exits.len() >= 2 && leads >= 2 {
        return;
    }
    let finding = findings.add(&KEPUTUSAN_SATU_CABANG.defect, decision.span);
    let known: Vec<&str> = decision
        .exits
        .iter()
        .filter(|exit| exit.target.is_some())
        .map(|exit| exit.label.trim())
        .collect();
    if let [only] = known[..] {
        finding.says(said!(
            id: "keputusan langkah {number} hanya punya jalan “{only}”",
            en: "the decision of step {number} only has the exit “{only}”"));
    }
    if let Some((range, _)) = condition(&step.activity) {
        finding.quote(&step.activity[range.clone()]);
        let quote = &step.activity[range];
        finding.evidence(said!(
            id: "kegiatannya menulis “{quote}” tanpa lawannya",
            en: "its activity says “{quote}” and not the contrary"));
    }
}

fn told(case: &Case<'_>, step: &Step, findings: &mut Findings) {
    let Some((range, false)) = condition(&step.activity) else {
        return;
    };
    let quote = step.activity[range.clone()].to_owned();
    findings
        .add(
            &KEPUTUSAN_SATU_CABANG.defect,
            case.part(&step.activity, range),
        )
        .quote(&quote)
        .says(said!(
            id: "“{quote}” adalah keputusan, tetapi jalan sebaliknya tidak ditulis",
            en: "“{quote}” is a decision, but the other way out is not written"));
}

/// The first favourable condition of an activity, as "jika lengkap", and whether its contrary is written too.
fn condition(activity: &str) -> Option<(std::ops::Range<usize>, bool)> {
    let words = tokens(activity);
    let opens = |word: &str| matches!(word, "jika" | "apabila" | "bila" | "kalau" | "bilamana");
    let at = words.iter().position(|word| opens(&word.word))?;
    let end = (at + 1..words.len().min(at + 6))
        .find(|next| FAVOURABLE.contains(&words[*next].word.as_str()))?;
    let unfavourable = |word: &str| {
        matches!(
            word,
            "tidak"
                | "belum"
                | "ditolak"
                | "menolak"
                | "kurang"
                | "dikembalikan"
                | "mengembalikan"
                | "salah"
                | "tak"
                | "gagal"
        )
    };
    let contrary = words.iter().any(|word| unfavourable(&word.word));
    Some((words[at].range.start..words[end].range.end, contrary))
}

/// What a check finds when all is well.
const FAVOURABLE: &[&str] = &[
    "valid",
    "sesuai",
    "lengkap",
    "memenuhi",
    "setuju",
    "disetujui",
    "menyetujui",
    "benar",
    "layak",
    "cocok",
    "lulus",
    "diterima",
    "terpenuhi",
    "sah",
    "berhasil",
    "absah",
];

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_condition_with_its_contrary_is_whole() {
        for activity in [
            "Memeriksa berkas, jika tidak lengkap dikembalikan",
            "Mengoreksi surat. Jika tidak setuju dikembalikan kepada kasi, jika setuju diparaf",
            "Mengirim surat sesuai jadwal",
            "Memeriksa apabila ada keberatan",
        ] {
            assert!(
                !matches!(condition(activity), Some((_, false))),
                "{activity}"
            );
        }
        assert!(matches!(
            condition("Memverifikasi dan jika valid meneruskan"),
            Some((_, false))
        ));
    }
}
