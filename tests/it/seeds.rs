//! Measuring on the five real SOPs of the content: what the rules find against what an expert evaluator marked.
//!
//! `tests/devset/seeds/*.txt` holds the marks. Recall counts what anyone marks and what is advice apart; precision counts
//! the findings of galat and peringatan that the evaluator marked too.

use std::fmt::Write as _;

use sopan::finding::{Finding, Severity};
use sopan::lint::catalogue::codes;
use sopan::model::Library;

use crate::devset::{Score, findings, golden, library_in};
use crate::tree::files;

/// A mark of the evaluator: below one of these YAML paths there is a defect with one of these codes.
struct Mark {
    paths: Vec<String>,
    codes: Vec<String>,
    advice: bool,
    words: String,
}

fn marks(text: &str) -> Vec<Mark> {
    let lines = text.lines().filter(|line| !line.starts_with('#'));
    lines
        .map(|line| {
            let fields: Vec<&str> = line.split(" | ").map(str::trim).collect();
            let [paths, codes, level, words] =
                <[&str; 4]>::try_from(fields).expect("a mark of four fields");
            assert!(["pasti", "info"].contains(&level), "{line}");
            Mark {
                paths: paths.split(' ').map(str::to_owned).collect(),
                codes: codes.split(' ').map(str::to_owned).collect(),
                advice: level == "info",
                words: words.to_owned(),
            }
        })
        .collect()
}

fn is_below(path: &str, other: &str) -> bool {
    path.strip_prefix(other)
        .is_some_and(|rest| rest.is_empty() || rest.starts_with(['.', '[']))
}

impl Mark {
    fn is_met_by(&self, rule: &str, path: &str) -> bool {
        let same_place = self
            .paths
            .iter()
            .any(|own| is_below(path, own) || is_below(own, path));
        let known = codes(rule);
        same_place && self.codes.iter().any(|code| known.contains(&code.as_str()))
    }
}

/// The findings in a file of SOPs, and those in the blocks of its agency.
fn of_sop<'a>(library: &Library, all: &'a [Finding], name: &str) -> Vec<(&'a Finding, String)> {
    let (agency, slug) = name.split_once('-').expect("an agency and a slug");
    let own = format!("content/sop/{agency}/{slug}.yaml");
    let shared = format!("content/instansi/{agency}.yaml");
    let of = |finding: &&Finding| {
        let path = &library.source(finding.span.file).path;
        *path == own || *path == shared
    };
    let found = all.iter().filter(of);
    found
        .map(|finding| {
            let source = library.source(finding.span.file);
            (finding, source.path_of(finding.span))
        })
        .collect()
}

#[test]
fn what_is_found_in_the_content_of_what_an_evaluator_marks_is_known() {
    let library = library_in("content");
    let all = findings(&library);
    let (mut certain, mut advice, mut right) = <(Score, Score, Score)>::default();
    let mut report = String::new();
    for (path, bytes) in files("tests/devset/seeds", &[".txt"]) {
        let stem = path.rsplit('/').next().unwrap_or(&path);
        let name = stem.trim_end_matches(".txt");
        let marks = marks(std::str::from_utf8(&bytes).expect("text"));
        let found = of_sop(&library, &all, name);
        assert!(!found.is_empty(), "{name} names no SOP of the content");
        let _ = writeln!(report, "{name}");
        for mark in &marks {
            let met = found
                .iter()
                .any(|(finding, path)| mark.is_met_by(finding.rule, path));
            let score = if mark.advice {
                &mut advice
            } else {
                &mut certain
            };
            score.add(met);
            if !met {
                let level = if mark.advice { "saran luput" } else { "luput" };
                let codes = mark.codes.join(" ");
                let _ = writeln!(
                    report,
                    "  {level}: {} {codes} {}",
                    mark.paths.join(" "),
                    mark.words
                );
            }
        }
        for (finding, path) in &found {
            // Shared blocks are judged once, with the SOP whose marks name them.
            let judged = !path.starts_with("blok.")
                || marks.iter().any(|mark| mark.paths[0].starts_with("blok."));
            if finding.severity == Severity::Info || !judged {
                continue;
            }
            let known = marks.iter().any(|mark| mark.is_met_by(finding.rule, path));
            right.add(known);
            if !known {
                let _ = writeln!(
                    report,
                    "  tak ditandai: {path} {} {}",
                    finding.rule, finding.message.id
                );
            }
        }
    }
    let _ = writeln!(
        report,
        "\nditandai penilai {right}\nketercakupan {certain}\nketercakupan saran {advice}"
    );
    golden("benih.txt", &report);
}
