//! Names: the items of kelengkapan and output come in, the documents they name and what else they name go out.

use std::collections::BTreeSet;
use std::ops::Range;

use crate::analyse::parties::long_role;
use crate::analyse::stems::{Glossary, Token, Word, is_stop_word, same, tokens};
use crate::analyse::vocabulary::{
    CHANNELS, COMMON_ACTS, CREDENTIALS, DOCUMENTS, EQUIPMENT, GRANTS, KINDS, REQUESTS, STATES,
    UMBRELLAS, WRAPPERS, is_act_noun, is_active_verb, is_passive,
};

use super::lists::split;

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

    /// Its words without those that only say on what it is written: "Lembar disposisi" is a disposisi.
    pub fn core(&self) -> impl Iterator<Item = &Token> {
        let wraps = |token: &&Token| WRAPPERS.contains(token.word.as_str());
        self.tokens.iter().skip_while(wraps)
    }

    /// Whether it asks for something or grants it.
    pub(super) fn stance(&self) -> Stance {
        let asks = |token: &Token| REQUESTS.contains(token.word.as_str());
        let first = self.core().next();
        if self.tokens.iter().any(asks) {
            Stance::Asks
        } else if first.is_some_and(|first| GRANTS.contains(first.word.as_str())) {
            Stance::Grants
        } else {
            Stance::Plain
        }
    }

    /// Whether every word of it is among these.
    pub fn is_within(&self, tokens: &[Token]) -> bool {
        !self.tokens.is_empty() && covers(&self.tokens, tokens)
    }

    /// The document itself, as written, without the state it is in.
    pub fn title(&self) -> &str {
        let first = self.tokens.first().map_or(0, |token| token.range.start);
        let last = self.tokens.last().map_or(0, |token| token.range.end);
        let title = self.text.get(first..last).unwrap_or(&self.text);
        title.split(" (").next().unwrap_or(title)
    }
}

/// Whether a document asks for something or grants it.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, PartialOrd, Ord)]
pub(super) enum Stance {
    /// A request: "Surat permohonan izin".
    Asks,
    /// What a request is answered with: "Surat izin".
    Grants,
    /// Neither.
    #[default]
    Plain,
}

impl Stance {
    /// Whether two names cannot be one document, though one has every word of the other.
    pub(super) fn is_apart(self, other: Stance) -> bool {
        matches!(
            (self, other),
            (Stance::Asks, Stance::Grants) | (Stance::Grants, Stance::Asks)
        )
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
    if one.stance().is_apart(other.stance()) {
        return Agreement::Near;
    }
    let core = |name: &Name| name.core().cloned().collect::<Vec<_>>();
    let (inner, outer) = (core(one), core(other));
    let bare = inner.is_empty() || outer.is_empty();
    let there = one.is_within(&other.tokens) || !bare && covers(&inner, &outer);
    let back = other.is_within(&one.tokens) || !bare && covers(&outer, &inner);
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
    let all = written_out(glossary, text);
    let said: Vec<Token> = all
        .iter()
        .filter(|token| !is_stop_word(&token.word))
        .cloned()
        .collect();
    let nature = nature(&said, equipment);
    let verb = usize::from(
        said.first()
            .is_some_and(|first| is_active_verb(&first.word)),
    );
    let lasting: Vec<Token> = without_states(text, &all)
        .into_iter()
        .filter(|token| !is_stop_word(&token.word) && !is_active_verb(&token.word))
        .collect();
    Name {
        text: text.to_owned(),
        range,
        nature,
        tokens: if lasting.is_empty() {
            said.into_iter().skip(verb).collect()
        } else {
            lasting
        },
    }
}

/// The words of a text, abbreviations and short forms of roles written out.
pub(super) fn written_out(glossary: &Glossary, text: &str) -> Vec<Token> {
    let mut words = Vec::new();
    for token in glossary.expand(text) {
        match long_role(&token.word) {
            Some(long) => words.extend(tokens(long).into_iter().map(|part| Token {
                range: token.range.clone(),
                ..part
            })),
            None => words.push(token),
        }
    }
    words
}

/// Leaves out what says in which state a document is: "(sudah diparaf Sekretaris)", "yang telah diverifikasi",
/// "disetujui", and "Draf" before it.
fn without_states(text: &str, words: &[Token]) -> Vec<Token> {
    let mut kept: Vec<Token> = Vec::new();
    let mut at = 0;
    while let Some(token) = words.get(at) {
        let in_brackets = is_in_brackets(text, token);
        let opens = in_brackets && (at == 0 || !is_in_brackets(text, &words[at - 1]));
        if opens && (begins_state(&words[at..]) || is_short_form(&kept, words, at)) {
            at += words[at..]
                .iter()
                .take_while(|word| is_in_brackets(text, word))
                .count();
            continue;
        }
        if !kept.is_empty() && !in_brackets && ends_in_state(&words[at..]) {
            // What follows says by whom, up to the brackets.
            at += words[at..]
                .iter()
                .take_while(|word| !is_in_brackets(text, word))
                .count();
            continue;
        }
        if !STATES.contains(token.word.as_str()) {
            kept.push(token.clone());
        }
        at += 1;
    }
    kept
}

fn is_in_brackets(text: &str, token: &Token) -> bool {
    let before = &text[..token.range.start];
    before.matches('(').count() > before.matches(')').count()
}

/// Whether words say a state from here on: "sudah dikirim", "disetujui atasan", "asli".
fn begins_state(words: &[Token]) -> bool {
    let first = words.iter().find(|token| token.word != "yang");
    first.is_some_and(|token| STATES.contains(token.word.as_str()) || is_passive(&token.word))
}

/// Whether a state begins at a word and lasts to the end: "yang telah diverifikasi", "disetujui Kepala Dinas".
fn ends_in_state(words: &[Token]) -> bool {
    let word = |at: usize| words.get(at).map_or("", |token| token.word.as_str());
    match word(0) {
        "yang" => matches!(word(1), "akan" | "siap") || begins_state(&words[1..]),
        "sudah" | "telah" | "belum" | "siap" | "berhasil" => true,
        first => is_passive(first),
    }
}

/// Whether what stands in brackets is only the short form of the words before it, written out by the glossary.
fn is_short_form(kept: &[Token], words: &[Token], at: usize) -> bool {
    let range = &words[at].range;
    let long: Vec<Token> = words[at..]
        .iter()
        .take_while(|token| token.range == *range)
        .cloned()
        .collect();
    long.len() >= 2 && covers(&long, kept)
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

/// Whether a word says more than what every office does.
pub(super) fn is_of_a_topic(token: &Token) -> bool {
    let word = token.word.as_str();
    !COMMON_ACTS.contains(word) && !UMBRELLAS.contains(word)
}
