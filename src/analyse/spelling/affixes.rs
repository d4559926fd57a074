//! Affixes: a word comes in; the ways to take it apart into prefix, root and suffix go out.

/// One way to take a word apart.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) struct Parse {
    /// The prefixes as written: `meny` of "menyusun".
    pub prefix: String,
    /// The letter of the root that the prefix swallowed: `s` of "menyusun".
    pub swallowed: &'static str,
    /// The root, with that letter.
    pub root: String,
    /// The suffixes.
    pub suffix: String,
}

const CLITICS: [&str; 6] = ["nya", "lah", "kah", "pun", "ku", "mu"];
const SUFFIXES: [&str; 9] = ["kan", "an", "i", "wan", "wati", "isasi", "is", "if", "al"];
const PREFIXES: [&str; 23] = [
    "di", "ke", "se", "ter", "ber", "per", "non", "pra", "antar", "sub", "pasca", "multi", "anti",
    "maha", "swa", "nir", "be", "te", "pe", "bel", "pel", "dwi", "tri",
];

/// Roots of fewer letters are too many to tell anything.
const SHORTEST_ROOT: usize = 3;
/// As in "di-per-ber-", the most an office writes.
const PREFIXES_IN_A_ROW: usize = 3;

/// Every way to take apart a word of ASCII letters in lower case, the whole word first.
pub(super) fn parses(word: &str) -> Vec<Parse> {
    let mut found = Vec::new();
    for (stem, suffix) in without_suffixes(word) {
        let mut open = vec![(String::new(), "", stem.to_owned(), 0)];
        while let Some((prefix, swallowed, root, depth)) = open.pop() {
            if depth < PREFIXES_IN_A_ROW {
                for (written, letter, rest) in without_prefix(&root) {
                    let inner = format!("{letter}{rest}");
                    if inner.len() >= SHORTEST_ROOT {
                        // The outer swallowed letter was never written.
                        let seen = &written[swallowed.len()..];
                        open.push((format!("{prefix}{seen}"), letter, inner, depth + 1));
                    }
                }
            }
            found.push(Parse {
                prefix,
                swallowed,
                root,
                suffix: suffix.clone(),
            });
        }
    }
    found
}

fn without_suffixes(word: &str) -> Vec<(&str, String)> {
    let long = |rest: &&str| rest.len() >= SHORTEST_ROOT;
    let mut bare = vec![(word, String::new())];
    for clitic in CLITICS {
        if let Some(rest) = word.strip_suffix(clitic).filter(long) {
            bare.push((rest, clitic.to_owned()));
        }
    }
    let mut found = bare.clone();
    for (stem, clitic) in bare {
        for suffix in SUFFIXES {
            if let Some(rest) = stem.strip_suffix(suffix).filter(long) {
                found.push((rest, format!("{suffix}{clitic}")));
            }
        }
    }
    found
}

/// The prefixes that a stem can have: as written, the letter they swallowed, and the rest.
fn without_prefix(stem: &str) -> Vec<(&str, &'static str, &str)> {
    let mut found: Vec<(&str, &'static str, &str)> = PREFIXES
        .iter()
        .filter_map(|prefix| Some((*prefix, "", stem.strip_prefix(prefix)?)))
        .collect();
    let nasal = [
        ("", "", "lmnrwy"),
        ("m", "", "bfpvm"),
        ("m", "p", "aiueo"),
        ("n", "", "cdjtsz"),
        ("n", "t", "aiueo"),
        ("ng", "", "aiueoghkqx"),
        ("ng", "k", "aiueo"),
        ("nge", "", "bcdfghjklmnprst"),
        ("ny", "s", "aiueo"),
    ];
    if !stem.starts_with("me") && !stem.starts_with("pe") {
        return found;
    }
    for (letters, swallowed, next) in nasal {
        let rest = stem[2..].strip_prefix(letters);
        let fits = |rest: &&str| {
            rest.chars()
                .next()
                .is_some_and(|first| next.contains(first))
        };
        if let Some(rest) = rest.filter(fits) {
            found.push((&stem[..stem.len() - rest.len()], swallowed, rest));
        }
    }
    found
}
