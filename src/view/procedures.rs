//! The list of procedures: a library comes in; each procedure with its SOPs, designs and prints goes out.

use serde::Serialize;

use super::comparison::{MemberView, Scene};
use super::{Context, Crumb, Page, PageHead, Section, links};
use crate::analyse::time::Minutes;
use crate::model::Procedure;
use crate::words::{compared, numbers, screen};

/// Prints in a list; more are on the page of the procedure.
const PRINTS: usize = 6;

/// `prosedur-daftar.html`.
#[derive(Debug, Serialize)]
pub struct Procedures {
    /// The frame.
    pub page: Page,
    /// The heading.
    pub title: &'static str,
    /// What a procedure is.
    pub lead: &'static str,
    /// How to read the prints.
    pub prints_lead: &'static str,
    /// Those with SOPs.
    pub procedures: Vec<ProcedureEntry>,
    /// Those without.
    pub others: Vec<ProcedureEntry>,
}

/// One procedure.
#[derive(Debug, Serialize)]
pub struct ProcedureEntry {
    /// Its name.
    pub name: String,
    /// Its page.
    pub href: String,
    /// How many SOPs, designs and minutes.
    pub summary: String,
    /// Its SOPs with their prints on one scale.
    pub members: Vec<MemberView>,
}

/// The procedures that have a page: the program's own only serve the rules, unless the library has SOPs of them.
fn shown(context: &Context) -> impl Iterator<Item = &Procedure> {
    let procedures = context.library.procedures.iter();
    procedures
        .filter(|procedure| !procedure.built_in || !context.of_procedure(&procedure.key).is_empty())
}

/// The keys of the procedures that have a page.
pub fn keys(context: &Context) -> Vec<String> {
    shown(context)
        .map(|procedure| procedure.key.clone())
        .collect()
}

/// The list.
pub fn procedures(context: &Context) -> Procedures {
    let lang = context.lang();
    let path = links::PROCEDURES;
    let (procedures, others) = shown(context)
        .filter_map(|procedure| entry(context, procedure))
        .partition(|entry| !entry.members.is_empty());
    let title = compared::PROCEDURES_TITLE.get(lang);
    let head = PageHead {
        path: path.to_owned(),
        title: screen::PROCEDURES.get(lang).to_owned(),
        description: compared::PROCEDURES_LEAD.get(lang).to_owned(),
        crumbs: vec![
            Crumb::to(path, links::HOME, screen::HOME.get(lang)),
            Crumb::here(screen::PROCEDURES.get(lang)),
        ],
        section: Some(Section::Procedures),
        ..PageHead::default()
    };
    Procedures {
        page: Page::new(context, head),
        title,
        lead: compared::PROCEDURES_LEAD.get(lang),
        prints_lead: compared::PRINTS_LEAD.get(lang),
        procedures,
        others,
    }
}

fn entry(context: &Context, procedure: &Procedure) -> Option<ProcedureEntry> {
    let mut scene = Scene::new(context, &procedure.key)?;
    scene.path = links::PROCEDURES.to_owned();
    let lang = context.lang();
    let sops = scene.positions.len();
    let summary = if sops == 0 {
        compared::NO_SOP.get(lang).to_owned()
    } else {
        let times = times(&scene);
        let count = compared::sop_count(lang, sops);
        compared::summary(
            lang,
            &count,
            scene.comparison.designs.len(),
            times.as_deref(),
        )
    };
    let mut members: Vec<MemberView> = scene
        .designs()
        .into_iter()
        .flat_map(|design| design.members)
        .collect();
    if members.len() > PRINTS {
        members.truncate(PRINTS);
    }
    Some(ProcedureEntry {
        name: context.procedure_name(procedure),
        href: links::relative(links::PROCEDURES, &links::procedure(&procedure.key)),
        summary,
        members,
    })
}

/// From the shortest total to the longest.
fn times(scene: &Scene<'_>) -> Option<String> {
    let totals = scene
        .comparison
        .members
        .iter()
        .filter(|member| member.measures.steps_without_time == 0)
        .filter_map(|member| member.measures.total);
    let (mut least, mut most) = (f64::INFINITY, 0.0_f64);
    for total in totals {
        least = least.min(total.most);
        most = most.max(total.most);
    }
    let per_day = scene.context.minutes_per_day();
    let range = Minutes { least, most };
    least
        .is_finite()
        .then(|| numbers::minutes_range(scene.context.lang(), range.least, range.most, per_day))
}
