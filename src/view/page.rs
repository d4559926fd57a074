//! The frame of every page: its place and title come in; head, navigation, path and foot go out.

use serde::Serialize;

use super::{Context, links};
use crate::words::{Lang, numbers, screen};

/// A part of the site that the navigation names.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Section {
    /// Comparison of procedures.
    Procedures,
    /// Agencies and their SOPs.
    Agencies,
    /// Regulations.
    Regulations,
    /// Dashboard of findings.
    Findings,
    /// Guides.
    Guides,
}

/// What a page says about itself.
#[derive(Clone, Debug, Default)]
pub struct PageHead {
    /// Its path in the site, such as `instansi/ciamis/index.html`.
    pub path: String,
    /// Its title, without the title of the site.
    pub title: String,
    /// One sentence for search engines.
    pub description: String,
    /// The pages above it, from the home page down; itself last, without an address.
    pub crumbs: Vec<Crumb>,
    /// The part of the site it belongs to.
    pub section: Option<Section>,
    /// The hash of what it shows; nothing for the hash of the whole content.
    pub hash: Option<String>,
}

/// The frame of one page, as the base template shows it.
#[derive(Clone, Debug, Serialize)]
pub struct Page {
    /// Language code.
    pub lang: &'static str,
    /// Language code of the words of authors, where it is not that of the page.
    pub written: Option<&'static str>,
    /// Title with the title of the site.
    pub title: String,
    /// One sentence for search engines.
    pub description: String,
    /// The way to the root of the site.
    pub root: String,
    /// Address of the home page.
    pub home: String,
    /// Title of the site.
    pub site: String,
    /// Address of the search; nothing on the pages that have a field of their own.
    pub search: Option<String>,
    /// The main navigation.
    pub nav: Vec<NavItem>,
    /// Where the page stands.
    pub crumbs: Vec<Crumb>,
    /// The newest day that the content names, in words.
    pub day: Option<String>,
    /// The day on which everything was judged, in words; only where findings are the subject.
    pub judged: Option<String>,
    /// The hash of the content, shortened.
    pub hash: String,
}

/// An entry of the main navigation.
#[derive(Clone, Debug, Serialize)]
pub struct NavItem {
    /// Its words.
    pub label: &'static str,
    /// Its address.
    pub href: String,
    /// Whether the page belongs to it.
    pub current: bool,
}

/// A page above this one, or the page itself.
#[derive(Clone, Debug, Default, Serialize)]
pub struct Crumb {
    /// Its words.
    pub label: String,
    /// Its address on this page; nothing for the page itself.
    pub href: Option<String>,
}

impl Crumb {
    /// A page above `from`.
    pub fn to(from: &str, path: &str, label: impl Into<String>) -> Crumb {
        Crumb {
            label: label.into(),
            href: Some(links::relative(from, path)),
        }
    }

    /// The page itself.
    pub fn here(label: impl Into<String>) -> Crumb {
        Crumb {
            label: label.into(),
            href: None,
        }
    }
}

impl Page {
    /// Frames a page.
    pub fn new(context: &Context, head: PageHead) -> Page {
        let lang = context.lang();
        let site = context
            .shown_text(context.library.site.title.as_ref())
            .unwrap_or_else(|| screen::SITE_NAME.get(lang).to_owned());
        let title = if head.title.is_empty() {
            site.clone()
        } else {
            format!("{} | {site}", head.title)
        };
        let hash = head.hash.as_ref().unwrap_or(&context.setting.hash);
        Page {
            lang: lang.code(),
            written: (lang != Lang::Id).then(|| Lang::Id.code()),
            title,
            description: head.description,
            root: links::root(&head.path),
            home: links::relative(&head.path, links::HOME),
            search: (![links::HOME, links::SEARCH].contains(&head.path.as_str()))
                .then(|| links::relative(&head.path, links::SEARCH)),
            nav: navigation(context, &head.path, head.section),
            crumbs: head.crumbs,
            day: context.newest_day().map(|day| numbers::day(lang, day)),
            judged: (head.section == Some(Section::Findings))
                .then(|| numbers::day(lang, context.setting.today)),
            hash: hash.chars().take(12).collect(),
            site,
        }
    }
}

fn navigation(context: &Context, path: &str, section: Option<Section>) -> Vec<NavItem> {
    let entries = [
        (Section::Procedures, links::PROCEDURES, screen::PROCEDURES),
        (Section::Agencies, links::AGENCIES, screen::AGENCIES),
        (
            Section::Regulations,
            links::REGULATIONS,
            screen::REGULATIONS,
        ),
        (Section::Findings, links::FINDINGS, screen::FINDINGS),
        (Section::Guides, links::GUIDES, screen::GUIDES),
    ];
    entries
        .into_iter()
        .filter(|(entry, ..)| *entry != Section::Findings || context.shows_findings())
        .map(|(entry, target, label)| NavItem {
            label: label.get(context.lang()),
            href: links::relative(path, target),
            current: section == Some(entry),
        })
        .collect()
}
