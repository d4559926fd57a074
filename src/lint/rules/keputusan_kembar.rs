//! The exits of a decision can be told apart.

use crate::finding::{Defect, Findings, Severity};
use crate::lint::{Case, Rule};
use crate::model::Exit;
use crate::{said, words};

/// The exits of a decision can be told apart.
pub const KEPUTUSAN_KEMBAR: Rule = Rule {
    defect: Defect {
        id: "keputusan-kembar",
        severity: Severity::Error,
        basis: "PermenPANRB 35/2012, lampiran, simbol pengambilan keputusan",
        says: words!(
            "dua jalan keluar keputusan ini tidak dapat dibedakan",
            "two exits of this decision cannot be told apart"
        ),
        why: words!(
            "pelaksana memilih jalan menurut tulisan pada panah; tulisan yang sama tidak memberi pilihan",
            "whoever decides follows the word on the arrow; the same word twice is no choice"
        ),
        fix: words!(
            "beri setiap jalan tulisan dan tujuannya sendiri",
            "give each exit its own word and its own target"
        ),
    },
    bad: "
  nama: Pelayanan Izin
  pelaksana: {petugas: Petugas Loket}
  langkah:
    - {kegiatan: Menerima berkas, pelaksana: petugas}
    - kegiatan: Memeriksa berkas
      pelaksana: petugas
      keputusan: [{label: Ya, ke: 3}, {label: ya, ke: 1}]
#                ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ keputusan-kembar
    - kegiatan: Meneliti isi berkas
      pelaksana: petugas
      keputusan: {ya: 4, tidak: 4}
#                ^^^^^^^^^^^^^^^^^ keputusan-kembar
    - {kegiatan: Menyerahkan izin, pelaksana: petugas}
",
    good: "
  nama: Pelayanan Izin
  pelaksana: {petugas: Petugas Loket}
  langkah:
    - {kegiatan: Menerima berkas, pelaksana: petugas}
    - kegiatan: Memeriksa berkas
      pelaksana: petugas
      keputusan: [{label: Lengkap, ke: 3}, {label: Kurang, ke: 1}]
    - {kegiatan: Menyerahkan izin, pelaksana: petugas}
",
    check,
};

fn check(case: &Case<'_>, findings: &mut Findings) {
    for (_, row, step) in case.sop.steps() {
        let Some(decision) = &step.decision else {
            continue;
        };
        let number = step.label(row);
        let word = |exit: &Exit| exit.label.trim().to_lowercase();
        let twins = pair(&decision.exits, |one, other| {
            !word(one).is_empty() && word(one) == word(other)
        });
        if let Some(twin) = twins {
            let label = twin.label.trim();
            findings
                .add(&KEPUTUSAN_KEMBAR.defect, decision.span)
                .says(said!(
                id: "keputusan langkah {number} punya dua jalan “{label}”",
                en: "the decision of step {number} has two exits “{label}”"));
            continue;
        }
        let target = |exit: &Exit| exit.target.as_ref().and_then(|target| target.step);
        let same = pair(&decision.exits, |one, other| {
            target(one).is_some() && target(one) == target(other)
        });
        if let Some(there) = same.and_then(|exit| exit.target.as_ref()) {
            let there = there.text.trim();
            findings
                .add(&KEPUTUSAN_KEMBAR.defect, decision.span)
                .severity(Severity::Warning)
                .says(said!(
                    id: "kedua jalan keputusan langkah {number} menuju langkah {there}",
                    en: "both exits of the decision of step {number} lead to step {there}"));
        }
    }
}

/// The first exit that is like an earlier one.
fn pair(exits: &[Exit], like: impl Fn(&Exit, &Exit) -> bool) -> Option<&Exit> {
    let mut later = exits.iter().enumerate();
    later.find_map(|(at, exit)| {
        exits[..at]
            .iter()
            .any(|other| like(exit, other))
            .then_some(exit)
    })
}
