//! Documents: what can be found comes in by kind and place; its texts, ready to be read and to be shown, go out.

use std::collections::BTreeMap;

use serde::Serialize;

use super::super::badge::Badge;
use super::super::{Context, procedures, rules};
use super::{reference, sop};

/// What can be found.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub(super) enum Kind {
    Sop,
    Procedure,
    Regulation,
    Rule,
    Guide,
    Agency,
}

/// A document by its kind and its place in the library.
#[derive(Clone, Copy, Debug)]
pub(super) struct Key {
    pub kind: Kind,
    pub at: usize,
}

/// Where a word stands. The order is that of [`Field::WEIGHTS`].
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub(super) enum Field {
    Title,
    Number,
    Alias,
    Agency,
    Paper,
    Step,
    Law,
    Text,
}

impl Field {
    /// How much a word in a field weighs, and how many words such a field usually has.
    pub(super) const WEIGHTS: [(f32, f32); 8] = [
        (12.0, 5.0),
        (8.0, 8.0),
        (5.0, 10.0),
        (4.0, 8.0),
        (3.0, 50.0),
        (2.2, 120.0),
        (1.5, 40.0),
        (1.0, 60.0),
    ];
}

/// What a place in a document is, for its label.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum PlaceKind {
    Step = 0,
    Law = 1,
    Equipment = 2,
    Related = 3,
    Records = 4,
    Text = 5,
}

/// A place that a result can show.
#[derive(Debug)]
pub(super) struct Place {
    pub kind: PlaceKind,
    /// The printed number of a step.
    pub number: String,
    /// Where it stands on the page; empty for the page itself.
    pub anchor: String,
    pub text: String,
    /// Who acts, by position among the actors of the document.
    pub actors: Vec<usize>,
    /// What the step needs, makes and remarks.
    pub papers: Vec<String>,
}

impl Place {
    /// A place that is only text.
    pub(super) fn text(kind: PlaceKind, anchor: &str, text: String) -> Place {
        Place {
            kind,
            number: String::new(),
            anchor: anchor.to_owned(),
            text,
            actors: Vec::new(),
            papers: Vec::new(),
        }
    }
}

/// A document with everything that is searched in it.
#[derive(Debug, Default)]
pub(super) struct Document {
    pub title: String,
    /// Its page, from the root of the site.
    pub path: String,
    pub number: String,
    /// What stands below the title, and as what it is searched.
    pub line: String,
    pub line_field: Option<Field>,
    pub badge: Option<Badge>,
    pub actors: Vec<String>,
    pub places: Vec<Place>,
    /// Searched and not shown.
    pub unseen: Vec<(Field, String)>,
}

/// A document as results show it.
#[derive(Debug, Serialize)]
pub struct DocumentData {
    title: String,
    path: String,
    #[serde(skip_serializing_if = "String::is_empty")]
    number: String,
    #[serde(skip_serializing_if = "String::is_empty")]
    line: String,
    #[serde(skip_serializing_if = "Option::is_none")]
    badge: Option<Badge>,
    #[serde(skip_serializing_if = "Vec::is_empty")]
    actors: Vec<String>,
    #[serde(skip_serializing_if = "Vec::is_empty")]
    places: Vec<PlaceData>,
}

/// A place of a document: its kind, number, anchor, text, actors and papers.
#[derive(Debug, Serialize)]
struct PlaceData(usize, String, String, String, Vec<usize>, Vec<String>);

impl From<Document> for DocumentData {
    fn from(document: Document) -> DocumentData {
        let places = document.places.into_iter();
        let places = places.map(|place| {
            let kind = place.kind as usize;
            let (number, anchor, text) = (place.number, place.anchor, place.text);
            PlaceData(kind, number, anchor, text, place.actors, place.papers)
        });
        DocumentData {
            title: document.title,
            path: document.path,
            number: document.number,
            line: document.line,
            badge: document.badge,
            actors: document.actors,
            places: places.collect(),
        }
    }
}

impl Document {
    /// Every text with the field it stands in.
    pub(super) fn texts(&self) -> impl Iterator<Item = (Field, &str)> {
        let line = self
            .line_field
            .map(|field| (field, self.line.as_str()))
            .into_iter();
        let places = self.places.iter().flat_map(|place| {
            let field = match place.kind {
                PlaceKind::Step => Field::Step,
                PlaceKind::Law => Field::Law,
                _ => Field::Text,
            };
            let papers = place.papers.iter();
            std::iter::once((field, place.text.as_str()))
                .chain(papers.map(|paper| (Field::Paper, paper.as_str())))
        });
        let actors = self.actors.iter();
        [
            (Field::Title, self.title.as_str()),
            (Field::Number, self.number.as_str()),
        ]
        .into_iter()
        .chain(line)
        .chain(places)
        .chain(actors.map(|name| (Field::Step, name.as_str())))
        .chain(
            self.unseen
                .iter()
                .map(|(field, text)| (*field, text.as_str())),
        )
    }

    /// About how many bytes its part takes.
    pub(super) fn size(&self) -> usize {
        const FRAME: usize = 90;
        let texts = self.texts().map(|(_, text)| text.len() + 4);
        texts.sum::<usize>() + self.places.len() * 20 + FRAME
    }
}

/// Every document, those of one procedure and of like names beside one another: they are found together.
pub(super) fn keys(context: &Context) -> Vec<Key> {
    let library = &context.library;
    let mut sops: BTreeMap<(&str, String, usize), Key> = BTreeMap::new();
    for (at, sop) in library.sops.iter().enumerate() {
        let name = context.sop_name(sop).to_lowercase();
        let key = Key {
            kind: Kind::Sop,
            at,
        };
        sops.insert((sop.procedure_key(), name, at), key);
    }
    let with_page = procedures::keys(context);
    let known = library.procedures.iter().enumerate();
    let known = known.filter(|(_, procedure)| with_page.contains(&procedure.key));
    let of = |kind: Kind, count: usize| (0..count).map(move |at| Key { kind, at });
    sops.into_values()
        .chain(known.map(|(at, _)| Key {
            kind: Kind::Procedure,
            at,
        }))
        .chain(of(Kind::Regulation, library.register.regulations.len()))
        .chain(of(Kind::Rule, rules::ids().count()))
        .chain(of(Kind::Guide, library.guides.len()))
        .chain(of(Kind::Agency, library.agencies.len()))
        .collect()
}

/// What can be read in a document, without what the profile hides.
pub(super) fn document(context: &Context, key: Key) -> Document {
    let found = match key.kind {
        Kind::Sop => sop::document(context, key.at),
        Kind::Procedure => reference::procedure(context, key.at),
        Kind::Regulation => reference::regulation(context, key.at),
        Kind::Rule => reference::rule(context, key.at),
        Kind::Guide => reference::guide(context, key.at),
        Kind::Agency => reference::agency(context, key.at),
    };
    found.unwrap_or_default()
}
