//! Issuers: the words by which a citation names a ministry, body or region come in, the register's name goes out.

use crate::analyse::stems;
use crate::model::{Agency, Level, Library, RegulationKind};

/// Short names of ministries that are no beginnings of their words.
const NICKNAMES: &[(&str, &str)] = &[
    ("dagri", "dalam negeri"),
    ("kumham", "hukum dan hak asasi manusia"),
    ("pupr", "pekerjaan umum dan perumahan rakyat"),
    ("lhk", "lingkungan hidup dan kehutanan"),
    ("naker", "ketenagakerjaan"),
    ("dikbudristek", "pendidikan kebudayaan riset dan teknologi"),
    ("pora", "pemuda dan olahraga"),
];

/// The issuer as the register calls it, or the author's words where the register has none like it.
pub(super) fn understood(
    library: &Library,
    agency: Option<&Agency>,
    kind: RegulationKind,
    written: Option<&str>,
) -> Option<String> {
    match kind {
        RegulationKind::Uud
        | RegulationKind::TapMpr
        | RegulationKind::Uu
        | RegulationKind::Perppu
        | RegulationKind::Pp
        | RegulationKind::Perpres
        | RegulationKind::Keppres
        | RegulationKind::Inpres => None,
        kind if is_regional(kind) => region(library, agency, kind, written),
        _ => {
            let written = written?;
            let known = library
                .register
                .regulations
                .iter()
                .filter(|regulation| !is_regional(regulation.kind))
                .filter_map(|regulation| regulation.issuer.as_ref())
                .find(|issuer| same_body(issuer, written));
            Some(match known {
                Some(issuer) => issuer.value.clone(),
                None => bare_words(written).join(" "),
            })
        }
    }
}

fn is_regional(kind: RegulationKind) -> bool {
    matches!(
        kind,
        RegulationKind::Perda
            | RegulationKind::Pergub
            | RegulationKind::Perbup
            | RegulationKind::Perwali
            | RegulationKind::KeputusanDaerah
    )
}

/// Whether two names mean one body: the same words, initials or syllables of them, or a known short name.
fn same_body(one: &str, other: &str) -> bool {
    let (one, other) = (bare_words(one), bare_words(other));
    let letters = |words: &[String]| -> String {
        let kept = words.iter().filter(|word| !stems::is_stop_word(word));
        kept.map(String::as_str).collect()
    };
    if letters(&one) == letters(&other) {
        return true;
    }
    let shortens = |short: &[String], long: &[String]| {
        let words: Vec<&str> = long.iter().map(String::as_str).collect();
        let short = letters(short);
        let nickname = NICKNAMES
            .iter()
            .any(|(name, full)| *name == short && *full == words.join(" "));
        words.len() >= 2 && (nickname || stems::abbreviates(&short, &words))
    };
    shortens(&one, &other) || shortens(&other, &one)
}

fn bare_words(name: &str) -> Vec<String> {
    let lower = name.to_lowercase();
    let mut words: Vec<String> = lower
        .split(|letter: char| !letter.is_alphanumeric())
        .filter(|word| !word.is_empty())
        .map(str::to_owned)
        .collect();
    for title in ["menteri", "kementerian", "negara", "kepala"] {
        let leads = words.first().is_some_and(|word| word == title);
        if leads && words.len() > 1 {
            words.remove(0);
        }
    }
    words
}

/// The region of a regional rule: as written with its tier, else that of the agency or of the province around it.
fn region(
    library: &Library,
    agency: Option<&Agency>,
    kind: RegulationKind,
    written: Option<&str>,
) -> Option<String> {
    let own = agency.and_then(|agency| agency.region.as_ref());
    let parent = agency.and_then(|agency| agency.parent_region.as_ref());
    let of_province = agency
        .and_then(|agency| agency.level.as_ref())
        .is_some_and(|level| level.value == Level::Province);
    let Some(written) = written else {
        let region = match kind {
            RegulationKind::Pergub if !of_province => parent.or(own),
            _ => own,
        };
        return region.map(|region| region.value.clone());
    };
    let words: Vec<String> = written.split_whitespace().map(tier_written_out).collect();
    let name = words.join(" ");
    if starts_with_tier(&name) {
        return Some(name);
    }
    let tier = match kind {
        RegulationKind::Pergub => "Provinsi ",
        RegulationKind::Perbup => "Kabupaten ",
        RegulationKind::Perwali => "Kota ",
        _ => "",
    };
    if !tier.is_empty() {
        return Some(format!("{tier}{name}"));
    }
    let register = library
        .register
        .regulations
        .iter()
        .filter_map(|regulation| regulation.issuer.as_ref());
    let known = own.into_iter().chain(parent).chain(register);
    let same = known
        .map(|region| region.value.as_str())
        .find(|region| bare_region(region) == name.to_lowercase() && starts_with_tier(region));
    Some(same.map_or(name, str::to_owned))
}

fn tier_written_out(word: &str) -> String {
    match word.to_lowercase().trim_end_matches('.') {
        "prov" | "propinsi" | "provinsi" => "Provinsi".to_owned(),
        "kab" | "kabupaten" => "Kabupaten".to_owned(),
        "kota" => "Kota".to_owned(),
        _ => word.to_owned(),
    }
}

fn starts_with_tier(name: &str) -> bool {
    let first = name.split_whitespace().next().unwrap_or_default();
    matches!(
        first.to_lowercase().as_str(),
        "provinsi" | "kabupaten" | "kota"
    )
}

/// The name of a region in lower case, without its tier.
pub fn bare_region(name: &str) -> String {
    let lower = name.to_lowercase();
    let mut rest = lower.trim();
    for tier in ["provinsi ", "kabupaten ", "kota "] {
        rest = rest.strip_prefix(tier).unwrap_or(rest);
    }
    rest.to_owned()
}
