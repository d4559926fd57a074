//! People: the signers of all SOPs come in, numbers with two names and names with two numbers go out.

use std::collections::{BTreeMap, BTreeSet};

use crate::model::Sop;
use crate::text::{Text, distance};

use super::super::stems::tokens;

/// A person as one way of writing tells them: where it stands.
#[derive(Clone, Debug)]
struct Entry {
    /// The name as first written, or the digits of the NIP.
    written: String,
    /// Where it stands.
    sops: Vec<usize>,
}

/// Who signs in a library, by NIP and by name.
#[derive(Debug, Default)]
pub struct People {
    by_nip: BTreeMap<String, Vec<Entry>>,
    by_name: BTreeMap<(String, String), Vec<Entry>>,
}

/// The other way in which a name or a NIP is written, and where.
#[derive(Clone, Debug)]
pub struct Clash<'a> {
    /// The other name, or the digits of the other NIP.
    pub written: &'a str,
    /// The SOPs that write it so.
    pub sops: &'a [usize],
}

impl People {
    pub(super) fn add(&mut self, place: usize, sop: &Sop) {
        for (name, nip) in signers(sop) {
            let Some(digits) = digits_of(nip) else {
                continue;
            };
            let key = person(name).join(" ");
            if key.is_empty() {
                continue;
            }
            let names = self.by_nip.entry(digits.clone()).or_default();
            note(names, (name.trim(), place), |other| {
                is_same_person(&person(other), &person(name))
            });
            let numbers = self
                .by_name
                .entry((sop.id.agency.clone(), key))
                .or_default();
            note(numbers, (&digits, place), |other| other == digits);
        }
    }

    pub(super) fn finish(&mut self) {
        self.by_nip.retain(|_, names| names.len() > 1);
        self.by_name.retain(|_, numbers| numbers.len() > 1);
    }

    /// Another name under a NIP, unless more SOPs write it as this one does.
    pub fn other_name(&self, name: &str, nip: &str) -> Option<Clash<'_>> {
        let names = self.by_nip.get(&digits_of(nip)?)?;
        let own = person(name);
        clash(names, |entry| is_same_person(&person(&entry.written), &own))
    }

    /// Another NIP of the same person, unless more SOPs write it as this one does. Two people may have one name: only
    /// numbers that are alike are of one.
    pub fn other_nip(&self, agency: &str, name: &str, nip: &str) -> Option<Clash<'_>> {
        let digits = digits_of(nip)?;
        let key = person(name).join(" ");
        let numbers = self.by_name.get(&(agency.to_owned(), key))?;
        let found = clash(numbers, |entry| entry.written == digits)?;
        is_slip(&digits, found.written).then_some(found)
    }
}

/// Ways of writing that are kept for one key: beyond these nobody looks.
const ENTRIES: usize = 12;

fn note(entries: &mut Vec<Entry>, (written, place): (&str, usize), same: impl Fn(&str) -> bool) {
    let full = entries.len() >= ENTRIES;
    match entries.iter_mut().find(|entry| same(&entry.written)) {
        Some(entry) if entry.sops.last() == Some(&place) => {}
        Some(entry) => entry.sops.push(place),
        None if !full => entries.push(Entry {
            written: written.to_owned(),
            sops: vec![place],
        }),
        None => {}
    }
}

/// The most usual of the other entries, if it is at least as usual as one's own.
fn clash(entries: &[Entry], own: impl Fn(&Entry) -> bool) -> Option<Clash<'_>> {
    let mine = entries.iter().find(|entry| own(entry))?;
    let others = entries.iter().filter(|entry| !own(entry));
    let other = others.rev().max_by_key(|entry| entry.sops.len())?;
    (other.sops.len() >= mine.sops.len()).then(|| Clash {
        written: &other.written,
        sops: &other.sops,
    })
}

/// Whoever signs or approves an SOP under a name and a NIP.
fn signers(sop: &Sop) -> impl Iterator<Item = (&Text, &Text)> {
    let signer = sop.approval.iter().map(|row| (&row.name, &row.nip));
    let approvers = sop.approvers.iter().map(|row| (&row.name, &row.nip));
    signer
        .chain(approvers)
        .filter_map(|(name, nip)| Some((name.as_ref()?, nip.as_ref()?)))
}

/// The eighteen digits of a NIP; nothing for other numbers.
fn digits_of(nip: &str) -> Option<String> {
    let digits: String = nip.chars().filter(char::is_ascii_digit).collect();
    let is_filled = digits.chars().collect::<BTreeSet<_>>().len() > 2;
    (digits.len() == 18 && is_filled).then_some(digits)
}

/// Whether two numbers are one with a slip: the same day of birth, or at most two digits otherwise.
fn is_slip(one: &str, other: &str) -> bool {
    one.get(..8) == other.get(..8) || distance(one, other) <= 2
}

/// The words of the name of a person, without titles before and behind it.
pub fn person(name: &str) -> Vec<String> {
    let bare = name.split(',').next().unwrap_or_default();
    let mut words: Vec<String> = Vec::new();
    for token in tokens(bare) {
        let written = bare[token.range].to_lowercase();
        let parts: Vec<&str> = written.split('.').filter(|part| !part.is_empty()).collect();
        let is_title = parts.len() > 1 && parts.iter().all(|part| part.len() <= 3)
            || TITLES.contains(&written.as_str());
        if !is_title {
            words.extend(parts.into_iter().map(str::to_owned));
        }
    }
    words
}

/// Titles before a name.
const TITLES: [&str; 16] = [
    "drs", "dra", "ir", "dr", "drg", "prof", "h", "hj", "kh", "apt", "ns", "nip", "bapak", "ibu",
    "haji", "hajah",
];

/// Whether two names may be of one person: one has all words of the other, initials counted.
fn is_same_person(one: &[String], other: &[String]) -> bool {
    let like = |word: &String, twin: &String| {
        word == twin
            || word.len() == 1 && twin.starts_with(word.as_str())
            || twin.len() == 1 && word.starts_with(twin.as_str())
            || MUHAMMAD.contains(&word.as_str()) && MUHAMMAD.contains(&twin.as_str())
    };
    let within = |small: &[String], large: &[String]| {
        small
            .iter()
            .all(|word| large.iter().any(|twin| like(word, twin)))
    };
    within(one, other) || within(other, one) || one.concat() == other.concat()
}

/// Ways to write one name.
const MUHAMMAD: [&str; 10] = [
    "muhammad",
    "mohammad",
    "muhamad",
    "mohamad",
    "mochamad",
    "mochammad",
    "moh",
    "muh",
    "mokhamad",
    "moch",
];

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn titles_are_no_part_of_a_name() {
        for name in [
            "Drs. H. Ahmad Fauzi, M.Si.",
            "AHMAD FAUZI",
            "Ahmad Fauzi S.E. M.M.",
            "dr. Ahmad Fauzi",
        ] {
            assert_eq!(person(name), ["ahmad", "fauzi"], "{name}");
        }
    }

    #[test]
    fn one_person_may_be_written_in_several_ways() {
        let same = |one: &str, other: &str| is_same_person(&person(one), &person(other));
        assert!(same("M. Yusuf Hamka", "Muhammad Yusuf Hamka, S.E."));
        assert!(same("Moh. Yusuf", "Mohammad Yusuf"));
        assert!(same("I Gede Sukrawan", "IGEDE SUKRAWAN"));
        assert!(same("Siti Aminah", "Hj. Siti Aminah Lubis"));
        assert!(!same("Siti Aminah", "Siti Rohmah"));
        assert!(!same("Budi Santoso", "Slamet Riyadi"));
    }
}
