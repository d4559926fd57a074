//! Examples of rules: YAML with carets in comment lines comes in, lines with marked parts go out.

use serde::Serialize;

/// One line of an example.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct CodeLine {
    /// Its parts, in order.
    pub parts: Vec<CodePart>,
}

/// A part of a line.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct CodePart {
    /// The text.
    pub text: String,
    /// Class of its colour: `kunci`, `komentar`, or nothing.
    pub class: &'static str,
    /// Whether a rule points at it.
    pub marked: bool,
}

/// The letters of a line, and the columns that a rule points at.
type Marked = (Vec<char>, Vec<(usize, usize)>);

/// The lines of an example. A line of carets marks the line above and is not shown itself.
pub(super) fn lines(example: &str) -> Vec<CodeLine> {
    let written: Vec<&str> = example
        .trim_matches('\n')
        .lines()
        .map(str::trim_end)
        .collect();
    let indent = written
        .iter()
        .filter(|line| !line.is_empty() && carets(line).is_none())
        .map(|line| line.len() - line.trim_start().len())
        .min()
        .unwrap_or(0);
    let mut shown: Vec<Marked> = Vec::new();
    for line in written {
        match (carets(line), shown.last_mut()) {
            (Some(range), Some((_, marks))) => marks.push(range),
            (Some(_), None) => {}
            (None, _) => shown.push((line.chars().collect(), Vec::new())),
        }
    }
    shown
        .into_iter()
        .map(|(letters, marks)| code_line(&letters, indent, &marks))
        .collect()
}

/// The columns a comment line of carets points at, from 0.
fn carets(line: &str) -> Option<(usize, usize)> {
    if !line.starts_with('#') {
        return None;
    }
    let letters: Vec<char> = line.chars().collect();
    let start = letters.iter().position(|letter| *letter == '^')?;
    let blank = letters.get(1..start)?.iter().all(|letter| *letter == ' ');
    let length = letters
        .get(start..)?
        .iter()
        .take_while(|letter| **letter == '^')
        .count();
    blank.then_some((start, start + length))
}

fn code_line(letters: &[char], indent: usize, marks: &[(usize, usize)]) -> CodeLine {
    let text: String = letters.iter().collect();
    let key = key_end(&text);
    let is_comment = text.trim_start().starts_with('#');
    let look = |at: usize| {
        let class = if is_comment {
            "komentar"
        } else if at < key {
            "kunci"
        } else {
            ""
        };
        (
            class,
            marks
                .iter()
                .any(|(start, end)| (*start..*end).contains(&at)),
        )
    };
    let mut parts: Vec<CodePart> = Vec::new();
    for (at, letter) in letters.iter().enumerate().skip(indent) {
        let (class, marked) = look(at);
        match parts.last_mut() {
            Some(last) if (last.class, last.marked) == (class, marked) => last.text.push(*letter),
            _ => parts.push(CodePart {
                text: letter.to_string(),
                class,
                marked,
            }),
        }
    }
    CodeLine { parts }
}

/// The number of letters up to the end of a key; 0 for a line without one.
fn key_end(line: &str) -> usize {
    let start = line.len() - line.trim_start_matches([' ', '-']).len();
    let rest = line.get(start..).unwrap_or_default();
    let word = rest
        .chars()
        .take_while(|letter| letter.is_alphanumeric() || *letter == '_')
        .count();
    let after: String = rest.chars().skip(word).take(2).collect();
    if word > 0 && (after == ":" || after == ": ") {
        start + word
    } else {
        0
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn carets_mark_the_line_above() {
        let lines = lines(
            "\n  langkah:\n    - kegiatan: Menerima berkas\n#               ^^^^^^^^^^^^^^^ aturan\n",
        );
        assert_eq!(lines.len(), 2);
        let marked: Vec<&str> = lines[1]
            .parts
            .iter()
            .filter(|part| part.marked)
            .map(|part| part.text.as_str())
            .collect();
        assert_eq!(marked, ["Menerima berkas"]);
        assert_eq!(lines[0].parts[0].text, "langkah");
    }

    #[test]
    fn comments_stay() {
        let lines = lines("# Tanpa tanda\nnama: x");
        assert_eq!(lines[0].parts[0].class, "komentar");
        assert_eq!(lines[1].parts[0].class, "kunci");
    }
}
