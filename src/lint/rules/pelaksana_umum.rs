//! A column names somebody of a unit, not just "Staf".

use crate::finding::{Defect, Findings, Severity};
use crate::lint::{Case, Rule};
use crate::{said, words};

/// A column names somebody of a unit, not just "Staf".
pub const PELAKSANA_UMUM: Rule = Rule {
    defect: Defect {
        id: "pelaksana-umum",
        severity: Severity::Info,
        basis: "PermenPANRB 35/2012, lampiran, bagian flowchart: pelaksana",
        says: words!(
            "nama kolom ini tidak menyebut unit atau tugasnya",
            "this column does not say of which unit or task"
        ),
        why: words!(
            "setiap kantor punya banyak staf dan petugas; yang mana yang bekerja harus jelas",
            "every office has many clerks; which of them works must be clear"
        ),
        fix: words!(
            "tambahkan unit atau tugasnya, misalnya “Staf Subbagian Umum” atau “Petugas Loket”",
            "add the unit or the task, such as “Staf Subbagian Umum” or “Petugas Loket”"
        ),
    },
    bad: "
  nama: Pelayanan Surat
  pelaksana: {staf: Staf, kepala: Kepala Dinas}
#                   ^^^^ pelaksana-umum
  langkah:
    - {kegiatan: Mencatat surat, pelaksana: staf}
",
    good: "
  nama: Pelayanan Surat
  pelaksana: {staf: Staf Subbagian Umum, kepala: Kepala Dinas}
  langkah:
    - {kegiatan: Mencatat surat, pelaksana: staf}
",
    check,
};

fn check(case: &Case<'_>, findings: &mut Findings) {
    for part in &case.sop.parts {
        for actor in &part.actors {
            let name = actor.name.trim();
            if !GENERIC.contains(&name.to_lowercase().as_str()) {
                continue;
            }
            findings
                .add(&PELAKSANA_UMUM.defect, actor.name.span)
                .quote(name)
                .says(said!(
                    id: "kolom “{name}” tidak menyebut unit atau tugasnya",
                    en: "the column “{name}” does not say of which unit or task"));
        }
    }
}

/// Roles that every unit has.
const GENERIC: [&str; 18] = [
    "staf",
    "staff",
    "jf",
    "jfu",
    "jft",
    "petugas",
    "admin",
    "administrator",
    "operator",
    "pelaksana",
    "pegawai",
    "pejabat",
    "fungsional",
    "jabatan fungsional",
    "kepala",
    "tim",
    "anggota",
    "honorer",
];
