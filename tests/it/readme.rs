//! The README keeps its promises: every command in it is run, every file it names is there.

use crate::shell::{library, sopan};
use crate::tree::root;

/// The commands of the README's shell blocks.
fn commands() -> Vec<String> {
    let text = include_str!("../../README.md");
    let blocks = text
        .split("```sh\n")
        .skip(1)
        .filter_map(|rest| rest.split("```").next());
    blocks
        .flat_map(str::lines)
        .filter(|line| !line.trim().is_empty())
        .map(str::to_owned)
        .collect()
}

#[test]
fn every_command_of_the_readme_runs() {
    let folder = library("readme");
    let commands = commands();
    assert!(commands.len() >= 8, "{commands:?}");
    for command in commands {
        let Some(arguments) = command.strip_prefix("cargo run -- ") else {
            assert!(root().join(&command).is_file(), "{command} is no file");
            continue;
        };
        let words: Vec<&str> = arguments.split_whitespace().collect();
        if words == ["serve"] {
            // It never ends; the browser tests run it.
            continue;
        }
        if ["sheet", "verify"].contains(&words[0]) && !cfg!(feature = "cetak") {
            continue;
        }
        let ran = sopan(&folder, &words);
        // A record hides every finding it was made of.
        let finds = words[0] == "lint" && !words.contains(&"--baseline");
        // Two files differ; the SOPs of a procedure are meant to.
        let differs = words[0] == "compare" && words.iter().any(|word| word.ends_with(".yaml"));
        let expected = if finds || differs { 1 } else { 0 };
        assert_eq!(ran.code, expected, "{command}\n{}{}", ran.out, ran.err);
    }
}

#[test]
fn every_file_that_the_readme_names_is_there() {
    let text = include_str!("../../README.md");
    let quoted = text.split('`').skip(1).step_by(2);
    let named = quoted.filter(|word| !word.contains([' ', '<', '*', '{']) && word.contains('/'));
    let named = named.filter(|word| {
        ["src/", "content/", "themes/", "tests/", ".ci/"]
            .iter()
            .any(|top| word.starts_with(top))
    });
    let missing: Vec<&str> = named.filter(|path| !root().join(path).exists()).collect();
    assert!(missing.is_empty(), "{missing:?}");
    let pictures = text
        .split("](")
        .skip(1)
        .filter_map(|rest| rest.split(')').next());
    for picture in pictures {
        assert!(root().join(picture).is_file(), "{picture} is missing");
    }
}

#[test]
fn the_finding_of_the_readme_is_what_the_program_says() {
    let text = include_str!("../../README.md");
    let shown = text.split("```text\n").nth(1);
    let shown = shown
        .and_then(|rest| rest.split("```").next())
        .expect("a finding");
    let folder = library("readme-finding");
    let file = "content/sop/ciamis/lupa-passphrase.yaml";
    let ran = sopan(&folder, &["lint", "--lang", "en", file]);
    assert!(ran.out.contains(shown), "{}", ran.out);
}

#[test]
fn the_sop_of_the_readme_has_no_error() {
    let text = include_str!("../../README.md");
    let block = text
        .split("```yaml\n")
        .nth(1)
        .and_then(|rest| rest.split("```").next())
        .expect("a block");
    let folder = crate::shell::empty("readme-sop");
    std::fs::write(folder.join("contoh.yaml"), block).expect("written");
    let ran = sopan(&folder, &["lint", "contoh.yaml"]);
    assert_eq!(ran.code, 0, "{}", ran.out);
}
