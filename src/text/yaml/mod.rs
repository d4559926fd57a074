//! YAML: the text of one file comes in, a tree of nodes that know their place and the problems met go out.
//!
//! Every scalar stays the text it is. Aliases are followed within a budget of nodes, so that a few lines cannot grow
//! into gigabytes. The only module that knows the YAML parser.

use super::{FileId, Source, Span, Spanned, Text};

mod builder;

use builder::Builder;

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
    pub(super) fn of(message: &str) -> Mistake {
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
    let (outline, problems) = builder.finish();
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
