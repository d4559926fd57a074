//! The proof of links: the bytes of every page come in; every link that leads nowhere, and every link out of the site, go
//! out.
//!
//! A page is read once, when it is made. Targets are looked up at once; only places inside other pages wait until all
//! pages were read.

use std::collections::{BTreeMap, BTreeSet};
use std::hash::{DefaultHasher, Hash, Hasher};
use std::sync::Mutex;

use crate::output::{Failure, Output};

mod scan;

use scan::scan;

/// A link that leads nowhere.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub struct Broken {
    /// The page it stands on.
    pub page: String,
    /// Its address, as it stands there.
    pub href: String,
    /// Whether the page it leads to exists and only the place in it does not.
    pub is_anchor: bool,
}

/// What following all links has shown.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Proof {
    /// Links that lead nowhere, in the order of the pages.
    pub broken: Vec<Broken>,
    /// How many links inside the site were followed.
    pub inside: usize,
    /// Addresses out of the site, with the pages they stand on.
    pub outside: BTreeMap<String, BTreeSet<String>>,
}

/// Follows the links of pages while they are made.
pub struct Check<'a> {
    output: &'a Output,
    /// The address of the site, ending in `/`, where it has one.
    base: Option<&'a str>,
    seen: Mutex<Seen>,
}

/// A place in a page: the page, and the hash of the id.
type Place = (String, u64);

#[derive(Default)]
struct Seen {
    proof: Proof,
    /// Ids of each page that was read, by their hashes: the words would fill the memory.
    ids: BTreeMap<String, Vec<u64>>,
    /// Places in other pages that a link names, with the first page and link that do.
    wanted: BTreeMap<Place, (String, String)>,
}

impl<'a> Check<'a> {
    /// A check of an output whose site has an address, or none.
    pub fn new(output: &'a Output, base: Option<&'a str>) -> Check<'a> {
        Check {
            output,
            base,
            seen: Mutex::default(),
        }
    }

    /// Reads a page. Files that are no pages hold no links.
    pub fn read(&self, path: &str, bytes: &[u8]) {
        if !path.ends_with(".html") {
            return;
        }
        let Ok(html) = std::str::from_utf8(bytes) else {
            return;
        };
        let found = scan(html);
        let ids: Vec<u64> = sorted(found.ids.iter().map(|id| hashed(id)));
        let mut own = Seen::default();
        for href in &found.links {
            self.follow((path, href), &ids, &mut own);
        }
        self.keep(path, ids, own);
    }

    /// Follows one link as far as it can be followed now.
    fn follow(&self, (page, href): (&str, &str), ids: &[u64], own: &mut Seen) {
        let target = match self.target(page, href) {
            Target::Outside => {
                let pages = own.proof.outside.entry(href.to_owned()).or_default();
                pages.insert(page.to_owned());
                return;
            }
            Target::Nothing => return,
            Target::Inside(target) => target,
        };
        own.proof.inside += 1;
        let broken = |is_anchor| Broken {
            page: page.to_owned(),
            href: href.to_owned(),
            is_anchor,
        };
        let Some((path, place)) = target else {
            own.proof.broken.push(broken(false));
            return;
        };
        match place.filter(|_| path.ends_with(".html")) {
            _ if !self.output.contains(&path) => own.proof.broken.push(broken(false)),
            Some(place) if path == page => {
                let is_there = ids.binary_search(&hashed(&place)).is_ok();
                own.proof.broken.extend((!is_there).then(|| broken(true)));
            }
            Some(place) => {
                let link = || (page.to_owned(), href.to_owned());
                own.wanted
                    .entry((path, hashed(&place)))
                    .or_insert_with(link);
            }
            None => {}
        }
    }

    fn keep(&self, path: &str, ids: Vec<u64>, own: Seen) {
        let mut seen = self.lock();
        seen.ids.insert(path.to_owned(), ids);
        seen.proof.inside += own.proof.inside;
        seen.proof.broken.extend(own.proof.broken);
        for (address, pages) in own.proof.outside {
            seen.proof.outside.entry(address).or_default().extend(pages);
        }
        for (place, link) in own.wanted {
            // Whichever page is read first: of those that name a place, the first in order is told.
            let kept = seen.wanted.entry(place).or_insert_with(|| link.clone());
            if link < *kept {
                *kept = link;
            }
        }
    }

    fn lock(&self) -> std::sync::MutexGuard<'_, Seen> {
        self.seen
            .lock()
            .unwrap_or_else(|poisoned| poisoned.into_inner())
    }

    /// What all pages together have shown.
    pub fn proof(self) -> Proof {
        let seen = self.seen.into_inner();
        let mut seen = seen.unwrap_or_else(|poisoned| poisoned.into_inner());
        for ((path, place), (page, href)) in seen.wanted {
            // A page that could not be made has no ids; that is told elsewhere.
            let ids = seen.ids.get(&path);
            if ids.is_some_and(|ids| ids.binary_search(&place).is_err()) {
                let is_anchor = true;
                seen.proof.broken.push(Broken {
                    page,
                    href,
                    is_anchor,
                });
            }
        }
        seen.proof.broken.sort();
        seen.proof
    }

    /// What an address on a page means.
    fn target(&self, page: &str, href: &str) -> Target {
        if href.is_empty() {
            return Target::Inside(None);
        }
        let own = self.base.and_then(|base| href.strip_prefix(base));
        let own = own.or_else(|| {
            let folder = self.base.and_then(folder);
            href.strip_prefix(folder.filter(|_| !href.starts_with("//"))?)
        });
        let (from, href) = match own {
            Some(own) => ("", own),
            None if has_scheme(href) || href.starts_with("//") => {
                return match href.starts_with("data:") {
                    true => Target::Nothing,
                    false => Target::Outside,
                };
            }
            None => (page, href),
        };
        Target::Inside(resolved(from, href))
    }
}

/// Where a link leads.
enum Target {
    /// Out of the site.
    Outside,
    /// Nowhere that could be followed: the data are in the address itself.
    Nothing,
    /// To a file of the site and perhaps a place in it; nothing for an address that no file can have.
    Inside(Option<(String, Option<String>)>),
}

/// The file and the place that an address on the page at a path means.
fn resolved(from: &str, href: &str) -> Option<(String, Option<String>)> {
    let (path, place) = match href.split_once('#') {
        Some((path, place)) => (path, Some(place).filter(|place| !place.is_empty())),
        None => (href, None),
    };
    let path = path.split('?').next().unwrap_or_default();
    let place = place.map(decoded);
    if path.is_empty() && !from.is_empty() {
        return Some((from.to_owned(), place));
    }
    if path.starts_with('/') {
        return None;
    }
    let mut parts: Vec<&str> = from.split('/').collect();
    parts.pop();
    for part in path.split('/') {
        match part {
            "." => {}
            ".." => {
                parts.pop()?;
            }
            part => parts.push(part),
        }
    }
    let mut file = decoded(&parts.join("/"));
    // Addresses of folders are of their page.
    if file.is_empty() || file.ends_with('/') {
        file.push_str("index.html");
    }
    Some((file, place))
}

fn has_scheme(href: &str) -> bool {
    let scheme = href.split(['/', '?', '#']).next().unwrap_or_default();
    scheme.contains(':')
}

/// The folder of the host in which the site lies.
fn folder(base: &str) -> Option<&str> {
    crate::view::links::folder(base)
}

/// An address without its escapes.
fn decoded(text: &str) -> String {
    if !text.contains('%') {
        return text.to_owned();
    }
    let mut bytes = Vec::with_capacity(text.len());
    let mut rest = text.as_bytes();
    while let Some((first, after)) = rest.split_first() {
        let digits = after.get(..2).and_then(|two| std::str::from_utf8(two).ok());
        let byte = digits.and_then(|two| u8::from_str_radix(two, 16).ok());
        match byte.filter(|_| *first == b'%') {
            Some(byte) => {
                bytes.push(byte);
                rest = after.get(2..).unwrap_or_default();
            }
            None => {
                bytes.push(*first);
                rest = after;
            }
        }
    }
    String::from_utf8_lossy(&bytes).into_owned()
}

fn hashed(text: &str) -> u64 {
    let mut hasher = DefaultHasher::new();
    text.hash(&mut hasher);
    hasher.finish()
}

fn sorted(hashes: impl Iterator<Item = u64>) -> Vec<u64> {
    let mut hashes: Vec<u64> = hashes.collect();
    hashes.sort_unstable();
    hashes
}

/// The links out of the site as CSV: each address with a page it stands on. Makes every page, for whoever asks for this
/// file alone.
pub(super) fn outside(output: &Output, base: Option<&str>) -> Result<Vec<u8>, Failure> {
    let check = Check::new(output, base);
    for path in output.paths().filter(|path| path.ends_with(".html")) {
        if let Some(made) = output.force(path) {
            check.read(path, &made?);
        }
    }
    Ok(csv(&check.proof()))
}

/// The links out of the site as CSV.
pub fn csv(proof: &Proof) -> Vec<u8> {
    let mut csv = String::from("alamat,halaman\r\n");
    for (address, pages) in &proof.outside {
        for page in pages {
            let address = cell(address);
            csv.push_str(&format!("{address},{page}\r\n"));
        }
    }
    csv.into_bytes()
}

/// An address in quotes; one cannot begin like a formula, because it begins with its scheme.
fn cell(text: &str) -> String {
    format!("\"{}\"", text.replace('"', "\"\""))
}
