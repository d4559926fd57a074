//! Answers: what was found in a document comes in, the JSON of the protocol goes out.

use serde_json::{Value, json};

use super::actions::{Fix, fix, fix_all};
use super::complete::complete;
use super::hover::{hover, touches, tree};
use super::known_rule;
use super::lines::Lines;
use super::shelf::{Shelf, Shown};
use super::state::{Document, State};
use super::target::pointed;
use crate::finding::Severity;
use crate::model::{Part, Sop};
use crate::text::Span;
use crate::words::terms::{Scope, label};

/// An open document and the position in it that the editor asks about.
struct Asked<'a> {
    document: &'a Document,
    shelf: &'a Shelf,
    lines: Lines<'a>,
    byte: usize,
}

impl State {
    fn asked(&self, parameters: &Value) -> Option<Asked<'_>> {
        let uri = parameters["textDocument"]["uri"].as_str()?;
        let document = self.documents.get(uri)?;
        let lines = document.lines(self.encoding);
        let byte = lines.byte(&parameters["position"]);
        let shelf = self.shelves.get(document.shelf)?;
        Some(Asked {
            document,
            shelf,
            lines,
            byte,
        })
    }

    /// What is known about the word at a position.
    pub(super) fn hover(&self, parameters: &Value) -> Option<Value> {
        let asked = self.asked(parameters)?;
        let (span, contents) = hover(
            asked.shelf,
            asked.document,
            asked.byte,
            (self.lang, self.today),
        )?;
        Some(json!({"contents": contents, "range": asked.lines.range(span.range())}))
    }

    /// What may be written at a position.
    pub(super) fn completion(&self, parameters: &Value) -> Option<Value> {
        let asked = self.asked(parameters)?;
        let (bytes, offers) = complete(asked.shelf, asked.document, asked.byte, self.lang);
        let range = asked.lines.range(bytes);
        let items = offers
            .iter()
            .enumerate()
            .map(|(order, offer)| offer.item(&range, order));
        Some(json!({"isIncomplete": false, "items": items.collect::<Vec<_>>()}))
    }

    /// Where the thing at a position is declared.
    pub(super) fn definition(&self, parameters: &Value) -> Option<Value> {
        let asked = self.asked(parameters)?;
        let sop = asked.shelf.sop(&asked.document.path)?;
        let facts = asked.shelf.facts_of(sop);
        let root = tree(asked.shelf, asked.document);
        let (_, what) = pointed(
            &asked.shelf.library,
            (sop, &facts),
            root.as_ref(),
            asked.byte,
        )?;
        self.location(asked.document.shelf, what.span()?)
    }

    fn location(&self, shelf: usize, span: Span) -> Option<Value> {
        let source = self.shelves.get(shelf)?.library.source(span.file);
        let uri = self.uri_of(shelf, &source.path)?;
        let open = self.documents.get(&uri);
        let marked = open.is_some_and(|document| document.marked);
        let lines = Lines::of(&source.text, self.encoding).marked(marked);
        Some(json!({"uri": uri, "range": lines.range(span.range())}))
    }

    /// The fixes of the findings in a range.
    pub(super) fn code_actions(&self, parameters: &Value) -> Option<Value> {
        let uri = parameters["textDocument"]["uri"].as_str()?;
        let asked = self.asked(parameters)?;
        let (document, lines) = (asked.document, &asked.lines);
        let (file, _) = asked.shelf.source(&document.path)?;
        let range = lines.bytes(&parameters["range"]);
        let wanted = |kind: &str| {
            let only = parameters["context"]["only"].as_array();
            let is_wanted = |only: &Value| {
                only.as_str()
                    .is_some_and(|only| kind == only || kind.starts_with(&format!("{only}.")))
            };
            only.is_none_or(|only| only.iter().any(is_wanted))
        };
        let change = |(bytes, text): (std::ops::Range<usize>, String)| {
            let edit = json!({"range": lines.range(bytes), "newText": text});
            json!({"changes": {uri: [edit]}})
        };
        let mut actions: Vec<Value> = Vec::new();
        let here = |shown: &&Shown| {
            touches(shown.span, range.start)
                || touches(shown.span, range.end)
                || range.contains(&shown.span.range().start)
        };
        let found = document
            .shown
            .iter()
            .filter(|_| wanted("quickfix"))
            .filter(here);
        for shown in found {
            let Some(Fix {
                title,
                is_safe,
                bytes,
                text,
            }) = fix(&document.text, file, &shown.finding, self.lang)
            else {
                continue;
            };
            actions.push(json!({
                "title": title, "kind": "quickfix", "isPreferred": is_safe,
                "diagnostics": [self.diagnostic(document, shown)], "edit": change((bytes, text)),
            }));
        }
        if wanted("source.fixAll.sopan") {
            let all = fix_all(&document.text, file, &document.shown);
            actions.extend(all.map(|all| {
                let title = crate::words::editor::FIX_ALL.get(self.lang);
                json!({"title": title, "kind": "source.fixAll.sopan", "edit": change(all)})
            }));
        }
        Some(json!(actions))
    }

    /// The step tables and their rows.
    pub(super) fn symbols(&self, parameters: &Value) -> Option<Value> {
        let asked = self.asked(parameters)?;
        let sop = asked.shelf.sop(&asked.document.path)?;
        let rows = |part: &Part| -> Vec<Value> {
            let steps = part.steps.iter().enumerate();
            let symbol = |(row, step): (usize, &crate::model::Step)| {
                let name = format!(
                    "{}. {}",
                    step.label(row).trim().trim_end_matches('.'),
                    step.activity.trim()
                );
                symbol(
                    (&name, EVENT),
                    (step.span, step.activity.span),
                    &asked.lines,
                )
            };
            steps.map(symbol).collect()
        };
        let parts = sop.parts.iter();
        let named = parts.map(|part| match &part.name {
            Some(name) if !name.trim().is_empty() => {
                let place = (part.span, name.span);
                let mut table = symbol((name.trim(), NAMESPACE), place, &asked.lines);
                table["children"] = json!(rows(part));
                vec![table]
            }
            _ => rows(part),
        });
        let mut all: Vec<Value> = heading(sop, self, &asked.lines).into_iter().collect();
        all.extend(named.flatten());
        Some(json!(all))
    }

    /// The findings of a document, if they are not what the editor was told last.
    pub(super) fn diagnostics(&mut self, uri: &str) -> Option<Value> {
        let document = self.documents.get(uri)?;
        let list: Vec<Value> = document
            .shown
            .iter()
            .map(|shown| self.diagnostic(document, shown))
            .collect();
        let told = json!({"uri": uri, "version": document.version, "diagnostics": list});
        let document = self.documents.get_mut(uri)?;
        if document.told == told {
            return None;
        }
        document.told = told.clone();
        Some(told)
    }

    fn diagnostic(&self, document: &Document, shown: &Shown) -> Value {
        let lines = document.lines(self.encoding);
        let finding = &shown.finding;
        let severity = match finding.severity {
            Severity::Error => 1,
            Severity::Warning => 2,
            Severity::Info => 3,
        };
        let (message, fix) = (finding.message.get(self.lang), finding.fix.get(self.lang));
        let mut diagnostic = json!({
            "range": lines.range(shown.span.range()), "severity": severity, "code": finding.rule,
            "source": "sopan", "message": format!("{message}\n{fix}").trim_end(),
        });
        let library = self.shelves.get(document.shelf).map(|shelf| &shelf.library);
        let base = library.and_then(|library| library.site.base_url.as_ref());
        if let Some(base) = base.filter(|_| known_rule(finding.rule).is_some()) {
            let page = format!(
                "{}/aturan/{}/",
                base.trim().trim_end_matches('/'),
                finding.rule
            );
            diagnostic["codeDescription"] = json!({"href": page});
        }
        // A defect in a shared block is shown at the name of the block, and leads to its words.
        if shown.span != finding.span {
            let location = self.location(document.shelf, finding.span);
            let related =
                location.map(|location| json!({"location": location, "message": finding.quote}));
            diagnostic["relatedInformation"] = json!(related.into_iter().collect::<Vec<_>>());
        }
        diagnostic
    }
}

/// The numbers of the protocol for a thing among others.
const EVENT: u8 = 24;
const NAMESPACE: u8 = 3;
const FILE: u8 = 1;

fn heading(sop: &Sop, state: &State, lines: &Lines<'_>) -> Option<Value> {
    let name = sop.name.trim();
    let label = label(Scope::Sop, "nama").get(state.lang);
    let place = (sop.name.span, sop.name.span);
    let mut symbol = (!name.is_empty()).then(|| symbol((name, FILE), place, lines))?;
    symbol["detail"] = json!(label);
    Some(symbol)
}

fn symbol((name, kind): (&str, u8), (whole, name_span): (Span, Span), lines: &Lines<'_>) -> Value {
    let shown = if name.trim().is_empty() { "-" } else { name };
    // The protocol wants the name inside the whole.
    let inside = if whole.contains(name_span) {
        name_span
    } else {
        whole
    };
    json!({
        "name": shown, "kind": kind,
        "range": lines.range(whole.range()), "selectionRange": lines.range(inside.range()),
    })
}
