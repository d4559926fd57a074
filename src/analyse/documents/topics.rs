//! Topics: the procedures and SOPs of a library come in; whose document a name can be goes out.

use std::collections::{BTreeMap, BTreeSet};

use crate::analyse::stems::{
    Glossary, Token, Word, abbreviates, is_stop_word, same, stem, tokens, words,
};
use crate::analyse::vocabulary::{COMMON_ACTS, DOCUMENTS, KINDS, NAME_ENDS, STATES, UMBRELLAS};
use crate::model::Library;

use super::mentions::distributed;

/// How a topic is known.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Origin {
    /// A file in content/prosedur says so.
    Procedure,
    /// The name of an SOP of the library.
    SopName,
    /// Words such as "sesuai SOP X" in the SOP itself.
    Mention,
}

/// What marks the documents of one procedure.
#[derive(Clone, Debug)]
pub struct Topic {
    /// The name of the procedure, as written where it is known from.
    pub name: String,
    /// The key of its procedure, where it has one.
    pub procedure: Option<String>,
    /// How it is known.
    pub origin: Origin,
    /// Stems that mark it; each entry is one mark of one or more stems.
    keys: Vec<Vec<Word>>,
    /// What it is done to: the rest of its name.
    object: Vec<Token>,
    /// Whether its mark is an act that every procedure has, such as receiving.
    common: bool,
    /// The stems of each document that belongs to it.
    documents: Vec<BTreeSet<Word>>,
    /// The first letters of its name; empty for a name of fewer than three words.
    initials: String,
}

/// Whose topic a document's name can be.
#[derive(Debug, Default)]
pub struct Topics {
    topics: Vec<Topic>,
    by_stem: BTreeMap<Word, Vec<usize>>,
}

impl Topics {
    /// Adds a topic, unless one of that name is already there.
    pub(super) fn add(&mut self, topic: Topic) {
        let index = self.topics.len();
        let marks = topic.keys.iter().filter_map(|key| key.first());
        let documents = topic.documents.iter().flatten();
        let mut stems: BTreeSet<Word> = marks.chain(documents).cloned().collect();
        stems.extend((!topic.initials.is_empty()).then(|| stem(&topic.initials)));
        for stem in stems {
            self.by_stem.entry(stem).or_default().push(index);
        }
        self.topics.push(topic);
    }

    /// Every topic that these words name, in the order of the library.
    pub fn of(&self, tokens: &[Token]) -> Vec<&Topic> {
        let candidates: BTreeSet<usize> = tokens
            .iter()
            .filter_map(|token| self.by_stem.get(&token.stem))
            .flatten()
            .copied()
            .collect();
        candidates
            .into_iter()
            .map(|index| &self.topics[index])
            .filter(|topic| topic.is_named_by(tokens))
            .collect()
    }
}

impl Topic {
    /// The topic a name speaks of, if the name is that of an act on something. "Penanganan" and its like are passed over.
    pub(super) fn of_name(name: &str, origin: Origin, glossary: &Glossary) -> Option<Topic> {
        let words = name_words(name, glossary);
        let (key, object) = words.split_first()?;
        if !is_mark(name, key, object) {
            return None;
        }
        Some(Topic {
            name: name.trim().to_owned(),
            procedure: None,
            origin,
            keys: vec![vec![key.stem.clone()]],
            object: object.to_vec(),
            common: COMMON_ACTS.contains(key.word.as_str()),
            documents: Vec::new(),
            initials: initials(&words),
        })
    }

    /// Whether these words are about the topic: its mark, and all of its object or nothing of another.
    pub fn is_named_by(&self, words: &[Token]) -> bool {
        let listed = self.lists(words);
        let short = words
            .iter()
            .any(|token| !self.initials.is_empty() && token.word == self.initials.as_str());
        listed || short || self.keys.iter().any(|key| self.is_marked_by(key, words))
    }

    /// Whether the file of the procedure lists a document of these words.
    pub(super) fn lists(&self, words: &[Token]) -> bool {
        let stems: BTreeSet<&str> = words.iter().map(|token| token.stem.as_str()).collect();
        self.documents
            .iter()
            .any(|document| document.iter().all(|stem| stems.contains(stem.as_str())))
    }

    fn is_marked_by(&self, key: &[Word], words: &[Token]) -> bool {
        let marks =
            |token: &Token| key.iter().any(|stem| same(stem, &token.stem)) && is_noun(token);
        let marked = key.iter().all(|stem| {
            words
                .iter()
                .any(|token| same(stem, &token.stem) && is_noun(token))
        });
        if !marked {
            return false;
        }
        if self.names_object(words) {
            return true;
        }
        if self.common || self.origin == Origin::SopName {
            return false;
        }
        words.iter().all(|token| {
            marks(token)
                || KINDS.contains(token.word.as_str())
                || STATES.contains(token.word.as_str())
                || is_stop_word(&token.word)
                || self.object.iter().any(|part| same(&part.stem, &token.stem))
        })
    }

    /// Whether these words name the whole object; its last words may be abbreviated, as in "Status KK".
    fn names_object(&self, words: &[Token]) -> bool {
        let named = |part: &Token| words.iter().any(|token| same(&part.stem, &token.stem));
        let shortened = |tail: &[Token]| {
            let long: Vec<&str> = tail.iter().map(|token| token.word.as_str()).collect();
            words
                .iter()
                .any(|token| token.word.len() == long.len() && abbreviates(&token.word, &long))
        };
        let count = self.object.len();
        let in_full = count > 0 && self.object.iter().all(named);
        let in_short = (0..count.saturating_sub(1)).any(|at| {
            let (head, tail) = self.object.split_at(at);
            head.iter().all(named) && shortened(tail)
        });
        in_full || in_short
    }

    /// Whether a word says what the act of the topic is done to.
    pub fn is_about(&self, token: &Token) -> bool {
        self.object.iter().any(|part| same(&part.stem, &token.stem))
    }
}

/// Gathers the topics of procedures and of the names of SOPs without one.
pub fn topics(library: &Library) -> Topics {
    let mut all = Topics::default();
    let mut glossary = Glossary::default();
    for (short, long) in &library.site.terms {
        glossary.add(short, long);
    }
    for procedure in &library.procedures {
        let words = name_words(&procedure.name, &glossary);
        let listed = procedure.topics.iter().map(|topic| stems_of(topic));
        let mut keys: Vec<Vec<Word>> = listed.filter(|key| !key.is_empty()).collect();
        if let Some((key, rest)) = words.split_first().filter(|_| keys.is_empty()) {
            let marks = is_mark(&procedure.name, key, rest);
            keys.extend(marks.then(|| vec![key.stem.clone()]));
        }
        let object: Vec<Token> = words
            .iter()
            .filter(|word| !keys.iter().flatten().any(|stem| same(stem, &word.stem)))
            .cloned()
            .collect();
        let common = procedure.topics.is_empty()
            && words
                .first()
                .is_some_and(|word| COMMON_ACTS.contains(word.word.as_str()));
        all.add(Topic {
            name: procedure.name.value.clone(),
            procedure: Some(procedure.key.clone()),
            origin: Origin::Procedure,
            keys,
            object,
            common,
            documents: procedure
                .documents
                .iter()
                .map(|document| stems_of(document).into_iter().collect())
                .filter(|stems: &BTreeSet<Word>| stems.len() >= 2)
                .collect(),
            initials: initials(&words),
        });
    }
    let mut seen: BTreeSet<Vec<Word>> = BTreeSet::new();
    for sop in library.sops.iter().filter(|sop| sop.procedure.is_none()) {
        for part in distributed(&sop.name, 0..sop.name.len()) {
            if seen.insert(stems_of(&part.name)) {
                let topic = Topic::of_name(&part.name, Origin::SopName, &glossary);
                if let Some(topic) = topic {
                    all.add(topic);
                }
            }
        }
    }
    all
}

/// Whether the first word that says something in a name marks the documents of its procedure: an act, or whatever an
/// object or an umbrella word such as "Pelayanan" goes with.
fn is_mark(name: &str, key: &Token, object: &[Token]) -> bool {
    let umbrella = || {
        let first = words(name).find(|word| word != "sop");
        first.is_some_and(|first| UMBRELLAS.contains(first.as_str()))
    };
    let word = key.word.as_str();
    let said = is_act(word) || !object.is_empty() || umbrella() && !KINDS.contains(word);
    said && !DOCUMENTS.contains(word)
}

/// The first letters of a name, if it has words enough for a short form of its own.
fn initials(words: &[Token]) -> String {
    if words.len() < 3 {
        return String::new();
    }
    words
        .iter()
        .filter_map(|token| token.word.chars().next())
        .collect()
}

/// The words of the name of a procedure or SOP that say what it is about.
pub(super) fn name_words(name: &str, glossary: &Glossary) -> Vec<Token> {
    let plain = name.split('(').next().unwrap_or_default();
    let mut words = Vec::new();
    for token in glossary.expand(plain) {
        let word = token.word.as_str();
        if !words.is_empty() && NAME_ENDS.contains(word) {
            break;
        }
        let leading = words.is_empty()
            && (UMBRELLAS.contains(word)
                || word == "sop"
                || word == "operasional"
                || word == "jika");
        if !leading && !is_stop_word(word) {
            words.push(token);
        }
    }
    words
}

fn stems_of(text: &str) -> Vec<Word> {
    tokens(text)
        .into_iter()
        .filter(|token| !is_stop_word(&token.word))
        .map(|token| token.stem)
        .collect()
}

/// Whether a word is the noun of an act.
pub(super) fn is_act(word: &str) -> bool {
    let made_of_verb = word.len() >= 7
        && word.ends_with("an")
        && (word.starts_with("pe") || word.starts_with("ke"));
    made_of_verb
        || ["isasi", "ikasi", "asi", "usi", "tasi", "isir"]
            .iter()
            .any(|end| word.ends_with(end) && word.len() >= 6)
}

/// Whether a word is used as a noun: "pencabutan" and not "dicabut".
fn is_noun(token: &Token) -> bool {
    let word = token.word.as_str();
    token.stem.len() >= word.len()
        || !["di", "me", "ter"]
            .iter()
            .any(|prefix| word.starts_with(prefix))
}
