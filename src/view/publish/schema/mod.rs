//! Data for machines in the words of schema.org: pages, SOPs, agencies and regulations come in; what a page says about them
//! goes out, to be written as JSON-LD.
//!
//! Addresses are whole where the site has one; else they are relative, which JSON-LD resolves against the page.

use serde::Serialize;

use super::Context;
use crate::view::page::PageHead;
use crate::view::{Page, links};

mod agency;
mod regulation;
mod sop;

pub(in crate::view) use agency::agency;
pub(in crate::view) use regulation::regulation;
pub(in crate::view) use sop::sop;

/// Everything a page says.
#[derive(Clone, Debug, Default, Serialize)]
pub struct Graph {
    /// Where the words are defined.
    #[serde(rename = "@context")]
    pub context: &'static str,
    /// The things.
    #[serde(rename = "@graph")]
    pub things: Vec<Thing>,
}

impl Graph {
    /// A graph of what there is.
    pub fn of(things: impl IntoIterator<Item = Thing>) -> Graph {
        Graph {
            context: "https://schema.org",
            things: things.into_iter().collect(),
        }
    }
}

/// A thing of schema.org, with those of its properties that we know.
#[derive(Clone, Debug, Serialize)]
#[serde(tag = "@type", rename_all_fields = "camelCase")]
#[expect(
    missing_docs,
    reason = "the words are schema.org's, and explained there"
)]
pub enum Thing {
    WebSite {
        name: String,
        url: String,
        in_language: &'static str,
    },
    BreadcrumbList {
        item_list_element: Vec<Thing>,
    },
    ListItem {
        position: usize,
        name: String,
        item: String,
    },
    HowTo {
        name: String,
        url: String,
        in_language: &'static str,
        #[serde(skip_serializing_if = "Option::is_none")]
        total_time: Option<String>,
        #[serde(skip_serializing_if = "Vec::is_empty")]
        supply: Vec<Thing>,
        #[serde(skip_serializing_if = "Vec::is_empty")]
        tool: Vec<Thing>,
        step: Vec<Thing>,
        #[serde(skip_serializing_if = "Option::is_none")]
        date_modified: Option<String>,
    },
    HowToSection {
        name: String,
        position: usize,
        item_list_element: Vec<Thing>,
    },
    HowToStep {
        name: String,
        text: String,
        position: usize,
        url: String,
    },
    HowToSupply {
        name: String,
    },
    HowToTool {
        name: String,
    },
    GovernmentService {
        name: String,
        url: String,
        service_type: String,
        provider: Box<Thing>,
        #[serde(skip_serializing_if = "Option::is_none")]
        area_served: Option<Box<Thing>>,
    },
    GovernmentOrganization {
        name: String,
        url: String,
        #[serde(skip_serializing_if = "Option::is_none")]
        parent_organization: Option<Box<Thing>>,
        #[serde(skip_serializing_if = "Option::is_none")]
        address: Option<String>,
        #[serde(skip_serializing_if = "Option::is_none")]
        telephone: Option<String>,
        #[serde(skip_serializing_if = "Option::is_none")]
        email: Option<String>,
        #[serde(skip_serializing_if = "Option::is_none")]
        same_as: Option<String>,
        #[serde(skip_serializing_if = "Option::is_none")]
        area_served: Option<Box<Thing>>,
    },
    /// A government above an office, known by its name alone.
    Organization {
        name: String,
    },
    AdministrativeArea {
        name: String,
        #[serde(skip_serializing_if = "Option::is_none")]
        contained_in_place: Option<Box<Thing>>,
    },
    Legislation {
        name: String,
        url: String,
        in_language: &'static str,
        legislation_identifier: String,
        legislation_type: &'static str,
        #[serde(skip_serializing_if = "Option::is_none")]
        legislation_date: Option<String>,
        #[serde(skip_serializing_if = "Option::is_none")]
        legislation_date_of_applicability: Option<String>,
        #[serde(skip_serializing_if = "Option::is_none")]
        legislation_legal_force: Option<&'static str>,
        legislation_jurisdiction: &'static str,
    },
}

/// The way to a page; nothing for a page without one.
pub(in crate::view) fn crumbs(context: &Context, head: &PageHead) -> Option<Thing> {
    let root = links::root(&head.path);
    let items = head.crumbs.iter().enumerate().map(|(at, crumb)| {
        let path = crumb
            .href
            .as_ref()
            .and_then(|href| href.strip_prefix(&root));
        Thing::ListItem {
            position: at + 1,
            name: crumb.label.clone(),
            item: context.address(&head.path, path.unwrap_or(&head.path)),
        }
    });
    let items: Vec<Thing> = items.collect();
    (!items.is_empty()).then_some(Thing::BreadcrumbList {
        item_list_element: items,
    })
}

/// The site, on its home page.
pub(in crate::view) fn site(context: &Context) -> Thing {
    Thing::WebSite {
        name: Page::site_title(context),
        url: context.address(links::HOME, links::HOME),
        in_language: context.lang().code(),
    }
}
