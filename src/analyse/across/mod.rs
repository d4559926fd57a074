//! Across SOPs: a whole library comes in, what its SOPs share and how they name one another goes out, in one pass.
//!
//! Only SOPs in force or on their way there are compared: an old version is meant to be like its successor.

use std::collections::BTreeMap;
use std::hash::{DefaultHasher, Hash, Hasher};

use crate::model::{ItemList, Library, Sop, SopId};

use super::stems::{Token, tokens};

mod links;
mod people;

pub use links::{Found, Link, is_vague};
pub use people::{Clash, People, person};

/// A part of the identity block whose whole list is compared.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Band {
    /// `dasar_hukum`.
    LegalBases,
    /// `kualifikasi_pelaksana`.
    Qualifications,
    /// `peralatan`.
    Equipment,
    /// `peringatan`.
    Warnings,
    /// `pencatatan`.
    Records,
}

impl Band {
    /// Every band, in the order of the sheet.
    pub const ALL: [Band; 5] = [
        Band::LegalBases,
        Band::Qualifications,
        Band::Equipment,
        Band::Warnings,
        Band::Records,
    ];

    /// The list of an SOP.
    pub fn of(self, sop: &Sop) -> Option<&ItemList> {
        match self {
            Band::LegalBases => sop.legal_bases.as_ref(),
            Band::Qualifications => sop.qualifications.as_ref(),
            Band::Equipment => sop.equipment.as_ref(),
            Band::Warnings => sop.warnings.as_ref(),
            Band::Records => sop.records.as_ref(),
        }
    }
}

/// What the SOPs of a library share. SOPs are meant by their place in [`Library::sops`].
#[derive(Debug, Default)]
pub struct Across {
    places: BTreeMap<SopId, usize>,
    numbers: BTreeMap<u64, Vec<usize>>,
    names: BTreeMap<u64, Vec<usize>>,
    lists: BTreeMap<u64, Vec<usize>>,
    agencies: BTreeMap<String, usize>,
    /// Who signs, and under which number.
    pub people: People,
    links: Vec<Vec<Link>>,
    incoming: Vec<Vec<usize>>,
}

/// Looks at every SOP once.
pub fn across(library: &Library) -> Across {
    let mut all = Across::default();
    for (place, sop) in library.sops.iter().enumerate() {
        all.places.insert(sop.id.clone(), place);
        if sop.is_live() && !sop.partial {
            all.add(place, sop);
        }
    }
    for groups in [&mut all.numbers, &mut all.names, &mut all.lists] {
        groups.retain(|_, members| members.len() > 1);
    }
    all.people.finish();
    all.links = links::links(library);
    all.incoming = links::incoming(library, &all.links);
    all
}

impl Across {
    fn add(&mut self, place: usize, sop: &Sop) {
        *self.agencies.entry(sop.id.agency.clone()).or_default() += 1;
        let join = |groups: &mut BTreeMap<u64, Vec<usize>>, key: Option<u64>| {
            if let Some(key) = key {
                groups.entry(key).or_default().push(place);
            }
        };
        join(&mut self.numbers, number_key(sop));
        join(&mut self.names, title_key(sop));
        for band in Band::ALL {
            join(&mut self.lists, list_key(sop, band));
        }
        self.people.add(place, sop);
    }

    /// The place of an SOP.
    pub fn place(&self, sop: &Sop) -> Option<usize> {
        self.place_of(&sop.id)
    }

    /// The place of the SOP with an id.
    pub fn place_of(&self, id: &SopId) -> Option<usize> {
        self.places.get(id).copied()
    }

    /// The SOPs of the agency with the number of this one, itself among them; none where it stands alone.
    pub fn same_number(&self, sop: &Sop) -> &[usize] {
        group(&self.numbers, number_key(sop))
    }

    /// The SOPs of the agency and unit with the name of this one.
    pub fn same_name(&self, sop: &Sop) -> &[usize] {
        group(&self.names, title_key(sop))
    }

    /// The SOPs of the agency that write out the same list.
    pub fn same_list(&self, sop: &Sop, band: Band) -> &[usize] {
        group(&self.lists, list_key(sop, band))
    }

    /// How many live SOPs an agency has.
    pub fn count(&self, agency: &str) -> usize {
        self.agencies.get(agency).copied().unwrap_or_default()
    }

    /// What the items of the keterkaitan of an SOP point to.
    pub fn links(&self, place: usize) -> &[Link] {
        self.links.get(place).map_or(&[], Vec::as_slice)
    }

    /// The SOPs of the same agency that name this one in their keterkaitan.
    pub fn incoming(&self, place: usize) -> &[usize] {
        self.incoming.get(place).map_or(&[], Vec::as_slice)
    }
}

fn group(groups: &BTreeMap<u64, Vec<usize>>, key: Option<u64>) -> &[usize] {
    key.and_then(|key| groups.get(&key))
        .map_or(&[], Vec::as_slice)
}

fn hash(value: impl Hash) -> u64 {
    let mut hasher = DefaultHasher::new();
    value.hash(&mut hasher);
    hasher.finish()
}

/// The number without spaces. One that waits for its digits is no number yet.
fn number_key(sop: &Sop) -> Option<u64> {
    let number = sop.number.as_ref()?;
    let bare: String = number.split_whitespace().collect::<String>().to_lowercase();
    let waits = ["//", "..", "…", "__", "xx"]
        .iter()
        .any(|gap| bare.contains(gap));
    let digits = bare.chars().any(|letter| letter.is_ascii_digit());
    // Without a stroke it is a bare number, which every unit counts for itself.
    let unit = sop.unit.as_ref().filter(|_| !bare.contains('/'));
    let unit = unit.map(|unit| plain(unit));
    (digits && !waits).then(|| hash((&sop.id.agency, bare, unit)))
}

/// The name, and the unit where the SOP names one: two units may each have an SOP of one name.
fn title_key(sop: &Sop) -> Option<u64> {
    let name = name_key(&sop.name);
    let unit = sop.unit.as_ref().map(|unit| plain(unit));
    (!name.is_empty()).then(|| hash((&sop.id.agency, name, unit)))
}

/// A list that an author wrote out. Shared blocks are meant to be the same.
fn list_key(sop: &Sop, band: Band) -> Option<u64> {
    let list = band.of(sop)?;
    if list.items.iter().any(|item| item.block.is_some()) {
        return None;
    }
    let items: Vec<String> = list.items.iter().map(|item| plain(&item.text)).collect();
    let written = items.iter().any(|item| !item.is_empty());
    written.then(|| hash((&sop.id.agency, band, items)))
}

/// The letters and digits of a text in lower case, whatever stands between its words.
fn plain(text: &str) -> String {
    let words = text.split(|letter: char| !letter.is_alphanumeric());
    let filled: Vec<&str> = words.filter(|word| !word.is_empty()).collect();
    filled.join(" ").to_lowercase()
}

/// The name of an SOP as it is compared: in lower case, without what only says that it is an SOP.
pub fn name_key(name: &str) -> String {
    let words = tokens(name);
    let rest = &words[heading(&words)..];
    let words: Vec<&str> = rest.iter().map(|token| token.word.as_str()).collect();
    words.join(" ")
}

/// How many words at the start of a name only say that it is an SOP.
pub fn heading(words: &[Token]) -> usize {
    let word = |at: usize| words.get(at).map_or("", |token| token.word.as_str());
    let mut count = match (word(0), word(1), word(2)) {
        ("sop" | "spo" | "protap" | "s.o.p" | "sop-ap", _, _) => 1,
        ("standar", "operasional", "prosedur") | ("standar", "prosedur", "operasional") => 3,
        ("prosedur", "operasional", "standar") => 3,
        _ => return 0,
    };
    // "Standar Operasional Prosedur (SOP) Administrasi Pemerintahan" says no more.
    if count == 3 && matches!(word(count), "sop" | "spo") {
        count += 1;
    }
    match (word(count), word(count + 1)) {
        ("ap", _) => count + 1,
        ("administrasi", "pemerintahan") => count + 2,
        _ => count,
    }
}
