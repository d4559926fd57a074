//! One column, one actor.

use crate::analyse::stems::words;
use crate::analyse::vocabulary::{PUBLIC, ROLES};
use crate::finding::{Defect, Findings, Severity};
use crate::lint::{Case, Rule};
use crate::said;
use crate::words;

/// One column, one actor.
pub const PELAKSANA_GABUNGAN: Rule = Rule {
    defect: Defect {
        id: "pelaksana-gabungan",
        severity: Severity::Warning,
        basis: "PermenPANRB 35/2012, lampiran, bagian flowchart: pelaksana",
        says: words!(
            "satu kolom memuat dua pelaksana",
            "one column holds two actors"
        ),
        why: words!(
            "simbol di kolom gabungan tidak menunjukkan siapa yang bertugas",
            "a symbol in a shared column does not show whose task it is"
        ),
        fix: words!(
            "beri setiap pelaksana kolomnya sendiri",
            "give every actor a column of its own"
        ),
    },
    bad: "
  nama: Pelayanan Sertifikat
  pelaksana: {pemohon: Pemohon, bsre: BSrE / OP}
#                                     ^^^^^^^^^ pelaksana-gabungan
",
    good: "
  nama: Pelayanan Sertifikat
  pelaksana:
    pemohon: Orang Tua/Wali
    bsre: BSrE
    dinas: Dinas Kabupaten/Kota
    anggaran: PA/KPA
    pengguna: Pengguna Anggaran/Kuasa Pengguna Anggaran
    umum: Kasubbag Umum/Kepegawaian
",
    check,
};

fn check(case: &Case<'_>, findings: &mut Findings) {
    for actor in case.sop.parts.iter().flat_map(|part| &part.actors) {
        let Some((one, other)) = two_actors(&actor.name) else {
            continue;
        };
        let name = actor.name.trim();
        findings
            .add(&PELAKSANA_GABUNGAN.defect, actor.name.span)
            .quote(&actor.name.value)
            .says(said!(
                id: "kolom “{name}” memuat dua pelaksana: {one} dan {other}",
                en: "the column “{name}” holds two actors: {one} and {other}"));
    }
}

/// The two actors of a head such as "BSrE / OP" or "Kepala Bidang dan Sekretaris".
fn two_actors(name: &str) -> Option<(&str, &str)> {
    let (one, other) = match name.split_once('/') {
        Some(pair) => pair,
        None => name
            .split_once(" dan ")
            .filter(|(one, other)| names_role(one) && names_role(other))?,
    };
    let (one, other) = (one.trim(), other.trim());
    let last = one.rsplit(' ').next().unwrap_or_default().to_lowercase();
    let first = other.split(' ').next().unwrap_or_default().to_lowercase();
    // "Kabupaten/Kota", "dan/atau" and "Plt./Plh." are single notions, not two actors.
    let single = [
        "kabupaten",
        "kab",
        "kab.",
        "dan",
        "plt",
        "plt.",
        "bupati",
        "desa",
        "kecamatan",
    ]
    .contains(&last.as_str())
        || ["kota", "atau", "plh", "plh.", "kelurahan"].contains(&first.as_str());
    let slashed = name.contains('/');
    let apart = names_role(one) == names_role(other) && !is_same_office(one, other);
    let named = !single && !one.is_empty() && !other.is_empty();
    (named && !(slashed && (is_public(one) || !apart))).then_some((one, other))
}

/// Whether a name is that of somebody who comes to the office: "Orang Tua/Wali" is whoever of the two comes.
fn is_public(name: &str) -> bool {
    let first = words(name).next();
    first.is_some_and(|first| PUBLIC.contains(first.as_str()))
}

/// Whether one name says the other and more, written out or in capitals: "Pengguna Anggaran/Kuasa Pengguna Anggaran" and
/// "PA/KPA" are whoever holds the budget.
fn is_same_office(one: &str, other: &str) -> bool {
    let within = |one: &str, other: &str| {
        let all: Vec<String> = words(other).collect();
        words(one).all(|word| all.contains(&word))
    };
    let capitals =
        |name: &str| name.len() >= 2 && name.bytes().all(|letter| letter.is_ascii_uppercase());
    let initials =
        capitals(one) && capitals(other) && (one.ends_with(other) || other.ends_with(one));
    within(one, other) || within(other, one) || initials
}

fn names_role(name: &str) -> bool {
    let first = name
        .split_whitespace()
        .next()
        .unwrap_or_default()
        .to_lowercase();
    ROLES.contains(first.as_str())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn names_with_dan_inside_are_one_actor() {
        for name in [
            "Kepala Bidang Persandian dan KAMI",
            "Dinas Kabupaten/Kota",
            "Kasubag Umum dan Kepegawaian",
        ] {
            assert_eq!(two_actors(name), None, "{name}");
        }
        assert!(two_actors("BsrE/OP").is_some());
        assert!(two_actors("Kepala Dinas dan Sekretaris").is_some());
    }
}
