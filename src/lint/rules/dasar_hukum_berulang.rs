//! A regulation is cited once, together with its amendments.

use std::collections::BTreeMap;

use crate::analyse::Citation;
use crate::finding::{Defect, Findings, Severity};
use crate::lint::{Case, Rule};
use crate::model::{RegulationId, RelationKind};
use crate::said;
use crate::text::Text;
use crate::words;

/// A regulation is cited once, together with its amendments.
pub const DASAR_HUKUM_BERULANG: Rule = Rule {
    defect: Defect {
        id: "dasar-hukum-berulang",
        severity: Severity::Warning,
        basis: "UU 12/2011, Lampiran II bagian B.4",
        says: words!(
            "satu peraturan disebut dua kali",
            "one regulation is cited twice"
        ),
        why: words!(
            "butir yang berulang membuat daftar tampak lengkap padahal tidak bertambah isinya",
            "a repeated item makes the list look complete without adding to it"
        ),
        fix: words!("hapus salah satunya", "remove one of them"),
    },
    bad: "
  nama: Pelayanan Surat
  dasar_hukum:
    - Undang-Undang Nomor 25 Tahun 2009 tentang Pelayanan Publik
    - Undang-Undang Nomor 43 Tahun 2009 tentang Kearsipan
    - UU No. 25 Tahun 2009
#     ^^^^^^^^^^^^^^^^^^^^ dasar-hukum-berulang
",
    good: "
  nama: Pelayanan Surat
  dasar_hukum:
    - Undang-Undang Nomor 25 Tahun 2009 tentang Pelayanan Publik
    - Undang-Undang Nomor 43 Tahun 2009 tentang Kearsipan
",
    check,
};

fn check(case: &Case<'_>, findings: &mut Findings) {
    let mut seen: BTreeMap<&RegulationId, &Citation> = BTreeMap::new();
    for item in &case.facts.citations {
        for citation in item.citations.iter().filter(|citation| citation.is_basis()) {
            let Some(id) = &citation.id else {
                continue;
            };
            match seen.get(id) {
                Some(first) => repeated(case, (&item.text, citation, first), findings),
                None => apart(case, (&item.text, citation, &seen), findings),
            }
            seen.entry(id).or_insert(citation);
        }
    }
}

fn repeated(
    case: &Case<'_>,
    (text, citation, first): (&Text, &Citation, &Citation),
    findings: &mut Findings,
) {
    let name = citation.short();
    let finding = findings
        .add(
            &DASAR_HUKUM_BERULANG.defect,
            case.part(text, citation.range.clone()),
        )
        .quote(&text[citation.range.clone()])
        .says(said!(id: "{name} sudah disebut di atas", en: "{name} is cited above already"));
    if !citation.articles.is_empty() && !first.articles.is_empty() {
        finding.severity(Severity::Info).evidence(words!(
            "pasalnya berbeda; keduanya dapat menjadi satu butir",
            "the articles differ; one item can name both"
        ));
    }
}

/// An amendment that has an item of its own belongs to the item of what it amends.
fn apart(
    case: &Case<'_>,
    (text, citation, seen): (&Text, &Citation, &BTreeMap<&RegulationId, &Citation>),
    findings: &mut Findings,
) {
    let acting = citation
        .id
        .as_ref()
        .and_then(|id| case.library.register.get(id));
    let amended = acting.into_iter().flat_map(|acting| &acting.relations);
    let amended = amended
        .filter(|edge| edge.kind == RelationKind::Amends)
        .find_map(|edge| seen.get(&edge.target));
    if let Some(amended) = amended {
        let (name, of) = (citation.short(), amended.short());
        findings
            .add(
                &DASAR_HUKUM_BERULANG.defect,
                case.part(text, citation.range.clone()),
            )
            .quote(&text[citation.range.clone()])
            .severity(Severity::Info)
            .says(said!(
                id: "{name} mengubah {of}, yang sudah disebut di atas",
                en: "{name} amends {of}, which is cited above"))
            .fix(said!(
                id: "jadikan satu butir: “{of} … sebagaimana telah diubah dengan {name}”",
                en: "make one item of it: “{of} … sebagaimana telah diubah dengan {name}”"));
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::lint::examples::example_findings;

    #[test]
    fn an_amendment_in_an_item_of_its_own_is_only_advice() {
        let text = "dasar_hukum:\n  - UU Nomor 11 Tahun 2008\n  - UU Nomor 19 Tahun 2016\n";
        let (_, found) = example_findings(&DASAR_HUKUM_BERULANG, text);
        let severities: Vec<Severity> = found.iter().map(|one| one.severity).collect();
        assert_eq!(severities, [Severity::Info]);
    }
}
