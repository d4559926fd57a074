//! The comparison page: a procedure comes in; its designs, measures, aligned steps, times, laws and lists go out.

use std::collections::BTreeSet;

use serde::Serialize;

use super::table::{Head, Table};
use super::{Context, Crumb, Page, PageHead, Section, facts, links};
use crate::analyse::time::Minutes;
use crate::compare::{self, Comparison, FULL_COMPARISON, Group};
use crate::model::{Procedure, Sop};
use crate::words::{compared, numbers, screen};

mod aligned;
pub mod choice;
pub mod data;
mod designs;
mod handoffs;
mod lead;
mod lists;
mod measures;
mod strips;
mod time;

pub use aligned::OwnRow;
pub use designs::{DesignView, MemberView};
pub use handoffs::{HandoffChart, HandoffLine};
pub use lists::OwnCells;
pub use measures::{DefinitionLink, MeasureCell, MeasureRow, MeasureTable, SortHead};
pub use strips::{Strip, Strips};
pub use time::{Bar, Segment, TimeChart};

/// Up to this many SOPs stand side by side as columns of the table of measures; more stand one below the other.
const COLUMNS: usize = 6;

/// `prosedur.html`.
#[derive(Debug, Serialize)]
pub struct ComparisonPage {
    /// The frame.
    pub page: Page,
    /// The heading.
    pub title: String,
    /// The answer in two or three sentences.
    pub lead: Vec<String>,
    /// What the procedure is: Markdown.
    pub description: String,
    /// The designs, or one group of all SOPs.
    pub designs: Vec<DesignView>,
    /// Whether there is more than one design.
    pub has_designs: bool,
    /// A heading such as "Dua rancangan".
    pub designs_title: String,
    /// How to read the prints; empty where there are none.
    pub designs_lead: &'static str,
    /// What a reader can choose to see side by side.
    pub chooser: Option<choice::Chooser>,
    /// The measures.
    pub measures: Option<MeasureTable>,
    /// The steps by phase.
    pub aligned: Option<Table>,
    /// Whether states of cells compare several SOPs.
    pub has_states: bool,
    /// Time by phase.
    pub time: Option<TimeChart>,
    /// Hand-offs.
    pub handoffs: Option<HandoffChart>,
    /// The spread of a crowd.
    pub strips: Option<Strips>,
    /// Who cites what.
    pub legal: Option<Table>,
    /// What the laws have in common.
    pub legal_lead: String,
    /// Who asks and who makes which document.
    pub papers: Option<Table>,
    /// Who needs which equipment.
    pub equipment: Option<Table>,
    /// Who asks which qualification.
    pub qualifications: Option<Table>,
    /// SOPs that are not compared.
    pub former: Vec<MemberLink>,
    /// Words before them.
    pub former_lead: &'static str,
    /// What was inferred.
    pub notes: Vec<String>,
    /// Address of the data.
    pub data: String,
    /// Address of the same facts as a table.
    pub facts: String,
}

/// A link to an SOP.
#[derive(Clone, Debug, Serialize)]
pub struct MemberLink {
    /// The name of its agency, and its own where one agency has several.
    pub name: String,
    /// Its page.
    pub href: String,
}

/// A comparison and what its parts need to be shown.
pub(super) struct Scene<'a> {
    pub(super) context: &'a Context,
    pub(super) procedure: &'a Procedure,
    pub(super) comparison: &'a Comparison,
    pub(super) group: &'a Group,
    /// Positions of the members in the library.
    pub(super) positions: &'a [usize],
    /// Names of the members.
    pub(super) names: &'a [String],
    pub(super) path: String,
}

impl<'a> Scene<'a> {
    /// The comparison of a procedure; nothing for a key that no procedure has.
    pub(super) fn new(context: &'a Context, key: &str) -> Option<Scene<'a>> {
        let (procedure, compared) = context.compared(key)?;
        Some(Scene {
            context,
            procedure,
            comparison: &compared.comparison,
            group: &compared.group,
            positions: &compared.positions,
            names: &compared.names,
            path: links::procedure(&procedure.key),
        })
    }

    /// The order of columns: SOPs of one design side by side.
    fn order(&self) -> Vec<usize> {
        let designs = self.comparison.designs.iter();
        designs
            .flat_map(|design| design.members.iter().copied())
            .collect()
    }

    /// Whether there are too many SOPs for a column each.
    fn is_crowded(&self) -> bool {
        self.comparison.members.len() > FULL_COMPARISON
    }

    /// The SOP of a member.
    fn sop(&self, member: usize) -> Option<&'a Sop> {
        self.context.library.sops.get(*self.positions.get(member)?)
    }

    /// The page of a member.
    fn href(&self, member: usize) -> Option<String> {
        let sop = self.sop(member)?;
        Some(links::relative(&self.path, &links::sop(&sop.id)))
    }

    /// The name of a member.
    fn name(&self, member: usize) -> &str {
        self.names.get(member).map_or("", String::as_str)
    }

    /// Every design with its SOPs, the prints on one scale.
    pub(super) fn designs(&self) -> Vec<DesignView> {
        designs::designs(self)
    }

    /// One head for each member.
    fn heads(&self) -> Vec<Head> {
        (0..self.positions.len())
            .map(|member| Head {
                text: self.name(member).to_owned(),
                href: self.href(member),
                ..Head::default()
            })
            .collect()
    }

    /// A time as a reader counts it.
    fn time(&self, minutes: Minutes) -> String {
        let per_day = self.context.minutes_per_day();
        numbers::minutes_range(self.context.lang(), minutes.least, minutes.most, per_day)
    }

    /// One of the cases of a flow as a reader counts it.
    fn usual(&self, minutes: f64) -> String {
        let per_day = self.context.minutes_per_day();
        numbers::usual(self.context.lang(), minutes, per_day)
    }

    /// How many of the SOPs state something, counted as agencies where each has one SOP.
    fn stated(&self, part: usize) -> String {
        let members = &self.comparison.members;
        let agencies: BTreeSet<&str> = members
            .iter()
            .map(|member| member.sop.agency.as_str())
            .collect();
        let all = (members.len(), agencies.len() == members.len());
        compared::measure::stated(self.context.lang(), part, all)
    }

    /// The name of a row of aligned steps.
    fn phase_name(&self, phase: usize) -> String {
        let lang = self.context.lang();
        match self.comparison.phases.get(phase) {
            Some(row) if row.kind == compare::PhaseKind::Other => {
                compared::OTHER_STEPS.get(lang).to_owned()
            }
            Some(row) => self.context.shown(&row.name),
            None => String::new(),
        }
    }
}

/// Names of SOPs side by side: the agency; with the SOP's own name where an agency has several.
pub(super) fn names(context: &Context, positions: &[usize]) -> Vec<String> {
    let sops: Vec<&Sop> = positions
        .iter()
        .filter_map(|at| context.library.sops.get(*at))
        .collect();
    let several = |id: &str| {
        sops.iter()
            .filter(|sop| sop.id.agency == id)
            .nth(1)
            .is_some()
    };
    // Members are sorted by agency, so counting per SOP is only done where the neighbours are of the same agency.
    let mut names = Vec::with_capacity(sops.len());
    for (at, sop) in sops.iter().enumerate() {
        let beside =
            |other: Option<&&Sop>| other.is_some_and(|other| other.id.agency == sop.id.agency);
        let agency = agency_name(context, sop);
        let near =
            beside(at.checked_sub(1).and_then(|at| sops.get(at))) || beside(sops.get(at + 1));
        if near && several(&sop.id.agency) {
            names.push(format!("{agency}: {}", context.sop_name(sop)));
        } else {
            names.push(agency);
        }
    }
    names
}

/// The name of an SOP's agency.
pub(super) fn agency_name(context: &Context, sop: &Sop) -> String {
    let agency = context.library.agency(&sop.id.agency);
    agency.map_or_else(
        || sop.id.agency.clone(),
        |agency| context.shown(agency.short_name()),
    )
}

/// The comparison page of a procedure.
pub fn comparison(context: &Context, key: &str) -> Option<ComparisonPage> {
    let scene = Scene::new(context, key)?;
    let lang = context.lang();
    let name = context.procedure_name(scene.procedure);
    let agencies: BTreeSet<&str> = scene
        .comparison
        .members
        .iter()
        .map(|member| member.sop.agency.as_str())
        .collect();
    let count = scene.positions.len();
    let designs = scene.comparison.designs.len();
    let title = compared::title(lang, &name, (count, agencies.len()), designs);
    let lead = lead::sentences(&scene);
    let crumbs = vec![
        Crumb::to(&scene.path, links::HOME, screen::HOME.get(lang)),
        Crumb::to(&scene.path, links::PROCEDURES, screen::PROCEDURES.get(lang)),
        Crumb::here(name.as_str()),
    ];
    let head = PageHead {
        path: scene.path.clone(),
        title: title.clone(),
        description: lead.join(" "),
        crumbs,
        section: Some(Section::Procedures),
        ..PageHead::default()
    };
    Some(page(&scene, (Page::new(context, head), title, lead)))
}

fn page(scene: &Scene<'_>, frame: (Page, String, Vec<String>)) -> ComparisonPage {
    let (page, title, lead) = frame;
    let lang = scene.context.lang();
    let designs = scene.comparison.designs.len();
    let order = scene.order();
    let arranged = |table: Table| table.arranged(&order);
    ComparisonPage {
        page,
        title,
        lead,
        description: scene
            .context
            .shown_text(scene.procedure.description.as_ref())
            .unwrap_or_default(),
        designs: if scene.is_crowded() && designs < 2 {
            // Without prints the only group would repeat the table of measures.
            Vec::new()
        } else {
            scene.designs()
        },
        has_designs: designs > 1,
        designs_title: numbers::capital(&compared::design_count(lang, designs)),
        designs_lead: if scene.is_crowded() {
            ""
        } else {
            compared::PRINTS_LEAD.get(lang)
        },
        chooser: choice::chooser(scene),
        measures: measures::table(scene),
        aligned: aligned::table(scene).map(arranged),
        has_states: scene.positions.len() > 1 && !scene.is_crowded(),
        time: time::chart(scene),
        handoffs: handoffs::chart(scene),
        strips: strips::strips(scene),
        legal: lists::legal(scene).map(arranged),
        legal_lead: lists::legal_lead(scene),
        papers: lists::papers(scene).map(arranged),
        equipment: lists::equipment(scene).map(arranged),
        qualifications: lists::qualifications(scene).map(arranged),
        former: former(scene),
        former_lead: compared::FORMER.get(lang),
        notes: notes(scene),
        data: links::relative(&scene.path, &data::path(&scene.procedure.key)),
        facts: links::relative(&scene.path, &facts::path(&scene.procedure.key)),
    }
}

fn former(scene: &Scene<'_>) -> Vec<MemberLink> {
    let sops = scene
        .group
        .former
        .iter()
        .filter_map(|at| scene.context.library.sops.get(*at));
    sops.map(|sop| MemberLink {
        name: agency_name(scene.context, sop),
        href: links::relative(&scene.path, &links::sop(&sop.id)),
    })
    .collect()
}

fn notes(scene: &Scene<'_>) -> Vec<String> {
    let inferred = |member: &usize| {
        let provenance = scene.sop(*member).and_then(|sop| sop.provenance.as_ref());
        provenance.is_some_and(|provenance| provenance.inferred_step_key("pelaksana"))
    };
    let members: Vec<usize> = (0..scene.positions.len()).filter(inferred).collect();
    let lang = scene.context.lang();
    match members.len() {
        0 => Vec::new(),
        1..=FULL_COMPARISON => {
            let names: Vec<&str> = members.iter().map(|member| scene.name(*member)).collect();
            vec![compared::inferred(lang, &numbers::list(lang, &names))]
        }
        many => vec![compared::inferred(lang, &compared::sop_count(lang, many))],
    }
}
