//! The outline of one YAML file: the nodes of a tree come in, the path of any byte goes out.

use std::fmt::Write as _;

use super::{Span, count};

/// How a node hangs on its parent.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum PathStep {
    /// The root of the document.
    Root,
    /// An entry of a map; the bytes of its key.
    Key {
        /// First byte of the key.
        start: u32,
        /// One past the last byte of the key.
        end: u32,
    },
    /// An item of a list, from 0.
    Item(u32),
}

#[derive(Clone, Copy, Debug)]
struct Place {
    start: u32,
    end: u32,
    parent: u32,
    step: PathStep,
}

/// Every value of one file in the order of writing, small enough to keep for each of 100,000 files.
#[derive(Clone, Debug, Default)]
pub struct Outline {
    places: Vec<Place>,
}

impl Outline {
    /// The outline of an empty file.
    pub const EMPTY: Outline = Outline { places: Vec::new() };

    /// Adds a value below `parent` (an index that `add` gave, itself for the root) and returns its own index.
    /// For an entry of a map `span` runs from its key to the end of its value.
    pub fn add(&mut self, parent: u32, step: PathStep, span: Span) -> u32 {
        let index = count(self.places.len());
        self.places.push(Place {
            start: span.start,
            end: span.end,
            parent,
            step,
        });
        index
    }

    /// Widens a place once the end of its value is known.
    pub fn close(&mut self, index: u32, end: u32) {
        if let Some(place) = self.places.get_mut(index as usize) {
            place.end = place.end.max(end);
        }
    }

    /// The path of the innermost value that holds the whole span.
    pub fn path_at(&self, text: &str, span: Span) -> String {
        let after = self
            .places
            .partition_point(|place| place.start <= span.start);
        let inner = self.places[..after]
            .iter()
            .rposition(|place| place.end >= span.end);
        let mut steps = Vec::new();
        let mut at = inner;
        while let Some(place) = at.and_then(|index| self.places.get(index)) {
            steps.push(place.step);
            at = (place.step != PathStep::Root).then_some(place.parent as usize);
        }
        let mut path = String::new();
        for step in steps.iter().rev() {
            match step {
                PathStep::Root => {}
                PathStep::Item(index) => {
                    let _ = write!(path, "[{index}]");
                }
                PathStep::Key { start, end } => {
                    let dot = if path.is_empty() { "" } else { "." };
                    let key = text.get(*start as usize..*end as usize).unwrap_or_default();
                    let _ = write!(path, "{dot}{key}");
                }
            }
        }
        path
    }
}
