//! Building: the events of the YAML parser come in, the tree of a file, its outline and its problems go out.

use std::borrow::Cow;
use std::collections::BTreeMap;

use granit_parser::{Event, Marker, Options, Parser, ScalarStyle, options};

use super::{Mistake, Node, NodeKind, Problem};
use crate::text::{FileId, Outline, PathStep, Span, Spanned, Text, count};

/// Nodes that one file may hold after its aliases are followed: some two thousand long steps.
const NODE_LIMIT: usize = 100_000;

/// Lists and maps within one another that one file may hold.
const DEPTH_LIMIT: usize = 64;

type Token<'input> = (Event<'input>, granit_parser::Span);

/// Builds the tree of one file.
pub(super) struct Builder<'input> {
    file: FileId,
    text: &'input str,
    events: Parser<'input, granit_parser::StrInput<'input>>,
    outline: Outline,
    problems: Vec<Spanned<Problem>>,
    anchors: BTreeMap<usize, Node>,
    nodes: usize,
    stopped: bool,
}

impl<'input> Builder<'input> {
    pub(super) fn new(file: FileId, text: &'input str) -> Self {
        let options: Options = options! { emit_comments: false, emit_unresolved_aliases: true };
        Builder {
            file,
            text,
            events: Parser::new_from_str_with_options(text, options),
            outline: Outline::default(),
            problems: Vec::new(),
            anchors: BTreeMap::new(),
            nodes: 0,
            stopped: false,
        }
    }

    pub(super) fn document(&mut self) -> Option<Node> {
        let mut root = None;
        while let Some((event, span)) = self.next() {
            match event {
                Event::StreamStart | Event::DocumentEnd => {}
                Event::DocumentStart(..) if root.is_some() => {
                    self.report(Problem::SecondDocument, self.span(&span));
                    break;
                }
                Event::DocumentStart(..) => {}
                Event::StreamEnd => break,
                event => {
                    let whole = Span {
                        end: count(self.text.len()),
                        ..Span::start_of(self.file)
                    };
                    let place = self.outline.add(0, PathStep::Root, whole);
                    root = self.node((event, span), place, 0);
                }
            }
        }
        root
    }

    /// What was built beside the tree.
    pub(super) fn finish(self) -> (Outline, Vec<Spanned<Problem>>) {
        (self.outline, self.problems)
    }

    /// The next event, or nothing after the end or a syntax problem (which is reported).
    fn next(&mut self) -> Option<Token<'input>> {
        if self.stopped {
            return None;
        }
        match self.events.next()? {
            Ok(token) => Some(token),
            Err(error) => {
                self.stopped = true;
                let span = self.span_at(error.marker());
                match self.tab_near(span) {
                    Some(tab) => self.report(Problem::Tab, tab),
                    None if error.info().contains("recursion limit") => {
                        self.report(Problem::TooDeep, span);
                    }
                    None => self.report(Problem::Syntax(Mistake::of(&error.info())), span),
                }
                None
            }
        }
    }

    fn node(&mut self, (event, span): Token<'input>, place: u32, depth: usize) -> Option<Node> {
        self.nodes += 1;
        if depth > DEPTH_LIMIT || self.nodes > NODE_LIMIT {
            let problem = if depth > DEPTH_LIMIT {
                Problem::TooDeep
            } else {
                Problem::TooManyNodes
            };
            self.stopped = true;
            self.report(problem, self.span(&span));
            return None;
        }
        let span = self.span(&span);
        let (node, anchor) = match event {
            Event::Scalar(value, style, anchor, _) => {
                let plain = style == ScalarStyle::Plain;
                // A key with nothing after it, and YAML's own sign for nothing, hold no text.
                let value = if plain && value == "~" {
                    Cow::Borrowed("")
                } else {
                    value
                };
                (
                    Node {
                        span,
                        kind: NodeKind::Scalar {
                            value: value.into_owned(),
                            plain,
                        },
                    },
                    anchor,
                )
            }
            Event::SequenceStart(_, anchor, _) => (self.list(span, place, depth), anchor),
            Event::MappingStart(_, anchor, _) => (self.map(span, place, depth), anchor),
            Event::Alias(target) => return self.alias(target, span),
            Event::UnresolvedAlias(name) => {
                self.report(Problem::UnknownAlias(name.into_owned()), span);
                return None;
            }
            _ => return None,
        };
        self.outline.close(place, node.span.end);
        if anchor != 0 {
            self.anchors.insert(anchor, node.clone());
        }
        Some(node)
    }

    fn list(&mut self, start: Span, place: u32, depth: usize) -> Node {
        let mut items = Vec::new();
        let mut end = start.end;
        while let Some((event, span)) = self.next() {
            if matches!(event, Event::SequenceEnd) {
                end = end.max(self.flow_end(&span, start));
                break;
            }
            let step = PathStep::Item(count(items.len()));
            let item_place = self.outline.add(place, step, self.span(&span));
            // A broken item keeps its number, so that the paths of those after it stay true.
            let item = self.node((event, span), item_place, depth + 1);
            let item = item.unwrap_or_else(|| empty(self.span(&span)));
            end = end.max(item.span.end);
            items.push(item);
        }
        Node {
            span: Span { end, ..start },
            kind: NodeKind::List(items),
        }
    }

    fn map(&mut self, start: Span, place: u32, depth: usize) -> Node {
        let mut entries: Vec<(Text, Node)> = Vec::new();
        let mut lines: BTreeMap<String, u32> = BTreeMap::new();
        let mut end = start.end;
        while let Some((event, span)) = self.next() {
            if matches!(event, Event::MappingEnd) {
                end = end.max(self.flow_end(&span, start));
                break;
            }
            let key_span = self.span(&span);
            let key = self.key(event, span, depth);
            let step = PathStep::Key {
                start: key_span.start,
                end: key_span.end,
            };
            let entry_place = self.outline.add(place, step, key_span);
            let Some((event, span)) = self.next() else {
                break;
            };
            let value = self.node((event, span), entry_place, depth + 1);
            let value = value.unwrap_or_else(|| empty(self.span(&span)));
            end = end.max(value.span.end).max(key_span.end);
            let Some(key) = key else { continue };
            match lines.get(&key) {
                Some(line) => self.report(Problem::DuplicateKey(key, *line), key_span),
                None => {
                    lines.insert(key.clone(), key_span.line);
                    entries.push((Spanned::new(key, key_span), value));
                }
            }
        }
        Node {
            span: Span { end, ..start },
            kind: NodeKind::Map(entries),
        }
    }

    fn key(
        &mut self,
        event: Event<'input>,
        span: granit_parser::Span,
        depth: usize,
    ) -> Option<String> {
        if let Event::Scalar(value, ..) = event {
            return Some(value.into_owned());
        }
        let place = self.span(&span);
        self.report(Problem::KeyNotText, place);
        // The key is read to its end on a scrap outline, so that the entries after it are still understood.
        let outline = std::mem::take(&mut self.outline);
        self.node((event, span), 0, depth + 1);
        self.outline = outline;
        None
    }

    fn alias(&mut self, target: usize, span: Span) -> Option<Node> {
        let node = self.anchors.get(&target)?.clone();
        self.nodes += size(&node);
        if self.nodes > NODE_LIMIT {
            self.stopped = true;
            self.report(Problem::TooManyNodes, span);
            return None;
        }
        Some(node)
    }

    /// The end of a bracketed list or map; a block ends with its last value instead.
    fn flow_end(&self, span: &granit_parser::Span, start: Span) -> u32 {
        let opened = self.text.as_bytes().get(start.start as usize);
        match opened {
            Some(b'[' | b'{') => self.span(span).end,
            _ => start.end,
        }
    }

    fn report(&mut self, problem: Problem, span: Span) {
        self.problems.push(Spanned::new(problem, span));
    }

    fn span(&self, span: &granit_parser::Span) -> Span {
        let start = self.span_at(&span.start);
        let end = count(self.byte_of(&span.end)).max(start.start);
        Span { end, ..start }
    }

    fn span_at(&self, mark: &Marker) -> Span {
        let start = count(self.byte_of(mark));
        let (line, column) = (count(mark.line().max(1)), count(mark.col() + 1));
        Span {
            file: self.file,
            start,
            end: start,
            line,
            column,
        }
    }

    fn byte_of(&self, mark: &Marker) -> usize {
        let byte = mark.byte_offset().unwrap_or_else(|| {
            self.text
                .char_indices()
                .nth(mark.index())
                .map_or(self.text.len(), |(byte, _)| byte)
        });
        byte.min(self.text.len())
    }

    /// The first tab that sets in the line of a mistake or the one after it: parsers often stop a line too early.
    fn tab_near(&self, mistake: Span) -> Option<Span> {
        let at = (mistake.start as usize).min(self.text.len());
        let mut start = self
            .text
            .get(..at)?
            .rfind('\n')
            .map_or(0, |newline| newline + 1);
        for line in self.text.get(start..)?.split_inclusive('\n').take(2) {
            let indent = line.len() - line.trim_start_matches([' ', '\t']).len();
            if let Some(tab) = line.get(..indent).and_then(|indent| indent.find('\t')) {
                let before = self
                    .text
                    .get(..start)?
                    .bytes()
                    .filter(|byte| *byte == b'\n')
                    .count();
                let byte = count(start + tab);
                let (line, column) = (count(before + 1), count(tab + 1));
                return Some(Span {
                    file: self.file,
                    start: byte,
                    end: byte + 1,
                    line,
                    column,
                });
            }
            start += line.len();
        }
        None
    }
}

fn empty(span: Span) -> Node {
    let span = Span {
        end: span.start,
        ..span
    };
    Node {
        span,
        kind: NodeKind::Scalar {
            value: String::new(),
            plain: true,
        },
    }
}

fn size(node: &Node) -> usize {
    match &node.kind {
        NodeKind::Scalar { .. } => 1,
        NodeKind::List(items) => 1 + items.iter().map(size).sum::<usize>(),
        NodeKind::Map(entries) => 1 + entries.iter().map(|(_, value)| size(value)).sum::<usize>(),
    }
}
