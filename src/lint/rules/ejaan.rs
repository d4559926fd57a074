//! Words are written as the dictionary has them.

use std::collections::BTreeSet;
use std::ops::Range;

use crate::analyse::spelling::{is_word, separate, spelt, together, usual};
use crate::analyse::stems::word_ranges;
use crate::finding::{Change, Defect, Findings, Safety, Severity};
use crate::lint::{Case, Rule};
use crate::said;
use crate::text::Text;
use crate::words;

use super::help::is_shouted;

/// Words are written as the dictionary has them.
pub const EJAAN: Rule = Rule {
    defect: Defect {
        id: "ejaan",
        severity: Severity::Warning,
        basis: "Permendikbudristek 0424/I/BS.00.01/2022 (EYD V)",
        says: words!("kata ini salah eja", "this word is misspelt"),
        why: words!(
            "salah eja mengganggu pembaca dan menyulitkan pencarian",
            "misspellings disturb the reader and hide the text from searches"
        ),
        fix: words!("tulis menurut KBBI", "write it as the dictionary has it"),
    },
    bad: "
  nama: Pelayanan Surat
  langkah:
    - kegiatan: Meyampaikan surat yang di inginkan diluar kantor
#               ^^^^^^^^^^^ ejaan
#                                      ^^^^^^^^^^^ ejaan
#                                                  ^^^^^^ ejaan
      output: [Surat untuk ditindak lanjuti]
#                          ^^^^^^^^^^^^^^^^ ejaan
    - kegiatan: Memverfikasi berkas danmenyampaikan hasilnya
#               ^^^^^^^^^^^^ ejaan
#                                   ^^^^^^^^^^^^^^^ ejaan
",
    good: "
  nama: Pelayanan Surat
  langkah:
    - kegiatan: Menyampaikan surat yang diinginkan di luar kantor, di kantin, ke lapor.go.id
      output: [Surat untuk ditindaklanjuti]
    - kegiatan: Memverifikasi berkas dari Desa Tandangan dan menyampaikan hasilnya lewat SRIKANDI
",
    check,
};

/// A misspelt stretch of a text.
#[derive(Debug)]
struct Mistake {
    range: Range<usize>,
    right: String,
    /// In how many SOPs the right word stands, where the library is the reason.
    sops: Option<u32>,
    safety: Safety,
}

impl Mistake {
    fn plain(range: Range<usize>, right: impl Into<String>) -> Mistake {
        Mistake {
            range,
            right: right.into(),
            sops: None,
            safety: Safety::Unsafe,
        }
    }
}

fn check(case: &Case<'_>, findings: &mut Findings) {
    let mut names: Option<BTreeSet<String>> = None;
    let legal = case.sop.legal_bases.as_ref();
    for text in spelt(case.sop) {
        let titles =
            legal.is_some_and(|list| list.items.iter().any(|item| item.text.span == text.span));
        for mistake in mistakes(case, text, titles) {
            let wrong = &text[mistake.range.clone()];
            let names = names.get_or_insert_with(|| own_names(case));
            if names.contains(&wrong.to_lowercase()) {
                continue;
            }
            let right = as_written(wrong, &mistake.right);
            let change = Change::of(text, mistake.range.clone(), &right);
            let place = case.part(text, mistake.range.clone());
            let finding = findings.add(&EJAAN.defect, place);
            finding
                .quote(wrong)
                .says(said!(id: "“{wrong}” ditulis “{right}”", en: "“{wrong}” is spelt “{right}”"))
                .fix(said!(id: "tulis “{right}”", en: "write “{right}”"))
                .repair(mistake.safety, vec![change]);
            if let Some(sops) = mistake.sops {
                finding.evidence(said!(
                    id: "“{right}” dipakai {sops} SOP di pustaka ini",
                    en: "{sops} SOPs of this library use “{right}”"));
            }
        }
    }
}

/// The right word in the case of the wrong one.
fn as_written(wrong: &str, right: &str) -> String {
    let mut letters = wrong.chars();
    let first = letters.next().is_some_and(char::is_uppercase);
    let all = wrong.len() > 1 && !wrong.chars().any(char::is_lowercase);
    match (first, all) {
        (true, true) => right.to_uppercase(),
        (true, false) => {
            let mut letters = right.chars();
            let head = letters.next().map(|head| head.to_uppercase().to_string());
            format!("{}{}", head.unwrap_or_default(), letters.as_str())
        }
        _ => right.to_owned(),
    }
}

/// The words of names that the SOP and its agency declare.
fn own_names(case: &Case<'_>) -> BTreeSet<String> {
    let agency = case.library.agency(&case.sop.id.agency);
    let of_agency = agency.into_iter().flat_map(|agency| {
        let parts = [
            &agency.office,
            &agency.region,
            &agency.parent_region,
            &agency.address,
        ];
        std::iter::once(&agency.name).chain(parts.into_iter().flatten())
    });
    let signers = case.sop.approval.iter().flat_map(|approval| &approval.name);
    let declared = case.library.site.terms.iter();
    let terms = declared
        .chain(agency.iter().flat_map(|agency| &agency.terms))
        .chain(&case.sop.terms)
        .flat_map(|(short, long)| [short, long]);
    let texts = of_agency.chain(signers).chain(&case.sop.unit).chain(terms);
    texts
        .flat_map(|text| {
            word_ranges(text)
                .into_iter()
                .map(|range| text[range].to_lowercase())
        })
        .collect()
}

/// Where a text is misspelt, and how it is spelt. Titles of laws are quoted as they were passed: only slips count there.
fn mistakes(case: &Case<'_>, text: &Text, titles: bool) -> Vec<Mistake> {
    let words = word_ranges(text);
    let mut found = Vec::new();
    for (at, range) in words.iter().enumerate() {
        let written = &text[range.clone()];
        let next = words
            .get(at + 1)
            .filter(|next| text[range.end..next.start] == *" ");
        if let Some(next) = next
            && let Some(right) = together(written, &text[next.clone()])
        {
            found.push(Mistake::plain(range.start..next.end, right));
            continue;
        }
        if is_yes(text, &words, at) {
            found.push(Mistake::plain(range.clone(), "ya"));
        }
        if is_word(written) {
            found.extend(shifted(written).map(|right| Mistake {
                safety: Safety::Safe,
                ..Mistake::plain(range.clone(), right)
            }));
        } else if written.bytes().all(|byte| byte.is_ascii_alphabetic()) && is_prose(text, range) {
            found.extend(
                word(case, text, (&words, at))
                    .filter(|_| !titles || counts_in_titles(&written.to_lowercase())),
            );
        }
    }
    found
}

/// Whether a misspelling counts in the title of a law. Old titles have old spellings, and these are no misspellings there.
fn counts_in_titles(word: &str) -> bool {
    usual(word).is_none() || ["kementrian", "mentri", "negri"].contains(&word)
}

/// "Jika ia, maka … Jika tidak, maka …": the word of an exit, not of a person.
fn is_yes(text: &str, words: &[Range<usize>], at: usize) -> bool {
    let is = |at: usize, word: &str| {
        let range = words.get(at);
        range.is_some_and(|range| text[range.clone()].eq_ignore_ascii_case(word))
    };
    let condition = |at: usize| CONDITIONS.iter().any(|word| is(at, word));
    is(at, "ia")
        && at.checked_sub(1).is_some_and(condition)
        && text[words[at].end..].starts_with([',', ':', ';'])
        && (0..words.len()).any(|at| condition(at) && is(at + 1, "tidak"))
}

/// Words that open a condition.
const CONDITIONS: [&str; 5] = ["jika", "apabila", "bila", "kalau", "jikalau"];

/// Addresses and the names of files are no words.
fn is_prose(text: &str, range: &Range<usize>) -> bool {
    let before = text[..range.start].chars().next_back();
    let after = text[range.end..].chars().next();
    before.is_none_or(|letter| !"@/._\\-".contains(letter))
        && after.is_none_or(|letter| !"@/_\\-".contains(letter))
}

/// One word that no list has.
fn word(case: &Case<'_>, text: &str, (words, at): (&[Range<usize>], usize)) -> Option<Mistake> {
    let range = words[at].clone();
    let written = &text[range.clone()];
    let lower = written.to_lowercase();
    if let Some(right) = usual(&lower) {
        return (!is_introduced(text, words, at)).then(|| Mistake::plain(range, right));
    }
    if let Some(right) = softened(&lower) {
        return Some(Mistake::plain(range, right));
    }
    if is_name(text, words, at) {
        return None;
    }
    let spelling = &case.library_facts.spelling;
    if let Some(found) = spelling.correction(&lower) {
        let sops = found.sops;
        return Some(Mistake {
            sops,
            ..Mistake::plain(range, found.right)
        });
    }
    separate(&lower).map(|right| Mistake::plain(range, right))
}

/// The prefix before s is meny-; only roots in y keep it.
fn softened(word: &str) -> Option<String> {
    let rest = word.strip_prefix("mey")?;
    let right = format!("meny{rest}");
    (rest.len() >= 5 && is_word(&right)).then_some(right)
}

/// Two capitals at the start of a word: "ELektronik".
fn shifted(written: &str) -> Option<String> {
    let rest = written.get(2..)?;
    let two = written.as_bytes()[..2].iter().all(u8::is_ascii_uppercase);
    let held = two && rest.len() >= 5 && rest.bytes().all(|byte| byte.is_ascii_lowercase());
    held.then(|| written.to_lowercase())
}

/// Words behind which a name stands.
const BEFORE_NAMES: &[&str] = &[
    "kabupaten",
    "kab",
    "kota",
    "kecamatan",
    "kec",
    "desa",
    "kelurahan",
    "kampung",
    "dusun",
    "jalan",
    "jl",
    "jln",
    "gampong",
    "nagari",
    "provinsi",
    "prov",
    "pulau",
    "sungai",
    "gunung",
    "waduk",
    "bandara",
    "pelabuhan",
    "stasiun",
    "terminal",
    "pasar",
    "rsud",
    "rs",
    "rumah",
    "puskesmas",
    "sekolah",
    "sd",
    "sdn",
    "smp",
    "smpn",
    "sma",
    "sman",
    "smk",
    "smkn",
    "universitas",
    "pt",
    "cv",
    "ud",
    "yayasan",
    "bapak",
    "ibu",
    "sdr",
    "sdri",
    "saudara",
    "saudari",
    "nama",
    "aplikasi",
    "sistem",
    "program",
    "merek",
    "dr",
    "drs",
    "dra",
    "ir",
    "h",
    "hj",
    "prof",
    "website",
    "situs",
    "portal",
    "laman",
    "apotek",
    "hotel",
    "klinik",
    "bank",
    "lembaga",
    "badan",
    "an",
];

/// Whether the word before says that a name follows.
fn is_introduced(text: &str, words: &[Range<usize>], at: usize) -> bool {
    let capital = text[words[at].clone()].starts_with(|letter: char| letter.is_uppercase());
    let before = at.checked_sub(1).and_then(|before| words.get(before));
    let before = before.map(|range| text[range.clone()].to_lowercase());
    capital && before.is_some_and(|before| BEFORE_NAMES.contains(&before.as_str()))
}

/// Whether a word may be a name or an abbreviation: capitals inside a sentence say so, unless the words around it are
/// ordinary and it is long.
fn is_name(text: &str, words: &[Range<usize>], at: usize) -> bool {
    let written = &text[words[at].clone()];
    if written.bytes().all(|byte| byte.is_ascii_lowercase()) {
        return false;
    }
    let rest_small = written[1..].bytes().all(|byte| byte.is_ascii_lowercase());
    let all_large = written.bytes().all(|byte| byte.is_ascii_uppercase());
    if is_introduced(text, words, at) || !(rest_small || all_large && is_shouted(text)) {
        return true;
    }
    let starts = text[..words[at].start]
        .trim_end_matches(|letter: char| letter.is_whitespace() || "-–•*(\"“".contains(letter))
        .chars()
        .next_back()
        .is_none_or(|before| ".:;!?".contains(before));
    let strange = |range: &Range<usize>| {
        let word = &text[range.clone()];
        let capital = word.starts_with(|letter: char| letter.is_uppercase());
        capital && !is_word(word) && usual(&word.to_lowercase()).is_none()
    };
    let before = at.checked_sub(1).and_then(|before| words.get(before));
    let among_names = before.into_iter().chain(words.get(at + 1)).any(strange);
    among_names || !starts && written.len() < LONG
}

/// Names are mostly shorter.
const LONG: usize = 9;

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn names_are_known_by_their_capitals_and_their_neighbours() {
        let name = |text: &str, word: &str| {
            let words = word_ranges(text);
            let at = words.iter().position(|range| text[range.clone()] == *word);
            is_name(text, &words, at.expect("the word"))
        };
        assert!(name("Surat dari Desa Tandangan", "Tandangan"));
        assert!(name("Mengirim ke Salurang Jaya", "Salurang"));
        assert!(name("Mengirim ke BSrE", "BSrE"));
        assert!(!name("Verikator melakukan reset", "Verikator"));
        assert!(!name("Menerima Link Reset Passpharasse", "Passpharasse"));
        assert!(!name("PEMBAHARUAN SERTFIKAT", "SERTFIKAT"));
    }

    #[test]
    fn the_right_word_takes_the_case_of_the_wrong_one() {
        assert_eq!(as_written("Verikator", "verifikator"), "Verifikator");
        assert_eq!(as_written("PEMBAHARUAN", "pembaruan"), "PEMBARUAN");
        assert_eq!(as_written("dilokasi", "di lokasi"), "di lokasi");
    }
}
