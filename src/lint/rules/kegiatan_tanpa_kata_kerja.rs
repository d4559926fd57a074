//! An activity begins with an active verb.

use crate::analyse::parties::Place;
use crate::analyse::stems::tokens;
use crate::analyse::vocabulary::{BASE_VERBS, is_active_verb};
use crate::finding::{Defect, Findings, Severity};
use crate::lint::{Case, Rule};
use crate::said;
use crate::words;

/// An activity begins with an active verb.
pub const KEGIATAN_TANPA_KATA_KERJA: Rule = Rule {
    defect: Defect {
        id: "kegiatan-tanpa-kata-kerja",
        severity: Severity::Warning,
        basis: "PermenPANRB 35/2012, lampiran, penulisan kegiatan: kata kerja aktif",
        says: words!(
            "kegiatan ini tidak diawali kata kerja aktif",
            "this activity does not begin with an active verb"
        ),
        why: words!(
            "kegiatan ditulis dengan kata kerja aktif, supaya pelaksana tahu apa yang harus dilakukan",
            "activities are written with an active verb, so that everyone knows what to do"
        ),
        fix: words!(
            "mulai dengan kata kerja berawalan me- atau ber-",
            "begin with a verb in me- or ber-"
        ),
    },
    bad: "
  nama: Pembaruan Sertifikat
  langkah:
    - kegiatan: Sertifikat terbit dan laporan dibuat
#               ^^^^^^^^^^ kegiatan-tanpa-kata-kerja
",
    good: "
  nama: Pembaruan Sertifikat
  langkah:
    - kegiatan: Menerbitkan sertifikat dan membuat laporan
    - kegiatan: Berkoordinasi dengan bidang terkait
    - kegiatan: Rapat pembahasan
    - kegiatan: Datang ke loket
    - kegiatan: Selesai
",
    check,
};

fn check(case: &Case<'_>, findings: &mut Findings) {
    for (index, row, step) in case.sop.steps() {
        let words = tokens(&step.activity);
        let Some(first) = words.first() else {
            continue;
        };
        if step.is_capsule_row() || is_verb(&first.word) {
            continue;
        }
        // Where an actor comes first, kegiatan-bersubjek speaks.
        let led = case.facts.parties[index][row]
            .iter()
            .any(|party| party.place == Place::Subject);
        if led {
            continue;
        }
        let word = &step.activity[first.range.clone()];
        findings
            .add(
                &KEGIATAN_TANPA_KATA_KERJA.defect,
                case.part(&step.activity, first.range.clone()),
            )
            .quote(word)
            .says(said!(
                id: "kegiatan diawali “{word}”, bukan kata kerja aktif",
                en: "the activity begins with “{word}”, not with an active verb"));
    }
}

fn is_verb(word: &str) -> bool {
    let with_ber = word.starts_with("ber")
        && word.len() >= 7
        && !["berkas", "berita", "berbagai", "berdasarkan"].contains(&word);
    is_active_verb(word)
        || with_ber
        || word.starts_with("me-")
        || word.starts_with("mey")
        || BASE_VERBS.contains(word)
        || [
            "rapat", "login", "jika", "apabila", "bila", "setelah", "berupa",
        ]
        .contains(&word)
        || word.len() <= 2
}
