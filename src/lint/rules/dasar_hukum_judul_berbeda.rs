//! A regulation is cited by its own title.

use crate::analyse::Citation;
use crate::analyse::citations::titles;
use crate::finding::{Defect, Findings, Severity};
use crate::lint::{Case, Rule};
use crate::model::Regulation;
use crate::said;
use crate::text::Text;
use crate::words;

use crate::words::regulations::titled_name;

/// A regulation is cited by its own title.
pub const DASAR_HUKUM_JUDUL_BERBEDA: Rule = Rule {
    defect: Defect {
        id: "dasar-hukum-judul-berbeda",
        severity: Severity::Warning,
        basis: "UU 12/2011, Lampiran II, butir 45 dan 46",
        says: words!("judul peraturan ini berbeda dari judul resminya", "the title of this regulation is not its official one"),
        why: words!("judul yang berbeda membuat pembaca ragu peraturan mana yang dimaksud", "another title leaves the reader in doubt which regulation is meant"),
        fix: words!("tulis judul resminya", "write the official title"),
    },
    bad: "
  nama: Pelayanan Sertifikat
  dasar_hukum:
    - Peraturan Presiden Nomor 95 Tahun 2018 tentang Sistem Pemerintah Berbasis Elektronik
#                                                    ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ dasar-hukum-judul-berbeda
",
    good: "
  nama: Pelayanan Sertifikat
  dasar_hukum:
    - Peraturan Presiden Nomor 95 Tahun 2018 tentang SISTEM PEMERINTAHAN BERBASIS ELEKTRONIK (SPBE) Pasal 40
",
    check,
};

fn check(case: &Case<'_>, findings: &mut Findings) {
    for item in &case.facts.citations {
        for citation in item.citations.iter().filter(|citation| !citation.in_title) {
            let regulation = citation
                .id
                .as_ref()
                .and_then(|id| case.library.register.get(id));
            let Some(regulation) = regulation.filter(|_| !citation.title.is_empty()) else {
                continue;
            };
            if !titles::is_title_of(&citation.title, regulation) {
                report(case, (&item.text, citation, regulation), findings);
            }
        }
    }
}

fn report(
    case: &Case<'_>,
    (text, citation, regulation): (&Text, &Citation, &Regulation),
    findings: &mut Findings,
) {
    let likeness = titles::likeness(&citation.title, regulation);
    // The title of an amending rule repeats another citation: small slips there are that one's.
    if citation.amendment && likeness >= titles::SUGGESTION {
        return;
    }
    let start = text.find(&citation.title).unwrap_or(citation.range.start);
    let range = start..(start + citation.title.len()).min(text.len());
    let (cited, official) = (citation.short(), &regulation.title.value);
    let place = case.part(text, range);
    let finding = findings
        .add(&DASAR_HUKUM_JUDUL_BERBEDA.defect, place)
        .quote(&citation.title)
        .says(said!(
            id: "judul resmi {cited}: “{official}”", en: "the official title of {cited} is “{official}”"))
        .fix(said!(id: "tulis “{official}”", en: "write “{official}”"));
    if regulation.checked.is_none() {
        finding.severity(Severity::Info).evidence(words!(
            "judul pada register belum diverifikasi",
            "the title in the register has not been verified"
        ));
    }
    if likeness < titles::SUGGESTION {
        let other = case
            .library_facts
            .titles
            .nearest(&case.library.register, &citation.title)
            .filter(|(other, like)| *like >= titles::SLIP && other.id != regulation.id);
        if let Some((other, _)) = other {
            let name = titled_name(other);
            finding.fix(said!(
                id: "judul ini milik {name}; periksa nomor dan tahunnya",
                en: "this is the title of {name}; check number and year"));
        }
    }
}
