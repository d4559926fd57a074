//! Code Quality of GitLab: findings come in, its JSON list goes out.

use serde_json::{Value, json as object};

use super::Report;
use super::fingerprint::fingerprints;
use crate::finding::Severity;
use crate::words::terminal;

/// Renders findings as GitLab's subset of the Code Climate report.
pub(super) fn gitlab(report: &Report<'_>) -> String {
    let lang = report.lang;
    let marks = fingerprints(report);
    let list: Vec<Value> = (report.findings.iter().zip(marks))
        .map(|(finding, mark)| {
            let place = report.place(finding);
            let (message, fix) = (finding.message.get(lang), finding.fix.get(lang));
            object!({
                "description": format!("{message}. {}: {fix}", terminal::FIX.get(lang)),
                "check_name": finding.rule,
                "fingerprint": mark,
                "severity": severity(finding.severity),
                "location": {
                    "path": place.file,
                    "lines": { "begin": place.line, "end": place.end_line },
                },
            })
        })
        .collect();
    format!("{:#}\n", Value::Array(list))
}

/// `galat` is critical, because the SOP cannot be signed with it; `peringatan` is major; `info` is info.
fn severity(weight: Severity) -> &'static str {
    match weight {
        Severity::Error => "critical",
        Severity::Warning => "major",
        Severity::Info => "info",
    }
}
