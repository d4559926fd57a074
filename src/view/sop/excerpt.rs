//! An excerpt: an SOP that states only some parts comes in, those parts as a reader sees them go out, and nothing of what
//! it leaves out.

use serde::Serialize;

use super::super::Context;
use super::super::findings::{self, FoundView, bands};
use super::rows::{Marks, RowView};
use super::steps::{PartView, parts};
use crate::analyse::Facts;
use crate::model::{DateField, Sop};
use crate::text::Text;
use crate::words::labels;
use crate::words::terms::{Scope, label};

/// The stated parts of an SOP.
#[derive(Debug, Default, Serialize)]
pub struct Excerpt {
    /// Identity and lists, in the order of the sheet.
    pub stated: Vec<Stated>,
    /// The step tables.
    pub parts: Vec<PartView>,
    /// What was found in it.
    pub findings: Vec<FoundView>,
}

/// A part with its values.
#[derive(Debug, Serialize)]
pub struct Stated {
    /// Its label.
    pub label: &'static str,
    /// Its values as written; none where it is printed but empty.
    pub values: Vec<String>,
}

/// The excerpt of the SOP at a position of the library, with anchors that begin with `prefix`, for the page at `from`.
pub(in crate::view) fn excerpt(
    context: &Context,
    at: usize,
    (prefix, from): (&str, &str),
) -> Excerpt {
    let empty = (Sop::default(), Facts::default());
    let (sop, facts) = context.sop(at).unwrap_or((&empty.0, &empty.1));
    let found = context.findings_of(sop);
    let grouped = findings::group(context, sop, &found, from);
    let marks = Marks {
        found: &found,
        index: &grouped.index,
    };
    let mut tables = parts(context, sop, facts, &marks);
    tables.retain(|table| !table.rows.is_empty());
    for table in &mut tables {
        table.key = format!("{prefix}{}", table.key);
        table.chips.clear();
        for row in &mut table.rows {
            row.anchor = format!("{prefix}{}", row.anchor);
            leave_out_unstated(row, labels::NOT_STATED.get(context.lang()));
        }
    }
    Excerpt {
        stated: stated(context, sop),
        parts: tables,
        findings: grouped.views.into_iter().map(without_source).collect(),
    }
}

/// An example states what it is about: that it states nothing else is no news.
fn leave_out_unstated(row: &mut RowView, word: &str) {
    let cells = [&mut row.requirements, &mut row.time, &mut row.outputs];
    for cell in cells {
        cell.empty = cell.empty.filter(|empty| *empty != word);
    }
}

/// A finding whose places lead nowhere: no page shows the source of an excerpt.
fn without_source(mut found: FoundView) -> FoundView {
    for place in &mut found.places {
        place.href = None;
    }
    found
}

fn stated(context: &Context, sop: &Sop) -> Vec<Stated> {
    let lang = context.lang();
    let of = |scope: Scope, key: &'static str, value: Option<&Text>| {
        value.map(|text| Stated {
            label: label(scope, key).get(lang),
            values: Some(context.shown(text))
                .filter(|text| !text.trim().is_empty())
                .into_iter()
                .collect(),
        })
    };
    let day = |key, field: &Option<DateField>| {
        let text = field.as_ref().map(|field| &field.text);
        of(Scope::Dates, key, text)
    };
    let (dates, signer) = (&sop.dates, sop.approval.as_ref());
    let total = sop.total_time.as_ref().map(|time| &time.text);
    let identity = [
        of(Scope::Sop, "nomor", sop.number.as_ref()),
        of(Scope::Sop, "nama", Some(&sop.name)),
        of(Scope::Sop, "nama_bagan", sop.chart_name.as_ref()),
        of(Scope::Sop, "unit", sop.unit.as_ref()),
        of(Scope::Sop, "versi", sop.version.as_ref()),
        day("pembuatan", &dates.created),
        day("revisi", &dates.revised),
        day("efektif", &dates.effective),
        day("pengesahan", &dates.approved),
        of(
            Scope::Approval,
            "jabatan",
            signer.and_then(|signer| signer.position.as_ref()),
        ),
        of(
            Scope::Approval,
            "nama",
            signer.and_then(|signer| signer.name.as_ref()),
        ),
        of(
            Scope::Approval,
            "nip",
            signer.and_then(|signer| signer.nip.as_ref()),
        ),
        of(Scope::Sop, "waktu_total", total),
    ];
    let lists = bands(sop).map(|(list, label)| Stated {
        label: label.get(lang),
        values: shown(context, list.items.iter().map(|item| &item.text)),
    });
    let inputs = shown(context, sop.parts.iter().flat_map(|part| &part.inputs));
    let inputs = (!inputs.is_empty()).then(|| Stated {
        label: label(Scope::Sop, "masukan").get(lang),
        values: inputs,
    });
    identity
        .into_iter()
        .flatten()
        .chain(lists)
        .chain(inputs)
        .collect()
}

fn shown<'a>(context: &Context, texts: impl Iterator<Item = &'a Text>) -> Vec<String> {
    let written = texts.filter(|text| !text.trim().is_empty());
    written.map(|text| context.shown(text)).collect()
}
