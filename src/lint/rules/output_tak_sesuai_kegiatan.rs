//! An output is what its own step leaves behind, not what another one makes.

use crate::analyse::documents::{DocumentMade, Nature};
use crate::analyse::stems::{Token, Word, same, tokens};
use crate::analyse::vocabulary::{STATES, is_active_verb};
use crate::finding::{Defect, Findings, Severity};
use crate::lint::{Case, Rule};
use crate::model::Step;
use crate::said;
use crate::words;

use super::help::cell;

/// Reports outputs that the next step makes, drafts that come of signing, and papers that have nothing to do with their
/// step.
pub const OUTPUT_TAK_SESUAI_KEGIATAN: Rule = Rule {
    defect: Defect {
        id: "output-tak-sesuai-kegiatan",
        severity: Severity::Info,
        basis: "PermenPANRB 35/2012, lampiran, mutu baku: output",
        says: words!(
            "output ini tidak sesuai dengan kegiatannya",
            "this output does not fit its activity"
        ),
        why: words!(
            "output adalah yang dihasilkan langkah itu sendiri, bukan langkah lain",
            "an output is what this very step leaves behind"
        ),
        fix: words!(
            "tulis hasil kegiatan langkah ini; pindahkan output ini ke langkah yang membuatnya",
            "name what this step leaves behind; move this output to the step that makes it"
        ),
    },
    bad: "
  nama: Pelayanan Surat Masuk
  pelaksana: {petugas: Petugas, kepala: Kepala Dinas}
  langkah:
    - kegiatan: Menyampaikan surat kepada Kepala Dinas
      pelaksana: petugas
      kelengkapan: [Surat masuk]
      output: [Lembar disposisi]
#              ^^^^^^^^^^^^^^^^ output-tak-sesuai-kegiatan
    - kegiatan: Mendisposisikan surat
      pelaksana: kepala
      kelengkapan: [Surat masuk]
      output: [Lembar disposisi]
    - kegiatan: Menandatangani surat balasan
      pelaksana: kepala
      kelengkapan: [Surat balasan]
      output: [Draf surat balasan]
#              ^^^^^^^^^^^^^^^^^^ output-tak-sesuai-kegiatan
",
    good: "
  nama: Pelayanan Surat Masuk
  pelaksana: {petugas: Petugas, kepala: Kepala Dinas}
  langkah:
    - kegiatan: Menyampaikan surat beserta lembar disposisi kepada Kepala Dinas
      pelaksana: petugas
      kelengkapan: [Surat masuk]
      output: [Lembar disposisi]
    - kegiatan: Mendisposisikan surat
      pelaksana: kepala
      kelengkapan: [Surat masuk]
      output: [Lembar disposisi]
    - kegiatan: Menandatangani surat balasan
      pelaksana: kepala
      kelengkapan: [Draf surat balasan]
      output: [Surat balasan]
",
    check,
};

fn check(case: &Case<'_>, findings: &mut Findings) {
    for made in &case.facts.documents.made {
        let steps = &case.sop.parts[made.part].steps;
        let step = &steps[made.row];
        let Some(text) = cell(step.outputs.as_ref(), made.item) else {
            continue;
        };
        if made.name.nature != Nature::Document {
            continue;
        }
        let name = made.name.text.trim();
        let next = steps.get(made.row + 1);
        let elsewhere = is_of_next_step(made, (step, next));
        if !elsewhere && !is_draft_of_signing(made, step) {
            continue;
        }
        let place = case.part(text, made.name.range.clone());
        let finding = findings.add(&OUTPUT_TAK_SESUAI_KEGIATAN.defect, place);
        finding.quote(name);
        if let Some(next) = next.filter(|_| elsewhere) {
            let number = next.label(made.row + 1);
            finding
                .says(said!(
                    id: "{name} baru dibuat di langkah {number}",
                    en: "{name} is made only in step {number}"))
                .evidence(said!(
                    id: "kegiatan langkah {number} membuatnya; kegiatan langkah ini tidak menyebutnya",
                    en: "the activity of step {number} makes it; the one here does not mention it"));
        } else {
            finding
                .says(said!(
                    id: "{name}: sesudah ditandatangani, dokumen bukan draf lagi",
                    en: "{name}: what has been signed is no draft any more"))
                .fix(words!(
                    "tulis dokumen yang sudah ditandatangani; mungkin kelengkapan dan output tertukar",
                    "name the signed document; perhaps requirement and output are swapped"
                ));
        }
    }
}

/// Papers that are nothing but an act set down: whoever acts makes them.
const ACTS_ON_PAPER: [&str; 3] = ["disposisi", "paraf", "persetujuan"];

/// Whether an output is the act of the next step, which another actor does, and not of this one.
fn is_of_next_step(made: &DocumentMade, (step, next): (&Step, Option<&Step>)) -> bool {
    let Some(next) = next else {
        return false;
    };
    let mut core = made.name.core();
    let (Some(act), None) = (core.next(), core.next()) else {
        return false;
    };
    let told = |step: &Step| {
        let words = tokens(&step.activity);
        words.iter().any(|word| same(&word.stem, &act.stem))
    };
    let before = step.requirements.iter().flat_map(|list| &list.items);
    let before = before.flat_map(|item| tokens(&item.text));
    let had = before.into_iter().any(|word| same(&word.stem, &act.stem));
    let acts_next = tokens(&next.activity)
        .iter()
        .any(|word| is_active_verb(&word.word) && same(&word.stem, &act.stem));
    let columns = |step: &Step| -> Vec<Option<usize>> {
        step.actors.iter().map(|actor| actor.column).collect()
    };
    ACTS_ON_PAPER.contains(&act.word.as_str())
        && acts_next
        && !had
        && !told(step)
        && columns(step) != columns(next)
}

/// Whether a step that signs or approves and does nothing else leaves a draft behind.
fn is_draft_of_signing(made: &DocumentMade, step: &Step) -> bool {
    let words = tokens(&step.activity);
    let first = words.first().map(|word| word.word.as_str());
    let signs = matches!(first, Some("menandatangani" | "mengesahkan" | "menetapkan"));
    let named = tokens(&made.name.text);
    let draft = |words: &[Token]| {
        let first = words.first().map(|word| word.word.as_str());
        matches!(first, Some("draf" | "konsep" | "rancangan"))
    };
    let mut later = named.iter().skip(1);
    let signed = later.any(|token| STATES.contains(token.word.as_str()));
    // "Menandatangani draf" sets a signature under something that goes on being a draft elsewhere.
    let of_draft = words.iter().any(|word: &Token| {
        let word: &Word = &word.word;
        matches!(word.as_str(), "draf" | "konsep" | "rancangan")
    });
    signs && draft(&named) && !signed && !of_draft
}
