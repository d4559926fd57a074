//! Hovers: a byte of a document comes in, what its author may want to know about it goes out as Markdown.

use serde_json::{Value, json};

use super::shelf::{Shelf, Shown};
use super::state::Document;
use super::target::{Pointed, pointed};
use crate::analyse::standing::standing;
use crate::finding::Severity;
use crate::load::shape::{FileKind, Shape, shape};
use crate::model::{Day, Regulation, RelationKind};
use crate::text::yaml::{Node, NodeKind, parse};
use crate::text::{FileId, Span};
use crate::words::regulations::{done_by, titled_name};
use crate::words::terms::{Scope, TERMS};
use crate::words::{Lang, editor, labels, terminal};

/// What is known about a byte on a day, and the bytes it is about.
pub fn hover(
    shelf: &Shelf,
    document: &Document,
    byte: usize,
    (lang, today): (Lang, Day),
) -> Option<(Span, Value)> {
    let mut parts: Vec<String> = Vec::new();
    let mut place: Option<Span> = None;
    let here = |shown: &&Shown| touches(shown.span, byte);
    for shown in document.shown.iter().filter(here) {
        place.get_or_insert(shown.span);
        parts.push(finding(shown, lang));
    }
    let root = tree(shelf, document);
    if let Some(kind) = FileKind::of_path(&document.path) {
        let key = root
            .as_ref()
            .and_then(|root| key_at(root, &kind.shape(), byte));
        if let Some((span, (scope, key))) = key {
            place.get_or_insert(span);
            parts.extend(term(scope, key, lang));
        }
    }
    if let Some(sop) = shelf.sop(&document.path) {
        let facts = shelf.facts_of(sop);
        if let Some((span, what)) = pointed(&shelf.library, (sop, &facts), root.as_ref(), byte) {
            place.get_or_insert(span);
            parts.push(told(shelf, what, (lang, today)));
        }
    }
    let text = parts.join("\n\n---\n\n");
    Some((place?, json!({"kind": "markdown", "value": text})))
}

/// The tree of a document with the places that the library knows it by.
pub fn tree(shelf: &Shelf, document: &Document) -> Option<Node> {
    let file = shelf
        .source(&document.path)
        .map_or(FileId::default(), |(file, _)| file);
    parse(file, &document.path, document.text.clone()).root
}

/// Whether a byte is in a span or at its end.
pub fn touches(span: Span, byte: usize) -> bool {
    span.range().start <= byte && byte <= span.range().end
}

fn finding(shown: &Shown, lang: Lang) -> String {
    let finding = &shown.finding;
    let severity = match finding.severity {
        Severity::Error => labels::ERROR,
        Severity::Warning => labels::WARNING,
        Severity::Info => labels::INFO,
    };
    let severity = severity.get(lang);
    let mut lines = vec![format!(
        "**{severity}** `{}`: {}",
        finding.rule,
        plain(finding.message.get(lang))
    )];
    let mut line = |label: &str, text: &str| {
        if !text.is_empty() {
            lines.push(format!("- *{label}*: {}", plain(text)));
        }
    };
    line(terminal::WHY.get(lang), finding.why.get(lang));
    line(terminal::FIX.get(lang), finding.fix.get(lang));
    line(terminal::BASIS.get(lang), finding.basis);
    for evidence in &finding.evidence {
        line(terminal::EVIDENCE.get(lang), evidence.get(lang));
    }
    lines.join("\n")
}

/// The words of an author as Markdown that shows them and nothing else.
fn plain(text: &str) -> String {
    let mut shown = String::with_capacity(text.len());
    for letter in text.chars() {
        if matches!(
            letter,
            '*' | '_' | '[' | ']' | '<' | '>' | '#' | '|' | '\\' | '!' | '&'
        ) {
            shown.push('\\');
        }
        shown.push(if letter == '\n' { ' ' } else { letter });
    }
    shown
}

fn term(scope: Scope, key: &str, lang: Lang) -> Option<String> {
    let term = TERMS
        .iter()
        .find(|term| term.scope == scope && term.key == key)?;
    let (label, meaning) = (term.label.get(lang), term.meaning.get(lang));
    let mut text = format!("**{label}** `{key}`: {meaning}");
    if let Some(Shape::Choice(words)) = shape(scope, key) {
        text.push_str(&format!(" (`{}`)", words.join("` `")));
    }
    Some(text)
}

/// The known key at a byte, with its map.
fn key_at<'n>(node: &'n Node, shape: &Shape, byte: usize) -> Option<(Span, (Scope, &'n str))> {
    match (&node.kind, shape) {
        (NodeKind::List(items), Shape::List(scope) | Shape::MapOrList(_, scope)) => {
            let item = items.iter().find(|item| touches(item.span, byte))?;
            key_at(item, &Shape::Map(*scope), byte)
        }
        (NodeKind::List(items), Shape::Items) => {
            let item = items.iter().find(|item| touches(item.span, byte))?;
            key_at(item, &Shape::Map(Scope::Block), byte)
        }
        (NodeKind::Map(_), Shape::Items) => key_at(node, &Shape::Map(Scope::Block), byte),
        (NodeKind::Map(entries), Shape::Keyed(inner)) => {
            let (_, value) = entries
                .iter()
                .find(|(_, value)| touches(value.span, byte))?;
            key_at(value, inner, byte)
        }
        (
            NodeKind::Map(entries),
            Shape::Map(scope)
            | Shape::TextOr(scope)
            | Shape::YesOr(scope)
            | Shape::MapOrList(scope, _),
        ) => {
            if let Some((key, _)) = entries.iter().find(|(key, _)| touches(key.span, byte)) {
                return Some((key.span, (*scope, key.as_str())));
            }
            let (key, value) = entries
                .iter()
                .find(|(_, value)| touches(value.span, byte))?;
            key_at(value, &crate::load::shape::shape(*scope, key)?, byte)
        }
        _ => None,
    }
}

fn told(shelf: &Shelf, what: Pointed<'_>, (lang, today): (Lang, Day)) -> String {
    let head = |kind: &str, name: &str| format!("**{}** ({kind})", plain(name));
    match what {
        Pointed::Actor(actor) => {
            let kind = if actor.external {
                editor::EXTERNAL
            } else {
                editor::ACTOR
            };
            head(kind.get(lang), &actor.name)
        }
        Pointed::Step(step, row) => plain(editor::step(&step.label(row), &step.activity).get(lang)),
        Pointed::Block(block) => {
            let items = block.items.iter().map(|item| format!("- {}", plain(item)));
            let list: Vec<String> = items.collect();
            format!(
                "{}\n\n{}",
                head(editor::BLOCK.get(lang), &block.key),
                list.join("\n")
            )
        }
        Pointed::Procedure(procedure) => {
            let description = procedure
                .description
                .as_ref()
                .map_or("", |text| text.as_str());
            format!(
                "{}\n\n{description}",
                head(editor::PROCEDURE.get(lang), &procedure.name)
            )
        }
        Pointed::Phase(phase) => head(editor::PHASE.get(lang), &phase.name),
        Pointed::Sop(sop) => {
            let name = head(editor::SOP.get(lang), &sop.name);
            let status = labels::status(sop.status.value).get(lang);
            format!("{name}\n\n`{}`, {status}", sop.id)
        }
        Pointed::Regulation(regulation) => law(shelf, regulation, (lang, today)),
        Pointed::Rule(defect) => {
            let says = defect.says.get(lang);
            format!(
                "{}\n\n{says}; {}",
                head(editor::RULE.get(lang), defect.id),
                defect.why.get(lang)
            )
        }
    }
}

/// A regulation with its status and what others did to it.
fn law(shelf: &Shelf, regulation: &Regulation, (lang, today): (Lang, Day)) -> String {
    let standing = standing(&shelf.library.register, regulation, today);
    let status = labels::regulation(Some(standing)).get(lang);
    let mut text = format!("**{}**\n\n{status}", plain(&titled_name(regulation)));
    if regulation.checked.is_none() {
        text.push_str(&format!(" ({})", editor::UNVERIFIED.get(lang)));
    }
    let mut acts: Vec<_> = shelf
        .library
        .register
        .relations_to(&regulation.id)
        .collect();
    acts.sort_by_key(|(acting, edge)| (edge.kind, edge.since.or(acting.in_force_since)));
    // What others implement does not change whether it may be cited.
    for (acting, edge) in acts
        .into_iter()
        .filter(|(_, edge)| edge.kind != RelationKind::Implements)
    {
        let by = done_by(edge.kind).get(lang);
        text.push_str(&format!("\n- {by} {}", plain(&titled_name(acting))));
    }
    text
}
