//! The house style, where a machine can see it.

use crate::tree::{code, files};

#[test]
fn every_file_begins_with_a_sentence_that_says_what_it_does() {
    for file in code() {
        let first = file.text.lines().next().unwrap_or_default();
        assert!(
            first.starts_with("//! "),
            "{} has no header sentence",
            file.path
        );
    }
}

#[test]
fn no_file_is_longer_than_four_hundred_lines() {
    for file in code() {
        let product = file.text.split("#[cfg(test)]").next().unwrap_or_default();
        let lines = product.lines().count();
        assert!(lines <= 400, "{} has {lines} lines", file.path);
    }
}

#[test]
fn nothing_is_left_for_later() {
    for file in code() {
        for word in ["TODO", "FIXME", "HACK", "XXX"] {
            assert!(!file.text.contains(word), "{} holds {word}", file.path);
        }
    }
}

#[test]
fn templates_hold_no_prose() {
    for (path, bytes) in files("themes", &[".html"]) {
        let text = String::from_utf8(bytes).expect("text");
        let prose = prose(&text);
        assert!(prose.is_empty(), "{path} holds words of its own: {prose:?}");
    }
}

/// The words of a template outside tags, expressions, statements and comments.
fn prose(text: &str) -> Vec<String> {
    let mut outside = String::new();
    let mut rest = text;
    let pairs = [
        ("{#", "#}"),
        ("{%", "%}"),
        ("{{", "}}"),
        ("<!--", "-->"),
        ("<", ">"),
    ];
    while let Some(first) = rest.chars().next() {
        match pairs.iter().find(|(open, _)| rest.starts_with(open)) {
            Some((_, close)) => {
                let end = rest.find(close).map_or(rest.len(), |at| at + close.len());
                rest = &rest[end..];
                outside.push(' ');
            }
            None => {
                outside.push(first);
                rest = &rest[first.len_utf8()..];
            }
        }
    }
    let words = outside
        .split_whitespace()
        .filter(|word| !word.starts_with('&'));
    words
        .filter(|word| word.chars().filter(|letter| letter.is_alphabetic()).count() > 1)
        .map(str::to_owned)
        .collect()
}

#[test]
fn pages_hold_no_inline_style_or_script() {
    for (path, bytes) in files("themes", &[".html"]) {
        let text = String::from_utf8(bytes).expect("text");
        for forbidden in [
            " style=",
            "<style",
            "<script>",
            " onclick=",
            " onload=",
            "javascript:",
        ] {
            assert!(!text.contains(forbidden), "{path} holds `{forbidden}`");
        }
    }
}

#[test]
fn every_key_of_the_yaml_has_one_entry_in_the_glossary() {
    let mut seen = std::collections::BTreeSet::new();
    for term in sopan::words::terms::TERMS {
        assert!(
            seen.insert((term.scope, term.key)),
            "{:?} {} stands twice",
            term.scope,
            term.key
        );
        assert!(!term.label.id.is_empty() && !term.label.en.is_empty());
        assert!(!term.meaning.id.is_empty() && !term.meaning.en.is_empty());
    }
}
