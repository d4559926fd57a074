//! A step that works on something says what it works on.

use crate::analyse::stems::tokens;
use crate::analyse::vocabulary::is_active_verb;
use crate::finding::{Defect, Findings, Severity};
use crate::lint::{Case, Rule};
use crate::model::{Part, Step};
use crate::said;
use crate::words;

use super::help::{is_blank, printed_number};

/// A step that works on something says what it works on.
pub const KELENGKAPAN_KOSONG: Rule = Rule {
    defect: Defect {
        id: "kelengkapan-kosong",
        severity: Severity::Warning,
        basis: "PermenPANRB 35/2012, lampiran, mutu baku: kelengkapan",
        says: words!(
            "kelengkapan langkah ini kosong",
            "this step names no requirement"
        ),
        why: words!(
            "tanpa kelengkapan, pelaksana tidak tahu dokumen apa yang harus ada sebelum langkah dimulai",
            "without it nobody knows which document must be there before the step begins"
        ),
        fix: words!(
            "tulis dokumen dari langkah sebelumnya atau formulir yang dipakai langkah ini",
            "name the document of the step before, or the form, that this step works with"
        ),
    },
    bad: "
  nama: Pelayanan Surat Masuk
  pelaksana: {petugas: Petugas Agenda, kepala: Kepala Dinas}
  langkah:
    - kegiatan: Menerima surat masuk
      pelaksana: petugas
      waktu: 5 menit
      output: [Surat masuk]
    - kegiatan: Mencatat surat masuk dalam buku agenda
      pelaksana: petugas
      kelengkapan: []
#                  ^^ kelengkapan-kosong
      waktu: 5 menit
      output: [Surat masuk (teragenda)]
    - kegiatan: Mendisposisikan surat masuk
      pelaksana: kepala
      kelengkapan: [Surat masuk]
      waktu: 15 menit
      output: [Lembar disposisi]
    - kegiatan: Memberitahukan isi disposisi kepada petugas
      pelaksana: kepala
      kelengkapan: '-'
      waktu: 5 menit
      output: [Catatan pemberitahuan]
",
    good: "
  nama: Pelayanan Surat Masuk
  pelaksana: {petugas: Petugas Agenda, kepala: Kepala Dinas}
  langkah:
    - kegiatan: Menerima surat masuk
      pelaksana: petugas
      waktu: 5 menit
      output: [Surat masuk]
    - kegiatan: Mencatat surat masuk dalam buku agenda
      pelaksana: petugas
      kelengkapan: [Surat masuk, Buku agenda]
      waktu: 5 menit
      output: [Surat masuk (teragenda)]
    - kegiatan: Mendisposisikan surat masuk
      pelaksana: kepala
      kelengkapan: [Surat masuk]
      waktu: 15 menit
      output: [Lembar disposisi]
",
    check,
};

fn check(case: &Case<'_>, findings: &mut Findings) {
    for part in &case.sop.parts {
        let lacking: Vec<(usize, &Step)> = lacking(part).collect();
        let steps = part.steps.iter().filter(|step| !step.is_capsule_row());
        let filled = steps.filter(|step| !is_blank(step.requirements.as_ref()));
        // A column that nobody filled in is one defect, not one for every row.
        let shown = match filled.count() {
            0 => 1,
            _ => lacking.len(),
        };
        for (row, step) in lacking.iter().take(shown) {
            let place = match &step.requirements {
                Some(requirements) => requirements.span,
                None => step.activity.span,
            };
            let finding = findings.add(&KELENGKAPAN_KOSONG.defect, place);
            if shown < lacking.len() {
                finding.says(words!(
                    "kelengkapan kosong di semua langkah",
                    "no step names a requirement"
                ));
            } else if let Some(number) = printed_number(step, *row) {
                finding.says(said!(
                    id: "kelengkapan langkah {number} kosong",
                    en: "step {number} names no requirement"));
            }
        }
    }
}

/// The steps that ought to name something and do not. The first may begin with nothing, and whoever only tells or goes
/// somewhere holds nothing.
fn lacking(part: &Part) -> impl Iterator<Item = (usize, &Step)> {
    let steps = part.steps.iter().enumerate();
    let steps = steps.filter(|(_, step)| !step.is_capsule_row()).skip(1);
    steps.filter(|(_, step)| {
        is_blank(step.requirements.as_ref()) && !is_empty_handed(&step.activity)
    })
}

/// Whether a step only tells, calls, goes or judges: its first verb says so.
fn is_empty_handed(activity: &str) -> bool {
    let words = tokens(activity);
    let verb = words
        .iter()
        .take(4)
        .position(|word| is_active_verb(&word.word) || EMPTY_HANDED.contains(&word.word.as_str()));
    let word = |at: usize| words.get(at).map_or("", |token| token.word.as_str());
    verb.is_some_and(|at| {
        let judges = matches!(word(at), "memberikan" | "memberi")
            && matches!(
                word(at + 1),
                "penilaian" | "umpan" | "arahan" | "penjelasan" | "informasi"
            );
        judges || EMPTY_HANDED.contains(&word(at))
    })
}

/// Verbs of steps for which nobody needs a document.
const EMPTY_HANDED: &[&str] = &[
    "memberitahukan",
    "memberitahu",
    "menginformasikan",
    "menghubungi",
    "mengumumkan",
    "menyapa",
    "menyambut",
    "memanggil",
    "mempersilakan",
    "mempersilahkan",
    "mengarahkan",
    "menunggu",
    "mengantre",
    "datang",
    "hadir",
    "masuk",
    "login",
    "membuka",
    "menuju",
    "kembali",
    "memerintahkan",
    "menugaskan",
    "menginstruksikan",
    "mengucapkan",
];
