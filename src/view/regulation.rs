//! The page of a regulation: the register and citations come in; status, relations both ways and who should change what
//! go out.

use std::collections::BTreeSet;

use serde::Serialize;

use super::badge::Badge;
use super::comparison::agency_name;
use super::publish::schema;
use super::{Context, Crumb, Page, PageHead, Section, law, links};
use crate::analyse::impact::{self, Leaning, Way};
use crate::analyse::standing;
use crate::model::{Day, Regulation, RegulationId, RegulationStatus, Relation, RelationKind, Sop};
use crate::words::{Lang, Said, impact as words, labels, numbers, reference, regulations, screen};

/// `peraturan.html`.
#[derive(Debug, Serialize)]
pub struct RegulationPage {
    /// The frame.
    pub page: Page,
    /// The short name.
    pub name: String,
    /// The official name.
    pub full_name: String,
    /// The official title.
    pub title: String,
    /// The status.
    pub badge: Badge,
    /// When a person checked the entry, or that nobody did.
    pub checked: Badge,
    /// The answer in a sentence.
    pub lead: String,
    /// Dates, gazette, source.
    pub facts: Vec<Fact>,
    /// What it did to others.
    pub does: Vec<Edge>,
    /// What others did to it.
    pub done: Vec<Edge>,
    /// Who cites it.
    pub citing: Vec<CitingView>,
    /// How many SOPs cite it.
    pub citing_lead: String,
}

/// A fact with its name.
#[derive(Clone, Debug, Serialize)]
pub struct Fact {
    /// Its name.
    pub label: &'static str,
    /// Its value.
    pub value: String,
    /// Whether the value is as the register writes it, and not ours.
    pub written: bool,
}

/// A relation to another regulation.
#[derive(Clone, Debug, Serialize)]
pub struct Edge {
    /// What is done.
    pub verb: &'static str,
    /// The other regulation.
    pub name: String,
    /// Its page, if the register has it.
    pub href: Option<String>,
    /// Its title.
    pub title: String,
    /// Since when, and the source.
    pub note: String,
}

/// One SOP that cites the regulation.
#[derive(Clone, Debug, Serialize)]
pub struct CitingView {
    /// Its agency.
    pub agency: String,
    /// Its name.
    pub name: String,
    /// Its page.
    pub href: String,
    /// How it leans on the regulation: directly, through an amendment, through a rule that implements it.
    pub way: String,
    /// The item as written.
    pub written: String,
    /// How urgent the advice is.
    pub badge: Badge,
    /// What the SOP should do.
    pub advice: String,
}

/// The page of one regulation.
pub fn regulation(context: &Context, id: &str) -> Option<RegulationPage> {
    let id = RegulationId(id.to_owned());
    let regulation = context.library.register.get(&id)?;
    let lang = context.lang();
    let path = links::regulation(&id.0);
    let name = regulations::short_name(regulation);
    let leaning = impact::leaning(&context.library.register, &context.index.cited_by, &id);
    let citing: Vec<CitingView> = leaning
        .iter()
        .filter_map(|leaning| view_citing(context, regulation, leaning))
        .collect();
    let sops: BTreeSet<usize> = leaning.iter().map(|one| one.cited.sop).collect();
    let head = PageHead {
        path: path.clone(),
        title: name.clone(),
        description: format!("{name}: {}", regulation.title.value),
        crumbs: vec![
            Crumb::to(&path, links::HOME, screen::HOME.get(lang)),
            Crumb::to(&path, links::REGULATIONS, screen::REGULATIONS.get(lang)),
            Crumb::here(name.as_str()),
        ],
        section: Some(Section::Regulations),
        ..PageHead::default()
    };
    let mut page = Page::new(context, head);
    page.data
        .things
        .push(schema::regulation(context, regulation));
    Some(RegulationPage {
        page,
        name,
        full_name: regulations::full_name(regulation),
        title: regulation.title.value.clone(),
        badge: law::status_badge(context, regulation),
        checked: checked(context, regulation),
        lead: lead(context, regulation),
        facts: facts(context, regulation),
        does: regulation
            .relations
            .iter()
            .map(|edge| does(context, &path, edge))
            .collect(),
        done: context
            .library
            .register
            .relations_to(&id)
            .map(|(acting, edge)| done(context, &path, (acting, edge)))
            .collect(),
        citing_lead: reference::citing_lead(lang, sops.len()),
        citing,
    })
}

fn checked(context: &Context, regulation: &Regulation) -> Badge {
    let lang = context.lang();
    match regulation.checked {
        Some(day) => Badge::new(
            "",
            "centang",
            reference::checked_on(lang, &numbers::day(lang, day)),
        ),
        None => Badge::unknown(lang, labels::regulation(Some(RegulationStatus::Unverified))),
    }
}

fn lead(context: &Context, regulation: &Regulation) -> String {
    let lang = context.lang();
    let enders: Vec<String> = law::enders(context, &regulation.id)
        .map(|(acting, _)| regulations::short_name(acting))
        .collect();
    let amendments: Vec<String> = law::amendments_in_order(context, &regulation.id)
        .into_iter()
        .map(regulations::short_name)
        .collect();
    let enders = numbers::list(lang, &enders);
    let amendments = numbers::list(lang, &amendments);
    reference::status_lead(law::status(context, regulation), &enders, &amendments)
        .get(lang)
        .to_owned()
}

fn facts(context: &Context, regulation: &Regulation) -> Vec<Fact> {
    let lang = context.lang();
    let mut list = Vec::new();
    let mut add = |label: crate::words::Words, value: Option<String>| {
        if let Some(value) = value.filter(|value| !value.trim().is_empty()) {
            let day = label == reference::ENACTED || label == reference::IN_FORCE_SINCE;
            list.push(Fact {
                label: label.get(lang),
                value,
                written: !day,
            });
        }
    };
    add(
        reference::ENACTED,
        regulation.enacted.map(|day| numbers::day(lang, day)),
    );
    add(
        reference::IN_FORCE_SINCE,
        regulation.in_force_since.map(|day| numbers::day(lang, day)),
    );
    add(
        reference::GAZETTE,
        regulation.gazette.0.as_ref().map(|text| text.value.clone()),
    );
    add(
        reference::SUPPLEMENT,
        regulation.gazette.1.as_ref().map(|text| text.value.clone()),
    );
    let aliases: Vec<&str> = regulation
        .aliases
        .iter()
        .map(|text| text.as_str())
        .collect();
    add(reference::ALIASES, Some(aliases.join("; ")));
    add(
        reference::SOURCE,
        regulation.source.as_ref().map(|text| text.value.clone()),
    );
    list
}

fn does(context: &Context, path: &str, edge: &Relation) -> Edge {
    let lang = context.lang();
    let target = context.library.register.get(&edge.target);
    Edge {
        verb: regulations::does(edge.kind).get(lang),
        name: target.map_or_else(|| edge.target.to_string(), regulations::short_name),
        href: law::href(context, path, Some(&edge.target)),
        title: target
            .map(|target| target.title.value.clone())
            .unwrap_or_default(),
        note: note(context, edge),
    }
}

fn done(context: &Context, path: &str, (acting, edge): (&Regulation, &Relation)) -> Edge {
    let lang = context.lang();
    Edge {
        verb: regulations::done_by(edge.kind).get(lang),
        name: regulations::short_name(acting),
        href: law::href(context, path, Some(&acting.id)),
        title: acting.title.value.clone(),
        note: note(context, edge),
    }
}

fn note(context: &Context, edge: &Relation) -> String {
    let lang = context.lang();
    let since = edge.since.map(|day| numbers::day(lang, day));
    let source = edge.source.as_ref().map(|text| text.value.as_str());
    reference::edge_note(lang, since.as_deref(), source)
}

fn view_citing(
    context: &Context,
    regulation: &Regulation,
    leaning: &Leaning,
) -> Option<CitingView> {
    let sop = context.library.sops.get(leaning.cited.sop)?;
    let item = sop.legal_bases.as_ref()?.items.get(leaning.cited.item)?;
    let register = &context.library.register;
    let name = |id: &RegulationId| register.get(id).map(regulations::short_name);
    let (way, through): (Said, _) = match &leaning.way {
        Way::Direct => (words::DIRECT.into(), None),
        Way::AsAmendment => (words::AS_AMENDMENT.into(), None),
        Way::InTitle => (words::IN_TITLE.into(), None),
        Way::Amendment(id) => (words::by_amendment(&name(id)?), register.get(id)),
        Way::Implementing(id) => (words::by_implementing(&name(id)?), register.get(id)),
    };
    let way = match &item.block {
        Some(key) => words::in_block(way, key),
        None => way,
    };
    // Who cites an amendment or an implementing rule is advised about that one.
    let (badge, advice) = advice(context, through.unwrap_or(regulation), sop);
    Some(CitingView {
        agency: agency_name(context, sop),
        name: context.sop_name(sop),
        href: links::relative(&links::regulation(&regulation.id.0), &links::sop(&sop.id)),
        way: context.shown(way.get(context.lang())),
        written: context.shown(&item.text),
        badge,
        advice,
    })
}

/// What an SOP that cites the regulation should do.
pub(super) fn advice(context: &Context, regulation: &Regulation, sop: &Sop) -> (Badge, String) {
    let lang = context.lang();
    match law::status(context, regulation) {
        RegulationStatus::Revoked | RegulationStatus::Lapsed => replaced(context, regulation, sop),
        RegulationStatus::Unverified => (
            Badge::unknown(lang, reference::TO_VERIFY),
            regulations::VERIFY.get(lang).to_owned(),
        ),
        RegulationStatus::InForce | RegulationStatus::Amended => amended(context, regulation, sop),
    }
}

fn replaced(context: &Context, regulation: &Regulation, sop: &Sop) -> (Badge, String) {
    let lang = context.lang();
    let mut names = Vec::new();
    let mut since: Option<Day> = None;
    for (acting, day) in law::enders(context, &regulation.id) {
        names.push(regulations::short_name(acting));
        since = since.or(day);
    }
    let next = numbers::list(lang, &names);
    let text = since.map(|day| numbers::day(lang, day));
    match (since, sop.own_day(), text) {
        (Some(since), Some(own), Some(text)) if own < since => (
            Badge::doubtful(lang, reference::AT_REVISION),
            regulations::replace_later(&text, &next)
                .get(lang)
                .to_owned(),
        ),
        (_, _, text) => (
            Badge::wrong(lang, reference::NOW),
            regulations::replace_now(text.as_deref(), &next)
                .get(lang)
                .to_owned(),
        ),
    }
}

/// Whether parts of a regulation had been revoked by the day of judgement.
fn is_part_gone(context: &Context, act: (&Regulation, &Relation)) -> bool {
    act.1.kind == RelationKind::RevokesPartly && standing::has_come(act, context.setting.today)
}

/// Amendments that the SOP does not name, and parts that were revoked.
fn amended(context: &Context, regulation: &Regulation, sop: &Sop) -> (Badge, String) {
    let lang = context.lang();
    let position = context.position(&sop.id);
    let named = |id: &RegulationId| {
        context
            .index
            .citing(id)
            .iter()
            .any(|citing| Some(citing.sop) == position)
    };
    let amendments = law::amendments_in_order(context, &regulation.id);
    let missing: Vec<&Regulation> = amendments
        .iter()
        .copied()
        .filter(|amendment| !named(&amendment.id))
        .collect();
    if !missing.is_empty() {
        let day = |regulation: &Regulation| regulation.in_force_since.or(regulation.enacted);
        let own = sop.own_day();
        let is_before = |regulation: &&&Regulation| match (day(regulation), own) {
            (Some(day), Some(own)) => day <= own,
            _ => false,
        };
        let before = missing.iter().rfind(is_before);
        let Some(latest) = before.or(missing.last()) else {
            return in_order(lang);
        };
        // How often it had been amended when the one to name came.
        let times = 1 + amendments
            .iter()
            .take_while(|one| one.id != latest.id)
            .count();
        let clause = regulations::as_amended(&regulations::short_name(latest), times);
        let said = regulations::add_amendments(&clause, before.is_some());
        let badge = if before.is_some() {
            Badge::doubtful(lang, reference::NOW)
        } else {
            Badge::new("info", "info", reference::AT_REVISION.get(lang))
        };
        return (badge, said.get(lang).to_owned());
    }
    let parts: Vec<String> = context
        .library
        .register
        .relations_to(&regulation.id)
        .filter(|act| is_part_gone(context, *act))
        .map(|(acting, _)| regulations::short_name(acting))
        .collect();
    if !parts.is_empty() {
        let said = regulations::check_parts(&numbers::list(lang, &parts));
        return (
            Badge::doubtful(lang, reference::TO_VERIFY),
            said.get(lang).to_owned(),
        );
    }
    in_order(lang)
}

/// Nothing to do.
fn in_order(lang: Lang) -> (Badge, String) {
    (
        Badge::good(lang, reference::IN_ORDER),
        regulations::KEEP.get(lang).to_owned(),
    )
}
