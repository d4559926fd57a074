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

/// The page. It is shown at any depth, so its links start at the root of the host where the site has an address: then they
/// hold on every host that serves it below the same folder. Without an address they start from the root of the site, and
/// hold only there.
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
    if let Some(folder) = context.base().and_then(links::folder) {
        page.home = format!("{folder}{}", page.home);
        page.root = format!("{folder}{}", page.root);
        page.feed = format!("{folder}{}", page.feed);
        for item in &mut page.nav {
            item.href = format!("{folder}{}", item.href);
        }
    }
    Missing {
        page,
        title,
        lead: reference::MISSING_LEAD.get(lang),
    }
}
