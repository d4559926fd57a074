//! A word or a phrase stands once.

use std::collections::BTreeSet;
use std::ops::Range;

use crate::analyse::spelling::{is_word, spelt};
use crate::analyse::stems::{is_stop_word, word_ranges};
use crate::analyse::vocabulary::is_active_verb;
use crate::finding::{Change, Defect, Findings, Safety, Severity};
use crate::lint::{Case, Rule};
use crate::model::Sop;
use crate::said;
use crate::words;

use super::help::is_blank_text;

/// A word or a phrase stands once.
pub const KATA_BERULANG: Rule = Rule {
    defect: Defect {
        id: "kata-berulang",
        severity: Severity::Warning,
        basis: "Permendikbudristek 0424/I/BS.00.01/2022 (EYD V)",
        says: words!("kata ini tertulis dua kali", "this word is written twice"),
        why: words!(
            "kata yang tertulis dua kali biasanya sisa penyuntingan; kata ulang memakai tanda hubung",
            "a word written twice is mostly left over from editing; plurals take a hyphen"
        ),
        fix: words!("tulis sekali saja", "write it once"),
    },
    bad: "
  nama: Pelayanan Surat
  langkah:
    - kegiatan: Memeriksa dan dan mencatat surat
#                         ^^^^^^^ kata-berulang
    - kegiatan: Menyerahkan surat kepada masing masing bidang
#                                        ^^^^^^^^^^^^^ kata-berulang
    - kegiatan: Menjaga keamanan informasi serta sistem keamanan informasi serta sistem berita
#                       ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ kata-berulang
  pencatatan: [Buku agenda surat masuk, Kartu kendali, Buku agenda surat masuk]
#                                                      ^^^^^^^^^^^^^^^^^^^^^^^ kata-berulang
",
    good: "
  nama: Pelayanan Surat
  langkah:
    - kegiatan: Memeriksa dan mencatat surat-surat
    - kegiatan: Menyerahkan surat kepada masing-masing bidang di Desa Kuta Kuta
    - kegiatan: Menyusun surat permohonan dan menyusun surat pernyataan
",
    check,
};

fn check(case: &Case<'_>, findings: &mut Findings) {
    items(case.sop, findings);
    for text in spelt(case.sop) {
        for (range, phrase) in repeated(text) {
            let once = text[phrase.clone()].to_owned();
            let twice = text[range.clone()].to_owned();
            let plural = is_plural(&once);
            let right = if plural {
                format!("{once}-{}", once.to_lowercase())
            } else {
                once.clone()
            };
            let lower = once.to_lowercase();
            let safe = ALWAYS_PLURAL.contains(&lower.as_str())
                || !plural && (is_stop_word(&lower) || is_active_verb(&lower));
            let change = Change::of(text, range.clone(), &right);
            let finding = findings.add(&KATA_BERULANG.defect, case.part(text, range));
            finding
                .quote(&twice)
                .fix(said!(id: "tulis “{right}”", en: "write “{right}”"))
                .repair(
                    if safe { Safety::Safe } else { Safety::Unsafe },
                    vec![change],
                );
            if plural {
                finding.says(said!(
                    id: "kata ulang “{twice}” ditulis “{right}”", en: "the plural “{twice}” is written “{right}”"));
            } else {
                finding
                    .says(said!(id: "“{once}” tertulis dua kali", en: "“{once}” is written twice"));
            }
            if once.contains(' ') {
                finding.severity(Severity::Info);
            }
        }
    }
}

/// Items that a list has twice.
fn items(sop: &Sop, findings: &mut Findings) {
    let lists = [
        &sop.qualifications,
        &sop.equipment,
        &sop.warnings,
        &sop.records,
    ];
    for list in lists.into_iter().flatten() {
        let mut seen = BTreeSet::new();
        for item in &list.items {
            let text = item.text.trim().trim_end_matches([';', '.', ',']);
            let is_new = seen.insert(text.to_lowercase());
            if is_new || is_blank_text(text) {
                continue;
            }
            findings
                .add(&KATA_BERULANG.defect, item.text.span)
                .quote(text)
                .says(said!(
                    id: "“{text}” sudah disebut di atas", en: "“{text}” is already named above"))
                .fix(words!("hapus salah satunya", "drop one of the two"));
        }
    }
}

/// Words that offices double to say that there are many.
fn is_plural(word: &str) -> bool {
    let lower = word.to_lowercase();
    ALWAYS_PLURAL.contains(&lower.as_str()) || PLURALS.contains(&lower.as_str())
}

const ALWAYS_PLURAL: [&str; 9] = [
    "masing", "rata", "hal", "tiap", "kadang", "orang", "undang", "sewaktu", "macam",
];

const PLURALS: [&str; 22] = [
    "surat",
    "berkas",
    "dokumen",
    "data",
    "tugas",
    "syarat",
    "pihak",
    "bagian",
    "bidang",
    "unit",
    "langkah",
    "anak",
    "buku",
    "aturan",
    "peraturan",
    "nama",
    "kegiatan",
    "barang",
    "lain",
    "baik",
    "benar",
    "sama",
];

/// The longest phrase, in words, that is looked for.
const LONGEST: usize = 8;

/// Where a word or phrase stands twice with only spaces between, and the phrase.
fn repeated(text: &str) -> Vec<(Range<usize>, Range<usize>)> {
    let words = word_ranges(text);
    let word = |at: usize| &text[words[at].clone()];
    let spaced = |at: usize| {
        text[words[at].end..words[at + 1].start]
            .chars()
            .all(char::is_whitespace)
    };
    let mut found = Vec::new();
    let mut at = 0;
    while at < words.len() {
        let length = (1..=LONGEST).find(|length| {
            let (middle, end) = (at + length, at + 2 * length);
            end <= words.len()
                && (at..middle).all(|at| word(at).eq_ignore_ascii_case(word(at + length)))
                && (at..end - 1).all(spaced)
                && (at..middle).any(|at| word(at).bytes().all(|byte| byte.is_ascii_alphabetic()))
                && !is_name(text, &words[at..end])
        });
        let Some(length) = length else {
            at += 1;
            continue;
        };
        let phrase = words[at].start..words[at + length - 1].end;
        found.push((words[at].start..words[at + 2 * length - 1].end, phrase));
        at += 2 * length;
    }
    found
}

/// Names of places are doubled too: a single word with a capital on both sides that is no word of the language, or that
/// stands behind another capital. Single letters are marks.
fn is_name(text: &str, words: &[Range<usize>]) -> bool {
    let [one, other] = words else {
        return false;
    };
    let large = |range: &Range<usize>| {
        text[range.clone()].starts_with(|letter: char| letter.is_uppercase())
    };
    let inside = text[..one.start]
        .trim_end()
        .ends_with(char::is_alphanumeric);
    one.len() < 2 || large(one) && large(other) && (inside || !is_word(&text[one.clone()]))
}
