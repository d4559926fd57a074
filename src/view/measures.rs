//! The definitions of the measures: the settings of the site come in, one page that says how every number is counted
//! goes out.

use serde::Serialize;

use super::{Context, Crumb, Page, PageHead, Section, links};
use crate::words::measures::{self as definitions, Definition};
use crate::words::screen;

/// `ukuran.html`.
#[derive(Debug, Serialize)]
pub struct Measures {
    /// The frame.
    pub page: Page,
    /// The heading.
    pub title: &'static str,
    /// What the page is for.
    pub lead: &'static str,
    /// One section for each measure.
    pub definitions: Vec<DefinitionView>,
}

/// One definition.
#[derive(Debug, Serialize)]
pub struct DefinitionView {
    /// Where it stands on the page.
    pub anchor: &'static str,
    /// Its name.
    pub name: &'static str,
    /// What it is.
    pub what: &'static str,
    /// How it is counted.
    pub how: &'static str,
    /// The setting of this site that it depends on; empty where it depends on none.
    pub setting: String,
    /// An example.
    pub example: &'static str,
    /// The regulation or the work behind it.
    pub source: &'static str,
    /// Where the rules are listed, for the measure that counts what they find.
    pub href: Option<String>,
}

/// The page.
pub fn measures(context: &Context) -> Measures {
    let lang = context.lang();
    let path = links::MEASURES;
    let title = definitions::TITLE.get(lang);
    let head = PageHead {
        path: path.to_owned(),
        title: title.to_owned(),
        description: definitions::LEAD.get(lang).to_owned(),
        crumbs: vec![
            Crumb::to(path, links::HOME, screen::HOME.get(lang)),
            Crumb::to(path, links::PROCEDURES, screen::PROCEDURES.get(lang)),
            Crumb::here(title),
        ],
        section: Some(Section::Procedures),
        ..PageHead::default()
    };
    let all = definitions::ALL.iter();
    Measures {
        page: Page::new(context, head),
        title,
        lead: definitions::LEAD.get(lang),
        definitions: all.map(|definition| view(context, definition)).collect(),
    }
}

fn view(context: &Context, definition: &Definition) -> DefinitionView {
    let (lang, site) = (context.lang(), &context.library.site);
    let is = |other: Definition| definition.anchor == other.anchor;
    DefinitionView {
        anchor: definition.anchor,
        name: definition.name.get(lang),
        what: definition.what.get(lang),
        how: definition.how.get(lang),
        setting: match () {
            () if is(definitions::CALENDAR) => {
                definitions::week(lang, site.hours_per_day, site.days_per_week)
            }
            () if is(definitions::EXPECTED) => definitions::return_chance(lang, site.return_chance),
            () => String::new(),
        },
        example: definition.example.get(lang),
        source: definition.source.get(lang),
        href: is(definitions::FINDINGS).then(|| links::relative(links::MEASURES, links::RULES)),
    }
}
