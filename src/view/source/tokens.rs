//! Colours of YAML: a text comes in, its lines as coloured parts go out. Nothing is lost: the parts joined are the text.

use serde::Serialize;

/// A part of a line.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct Token {
    /// Class of its colour: `yk` key, `ys` quoted text, `yt` text, `yc` comment, `yp` punctuation; empty for blanks.
    pub class: &'static str,
    /// Its letters.
    pub text: String,
}

/// The lines of a YAML text as coloured parts.
pub fn colour(text: &str) -> Vec<Vec<Token>> {
    let mut block: Option<usize> = None;
    let body = text.strip_suffix('\n').unwrap_or(text);
    body.split('\n')
        .map(|line| {
            let line = line.strip_suffix('\r').unwrap_or(line);
            let indent = line.len() - line.trim_start_matches(' ').len();
            if block.is_some_and(|outer| line.trim().is_empty() || indent > outer) {
                return vec![token("yt", line)];
            }
            let tokens = line_tokens(line);
            block = opens_block(line).then_some(indent);
            tokens
        })
        .collect()
}

/// Whether the lines below, as far as they are indented deeper, are one text.
fn opens_block(line: &str) -> bool {
    let code = line.split(" #").next().unwrap_or_default().trim_end();
    let mark = code.rsplit(' ').next().unwrap_or_default();
    let mut letters = mark.chars();
    matches!(letters.next(), Some('|' | '>'))
        && letters.all(|letter| matches!(letter, '+' | '-' | '0'..='9'))
        && code.len() > mark.len()
}

fn line_tokens(line: &str) -> Vec<Token> {
    let mut tokens = Vec::new();
    let mut rest = line;
    while !rest.is_empty() {
        let (class, length) = next(rest, tokens.last());
        let (text, after) = rest.split_at(length);
        tokens.push(token(class, text));
        rest = after;
    }
    tokens
}

/// The class and length of the part at the start of a non-empty text.
fn next(rest: &str, before: Option<&Token>) -> (&'static str, usize) {
    let first = rest.chars().next().unwrap_or_default();
    let blanks = rest.len() - rest.trim_start().len();
    if blanks > 0 {
        return ("", blanks);
    }
    let after_blank = before.is_none_or(|token| token.class.is_empty());
    match first {
        '#' if after_blank => ("yc", rest.len()),
        '"' | '\'' => {
            let length = quoted(rest, first);
            (if is_key(rest, length) { "yk" } else { "ys" }, length)
        }
        '{' | '}' | '[' | ']' | ',' => ("yp", 1),
        ':' | '-' if matches!(rest.as_bytes().get(1), None | Some(b' ')) => ("yp", 1),
        _ => plain(rest),
    }
}

/// The length of a quoted text, its quotes included.
fn quoted(rest: &str, quote: char) -> usize {
    let mut escaped = false;
    for (at, letter) in rest.char_indices().skip(1) {
        if escaped {
            escaped = false;
        } else if letter == '\\' && quote == '"' {
            escaped = true;
        } else if letter == quote {
            return at + letter.len_utf8();
        }
    }
    rest.len()
}

fn is_key(rest: &str, length: usize) -> bool {
    let after = rest.get(length..).unwrap_or_default().trim_start();
    after == ":" || after.starts_with(": ")
}

/// A plain text up to the mark that ends it.
fn plain(rest: &str) -> (&'static str, usize) {
    let key = key_length(rest);
    if let Some(length) = key {
        return ("yk", length);
    }
    let comment = rest.find(" #").unwrap_or(rest.len());
    let flow = rest.find(['{', '}', '[', ']', ',']).unwrap_or(rest.len());
    let end = comment.min(flow).max(first_length(rest));
    ("yt", end)
}

fn first_length(rest: &str) -> usize {
    rest.chars().next().map_or(1, char::len_utf8)
}

/// The length of a key at the start: letters without blanks before a colon.
fn key_length(rest: &str) -> Option<usize> {
    let colon = rest.match_indices(':').map(|(at, _)| at).find(|at| {
        let after = rest.as_bytes().get(at + 1);
        matches!(after, None | Some(b' '))
    })?;
    let name = rest.get(..colon)?;
    let plain = !name.is_empty() && !name.contains(['{', '}', '[', ']', ',', '"', '#']);
    (plain && name.split(' ').count() <= 4).then_some(colon)
}

fn token(class: &'static str, text: &str) -> Token {
    Token {
        class,
        text: text.to_owned(),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn classes(line: &str) -> Vec<(&'static str, String)> {
        let lines = colour(line);
        lines
            .into_iter()
            .flatten()
            .map(|token| (token.class, token.text))
            .collect()
    }

    #[test]
    fn keys_texts_quotes_and_comments_are_told_apart() {
        let told = classes("nomor: \"1:2\" # catatan");
        let expected = [
            ("yk", "nomor"),
            ("yp", ":"),
            ("", " "),
            ("ys", "\"1:2\""),
            ("", " "),
            ("yc", "# catatan"),
        ];
        assert_eq!(told, expected.map(|(class, text)| (class, text.to_owned())));
    }

    #[test]
    fn the_lines_of_a_block_are_text() {
        let lines = colour("uraian: |\n  a: b\n\n  # c\nnama: x\n");
        assert_eq!(lines.len(), 5);
        assert_eq!(lines.get(1), Some(&vec![token("yt", "  a: b")]));
        assert_eq!(lines.get(3), Some(&vec![token("yt", "  # c")]));
        assert_eq!(
            lines.get(4).and_then(|line| line.first()),
            Some(&token("yk", "nama"))
        );
    }

    #[test]
    fn nothing_is_lost() {
        for line in [
            "tanggal: {pembuatan: 08 April 2025, revisi: \"\"}",
            "  - kegiatan: 'a ''b'''",
            "ä: é: \"x",
            "-",
            ": :",
            "a#b",
        ] {
            let joined: String = classes(line).into_iter().map(|(_, text)| text).collect();
            assert_eq!(joined, line);
        }
    }
}
