//! The source page: the YAML of an SOP and its findings come in; coloured lines with findings beside them go out.

use serde::Serialize;

use super::badge::Badge;
use super::findings::{self, FoundView};
use super::{Context, Crumb, Notice, Page, PageHead, Section, links, redact, sop as sop_page};
use crate::model::Sop;
use crate::words::{reading, screen};

mod tokens;

pub use tokens::{Token, colour};

/// `sumber.html`.
#[derive(Debug, Serialize)]
pub struct SourcePage {
    /// The frame.
    pub page: Page,
    /// The name of the SOP.
    pub name: String,
    /// The path of the file.
    pub file: String,
    /// Address of the SOP's page.
    pub back: String,
    /// Whether private values were left out.
    pub redacted: bool,
    /// Findings that have no line in this file.
    pub elsewhere: Vec<FoundView>,
    /// The lines.
    pub lines: Vec<LineView>,
}

/// One line.
#[derive(Debug, Serialize)]
pub struct LineView {
    /// Its number, from 1.
    pub number: usize,
    /// Its parts.
    pub tokens: Vec<Token>,
    /// What was found here.
    pub notes: Vec<LineNote>,
}

/// A finding beside its line, however often it is in that line.
#[derive(Debug, Serialize)]
pub struct LineNote {
    /// Weight, as a chip.
    pub badge: Badge,
    /// What is wrong.
    pub message: String,
    /// What to write instead.
    pub fix: String,
    /// Its address on the page of the SOP.
    pub href: String,
}

/// The source page of the SOP at a position of the library; an empty page for a position that is not there.
pub fn source(context: &Context, at: usize) -> SourcePage {
    let empty = Sop::default();
    let sop = context.library.sops.get(at).unwrap_or(&empty);
    let from = links::source(&sop.id);
    let found = context.findings_of(sop);
    let grouped = findings::group(context, sop, &found, &from);
    let source = context.library.source(sop.file);
    let text = shown_source(context, sop);
    let mut lines: Vec<LineView> = colour(&text)
        .into_iter()
        .enumerate()
        .map(|(at, tokens)| LineView {
            number: at + 1,
            tokens,
            notes: Vec::new(),
        })
        .collect();
    let own = links::relative(&from, &links::sop(&sop.id));
    let mut elsewhere: Vec<FoundView> = Vec::new();
    for (found, group) in found.iter().zip(&grouped.index) {
        let Some(view) = grouped.views.get(*group) else {
            continue;
        };
        let line = usize::try_from(found.span.line).unwrap_or(usize::MAX);
        let line = lines
            .get_mut(line.saturating_sub(1))
            .filter(|_| found.span.file == sop.file);
        match line {
            Some(line) => note(line, view, format!("{own}#{}", view.id)),
            None if elsewhere.iter().all(|known| known.id != view.id) => {
                elsewhere.push(view.clone())
            }
            None => {}
        }
    }
    let name = context.sop_name(sop);
    SourcePage {
        page: Page::new(context, head(context, sop, &name)),
        file: source.path.clone(),
        back: own,
        redacted: context.is_public(),
        elsewhere,
        lines,
        name,
    }
}

/// Puts a finding beside a line, unless it is there already.
fn note(line: &mut LineView, found: &FoundView, href: String) {
    if line.notes.iter().all(|known| known.href != href) {
        line.notes.push(LineNote {
            badge: found.badge.clone(),
            message: found.message.clone(),
            fix: found.fix.clone(),
            href,
        });
    }
}

/// The YAML of an SOP as this profile may see it; it has the same number of lines.
pub fn shown_source(context: &Context, sop: &Sop) -> String {
    let source = context.library.source(sop.file);
    if context.is_public() {
        redact::source(sop, &source.text, context.shows_findings())
    } else {
        source.text.clone()
    }
}

fn head(context: &Context, sop: &Sop, name: &str) -> PageHead {
    let lang = context.lang();
    let path = links::source(&sop.id);
    let agency = sop_page::agency_name(context, sop);
    let word = screen::SOURCE.get(lang);
    PageHead {
        title: format!("{word}: {name}, {agency}"),
        description: reading::about_part(word, name, &agency)
            .get(lang)
            .to_owned(),
        crumbs: vec![
            Crumb::to(&path, links::HOME, screen::HOME.get(lang)),
            Crumb::to(&path, links::AGENCIES, screen::AGENCIES.get(lang)),
            Crumb::to(&path, &links::agency(&sop.id.agency), agency),
            Crumb::to(&path, &links::sop(&sop.id), name),
            Crumb::here(word),
        ],
        section: Some(Section::Agencies),
        file: Some(sop.file),
        day: sop.latest_day(),
        notice: Notice::of(lang, sop),
        path,
    }
}
