//! The search: its page and the parts of its index come in, lazy files go out.

use super::{Pages, failure_of};
use crate::view::{links, search};

impl Pages {
    /// Adds the page and a script for each part of the index. Pages that are opened from a folder may load scripts and
    /// nothing else, so each part hands itself over to the script of the theme.
    pub(super) fn search(&mut self) {
        self.add(links::SEARCH.to_owned(), "cari.html", search::search);
        for part in search::parts(&self.shared.context) {
            let shared = std::sync::Arc::clone(&self.shared);
            self.output.lazy(part.path(), move || {
                let data = search::part(&shared.context, part);
                let data = serde_json::to_string(&data).map_err(failure_of)?;
                let script = format!("terimaCari(\"{}\",{});\n", part.name(), inert(&data));
                Ok(script.into_bytes())
            });
        }
    }
}

/// JSON in which nothing of an author's can end a script or a line, wherever it is put.
fn inert(json: &str) -> String {
    json.replace('<', "\\u003c")
        .replace('\u{2028}', "\\u2028")
        .replace('\u{2029}', "\\u2029")
}
