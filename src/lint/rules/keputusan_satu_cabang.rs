//! A decision has two exits.

use crate::analyse::conditions::{Condition, Told, condition};
use crate::finding::{Defect, Findings, Severity};
use crate::lint::{Case, Rule};
use crate::model::{Decision, Part, Step};
use crate::said;
use crate::words;

use super::help::is_settled;

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
            "a diamond always leads to “Ya” and “Tidak”; without one of them nobody knows what to do"
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
    - kegiatan: Jika benar, menyerahkan izin
      pelaksana: petugas
",
    check,
};

fn check(case: &Case<'_>, findings: &mut Findings) {
    for (index, row, step) in case.sop.steps() {
        match &step.decision {
            Some(decision) => drawn((row, step, decision), findings),
            None => told(case, (&case.sop.parts[index], row), findings),
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
    if let Some(Condition { range, .. }) = condition(&step.activity) {
        finding.quote(&step.activity[range.clone()]);
        let quote = &step.activity[range];
        finding.evidence(said!(
            id: "kegiatannya menulis “{quote}” tanpa lawannya",
            en: "its activity says “{quote}” and not the contrary"));
    }
}

fn told(case: &Case<'_>, (part, row): (&Part, usize), findings: &mut Findings) {
    let activity = &part.steps[row].activity;
    let Some(Condition { range, told }) = condition(activity) else {
        return;
    };
    if told != Told::Favourable || is_settled(part, row) {
        return;
    }
    let quote = activity[range.clone()].to_owned();
    findings
        .add(&KEPUTUSAN_SATU_CABANG.defect, case.part(activity, range))
        .quote(&quote)
        .says(said!(
            id: "“{quote}” adalah keputusan, tetapi jalan sebaliknya tidak ditulis",
            en: "“{quote}” is a decision, but the other way out is not written"));
}
