//! Writing: a scalar and new words for some of its bytes come in, the bytes of the file that say so go out.

use std::fmt::Write as _;
use std::ops::Range;

use super::scalar::{Kind, Piece, Scalar, Style};

/// New words for some bytes of a value.
pub(super) type Words<'a> = (Range<usize>, &'a str);

/// How a changed scalar is written, from what changes least to what always works.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub(super) enum Way {
    /// As it was.
    Same,
    /// Its lines as they were, in single quotes.
    Single,
    /// Its lines as they were, in double quotes.
    Double,
    /// On one line, in double quotes.
    Line,
}

impl Way {
    /// Every way, in the order of trying.
    pub const ALL: [Way; 4] = [Way::Same, Way::Single, Way::Double, Way::Line];

    /// The way to try first: what surely means something else without quotes gets them at once.
    pub fn likely(scalar: &Scalar, changes: &[Words<'_>]) -> Way {
        let new = changed(&scalar.value, changes);
        match scalar.style {
            // Nothing at all is not the same as a text without letters.
            Style::Plain if new.is_empty() => Way::Double,
            Style::Plain if is_plain(&scalar.value) && !is_plain(&new) => Way::Single,
            Style::Plain | Style::Single | Style::Double | Style::Block => Way::Same,
        }
    }
}

/// The value after its changes, which are in order and apart.
pub(super) fn changed(value: &str, changes: &[Words<'_>]) -> String {
    let mut new = String::with_capacity(value.len());
    let mut at = 0;
    for (bytes, words) in changes {
        new.push_str(value.get(at..bytes.start).unwrap_or_default());
        new.push_str(words);
        at = bytes.end;
    }
    new.push_str(value.get(at..).unwrap_or_default());
    new
}

/// Writes a changed scalar in one way: which bytes of the file go, and what comes instead. Nothing where this way cannot
/// say it. Whether it says it is for the reader of the new file to find out.
pub(super) fn write(
    text: &str,
    scalar: &Scalar,
    changes: &[Words<'_>],
    way: Way,
) -> Option<(Range<usize>, String)> {
    let style = match (way, scalar.style) {
        (Way::Same, style) => style,
        (Way::Single, Style::Plain) => Style::Single,
        (Way::Double, Style::Plain | Style::Single) => Style::Double,
        (Way::Line, _) => {
            let new = escaped(&changed(&scalar.value, changes));
            return Some((scalar.whole.clone()?, format!("\"{new}\"")));
        }
        _ => return None,
    };
    let mut pen = Pen {
        text,
        from: scalar.style,
        to: style,
        line: if text.contains("\r\n") { "\r\n" } else { "\n" },
        indent: &scalar.indent,
        out: String::new(),
    };
    pen.scalar(scalar, changes)?;
    let quote = match style {
        Style::Single => "'",
        Style::Double => "\"",
        Style::Plain | Style::Block => "",
    };
    Some((scalar.inner.clone(), format!("{quote}{}{quote}", pen.out)))
}

/// Whether a text surely stays itself without quotes, also between brackets.
fn is_plain(value: &str) -> bool {
    const INDICATORS: &[char] = &[
        '-', '?', ':', ',', '[', ']', '{', '}', '#', '&', '*', '!', '|', '>', '\'', '"', '%', '@',
        '`', '~',
    ];
    let trimmed = value.trim() == value && !value.is_empty();
    let begins = !value.starts_with(INDICATORS);
    let inside = ![": ", " #", ":\n"].iter().any(|sign| value.contains(sign));
    trimmed && begins && inside && !value.ends_with(':')
}

/// Where a change begins and ends in the file; nothing where it cuts a stretch that cannot be cut.
fn place(scalar: &Scalar, bytes: &Range<usize>) -> Option<Range<usize>> {
    let first = scalar
        .pieces
        .iter()
        .find(|piece| piece.value.end > bytes.start);
    let start = match first {
        Some(piece) if piece.value.start == bytes.start => piece.file.start,
        Some(piece) if piece.kind == Kind::Raw => {
            piece.file.start + (bytes.start - piece.value.start)
        }
        Some(_) => return None,
        None => {
            let last = scalar.pieces.iter().rfind(|piece| !piece.value.is_empty());
            last.map_or(scalar.inner.start, |piece| piece.file.end)
        }
    };
    if bytes.is_empty() {
        return Some(start..start);
    }
    let last = scalar
        .pieces
        .iter()
        .rfind(|piece| piece.value.start < bytes.end && !piece.value.is_empty())?;
    match last.kind {
        Kind::Raw => Some(start..last.file.start + (bytes.end - last.value.start)),
        Kind::Escape | Kind::Gap => (last.value.end == bytes.end).then_some(start..last.file.end),
    }
}

struct Pen<'a> {
    text: &'a str,
    from: Style,
    to: Style,
    line: &'a str,
    indent: &'a str,
    out: String,
}

impl Pen<'_> {
    fn scalar(&mut self, scalar: &Scalar, changes: &[Words<'_>]) -> Option<()> {
        let mut at = 0;
        for (bytes, words) in changes {
            let place = place(scalar, bytes)?;
            self.kept(scalar, at..place.start);
            self.words(words)?;
            at = place.end;
        }
        self.kept(scalar, at..usize::MAX);
        Some(())
    }

    /// Writes what stays between two bytes of the file.
    fn kept(&mut self, scalar: &Scalar, file: Range<usize>) {
        for piece in &scalar.pieces {
            let start = piece.file.start.max(file.start);
            let end = piece.file.end.min(file.end);
            if start < end {
                self.piece(piece, start..end);
            }
        }
    }

    fn piece(&mut self, piece: &Piece, file: Range<usize>) {
        let written = self.text.get(file).unwrap_or_default();
        match (self.from, self.to, piece.kind) {
            (Style::Plain, Style::Single, Kind::Raw) => {
                self.out.push_str(&written.replace('\'', "''"));
            }
            (Style::Plain | Style::Single, Style::Double, Kind::Raw) => {
                self.out.push_str(&escaped(written));
            }
            (Style::Single, Style::Double, Kind::Escape) => self.out.push('\''),
            _ => self.out.push_str(written),
        }
    }

    fn words(&mut self, words: &str) -> Option<()> {
        match self.to {
            Style::Double => self.out.push_str(&escaped(words)),
            Style::Single if is_inline(words) => self.out.push_str(&words.replace('\'', "''")),
            Style::Plain if is_inline(words) => self.out.push_str(words),
            Style::Block if !words.contains('\r') => {
                let line = format!("{}{}", self.line, self.indent);
                self.out.push_str(&words.replace('\n', &line));
            }
            Style::Plain | Style::Single | Style::Block => return None,
        }
        Some(())
    }
}

/// Whether words stay on the line they are written in.
fn is_inline(words: &str) -> bool {
    !words.contains(|letter: char| letter.is_control() && letter != '\t')
}

/// A text as it stands between double quotes.
fn escaped(text: &str) -> String {
    let mut out = String::with_capacity(text.len());
    for letter in text.chars() {
        match letter {
            '"' | '\\' => {
                out.push('\\');
                out.push(letter);
            }
            '\n' => out.push_str("\\n"),
            '\t' => out.push_str("\\t"),
            _ if letter.is_control() || is_unseen(letter) => {
                let _ = write!(out, "\\U{:08X}", u32::from(letter));
            }
            _ => out.push(letter),
        }
    }
    out
}

/// Signs that other readers of YAML take for line breaks or for the mark at the start of a file.
fn is_unseen(letter: char) -> bool {
    matches!(
        letter,
        '\u{2028}' | '\u{2029}' | '\u{feff}' | '\u{fffe}' | '\u{ffff}'
    )
}
