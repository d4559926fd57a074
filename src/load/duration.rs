//! Times: the words of an author come in, amounts in the author's units go out.

use crate::model::{Amount, Limit, Unit, WrittenTime};

use super::date::is_dash;

/// Words that leave a time open on purpose.
const OPEN: &[&str] = &[
    "setiap saat",
    "setiap waktu",
    "sewaktu-waktu",
    "sesuai kebutuhan",
    "sesuai keperluan",
    "sesuai jadwal",
    "menyesuaikan",
    "disesuaikan",
    "kondisional",
    "situasional",
    "insidentil",
    "insidental",
    "tentatif",
    "tentative",
    "fleksibel",
    "jika diperlukan",
    "bila diperlukan",
    "rutin",
    "berkala",
];

const NUMBERS: &[(&str, f64)] = &[
    ("setengah", 0.5),
    ("½", 0.5),
    ("satu", 1.0),
    ("dua", 2.0),
    ("tiga", 3.0),
    ("empat", 4.0),
    ("lima", 5.0),
    ("enam", 6.0),
    ("tujuh", 7.0),
    ("delapan", 8.0),
    ("sembilan", 9.0),
    ("sepuluh", 10.0),
];

#[derive(Clone, Debug, PartialEq)]
enum Token {
    Number(f64),
    Unit(Unit),
    To,
    Times,
    Join,
    Limit(Limit),
    Word,
}

/// Reads a time: `30 menit`, `2 - 30 hari`, `1x24 jam`, `480 Menit (8 Jam)`, `maksimal 10 hari kerja sejak …`,
/// `1 hari + 3 bulan`, `Setiap saat`.
pub(super) fn parse_time(written: &str) -> WrittenTime {
    let text = written.trim().to_lowercase();
    if text.is_empty() {
        return WrittenTime::Empty;
    }
    if is_dash(&text) {
        return WrittenTime::Dash;
    }
    let outside = without_brackets(&text);
    let amount = read(&outside).or_else(|| read(&text.replace(['(', ')'], " ")));
    match amount {
        Some(amount) => amount,
        None if OPEN.iter().any(|words| text.contains(words)) => WrittenTime::Open,
        None => WrittenTime::Unreadable,
    }
}

fn read(text: &str) -> Option<WrittenTime> {
    let mut tokens = tokens(text);
    let limit = take_limit(&mut tokens);
    let mut at = 0;
    let least = sum(&tokens, &mut at)?;
    let mut most = least.clone();
    if tokens.get(at) == Some(&Token::To) {
        at += 1;
        most = sum(&tokens, &mut at)?;
    }
    let unit = most.iter().chain(&least).find_map(|(_, unit)| *unit)?;
    let fill = |parts: Vec<(f64, Option<Unit>)>| -> Vec<Amount> {
        parts
            .into_iter()
            .map(|(number, own)| Amount {
                number,
                unit: own.unwrap_or(unit),
            })
            .collect()
    };
    Some(WrittenTime::Amount {
        least: fill(least),
        most: fill(most),
        limit,
    })
}

/// A sum such as `1 hari + 3 bulan` or `1 jam 30 menit`; the unit of the last number of a range may be missing.
fn sum(tokens: &[Token], at: &mut usize) -> Option<Vec<(f64, Option<Unit>)>> {
    let mut parts = Vec::new();
    while let Some(Token::Number(first)) = tokens.get(*at) {
        let mut number = *first;
        *at += 1;
        if let (Some(Token::Times), Some(Token::Number(factor))) =
            (tokens.get(*at), tokens.get(*at + 1))
        {
            number *= factor;
            *at += 2;
        }
        let unit = match tokens.get(*at) {
            Some(Token::Unit(unit)) => {
                *at += 1;
                Some(*unit)
            }
            _ => None,
        };
        parts.push((number, unit));
        let joined = tokens.get(*at) == Some(&Token::Join);
        if joined && matches!(tokens.get(*at + 1), Some(Token::Number(_))) {
            *at += 1;
        }
        if unit.is_none() {
            break;
        }
    }
    (!parts.is_empty()).then_some(parts)
}

fn take_limit(tokens: &mut Vec<Token>) -> Limit {
    let mut limit = Limit::Exact;
    while let Some(first) = tokens.first() {
        match first {
            Token::Limit(found) => limit = *found,
            // Words before the amount, as in "waktu paling lama 3 hari", say nothing about it.
            Token::Word => {}
            _ => break,
        }
        tokens.remove(0);
    }
    limit
}

fn without_brackets(text: &str) -> String {
    let mut depth = 0_usize;
    let mut kept = String::new();
    for character in text.chars() {
        match character {
            '(' => depth += 1,
            ')' => depth = depth.saturating_sub(1),
            _ if depth == 0 => kept.push(character),
            _ => {}
        }
    }
    kept
}

fn tokens(text: &str) -> Vec<Token> {
    let spaced = text
        .replace("s.d.", " s/d ")
        .replace("s.d", " s/d ")
        .replace("s/d", " s/d ")
        .replace("+/-", " ± ")
        .replace("kurang lebih", " ± ")
        .replace("hari kerja", " harikerja ");
    let mut tokens = Vec::new();
    let mut rest = spaced.trim_start();
    while let Some(first) = rest.chars().next() {
        let length = match first {
            '0'..='9' => rest
                .find(|c: char| !c.is_ascii_digit() && !matches!(c, ',' | '.' | '/'))
                .unwrap_or(rest.len()),
            'a'..='z' => rest
                .find(|c: char| !c.is_ascii_lowercase() && c != '/')
                .unwrap_or(rest.len()),
            _ => first.len_utf8(),
        };
        let (word, after) = rest.split_at(length);
        tokens.push(token(word));
        rest = after.trim_start();
    }
    tokens
}

fn token(word: &str) -> Token {
    if let Some(number) = number(word) {
        return Token::Number(number);
    }
    if let Some((_, number)) = NUMBERS.iter().find(|(name, _)| *name == word) {
        return Token::Number(*number);
    }
    // "5 menit/dokumen": what stands after the stroke is what the amount is counted for.
    let head = word.split('/').next().unwrap_or(word);
    match word {
        "-" | "–" | "—" | "s/d" | "sampai" | "hingga" => Token::To,
        "x" | "×" | "*" => Token::Times,
        "+" | "dan" | "&" => Token::Join,
        "maksimal" | "maksimum" | "maks" | "max" | "lama" | "lambat" | "<" | "≤" | "lambatnya"
        | "lamanya" => Token::Limit(Limit::AtMost),
        "minimal" | "minimum" | "cepat" | "sedikit" | ">" | "≥" => Token::Limit(Limit::AtLeast),
        "±" | "sekitar" | "kira" | "rata" | "estimasi" => Token::Limit(Limit::About),
        _ => unit(head).map_or(Token::Word, Token::Unit),
    }
}

/// A number in digits, also `1,5` and `1/2`. No step takes a million of anything.
fn number(word: &str) -> Option<f64> {
    let digits = word.trim_end_matches(['.', ',', '/']);
    if !digits.starts_with(|letter: char| letter.is_ascii_digit()) {
        return None;
    }
    let number: f64 = match digits.split_once('/') {
        Some((above, below)) => above.parse::<f64>().ok()? / below.parse::<f64>().ok()?,
        None => digits.replace(',', ".").parse().ok()?,
    };
    (number.is_finite() && number < 1_000_000.0).then_some(number)
}

fn unit(word: &str) -> Option<Unit> {
    Some(match word {
        "detik" | "dtk" | "sekon" | "second" | "seconds" => Unit::Second,
        "menit" | "mnt" | "mnit" | "menitan" | "min" | "minute" | "minutes" | "'" | "’" | "′" => {
            Unit::Minute
        }
        "jam" | "jm" | "hour" | "hours" => Unit::Hour,
        "hari" | "hr" | "day" | "days" => Unit::Day,
        "harikerja" | "hk" => Unit::WorkingDay,
        "minggu" | "mgg" | "pekan" | "week" | "weeks" => Unit::Week,
        "bulan" | "bln" | "month" | "months" => Unit::Month,
        "tahun" | "thn" | "year" | "years" => Unit::Year,
        _ => return None,
    })
}
