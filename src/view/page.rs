//! The frame of every page: its place and title come in; head, navigation, path and foot go out.

use serde::Serialize;

use super::badge::Badge;
use super::publish::schema::{self, Graph};
use super::publish::{Share, feed, is_indexed, share};
use super::{Context, links, look};
use crate::model::{Day, Sop, Status};
use crate::text::FileId;
use crate::words::{Lang, numbers, reading, screen};

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
    /// The file it shows; nothing where it shows more than one.
    pub file: Option<FileId>,
    /// The newest day of what it shows; nothing for that of the whole content.
    pub day: Option<Day>,
    /// What no reader of the page may miss.
    pub notice: Option<Notice>,
}

/// That an SOP may not be worked by: a strip that stays in sight on every page about it.
#[derive(Clone, Debug, Serialize)]
pub struct Notice {
    /// Its state.
    pub badge: Badge,
    /// What that means, in a few words.
    pub text: &'static str,
}

impl Notice {
    /// The notice about an SOP; nothing for one that is in force.
    pub fn of(lang: Lang, sop: &Sop) -> Option<Notice> {
        let status = sop.status.value;
        (status != Status::InForce).then(|| Notice {
            badge: Badge::status(lang, status),
            text: reading::not_in_force(status).get(lang),
        })
    }
}

/// The frame of one page, as the base template shows it.
#[derive(Clone, Debug, Serialize)]
pub struct Page {
    /// Language code.
    pub lang: &'static str,
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
    /// Address of the style sheet of its colour.
    pub colour: Option<String>,
    /// Address of its logo.
    pub logo: Option<String>,
    /// Address of the search; nothing on the pages that have a field of their own.
    pub search: Option<String>,
    /// The main navigation.
    pub nav: Vec<NavItem>,
    /// Where the page stands.
    pub crumbs: Vec<Crumb>,
    /// What no reader of the page may miss.
    pub notice: Option<Notice>,
    /// The newest day that its content names, in words.
    pub day: Option<String>,
    /// The path of the file it shows.
    pub source: Option<String>,
    /// The day on which everything was judged, in words; only where findings are the subject.
    pub judged: Option<String>,
    /// The hash of the content, shortened.
    pub hash: String,
    /// What search engines may do with the page; nothing where they may list it.
    pub robots: Option<&'static str>,
    /// The one address of the page, where the site has an address.
    pub canonical: Option<String>,
    /// Address of the feed of changes.
    pub feed: String,
    /// What social media show of the page.
    pub share: Option<Share>,
    /// What the page says in the words of schema.org.
    pub data: Graph,
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
    /// The title of the site.
    pub fn site_title(context: &Context) -> String {
        let title = context.shown_text(context.library.site.title.as_ref());
        title.unwrap_or_else(|| screen::SITE_NAME.get(context.lang()).to_owned())
    }

    /// Frames a page.
    pub fn new(context: &Context, head: PageHead) -> Page {
        let lang = context.lang();
        let site = Page::site_title(context);
        let title = match (&head.notice, head.title.is_empty()) {
            (_, true) => site.clone(),
            (None, false) => format!("{} | {site}", head.title),
            // The tab of a browser, a bookmark and a search engine show nothing but this.
            (Some(notice), false) => format!("[{}] {} | {site}", notice.badge.word, head.title),
        };
        let hash = head.file.and_then(|file| context.file_hash(file));
        let hash = hash.as_ref().unwrap_or(&context.setting.hash);
        let own = match head.title.as_str() {
            "" => site.as_str(),
            title => title,
        };
        Page {
            robots: (!is_indexed(context, &head.path)).then_some("noindex"),
            canonical: context
                .public_address(&head.path)
                .filter(|_| head.path != links::MISSING),
            feed: links::relative(&head.path, feed::FEED),
            share: share(context, &head.path, (own, &head.description)),
            data: Graph::of(schema::crumbs(context, &head)),
            lang: lang.code(),
            title,
            description: head.description,
            root: links::root(&head.path),
            home: links::relative(&head.path, links::HOME),
            colour: look::colour_href(context, &head.path),
            logo: look::logo_href(context, &head.path),
            search: (![links::HOME, links::SEARCH].contains(&head.path.as_str()))
                .then(|| links::relative(&head.path, links::SEARCH)),
            nav: navigation(context, &head.path, head.section),
            crumbs: head.crumbs,
            notice: head.notice,
            day: head
                .day
                .or_else(|| context.newest_day())
                .map(|day| numbers::day(lang, day)),
            source: head
                .file
                .map(|file| context.library.source(file).path.clone())
                .filter(|path| !path.is_empty()),
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
