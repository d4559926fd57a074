//! The report for people: findings come in, excerpts with carets and the four sentences of each go out.

use annotate_snippets::{AnnotationKind, Group, Level, Renderer, Snippet};

use super::plain::plain;
use super::wrap::wrap;
use super::{Report, counts, weight};
use crate::finding::{Finding, Severity};
use crate::text::{Source, count};
use crate::words::{Lang, Words, terminal};

/// Columns that an excerpt needs for line numbers and for the signs that something was left out.
const FRAME: usize = 16;
/// The fewest columns in which sentences can still be read.
const NARROWEST: usize = 24;

/// Renders findings with their excerpts.
pub fn human(report: &Report<'_>) -> String {
    let renderer = match report.screen.colour {
        true => Renderer::styled(),
        false => Renderer::plain(),
    };
    let renderer = renderer.term_width(report.screen.width);
    let findings = report.findings.iter();
    findings
        .map(|finding| renderer.render(&[group(report, finding)]) + "\n\n")
        .collect()
}

/// The last line of a report: how many findings there are of each weight.
pub fn total(findings: &[Finding], lang: Lang) -> String {
    let counted = counts(findings);
    let said = terminal::counted(counted.errors, counted.warnings, counted.infos);
    format!("{}\n", said.get(lang))
}

fn group<'a>(report: &Report<'a>, finding: &'a Finding) -> Group<'a> {
    let lang = report.lang;
    let level = match finding.severity {
        Severity::Error => Level::ERROR,
        Severity::Warning => Level::WARNING,
        Severity::Info => Level::INFO,
    };
    let title = level
        .with_name(weight(finding.severity).get(lang))
        .primary_title(plain(finding.message.get(lang)));
    let empty = Source::default();
    let source = report.source(finding).unwrap_or(&empty);
    let excerpt = excerpt(finding, source, report.screen.width);
    let digits = excerpt.line.to_string().len();
    let snippet = Snippet::source(excerpt.text)
        .path(plain(&report.path(&source.path)))
        .line_start(excerpt.line)
        .annotation(AnnotationKind::Primary.span(excerpt.start..excerpt.end));
    let note = |name: Words, text: &str| {
        let name = name.get(lang);
        let label = digits + " = : ".len() + 1 + name.chars().count();
        let room = report.screen.width.saturating_sub(label).max(NARROWEST);
        Level::NOTE
            .with_name(name)
            .message(wrap(&plain(text), room))
    };
    let mut group = title.id(finding.rule).element(snippet);
    for evidence in &finding.evidence {
        group = group.element(note(terminal::EVIDENCE, evidence.get(lang)));
    }
    group = group.element(note(terminal::WHY, finding.why.get(lang)));
    group = group.element(note(terminal::FIX, finding.fix.get(lang)));
    if !finding.basis.is_empty() {
        group = group.element(note(terminal::BASIS, finding.basis));
    }
    group
}

/// The line a finding begins on.
struct Excerpt {
    text: String,
    /// Its number.
    line: usize,
    /// The first of its bytes that are meant.
    start: usize,
    /// One past the last of them.
    end: usize,
}

fn excerpt(finding: &Finding, source: &Source, width: usize) -> Excerpt {
    let range = finding.span.range();
    let start = range.start.min(source.text.len());
    let before = source.text.get(..start).unwrap_or_default();
    let line_start = before.rfind('\n').map_or(0, |at| at + 1);
    let line = source.text.get(line_start..).unwrap_or_default();
    let line = line.lines().next().unwrap_or_default();
    let start = (start - line_start).min(line.len());
    let end = (start + range.len()).min(line.len());
    // The renderer shows all that is meant, however long: of a paragraph the beginning tells which it is.
    let most = width.saturating_sub(FRAME).max(NARROWEST);
    let meant = line.get(start..end).unwrap_or_default();
    let (text, end) = match meant.char_indices().nth(most) {
        Some((cut, _)) => {
            let end = start + cut;
            (format!("{}…", line.get(..end).unwrap_or_default()), end)
        }
        None => (line.to_owned(), end),
    };
    // The renderer shows the older control characters; the later ones become a sign of as many bytes.
    let text = text.replace(|letter| matches!(letter, '\u{80}'..='\u{9f}'), "\u{b7}");
    Excerpt {
        text,
        line: finding.span.line.max(count(1)) as usize,
        start,
        end,
    }
}
