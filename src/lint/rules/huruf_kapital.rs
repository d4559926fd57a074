//! Capitals stand at the start of a sentence and in names.

use std::ops::Range;

use crate::analyse::prose;
use crate::analyse::stems::word_ranges;
use crate::analyse::vocabulary::{DOCUMENTS, is_active_verb};
use crate::finding::{Change, Defect, Findings, Safety, Severity};
use crate::lint::{Case, Rule};
use crate::said;
use crate::text::Text;
use crate::words;

use super::help::is_shouted;

/// Capitals stand at the start of a sentence and in names.
pub const HURUF_KAPITAL: Rule = Rule {
    defect: Defect {
        id: "huruf-kapital",
        severity: Severity::Info,
        basis: "Permendikbudristek 0424/I/BS.00.01/2022 (EYD V)",
        says: words!("huruf kapital tidak tepat", "a capital is out of place"),
        why: words!(
            "kalimat diawali huruf kapital; kata tugas dan kata kerja di tengah kalimat tidak",
            "a sentence starts with a capital; small words and verbs inside it do not"
        ),
        fix: words!("betulkan huruf pertamanya", "mend the first letter"),
    },
    bad: "
  nama: Pelayanan Surat
  langkah:
    - kegiatan: Menandatangani Dan Mengirim surat
#                              ^^^ huruf-kapital
    - kegiatan: mencatat surat
",
    good: "
  nama: Pelayanan Surat
  langkah:
    - kegiatan: Menandatangani dan mengirim Surat Permohonan Izin
    - kegiatan: Mencatat Surat Pernyataan Melaksanakan Tugas
    - kegiatan: e-Office mencatat surat
",
    check,
};

fn check(case: &Case<'_>, findings: &mut Findings) {
    let starts = case.sop.steps().map(|(_, _, step)| &step.activity);
    let mut found: Vec<(&Text, Range<usize>)> = starts
        .filter_map(|text| Some((text, small_start(text)?)))
        .collect();
    for text in prose(case.sop).filter(|text| !is_shouted(text)) {
        found.extend(large_inside(text).into_iter().map(|range| (text, range)));
    }
    found.sort_by_key(|(text, range)| (text.span, range.start));
    let Some((text, range)) = found.first() else {
        return;
    };
    let turned = |text: &Text, range: &Range<usize>| turned(&text[range.clone()]);
    let (quote, right) = (&text[range.clone()], turned(text, range));
    let changes = found
        .iter()
        .map(|(text, range)| Change::of(text, range.clone(), turned(text, range)));
    let finding = findings.add(&HURUF_KAPITAL.defect, case.part(text, range.clone()));
    finding
        .quote(quote)
        .says(said!(id: "“{quote}” ditulis “{right}”", en: "“{quote}” is written “{right}”"))
        .fix(said!(id: "tulis “{right}”", en: "write “{right}”"))
        .repair(Safety::Unsafe, changes.collect());
    if found.len() > 1 {
        let count = found.len();
        finding
            .evidence(said!(id: "{count} tempat dalam SOP ini", en: "{count} places in this SOP"));
    }
}

/// A word with its first letter turned from large to small, or back.
fn turned(word: &str) -> String {
    let mut letters = word.chars();
    let Some(first) = letters.next() else {
        return String::new();
    };
    let other = if first.is_uppercase() {
        first.to_lowercase().to_string()
    } else {
        first.to_uppercase().to_string()
    };
    format!("{other}{}", letters.as_str())
}

/// The first word of an activity that starts small. Names such as "e-Office" do.
fn small_start(text: &str) -> Option<Range<usize>> {
    let first = word_ranges(text).into_iter().next()?;
    let word = &text[first.clone()];
    let starts = text[..first.start].trim().is_empty();
    (starts && word.len() >= 3 && word.bytes().all(|byte| byte.is_ascii_lowercase()))
        .then_some(first)
}

/// Small words that have no capital in a sentence or a title.
const SMALL: [&str; 14] = [
    "dan", "atau", "yang", "untuk", "dengan", "di", "ke", "dari", "oleh", "pada", "kepada",
    "serta", "dalam", "agar",
];

/// Small words and active verbs with a capital inside a sentence.
fn large_inside(text: &str) -> Vec<Range<usize>> {
    let words = word_ranges(text);
    let mut found = Vec::new();
    for (at, range) in words.iter().enumerate().skip(1) {
        let word = &text[range.clone()];
        let titled = word.starts_with(|letter: char| letter.is_uppercase())
            && !word.chars().skip(1).any(char::is_uppercase);
        let gap = &text[words[at - 1].end..range.start];
        if !titled || !gap.chars().all(|letter| matches!(letter, ' ' | ',')) {
            continue;
        }
        let lower = word.to_lowercase();
        let before = &words[at.saturating_sub(5)..at];
        let names_paper = before.iter().any(|range| {
            let word = &text[range.clone()];
            let named = DOCUMENTS.contains(word.to_lowercase().as_str())
                || word.eq_ignore_ascii_case("sop");
            named && word.starts_with(|letter: char| letter.is_uppercase())
        });
        if SMALL.contains(&lower.as_str()) || is_active_verb(&lower) && !names_paper {
            found.push(range.clone());
        }
    }
    found
}
