//! SARIF 2.1.0, the exchange format of analysers: findings come in, a log with rules, places and fingerprints goes out.

use serde_json::{Map, Value, json as object};

use super::Report;
use super::fingerprint::fingerprints;
use crate::finding::{Defect, Finding, Severity};
use crate::words::terminal;

/// The schema of the format, as its committee publishes it.
const SCHEMA: &str =
    "https://docs.oasis-open.org/sarif/sarif/v2.1.0/errata01/os/schemas/sarif-schema-2.1.0.json";

/// The root of the library as readers of the log know it: the folder that was checked out.
const ROOT: &str = "%SRCROOT%";

/// Renders findings as one run.
pub(super) fn sarif(report: &Report<'_>) -> String {
    let rules: Vec<Value> = report
        .defects
        .iter()
        .map(|defect| rule(report, defect))
        .collect();
    let marks = fingerprints(report);
    let results: Vec<Value> = (report.findings.iter().zip(marks))
        .map(|(finding, mark)| result(report, finding, mark))
        .collect();
    let log = object!({
        "$schema": SCHEMA,
        "version": "2.1.0",
        "runs": [{
            "tool": { "driver": {
                "name": "sopan",
                "version": env!("CARGO_PKG_VERSION"),
                "semanticVersion": env!("CARGO_PKG_VERSION"),
                "language": report.lang.code(),
                "rules": rules,
            } },
            "columnKind": "unicodeCodePoints",
            "results": results,
        }],
    });
    format!("{log:#}\n")
}

/// `galat` is an error, `peringatan` a warning, `info` a note.
fn level(severity: Severity) -> &'static str {
    match severity {
        Severity::Error => "error",
        Severity::Warning => "warning",
        Severity::Info => "note",
    }
}

fn rule(report: &Report<'_>, defect: &Defect) -> Value {
    let lang = report.lang;
    let mut lines = vec![
        (terminal::WHY, defect.why.get(lang)),
        (terminal::FIX, defect.fix.get(lang)),
    ];
    if !defect.basis.is_empty() {
        lines.push((terminal::BASIS, defect.basis));
    }
    let joined = |between: &str, write: &dyn Fn(&str, &str) -> String| {
        let lines = lines
            .iter()
            .map(|(label, text)| write(label.get(lang), text));
        lines.collect::<Vec<_>>().join(between)
    };
    let mut rule = object!({
        "id": defect.id,
        "shortDescription": { "text": defect.says.get(lang) },
        "fullDescription": { "text": defect.why.get(lang) },
        "help": {
            "text": joined("\n", &|label, text| format!("{label}: {text}")),
            "markdown": joined("\n\n", &|label, text| format!("**{label}:** {text}")),
        },
        "defaultConfiguration": { "level": level(defect.severity) },
    });
    if let Some(site) = report.site {
        let address = format!("{}/aturan/{}/", site.trim_end_matches('/'), defect.id);
        rule["helpUri"] = address.into();
    }
    rule
}

fn result(report: &Report<'_>, finding: &Finding, mark: String) -> Value {
    let lang = report.lang;
    let place = report.place(finding);
    let mut region = object!({
        "startLine": place.line,
        "startColumn": place.column,
        "endLine": place.end_line,
        "endColumn": place.end_column,
    });
    let source = report.source(finding);
    let written = source.map_or("", |source| source.slice(finding.span));
    if !written.is_empty() {
        region["snippet"] = object!({ "text": written });
    }
    let evidence: Vec<&str> = finding.evidence.iter().map(|said| said.get(lang)).collect();
    let mut result = object!({
        "ruleId": finding.rule,
        "level": level(finding.severity),
        "message": { "text": report.told(finding) },
        "locations": [{
            "physicalLocation": { "artifactLocation": artifact(&place.file), "region": region },
            "logicalLocations": logical(&source.map_or(String::new(), |source| source.path_of(finding.span))),
        }],
        "partialFingerprints": { "sopan/v1": mark },
        "properties": { "quote": finding.quote, "basis": finding.basis, "evidence": evidence },
    });
    let index = report
        .defects
        .iter()
        .position(|defect| defect.id == finding.rule);
    if let Some(index) = index {
        result["ruleIndex"] = index.into();
    }
    result
}

/// The place inside the document, as `langkah[4].kelengkapan[0]`; none for the whole file.
fn logical(path: &str) -> Value {
    match path.is_empty() {
        true => object!([]),
        false => object!([{ "fullyQualifiedName": path, "kind": "member" }]),
    }
}

/// The file: by its place in the library, or in full for a draft that was named in full.
fn artifact(path: &str) -> Value {
    let mut artifact = Map::new();
    match path.strip_prefix('/') {
        Some(rest) => {
            let address = format!("file:///{}", encoded(rest));
            artifact.insert("uri".to_owned(), address.into());
        }
        None => {
            artifact.insert("uri".to_owned(), encoded(path).into());
            artifact.insert("uriBaseId".to_owned(), ROOT.into());
        }
    }
    Value::Object(artifact)
}

/// A path as part of an address.
fn encoded(path: &str) -> String {
    let mut address = String::new();
    for byte in path.bytes() {
        match byte {
            b'a'..=b'z' | b'A'..=b'Z' | b'0'..=b'9' | b'-' | b'.' | b'_' | b'~' | b'/' => {
                address.push(char::from(byte));
            }
            _ => address.push_str(&format!("%{byte:02X}")),
        }
    }
    address
}
