//! A step changes something.

use crate::finding::{Defect, Findings, Severity};
use crate::lint::{Case, Rule};
use crate::words;
use std::collections::BTreeSet;

use crate::analyse::stems::{Word, tokens};
use crate::model::ItemList;
use crate::said;

/// A step changes something.
pub const OUTPUT_SAMA_DENGAN_MASUKAN: Rule = Rule {
    defect: Defect {
        id: "output-sama-dengan-masukan",
        severity: Severity::Info,
        basis: "PermenPANRB 35/2012, lampiran, mutu baku: output",
        says: words!(
            "output langkah ini sama dengan kelengkapannya",
            "the output of this step is what it began with"
        ),
        why: words!(
            "bila masuk dan keluarnya sama, tidak tampak apa yang dikerjakan langkah ini",
            "when what comes in also goes out, nothing shows what the step did"
        ),
        fix: words!(
            "tulis keadaan barunya, misalnya “(sudah diparaf)” atau “(terkoreksi)”",
            "write its new state, such as “(sudah diparaf)” or “(terkoreksi)”"
        ),
    },
    bad: "
  nama: Pelayanan Surat Keluar
  langkah:
    - kegiatan: Mengoreksi draf surat
      kelengkapan: [Draf surat]
      output: [Draf surat]
#              ^^^^^^^^^^ output-sama-dengan-masukan
",
    good: "
  nama: Pelayanan Surat Keluar
  langkah:
    - kegiatan: Mengoreksi draf surat
      kelengkapan: [Draf surat]
      output: [Draf surat (terkoreksi)]
",
    check,
};

fn check(case: &Case<'_>, findings: &mut Findings) {
    for (_, _, step) in case.sop.steps() {
        let (Some(before), Some(after)) = (&step.requirements, &step.outputs) else {
            continue;
        };
        let (inputs, outputs) = (words_of(before), words_of(after));
        if outputs.is_empty() || inputs != outputs {
            continue;
        }
        let Some(first) = after.items.first() else {
            continue;
        };
        let text = first.text.trim();
        findings
            .add(&OUTPUT_SAMA_DENGAN_MASUKAN.defect, first.text.span)
            .quote(text)
            .says(said!(
                id: "“{text}” masuk dan keluar tanpa berubah",
                en: "“{text}” comes in and goes out unchanged"));
    }
}

/// The words of every item, with the states that tell a changed document from the one that came in.
fn words_of(list: &ItemList) -> BTreeSet<Vec<Word>> {
    let items = list.items.iter().map(|item| {
        tokens(&item.text)
            .into_iter()
            .map(|token| token.word)
            .collect::<Vec<_>>()
    });
    items.filter(|words| !words.is_empty()).collect()
}
