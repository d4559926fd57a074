//! A regulation in the words of schema.org: its entry in the register comes in; identity, dates and force go out.

use super::{Context, Thing};
use crate::analyse::standing;
use crate::model::{Regulation, RegulationStatus, RelationKind};
use crate::view::{law, links};
use crate::words::{Lang, regulations};

/// The regulation on its own page.
pub(in crate::view) fn regulation(context: &Context, regulation: &Regulation) -> Thing {
    let path = links::regulation(&regulation.id.0);
    let identifier = regulations::full_name(regulation);
    Thing::Legislation {
        name: match regulation.title.trim() {
            "" => identifier.clone(),
            _ => regulations::titled_name(regulation),
        },
        url: context.address(&path, &path),
        in_language: Lang::Id.code(),
        legislation_identifier: identifier,
        legislation_type: regulations::full_kind(regulation.kind),
        legislation_date: regulation.enacted.map(|day| day.to_string()),
        legislation_date_of_applicability: regulation.in_force_since.map(|day| day.to_string()),
        legislation_legal_force: force(context, regulation),
        legislation_jurisdiction: "ID",
    }
}

/// Whether it binds; nothing where nobody looked.
fn force(context: &Context, regulation: &Regulation) -> Option<&'static str> {
    let mut acts = context.library.register.relations_to(&regulation.id);
    let today = context.setting.today;
    let is_cut =
        acts.any(|act| act.1.kind == RelationKind::RevokesPartly && standing::has_come(act, today));
    match law::status(context, regulation) {
        RegulationStatus::Unverified => None,
        RegulationStatus::Revoked | RegulationStatus::Lapsed => {
            Some("https://schema.org/NotInForce")
        }
        _ if is_cut => Some("https://schema.org/PartiallyInForce"),
        RegulationStatus::InForce | RegulationStatus::Amended => Some("https://schema.org/InForce"),
    }
}
