//! Citations as real SOPs write them.

use super::*;

fn scanned(text: &str) -> Vec<Citation> {
    read(&Library::default(), None, text)
}

fn ids(text: &str) -> Vec<String> {
    scanned(text)
        .into_iter()
        .map(|citation| citation.id.map(|id| id.0).unwrap_or_default())
        .collect()
}

#[test]
fn the_common_forms_of_a_citation_are_read() {
    for (text, id) in [
        ("Undang-undang Nomor 11 Tahun 2008 tentang X", "uu-11-2008"),
        ("UU No. 11/2008", "uu-11-2008"),
        (
            "Peraturan Pemerintah No 82 Tahun 2012 tentang X",
            "pp-82-2012",
        ),
        (
            "Peraturan Pemerintah Republik Indonesia Nomor 71 Tahun 2019",
            "pp-71-2019",
        ),
        (
            "Peraturan Presiden No.95 Tahun 2018 tentang X",
            "perpres-95-2018",
        ),
        (
            "Permendagri Nomor 52 Tahun 2011",
            "permen-dalam-negeri-52-2011",
        ),
        (
            "Peraturan Wali Kota Pekalongan Nomor 033 Tahun 2021",
            "perwali-kota-pekalongan-33-2021",
        ),
        (
            "Peraturan Walikota Pekalongan Nomor 33 Tahun 2021",
            "perwali-kota-pekalongan-33-2021",
        ),
        (
            "Peraturan Bupati Tapin Nomor 03 Tahun 2022 Tentang X",
            "perbup-kabupaten-tapin-3-2022",
        ),
        (
            "Peraturan Daerah Provinsi Jawa Barat Nomor 29 Tahun 2010 tentang X",
            "perda-provinsi-jawa-barat-29-2010",
        ),
        (
            "Peraturan Gubernur Jawa Barat Nomor 60 Tahun 2017",
            "pergub-provinsi-jawa-barat-60-2017",
        ),
        (
            "Peraturan Menteri Negara PAN Nomor PER/21/M.PAN/11/2008 tentang X",
            "permen-pan-21-2008",
        ),
        ("Perka BSSN Nomor 8 Tahun 2020", "perka-bssn-8-2020"),
        (
            "Peraturan BPS Nomor 7 Tahun 2020 tentang X",
            "peraturan-badan-bps-7-2020",
        ),
        (
            "Peraturan Badan Siber dan Sandi Negara Nomor 8 Tahun 2020",
            "peraturan-badan-badan-siber-dan-sandi-negara-8-2020",
        ),
    ] {
        assert_eq!(ids(text), [id], "{text}");
    }
}

#[test]
fn an_amending_law_names_the_amended_one_inside_its_title() {
    let all = scanned(
        "Undang-Undang Nomor 11 Tahun 2008 tentang Informasi dan Transaksi Elektronik sebagaimana telah diubah dengan \
         Undang-Undang Nomor 19 Tahun 2016 tentang Perubahan atas Undang-Undang Nomor 11 tahun 20118 tentang Informasi \
         dan Transaksi Elektronik;",
    );
    assert_eq!(all.len(), 3);
    assert_eq!(all[0].title, "Informasi dan Transaksi Elektronik");
    assert!(all[0].is_basis());
    assert!(all[1].amendment && !all[1].in_title);
    assert!(
        all[1]
            .title
            .starts_with("Perubahan atas Undang-Undang Nomor 11")
    );
    assert!(all[2].in_title);
    assert_eq!(all[2].year, "20118");
    assert_eq!(all[2].id, None);
}

#[test]
fn a_second_sentence_with_a_citation_is_a_second_basis() {
    let all = scanned(
        "Peraturan Menteri Pendayagunaan Aparatur Negara dan Reformasi Birokrasi Nomor 6 Tahun 2011 tentang Pedoman \
         Umum Tata Naskah Dinas Elektronik di Lingkungan Instansi Pemerintah. Peraturan Kepala Lembaga Sandi Negara \
         Nomor 10 Tahun 2017 tentang Penyelenggaraan Sertifikat Elektronik.",
    );
    assert_eq!(all.len(), 2);
    assert!(all[1].is_basis());
    assert!(all[0].title.ends_with("Instansi Pemerintah"));
    assert_eq!(all[1].issuer.as_deref(), Some("Lembaga Sandi Negara"));
}

#[test]
fn a_gazette_in_brackets_is_neither_title_nor_citation() {
    let all = scanned(
        "Peraturan Pemerintah No 82 Tahun 2012 tentang Penyelenggaraan Sistem dan Transaksi Elektronik (Lembaran \
         Negara Republik Indonesia Tahun 2012 Nomor 189, Tambahan Lembaran Negara Republik Indonesia Nomor 5348);",
    );
    assert_eq!(all.len(), 1);
    assert_eq!(
        all[0].title,
        "Penyelenggaraan Sistem dan Transaksi Elektronik"
    );
}

#[test]
fn implementing_rules_name_their_law_inside_the_title() {
    let all = scanned(
        "Peraturan Pemerintah Nomor 96 Tahun 2012 tentang Pelaksanaan Undang-Undang Nomor 25 Tahun 2009 tentang \
         Pelayanan Publik",
    );
    assert_eq!(all.len(), 2);
    assert!(all[1].in_title);
}

#[test]
fn words_without_a_number_are_no_citation() {
    assert!(scanned("Peraturan perundang-undangan yang berlaku").is_empty());
    assert!(scanned("Keputusan Kepala Dinas tentang Tim").is_empty());
}
