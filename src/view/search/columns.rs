//! Columns: documents come in; by what results can be narrowed down, one value of each column for each document, goes out.

use std::collections::{BTreeMap, BTreeSet};

use serde::Serialize;

use super::super::{Context, law};
use super::document::{Key, Kind};
use super::pack;
use crate::model::{RegulationId, RegulationStatus, Sop, Status};
use crate::words::{labels, regulations, screen, searching};

/// A value: where it stands in its column, its key in an address, its name.
type Value = (usize, String, String);

/// The columns of which each document has at most one value.
#[derive(Debug, Default, Serialize)]
pub struct Columns {
    kind: Column,
    agency: Column,
    procedure: Column,
    status: Column,
    year: Column,
}

/// A column.
#[derive(Debug, Default, Serialize)]
pub struct Column {
    /// Keys and names of its values.
    values: Vec<(String, String)>,
    /// Which value each document has, from 1, in runs; nought for none.
    runs: String,
}

/// The regulations of each document.
#[derive(Debug, Default, Serialize)]
pub struct Laws {
    /// Ids and short names.
    values: Vec<(String, String)>,
    /// Lists of values, from 1, that documents have.
    sets: Vec<String>,
    /// Which list each document has, from 1, in runs; nought for none.
    runs: String,
}

/// The columns of all documents.
pub(super) fn columns(context: &Context, keys: &[Key]) -> Columns {
    let of = |value: &dyn Fn(&Key) -> Option<Value>| column(keys.iter().map(value).collect());
    Columns {
        kind: of(&|key| Some(kind(context, *key))),
        agency: of(&|key| agency(context, *key)),
        procedure: of(&|key| procedure(context, *key)),
        status: of(&|key| status(context, *key)),
        year: of(&|key| year(context, *key)),
    }
}

fn column(values: Vec<Option<Value>>) -> Column {
    let known: BTreeSet<&Value> = values.iter().flatten().collect();
    let places: BTreeMap<&Value, usize> = known.iter().copied().zip(1..).collect();
    let place = |value: &Option<Value>| {
        let known = value.as_ref().and_then(|value| places.get(value));
        known.copied().unwrap_or_default()
    };
    Column {
        runs: pack::runs(values.iter().map(place)),
        values: known
            .iter()
            .map(|(_, key, name)| (key.clone(), name.clone()))
            .collect(),
    }
}

fn sop(context: &Context, key: Key) -> Option<&Sop> {
    let sop = context.library.sops.get(key.at);
    sop.filter(|_| key.kind == Kind::Sop)
}

fn kind(context: &Context, key: Key) -> Value {
    let (code, words) = match key.kind {
        Kind::Sop => ("sop", searching::SOP),
        Kind::Procedure => ("prosedur", searching::PROCEDURE),
        Kind::Regulation => ("peraturan", searching::REGULATION),
        Kind::Rule => ("aturan", searching::RULE),
        Kind::Guide => ("panduan", searching::GUIDE),
        Kind::Agency => ("instansi", searching::AGENCY),
    };
    let name = words.get(context.lang()).to_owned();
    (key.kind as usize, code.to_owned(), name)
}

fn agency(context: &Context, key: Key) -> Option<Value> {
    let own = context.library.agencies.get(key.at);
    let own = own.filter(|_| key.kind == Kind::Agency);
    let id = sop(context, key).map(|sop| &sop.id.agency);
    let id = id.or(own.map(|own| &own.id))?;
    Some((0, id.clone(), context.agency_name(id)))
}

fn procedure(context: &Context, key: Key) -> Option<Value> {
    let library = &context.library;
    let own = library.procedures.get(key.at);
    let own = own.filter(|_| key.kind == Kind::Procedure);
    let of_sop = sop(context, key).and_then(|sop| library.procedure(sop.procedure_key()));
    let known = own.or(of_sop)?;
    Some((0, known.key.clone(), context.procedure_name(known)))
}

/// The life of an SOP or of a regulation. Those that are called the same are one value.
fn status(context: &Context, key: Key) -> Option<Value> {
    let lang = context.lang();
    let regulation = context.library.register.regulations.get(key.at);
    let regulation = regulation.filter(|_| key.kind == Kind::Regulation);
    let (at, code, words) = match (sop(context, key), regulation) {
        (Some(sop), _) if sop.partial => (8, "terputus", screen::BROKEN_OFF),
        (Some(sop), _) => {
            let own = sop.status.value;
            let (at, code) = match own {
                Status::Draft => (1, "draf"),
                Status::InForce => (2, "berlaku"),
                Status::Replaced => (4, "digantikan"),
                Status::Revoked => (5, "dicabut"),
            };
            (at, code, labels::status(own))
        }
        (None, Some(regulation)) => {
            let own = law::status(context, regulation);
            let (at, code) = match own {
                RegulationStatus::InForce => (2, "berlaku"),
                RegulationStatus::Amended => (3, "diubah"),
                RegulationStatus::Revoked => (5, "dicabut"),
                RegulationStatus::Lapsed => (6, "tidak-berlaku"),
                RegulationStatus::Unverified => (7, "belum-diverifikasi"),
            };
            (at, code, labels::regulation(Some(own)))
        }
        (None, None) => return None,
    };
    Some((at, code.to_owned(), words.get(lang).to_owned()))
}

/// The year by which an SOP is judged, or of a regulation; the newest first.
fn year(context: &Context, key: Key) -> Option<Value> {
    let regulation = context.library.register.regulations.get(key.at);
    let regulation = regulation.filter(|_| key.kind == Kind::Regulation);
    let own = sop(context, key).and_then(Sop::own_day);
    let year = own.map(|day| day.year());
    let year = year.or(regulation.map(|regulation| regulation.year))?;
    let name = year.to_string();
    let at = usize::from(i16::MAX.abs_diff(year));
    Some((at, name.clone(), name))
}

/// The regulations of all documents: those that an SOP cites, and each regulation itself.
pub(super) fn laws(context: &Context, keys: &[Key]) -> Laws {
    let cited: Vec<BTreeSet<RegulationId>> = keys.iter().map(|key| cited(context, *key)).collect();
    let all: BTreeSet<&RegulationId> = cited.iter().flatten().collect();
    let places: BTreeMap<&RegulationId, usize> = all.iter().copied().zip(1..).collect();
    let mut sets: BTreeMap<&BTreeSet<RegulationId>, usize> = BTreeMap::new();
    let mut laws = Laws::default();
    let mut order = Vec::with_capacity(cited.len());
    for set in &cited {
        let next = sets.len() + 1;
        let at = match set.is_empty() {
            true => 0,
            false => *sets.entry(set).or_insert(next),
        };
        if at > laws.sets.len() {
            let values = set.iter().filter_map(|id| places.get(id).copied());
            laws.sets.push(pack::rising(values));
        }
        order.push(at);
    }
    laws.runs = pack::runs(order);
    let register = &context.library.register;
    laws.values = all
        .iter()
        .filter_map(|id| register.get(id))
        .map(|known| (known.id.0.clone(), regulations::short_name(known)))
        .collect();
    laws
}

fn cited(context: &Context, key: Key) -> BTreeSet<RegulationId> {
    let register = &context.library.register;
    let own = register.regulations.get(key.at);
    let own = own.filter(|_| key.kind == Kind::Regulation);
    let facts = context.sop(key.at).filter(|_| key.kind == Kind::Sop);
    let citations = facts
        .iter()
        .flat_map(|(_, facts)| &facts.citations)
        .flat_map(|item| &item.citations);
    // A law named in the title of another is not cited itself.
    let ids = citations
        .filter(|cited| cited.known && !cited.in_title)
        .filter_map(|cited| cited.id.clone());
    ids.filter(|id| register.get(id).is_some())
        .chain(own.map(|own| own.id.clone()))
        .collect()
}
