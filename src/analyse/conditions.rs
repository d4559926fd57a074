//! Conditions: the text of an activity comes in; the choice it tells, and whether both ways are told, goes out.

use std::ops::Range;

use super::stems::{Token, tokens};

/// A choice told in the words of an activity, as "jika lengkap".
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Condition {
    /// The bytes from "jika" to the word that says how the check came out.
    pub range: Range<usize>,
    /// Which ways out are told.
    pub told: Told,
}

/// Which ways out of a choice are told.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Told {
    /// What happens when all is well.
    Favourable,
    /// What happens when something is wrong; else the work goes on.
    Unfavourable,
    /// Both.
    Both,
}

/// The first condition of an activity.
pub fn condition(activity: &str) -> Option<Condition> {
    let words = tokens(activity);
    let opens = |word: &Token| {
        matches!(
            word.word.as_str(),
            "jika" | "apabila" | "bila" | "kalau" | "bilamana"
        )
    };
    let open: Vec<usize> = (0..words.len()).filter(|at| opens(&words[*at])).collect();
    let favourable = open
        .iter()
        .find_map(|at| Some((*at, outcome(&words, *at, &FAVOURABLE)?)));
    if let Some((at, end)) = favourable {
        let contrary = words
            .iter()
            .any(|word| UNFAVOURABLE.contains(&word.word.as_str()));
        // "jika tidak lengkap dikembalikan" tells the contrary only.
        let denied = words[at..end].iter().any(|word| is_denial(&word.word));
        let again = open
            .iter()
            .filter(|other| **other != at)
            .any(|other| outcome(&words, *other, &FAVOURABLE).is_some());
        let told = match (denied, contrary) {
            (true, _) if !again && open.len() == 1 => Told::Unfavourable,
            (_, true) => Told::Both,
            (_, false) => Told::Favourable,
        };
        return Some(Condition {
            range: words[at].range.start..words[end].range.end,
            told,
        });
    }
    wrong_or_not(&words, &open)
}

/// The bytes of a choice that an activity leaves open without "jika": "menyetujui atau menolak permohonan", "memeriksa
/// apakah berkas lengkap atau tidak".
pub fn choice(activity: &str) -> Option<Range<usize>> {
    let words = tokens(activity);
    let word = |at: usize| words.get(at).map_or("", |token| token.word.as_str());
    let opposed = |one: &str, other: &str| {
        OPPOSITES
            .iter()
            .any(|(yes, no)| (*yes, *no) == (one, other) || (*no, *yes) == (one, other))
    };
    // "Memberitahukan bahwa permohonan disetujui atau ditolak" tells of a choice made before.
    (0..words.len())
        .take(2)
        .find_map(|at| {
            let or = (at + 1..at + 4).find(|or| word(*or) == "atau")?;
            let other = (or + 1..or + 2).find(|other| opposed(word(at), word(*other)))?;
            Some(words[at].range.start..words[other].range.end)
        })
        .or_else(|| {
            let asks = (0..words.len()).find(|at| word(*at) == "apakah")?;
            let or = (asks..words.len().min(asks + 10)).find(|or| word(*or) == "atau")?;
            is_denial(word(or + 1)).then(|| words[asks].range.start..words[or + 1].range.end)
        })
}

/// Acts of which only one can follow.
const OPPOSITES: [(&str, &str); 5] = [
    ("menyetujui", "menolak"),
    ("menerima", "menolak"),
    ("mengabulkan", "menolak"),
    ("meneruskan", "mengembalikan"),
    ("menyetujui", "mengembalikan"),
];

/// The bytes of a choice that the remarks of a step tell: papers that go back, or two cases that are treated apart.
pub fn told_in_remarks(remarks: &str) -> Option<(Range<usize>, Told)> {
    let words = tokens(remarks);
    let open: Vec<usize> = (0..words.len())
        .filter(|at| {
            matches!(
                words[*at].word.as_str(),
                "jika" | "apabila" | "bila" | "kalau" | "bilamana"
            )
        })
        .collect();
    let back = words.iter().find(|word| {
        matches!(
            word.word.as_str(),
            "dikembalikan" | "mengembalikan" | "ditolak"
        )
    });
    match (open.as_slice(), back) {
        ([first, ..], Some(back)) if words[*first].range.start < back.range.start => {
            Some((words[*first].range.start..back.range.end, Told::Both))
        }
        ([first, second, ..], _) => Some((
            words[*first].range.start..words[*second].range.end,
            Told::Favourable,
        )),
        _ => None,
    }
}

/// A condition of whatever kind that goes wrong: "jika ada kekurangan", or "jika …, jika tidak …".
fn wrong_or_not(words: &[Token], open: &[usize]) -> Option<Condition> {
    let range = |at: usize, end: usize| words[at].range.start..words[end].range.end;
    let wrong = open
        .iter()
        .find_map(|at| Some((*at, outcome(words, *at, &WRONG)?)));
    if let Some((at, end)) = wrong {
        return Some(Condition {
            range: range(at, end),
            told: Told::Unfavourable,
        });
    }
    let otherwise = open.iter().skip(1).find(|at| {
        words
            .get(**at + 1)
            .is_some_and(|word| is_denial(&word.word))
    })?;
    Some(Condition {
        range: range(*otherwise, otherwise + 1),
        told: Told::Both,
    })
}

/// The word, at most five behind "jika", that says how a check came out.
fn outcome(words: &[Token], at: usize, among: &[&str]) -> Option<usize> {
    (at + 1..words.len().min(at + 6)).find(|next| among.contains(&words[*next].word.as_str()))
}

fn is_denial(word: &str) -> bool {
    matches!(word, "tidak" | "belum" | "tak" | "kurang" | "bukan")
}

/// What a check finds when all is well.
const FAVOURABLE: [&str; 16] = [
    "valid",
    "sesuai",
    "lengkap",
    "memenuhi",
    "setuju",
    "disetujui",
    "menyetujui",
    "benar",
    "layak",
    "cocok",
    "lulus",
    "diterima",
    "terpenuhi",
    "sah",
    "berhasil",
    "absah",
];

/// What a check finds when something is wrong.
const WRONG: [&str; 9] = [
    "invalid",
    "cacat",
    "batal",
    "ditolak",
    "salah",
    "kesalahan",
    "kekurangan",
    "kurang",
    "gagal",
];

/// Words that tell the contrary of a favourable condition.
const UNFAVOURABLE: [&str; 14] = [
    "tidak",
    "belum",
    "ditolak",
    "menolak",
    "kurang",
    "dikembalikan",
    "mengembalikan",
    "salah",
    "tak",
    "gagal",
    "invalid",
    "cacat",
    "batal",
    "dibatalkan",
];

#[cfg(test)]
mod tests {
    use super::*;

    fn told(activity: &str) -> Option<Told> {
        condition(activity).map(|condition| condition.told)
    }

    #[test]
    fn a_choice_without_jika_is_found() {
        assert!(choice("Menyetujui atau menolak permohonan").is_some());
        assert!(choice("Memeriksa apakah berkas lengkap atau tidak").is_some());
        assert!(choice("Memberitahukan bahwa permohonan disetujui atau ditolak").is_none());
        assert!(choice("Menerima surat atau email").is_none());
    }

    #[test]
    fn remarks_tell_of_papers_that_go_back_or_of_two_cases() {
        let told = |remarks: &str| told_in_remarks(remarks).map(|(_, told)| told);
        assert_eq!(
            told("Jika tidak lengkap, berkas dikembalikan"),
            Some(Told::Both)
        );
        assert_eq!(
            told("A. jika hilang, lapor. B. jika ada alasan lain, keterangan"),
            Some(Told::Favourable)
        );
        assert_eq!(told("Jika hujan, dilaksanakan di aula"), None);
        assert_eq!(told("Jika perlu, dikonfirmasi kembali"), None);
    }

    #[test]
    fn a_condition_tells_one_way_or_both() {
        for (activity, expected) in [
            (
                "Memeriksa berkas, jika tidak lengkap dikembalikan",
                Some(Told::Unfavourable),
            ),
            (
                "Mengoreksi surat. Jika tidak setuju dikembalikan kepada kasi, jika setuju diparaf",
                Some(Told::Both),
            ),
            (
                "Memeriksa, jika valid lanjut dan jika invalid kembali",
                Some(Told::Both),
            ),
            (
                "Memverifikasi berkas, jika ada kekurangan dikembalikan",
                Some(Told::Unfavourable),
            ),
            (
                "Apabila dapat dijawab langsung disusun jawaban, apabila tidak diteruskan",
                Some(Told::Both),
            ),
            ("Mengirim surat sesuai jadwal", None),
            ("Memeriksa apabila ada keberatan", None),
            (
                "Memverifikasi dan jika valid meneruskan",
                Some(Told::Favourable),
            ),
        ] {
            assert_eq!(told(activity), expected, "{activity}");
        }
    }
}
