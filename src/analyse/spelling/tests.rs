//! Tests of spelling.

use super::*;

fn meant(word: &str) -> Option<String> {
    Spelling::default()
        .correction(word)
        .map(|found| found.right)
}

#[test]
fn slips_of_words_of_offices_are_mended() {
    for (slip, right) in [
        ("passphrasede", "passphrase"),
        ("passpharasse", "passphrase"),
        ("verikator", "verifikator"),
        ("pelenggaraan", "penyelenggaraan"),
        ("penyelengaraan", "penyelenggaraan"),
        ("ditebitkan", "diterbitkan"),
        ("meyampaikan", "menyampaikan"),
        ("kesediaaan", "kesediaan"),
        ("permohoann", "permohonan"),
        ("sertfikat", "sertifikat"),
        ("mengunakan", "menggunakan"),
        ("novermber", "november"),
        ("didisposiskan", "didisposisikan"),
    ] {
        assert_eq!(meant(slip).as_deref(), Some(right), "{slip}");
    }
}

#[test]
fn right_words_and_names_are_left_alone() {
    let words = "meyakinkan pelayan penyadapan pengaspalan penyamakan pemupukan pengukuhan kawalan \
        diinokulasi purwakarta kalimantan wahyudi hartoni bengkulu tasikmalaya pangandaran penatausahaan \
        pengarusutamaan kewirausahaan diverifikasinya surat-menyurat imunisasi posyandu geladi";
    for word in words.split_ascii_whitespace() {
        assert_eq!(meant(word), None, "{word}");
    }
}

#[test]
fn words_with_affixes_are_known() {
    let words = "menyusun penyusunannya mengirimkan ditindaklanjuti memperbaiki dipertanggungjawabkan \
        berkoordinasi keterlambatan mengecek diunggah penandatanganan Surat-Menyurat selengkapnya";
    for word in words.split_ascii_whitespace() {
        assert!(is_word(word), "{word}");
    }
    for word in ["resiko", "ditebitkan", "mengunakan", "kesediaaan"] {
        assert!(!is_word(word), "{word}");
    }
}

#[test]
fn words_run_together_are_taken_apart() {
    for (word, apart) in [
        ("danmenyampaikan", Some("dan menyampaikan")),
        ("suratpermohonan", Some("surat permohonan")),
        ("permohonandan", Some("permohonan dan")),
        ("kewarganegaraan", None),
        ("danau", None),
        ("pertanggungjawaban", None),
    ] {
        assert_eq!(separate(word).as_deref(), apart, "{word}");
    }
}

#[test]
fn verbs_keep_their_prefix_and_places_their_preposition() {
    for (one, other, right) in [
        ("di", "inginkan", Some("diinginkan")),
        ("di", "olah", Some("diolah")),
        ("ditindak", "lanjuti", Some("ditindaklanjuti")),
        ("menindak", "lanjuti", Some("menindaklanjuti")),
        ("Menanda", "tangani", Some("menandatangani")),
        ("lampiran", "nya", Some("lampirannya")),
        ("di", "kantor", None),
        ("di", "Perikanan", None),
        ("dinas", "luar", None),
    ] {
        assert_eq!(together(one, other).as_deref(), right, "{one} {other}");
    }
}
