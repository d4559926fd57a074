//! A body that is no more makes no rules, and what it made needs a second look.

use crate::analyse::Citation;
use crate::analyse::citations::issuers::same_body;
use crate::analyse::standing;
use crate::finding::{Defect, Findings, Severity};
use crate::lint::{Case, Rule};
use crate::model::{Ending, Issuer, RegulationKind};
use crate::said;
use crate::text::Text;
use crate::words;
use crate::words::{Lang, numbers};

/// A body that is no more makes no rules, and what it made needs a second look.
pub const DASAR_HUKUM_PEMBENTUK_BUBAR: Rule = Rule {
    defect: Defect {
        id: "dasar-hukum-pembentuk-bubar",
        severity: Severity::Warning,
        basis: "UU 12/2011, Pasal 8",
        says: words!("pembentuk peraturan ini sudah tidak ada", "the issuer of this regulation is no more"),
        why: words!("peraturan lembaga yang sudah bubar sering sudah diatur kembali oleh penerusnya", "rules of a dissolved body have often been made anew by its successor"),
        fix: words!("periksa apakah penerusnya sudah mengatur kembali", "check whether the successor has made new rules"),
    },
    bad: "
  nama: Pelayanan Sertifikat
  tanggal: {efektif: 8 April 2025}
  dasar_hukum:
    - Peraturan Kepala Lembaga Sandi Negara Nomor 10 Tahun 2017 tentang Penyelenggaraan Sertifikat Elektronik
#     ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ dasar-hukum-pembentuk-bubar
",
    good: "
  nama: Pelayanan Sertifikat
  tanggal: {efektif: 8 April 2025}
  dasar_hukum:
    - Peraturan Badan Siber dan Sandi Negara Nomor 8 Tahun 2020 tentang Sistem Pengamanan dalam Penyelenggaraan Sistem Elektronik
    - Peraturan Menteri Komunikasi dan Informatika Nomor 11 Tahun 2022 tentang Tata Kelola Penyelenggaraan Sertifikasi Elektronik
",
    check,
};

fn check(case: &Case<'_>, findings: &mut Findings) {
    for item in &case.facts.citations {
        for citation in item.citations.iter().filter(|citation| !citation.in_title) {
            let issuer = citation
                .issuer
                .as_deref()
                .filter(|_| is_of_a_body(citation));
            let ended = issuer.and_then(|issuer| {
                let issuers = &case.library.register.issuers;
                issuers.iter().find(|life| same_body(&life.name, issuer))
            });
            if let Some(ended) = ended {
                judge(case, (&item.text, citation, ended), findings);
            }
        }
    }
}

/// Whether the citation writes its issuer out: "Permenpan" is short for whatever the ministry is called.
fn is_of_a_body(citation: &Citation) -> bool {
    let kinds = [
        RegulationKind::Permen,
        RegulationKind::Kepmen,
        RegulationKind::PeraturanBadan,
        RegulationKind::Perka,
        RegulationKind::Kepka,
        RegulationKind::SuratEdaran,
    ];
    citation.kind.is_some_and(|kind| kinds.contains(&kind))
        && citation.kind_text.contains(char::is_whitespace)
}

fn judge(
    case: &Case<'_>,
    (text, citation, ended): (&Text, &Citation, &Issuer),
    findings: &mut Findings,
) {
    let Some(year) = citation.readable_year() else {
        return;
    };
    let known = citation
        .id
        .as_ref()
        .and_then(|id| case.library.register.get(id));
    let settled = known.is_some_and(|known| {
        let ended = standing::end(&case.library.register, known, case.today);
        ended.is_some() || known.checked.is_some()
    });
    let after = year > ended.ended.year();
    let dissolved = ended.ending == Ending::Dissolved && ended.ended <= case.today;
    if settled || !after && !dissolved {
        return;
    }
    let name = ended.name.trim();
    let next = ended.successor.as_ref().map_or("", |next| next.trim());
    let (id, en) = (
        numbers::day(Lang::Id, ended.ended),
        numbers::day(Lang::En, ended.ended),
    );
    let finding = findings
        .add(
            &DASAR_HUKUM_PEMBENTUK_BUBAR.defect,
            case.part(text, citation.range.clone()),
        )
        .quote(&text[citation.range.clone()])
        .says(said!(id: "{name} sudah tidak ada sejak {id}", en: "{name} is no more since {en}"));
    if after {
        finding.fix(said!(
            id: "peraturan tahun {year} dibentuk oleh {next}; periksa nama pembentuk atau tahunnya",
            en: "a rule of {year} is by {next}; check the name of the issuer or the year"));
    } else if !next.is_empty() {
        finding.fix(said!(
            id: "periksa apakah {next} sudah mengatur kembali",
            en: "check whether {next} has made new rules"));
    }
    if !after && ended.ended > case.day() {
        finding.severity(Severity::Info).evidence(words!(
            "pembentuknya masih ada ketika SOP ditetapkan; perbarui saat revisi",
            "the issuer was still there when the SOP was made; renew it at the next revision"
        ));
    }
    if ended.checked.is_none() {
        finding.evidence(words!(
            "riwayat pembentuk ini belum diverifikasi",
            "the history of this issuer has not been verified"
        ));
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::lint::examples::example_findings;

    fn severities(date: &str, basis: &str) -> Vec<Severity> {
        let text = format!("tanggal: {{efektif: {date}}}\ndasar_hukum:\n  - {basis}\n");
        let (_, found) = example_findings(&DASAR_HUKUM_PEMBENTUK_BUBAR, &text);
        found.into_iter().map(|finding| finding.severity).collect()
    }

    #[test]
    fn an_old_rule_of_a_renamed_ministry_stands() {
        let of =
            |year| format!("Peraturan Menteri Komunikasi dan Informatika Nomor 3 Tahun {year}");
        assert!(severities("2025-03-01", &of(2020)).is_empty());
        assert_eq!(severities("2026-03-01", &of(2025)), [Severity::Warning]);
        assert!(severities("2025-03-01", "Permenpan Nomor 35 Tahun 2012").is_empty());
    }

    #[test]
    fn both_clocks_count() {
        let basis = "Peraturan Kepala Lembaga Sandi Negara Nomor 7 Tahun 2016";
        assert_eq!(severities("2017-05-18", basis), [Severity::Info]);
        assert_eq!(severities("2017-05-20", basis), [Severity::Warning]);
    }
}
