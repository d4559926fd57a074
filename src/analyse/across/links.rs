//! Links: the keterkaitan of every SOP comes in, the SOPs of the library that it names go out.

use std::collections::BTreeMap;

use crate::model::{Library, Sop};

use super::super::documents::mentions;
use super::super::stems::{Word, is_stop_word, same, tokens};
use super::{heading, name_key};

/// A name in the keterkaitan of an SOP.
#[derive(Clone, Debug)]
pub struct Link {
    /// The item of keterkaitan.
    pub item: usize,
    /// The name, without the word SOP.
    pub name: String,
    /// What it points to.
    pub found: Found,
}

/// What a name in keterkaitan points to.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Found {
    /// One SOP, by its place.
    Sop(usize),
    /// One of several; which one cannot be told.
    Several,
    /// None of the library; perhaps one with a name like it is meant.
    Nothing(Option<usize>),
}

/// The names of all SOPs, ready to be looked up.
struct Names<'a> {
    library: &'a Library,
    exact: BTreeMap<String, Vec<usize>>,
    by_stem: BTreeMap<&'a str, BTreeMap<Word, Vec<usize>>>,
    stems: Vec<Vec<Word>>,
}

/// Candidates looked at for one name. The rarest word of a name seldom has more.
const CANDIDATES: usize = 200;

/// What each SOP links to.
pub(super) fn links(library: &Library) -> Vec<Vec<Link>> {
    let names = Names::of(library);
    library.sops.iter().map(|sop| names.links_of(sop)).collect()
}

/// Which live SOPs of the same agency link to each SOP.
pub(super) fn incoming(library: &Library, links: &[Vec<Link>]) -> Vec<Vec<usize>> {
    let mut incoming = vec![Vec::new(); library.sops.len()];
    for (from, (sop, links)) in library.sops.iter().zip(links).enumerate() {
        for link in links.iter().filter(|_| sop.is_live()) {
            let Found::Sop(to) = link.found else {
                continue;
            };
            let of_agency = library.sops[to].id.agency == sop.id.agency;
            if of_agency && to != from && incoming[to].last() != Some(&from) {
                incoming[to].push(from);
            }
        }
    }
    incoming
}

/// Whether an item of keterkaitan names no SOP at all: a dash, "Tidak ada", a regulation.
pub fn is_vague(text: &str) -> bool {
    let words = tokens(text);
    let word = |at: usize| words.get(at).map_or("", |token| token.word.as_str());
    let none = matches!(
        (word(0), word(1)),
        ("tidak" | "belum", "ada") | ("nihil" | "", _)
    );
    let rule = NO_SOP.contains(&word(0));
    none || rule || text.trim_end().ends_with(':')
}

/// First words of items that are no SOP: rules, and all SOPs at once.
const NO_SOP: [&str; 20] = [
    "undang-undang",
    "uu",
    "peraturan",
    "pp",
    "perpres",
    "permen",
    "permendagri",
    "permenpan",
    "permenpanrb",
    "perda",
    "perbup",
    "perwali",
    "pergub",
    "keputusan",
    "surat",
    "instruksi",
    "seluruh",
    "semua",
    "segala",
    "standar",
];

impl<'a> Names<'a> {
    fn of(library: &'a Library) -> Names<'a> {
        let mut names = Names {
            library,
            exact: BTreeMap::new(),
            by_stem: BTreeMap::new(),
            stems: Vec::new(),
        };
        for (place, sop) in library.sops.iter().enumerate() {
            names
                .exact
                .entry(name_key(&sop.name))
                .or_default()
                .push(place);
            let stems = stems_of(&sop.name);
            let of_agency = names.by_stem.entry(&sop.id.agency).or_default();
            for stem in stems.iter().filter(|_| sop.is_live()) {
                of_agency.entry(stem.clone()).or_default().push(place);
            }
            names.stems.push(stems);
        }
        names
    }

    fn links_of(&self, sop: &Sop) -> Vec<Link> {
        let mut links = Vec::new();
        let items = sop.related.as_ref().map_or(&[][..], |list| &list.items);
        for (item, related) in items.iter().enumerate() {
            if is_vague(&related.text) {
                continue;
            }
            for (name, found) in self.look_up(sop, &related.text) {
                links.push(Link { item, name, found });
            }
        }
        links
    }

    /// Tries the whole item as one name, then the names it may list.
    fn look_up(&self, sop: &Sop, text: &str) -> Vec<(String, Found)> {
        let words = tokens(text);
        let start = heading(&words);
        let (Some(first), Some(last)) = (words.get(start), words.last()) else {
            return Vec::new();
        };
        let whole = text[first.range.start..last.range.end].to_owned();
        let found = self.find(sop, &whole);
        if !matches!(found, Found::Nothing(_)) {
            return vec![(whole, found)];
        }
        let listed = mentions(text);
        if listed.is_empty() {
            // "SOP Bidang X" and its like name none.
            return if start == 0 {
                vec![(whole, found)]
            } else {
                Vec::new()
            };
        }
        let names = listed.into_iter().map(|mention| mention.name);
        names
            .map(|name| (name.clone(), self.find(sop, &name)))
            .collect()
    }

    fn find(&self, sop: &Sop, name: &str) -> Found {
        let exact = self
            .exact
            .get(&name_key(name))
            .map_or(&[][..], Vec::as_slice);
        let own = |place: &&usize| self.library.sops[**place].id.agency == sop.id.agency;
        let live = |place: &&usize| self.library.sops[**place].is_live();
        let best = exact
            .iter()
            .find(|place| own(place) && live(place))
            .or_else(|| exact.iter().find(own))
            .or_else(|| exact.iter().find(live));
        if let Some(place) = best {
            return Found::Sop(*place);
        }
        self.find_like(sop, &stems_of(name))
    }

    /// The SOPs of the agency whose name has all words of this one, or the other way round.
    fn find_like(&self, sop: &Sop, stems: &[Word]) -> Found {
        let of_agency = self.by_stem.get(sop.id.agency.as_str());
        let postings = stems.iter().filter_map(|stem| of_agency?.get(stem));
        let Some(rarest) = postings.min_by_key(|places| places.len()) else {
            return Found::Nothing(None);
        };
        let within = |some: &[Word], all: &[Word]| {
            some.iter()
                .all(|stem| all.iter().any(|other| same(stem, other)))
        };
        let mut alike = Vec::new();
        let mut near: Option<(usize, usize)> = None;
        for place in rarest.iter().take(CANDIDATES) {
            let theirs = &self.stems[*place];
            if stems.len() > 1 && within(stems, theirs) || theirs.len() > 1 && within(theirs, stems)
            {
                alike.push(*place);
            }
            let shared = theirs.iter().filter(|stem| stems.contains(stem)).count();
            if shared > 1 && 2 * shared >= stems.len() && near.is_none_or(|(most, _)| shared > most)
            {
                near = Some((shared, *place));
            }
        }
        match alike.as_slice() {
            [] => Found::Nothing(near.map(|(_, place)| place)),
            [one] => Found::Sop(*one),
            _ => Found::Several,
        }
    }
}

/// The stems of a name that say what it is about, each once.
fn stems_of(name: &str) -> Vec<Word> {
    let words = tokens(name);
    let rest = words[heading(&words)..].iter();
    let said = rest.filter(|token| !is_stop_word(&token.word));
    let mut stems: Vec<Word> = said.map(|token| token.stem.clone()).collect();
    stems.sort();
    stems.dedup();
    stems
}
