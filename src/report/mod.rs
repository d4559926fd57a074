//! Reports: findings and the texts they point into come in, what a terminal or another program reads goes out.
//!
//! One file per form, and one line in [`report`]. No form asks the clock or the system: the same findings give the same bytes.

use crate::finding::{Defect, Finding, Severity};
use crate::text::Source;
use crate::words::{Lang, Words, terminal};

mod baseline;
mod comparison;
mod concise;
mod fingerprint;
mod github;
mod gitlab;
mod grid;
mod human;
mod impact;
mod json;
mod junit;
mod plain;
mod preflight;
mod sarif;
mod verify;
mod versions;
mod wrap;

pub use baseline::{Baseline, Recorded};
pub use comparison::{comparison_markdown, comparison_text, pretty};
pub use human::{human, total};
pub use impact::{Ended, Hit, IMPACT_VERSION, Impact, impact_json, impact_table};
pub use json::{VERSION, json, json_rules};
pub use preflight::{Lacking, PREFLIGHT_VERSION, Preflight, preflight_json, preflight_lines};
pub use verify::{Proved, ProvedChange, VERIFY_VERSION, verify_json, verify_text};
pub use versions::{VERSIONS_VERSION, Versions, versions_json, versions_markdown, versions_text};

/// The JSON Schema of what [`json`] gives, for those who read it by program.
pub const FINDINGS_SCHEMA: &str = include_str!("findings.schema.json");

/// Every form of a report, as `--format` names it.
pub const FORMATS: [&str; 7] = [
    "human", "concise", "json", "sarif", "github", "gitlab", "junit",
];

/// What a report is made of.
#[derive(Clone, Debug, Default)]
pub struct Report<'a> {
    /// What was found, sorted.
    pub findings: &'a [Finding],
    /// The files, by the index that findings name.
    pub sources: &'a [Source],
    /// The reader's language.
    pub lang: Lang,
    /// Where people read it.
    pub screen: Screen,
    /// The paths of the SOPs that were looked at, also those without findings.
    pub examined: Vec<&'a str>,
    /// Everything that could have been found, for forms that describe their rules.
    pub defects: Vec<&'a Defect>,
    /// The way from the current folder to the library, ending in `/`; empty where they are one.
    pub folder: String,
    /// Address of the site; nothing where it has none.
    pub site: Option<&'a str>,
}

/// Where people read a report.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Screen {
    /// Columns.
    pub width: usize,
    /// Whether it shows colours.
    pub colour: bool,
}

impl Default for Screen {
    fn default() -> Screen {
        Screen {
            width: 110,
            colour: false,
        }
    }
}

/// Renders findings in one of [`FORMATS`]; people's form for any other name.
pub fn report(format: &str, report: &Report<'_>) -> String {
    match format {
        "concise" => concise::concise(report),
        "json" => json(report.findings, report.sources, report.lang),
        "sarif" => sarif::sarif(report),
        "github" => github::github(report),
        "gitlab" => gitlab::gitlab(report),
        "junit" => junit::junit(report),
        _ => human(report) + &total(report.findings, report.lang),
    }
}

/// Where a finding is, as programs count: lines and columns from 1, columns in characters, the end one past the last.
struct Place {
    /// Path from the current folder.
    file: String,
    line: u32,
    column: u32,
    end_line: u32,
    end_column: u32,
}

impl Report<'_> {
    fn place(&self, finding: &Finding) -> Place {
        let (span, source) = (finding.span, self.source(finding));
        let (end_line, end_column) = end(finding, source);
        Place {
            file: self.path(source.map_or("", |source| source.path.as_str())),
            line: span.line,
            column: span.column,
            end_line,
            end_column,
        }
    }

    fn source(&self, finding: &Finding) -> Option<&Source> {
        self.sources.get(finding.span.file.0 as usize)
    }

    /// The path of a file from the current folder. Drafts are named as they were given.
    fn path(&self, path: &str) -> String {
        match path.starts_with("content/") {
            true => format!("{}{path}", self.folder),
            false => path.to_owned(),
        }
    }

    /// Everything a finding says, a line for each sentence.
    fn told(&self, finding: &Finding) -> String {
        let lang = self.lang;
        let line = |label: Words, text: &str| format!("{}: {text}", label.get(lang));
        let mut lines = vec![finding.message.get(lang).to_owned()];
        let evidence = finding.evidence.iter();
        lines.extend(evidence.map(|said| line(terminal::EVIDENCE, said.get(lang))));
        lines.push(line(terminal::WHY, finding.why.get(lang)));
        lines.push(line(terminal::FIX, finding.fix.get(lang)));
        if !finding.basis.is_empty() {
            lines.push(line(terminal::BASIS, finding.basis));
        }
        lines.join("\n")
    }
}

/// The word for a weight.
fn weight(severity: Severity) -> Words {
    let [error, warning, info] = terminal::WEIGHTS;
    match severity {
        Severity::Error => error,
        Severity::Warning => warning,
        Severity::Info => info,
    }
}

/// Line and column one past the last character of a finding; its beginning where nothing is there.
fn end(finding: &Finding, source: Option<&Source>) -> (u32, u32) {
    let span = finding.span;
    match source.filter(|_| span.end > span.start) {
        Some(source) => source.end_of(span),
        None => (span.line, span.column),
    }
}

/// How many findings there are of each weight.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Counts {
    /// `galat`.
    pub errors: usize,
    /// `peringatan`.
    pub warnings: usize,
    /// `info`.
    pub infos: usize,
}

/// Counts findings by weight.
pub fn counts(findings: &[Finding]) -> Counts {
    let of = |severity| {
        findings
            .iter()
            .filter(|finding| finding.severity == severity)
            .count()
    };
    Counts {
        errors: of(Severity::Error),
        warnings: of(Severity::Warning),
        infos: of(Severity::Info),
    }
}
