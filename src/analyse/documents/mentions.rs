//! Mentions: any text of an SOP comes in, the other SOPs it names go out.

use std::ops::Range;

use crate::analyse::stems::{Token, is_stop_word, tokens};
use crate::analyse::vocabulary::{
    AFTER_ANY_SOP, ROLES, SOP_PAPERS, SOP_USING, UMBRELLAS, UNITS, is_active_verb,
};

/// An SOP named in a text.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Mention {
    /// The bytes of its name, without the word SOP.
    pub range: Range<usize>,
    /// Its name; in "SOP Pendaftaran dan Pencabutan Sertifikat" the second word is given back what both share.
    pub name: String,
}

/// Words after which the name of an SOP is over.
const ENDS: &[&str] = &[
    "melalui", "dengan", "oleh", "agar", "supaya", "untuk", "jika", "apabila", "maka", "dan/atau",
    "yang", "sesuai", "kemudian", "lalu", "dari", "kepada",
];

/// The SOPs that a text names as "SOP X". Words such as "SOP ini" name none, nor does "menyusun SOP X", which is about
/// the paper, nor "SOP Bidang X", which says only whose it is.
pub fn mentions(text: &str) -> Vec<Mention> {
    let mut found = Vec::new();
    let lower = text.to_ascii_lowercase();
    if !["sop", "s.o.p", "spo", "prosedur"]
        .iter()
        .any(|word| lower.contains(word))
    {
        return found;
    }
    let words = tokens(text);
    let mut at = 0;
    while at < words.len() {
        let Some(count) = heading(&words[at..]) else {
            at += 1;
            continue;
        };
        let start = at + count;
        let is_object = at.checked_sub(1).is_some_and(|before| {
            let word = words[before].word.as_str();
            SOP_PAPERS.contains(word) || is_active_verb(word) && !SOP_USING.contains(word)
        });
        let end = name_end(text, &words, start);
        at = end.max(start);
        let name = &words[start..end];
        if !is_object && names_a_procedure(name) {
            let range = name[0].range.start..name[name.len() - 1].range.end;
            found.extend(distributed(text, range));
        }
    }
    found
}

/// How many words say "SOP" here: one, or the three it stands for, with or without what PermenPANRB 35/2012 adds.
fn heading(words: &[Token]) -> Option<usize> {
    let word = |at: usize| words.get(at).map_or("", |token| token.word.as_str());
    let count = match (word(0), word(1), word(2)) {
        ("sop" | "s.o.p" | "spo" | "sop-ap", _, _) => 1,
        ("standar", "operasional", "prosedur") | ("standar", "prosedur", "operasional") => 3,
        _ => return None,
    };
    let added = match (word(count), word(count + 1)) {
        ("ap", _) => 1,
        ("administrasi", "pemerintahan") => 2,
        _ => 0,
    };
    Some(count + added)
}

/// Where the name of an SOP that begins at a word ends.
fn name_end(text: &str, words: &[Token], start: usize) -> usize {
    let mut end = start;
    while let Some(part) = words.get(end) {
        let gap = &text[words[end - 1].range.end..part.range.start];
        let broken = end > start && gap.contains(['.', ';', ':', '(', ')', '\n', '"', '“', '”']);
        if broken || ENDS.contains(&part.word.as_str()) || heading(&words[end..]).is_some() {
            break;
        }
        end += 1;
    }
    while end > start + 1 && matches!(words[end - 1].word.as_str(), "dan" | "serta" | "atau") {
        end -= 1;
    }
    end
}

/// Whether words behind "SOP" are the name of a procedure: more than whose it is, or that it is one.
fn names_a_procedure(name: &[Token]) -> bool {
    let Some(first) = name.first().map(|token| token.word.as_str()) else {
        return false;
    };
    let whose = UNITS.contains(first) || ROLES.contains(first);
    let only_umbrella = name
        .iter()
        .all(|token| UMBRELLAS.contains(token.word.as_str()) || is_stop_word(&token.word));
    !AFTER_ANY_SOP.contains(first) && !whose && !only_umbrella
}

/// Takes "Pendaftaran, Pembaruan dan Pencabutan Sertifikat" apart: the last part holds what the others share, if each of
/// them is one word.
pub(super) fn distributed(text: &str, range: Range<usize>) -> Vec<Mention> {
    let whole = &text[range.clone()];
    let words = tokens(whole);
    let mut parts: Vec<Vec<Range<usize>>> = vec![Vec::new()];
    let mut before = 0;
    for word in &words {
        let joint = matches!(word.word.as_str(), "dan" | "serta" | "atau");
        let comma = whole[before..word.range.start].contains([',', '/']);
        before = word.range.end;
        if joint || comma {
            parts.push(Vec::new());
        }
        if let Some(part) = parts.last_mut().filter(|_| !joint) {
            part.push(word.range.clone());
        }
    }
    parts.retain(|part| !part.is_empty());
    let single = parts
        .split_last()
        .is_some_and(|(_, others)| !others.is_empty() && others.iter().all(|part| part.len() == 1));
    if !single {
        return vec![Mention {
            name: whole.to_owned(),
            range,
        }];
    }
    let shared = parts
        .last()
        .and_then(|last| Some(whole.get(last.first()?.end..last.last()?.end)?.to_owned()))
        .unwrap_or_default();
    parts
        .iter()
        .filter_map(|part| {
            let first = part.first()?;
            Some(Mention {
                name: format!("{}{shared}", &whole[first.clone()]),
                range: range.start + first.start..range.start + first.end,
            })
        })
        .collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    fn names(text: &str) -> Vec<String> {
        mentions(text)
            .into_iter()
            .map(|mention| mention.name)
            .collect()
    }

    #[test]
    fn an_sop_is_named_up_to_the_word_that_ends_its_name() {
        assert_eq!(
            names("Pemohon mencabut sesuai SOP Pencabutan Izin Usaha melalui OSS dengan alasan X"),
            ["Pencabutan Izin Usaha"]
        );
    }

    #[test]
    fn an_sop_is_named_in_every_way_that_offices_write_it() {
        for text in [
            "sesuai SOP Pencabutan Izin",
            "mengacu pada Standar Operasional Prosedur Pencabutan Izin",
            "(lihat S.O.P. Pencabutan Izin)",
            "sesuai SPO Pencabutan Izin",
            "sesuai SOP AP Pencabutan Izin",
            "Menjalankan SOP Pencabutan Izin",
            "diproses melalui SOP Pencabutan Izin",
        ] {
            assert_eq!(names(text), ["Pencabutan Izin"], "{text}");
        }
    }

    #[test]
    fn words_about_this_or_any_sop_name_none() {
        for text in [
            "Apabila SOP tidak dijalankan",
            "jika SOP ini tidak dilaksanakan",
            "Penetapan dan Penomoran SOP Penyimpanan SOP Secara Elektronik",
            "SOP yang terkait",
            "Menyusun rancangan SOP Perangkat Daerah",
            "Menetapkan SOP Unit Kerja",
            "sesuai SOP OPD terkait",
            "sesuai SOP masing-masing",
            "penerapan SOP Dinas",
            "sesuai SOP Nomor 12 Tahun 2020",
            "Menyusun konsep SOP Pelayanan Cuti",
            "SOP Pelayanan",
            "sesuai SOP Bidang Pelayanan Perizinan",
        ] {
            let found = names(text);
            assert!(
                found.iter().all(|name| name == "Penyimpanan"),
                "{text} {found:?}"
            );
        }
    }

    #[test]
    fn a_list_shares_what_stands_at_its_end() {
        assert_eq!(
            names("Menguasai SOP Pendaftaran, Pembaruan dan Pencabutan Sertifikat Elektronik."),
            [
                "Pendaftaran Sertifikat Elektronik",
                "Pembaruan Sertifikat Elektronik",
                "Pencabutan Sertifikat Elektronik"
            ]
        );
        assert_eq!(
            names("Menguasai SOP penerbitan, Perubahan, pencabutan"),
            ["penerbitan", "Perubahan", "pencabutan"]
        );
    }
}
