//! Citations: the legal bases of an SOP come in, the regulations they name go out.

use std::ops::Range;

use crate::model::{Agency, ItemList, Library, RegulationId, RegulationKind, Sop};
use crate::text::Text;

pub mod issuers;
mod kinds;
mod scan;
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
        format!(
            "{} Nomor {} Tahun {}",
            self.kind_text, self.number, self.year
        )
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

/// Finds out which entry of the register is meant. Authors mix up the rules of a body with those of its head: where
/// only the other of the two exists, that is the one.
fn identify(library: &Library, agency: Option<&Agency>, citation: &mut Citation) {
    let (Some(kind), Some(year)) = (citation.kind, citation.readable_year()) else {
        return;
    };
    citation.understood_issuer =
        issuers::understood(library, agency, kind, citation.issuer.as_deref());
    let issuer = citation.understood_issuer.as_deref();
    let id_of = |kind| RegulationId::of(kind, issuer, &citation.number, year);
    let mut id = id_of(kind);
    let mut known = library.register.get(&id).is_some();
    let of_bodies = [
        RegulationKind::PeraturanBadan,
        RegulationKind::Perka,
        RegulationKind::Kepka,
    ];
    if !known && of_bodies.contains(&kind) {
        let other = of_bodies
            .into_iter()
            .map(id_of)
            .find(|other| library.register.get(other).is_some());
        if let Some(other) = other {
            id = other;
            known = true;
        }
    }
    citation.id = Some(id);
    citation.known = known;
}

#[cfg(test)]
mod tests;
