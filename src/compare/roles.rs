//! Roles: a column of a step table comes in, what kind of actor it is goes out, so that agencies with different posts
//! can be compared.

use crate::analyse::stems;
use crate::model::{Actor, Part, Step};

/// What kind of actor does a step.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Role {
    /// Who wants the service.
    Applicant,
    /// A head or deputy: decides and signs.
    Leader,
    /// Everybody else in the agency.
    Staff,
    /// A body outside the agency.
    External,
}

const APPLICANTS: &[&str] = &[
    "pemohon",
    "pengaju",
    "pelapor",
    "pengadu",
    "pengguna",
    "masyarakat",
    "pendaftar",
    "warga",
    "pelanggan",
    "tamu",
    "wajib",
    "peserta",
    "pengusul",
];
const LEADERS: &[&str] = &[
    "kepala",
    "kadis",
    "kabid",
    "kabag",
    "kasi",
    "kasubag",
    "kasubbag",
    "kasubbid",
    "ka",
    "sekretaris",
    "direktur",
    "pimpinan",
    "eselon",
    "bupati",
    "walikota",
    "wali",
    "gubernur",
    "camat",
    "lurah",
    "ketua",
    "deputi",
    "asisten",
    "inspektur",
    "menteri",
    "rektor",
    "dekan",
    "kades",
    "sekdes",
    "sekcam",
    "seklur",
    "sekda",
    "sekdis",
    "sekban",
    "kaban",
    "kasubid",
    "kapus",
    "karo",
    "kaur",
    "kpa",
    "wakil",
];

/// The role of one column. The words of its name decide; "staf kepala bidang" is staff.
pub fn role(actor: &Actor) -> Role {
    let words: Vec<String> = stems::tokens(&actor.name)
        .into_iter()
        .map(|token| token.word.to_string())
        .collect();
    let has = |list: &[&str]| words.iter().any(|word| list.contains(&word.as_str()));
    let first_is = |list: &[&str]| {
        words
            .first()
            .is_some_and(|word| list.contains(&word.as_str()))
    };
    if first_is(APPLICANTS) {
        Role::Applicant
    } else if actor.external {
        Role::External
    } else if first_is(&["staf", "pelaksana", "operator", "admin", "ajudan"]) {
        Role::Staff
    } else if has(LEADERS) {
        Role::Leader
    } else if has(APPLICANTS) {
        Role::Applicant
    } else {
        Role::Staff
    }
}

/// The roles of everybody who does a step, sorted, each once.
pub(super) fn roles(part: &Part, step: &Step) -> Vec<Role> {
    let mut roles: Vec<Role> = step
        .actors
        .iter()
        .filter_map(|actor| part.actors.get(actor.column?))
        .map(role)
        .collect();
    roles.sort_unstable();
    roles.dedup();
    roles
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::model::text_at;
    use crate::text::Span;

    fn role_of(name: &str, external: bool) -> Role {
        role(&Actor {
            name: text_at(name, Span::default()),
            external,
            ..Actor::default()
        })
    }

    #[test]
    fn names_of_columns_tell_roles() {
        assert_eq!(role_of("Pemohon", true), Role::Applicant);
        assert_eq!(role_of("Eselon II Instansi Pemohon", false), Role::Leader);
        assert_eq!(
            role_of("Kepala Bidang Persandian dan KAMI", false),
            Role::Leader
        );
        assert_eq!(role_of("Staf Kepala Bidang", false), Role::Staff);
        assert_eq!(role_of("JF", false), Role::Staff);
        assert_eq!(role_of("BSrE / OP", true), Role::External);
    }
}
