//! What a step works with stands among the equipment.

use std::ops::Range;

use crate::analyse::stems::{Token, same, word_ranges};
use crate::finding::{Defect, Findings, Severity};
use crate::lint::{Case, Rule};
use crate::said;
use crate::text::Text;
use crate::words;

use super::help::{is_blank, is_shouted};

/// What a step works with stands among the equipment.
pub const PERALATAN_TAK_TERDAFTAR: Rule = Rule {
    defect: Defect {
        id: "peralatan-tak-terdaftar",
        severity: Severity::Warning,
        basis: "PermenPANRB 35/2012, lampiran, bagian identitas: peralatan dan perlengkapan",
        says: words!(
            "aplikasi ini tidak ada dalam daftar peralatan",
            "this application is not among the equipment"
        ),
        why: words!(
            "pelaksana menyiapkan apa yang tertulis pada peralatan sebelum mulai",
            "people prepare what the equipment lists before they start"
        ),
        fix: words!("tambahkan ke `peralatan`", "add it to `peralatan`"),
    },
    bad: "
  nama: Pelayanan Izin
  peralatan: [Komputer]
  langkah:
    - kegiatan: Mencatat permohonan pada aplikasi OSS
#                                        ^^^^^^^^^^^^ peralatan-tak-terdaftar
",
    good: "
  nama: Pelayanan Izin
  peralatan: [Komputer, Aplikasi OSS]
  langkah:
    - kegiatan: Mencatat permohonan pada aplikasi OSS
",
    check,
};

fn check(case: &Case<'_>, findings: &mut Findings) {
    let glossary = &case.facts.documents.glossary;
    let Some(list) = case
        .sop
        .equipment
        .as_ref()
        .filter(|list| !is_blank(Some(list)))
    else {
        return;
    };
    // An item that names applications without saying which covers them all.
    let covers_all = list.items.iter().any(|item| {
        let words = word_ranges(&item.text);
        let named = |at: usize| words.get(at + 1).is_some();
        words.iter().enumerate().any(|(at, range)| {
            is_application(&item.text[range.clone()])
                && (!named(at) || named_at(&item.text, &words, at).is_none())
        })
    });
    if covers_all {
        return;
    }
    let listed: Vec<Token> = list
        .items
        .iter()
        .flat_map(|item| glossary.expand(&item.text))
        .collect();
    let mut reported: Vec<String> = Vec::new();
    for text in used(case) {
        let words = word_ranges(text);
        for at in 0..words.len() {
            let Some(range) = named_at(text, &words, at) else {
                continue;
            };
            let name = &text[words[at + 1].start..range.end];
            let parts = glossary.expand(name);
            let has = parts
                .iter()
                .any(|part| listed.iter().any(|other| same(&part.stem, &other.stem)));
            let key = name.to_lowercase();
            if has || reported.contains(&key) {
                continue;
            }
            let quote = &text[range.clone()];
            findings
                .add(
                    &PERALATAN_TAK_TERDAFTAR.defect,
                    case.part(text, range.clone()),
                )
                .quote(quote)
                .says(said!(
                    id: "“{quote}” dipakai langkah ini, tetapi tidak ada dalam peralatan",
                    en: "this step uses “{quote}”, which is not among the equipment"));
            reported.push(key);
        }
    }
}

/// The texts of steps that say what is worked with.
fn used<'a>(case: &Case<'a>) -> impl Iterator<Item = &'a Text> {
    case.sop.steps().flat_map(|(_, _, step)| {
        let cells = [&step.requirements, &step.outputs].into_iter().flatten();
        let named = cells.flat_map(|list| &list.items).map(|item| &item.text);
        std::iter::once(&step.activity)
            .chain(&step.remarks)
            .chain(named)
    })
}

fn is_application(word: &str) -> bool {
    word.eq_ignore_ascii_case("aplikasi")
}

/// The application that the word at this place names: "aplikasi OSS", "Aplikasi Sakti". In a text where every word has a
/// capital, only capitals throughout tell a name.
fn named_at(text: &str, words: &[Range<usize>], at: usize) -> Option<Range<usize>> {
    let adjoins = |at: usize| {
        text[words[at].end..words.get(at + 1)?.start]
            .eq(" ")
            .then_some(())
    };
    if !is_application(&text[words[at].clone()]) || is_shouted(text) {
        return None;
    }
    adjoins(at)?;
    let written = |at: usize| &text[words[at].clone()];
    let capitals = |word: &str| {
        word.len() >= 2 && word.chars().filter(|letter| letter.is_uppercase()).count() >= 2
    };
    let titled =
        |word: &str| word.starts_with(|letter: char| letter.is_uppercase()) && word.len() >= 3;
    let plain = at > 0 && written(at).starts_with('a') || at == 0;
    let named = |at: usize| {
        let word = written(at);
        let common = COMMON.contains(&word.to_lowercase().as_str());
        !common && (capitals(word) || plain && titled(word))
    };
    if !named(at + 1) {
        return None;
    }
    let mut last = at + 1;
    while last < at + 4 && adjoins(last).is_some() && named(last + 1) {
        last += 1;
    }
    Some(words[at].start..words[last].end)
}

/// Words behind "aplikasi" that name none.
const COMMON: &[&str] = &[
    "perkantoran",
    "pengolah",
    "pesan",
    "berbasis",
    "web",
    "mobile",
    "pendukung",
    "dan",
    "atau",
    "yang",
    "surat",
    "kantor",
    "office",
    "online",
    "daring",
    "milik",
    "dinas",
    "untuk",
    "tersebut",
    "ini",
    "di",
    "pada",
    "terkait",
    "lain",
    "android",
];

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_named_application_is_known_from_a_common_one() {
        let named = |text: &str| {
            let words = word_ranges(text);
            let found = (0..words.len()).find_map(|at| named_at(text, &words, at));
            found.map(|range| text[range].to_owned())
        };
        for (text, name) in [
            ("Mencatat pada aplikasi OSS", Some("aplikasi OSS")),
            ("Login ke aplikasi Sakti Mobile", Some("aplikasi Sakti")),
            ("Membuka aplikasi yang tersedia", None),
            ("Mengunggah melalui aplikasi perkantoran", None),
            ("Mengisi Aplikasi Perizinan Daerah", None),
            ("Mengisi Aplikasi SIMBG", Some("Aplikasi SIMBG")),
        ] {
            assert_eq!(named(text).as_deref(), name, "{text}");
        }
    }
}
