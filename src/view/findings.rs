//! Findings of one SOP: what the rules found comes in; what, where, why and what to write instead goes out in the
//! reader's language, the same defect once with all its places.

use serde::Serialize;

use super::badge::Badge;
use super::{Context, links};
use crate::finding::{Finding, Severity};
use crate::lint::RULES;
use crate::model::{Item, ItemList, Sop, Step};
use crate::text::Span;
use crate::words::{numbers, screen, sentences};

/// One defect at one or more places.
#[derive(Clone, Debug, Serialize)]
pub struct FoundView {
    /// Anchor on the page: `t3`.
    pub id: String,
    /// Weight.
    #[serde(skip)]
    pub severity: Severity,
    /// Weight, as a chip.
    pub badge: Badge,
    /// Where, in words.
    pub places: Vec<PlaceView>,
    /// What is wrong.
    pub message: String,
    /// The author's words.
    pub quote: String,
    /// Why it matters.
    pub why: String,
    /// What to write instead.
    pub fix: String,
    /// The regulation behind it.
    pub basis: &'static str,
    /// What a heuristic saw.
    pub evidence: Vec<String>,
    /// The rule's id.
    pub rule: &'static str,
    /// Address of the rule's page.
    pub rule_href: String,
}

/// Where a defect is.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct PlaceView {
    /// In words: `Langkah 5, kelengkapan`.
    pub words: String,
    /// Its line in the source page; nothing where it is in another file.
    pub href: Option<String>,
}

/// How many findings weigh how much.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize)]
pub struct Counts {
    /// `galat`.
    pub errors: usize,
    /// `peringatan`.
    pub warnings: usize,
    /// `info`.
    pub infos: usize,
}

impl Counts {
    /// Counts findings.
    pub fn of<'a>(findings: impl IntoIterator<Item = &'a Finding>) -> Counts {
        let mut counts = Counts::default();
        for finding in findings {
            match finding.severity {
                Severity::Error => counts.errors += 1,
                Severity::Warning => counts.warnings += 1,
                Severity::Info => counts.infos += 1,
            }
        }
        counts
    }

    /// So many of one weight and none of the others.
    pub fn only(severity: Severity, count: usize) -> Counts {
        let mut counts = Counts::default();
        match severity {
            Severity::Error => counts.errors = count,
            Severity::Warning => counts.warnings = count,
            Severity::Info => counts.infos = count,
        }
        counts
    }

    /// All of them.
    pub fn total(self) -> usize {
        self.errors + self.warnings + self.infos
    }
}

/// The findings of an SOP with the heaviest first, and the anchor of each finding of the list that came in.
pub struct Grouped {
    /// What the page shows.
    pub views: Vec<FoundView>,
    /// For each finding, in the order given, its position in `views`.
    pub index: Vec<usize>,
}

/// Groups the findings of an SOP for the page at `from`.
pub fn group(context: &Context, sop: &Sop, findings: &[&Finding], from: &str) -> Grouped {
    let mut order: Vec<usize> = (0..findings.len()).collect();
    order.sort_by_key(|at| findings.get(*at).map(|found| (found.severity, found.span)));
    let mut views: Vec<FoundView> = Vec::new();
    let mut heads: Vec<&Finding> = Vec::new();
    let mut index = vec![0; findings.len()];
    for at in order {
        let Some(found) = findings.get(at) else {
            continue;
        };
        let place = place(context, sop, found, from);
        let group = heads.iter().position(|head| same(head, found));
        let group = group.unwrap_or_else(|| {
            heads.push(found);
            views.push(view(context, found, views.len(), from));
            views.len() - 1
        });
        // Places come in order: one that reads like the last is the same to a reader.
        if let Some(view) = views.get_mut(group)
            && view.places.last() != Some(&place)
        {
            view.places.push(place);
        }
        if let Some(slot) = index.get_mut(at) {
            *slot = group;
        }
    }
    Grouped { views, index }
}

fn same(one: &Finding, other: &Finding) -> bool {
    (one.rule, one.severity, &one.message, &one.fix)
        == (other.rule, other.severity, &other.message, &other.fix)
}

fn view(context: &Context, found: &Finding, at: usize, from: &str) -> FoundView {
    let lang = context.lang();
    let shown = |said: &crate::words::Said| context.shown(said.get(lang));
    FoundView {
        id: anchor(at),
        severity: found.severity,
        badge: Badge::severity(lang, found.severity),
        places: Vec::new(),
        message: numbers::capital(&shown(&found.message)),
        quote: context.shown(&found.quote),
        why: numbers::capital(&shown(&found.why)),
        fix: shown(&found.fix),
        basis: found.basis,
        evidence: found.evidence.iter().map(shown).collect(),
        rule: found.rule,
        rule_href: links::relative(from, &links::rule(found.rule)),
    }
}

/// The anchor of a group of findings.
pub fn anchor(at: usize) -> String {
    format!("t{}", at + 1)
}

/// What a finding is about in a few words, for a mark in a cell.
pub fn short(context: &Context, found: &Finding) -> String {
    let rule = RULES.iter().find(|rule| rule.defect.id == found.rule);
    let words = rule.map_or_else(
        || context.shown(found.message.get(context.lang())),
        |rule| rule.defect.says.get(context.lang()).to_owned(),
    );
    numbers::capital(&words)
}

fn place(context: &Context, sop: &Sop, found: &Finding, from: &str) -> PlaceView {
    let source = links::source(&sop.id);
    let here = found.span.file == sop.file;
    let line = format!("{}#b{}", links::relative(from, &source), found.span.line);
    PlaceView {
        words: numbers::capital(&place_words(context, sop, found.span)),
        href: here.then_some(line),
    }
}

/// Where a span is, as a reader of the sheet would say it.
pub fn place_words(context: &Context, sop: &Sop, span: Span) -> String {
    let lang = context.lang();
    for (part, row, step) in sop.steps() {
        if step.span.contains(span) {
            let label = step.label(row);
            let words = match sop.parts.get(part).and_then(|part| part.name.as_ref()) {
                _ if label.trim().is_empty() => sentences::step_without_number(row + 1),
                Some(name) => sentences::step_of_part(&label, name),
                None => sentences::step(&label),
            };
            return context.shown(words.get(lang));
        }
    }
    for (list, label) in bands(sop) {
        let at = list.items.iter().position(|item| holds(item, span));
        if let Some(at) = at {
            return format!("{} {}", label.get(lang), at + 1);
        }
        if list.span.contains(span) {
            return label.get(lang).to_owned();
        }
    }
    let path = context.library.source(span.file).path_of(span);
    let key = path.split(['.', '[']).next().unwrap_or_default();
    match screen::place(key) {
        Some(words) => words.get(lang).to_owned(),
        None => sentences::line(span.line).get(lang).to_owned(),
    }
}

fn holds(item: &Item, span: Span) -> bool {
    item.text.span.contains(span)
}

/// The lists of an SOP with their labels, in printed order.
pub fn bands(sop: &Sop) -> impl Iterator<Item = (&ItemList, crate::words::Words)> {
    let lists = [
        (&sop.legal_bases, screen::LEGAL_BASES),
        (&sop.qualifications, screen::QUALIFICATIONS),
        (&sop.related, screen::RELATED),
        (&sop.equipment, screen::EQUIPMENT),
        (&sop.warnings, screen::WARNINGS),
        (&sop.records, screen::RECORDS),
    ];
    lists
        .into_iter()
        .filter_map(|(list, label)| list.as_ref().map(|list| (list, label)))
}

/// The cell of a step that a finding belongs to.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Cell {
    /// `kegiatan`, and everything that has no cell of its own.
    Activity,
    /// `kelengkapan`.
    Requirements,
    /// `waktu`.
    Time,
    /// `output`.
    Outputs,
    /// `keterangan`.
    Remarks,
}

impl Cell {
    /// The cell of a step that holds a span.
    pub fn of(step: &Step, span: Span) -> Cell {
        let within = |list: &Option<ItemList>| {
            list.as_ref().is_some_and(|list| {
                list.span.contains(span) || list.items.iter().any(|item| holds(item, span))
            })
        };
        if within(&step.requirements) {
            Cell::Requirements
        } else if within(&step.outputs) {
            Cell::Outputs
        } else if step
            .time
            .as_ref()
            .is_some_and(|time| time.text.span.contains(span))
        {
            Cell::Time
        } else if step
            .remarks
            .as_ref()
            .is_some_and(|text| text.span.contains(span))
        {
            Cell::Remarks
        } else {
            Cell::Activity
        }
    }
}

/// The class that colours the picture of a rule by its weight: red is for errors alone.
pub fn tone(severity: Severity) -> &'static str {
    match severity {
        Severity::Error => "berat",
        Severity::Warning => "sedang",
        Severity::Info => "ringan",
    }
}
