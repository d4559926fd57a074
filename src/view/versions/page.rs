//! The page of an older version: an SOP and a version that its history keeps come in; what changed from it to the next
//! one, why, and who answers for it go out. On paper it is an annex of one page.

use serde::Serialize;

use super::{Between, Versions, annex, between};
use crate::analyse::history::{self, Passage};
use crate::model::{Revision, Sop};
use crate::view::sop::{agency_name, date_words};
use crate::view::{Context, Crumb, Notice, Page, PageHead, Section, links};
use crate::words::versions as said;
use crate::words::{Said, screen};

/// `versi.html`.
#[derive(Debug, Serialize)]
pub struct RevisionPage {
    /// The frame.
    pub page: Page,
    /// The heading.
    pub title: String,
    /// The name of the SOP.
    pub name: String,
    /// Its agency.
    pub agency: String,
    /// Its number; empty where it has none.
    pub number: String,
    /// Address of its page.
    pub back: String,
    /// What changed.
    pub between: Between,
    /// Why, from the first change on.
    pub reasons: Vec<Reason>,
    /// That nobody wrote why; empty where somebody did.
    pub no_reason: &'static str,
    /// What the annex has no room for; empty where it holds everything.
    pub more: String,
    /// Who signs the annex.
    pub signatories: Vec<Signatory>,
}

/// What the history says of a change.
#[derive(Clone, Debug, Serialize)]
pub struct Reason {
    /// The version it led to.
    pub version: String,
    /// When.
    pub date: String,
    /// What changed, and why.
    pub description: String,
    /// Who answers for it.
    pub responsible: String,
}

/// A line of the approval.
#[derive(Clone, Debug, Serialize)]
pub struct Signatory {
    /// What he does.
    pub role: &'static str,
    /// Name and position, as far as they are written.
    pub lines: Vec<String>,
}

/// The keys of the pages of an SOP: the older versions that it keeps.
pub fn keys(context: &Context, at: usize) -> Vec<String> {
    let Some(sop) = context.library.sops.get(at) else {
        return Vec::new();
    };
    let passages = history::passages(&context.library, sop).into_iter();
    passages.map(|passage| passage.key).collect()
}

/// The address of the page of a row of the history, on the page of its SOP; nothing where the row keeps no version.
pub(in crate::view) fn href(context: &Context, sop: &Sop, row: &Revision) -> Option<String> {
    let passages = history::passages(&context.library, sop);
    let own = passages
        .iter()
        .find(|passage| std::ptr::eq(passage.from, row))?;
    let from = links::sop(&sop.id);
    Some(links::relative(&from, &links::revision(&sop.id, &own.key)))
}

/// The page of a version of the SOP at a position of the library; nothing where it keeps none of that key.
pub fn revision(context: &Context, at: usize, key: &str) -> Option<RevisionPage> {
    let sop = context.library.sops.get(at)?;
    let passages = history::passages(&context.library, sop);
    let passage = passages.into_iter().find(|passage| passage.key == key)?;
    let mut between = between(&Versions {
        old: passage.old,
        new: passage.new,
        lang: context.lang(),
        is_public: context.is_public(),
        // The older version was in force then, and its history ends with itself: that is no change of the work.
        without: &["status", "versi", "riwayat", "pengganti"],
    });
    let reasons = reasons(context, &passage);
    let beyond = annex::fit(&mut between, &reasons);
    let lang = context.lang();
    let title = said::title(
        &from_name(context, &passage),
        &to_name(context, sop, &passage),
    );
    let title = title.get(lang).to_owned();
    let is_said = reasons.iter().any(|reason| !reason.description.is_empty());
    Some(RevisionPage {
        page: Page::new(context, head(context, sop, (&title, &between.summary, key))),
        title,
        name: context.sop_name(sop),
        agency: agency_name(context, sop),
        number: context
            .shown_text(passage.new.number.as_ref())
            .unwrap_or_default(),
        back: links::relative(&links::revision(&sop.id, key), &links::sop(&sop.id)),
        signatories: signatories(context, sop, &reasons),
        reasons,
        no_reason: if is_said {
            ""
        } else {
            said::NO_REASON.get(lang)
        },
        more: match beyond {
            0 => String::new(),
            count => said::more(lang, count),
        },
        between,
    })
}

fn head(context: &Context, sop: &Sop, (title, summary, key): (&str, &str, &str)) -> PageHead {
    let lang = context.lang();
    let path = links::revision(&sop.id, key);
    let (name, agency) = (context.sop_name(sop), agency_name(context, sop));
    let crumbs = vec![
        Crumb::to(&path, links::HOME, screen::HOME.get(lang)),
        Crumb::to(&path, links::AGENCIES, screen::AGENCIES.get(lang)),
        Crumb::to(&path, &links::agency(&sop.id.agency), agency.clone()),
        Crumb::to(&path, &links::sop(&sop.id), name.clone()),
        Crumb::here(title),
    ];
    PageHead {
        title: format!("{title}: {name}, {agency}"),
        description: summary.to_owned(),
        crumbs,
        section: Some(Section::Agencies),
        file: Some(sop.file),
        day: sop.latest_day(),
        notice: Notice::of(lang, sop),
        path,
    }
}

fn named(context: &Context, row: &Revision) -> Option<Said> {
    let version = context.shown_text(row.version.as_ref())?;
    Some(said::version(version.trim()))
}

fn from_name(context: &Context, passage: &Passage<'_>) -> Said {
    let day = date_words(context, passage.from.date.as_ref());
    named(context, passage.from).unwrap_or_else(|| said::version(&day))
}

fn to_name(context: &Context, sop: &Sop, passage: &Passage<'_>) -> Said {
    let last = passage.after.last().and_then(|row| named(context, row));
    let own = context.shown_text(sop.version.as_ref());
    let own = own.map(|version| said::version(version.trim()));
    let own = own.filter(|_| std::ptr::eq(passage.new, sop));
    last.or(own).unwrap_or_else(|| said::PRESENT.into())
}

/// What the history says of the changes after the older version; of the older version itself where it ends there.
fn reasons(context: &Context, passage: &Passage<'_>) -> Vec<Reason> {
    let rows = match passage.after.is_empty() {
        true => vec![passage.from],
        false => passage.after.clone(),
    };
    let shown =
        |text: &Option<crate::text::Text>| context.shown_text(text.as_ref()).unwrap_or_default();
    let rows = rows.into_iter();
    rows.map(|row| Reason {
        version: shown(&row.version),
        date: date_words(context, row.date.as_ref()),
        description: shown(&row.description),
        responsible: shown(&row.responsible),
    })
    .collect()
}

/// Who answers for the change, and who signs the SOP.
fn signatories(context: &Context, sop: &Sop, reasons: &[Reason]) -> Vec<Signatory> {
    let lang = context.lang();
    let responsible = reasons
        .iter()
        .rev()
        .map(|reason| reason.responsible.clone());
    let responsible = responsible
        .filter(|name| !name.is_empty())
        .take(1)
        .collect();
    let approval = sop.approval.as_ref();
    let fields = approval.map(|approval| [&approval.name, &approval.position]);
    let fields = fields.into_iter().flatten();
    vec![
        Signatory {
            role: said::PROPOSED_BY.get(lang),
            lines: responsible,
        },
        Signatory {
            role: said::APPROVED_BY.get(lang),
            lines: fields
                .filter_map(|text| context.shown_text(text.as_ref()))
                .collect(),
        },
    ]
}
