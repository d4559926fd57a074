//! Slips of the pen: a word that no list has comes in; the word that was meant goes out, where that is beyond doubt.

use std::collections::BTreeMap;
use std::sync::LazyLock;

use crate::text::distance;

use super::affixes::parses;
use super::lexicon::{core_roots, core_words};

/// How two words differ, where one letter or one swap makes the difference.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Slip {
    /// A letter is missing.
    Missing(usize),
    /// A letter is too much.
    Extra(usize),
    /// Two neighbours have changed places.
    Swapped,
    /// The key beside the right one was struck.
    Neighbour,
}

/// Words that a slip may have been meant to be, found by their letters less one.
#[derive(Debug, Default)]
pub(super) struct Targets {
    by_letters: BTreeMap<String, Vec<u32>>,
    words: Vec<String>,
    by_consonants: BTreeMap<String, Vec<u32>>,
    by_ends: BTreeMap<(u8, [u8; 2]), Vec<u32>>,
}

/// Shorter words have too many neighbours that are words.
const SHORTEST: usize = 7;
/// Longer ones are no words, and their neighbours too many to keep.
const LONGEST: usize = 40;
/// From this length on a word may differ in more than one letter.
const LONG: usize = 9;
/// From this length on a word may have lost or won a syllable.
const LONGER: usize = 11;

impl Targets {
    pub(super) fn of(words: impl Iterator<Item = String>) -> Targets {
        let mut targets = Targets::default();
        for word in words.filter(|word| (6..=LONGEST).contains(&word.len()) && word.is_ascii()) {
            let at = crate::text::count(targets.words.len());
            for letters in less_one(&word) {
                targets.by_letters.entry(letters).or_default().push(at);
            }
            if word.len() >= LONG {
                let bones = consonants(&word);
                targets.by_consonants.entry(bones).or_default().push(at);
            }
            if word.len() >= LONGER {
                targets.by_ends.entry(ends(&word)).or_default().push(at);
            }
            targets.words.push(word);
        }
        targets
    }

    fn named(&self, places: Option<&Vec<u32>>) -> impl Iterator<Item = &str> {
        let places = places.map_or(&[][..], |places| places.as_slice());
        places
            .iter()
            .filter_map(|at| self.words.get(*at as usize).map(String::as_str))
    }

    /// The words one slip away, in the order of their letters.
    fn one_slip(&self, word: &str) -> Vec<(&str, Slip)> {
        let mut near: Vec<&str> = less_one(word)
            .iter()
            .flat_map(|letters| self.named(self.by_letters.get(letters)))
            .collect();
        near.sort_unstable();
        near.dedup();
        let judged = near.into_iter();
        judged
            .filter_map(|right| Some((right, slip(word, right)?)))
            .collect()
    }

    /// The word that was meant.
    pub(super) fn near(&self, word: &str) -> Option<String> {
        if !(SHORTEST..=LONGEST).contains(&word.len())
            || !word.bytes().all(|byte| byte.is_ascii_lowercase())
        {
            return None;
        }
        let slips = self.one_slip(word);
        let one = slips.into_iter().find(|(right, slip)| {
            right.as_bytes()[0] == word.as_bytes()[0]
                && match slip {
                    Slip::Missing(_) => true,
                    Slip::Extra(_) | Slip::Swapped => word.len() > SHORTEST,
                    Slip::Neighbour => word.len() >= LONG,
                }
        });
        if let Some((right, _)) = one {
            return Some(right.to_owned());
        }
        if word.len() < LONG {
            return None;
        }
        self.less_a_syllable(word)
            .or_else(|| self.with_a_tail(word))
            .or_else(|| self.same_consonants(word))
            .map(str::to_owned)
    }

    /// "verikator": two or three letters in a row are missing.
    fn less_a_syllable(&self, word: &str) -> Option<&str> {
        let mut like = self.named(self.by_ends.get(&ends(word)));
        like.find(|right| {
            let missing = right.len().saturating_sub(word.len());
            let letters = word.bytes().zip(right.bytes());
            let same = letters.take_while(|(one, other)| one == other).count();
            (2..=3).contains(&missing) && word[same..] == right[same + missing..]
        })
    }

    /// "passphrasede": one or two letters stand behind the word.
    fn with_a_tail(&self, word: &str) -> Option<&str> {
        (1..=2).find_map(|tail| {
            let right = word.get(..word.len() - tail)?;
            let mut exact = self.named(self.by_letters.get(right));
            exact.find(|found| *found == right && found.len() >= LONG)
        })
    }

    /// "passpharasse": the consonants are right, and there are letters too many.
    fn same_consonants(&self, word: &str) -> Option<&str> {
        let mut like = self.named(self.by_consonants.get(&consonants(word)));
        like.find(|right| {
            word.len() >= LONGER
                && word.len() > right.len()
                && word.as_bytes()[0] == right.as_bytes()[0]
                && word.as_bytes().last() == right.as_bytes().last()
                && distance(word, right) <= 3
        })
    }
}

static WORDS: LazyLock<Targets> =
    LazyLock::new(|| Targets::of(core_words().chain(core_roots()).map(str::to_owned)));

static ROOTS: LazyLock<Targets> = LazyLock::new(|| Targets::of(core_roots().map(str::to_owned)));

/// The word of offices that was meant by a word that no list has.
pub(super) fn meant(word: &str) -> Option<String> {
    WORDS.near(word).or_else(|| with_its_affixes(word))
}

/// The root is one slip away, and its affixes are right.
fn with_its_affixes(word: &str) -> Option<String> {
    if word.len() < LONG || !word.bytes().all(|byte| byte.is_ascii_lowercase()) {
        return None;
    }
    let verbal = |prefix: &str| {
        let families = ["me", "di", "pe", "be", "te"];
        families.iter().any(|family| prefix.starts_with(family))
    };
    let parses = parses(word).into_iter();
    parses
        .filter(|parse| parse.root.len() >= 6 && verbal(&parse.prefix) && !parse.suffix.is_empty())
        .find_map(|parse| {
            let root = parse.root.as_str();
            let slips = ROOTS.one_slip(root);
            let (right, _) = slips.into_iter().find(|(right, slip)| {
                let inside = match slip {
                    Slip::Missing(at) | Slip::Extra(at) => *at < root.len().min(right.len()),
                    Slip::Swapped => true,
                    Slip::Neighbour => false,
                };
                inside && root.as_bytes()[..2] == right.as_bytes()[..2]
            })?;
            let written = &right[parse.swallowed.len()..];
            Some(format!("{}{written}{}", parse.prefix, parse.suffix))
        })
}

/// A word, and the word less each of its letters.
fn less_one(word: &str) -> Vec<String> {
    let mut all = vec![word.to_owned()];
    for at in 0..word.len() {
        all.push(format!("{}{}", &word[..at], &word[at + 1..]));
    }
    all
}

/// The consonants of a word, double ones once.
fn consonants(word: &str) -> String {
    let mut bones = String::new();
    for letter in word.chars().filter(|letter| !"aiueo".contains(*letter)) {
        if !bones.ends_with(letter) {
            bones.push(letter);
        }
    }
    bones
}

/// The first letter of a word and its last two.
fn ends(word: &str) -> (u8, [u8; 2]) {
    match word.as_bytes() {
        [first, .., before, last] => (*first, [*before, *last]),
        _ => (0, [0, 0]),
    }
}

/// The one slip between what was written and what is right.
fn slip(written: &str, right: &str) -> Option<Slip> {
    let (one, other) = (written.as_bytes(), right.as_bytes());
    let letters = one.iter().zip(other);
    let same = letters.take_while(|(a, b)| a == b).count();
    let (one, other) = (&one[same..], &other[same..]);
    if one.len() + 1 == other.len() {
        return (*one == other[1..]).then_some(Slip::Missing(same));
    }
    if other.len() + 1 == one.len() {
        return (*other == one[1..]).then_some(Slip::Extra(same));
    }
    let (&[struck, ref rest @ ..], &[meant, ref others @ ..]) = (one, other) else {
        return None;
    };
    if rest == others {
        return beside(struck, meant).then_some(Slip::Neighbour);
    }
    let swapped = rest.first() == Some(&meant) && others.first() == Some(&struck);
    (swapped && rest[1..] == others[1..]).then_some(Slip::Swapped)
}

/// Whether two letters lie side by side on the keyboard.
fn beside(one: u8, other: u8) -> bool {
    let place = |letter: u8| {
        let rows: [&[u8]; 3] = [b"qwertyuiop", b"asdfghjkl", b"zxcvbnm"];
        let in_row = |row: &[u8]| row.iter().position(|key| *key == letter);
        (0_i32..).zip(rows).find_map(|(at, row)| {
            let column = i32::try_from(in_row(row)?).ok()?;
            // Each row stands half a key to the right of the one above it.
            Some((at, 2 * column + at))
        })
    };
    let (Some((row, left)), Some((other_row, other_left))) = (place(one), place(other)) else {
        return false;
    };
    (row - other_row).abs() <= 1 && (left - other_left).abs() <= 2 && one != other
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_is_too_long_for_a_word_has_no_neighbours() {
        let near = |length: usize| {
            let right = "ab".repeat(length / 2);
            let targets = Targets::of(std::iter::once(right.clone()));
            targets.near(&right.replacen('b', "", 1))
        };
        assert!(near(20).is_some());
        assert_eq!(near(60), None);
    }
}
