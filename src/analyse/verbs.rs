//! Verbs: a noun of an act, or a verb in "di-", comes in; the active verb in "me-" goes out.

use super::vocabulary::{
    NOUNS_IN_DI, NOUNS_OF_EVENTS, PASSIVES_OF_K, STEMS_WITH_I, STEMS_WITH_KAN, is_active_verb,
};

/// The verb of a noun of an act: `verifikasi` is `memverifikasi`, `pemeriksaan` is `memeriksa`. Nothing for a noun that
/// names an event or a programme, as `rapat` and `pelatihan` do.
pub fn direct(noun: &str) -> Option<String> {
    let known = LOANS.iter().find(|(from, _)| *from == noun);
    if let Some((_, verb)) = known {
        return Some((*verb).to_owned());
    }
    let stem = noun.strip_prefix("pe")?.strip_suffix("an")?;
    let heard = stem.len() >= 4 && !NOUNS_OF_EVENTS.contains(noun);
    // "per-" before a consonant is another prefix: its verbs are in the table or do not exist.
    let mut letters = stem.chars();
    let other_prefix = letters.next() == Some('r') && !letters.next().is_some_and(is_vowel);
    if !heard || other_prefix {
        return None;
    }
    let ending = match stem {
        _ if STEMS_WITH_KAN.contains(stem) => "kan",
        _ if STEMS_WITH_I.contains(stem) => "i",
        _ => "",
    };
    Some(format!("me{stem}{ending}")).filter(|verb| is_active_verb(verb))
}

/// The active form of a verb in "di-": `diverifikasi` is `memverifikasi`. Nothing for nouns such as `dinas`.
pub fn of_passive(word: &str) -> Option<String> {
    let known = |root: &str| IRREGULAR.iter().any(|(from, _)| *from == root);
    let root = word
        .strip_prefix("di")
        .filter(|root| root.len() >= 4 || known(root))?;
    if NOUNS_IN_DI.contains(word) || word.contains('-') {
        return None;
    }
    Some(active(root))
}

/// A root with "me-" before it, and the sound that comes between.
fn active(root: &str) -> String {
    if let Some((_, verb)) = IRREGULAR.iter().find(|(from, _)| *from == root) {
        return (*verb).to_owned();
    }
    let mut letters = root.chars();
    let (first, second) = (letters.next(), letters.next());
    let open = second.is_some_and(is_vowel);
    let swallowed = |prefix: &str| format!("{prefix}{}", root.get(1..).unwrap_or_default());
    match first {
        Some('p') if open && !root.starts_with("per") => swallowed("mem"),
        Some('p' | 'b' | 'f' | 'v') => format!("mem{root}"),
        Some('t') if open => swallowed("men"),
        Some('t' | 'd' | 'c' | 'j' | 'z') => format!("men{root}"),
        Some('s') if open => swallowed("meny"),
        Some('s') => format!("men{root}"),
        Some('k') if open && !PASSIVES_OF_K.contains(root) => swallowed("meng"),
        Some('k' | 'g' | 'h') => format!("meng{root}"),
        Some(letter) if is_vowel(letter) => format!("meng{root}"),
        _ => format!("me{root}"),
    }
}

fn is_vowel(letter: char) -> bool {
    "aiueo".contains(letter)
}

/// Roots whose active form follows no rule of sound: those of one syllable, and those that begin with another prefix.
const IRREGULAR: &[(&str, &str)] = &[
    ("sahkan", "mengesahkan"),
    ("cek", "mengecek"),
    ("cap", "mengecap"),
    ("scan", "memindai"),
    ("upload", "mengunggah"),
    ("download", "mengunduh"),
    ("print", "mencetak"),
    ("perintahkan", "memerintahkan"),
    ("perintah", "memerintah"),
    ("periksa", "memeriksa"),
    ("perlihatkan", "memperlihatkan"),
    ("perlukan", "memerlukan"),
    ("peroleh", "memperoleh"),
    ("peragakan", "memperagakan"),
    ("syaratkan", "mensyaratkan"),
    ("transfer", "mentransfer"),
    ("stempel", "menstempel"),
    ("ketahui", "mengetahui"),
    ("punyai", "mempunyai"),
];

/// Nouns of acts that are no "pe-…-an", or whose verb is not the noun's own.
const LOANS: &[(&str, &str)] = &[
    ("verifikasi", "memverifikasi"),
    ("validasi", "memvalidasi"),
    ("evaluasi", "mengevaluasi"),
    ("koreksi", "mengoreksi"),
    ("revisi", "merevisi"),
    ("reviu", "mereviu"),
    ("review", "mereviu"),
    ("reset", "mereset"),
    ("input", "menginput"),
    ("entri", "mengentri"),
    ("entry", "mengentri"),
    ("upload", "mengunggah"),
    ("unggah", "mengunggah"),
    ("download", "mengunduh"),
    ("unduh", "mengunduh"),
    ("scan", "memindai"),
    ("update", "memperbarui"),
    ("telaah", "menelaah"),
    ("telaahan", "menelaah"),
    ("kajian", "mengkaji"),
    ("cek", "mengecek"),
    ("analisis", "menganalisis"),
    ("analisa", "menganalisis"),
    ("survei", "menyurvei"),
    ("survey", "menyurvei"),
    ("supervisi", "menyupervisi"),
    ("monitoring", "memantau"),
    ("koordinasi", "berkoordinasi"),
    ("konsultasi", "berkonsultasi"),
    ("konfirmasi", "mengonfirmasi"),
    ("klarifikasi", "mengklarifikasi"),
    ("identifikasi", "mengidentifikasi"),
    ("inventarisasi", "menginventarisasi"),
    ("rekapitulasi", "merekapitulasi"),
    ("registrasi", "meregistrasi"),
    ("rekonsiliasi", "merekonsiliasi"),
    ("otorisasi", "mengotorisasi"),
    ("autentikasi", "mengautentikasi"),
    ("aktivasi", "mengaktifkan"),
    ("legalisasi", "melegalisasi"),
    ("fasilitasi", "memfasilitasi"),
    ("investigasi", "menginvestigasi"),
    ("observasi", "mengobservasi"),
    ("disposisi", "mendisposisikan"),
    ("distribusi", "mendistribusikan"),
    ("dokumentasi", "mendokumentasikan"),
    ("publikasi", "memublikasikan"),
    ("sosialisasi", "menyosialisasikan"),
    ("instalasi", "menginstal"),
    ("pemrosesan", "memproses"),
    ("pembaruan", "memperbarui"),
    ("pembaharuan", "memperbarui"),
    ("pembetulan", "membetulkan"),
    ("perbaikan", "memperbaiki"),
    ("perpanjangan", "memperpanjang"),
    ("perhitungan", "menghitung"),
    ("perubahan", "mengubah"),
    ("persetujuan", "menyetujui"),
    ("permohonan", "mengajukan permohonan"),
    ("persiapan", "menyiapkan"),
    ("permintaan", "meminta"),
    ("pemberian", "memberikan"),
    ("penandatanganan", "menandatangani"),
    ("tanda tangan", "menandatangani"),
];

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_noun_of_an_act_gives_its_verb() {
        for (noun, verb) in [
            ("verifikasi", "memverifikasi"),
            ("pemeriksaan", "memeriksa"),
            ("penginputan", "menginput"),
            ("pencabutan", "mencabut"),
            ("penerbitan", "menerbitkan"),
            ("penyampaian", "menyampaikan"),
            ("penilaian", "menilai"),
            ("penelitian", "meneliti"),
            ("penomoran", "menomori"),
            ("perekaman", "merekam"),
            ("pelaporan", "melaporkan"),
            ("pengecekan", "mengecek"),
            ("pembaharuan", "memperbarui"),
            ("penyemprotan", "menyemprot"),
            ("pengukuran", "mengukur"),
            ("pengawasan", "mengawasi"),
        ] {
            assert_eq!(direct(noun).as_deref(), Some(verb), "{noun}");
        }
    }

    #[test]
    fn a_noun_of_an_event_gives_none() {
        for noun in [
            "rapat",
            "pelatihan",
            "pertemuan",
            "perjalanan",
            "peraturan",
            "pesan",
            "peran",
            "pelayanan",
        ] {
            assert_eq!(direct(noun), None, "{noun}");
        }
    }

    #[test]
    fn a_passive_verb_gives_its_active_form() {
        for (passive, verb) in [
            ("diverifikasi", "memverifikasi"),
            ("diterima", "menerima"),
            ("dikirim", "mengirim"),
            ("disahkan", "mengesahkan"),
            ("dicatat", "mencatat"),
            ("diproses", "memproses"),
            ("diperbaiki", "memperbaiki"),
            ("diperiksa", "memeriksa"),
            ("disusun", "menyusun"),
            ("dikaji", "mengkaji"),
            ("diinput", "menginput"),
            ("ditandatangani", "menandatangani"),
            ("dilakukan", "melakukan"),
            ("dibuat", "membuat"),
            ("diserahkan", "menyerahkan"),
            ("digandakan", "menggandakan"),
        ] {
            assert_eq!(of_passive(passive).as_deref(), Some(verb), "{passive}");
        }
        assert_eq!(of_passive("dinas"), None);
        assert_eq!(of_passive("disposisi"), None);
    }
}
