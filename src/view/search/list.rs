//! The page of the search: a library comes in; the field, and the complete list for whoever has no script, go out.

use serde::Serialize;

use super::super::{Context, Crumb, Page, PageHead, links, procedures, rules};
use crate::words::{numbers, regulations, screen, searching, sentences};

/// SOPs listed one by one on the page; of more, each agency leads to its own.
const SOPS: usize = 300;

/// `cari.html`.
#[derive(Debug, Serialize)]
pub struct SearchPage {
    /// The frame.
    pub page: Page,
    /// The heading.
    pub title: &'static str,
    /// What changes when the content changes, so that no browser mixes parts of two builds.
    pub version: String,
    /// By what results can be narrowed down.
    pub filters: Vec<Filter>,
    /// The SOPs by agency.
    pub agencies: Vec<ListGroup>,
    /// Whether each agency leads to the list of its SOPs.
    pub by_agency: bool,
    /// Address of the agencies.
    pub all_agencies: String,
    /// Everything else that can be found.
    pub groups: Vec<ListGroup>,
}

/// One thing by which results can be narrowed down.
#[derive(Debug, Serialize)]
pub struct Filter {
    /// Its name in an address.
    pub name: &'static str,
    /// The column of the index that has its values.
    pub column: &'static str,
    /// Its heading.
    pub label: &'static str,
    /// Whether its values are seen at once.
    pub open: bool,
}

/// A part of the complete list.
#[derive(Debug, Serialize)]
pub struct ListGroup {
    /// Its heading.
    pub title: String,
    /// The page that shows it, where there is one.
    pub href: String,
    /// How much there is, in words.
    pub count: String,
    /// What it holds.
    pub items: Vec<ListItem>,
    /// Whether authors gave the names, and not we.
    pub written: bool,
}

/// One page of the list.
#[derive(Debug, Serialize)]
pub struct ListItem {
    /// Its name.
    pub name: String,
    /// Its address.
    pub href: String,
}

/// The page.
pub fn search(context: &Context) -> SearchPage {
    let lang = context.lang();
    let title = searching::TITLE.get(lang);
    let head = PageHead {
        path: links::SEARCH.to_owned(),
        title: title.to_owned(),
        description: searching::LEAD.get(lang).to_owned(),
        crumbs: vec![
            Crumb::to(links::SEARCH, links::HOME, screen::HOME.get(lang)),
            Crumb::here(title),
        ],
        section: None,
        ..PageHead::default()
    };
    let page = Page::new(context, head);
    let by_agency = context.library.sops.len() > SOPS;
    SearchPage {
        version: page.hash.clone(),
        page,
        title,
        filters: filters(context),
        agencies: agencies(context, by_agency),
        by_agency,
        all_agencies: links::relative(links::SEARCH, links::AGENCIES),
        groups: groups(context),
    }
}

fn filters(context: &Context) -> Vec<Filter> {
    let filters = [
        ("jenis", "kind", searching::KIND),
        ("instansi", "agency", searching::AGENCY),
        ("prosedur", "procedure", searching::PROCEDURE),
        ("status", "status", searching::STATUS),
        ("tahun", "year", searching::YEAR),
        ("peraturan", "laws", searching::REGULATION),
    ];
    let filters = filters.into_iter().map(|(name, column, label)| Filter {
        name,
        column,
        label: label.get(context.lang()),
        open: matches!(name, "jenis" | "instansi"),
    });
    filters.collect()
}

fn item(name: String, path: &str) -> ListItem {
    ListItem {
        name,
        href: links::relative(links::SEARCH, path),
    }
}

fn agencies(context: &Context, by_agency: bool) -> Vec<ListGroup> {
    let lang = context.lang();
    let agencies = context.library.agencies.iter();
    let mut groups: Vec<ListGroup> = agencies
        .map(|agency| {
            let own = context.of_agency(&agency.id);
            let count = sentences::sops(lang, own.len());
            let sops = own.filter_map(|at| context.library.sops.get(at));
            let sops = sops.map(|sop| item(context.sop_name(sop), &links::sop(&sop.id)));
            ListGroup {
                title: context.agency_name(&agency.id),
                href: links::relative(links::SEARCH, &links::agency(&agency.id)),
                count,
                items: sops.filter(|_| !by_agency).collect(),
                written: true,
            }
        })
        .collect();
    groups.sort_by(|one, other| (&one.title, &one.href).cmp(&(&other.title, &other.href)));
    groups
}

fn groups(context: &Context) -> Vec<ListGroup> {
    let lang = context.lang();
    let library = &context.library;
    let with_page = procedures::keys(context);
    let known = library.procedures.iter();
    let known = known.filter(|procedure| with_page.contains(&procedure.key));
    let procedures = known.map(|procedure| {
        let path = links::procedure(&procedure.key);
        item(context.procedure_name(procedure), &path)
    });
    let register = library.register.regulations.iter();
    let regulations = register.map(|regulation| {
        let path = links::regulation(&regulation.id.0);
        item(regulations::short_name(regulation), &path)
    });
    let mut regulations: Vec<ListItem> = regulations.collect();
    regulations.sort_by_cached_key(|item| by_number(&item.name));
    let rules = rules::defects().map(|defect| {
        let says = numbers::capital(defect.says.get(lang));
        item(says, &links::rule(defect.id))
    });
    let guides = library.guides.iter();
    let guides = guides.map(|guide| item(context.shown(&guide.title), &links::guide(&guide.slug)));
    [
        (screen::PROCEDURES, links::PROCEDURES, procedures.collect()),
        (screen::REGULATIONS, links::REGULATIONS, regulations),
        (searching::RULES, links::RULES, rules.collect::<Vec<_>>()),
        (screen::GUIDES, links::GUIDES, guides.collect()),
    ]
    .into_iter()
    .filter(|(_, _, items)| !items.is_empty())
    .map(|(title, path, items)| ListGroup {
        title: title.get(lang).to_owned(),
        href: links::relative(links::SEARCH, path),
        count: numbers::grouped(lang, items.len()),
        items,
        written: path != links::RULES,
    })
    .collect()
}

/// A name in parts, so that "PP 9" stands before "PP 10": the words before a number, and the number with its length.
fn by_number(name: &str) -> Vec<(String, usize, String)> {
    let mut parts = Vec::new();
    let mut rest = name;
    while !rest.is_empty() {
        let (words, after) = rest.split_at(rest.find(is_digit).unwrap_or(rest.len()));
        let end = after.find(|letter| !is_digit(letter));
        let (number, after) = after.split_at(end.unwrap_or(after.len()));
        let number = number.trim_start_matches('0');
        parts.push((words.to_lowercase(), number.len(), number.to_owned()));
        rest = after;
    }
    parts
}

fn is_digit(letter: char) -> bool {
    letter.is_ascii_digit()
}

#[cfg(test)]
mod tests {
    #[test]
    fn numbers_in_names_are_ordered_as_numbers() {
        let mut names = ["PP 10/1979", "PP 9/2020", "PP 9/2003", "UU 1/2024"];
        names.sort_by_cached_key(|name| super::by_number(name));
        assert_eq!(names, ["PP 9/2003", "PP 9/2020", "PP 10/1979", "UU 1/2024"]);
    }

    #[test]
    fn the_parts_lie_beside_the_page() {
        assert_eq!(
            super::links::SEARCH,
            format!("{}/index.html", super::super::FOLDER)
        );
    }
}
