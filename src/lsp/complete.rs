//! Completion: a byte of a text in the middle of an edit comes in, what may be written there goes out.

use std::ops::Range;

use super::offer::{FIELD, Offer, REFERENCE, scalar, value};
use super::place::{Place, Slot, Way, place};
use super::shelf::Shelf;
use super::state::Document;
use super::target::rows_above;
use crate::lint::RULES;
use crate::load::shape::{FileKind, Shape, shape};
use crate::model::{Part, Sop};
use crate::words::regulations::{short_name, titled_name};
use crate::words::terms::{Scope, TERMS};
use crate::words::{Lang, editor};

/// What may be written at a byte, and the bytes it replaces.
pub fn complete(
    shelf: &Shelf,
    document: &Document,
    byte: usize,
    lang: Lang,
) -> (Range<usize>, Vec<Offer>) {
    let found = place(&document.text, byte).zip(FileKind::of_path(&document.path));
    let Some((place, kind)) = found else {
        return (byte..byte, Vec::new());
    };
    let replaced = place.start..byte;
    let Some(spot) = Spot::of(kind, &place.way) else {
        return (replaced, Vec::new());
    };
    let desk = Desk {
        shelf,
        document,
        place: &place,
        lang,
    };
    let offers = match (&spot.shape, place.slot) {
        (_, Slot::Value) | (Shape::Text | Shape::Texts | Shape::Choice(_), _) => desk.values(&spot),
        (Shape::Items, Slot::Open) => [desk.values(&spot), desk.keys(Scope::Block, "")].concat(),
        (Shape::Items, Slot::Key) => desk.keys(Scope::Block, ""),
        (Shape::Map(scope) | Shape::TextOr(scope) | Shape::YesOr(scope), _) => {
            desk.keys(*scope, "")
        }
        // Below `langkah:` a new item begins with its dash.
        (Shape::List(scope), Slot::Open) => desk.keys(*scope, "- "),
        (Shape::MapOrList(map, _), _) => desk.keys(*map, ""),
        (Shape::Keyed(_), _) => desk.own_keys(&spot),
        _ => Vec::new(),
    };
    (replaced, offers)
}

/// What belongs to a place: the shape of its value, and the last known key on the way.
struct Spot {
    shape: Shape,
    owner: Option<(Scope, String)>,
}

impl Spot {
    fn of(kind: FileKind, way: &[Way]) -> Option<Spot> {
        let mut spot = Spot {
            shape: kind.shape(),
            owner: None,
        };
        for step in way {
            spot = match (spot.shape, step) {
                // A map that lost its dash is still one of the list.
                (
                    Shape::Map(scope)
                    | Shape::TextOr(scope)
                    | Shape::YesOr(scope)
                    | Shape::MapOrList(scope, _)
                    | Shape::List(scope),
                    Way::Key(key),
                ) => Spot {
                    shape: shape(scope, key)?,
                    owner: Some((scope, key.clone())),
                },
                (Shape::List(scope) | Shape::MapOrList(_, scope), Way::Item(_)) => Spot {
                    shape: Shape::Map(scope),
                    owner: spot.owner,
                },
                (Shape::Items, Way::Key(key)) => Spot {
                    shape: shape(Scope::Block, key)?,
                    owner: Some((Scope::Block, key.clone())),
                },
                (Shape::Items, Way::Item(_)) => Spot {
                    shape: Shape::Items,
                    owner: spot.owner,
                },
                (Shape::Texts, Way::Item(_)) => Spot {
                    shape: Shape::Text,
                    owner: spot.owner,
                },
                (Shape::Keyed(inner), Way::Key(_)) => Spot {
                    shape: *inner,
                    owner: spot.owner,
                },
                _ => return None,
            };
        }
        Some(spot)
    }
}

/// What lies at hand while an author writes.
struct Desk<'a> {
    shelf: &'a Shelf,
    document: &'a Document,
    place: &'a Place,
    lang: Lang,
}

impl Desk<'_> {
    /// Known keys that the map does not have yet.
    fn keys(&self, scope: Scope, before: &str) -> Vec<Offer> {
        let terms = TERMS.iter().filter(|term| term.scope == scope);
        let missing = terms.filter(|term| !self.place.keys.iter().any(|key| key == term.key));
        let offer = |term: &crate::words::terms::Term| {
            let long = !self.place.flow
                && matches!(
                    shape(scope, term.key),
                    Some(Shape::Map(_) | Shape::List(_) | Shape::Keyed(_) | Shape::MapOrList(..))
                );
            let colon = if long { ":" } else { ": " };
            Offer {
                label: term.key.to_owned(),
                detail: term.label.get(self.lang).to_owned(),
                about: term.meaning.get(self.lang).to_owned(),
                text: format!("{before}{}{colon}", term.key),
                kind: FIELD,
            }
        };
        missing.map(offer).collect()
    }

    /// Keys that are the author's own, where the library knows some.
    fn own_keys(&self, spot: &Spot) -> Vec<Offer> {
        if !matches!(&spot.owner, Some((Scope::Agency, key)) if key == "aturan") {
            return Vec::new();
        }
        let mut offers = self.rules();
        offers.retain(|offer| !self.place.keys.contains(&offer.label));
        offers
            .iter_mut()
            .for_each(|offer| offer.text.push_str(": "));
        offers
    }

    /// Values of a key.
    fn values(&self, spot: &Spot) -> Vec<Offer> {
        if let Shape::Choice(words) = &spot.shape {
            return words.iter().map(|word| value(word, "")).collect();
        }
        let Some((scope, key)) = &spot.owner else {
            return Vec::new();
        };
        match (scope, key.as_str()) {
            (Scope::Step, "pelaksana") => self.actors(),
            (Scope::Step, "lanjut") | (Scope::Decision, _) | (Scope::Exit, "ke") => self.steps(),
            (Scope::Step, "kelengkapan") => self.documents(),
            (Scope::Step, "tahap") => self.phases(),
            (Scope::Sop, "dasar_hukum") => self.regulations(),
            (Scope::Sop, "keterkaitan") => self.sops(),
            (Scope::Sop, "prosedur") => self.procedures(),
            (Scope::Sop, "pengganti") | (Scope::Successor, "oleh") => self.successors(),
            (Scope::Block, "blok") => self.blocks(),
            (Scope::Exception, "aturan") => self.rules(),
            (Scope::Agency, "aturan") => self.weights(),
            (Scope::Relation, "peraturan") => self.regulation_ids(),
            (Scope::Sop, "sampul") => vec![value("true", "")],
            _ => Vec::new(),
        }
    }

    /// The SOP as far as it is known: as last read to its end where it is broken now.
    fn sop(&self) -> Option<&Sop> {
        let now = self
            .shelf
            .sop(&self.document.path)
            .filter(|sop| !sop.partial);
        now.or(self.document.whole.as_ref())
            .or_else(|| self.shelf.sop(&self.document.path))
    }

    /// The table being written, and the row.
    fn table(&self) -> Option<(&Part, Option<usize>)> {
        let way = &self.place.way;
        let item = |key: &str| {
            let at = way
                .iter()
                .position(|way| matches!(way, Way::Key(name) if name == key))?;
            match way.get(at + 1) {
                Some(Way::Item(item)) => Some(*item),
                _ => None,
            }
        };
        let sop = self.sop()?;
        // A table outside `bagian` comes first.
        let first = usize::from(
            sop.parts.first().is_some_and(|part| part.name.is_none()) && sop.parts.len() > 1,
        );
        let part = item("bagian").map_or(0, |part| part + first);
        Some((sop.parts.get(part)?, item("langkah")))
    }

    fn actors(&self) -> Vec<Offer> {
        let Some((part, _)) = self.table() else {
            return Vec::new();
        };
        let actors = part.actors.iter();
        actors
            .map(|actor| self.offer(&actor.id, &actor.name, REFERENCE))
            .collect()
    }

    fn steps(&self) -> Vec<Offer> {
        let Some((part, _)) = self.table() else {
            return Vec::new();
        };
        let rows = rows_above(part, None).map(|(row, step)| {
            let id = step.id.as_ref().map(|id| id.value.clone());
            let name = id.unwrap_or_else(|| step.label(row));
            self.offer(&name, &step.activity, REFERENCE)
        });
        rows.filter(|offer| !offer.label.trim().is_empty())
            .collect()
    }

    /// What a step can use: inputs, and what the steps above it make.
    fn documents(&self) -> Vec<Offer> {
        let Some((part, row)) = self.table() else {
            return Vec::new();
        };
        let given = part.inputs.iter().map(|text| (text, editor::GIVEN));
        let rows = rows_above(part, row).flat_map(|(_, step)| step.outputs.iter());
        let made = rows
            .flat_map(|list| &list.items)
            .map(|item| (&item.text, editor::MADE));
        let mut offers: Vec<Offer> = Vec::new();
        for (text, what) in given
            .chain(made)
            .filter(|(text, _)| !text.trim().is_empty())
        {
            if offers.iter().all(|offer| offer.label != text.value) {
                offers.push(self.offer(text, what.get(self.lang), REFERENCE));
            }
        }
        offers
    }

    fn phases(&self) -> Vec<Offer> {
        let key = self.sop().and_then(|sop| sop.procedure.as_ref());
        let procedure = key.and_then(|key| self.shelf.library.procedure(key));
        let phases = procedure.map_or(&[][..], |procedure| &procedure.phases);
        phases
            .iter()
            .map(|phase| self.offer(&phase.id, &phase.name, REFERENCE))
            .collect()
    }

    fn regulations(&self) -> Vec<Offer> {
        let all = self.shelf.library.register.regulations.iter();
        let offer = |regulation| Offer {
            about: short_name(regulation),
            ..self.offer(
                &titled_name(regulation),
                editor::REGULATION.get(self.lang),
                REFERENCE,
            )
        };
        all.map(offer).collect()
    }

    fn regulation_ids(&self) -> Vec<Offer> {
        let all = self.shelf.library.register.regulations.iter();
        all.map(|regulation| self.offer(&regulation.id.0, &titled_name(regulation), REFERENCE))
            .collect()
    }

    /// Other SOPs by their names; those of the same agency come first.
    fn sops(&self) -> Vec<Offer> {
        let own = self.sop().map(|sop| &sop.id);
        let agency = own.map(|id| id.agency.as_str());
        let all = self
            .shelf
            .library
            .sops
            .iter()
            .filter(|sop| Some(&sop.id) != own);
        let mut named: Vec<&Sop> = all.filter(|sop| !sop.name.is_empty()).collect();
        named.sort_by_key(|sop| (Some(sop.id.agency.as_str()) != agency, &sop.id));
        let offer = |sop: &&Sop| {
            let name = sop.name.trim();
            let has_word = name.to_lowercase().starts_with("sop ");
            let name = if has_word {
                name.to_owned()
            } else {
                format!("SOP {name}")
            };
            self.offer(&name, &sop.id.to_string(), REFERENCE)
        };
        named.iter().map(offer).collect()
    }

    fn successors(&self) -> Vec<Offer> {
        let all = self.shelf.library.sops.iter();
        all.map(|sop| self.offer(&sop.id.to_string(), &sop.name, REFERENCE))
            .collect()
    }

    fn procedures(&self) -> Vec<Offer> {
        let all = self.shelf.library.procedures.iter();
        all.map(|procedure| self.offer(&procedure.key, &procedure.name, REFERENCE))
            .collect()
    }

    fn blocks(&self) -> Vec<Offer> {
        let id = self
            .sop()
            .map(|sop| sop.id.agency.as_str())
            .unwrap_or_default();
        let blocks = self
            .shelf
            .library
            .agency(id)
            .map_or(&[][..], |agency| &agency.blocks);
        let detail = editor::BLOCK.get(self.lang);
        blocks
            .iter()
            .map(|block| self.offer(&block.key, detail, REFERENCE))
            .collect()
    }

    fn rules(&self) -> Vec<Offer> {
        let rules = RULES.iter().map(|rule| &rule.defect);
        rules
            .map(|defect| self.offer(defect.id, defect.says.get(self.lang), REFERENCE))
            .collect()
    }

    fn weights(&self) -> Vec<Offer> {
        let off = editor::OFF.get(self.lang);
        vec![
            value("galat", ""),
            value("peringatan", ""),
            value("info", ""),
            value("mati", off),
        ]
    }

    fn offer(&self, text: &str, detail: &str, kind: u8) -> Offer {
        Offer {
            label: text.to_owned(),
            detail: detail.to_owned(),
            text: scalar(text, self.place.flow),
            kind,
            ..Offer::default()
        }
    }
}
