//! Tails: citations and what stands behind them come in; their titles, gazettes and articles go out.

use std::ops::Range;

use super::lexer::Words;
use super::scan::trimmed;
use super::{Citation, Gazette, Journal};

/// Words that end a title: an amendment, a gazette, the next item.
const TITLE_ENDS: [&str; 24] = [
    "sebagaimana",
    "yang telah diubah",
    "yang telah beberapa",
    "telah diubah",
    "telah beberapa kali",
    "yang diubah dengan",
    "beserta perubahannya",
    "dan perubahannya",
    "(lembaran",
    "(berita",
    "(tambahan",
    "(ln ",
    "(tln ",
    "( lembaran",
    "( berita",
    " jo ",
    " jo. ",
    " juncto ",
    ";",
    ", tambahan",
    ", lembaran",
    ", berita",
    " lembaran negara republik",
    " lembaran daerah ",
];

/// Gives every citation its title, its gazettes and its articles.
pub(super) fn finish(text: &str, words: &Words, found: &mut [Citation]) {
    for index in 0..found.len() {
        let rest = &found[index + 1..];
        let next = rest
            .iter()
            .find(|citation| !citation.in_title)
            .map_or(text.len(), |citation| citation.range.start);
        let place = title(text, found[index].range.end..next);
        let citation = &mut found[index];
        citation.title = place
            .clone()
            .map_or_else(String::new, |place| text[place].to_owned());
        citation.places.title = place;
    }
    gazettes(text, words, found);
    articles(text, words, found);
    found
        .iter_mut()
        .for_each(|citation| cut_title(text, citation));
}

/// Articles behind a title are no part of it.
fn cut_title(text: &str, citation: &mut Citation) {
    let Some(place) = citation.places.title.clone() else {
        return;
    };
    let inside = |article: &&Range<usize>| article.start > place.start && article.start < place.end;
    let first = citation.articles.iter().find(inside).cloned();
    if let Some(article) = first {
        let kept = text[place.start..article.start].trim_end_matches([' ', ',', '(', '-']);
        citation.places.title = Some(place.start..place.start + kept.len());
        citation.title = kept.to_owned();
    }
}

/// The place of a title in the text behind a citation.
fn title(text: &str, behind: Range<usize>) -> Option<Range<usize>> {
    let rest = &text[behind.clone()];
    let start = rest.len() - rest.trim_start_matches([' ', ',', '.', ':', '\n']).len();
    // ASCII letters keep their bytes, so that places in the one are places in the other.
    let lower = rest[start..].to_ascii_lowercase();
    let body = lower.strip_prefix("tentang")?;
    let mut end = body.len();
    for mark in TITLE_ENDS {
        end = end.min(body.find(mark).unwrap_or(end));
    }
    let first = behind.start + start + "tentang".len();
    let whole = trimmed(text, first..first + end);
    let kept = text[whole.clone()].trim_end_matches(|letter: char| {
        letter.is_ascii_digit() || matches!(letter, '.' | ',' | ' ' | '-' | '\n' | ':')
    });
    // A year that belongs to the title stays: "Anggaran Tahun 2020".
    let bare = kept.to_ascii_lowercase();
    let kept = match bare.ends_with("tahun") || bare.ends_with("tahun anggaran") {
        true => text[whole.clone()].trim_end_matches(['.', ',', ' ', '-', '\n', ':']),
        false => kept,
    };
    let kept = kept.trim_end();
    (!kept.is_empty()).then(|| whole.start..whole.start + kept.len())
}

/// The place of the issuer: without "Republik Indonesia" and "RI" at its end and marks around it.
pub(super) fn issuer_place(text: &str, place: Range<usize>) -> Option<Range<usize>> {
    let marks = |letter: char| letter.is_whitespace() || matches!(letter, ',' | ':' | '.' | '-');
    let mut kept = text[place.clone()].trim_end_matches(marks);
    loop {
        let last = kept.rsplit(char::is_whitespace).next().unwrap_or_default();
        let bare = last.trim_matches(marks).to_lowercase();
        if !matches!(bare.as_str(), "indonesia" | "republik" | "ri") {
            break;
        }
        kept = kept[..kept.len() - last.len()].trim_end_matches(marks);
    }
    let start = place.start + kept.len() - kept.trim_start_matches(marks).len();
    let end = place.start + kept.len();
    (start < end).then_some(start..end)
}

/// Reads "Lembaran Negara … Tahun 2012 Nomor 189" and its kin; each belongs to the last citation outside a title.
fn gazettes(text: &str, words: &Words, found: &mut [Citation]) {
    let mut at = 0;
    while at < words.lower.len() {
        let Some((journal, name)) = journal(words, at) else {
            at += 1;
            continue;
        };
        let start = words.ranges[at].start;
        let (gazette, next) = gazette(text, words, (at, at + name), journal);
        let owner = found
            .iter_mut()
            .rev()
            .find(|citation| !citation.in_title && citation.range.end <= start);
        if let (Some(owner), Some(gazette)) = (owner, gazette) {
            owner.gazettes.push(gazette);
        }
        at = next.max(at + 1);
    }
}

/// Which journal begins at a word, and how many words name it.
fn journal(words: &Words, at: usize) -> Option<(Journal, usize)> {
    let supplement = words.is(at, &["tambahan"]);
    let first = at + usize::from(supplement);
    let short = match words.lower.get(at)?.as_str() {
        "ln" => Some(Journal::Ln),
        "tln" => Some(Journal::Tln),
        "bn" => Some(Journal::Bn),
        "tbn" => Some(Journal::Tbn),
        _ => None,
    };
    if let Some(journal) = short {
        return Some((journal, 1));
    }
    let state = words.is(first + 1, &["negara"]);
    let region = words.is(first + 1, &["daerah"]);
    let journal = match (words.lower.get(first)?.as_str(), supplement) {
        ("lembaran", false) if state => Journal::Ln,
        ("lembaran", true) if state => Journal::Tln,
        ("berita", false) if state => Journal::Bn,
        ("berita", true) if state => Journal::Tbn,
        ("lembaran", false) if region => Journal::Ld,
        ("lembaran", true) if region => Journal::Tld,
        ("berita", false) if region => Journal::Bd,
        ("berita", true) if region => Journal::Tbd,
        _ => return None,
    };
    Some((journal, first + 2 - at))
}

/// Reads year and number of a gazette up to the next comma, bracket or journal; also gives the word behind it.
fn gazette(
    text: &str,
    words: &Words,
    (at, from): (usize, usize),
    journal_kind: Journal,
) -> (Option<Gazette>, usize) {
    let start = words.ranges[at].start;
    let (mut year, mut number) = (None, None);
    let mut next = from;
    while next < words.lower.len() && next < from + 16 {
        let gap = words.ranges[next - 1].end..words.ranges[next].start;
        if text[gap].contains([',', ';', ')', '\n']) || journal(words, next).is_some() {
            break;
        }
        let value = words.ranges.get(next + 1).cloned();
        if words.is(next, &["tahun", "thn", "th"]) {
            year = value;
        } else if words.is(next, &["nomor", "no"]) {
            number = value;
        }
        next += 1;
    }
    let gazette = number.map(|number| Gazette {
        journal: journal_kind,
        range: start..words.ranges[next - 1].end,
        year: year.map(|year| text[year].to_owned()),
        number: text[number].to_owned(),
    });
    (gazette, next)
}

/// Reads "Pasal 40 dan 41": before a citation they are of it, behind it of the last one outside a title.
fn articles(text: &str, words: &Words, found: &mut [Citation]) {
    let mut at = 0;
    while at < words.lower.len() {
        let digits = |word: usize| {
            let begins = |word: &String| word.starts_with(|letter: char| letter.is_ascii_digit());
            words.lower.get(word).is_some_and(begins)
        };
        if !words.is(at, &["pasal"]) || !digits(at + 1) {
            at += 1;
            continue;
        }
        let mut last = at + 1;
        while last + 1 < words.lower.len() && is_article_word(words, last + 1) {
            let gap = words.ranges[last].end..words.ranges[last + 1].start;
            if text[gap].contains([';', '\n']) {
                break;
            }
            last += 1;
        }
        while matches!(
            words.lower[last].as_str(),
            "dan" | "serta" | "ayat" | "huruf" | "angka"
        ) {
            last -= 1;
        }
        let place = words.ranges[at].start..words.ranges[last].end;
        let before_one = found
            .iter_mut()
            .find(|citation| citation.range.start >= place.end)
            .filter(|citation| {
                let gap = text[place.end..citation.range.start].trim();
                matches!(gap, "" | "dari" | "pada" | "dalam" | ")")
            });
        match before_one {
            Some(citation) => citation.articles.push(place),
            None => {
                let owner = found
                    .iter_mut()
                    .rev()
                    .find(|citation| !citation.in_title && citation.range.end <= place.start);
                if let Some(owner) = owner {
                    owner.articles.push(place);
                }
            }
        }
        at = last + 1;
    }
}

fn is_article_word(words: &Words, at: usize) -> bool {
    let word = words.lower[at].as_str();
    let single = word.len() == 1 && word.bytes().all(|byte| byte.is_ascii_lowercase());
    let number = word.starts_with(|letter: char| letter.is_ascii_digit()) && word.len() <= 4;
    number
        || single
        || matches!(
            word,
            "pasal" | "ayat" | "huruf" | "angka" | "dan" | "serta" | "sampai" | "dengan" | "sd"
        ) && words.lower.get(at + 1).is_some()
            && follows_with_article(words, at)
}

/// "dan" and "dengan" belong to the articles only where another article follows.
fn follows_with_article(words: &Words, at: usize) -> bool {
    let next = words.lower[at + 1].as_str();
    next.starts_with(|letter: char| letter.is_ascii_digit())
        || matches!(next, "pasal" | "ayat" | "huruf" | "angka" | "dengan")
        || next.len() == 1
}
