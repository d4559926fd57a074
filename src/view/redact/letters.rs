//! Letters: a text comes in; its letters, with the bytes each stands on, go out.

/// A letter and where it is written.
#[derive(Clone, Copy, Debug)]
pub(super) struct Letter {
    /// What it is; for an escape what it means.
    pub(super) is: char,
    /// Its first byte.
    pub(super) start: usize,
    /// The byte after it.
    pub(super) end: usize,
}

impl Letter {
    /// The digit it is, in any of the scripts that numbers are typed in.
    pub(super) fn digit(&self) -> Option<u32> {
        digit(self.is)
    }
}

/// The digit that a letter is.
pub(super) fn digit(letter: char) -> Option<u32> {
    let zero = match letter {
        '0'..='9' => '0',
        '０'..='９' => '０',
        '٠'..='٩' => '٠',
        '۰'..='۹' => '۰',
        _ => return None,
    };
    u32::from(letter).checked_sub(u32::from(zero))
}

/// The letters of a text; in YAML an escape is the letter it means.
pub(super) fn letters(text: &str, yaml: bool) -> Vec<Letter> {
    let mut letters = Vec::with_capacity(text.len());
    let mut at = 0;
    while let Some(rest) = text.get(at..).filter(|rest| !rest.is_empty()) {
        let own = rest.chars().next().unwrap_or_default();
        let escape = (yaml && own == '\\').then(|| escape(rest)).flatten();
        let (is, length) = escape.unwrap_or((own, own.len_utf8()));
        letters.push(Letter {
            is,
            start: at,
            end: at + length,
        });
        at += length;
    }
    letters
}

/// What the escape at the start means and how many bytes it has; nothing where none is written.
fn escape(rest: &str) -> Option<(char, usize)> {
    let digits = match rest.as_bytes().get(1)? {
        b'x' => 2,
        b'u' => 4,
        b'U' => 8,
        b'n' | b'r' | b't' | b'_' | b'N' | b'L' | b'P' | b' ' => return Some((' ', 2)),
        b'\n' => return Some(('\n', 2)),
        _ => return None,
    };
    let code = u32::from_str_radix(rest.get(2..2 + digits)?, 16).ok()?;
    Some((char::from_u32(code)?, 2 + digits))
}
