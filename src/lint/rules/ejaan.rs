//! Words are written as the dictionary has them.

use crate::finding::{Change, Defect, Findings, Safety, Severity};
use crate::lint::{Case, Rule};
use crate::words;
use std::collections::BTreeMap;
use std::ops::Range;
use std::sync::LazyLock;

use crate::analyse::prose;
use crate::analyse::stems::tokens;
use crate::said;

/// Words are written as the dictionary has them.
pub const EJAAN: Rule = Rule {
    defect: Defect {
        id: "ejaan",
        severity: Severity::Warning,
        basis: "Permendikbudristek 0424/I/BS.00.01/2022 (EYD V)",
        says: words!("kata ini salah eja", "this word is misspelt"),
        why: words!(
            "salah eja mengganggu pembaca dan menyulitkan pencarian",
            "misspellings disturb the reader and hide the text from searches"
        ),
        fix: words!("tulis menurut KBBI", "write it as the dictionary has it"),
    },
    bad: "
  nama: Pelayanan Surat
  langkah:
    - kegiatan: Meyampaikan surat yang di inginkan diluar kantor
#               ^^^^^^^^^^^ ejaan
#                                      ^^^^^^^^^^^ ejaan
#                                                  ^^^^^^ ejaan
      output: [Surat untuk ditindak lanjuti]
#                          ^^^^^^^^^^^^^^^^ ejaan
",
    good: "
  nama: Pelayanan Surat
  langkah:
    - kegiatan: Menyampaikan surat yang diinginkan di luar kantor, di kantin, ke lapor.go.id
      output: [Surat untuk ditindaklanjuti]
",
    check,
};

fn check(case: &Case<'_>, findings: &mut Findings) {
    for text in prose(case.sop) {
        for (range, right) in mistakes(text) {
            let wrong = text[range.clone()].to_owned();
            let change = Change::of(text, range.clone(), &right);
            findings
                .add(&EJAAN.defect, case.part(text, range))
                .quote(&wrong)
                .says(said!(id: "“{wrong}” ditulis “{right}”", en: "“{wrong}” is spelt “{right}”"))
                .fix(said!(id: "tulis “{right}”", en: "write “{right}”"))
                .repair(Safety::Unsafe, vec![change]);
        }
    }
}

/// Where a text is misspelt, and how it is spelt.
fn mistakes(text: &str) -> Vec<(Range<usize>, String)> {
    let words = tokens(text);
    let mut found = Vec::new();
    for (at, token) in words.iter().enumerate() {
        let written = text[token.range.clone()].to_lowercase();
        // Addresses are no words.
        if written.contains(['.', '@', '/']) || text[token.range.end..].starts_with(['@', '/']) {
            continue;
        }
        if let Some(right) = whole_word(&written) {
            found.push((token.range.clone(), right));
        }
        let next = words
            .get(at + 1)
            .filter(|next| text[token.range.end..next.range.start] == *" ");
        let Some(next) = next else {
            continue;
        };
        let follower = text[next.range.clone()].to_lowercase();
        if let Some(right) = pair(&written, &follower) {
            found.push((token.range.start..next.range.end, right));
        }
    }
    found
}

fn whole_word(word: &str) -> Option<String> {
    if let Some(right) = FREQUENT.get(word) {
        return Some((*right).to_owned());
    }
    // The prefix before s is meny-; only roots in y keep it.
    if let Some(rest) = word
        .strip_prefix("mey")
        .filter(|rest| rest.len() >= 5 && !rest.starts_with("aki"))
    {
        return Some(format!("meny{rest}"));
    }
    let letters: Vec<char> = word.chars().collect();
    let tripled = letters
        .windows(3)
        .position(|three| three[0] == three[1] && three[1] == three[2] && three[0].is_alphabetic());
    let at = tripled.filter(|_| word.len() >= 7 && word != "www")?;
    let right: String = letters
        .iter()
        .enumerate()
        .filter(|(place, _)| *place != at)
        .map(|(_, letter)| letter)
        .collect();
    Some(right)
}

/// Two words that are one: "di inginkan", "ditindak lanjuti".
fn pair(one: &str, other: &str) -> Option<String> {
    let compound = [
        "tindak lanjuti",
        "tanda tangani",
        "sebar luaskan",
        "tanggung jawabkan",
        "tindak lanjutkan",
    ];
    let joined = one
        .strip_prefix("di")
        .or_else(|| one.strip_prefix("me"))
        .is_some_and(|root| {
            compound.contains(&format!("{} {other}", root.trim_start_matches("n")).as_str())
                || compound.contains(&format!("{root} {other}").as_str())
        });
    if joined {
        return Some(format!("{one}{other}"));
    }
    // After the preposition "di" stands a place, never a verb in -kan.
    let verb = one == "di"
        && other.len() >= 6
        && other.ends_with("kan")
        && !PLACES_IN_KAN.contains(&other);
    verb.then(|| format!("di{other}"))
}

/// Places and other nouns that end like verbs.
const PLACES_IN_KAN: &[&str] = &[
    "perikanan",
    "pendidikan",
    "perbankan",
    "pelabuhan",
    "bagian",
    "peternakan",
    "kecamatan",
    "selokan",
    "balikpapan",
    "medan",
];

/// Mistakes that Indonesian offices make most, and the words of the dictionary.
static FREQUENT: LazyLock<BTreeMap<&str, &str>> = LazyLock::new(|| {
    BTreeMap::from([
        ("dilingkungan", "di lingkungan"),
        ("diluar", "di luar"),
        ("didalam", "di dalam"),
        ("diatas", "di atas"),
        ("dibawah", "di bawah"),
        ("diantara", "di antara"),
        ("disamping", "di samping"),
        ("didepan", "di depan"),
        ("dibidang", "di bidang"),
        ("dimana", "di mana"),
        ("keluar negeri", "ke luar negeri"),
        ("kedalam", "ke dalam"),
        ("tindaklanjut", "tindak lanjut"),
        ("tandatangan", "tanda tangan"),
        ("penanggungjawab", "penanggung jawab"),
        ("tanggungjawab", "tanggung jawab"),
        ("kerjasama", "kerja sama"),
        ("terimakasih", "terima kasih"),
        ("pembaharuan", "pembaruan"),
        ("diperbaharui", "diperbarui"),
        ("memperbaharui", "memperbarui"),
        ("melampiri", "melampirkan"),
        ("analisa", "analisis"),
        ("ijin", "izin"),
        ("perijinan", "perizinan"),
        ("jadual", "jadwal"),
        ("praktek", "praktik"),
        ("resiko", "risiko"),
        ("sistim", "sistem"),
        ("aktifitas", "aktivitas"),
        ("efektifitas", "efektivitas"),
        ("kwitansi", "kuitansi"),
        ("nopember", "November"),
        ("pebruari", "Februari"),
        ("obyek", "objek"),
        ("subyek", "subjek"),
        ("sekedar", "sekadar"),
        ("silahkan", "silakan"),
        ("merubah", "mengubah"),
        ("dirubah", "diubah"),
        ("himbauan", "imbauan"),
        ("tehnik", "teknik"),
        ("tehnis", "teknis"),
        ("kordinasi", "koordinasi"),
        ("prosentase", "persentase"),
        ("standarisasi", "standardisasi"),
        ("legalisir", "legalisasi"),
        ("dilegalisir", "dilegalisasi"),
        ("menejemen", "manajemen"),
        ("photo", "foto"),
        ("photocopy", "fotokopi"),
        ("fotocopy", "fotokopi"),
        ("fotocopi", "fotokopi"),
        ("ditebitkan", "diterbitkan"),
        ("verikator", "verifikator"),
        ("penyelengaraan", "penyelenggaraan"),
        ("pelenggaraan", "penyelenggaraan"),
        ("mengkoordinasikan", "mengoordinasikan"),
        ("mengkonsultasikan", "mengonsultasikan"),
        ("mempunyai wewenang", "berwenang"),
        ("survey", "survei"),
        ("nasehat", "nasihat"),
        ("kwalitas", "kualitas"),
        ("bertanggungjawab", "bertanggung jawab"),
    ])
});

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn addresses_places_and_right_words_are_left_alone() {
        for text in [
            "LAPOR (lapor.go.id); ppid1700@bps.go.id; s.bps.go.id/Lempuk1700; 08.00-15.30 WIB",
            "Bekerja di bidang pendidikan, di Pendidikan Tinggi, di kantor",
            "Meyakinkan pemohon",
            "Melakukan pembaruan di aplikasi",
            "Menandatangani dan menindaklanjuti",
            "diklat dan dinas luar",
        ] {
            assert!(mistakes(text).is_empty(), "{text} {:?}", mistakes(text));
        }
    }

    #[test]
    fn common_mistakes_are_found() {
        for (text, right) in [
            ("ditindak lanjuti", "ditindaklanjuti"),
            ("di inginkan", "diinginkan"),
            ("kesediaaan", "kesediaan"),
            ("Meyampaikan", "menyampaikan"),
            ("dilingkungan", "di lingkungan"),
        ] {
            let found: Vec<String> = mistakes(text).into_iter().map(|(_, right)| right).collect();
            assert_eq!(found, [right]);
        }
    }
}
