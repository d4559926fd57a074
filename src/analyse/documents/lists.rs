//! Lists in one cell: an item of kelengkapan or output comes in; where each of the names it lists stands goes out.

use std::ops::Range;

use crate::analyse::vocabulary::{CHANNELS, CREDENTIALS, DOCUMENTS, EQUIPMENT, is_act_noun};

/// Where the parts of an item stand.
pub(super) fn split(item: &str) -> Vec<Range<usize>> {
    let mut parts = Vec::new();
    for line in pieces(item, 0..item.len(), &["\n", ";", "•"]) {
        let commas = pieces(item, line.clone(), &[",", " - ", " + "]);
        let short = |range: &Range<usize>| item[range.clone()].split_whitespace().count() <= 3;
        let apart = commas
            .iter()
            .skip(1)
            .all(|part| names_something(&item[part.clone()]))
            || commas.iter().all(short);
        let clauses = if apart { commas } else { vec![line] };
        for clause in clauses {
            parts.extend(joined_names(item, clause));
        }
    }
    parts
        .into_iter()
        .map(|range| trimmed(item, range))
        .filter(|range| !range.is_empty())
        .collect()
}

/// Cuts at "dan" and its like where what follows begins with the word for a document or a thing.
fn joined_names(item: &str, range: Range<usize>) -> Vec<Range<usize>> {
    let mut parts = Vec::new();
    let mut start = range.start;
    for (at, joint) in joints(item, &range) {
        if at >= start && names_something(&item[at + joint..range.end]) {
            parts.push(start..at);
            start = at + joint;
        }
    }
    parts.push(start..range.end);
    parts
}

fn joints(item: &str, range: &Range<usize>) -> Vec<(usize, usize)> {
    // ASCII letters keep their bytes, so that places in the one are places in the other.
    let lower = item[range.clone()].to_ascii_lowercase();
    let mut found: Vec<(usize, usize)> = [" dan ", " serta ", " beserta ", " & ", " atau "]
        .into_iter()
        .flat_map(|joint| {
            let places = lower.match_indices(joint).map(|(at, _)| at);
            places
                .map(|at| (range.start + at, joint.len()))
                .collect::<Vec<_>>()
        })
        .collect();
    found.sort_unstable();
    found
}

fn names_something(text: &str) -> bool {
    let first = text
        .split(|letter: char| !letter.is_alphanumeric())
        .find(|word| !word.is_empty())
        .map(str::to_lowercase)
        .unwrap_or_default();
    let first = first.as_str();
    DOCUMENTS.contains(first)
        || CREDENTIALS.contains(first)
        || CHANNELS.contains(first)
        || EQUIPMENT.contains(first)
        || is_act_noun(first)
        || matches!(
            first,
            "draft" | "fotocopy" | "form" | "link" | "fax" | "telp"
        )
}

fn pieces(item: &str, range: Range<usize>, marks: &[&str]) -> Vec<Range<usize>> {
    let mut parts = Vec::new();
    let mut start = range.start;
    let mut at = range.start;
    let mut depth = 0usize;
    while at < range.end {
        let rest = &item[at..range.end];
        let mark = marks.iter().find(|mark| rest.starts_with(**mark));
        match (mark, rest.chars().next()) {
            (Some(mark), _) if depth == 0 => {
                parts.push(start..at);
                at += mark.len();
                start = at;
            }
            (_, Some(letter)) => {
                match letter {
                    '(' => depth += 1,
                    ')' => depth = depth.saturating_sub(1),
                    _ => {}
                }
                at += letter.len_utf8();
            }
            (_, None) => break,
        }
    }
    parts.push(start..range.end);
    parts
}

/// Leaves out space, closing marks and the marker of a list ("a.", "1)", "-").
fn trimmed(item: &str, range: Range<usize>) -> Range<usize> {
    let text = &item[range.clone()];
    let mut start = text.len()
        - text
            .trim_start_matches([' ', '-', '–', '\t', '•', '*'])
            .len();
    let marker = text[start..].find(['.', ')']).filter(|at| {
        let mark = &text[start..start + at];
        let letter = mark.len() == 1 && mark.bytes().all(|byte| byte.is_ascii_alphabetic());
        let digits =
            (1..=2).contains(&mark.len()) && mark.bytes().all(|byte| byte.is_ascii_digit());
        letter || digits
    });
    if let Some(at) = marker {
        start += at + 1;
        start += text[start..].len() - text[start..].trim_start().len();
    }
    let end = text.trim_end_matches([' ', '.', ',', ';', ':', '\t']).len();
    range.start + start..range.start + end.max(start)
}
