//! The rules of another region bind nobody here.

use crate::analyse::citations::issuers::bare_region;
use crate::finding::{Defect, Findings, Severity};
use crate::lint::{Case, Rule};
use crate::model::RegulationKind;
use crate::said;
use crate::words;

/// The rules of another region bind nobody here.
pub const DASAR_HUKUM_WILAYAH_LAIN: Rule = Rule {
    defect: Defect {
        id: "dasar-hukum-wilayah-lain",
        severity: Severity::Warning,
        basis: "UU 12/2011, Pasal 14 dan Lampiran II butir 39",
        says: words!("dasar hukum ini peraturan daerah lain", "this legal basis is the rule of another region"),
        why: words!("peraturan daerah hanya mengikat daerahnya; yang lain biasanya tertinggal dari SOP yang disalin", "regional rules bind their own region; others are usually left over from a copied SOP"),
        fix: words!("ganti dengan peraturan daerah sendiri", "cite the rule of your own region"),
    },
    bad: "
  nama: Pelayanan Surat
  dasar_hukum:
    - Peraturan Bupati Tapin Nomor 16 Tahun 2022 tentang Penyelenggaraan Sistem Pemerintahan Berbasis Elektronik
#     ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ dasar-hukum-wilayah-lain
",
    good: "
  nama: Pelayanan Surat
  dasar_hukum:
    - Undang-Undang Nomor 25 Tahun 2009 tentang Pelayanan Publik
",
    check,
};

fn check(case: &Case<'_>, findings: &mut Findings) {
    let agency = case.library.agency(&case.sop.id.agency);
    let Some(own) = agency.and_then(|agency| agency.region.as_ref()) else {
        return;
    };
    let parent = agency.and_then(|agency| agency.parent_region.as_ref());
    for item in &case.facts.citations {
        for citation in item.citations.iter().filter(|citation| !citation.in_title) {
            let regional = matches!(
                citation.kind,
                Some(
                    RegulationKind::Perda
                        | RegulationKind::Pergub
                        | RegulationKind::Perbup
                        | RegulationKind::Perwali
                )
            );
            let region = citation.understood_issuer.as_ref().filter(|_| regional);
            let Some(region) = region.filter(|region| !same_region(region, own)) else {
                continue;
            };
            let of_parent = parent.is_some_and(|parent| same_region(region, parent));
            let for_parent_only =
                parent.is_some_and(|parent| speaks_of_offices(&citation.title, parent));
            let own = own.value.as_str();
            let finding = findings
                .add(
                    &DASAR_HUKUM_WILAYAH_LAIN.defect,
                    case.part(&item.text, citation.range.clone()),
                )
                .quote(&item.text[citation.range.clone()])
                .says(said!(
                    id: "{region} menetapkan peraturan ini, sedangkan SOP ini milik {own}",
                    en: "this rule is of {region}, but the SOP is of {own}"));
            if of_parent && for_parent_only {
                finding.evidence(words!(
                    "judulnya mengatur perangkat daerah provinsi",
                    "its title is about offices of the province"
                ));
            } else if of_parent {
                finding.severity(Severity::Info).evidence(words!(
                    "provinsi dapat mengatur kabupaten/kota; pastikan peraturan ini memang berlaku di sini",
                    "a province may rule its regencies; make sure that this rule applies here"));
            }
        }
    }
}

/// Whether two names mean one region; a name without its tier means any.
fn same_region(one: &str, other: &str) -> bool {
    bare_region(one) == bare_region(other)
        && (tier(one).is_none() || tier(other).is_none() || tier(one) == tier(other))
}

fn tier(name: &str) -> Option<String> {
    let first = name.split_whitespace().next()?.to_lowercase();
    ["provinsi", "kabupaten", "kota"]
        .contains(&first.as_str())
        .then_some(first)
}

/// Whether a title is about the offices of a region itself.
fn speaks_of_offices(title: &str, region: &str) -> bool {
    let title = title.to_lowercase();
    let ours = title.contains(&bare_region(region));
    ours && [
        "dinas",
        "badan",
        "di lingkungan pemerintah",
        "perangkat daerah",
        "tata kerja",
    ]
    .iter()
    .any(|word| title.contains(word))
}
