//! Measuring: what the rules find on real SOPs against what an expert evaluator marked.
//!
//! Recall counts the defects that any evaluator marks and that can be seen in the YAML; precision counts the findings of
//! galat and peringatan that are right.

use std::collections::{BTreeMap, BTreeSet};
use std::fmt::Write as _;

use serde_json::Value;

use sopan::analyse::analyse_all;
use sopan::finding::{Finding, Severity};
use sopan::lint::catalogue::{CODES, LEFT_OUT, PARTS, codes};
use sopan::lint::{RULES, lint};
use sopan::load::{RawFile, load};
use sopan::model::{Library, day};

use crate::tree::files;

/// A place as the evaluator names it: row from 1, field, item from 1.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord)]
struct Place {
    row: Option<u64>,
    field: String,
    item: Option<u64>,
}

/// Compares a golden file with what was made, or rewrites it with UPDATE=1.
pub fn golden(name: &str, made: &str) {
    let path = format!("{}/tests/golden/{name}", env!("CARGO_MANIFEST_DIR"));
    if std::env::var_os("UPDATE").is_some() {
        std::fs::write(&path, made).expect("a golden file");
    }
    let kept = std::fs::read_to_string(&path).unwrap_or_default();
    assert!(
        kept == made,
        "{name} has changed; look at it and run again with UPDATE=1\n{made}"
    );
}

pub fn library_in(folder: &str) -> Library {
    let raw = files(folder, &[".yaml"])
        .into_iter()
        .filter_map(|(path, bytes)| {
            let at = path.find("content/")?;
            Some(RawFile {
                path: path[at..].to_owned(),
                content: Ok(bytes),
            })
        })
        .collect();
    load(raw).0
}

pub fn findings(library: &Library) -> Vec<Finding> {
    let today = day(2026, 6, 1).expect("a day");
    lint(library, &analyse_all(library), today).sorted()
}

#[test]
fn the_findings_over_the_content_are_known() {
    let library = library_in("content");
    let mut text = String::new();
    let mut counts: BTreeMap<&str, usize> = BTreeMap::new();
    for finding in findings(&library) {
        let source = library.source(finding.span.file);
        let _ = writeln!(
            text,
            "{}: {} {}[{}] {}",
            source.path,
            source.path_of(finding.span),
            finding.severity.key(),
            finding.rule,
            finding.message.id
        );
        *counts.entry(finding.rule).or_default() += 1;
    }
    text.push('\n');
    for rule in RULES {
        let id = rule.defect.id;
        let _ = writeln!(
            text,
            "{:4} {id}",
            counts.get(id).copied().unwrap_or_default()
        );
    }
    golden("temuan.txt", &text);
}

#[test]
fn every_rule_is_in_the_catalogue() {
    for rule in RULES {
        assert!(
            !codes(rule.defect.id).is_empty(),
            "{} has no code",
            rule.defect.id
        );
    }
}

#[test]
fn every_code_of_the_catalogue_is_found_by_a_rule_or_left_out_for_a_reason() {
    let found: BTreeSet<&str> = RULES
        .iter()
        .flat_map(|rule| codes(rule.defect.id))
        .copied()
        .collect();
    let known = CODES.iter().map(|(rule, _)| *rule);
    let rules: BTreeSet<&str> = RULES.iter().map(|rule| rule.defect.id).collect();
    assert_eq!(known.collect::<BTreeSet<_>>(), rules, "rules in the table");
    for (part, count) in PARTS {
        for number in 1..=*count {
            let code = format!("{part}-{number:02}");
            let reason = LEFT_OUT.iter().find(|(left, _)| *left == code);
            assert!(
                found.contains(code.as_str()) != reason.is_some(),
                "{code} is found by a rule, or stands in LEFT_OUT with a reason"
            );
        }
    }
}

/// One expectation: its places, classes and quote.
struct Expected {
    places: Vec<Place>,
    classes: BTreeSet<String>,
    quote: Option<String>,
    counts: bool,
    words: String,
}

impl Expected {
    fn read(value: &Value) -> Expected {
        let mut places = vec![place(value)];
        places.extend(value["also"].as_array().into_iter().flatten().map(place));
        let classes = value["classes"].as_array().into_iter().flatten();
        Expected {
            places,
            classes: classes
                .filter_map(Value::as_str)
                .map(str::to_owned)
                .collect(),
            quote: value["quote"]
                .as_str()
                .filter(|quote| !quote.is_empty())
                .map(str::to_owned),
            counts: value["level"] == "pasti"
                && value["decidable"] == true
                && !value["classes"].as_array().is_none_or(Vec::is_empty),
            words: format!(
                "{} {} {}",
                value["row"]
                    .as_u64()
                    .map(|row| format!("langkah {row}"))
                    .unwrap_or_default(),
                value["field"].as_str().unwrap_or_default(),
                value["why"].as_str().unwrap_or_default()
            ),
        }
    }

    fn is_met_by(&self, found: &Found) -> bool {
        let class = codes(found.rule)
            .iter()
            .any(|code| self.classes.contains(*code));
        class
            && self.places.iter().any(|place| {
                let item = place.item.is_none()
                    || found.place.item.is_none()
                    || place.item == found.place.item;
                place.row == found.place.row && place.field == found.place.field && item
            })
    }

    /// A trap springs for its quote only, where it has one.
    fn is_sprung_by(&self, found: &Found) -> bool {
        let quoted = self.quote.as_ref().is_none_or(|quote| {
            let quote = quote.trim().to_lowercase();
            let words = found.quote.to_lowercase();
            words.contains(&quote) || words.len() >= 4 && quote.contains(&words)
        });
        quoted && self.is_met_by(found)
    }
}

fn place(value: &Value) -> Place {
    Place {
        row: value["row"].as_u64(),
        field: value["field"].as_str().unwrap_or_default().to_owned(),
        item: value["item"].as_u64(),
    }
}

struct Found {
    rule: &'static str,
    severity: Severity,
    quote: String,
    path: String,
    place: Place,
}

/// The place of a YAML path such as `langkah[4].output[0]` or `pelaksana.petugas`.
fn place_of(library: &Library, path: &str, file: &str) -> Place {
    let index = |text: &str| {
        text.trim_end_matches(']')
            .parse::<u64>()
            .ok()
            .map(|at| at + 1)
    };
    let (row, rest) = match path
        .strip_prefix("langkah[")
        .and_then(|rest| rest.split_once("]."))
    {
        Some((row, rest)) => (index(row), rest),
        None => (None, path),
    };
    if let Some(id) = rest.strip_prefix("pelaksana.").filter(|_| row.is_none()) {
        let sop = library
            .sops
            .iter()
            .find(|sop| library.source(sop.file).path == file);
        let actors = sop
            .into_iter()
            .flat_map(|sop| &sop.parts)
            .flat_map(|part| &part.actors);
        let id = id.split('.').next().unwrap_or_default();
        let column = actors.into_iter().position(|actor| actor.id.value == id);
        return Place {
            row: None,
            field: "pelaksana".to_owned(),
            item: column.map(|at| at as u64 + 1),
        };
    }
    let (field, item) = rest
        .split_once('[')
        .map_or((rest, None), |(field, item)| (field, index(item)));
    Place {
        row,
        field: field.to_owned(),
        item,
    }
}

/// How many of how many.
#[derive(Default)]
pub struct Score {
    right: usize,
    all: usize,
}

/// What the rules reach and how often they are right, in words and numbers.
#[derive(Default)]
struct Measured {
    report: String,
    recall: Score,
    precision: Score,
    by_rule: BTreeMap<&'static str, Score>,
}

impl Measured {
    fn measure(&mut self, found: &[Found], expected: &Value) {
        let list = |key: &str| -> Vec<Expected> {
            expected[key]
                .as_array()
                .into_iter()
                .flatten()
                .map(Expected::read)
                .collect()
        };
        let (defects, traps, unlisted) = (list("defects"), list("traps"), list("unlisted"));
        for defect in defects.iter().filter(|defect| defect.counts) {
            let met = found.iter().any(|found| defect.is_met_by(found));
            self.recall.add(met);
            if !met {
                let _ = writeln!(
                    self.report,
                    "  luput: {:?} {}",
                    defect.classes, defect.words
                );
            }
        }
        for found in found
            .iter()
            .filter(|found| found.severity != Severity::Info)
        {
            let sprung = traps.iter().any(|trap| trap.is_sprung_by(found));
            let mut known = defects.iter().chain(&unlisted);
            let right = !sprung && known.any(|defect| defect.is_met_by(found));
            self.by_rule.entry(found.rule).or_default().add(right);
            self.precision.add(right);
            if !right {
                let word = if sprung { "jebakan" } else { "tak dinilai" };
                let (path, rule, quote) = (&found.path, found.rule, &found.quote);
                let _ = writeln!(self.report, "  {word}: {path} {rule} {quote:?}");
            }
        }
    }

    fn finish(mut self) -> String {
        self.report.push('\n');
        for (rule, score) in &self.by_rule {
            let _ = writeln!(self.report, "{:3} / {:3} {rule}", score.right, score.all);
        }
        let _ = writeln!(
            self.report,
            "\npresisi {}\nketercakupan {}",
            self.precision, self.recall
        );
        self.report
    }
}

impl Score {
    /// Counts one more.
    pub fn add(&mut self, right: bool) {
        self.all += 1;
        self.right += usize::from(right);
    }
}

impl std::fmt::Display for Score {
    fn fmt(&self, out: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        let percent = 100 * self.right / self.all.max(1);
        write!(out, "{} / {} = {percent} %", self.right, self.all)
    }
}

/// What was found in one file of a library.
fn found_in(library: &Library, all: &[Finding], file: &str) -> Vec<Found> {
    let of_file = all
        .iter()
        .filter(|finding| library.source(finding.span.file).path == file);
    let found = |finding: &Finding| {
        let path = library.source(finding.span.file).path_of(finding.span);
        Found {
            rule: finding.rule,
            severity: finding.severity,
            quote: finding.quote.clone(),
            place: place_of(library, &path, file),
            path,
        }
    };
    of_file.map(found).collect()
}

#[test]
fn precision_and_recall_on_the_development_set_are_known() {
    let library = library_in("tests/devset");
    let all = findings(&library);
    let mut measured = Measured::default();
    for (path, bytes) in files("tests/devset/expected", &[".json"]) {
        let expected: Value = serde_json::from_slice(&bytes).expect("JSON");
        let file = expected["content"].as_str().expect("a path");
        let _ = writeln!(
            measured.report,
            "{}",
            path.rsplit('/').next().unwrap_or_default()
        );
        measured.measure(&found_in(&library, &all, file), &expected);
    }
    golden("devset.txt", &measured.finish());
}
