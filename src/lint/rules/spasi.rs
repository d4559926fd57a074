//! Spaces stand where the spelling rules want them.

use std::ops::Range;

use crate::analyse::prose;
use crate::finding::{Change, Defect, Findings, Safety, Severity};
use crate::lint::{Case, Rule};
use crate::said;
use crate::words;

/// Spaces stand where the spelling rules want them.
pub const SPASI: Rule = Rule {
    defect: Defect {
        id: "spasi",
        severity: Severity::Info,
        basis: "Permendikbudristek 0424/I/BS.00.01/2022 (EYD V)",
        says: words!("spasi kurang atau berlebih", "a space is missing or too much"),
        why: words!(
            "spasi yang tidak tepat mengganggu pembaca dan menyulitkan pencarian",
            "wrong spaces disturb the reader and hide the text from searches"
        ),
        fix: words!("betulkan spasinya", "mend the spaces"),
    },
    bad: "
  nama: Pelayanan Surat
  peralatan: [\"Komputer ,printer\"]
#                      ^^ spasi
  langkah:
    - kegiatan: Mencatat  surat pada Buku Agenda(asli)
#                       ^^ spasi
",
    good: "
  nama: Pelayanan Surat
  peralatan: [\"Komputer, printer\"]
  langkah:
    - kegiatan: Mencatat surat (asli) sesuai S.Kom. dan orang(-orang) pada lapor.go.id, 0,5 jam, pukul 08.00
",
    check,
};

fn check(case: &Case<'_>, findings: &mut Findings) {
    for text in prose(case.sop) {
        let found = misplaced(text);
        let Some((first, _)) = found.first() else {
            continue;
        };
        let quote = around(text, first);
        let mended: String = {
            let part = mend(text, &found);
            part.split_whitespace().collect::<Vec<_>>().join(" ")
        };
        let changes = found
            .iter()
            .map(|(range, right)| Change::of(text, range.clone(), *right));
        let changes: Vec<Change> = changes.collect();
        let finding = findings.add(&SPASI.defect, case.part(text, first.clone()));
        finding
            .quote(quote)
            .says(said!(id: "spasi pada “{quote}” tidak tepat", en: "the spaces in “{quote}” are wrong"))
            .fix(said!(id: "tulis “{mended}”", en: "write “{mended}”"))
            .repair(Safety::Safe, changes);
        if found.len() > 1 {
            let count = found.len();
            finding.evidence(said!(
                id: "{count} tempat pada teks ini", en: "{count} places in this text"));
        }
    }
}

/// A text with its spaces mended.
fn mend(text: &str, found: &[(Range<usize>, &str)]) -> String {
    let mut out = String::new();
    let mut at = 0;
    for (range, right) in found {
        out.push_str(&text[at..range.start]);
        out.push_str(right);
        at = range.end;
    }
    out.push_str(&text[at..]);
    out
}

/// The words around a place.
fn around<'a>(text: &'a str, place: &Range<usize>) -> &'a str {
    let before = text[..place.start].trim_end();
    let word = before.split(char::is_whitespace).next_back();
    let start = before.len() - word.map_or(0, str::len);
    let after = &text[place.end..];
    let skipped = after.len() - after.trim_start().len();
    let end = after[skipped..]
        .find(char::is_whitespace)
        .map_or(text.len(), |at| place.end + skipped + at);
    text[start..end].trim()
}

/// Where spaces are wrong, and what stands there when they are right.
fn misplaced(text: &str) -> Vec<(Range<usize>, &'static str)> {
    let mut found = Vec::new();
    let letters: Vec<(usize, char)> = text.char_indices().collect();
    let mut at = 0;
    while at < letters.len() {
        let (byte, letter) = letters[at];
        let run = letters[at..]
            .iter()
            .take_while(|(_, letter)| *letter == ' ')
            .count();
        if run == 0 {
            found.extend(missing(text, byte, letter).map(|byte| (byte..byte, " ")));
            at += 1;
            continue;
        }
        let before = text[..byte].chars().next_back();
        let rest = &text[byte + run..];
        let next = rest.chars().next();
        at += run;
        let edge =
            before.is_none_or(|letter| letter == '\n') || next.is_none_or(|letter| letter == '\n');
        if edge {
            continue;
        }
        let closes = closing(before, rest);
        if closes && before != Some(',') {
            // Space that stands before a mark often lacks behind it.
            let mark = byte + run;
            let lacks = rest[1..].starts_with(char::is_alphabetic) && rest.starts_with([',', ';']);
            if lacks {
                found.push((
                    byte..mark + 1,
                    if rest.starts_with(',') { ", " } else { "; " },
                ));
                at += 1;
            } else {
                found.push((byte..mark, ""));
            }
        } else if before == Some('(') {
            found.push((byte..byte + run, ""));
        } else if run > 1 {
            found.push((byte..byte + run, " "));
        }
    }
    found
}

/// Whether a mark follows that no space stands before. Three dots, the endings of files and signs such as ":)" are none.
fn closing(before: Option<char>, rest: &str) -> bool {
    let mut letters = rest.chars();
    let mark = letters.next();
    let behind = letters.next();
    let word = before.is_some_and(|letter| letter.is_alphanumeric() || letter == ')');
    let ends = behind.is_none_or(char::is_whitespace);
    match mark {
        Some(',' | ';') => {
            word && behind.is_none_or(|letter| letter.is_whitespace() || letter.is_alphabetic())
        }
        Some('.' | ':') => word && ends,
        Some(')') => word,
        _ => false,
    }
}

/// Where a space is missing at a mark.
fn missing(text: &str, byte: usize, mark: char) -> Option<usize> {
    if !matches!(mark, ',' | ';' | '(' | '.') {
        return None;
    }
    let before = &text[..byte];
    let after = text[byte..].get(mark.len_utf8()..)?;
    let word_before = before.len() - before.trim_end_matches(char::is_alphabetic).len();
    let word_after = after.len() - after.trim_start_matches(char::is_alphabetic).len();
    match mark {
        ',' | ';' => (word_before >= 2 && word_after >= 2).then_some(byte + 1),
        '(' => {
            let inside = after.chars().next().is_some_and(char::is_uppercase) || word_after > 4;
            (word_before >= 3 && inside).then_some(byte)
        }
        '.' => {
            let own = before.split(char::is_whitespace).next_back();
            let whole = &text[byte - own.map_or(0, str::len)..];
            let whole = &whole[..whole.find(char::is_whitespace).unwrap_or(whole.len())];
            let single = whole.trim_end_matches('.').matches('.').count() == 1
                && !whole.contains(['@', '/', ':', '_']);
            let small = before.ends_with(char::is_lowercase);
            let mut next = after.chars();
            let large = next.next().is_some_and(char::is_uppercase)
                && next.next().is_some_and(char::is_lowercase);
            (single && small && large && word_before >= 3 && word_after >= 3).then_some(byte + 1)
        }
        _ => None,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn spaces_are_mended_where_they_are_wrong_and_only_there() {
        for (wrong, right) in [
            ("Komputer ,printer", "Komputer, printer"),
            ("SatpolPPProv.Kalbar", "SatpolPPProv. Kalbar"),
            ("Muda(IV/c)", "Muda (IV/c)"),
            ("surat ,dan ( asli ) .", "surat, dan (asli)."),
            ("tidak dijalankan :", "tidak dijalankan:"),
            ("a  b", "a b"),
            (
                "Pencabutan Sert\u{2000}elektronik.Baru",
                "Pencabutan Sert\u{2000}elektronik. Baru",
            ),
            ("surat,berkas", "surat, berkas"),
            ("0,5 jam; S.Kom, M.Si.", "0,5 jam; S.Kom, M.Si."),
            (
                "lapor.go.id dan Www.Kominfo.go.id",
                "lapor.go.id dan Www.Kominfo.go.id",
            ),
            ("berkas .pdf dan ...", "berkas .pdf dan ..."),
            ("orang(-orang), surat(2)", "orang(-orang), surat(2)"),
            ("baris satu\n  baris dua", "baris satu\n  baris dua"),
        ] {
            assert_eq!(mend(wrong, &misplaced(wrong)), right);
        }
    }
}
