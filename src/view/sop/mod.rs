//! The page of an SOP: the SOP, its facts and findings come in; answers first, then steps, findings and bands go out.

use serde::Serialize;

use super::badge::Badge;
use super::exceptions::{self, ExceptionView};
use super::findings::{self, Counts, FoundView};
use super::print::{self, Print};
use super::publish::schema;
use super::{Context, Crumb, Notice, Page, PageHead, Section, casing, links};
use crate::finding::{Finding, Severity};
use crate::model::{Paper, Sop, Status};
use crate::words::{labels, numbers, screen, sentences};

mod answers;
mod bands;
pub mod data;
mod excerpt;
mod folds;
mod identity;
mod legal;
mod papers;
mod rows;
mod steps;
mod story;
mod work;

pub use answers::{Answers, Prepared, Share};
pub use bands::{Band, BandItem, ExtraView, RevisionView};
pub(super) use excerpt::excerpt;
pub use excerpt::{Excerpt, Stated};
pub use folds::Fold;
pub(super) use identity::date_words;
pub use identity::{DateView, Identity, ProofView, Signer};
pub use legal::{CitationView, LegalItem, LegalView};
pub use papers::{PaperCell, PaperView, PapersView, StepHead};
pub use rows::{CellView, LaneView, Note, RowView};
pub use steps::{Chip, Column, PartView};
pub use story::Told;
pub use work::WorkView;

/// `sop.html`.
#[derive(Debug, Serialize)]
pub struct SopPage {
    /// The frame.
    pub page: Page,
    /// The paper of the agency, as the theme calls it: `a4`, `f4`, `legal` or `letter`.
    pub paper: &'static str,
    /// The name.
    pub name: String,
    /// Office and unit.
    pub office: String,
    /// The print of the flow.
    pub print: Option<Print>,
    /// How to read the print.
    pub print_caption: String,
    /// Where the SOP stands.
    pub banner: Banner,
    /// The four answers.
    pub answers: Answers,
    /// Number, dates, signer.
    pub identity: Identity,
    /// The step tables.
    pub parts: Vec<PartView>,
    /// The documents and the steps that make, use and change them.
    pub papers: Vec<PapersView>,
    /// Findings shown at once, the heaviest first.
    pub findings: Vec<FoundView>,
    /// Findings folded away, one fold for each weight.
    pub folds: Vec<Fold>,
    /// Address of the assessment sheet; nothing where findings are not shown.
    pub assessment: Option<String>,
    /// How many findings there are, in words; nothing where they are not shown.
    pub findings_count: Option<String>,
    /// Rules set aside by the author.
    pub exceptions: Vec<ExceptionView>,
    /// The legal bases.
    pub legal: LegalView,
    /// The other bands of the sheet.
    pub bands: Vec<Band>,
    /// Abbreviations, and printed parts without another place.
    pub extras: Vec<ExtraView>,
    /// The history of changes.
    pub history: Vec<RevisionView>,
}

/// The state of an SOP above everything else.
#[derive(Debug, Serialize)]
pub struct Banner {
    /// The state.
    pub badge: Badge,
    /// What follows from it.
    pub text: String,
    /// The findings that matter most, in a line.
    pub worst: String,
    /// Words and address of a page to go to.
    pub link: Option<(String, String)>,
    /// Words of the link to the findings below; nothing where there are none.
    pub findings: Option<String>,
}

/// The page of the SOP at a position of the library; an empty page for a position that is not there.
pub fn sop(context: &Context, at: usize) -> SopPage {
    let empty = Sop::default();
    let no_facts = crate::analyse::Facts::default();
    let (sop, facts) = context.sop(at).unwrap_or((&empty, &no_facts));
    let from = links::sop(&sop.id);
    let found = context.findings_of(sop);
    let grouped = findings::group(context, sop, &found, &from);
    let marks = rows::Marks {
        found: &found,
        index: &grouped.index,
    };
    let name = context.sop_name(sop);
    let answers = answers::answers(context, sop, facts, &marks);
    let parts = steps::parts(context, sop, facts, &marks);
    let mut page = Page::new(context, head(context, sop, &name, &answers));
    let told = schema::sop(context, (sop, facts), (&name, &answers), &parts);
    page.data.things.extend(told);
    let (open, folds) = folds::fold(context.lang(), grouped.views);
    SopPage {
        page,
        paper: paper(context, sop),
        office: office(context, sop),
        print: print::print(context, at).filter(|print| !print.marks.is_empty()),
        print_caption: caption(context, sop),
        banner: banner(context, sop, &found, &from),
        identity: identity::identity(context, sop, &from),
        parts,
        papers: papers::papers(context, sop, &facts.documents, &marks),
        findings: open,
        folds,
        assessment: context
            .shows_findings()
            .then(|| links::relative(&from, &links::assessment(&sop.id))),
        findings_count: context
            .shows_findings()
            .then(|| findings_line(context, Counts::of(found.iter().copied()))),
        exceptions: exceptions::live(context, sop, &from),
        legal: legal::legal(context, sop, facts, &from),
        bands: bands::bands(context, sop, &from),
        extras: bands::extras(context, sop),
        history: bands::history(context, sop),
        answers,
        name,
    }
}

fn head(context: &Context, sop: &Sop, name: &str, answers: &Answers) -> PageHead {
    let lang = context.lang();
    let path = links::sop(&sop.id);
    let agency = agency_name(context, sop);
    let crumbs = vec![
        Crumb::to(&path, links::HOME, screen::HOME.get(lang)),
        Crumb::to(&path, links::AGENCIES, screen::AGENCIES.get(lang)),
        Crumb::to(&path, &links::agency(&sop.id.agency), agency.clone()),
        Crumb::here(name),
    ];
    PageHead {
        title: format!("{name}, {agency}"),
        description: format!(
            "{}. {}. {}.",
            answers.prepare_head, answers.who_head, answers.time_head
        ),
        crumbs,
        section: Some(Section::Agencies),
        file: Some(sop.file),
        day: sop.latest_day(),
        notice: Notice::of(lang, sop),
        path,
    }
}

/// The shortest name of the agency of an SOP.
pub fn agency_name(context: &Context, sop: &Sop) -> String {
    context.agency_name(&sop.id.agency)
}

/// The paper on which the page is printed: that of the sheet.
fn paper(context: &Context, sop: &Sop) -> &'static str {
    let agency = context.library.agency(&sop.id.agency);
    match agency.map(|agency| agency.paper).unwrap_or_default() {
        Paper::A4 => "a4",
        Paper::F4 => "f4",
        Paper::Legal => "legal",
        Paper::Letter => "letter",
    }
}

/// Office, region and unit in one line.
fn office(context: &Context, sop: &Sop) -> String {
    let agency = context.library.agency(&sop.id.agency);
    let office = agency.and_then(|agency| context.shown_text(agency.office.as_ref()));
    let region = agency_name(context, sop);
    let unit = context.shown_text(sop.unit.as_ref());
    let first = match office {
        Some(office) => format!("{} {region}", casing::heading(context, &office)),
        None => region,
    };
    match unit {
        Some(unit) => format!("{first}, {}", casing::heading(context, &unit)),
        None => first,
    }
}

fn caption(context: &Context, sop: &Sop) -> String {
    let applicant = sop.parts.first().and_then(|part| {
        let column = print::applicant(sop);
        print::applicant_name(part, column)
    });
    let lacks_exit = sop.steps().any(|(_, _, step)| {
        step.decision.as_ref().is_some_and(|decision| {
            decision
                .exits
                .iter()
                .filter(|exit| exit.target.is_some())
                .count()
                < 2
        })
    });
    let applicant = applicant.map(|name| context.shown(name));
    sentences::print_caption(applicant.as_deref(), lacks_exit)
        .get(context.lang())
        .to_owned()
}

fn findings_line(context: &Context, counts: Counts) -> String {
    let words = if counts.total() == 0 {
        sentences::no_findings()
    } else {
        sentences::counts(counts.errors, counts.warnings, counts.infos)
    };
    words.get(context.lang()).to_owned()
}

fn banner(context: &Context, sop: &Sop, found: &[&Finding], from: &str) -> Banner {
    let lang = context.lang();
    let counts = Counts::of(found.iter().copied());
    let status = sop.status.value;
    let sound = status == Status::InForce && counts.errors == 0 && !sop.partial;
    let badge = match status {
        _ if sop.partial => Badge::wrong(lang, screen::BROKEN_OFF),
        Status::InForce if !sound => Badge::doubtful(lang, screen::IN_FORCE_TO_REPAIR),
        status => Badge::status(lang, status),
    };
    let successor = sop.successor.as_ref().and_then(|name| {
        let next = context.named(&sop.id.agency, name)?;
        let (next, _) = context.sop(next).filter(|(next, _)| next.id != sop.id)?;
        let name = context.sop_name(next);
        Some((name, links::relative(from, &links::sop(&next.id))))
    });
    let named = context.shown_text(sop.successor.as_ref());
    let text = match (&successor, named) {
        (None, Some(name)) if status == Status::Replaced => sentences::replaced_by(&name),
        (None, None) if status == Status::Replaced => screen::REPLACED_UNKNOWN.into(),
        _ => screen::status_text(status).into(),
    };
    let broken = sop.partial.then(|| screen::BROKEN_OFF_TEXT.get(lang));
    let text = [broken.unwrap_or_default(), text.get(lang)];
    Banner {
        badge,
        text: text.join(" ").trim().to_owned(),
        worst: if sound {
            String::new()
        } else {
            worst(context, found)
        },
        link: successor.filter(|_| status == Status::Replaced),
        findings: (counts.total() > 0)
            .then(|| sentences::see_findings(counts.total()).get(lang).to_owned()),
    }
}

/// The three kinds of error that occur most, in a line; of two as frequent the one that comes first.
fn worst(context: &Context, found: &[&Finding]) -> String {
    let mut kinds: Vec<(&Finding, usize)> = Vec::new();
    for finding in found
        .iter()
        .filter(|found| found.severity == Severity::Error)
    {
        match kinds.iter_mut().find(|(kind, _)| kind.rule == finding.rule) {
            Some((_, times)) => *times += 1,
            None => kinds.push((finding, 1)),
        }
    }
    kinds.sort_by_key(|(_, times)| std::cmp::Reverse(*times));
    let words: Vec<String> = kinds
        .iter()
        .take(3)
        .map(|(finding, _)| lower_first(&findings::short(context, finding)))
        .collect();
    match words.is_empty() {
        true => String::new(),
        false => format!("{}.", numbers::capital(&words.join("; "))),
    }
}

/// A sentence as part of another: a small first letter, unless the first word is an abbreviation.
fn lower_first(text: &str) -> String {
    let mut letters = text.chars();
    match (letters.next(), letters.next()) {
        (Some(first), Some(second)) if second.is_lowercase() || second == ' ' => {
            let rest = text.get(first.len_utf8()..).unwrap_or_default();
            first.to_lowercase().chain(rest.chars()).collect()
        }
        _ => text.to_owned(),
    }
}

/// The word for a field that the document does not have.
fn not_stated(context: &Context) -> String {
    labels::NOT_STATED.get(context.lang()).to_owned()
}
