//! The office that owns an SOP works in it.

use crate::analyse::parties::is_applicant;
use crate::finding::{Defect, Findings, Severity};
use crate::lint::{Case, Rule};
use crate::model::Actor;
use crate::{said, words};

use super::help::join;

/// The office that owns an SOP works in it.
pub const UNIT_PEMILIK_TANPA_KOLOM: Rule = Rule {
    defect: Defect {
        id: "unit-pemilik-tanpa-kolom",
        severity: Severity::Warning,
        basis: "PermenPANRB 35/2012, lampiran, bagian flowchart: pelaksana",
        says: words!(
            "semua kolom milik pihak luar; unit pemilik SOP tidak punya kolom",
            "all columns are outside parties; the owning unit has none"
        ),
        why: words!(
            "SOP mengatur pekerjaan unit pemiliknya; tanpa kolom, tugasnya tidak tergambar",
            "an SOP rules the work of the unit that owns it; without a column its task is not drawn"
        ),
        fix: words!(
            "tambahkan kolom untuk petugas atau pejabat unit pemilik SOP",
            "add a column for the people of the owning unit"
        ),
    },
    bad: "
  nama: Pembaruan Sertifikat
  pelaksana: {pemohon: Pemohon, balai: {nama: Balai Sertifikasi, pihak: luar}}
#                      ^^^^^^^ unit-pemilik-tanpa-kolom
  langkah:
    - {kegiatan: Mengajukan permohonan, pelaksana: pemohon}
    - {kegiatan: Menerbitkan sertifikat, pelaksana: balai}
",
    good: "
  nama: Pembaruan Sertifikat
  pelaksana: {pemohon: Pemohon, petugas: Petugas Loket, balai: {nama: Balai Sertifikasi, pihak: luar}}
  langkah:
    - {kegiatan: Mengajukan permohonan, pelaksana: pemohon}
    - {kegiatan: Meneruskan permohonan, pelaksana: petugas}
    - {kegiatan: Menerbitkan sertifikat, pelaksana: balai}
",
    check,
};

fn check(case: &Case<'_>, findings: &mut Findings) {
    for (part, parties) in case.sop.parts.iter().zip(&case.facts.parties) {
        // Where the text names who is missing, pelaku-di-luar-kolom says it better.
        let mut named = parties.iter().flatten();
        if named.any(|party| party.columns.is_empty() && !party.body) {
            continue;
        }
        // A table of one column may be the instruction of that one person.
        if part.actors.len() < 2 || !part.actors.iter().all(is_outside) {
            continue;
        }
        let Some(first) = part.actors.first() else {
            continue;
        };
        let names = join(part.actors.iter().map(|actor| actor.name.as_str()));
        let unit = case
            .sop
            .unit
            .as_ref()
            .map(|unit| unit.trim())
            .filter(|unit| !unit.is_empty());
        let unit = unit.map(|unit| unit.split_whitespace().collect::<Vec<_>>().join(" "));
        let finding = findings.add(&UNIT_PEMILIK_TANPA_KOLOM.defect, first.name.span);
        finding.quote(first.name.trim()).evidence(said!(
            id: "kolom yang ada: {names}", en: "the columns are: {names}"));
        if let Some(unit) = unit {
            finding.says(said!(
                id: "semua kolom milik pihak luar; {unit} tidak punya kolom",
                en: "all columns are outside parties; {unit} has none"));
        }
    }
}

/// Whether a column is of a body outside, or of those who ask.
fn is_outside(actor: &Actor) -> bool {
    actor.external || is_applicant(&actor.name)
}
