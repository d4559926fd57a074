//! The sitemap and what robots may do: the paths of a site come in, the files that search engines ask for go out.

use std::fmt::Write as _;

use super::xml::escaped;
use super::{Context, day, is_listed};

/// The file that robots ask for first.
pub const ROBOTS: &str = "robots.txt";
/// The sitemap, or the list of its parts.
pub const SITEMAP: &str = "sitemap.xml";

/// Pages in one file of a sitemap, as sitemaps.org limits them.
const PART: usize = 50_000;

const HEAD: &str = "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n";
const SPACE: &str = "http://www.sitemaps.org/schemas/sitemap/0.9";

/// The pages of a site that search engines should list, in order; none where the site has no address.
pub fn listed(context: &Context, paths: &[String]) -> Vec<String> {
    if context.base().is_none() {
        return Vec::new();
    }
    let pages = paths.iter().filter(|path| is_listed(context, path));
    pages.cloned().collect()
}

/// The paths of the files of a sitemap with so many pages: one, or a list and its parts; none without pages.
pub fn files(pages: usize) -> Vec<String> {
    match pages {
        0 => Vec::new(),
        1..=PART => vec![SITEMAP.to_owned()],
        _ => {
            let parts = (1..=pages.div_ceil(PART)).map(|part| format!("sitemap-{part}.xml"));
            std::iter::once(SITEMAP.to_owned()).chain(parts).collect()
        }
    }
}

/// One of these files, by its place among them.
pub fn file(context: &Context, pages: &[String], at: usize) -> String {
    match (pages.len() > PART, at) {
        (false, _) => part(context, pages),
        (true, 0) => index(context, pages),
        (true, at) => part(context, pages.chunks(PART).nth(at - 1).unwrap_or_default()),
    }
}

fn part(context: &Context, pages: &[String]) -> String {
    let mut xml = format!("{HEAD}<urlset xmlns=\"{SPACE}\">\n");
    for path in pages {
        let address = context.public_address(path).unwrap_or_default();
        entry(&mut xml, "url", (&address, day(context, path)));
    }
    xml + "</urlset>\n"
}

fn index(context: &Context, pages: &[String]) -> String {
    let mut xml = format!("{HEAD}<sitemapindex xmlns=\"{SPACE}\">\n");
    for (path, pages) in files(pages.len()).iter().skip(1).zip(pages.chunks(PART)) {
        let newest = pages.iter().filter_map(|path| day(context, path)).max();
        let address = context.public_address(path).unwrap_or_default();
        entry(&mut xml, "sitemap", (&address, newest));
    }
    xml + "</sitemapindex>\n"
}

fn entry(xml: &mut String, tag: &str, (address, day): (&str, Option<crate::model::Day>)) {
    let address = escaped(address);
    let day = day.map(|day| format!("<lastmod>{day}</lastmod>"));
    let day = day.unwrap_or_default();
    let _ = writeln!(xml, "<{tag}><loc>{address}</loc>{day}</{tag}>");
}

/// `robots.txt`. A site for the office itself is in no search engine.
pub fn robots(context: &Context) -> String {
    if !context.is_public() {
        return "User-agent: *\nDisallow: /\n".to_owned();
    }
    let sitemap = context.public_address(SITEMAP);
    let sitemap = sitemap.map(|address| format!("\nSitemap: {address}\n"));
    format!("User-agent: *\nDisallow:\n{}", sitemap.unwrap_or_default())
}
