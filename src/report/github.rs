//! Annotations of GitHub Actions: findings come in, workflow commands go out.

use super::plain::acts;
use super::{Place, Report};
use crate::finding::{Finding, Severity};

/// Renders findings as `::error file=…,line=…,col=…,endColumn=…,title=…::message`.
pub(super) fn github(report: &Report<'_>) -> String {
    let lines = report.findings.iter().map(|finding| {
        let place = report.place(finding);
        let (level, title) = (level(finding), value(finding.rule));
        let place = where_it_is(&place);
        let message = data(&report.told(finding));
        format!("::{level} {place},title={title}::{message}\n")
    });
    lines.collect()
}

/// `galat` is an error, `peringatan` a warning, `info` a notice.
fn level(finding: &Finding) -> &'static str {
    match finding.severity {
        Severity::Error => "error",
        Severity::Warning => "warning",
        Severity::Info => "notice",
    }
}

/// GitHub takes columns only of findings on one line.
fn where_it_is(place: &Place) -> String {
    let (file, line, end_line) = (value(&place.file), place.line, place.end_line);
    let rows = format!("file={file},line={line},endLine={end_line}");
    match line == end_line {
        true => format!("{rows},col={},endColumn={}", place.column, place.end_column),
        false => rows,
    }
}

/// Text after `::`, where only breaks and the sign of escapes mean something.
fn data(text: &str) -> String {
    let mut safe = String::new();
    for letter in text.chars() {
        match letter {
            '%' => safe.push_str("%25"),
            '\r' => safe.push_str("%0D"),
            '\n' => safe.push_str("%0A"),
            letter if acts(letter) && letter != '\t' => safe.push('\u{fffd}'),
            letter => safe.push(letter),
        }
    }
    safe
}

/// The value of a property, which ends at a comma or colon.
fn value(text: &str) -> String {
    data(text).replace(':', "%3A").replace(',', "%2C")
}
