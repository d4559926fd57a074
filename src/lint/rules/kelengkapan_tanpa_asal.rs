//! A document that a step uses must come from somewhere.

use std::collections::BTreeSet;

use crate::analyse::documents::{Agreement, DocumentUse, Name, Nature, Source, agreement};
use crate::analyse::stems::tokens;
use crate::finding::{Defect, Findings, Severity};
use crate::lint::{Case, Rule};
use crate::{said, words};

use super::help::cell;

/// Reports documents that no earlier step makes and that nobody declares.
pub const KELENGKAPAN_TANPA_ASAL: Rule = Rule {
    defect: Defect {
        id: "kelengkapan-tanpa-asal",
        severity: Severity::Error,
        basis: "PermenPANRB 35/2012, lampiran, mutu baku: kelengkapan dan output",
        says: words!(
            "dokumen ini dipakai, tetapi tidak ada langkah yang membuatnya",
            "this document is used, but no step makes it"
        ),
        why: words!(
            "output satu langkah menjadi kelengkapan langkah berikutnya; dokumen tanpa asal membuat alur terputus",
            "the output of one step is what the next one works with; a document from nowhere breaks the flow"
        ),
        fix: words!(
            "tulis dokumen ini sebagai output langkah yang membuatnya, atau sebagai `masukan` bila sudah ada sejak awal",
            "name it as the output of the step that makes it, or as `masukan` if it exists from the start"
        ),
    },
    bad: "
  nama: Pengajuan Cuti Tahunan
  pelaksana: {pegawai: Pegawai, atasan: Atasan Langsung}
  langkah:
    - kegiatan: Mengisi formulir cuti
      pelaksana: pegawai
      kelengkapan: [Formulir cuti]
      waktu: 5 menit
      output: [Formulir cuti (terisi)]
    - kegiatan: Memeriksa permohonan cuti
      pelaksana: atasan
      kelengkapan: [Surat Keterangan Bebas Temuan]
#                   ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ kelengkapan-tanpa-asal
      waktu: 10 menit
      output: [Formulir cuti (disetujui)]
",
    good: "
  nama: Pengajuan Cuti Tahunan
  masukan: [Surat Keterangan Bebas Temuan]
  pelaksana: {pegawai: Pegawai, atasan: Atasan Langsung}
  langkah:
    - kegiatan: Mengisi formulir cuti
      pelaksana: pegawai
      kelengkapan: [Formulir cuti]
      waktu: 5 menit
      output: [Formulir cuti (terisi)]
    - kegiatan: Memeriksa permohonan cuti
      pelaksana: atasan
      kelengkapan: [Surat Keterangan Bebas Temuan]
      waktu: 10 menit
      output: [Formulir cuti (disetujui)]
",
    check,
};

fn check(case: &Case<'_>, findings: &mut Findings) {
    let mut told = BTreeSet::new();
    for used in &case.facts.documents.uses {
        let Source::Unknown { near, expected } = &used.source else {
            continue;
        };
        // What has no source in one step has none in the next.
        if told.insert(used.document) {
            report(case, (used, near.as_ref(), *expected), findings);
        }
    }
    for (part, row, step) in case.sop.steps() {
        for name in files_named(&step.activity) {
            if !is_known(case, (part, row), &step.activity[name.clone()]) {
                let quote = &step.activity[name.clone()];
                let place = case.part(&step.activity, name.clone());
                findings
                    .add(&KELENGKAPAN_TANPA_ASAL.defect, place)
                    .quote(quote)
                    .severity(Severity::Warning)
                    .says(said!(
                        id: "kegiatan memakai {quote}, yang tidak ada di kelengkapan atau output mana pun",
                        en: "the activity uses {quote}, which no kelengkapan or output names"));
            }
        }
    }
}

fn report(
    case: &Case<'_>,
    (used, near, expected): (&DocumentUse, Option<&(usize, String)>, bool),
    findings: &mut Findings,
) {
    let part = &case.sop.parts[used.part];
    let Some(text) = cell(part.steps[used.row].requirements.as_ref(), used.item) else {
        return;
    };
    let name = &used.name.text;
    let place = case.part(text, used.name.range.clone());
    let finding = findings
        .add(&KELENGKAPAN_TANPA_ASAL.defect, place)
        .quote(name)
        .says(said!(
            id: "tidak ada langkah sebelumnya yang membuat {name}",
            en: "no earlier step makes {name}"));
    // The draft of something is named after it: that it is made later says nothing against a draft from outside.
    let draft = tokens(name)
        .first()
        .is_some_and(|first| matches!(&*first.word, "draf" | "konsep" | "rancangan"));
    if !expected || draft {
        // Nothing says that it is made here: it may well be brought along.
        finding.severity(Severity::Warning).fix(words!(
            "tulis pada `masukan` bila dibawa dari luar, atau sebagai output langkah yang membuatnya",
            "name it in `masukan` if it comes from outside, or as the output of the step that makes it"
        ));
    }
    let Some((row, like)) = near else {
        finding.evidence(words!(
            "tidak ada output sebelumnya yang namanya mirip",
            "no earlier output has a name like it"
        ));
        return;
    };
    let number = part.steps[*row].label(*row);
    let like = like.lines().next().unwrap_or_default();
    finding.severity(Severity::Warning).evidence(said!(
        id: "yang paling mirip, di langkah {number}: {like}",
        en: "the most like it, in step {number}: {like}"));
}

/// Files named by a capital abbreviation, as "file CSR": the one form of a document inside an activity that is never
/// anything else.
fn files_named(activity: &str) -> Vec<std::ops::Range<usize>> {
    let words = tokens(activity);
    words
        .windows(2)
        .filter(|pair| matches!(pair[0].word.as_str(), "file" | "berkas"))
        .filter(|pair| {
            let short = &activity[pair[1].range.clone()];
            (2..=6).contains(&short.len()) && short.bytes().all(|byte| byte.is_ascii_uppercase())
        })
        .filter(|pair| {
            !matches!(
                pair[1].word.as_str(),
                "pdf" | "jpg" | "png" | "doc" | "xls" | "csv" | "zip" | "xml"
            )
        })
        .map(|pair| pair[0].range.start..pair[1].range.end)
        .collect()
}

fn is_known(case: &Case<'_>, (part, row): (usize, usize), file: &str) -> bool {
    let flow = &case.facts.documents;
    let words = flow.glossary.expand(file);
    let name = Name {
        range: 0..file.len(),
        text: file.to_owned(),
        nature: Nature::Document,
        tokens: words.into_iter().skip(1).collect(),
    };
    let uses = flow
        .uses
        .iter()
        .map(|used| (used.part, used.row, &used.name));
    let made = flow
        .made
        .iter()
        .map(|made| (made.part, made.row, &made.name));
    uses.chain(made).any(|(other_part, other_row, other)| {
        other_part == part && other_row <= row && agreement(&name, other) >= Agreement::Contained
    }) || case.sop.parts[part]
        .inputs
        .iter()
        .any(|input| name.is_within(&flow.glossary.expand(input)))
}
