//! Order: the citations of a list of legal bases come in; the order by rank and then by date goes out.

use super::{Citation, ItemCitations};
use crate::model::RegulationKind;

/// Where a regulation stands among others, as far as that is beyond dispute.
struct Rank<'a> {
    kind: RegulationKind,
    issuer: &'a str,
    year: i16,
    number: Option<u32>,
}

/// The items in the right order: by rank, within a rank by date. Items of which nobody can say which comes first keep
/// the order of the author: a ministry's rule and a region's, two rules of one year by different ministers.
pub fn in_order(items: &[ItemCitations]) -> Vec<usize> {
    let ranks: Vec<Option<Rank<'_>>> = items
        .iter()
        .map(|item| item.citations.first().and_then(rank))
        .collect();
    let mut left: Vec<usize> = (0..items.len()).collect();
    let mut sorted = Vec::new();
    while !left.is_empty() {
        let is_free = |at: &usize| {
            let before = |other: &usize| other != at && precedes(&ranks[*other], &ranks[*at]);
            !left.iter().any(before)
        };
        // The relation has no cycles; were there one, the author's order breaks it.
        let at = left.iter().position(is_free).unwrap_or_default();
        sorted.push(left.remove(at));
    }
    sorted
}

fn rank(citation: &Citation) -> Option<Rank<'_>> {
    Some(Rank {
        kind: citation.kind?,
        issuer: citation.understood_issuer.as_deref().unwrap_or_default(),
        year: citation.readable_year()?,
        number: citation.number.parse().ok(),
    })
}

fn precedes(one: &Option<Rank<'_>>, other: &Option<Rank<'_>>) -> bool {
    let (Some(one), Some(other)) = (one, other) else {
        return false;
    };
    let (high, low) = (level(one.kind), level(other.kind));
    if high != low {
        return high < low;
    }
    let (first, second) = (region_level(one.kind), region_level(other.kind));
    let by_date = || (one.year, one.number) < (other.year, other.number);
    match (first, second) {
        (Some(first), Some(second)) if one.issuer == other.issuer => {
            first < second || first == second && dated(one, other) && by_date()
        }
        (Some(first), Some(second)) => {
            let province = |rank: &Rank<'_>| rank.issuer.starts_with("Provinsi ");
            first == second && province(one) && !province(other)
        }
        (None, None) => comparable(one, other) && dated(one, other) && by_date(),
        _ => false,
    }
}

/// Whether the dates of two regulations order them: in one year only the numbers of one series do.
fn dated(one: &Rank<'_>, other: &Rank<'_>) -> bool {
    let series = one.kind == other.kind && one.issuer == other.issuer;
    one.year != other.year || series && one.number.is_some() && other.number.is_some()
}

/// Whether two regulations of one level are of one rank, so that the older comes first.
fn comparable(one: &Rank<'_>, other: &Rank<'_>) -> bool {
    let statute = |kind| matches!(kind, RegulationKind::Uu | RegulationKind::Perppu);
    one.kind == other.kind || statute(one.kind) && statute(other.kind)
}

/// The levels of UU 12/2011 article 7; what article 8 adds stands below them, in no order among itself.
fn level(kind: RegulationKind) -> u8 {
    match kind {
        RegulationKind::Uud => 0,
        RegulationKind::TapMpr => 1,
        RegulationKind::Uu | RegulationKind::Perppu => 2,
        RegulationKind::Pp => 3,
        RegulationKind::Perpres | RegulationKind::Keppres | RegulationKind::Inpres => 4,
        _ => 5,
    }
}

/// The levels within one region.
fn region_level(kind: RegulationKind) -> Option<u8> {
    match kind {
        RegulationKind::Perda => Some(0),
        RegulationKind::Pergub | RegulationKind::Perbup | RegulationKind::Perwali => Some(1),
        RegulationKind::KeputusanDaerah => Some(2),
        RegulationKind::Perdes => Some(3),
        _ => None,
    }
}
