//! Letters of the built-in fonts: JSON data comes in, the same with only printable letters goes out.
//!
//! An archival PDF may hold no letter that its font lacks, and a sheet must come out whatever was pasted into its SOP.

use std::collections::BTreeMap;

use serde_json::Value;
use typst::text::Font;

use super::equivalents::equivalent;
use crate::words::{Said, sheet as words};

/// What stands for a letter that nothing resembles.
const UNKNOWN: [&str; 2] = ["□", "?"];
/// How many replaced letters a warning names.
const NAMED: usize = 12;

/// Replaces what the fonts lack, and remembers it.
pub(super) struct Letters<'a> {
    fonts: Vec<&'a Font>,
    /// Each replaced letter, and what stands for it.
    replaced: BTreeMap<char, String>,
}

impl<'a> Letters<'a> {
    /// The letters that all of these fonts have.
    pub(super) fn new(fonts: Vec<&'a Font>) -> Letters<'a> {
        Letters {
            fonts,
            replaced: BTreeMap::new(),
        }
    }

    /// Makes every text of some data printable.
    pub(super) fn clean(&mut self, value: &mut Value) {
        match value {
            Value::String(text) if !text.is_ascii() || text.contains(is_odd) => {
                *text = self.printable(text);
            }
            Value::Array(items) => items.iter_mut().for_each(|item| self.clean(item)),
            Value::Object(fields) => fields.values_mut().for_each(|field| self.clean(field)),
            _ => {}
        }
    }

    /// What was replaced, if anything that a reader could have seen.
    pub(super) fn warning(&self) -> Option<Said> {
        let named = self.replaced.iter().take(NAMED);
        let named: Vec<String> = named
            .map(|(letter, by)| match is_private(*letter) {
                true => format!("U+{:04X} → {by}", u32::from(*letter)),
                false => format!("{letter} → {by}"),
            })
            .collect();
        let more = self.replaced.len().saturating_sub(NAMED);
        (!named.is_empty()).then(|| words::replaced(&named.join(", "), more))
    }

    /// A text as it is printed.
    pub(super) fn printable(&mut self, text: &str) -> String {
        let mut result = String::with_capacity(text.len());
        for letter in text.chars() {
            if is_blank(letter) {
                result.push(' ');
            } else if matches!(letter, '\n' | '\u{ad}' | '\u{200b}') || self.have(letter) {
                result.push(letter);
            } else if !is_unseen(letter) {
                let by = self.substitute(letter);
                result.push_str(&by);
                self.replaced.insert(letter, by);
            }
        }
        result
    }

    fn substitute(&self, letter: char) -> String {
        let similar = equivalent(letter).filter(|similar| similar.chars().all(|c| self.have(c)));
        let unknown = || {
            let mut marks = UNKNOWN.iter();
            let mark = marks.find(|mark| mark.chars().all(|c| self.have(c)));
            (*mark.unwrap_or(&"?")).to_owned()
        };
        similar.unwrap_or_else(unknown)
    }

    fn have(&self, letter: char) -> bool {
        let code = u32::from(letter);
        !is_unseen(letter)
            && self
                .fonts
                .iter()
                .all(|font| font.info().coverage.contains(code))
    }
}

/// What even ASCII text must not hold.
fn is_odd(letter: char) -> bool {
    letter != '\n' && letter.is_control()
}

/// Blanks of other widths, control characters and separators of lines.
fn is_blank(letter: char) -> bool {
    is_odd(letter) || (letter != '\n' && letter != ' ' && letter.is_whitespace())
}

/// Marks that steer letters and are not letters themselves: joiners, directions, variants and accents without a glyph.
fn is_unseen(letter: char) -> bool {
    matches!(u32::from(letter),
        0x034F | 0x061C | 0x180B..=0x180E | 0x200C..=0x200F | 0x202A..=0x202E | 0x2060..=0x206F
        | 0xFE00..=0xFE0F | 0xFEFF | 0xFFF9..=0xFFFC | 0x1F3FB..=0x1F3FF | 0xE0000..=0xE0FFF)
        || u32::from(letter) & 0xFFFE == 0xFFFE
}

/// Letters of a private font, which look like nothing elsewhere.
fn is_private(letter: char) -> bool {
    matches!(u32::from(letter), 0xE000..=0xF8FF | 0xF0000..=0x0010_FFFF)
}
