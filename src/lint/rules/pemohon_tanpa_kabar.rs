//! Whoever asks is told how it ended.

use crate::analyse::measures::columns;
use crate::analyse::parties::is_applicant;
use crate::analyse::stems::tokens;
use crate::analyse::vocabulary::APPLICANTS;
use crate::finding::{Defect, Findings, Severity};
use crate::lint::{Case, Rule};
use crate::model::{Part, Step};
use crate::{said, words};

/// Whoever asks is told how it ended.
pub const PEMOHON_TANPA_KABAR: Rule = Rule {
    defect: Defect {
        id: "pemohon-tanpa-kabar",
        severity: Severity::Info,
        basis: "UU 25/2009 tentang Pelayanan Publik, Pasal 18: hak masyarakat atas pelayanan",
        says: words!(
            "tidak ada langkah yang menyampaikan hasil kepada pemohon",
            "no step gives the result to the applicant"
        ),
        why: words!(
            "yang mengajukan menunggu hasil; alur yang berhenti di kantor membuatnya bertanya-tanya",
            "whoever applies waits for the result; a flow that stops in the office leaves them guessing"
        ),
        fix: words!(
            "tambahkan langkah yang menyerahkan hasil atau memberitahu pemohon",
            "add a step that hands over the result or tells the applicant"
        ),
    },
    bad: "
  nama: Pelayanan Izin
  pelaksana: {pemohon: Pemohon, petugas: Petugas Loket}
  langkah:
    - {kegiatan: Mengajukan permohonan izin, pelaksana: pemohon}
    - {kegiatan: Mencatat permohonan, pelaksana: petugas}
    - {kegiatan: Menerbitkan izin, pelaksana: petugas}
    - {kegiatan: Mengarsipkan izin, pelaksana: petugas}
#                ^^^^^^^^^^^^^^^^^ pemohon-tanpa-kabar
",
    good: "
  nama: Pelayanan Izin
  pelaksana: {pemohon: Pemohon, petugas: Petugas Loket}
  langkah:
    - {kegiatan: Mengajukan permohonan izin, pelaksana: pemohon}
    - {kegiatan: Menerbitkan izin, pelaksana: petugas}
    - {kegiatan: Menyerahkan izin kepada pemohon, pelaksana: petugas}
    - {kegiatan: Mengarsipkan izin, pelaksana: petugas}
",
    check,
};

fn check(case: &Case<'_>, findings: &mut Findings) {
    // Of several tables the next may give the answer.
    let [part] = case.sop.parts.as_slice() else {
        return;
    };
    let rows = part.steps.iter().filter(|step| !step.is_capsule_row());
    let steps: Vec<&Step> = rows.collect();
    let Some(applicant) = steps.first().and_then(|first| applicant(part, first)) else {
        return;
    };
    let own = |step: &&Step| columns(step).contains(&applicant);
    let asked = steps.iter().take_while(|step| own(step)).count();
    let after = &steps[asked..];
    let (Some(last), Some(actor)) = (after.last(), part.actors.get(applicant)) else {
        return;
    };
    // Two steps of the office are too few to say that something is missing.
    if after.len() < 2
        || after
            .iter()
            .any(|step| own(step) || tells(step, &actor.name))
    {
        return;
    }
    let name = actor.name.trim();
    findings
        .add(&PEMOHON_TANPA_KABAR.defect, last.activity.span)
        .quote(last.activity.trim())
        .says(said!(
            id: "tidak ada langkah yang menyampaikan hasil kepada {name}",
            en: "no step gives the result to {name}"));
}

/// The column of the one who asks: the first step is theirs alone.
fn applicant(part: &Part, first: &Step) -> Option<usize> {
    let [column] = columns(first)[..] else {
        return None;
    };
    let asks = is_applicant(&part.actors.get(column)?.name);
    asks.then_some(column)
}

/// Whether a step gives something or speaks to somebody outside, or names the applicant anywhere.
fn tells(step: &Step, applicant: &str) -> bool {
    let names = tokens(applicant);
    let texts = std::iter::once(&step.activity).chain(&step.remarks);
    let outputs = step.outputs.iter().flat_map(|list| &list.items);
    texts
        .chain(outputs.map(|item| &item.text))
        .flat_map(|text| tokens(text))
        .any(|word| {
            names.iter().any(|name| name.stem == word.stem)
                || APPLICANTS.contains(word.word.as_str())
                || TELLING.contains(&word.word.as_str())
        })
}

/// Verbs with which a result reaches somebody.
const TELLING: [&str; 14] = [
    "menyerahkan",
    "menyampaikan",
    "memberitahukan",
    "memberitahu",
    "mengumumkan",
    "mengirim",
    "mengirimkan",
    "memberikan",
    "menginformasikan",
    "membagikan",
    "mempublikasikan",
    "memublikasikan",
    "mendistribusikan",
    "melayani",
];
