//! Scalars: a value and the bytes it was written in come in, which byte of the value stands where goes out.

use std::ops::Range;

/// How a scalar is written.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Style {
    /// Without quotes.
    Plain,
    /// In single quotes.
    Single,
    /// In double quotes.
    Double,
    /// A block, `|` or `>`.
    Block,
}

/// What a stretch of the file gives to the value.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Kind {
    /// The same bytes.
    Raw,
    /// One character, by an escape.
    Escape,
    /// A space or line breaks, by a line break and what surrounds it.
    Gap,
}

/// A stretch of the value and the stretch of the file that gives it.
#[derive(Clone, Debug)]
pub(super) struct Piece {
    /// Bytes of the value.
    pub value: Range<usize>,
    /// Bytes of the file.
    pub file: Range<usize>,
    /// What the one gives to the other.
    pub kind: Kind,
}

/// A scalar taken apart.
#[derive(Debug)]
pub(super) struct Scalar {
    /// How it is written.
    pub style: Style,
    /// Its stretches, in order and without holes between them.
    pub pieces: Vec<Piece>,
    /// What a rewriting in its own style replaces.
    pub inner: Range<usize>,
    /// What a rewriting in quotes replaces; nothing where that would take a comment along.
    pub whole: Option<Range<usize>>,
    /// What a line of a block begins with.
    pub indent: String,
    /// The value.
    pub value: String,
}

impl Scalar {
    /// Takes a scalar apart. Nothing for a value that is not written in these bytes, such as one behind an alias.
    pub fn read(text: &str, span: Range<usize>, (value, plain): (&str, bool)) -> Option<Scalar> {
        let written = text.get(span.clone()).filter(|text| !text.is_empty())?;
        if plain {
            let pieces = Pieces::of(text).plain(span.clone()).meant_by(value)?;
            return Some(Scalar::in_line((Style::Plain, pieces), span, value));
        }
        let quoted = |quote: char| {
            let inside = written.strip_prefix(quote)?.strip_suffix(quote)?;
            let start = span.start + 1;
            Some(start..start + inside.len())
        };
        let single = quoted('\'')
            .and_then(|inner| Some((Style::Single, Pieces::of(text).single(inner)?)))
            .or_else(|| {
                let inner = quoted('"')?;
                Some((Style::Double, Pieces::of(text).double(inner)?))
            });
        if let Some((style, pieces)) = single
            && let Some(pieces) = pieces.meant_by(value)
        {
            return Some(Scalar::in_line((style, pieces), span, value));
        }
        Scalar::block(text, span, value)
    }

    fn in_line((style, pieces): (Style, Vec<Piece>), span: Range<usize>, value: &str) -> Scalar {
        Scalar {
            style,
            pieces,
            inner: span.clone(),
            whole: Some(span),
            indent: String::new(),
            value: value.to_owned(),
        }
    }

    /// A block: its span begins with its first word, behind the indentation that every line of it has.
    fn block(text: &str, span: Range<usize>, value: &str) -> Option<Scalar> {
        let line = text.get(..span.start)?.rfind('\n').map_or(0, |at| at + 1);
        let indent = text.get(line..span.start)?;
        let literal = Pieces::of(text).literal(span.clone(), indent.len());
        let pieces = literal.ended(value).meant_by(value).or_else(|| {
            let folded = Pieces::of(text).folded(span.clone(), indent.len());
            folded.ended(value).meant_by(value)
        })?;
        let written = text.get(span.clone())?.trim_end();
        let end = span.start + written.len();
        Some(Scalar {
            style: Style::Block,
            pieces,
            inner: span,
            whole: header(text.get(..line)?).map(|start| start..end),
            indent: indent.to_owned(),
            value: value.to_owned(),
        })
    }
}

/// Where the `|` or `>` stands that ends a text; nothing where a comment follows it.
fn header(before: &str) -> Option<usize> {
    let before = before.trim_end();
    let start = before.rfind([' ', '\t', '\n']).map_or(0, |at| at + 1);
    let mut letters = before.get(start..)?.chars();
    let opens = matches!(letters.next(), Some('|' | '>'));
    let is_header = opens && letters.all(|letter| matches!(letter, '+' | '-' | '1'..='9'));
    is_header.then_some(start)
}

/// Pieces in the making, and the value they give.
struct Pieces<'a> {
    text: &'a str,
    value: String,
    list: Vec<Piece>,
}

impl<'a> Pieces<'a> {
    fn of(text: &'a str) -> Self {
        Pieces {
            text,
            value: String::new(),
            list: Vec::new(),
        }
    }

    /// The pieces, if they give the value. Line breaks at the end of a block may count for nothing.
    fn meant_by(mut self, value: &str) -> Option<Vec<Piece>> {
        let rest = self.value.strip_prefix(value)?;
        if !rest.bytes().all(|byte| byte == b'\n') {
            return None;
        }
        for piece in &mut self.list {
            piece.value.start = piece.value.start.min(value.len());
            piece.value.end = piece.value.end.min(value.len());
        }
        Some(self.list)
    }

    /// A block that ends with the file has its last line break all the same.
    fn ended(mut self, value: &str) -> Self {
        let unended = value.strip_suffix('\n') == Some(self.value.as_str());
        if let Some(end) = self.list.last().map(|piece| piece.file.end)
            && unended
        {
            self.put("\n", end..end, Kind::Gap);
        }
        self
    }

    fn put(&mut self, value: &str, file: Range<usize>, kind: Kind) {
        let start = self.value.len();
        self.value.push_str(value);
        let end = self.value.len();
        match self.list.last_mut() {
            Some(last) if kind == Kind::Raw && last.kind == Kind::Raw => {
                last.value.end = end;
                last.file.end = file.end;
            }
            _ => self.list.push(Piece {
                value: start..end,
                file,
                kind,
            }),
        }
    }

    fn raw(&mut self, file: Range<usize>) {
        let text = self.text;
        self.put(text.get(file.clone()).unwrap_or_default(), file, Kind::Raw);
    }

    /// Takes blanks and line breaks as YAML folds them, from `at`; gives where they end.
    fn blanks(&mut self, at: usize, end: usize) -> usize {
        let rest = self.text.get(at..end).unwrap_or_default();
        let length = rest.len() - rest.trim_start_matches([' ', '\t', '\r', '\n']).len();
        let file = at..at + length;
        match breaks(&rest[..length]) {
            0 => self.raw(file.clone()),
            1 => self.put(" ", file.clone(), Kind::Gap),
            many => self.put(&"\n".repeat(many - 1), file.clone(), Kind::Gap),
        }
        file.end
    }

    fn plain(mut self, span: Range<usize>) -> Self {
        let mut at = span.start;
        while let Some(letter) = self.letter(at, span.end) {
            if is_blank(letter) {
                at = self.blanks(at, span.end);
            } else {
                self.raw(at..at + letter.len_utf8());
                at += letter.len_utf8();
            }
        }
        self
    }

    fn single(mut self, span: Range<usize>) -> Option<Self> {
        let mut at = span.start;
        while let Some(letter) = self.letter(at, span.end) {
            match letter {
                '\'' => {
                    let doubled = self.letter(at + 1, span.end) == Some('\'');
                    doubled.then_some(())?;
                    self.put("'", at..at + 2, Kind::Escape);
                    at += 2;
                }
                _ if is_blank(letter) => at = self.blanks(at, span.end),
                _ => {
                    self.raw(at..at + letter.len_utf8());
                    at += letter.len_utf8();
                }
            }
        }
        Some(self)
    }

    fn double(mut self, span: Range<usize>) -> Option<Self> {
        let mut at = span.start;
        while let Some(letter) = self.letter(at, span.end) {
            match letter {
                '"' => return None,
                '\\' => at = self.escape(at, span.end)?,
                _ if is_blank(letter) => at = self.blanks(at, span.end),
                _ => {
                    self.raw(at..at + letter.len_utf8());
                    at += letter.len_utf8();
                }
            }
        }
        Some(self)
    }

    /// Takes an escape from its backslash on; gives where it ends.
    fn escape(&mut self, at: usize, end: usize) -> Option<usize> {
        let letter = self.letter(at + 1, end)?;
        if matches!(letter, '\n' | '\r') {
            // An escaped line break gives nothing; empty lines after it give line breaks.
            let rest = self.text.get(at + 1..end)?;
            let length = rest.len() - rest.trim_start_matches([' ', '\t', '\r', '\n']).len();
            let lines = breaks(&rest[..length]).saturating_sub(1);
            self.put(&"\n".repeat(lines), at..at + 1 + length, Kind::Gap);
            return Some(at + 1 + length);
        }
        let digits = match letter {
            'x' => 2,
            'u' => 4,
            'U' => 8,
            _ => 0,
        };
        let after = at + 1 + letter.len_utf8() + digits;
        let meant = if digits > 0 {
            let code = u32::from_str_radix(self.text.get(at + 2..after)?, 16).ok()?;
            char::from_u32(code)?
        } else {
            let found = ESCAPES.iter().find(|(short, _)| *short == letter);
            found.map(|(_, meant)| *meant)?
        };
        self.put(meant.encode_utf8(&mut [0; 4]), at..after, Kind::Escape);
        Some(after)
    }

    /// Lines of a block as they stand.
    fn literal(mut self, span: Range<usize>, indent: usize) -> Self {
        let mut at = span.start;
        while at < span.end {
            let end = self.line_end(at, span.end);
            self.raw(at..end);
            let next = self.after_break(end, span.end);
            let from = self.after_indent(next, (span.end, indent));
            if next > end {
                self.put("\n", end..from, Kind::Gap);
            }
            at = from.max(end + 1);
        }
        self
    }

    /// Lines of a block that are folded where neither is set in further.
    fn folded(mut self, span: Range<usize>, indent: usize) -> Self {
        let mut at = span.start;
        while at < span.end {
            let end = self.line_end(at, span.end);
            self.raw(at..end);
            let deep = self.letter(at, end).is_some_and(is_blank);
            let (mut next, mut lines) = (end, 0);
            loop {
                let line = self.after_break(next, span.end);
                if line == next {
                    break;
                }
                lines += 1;
                next = self.after_indent(line, (span.end, indent));
                if self.line_end(next, span.end) > next {
                    break;
                }
            }
            let last = next >= span.end;
            let deep = deep || self.letter(next, span.end).is_some_and(is_blank);
            let given = match (lines, last || deep) {
                (lines, true) => "\n".repeat(lines),
                (1, false) => " ".to_owned(),
                (lines, false) => "\n".repeat(lines.saturating_sub(1)),
            };
            if next > end {
                self.put(&given, end..next, Kind::Gap);
            }
            at = next.max(end + 1);
        }
        self
    }

    fn letter(&self, at: usize, end: usize) -> Option<char> {
        self.text.get(at..end)?.chars().next()
    }

    fn line_end(&self, at: usize, end: usize) -> usize {
        let rest = self.text.get(at..end).unwrap_or_default();
        at + rest.find(['\r', '\n']).unwrap_or(rest.len())
    }

    fn after_break(&self, at: usize, end: usize) -> usize {
        let rest = self.text.get(at..end).unwrap_or_default();
        let length = ["\r\n", "\n", "\r"]
            .iter()
            .find(|line_break| rest.starts_with(**line_break))
            .map_or(0, |line_break| line_break.len());
        at + length
    }

    fn after_indent(&self, at: usize, (end, indent): (usize, usize)) -> usize {
        let rest = self.text.get(at..end).unwrap_or_default();
        let spaces = rest.bytes().take_while(|byte| *byte == b' ').count();
        at + spaces.min(indent)
    }
}

/// The escapes of one letter.
const ESCAPES: [(char, char); 18] = [
    ('0', '\0'),
    ('a', '\u{7}'),
    ('b', '\u{8}'),
    ('t', '\t'),
    ('\t', '\t'),
    ('n', '\n'),
    ('v', '\u{b}'),
    ('f', '\u{c}'),
    ('r', '\r'),
    ('e', '\u{1b}'),
    (' ', ' '),
    ('"', '"'),
    ('/', '/'),
    ('\\', '\\'),
    ('N', '\u{85}'),
    ('_', '\u{a0}'),
    ('L', '\u{2028}'),
    ('P', '\u{2029}'),
];

fn is_blank(letter: char) -> bool {
    matches!(letter, ' ' | '\t' | '\r' | '\n')
}

/// Line breaks in blanks; a return before a line feed belongs to it.
fn breaks(blanks: &str) -> usize {
    let returns = blanks.matches('\r').count() - blanks.matches("\r\n").count();
    blanks.matches('\n').count() + returns
}
