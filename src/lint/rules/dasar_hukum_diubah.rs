//! A law is cited with its amendments.

use crate::analyse::{Citation, ItemCitations, standing};
use crate::finding::{Defect, Findings, Severity};
use crate::lint::{Case, Rule};
use crate::model::{Day, Regulation, RegulationId, RelationKind, day};
use crate::said;
use crate::text::Text;
use crate::words;

use crate::words::regulations::{as_amended, full_name};

/// A law is cited with its amendments.
pub const DASAR_HUKUM_DIUBAH: Rule = Rule {
    defect: Defect {
        id: "dasar-hukum-diubah",
        severity: Severity::Warning,
        basis: "UU 12/2011, Lampiran II, butir 43 dan 47",
        says: words!("perubahan peraturan ini belum disebut", "the amendments of this regulation are not cited"),
        why: words!("isi yang berlaku adalah isi setelah perubahan; pembaca yang memegang teks lama salah langkah", "what binds is the amended text; a reader with the old one goes wrong"),
        fix: words!("sebut perubahannya: “sebagaimana telah diubah dengan …”", "cite the amendment: “sebagaimana telah diubah dengan …”"),
    },
    bad: "
  nama: Pelayanan Sertifikat
  tanggal: {efektif: 8 April 2025}
  dasar_hukum:
    - Undang-Undang Nomor 11 Tahun 2008 tentang Informasi dan Transaksi Elektronik
#     ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ dasar-hukum-diubah
",
    good: "
  nama: Pelayanan Sertifikat
  tanggal: {efektif: 8 April 2025}
  dasar_hukum:
    - Undang-Undang Nomor 11 Tahun 2008 tentang Informasi dan Transaksi Elektronik sebagaimana telah beberapa kali diubah, terakhir dengan Undang-Undang Nomor 1 Tahun 2024
    - Undang-Undang Nomor 23 Tahun 2014 tentang Pemerintahan Daerah sebagaimana telah beberapa kali diubah, terakhir dengan Undang-Undang Nomor 6 Tahun 2023
",
    check,
};

fn check(case: &Case<'_>, findings: &mut Findings) {
    let register = &case.library.register;
    let cited: Vec<&RegulationId> = case
        .facts
        .citations
        .iter()
        .flat_map(|item| &item.citations)
        .filter_map(|citation| citation.id.as_ref())
        .collect();
    for item in &case.facts.citations {
        for citation in item.citations.iter().filter(|citation| citation.is_basis()) {
            let Some(id) = &citation.id else {
                continue;
            };
            let amendments: Vec<(&Regulation, Option<Day>)> = register
                .relations_to(id)
                .filter(|(_, edge)| edge.kind == RelationKind::Amends)
                .map(|(acting, edge)| (acting, edge.since.or_else(|| began(acting, case.today))))
                .filter(|(_, since)| since.is_none_or(|since| since <= case.today))
                .collect();
            let known = register.get(id);
            let ended = known.and_then(|known| standing::end(register, known, case.today));
            let revoked = ended.is_some_and(|end| end.revoked);
            // "terakhir dengan" names the last one for all.
            let last_cited = amendments
                .iter()
                .filter(|(acting, _)| cited.contains(&&acting.id))
                .map(|(_, since)| *since)
                .max();
            let last_named = last_named(item, citation);
            let mut missing: Vec<_> = amendments
                .iter()
                .filter(|(acting, since)| {
                    !cited.contains(&&acting.id)
                        && last_cited.is_none_or(|last| *since > last)
                        && last_named.is_none_or(|last| acting.year > last)
                })
                .copied()
                .collect();
            missing.sort_by_key(|(acting, since)| {
                let number: u32 = acting.number.parse().unwrap_or(0);
                (acting.year, number, *since)
            });
            if !missing.is_empty() && !revoked {
                let clause = missing.last().map_or_else(String::new, |(latest, _)| {
                    as_amended(&full_name(latest), amendments.len())
                });
                report(case, (&item.text, citation, &missing), &clause, findings);
            }
        }
    }
}

/// The year of the last amendment named behind a citation, whether the register knows it as one or not.
fn last_named(item: &ItemCitations, citation: &Citation) -> Option<i16> {
    let behind = item
        .citations
        .iter()
        .skip_while(|other| other.range != citation.range)
        .skip(1);
    behind
        .take_while(|other| !other.is_basis())
        .filter(|other| other.amendment)
        .filter_map(Citation::readable_year)
        .max()
}

/// When a regulation began to bind; where only its year is known, the last day of it that has passed.
fn began(acting: &Regulation, today: Day) -> Option<Day> {
    let by_year = || {
        let last = day(acting.year, 12, 31)?;
        Some(if acting.year == today.year() {
            today
        } else {
            last
        })
    };
    acting.in_force_since.or_else(by_year)
}

fn report(
    case: &Case<'_>,
    (text, citation, missing): (&Text, &Citation, &[(&Regulation, Option<Day>)]),
    clause: &str,
    findings: &mut Findings,
) {
    let names: Vec<String> = missing
        .iter()
        .map(|(acting, _)| full_name(acting))
        .collect();
    let (told, names) = (names.join(" and "), names.join(" dan "));
    let cited = citation.short();
    let before_the_sop = missing
        .iter()
        .any(|(_, since)| since.is_some_and(|since| since <= case.day()));
    let finding = findings
        .add(
            &DASAR_HUKUM_DIUBAH.defect,
            case.part(text, citation.range.clone()),
        )
        .quote(&text[citation.range.clone()])
        .says(said!(
            id: "{cited} sudah diubah dengan {names}",
            en: "{cited} has been amended by {told}"))
        .fix(said!(
            id: "tambahkan “{clause}”",
            en: "add “{clause}”"));
    if !before_the_sop {
        finding.severity(Severity::Info).evidence(words!(
            "perubahan itu lebih muda daripada SOP ini; perbarui saat revisi",
            "the amendment is younger than this SOP; renew it at the next revision"
        ));
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::lint::examples::example_findings;
    use crate::words::Lang;

    #[test]
    fn each_language_joins_amendments_by_its_own_word() {
        let text = "dasar_hukum:\n  - Undang-Undang Nomor 11 Tahun 2008\n";
        let (_, found) = example_findings(&DASAR_HUKUM_DIUBAH, text);
        let message = |lang| found[0].message.get(lang).to_owned();
        assert!(message(Lang::Id).contains("2016 dan Undang-Undang"));
        assert!(message(Lang::En).contains("2016 and Undang-Undang"));
    }
}
