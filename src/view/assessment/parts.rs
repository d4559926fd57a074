//! Parts of an SOP as a reviewer goes through them: a finding comes in, the part it belongs to and its place there go out.

use crate::finding::Finding;
use crate::lint::catalogue::codes;
use crate::model::{ItemList, Sop};
use crate::text::Span;
use crate::view::Context;
use crate::words::terms::{Scope, label};
use crate::words::{Said, Words, assessment as words, numbers, screen, sentences};

/// A part of the sheet, in printed order.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub(super) enum Part {
    /// Number, name, dates, signer.
    Identity,
    /// One of the six lists, by its position.
    Band(usize),
    /// The columns.
    Actors,
    /// What concerns several steps.
    Table,
    /// A step, by its position among all steps.
    Step(usize),
}

/// The lists in printed order: key, label, and the letters by which the catalogue of defects knows them.
const BANDS: [(&str, Words, &str); 6] = [
    ("dasar_hukum", screen::LEGAL_BASES, "DH"),
    ("kualifikasi_pelaksana", screen::QUALIFICATIONS, "KL"),
    ("keterkaitan", screen::RELATED, "KT"),
    ("peralatan", screen::EQUIPMENT, "PL"),
    ("peringatan", screen::WARNINGS, "PR"),
    ("pencatatan", screen::RECORDS, "CT"),
];

fn lists(sop: &Sop) -> [Option<&ItemList>; 6] {
    [
        sop.legal_bases.as_ref(),
        sop.qualifications.as_ref(),
        sop.related.as_ref(),
        sop.equipment.as_ref(),
        sop.warnings.as_ref(),
        sop.records.as_ref(),
    ]
}

impl Part {
    /// Every part of an SOP, also those without findings.
    pub(super) fn all(sop: &Sop) -> Vec<Part> {
        let bands = (0..BANDS.len()).map(Part::Band);
        let steps = (0..sop.steps().count()).map(Part::Step);
        let mut all = vec![Part::Identity];
        all.extend(bands.chain([Part::Actors, Part::Table]).chain(steps));
        all
    }

    /// The part that a finding belongs to.
    pub(super) fn of(context: &Context, sop: &Sop, found: &Finding) -> Part {
        let span = found.span;
        if let Some(at) = sop
            .steps()
            .position(|(_, _, step)| step.span.contains(span))
        {
            return Part::Step(at);
        }
        if let Some(at) = lists(sop).iter().position(|list| holds(*list, span)) {
            return Part::Band(at);
        }
        let path = context.library.source(span.file).path_of(span);
        let key = path.split(['.', '[']).next().unwrap_or_default();
        if let Some(at) = BANDS.iter().position(|(known, ..)| *known == key) {
            return Part::Band(at);
        }
        match key {
            "pelaksana" => Part::Actors,
            "langkah" | "bagian" | "masukan" | "waktu_total" => Part::Table,
            // A part that is missing has no place of its own: its finding stands at the name, and its rule says what is meant.
            "nama" | "" => Part::of_rule(found.rule),
            _ => Part::Identity,
        }
    }

    fn of_rule(rule: &str) -> Part {
        let code = codes(rule).first().copied().unwrap_or_default();
        let letters = code.split('-').next().unwrap_or_default();
        if let Some(at) = BANDS.iter().position(|(.., known)| *known == letters) {
            return Part::Band(at);
        }
        match letters {
            "PK" => Part::Actors,
            "KG" | "MB" | "WK" | "AL" | "TB" => Part::Table,
            _ => Part::Identity,
        }
    }

    /// The anchor of the part on the page.
    pub(super) fn anchor(self) -> String {
        match self {
            Part::Identity => "identitas".to_owned(),
            Part::Band(at) => BANDS
                .get(at)
                .map_or(String::new(), |(key, ..)| key.replace('_', "-")),
            Part::Actors => "pelaksana".to_owned(),
            Part::Table => "tabel".to_owned(),
            Part::Step(at) => format!("l{}", at + 1),
        }
    }

    /// The name of the part, and for a step what is done in it.
    pub(super) fn name(self, context: &Context, sop: &Sop) -> (String, String) {
        let lang = context.lang();
        let plain = |words: &Words| (words.get(lang).to_owned(), String::new());
        match self {
            Part::Identity => plain(&words::IDENTITY),
            Part::Band(at) => BANDS
                .get(at)
                .map_or_else(Default::default, |(_, label, _)| plain(label)),
            Part::Actors => plain(&words::ACTORS),
            Part::Table => plain(&words::TABLE_OF_STEPS),
            Part::Step(at) => step_name(context, sop, at),
        }
    }

    /// Where in the part a finding is, as a reader of the sheet would say it, and its line in the file of the SOP.
    pub(super) fn place(self, context: &Context, sop: &Sop, span: Span) -> String {
        let lang = context.lang();
        let path = context.library.source(span.file).path_of(span);
        let within: Option<Said> = match self {
            Part::Step(_) => step_key(&path).map(|key| label(Scope::Step, key).into()),
            Part::Band(at) => item_number(sop, at, span).map(words::item),
            Part::Identity => {
                let key = path.split(['.', '[']).next().unwrap_or_default();
                screen::place(key).map(Said::from)
            }
            Part::Actors | Part::Table => None,
        };
        let line = (span.file == sop.file).then(|| sentences::line(span.line));
        let words: Vec<&str> = [&within, &line]
            .into_iter()
            .flatten()
            .map(|said| said.get(lang))
            .collect();
        numbers::capital(&words.join(", "))
    }
}

fn holds(list: Option<&ItemList>, span: Span) -> bool {
    list.is_some_and(|list| {
        let mut items = list.items.iter();
        list.span.contains(span) || items.any(|item| item.text.span.contains(span))
    })
}

fn item_number(sop: &Sop, band: usize, span: Span) -> Option<usize> {
    let list = lists(sop).get(band).copied().flatten()?;
    let mut items = list.items.iter();
    let at = items.position(|item| item.text.span.contains(span))?;
    Some(at + 1)
}

/// The key of a step that a path names: `kelengkapan` of `langkah[4].kelengkapan[0]`.
fn step_key(path: &str) -> Option<&'static str> {
    const KEYS: [&str; 6] = [
        "kegiatan",
        "pelaksana",
        "kelengkapan",
        "waktu",
        "output",
        "keterangan",
    ];
    let after = path.rsplit_once("].").map(|(_, after)| after)?;
    let key = after.split(['.', '[']).next().unwrap_or_default();
    KEYS.into_iter().find(|known| *known == key)
}

fn step_name(context: &Context, sop: &Sop, at: usize) -> (String, String) {
    let Some((part, row, step)) = sop.steps().nth(at) else {
        return Default::default();
    };
    let label = step.label(row);
    let named = sop.parts.get(part).and_then(|part| part.name.as_ref());
    let words = match named {
        _ if label.trim().is_empty() => sentences::step_without_number(row + 1),
        Some(name) => sentences::step_of_part(&label, name),
        None => sentences::step(&label),
    };
    let name = numbers::capital(&context.shown(words.get(context.lang())));
    (name, short(&context.shown(step.activity.trim())))
}

/// The beginning of what is done in a step: enough to know it by.
fn short(text: &str) -> String {
    const MOST: usize = 84;
    match text.char_indices().nth(MOST) {
        Some((end, _)) => format!("{}…", text.get(..end).unwrap_or_default().trim_end()),
        None => text.to_owned(),
    }
}
