//! YAML: the text of one file comes in, a tree of nodes that know their place and the problems met go out.
//!
//! Every scalar stays the text it is. Aliases are followed within a budget of nodes, so that a few lines cannot grow
//! into gigabytes. The only module that knows the YAML parser.

use std::borrow::Cow;
use std::collections::BTreeMap;

use granit_parser::{Event, Marker, Options, Parser, ScalarStyle, options};

use super::{FileId, Outline, PathStep, Source, Span, Spanned, Text, count};

/// Nodes that one file may hold after its aliases are followed: some two thousand long steps.
const NODE_LIMIT: usize = 100_000;

/// Lists and maps within one another that one file may hold.
const DEPTH_LIMIT: usize = 64;

/// A value of a YAML file.
#[derive(Clone, Debug)]
pub struct Node {
    /// Where the value stands.
    pub span: Span,
    /// What it is.
    pub kind: NodeKind,
}

/// The three shapes of a YAML value.
#[derive(Clone, Debug)]
pub enum NodeKind {
    /// A text. `plain` is false when it was quoted or a block, so that `""` is told from nothing at all.
    Scalar {
        /// The text after YAML's own unquoting and folding.
        value: String,
        /// Written without quotes.
        plain: bool,
    },
    /// A list.
    List(Vec<Node>),
    /// A map in the order of writing.
    Map(Vec<(Text, Node)>),
}

/// What can be wrong with a file as YAML.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Problem {
    /// The text is no YAML.
    Syntax(Mistake),
    /// A tab where YAML wants spaces.
    Tab,
    /// A key that was already written in the same map; the line of its first place.
    DuplicateKey(String, u32),
    /// An alias without its anchor.
    UnknownAlias(String),
    /// More nodes than a file may hold once aliases are followed.
    TooManyNodes,
    /// Deeper than a file may nest.
    TooDeep,
    /// A key that is itself a list or a map.
    KeyNotText,
    /// A second document in the same file.
    SecondDocument,
}

/// What an author most likely did where the text is no YAML.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Mistake {
    /// Opened a quotation mark and never closed it, or wrote on after it.
    Quote,
    /// Opened a bracket and never closed it.
    Bracket,
    /// Wrote a colon inside a text without quotes.
    Colon,
    /// Set a line in too far or not far enough.
    Indentation,
    /// Something else: the parser's own message, in English.
    Other(String),
}

impl Mistake {
    /// Reads the parser's message. Its words are pinned with its version, and a test holds each kind to an example.
    fn of(message: &str) -> Mistake {
        let has = |words: &[&str]| words.iter().any(|word| message.contains(word));
        if has(&["quote", "quoted scalar"]) {
            Mistake::Quote
        } else if has(&[
            "bracket",
            "flow sequence",
            "flow mapping",
            "illegal placement",
            "flow construct",
        ]) {
            Mistake::Bracket
        } else if has(&[
            "mapping values are not allowed",
            "mapping keys are not allowed",
            "simple key",
        ]) {
            Mistake::Colon
        } else if has(&[
            "indent",
            "expected key",
            "expected '-'",
            "block sequence entries",
        ]) {
            Mistake::Indentation
        } else {
            Mistake::Other(message.to_owned())
        }
    }
}

impl Problem {
    /// Whether nothing after the problem could be read.
    pub fn stops(&self) -> bool {
        match self {
            Problem::Syntax(_) | Problem::Tab | Problem::TooManyNodes | Problem::TooDeep => true,
            Problem::DuplicateKey(..)
            | Problem::UnknownAlias(_)
            | Problem::KeyNotText
            | Problem::SecondDocument => false,
        }
    }
}

/// What was understood of one file.
#[derive(Debug)]
pub struct Parsed {
    /// The file with its outline.
    pub source: Source,
    /// The root value, unless the file is empty or broken from its start.
    pub root: Option<Node>,
    /// What was wrong, in order.
    pub problems: Vec<Spanned<Problem>>,
}

/// Reads one file. Never fails: a broken file gives the nodes before the break and the problem.
pub fn parse(file: FileId, path: &str, text: String) -> Parsed {
    let mut builder = Builder::new(file, &text);
    let root = builder.document();
    let Builder {
        outline, problems, ..
    } = builder;
    Parsed {
        source: Source {
            path: path.to_owned(),
            text,
            outline,
        },
        root,
        problems,
    }
}

type Token<'input> = (Event<'input>, granit_parser::Span);

struct Builder<'input> {
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
    fn new(file: FileId, text: &'input str) -> Self {
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

    fn document(&mut self) -> Option<Node> {
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
            match entries.iter().find(|(other, _)| other.value == key) {
                Some((first, _)) => {
                    let line = first.span.line;
                    self.report(Problem::DuplicateKey(key, line), key_span);
                }
                None => entries.push((Spanned::new(key, key_span), value)),
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
