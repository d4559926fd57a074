//! Who acts has a column.

use crate::analyse::parties::Place;
use crate::analyse::stems::tokens;
use crate::finding::{Defect, Findings, Severity};
use crate::lint::{Case, Rule};
use crate::model::Part;
use crate::said;
use crate::words;

/// Who acts has a column.
pub const PELAKU_DI_LUAR_KOLOM: Rule = Rule {
    defect: Defect {
        id: "pelaku-di-luar-kolom",
        severity: Severity::Error,
        basis: "PermenPANRB 35/2012, lampiran, bagian flowchart: pelaksana",
        says: words!(
            "pihak ini tidak punya kolom pelaksana",
            "this party has no column"
        ),
        why: words!(
            "pihak yang bekerja atau menerima berkas harus punya kolom; tanpa kolom, tugasnya tidak tergambar",
            "whoever works or receives must have a column; without it the task is not drawn"
        ),
        fix: words!(
            "tambahkan pada `pelaksana`, atau pakai nama kolom yang sudah ada",
            "add it to `pelaksana`, or use the name of a column"
        ),
    },
    bad: "
  nama: Pelayanan Surat
  pelaksana: {petugas: Petugas Agenda, kepala: Kepala Dinas}
  langkah:
    - kegiatan: Menyerahkan surat kepada Seksi Persandian untuk diproses
#                                        ^^^^^^^^^^^^^^^^ pelaku-di-luar-kolom
      pelaksana: petugas
    - kegiatan: Verifikator memeriksa surat
#               ^^^^^^^^^^^ pelaku-di-luar-kolom
      pelaksana: kepala
",
    good: "
  nama: Pelayanan Surat
  pelaksana: {petugas: Petugas Agenda, kepala: Kepala Dinas}
  langkah:
    - kegiatan: Menyerahkan surat kepada Kadis untuk diproses
      pelaksana: petugas
    - kegiatan: Memeriksa surat
      pelaksana: kepala
",
    check,
};

fn check(case: &Case<'_>, findings: &mut Findings) {
    for (index, row, step) in case.sop.steps() {
        let part = &case.sop.parts[index];
        if part.actors.is_empty() {
            continue;
        }
        let mut named: Vec<String> = Vec::new();
        for party in &case.facts.parties[index][row] {
            let name = step.activity[party.range.clone()].to_owned();
            if !party.columns.is_empty() || named.contains(&name.to_lowercase()) {
                continue;
            }
            let finding = findings
                .add(
                    &PELAKU_DI_LUAR_KOLOM.defect,
                    case.part(&step.activity, party.range.clone()),
                )
                .quote(&name);
            match party.place {
                Place::Subject => finding.says(said!(
                    id: "{name} bekerja di langkah ini, tetapi tidak punya kolom",
                    en: "{name} acts in this step but has no column")),
                Place::Receiver if is_given_the_product(part, row, &name) => {
                    finding.severity(Severity::Warning).says(said!(
                        id: "{name} menerima hasil, tetapi tidak punya kolom",
                        en: "{name} is given the result but has no column"))
                }
                Place::Receiver => finding.says(said!(
                    id: "{name} menerima pekerjaan, tetapi tidak punya kolom",
                    en: "{name} is handed work but has no column")),
                Place::Giver => finding.severity(Severity::Warning).says(said!(
                    id: "{name} disebut di langkah ini, tetapi tidak punya kolom",
                    en: "{name} is named in this step but has no column")),
            };
            if party.vague {
                finding.severity(Severity::Warning).fix(words!(
                    "sebut unit yang dimaksud, dan beri kolom",
                    "say which unit is meant, and give it a column"
                ));
            }
            named.push(name.to_lowercase());
        }
    }
}

/// Whether somebody who asked for the service is handed its product, and has nothing to do any more: one of the last
/// two steps gives him something.
fn is_given_the_product(part: &Part, row: usize, name: &str) -> bool {
    let after = part.steps.iter().skip(row + 1);
    let near_the_end = after.filter(|step| !step.is_capsule_row()).count() <= 1;
    let asked = tokens(name)
        .first()
        .is_some_and(|head| APPLICANTS.contains(&head.word.as_str()));
    let gives = tokens(&part.steps[row].activity)
        .iter()
        .any(|word| GIVING.contains(&word.word.as_str()));
    near_the_end && asked && gives
}

/// Those for whom a service is done.
const APPLICANTS: [&str; 8] = [
    "pemohon",
    "pengguna",
    "masyarakat",
    "warga",
    "pelapor",
    "pengadu",
    "pelanggan",
    "pasien",
];

/// Verbs with which the product is handed over.
const GIVING: [&str; 9] = [
    "menyerahkan",
    "mendistribusikan",
    "menyampaikan",
    "memberikan",
    "mengirim",
    "mengirimkan",
    "membagikan",
    "mengantar",
    "memberitahukan",
];
