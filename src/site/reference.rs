//! The comparison and the reference pages: their views and templates come in, lazy pages and data go out.

use serde::Serialize;
use serde_json::Value;

use super::{Pages, failure_of};
use crate::view::{
    self, Context,
    comparison::{choice, data},
    facts, links, listing, sop,
};

impl Pages {
    /// Adds procedures, regulations, findings, rules, guides, the page for lost addresses and the data beside them.
    pub(super) fn reference(&mut self) {
        self.procedures();
        self.regulations();
        self.rules();
        self.guides();
        self.add(
            links::MISSING.to_owned(),
            "hilang.html",
            view::missing::missing,
        );
        self.json(listing::SOPS.to_owned(), |context| {
            Some(listing::sops(context))
        });
    }

    fn procedures(&mut self) {
        self.add(
            links::MEASURES.to_owned(),
            "ukuran.html",
            view::measures::measures,
        );
        self.add(
            links::PROCEDURES.to_owned(),
            "daftar-prosedur.html",
            view::procedures::procedures,
        );
        for key in view::procedures::keys(&self.shared.context) {
            let (page, path) = (key.clone(), data::path(&key));
            self.add(links::procedure(&key), "prosedur.html", move |context| {
                view::comparison::comparison(context, &page)
            });
            let facts = key.clone();
            self.text(facts::path(&key), move |context| {
                facts::csv(context, &facts)
            });
            self.parts(&key);
            self.json(path, move |context| data::comparison_data(context, &key));
        }
        self.add(links::DATA.to_owned(), "data.html", view::data::data);
        self.output
            .bytes(data::SCHEMA_PATH, data::SCHEMA.as_bytes());
        self.output
            .bytes(sop::data::SCHEMA_PATH, sop::data::SCHEMA.as_bytes());
    }

    /// Adds a script for each SOP of a crowd: it hands the part of that SOP to the script of the theme. Pages that are
    /// opened from a folder may load scripts and nothing else.
    fn parts(&mut self, key: &str) {
        for id in choice::parts(&self.shared.context, key) {
            let shared = std::sync::Arc::clone(&self.shared);
            let (path, key) = (choice::path(key, &id), key.to_owned());
            self.output.lazy(path, move || {
                let part = choice::part(&shared.context, &key, &id);
                let part = serde_json::to_value(&part).map_err(failure_of)?;
                Ok(format!("terimaBanding({});\n", lean(part)).into_bytes())
            });
        }
    }

    fn regulations(&mut self) {
        self.add(
            links::REGULATIONS.to_owned(),
            "daftar-peraturan.html",
            view::regulations::regulations,
        );
        for id in view::regulations::ids(&self.shared.context) {
            self.add(links::regulation(&id), "peraturan.html", move |context| {
                view::regulation::regulation(context, &id)
            });
        }
    }

    fn rules(&mut self) {
        self.add(
            links::FINDINGS.to_owned(),
            "temuan.html",
            view::dashboard::dashboard,
        );
        self.add(
            links::RULES.to_owned(),
            "daftar-aturan.html",
            view::rules::rules,
        );
        for id in view::rules::ids() {
            self.add(links::rule(id), "aturan.html", move |context| {
                view::rules::rule(context, id)
            });
        }
    }

    fn guides(&mut self) {
        self.add(
            links::GUIDES.to_owned(),
            "daftar-panduan.html",
            view::guides::guides,
        );
        for slug in view::guides::slugs(&self.shared.context) {
            self.add(links::guide(&slug), "panduan.html", move |context| {
                view::guides::guide(context, &slug)
            });
        }
    }

    /// Adds a file of text; an empty one where there is nothing to say.
    pub(super) fn text(
        &mut self,
        path: String,
        view: impl Fn(&Context) -> Option<String> + Send + Sync + 'static,
    ) {
        let shared = std::sync::Arc::clone(&self.shared);
        self.output.lazy(path, move || {
            let text = view(&shared.context).unwrap_or_default();
            Ok(text.into_bytes())
        });
    }

    /// Adds a JSON file.
    pub(super) fn json<V: Serialize>(
        &mut self,
        path: String,
        view: impl Fn(&Context) -> Option<V> + Send + Sync + 'static,
    ) {
        let shared = std::sync::Arc::clone(&self.shared);
        self.output.lazy(path, move || {
            let mut bytes = serde_json::to_vec(&view(&shared.context)).map_err(failure_of)?;
            bytes.push(b'\n');
            Ok(bytes)
        });
    }
}

/// The same data without what is empty: whoever reads them takes what is not there for empty.
fn lean(value: Value) -> Value {
    let is_empty = |value: &Value| match value {
        Value::Null => true,
        Value::Bool(holds) => !holds,
        Value::String(text) => text.is_empty(),
        Value::Array(items) => items.is_empty(),
        Value::Number(_) | Value::Object(_) => false,
    };
    match value {
        Value::Array(items) => Value::Array(items.into_iter().map(lean).collect()),
        Value::Object(members) => {
            let members = members.into_iter();
            let kept = members.filter(|(_, value)| !is_empty(value));
            Value::Object(kept.map(|(key, value)| (key, lean(value))).collect())
        }
        other => other,
    }
}
