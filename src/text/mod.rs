//! Texts and places in them: bytes of a file come in, values that know where they were written go out.

use std::ops::{Deref, Range};

mod hash;
mod nearest;
mod outline;
mod raw;
pub mod yaml;

pub use hash::hash;
pub use nearest::{distance, nearest, similarity};
pub use outline::{Outline, PathStep};
pub use raw::{RawFile, SIGNED, SIGNED_LIMIT, SIZE_LIMIT, Unread, size_limit};

/// The index of a file in [`crate::model::Library::sources`].
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Default)]
pub struct FileId(pub u32);

/// A stretch of one file.
///
/// `start` and `end` count bytes; `line` and `column` belong to `start`, count from 1, and columns count characters.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Default)]
pub struct Span {
    /// The file the stretch is in.
    pub file: FileId,
    /// First byte.
    pub start: u32,
    /// One past the last byte.
    pub end: u32,
    /// Line of the first byte, from 1.
    pub line: u32,
    /// Column of the first byte in characters, from 1.
    pub column: u32,
}

impl Span {
    /// The start of a file: where a finding about the whole file is shown.
    pub fn start_of(file: FileId) -> Span {
        Span {
            file,
            start: 0,
            end: 0,
            line: 1,
            column: 1,
        }
    }

    /// The bytes of the span as a range.
    pub fn range(&self) -> Range<usize> {
        self.start as usize..self.end as usize
    }

    /// Whether `other` lies within this span of the same file.
    pub fn contains(&self, other: Span) -> bool {
        self.file == other.file && self.start <= other.start && other.end <= self.end
    }
}

/// A value and where it was written.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Default)]
pub struct Spanned<T> {
    /// The value.
    pub value: T,
    /// Where it stands.
    pub span: Span,
}

impl<T> Spanned<T> {
    /// Joins a value with its place.
    pub fn new(value: T, span: Span) -> Self {
        Spanned { value, span }
    }
}

impl<T> Deref for Spanned<T> {
    type Target = T;

    fn deref(&self) -> &T {
        &self.value
    }
}

/// A text of the author, exactly as written.
pub type Text = Spanned<String>;

/// One file as read: its path inside the library, its text, and the outline of its values.
#[derive(Clone, Debug, Default)]
pub struct Source {
    /// Path relative to the root of the library, with `/` on every system.
    pub path: String,
    /// The whole text.
    pub text: String,
    /// Which value stands where.
    pub outline: Outline,
}

impl Source {
    /// The line and column of a byte, both from 1; columns count characters. Bytes beyond the end count as the end.
    pub fn position(&self, byte: u32) -> (u32, u32) {
        let mut end = (byte as usize).min(self.text.len());
        while !self.text.is_char_boundary(end) {
            end -= 1;
        }
        let before = &self.text[..end];
        let line_start = before.rfind('\n').map_or(0, |at| at + 1);
        let line = before.bytes().filter(|byte| *byte == b'\n').count() + 1;
        (count(line), count(before[line_start..].chars().count() + 1))
    }

    /// The line and column one past the last character of a span, counted from its beginning: findings are many and files
    /// long.
    pub fn end_of(&self, span: Span) -> (u32, u32) {
        let text = self.slice(span);
        let characters = |text: &str| count(text.chars().count());
        match text.rfind('\n') {
            None => (span.line, span.column + characters(text)),
            Some(last) => {
                let lines = text.bytes().filter(|byte| *byte == b'\n').count();
                (span.line + count(lines), characters(&text[last + 1..]) + 1)
            }
        }
    }

    /// The text a span covers, or nothing where the span does not fit this file.
    pub fn slice(&self, span: Span) -> &str {
        self.text.get(span.range()).unwrap_or_default()
    }

    /// The place of some bytes of a text's value. A value that YAML folded or unescaped has no place for its parts:
    /// the whole text is meant then.
    pub fn part(&self, text: &Text, bytes: Range<usize>) -> Span {
        let written = self.slice(text.span);
        let value = text.value.as_str();
        // Looking further than behind a quotation mark would read a long text once per finding.
        let begins = |at: &usize| {
            written
                .get(*at..)
                .is_some_and(|rest| rest.starts_with(value))
        };
        let Some(offset) = [0, 1].into_iter().find(begins) else {
            return text.span;
        };
        if value.is_empty() || value.get(bytes.clone()).is_none() {
            return text.span;
        }
        // Counted from the text, not from the start of the file: findings are many and files long.
        let before = &value[..bytes.start];
        let (line, column) = match before.rfind('\n') {
            None => {
                let characters = offset + before.chars().count();
                (text.span.line, text.span.column + count(characters))
            }
            Some(last) => {
                let lines = before.bytes().filter(|byte| *byte == b'\n').count();
                let characters = before[last + 1..].chars().count();
                (text.span.line + count(lines), count(characters + 1))
            }
        };
        Span {
            file: text.span.file,
            start: text.span.start + count(offset + bytes.start),
            end: text.span.start + count(offset + bytes.end),
            line,
            column,
        }
    }

    /// The YAML path of the value at a span, as `langkah[4].kelengkapan[0]`; empty for the whole file.
    pub fn path_of(&self, span: Span) -> String {
        self.outline.path_at(&self.text, span)
    }
}

/// A length as the 32 bits that spans keep. Files are limited to a few megabytes, so nothing is lost.
pub fn count(length: usize) -> u32 {
    u32::try_from(length).unwrap_or(u32::MAX)
}
