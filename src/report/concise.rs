//! One line per finding: findings come in, lines that editors and `grep` understand go out.

use super::plain::plain;
use super::{Report, weight};

/// Renders findings as `file:line:column: severity rule message`.
pub(super) fn concise(report: &Report<'_>) -> String {
    let lines = report.findings.iter().map(|finding| {
        let place = report.place(finding);
        let weight = weight(finding.severity).get(report.lang);
        let message = plain(finding.message.get(report.lang));
        let (file, line, column) = (plain(&place.file), place.line, place.column);
        format!(
            "{file}:{line}:{column}: {weight} {} {message}\n",
            finding.rule
        )
    });
    lines.collect()
}
