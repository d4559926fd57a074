//! Every step is reached from the start.

use crate::finding::{Defect, Findings, Severity};
use crate::lint::{Case, Rule};
use crate::said;
use crate::words;

use super::help::heads_of_runs;

/// Every step is reached from the start.
pub const LANGKAH_TAK_TERJANGKAU: Rule = Rule {
    defect: Defect {
        id: "langkah-tak-terjangkau",
        severity: Severity::Error,
        basis: "PermenPANRB 35/2012, lampiran, bagian flowchart: arah alur",
        says: words!(
            "tidak ada alur yang sampai ke langkah ini",
            "no way leads to this step"
        ),
        why: words!(
            "pelaksana mengikuti panah dari awal; langkah yang tidak dituju panah mana pun tidak pernah dikerjakan",
            "whoever follows the arrows from the start never comes here, so it is never done"
        ),
        fix: words!(
            "arahkan `lanjut` atau `keputusan` sebuah langkah ke sini, atau hapus langkah ini",
            "let `lanjut` or `keputusan` of a step lead here, or remove this step"
        ),
    },
    bad: "
  nama: Pelayanan Izin
  pelaksana: {petugas: Petugas Loket}
  langkah:
    - {kegiatan: Menerima berkas, pelaksana: petugas, lanjut: 3}
    - {kegiatan: Mencatat berkas, pelaksana: petugas}
#                ^^^^^^^^^^^^^^^ langkah-tak-terjangkau
    - {kegiatan: Menyerahkan izin, pelaksana: petugas}
",
    good: "
  nama: Pelayanan Izin
  pelaksana: {petugas: Petugas Loket}
  langkah:
    - {kegiatan: Menerima berkas, pelaksana: petugas, keputusan: {ya: 3, tidak: 2}}
    - {kegiatan: Mengembalikan berkas, pelaksana: petugas}
    - {kegiatan: Menyerahkan izin, pelaksana: petugas}
",
    check,
};

fn check(case: &Case<'_>, findings: &mut Findings) {
    for (part, graph) in case.sop.parts.iter().zip(&case.facts.graphs) {
        // An exit that nobody drew may lead anywhere.
        if graph.missing_exits().next().is_some() {
            continue;
        }
        for (number, step) in heads_of_runs(part, &graph.unreachable()) {
            findings
                .add(&LANGKAH_TAK_TERJANGKAU.defect, step.activity.span)
                .quote(step.activity.trim())
                .says(said!(
                    id: "tidak ada alur yang sampai ke langkah {number}",
                    en: "no way leads to step {number}"));
        }
    }
}
