//! What is published beside the pages: the paths of a site come in; feed, calendars, sitemap and the list of links out of
//! the site go out, each made when it is asked for.

use std::sync::Arc;

use serde_json::Value as Json;
use tera::{Kwargs, State, Value};

use super::Pages;
use super::check;
use crate::view::publish::{calendar, feed, sitemap};
use crate::view::{Context, data};

impl Pages {
    /// Adds everything that names the pages; the last thing, when all of them are there.
    pub(super) fn published(&mut self) {
        self.made(sitemap::ROBOTS.to_owned(), sitemap::robots);
        self.made(feed::FEED.to_owned(), feed::feed);
        self.calendars();
        let paths: Vec<String> = self.output.paths().map(str::to_owned).collect();
        let pages = Arc::new(sitemap::listed(&self.shared.context, &paths));
        for (at, path) in sitemap::files(pages.len()).into_iter().enumerate() {
            let pages = Arc::clone(&pages);
            self.made(path, move |context| sitemap::file(context, &pages, at));
        }
        let base = self.shared.context.base().map(str::to_owned);
        self.output.last(data::OUTSIDE, move |output| {
            check::outside(output, base.as_deref())
        });
    }

    fn calendars(&mut self) {
        let context = Arc::clone(&self.shared.context);
        let all = 0..context.library.sops.len();
        if calendar::reviews(&context, all).dated > 0 {
            let path = calendar::CALENDAR.to_owned();
            self.made(path, |context| calendar::calendar(context, None));
        }
        for agency in &context.library.agencies {
            let id = agency.id.clone();
            if calendar::reviews(&context, context.of_agency(&id)).dated > 0 {
                self.made(calendar::path(&id), move |context| {
                    calendar::calendar(context, Some(&id))
                });
            }
        }
    }

    fn made(&mut self, path: String, make: impl Fn(&Context) -> String + Send + Sync + 'static) {
        let context = Arc::clone(&self.shared.context);
        self.output
            .lazy(path, move || Ok(make(&context).into_bytes()));
    }
}

/// The filter `jsonld` of the templates: data as JSON that no text in it can end. Keys are sorted, so that the same data
/// are the same bytes.
pub(super) fn jsonld(data: &Value, _: Kwargs, _: &State) -> Value {
    let sorted = serde_json::to_value(data).unwrap_or(Json::Null);
    let text = sorted.to_string();
    let safe = text
        .replace('<', "\\u003c")
        .replace('>', "\\u003e")
        .replace('&', "\\u0026")
        .replace('\u{2028}', "\\u2028")
        .replace('\u{2029}', "\\u2029");
    Value::safe_string(&safe)
}
