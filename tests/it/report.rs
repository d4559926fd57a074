//! Reports: every form is what its readers can parse, whatever strangers write.

use std::collections::BTreeSet;

use serde_json::Value;
use sopan::finding::{Defect, Finding, Findings, Severity};
use sopan::report::{FINDINGS_SCHEMA, FORMATS, Report, Screen, report};
use sopan::text::{FileId, Source, Span};
use sopan::words::{Lang, Said};

use crate::shell::{library, sopan};

/// Everything that means something in one of the forms.
const HOSTILE: &str = "“a” 'b' \"c\" <d> & ]]> -- :: ::error::x %0A %25, e:f=g \u{1b}[31m \u{202e}h \u{0}\u{b}\u{fffe} \r\n::set-output name=x::y\n\tz \\ {{ }} 🙂 日本";

fn defect() -> Defect {
    let words = sopan::words!("uji", "test");
    Defect {
        id: "uji-coba",
        severity: Severity::Error,
        basis: "Pasal 1 \"<&>\"",
        says: words,
        why: words,
        fix: words,
    }
}

fn source(path: &str) -> Source {
    Source {
        path: path.to_owned(),
        text: format!("nama: é日🙂 surat\nwaktu: x\n# {HOSTILE}\n"),
        ..Source::default()
    }
}

/// Three findings of one rule, of each weight, in a file with an odd name; the first two say the same.
fn hostile() -> (Vec<Finding>, Vec<Source>) {
    let sources = vec![
        source("content/sop/a/satu.yaml"),
        source("dr,af: 1%\n\u{1b}<\"&>.yaml"),
    ];
    let mut findings = Findings::default();
    for (severity, file, start, end) in [
        (Severity::Error, 0, 6, 15),
        (Severity::Warning, 0, 0, 0),
        (Severity::Info, 1, 6, 30),
    ] {
        let span = Span {
            file: FileId(file),
            start,
            end,
            line: 1,
            column: start + 1,
        };
        let said = Said {
            id: HOSTILE.to_owned(),
            en: HOSTILE.to_owned(),
        };
        let found = findings.add(&defect(), span);
        found.says(said.clone()).severity(severity).quote(HOSTILE);
        found.fix(said.clone()).evidence(said);
    }
    (findings.sorted(), sources)
}

fn told(format: &str) -> String {
    let (findings, sources) = hostile();
    let defect = defect();
    let about = Report {
        findings: &findings,
        sources: &sources,
        lang: Lang::Id,
        examined: vec!["content/sop/a/satu.yaml", "content/sop/a/bersih.yaml"],
        defects: vec![&defect],
        folder: "pustaka/".to_owned(),
        site: Some("https://sop.contoh.go.id/"),
        ..Report::default()
    };
    let once = report(format, &about);
    assert_eq!(once, report(format, &about), "{format}");
    assert!(once.ends_with('\n'), "{format}");
    once
}

fn parsed(format: &str) -> Value {
    serde_json::from_str(&told(format)).expect("JSON")
}

#[test]
fn no_form_lets_a_stranger_act_on_the_screen() {
    for format in FORMATS {
        let text = told(format);
        let acting = ['\u{1b}', '\u{0}', '\u{b}', '\r'];
        assert!(!text.contains(acting), "{format}: {text:?}");
        if format != "json" && format != "sarif" && format != "gitlab" {
            assert!(!text.contains('\u{202e}'), "{format}");
        }
    }
}

#[test]
fn concise_is_one_line_for_each_finding() {
    let text = told("concise");
    let lines: Vec<&str> = text.lines().collect();
    assert_eq!(lines.len(), 3, "{text}");
    assert!(lines[0].starts_with("pustaka/content/sop/a/satu.yaml:1:1: peringatan uji-coba “a”"));
    assert!(lines[1].starts_with("pustaka/content/sop/a/satu.yaml:1:7: galat uji-coba “a”"));
}

#[test]
fn github_reads_one_command_for_each_finding_and_gets_the_words_back() {
    let text = told("github");
    let lines: Vec<&str> = text.lines().collect();
    assert_eq!(lines.len(), 3, "{text}");
    for (line, level) in lines.iter().zip(["warning", "error", "notice"]) {
        let (properties, message) = line[2..].split_once("::").expect("a command");
        assert!(properties.starts_with(&format!("{level} file=")), "{line}");
        // As the runner does: commas part properties, the first `=` parts name and value.
        let names: Vec<&str> = properties[level.len() + 1..]
            .split(',')
            .map(|property| property.split_once('=').expect("name and value").0)
            .collect();
        assert!(names.starts_with(&["file", "line", "endLine"]), "{names:?}");
        assert_eq!(names.last(), Some(&"title"));
        let back = message
            .replace("%0A", "\n")
            .replace("%0D", "\r")
            .replace("%25", "%");
        assert!(
            back.starts_with("“a” 'b' \"c\" <d> & ]]> -- :: ::error::x %0A %25, e:f=g"),
            "{back}"
        );
    }
    assert!(lines[1].contains(",col=7,endColumn=10,"), "{}", lines[1]);
    assert!(!lines[2].contains("col="), "over two lines: {}", lines[2]);
}

#[test]
fn gitlab_has_a_fingerprint_of_its_own_for_each_finding() {
    let report = parsed("gitlab");
    let list = report.as_array().expect("a list");
    let marks: BTreeSet<&str> = list
        .iter()
        .filter_map(|one| one["fingerprint"].as_str())
        .collect();
    assert_eq!(marks.len(), 3);
    let severities: Vec<&Value> = list.iter().map(|one| &one["severity"]).collect();
    assert_eq!(severities, ["major", "critical", "info"]);
    assert_eq!(
        list[1]["location"]["path"],
        "pustaka/content/sop/a/satu.yaml"
    );
    assert_eq!(list[1]["location"]["lines"]["begin"], 1);
}

#[test]
fn fingerprints_stay_when_lines_come_above_and_when_the_language_changes() {
    let folder = library("report-fingerprints");
    let path = "content/sop/tapin/lupa-passphrase.yaml";
    let marks = |lang| -> Vec<String> {
        let ran = sopan(
            &folder,
            &["lint", path, "--format", "gitlab", "--lang", lang],
        );
        let list: Value = serde_json::from_str(&ran.out).expect("JSON");
        let list = list.as_array().expect("a list").iter();
        list.filter(|one| one["location"]["path"] == path)
            .map(|one| one["fingerprint"].as_str().unwrap_or_default().to_owned())
            .collect()
    };
    let before = marks("id");
    assert!(before.len() > 5);
    assert_eq!(before, marks("en"));
    let text = std::fs::read_to_string(folder.join(path)).expect("a file");
    std::fs::write(folder.join(path), format!("# atas\n\n{text}")).expect("written");
    assert_eq!(before, marks("id"));
}

#[test]
fn junit_is_xml_with_a_suite_for_each_file() {
    let text = told("junit");
    let document = roxmltree::Document::parse(&text).expect("XML");
    let root = document.root_element();
    assert_eq!(root.attribute("tests"), Some("4"));
    assert_eq!(root.attribute("failures"), Some("2"));
    let suites: Vec<_> = root
        .children()
        .filter(roxmltree::Node::is_element)
        .collect();
    assert_eq!(suites.len(), 3);
    let tests: Vec<_> = suites
        .iter()
        .map(|suite| suite.attribute("tests"))
        .collect();
    assert_eq!(tests, [Some("1"), Some("1"), Some("2")]);
    let failures: Vec<_> = root
        .descendants()
        .filter(|node| node.has_tag_name("failure"))
        .collect();
    assert_eq!(failures.len(), 2);
    for failure in &failures {
        let message = failure.attribute("message").expect("a message");
        assert!(
            message.starts_with("“a” 'b' \"c\" <d> & ]]> --"),
            "{message}"
        );
        assert!(
            message.contains("\n::set-output"),
            "breaks are kept: {message:?}"
        );
        assert!(failure.text().expect("text").contains("]]>"));
    }
    let advice = root
        .descendants()
        .find(|node| node.has_tag_name("system-out"));
    assert!(advice.is_some(), "advice fails nothing");
}

#[test]
fn sarif_describes_its_rules_and_counts_characters() {
    let log = parsed("sarif");
    let run = &log["runs"][0];
    assert_eq!(run["columnKind"], "unicodeCodePoints");
    let rule = &run["tool"]["driver"]["rules"][0];
    assert_eq!(rule["helpUri"], "https://sop.contoh.go.id/aturan/uji-coba/");
    let results = run["results"].as_array().expect("results");
    let levels: Vec<&Value> = results.iter().map(|result| &result["level"]).collect();
    assert_eq!(levels, ["warning", "error", "note"]);
    let place = &results[1]["locations"][0]["physicalLocation"];
    assert_eq!(
        place["artifactLocation"]["uri"],
        "pustaka/content/sop/a/satu.yaml"
    );
    assert_eq!(place["region"]["startColumn"], 7);
    assert_eq!(
        place["region"]["endColumn"], 10,
        "three characters in nine bytes"
    );
    assert_eq!(place["region"]["snippet"]["text"], "é日🙂");
    let odd = &results[2]["locations"][0]["physicalLocation"]["artifactLocation"]["uri"];
    assert_eq!(odd, "dr%2Caf%3A%201%25%0A%1B%3C%22%26%3E.yaml");
}

#[test]
fn every_field_of_the_json_is_in_its_schema() {
    let schema: Value = serde_json::from_str(FINDINGS_SCHEMA).expect("JSON");
    let known = &schema["$defs"]["finding"]["properties"];
    let folder = library("report-schema");
    let printed = sopan(&folder, &["schema", "--berkas", "temuan"]);
    assert_eq!(printed.out, FINDINGS_SCHEMA, "{}", printed.err);
    let ran = sopan(&folder, &["lint", "--format", "json"]);
    let report: Value = serde_json::from_str(&ran.out).expect("JSON");
    let findings = report["findings"].as_array().expect("a list");
    assert!(findings.len() > 50);
    for key in findings
        .iter()
        .filter_map(Value::as_object)
        .flat_map(|one| one.keys())
    {
        assert!(known.get(key).is_some(), "{key}");
    }
    let keys = report.as_object().expect("an object").keys();
    for key in keys {
        assert!(schema["properties"].get(key).is_some(), "{key}");
    }
}

#[test]
fn sentences_keep_to_the_width_of_the_screen() {
    let folder = library("report-width");
    let text = std::fs::read_to_string(folder.join("content/sop/ciamis/lupa-passphrase.yaml"));
    let (library, _) = sopan::load::load(crate::content());
    let (source_at, source) = (library.sources.iter().enumerate())
        .find(|(_, source)| Some(&source.text) == text.as_ref().ok())
        .expect("the file");
    let mut findings = Findings::default();
    let whole = Span {
        file: FileId(u32::try_from(source_at).expect("small")),
        end: sopan::text::count(source.text.len()),
        ..Span::start_of(FileId(0))
    };
    let long = "sebab yang panjang sekali ".repeat(12);
    let said = || Said {
        id: long.trim().to_owned(),
        en: String::new(),
    };
    findings.add(&defect(), whole).fix(said());
    let findings = findings.sorted();
    for width in [60, 80, 120] {
        let shown = report(
            "human",
            &Report {
                findings: &findings,
                sources: &library.sources,
                screen: Screen {
                    width,
                    colour: false,
                },
                ..Report::default()
            },
        );
        let widest = shown.lines().map(|line| line.chars().count()).max();
        assert!(widest <= Some(width), "{width}: {widest:?}\n{shown}");
        assert!(widest > Some(width - 30), "{width}: {widest:?}\n{shown}");
    }
}

#[test]
fn a_library_below_the_current_folder_is_named_from_it() {
    let folder = library("report-below");
    let above = folder.parent().expect("a folder");
    let ran = sopan(
        above,
        &["lint", "--root", "report-below", "--format", "concise"],
    );
    assert!(ran.out.lines().count() > 50);
    let all = ran
        .out
        .lines()
        .all(|line| line.starts_with("report-below/content/"));
    assert!(all, "{}", ran.out);
}
