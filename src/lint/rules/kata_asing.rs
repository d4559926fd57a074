//! Indonesian words stand where the language has them.

use std::collections::BTreeMap;
use std::ops::Range;
use std::sync::LazyLock;

use crate::analyse::prose;
use crate::analyse::spelling::{is_word, together};
use crate::analyse::stems::word_ranges;
use crate::finding::{Change, Defect, Findings, Safety, Severity};
use crate::lint::{Case, Rule};
use crate::said;
use crate::text::Text;
use crate::words;

/// Indonesian words stand where the language has them.
pub const KATA_ASING: Rule = Rule {
    defect: Defect {
        id: "kata-asing",
        severity: Severity::Info,
        basis: "Undang-Undang 24/2009, pasal 27; Peraturan Presiden 63/2019",
        says: words!(
            "kata asing ini punya padanan Indonesia",
            "this foreign word has an Indonesian equivalent"
        ),
        why: words!(
            "naskah resmi negara wajib berbahasa Indonesia; kata Indonesia dipahami semua pembaca",
            "official papers must be in Indonesian; every reader understands Indonesian words"
        ),
        fix: words!("pakai padanannya", "use the equivalent"),
    },
    bad: "
  nama: Pelayanan Surat
  kualifikasi_pelaksana: [Mampu mengoperasikan computer]
#                                              ^^^^^^^^ kata-asing
  langkah:
    - kegiatan: Mengupload surat ke aplikasi
#               ^^^^^^^^^^ kata-asing
",
    good: "
  nama: Pelayanan Surat
  kualifikasi_pelaksana: [Mampu mengoperasikan komputer]
  langkah:
    - kegiatan: Mengunggah surat ke aplikasi e-Office melalui Google Form dan Microsoft Office
",
    check,
};

static WORDS: LazyLock<BTreeMap<&str, &str>> = LazyLock::new(|| {
    let lines = include_str!("padanan.txt")
        .lines()
        .filter(|line| !line.starts_with('#'));
    lines.filter_map(|line| line.split_once(" = ")).collect()
});

fn check(case: &Case<'_>, findings: &mut Findings) {
    let mut found: BTreeMap<&str, Vec<(&Text, Range<usize>)>> = BTreeMap::new();
    let mut order: Vec<&str> = Vec::new();
    let mut lower = String::new();
    for text in prose(case.sop) {
        let words = word_ranges(text);
        for (at, range) in words.iter().enumerate() {
            lower.clear();
            lower.extend(
                text[range.clone()]
                    .chars()
                    .map(|letter| letter.to_ascii_lowercase()),
            );
            // "Meng-upload" is "mengupload".
            let word = WORDS.get_key_value(lower.as_str());
            let Some((word, _)) =
                word.or_else(|| WORDS.get_key_value(lower.replace('-', "").as_str()))
            else {
                continue;
            };
            if is_of_name(text, &words, at) || is_misspelt(text, &words, at) {
                continue;
            }
            let places = found.entry(word).or_default();
            if places.is_empty() {
                order.push(word);
            }
            places.push((text, range.clone()));
        }
    }
    for word in order {
        let (Some(places), Some(right)) = (found.get(word), WORDS.get(word)) else {
            continue;
        };
        let Some((text, range)) = places.first() else {
            continue;
        };
        let changes = places.iter().map(|(text, range)| {
            let capital = text[range.clone()].starts_with(|letter: char| letter.is_uppercase());
            Change::of(
                text,
                range.clone(),
                if capital {
                    capitalised(right)
                } else {
                    (*right).to_owned()
                },
            )
        });
        let finding = findings.add(&KATA_ASING.defect, case.part(text, range.clone()));
        finding
            .quote(&text[range.clone()])
            .says(said!(id: "“{word}” berpadanan “{right}”", en: "“{word}” is “{right}” in Indonesian"))
            .fix(said!(id: "tulis “{right}”", en: "write “{right}”"))
            .repair(Safety::Unsafe, changes.collect());
        if places.len() > 1 {
            let count = places.len();
            finding.evidence(
                said!(id: "{count} tempat dalam SOP ini", en: "{count} places in this SOP"),
            );
        }
    }
}

/// Whether a word is half of one that is merely misspelt: "foto copy".
fn is_misspelt(text: &str, words: &[Range<usize>], at: usize) -> bool {
    let before = at.checked_sub(1).and_then(|before| words.get(before));
    before.is_some_and(|before| together(&text[before.clone()], &text[words[at].clone()]).is_some())
}

fn capitalised(word: &str) -> String {
    let mut letters = word.chars();
    let first = letters.next().map(|first| first.to_uppercase().to_string());
    format!("{}{}", first.unwrap_or_default(), letters.as_str())
}

/// Whether a word belongs to a name: it has a capital and stands beside another capital that is no Indonesian word, or
/// behind "aplikasi"; or it is part of an address.
fn is_of_name(text: &str, words: &[Range<usize>], at: usize) -> bool {
    let range = &words[at];
    if text[range.end..].starts_with(['@', '_', '/', '-'])
        || text[..range.start].ends_with(['@', '_', '/', '.', '-'])
    {
        return true;
    }
    let large = |range: &Range<usize>| {
        text[range.clone()].starts_with(|letter: char| letter.is_uppercase())
    };
    if !large(range) {
        return false;
    }
    let before = at.checked_sub(1).and_then(|before| words.get(before));
    let beside = before.into_iter().chain(words.get(at + 1));
    let mut beside = beside
        .filter(|range| large(range))
        .map(|range| text[range.clone()].to_lowercase());
    let named = before.is_some_and(|range| {
        ["aplikasi", "sistem", "program", "menu", "layanan"]
            .contains(&text[range.clone()].to_lowercase().as_str())
    });
    named || beside.any(|word| BRANDS.contains(&word.as_str()) || !is_word(&word))
}

/// Makers and products whose names hold English words.
const BRANDS: [&str; 12] = [
    "google",
    "microsoft",
    "zoom",
    "windows",
    "adobe",
    "apple",
    "android",
    "whatsapp",
    "office",
    "one",
    "smart",
    "center",
];
