//! Who may import whom: the table below is the architecture, and this test holds the code to it.

use std::collections::{BTreeMap, BTreeSet};

use crate::tree::{Code, code};

/// A module, the modules it may name, and the outside crates it may name.
type Row = (
    &'static str,
    &'static [&'static str],
    &'static [&'static str],
);

/// Names that a module uses, and a file that uses each.
type Named = BTreeMap<String, String>;

/// In the order of the data. `lint` names `load` for its examples only, which its tests read.
const TABLE: &[Row] = &[
    ("text", &[], &["blake3", "granit_parser", "strsim"]),
    ("model", &["text"], &["jiff"]),
    ("words", &["model"], &[]),
    ("finding", &["text", "words"], &[]),
    // Apart from `text`, because what it writes are the repairs of findings; pure, so that laws can be tested on it.
    ("repair", &["text", "finding"], &[]),
    ("load", &["text", "model", "words", "finding"], &[]),
    ("analyse", &["text", "model"], &["pagefind_stem"]),
    // `text` and `words` for the facts of versions: likeness of words, and dates as the sheet prints them.
    ("compare", &["text", "model", "words", "analyse"], &[]),
    // `compare`, because what the other SOPs of a procedure have is advice for the one that has it not.
    (
        "lint",
        &[
            "text", "model", "words", "finding", "load", "analyse", "compare",
        ],
        &[],
    ),
    (
        "view",
        &[
            "text", "model", "words", "finding", "load", "analyse", "compare", "lint",
        ],
        &["serde"],
    ),
    ("output", &[], &[]),
    (
        "site",
        &["words", "view", "output"],
        &["tera", "pulldown_cmark", "syntect", "serde", "serde_json"],
    ),
    (
        "sheet",
        &["words", "view", "analyse"],
        &[
            "icu_segmenter",
            "lopdf",
            "qrcode",
            "rustybuzz",
            "typst",
            "typst_layout",
            "typst_pdf",
            "typst_render",
            "serde",
            "serde_json",
        ],
    ),
    // `view` and `compare` for the two commands that print what pages show.
    (
        "report",
        &["text", "words", "finding", "compare", "view"],
        &["serde_json", "annotate_snippets"],
    ),
    // What the loader accepts and what rules there are, for editors.
    (
        "schema",
        &["words", "finding", "load", "lint"],
        &["serde_json"],
    ),
    ("disk", &["text"], &["walkdir"]),
    (
        "serve",
        &["output"],
        &["tiny_http", "notify", "notify_debouncer_full"],
    ),
    (
        "lsp",
        &[
            "text", "model", "words", "finding", "repair", "load", "analyse", "compare", "lint",
        ],
        &["lsp_server", "serde_json"],
    ),
    (
        "cli",
        &[
            "text", "model", "words", "finding", "load", "analyse", "compare", "lint", "view",
            "output", "site", "sheet", "report", "schema", "disk", "serve", "repair", "lsp",
        ],
        &["clap", "indicatif", "rayon", "similar"],
    ),
];

fn crates() -> Vec<String> {
    let manifest = include_str!("../../Cargo.toml");
    let start = manifest.find("[dependencies]").expect("dependencies");
    let end = manifest
        .find("[dev-dependencies]")
        .expect("dev-dependencies");
    let lines = manifest[start..end].lines();
    let names = lines
        .filter(|line| !line.starts_with(['#', '[']))
        .filter_map(|line| line.split_once('='));
    names
        .map(|(name, _)| name.trim().replace('-', "_"))
        .filter(|name| !name.is_empty())
        .collect()
}

/// The modules that a text names after `crate::`, also in braces.
fn modules_named(text: &str) -> BTreeSet<String> {
    let mut named = BTreeSet::new();
    for (at, _) in text.match_indices("crate::") {
        let rest = &text[at + "crate::".len()..];
        let before = text[..at].chars().next_back();
        // `$crate::` belongs to a macro of ours and names its own module.
        if before == Some('$') {
            continue;
        }
        match rest.strip_prefix('{') {
            Some(list) => {
                let mut depth = 1;
                let mut word = String::new();
                for letter in list.chars() {
                    match letter {
                        '{' => depth += 1,
                        '}' => depth -= 1,
                        ',' if depth == 1 => {
                            named.insert(std::mem::take(&mut word));
                        }
                        _ if depth == 1 && !letter.is_whitespace() => word.push(letter),
                        _ => {}
                    }
                    if depth == 0 {
                        break;
                    }
                }
                named.insert(word);
            }
            None => {
                named.insert(
                    rest.chars()
                        .take_while(|letter| letter.is_alphanumeric() || *letter == '_')
                        .collect(),
                );
            }
        }
    }
    named
        .iter()
        .map(|name| name.split("::").next().unwrap_or_default().to_owned())
        .collect()
}

fn names_crate(text: &str, name: &str) -> bool {
    text.match_indices(&format!("{name}::")).any(|(at, _)| {
        let before = text[..at].chars().next_back();
        !before.is_some_and(|letter| letter.is_alphanumeric() || matches!(letter, '_' | ':' | '$'))
    })
}

/// What each module really names.
fn edges() -> BTreeMap<String, (Named, Named)> {
    let modules: Vec<&str> = TABLE.iter().map(|(module, ..)| *module).collect();
    let crates = crates();
    let mut edges: BTreeMap<String, (Named, Named)> = BTreeMap::new();
    for Code {
        path,
        module,
        product,
        ..
    } in code()
    {
        if module == "lib" || module == "main" {
            continue;
        }
        let (inner, outer) = edges.entry(module.clone()).or_default();
        for name in modules_named(&product) {
            // The two macros of `words` live at the root of the crate.
            let name = if name == "said" || name == "words" {
                "words".to_owned()
            } else {
                name
            };
            if name != module && modules.contains(&name.as_str()) {
                inner.entry(name).or_insert_with(|| path.clone());
            }
        }
        for name in crates.iter().filter(|name| names_crate(&product, name)) {
            outer.entry(name.clone()).or_insert_with(|| path.clone());
        }
    }
    edges
}

#[test]
fn every_import_is_in_the_table_and_every_row_is_used() {
    let mut wrong = Vec::new();
    let edges = edges();
    for (module, (inner, outer)) in &edges {
        let Some((_, may, may_outside)) = TABLE.iter().find(|(name, ..)| name == module) else {
            wrong.push(format!("{module} is not in the table"));
            continue;
        };
        let found = inner
            .iter()
            .filter(|(name, _)| !may.contains(&name.as_str()));
        wrong.extend(found.map(|(name, path)| format!("{path}: {module} may not import {name}")));
        let found = outer
            .iter()
            .filter(|(name, _)| !may_outside.contains(&name.as_str()));
        wrong.extend(
            found.map(|(name, path)| format!("{path}: {module} may not import the crate {name}")),
        );
        let unused = may.iter().filter(|name| !inner.contains_key(**name));
        wrong.extend(
            unused.map(|name| format!("{module} does not use {name}: take it from the table")),
        );
        let unused = may_outside
            .iter()
            .filter(|name| !outer.contains_key(**name));
        wrong.extend(unused.map(|name| format!("{module} does not use the crate {name}")));
    }
    assert!(wrong.is_empty(), "{}", wrong.join("\n"));
}

#[test]
fn modules_stand_in_the_order_of_the_data() {
    let lib = include_str!("../../src/lib.rs");
    let listed: Vec<&str> = lib
        .lines()
        .filter_map(|line| line.strip_prefix("pub mod ")?.strip_suffix(';'))
        .collect();
    let table: Vec<&str> = TABLE.iter().map(|(module, ..)| *module).collect();
    assert_eq!(listed, table);
}

#[test]
fn no_module_names_one_that_comes_after_it() {
    for (at, (module, may, _)) in TABLE.iter().enumerate() {
        let before: Vec<&str> = TABLE[..at].iter().map(|(name, ..)| *name).collect();
        let later: Vec<_> = may.iter().filter(|name| !before.contains(name)).collect();
        assert!(later.is_empty(), "{module} names later modules: {later:?}");
    }
}
