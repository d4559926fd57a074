//! Citations: the legal bases of an SOP come in, the regulations they name go out.

use std::ops::Range;

use crate::model::{Library, RegulationId, RegulationKind, Sop};
use crate::text::Text;

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
}

/// Reads the legal bases of one SOP.
pub fn citations(_library: &Library, _sop: &Sop) -> Vec<ItemCitations> {
    Vec::new()
}
