//! Titles: the title an author cites comes in; whether it is the official one, and whose it may be, goes out.

use crate::analyse::stems;
use crate::model::{Register, Regulation};

/// How like an official title a cited one must be to be a slip of the same title.
pub const SLIP: f64 = 0.8;

/// How like a title must be to suggest the regulation that bears it.
pub const SUGGESTION: f64 = 0.6;

/// Whether the cited title is the official one or an alias. Case, punctuation, small words, bracketed short forms and
/// abbreviations do not count.
pub fn is_title_of(cited: &str, regulation: &Regulation) -> bool {
    let cited = words(cited);
    titles(regulation).any(|title| {
        let official = words(title);
        alike(&cited, &official) || alike(&official, &cited)
    })
}

/// How like the cited title the nearest official one or alias is, from 0 to 1.
pub fn likeness(cited: &str, regulation: &Regulation) -> f64 {
    let cited = words(cited);
    titles(regulation)
        .map(|title| closeness(&cited, &words(title)))
        .fold(0.0, f64::max)
}

/// The titles of a register, taken apart once.
#[derive(Debug, Default)]
pub struct Titles {
    /// The regulation's position in the register and the words of one of its titles.
    entries: Vec<(usize, Vec<String>)>,
}

impl Titles {
    /// Takes the titles of a register apart.
    pub fn of(register: &Register) -> Titles {
        let regulations = register.regulations.iter().enumerate();
        Titles {
            entries: regulations
                .flat_map(|(index, regulation)| {
                    titles(regulation).map(move |title| (index, words(title)))
                })
                .collect(),
        }
    }

    /// The regulation whose title is most like the cited one, if any is like it at all.
    pub fn nearest<'a>(
        &self,
        register: &'a Register,
        cited: &str,
    ) -> Option<(&'a Regulation, f64)> {
        let cited = words(cited);
        let mut best: Option<(usize, f64)> = None;
        for (index, title) in &self.entries {
            // Titles without a common word are never alike enough.
            if !title.iter().any(|word| cited.contains(word)) {
                continue;
            }
            let like = closeness(&cited, title);
            if like >= SUGGESTION && best.is_none_or(|(_, most)| like > most) {
                best = Some((*index, like));
            }
        }
        let (index, like) = best?;
        Some((register.regulations.get(index)?, like))
    }
}

fn titles(regulation: &Regulation) -> impl Iterator<Item = &str> {
    std::iter::once(&regulation.title)
        .chain(&regulation.aliases)
        .map(|title| title.value.as_str())
}

/// The words that count, in the usual spelling. Articles cited behind the title are left out.
fn words(title: &str) -> Vec<String> {
    let mut plain = title.to_owned();
    while let (Some(open), Some(close)) = (plain.find('('), plain.find(')')) {
        if close < open {
            break;
        }
        plain.replace_range(open..=close, " ");
    }
    let plain = plain.replace("- ", "-");
    let mut words: Vec<String> = stems::tokens(&plain)
        .into_iter()
        .flat_map(|token| {
            let parts: Vec<String> = token.word.split(['-', '.']).map(str::to_owned).collect();
            parts
        })
        .filter(|word| !stems::is_stop_word(word) && word != "republik" && word != "indonesia")
        .collect();
    if let Some(article) = words.iter().position(|word| word == "pasal") {
        words.truncate(article);
    }
    words
}

/// Whether two titles are the same but for abbreviations in the first.
fn alike(short: &[String], long: &[String]) -> bool {
    match (short.split_first(), long.split_first()) {
        (None, None) => true,
        (Some((one, rest)), Some((other, others))) => {
            if one == other && alike(rest, others) {
                return true;
            }
            one.len() <= 8
                && (2..=long.len().min(8)).any(|count| {
                    let words: Vec<&str> = long[..count].iter().map(String::as_str).collect();
                    stems::abbreviates(one, &words) && alike(rest, &long[count..])
                })
        }
        _ => false,
    }
}

/// The greater of the likeness of the letters and the share of common words.
fn closeness(one: &[String], other: &[String]) -> f64 {
    if one.is_empty() || other.is_empty() {
        return 0.0;
    }
    let common = one.iter().filter(|word| other.contains(word)).count() as f64;
    let all = (one.len() + other.len()) as f64 - common;
    let (one, other) = (one.join(" "), other.join(" "));
    // The letters cannot be more alike than the lengths are.
    let most = one.len().min(other.len()) as f64 / one.len().max(other.len()) as f64;
    if most < SUGGESTION {
        return common / all;
    }
    crate::text::similarity(&one, &other).max(common / all)
}
