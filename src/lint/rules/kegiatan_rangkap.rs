//! One step, one activity.

use crate::analyse::acts::{Act, need_two_hands, separate, with_own_object};
use crate::finding::{Defect, Findings, Severity};
use crate::lint::{Case, Rule};
use crate::said;
use crate::words;

use super::help::{Hit, advise, join};

/// One step, one activity.
pub const KEGIATAN_RANGKAP: Rule = Rule {
    defect: Defect {
        id: "kegiatan-rangkap",
        severity: Severity::Info,
        basis: "PermenPANRB 35/2012, lampiran, penulisan kegiatan: satu baris satu kegiatan",
        says: words!(
            "langkah ini memuat lebih dari satu kegiatan",
            "this step holds more than one activity"
        ),
        why: words!(
            "satu langkah punya satu simbol, satu waktu, dan satu hasil; kegiatan kedua tidak punya tempat",
            "a step has one symbol, one time and one output; a second activity has no place"
        ),
        fix: words!(
            "pecah menjadi satu langkah untuk setiap kegiatan",
            "make one step of each activity"
        ),
    },
    bad: "
  nama: Pelayanan Surat
  pelaksana: {petugas: Petugas Agenda, kepala: Kepala Dinas}
  langkah:
    - kegiatan: Membuat konsep surat, meminta paraf kepala bidang, lalu menomori surat
#               ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ kegiatan-rangkap
      pelaksana: petugas
    - kegiatan: Menandatangani dan mengirim surat
#               ^^^^^^^^^^^^^^^^^^^^^^^^^^^ kegiatan-rangkap
      pelaksana: kepala
",
    good: "
  nama: Pelayanan Surat
  pelaksana: {petugas: Petugas Agenda, kepala: Kepala Dinas}
  langkah:
    - kegiatan: Menerima, mencatat, dan mengagendakan surat
      pelaksana: petugas
    - kegiatan: Memerintahkan petugas untuk menyusun dan mengirim jawaban
      pelaksana: kepala
    - kegiatan: Menandatangani dan membubuhkan stempel
      pelaksana: kepala
",
    check,
};

fn check(case: &Case<'_>, findings: &mut Findings) {
    let mut advice = Vec::new();
    for (index, row, step) in case.sop.steps() {
        let found = &case.facts.acts[index][row];
        let count = separate(found);
        if count < 2 {
            continue;
        }
        let hit = hit(case, (row, &step.activity), found);
        let alone = step.actors.len() < 2;
        let hands = alone && need_two_hands(found);
        let several = count >= 3 && with_own_object(&step.activity, found) >= 3;
        if !several && !hands {
            advice.push(hit);
            continue;
        }
        let finding = findings
            .add(&KEGIATAN_RANGKAP.defect, hit.place)
            .severity(Severity::Warning)
            .quote(&hit.quote)
            .says(hit.message);
        if hands {
            finding.evidence(words!(
                "yang satu pekerjaan pejabat, yang lain pekerjaan tata usaha",
                "one is the work of an official, the other of an office"
            ));
        }
    }
    advise(&KEGIATAN_RANGKAP.defect, advice, findings);
}

fn hit(case: &Case<'_>, (row, activity): (usize, &crate::text::Text), found: &[Act]) -> Hit {
    let start = found.first().map_or(0, |act| act.range.start);
    let range = start..found.last().map_or(start, |act| act.range.end);
    let verbs = join(found.iter().map(|act| act.verb.as_str()));
    let number = row + 1;
    Hit {
        place: case.part(activity, range.clone()),
        quote: activity[range].to_owned(),
        message: said!(
            id: "langkah {number} memuat {verbs}", en: "step {number} holds {verbs}"),
        fix: said!(id: "", en: ""),
        changes: Vec::new(),
    }
}
