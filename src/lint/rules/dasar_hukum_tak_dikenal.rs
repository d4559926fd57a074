//! A legal basis that the register does not know cannot be judged.

use crate::analyse::Citation;
use crate::analyse::citations::titles;
use crate::finding::{Defect, Finding, Findings, Severity};
use crate::lint::{Case, Rule};
use crate::model::{Regulation, RegulationKind};
use crate::said;
use crate::text::Text;
use crate::words;
use crate::words::regulations::titled_name;

/// A legal basis that the register does not know cannot be judged.
pub const DASAR_HUKUM_TAK_DIKENAL: Rule = Rule {
    defect: Defect {
        id: "dasar-hukum-tak-dikenal",
        severity: Severity::Info,
        basis: "UU 12/2011, Lampiran II bagian B.4",
        says: words!(
            "peraturan ini belum ada pada register",
            "the register does not have this regulation"
        ),
        why: words!(
            "status peraturan yang belum dikenal tidak dapat diperiksa",
            "nobody can check whether an unknown regulation is in force"
        ),
        fix: words!(
            "cocokkan dengan JDIH, lalu tambahkan ke content/peraturan",
            "check it with its issuer, then add it to content/peraturan"
        ),
    },
    bad: "
  nama: Pelayanan Surat
  dasar_hukum:
    - Peraturan Bupati Contoh Nomor 7 Tahun 2019 tentang Tata Naskah Dinas
#     ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ dasar-hukum-tak-dikenal
",
    good: "
  nama: Pelayanan Surat
  dasar_hukum:
    - Undang-Undang Nomor 25 Tahun 2009 tentang Pelayanan Publik
    - Keputusan Kepala Dinas Nomor 800/12/2024 tentang Tim Pelayanan
",
    check,
};

fn check(case: &Case<'_>, findings: &mut Findings) {
    let mut unknown = Vec::new();
    for item in &case.facts.citations {
        let bases = item.citations.iter().filter(|citation| !citation.in_title);
        for citation in bases.filter(|citation| is_unknown(case, citation)) {
            match meant(case, citation) {
                Some(meant) => {
                    let finding = report(case, (&item.text, citation), findings);
                    explain(citation, meant, finding);
                }
                None => unknown.push((&item.text, citation)),
            }
        }
    }
    // That the register has gaps is said once.
    let Some((first, others)) = unknown.split_first() else {
        return;
    };
    let finding = report(case, *first, findings);
    if !others.is_empty() {
        let count = unknown.len();
        finding.says(said!(
            id: "{count} dasar hukum belum ada pada register", en: "the register does not have {count} of the legal bases"));
        for (_, citation) in &unknown {
            let name = citation.short();
            finding.evidence(said!(id: "{name}", en: "{name}"));
        }
    }
}

fn report<'f>(
    case: &Case<'_>,
    (text, citation): (&Text, &Citation),
    findings: &'f mut Findings,
) -> &'f mut Finding {
    let name = citation.short();
    findings
        .add(
            &DASAR_HUKUM_TAK_DIKENAL.defect,
            case.part(text, citation.range.clone()),
        )
        .quote(&text[citation.range.clone()])
        .says(said!(id: "{name} belum ada pada register", en: "the register does not have {name}"))
}

/// Names the regulation that was probably meant.
fn explain(citation: &Citation, meant: &Regulation, finding: &mut Finding) {
    let name = titled_name(meant);
    finding.fix(said!(id: "mungkin maksudnya {name}", en: "perhaps {name} is meant"));
    if is_slip(citation, meant) {
        finding.severity(Severity::Warning).evidence(words!(
            "judul sama persis; nomor atau tahunnya yang berbeda",
            "the title is just the same; only the number or the year differs"
        ));
    }
}

/// Whether the citation is whole and the register has it not; numbers that cannot be are another rule's business.
fn is_unknown(case: &Case<'_>, citation: &Citation) -> bool {
    let (Some(_), Some(kind), Some(year)) = (&citation.id, citation.kind, citation.readable_year())
    else {
        return false;
    };
    // Decrees on single cases and the rules of a village are in nobody's register.
    if matches!(
        kind,
        RegulationKind::KeputusanDaerah | RegulationKind::Perdes
    ) {
        return false;
    }
    let last = case.library.register.last_number(kind, year);
    let beyond = last
        .zip(citation.number.parse::<u32>().ok())
        .is_some_and(|(last, number)| number > last);
    !citation.known && !beyond && (1945..=case.today.year()).contains(&year)
}

/// The regulation of the same kind whose title this is.
fn meant<'a>(case: &Case<'a>, citation: &Citation) -> Option<&'a Regulation> {
    let register = &case.library.register;
    let (meant, like) = case
        .library_facts
        .titles
        .nearest(register, &citation.title)?;
    (Some(meant.kind) == citation.kind && like >= titles::SLIP).then_some(meant)
}

/// Laws and government regulations never share title and number, or title and year: one of the two was mistyped.
fn is_slip(citation: &Citation, meant: &Regulation) -> bool {
    let number = citation.number.trim_start_matches('0') == meant.number.trim();
    let year = citation.readable_year() == Some(meant.year);
    matches!(meant.kind, RegulationKind::Uu | RegulationKind::Pp)
        && meant.checked.is_some()
        && titles::is_title_of(&citation.title, meant)
        && (number || year)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::lint::examples::example_findings;

    fn severities(basis: &str) -> Vec<Severity> {
        let text = format!("dasar_hukum:\n  - {basis}\n");
        let (_, found) = example_findings(&DASAR_HUKUM_TAK_DIKENAL, &text);
        found.into_iter().map(|finding| finding.severity).collect()
    }

    #[test]
    fn a_mistyped_year_under_the_same_title_is_more_than_unknown() {
        assert_eq!(
            severities("Undang-Undang Nomor 25 Tahun 2014 tentang Pelayanan Publik"),
            [Severity::Warning]
        );
        assert_eq!(
            severities("Undang-Undang Nomor 30 Tahun 2007 tentang Energi"),
            [Severity::Info]
        );
    }

    #[test]
    fn the_constitution_and_impossible_numbers_are_not_unknown() {
        assert!(severities("Undang-Undang Dasar Negara Republik Indonesia Tahun 1945").is_empty());
        assert!(severities("Undang-Undang Nomor 72 Tahun 2022 tentang Infrastruktur").is_empty());
    }
}
