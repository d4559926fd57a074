//! Regulations as other pages name them: a row of citations or an id comes in; name, address, standing and chips go out.

use super::badge::Badge;
use super::table::Pointer;
use super::{Context, links};
use crate::analyse::standing;
use crate::compare::LegalRow;
use crate::model::{Day, Regulation, RegulationId, RegulationStatus, RelationKind};
use crate::words::compared::{self, choice};
use crate::words::{Words, regulations};

/// What is known about a cited regulation.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Standing {
    /// The register has it.
    Known(RegulationStatus),
    /// It is readable and the register does not have it.
    Unknown,
    /// Its number is beyond the last of its year.
    Impossible,
    /// No regulation could be read.
    Unread,
}

/// What is known about a row of citations.
pub(super) fn standing(context: &Context, row: &LegalRow) -> Standing {
    let register = &context.library.register;
    let Some(id) = &row.id else {
        return Standing::Unread;
    };
    if let Some(regulation) = register.get(id) {
        return Standing::Known(status(context, regulation));
    }
    let mut numbers = id.0.rsplit('-');
    let year = numbers.next().and_then(|year| year.parse::<i16>().ok());
    let number = numbers.next().and_then(|number| number.parse::<u32>().ok());
    let last = row
        .kind
        .zip(year)
        .and_then(|(kind, year)| register.last_number(kind, year));
    match (number, last) {
        (Some(number), Some(last)) if number > last => Standing::Impossible,
        _ => Standing::Unknown,
    }
}

/// The status of a regulation on the day of judgement.
pub(super) fn status(context: &Context, regulation: &Regulation) -> RegulationStatus {
    standing::standing(&context.library.register, regulation, context.setting.today)
}

/// Whether a regulation is no more on the day of judgement.
pub(super) fn is_gone(context: &Context, regulation: &Regulation) -> bool {
    standing::is_gone(status(context, regulation))
}

/// The chip of a standing.
pub(super) fn badge(context: &Context, row: &LegalRow) -> Badge {
    let lang = context.lang();
    match standing(context, row) {
        Standing::Known(RegulationStatus::Amended) => {
            let times = row
                .id
                .as_ref()
                .map_or(0, |id| amendments(context, id).count());
            Badge::new("awas", "seru", compared::amended(lang, times))
        }
        Standing::Known(status) => Badge::regulation(lang, Some(status)),
        Standing::Unknown => Badge::regulation(lang, None),
        Standing::Impossible => Badge::wrong(lang, compared::IMPOSSIBLE),
        Standing::Unread => Badge::unknown(lang, compared::NOT_READ),
    }
}

/// The chip of a regulation of the register.
pub(super) fn status_badge(context: &Context, regulation: &Regulation) -> Badge {
    let lang = context.lang();
    match status(context, regulation) {
        RegulationStatus::Amended => {
            let times = amendments(context, &regulation.id).count();
            Badge::new("awas", "seru", compared::amended(lang, times))
        }
        status => Badge::regulation(lang, Some(status)),
    }
}

/// The regulations that had amended this one by the day of judgement.
pub(super) fn amendments<'a>(
    context: &'a Context,
    id: &'a RegulationId,
) -> impl Iterator<Item = &'a Regulation> {
    let today = context.setting.today;
    let edges = context.library.register.relations_to(id);
    edges
        .filter(move |act| act.1.kind == RelationKind::Amends && standing::has_come(*act, today))
        .map(|(regulation, _)| regulation)
}

/// The regulations that had amended this one by the day of judgement, the oldest first, as citations name them.
pub(super) fn amendments_in_order<'a>(
    context: &'a Context,
    id: &'a RegulationId,
) -> Vec<&'a Regulation> {
    let mut ordered: Vec<&Regulation> = amendments(context, id).collect();
    ordered.sort_by_key(|acting| (acting.in_force_since.or(acting.enacted), &acting.id));
    ordered
}

/// The regulations that had ended this one by the day of judgement, and since when.
pub(super) fn enders<'a>(
    context: &'a Context,
    id: &RegulationId,
) -> impl Iterator<Item = (&'a Regulation, Option<Day>)> {
    let today = context.setting.today;
    let edges = context.library.register.relations_to(id);
    edges
        .filter(|(_, edge)| matches!(edge.kind, RelationKind::Revokes | RelationKind::Supersedes))
        .filter(move |act| standing::has_come(*act, today))
        .map(|(acting, edge)| {
            (
                acting,
                edge.since.or(acting.in_force_since).or(acting.enacted),
            )
        })
}

/// What stands today in the place of a regulation that ended: who ended it, and who ended that, to the last.
fn newest_successor<'a>(context: &'a Context, id: &RegulationId) -> Option<&'a Regulation> {
    let mut seen = vec![id.clone()];
    let mut last = None;
    loop {
        let ended = enders(context, seen.last()?);
        let next = ended
            .filter(|(acting, _)| !seen.contains(&acting.id))
            .max_by_key(|(acting, since)| (*since, acting.id.clone()));
        let Some((acting, _)) = next else {
            return last;
        };
        seen.push(acting.id.clone());
        last = Some(acting);
    }
}

/// What a reader has to know beside the status of a regulation: its newest successor, or its newest amendment.
pub(super) fn newest(context: &Context, from: &str, row: &LegalRow) -> Option<Pointer> {
    let lang = context.lang();
    let regulation = context.library.register.get(row.id.as_ref()?)?;
    let to = |words: Words, to: &Regulation| Pointer {
        label: words.get(lang),
        text: regulations::short_name(to),
        href: href(context, from, Some(&to.id)),
    };
    match status(context, regulation) {
        RegulationStatus::Revoked | RegulationStatus::Lapsed => {
            let next = newest_successor(context, &regulation.id);
            let none = Pointer {
                label: choice::NO_SUCCESSOR.get(lang),
                ..Pointer::default()
            };
            Some(next.map_or(none, |next| to(choice::SUCCESSOR, next)))
        }
        RegulationStatus::Amended => {
            let last = amendments_in_order(context, &regulation.id).pop();
            last.map(|last| to(choice::AMENDMENT, last))
        }
        RegulationStatus::InForce | RegulationStatus::Unverified => None,
    }
}

/// The name of a cited regulation and its title.
pub(super) fn name(context: &Context, row: &LegalRow) -> (String, String) {
    match row
        .id
        .as_ref()
        .and_then(|id| context.library.register.get(id))
    {
        Some(regulation) => (
            regulations::short_name(regulation),
            regulation.title.value.clone(),
        ),
        None => (context.shown(&row.written), context.shown(&row.title)),
    }
}

/// The page of a regulation, if it has one.
pub(super) fn href(context: &Context, from: &str, id: Option<&RegulationId>) -> Option<String> {
    let regulation = context.library.register.get(id?)?;
    Some(links::relative(from, &links::regulation(&regulation.id.0)))
}
