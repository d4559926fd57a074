//! The site: everything a page can show and a theme come in, an output of lazy pages goes out.
//!
//! A new page is one file in `view`, one template in the theme, and one line in [`site`]. Knows what a page is, not
//! what an SOP is.

use std::collections::BTreeMap;
use std::sync::Arc;

use serde::Serialize;
use tera::Tera;

use crate::output::{Failure, Output};
use crate::view::{self, Context, links};
use crate::words::{self, Lang, Words, compared, screen};

pub mod check;
mod colour;
mod markdown;
mod publish;
mod reference;
mod search;
mod theme;

pub use theme::Theme;

/// What every page needs; made once and shared by the functions that make them.
struct Shared {
    context: Arc<Context>,
    tera: Tera,
}

/// The pages in the making.
struct Pages {
    shared: Arc<Shared>,
    output: Output,
}

/// Every page of the site, made when it is asked for. Fails when a template of the theme cannot be read.
pub fn site(context: Arc<Context>, theme: &Theme) -> Result<Output, Failure> {
    let library = &context.library;
    let mut pages = Pages::new(Arc::clone(&context), theme)?;
    pages.add(links::HOME.to_owned(), "beranda.html", view::home::home);
    pages.add(
        links::AGENCIES.to_owned(),
        "daftar-instansi.html",
        view::agency::agencies,
    );
    for (at, agency) in library.agencies.iter().enumerate() {
        let path = links::agency(&agency.id);
        pages.add(path, "instansi.html", move |context| {
            view::agency::agency(context, at)
        });
    }
    for (at, sop) in library.sops.iter().enumerate() {
        let (page, source) = (links::sop(&sop.id), links::source(&sop.id));
        pages.add(page, "sop.html", move |context| view::sop::sop(context, at));
        pages.add(source, "sumber.html", move |context| {
            view::source::source(context, at)
        });
        pages.text(links::yaml(&sop.id), move |context| {
            let sop = context.library.sops.get(at)?;
            Some(view::source::shown_source(context, sop))
        });
        pages.json(links::json(&sop.id), move |context| {
            view::sop::data::sop_data(context, at)
        });
        for key in view::versions::keys(&context, at) {
            let path = links::revision(&sop.id, &key);
            pages.add(path, "versi.html", move |context| {
                view::versions::revision(context, at, &key)
            });
        }
        if context.shows_findings() {
            let path = links::assessment(&sop.id);
            pages.add(path, "penilaian.html", move |context| {
                view::assessment::page(context, at)
            });
        }
    }
    for (id, at) in view::moved::former(&context) {
        let (id, at) = (id.clone(), *at);
        let path = links::sop(&id);
        pages.add(path, "pindah.html", move |context| {
            view::moved::moved(context, &id, at)
        });
    }
    pages.reference();
    if let Some(style) = view::look::colour(&context).and_then(colour::style) {
        pages.output.bytes(view::look::COLOUR, style.into_bytes());
    }
    if let Some((path, picture)) = view::look::logo(&context) {
        pages.output.bytes(path, picture.to_vec());
    }
    pages.search();
    for (name, bytes) in theme.assets() {
        pages.output.bytes(format!("aset/{name}"), bytes);
    }
    pages.published();
    Ok(pages.output)
}

impl Pages {
    fn new(context: Arc<Context>, theme: &Theme) -> Result<Pages, Failure> {
        let mut tera = Tera::new();
        let words = words(
            &context,
            &[
                screen::TABLE,
                compared::TABLE,
                compared::choice::TABLE,
                words::reference::TABLE,
                words::assessment::TABLE,
                words::versions::TABLE,
                words::data::TABLE,
                words::measures::TABLE,
                words::reading::TABLE,
                words::searching::TABLE,
            ],
        );
        tera.global_context().insert("w", &words);
        tera.register_function("naskah", Written(context.lang()));
        tera.register_filter("markdown", markdown::filter);
        tera.register_filter("contents", markdown::contents);
        tera.register_filter("jsonld", publish::jsonld);
        tera.add_raw_templates(theme.templates()?)
            .map_err(failure)?;
        Ok(Pages {
            shared: Arc::new(Shared { context, tera }),
            output: Output::new(),
        })
    }

    /// Adds a page: its path, its template, and the function that makes its view.
    fn add<V: Serialize>(
        &mut self,
        path: String,
        template: &'static str,
        view: impl Fn(&Context) -> V + Send + Sync + 'static,
    ) {
        let shared = Arc::clone(&self.shared);
        self.output.lazy(path, move || {
            let shown = tera::Context::from_serialize(&view(&shared.context)).map_err(failure)?;
            let page = shared.tera.render(template, &shown).map_err(failure)?;
            Ok(page.into_bytes())
        });
    }
}

/// The function `naskah` of templates: the attribute that marks words of authors, who write Indonesian, on a page that
/// speaks another language (WCAG 2.2, 3.1.2).
struct Written(Lang);

impl tera::Function<String> for Written {
    fn call(&self, _: tera::Kwargs, _: &tera::State<'_>) -> String {
        match self.0 {
            Lang::Id => String::new(),
            Lang::En => format!(" lang=\"{}\"", Lang::Id.code()),
        }
    }

    fn is_safe(&self) -> bool {
        true
    }
}

fn words(
    context: &Context,
    tables: &[&[(&'static str, Words)]],
) -> BTreeMap<&'static str, &'static str> {
    let entries = tables.iter().copied().flatten();
    entries
        .map(|(key, words)| (*key, words.get(context.lang())))
        .collect()
}

fn failure(error: tera::Error) -> Failure {
    failure_of(error)
}

fn failure_of(error: impl ToString) -> Failure {
    Failure {
        reason: error.to_string(),
    }
}
