//! Topics: the procedures and SOPs of a library come in; whose document a name can be goes out.

use std::collections::{BTreeMap, BTreeSet};

use crate::analyse::stems::{Glossary, Token, Word, abbreviates, is_stop_word, same, tokens};
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
        let stems: BTreeSet<Word> = marks.chain(documents).cloned().collect();
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
        let nominal = is_act(&key.word);
        if DOCUMENTS.contains(key.word.as_str()) || !nominal && object.is_empty() {
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
        })
    }

    /// Whether these words are about the topic: its mark, and all of its object or nothing of another.
    pub fn is_named_by(&self, words: &[Token]) -> bool {
        let stems: BTreeSet<&str> = words.iter().map(|token| token.stem.as_str()).collect();
        let listed = self
            .documents
            .iter()
            .any(|document| document.iter().all(|stem| stems.contains(stem.as_str())));
        listed || self.keys.iter().any(|key| self.is_marked_by(key, words))
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
        let object_words: Vec<&str> = self
            .object
            .iter()
            .map(|token| token.word.as_str())
            .collect();
        let short = |token: &Token| {
            token.word.len() == object_words.len()
                && object_words.len() >= 2
                && abbreviates(&token.word, &object_words)
        };
        let all_named = !self.object.is_empty()
            && self
                .object
                .iter()
                .all(|part| words.iter().any(|token| same(&part.stem, &token.stem)));
        if all_named || words.iter().any(short) {
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
        if keys.is_empty() {
            keys.extend(
                words
                    .first()
                    .filter(|word| is_act(&word.word))
                    .map(|word| vec![word.stem.clone()]),
            );
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
fn is_act(word: &str) -> bool {
    let made_of_verb = word.len() >= 7
        && word.ends_with("an")
        && (word.starts_with("pe") || word.starts_with("ke"));
    made_of_verb
        || ["isasi", "ikasi", "asi", "usi", "tasi"]
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
