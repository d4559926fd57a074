//! Words run together and words torn apart: one or two words come in; how the dictionary parts them goes out.

use super::lexicon::is_word;

/// Small words and nouns of papers that lose the space behind them. "di" and "ke" are prefixes too and are no sign.
const FRONTS: [&str; 23] = [
    "dan",
    "yang",
    "untuk",
    "dengan",
    "kepada",
    "dari",
    "oleh",
    "atau",
    "serta",
    "agar",
    "telah",
    "sudah",
    "akan",
    "tentang",
    "surat",
    "dokumen",
    "berkas",
    "formulir",
    "laporan",
    "permohonan",
    "sesuai",
    "melalui",
    "kemudian",
];

/// Small words that lose the space before them.
const BACKS: [&str; 8] = [
    "dan", "yang", "untuk", "dengan", "kepada", "oleh", "serta", "melalui",
];

/// The two words that a word in lower case runs together, apart.
pub fn separate(word: &str) -> Option<String> {
    let letters = word.bytes().all(|byte| byte.is_ascii_lowercase());
    if !letters || word.len() < 9 || is_word(word) {
        return None;
    }
    let front = FRONTS.iter().find_map(|front| {
        let rest = word.strip_prefix(front)?;
        (rest.len() >= 6 && is_word(rest)).then(|| format!("{front} {rest}"))
    });
    let back = || {
        BACKS.iter().find_map(|back| {
            let rest = word.strip_suffix(back)?;
            (rest.len() >= 6 && is_word(rest)).then(|| format!("{rest} {back}"))
        })
    };
    front.or_else(back)
}

/// Two words that are one: "di inginkan", "ditindak lanjuti".
pub fn together(one: &str, other: &str) -> Option<String> {
    if other == "nya" && one.len() >= 4 && is_word(one) {
        return Some(format!("{one}nya"));
    }
    let is = |word: &str, list: &[&str]| list.iter().any(|one| word.eq_ignore_ascii_case(one));
    if is(one, &["foto", "photo", "poto"]) && is(other, &["copy", "kopi", "copi", "kopy"]) {
        return Some("fotokopi".to_owned());
    }
    let prefix = one.get(..2)?;
    if !prefix.eq_ignore_ascii_case("di") && !prefix.eq_ignore_ascii_case("me") {
        return None;
    }
    let (one, other) = (one.to_lowercase(), other.to_lowercase());
    let root = &one[2..];
    let joined = COMPOUNDS.iter().any(|(first, second)| {
        *second == other
            && (root == *first || root == format!("n{first}") || root == format!("m{first}"))
            || *second == other && *first == "tindak" && root == "nindak"
            || *second == other && *first == "tanda" && root == "nanda"
            || *second == other && *first == "sebar" && root == "nyebar"
    });
    if joined {
        return Some(format!("{one}{other}"));
    }
    // After the preposition "di" stands a place, never a verb.
    let in_kan =
        other.len() >= 6 && other.ends_with("kan") && !PLACES_IN_KAN.contains(&other.as_str());
    let verb = one == "di" && (in_kan || VERBS.contains(&other.as_str()));
    verb.then(|| format!("di{other}"))
}

/// Verbs of two words that an affix on either side makes one.
const COMPOUNDS: [(&str, &str); 5] = [
    ("tindak", "lanjuti"),
    ("tanda", "tangani"),
    ("sebar", "luaskan"),
    ("tanggung", "jawabkan"),
    ("tindak", "lanjutkan"),
];

/// Verbs that are no place, so that "di" before them is a prefix.
const VERBS: [&str; 28] = [
    "buat",
    "kirim",
    "terima",
    "olah",
    "cetak",
    "tulis",
    "susun",
    "bawa",
    "ambil",
    "simpan",
    "periksa",
    "paraf",
    "tolak",
    "ubah",
    "hapus",
    "catat",
    "baca",
    "ganti",
    "setujui",
    "tandatangani",
    "lengkapi",
    "ketahui",
    "verifikasi",
    "validasi",
    "beri",
    "bayar",
    "cap",
    "perbaiki",
];

/// Places and other nouns that end like verbs.
const PLACES_IN_KAN: &[&str] = &[
    "perikanan",
    "pendidikan",
    "perbankan",
    "pelabuhan",
    "peternakan",
    "kecamatan",
    "selokan",
    "balikpapan",
    "bagikan",
];
