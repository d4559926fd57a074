//! The shelf: documents come in; a part that holds them for results, each text and each badge once, goes out.

use std::collections::BTreeMap;

use serde::Serialize;

use super::super::badge::Badge;
use super::document::{Document, Place, PlaceKind};

/// The ids on a page at which its places stand, by [`PlaceKind`]; those of steps are made of table and row.
pub(super) const ANCHORS: [&str; 6] = ["", "h-h", "h-b", "h-b", "h-b", ""];

/// The file in which every address ends.
const FILE: &str = "/index.html";

/// Documents as results show them.
#[derive(Debug, Default, Serialize)]
pub struct Shelf {
    /// What documents name by its position.
    texts: Vec<String>,
    badges: Vec<Badge>,
    documents: Vec<DocumentData>,
    #[serde(skip)]
    places: BTreeMap<String, usize>,
}

/// A document.
#[derive(Debug, Serialize)]
pub struct DocumentData {
    title: String,
    /// The folder of its page, from the root of the site.
    path: String,
    #[serde(skip_serializing_if = "String::is_empty")]
    number: String,
    #[serde(skip_serializing_if = "String::is_empty")]
    line: String,
    #[serde(skip_serializing_if = "Option::is_none")]
    badge: Option<usize>,
    /// The rows of each step table; nothing for a row that is no step.
    #[serde(skip_serializing_if = "Vec::is_empty")]
    steps: Vec<Vec<Option<StepData>>>,
    /// Kinds and texts of other places.
    #[serde(skip_serializing_if = "Vec::is_empty")]
    places: Vec<(usize, usize)>,
}

/// A step: its text, its actors, its papers, and its number where it is not that of its row.
#[derive(Debug, Serialize)]
struct StepData(
    usize,
    Vec<usize>,
    Vec<usize>,
    #[serde(skip_serializing_if = "String::is_empty")] String,
);

impl Shelf {
    /// Puts a document behind the others.
    pub(super) fn add(&mut self, document: Document) {
        let mut steps: Vec<Vec<Option<StepData>>> = Vec::new();
        let mut places = Vec::new();
        for place in document.places {
            if place.kind != PlaceKind::Step {
                places.push((place.kind as usize, self.text(&place.text)));
                continue;
            }
            let (part, row) = place.row;
            while steps.len() <= part {
                steps.push(Vec::new());
            }
            let step = self.step(&document.actors, place);
            if let Some(rows) = steps.get_mut(part) {
                rows.resize_with(row.max(rows.len()), || None);
                rows.push(Some(step));
            }
        }
        let badge = document.badge.map(|badge| self.badge(badge));
        let path = document.path.strip_suffix(FILE).unwrap_or(&document.path);
        self.documents.push(DocumentData {
            path: path.to_owned(),
            title: document.title,
            number: document.number,
            line: document.line,
            badge,
            steps,
            places,
        });
    }

    fn step(&mut self, actors: &[String], place: Place) -> StepData {
        let names = place.actors.iter().filter_map(|at| actors.get(*at));
        let names = names.map(|name| self.text(name)).collect();
        let papers = place.papers.iter().map(|paper| self.text(paper)).collect();
        StepData(self.text(&place.text), names, papers, place.number)
    }

    fn text(&mut self, text: &str) -> usize {
        if let Some(at) = self.places.get(text) {
            return *at;
        }
        let at = self.texts.len();
        self.texts.push(text.to_owned());
        self.places.insert(text.to_owned(), at);
        at
    }

    fn badge(&mut self, badge: Badge) -> usize {
        let known = self.badges.iter().position(|known| *known == badge);
        known.unwrap_or_else(|| {
            self.badges.push(badge);
            self.badges.len() - 1
        })
    }
}
