//! Mentions: any text of an SOP comes in, the other SOPs it names go out.

use std::ops::Range;

use crate::analyse::stems::tokens;
use crate::analyse::vocabulary::AFTER_ANY_SOP;

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

/// The SOPs that a text names as "SOP X". Words such as "SOP ini" name none.
pub fn mentions(text: &str) -> Vec<Mention> {
    let mut found = Vec::new();
    let three = |letters: &[u8]| letters.eq_ignore_ascii_case(b"sop");
    if !text.as_bytes().windows(3).any(three) {
        return found;
    }
    let words = tokens(text);
    for (at, word) in words.iter().enumerate() {
        let Some(next) = words.get(at + 1).filter(|_| word.word == "sop") else {
            continue;
        };
        if AFTER_ANY_SOP.contains(next.word.as_str()) {
            continue;
        }
        let mut end = at + 1;
        while let Some(part) = words.get(end) {
            let gap = &text[words[end - 1].range.end..part.range.start];
            let broken =
                end > at + 1 && gap.contains(['.', ';', ':', '(', ')', '\n', '"', '“', '”']);
            if broken || ENDS.contains(&part.word.as_str()) || part.word == "sop" {
                break;
            }
            end += 1;
        }
        while end > at + 2 && matches!(words[end - 1].word.as_str(), "dan" | "serta" | "atau") {
            end -= 1;
        }
        if end > at + 1 {
            let range = words[at + 1].range.start..words[end - 1].range.end;
            found.extend(distributed(text, range));
        }
    }
    found
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
    fn words_about_this_or_any_sop_name_none() {
        for text in [
            "Apabila SOP tidak dijalankan",
            "jika SOP ini tidak dilaksanakan",
            "Penetapan dan Penomoran SOP Penyimpanan SOP Secara Elektronik",
            "SOP yang terkait",
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
