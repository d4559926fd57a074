//! An output is the product of a step, never the step itself.

use crate::analyse::stems::tokens;
use crate::analyse::vocabulary::{DOCUMENTS, is_act_noun, is_active_verb};
use crate::finding::{Defect, Findings, Severity};
use crate::lint::{Case, Rule};
use crate::model::Item;
use crate::said;
use crate::words;

/// An output is the product of a step, never the step itself.
pub const OUTPUT_BERUPA_KEGIATAN: Rule = Rule {
    defect: Defect {
        id: "output-berupa-kegiatan",
        severity: Severity::Error,
        basis: "PermenPANRB 35/2012, lampiran, mutu baku: output",
        says: words!(
            "output ini berupa kegiatan, bukan hasil",
            "this output is an activity, not a product"
        ),
        why: words!(
            "output adalah produk langkah: dokumen atau keadaannya yang baru; kata kerja berawalan “me” menyebut pekerjaan, bukan hasilnya",
            "an output is what the step leaves behind; a verb names the work, not its result"
        ),
        fix: words!(
            "tulis benda yang dihasilkan tanpa kata kerja",
            "name the thing that is made, without the verb"
        ),
    },
    bad: "
  nama: Penerbitan Surat Tugas
  pelaksana: {staf: Staf Sekretariat}
  langkah:
    - kegiatan: Menyusun draf surat tugas
      pelaksana: staf
      kelengkapan: [Nota dinas]
      waktu: 30 menit
      output: [Menyusun draf surat tugas]
#              ^^^^^^^^^^^^^^^^^^^^^^^^^ output-berupa-kegiatan
",
    good: "
  nama: Penerbitan Surat Tugas
  pelaksana: {staf: Staf Sekretariat}
  langkah:
    - kegiatan: Menyusun draf surat tugas
      pelaksana: staf
      kelengkapan: [Nota dinas]
      waktu: 30 menit
      output: [Draf surat tugas]
",
    check,
};

fn check(case: &Case<'_>, findings: &mut Findings) {
    for (_, _, step) in case.sop.steps() {
        for item in step.outputs.iter().flat_map(|outputs| &outputs.items) {
            let words = tokens(&item.text);
            let Some(first) = words.first() else {
                continue;
            };
            // "Pemeriksaan selesai" is a state, of which output-berupa-keadaan speaks.
            let over = words.last().is_some_and(|last| last.word == "selesai");
            if !over && (is_act_noun(&first.word) || ACTS.contains(&first.word.as_str())) {
                told_as_act(item, findings);
            }
            let Some(verb) = words.first().filter(|word| is_active_verb(&word.word)) else {
                continue;
            };
            let product = item.text[verb.range.end..].trim();
            let whole = item.text.trim();
            let finding = findings
                .add(&OUTPUT_BERUPA_KEGIATAN.defect, item.text.span)
                .quote(&item.text.value)
                .says(said!(
                    id: "output “{whole}” adalah kegiatan, bukan hasil",
                    en: "the output “{whole}” is an activity, not a product"));
            let first = words.get(1).map(|word| word.word.as_str());
            if first.is_some_and(|first| DOCUMENTS.contains(first)) {
                finding.fix(
                    said!(id: "tulis hasilnya: “{product}”", en: "name the product: “{product}”"),
                );
            }
        }
    }
}

/// "Verifikasi berkas" may be meant for the paper that comes of it: a milder word.
fn told_as_act(item: &Item, findings: &mut Findings) {
    let whole = item.text.trim();
    findings
        .add(&OUTPUT_BERUPA_KEGIATAN.defect, item.text.span)
        .quote(&item.text.value)
        .severity(Severity::Warning)
        .says(said!(
            id: "output “{whole}” menyebut pekerjaan, bukan hasilnya",
            en: "the output “{whole}” names the work, not its result"))
        .fix(words!(
            "tulis bendanya, misalnya “Hasil …”, “Lembar …”, atau dokumen yang sudah ditandatangani",
            "name the thing, such as “Hasil …”, “Lembar …” or the signed document"
        ));
}

/// Nouns of acts that are never the name of a paper, besides those that stand in a kelengkapan by mistake.
const ACTS: [&str; 6] = [
    "pengesahan",
    "rapat",
    "pencatatan",
    "penyusunan",
    "pembuatan",
    "penelaahan",
];

#[cfg(test)]
mod tests {
    use super::*;
    use crate::lint::examples::example_findings;

    #[test]
    fn nouns_that_begin_with_me_are_outputs() {
        for noun in [
            "Memo dinas",
            "Meterai",
            "Media informasi",
            "Menu layanan",
            "Metadata",
        ] {
            let text = format!("langkah:\n  - kegiatan: Menyusun\n    output: [{noun}]\n");
            let (_, found) = example_findings(&OUTPUT_BERUPA_KEGIATAN, &text);
            assert!(found.is_empty(), "{noun}");
        }
    }
}
