//! Bands: the lists, terms and history of an SOP come in; panels go out.

use serde::Serialize;

use super::super::{Context, links, versions};
use super::identity::date_words;
use crate::model::{ItemList, Sop};
use crate::words::{Words, labels, numbers, screen};

/// A list of the sheet.
#[derive(Debug, Serialize)]
pub struct Band {
    /// Its head.
    pub label: &'static str,
    /// Its items.
    pub items: Vec<BandItem>,
    /// Why there are none.
    pub empty: Option<&'static str>,
}

/// An item of a list.
#[derive(Debug, Serialize)]
pub struct BandItem {
    /// As written.
    pub text: String,
    /// The SOP it names, if it is in the library.
    pub href: Option<String>,
}

/// A printed part without another place, or the explanation of terms.
#[derive(Debug, Serialize)]
pub struct ExtraView {
    /// Its head.
    pub label: String,
    /// Its words.
    pub text: String,
}

/// A row of the history.
#[derive(Debug, Serialize)]
pub struct RevisionView {
    /// Version.
    pub version: String,
    /// Date.
    pub date: String,
    /// What changed.
    pub description: String,
    /// Who is responsible.
    pub responsible: String,
    /// The page that shows what changed after it; nothing where the version is not kept.
    pub href: Option<String>,
}

/// The bands below the steps, for the page at `from`.
pub(super) fn bands(context: &Context, sop: &Sop, from: &str) -> Vec<Band> {
    let lists: [(&Option<ItemList>, Words); 5] = [
        (&sop.qualifications, screen::QUALIFICATIONS),
        (&sop.related, screen::RELATED),
        (&sop.equipment, screen::EQUIPMENT),
        (&sop.warnings, screen::WARNINGS),
        (&sop.records, screen::RECORDS),
    ];
    let lang = context.lang();
    lists
        .into_iter()
        .map(|(list, label)| {
            let written = list.iter().flat_map(|list| &list.items);
            let items: Vec<BandItem> = written
                .filter(|item| !item.text.trim().is_empty())
                .map(|item| BandItem {
                    text: context.shown(&item.text),
                    href: (label == screen::RELATED)
                        .then(|| context.sop_named(sop, &item.text))
                        .flatten()
                        .map(|id| links::relative(from, &links::sop(&id))),
                })
                .collect();
            let empty = match list {
                None => labels::NOT_STATED,
                Some(_) => labels::NOT_FILLED,
            };
            Band {
                label: label.get(lang),
                empty: items.is_empty().then(|| empty.get(lang)),
                items,
            }
        })
        .collect()
}

/// Terms and printed parts without another place.
pub(super) fn extras(context: &Context, sop: &Sop) -> Vec<ExtraView> {
    let terms = sop.terms.iter().map(|(term, meaning)| ExtraView {
        label: context.shown(term),
        text: context.shown(meaning),
    });
    let chart = sop.chart_name.iter().map(|name| ExtraView {
        label: screen::CHART_NAME.get(context.lang()).to_owned(),
        text: context.shown(name),
    });
    let inputs = sop
        .parts
        .iter()
        .flat_map(|part| &part.inputs)
        .map(|input| ExtraView {
            label: screen::INPUT.get(context.lang()).to_owned(),
            text: context.shown(input),
        });
    let printed = sop.extras.iter().map(|(label, text)| ExtraView {
        label: numbers::capital(&context.shown(label).replace('_', " ")),
        text: context.shown(text),
    });
    chart.chain(inputs).chain(terms).chain(printed).collect()
}

/// The history of changes.
pub(super) fn history(context: &Context, sop: &Sop) -> Vec<RevisionView> {
    let shown =
        |text: &Option<crate::text::Text>| context.shown_text(text.as_ref()).unwrap_or_default();
    let rows = sop.history.iter().map(|revision| RevisionView {
        version: shown(&revision.version),
        date: date_words(context, revision.date.as_ref()),
        description: shown(&revision.description),
        responsible: shown(&revision.responsible),
        href: versions::href(context, sop, revision),
    });
    rows.collect()
}
