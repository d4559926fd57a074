//! Laws of reading: whatever the bytes, nothing panics and every place is inside its file; YAML means what another
//! reader says it means.

use proptest::collection::{btree_map, vec};
use proptest::prelude::*;
use serde_yaml::Value;
use sopan::load::{RawFile, load, register_files};
use sopan::text::FileId;
use sopan::text::yaml::{Node, NodeKind, parse};

/// Loads one SOP and checks that every finding points into its file.
fn check(bytes: Vec<u8>) {
    let length = bytes.len();
    let path = "content/sop/a/x.yaml".to_owned();
    let file = |path: String, bytes| RawFile {
        path,
        content: Ok(bytes),
    };
    let mut files = vec![file(path, bytes)];
    // The register is the same in every case, and to read it takes far longer than all the rest.
    files.extend(register_files().map(|path| file(path.to_owned(), b"[]".to_vec())));
    let (library, findings) = load(files);
    for finding in findings.sorted() {
        let source = library.source(finding.span.file);
        assert!(finding.span.start <= finding.span.end);
        assert!(
            finding.span.end as usize <= length.max(source.text.len()),
            "{finding:?}"
        );
        assert!(
            source.text.is_empty() || source.text.get(finding.span.range()).is_some(),
            "{finding:?}"
        );
        assert!(finding.span.line >= 1 && finding.span.column >= 1);
        let _ = source.path_of(finding.span);
    }
    let analysis = sopan::analyse::analyse_all(&library);
    let today = sopan::model::day(2026, 11, 21).expect("a day");
    let _ = sopan::lint::lint(&library, &analysis, today);
}

fn value() -> impl Strategy<Value = Value> {
    let text = prop_oneof![
        "[a-z ]{0,12}",
        "[0-9./-]{1,8}",
        // YAML 1.1 broke lines at U+2028 and U+2029, YAML 1.2 does not: there the readers differ rightly.
        "[^\\pC\u{2028}\u{2029}]{0,10}",
        Just("No".to_owned())
    ];
    let leaf = text.prop_map(Value::String);
    leaf.prop_recursive(4, 40, 5, |inner| {
        prop_oneof![
            vec(inner.clone(), 0..5).prop_map(Value::Sequence),
            btree_map("[a-z]{1,6}", inner, 0..5).prop_map(|map| {
                let entries = map
                    .into_iter()
                    .map(|(key, value)| (Value::String(key), value));
                Value::Mapping(entries.collect())
            }),
        ]
    })
}

fn same(node: &Node, value: &Value) -> bool {
    match (&node.kind, value) {
        (NodeKind::Scalar { value, .. }, Value::String(text)) => value == text,
        (NodeKind::List(items), Value::Sequence(values)) => {
            items.len() == values.len()
                && items
                    .iter()
                    .zip(values)
                    .all(|(item, value)| same(item, value))
        }
        (NodeKind::Map(entries), Value::Mapping(map)) => {
            entries.len() == map.len()
                && entries
                    .iter()
                    .all(|(key, item)| map.get(key.as_str()).is_some_and(|value| same(item, value)))
        }
        _ => false,
    }
}

/// Letters that trip whoever counts bytes, takes a space for one byte, or thinks that lower case is as long as upper.
const ODD: &[char] = &[
    '\u{2000}', '\u{a0}', '\u{3000}', '\u{200b}', '\u{301}', 'İ', 'ß', 'ﬁ', 'É', 'ȧ', '😀', 'א',
    '–', '“', '”', ',', '.', ';', '(', ')', '/', ' ', '0', 'Ⅳ',
];

proptest! {
    #![proptest_config(ProptestConfig { cases: 300, failure_persistence: None, ..ProptestConfig::default() })]

    #[test]
    fn any_bytes_load_without_panic(bytes in vec(any::<u8>(), 0..400)) {
        check(bytes);
    }

    #[test]
    fn any_text_loads_without_panic(text in "[a-z:\\-\\[\\]{}\"'&*!|> \n\t#]{0,200}") {
        check(text.into_bytes());
    }

    #[test]
    fn a_real_sop_with_a_wound_loads_without_panic(
        which in 0_usize..5, at in any::<prop::sample::Index>(), cut in 0_usize..40, put in "\\PC{0,6}",
    ) {
        let sops: Vec<_> = crate::content().into_iter().filter(|file| file.path.contains("/sop/")).collect();
        let mut bytes = sops[which].content.clone().expect("bytes");
        let at = at.index(bytes.len());
        let end = (at + cut).min(bytes.len());
        bytes.splice(at..end, put.into_bytes());
        check(bytes);
    }

    #[test]
    fn a_real_sop_sown_with_odd_letters_is_judged_without_panic(
        which in 0_usize..5, seeds in vec((any::<prop::sample::Index>(), prop::sample::select(ODD)), 1..60),
    ) {
        let sops: Vec<_> = crate::content().into_iter().filter(|file| file.path.contains("/sop/")).collect();
        let bytes = sops[which].content.clone().expect("bytes");
        let mut letters: Vec<char> = String::from_utf8(bytes).expect("text").chars().collect();
        for (at, odd) in seeds {
            letters.insert(at.index(letters.len()), odd);
        }
        check(letters.into_iter().collect::<String>().into_bytes());
    }

    #[test]
    fn yaml_means_what_another_reader_says(value in value()) {
        let text = serde_yaml::to_string(&value).expect("YAML");
        let parsed = parse(FileId(0), "x.yaml", text.clone());
        prop_assert!(parsed.problems.is_empty(), "{:?} in {text}", parsed.problems);
        let root = parsed.root.expect("a root");
        prop_assert!(same(&root, &value), "{root:?} is not {value:?} in {text}");
    }
}
