//! Legal bases: the items of an SOP and the regulations they name come in; texts with the state of each regulation
//! go out.

use serde::Serialize;

use super::super::badge::Badge;
use super::super::{Context, law, links};
use super::not_stated;
use crate::analyse::{Citation, Facts};
use crate::model::{Regulation, RegulationId, RelationKind, Sop};
use crate::words::{labels, numbers, regulations, sentences};

/// The legal bases of an SOP.
#[derive(Debug, Serialize)]
pub struct LegalView {
    /// What they amount to, in a sentence.
    pub summary: String,
    /// The items.
    pub items: Vec<LegalItem>,
    /// Why there are none.
    pub empty: Option<String>,
}

/// One item as written.
#[derive(Debug, Serialize)]
pub struct LegalItem {
    /// Its words.
    pub text: String,
    /// The regulations it names.
    pub citations: Vec<CitationView>,
}

/// A regulation as an item names it.
#[derive(Debug, Serialize)]
pub struct CitationView {
    /// Its short name.
    pub name: String,
    /// Address of its page, if the register knows it.
    pub href: Option<String>,
    /// Whether it is in force.
    pub badge: Badge,
    /// What happened to it.
    pub note: Option<String>,
}

/// The legal bases for the page at `from`.
pub(super) fn legal(context: &Context, sop: &Sop, facts: &Facts, from: &str) -> LegalView {
    let lang = context.lang();
    let Some(list) = &sop.legal_bases else {
        return LegalView {
            summary: String::new(),
            items: Vec::new(),
            empty: Some(not_stated(context)),
        };
    };
    let items: Vec<LegalItem> = list
        .items
        .iter()
        .enumerate()
        .map(|(at, item)| {
            let named = facts.citations.iter().filter(|cited| cited.item == at);
            let citations = named.flat_map(|cited| &cited.citations);
            LegalItem {
                text: context.shown(&item.text),
                citations: citations
                    .map(|cited| citation(context, cited, from))
                    .collect(),
            }
        })
        .collect();
    let revoked = facts
        .citations
        .iter()
        .flat_map(|cited| &cited.citations)
        .filter(|cited| known(context, cited).is_some_and(|known| law::is_gone(context, known)));
    LegalView {
        summary: sentences::legal(lang, items.len(), revoked.count()),
        empty: items
            .is_empty()
            .then(|| labels::NOT_FILLED.get(lang).to_owned()),
        items,
    }
}

fn known<'a>(context: &'a Context, cited: &Citation) -> Option<&'a Regulation> {
    let id = cited.id.as_ref()?;
    context.library.register.get(id)
}

fn citation(context: &Context, cited: &Citation, from: &str) -> CitationView {
    let lang = context.lang();
    let known = known(context, cited);
    let status = known.map(|known| law::status(context, known));
    let kind = cited.kind_text.trim();
    CitationView {
        name: match known {
            Some(known) => regulations::short_name(known),
            None => context.shown(&format!("{kind} {}/{}", cited.number, cited.year)),
        },
        href: known.map(|known| links::relative(from, &links::regulation(&known.id.0))),
        badge: Badge::regulation(lang, status),
        note: known.and_then(|known| ending(context, &known.id)),
    }
}

/// By what a regulation was revoked or amended, and since when.
fn ending(context: &Context, id: &RegulationId) -> Option<String> {
    let lang = context.lang();
    let mut notes = Vec::new();
    for (acting, relation) in context.library.register.relations_to(id) {
        let name = regulations::short_name(acting);
        let since = relation
            .since
            .or(acting.enacted)
            .map(|day| numbers::day(lang, day));
        let words = match relation.kind {
            RelationKind::Revokes => sentences::revoked_by(&name, since.as_deref()),
            RelationKind::RevokesPartly => sentences::partly_revoked_by(&name, since.as_deref()),
            RelationKind::Amends => sentences::amended_by(&name, since.as_deref()),
            RelationKind::Supersedes => sentences::superseded_by(&name, since.as_deref()),
            RelationKind::Implements => continue,
        };
        notes.push(words.get(lang).to_owned());
    }
    (!notes.is_empty()).then(|| format!("{}.", notes.join(". ")))
}
