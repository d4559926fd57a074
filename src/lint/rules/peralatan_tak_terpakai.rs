//! Equipment is listed because a step uses it.

use std::collections::BTreeSet;

use crate::analyse::stems::{Token, is_stop_word, same, tokens};
use crate::finding::{Defect, Findings, Severity};
use crate::lint::{Case, Rule};
use crate::said;
use crate::words;

/// Equipment is listed because a step uses it.
pub const PERALATAN_TAK_TERPAKAI: Rule = Rule {
    defect: Defect {
        id: "peralatan-tak-terpakai",
        severity: Severity::Info,
        basis: "PermenPANRB 35/2012, lampiran, bagian identitas: peralatan dan perlengkapan",
        says: words!(
            "peralatan ini tidak dipakai langkah mana pun",
            "no step uses this equipment"
        ),
        why: words!(
            "daftar peralatan memuat apa yang langsung dibutuhkan prosedur; sisanya membingungkan",
            "the list holds what the procedure needs directly; the rest confuses"
        ),
        fix: words!(
            "hapus dari daftar, atau sebut di langkah yang memakainya",
            "drop it, or name it in the step that uses it"
        ),
    },
    bad: "
  nama: Pelayanan Izin
  peralatan: [Komputer, Aplikasi OSS]
#                       ^^^^^^^^^^^^ peralatan-tak-terpakai
  langkah:
    - kegiatan: Mencatat permohonan
",
    good: "
  nama: Pelayanan Izin
  peralatan: [Komputer, Aplikasi OSS]
  langkah:
    - kegiatan: Mencatat permohonan pada OSS
",
    check,
};

fn check(case: &Case<'_>, findings: &mut Findings) {
    let glossary = &case.facts.documents.glossary;
    let mut used: Vec<Token> = Vec::new();
    for (_, _, step) in case.sop.steps() {
        let lists = [&step.requirements, &step.outputs];
        let cells = lists
            .into_iter()
            .flatten()
            .flat_map(|list| &list.items)
            .map(|item| &item.text);
        for text in std::iter::once(&step.activity)
            .chain(&step.remarks)
            .chain(cells)
        {
            used.extend(glossary.expand(text));
        }
    }
    if used.is_empty() {
        return;
    }
    let bare = bare_tools(case);
    // Who must master a tool, or records what was done in it, uses it, though no step says so.
    let lists = [&case.sop.qualifications, &case.sop.records];
    for item in lists.into_iter().flatten().flat_map(|list| &list.items) {
        used.extend(glossary.expand(&item.text));
    }
    for item in case.sop.equipment.iter().flat_map(|list| &list.items) {
        let words = glossary.expand(&item.text);
        let named = words
            .first()
            .is_some_and(|first| matches!(first.word.as_str(), "aplikasi" | "formulir" | "lembar"));
        let mut own: Vec<&Token> = words
            .iter()
            .filter(|word| !GENERIC.contains(&word.word.as_str()) && !is_stop_word(&word.word))
            .collect();
        own.dedup_by(|one, other| one.stem == other.stem);
        let is_used = own
            .iter()
            .any(|word| used.iter().any(|other| same(&word.stem, &other.stem)));
        // "Mencatat barang dalam aplikasi": which one is plain to whoever has only this.
        let kind = words.first().map(|first| &first.word);
        let meant = kind.is_some_and(|kind| bare.contains(kind.as_str()));
        if !named || own.is_empty() || is_used || meant {
            continue;
        }
        let text = item.text.trim().trim_end_matches([';', '.', ',']);
        findings
            .add(&PERALATAN_TAK_TERPAKAI.defect, item.text.span)
            .quote(text)
            .says(said!(
                id: "“{text}” tidak dipakai langkah mana pun", en: "no step uses “{text}”"));
    }
}

/// Words of equipment that do not tell one tool from another.
const GENERIC: &[&str] = &[
    "aplikasi",
    "formulir",
    "lembar",
    "sistem",
    "informasi",
    "microsoft",
    "office",
    "word",
    "excel",
    "pengolah",
    "kata",
    "data",
    "perkantoran",
    "pendukung",
    "browser",
    "kerja",
    "isian",
    "surat",
];

/// The kinds of tools that a step names without saying which: "aplikasi" as the last word of a phrase.
fn bare_tools(case: &Case<'_>) -> BTreeSet<String> {
    let steps = case.sop.steps().map(|(_, _, step)| &step.activity);
    let mut bare = BTreeSet::new();
    for text in steps {
        let words = tokens(text);
        for (at, word) in words.iter().enumerate() {
            let next = words.get(at + 1);
            if next.is_none_or(|next| is_stop_word(&next.word)) {
                bare.insert(word.word.as_str().to_owned());
            }
        }
    }
    bare
}
