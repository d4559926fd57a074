//! What a step makes is for somebody.

use std::collections::BTreeSet;

use crate::analyse::documents::{DocumentMade, Nature, Source};
use crate::analyse::stems::{Word, tokens};
use crate::analyse::vocabulary::{GRANTS, OUTCOMES, OUTGOING, RECEIPTS, STANDING};
use crate::finding::{Defect, Findings, Severity};
use crate::lint::{Case, Rule};
use crate::model::{Next, Step};
use crate::said;
use crate::words;

use super::help::cell;

/// Reports documents in the middle of a procedure that no later step uses and no record keeps.
pub const OUTPUT_TAK_TERPAKAI: Rule = Rule {
    defect: Defect {
        id: "output-tak-terpakai",
        severity: Severity::Info,
        basis: "PermenPANRB 35/2012, lampiran, mutu baku: output",
        says: words!(
            "output ini tidak dipakai langkah mana pun",
            "no step uses this output"
        ),
        why: words!(
            "output satu langkah menjadi bahan langkah berikutnya; yang tidak dipakai mungkin lupa ditulis pada kelengkapan",
            "the output of one step is what the next ones work with; perhaps a later step forgets to name it"
        ),
        fix: words!(
            "tulis pada kelengkapan langkah yang memakainya, atau pada pencatatan bila hanya disimpan",
            "name it where it is used, or among the records if it is only kept"
        ),
    },
    bad: "
  nama: Penerbitan Rekomendasi Penelitian
  pencatatan: [Buku agenda]
  pelaksana: {pemohon: Pemohon, staf: Staf, kepala: Kepala Bidang}
  langkah:
    - kegiatan: Mengajukan permohonan
      pelaksana: pemohon
      kelengkapan: [Proposal penelitian]
      output: [Surat permohonan rekomendasi]
    - kegiatan: Menelaah permohonan
      pelaksana: staf
      kelengkapan: [Surat permohonan rekomendasi]
      output: [Nota pertimbangan]
#              ^^^^^^^^^^^^^^^^^ output-tak-terpakai
    - kegiatan: Menyusun surat rekomendasi
      pelaksana: staf
      kelengkapan: [Surat permohonan rekomendasi]
      output: [Draf surat rekomendasi]
    - kegiatan: Menandatangani surat rekomendasi
      pelaksana: kepala
      kelengkapan: [Draf surat rekomendasi]
      output: [Surat rekomendasi]
",
    good: "
  nama: Penerbitan Rekomendasi Penelitian
  pencatatan: [Buku agenda]
  pelaksana: {pemohon: Pemohon, staf: Staf, kepala: Kepala Bidang}
  langkah:
    - kegiatan: Mengajukan permohonan
      pelaksana: pemohon
      kelengkapan: [Proposal penelitian]
      output: [Surat permohonan rekomendasi, Buku agenda, Tanda terima]
    - kegiatan: Menelaah permohonan
      pelaksana: staf
      kelengkapan: [Surat permohonan rekomendasi]
      output: [Nota pertimbangan]
    - kegiatan: Menyusun surat rekomendasi
      pelaksana: staf
      kelengkapan: [Surat permohonan rekomendasi, Nota pertimbangan]
      output: [Draf surat rekomendasi]
    - kegiatan: Menandatangani surat rekomendasi
      pelaksana: kepala
      kelengkapan: [Draf surat rekomendasi]
      output: [Surat rekomendasi]
",
    check,
};

fn check(case: &Case<'_>, findings: &mut Findings) {
    let flow = &case.facts.documents;
    let recorded = recorded(case);
    let later = later_words(case);
    for made in &flow.made {
        let Some(document) = made.document.and_then(|at| flow.documents.get(at)) else {
            continue;
        };
        let steps = &case.sop.parts[made.part].steps;
        let step = &steps[made.row];
        let used_later = document
            .uses
            .iter()
            .rev()
            .filter_map(|used| flow.uses.get(*used))
            .any(|used| {
                let back = matches!(used.source, Source::Output(row, _) if row == made.row);
                used.row > made.row || back
            });
        let made_again = document
            .made
            .iter()
            .rev()
            .filter_map(|other| flow.made.get(*other))
            .any(|other| other.row > made.row);
        let told = |words: &BTreeSet<Word>| {
            let mut specific = made.name.core().map(|token| &token.stem);
            specific.all(|stem| words.contains(stem))
        };
        let next = &later[made.part][made.row];
        if used_later || made_again || is_end(steps, made.row) || !is_for_others(made) {
            continue;
        }
        if told(&recorded) || told(next) {
            continue;
        }
        let Some(text) = cell(step.outputs.as_ref(), made.item) else {
            continue;
        };
        let name = made.name.text.trim();
        findings
            .add(
                &OUTPUT_TAK_TERPAKAI.defect,
                case.part(text, made.name.range.clone()),
            )
            .quote(name)
            .says(said!(
                id: "tidak ada langkah sesudahnya yang memakai {name}",
                en: "no later step uses {name}"))
            .evidence(words!(
                "bukan output langkah terakhir, dan tidak tertulis pada pencatatan",
                "it is neither the last output nor among the records"
            ));
    }
}

/// Whether a document is made for another step: not a receipt, a proof, a register or the decision itself.
fn is_for_others(made: &DocumentMade) -> bool {
    let kept = |word: &str| {
        OUTCOMES.contains(word)
            || OUTGOING.contains(word)
            || GRANTS.contains(word)
            || RECEIPTS.contains(word)
            || STANDING.contains(word)
    };
    let mut first = made.name.core().take(2);
    made.name.nature == Nature::Document
        && made.name.core().next().is_some()
        && !first.any(|token| kept(&token.word))
}

/// Whether the procedure may end with a row: nothing follows it, or only a row of "Selesai".
fn is_end(steps: &[Step], row: usize) -> bool {
    let ends = |target: usize| steps.get(target).is_none_or(Step::is_capsule_row);
    match &steps[row].next {
        Next::Steps(targets) => targets.iter().all(|target| target.step.is_none_or(ends)),
        Next::Following => ends(row + 1),
    }
}

/// The stems of what is recorded.
fn recorded(case: &Case<'_>) -> BTreeSet<Word> {
    let records = case.sop.records.iter().flat_map(|records| &records.items);
    let texts = records.map(|item| &item.text);
    texts
        .flat_map(|text| tokens(text))
        .map(|token| token.stem)
        .collect()
}

/// For every row, the stems of the activity of the next one: "Menyampaikan undangan" uses what it sends.
fn later_words(case: &Case<'_>) -> Vec<Vec<BTreeSet<Word>>> {
    let of_part = |steps: &[Step]| {
        let stems = |step: &Step| tokens(&step.activity).into_iter().map(|token| token.stem);
        let next = (1..=steps.len()).map(|row| steps.get(row));
        next.map(|step| step.into_iter().flat_map(stems).collect())
            .collect()
    };
    case.sop
        .parts
        .iter()
        .map(|part| of_part(&part.steps))
        .collect()
}
