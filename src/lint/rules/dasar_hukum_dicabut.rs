//! A revoked regulation is no legal basis.

use crate::analyse::Citation;
use crate::analyse::standing::{self, End};
use crate::finding::{Defect, Findings, Severity};
use crate::lint::{Case, Rule};
use crate::model::Regulation;
use crate::said;
use crate::text::Text;
use crate::words;
use crate::words::Said;

use crate::words::regulations::{full_name, titled_name};
use crate::words::{Lang, numbers};

/// A revoked regulation is no legal basis.
pub const DASAR_HUKUM_DICABUT: Rule = Rule {
    defect: Defect {
        id: "dasar-hukum-dicabut",
        severity: Severity::Error,
        basis: "UU 12/2011, Lampiran II, butir 42",
        says: words!("dasar hukum ini sudah dicabut", "this legal basis has been revoked"),
        why: words!("SOP yang bersandar pada peraturan yang tidak berlaku dapat dipersoalkan keabsahannya", "an SOP that rests on a regulation no longer in force can be contested"),
        fix: words!("ganti dengan peraturan yang berlaku", "cite the regulation that is in force"),
    },
    bad: "
  nama: Pelayanan Sertifikat
  tanggal: {efektif: 8 April 2025}
  dasar_hukum:
    - Peraturan Pemerintah Nomor 82 Tahun 2012 tentang Penyelenggaraan Sistem dan Transaksi Elektronik
#     ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ dasar-hukum-dicabut
",
    good: "
  nama: Pelayanan Sertifikat
  tanggal: {efektif: 8 April 2025}
  dasar_hukum:
    - Peraturan Pemerintah Nomor 71 Tahun 2019 tentang Penyelenggaraan Sistem dan Transaksi Elektronik
",
    check,
};

fn check(case: &Case<'_>, findings: &mut Findings) {
    for item in &case.facts.citations {
        // An amendment falls with what it amends: one finding says it.
        let mut fallen = false;
        for citation in item.citations.iter().filter(|citation| !citation.in_title) {
            let regulation = citation
                .id
                .as_ref()
                .and_then(|id| case.library.register.get(id));
            let follows = citation.amendment && fallen;
            fallen = follows
                || regulation.is_some_and(|regulation| {
                    judge(case, (&item.text, citation, regulation), findings)
                });
        }
    }
}

/// Reports a citation of a regulation that has come to its end, and says whether it has.
fn judge(
    case: &Case<'_>,
    (text, citation, regulation): (&Text, &Citation, &Regulation),
    findings: &mut Findings,
) -> bool {
    let Some(end) = standing::end(&case.library.register, regulation, case.today) else {
        return false;
    };
    let since = end.since;
    let place = case.part(text, citation.range.clone());
    let finding = findings
        .add(&DASAR_HUKUM_DICABUT.defect, place)
        .quote(&text[citation.range.clone()])
        .says(told_of(&end, &citation.short()));
    if let Some(acting) = end.acting {
        let acting = titled_name(acting);
        finding.fix(said!(id: "ganti dengan {acting}", en: "cite {acting} instead"));
    }
    // Where no day is known, a successor of a later year ended it later.
    let by_year = || {
        end.acting
            .is_none_or(|acting| acting.year <= case.day().year())
    };
    let before_the_sop = since.map_or_else(by_year, |since| since <= case.day());
    let same_year = end
        .acting
        .is_some_and(|acting| since.is_none() && acting.year == case.day().year());
    if same_year {
        finding.evidence(words!(
            "dicabut pada tahun SOP ini ditetapkan; periksa mana yang lebih dulu",
            "revoked in the year of this SOP; find out which came first"
        ));
    } else if !before_the_sop {
        finding.evidence(words!(
            "peraturan ini masih berlaku ketika SOP ditetapkan; perbarui saat revisi",
            "it was still in force when the SOP was made; renew it at the next revision"
        ));
    }
    if !end.checked {
        finding.evidence(words!(
            "status ini belum diverifikasi",
            "this status has not been verified"
        ));
    }
    if !(before_the_sop && end.checked && end.revoked && since.is_some()) {
        finding.severity(Severity::Warning);
    }
    true
}

/// The end of a regulation in a sentence.
fn told_of(end: &End<'_>, cited: &str) -> Said {
    let (by_id, by_en) = end.acting.map_or_else(Default::default, |acting| {
        let acting = full_name(acting);
        (format!(" oleh {acting}"), format!(" by {acting}"))
    });
    let since = end
        .since
        .map(|day| (numbers::day(Lang::Id, day), numbers::day(Lang::En, day)));
    let (since_id, since_en) = since.map_or_else(Default::default, |(id, en)| {
        (format!(" sejak {id}"), format!(" since {en}"))
    });
    let (what_id, what_en) = if end.revoked {
        ("dicabut", "revoked")
    } else {
        ("digantikan", "superseded")
    };
    said!(
        id: "{cited} sudah {what_id}{by_id}{since_id}",
        en: "{cited} has been {what_en}{by_en}{since_en}")
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::lint::examples::example_findings;
    use crate::model::RelationKind;

    fn severities(date: &str, basis: &str) -> Vec<Severity> {
        let text = format!("tanggal: {{efektif: {date}}}\ndasar_hukum:\n  - {basis}\n");
        let (_, found) = example_findings(&DASAR_HUKUM_DICABUT, &text);
        found.into_iter().map(|finding| finding.severity).collect()
    }

    #[test]
    fn a_basis_revoked_after_the_sop_is_only_to_be_renewed() {
        let basis = "Peraturan Pemerintah No. 82 Tahun 2012";
        assert_eq!(severities("1 Maret 2019", basis), [Severity::Warning]);
        assert_eq!(severities("1 Maret 2020", basis), [Severity::Error]);
    }

    #[test]
    fn both_clocks_turn_on_the_day_of_the_revocation() {
        let of = |own: &str, today: &str| -> Vec<Severity> {
            let text = format!(
                "tanggal: {{efektif: {own}}}\ndasar_hukum:\n  - Peraturan Pemerintah Nomor 82 Tahun 2012\n"
            );
            let library = crate::lint::examples::example_library(&text);
            let today = crate::load::parse_day(today).expect("a day");
            let analysis = crate::analyse::analyse_all(&library);
            let found = crate::lint::lint(&library, &analysis, today).sorted();
            let own = found.into_iter();
            own.filter(|finding| finding.rule == DASAR_HUKUM_DICABUT.defect.id)
                .map(|finding| finding.severity)
                .collect()
        };
        // PP 71/2019 revoked it on 10 October 2019.
        assert_eq!(of("2019-10-09", "2019-10-09"), []);
        assert_eq!(of("2019-10-09", "2019-10-10"), [Severity::Warning]);
        assert_eq!(of("2019-10-09", "2026-01-01"), [Severity::Warning]);
        assert_eq!(of("2019-10-10", "2019-10-10"), [Severity::Error]);
        assert_eq!(of("2019-10-10", "2026-01-01"), [Severity::Error]);
    }

    #[test]
    fn what_nobody_checked_is_never_an_error() {
        let (library, _) = crate::load::load(Vec::new());
        let register = &library.register;
        let mut unchecked = 0;
        for regulation in &register.regulations {
            let acting = register.relations_to(&regulation.id);
            let acted = acting
                .into_iter()
                .filter(|(_, edge)| edge.kind == RelationKind::Revokes)
                .all(|(acting, _)| acting.checked.is_none());
            if regulation.checked.is_none() || acted {
                let basis = crate::words::regulations::full_name(regulation);
                let found = severities("1 Maret 2026", &basis);
                assert!(!found.contains(&Severity::Error), "{basis}");
                unchecked += found.len();
            }
        }
        assert!(unchecked > 0);
    }

    #[test]
    fn an_amendment_falls_with_what_it_amends() {
        let found = severities(
            "1 Maret 2026",
            "Undang-Undang Nomor 8 Tahun 1974 jo. Undang-Undang Nomor 43 Tahun 1999",
        );
        assert_eq!(found.len(), 1);
    }

    #[test]
    fn an_amended_law_is_not_a_revoked_one() {
        assert!(severities("1 Maret 2025", "Undang-Undang Nomor 11 Tahun 2008").is_empty());
        assert!(severities("1 Maret 2025", "Undang-Undang Nomor 20 Tahun 2023").is_empty());
    }
}
