//! An agency in the words of schema.org: its id comes in; who it is and where, as the profile may show it, goes out.

use super::{Context, Thing};
use crate::model::Agency;
use crate::view::links;

/// The agency on its own page.
pub(in crate::view) fn agency(context: &Context, agency: &Agency) -> Thing {
    let path = links::agency(&agency.id);
    let private = |text: &Option<crate::text::Text>| {
        let text = context.shown_text(text.as_ref());
        text.filter(|_| !context.is_public())
    };
    let site = context.shown_text(agency.website.as_ref());
    match named(context, &agency.id, &path) {
        Thing::GovernmentOrganization {
            name,
            url,
            parent_organization,
            ..
        } => Thing::GovernmentOrganization {
            name,
            url,
            parent_organization,
            address: context.shown_text(agency.address.as_ref()),
            telephone: private(&agency.phone),
            email: private(&agency.email),
            same_as: site.filter(|site| site.starts_with("http")),
            area_served: area(context, &agency.id),
        },
        other => other,
    }
}

/// The agency as others name it, on the page at `from`.
pub(super) fn named(context: &Context, id: &str, from: &str) -> Thing {
    let agency = context.library.agency(id);
    let office = agency.and_then(|agency| context.shown_text(agency.office.as_ref()));
    let government = agency.and_then(|agency| context.shown_text(Some(&agency.name)));
    let short = context.agency_name(id);
    let (name, parent) = match office {
        Some(office) => (format!("{office} {short}"), government),
        None => (government.unwrap_or(short), None),
    };
    Thing::GovernmentOrganization {
        name,
        url: context.address(from, &links::agency(id)),
        parent_organization: parent.map(|name| Box::new(Thing::Organization { name })),
        address: None,
        telephone: None,
        email: None,
        same_as: None,
        area_served: None,
    }
}

/// The region that an agency serves, in the region above it.
pub(super) fn area(context: &Context, id: &str) -> Option<Box<Thing>> {
    let agency = context.library.agency(id)?;
    let above = context.shown_text(agency.parent_region.as_ref());
    let above = above.map(|name| {
        Box::new(Thing::AdministrativeArea {
            name,
            contained_in_place: None,
        })
    });
    let name = context.shown_text(agency.region.as_ref())?;
    Some(Box::new(Thing::AdministrativeArea {
        name,
        contained_in_place: above,
    }))
}
