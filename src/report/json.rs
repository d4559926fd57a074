//! The report for programs: findings come in, one JSON document of a fixed version goes out.

use serde_json::{Value, json as object};

use super::{counts, end};
use crate::finding::{Defect, Finding};
use crate::text::Source;
use crate::words::Lang;

/// The version of the document; it changes when a field changes its meaning or goes.
pub const VERSION: u32 = 1;

/// Renders findings. Lines and columns count from 1, columns count characters; the end is one past the last character.
pub fn json(findings: &[Finding], sources: &[Source], lang: Lang) -> String {
    let empty = Source::default();
    let list: Vec<Value> = findings
        .iter()
        .map(|finding| {
            let source = sources.get(finding.span.file.0 as usize).unwrap_or(&empty);
            entry(finding, source, lang)
        })
        .collect();
    let counted = counts(findings);
    let document = object!({
        "version": VERSION,
        "findings": list,
        "summary": {
            "galat": counted.errors,
            "peringatan": counted.warnings,
            "info": counted.infos,
        },
    });
    format!("{document:#}\n")
}

fn entry(finding: &Finding, source: &Source, lang: Lang) -> Value {
    let span = finding.span;
    let (end_line, end_column) = end(finding, Some(source));
    let evidence: Vec<&str> = finding.evidence.iter().map(|said| said.get(lang)).collect();
    object!({
        "rule": finding.rule,
        "severity": finding.severity.key(),
        "file": source.path,
        "line": span.line,
        "column": span.column,
        "end_line": end_line,
        "end_column": end_column,
        "path": source.path_of(span),
        "quote": finding.quote,
        "message": finding.message.get(lang),
        "why": finding.why.get(lang),
        "fix": finding.fix.get(lang),
        "basis": finding.basis,
        "evidence": evidence,
    })
}

/// Renders the list of rules.
pub fn json_rules(defects: &[&Defect], lang: Lang) -> String {
    let list: Vec<Value> = defects
        .iter()
        .map(|defect| {
            object!({
                "rule": defect.id,
                "severity": defect.severity.key(),
                "message": defect.says.get(lang),
                "why": defect.why.get(lang),
                "fix": defect.fix.get(lang),
                "basis": defect.basis,
            })
        })
        .collect();
    let document = object!({ "version": VERSION, "rules": list });
    format!("{document:#}\n")
}
