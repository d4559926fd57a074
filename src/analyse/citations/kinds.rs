//! Kinds: the words of a citation come in, the kind of regulation they name goes out.

use crate::model::RegulationKind;

/// The head of a citation: which kind it names and how many words say so.
#[derive(Clone, Debug)]
pub(super) struct Head {
    /// The kind; nothing for one the register does not hold, such as a joint decree.
    pub(super) kind: Option<RegulationKind>,
    /// Words that only say the kind; the issuer follows them.
    pub(super) words: usize,
    /// The issuer inside the word itself, as in "Permendagri".
    pub(super) issuer: Option<String>,
}

/// The words of each kind, longer ones before their own beginnings.
const PHRASES: &[(&str, RegulationKind)] = &[
    ("undang undang dasar", RegulationKind::Uud),
    ("undang undang", RegulationKind::Uu),
    ("uu", RegulationKind::Uu),
    ("uud", RegulationKind::Uud),
    (
        "ketetapan majelis permusyawaratan rakyat",
        RegulationKind::TapMpr,
    ),
    ("ketetapan mpr", RegulationKind::TapMpr),
    ("tap mpr", RegulationKind::TapMpr),
    (
        "peraturan pemerintah pengganti undang undang",
        RegulationKind::Perppu,
    ),
    ("perppu", RegulationKind::Perppu),
    ("perpu", RegulationKind::Perppu),
    ("peraturan pemerintah", RegulationKind::Pp),
    ("pp", RegulationKind::Pp),
    ("peraturan presiden", RegulationKind::Perpres),
    ("perpres", RegulationKind::Perpres),
    ("keputusan presiden", RegulationKind::Keppres),
    ("keppres", RegulationKind::Keppres),
    ("kepres", RegulationKind::Keppres),
    ("instruksi presiden", RegulationKind::Inpres),
    ("inpres", RegulationKind::Inpres),
    ("peraturan menteri", RegulationKind::Permen),
    ("permen", RegulationKind::Permen),
    ("keputusan menteri", RegulationKind::Kepmen),
    ("kepmen", RegulationKind::Kepmen),
    ("peraturan kepala", RegulationKind::Perka),
    ("perka", RegulationKind::Perka),
    ("keputusan kepala", RegulationKind::Kepka),
    ("kepka", RegulationKind::Kepka),
    ("pmk", RegulationKind::Permen),
    ("kmk", RegulationKind::Kepmen),
    ("perkaban", RegulationKind::Perka),
    ("perban", RegulationKind::PeraturanBadan),
    ("perma", RegulationKind::PeraturanBadan),
    ("pkpu", RegulationKind::PeraturanBadan),
    ("pojk", RegulationKind::PeraturanBadan),
    ("surat edaran", RegulationKind::SuratEdaran),
    ("peraturan daerah", RegulationKind::Perda),
    ("perda", RegulationKind::Perda),
    ("qanun", RegulationKind::Perda),
    ("perdasus", RegulationKind::Perda),
    ("perdasi", RegulationKind::Perda),
    ("peraturan gubernur", RegulationKind::Pergub),
    ("pergub", RegulationKind::Pergub),
    ("peraturan bupati", RegulationKind::Perbup),
    ("perbup", RegulationKind::Perbup),
    ("perbub", RegulationKind::Perbup),
    ("peraturan wali kota", RegulationKind::Perwali),
    ("peraturan walikota", RegulationKind::Perwali),
    ("perwali", RegulationKind::Perwali),
    ("perwal", RegulationKind::Perwali),
    ("perwako", RegulationKind::Perwali),
    ("perwalikota", RegulationKind::Perwali),
    ("perwalkot", RegulationKind::Perwali),
    ("keputusan gubernur", RegulationKind::KeputusanDaerah),
    ("keputusan bupati", RegulationKind::KeputusanDaerah),
    ("keputusan wali kota", RegulationKind::KeputusanDaerah),
    ("keputusan walikota", RegulationKind::KeputusanDaerah),
    ("peraturan desa", RegulationKind::Perdes),
    ("peraturan nagari", RegulationKind::Perdes),
    ("peraturan kampung", RegulationKind::Perdes),
    ("perdes", RegulationKind::Perdes),
];

/// Bodies that a short word for their rules names.
const NAMED_BY_WORD: &[(&str, &str)] = &[
    ("perma", "Mahkamah Agung"),
    ("pkpu", "Komisi Pemilihan Umum"),
    ("pojk", "Otoritas Jasa Keuangan"),
];

/// Heads of offices whose rules bind their own office: no register holds them.
const LOCAL_HEADS: &[&str] = &[
    "desa",
    "daerah",
    "dinas",
    "sekolah",
    "madrasah",
    "puskesmas",
    "rumah",
    "uptd",
    "upt",
    "kantor",
    "bagian",
    "bidang",
    "kampung",
    "pelaksana",
    "satuan",
    "sekretariat",
    "unit",
    "lurah",
    "camat",
    "kelurahan",
    "kecamatan",
];

/// Words that follow "SE" where it is short for "Surat Edaran".
const CIRCULAR_ISSUERS: &[&str] = &[
    "menteri",
    "menpan",
    "menpanrb",
    "mendagri",
    "menkes",
    "menkeu",
    "kepala",
    "gubernur",
    "bupati",
    "wali",
    "walikota",
    "sekda",
    "sekretaris",
    "dirjen",
    "direktur",
    "bkn",
    "lkpp",
    "nomor",
    "no",
];

/// Words with which an author glues the kind to its issuer: "Permendagri", "PermenPANRB", "Kepmenkes".
const PREFIXES: &[(&str, RegulationKind)] = &[
    ("permen", RegulationKind::Permen),
    ("kepmen", RegulationKind::Kepmen),
];

/// Issuers of "Peraturan …" whose words do not end in a kind, by their first word.
const BODIES: &[&str] = &[
    "badan",
    "lembaga",
    "arsip",
    "komisi",
    "otoritas",
    "bank",
    "mahkamah",
    "kepolisian",
    "jaksa",
    "dewan",
    "ombudsman",
    "perpustakaan",
];

/// The head that begins with the first of these words, in lower case.
pub(super) fn head(words: &[&str]) -> Option<Head> {
    let first = *words.first()?;
    let mut best: Option<Head> = None;
    // Nearly every word of a citation begins none; the letters of all heads are these.
    if !first.starts_with(['u', 'k', 't', 'p', 'i', 's', 'q']) {
        return None;
    }
    if first == "se" {
        let circular = words
            .get(1)
            .is_some_and(|next| CIRCULAR_ISSUERS.contains(next));
        return circular.then_some(Head {
            kind: Some(RegulationKind::SuratEdaran),
            words: 1,
            issuer: None,
        });
    }
    for (phrase, kind) in PHRASES {
        if !phrase.starts_with(first) {
            continue;
        }
        let length = phrase.split(' ').count();
        let longer = best.as_ref().is_none_or(|best| length > best.words);
        if longer && words.len() >= length && phrase.split(' ').eq(words[..length].iter().copied())
        {
            best = Some(Head {
                kind: Some(*kind),
                words: length,
                issuer: None,
            });
        }
    }
    let mut best = best.or_else(|| glued(words)).or_else(|| of_body(words))?;
    let local = |kind| matches!(kind, RegulationKind::Perka | RegulationKind::Kepka);
    let office = words
        .get(best.words)
        .is_some_and(|word| LOCAL_HEADS.contains(word));
    if best.kind.is_some_and(local) && office {
        best.kind = None;
    }
    let body = NAMED_BY_WORD.iter().find(|(word, _)| *word == first);
    best.issuer = best
        .issuer
        .or_else(|| body.map(|(_, body)| (*body).to_owned()));
    Some(best)
}

fn glued(words: &[&str]) -> Option<Head> {
    let word = words.first()?;
    let (kind, issuer) = PREFIXES
        .iter()
        .find_map(|(prefix, kind)| Some((*kind, word.strip_prefix(prefix)?)))?;
    (issuer.len() >= 2).then(|| Head {
        kind: Some(kind),
        words: 1,
        issuer: Some(issuer.to_owned()),
    })
}

/// "Peraturan Badan …", "Peraturan BPS Nomor …", "Keputusan Direktur Jenderal … Nomor …".
fn of_body(words: &[&str]) -> Option<Head> {
    let (first, rest) = words.split_first()?;
    let next = rest.first()?;
    let kind = match *first {
        "peraturan" if BODIES.contains(next) => Some(RegulationKind::PeraturanBadan),
        "peraturan" if rest.get(1).is_some_and(|word| is_number_mark(word)) => {
            Some(RegulationKind::PeraturanBadan)
        }
        "peraturan" | "keputusan" | "instruksi" => None,
        _ => return None,
    };
    let named = rest.iter().take(16).any(|word| is_number_mark(word));
    named.then_some(Head {
        kind,
        words: 1,
        issuer: None,
    })
}

/// Whether a word announces the number of a regulation.
pub(super) fn is_number_mark(word: &str) -> bool {
    matches!(word, "nomor" | "no" | "nomer" | "nmr" | "nr")
}
