//! The report for people: findings come in, excerpts with carets and the four sentences of each go out.

use annotate_snippets::{AnnotationKind, Group, Level, Renderer, Snippet};

use super::counts;
use crate::finding::{Finding, Severity};
use crate::text::{Source, count};
use crate::words::Lang;
use crate::words::terminal;

/// Columns of a report, so that it reads the same in every window.
const WIDTH: usize = 110;

/// Renders findings with their excerpts. `colour` is for terminals.
pub fn human(findings: &[Finding], sources: &[Source], (lang, colour): (Lang, bool)) -> String {
    let renderer = if colour {
        Renderer::styled()
    } else {
        Renderer::plain()
    };
    let renderer = renderer.term_width(WIDTH);
    let empty = Source::default();
    let mut report = String::new();
    for finding in findings {
        let source = sources.get(finding.span.file.0 as usize).unwrap_or(&empty);
        let group = group(finding, source, lang);
        report.push_str(&renderer.render(&[group]));
        report.push_str("\n\n");
    }
    report
}

/// The last line of a report: how many findings there are of each weight.
pub fn total(findings: &[Finding], lang: Lang) -> String {
    let counted = counts(findings);
    let said = terminal::counted(counted.errors, counted.warnings, counted.infos);
    format!("{}\n", said.get(lang))
}

fn group<'a>(finding: &'a Finding, source: &'a Source, lang: Lang) -> Group<'a> {
    let [error, warning, info] = terminal::WEIGHTS;
    let (level, name) = match finding.severity {
        Severity::Error => (Level::ERROR, error),
        Severity::Warning => (Level::WARNING, warning),
        Severity::Info => (Level::INFO, info),
    };
    let title = level
        .with_name(name.get(lang))
        .primary_title(finding.message.get(lang));
    let (excerpt, line, start, end) = excerpt(finding, source);
    let snippet = Snippet::source(excerpt)
        .path(source.path.as_str())
        .line_start(line)
        .annotation(AnnotationKind::Primary.span(start..end));
    let note = |name: &'static str, text: &'a str| Level::NOTE.with_name(name).message(text);
    let mut group = title.id(finding.rule).element(snippet);
    for evidence in &finding.evidence {
        group = group.element(note(terminal::EVIDENCE.get(lang), evidence.get(lang)));
    }
    group = group.element(note(terminal::WHY.get(lang), finding.why.get(lang)));
    group = group.element(note(terminal::FIX.get(lang), finding.fix.get(lang)));
    if !finding.basis.is_empty() {
        group = group.element(note(terminal::BASIS.get(lang), finding.basis));
    }
    group
}

/// The line a finding begins on, its number, and the bytes of the line that are meant.
fn excerpt<'a>(finding: &Finding, source: &'a Source) -> (&'a str, usize, usize, usize) {
    let range = finding.span.range();
    let start = range.start.min(source.text.len());
    let before = source.text.get(..start).unwrap_or_default();
    let line_start = before.rfind('\n').map_or(0, |at| at + 1);
    let line = source.text.get(line_start..).unwrap_or_default();
    let line = line.lines().next().unwrap_or_default();
    let column = start - line_start;
    let length = range.len().min(line.len().saturating_sub(column));
    let number = finding.span.line.max(count(1)) as usize;
    (
        line,
        number,
        column.min(line.len()),
        (column + length).min(line.len()),
    )
}
