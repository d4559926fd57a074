//! The page of the data: a library comes in; the files to take away, and what their columns mean, go out.

use serde::Serialize;

use super::comparison::data;
use super::{Context, Crumb, Page, PageHead, Section, facts, links, listing, procedures, sop};
use crate::words::{data as words, publish, screen};

/// The list of links out of the site.
pub const OUTSIDE: &str = "data/tautan-keluar.csv";

/// `data.html`.
#[derive(Debug, Serialize)]
pub struct DataPage {
    /// The frame.
    pub page: Page,
    /// The heading.
    pub title: &'static str,
    /// What the data are.
    pub lead: &'static str,
    /// The files.
    pub files: Vec<DataFiles>,
    /// Columns of the CSV and what they hold.
    pub columns: Vec<(&'static str, &'static str)>,
    /// The schemas of the JSON: what each is of, its name and its address.
    pub schemas: Vec<(&'static str, &'static str, String)>,
}

/// The files about one thing.
#[derive(Debug, Serialize)]
pub struct DataFiles {
    /// What they are about.
    pub name: String,
    /// Each file: its form and its address.
    pub files: Vec<(&'static str, String)>,
}

/// The page.
pub fn data(context: &Context) -> DataPage {
    let lang = context.lang();
    let here = |path: &str| links::relative(links::DATA, path);
    let procedures = procedures::keys(context).into_iter().map(|key| {
        let known = context.library.procedure(&key);
        DataFiles {
            name: known.map_or_else(|| key.clone(), |known| context.procedure_name(known)),
            files: vec![
                ("CSV", here(&facts::path(&key))),
                ("JSON", here(&data::path(&key))),
            ],
        }
    });
    let all = DataFiles {
        name: words::ALL_SOPS.get(lang).to_owned(),
        files: vec![("JSON", here(listing::SOPS))],
    };
    let outside = DataFiles {
        name: publish::OUTSIDE.get(lang).to_owned(),
        files: vec![("CSV", here(OUTSIDE))],
    };
    let title = words::TITLE.get(lang);
    let crumbs = vec![
        Crumb::to(links::DATA, links::HOME, screen::HOME.get(lang)),
        Crumb::here(title),
    ];
    let head = PageHead {
        path: links::DATA.to_owned(),
        title: title.to_owned(),
        description: words::LEAD.get(lang).to_owned(),
        crumbs,
        section: Some(Section::Procedures),
        ..PageHead::default()
    };
    let meanings = words::COLUMNS.map(|words| words.get(lang));
    DataPage {
        page: Page::new(context, head),
        title,
        lead: words::LEAD.get(lang),
        files: procedures.chain([all, outside]).collect(),
        columns: facts::COLUMNS.into_iter().zip(meanings).collect(),
        schemas: [
            (words::OF_COMPARISON, data::SCHEMA_PATH),
            (words::OF_SOP, sop::data::SCHEMA_PATH),
        ]
        .into_iter()
        .map(|(of, path)| (of.get(lang), path.trim_start_matches("data/"), here(path)))
        .collect(),
    }
}
