//! Designs on the comparison page: groups of SOPs come in, named groups with a print of each SOP go out.

use serde::Serialize;

use super::Scene;
use crate::compare::{DesignGroup, PhaseKind};
use crate::view::print::{self, Print};
use crate::words::compared::{self, choice};
use crate::words::numbers;

/// A design and the SOPs built that way.
#[derive(Clone, Debug, Serialize)]
pub struct DesignView {
    /// Its name; empty where there is only one.
    pub name: String,
    /// What it is: Markdown.
    pub description: String,
    /// How many SOPs it has, where they are too many to stand open; else empty.
    pub count: String,
    /// Its SOPs.
    pub members: Vec<MemberView>,
}

/// One SOP of a design.
#[derive(Clone, Debug, Serialize)]
pub struct MemberView {
    /// Its name.
    pub name: String,
    /// Its page.
    pub href: String,
    /// Its total time.
    pub total: String,
    /// Its steps and actors.
    pub counts: String,
    /// Its print; nothing where there are too many SOPs to draw.
    pub print: Option<Print>,
}

/// The name of a design: its own, the words that set it apart, or the phases that only it has.
pub(super) fn name(scene: &Scene<'_>, place: usize) -> String {
    let lang = scene.context.lang();
    let Some(group) = scene.comparison.designs.get(place) else {
        return String::new();
    };
    if let Some(own) = declared(scene, group) {
        return own;
    }
    if let Some(marks) = marks(scene, group) {
        return choice::design_marked(&marks).get(lang).to_owned();
    }
    let own: Vec<String> = group
        .own_phases
        .iter()
        .filter(|phase| {
            let row = scene.comparison.phases.get(**phase);
            row.is_some_and(|row| row.kind == PhaseKind::Declared)
        })
        .map(|phase| scene.phase_name(*phase))
        .collect();
    if own.is_empty() {
        // Designs are found by what sets them apart, so one without marks is what all others differ from.
        let words = match scene.procedure.designs.is_empty() {
            true => compared::USUAL_DESIGN,
            false => compared::NO_DESIGN,
        };
        return words.get(lang).to_owned();
    }
    compared::design_with(&numbers::list(lang, &own))
        .get(lang)
        .to_owned()
}

/// The name of a design inside a sentence.
pub(super) fn named(scene: &Scene<'_>, place: usize) -> String {
    let group = scene.comparison.designs.get(place);
    let marks = group
        .filter(|group| declared(scene, group).is_none())
        .and_then(|group| marks(scene, group));
    let said = match marks {
        Some(marks) => choice::marked(&marks),
        None => choice::named(&name(scene, place)),
    };
    said.get(scene.context.lang()).to_owned()
}

fn declared(scene: &Scene<'_>, group: &DesignGroup) -> Option<String> {
    let design = scene.procedure.designs.get(group.declared?)?;
    Some(scene.context.shown(&design.name))
}

/// The words that set apart a design that was found by likeness.
fn marks(scene: &Scene<'_>, group: &DesignGroup) -> Option<String> {
    let found = scene.procedure.designs.is_empty() && !group.marks.is_empty();
    found.then(|| scene.context.shown(&group.marks.join(", ")))
}

/// Every design with its SOPs, the prints on one scale.
pub(super) fn designs(scene: &Scene<'_>) -> Vec<DesignView> {
    let mut prints: Vec<Option<Print>> = if scene.is_crowded() {
        Vec::new()
    } else {
        print::prints(scene.context, scene.positions)
            .into_iter()
            .map(Some)
            .collect()
    };
    prints.resize(scene.positions.len(), None);
    let several = scene.comparison.designs.len() > 1;
    scene
        .comparison
        .designs
        .iter()
        .enumerate()
        .map(|(place, group)| {
            let declared = group
                .declared
                .and_then(|at| scene.procedure.designs.get(at));
            let description =
                declared.and_then(|design| scene.context.shown_text(design.description.as_ref()));
            DesignView {
                name: if several || declared.is_some() {
                    name(scene, place)
                } else {
                    String::new()
                },
                description: description.unwrap_or_default(),
                count: match scene.is_crowded() {
                    true => choice::members(scene.context.lang(), group.members.len()),
                    false => String::new(),
                },
                members: group
                    .members
                    .iter()
                    .map(|member| {
                        member_view(
                            scene,
                            *member,
                            prints.get_mut(*member).and_then(Option::take),
                        )
                    })
                    .collect(),
            }
        })
        .collect()
}

fn member_view(scene: &Scene<'_>, place: usize, print: Option<Print>) -> MemberView {
    let lang = scene.context.lang();
    let measures = scene
        .comparison
        .members
        .get(place)
        .map(|member| member.measures)
        .unwrap_or_default();
    MemberView {
        name: scene.name(place).to_owned(),
        href: scene.href(place).unwrap_or_default(),
        total: (scene.context).total_time(measures.total, measures.steps_without_time),
        counts: compared::counts(lang, measures.steps, measures.actors),
        print,
    }
}
