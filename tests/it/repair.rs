//! Laws of repairing: the words wanted are in the values meant, and every other byte is the one it was.

use proptest::collection::vec;
use proptest::prelude::*;
use proptest::sample::Index;
use sopan::finding::{Change, Repair, Safety};
use sopan::repair::{Mended, Outcome, mend};
use sopan::text::yaml::{Node, NodeKind, parse};
use sopan::text::{FileId, Span};

/// Every scalar of a file: its value, its place and whether it is plain.
fn scalars(text: &str) -> Vec<(String, Span)> {
    fn collect(node: &Node, list: &mut Vec<(String, Span)>) {
        match &node.kind {
            NodeKind::Scalar { value, .. } => list.push((value.clone(), node.span)),
            NodeKind::List(items) => items.iter().for_each(|item| collect(item, list)),
            NodeKind::Map(entries) => entries.iter().for_each(|(_, item)| collect(item, list)),
        }
    }
    let parsed = parse(FileId(0), "x.yaml", text.to_owned());
    assert!(
        parsed.problems.is_empty(),
        "{:?} in {text}",
        parsed.problems
    );
    let mut list = Vec::new();
    collect(&parsed.root.expect("a root"), &mut list);
    list
}

fn values(text: &str) -> Vec<String> {
    scalars(text).into_iter().map(|(value, _)| value).collect()
}

fn change(value: Span, bytes: std::ops::Range<usize>, words: &str) -> Change {
    Change {
        value,
        bytes,
        words: words.to_owned(),
    }
}

fn repair(changes: Vec<Change>) -> Repair {
    Repair {
        safety: Safety::Safe,
        changes,
    }
}

/// Replaces one word, in the first value that holds it.
fn replaced(text: &str, old: &str, new: &str) -> Mended {
    let found = scalars(text)
        .into_iter()
        .find_map(|(value, span)| Some((value.find(old)?, span)));
    let (at, span) = found.expect("the word");
    mend(
        text,
        &[&repair(vec![change(span, at..at + old.len(), new)])],
    )
}

/// A text, a word in it, what comes instead, and the text after that.
const KEPT: &[(&str, &str, &str, &str)] = &[
    ("a: satu dua # x\n", "dua", "tiga", "a: satu tiga # x\n"),
    (
        "a: satu\n  dua\n# x\n",
        "dua",
        "tiga",
        "a: satu\n  tiga\n# x\n",
    ),
    (
        "a: satu\n\n  dua dua\n",
        "dua dua",
        "dua",
        "a: satu\n\n  dua\n",
    ),
    ("a: 'it''s dua'\n", "dua", "ti'ga", "a: 'it''s ti''ga'\n"),
    (
        "a: \"x\\ty dua\"\n",
        "dua",
        "\"tiga\"",
        "a: \"x\\ty \\\"tiga\\\"\"\n",
    ),
    (
        "a: \"satu \\\n  dua\"\n",
        "dua",
        "tiga",
        "a: \"satu \\\n  tiga\"\n",
    ),
    (
        "a: >- # x\n  satu\n  dua\n\n  tiga\nb: 1\n",
        "dua",
        "dua: #",
        "a: >- # x\n  satu\n  dua: #\n\n  tiga\nb: 1\n",
    ),
    (
        "a: |\n   satu\n    dua\n\n# x\nb: 1\n",
        "dua",
        "a\nb",
        "a: |\n   satu\n    a\n   b\n\n# x\nb: 1\n",
    ),
    (
        "a: [satu, 'dua', \"tiga\"] # x",
        "satu",
        "1, 2",
        "a: ['1, 2', 'dua', \"tiga\"] # x",
    ),
    (
        "a: {b: satu, c: dua}\n",
        "dua",
        "{}",
        "a: {b: satu, c: '{}'}\n",
    ),
    (
        "a: satu\r\nb: dua\r\n",
        "satu",
        "tiga",
        "a: tiga\r\nb: dua\r\n",
    ),
    ("a: satu dua", "satu dua", "", "a: \"\""),
    ("a: &x !!str satu\n", "satu", "dua", "a: &x !!str dua\n"),
    ("- satu\t\n-\tdua\n", "dua", "tiga", "- satu\t\n-\ttiga\n"),
];

#[test]
fn a_value_keeps_its_style_its_comments_and_its_lines() {
    for (text, old, new, mended) in KEPT {
        let made = replaced(text, old, new);
        assert_eq!(made.outcomes, [Outcome::Made], "{text}");
        assert_eq!(made.text, *mended, "{text}");
    }
}

#[test]
fn words_that_mean_more_without_quotes_get_them() {
    for (words, mended) in [
        ("satu: dua", "'satu: dua'"),
        ("satu #dua", "'satu #dua'"),
        ("satu:", "'satu:'"),
        ("- satu", "'- satu'"),
        ("? satu", "'? satu'"),
        ("[satu", "'[satu'"),
        ("{satu", "'{satu'"),
        ("#satu", "'#satu'"),
        ("&satu", "'&satu'"),
        ("*satu", "'*satu'"),
        ("!satu", "'!satu'"),
        ("|satu", "'|satu'"),
        (">satu", "'>satu'"),
        ("'satu'", "'''satu'''"),
        ("\"satu\"", "'\"satu\"'"),
        ("%satu", "'%satu'"),
        ("@satu", "'@satu'"),
        ("`satu", "'`satu'"),
        ("~", "'~'"),
        (" satu ", "' satu '"),
        ("satu\ndua", "\"satu\\ndua\""),
        ("satu\u{7}", "\"satu\\U00000007\""),
        // The loader keeps every scalar as text: these need nothing.
        ("true", "true"),
        ("null", "null"),
        ("2025-04-08", "2025-04-08"),
        ("0x1F", "0x1F"),
        ("it's 10:30, [x]", "it's 10:30, [x]"),
    ] {
        let made = replaced("a: asli # x\n", "asli", words);
        assert_eq!(made.outcomes, [Outcome::Made], "{words}");
        assert_eq!(made.text, format!("a: {mended} # x\n"));
    }
}

#[test]
fn what_cannot_be_written_surely_is_left_alone() {
    // A value that an alias repeats, a comment in the head of a block, a file that breaks off.
    for (text, old, new) in [
        ("a: &x satu\nb: *x\n", "satu", "dua"),
        ("a: >- # x\n  satu\n", "satu", "  satu\n\n dua"),
    ] {
        let made = replaced(text, old, new);
        assert_eq!(made.outcomes, [Outcome::Unwritable], "{text}");
        assert_eq!(made.text, text);
    }
    let span = scalars("a: satu\n")[0].1;
    let broken = "a: satu\nb: [\n";
    let made = mend(broken, &[&repair(vec![change(span, 0..4, "dua")])]);
    assert_eq!(made.outcomes, [Outcome::Unwritable]);
    let cut = mend(
        "a: é\n",
        &[&repair(vec![change(scalars("a: é\n")[0].1, 1..2, "e")])],
    );
    assert_eq!(cut.outcomes, [Outcome::Unwritable]);
}

#[test]
fn of_two_repairs_of_one_word_the_first_is_made() {
    let text = "a: satu dua tiga\nb: empat\n";
    let list = scalars(text);
    let at = |bytes, words| change(list[0].1, bytes, words);
    let repairs = [
        repair(vec![at(0..8, "x")]),
        repair(vec![at(5..13, "y"), change(list[1].1, 0..5, "z")]),
        repair(vec![at(9..13, "w")]),
    ];
    let made = mend(text, &repairs.iter().collect::<Vec<_>>());
    let [first, second, third] = made.outcomes[..] else {
        unreachable!("three outcomes")
    };
    assert_eq!(
        (first, second, third),
        (Outcome::Made, Outcome::Later, Outcome::Made)
    );
    assert_eq!(made.text, "a: x w\nb: empat\n");
}

/// A scalar as somebody may write it, `{i}` standing for the indentation of its further lines.
fn scalar() -> impl Strategy<Value = String> {
    let word = prop_oneof![
        "[a-zA-Z0-9]{1,6}",
        Just("é".to_owned()),
        Just("it's".to_owned()),
        Just("10:30".to_owned()),
        Just("a-b".to_owned()),
    ];
    let line = vec(word, 1..4).prop_map(|words| words.join(" "));
    let lines = vec(line, 1..4);
    prop_oneof![
        lines.clone().prop_map(|lines| lines.join("\n{i}")),
        lines.clone().prop_map(|lines| lines.join("\n\n{i}")),
        lines
            .clone()
            .prop_map(|lines| format!("'{}'", lines.join("  \n{i}").replace('\'', "''"))),
        lines
            .clone()
            .prop_map(|lines| format!("\"{}\"", lines.join("\\t\\\"\n{i}"))),
        lines
            .clone()
            .prop_map(|lines| format!("\"{}\"", lines.join(" \\\n{i}\\ "))),
        (lines.clone(), "[|>][-+]?( # k)?")
            .prop_map(|(lines, head)| format!("{head}\n{{i}}{}", lines.join("\n{i}"))),
        (lines.clone(), "[|>][-+]?")
            .prop_map(|(lines, head)| format!("{head}\n{{i}}{}\n", lines.join("\n{i}  \n{i}"))),
        (lines, "[|>][-+]?")
            .prop_map(|(lines, head)| format!("{head}\n{{i}}{}\n\n", lines.join("\n\n{i}  "))),
    ]
}

/// An entry of a document: a key with a value, a list, a list between brackets, with comments among them.
fn entry() -> impl Strategy<Value = String> {
    let flow = prop_oneof!["[a-z]{1,5}", "'[a-z,]{0,5}'", "\"[a-z:]{0,5}\""];
    prop_oneof![
        scalar().prop_map(|scalar| format!("{scalar}\n").replace("{i}", "  ")),
        vec(scalar(), 1..4).prop_map(|items| {
            let items = items.iter().map(|item| format!("\n  - {item}"));
            items.collect::<String>().replace("{i}", "      ") + "\n"
        }),
        vec(flow.clone(), 1..4).prop_map(|items| format!("[{}]   # akhir\n", items.join(" , "))),
        vec(flow, 1..4).prop_map(|items| {
            let items = items.iter().enumerate();
            let items = items.map(|(at, item)| format!("k{at}: {item}"));
            format!("{{{}}}\n", items.collect::<Vec<_>>().join(",  "))
        }),
    ]
}

fn document() -> impl Strategy<Value = String> {
    (vec(entry(), 1..5), any::<bool>(), any::<bool>()).prop_map(|(entries, returns, end)| {
        let entries = entries.iter().enumerate();
        let text: String = entries
            .map(|(at, entry)| format!("# komentar {at}\nkunci{at}: {entry}"))
            .collect();
        let text = if end {
            text.trim_end().to_owned()
        } else {
            text
        };
        if returns {
            text.replace('\n', "\r\n")
        } else {
            text
        }
    })
}

/// Words that YAML would like to read as something else.
fn words() -> impl Strategy<Value = String> {
    prop_oneof![
        "[a-z ]{0,6}",
        "[-a:#'\"\\[\\]{},&*!|>%@`~?\\\\ ]{0,5}",
        "[a\n\t ]{0,4}",
        Just("\u{85}\u{2028}\u{feff}".to_owned()),
    ]
}

fn cut(value: &str, from: &Index, to: &Index) -> std::ops::Range<usize> {
    let mut places: Vec<usize> = value.char_indices().map(|(at, _)| at).collect();
    places.push(value.len());
    let (one, other) = (from.get(&places), to.get(&places));
    *one.min(other)..*one.max(other)
}

/// From where to where a scalar stands, the head of a block included.
fn region(text: &str, span: Span) -> std::ops::Range<usize> {
    let range = span.range();
    let before = &text[..range.start];
    let line = before.rfind('\n').map_or(0, |at| at + 1);
    let head = before[..line].trim_end();
    let is_block = before[line..].trim().is_empty()
        && (head.ends_with(['|', '>', '+', '-']) || head.ends_with("# k"));
    let start = if is_block {
        head.rfind(['|', '>']).unwrap_or(range.start)
    } else {
        range.start
    };
    start..range.end
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 400, failure_persistence: None, ..ProptestConfig::default() })]

    #[test]
    fn one_change_alters_its_value_and_no_other_byte(
        text in document(), which in any::<Index>(), from in any::<Index>(), to in any::<Index>(), words in words(),
    ) {
        let list = scalars(&text);
        let at = which.index(list.len());
        let (value, span) = &list[at];
        let bytes = cut(value, &from, &to);
        let mut wanted = values(&text);
        wanted[at].replace_range(bytes.clone(), &words);
        let made = mend(&text, &[&repair(vec![change(*span, bytes, &words)])]);
        let region = region(&text, *span);
        if made.outcomes == [Outcome::Made] {
            prop_assert_eq!(values(&made.text), wanted, "{:?} became {:?}", text, made.text);
            prop_assert!(made.text.starts_with(&text[..region.start]), "{:?} became {:?}", text, made.text);
            prop_assert!(made.text.ends_with(&text[region.end..]), "{:?} became {:?}", text, made.text);
            prop_assert_eq!(made.text.matches('#').count() - words.matches('#').count(), text.matches('#').count());
        } else {
            prop_assert_eq!(&made.text, &text);
            let head = &text[region.start..span.range().start];
            prop_assert!(span.start == span.end || head.contains('#'), "{:?} cannot have {:?} in {:?}", text, words, value);
        }
    }

    #[test]
    fn many_changes_are_made_together_or_left(
        text in document(), changes in vec((any::<Index>(), any::<Index>(), any::<Index>(), words()), 1..8),
    ) {
        let list = scalars(&text);
        let repairs: Vec<Repair> = changes.iter().map(|(which, from, to, words)| {
            let (value, span) = which.get(&list);
            repair(vec![change(*span, cut(value, from, to), words)])
        }).collect();
        let made = mend(&text, &repairs.iter().collect::<Vec<_>>());
        let mut wanted = values(&text);
        let mut done: Vec<(usize, &Change)> = changes.iter().zip(&repairs).zip(&made.outcomes)
            .filter(|(_, outcome)| **outcome == Outcome::Made)
            .map(|(((which, ..), repair), _)| (which.index(list.len()), &repair.changes[0]))
            .collect();
        // From the last byte to the first, so that earlier ones keep their places.
        done.sort_by_key(|(_, change)| std::cmp::Reverse((change.bytes.start, change.bytes.end)));
        for (at, change) in done {
            wanted[at].replace_range(change.bytes.clone(), &change.words);
        }
        prop_assert_eq!(values(&made.text), wanted, "{:?} became {:?}", text, made.text);
        for comment in text.lines().filter(|line| line.starts_with('#')) {
            prop_assert!(made.text.contains(comment), "{:?} became {:?}", text, made.text);
        }
    }
}
