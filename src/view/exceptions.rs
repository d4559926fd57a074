//! Exceptions: the rules that authors set aside come in; what a reader must know of each goes out.

use serde::Serialize;

use super::comparison::agency_name;
use super::sop::date_words;
use super::{Context, findings, links};
use crate::lint::{RULES, exceptions};
use crate::model::Sop;
use crate::words::{numbers, screen};

/// A rule that an author set aside.
#[derive(Debug, Serialize)]
pub struct ExceptionView {
    /// The SOP.
    pub sop: String,
    /// Its agency.
    pub agency: String,
    /// Address of its page.
    pub sop_href: String,
    /// The id of the rule.
    pub rule: String,
    /// What the rule reports; empty for a rule that does not exist.
    pub says: String,
    /// Address of its page, if it is a rule.
    pub href: Option<String>,
    /// The YAML path it is limited to, or that it is the whole SOP.
    pub place: String,
    /// Why.
    pub reason: String,
    /// Who answers for it.
    pub responsible: String,
    /// Until when.
    pub until: String,
}

/// The exceptions of an SOP that hold today, for the page at `from`; none where findings are not shown.
pub(super) fn live(context: &Context, sop: &Sop, from: &str) -> Vec<ExceptionView> {
    if !context.shows_findings() {
        return Vec::new();
    }
    let all = sop.exceptions.iter();
    let live = all.filter(|exception| exceptions::is_live(exception, context.setting.today));
    let lang = context.lang();
    let rows = live.map(|exception| {
        let shown = |text: &Option<crate::text::Text>| context.shown_text(text.as_ref());
        let rule = shown(&exception.rule).unwrap_or_default();
        let rule = rule.trim().to_owned();
        let known = RULES.iter().find(|known| known.defect.id == rule);
        ExceptionView {
            sop: context.sop_name(sop),
            agency: agency_name(context, sop),
            sop_href: links::relative(from, &links::sop(&sop.id)),
            href: known.map(|_| links::relative(from, &links::rule(&rule))),
            says: known
                .map(|known| numbers::capital(known.defect.says.get(lang)))
                .unwrap_or_default(),
            rule,
            place: match shown(&exception.path) {
                Some(path) => place(context, sop, path),
                None => screen::WHOLE_SOP.get(lang).to_owned(),
            },
            reason: shown(&exception.reason).unwrap_or_default(),
            responsible: shown(&exception.responsible).unwrap_or_default(),
            until: date_words(context, exception.until.as_ref()),
        }
    });
    rows.collect()
}

/// The place of an exception as a reader of the sheet would say it, where it is a step; the path says the rest.
fn place(context: &Context, sop: &Sop, path: String) -> String {
    let source = context.library.source(sop.file);
    let step = sop.steps().map(|(_, _, step)| step.span);
    let mut step = step.filter(|span| path.starts_with(&source.path_of(*span)));
    match step.next() {
        Some(span) => {
            let words = numbers::capital(&findings::place_words(context, sop, span));
            format!("{words}: {path}")
        }
        None => path,
    }
}

/// The same of every SOP.
pub(super) fn all(context: &Context, from: &str) -> Vec<ExceptionView> {
    let sops = context.library.sops.iter();
    sops.flat_map(|sop| live(context, sop, from)).collect()
}
