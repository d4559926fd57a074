//! Names: the items of kelengkapan and output come in, the documents they name and what else they name go out.

use std::collections::BTreeSet;
use std::ops::Range;

use crate::analyse::stems::{Glossary, Token, Word, is_stop_word, same};
use crate::analyse::vocabulary::{
    CHANNELS, CREDENTIALS, DOCUMENTS, EQUIPMENT, KINDS, STATES, is_act_noun, is_active_verb,
};

/// What an item of kelengkapan or output names.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Nature {
    /// A document, by its first word.
    Document,
    /// What lets somebody in: a name, a password, an account.
    Credential,
    /// A way to talk: e-mail, telephone.
    Channel,
    /// A thing on a desk, or an item of the equipment list.
    Equipment,
    /// Something done, not something held.
    Activity,
    /// Nothing that can be told.
    Other,
}

/// One name in an item.
#[derive(Clone, Debug)]
pub struct Name {
    /// Its bytes in the item.
    pub range: Range<usize>,
    /// As written.
    pub text: String,
    /// What it names.
    pub nature: Nature,
    /// Its words, abbreviations written out, without small words, states and a leading verb.
    pub tokens: Vec<Token>,
}

impl Name {
    /// The words that say more than the kind of document.
    pub fn specific(&self) -> impl Iterator<Item = &Token> {
        self.tokens
            .iter()
            .filter(|token| !KINDS.contains(token.word.as_str()))
    }

    /// Whether it only says the kind of document, as "Surat permohonan" does.
    pub fn is_general(&self) -> bool {
        self.specific().next().is_none()
    }

    /// Whether every word of it is among these.
    pub fn is_within(&self, tokens: &[Token]) -> bool {
        !self.tokens.is_empty() && covers(&self.tokens, tokens)
    }
}

/// How well two names agree.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Agreement {
    /// Not at all.
    None,
    /// They share a word that says more than the kind.
    Near,
    /// One has every word of the other.
    Contained,
    /// The same words.
    Same,
}

/// Compares two names.
pub fn agreement(one: &Name, other: &Name) -> Agreement {
    let (there, back) = (one.is_within(&other.tokens), other.is_within(&one.tokens));
    match (there, back) {
        (true, true) => Agreement::Same,
        (true, false) | (false, true) => Agreement::Contained,
        (false, false) => {
            let shared = one
                .specific()
                .any(|token| other.specific().any(|twin| same(&token.stem, &twin.stem)));
            if shared {
                Agreement::Near
            } else {
                Agreement::None
            }
        }
    }
}

/// Whether every token has a like one among the others.
pub fn covers(tokens: &[Token], others: &[Token]) -> bool {
    tokens
        .iter()
        .all(|token| others.iter().any(|other| same(&token.stem, &other.stem)))
}

/// The names in an item: "A dan B", "A, B" and lists are taken apart where every part is a name of its own.
pub fn names(glossary: &Glossary, equipment: &[BTreeSet<Word>], item: &str) -> Vec<Name> {
    split(item)
        .into_iter()
        .map(|range| name(glossary, equipment, (item, range)))
        .filter(|name| !name.tokens.is_empty())
        .collect()
}

fn name(
    glossary: &Glossary,
    equipment: &[BTreeSet<Word>],
    (item, range): (&str, Range<usize>),
) -> Name {
    let text = &item[range.clone()];
    let all: Vec<Token> = glossary
        .expand(text)
        .into_iter()
        .filter(|token| !is_stop_word(&token.word))
        .collect();
    let nature = nature(&all, equipment);
    let verb = all.first().is_some_and(|first| is_active_verb(&first.word));
    let said: Vec<Token> = all.into_iter().skip(usize::from(verb)).collect();
    let lasting: Vec<Token> = said
        .iter()
        .filter(|token| !STATES.contains(token.word.as_str()))
        .cloned()
        .collect();
    Name {
        text: text.to_owned(),
        range,
        nature,
        tokens: if lasting.is_empty() { said } else { lasting },
    }
}

fn nature(tokens: &[Token], equipment: &[BTreeSet<Word>]) -> Nature {
    let Some(first) = tokens.first().map(|token| token.word.as_str()) else {
        return Nature::Other;
    };
    let stems: BTreeSet<Word> = tokens.iter().map(|token| token.stem.clone()).collect();
    let office_supplies = matches!(first, "alat" | "peralatan");
    if is_active_verb(first) || is_act_noun(first) {
        Nature::Activity
    } else if tokens
        .iter()
        .all(|token| CHANNELS.contains(token.word.as_str()))
    {
        Nature::Channel
    } else if CREDENTIALS.contains(first) {
        Nature::Credential
    } else if EQUIPMENT.contains(first) || office_supplies {
        Nature::Equipment
    } else if DOCUMENTS.contains(first) {
        Nature::Document
    } else if equipment.contains(&stems) {
        Nature::Equipment
    } else {
        Nature::Other
    }
}

/// Where the parts of an item stand.
fn split(item: &str) -> Vec<Range<usize>> {
    let mut parts = Vec::new();
    for line in pieces(item, 0..item.len(), &["\n", ";", "•"]) {
        let commas = pieces(item, line.clone(), &[",", " - ", " + "]);
        let short = |range: &Range<usize>| item[range.clone()].split_whitespace().count() <= 3;
        let apart = commas
            .iter()
            .skip(1)
            .all(|part| names_something(&item[part.clone()]))
            || commas.iter().all(short);
        let clauses = if apart { commas } else { vec![line] };
        for clause in clauses {
            parts.extend(joined_names(item, clause));
        }
    }
    parts
        .into_iter()
        .map(|range| trimmed(item, range))
        .filter(|range| !range.is_empty())
        .collect()
}

/// Cuts at "dan" and its like where what follows begins with the word for a document or a thing.
fn joined_names(item: &str, range: Range<usize>) -> Vec<Range<usize>> {
    let mut parts = Vec::new();
    let mut start = range.start;
    for (at, joint) in joints(item, &range) {
        if at >= start && names_something(&item[at + joint..range.end]) {
            parts.push(start..at);
            start = at + joint;
        }
    }
    parts.push(start..range.end);
    parts
}

fn joints(item: &str, range: &Range<usize>) -> Vec<(usize, usize)> {
    // ASCII letters keep their bytes, so that places in the one are places in the other.
    let lower = item[range.clone()].to_ascii_lowercase();
    let mut found: Vec<(usize, usize)> = [" dan ", " serta ", " beserta ", " & ", " atau "]
        .into_iter()
        .flat_map(|joint| {
            let places = lower.match_indices(joint).map(|(at, _)| at);
            places
                .map(|at| (range.start + at, joint.len()))
                .collect::<Vec<_>>()
        })
        .collect();
    found.sort_unstable();
    found
}

fn names_something(text: &str) -> bool {
    let first = text
        .split(|letter: char| !letter.is_alphanumeric())
        .find(|word| !word.is_empty())
        .map(str::to_lowercase)
        .unwrap_or_default();
    let first = first.as_str();
    DOCUMENTS.contains(first)
        || CREDENTIALS.contains(first)
        || CHANNELS.contains(first)
        || EQUIPMENT.contains(first)
        || is_act_noun(first)
        || matches!(
            first,
            "draft" | "fotocopy" | "form" | "link" | "fax" | "telp"
        )
}

fn pieces(item: &str, range: Range<usize>, marks: &[&str]) -> Vec<Range<usize>> {
    let mut parts = Vec::new();
    let mut start = range.start;
    let mut at = range.start;
    let mut depth = 0usize;
    while at < range.end {
        let rest = &item[at..range.end];
        let mark = marks.iter().find(|mark| rest.starts_with(**mark));
        match (mark, rest.chars().next()) {
            (Some(mark), _) if depth == 0 => {
                parts.push(start..at);
                at += mark.len();
                start = at;
            }
            (_, Some(letter)) => {
                match letter {
                    '(' => depth += 1,
                    ')' => depth = depth.saturating_sub(1),
                    _ => {}
                }
                at += letter.len_utf8();
            }
            (_, None) => break,
        }
    }
    parts.push(start..range.end);
    parts
}

/// Leaves out space, closing marks and the marker of a list ("a.", "1)", "-").
fn trimmed(item: &str, range: Range<usize>) -> Range<usize> {
    let text = &item[range.clone()];
    let mut start = text.len()
        - text
            .trim_start_matches([' ', '-', '–', '\t', '•', '*'])
            .len();
    let marker = text[start..].find(['.', ')']).filter(|at| {
        let mark = &text[start..start + at];
        let letter = mark.len() == 1 && mark.bytes().all(|byte| byte.is_ascii_alphabetic());
        let digits =
            (1..=2).contains(&mark.len()) && mark.bytes().all(|byte| byte.is_ascii_digit());
        letter || digits
    });
    if let Some(at) = marker {
        start += at + 1;
        start += text[start..].len() - text[start..].trim_start().len();
    }
    let end = text.trim_end_matches([' ', '.', ',', ';', ':', '\t']).len();
    range.start + start..range.start + end.max(start)
}
