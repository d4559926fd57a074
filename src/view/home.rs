//! The home page: a library comes in; its procedures, health and agencies go out.

use serde::Serialize;

use super::{Context, Page, PageHead, links};

/// `beranda.html`.
#[derive(Debug, Serialize)]
pub struct Home {
    /// The frame.
    pub page: Page,
}

/// The home page.
pub fn home(context: &Context) -> Home {
    Home {
        page: Page::new(
            context,
            PageHead {
                path: links::HOME.to_owned(),
                ..PageHead::default()
            },
        ),
    }
}
