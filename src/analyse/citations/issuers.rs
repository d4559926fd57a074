//! Issuers: the words by which a citation names a ministry, body or region come in, the register's name goes out.

use crate::analyse::stems;
use crate::model::{Agency, Level, Library, Register, RegulationKind};

/// Short names of ministries and bodies that are no beginnings of their words, or of which only one word is left.
const NICKNAMES: &[(&str, &str)] = &[
    ("dagri", "dalam negeri"),
    ("kumham", "hukum dan hak asasi manusia"),
    ("pupr", "pekerjaan umum dan perumahan rakyat"),
    ("pu", "pekerjaan umum"),
    ("lhk", "lingkungan hidup dan kehutanan"),
    ("naker", "ketenagakerjaan"),
    ("dikbud", "pendidikan dan kebudayaan"),
    ("diknas", "pendidikan nasional"),
    ("dikbudristek", "pendidikan kebudayaan riset dan teknologi"),
    ("dikdasmen", "pendidikan dasar dan menengah"),
    ("pora", "pemuda dan olahraga"),
    (
        "desa",
        "desa pembangunan daerah tertinggal dan transmigrasi",
    ),
    (
        "desapdtt",
        "desa pembangunan daerah tertinggal dan transmigrasi",
    ),
    (
        "desapdt",
        "desa pembangunan daerah tertinggal dan transmigrasi",
    ),
    ("kes", "kesehatan"),
    ("keu", "keuangan"),
    ("tan", "pertanian"),
    ("sos", "sosial"),
    ("hub", "perhubungan"),
    ("dag", "perdagangan"),
    ("perin", "perindustrian"),
    ("ag", "agama"),
    ("hut", "kehutanan"),
    ("komdigi", "komunikasi dan digital"),
    ("anri", "arsip nasional"),
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
            let bare = bare_words(written).join(" ");
            let long = NICKNAMES.iter().find(|(name, _)| *name == bare);
            Some(match (known, long) {
                (Some(issuer), _) => issuer.value.clone(),
                (None, Some((_, long))) => (*long).to_owned(),
                (None, None) => bare,
            })
        }
    }
}

/// Letters in a number that name a minister: "190/PMK.05/2012", "269/MENKES/PER/III/2008".
const NUMBER_LETTERS: &[(&str, &str)] = &[
    ("m.pan-rb", "PANRB"),
    ("m.panrb", "PANRB"),
    ("m.pan", "PAN"),
    ("/pmk.", "Keuangan"),
    ("/kmk.", "Keuangan"),
    ("menkes", "Kesehatan"),
    ("menlhk", "Lingkungan Hidup dan Kehutanan"),
];

/// The minister whom the letters of a number name.
pub(super) fn of_number(number: &str) -> Option<&'static str> {
    let lower = number.to_lowercase();
    let found = NUMBER_LETTERS
        .iter()
        .find(|(letters, _)| lower.contains(letters));
    found.map(|(_, issuer)| *issuer)
}

/// Other names under which the register may have the rules of an issuer: those it had before and after, and both
/// ministers whose rules are called PMK.
pub(super) fn others<'a>(
    register: &'a Register,
    kind_text: &str,
    issuer: Option<&'a str>,
) -> impl Iterator<Item = String> + 'a {
    let word = kind_text.to_lowercase();
    let ministers: &[&str] = match issuer.is_none() && (word == "pmk" || word == "kmk") {
        true => &["Keuangan", "Kesehatan"],
        false => &[],
    };
    let lives = register.issuers.iter().filter_map(move |life| {
        let issuer = issuer?;
        let (name, next) = (life.name.as_str(), life.successor.as_deref()?);
        if same_body(name, issuer) {
            Some(next.as_str().to_owned())
        } else if same_body(next, issuer) {
            Some(name.to_owned())
        } else {
            None
        }
    });
    let ministers = ministers.iter().map(|name| (*name).to_owned());
    ministers.chain(lives)
}

/// Whether a kind of regulation is made by a region.
pub fn is_regional(kind: RegulationKind) -> bool {
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
pub fn same_body(one: &str, other: &str) -> bool {
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
        nickname || words.len() >= 2 && stems::abbreviates(&short, &words)
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
    let name = spelled_out(name);
    // "Peraturan Daerah Kabupaten Nomor 5" leaves out which: its own.
    if ["provinsi", "kabupaten", "kota"].contains(&name.to_lowercase().as_str()) {
        return own.map(|region| region.value.clone());
    }
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

/// "Pergub Jabar", "Perda Prov. NTB": the province by its whole name, in the usual case.
fn spelled_out(name: String) -> String {
    let lower = name.to_lowercase();
    let (tier, rest) = match lower.strip_prefix("provinsi ") {
        Some(rest) => ("Provinsi ", rest),
        None => ("", lower.as_str()),
    };
    let Some((_, long)) = PROVINCES.iter().find(|(short, _)| *short == rest) else {
        return name;
    };
    let capital = |word: &str| -> String {
        let mut letters = word.chars();
        let first = letters.next().into_iter().flat_map(char::to_uppercase);
        first.chain(letters).collect()
    };
    let words: Vec<String> = long.split(' ').map(capital).collect();
    format!("{tier}{}", words.join(" "))
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

/// Short names of provinces that people write.
const PROVINCES: &[(&str, &str)] = &[
    ("jabar", "jawa barat"),
    ("jateng", "jawa tengah"),
    ("jatim", "jawa timur"),
    ("sumbar", "sumatera barat"),
    ("sumsel", "sumatera selatan"),
    ("sumut", "sumatera utara"),
    ("kalbar", "kalimantan barat"),
    ("kalsel", "kalimantan selatan"),
    ("kalteng", "kalimantan tengah"),
    ("kaltim", "kalimantan timur"),
    ("kaltara", "kalimantan utara"),
    ("sulsel", "sulawesi selatan"),
    ("sulteng", "sulawesi tengah"),
    ("sultra", "sulawesi tenggara"),
    ("sulut", "sulawesi utara"),
    ("sulbar", "sulawesi barat"),
    ("ntb", "nusa tenggara barat"),
    ("ntt", "nusa tenggara timur"),
    ("babel", "kepulauan bangka belitung"),
    ("kepri", "kepulauan riau"),
    ("malut", "maluku utara"),
    ("diy", "daerah istimewa yogyakarta"),
    ("di yogyakarta", "daerah istimewa yogyakarta"),
    ("d.i. yogyakarta", "daerah istimewa yogyakarta"),
    ("dki jakarta", "daerah khusus jakarta"),
    ("daerah khusus ibukota jakarta", "daerah khusus jakarta"),
    ("daerah khusus ibu kota jakarta", "daerah khusus jakarta"),
    ("nanggroe aceh darussalam", "aceh"),
];

/// The name of a region in lower case, without its tier, in the spelling of today.
pub fn bare_region(name: &str) -> String {
    let lower = name
        .split_whitespace()
        .collect::<Vec<_>>()
        .join(" ")
        .to_lowercase();
    let mut rest = lower.as_str();
    for tier in [
        "provinsi ",
        "kabupaten ",
        "kota ",
        "administrasi ",
        "daerah tingkat ii ",
        "daerah tingkat i ",
    ] {
        rest = rest.strip_prefix(tier).unwrap_or(rest);
    }
    let spelled = PROVINCES.iter().find(|(short, _)| *short == rest);
    spelled.map_or(rest, |(_, long)| long).to_owned()
}
