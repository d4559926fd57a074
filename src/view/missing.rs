//! The page for addresses that lead nowhere: the settings of the site come in, ways out go out.

use serde::Serialize;

use super::{Context, Page, PageHead, links};
use crate::words::reference;

/// `hilang.html`.
#[derive(Debug, Serialize)]
pub struct Missing {
    /// The frame.
    pub page: Page,
    /// The heading.
    pub title: &'static str,
    /// What to do.
    pub lead: &'static str,
}

/// The page. It is shown at any depth, so its links start from the base address where the site has one.
pub fn missing(context: &Context) -> Missing {
    let lang = context.lang();
    let title = reference::MISSING_TITLE.get(lang);
    let head = PageHead {
        path: links::MISSING.to_owned(),
        title: title.to_owned(),
        description: reference::MISSING_LEAD.get(lang).to_owned(),
        ..PageHead::default()
    };
    let mut page = Page::new(context, head);
    let base = context
        .library
        .site
        .base_url
        .as_ref()
        .map(|base| base.trim());
    if let Some(base) =
        base.filter(|base| base.starts_with("http://") || base.starts_with("https://"))
    {
        let base = format!("{}/", base.trim_end_matches('/'));
        page.home = format!("{base}{}", page.home);
        page.root = format!("{base}{}", page.root);
        for item in &mut page.nav {
            item.href = format!("{base}{}", item.href);
        }
    }
    Missing {
        page,
        title,
        lead: reference::MISSING_LEAD.get(lang),
    }
}
