//! Lines: the text of a document comes in, the positions of editors become its bytes and back.

use std::ops::Range;

use serde_json::{Value, json};

/// What an editor counts in a line.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Default)]
pub enum Encoding {
    /// Bytes.
    Utf8,
    /// Units of sixteen bits, as the protocol has it unless both sides agree on another.
    #[default]
    Utf16,
    /// Characters.
    Utf32,
}

impl Encoding {
    /// The first of an editor's encodings that we know; the protocol's own where it names none.
    pub fn agreed(offered: &Value) -> Encoding {
        let names = offered.as_array().map(Vec::as_slice).unwrap_or_default();
        let known = names
            .iter()
            .filter_map(Value::as_str)
            .find_map(|name| match name {
                "utf-8" => Some(Encoding::Utf8),
                "utf-16" => Some(Encoding::Utf16),
                "utf-32" => Some(Encoding::Utf32),
                _ => None,
            });
        known.unwrap_or_default()
    }

    /// Its name in the protocol.
    pub fn name(self) -> &'static str {
        match self {
            Encoding::Utf8 => "utf-8",
            Encoding::Utf16 => "utf-16",
            Encoding::Utf32 => "utf-32",
        }
    }

    fn width(self, letter: char) -> usize {
        match self {
            Encoding::Utf8 => letter.len_utf8(),
            Encoding::Utf16 => letter.len_utf16(),
            Encoding::Utf32 => 1,
        }
    }
}

/// The mark that some editors put first; the loader leaves it out.
const MARK: char = '\u{feff}';

/// A text whose lines were found.
#[derive(Debug)]
pub struct Lines<'a> {
    text: &'a str,
    starts: Vec<usize>,
    encoding: Encoding,
    /// Whether the editor's text begins with a mark that ours lacks.
    marked: bool,
}

impl<'a> Lines<'a> {
    /// Finds the lines of a text.
    pub fn of(text: &'a str, encoding: Encoding) -> Lines<'a> {
        let bytes = text.as_bytes();
        let ends = bytes.iter().enumerate().filter(|(at, byte)| {
            **byte == b'\n' || **byte == b'\r' && bytes.get(at + 1) != Some(&b'\n')
        });
        let starts = std::iter::once(0)
            .chain(ends.map(|(at, _)| at + 1))
            .collect();
        Lines {
            text,
            starts,
            encoding,
            marked: false,
        }
    }

    /// The lines of a text that has a mark before it in the editor.
    pub fn marked(mut self, marked: bool) -> Lines<'a> {
        self.marked = marked;
        self
    }

    /// The text without the mark, and whether it had one.
    pub fn unmark(text: &str) -> (&str, bool) {
        text.strip_prefix(MARK)
            .map_or((text, false), |rest| (rest, true))
    }

    /// The position of a byte.
    pub fn position(&self, byte: usize) -> Value {
        let byte = byte.min(self.text.len());
        let line = self.starts.partition_point(|start| *start <= byte) - 1;
        let before = self.text.get(self.starts[line]..byte).unwrap_or_default();
        let character: usize = before
            .chars()
            .map(|letter| self.encoding.width(letter))
            .sum();
        json!({"line": line, "character": character + self.before(line)})
    }

    /// The range of some bytes.
    pub fn range(&self, bytes: Range<usize>) -> Value {
        json!({"start": self.position(bytes.start), "end": self.position(bytes.end)})
    }

    /// The byte of a position; beyond the end of a line its end, beyond the last line the end of the text.
    pub fn byte(&self, position: &Value) -> usize {
        let number = |key: &str| {
            let number = position[key].as_u64().unwrap_or_default();
            usize::try_from(number).unwrap_or(usize::MAX)
        };
        let line = number("line");
        let Some(&start) = self.starts.get(line) else {
            return self.text.len();
        };
        let end = self
            .starts
            .get(line + 1)
            .copied()
            .unwrap_or(self.text.len());
        let content = self.text[start..end].trim_end_matches(['\r', '\n']);
        let mut left = number("character").saturating_sub(self.before(line));
        let mut byte = start;
        for letter in content.chars() {
            let width = self.encoding.width(letter);
            if left < width {
                break;
            }
            left -= width;
            byte += letter.len_utf8();
        }
        byte
    }

    /// The bytes between two positions, in order.
    pub fn bytes(&self, range: &Value) -> Range<usize> {
        let (start, end) = (self.byte(&range["start"]), self.byte(&range["end"]));
        start.min(end)..end.max(start)
    }

    fn before(&self, line: usize) -> usize {
        match line {
            0 if self.marked => self.encoding.width(MARK),
            _ => 0,
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    const TEXT: &str = "nama: Ünïcode 🙂 x\r\nkedua: ya\rketiga\n";

    #[test]
    fn every_letter_has_a_position_that_leads_back_to_it() {
        for encoding in [Encoding::Utf8, Encoding::Utf16, Encoding::Utf32] {
            for marked in [false, true] {
                let lines = Lines::of(TEXT, encoding).marked(marked);
                let inside = |letter: &char| *letter != '\n' && *letter != '\r';
                for (byte, _) in TEXT.char_indices().filter(|(_, letter)| inside(letter)) {
                    assert_eq!(lines.byte(&lines.position(byte)), byte, "{encoding:?}");
                }
            }
        }
    }

    #[test]
    fn letters_count_as_the_encoding_says() {
        let x = TEXT.find(" x").expect("a letter");
        let at = |encoding| Lines::of(TEXT, encoding).position(x)["character"].clone();
        assert_eq!(at(Encoding::Utf32), 15);
        assert_eq!(at(Encoding::Utf16), 16);
        assert_eq!(at(Encoding::Utf8), 20);
    }

    #[test]
    fn positions_outside_the_text_are_its_edges() {
        let lines = Lines::of(TEXT, Encoding::Utf16);
        assert_eq!(lines.byte(&json!({"line": 99, "character": 0})), TEXT.len());
        assert_eq!(
            lines.byte(&json!({"line": 1, "character": 99})),
            TEXT.find("\rketiga").expect("there")
        );
        assert_eq!(lines.byte(&json!({})), 0);
    }
}
