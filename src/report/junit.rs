//! JUnit: findings come in, XML that every build server shows as tests goes out.

use super::{Report, plain};
use crate::finding::{Finding, Severity};
use crate::words::terminal;

/// The findings of one file.
struct Suite<'a> {
    path: String,
    findings: Vec<&'a Finding>,
}

/// Renders a suite for each file: a case for each finding, and one that passes where nothing was found.
pub(super) fn junit(report: &Report<'_>) -> String {
    let suites = suites(report);
    let cases: usize = suites.iter().map(Suite::cases).sum();
    let failures: usize = suites.iter().map(Suite::failures).sum();
    let mut xml = format!(
        "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n<testsuites name=\"sopan\" tests=\"{cases}\" failures=\"{failures}\" errors=\"0\">\n"
    );
    for suite in &suites {
        xml.push_str(&rendered(report, suite));
    }
    xml + "</testsuites>\n"
}

impl Suite<'_> {
    fn cases(&self) -> usize {
        self.findings.len().max(1)
    }

    fn failures(&self) -> usize {
        let fail = |finding: &&&Finding| fails(finding);
        self.findings.iter().filter(fail).count()
    }
}

/// Advice never fails a build: `info` is a case that passes and says something.
fn fails(finding: &Finding) -> bool {
    finding.severity != Severity::Info
}

/// Files by path: those looked at, and those of findings in blocks that SOPs share.
fn suites<'a>(report: &Report<'a>) -> Vec<Suite<'a>> {
    let mut by_path: std::collections::BTreeMap<String, Vec<&Finding>> = report
        .examined
        .iter()
        .map(|path| (report.path(path), Vec::new()))
        .collect();
    for finding in report.findings {
        let path = report.place(finding).file;
        by_path.entry(path).or_default().push(finding);
    }
    let suites = by_path.into_iter();
    suites
        .map(|(path, findings)| Suite { path, findings })
        .collect()
}

fn rendered(report: &Report<'_>, suite: &Suite<'_>) -> String {
    let path = attribute(&suite.path);
    let (cases, failures) = (suite.cases(), suite.failures());
    let mut xml = format!(
        "  <testsuite name=\"{path}\" tests=\"{cases}\" failures=\"{failures}\" errors=\"0\" skipped=\"0\">\n"
    );
    if suite.findings.is_empty() {
        let name = terminal::counted(0, 0, 0);
        let name = attribute(name.get(report.lang));
        xml.push_str(&format!(
            "    <testcase name=\"{name}\" classname=\"{path}\"/>\n"
        ));
    }
    for finding in &suite.findings {
        xml.push_str(&case(report, finding));
    }
    xml + "  </testsuite>\n"
}

fn case(report: &Report<'_>, finding: &Finding) -> String {
    let place = report.place(finding);
    let (path, line, column) = (attribute(&place.file), place.line, place.column);
    let message = attribute(finding.message.get(report.lang));
    let told = content(&format!(
        "{}:{line}:{column}\n{}",
        place.file,
        report.told(finding)
    ));
    let (rule, weight) = (finding.rule, finding.severity.key());
    let inside = match fails(finding) {
        true => format!("<failure type=\"{weight}\" message=\"{message}\">{told}</failure>"),
        false => format!("<system-out>{told}</system-out>"),
    };
    format!(
        "    <testcase name=\"{rule} ({line}:{column})\" classname=\"{path}\">\n      {inside}\n    </testcase>\n"
    )
}

/// Text between tags. Letters that XML 1.0 does not have at all become a sign.
fn content(text: &str) -> String {
    let mut safe = String::new();
    for letter in text.chars() {
        match letter {
            '&' => safe.push_str("&amp;"),
            '<' => safe.push_str("&lt;"),
            '>' => safe.push_str("&gt;"),
            '\n' | '\t' => safe.push(letter),
            '\u{fffe}' | '\u{ffff}' => safe.push('\u{fffd}'),
            letter if plain::acts(letter) => safe.push('\u{fffd}'),
            letter => safe.push(letter),
        }
    }
    safe
}

/// The value of an attribute, where a reader would make blanks of breaks.
fn attribute(text: &str) -> String {
    content(text)
        .replace('"', "&quot;")
        .replace('\n', "&#10;")
        .replace('\t', "&#9;")
}
