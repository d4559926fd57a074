//! Documents: what can be found comes in by kind and place; its texts, ready to be read and to be shown, go out.

use std::collections::BTreeMap;

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
    /// The table and the row of a step, from 0.
    pub row: (usize, usize),
    /// The printed number of a step, where it is not that of its row.
    pub number: String,
    pub text: String,
    /// Who acts, by position among the actors of the document.
    pub actors: Vec<usize>,
    /// What the step needs, makes and remarks.
    pub papers: Vec<String>,
}

impl Place {
    /// A place that is only text.
    pub(super) fn text(kind: PlaceKind, text: String) -> Place {
        Place {
            kind,
            row: (0, 0),
            number: String::new(),
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
