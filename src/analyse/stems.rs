//! Stems: the words of an author come in; tokens that can be compared whatever their affixes and spelling go out.

use std::borrow::Borrow;
use std::cell::RefCell;
use std::collections::{BTreeMap, HashMap};
use std::ops::{Deref, Range};
use std::sync::Arc;

use pagefind_stem::{Algorithm, Stemmer};

use crate::model::{Library, Sop};
use crate::text::Text;

use super::vocabulary::{ROOTS, STOP_WORDS};

/// A text that many tokens share.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Word(Arc<str>);

impl Word {
    /// The text.
    pub fn as_str(&self) -> &str {
        &self.0
    }
}

impl Deref for Word {
    type Target = str;

    fn deref(&self) -> &str {
        &self.0
    }
}

impl Borrow<str> for Word {
    fn borrow(&self) -> &str {
        &self.0
    }
}

impl PartialEq<str> for Word {
    fn eq(&self, other: &str) -> bool {
        &*self.0 == other
    }
}

impl PartialEq<&str> for Word {
    fn eq(&self, other: &&str) -> bool {
        &*self.0 == *other
    }
}

/// A word of a text.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Token {
    /// Its bytes in the text.
    pub range: Range<usize>,
    /// In lower case, with its usual spelling.
    pub word: Word,
    /// Without affixes: `pencabutan` and `mencabut` share it.
    pub stem: Word,
}

/// Words whose stems are kept per thread. An office uses some ten thousand.
const KEPT_WORDS: usize = 50_000;

thread_local! {
    /// Stems found before: a pure function of the word, asked for again by every SOP.
    static KEPT: RefCell<HashMap<Box<str>, (Word, Word)>> = RefCell::new(HashMap::new());
}

/// Spellings that mean the same word, older or foreign one first.
const SPELLINGS: &[(&str, &str)] = &[
    ("draft", "draf"),
    ("e-mail", "email"),
    ("fotocopy", "fotokopi"),
    ("photocopy", "fotokopi"),
    ("foto-copy", "fotokopi"),
    ("telpon", "telepon"),
    ("telp", "telepon"),
    ("tlp", "telepon"),
    ("fax", "faksimile"),
    ("faks", "faksimile"),
    ("propinsi", "provinsi"),
    ("ijin", "izin"),
    ("djawa", "jawa"),
    ("link", "tautan"),
    ("kwitansi", "kuitansi"),
    ("notulensi", "notula"),
    ("notulen", "notula"),
    ("computer", "komputer"),
    ("user", "pengguna"),
    ("jadual", "jadwal"),
    ("blanko", "blangko"),
    ("form", "formulir"),
    ("sertipikat", "sertifikat"),
    ("rekap", "rekapitulasi"),
];

/// The words of a text, in order. A hyphen or a dot between letters does not end a word.
pub fn tokens(text: &str) -> Vec<Token> {
    KEPT.with_borrow_mut(|kept| {
        if kept.len() > KEPT_WORDS {
            kept.clear();
        }
        let token = |range: Range<usize>| {
            let written = &text[range.clone()];
            if let Some((word, stem)) = kept.get(written) {
                let (word, stem) = (word.clone(), stem.clone());
                return Token { range, word, stem };
            }
            let (word, stem) = understood(written);
            kept.insert(written.into(), (word.clone(), stem.clone()));
            Token { range, word, stem }
        };
        word_ranges(text).into_iter().map(token).collect()
    })
}

/// A word in its usual spelling, and its stem.
fn understood(written: &str) -> (Word, Word) {
    let word = usual_spelling(&written.to_lowercase());
    // Dutch and Latin endings of one word: legalisir and legalisasi.
    let one_ending = match (word.strip_suffix("fisir"), word.strip_suffix("isir")) {
        (Some(root), _) if root.len() >= 3 => format!("{root}fikasi"),
        (None, Some(root)) if root.len() >= 4 && !root.ends_with("ny") => format!("{root}isasi"),
        _ => word.clone(),
    };
    let stem = stem_with(&Stemmer::create(Algorithm::Indonesian), &one_ending);
    (Word(word.into()), Word(stem.into()))
}

/// The words of a text in lower case, in order, with their usual spelling: for readers that keep stems by word.
pub fn words(text: &str) -> impl Iterator<Item = String> + '_ {
    let ranges = word_ranges(text).into_iter();
    ranges.map(|range| usual_spelling(&text[range].to_lowercase()))
}

/// The stem of one word.
pub fn stem(word: &str) -> Word {
    understood(word).1
}

/// Whether a word says nothing about which document or topic is meant.
pub fn is_stop_word(word: &str) -> bool {
    STOP_WORDS.contains(word)
}

/// Whether two stems are the same, or one is the other misspelt: eight letters or more and at most two edits apart.
pub fn same(one: &str, other: &str) -> bool {
    if one == other {
        return true;
    }
    // Slips are rare in the first letters; asking for four alike spares nearly every comparison.
    let long = one.len() >= 8 && other.len() >= 8 && one.as_bytes()[..4] == other.as_bytes()[..4];
    long && one.len().abs_diff(other.len()) <= 2 && crate::text::distance(one, other) <= 2
}

/// Whether a short form is made of the beginnings of these words in order, as `BSSN` and `kominfo` are. Small words
/// such as "dan" may be passed over.
pub fn abbreviates(short: &str, words: &[&str]) -> bool {
    let Some((first, rest)) = words.split_first() else {
        return short.is_empty();
    };
    if is_stop_word(first) && abbreviates(short, rest) {
        return true;
    }
    first
        .char_indices()
        .map(|(at, letter)| at + letter.len_utf8())
        .take_while(|end| short.get(..*end) == first.get(..*end))
        .any(|end| abbreviates(&short[end..], rest))
}

/// Where the words of a text stand.
pub fn word_ranges(text: &str) -> Vec<Range<usize>> {
    let mut ranges = Vec::new();
    let mut start: Option<usize> = None;
    let mut letters = text.char_indices().peekable();
    while let Some((at, letter)) = letters.next() {
        let of_word =
            letter.is_ascii_alphanumeric() || !letter.is_ascii() && letter.is_alphanumeric();
        let inside = of_word
            || (start.is_some()
                && matches!(letter, '-' | '.' | '\'')
                && letters
                    .peek()
                    .is_some_and(|(_, next)| next.is_alphanumeric()));
        match (inside, start) {
            (true, None) => start = Some(at),
            (false, Some(first)) => {
                ranges.push(first..at);
                start = None;
            }
            _ => {}
        }
    }
    ranges.extend(start.map(|first| first..text.len()));
    ranges
}

fn usual_spelling(word: &str) -> String {
    match SPELLINGS.iter().find(|(from, _)| *from == word) {
        Some((_, to)) => (*to).to_owned(),
        None => word.replace("baharu", "baru"),
    }
}

fn stem_with(stemmer: &Stemmer, word: &str) -> String {
    let bare = word
        .strip_suffix("nya")
        .filter(|rest| rest.len() > 4)
        .unwrap_or(word);
    for whole in [word, bare] {
        if ROOTS.contains(whole) {
            return without_melted_letter(whole.to_owned());
        }
    }
    let stem = stemmer.stem(bare).into_owned();
    let is_root =
        |root: &&&str| root.len() > stem.len() && root.contains(&stem) && bare.contains(**root);
    let root = ROOTS.iter().find(is_root);
    without_melted_letter(root.map_or(stem.clone(), |root| (*root).to_owned()))
}

/// "me-" and "pe-" swallow the first letter of a root (terbit, menerbitkan). No table of roots tells which letter it
/// was, so the letter is left out everywhere.
fn without_melted_letter(stem: String) -> String {
    let mut letters = stem.chars();
    let melts = letters.next().is_some_and(|first| "tkpnm".contains(first))
        && letters
            .next()
            .is_some_and(|second| "aiueo".contains(second));
    if melts && stem.len() >= 5 {
        stem[1..].to_owned()
    } else {
        stem
    }
}

/// Abbreviations and what they stand for.
#[derive(Clone, Debug, Default)]
pub struct Glossary {
    entries: BTreeMap<String, String>,
}

impl Glossary {
    /// The terms of the library, of the agency and of the SOP, and those the SOP itself spells out, such as
    /// "Aplikasi Manajemen Sertifikat (AMS)".
    pub fn of(library: &Library, sop: &Sop) -> Glossary {
        let mut glossary = Glossary::default();
        let agency = library.agency(&sop.id.agency);
        let terms = library
            .site
            .terms
            .iter()
            .chain(agency.iter().flat_map(|agency| &agency.terms))
            .chain(&sop.terms);
        for (short, long) in terms {
            glossary.add(short, long);
        }
        for text in super::prose(sop) {
            glossary.read(text);
        }
        glossary
    }

    /// Adds an abbreviation; the first meaning of two is replaced.
    pub fn add(&mut self, short: &str, long: &str) {
        let key = short.trim().to_lowercase();
        self.entries.insert(key, long.trim().to_owned());
    }

    /// Adds what another glossary explains and this one does not.
    pub fn join(&mut self, other: &Glossary) {
        for (short, long) in &other.entries {
            self.entries
                .entry(short.clone())
                .or_insert_with(|| long.clone());
        }
    }

    /// What an abbreviation stands for.
    pub fn meaning(&self, short: &str) -> Option<&str> {
        self.entries.get(&short.to_lowercase()).map(String::as_str)
    }

    /// Whether nothing is explained.
    pub fn is_empty(&self) -> bool {
        self.entries.is_empty()
    }

    /// The words of a text with every known abbreviation written out. The ranges stay those of the text.
    pub fn expand(&self, text: &str) -> Vec<Token> {
        let mut out = Vec::new();
        for token in tokens(text) {
            match self.meaning(&token.word) {
                Some(long) => out.extend(tokens(long).into_iter().map(|part| Token {
                    range: token.range.clone(),
                    ..part
                })),
                None => out.push(token),
            }
        }
        out
    }

    /// Learns the abbreviations that a text puts in brackets behind the words they stand for.
    fn read(&mut self, text: &Text) {
        for (open, _) in text.match_indices('(') {
            let Some(length) = text[open..].find(')') else {
                continue;
            };
            let short = text[open + 1..open + length].trim();
            let is_short = (2..=10).contains(&short.len())
                && short.chars().all(char::is_alphanumeric)
                && short.chars().filter(|letter| letter.is_uppercase()).count() >= 2;
            if !is_short {
                continue;
            }
            let before = word_ranges(&text[..open]);
            let lower = short.to_lowercase();
            let found = (2..=before.len().min(9)).find_map(|count| {
                let from = before[before.len() - count].start;
                let long = text[from..open].trim();
                let words = long.to_lowercase();
                let words: Vec<&str> = words.split_whitespace().collect();
                abbreviates(&lower, &words).then_some(long)
            });
            if let Some(long) = found {
                self.entries.entry(lower).or_insert_with(|| long.to_owned());
            }
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_noun_and_its_verb_share_a_stem() {
        for (noun, verb) in [
            ("pencabutan", "mencabut"),
            ("penerbitan", "menerbitkan"),
            ("penerbitan", "terbit"),
            ("penerimaan", "menerima"),
            ("pembaharuan", "memperbarui"),
            ("pemusnahan", "musnah"),
            ("disposisi", "mendisposisikan"),
            ("pengiriman", "mengirim"),
            ("laporan", "laporan"),
            ("verifikasi", "memverifikasi"),
            ("penilaian", "menilai"),
            ("perintah", "memerintahkan"),
            ("legalisasi", "legalisir"),
            ("legalisasi", "melegalisir"),
            ("identifikasi", "mengidentifisir"),
        ] {
            assert_eq!(stem(noun), stem(verb), "{noun} {verb}");
        }
    }

    #[test]
    fn words_of_other_topics_keep_apart() {
        for (one, other) in [
            ("penerbitan", "penertiban"),
            ("pencabutan", "penerbitan"),
            ("pernyataan", "permohonan"),
            ("pendaftaran", "pembayaran"),
            ("surat", "syarat"),
        ] {
            assert!(!same(&stem(one), &stem(other)), "{one} {other}");
        }
    }

    #[test]
    fn a_long_word_misspelt_is_the_same_word() {
        assert!(same(&stem("passphrasede"), &stem("passphrase")));
        assert!(same(&stem("Passpharasse"), &stem("passphrase")));
    }

    #[test]
    fn initials_and_syllables_abbreviate() {
        assert!(abbreviates(
            "bssn",
            &["badan", "siber", "dan", "sandi", "negara"]
        ));
        assert!(abbreviates(
            "kominfo",
            &["komunikasi", "dan", "informatika"]
        ));
        assert!(abbreviates("se", &["sertifikat", "elektronik"]));
        assert!(!abbreviates("se", &["surat", "tugas"]));
    }
}
