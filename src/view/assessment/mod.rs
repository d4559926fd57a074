//! The assessment sheet: an SOP and its findings come in; what a reviewer ticks, remarks and concludes on goes out, for
//! the page and for paper alike.

use std::collections::BTreeMap;

use serde::Serialize;

use super::badge::Badge;
use super::findings::Counts;
use super::sheet::on_paper;
use super::{Context, Crumb, Notice, Page, PageHead, Section, links, sop as sop_page};
use crate::finding::Finding;
use crate::model::Sop;
use crate::words::terms::{Scope, label};
use crate::words::{assessment as words, labels, numbers, reading, screen, sheet};

mod parts;

use parts::Part;

/// `penilaian.html`.
#[derive(Debug, Serialize)]
pub struct AssessmentPage {
    /// The frame.
    pub page: Page,
    /// What is assessed.
    pub sheet: Assessment,
    /// Address of the SOP's page.
    pub back: String,
}

/// Everything the sheet says, in the reader's language.
#[derive(Clone, Debug, Default, Serialize)]
pub struct Assessment {
    /// Language code.
    pub lang: &'static str,
    /// The id of the SOP, from which the PDF takes its own.
    pub id: String,
    /// The day the PDF gives as its own: year, month, day; nothing where the SOP has no readable date.
    pub day: Option<(i16, u8, u8)>,
    /// `nomor`.
    pub number: String,
    /// `nama`.
    pub name: String,
    /// Label and value of each line of the head.
    pub head: Vec<(String, String)>,
    /// How many findings there are, in words.
    pub counted: String,
    /// All of them.
    pub counts: Counts,
    /// Every part of the SOP in printed order, also those without findings.
    pub parts: Vec<AssessedPart>,
    /// The conclusions to choose from.
    pub conclusions: Vec<&'static str>,
    /// The words of the template on paper.
    pub words: BTreeMap<&'static str, &'static str>,
}

/// A part of the SOP.
#[derive(Clone, Debug, Serialize)]
pub struct AssessedPart {
    /// Its anchor.
    pub id: String,
    /// Its name.
    pub name: String,
    /// What is done in it, where it is a step.
    pub detail: String,
    /// How many findings it has, none counting as nothing to show.
    pub counts: [Option<usize>; 3],
    /// Its findings, the heaviest first.
    pub findings: Vec<Assessed>,
}

/// One defect of a part.
#[derive(Clone, Debug, Serialize)]
pub struct Assessed {
    /// Its number on the sheet.
    pub number: usize,
    /// Weight.
    pub badge: Badge,
    /// Where in the part, and the address of the line.
    pub places: Vec<(String, Option<String>)>,
    /// What is wrong.
    pub message: String,
    /// The author's words.
    pub quote: String,
    /// What a heuristic saw.
    pub evidence: Vec<String>,
    /// Why it matters.
    pub why: String,
    /// What to write instead.
    pub fix: String,
    /// The regulation behind it.
    pub basis: &'static str,
    /// The rule's id.
    pub rule: &'static str,
    /// Address of the rule's page.
    pub rule_href: String,
}

impl Assessment {
    /// The same for paper, where words that are too long for a column break.
    pub fn on_paper(mut self) -> Assessment {
        let fit = |text: &mut String| *text = on_paper(text);
        fit(&mut self.name);
        fit(&mut self.number);
        self.head.iter_mut().for_each(|(_, value)| fit(value));
        for part in &mut self.parts {
            fit(&mut part.name);
            fit(&mut part.detail);
            for found in &mut part.findings {
                [
                    &mut found.message,
                    &mut found.quote,
                    &mut found.why,
                    &mut found.fix,
                ]
                .into_iter()
                .chain(&mut found.evidence)
                .for_each(fit);
            }
        }
        self
    }
}

/// The page of the SOP at a position of the library; an empty page for a position that is not there.
pub fn page(context: &Context, at: usize) -> AssessmentPage {
    let empty = Sop::default();
    let sop = context.library.sops.get(at).unwrap_or(&empty);
    let lang = context.lang();
    let from = links::assessment(&sop.id);
    let name = context.sop_name(sop);
    let agency = sop_page::agency_name(context, sop);
    let own = links::sop(&sop.id);
    let title = words::TITLE.get(lang);
    let about = reading::about_part(title, &name, &agency);
    let head = PageHead {
        description: about.get(lang).to_owned(),
        title: format!("{title}: {name}, {agency}"),
        crumbs: vec![
            Crumb::to(&from, links::HOME, screen::HOME.get(lang)),
            Crumb::to(&from, links::AGENCIES, screen::AGENCIES.get(lang)),
            Crumb::to(&from, &links::agency(&sop.id.agency), agency),
            Crumb::to(&from, &own, name),
            Crumb::here(words::CRUMB.get(lang)),
        ],
        section: Some(Section::Agencies),
        file: Some(sop.file),
        day: sop.latest_day(),
        notice: Notice::of(lang, sop),
        path: from.clone(),
    };
    AssessmentPage {
        page: Page::new(context, head),
        sheet: assessment(context, at).unwrap_or_default(),
        back: links::relative(&from, &own),
    }
}

/// The sheet of the SOP at a position of the library.
pub fn assessment(context: &Context, at: usize) -> Option<Assessment> {
    let sop = context.library.sops.get(at)?;
    let lang = context.lang();
    let found = context.findings_of(sop);
    let counts = Counts::of(found.iter().copied());
    let counted = words::counts(counts.errors, counts.warnings, counts.infos);
    Some(Assessment {
        lang: lang.code(),
        id: sop.id.to_string(),
        day: sop.own_day().map(|day| {
            let (month, of_month) = (day.month().unsigned_abs(), day.day().unsigned_abs());
            (day.year(), month, of_month)
        }),
        number: context.shown_text(sop.number.as_ref()).unwrap_or_default(),
        name: context.sop_name(sop),
        head: head(context, sop),
        counted: counted.get(lang).to_owned(),
        counts,
        parts: assessed_parts(context, sop, &found),
        conclusions: words::CONCLUSIONS
            .iter()
            .map(|words| words.get(lang))
            .collect(),
        words: ([words::TABLE, words::PAPER, sheet::TABLE]
            .into_iter()
            .flatten())
        .map(|(key, words)| (*key, words.get(lang)))
        .collect(),
    })
}

fn head(context: &Context, sop: &Sop) -> Vec<(String, String)> {
    let lang = context.lang();
    let agency = context.library.agency(&sop.id.agency);
    let text = |text| context.shown_text(text);
    let government = agency.and_then(|agency| text(Some(&agency.name)));
    let office = agency.and_then(|agency| text(agency.office.as_ref()));
    let owner: Vec<String> = government.into_iter().chain(office).collect();
    let owner = match owner.is_empty() {
        true => sop.id.agency.clone(),
        false => owner.join(", "),
    };
    let missing = || labels::NOT_STATED.get(lang).to_owned();
    let day = sop.own_day().map(|day| numbers::day(lang, day));
    let key = |key| label(Scope::Sop, key).get(lang).to_owned();
    let mut head = vec![(words::AGENCY.get(lang).to_owned(), owner)];
    head.extend(text(sop.unit.as_ref()).map(|unit| (key("unit"), unit)));
    head.push((key("nama"), context.sop_name(sop)));
    let number = text(sop.number.as_ref());
    head.push((key("nomor"), number.unwrap_or_else(missing)));
    let day = day.unwrap_or_else(missing);
    head.push((words::DAY.get(lang).to_owned(), day));
    let status = labels::status(sop.status.value);
    head.push((key("status"), status.get(lang).to_owned()));
    let hash = context.file_hash(sop.file);
    let hash = hash.map(|hash| hash.chars().take(12).collect());
    head.extend(hash.map(|hash| (words::CONTENT.get(lang).to_owned(), hash)));
    head
}

fn assessed_parts(context: &Context, sop: &Sop, found: &[&Finding]) -> Vec<AssessedPart> {
    let mut by_part: BTreeMap<Part, Vec<&Finding>> = BTreeMap::new();
    for finding in found {
        let part = Part::of(context, sop, finding);
        by_part.entry(part).or_default().push(finding);
    }
    let mut number = 0;
    let all = Part::all(sop).into_iter();
    all.map(|part| {
        let mut here = by_part.remove(&part).unwrap_or_default();
        here.sort_by_key(|found| (found.severity, found.span));
        let (name, detail) = part.name(context, sop);
        let counts = Counts::of(here.iter().copied());
        let counts = [counts.errors, counts.warnings, counts.infos];
        AssessedPart {
            id: part.anchor(),
            name,
            detail,
            counts: counts.map(|count| (count > 0).then_some(count)),
            findings: assessed(context, (sop, part), &here, &mut number),
        }
    })
    .collect()
}

/// The findings of a part; one that stands at several places stands here once.
fn assessed(
    context: &Context,
    (sop, part): (&Sop, Part),
    here: &[&Finding],
    number: &mut usize,
) -> Vec<Assessed> {
    let mut list: Vec<Assessed> = Vec::new();
    let mut heads: Vec<&Finding> = Vec::new();
    for found in here {
        let at = heads.iter().position(|head| same(head, found));
        let at = at.unwrap_or_else(|| {
            *number += 1;
            heads.push(found);
            list.push(one(context, (sop, found), *number));
            list.len() - 1
        });
        let words = part.place(context, sop, found.span);
        let from = links::assessment(&sop.id);
        let line = format!(
            "{}#b{}",
            links::relative(&from, &links::source(&sop.id)),
            found.span.line
        );
        let href = (found.span.file == sop.file).then_some(line);
        if let Some(view) = list.get_mut(at).filter(|_| !words.is_empty()) {
            view.places.push((words, href));
        }
    }
    list
}

fn same(one: &Finding, other: &Finding) -> bool {
    (one.rule, one.severity, &one.message, &one.fix, &one.quote)
        == (
            other.rule,
            other.severity,
            &other.message,
            &other.fix,
            &other.quote,
        )
}

fn one(context: &Context, (sop, found): (&Sop, &Finding), number: usize) -> Assessed {
    let lang = context.lang();
    let shown = |said: &crate::words::Said| numbers::capital(&context.shown(said.get(lang)));
    Assessed {
        number,
        badge: Badge::severity(lang, found.severity),
        places: Vec::new(),
        message: shown(&found.message),
        quote: context.shown(&found.quote),
        evidence: found.evidence.iter().map(shown).collect(),
        why: shown(&found.why),
        fix: shown(&found.fix),
        basis: found.basis,
        rule: found.rule,
        rule_href: links::relative(&links::assessment(&sop.id), &links::rule(found.rule)),
    }
}
