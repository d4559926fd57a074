//! Rules: their words and examples are complete, and every example shows just what it should.

use std::collections::BTreeSet;

use sopan::finding::Finding;
use sopan::lint::examples::{example_findings, marked_places};
use sopan::lint::{RULES, Rule};
use sopan::model::Library;
use sopan::words::Words;

/// Characters that a first line may have, so that it fits a terminal.
const FIRST_LINE: usize = 72;

fn is_kebab_case(id: &str) -> bool {
    id.split('-')
        .all(|part| !part.is_empty() && part.bytes().all(|byte| byte.is_ascii_lowercase()))
}

#[test]
fn every_rule_has_an_id_of_its_own_and_words_in_both_languages() {
    let mut ids = BTreeSet::new();
    for rule in RULES {
        let defect = &rule.defect;
        assert!(is_kebab_case(defect.id), "{}", defect.id);
        assert!(ids.insert(defect.id), "{} stands twice", defect.id);
        for Words { id, en } in [defect.says, defect.why, defect.fix] {
            assert!(!id.is_empty() && !en.is_empty(), "{}", defect.id);
            assert!(
                !id.ends_with('.') && !en.ends_with('.'),
                "{}: {id}",
                defect.id
            );
        }
        for line in [defect.says.id, defect.says.en] {
            assert!(line.chars().count() <= FIRST_LINE, "{}: {line}", defect.id);
        }
        assert!(!defect.basis.is_empty(), "{}", defect.id);
    }
}

#[test]
fn every_bad_example_is_found_where_its_carets_point() {
    for rule in RULES {
        let (library, found) = example_findings(rule, rule.bad);
        let mut expected = marked_places(rule.bad);
        let mut places = places(&library, &found);
        expected.sort_unstable();
        places.sort_unstable();
        assert!(!expected.is_empty(), "{} marks nothing", rule.defect.id);
        assert_eq!(places, expected, "{}: line, column, length", rule.defect.id);
    }
}

#[test]
fn every_good_example_is_silent() {
    for rule in RULES {
        let (_, found) = example_findings(rule, rule.good);
        let messages: Vec<&str> = found
            .iter()
            .map(|finding| finding.message.id.as_str())
            .collect();
        assert!(messages.is_empty(), "{}: {messages:?}", rule.defect.id);
    }
}

#[test]
fn every_file_of_a_rule_is_registered() {
    let folder = concat!(env!("CARGO_MANIFEST_DIR"), "/src/lint/rules");
    let files: BTreeSet<String> = std::fs::read_dir(folder)
        .expect("the rules")
        .flatten()
        .filter_map(|entry| entry.file_name().into_string().ok())
        .filter_map(|name| name.strip_suffix(".rs").map(str::to_owned))
        .filter(|name| name != "mod" && name != "help")
        .collect();
    let registered: BTreeSet<String> = RULES
        .iter()
        .map(|rule: &Rule| rule.defect.id.replace('-', "_"))
        .collect();
    assert_eq!(files, registered);
}

fn places(library: &Library, found: &[Finding]) -> Vec<(u32, u32, u32)> {
    found
        .iter()
        .map(|finding| {
            let text = library.slice(finding.span);
            let length = text.chars().count();
            (
                finding.span.line,
                finding.span.column,
                u32::try_from(length).expect("a short example"),
            )
        })
        .collect()
}
