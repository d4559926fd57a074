//! From every step the work can come to an end.

use crate::finding::{Defect, Findings, Severity};
use crate::lint::{Case, Rule};
use crate::said;
use crate::words;

use super::help::heads_of_runs;

/// From every step the work can come to an end.
pub const ALUR_TANPA_AKHIR: Rule = Rule {
    defect: Defect {
        id: "alur-tanpa-akhir",
        severity: Severity::Error,
        basis: "PermenPANRB 35/2012, lampiran, bagian flowchart: arah alur",
        says: words!(
            "dari langkah ini alur tidak pernah selesai",
            "from this step the work never ends"
        ),
        why: words!(
            "bagan alir selalu berakhir; alur yang hanya berputar atau berhenti di tengah membuat pekerjaan tidak pernah selesai",
            "a flowchart always ends; a way that only turns round or stops midway leaves the work undone"
        ),
        fix: words!(
            "arahkan alurnya ke langkah yang menuju akhir",
            "let it lead to a step from which the end is reached"
        ),
    },
    bad: "
  nama: Pelayanan Izin
  pelaksana: {petugas: Petugas Loket}
  langkah:
    - {kegiatan: Menerima berkas, pelaksana: petugas, keputusan: {ya: 4, tidak: 2}}
    - {kegiatan: Mengembalikan berkas, pelaksana: petugas}
#                ^^^^^^^^^^^^^^^^^^^^ alur-tanpa-akhir
    - {kegiatan: Memperbaiki berkas, pelaksana: petugas, lanjut: 2}
    - {kegiatan: Menyetujui izin, pelaksana: petugas, keputusan: {ya: 5, tidak: 4}}
#                ^^^^^^^^^^^^^^^ alur-tanpa-akhir
    - {kegiatan: Menyerahkan izin, pelaksana: petugas}
",
    good: "
  nama: Pelayanan Izin
  pelaksana: {petugas: Petugas Loket}
  langkah:
    - {kegiatan: Menerima berkas, pelaksana: petugas, keputusan: {ya: 4, tidak: 2}}
    - {kegiatan: Mengembalikan berkas, pelaksana: petugas}
    - {kegiatan: Memperbaiki berkas, pelaksana: petugas, lanjut: 1}
    - {kegiatan: Menyerahkan izin, pelaksana: petugas}
",
    check,
};

fn check(case: &Case<'_>, findings: &mut Findings) {
    for (part, graph) in case.sop.parts.iter().zip(&case.facts.graphs) {
        let endless = graph.endless();
        // An exit that nobody drew may lead to the end.
        if graph.missing_exits().next().is_none() {
            for (number, step) in heads_of_runs(part, &endless) {
                findings
                    .add(&ALUR_TANPA_AKHIR.defect, step.activity.span)
                    .quote(step.activity.trim())
                    .says(said!(
                        id: "dari langkah {number} alur tidak pernah selesai",
                        en: "from step {number} the work never ends"));
            }
        }
        let own = graph.edges.iter().filter(|edge| edge.to == Some(edge.from));
        for edge in own.filter(|edge| !endless.contains(&edge.from)) {
            let Some(step) = part.steps.get(edge.from) else {
                continue;
            };
            let number = step.label(edge.from);
            findings
                .add(&ALUR_TANPA_AKHIR.defect, step.activity.span)
                .severity(Severity::Warning)
                .quote(step.activity.trim())
                .says(said!(
                    id: "langkah {number} kembali ke dirinya sendiri",
                    en: "step {number} leads back to itself"));
        }
    }
}
