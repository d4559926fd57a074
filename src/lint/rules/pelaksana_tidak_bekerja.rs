//! A column is there because somebody works in it.

use crate::analyse::measures::columns;
use crate::finding::{Defect, Findings, Severity};
use crate::lint::{Case, Rule};
use crate::said;
use crate::words;

/// A column is there because somebody works in it.
pub const PELAKSANA_TIDAK_BEKERJA: Rule = Rule {
    defect: Defect {
        id: "pelaksana-tidak-bekerja",
        severity: Severity::Warning,
        basis: "PermenPANRB 35/2012, lampiran, bagian flowchart: pelaksana",
        says: words!(
            "kolom ini tidak punya satu langkah pun",
            "this column has no step at all"
        ),
        why: words!(
            "kolom tanpa simbol menyesatkan pembaca dan memakan tempat pada lembar",
            "an empty column misleads the reader and takes room on the sheet"
        ),
        fix: words!(
            "hapus kolomnya, atau beri langkah yang dikerjakannya",
            "drop the column, or give it the step it does"
        ),
    },
    bad: "
  nama: Pelayanan Surat
  pelaksana: {petugas: Petugas Agenda, kepala: Kepala Dinas}
#                                              ^^^^^^^^^^^^ pelaksana-tidak-bekerja
  langkah:
    - {kegiatan: Mencatat surat, pelaksana: petugas}
",
    good: "
  nama: Pelayanan Surat
  pelaksana: {petugas: Petugas Agenda, kepala: Kepala Dinas}
  langkah:
    - {kegiatan: Mencatat surat, pelaksana: petugas}
    - {kegiatan: Mendisposisikan surat, pelaksana: [kepala, petugas]}
",
    check,
};

fn check(case: &Case<'_>, findings: &mut Findings) {
    let inferred = case
        .sop
        .provenance
        .as_ref()
        .is_some_and(|from| from.inferred_step_key("pelaksana"));
    for part in case.sop.parts.iter().filter(|part| !part.steps.is_empty()) {
        for (column, actor) in part.actors.iter().enumerate() {
            if part
                .steps
                .iter()
                .any(|step| columns(step).contains(&column))
            {
                continue;
            }
            let name = actor.name.trim();
            let finding = findings
                .add(&PELAKSANA_TIDAK_BEKERJA.defect, actor.name.span)
                .quote(name)
                .says(said!(id: "kolom {name} tidak punya langkah", en: "the column {name} has no step"));
            if inferred {
                finding.severity(Severity::Info).evidence(words!(
                    "pelaksana disimpulkan penyalin dari kegiatan",
                    "the transcriber inferred who acts"
                ));
            }
        }
    }
}
