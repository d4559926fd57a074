//! Ownership: a document's name comes in; whether it belongs to another procedure than the SOP's own goes out.

use std::collections::BTreeSet;

use crate::analyse::LibraryFacts;
use crate::analyse::stems::{Glossary, Token, same};
use crate::analyse::vocabulary::{COMMON_ACTS, KINDS, OPENING_PAPERS, OUTCOMES};
use crate::model::{Library, Sop, Step};

use super::mentions::{distributed, mentions};
use super::names::{Name, covers};
use super::topics::{Origin, Topic, Topics, is_act, name_words};
use super::{Foreign, Source};

/// Who owns which document, seen from one SOP.
pub(super) struct Owners<'a> {
    library: &'a Topics,
    mentioned: Topics,
    procedure: Option<&'a str>,
    /// The words of the SOP's own names and of its procedure's names, one list each.
    own_names: Vec<Vec<Token>>,
    /// The documents of its own procedure.
    own_documents: Vec<Vec<Token>>,
    /// The words of each item of Keterkaitan, as written and as understood.
    linked: Vec<(String, Vec<Token>)>,
    equipment: Vec<Vec<Token>>,
    glossary: &'a Glossary,
}

impl<'a> Owners<'a> {
    /// Gathers what the SOP says about itself and about others.
    pub(super) fn of(
        library: &'a Library,
        facts: &'a LibraryFacts,
        (sop, glossary): (&'a Sop, &'a Glossary),
    ) -> Owners<'a> {
        let key = sop.procedure.as_ref().map(|key| key.value.as_str());
        let procedure = key.and_then(|key| library.procedure(key));
        let names =
            std::iter::once(&sop.name)
                .chain(&sop.chart_name)
                .chain(procedure.iter().flat_map(|procedure| {
                    std::iter::once(&procedure.name)
                        .chain(&procedure.aliases)
                        .chain(&procedure.topics)
                }));
        let own_documents = procedure.iter().flat_map(|procedure| &procedure.documents);
        let mut mentioned = Topics::default();
        let told = super::super::prose(sop);
        // What Peringatan calls an SOP is nearly always this one under another name.
        let warned = |text: &&crate::text::Text| {
            !sop.warnings
                .as_ref()
                .is_some_and(|list| list.span.contains(text.span))
        };
        for mention in told.filter(warned).flat_map(|text| mentions(text)) {
            if let Some(topic) = Topic::of_name(&mention.name, Origin::Mention, glossary) {
                mentioned.add(topic);
            }
        }
        let texts = |list: Option<&'a crate::model::ItemList>| {
            let items = list.map_or(&[][..], |list| &list.items);
            items.iter().map(|item| &item.text)
        };
        Owners {
            library: &facts.topics,
            mentioned,
            procedure: key,
            own_names: names.map(|name| name_words(name, glossary)).collect(),
            own_documents: own_documents.map(|name| glossary.expand(name)).collect(),
            linked: texts(sop.related.as_ref())
                .map(|text| (text.value.clone(), glossary.expand(text)))
                .collect(),
            equipment: texts(sop.equipment.as_ref())
                .map(|text| glossary.expand(text))
                .collect(),
            glossary,
        }
    }

    /// The words of the SOP's own names.
    pub(super) fn own_words(&self) -> impl Iterator<Item = &Token> {
        self.own_names.iter().flatten()
    }

    /// Whether a document belongs to another procedure, and why.
    pub(super) fn foreign(&self, name: &Name, step: &Step) -> Option<Foreign> {
        let topic = self.foreign_topic(&name.tokens)?;
        let listed = topic.lists(&name.tokens);
        let has = |list: &BTreeSet<&str>, token: &Token| list.contains(token.word.as_str());
        let outcome = name
            .core()
            .next()
            .is_some_and(|first| has(&OUTCOMES, first));
        let opens = name.tokens.iter().any(|token| has(&OPENING_PAPERS, token));
        // What another procedure ends with is what people bring from it.
        if outcome && !opens && !listed {
            return None;
        }
        let activity = self.glossary.expand(&step.activity);
        let remarks = step.remarks.iter().flat_map(|remarks| mentions(remarks));
        let named_in_step = mentions(&step.activity)
            .into_iter()
            .chain(remarks)
            .any(|mention| topic.is_named_by(&self.glossary.expand(&mention.name)));
        let linked = self.linked.iter().any(|(text, words)| {
            topic.is_named_by(words) || text.to_lowercase().starts_with("seluruh")
        });
        let step_topic = self
            .foreign_topic(&activity)
            .filter(|other| !topic.is_named_by(&activity) && other.name != topic.name);
        if linked && step_topic.is_none() {
            return None;
        }
        Some(Foreign {
            topic: topic.name.clone(),
            origin: topic.origin,
            named_in_step,
            linked,
            opens: opens || listed,
            step_topic: step_topic.map(|topic| topic.name.clone()),
        })
    }

    /// The topic of another procedure that these words name, a known procedure before a name or a mention.
    fn foreign_topic(&self, words: &[Token]) -> Option<&Topic> {
        if self.is_own_document(words) {
            return None;
        }
        let mut found = self.library.of(words);
        found.extend(self.mentioned.of(words));
        let own = found.iter().any(|topic| self.is_own(topic));
        if own {
            return None;
        }
        found
            .into_iter()
            .filter(|topic| !self.has_own_word(words, topic))
            .min_by_key(|topic| topic.origin)
    }

    fn is_own_document(&self, words: &[Token]) -> bool {
        let known = |document: &Vec<Token>| document.len() >= 2 && covers(document, words);
        self.own_documents.iter().any(known)
    }

    /// Whether a topic is the SOP's own: its procedure, one of its names, or part of what an umbrella name covers.
    fn is_own(&self, topic: &Topic) -> bool {
        if topic.procedure.is_some() && topic.procedure.as_deref() == self.procedure {
            return true;
        }
        self.own_names.iter().any(|name| {
            let says_more = name.iter().any(|word| !topic.is_about(word));
            topic.is_named_by(name) || !name.is_empty() && !says_more
        })
    }

    /// Whether the words hold something that marks the SOP's own topic and not the other.
    fn has_own_word(&self, words: &[Token], topic: &Topic) -> bool {
        let marks = |word: &Token| {
            !topic.is_about(word)
                && !KINDS.contains(word.word.as_str())
                && !COMMON_ACTS.contains(word.word.as_str())
        };
        self.own_names
            .iter()
            .flatten()
            .filter(|word| marks(word))
            .any(|own| words.iter().any(|word| same(&own.stem, &word.stem)))
    }

    /// The SOP in Keterkaitan that a document may come from: it names the whole object of that SOP, or its act and
    /// a word of its object. One general word shared proves nothing.
    pub(super) fn linked_source(&self, name: &Name) -> Option<Source> {
        let makes = |text: &str| {
            let parts = distributed(text, 0..text.len());
            let whole = std::iter::once(name_words(text, self.glossary));
            let parts = parts
                .iter()
                .map(|part| name_words(&part.name, self.glossary));
            whole.chain(parts).any(|words| may_make(&words, name))
        };
        self.linked
            .iter()
            .find(|(text, _)| text.to_lowercase().starts_with("seluruh") || makes(text))
            .map(|(text, _)| Source::Linked(text.clone()))
    }

    /// Whether an item of the equipment list is this very document, or names it among others.
    pub(super) fn lists_as_equipment(&self, name: &Name) -> bool {
        name.tokens.len() >= 2 && self.equipment.iter().any(|item| name.is_within(item))
    }

    /// Whether the equipment list holds a document of that name.
    pub(super) fn is_equipment(&self, name: &Name) -> bool {
        self.equipment
            .iter()
            .any(|item| name.is_within(item) || covers(item, &name.tokens))
    }
}

/// Whether an SOP of that name can make the document.
fn may_make(sop: &[Token], name: &Name) -> bool {
    let names = |word: &Token| {
        name.tokens
            .iter()
            .any(|token| same(&token.stem, &word.stem))
    };
    let is_specific = |word: &&Token| !KINDS.contains(word.word.as_str());
    let Some((first, rest)) = sop.split_first() else {
        return false;
    };
    let (act, object) = if is_act(&first.word) && !rest.is_empty() {
        (Some(first), rest)
    } else {
        (None, sop)
    };
    let by_act = act.is_some_and(names) && object.iter().filter(is_specific).any(names);
    let whole = object.iter().all(names);
    // "Surat Tugas" is the object of many a document of another kind: there, nothing else may be said.
    let says_enough = object.iter().any(|word| is_specific(&word)) || covers(&name.tokens, object);
    by_act || whole && says_enough
}
