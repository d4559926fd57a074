//! Guides: Markdown with a title comes in; a list and one page for each go out. The Markdown itself is rendered by the
//! site.

use serde::Serialize;

use super::{Context, Crumb, Page, PageHead, Section, links};
use crate::model::Guide;
use crate::words::{reading, reference, screen};

/// `panduan-daftar.html`.
#[derive(Debug, Serialize)]
pub struct Guides {
    /// The frame.
    pub page: Page,
    /// The heading.
    pub title: &'static str,
    /// What stands where there are none.
    pub none: &'static str,
    /// The guides, in their order.
    pub guides: Vec<GuideEntry>,
}

/// One guide in a list.
#[derive(Debug, Serialize)]
pub struct GuideEntry {
    /// Its title.
    pub title: String,
    /// Its page.
    pub href: String,
    /// Its first paragraph: Markdown.
    pub first: String,
}

/// `panduan.html`.
#[derive(Debug, Serialize)]
pub struct GuidePage {
    /// The frame.
    pub page: Page,
    /// The heading.
    pub title: String,
    /// The text: Markdown.
    pub body: String,
    /// The other guides.
    pub others: Vec<GuideEntry>,
}

/// The slugs of all guides.
pub fn slugs(context: &Context) -> Vec<String> {
    context
        .library
        .guides
        .iter()
        .map(|guide| guide.slug.clone())
        .collect()
}

/// The list.
pub fn guides(context: &Context) -> Guides {
    let lang = context.lang();
    let path = links::GUIDES;
    let title = screen::GUIDES.get(lang);
    let head = PageHead {
        path: path.to_owned(),
        title: title.to_owned(),
        description: reference::GUIDES_LEAD.get(lang).to_owned(),
        crumbs: vec![
            Crumb::to(path, links::HOME, screen::HOME.get(lang)),
            Crumb::here(title),
        ],
        section: Some(Section::Guides),
        ..PageHead::default()
    };
    Guides {
        page: Page::new(context, head),
        title,
        none: reference::NO_GUIDES.get(lang),
        guides: context
            .library
            .guides
            .iter()
            .map(|guide| entry(context, guide, path))
            .collect(),
    }
}

fn entry(context: &Context, guide: &Guide, path: &str) -> GuideEntry {
    let paragraphs = guide.body.split("\n\n").map(str::trim);
    let is_prose = |text: &&str| text.chars().next().is_some_and(char::is_alphanumeric);
    GuideEntry {
        title: context.shown(&guide.title),
        href: links::relative(path, &links::guide(&guide.slug)),
        first: context.shown(paragraphs.into_iter().find(is_prose).unwrap_or_default()),
    }
}

/// The page of one guide.
pub fn guide(context: &Context, slug: &str) -> Option<GuidePage> {
    let guide = context
        .library
        .guides
        .iter()
        .find(|guide| guide.slug == slug)?;
    let lang = context.lang();
    let path = links::guide(slug);
    let title = context.shown(&guide.title);
    let head = PageHead {
        path: path.clone(),
        title: title.clone(),
        description: reading::about_guide(&title).get(lang).to_owned(),
        crumbs: vec![
            Crumb::to(&path, links::HOME, screen::HOME.get(lang)),
            Crumb::to(&path, links::GUIDES, screen::GUIDES.get(lang)),
            Crumb::here(title.as_str()),
        ],
        section: Some(Section::Guides),
        file: Some(guide.file),
        ..PageHead::default()
    };
    let others = context
        .library
        .guides
        .iter()
        .filter(|other| other.slug != slug);
    Some(GuidePage {
        page: Page::new(context, head),
        title,
        body: context.shown(&guide.body),
        others: others.map(|other| entry(context, other, &path)).collect(),
    })
}
