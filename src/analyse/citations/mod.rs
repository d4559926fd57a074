//! Citations: the legal bases of an SOP come in, the regulations they name go out.

use std::ops::Range;

use crate::model::{Agency, ItemList, Library, RegulationId, RegulationKind, Sop};
use crate::text::Text;

pub mod issuers;
mod kinds;
mod lexer;
mod numbers;
pub mod order;
mod scan;
mod tails;
pub mod titles;

/// The regulations named by one item of the legal bases.
#[derive(Clone, Debug)]
pub struct ItemCitations {
    /// The item's position, from 0.
    pub item: usize,
    /// The item.
    pub text: Text,
    /// What it names, in order; the first is the basis itself, later ones amendments or glued items.
    pub citations: Vec<Citation>,
}

/// One regulation as an author names it.
#[derive(Clone, Debug, Default)]
pub struct Citation {
    /// The bytes of the item's value it was read from.
    pub range: Range<usize>,
    /// The kind, if its words are known.
    pub kind: Option<RegulationKind>,
    /// The words before the number, as written: kind and issuer.
    pub kind_text: String,
    /// The ministry, body or region, as written.
    pub issuer: Option<String>,
    /// The ministry, body or region as the register calls it, or as it is understood where the register has none.
    pub understood_issuer: Option<String>,
    /// The number, as written.
    pub number: String,
    /// The year, as written.
    pub year: String,
    /// The title after "tentang", as written, without gazette and amendments.
    pub title: String,
    /// The id it would have in the register, where kind, number and year are readable.
    pub id: Option<RegulationId>,
    /// Whether the register has that id.
    pub known: bool,
    /// Named as an amendment of the citation before it ("sebagaimana telah diubah dengan …").
    pub amendment: bool,
    /// Named inside the title of the citation before it ("tentang Perubahan atas Undang-Undang …").
    pub in_title: bool,
    /// Where its parts stand in the item's value.
    pub places: Places,
    /// The gazettes cited behind it.
    pub gazettes: Vec<Gazette>,
    /// The places of articles cited with it: "Pasal 40 dan 41".
    pub articles: Vec<Range<usize>>,
}

/// Where the parts of a citation stand, in bytes of the item's value.
#[derive(Clone, Debug, Default)]
pub struct Places {
    /// The words for the kind; empty where they are those of the citation before.
    pub kind: Range<usize>,
    /// The issuer.
    pub issuer: Option<Range<usize>>,
    /// The word "Nomor", however it is written.
    pub mark: Option<Range<usize>>,
    /// The number.
    pub number: Range<usize>,
    /// The year.
    pub year: Option<Range<usize>>,
    /// The title.
    pub title: Option<Range<usize>>,
}

/// A gazette as an author cites it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Gazette {
    /// Which one.
    pub journal: Journal,
    /// Where it stands in the item's value.
    pub range: Range<usize>,
    /// Its year, as written.
    pub year: Option<String>,
    /// Its number, as written.
    pub number: String,
}

/// The gazettes of state and regions, and their supplements.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Journal {
    /// Lembaran Negara.
    Ln,
    /// Tambahan Lembaran Negara.
    Tln,
    /// Berita Negara.
    Bn,
    /// Tambahan Berita Negara.
    Tbn,
    /// Lembaran Daerah.
    Ld,
    /// Tambahan Lembaran Daerah.
    Tld,
    /// Berita Daerah.
    Bd,
    /// Tambahan Berita Daerah.
    Tbd,
}

impl Citation {
    /// Whether it is a legal basis of its own, neither an amendment nor part of another's title.
    pub fn is_basis(&self) -> bool {
        !self.amendment && !self.in_title
    }

    /// The year, where it is one.
    pub fn readable_year(&self) -> Option<i16> {
        (self.year.len() == 4)
            .then(|| self.year.parse().ok())
            .flatten()
    }

    /// Kind, number and year as a person would say them.
    pub fn short(&self) -> String {
        let kind = &self.kind_text;
        match (self.number.as_str(), self.year.as_str()) {
            ("", year) => format!("{kind} {year}"),
            (number, "") => format!("{kind} Nomor {number}"),
            // The year stands in the number already: "PER/21/M.PAN/11/2008".
            (number, year) if number.ends_with(&format!("/{year}")) => {
                format!("{kind} Nomor {number}")
            }
            (number, year) => format!("{kind} Nomor {number} Tahun {year}"),
        }
    }
}

/// Reads the legal bases of one SOP.
pub fn citations(library: &Library, sop: &Sop) -> Vec<ItemCitations> {
    let agency = library.agency(&sop.id.agency);
    let list: &[_] = sop
        .legal_bases
        .as_ref()
        .map_or(&[], |list: &ItemList| &list.items);
    list.iter()
        .enumerate()
        .map(|(item, basis)| ItemCitations {
            item,
            text: basis.text.clone(),
            citations: read(library, agency, &basis.text),
        })
        .collect()
}

/// Reads the citations of any text.
pub fn read(library: &Library, agency: Option<&Agency>, text: &str) -> Vec<Citation> {
    let mut citations = scan::scan(text);
    for citation in &mut citations {
        identify(library, agency, citation);
    }
    citations
}

/// Finds out which entry of the register is meant. Authors mix up the rules of a body with those of its head, and the
/// names that a ministry had over the years: where only another of them exists, that is the one.
fn identify(library: &Library, agency: Option<&Agency>, citation: &mut Citation) {
    let (Some(kind), Some(year)) = (citation.kind, citation.readable_year()) else {
        return;
    };
    if citation.number.is_empty() {
        return;
    }
    let named = issuers::of_number(&citation.number).or(citation.issuer.as_deref());
    citation.understood_issuer = issuers::understood(library, agency, kind, named);
    let own = citation.understood_issuer.clone();
    let mut names = vec![own.clone()];
    let others = issuers::others(&library.register, &citation.kind_text, own.as_deref());
    names.extend(others.map(Some));
    let kinds = [
        kind,
        RegulationKind::PeraturanBadan,
        RegulationKind::Perka,
        RegulationKind::Kepka,
    ];
    let kinds = match kinds[1..].contains(&kind) {
        true => &kinds[..],
        false => &kinds[..1],
    };
    let candidates = names.iter().flat_map(|name| {
        kinds
            .iter()
            .map(|kind| RegulationId::of(*kind, name.as_deref(), &citation.number, year))
    });
    let known = candidates
        .clone()
        .find(|id| library.register.get(id).is_some());
    citation.known = known.is_some();
    citation.id = known.or_else(|| candidates.clone().next());
}

#[cfg(test)]
mod tests;
