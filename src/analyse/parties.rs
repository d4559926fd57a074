//! Parties: the text of an activity comes in; the roles it names, their part in the sentence and their column go out.
//!
//! PermenPANRB 35/2012 keeps who acts apart from what is done: the role stands in the column, not in the sentence.

use std::ops::Range;

use crate::model::{Part, Step};

use super::stems::{Glossary, Token, abbreviates, same, tokens};
use super::vocabulary::{APPLICANTS, BODIES, ROLE_ENDS, ROLES, is_active_verb};

/// The part that a role plays in a sentence.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Place {
    /// It does what the sentence says.
    Subject,
    /// Something is handed or ordered to it.
    Receiver,
    /// Something comes from it.
    Giver,
    /// It works along, or the work passes through its hands.
    Companion,
}

/// A role named in an activity.
#[derive(Clone, Debug)]
pub struct Party {
    /// The bytes of its name.
    pub range: Range<usize>,
    /// Its part in the sentence.
    pub place: Place,
    /// The columns it can be; none for a role that has no column.
    pub columns: Vec<usize>,
    /// It is only described, as "bagian terkait" is.
    pub vague: bool,
    /// It is an office or an agency, and no role in one.
    pub body: bool,
}

/// Short forms of roles that Indonesian offices use without explaining them.
const SHORT_ROLES: &[(&str, &str)] = &[
    ("kabid", "kepala bidang"),
    ("kasi", "kepala seksi"),
    ("kasie", "kepala seksi"),
    ("kasubag", "kepala subbagian"),
    ("kasubbag", "kepala subbagian"),
    ("kasubbid", "kepala subbidang"),
    ("kasubdit", "kepala subdirektorat"),
    ("kabag", "kepala bagian"),
    ("kadis", "kepala dinas"),
    ("kasat", "kepala satuan"),
    ("kaban", "kepala badan"),
    ("kabiro", "kepala biro"),
    ("karo", "kepala biro"),
    ("kades", "kepala desa"),
    ("kanit", "kepala unit"),
    ("ka", "kepala"),
    ("sekda", "sekretaris daerah"),
    ("sekdis", "sekretaris dinas"),
    ("subbag", "subbagian"),
    ("subag", "subbagian"),
    ("tu", "tata usaha"),
    ("jf", "jabatan fungsional"),
    ("walikota", "wali kota"),
];

/// The roles that each activity of a table names.
pub fn parties(glossary: &Glossary, part: &Part) -> Vec<Vec<Party>> {
    let columns: Vec<Vec<Token>> = part
        .actors
        .iter()
        .map(|actor| role_words(glossary, &actor.name))
        .collect();
    part.steps
        .iter()
        .map(|step| of_step(glossary, &columns, step))
        .collect()
}

fn of_step(glossary: &Glossary, columns: &[Vec<Token>], step: &Step) -> Vec<Party> {
    let text = step.activity.value.as_str();
    let words = tokens(text);
    let mut found = Vec::new();
    let mut add = |range: Range<usize>, place: Place, body: bool| {
        let name = role_words(glossary, &text[range.clone()]);
        found.push(Party {
            columns: (0..columns.len())
                .filter(|column| is_column(&name, &columns[*column]))
                .collect(),
            vague: is_vague(text, &range),
            range,
            place,
            body,
        });
    };
    if let Some(range) = subject(&words, columns) {
        add(range, Place::Subject, false);
    }
    for at in 0..words.len() {
        let Some((place, next)) = place_before(&words, at) else {
            continue;
        };
        if let Some(range) = role_after(text, &words, next) {
            add(range, place, false);
        } else if let Some(range) = body_after(text, &words, next).filter(|_| hands_on(&words, at))
        {
            add(range, place, true);
        }
    }
    found
}

/// The part in the sentence that a word gives to the role behind it, and where that role begins.
fn place_before(words: &[Token], at: usize) -> Option<(Place, usize)> {
    let is = |at: usize, word: &str| words.get(at).is_some_and(|token| token.word == word);
    let place = match words[at].word.as_str() {
        "kepada" | "ke" | "memerintahkan" | "menugaskan" | "menginstruksikan" => Place::Receiver,
        "oleh" if at > 0 && COMPANIONS.contains(&words[at - 1].word.as_str()) => return None,
        "oleh" | "dari" => Place::Giver,
        // "di Biro Umum" is a unit; "di bidang kepegawaian" is a field of work.
        "di" if is(at + 1, "biro") => Place::Giver,
        "atas" if is(at + 1, "nama") => return Some((Place::Companion, at + 2)),
        word if COMPANIONS.contains(&word) => {
            let joined = is(at + 1, "oleh") || is(at + 1, "dengan");
            return Some((Place::Companion, at + 1 + usize::from(joined)));
        }
        _ => return None,
    };
    Some((place, at + 1))
}

/// Words that name somebody who works along.
const COMPANIONS: [&str; 8] = [
    "melalui",
    "bersama",
    "bersama-sama",
    "disaksikan",
    "didampingi",
    "dibantu",
    "mendampingi",
    "dipandu",
];

/// Whether "ke" tells where something is sent, and not where somebody goes.
fn hands_on(words: &[Token], at: usize) -> bool {
    let sends = |word: &Token| SENDING.contains(&word.word.as_str());
    words[at].word != "ke" || words[..at].iter().any(sends)
}

const SENDING: [&str; 12] = [
    "mengirim",
    "mengirimkan",
    "menyampaikan",
    "menyerahkan",
    "meneruskan",
    "mengajukan",
    "mengusulkan",
    "melaporkan",
    "melimpahkan",
    "mendisposisikan",
    "menyurati",
    "merujuk",
];

/// The name of an office or agency that begins at a word: a known one, or an abbreviation in capitals. A sentence in
/// capitals says nothing about which words are names.
fn body_after(text: &str, words: &[Token], at: usize) -> Option<Range<usize>> {
    let head = words.get(at)?;
    let written = &text[head.range.clone()];
    let shouted = !text.contains(|letter: char| letter.is_lowercase());
    let capitals = written.len() >= 3 && written.chars().all(|letter| letter.is_ascii_uppercase());
    let known = BODIES.contains(head.word.as_str()) && starts_upper(text, head);
    let named = known || capitals && words.get(at - 1).is_some_and(|word| word.word == "kepada");
    if shouted || !named || NO_BODIES.contains(&head.word.as_str()) {
        return None;
    }
    let more = words[at + 1..]
        .iter()
        .take(6)
        .scan(head.range.end, |end, word| {
            let gap = text[*end..word.range.start].trim();
            let ends = ROLE_ENDS.contains(word.word.as_str());
            let goes_on =
                gap.is_empty() && starts_upper(text, word) && !ends && !is_active_verb(&word.word);
            *end = word.range.end;
            goes_on.then_some(word.range.end)
        });
    Some(head.range.start..more.last().unwrap_or(head.range.end))
}

/// Abbreviations of persons and of collectives, which are no office.
const NO_BODIES: [&str; 10] = [
    "asn", "pns", "pppk", "opd", "skpd", "umkm", "ukm", "wni", "wna", "tni",
];

/// Whether a column is of those for whom a service is done: its name begins with such a word. "Pengguna Anggaran" and
/// "Penerima Barang" are officials.
pub fn is_applicant(name: &str) -> bool {
    let words = tokens(name);
    let word = |at: usize| words.get(at).map_or("", |word| word.word.as_str());
    let head = usize::from(word(0) == "calon");
    APPLICANTS.contains(word(head)) && !["anggaran", "barang", "jasa"].contains(&word(head + 1))
}

/// Whether a role is only described: "bagian terkait", "pejabat yang berwenang".
fn is_vague(text: &str, range: &Range<usize>) -> bool {
    let name = text[range.clone()].to_lowercase();
    let after = text[range.end..].trim_start().to_lowercase();
    name.ends_with(" terkait") || !name.contains(' ') && after.starts_with("yang ")
}

/// The words of a role before the verb of the sentence.
fn subject(words: &[Token], columns: &[Vec<Token>]) -> Option<Range<usize>> {
    let first = words.first()?;
    let is_role = ROLES.contains(first.word.as_str())
        || columns.iter().any(|column| {
            column
                .first()
                .is_some_and(|word| same(&word.stem, &first.stem) && word.word.len() > 2)
        })
        || ROLES
            .iter()
            .any(|role| role.len() >= 8 && same(role, &first.word));
    let verb = words
        .iter()
        .take(8)
        .position(|word| is_active_verb(&word.word) || is_other_verb(&word.word))?;
    (is_role && verb >= 1).then(|| first.range.start..words[verb - 1].range.end)
}

/// Verbs with which sentences about a role go on and that do not begin with "me-".
fn is_other_verb(word: &str) -> bool {
    matches!(
        word,
        "datang"
            | "dapat"
            | "akan"
            | "harus"
            | "wajib"
            | "bertugas"
            | "berkoordinasi"
            | "telah"
            | "login"
            | "masuk"
    )
}

/// The name of a role that begins at a word.
fn role_after(text: &str, words: &[Token], at: usize) -> Option<Range<usize>> {
    let head = words.get(at)?;
    let known = ROLES.contains(head.word.as_str())
        || ROLES
            .iter()
            .any(|role| role.len() >= 8 && same(role, &head.word));
    if !known {
        return None;
    }
    let mut end = at + 1;
    while let Some(word) = words.get(end).filter(|_| end < at + 7) {
        let gap = &text[words[end - 1].range.end..word.range.start];
        let joins_name = word.word == "dan"
            && words.get(end + 1).is_some_and(|next| {
                starts_upper(text, next)
                    && !is_active_verb(&next.word)
                    && !ROLES.contains(next.word.as_str())
            });
        if word.word == "terkait" && end == at + 1 {
            end += 1;
            break;
        }
        let over = gap.contains([',', '.', ';', '(', '\n', '/'])
            || ROLE_ENDS.contains(word.word.as_str()) && !joins_name
            || is_active_verb(&word.word)
            || word.word == "terkait"
            || !(starts_upper(text, word) || joins_name || end == at + 1 && is_unit(&head.word));
        if over {
            break;
        }
        end += 1;
    }
    Some(head.range.start..words[end - 1].range.end)
}

fn is_unit(word: &str) -> bool {
    matches!(
        word,
        "kepala" | "seksi" | "bidang" | "bagian" | "biro" | "tim" | "subbagian" | "petugas"
    )
}

fn starts_upper(text: &str, token: &Token) -> bool {
    text[token.range.clone()].starts_with(char::is_uppercase)
}

/// The long form of a role that offices shorten, as "kadis".
pub(super) fn long_role(short: &str) -> Option<&'static str> {
    let known = SHORT_ROLES.iter().find(|(known, _)| *known == short);
    known.map(|(_, long)| *long)
}

/// The words of a role, short forms written out.
fn role_words(glossary: &Glossary, name: &str) -> Vec<Token> {
    let mut words = Vec::new();
    for token in glossary.expand(name) {
        match long_role(&token.word) {
            Some(long) => words.extend(tokens(long)),
            None => words.push(token),
        }
    }
    words.retain(|token| token.word != "terkait" && token.word != "dan");
    words
}

/// Whether a role can be a column: one is named by the other, or they share their head and another word.
fn is_column(role: &[Token], column: &[Token]) -> bool {
    let within = |one: &[Token], other: &[Token]| {
        !one.is_empty()
            && one
                .iter()
                .all(|word| other.iter().any(|twin| is_one_word(word, twin)))
    };
    let shared = role
        .iter()
        .filter(|word| column.iter().any(|twin| is_one_word(word, twin)))
        .count();
    let heads = role
        .first()
        .zip(column.first())
        .is_some_and(|(one, other)| is_one_word(one, other));
    let short = |one: &[Token], other: &[Token]| {
        let words: Vec<&str> = other.iter().map(|token| token.word.as_str()).collect();
        matches!(one, [only] if only.word.len() >= 3 && words.len() >= 3 && abbreviates(&only.word, &words))
    };
    within(role, column)
        || within(column, role)
        || heads && shared >= 2
        || short(role, column)
        || short(column, role)
}

/// Whether two words of roles are one: "pelayanan" and "layanan" are, but "kepegawaian" is a field and "pegawai" a person.
fn is_one_word(one: &Token, other: &Token) -> bool {
    let is_field = |token: &Token| {
        let word = token.word.as_str();
        word.starts_with("ke") && word.ends_with("an") && token.stem.len() + 4 <= word.len()
    };
    same(&one.stem, &other.stem) && is_field(one) == is_field(other)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::model::Actor;
    use crate::text::{Span, Spanned};

    fn found(columns: &[&str], activity: &str) -> Vec<(String, Place, Vec<usize>)> {
        let text = |value: &str| Spanned::new(value.to_owned(), Span::default());
        let part = Part {
            actors: columns
                .iter()
                .map(|name| Actor {
                    name: text(name),
                    ..Actor::default()
                })
                .collect(),
            steps: vec![Step {
                activity: text(activity),
                ..Step::default()
            }],
            ..Part::default()
        };
        parties(&Glossary::default(), &part)
            .remove(0)
            .into_iter()
            .map(|party| (activity[party.range].to_owned(), party.place, party.columns))
            .collect()
    }

    #[test]
    fn a_role_before_the_verb_is_the_subject() {
        let columns = ["Pengguna Layanan", "Petugas Layanan"];
        let all = found(
            &columns,
            "Petugas pelayanan menyampaikan hasil kepada pengguna layanan",
        );
        assert_eq!(
            all[0],
            ("Petugas pelayanan".to_owned(), Place::Subject, vec![1])
        );
        assert_eq!(all[1].1, Place::Receiver);
        assert_eq!(all[1].2, [0]);
    }

    #[test]
    fn short_forms_of_roles_are_their_columns() {
        let columns = [
            "Kasat",
            "Kepala Bidang Terkait",
            "Kasi Terkait",
            "Asisten I",
            "Sekda",
        ];
        for (activity, column) in [
            ("Menyampaikan surat ke Kepala Satuan", 0),
            ("Menyerahkan surat kepada Kabid Terkait untuk dikoreksi", 1),
            ("Mengembalikan kepada kasi untuk diperbaiki", 2),
            ("Menyerahkan kepada Asisten", 3),
            ("Menyerahkan kepada Sekretaris Daerah", 4),
        ] {
            assert_eq!(found(&columns, activity)[0].2, [column], "{activity}");
        }
    }

    #[test]
    fn a_unit_without_column_is_found_whole() {
        let columns = ["Kepala Bidang Persandian dan KAMI"];
        let all = found(
            &columns,
            "Menerima Disposisi dan Memerintahkan Seksi Persandian untuk memproses surat",
        );
        assert_eq!(
            all,
            [("Seksi Persandian".to_owned(), Place::Receiver, vec![])]
        );
        let all = found(
            &columns,
            "Mendisposisikan permohonan kepada Kepala Bidang Persandian dan Keamanan informasi",
        );
        assert_eq!(all[0].2, [0]);
    }

    #[test]
    fn a_verb_first_has_no_subject() {
        assert!(found(&["Pemohon"], "Menyusun surat permohonan").is_empty());
    }
}
