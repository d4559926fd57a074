//! An activity begins with its verb.

use crate::analyse::parties::Place;
use crate::finding::{Defect, Findings, Severity};
use crate::lint::{Case, Rule};
use crate::said;
use crate::words;

/// An activity begins with its verb.
pub const KEGIATAN_BERSUBJEK: Rule = Rule {
    defect: Defect {
        id: "kegiatan-bersubjek",
        severity: Severity::Warning,
        basis: "PermenPANRB 35/2012, lampiran, penulisan kegiatan: kata kerja tanpa subjek",
        says: words!(
            "kegiatan diawali pelakunya, bukan kata kerja",
            "the activity begins with its actor, not with a verb"
        ),
        why: words!(
            "pelaku sudah ditunjukkan oleh kolom; kegiatan ditulis aktif dengan kata kerja tanpa subjek",
            "the column shows who acts; activities are written as verbs without a subject"
        ),
        fix: words!("mulai dengan kata kerjanya", "begin with the verb"),
    },
    bad: "
  nama: Pelayanan Surat
  pelaksana: {petugas: Petugas Agenda}
  langkah:
    - kegiatan: Petugas agenda mencatat surat masuk
#               ^^^^^^^^^^^^^^ kegiatan-bersubjek
      pelaksana: petugas
",
    good: "
  nama: Pelayanan Surat
  pelaksana: {petugas: Petugas Agenda}
  langkah:
    - kegiatan: Mencatat surat masuk
      pelaksana: petugas
",
    check,
};

fn check(case: &Case<'_>, findings: &mut Findings) {
    for (index, row, step) in case.sop.steps() {
        let subject = case.facts.parties[index][row]
            .iter()
            .find(|party| party.place == Place::Subject);
        let Some(subject) = subject else {
            continue;
        };
        let name = step.activity[subject.range.clone()].to_owned();
        let rest = step.activity[subject.range.end..]
            .lines()
            .next()
            .unwrap_or_default()
            .trim();
        let mut letters = rest.chars();
        let fixed: String = letters
            .next()
            .into_iter()
            .flat_map(char::to_uppercase)
            .chain(letters)
            .collect();
        findings
            .add(
                &KEGIATAN_BERSUBJEK.defect,
                case.part(&step.activity, subject.range.clone()),
            )
            .quote(&name)
            .says(said!(
                id: "kegiatan diawali “{name}”, bukan kata kerja",
                en: "the activity begins with “{name}”, not with a verb"))
            .fix(said!(id: "tulis “{fixed}”", en: "write “{fixed}”"));
    }
}
