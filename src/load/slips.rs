//! Slips that YAML forgives or words badly: a text and its tree come in, findings about keys without the space after their
//! colon, and about words that became a comment, go out.

use std::collections::BTreeSet;

use super::problems::COMMENT;
use crate::finding::{Finding, Findings};
use crate::said;
use crate::text::yaml::{Node, NodeKind};
use crate::text::{Source, Span, count};
use crate::words::terms::{Scope, TERMS, keys};

/// A key that was written without the space after its colon: `nama:Peminjaman`.
pub(super) struct Glued<'a> {
    key: &'a str,
    rest: &'a str,
}

impl<'a> Glued<'a> {
    /// Reads the first line of a text, behind the dash of an item. Addresses such as `https://…` are whole words.
    pub fn read(text: &'a str) -> Option<Glued<'a>> {
        let line = text.lines().next().unwrap_or_default().trim();
        let line = line.strip_prefix("- ").unwrap_or(line).trim_start();
        let (key, rest) = line.split_once(':')?;
        let is_key = key.starts_with(|letter: char| letter.is_ascii_alphabetic())
            && key
                .bytes()
                .all(|byte| byte.is_ascii_alphanumeric() || matches!(byte, b'_' | b'-'));
        let is_glued = !rest.is_empty() && !rest.starts_with([' ', '\t', ':']);
        (is_key && is_glued && !rest.starts_with("//")).then_some(Glued { key, rest })
    }

    /// Whether the format knows the key, in whatever map.
    pub fn is_known(&self) -> bool {
        TERMS.iter().any(|term| term.key == self.key)
    }

    /// Whether the format knows the key in one kind of map.
    pub fn is_in(&self, scope: Scope) -> bool {
        keys(scope).any(|known| known == self.key)
    }

    /// Says what is missing, and the line as it should be.
    pub fn explain(&self, finding: &mut Finding) {
        let Glued { key, rest } = self;
        finding
            .says(said!(
                id: "setelah `{key}:` kurang satu spasi",
                en: "a space is missing after `{key}:`"))
            .fix(said!(id: "tulis `{key}: {rest}`", en: "write `{key}: {rest}`"));
    }
}

/// The key without its space that broke the YAML at a place, with the place of its line: it stands on that line, or on the
/// one before, for the parser stumbles where the next key begins.
pub(super) fn broken_by(source: &Source, at: Span) -> Option<(Glued<'_>, Span)> {
    let text = source.text.as_str();
    let mut end = line_end(text, at.start as usize);
    for _ in 0..2 {
        let start = text.get(..end)?.rfind('\n').map_or(0, |at| at + 1);
        let line = text.get(start..end)?;
        let indent = line.len() - line.trim_start_matches([' ', '-']).len();
        if let Some(glued) = Glued::read(line).filter(Glued::is_known) {
            let first = count(start + indent);
            let (row, column) = source.position(first);
            let place = Span {
                start: first,
                end: count(start + line.trim_end().len()),
                line: row,
                column,
                ..at
            };
            return Some((glued, place));
        }
        end = text.get(..start)?.trim_end().len();
    }
    None
}

fn line_end(text: &str, at: usize) -> usize {
    let rest = text.get(at..).unwrap_or_default();
    rest.find('\n').map_or(text.len(), |end| at + end)
}

/// Reports words of values that YAML takes for a comment: `Menyimpan berkas #12 di lemari`. Whoever writes a comment puts
/// a space or a word behind the `#`; a digit right behind it is the number of a thing.
pub(super) fn report_comments(source: &Source, root: &Node, findings: &mut Findings) {
    let mut seen = BTreeSet::new();
    visit(root, &mut |span| {
        let end = span.end as usize;
        let rest = source.text.get(end..).unwrap_or_default();
        let rest = rest.lines().next().unwrap_or_default();
        let words = rest.trim_start();
        let is_number = |mark: &str| mark.starts_with(|letter: char| letter.is_ascii_digit());
        let is_meant = words.len() < rest.len() && words.strip_prefix('#').is_some_and(is_number);
        if !is_meant || !seen.insert(end) {
            return;
        }
        let start = count(end + rest.len() - words.len());
        let (line, column) = source.position(start);
        let words = words.trim_end();
        let place = Span {
            start,
            end: start + count(words.len()),
            line,
            column,
            ..span
        };
        let value = source.slice(span).lines().next().unwrap_or_default();
        let whole = [value, words].join(" ");
        let whole = whole.trim().replace('\'', "''");
        findings
            .add(&COMMENT, place)
            .quote(words)
            .says(said!(
                id: "“{words}” menjadi komentar dan tidak ikut tercetak",
                en: "“{words}” became a comment and is not printed"))
            .fix(said!(
                id: "bila ini bagian dari isinya, apit seluruhnya dengan tanda kutip: '{whole}'; bila memang komentar, beri spasi setelah `#`",
                en: "if it belongs to the value, put the whole in quotes: '{whole}'; if it is a comment, put a space after `#`"));
    });
}

/// The place of every value written without quotes; of one that is empty, the place behind the colon of its key.
fn visit(node: &Node, each: &mut impl FnMut(Span)) {
    match &node.kind {
        NodeKind::Scalar { plain: true, .. } => each(node.span),
        NodeKind::Scalar { .. } => {}
        NodeKind::List(items) => items.iter().for_each(|item| visit(item, each)),
        NodeKind::Map(entries) => {
            for (key, item) in entries {
                match &item.kind {
                    NodeKind::Scalar { value, plain: true } if value.is_empty() => {
                        let behind = key.span.end + 1;
                        each(Span {
                            start: behind,
                            end: behind,
                            ..key.span
                        });
                    }
                    _ => visit(item, each),
                }
            }
        }
    }
}
