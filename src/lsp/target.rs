//! Targets: a byte of an SOP comes in, what the word there points at goes out.

use crate::analyse::Facts;
use crate::model::{
    Actor, Library, Part, Phase, Procedure, Regulation, SharedBlock, Sop, SopId, Step, Target,
};
use crate::text::yaml::{Node, NodeKind};
use crate::text::{FileId, Span, Text};

use crate::analyse::citations;

/// What a word of an SOP can point at.
#[derive(Clone, Copy, Debug)]
pub enum Pointed<'a> {
    /// A column of its table.
    Actor(&'a Actor),
    /// A row of its table, and its position.
    Step(&'a Step, usize),
    /// A shared block of its agency.
    Block(&'a SharedBlock),
    /// A procedure.
    Procedure(&'a Procedure),
    /// A phase of its procedure.
    Phase(&'a Phase),
    /// Another SOP.
    Sop(&'a Sop),
    /// A regulation of the register.
    Regulation(&'a Regulation),
    /// A rule.
    Rule(&'static crate::finding::Defect),
}

/// What the word at a byte points at, and where the word stands.
pub fn pointed<'a>(
    library: &'a Library,
    (sop, facts): (&'a Sop, &'a Facts),
    root: Option<&Node>,
    byte: usize,
) -> Option<(Span, Pointed<'a>)> {
    let at = At {
        file: sop.file,
        byte,
    };
    in_steps(sop, library, at)
        .or_else(|| in_identity(sop, library, at))
        .or_else(|| in_bands(sop, library, at))
        .or_else(|| cited(library, facts, at))
        .or_else(|| {
            let (span, name) = block_at(root?, at)?;
            let agency = library.agency(&sop.id.agency)?;
            let block = agency.blocks.iter().find(|block| block.key.value == name)?;
            Some((span, Pointed::Block(block)))
        })
}

/// A byte of a file.
#[derive(Clone, Copy)]
struct At {
    file: FileId,
    byte: usize,
}

impl At {
    fn is_in(self, span: Span) -> bool {
        span.file == self.file && span.range().start <= self.byte && self.byte <= span.range().end
    }
}

fn in_steps<'a>(sop: &'a Sop, library: &'a Library, at: At) -> Option<(Span, Pointed<'a>)> {
    let parts = sop.parts.iter();
    let rows = parts.flat_map(|part| part.steps.iter().map(move |step| (part, step)));
    for (part, step) in rows.filter(|(_, step)| at.is_in(step.span)) {
        let actor = step.actors.iter().find(|actor| at.is_in(actor.id.span));
        if let Some(actor) = actor {
            let column = part.actors.get(actor.column?)?;
            return Some((actor.id.span, Pointed::Actor(column)));
        }
        if let Some(target) = targets(step).find(|target| at.is_in(target.text.span)) {
            let row = target.step?;
            return Some((target.text.span, Pointed::Step(part.steps.get(row)?, row)));
        }
        if let Some(phase) = step.phase.as_ref().filter(|phase| at.is_in(phase.span)) {
            let procedure = library.procedure(sop.procedure.as_ref()?)?;
            let known = procedure
                .phases
                .iter()
                .find(|known| known.id.value == phase.value)?;
            return Some((phase.span, Pointed::Phase(known)));
        }
    }
    None
}

/// The steps that a step names.
fn targets(step: &Step) -> impl Iterator<Item = &Target> {
    let exits = step.decision.iter().flat_map(|decision| &decision.exits);
    let next: &[Target] = match &step.next {
        crate::model::Next::Steps(targets) => targets,
        crate::model::Next::Following => &[],
    };
    exits.filter_map(|exit| exit.target.as_ref()).chain(next)
}

fn in_identity<'a>(sop: &'a Sop, library: &'a Library, at: At) -> Option<(Span, Pointed<'a>)> {
    if let Some(key) = sop.procedure.as_ref().filter(|key| at.is_in(key.span)) {
        return Some((key.span, Pointed::Procedure(library.procedure(key)?)));
    }
    if let Some(by) = sop.successor.as_ref().filter(|by| at.is_in(by.span)) {
        let (agency, slug) = by.trim().split_once('/')?;
        let id = SopId {
            agency: agency.to_owned(),
            slug: slug.to_owned(),
        };
        return Some((by.span, Pointed::Sop(library.sop(&id)?)));
    }
    let rules = sop
        .exceptions
        .iter()
        .filter_map(|exception| exception.rule.as_ref());
    let rule = rules.into_iter().find(|rule| at.is_in(rule.span))?;
    Some((rule.span, Pointed::Rule(super::known_rule(rule.trim())?)))
}

fn in_bands<'a>(sop: &'a Sop, library: &'a Library, at: At) -> Option<(Span, Pointed<'a>)> {
    let related = sop.related.iter().flat_map(|list| &list.items);
    let item = related.into_iter().find(|item| at.is_in(item.text.span))?;
    Some((
        item.text.span,
        Pointed::Sop(named_sop(library, sop, &item.text)?),
    ))
}

/// The SOP that a text names, of the same agency where several have the name.
fn named_sop<'a>(library: &'a Library, sop: &Sop, text: &Text) -> Option<&'a Sop> {
    let wanted = bare(text);
    let is_meant = |other: &&Sop| other.id != sop.id && bare(&other.name) == wanted;
    let mut meant = library.sops.iter().filter(is_meant);
    let first = meant.next()?;
    let own = std::iter::once(first)
        .chain(meant)
        .find(|other| other.id.agency == sop.id.agency);
    Some(own.unwrap_or(first))
}

/// The name of an SOP without the word before it, in small letters.
fn bare(name: &str) -> String {
    let words = name.to_lowercase();
    let words: Vec<&str> = words
        .split_whitespace()
        .filter(|word| *word != "sop")
        .collect();
    words.join(" ").trim_end_matches(['.', ';', ',']).to_owned()
}

fn cited<'a>(library: &'a Library, facts: &Facts, at: At) -> Option<(Span, Pointed<'a>)> {
    let item = facts
        .citations
        .iter()
        .find(|item| at.is_in(item.text.span))?;
    let place = |citation: &citations::Citation| {
        library
            .source(at.file)
            .part(&item.text, citation.range.clone())
    };
    let here = item
        .citations
        .iter()
        .find(|citation| at.is_in(place(citation)));
    let basis = || item.citations.iter().find(|citation| citation.is_basis());
    let citation = here.or_else(basis)?;
    let regulation = library.register.get(citation.id.as_ref()?)?;
    Some((place(citation), Pointed::Regulation(regulation)))
}

/// The name of the shared block at a byte.
fn block_at(node: &Node, at: At) -> Option<(Span, String)> {
    match &node.kind {
        NodeKind::Scalar { .. } => None,
        NodeKind::List(items) => items.iter().find_map(|item| block_at(item, at)),
        NodeKind::Map(entries) => entries.iter().find_map(|(key, value)| match &value.kind {
            NodeKind::Scalar { value: name, .. } if key.value == "blok" => {
                at.is_in(value.span).then(|| (value.span, name.clone()))
            }
            _ => block_at(value, at),
        }),
    }
}

impl Pointed<'_> {
    /// Where it is declared; nothing for what the program itself knows.
    pub fn span(&self) -> Option<Span> {
        match self {
            Pointed::Actor(actor) => Some(actor.id.span),
            Pointed::Step(step, _) => Some(step.activity.span),
            Pointed::Block(block) => Some(block.key.span),
            Pointed::Procedure(procedure) => Some(procedure.name.span),
            Pointed::Phase(phase) => Some(phase.id.span),
            Pointed::Sop(sop) => Some(sop.name.span),
            Pointed::Regulation(regulation) => Some(regulation.title.span),
            Pointed::Rule(_) => None,
        }
    }
}

/// The rows that a table of an SOP has above a row; all of them where the row is unknown.
pub fn rows_above(part: &Part, row: Option<usize>) -> impl Iterator<Item = (usize, &Step)> {
    let limit = row.unwrap_or(part.steps.len());
    part.steps.iter().enumerate().take(limit)
}
