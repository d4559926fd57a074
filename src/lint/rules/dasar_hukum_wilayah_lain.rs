//! The rules of another region bind nobody here.

use crate::analyse::citations::issuers::bare_region;
use crate::finding::{Defect, Findings, Severity};
use crate::lint::{Case, Rule};
use crate::model::{Level, RegulationKind};
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
    // A body of the state works in every region.
    let central = agency
        .and_then(|agency| agency.level.as_ref())
        .is_some_and(|level| level.value == Level::Central);
    if central {
        return;
    }
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
                        | RegulationKind::KeputusanDaerah
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

#[cfg(test)]
mod tests {
    use super::*;
    use crate::lint::examples::example_findings;

    fn severities(agency: &str, basis: &str) -> Vec<Severity> {
        let text = format!(
            "nama: X\ndasar_hukum:\n  - {basis}\n# berkas: content/instansi/contoh.yaml\n{agency}\n"
        );
        let (_, found) = example_findings(&DASAR_HUKUM_WILAYAH_LAIN, &text);
        found.into_iter().map(|finding| finding.severity).collect()
    }

    const REGENCY: &str = "nama: Pemerintah Kabupaten Bantul\ntingkat: kabupaten\nwilayah: Kabupaten Bantul\n\
        wilayah_induk: Provinsi Daerah Istimewa Yogyakarta\n";
    const PROVINCE: &str =
        "nama: Pemerintah Provinsi Jawa Barat\ntingkat: provinsi\nwilayah: Provinsi Jawa Barat\n";
    const CENTRE: &str =
        "nama: Badan Pusat Statistik\ntingkat: pusat\nwilayah: Provinsi Bengkulu\n";

    #[test]
    fn own_rules_in_all_their_forms_are_no_foreign_ones() {
        for basis in [
            "Perda Kab. Bantul No. 8 Th. 2016",
            "Peraturan Daerah Nomor 8 Tahun 2016",
            "Peraturan Daerah Kabupaten Nomor 8 Tahun 2016",
            "Peraturan Bupati Bantul Nomor 3 Tahun 2020",
            "Peraturan Daerah Kabupaten Daerah Tingkat II Bantul Nomor 3 Tahun 1990",
            "Keputusan Bupati Bantul Nomor 188.45/12/2020",
        ] {
            assert_eq!(severities(REGENCY, basis), [], "{basis}");
        }
    }

    #[test]
    fn the_province_is_advice_and_others_are_warnings() {
        for basis in [
            "Pergub DIY Nomor 12 Tahun 2019",
            "Peraturan Gubernur Daerah Istimewa Yogyakarta Nomor 12 Tahun 2019",
            "Perda Provinsi D.I. Yogyakarta Nomor 2 Tahun 2019",
        ] {
            assert_eq!(severities(REGENCY, basis), [Severity::Info], "{basis}");
        }
        let foreign = "Peraturan Bupati Sleman Nomor 3 Tahun 2020";
        assert_eq!(severities(REGENCY, foreign), [Severity::Warning]);
        assert_eq!(severities(PROVINCE, foreign), [Severity::Warning]);
        assert_eq!(severities(PROVINCE, "Pergub Jabar Nomor 3 Tahun 2020"), []);
        assert_eq!(severities(CENTRE, foreign), []);
    }
}
