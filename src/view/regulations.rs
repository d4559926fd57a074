//! The list of regulations: the register and citations come in; every regulation with its status and number of citing
//! SOPs goes out, those that need work first.

use std::collections::BTreeSet;

use serde::Serialize;

use super::badge::Badge;
use super::{Context, Crumb, Page, PageHead, Section, law, links};
use crate::model::Regulation;
use crate::words::{Words, numbers, reference, regulations, screen};

/// Regulations that nobody cites from which on they are folded away.
const FOLDED: usize = 20;

/// `peraturan-daftar.html`.
#[derive(Debug, Serialize)]
pub struct Regulations {
    /// The frame.
    pub page: Page,
    /// The heading.
    pub title: &'static str,
    /// What the register says in a sentence.
    pub lead: String,
    /// Groups, the most urgent first.
    pub groups: Vec<RegulationGroup>,
}

/// Regulations that need the same kind of attention.
#[derive(Debug, Serialize)]
pub struct RegulationGroup {
    /// Fragment of its address.
    pub id: &'static str,
    /// The symbol on which its heading hangs.
    pub icon: &'static str,
    /// Its heading.
    pub title: &'static str,
    /// What it means.
    pub lead: &'static str,
    /// How many regulations are folded away; empty where they are shown at once.
    pub fold: String,
    /// Its regulations.
    pub entries: Vec<RegulationEntry>,
}

/// One regulation.
#[derive(Debug, Serialize)]
pub struct RegulationEntry {
    /// Its short name.
    pub name: String,
    /// Its page.
    pub href: String,
    /// Its title.
    pub title: String,
    /// Its status.
    pub badge: Badge,
    /// When a person checked it, or that nobody did.
    pub checked: String,
    /// How many SOPs cite it.
    pub citing: usize,
}

/// The ids of all regulations.
pub fn ids(context: &Context) -> Vec<String> {
    let regulations = context.library.register.regulations.iter();
    regulations
        .map(|regulation| regulation.id.0.clone())
        .collect()
}

/// The list.
pub fn regulations(context: &Context) -> Regulations {
    let lang = context.lang();
    let path = links::REGULATIONS;
    let title = reference::REGULATIONS_TITLE.get(lang);
    let all = &context.library.register.regulations;
    let cited = all
        .iter()
        .filter(|one| !context.index.citing(&one.id).is_empty())
        .count();
    let broken = all
        .iter()
        .filter(|one| law::is_gone(context, one) && !context.index.citing(&one.id).is_empty())
        .count();
    let lead = reference::regulations_lead(lang, all.len(), cited, broken);
    let head = PageHead {
        path: path.to_owned(),
        title: screen::REGULATIONS.get(lang).to_owned(),
        description: lead.clone(),
        crumbs: vec![
            Crumb::to(path, links::HOME, screen::HOME.get(lang)),
            Crumb::here(screen::REGULATIONS.get(lang)),
        ],
        section: Some(Section::Regulations),
        ..PageHead::default()
    };
    Regulations {
        page: Page::new(context, head),
        title,
        lead,
        groups: groups(context),
    }
}

fn groups(context: &Context) -> Vec<RegulationGroup> {
    let kinds: [(&'static str, &'static str, Words, Words); 3] = [
        (
            "perlu-diganti",
            "ketupat",
            reference::BROKEN_TITLE,
            reference::BROKEN_LEAD,
        ),
        (
            "dikutip",
            "kotak",
            reference::CITED_TITLE,
            reference::CITED_LEAD,
        ),
        (
            "lainnya",
            "kapsul",
            reference::REST_TITLE,
            reference::REST_LEAD,
        ),
    ];
    let lang = context.lang();
    kinds
        .into_iter()
        .map(|(id, icon, title, lead)| {
            let entries = entries(context, id);
            // The rest of the register is only looked up: a reader of the others should not have to pass it.
            let fold = match id == "lainnya" && entries.len() > FOLDED {
                true => reference::regulations(lang, entries.len()),
                false => String::new(),
            };
            RegulationGroup {
                id,
                icon,
                title: title.get(lang),
                lead: lead.get(lang),
                fold,
                entries,
            }
        })
        .filter(|group| !group.entries.is_empty())
        .collect()
}

fn entries(context: &Context, group: &str) -> Vec<RegulationEntry> {
    let belongs = |regulation: &&Regulation| {
        let is_cited = !context.index.citing(&regulation.id).is_empty();
        match group {
            "perlu-diganti" => is_cited && law::is_gone(context, regulation),
            "dikutip" => is_cited && !law::is_gone(context, regulation),
            _ => !is_cited,
        }
    };
    let mut list: Vec<&Regulation> = context
        .library
        .register
        .regulations
        .iter()
        .filter(belongs)
        .collect();
    list.sort_by_key(|regulation| {
        let citing = context.index.citing(&regulation.id).len();
        (
            std::cmp::Reverse(citing),
            regulation.kind,
            regulation.year,
            regulation.id.clone(),
        )
    });
    list.into_iter()
        .map(|regulation| entry(context, regulation))
        .collect()
}

fn entry(context: &Context, regulation: &Regulation) -> RegulationEntry {
    let lang = context.lang();
    let citing: BTreeSet<usize> = context
        .index
        .citing(&regulation.id)
        .iter()
        .map(|citing| citing.sop)
        .collect();
    RegulationEntry {
        name: regulations::short_name(regulation),
        href: links::relative(links::REGULATIONS, &links::regulation(&regulation.id.0)),
        title: regulation.title.value.clone(),
        badge: law::status_badge(context, regulation),
        checked: match regulation.checked {
            Some(day) => numbers::day(lang, day),
            None => reference::NOT_CHECKED.get(lang).to_owned(),
        },
        citing: citing.len(),
    }
}
