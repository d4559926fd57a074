//! A check can fail: the flow says what happens then.

use crate::analyse::Act;
use crate::analyse::conditions::{choice, condition, told_in_remarks};
use crate::finding::{Defect, Findings, Severity};
use crate::lint::{Case, Rule};
use crate::model::Part;
use crate::{said, words};

/// A check can fail: the flow says what happens then.
pub const PEMERIKSAAN_TANPA_KEPUTUSAN: Rule = Rule {
    defect: Defect {
        id: "pemeriksaan-tanpa-keputusan",
        severity: Severity::Info,
        basis: "PermenPANRB 35/2012, lampiran, simbol pengambilan keputusan",
        says: words!(
            "alur ini memeriksa, tetapi tidak punya keputusan",
            "this flow checks, but decides nothing"
        ),
        why: words!(
            "pemeriksaan dapat gagal; tanpa belah ketupat, pelaksana tidak tahu ke mana berkas yang kurang",
            "a check can fail; without a diamond nobody knows where faulty papers go"
        ),
        fix: words!(
            "tambahkan `keputusan` pada pemeriksaannya, dengan langkah tujuan `ya` dan `tidak`",
            "add a `keputusan` to the check, with the steps that `ya` and `tidak` lead to"
        ),
    },
    bad: "
  nama: Pelayanan Izin
  pelaksana: {petugas: Petugas Loket}
  langkah:
    - {kegiatan: Menerima berkas permohonan, pelaksana: petugas}
    - {kegiatan: Memverifikasi kelengkapan berkas, pelaksana: petugas}
#                ^^^^^^^^^^^^^ pemeriksaan-tanpa-keputusan
    - {kegiatan: Meneliti kebenaran data, pelaksana: petugas}
    - {kegiatan: Menyerahkan izin, pelaksana: petugas}
",
    good: "
  nama: Pelayanan Izin
  pelaksana: {petugas: Petugas Loket}
  langkah:
    - {kegiatan: Menerima berkas permohonan, pelaksana: petugas}
    - {kegiatan: Memverifikasi kelengkapan berkas, pelaksana: petugas}
    - {kegiatan: Berkas lengkap, pelaksana: petugas, keputusan: {ya: 4, tidak: 1}}
    - {kegiatan: Menyerahkan izin, pelaksana: petugas}
",
    check,
};

fn check(case: &Case<'_>, findings: &mut Findings) {
    for (part, acts) in case.sop.parts.iter().zip(&case.facts.acts) {
        // One diamond can stand for several checks.
        if part.steps.iter().any(|step| step.decision.is_some()) {
            continue;
        }
        let checks = checks(part, acts);
        let Some((row, range)) = checks.first() else {
            continue;
        };
        let step = &part.steps[*row];
        let quote = step.activity[range.clone()].to_owned();
        let number = step.label(*row);
        let finding = findings
            .add(
                &PEMERIKSAAN_TANPA_KEPUTUSAN.defect,
                case.part(&step.activity, range.clone()),
            )
            .quote(&quote)
            .says(said!(
                id: "langkah {number} memeriksa, tetapi alur ini tidak punya keputusan",
                en: "step {number} checks, but this flow decides nothing"));
        for (row, range) in &checks {
            let (number, word) = (
                part.steps[*row].label(*row),
                &part.steps[*row].activity[range.clone()],
            );
            finding.evidence(said!(
                id: "langkah {number}: “{word}”", en: "step {number}: “{word}”"));
        }
    }
}

/// The steps that check what somebody else made, with the bytes of their verb. The last step has nowhere to go back to.
fn checks(part: &Part, acts: &[Vec<Act>]) -> Vec<(usize, std::ops::Range<usize>)> {
    let inner = part.steps.iter().enumerate().skip(1);
    let inner = inner.take(part.steps.len().saturating_sub(2));
    inner
        .filter_map(|(row, step)| {
            // Where the words tell the choice, keputusan-tak-digambar speaks.
            let remarks = step
                .remarks
                .as_ref()
                .and_then(|remarks| told_in_remarks(remarks));
            if remarks.is_some()
                || condition(&step.activity).is_some()
                || choice(&step.activity).is_some()
            {
                return None;
            }
            let act = acts[row]
                .iter()
                .find(|act| CHECKING.contains(&act.verb.as_str()))?;
            Some((row, act.range.clone()))
        })
        .collect()
}

/// Verbs of checks that papers fail.
const CHECKING: [&str; 5] = [
    "memverifikasi",
    "memvalidasi",
    "meneliti",
    "mengoreksi",
    "memeriksa",
];
