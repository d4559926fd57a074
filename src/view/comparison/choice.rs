//! The choice of SOPs to see side by side: a comparison comes in; what a reader can choose, what the script of the theme
//! says while it is chosen, and for each SOP of a crowd its own part of the comparison, go out.
//!
//! A page cannot hold the steps of a crowd, so those lie in one file for each SOP, which the script loads when it is chosen.

use serde::Serialize;

use super::Scene;
use super::aligned::{self, OwnRow};
use super::lists::{self, OwnCells};
use crate::compare::{self, FULL_COMPARISON};
use crate::model::SopId;
use crate::view::table::Cell;
use crate::view::{Context, links};
use crate::words::compared::{self, choice};

/// What a reader can choose.
#[derive(Clone, Debug, Serialize)]
pub struct Chooser {
    /// The SOPs, in the order of the columns; none in a crowd, whose table of measures names them.
    pub options: Vec<ChooserOption>,
    /// Where the parts of a crowd lie; nothing where the page holds everything.
    pub parts: Option<String>,
    /// Said while nothing is chosen.
    pub all: String,
    /// Said while some are chosen.
    pub some: String,
    /// The cell of an SOP that has no step in a row.
    pub missing: Cell,
}

/// An SOP that can be chosen.
#[derive(Clone, Debug, Serialize)]
pub struct ChooserOption {
    /// Its id.
    pub sop: String,
    /// Its name.
    pub name: String,
    /// The place of its design.
    pub design: usize,
}

/// The part of one SOP in the comparison of a crowd.
#[derive(Clone, Debug, Serialize)]
pub struct Part {
    /// Its id.
    pub sop: String,
    /// Its name.
    pub name: String,
    /// Its page, as the comparison page links to it.
    pub href: String,
    /// Its steps.
    pub steps: Vec<OwnRow>,
    /// What it says of laws, equipment, qualifications and documents.
    pub lists: Vec<OwnCells>,
}

/// The chooser; nothing where there is nothing to choose from.
pub(super) fn chooser(scene: &Scene<'_>) -> Option<Chooser> {
    let all = scene.positions.len();
    if all < 2 {
        return None;
    }
    let lang = scene.context.lang();
    let crowded = scene.is_crowded();
    let places = scene.order().into_iter().filter(|_| !crowded);
    let options = places.filter_map(|place| {
        let member = scene.comparison.members.get(place)?;
        Some(ChooserOption {
            sop: member.sop.to_string(),
            name: scene.name(place).to_owned(),
            design: member.design.unwrap_or_default(),
        })
    });
    Some(Chooser {
        options: options.collect(),
        parts: crowded.then(|| links::relative(&scene.path, &folder(&scene.procedure.key))),
        all: match crowded {
            true => choice::none_chosen(lang, all),
            false => choice::all_shown(lang, all),
        },
        some: choice::some_shown(lang, all),
        missing: Cell::no(lang, compared::MISSING),
    })
}

/// The SOPs of a procedure that have a part of their own: all of a crowd, or none.
pub fn parts(context: &Context, key: &str) -> Vec<SopId> {
    let group = compare::group(&context.library, context.of_procedure(key));
    if group.current.len() <= FULL_COMPARISON {
        return Vec::new();
    }
    let sops = group.current.iter();
    let sops = sops.filter_map(|at| context.library.sops.get(*at));
    sops.map(|sop| sop.id.clone()).collect()
}

fn folder(key: &str) -> String {
    format!("data/banding/{key}/")
}

/// Where the part of an SOP lies in the site.
pub fn path(key: &str, id: &SopId) -> String {
    format!("{}{id}.js", folder(key))
}

/// The part of one SOP; nothing for an SOP that is not compared.
pub fn part(context: &Context, key: &str, id: &SopId) -> Option<Part> {
    let scene = Scene::new(context, key)?;
    let members = &scene.comparison.members;
    let place = members.binary_search_by(|member| member.sop.cmp(id)).ok()?;
    Some(Part {
        sop: id.to_string(),
        name: scene.name(place).to_owned(),
        href: scene.href(place)?,
        steps: aligned::own_rows(&scene, place),
        lists: lists::own_cells(&scene, place),
    })
}
