//! Publishing: a library comes in; everything that search engines, readers of feeds, calendars and social media get
//! besides the pages goes out.
//!
//! What a page says about itself there follows from its path alone, so that the page and the lists that name it agree.

use super::{Context, links};
use crate::model::{Day, RegulationId, Sop, SopId};

pub mod calendar;
pub mod card;
pub mod feed;
pub mod schema;
mod share;
pub mod sitemap;
mod stamp;
mod xml;

pub use share::Share;
pub(super) use share::share;

/// What a page shows, as far as its address tells.
enum Kind<'a> {
    /// An SOP that is there, by its position, and the rest of the path: its page, or an older version.
    Sop(usize, &'a str),
    Agency(&'a str),
    Procedure(&'a str),
    Regulation(&'a str),
    /// A list, a guide, a rule: anything that has no date of its own.
    Other,
    /// Another form of a page, or a tool: it may be found, and nobody has to look for it.
    Aside,
    /// It only leads elsewhere.
    Signpost,
}

fn kind<'a>(context: &Context, path: &'a str) -> Kind<'a> {
    let parts: Vec<&str> = path.split('/').collect();
    match parts.as_slice() {
        ["sop", agency, slug, rest @ ..] => {
            let id = SopId {
                agency: (*agency).to_owned(),
                slug: (*slug).to_owned(),
            };
            match (context.position(&id), rest) {
                (Some(at), ["index.html"]) => Kind::Sop(at, ""),
                (Some(at), ["riwayat", ..]) => Kind::Sop(at, "riwayat"),
                (Some(_), _) => Kind::Aside,
                (None, _) => Kind::Signpost,
            }
        }
        ["instansi", id, "index.html"] => Kind::Agency(id),
        ["prosedur", key, "index.html"] => Kind::Procedure(key),
        ["peraturan", id, "index.html"] => Kind::Regulation(id),
        // What searches the site is not what a search should find.
        ["cari", ..] => Kind::Aside,
        _ if path == links::MISSING => Kind::Signpost,
        _ if !path.ends_with(".html") => Kind::Aside,
        _ => Kind::Other,
    }
}

/// Whether a page is one that somebody would pass on.
fn is_shared(context: &Context, path: &str) -> bool {
    !matches!(kind(context, path), Kind::Aside | Kind::Signpost)
}

/// Whether search engines may show the page at a path: nothing of a site for the office itself.
pub fn is_indexed(context: &Context, path: &str) -> bool {
    context.is_public() && !matches!(kind(context, path), Kind::Signpost)
}

/// Whether the sitemap names the page at a path.
pub fn is_listed(context: &Context, path: &str) -> bool {
    context.is_public() && is_shared(context, path)
}

/// The newest day that the content of a page names, among those that have come; nothing where it names none.
fn day(context: &Context, path: &str) -> Option<Day> {
    let newest = |positions: &mut dyn Iterator<Item = usize>| {
        let sops = positions.filter_map(|at| context.library.sops.get(at));
        sops.filter_map(|sop| past_day(context, sop)).max()
    };
    match kind(context, path) {
        Kind::Sop(at, _) => newest(&mut std::iter::once(at)),
        Kind::Agency(id) => newest(&mut context.of_agency(id)),
        Kind::Procedure(key) => newest(&mut context.of_procedure(key).iter().copied()),
        Kind::Regulation(id) => {
            let id = RegulationId(id.to_owned());
            let checked = context.library.register.get(&id)?.checked;
            let mut citing = context.index.citing(&id).iter().map(|cited| cited.sop);
            checked.max(newest(&mut citing))
        }
        Kind::Other | Kind::Aside | Kind::Signpost => match path {
            links::HOME | links::AGENCIES | links::PROCEDURES | links::FINDINGS | links::DATA => {
                newest(&mut (0..context.library.sops.len()))
            }
            _ => None,
        },
    }
}

/// The latest date of an SOP that has come by the day of judgement.
fn past_day(context: &Context, sop: &Sop) -> Option<Day> {
    let history = sop.history.iter().filter_map(|row| row.date.as_ref());
    let days = sop.dates.printed().chain(history);
    let days = days.filter_map(|field| field.meaning.first_day());
    days.filter(|day| *day <= context.setting.today).max()
}

/// The name under which the SOP at a position began: its first former one, so that what is known by it stays known.
fn first_name(context: &Context, (at, sop): (usize, &Sop)) -> SopId {
    let slugs = sop.former_slugs.iter().map(|slug| SopId {
        agency: sop.id.agency.clone(),
        slug: slug.trim().to_owned(),
    });
    let mut own = slugs.filter(|id| context.former.get(id) == Some(&at));
    own.next().unwrap_or_else(|| sop.id.clone())
}

impl Context {
    /// The address of the site, ending in `/`, where it has one.
    pub fn base(&self) -> Option<&str> {
        self.library
            .site
            .base_url
            .as_ref()
            .map(|base| base.as_str())
    }

    /// The address of the page or file at a path as the whole world may know it: without the name of a page's file, which
    /// may change; nothing where the site has no address.
    pub fn public_address(&self, path: &str) -> Option<String> {
        let folder = match path.strip_suffix("index.html") {
            Some(folder) if folder.is_empty() || folder.ends_with('/') => folder,
            _ => path,
        };
        self.base().map(|base| format!("{base}{folder}"))
    }

    /// The same, or else the relative address on the page at `from`.
    pub fn address(&self, from: &str, path: &str) -> String {
        self.public_address(path)
            .unwrap_or_else(|| links::relative(from, path))
    }

    /// Whether pictures for social media are made: these ask for whole addresses.
    pub fn makes_cards(&self) -> bool {
        self.setting.sheets && self.base().is_some()
    }
}
