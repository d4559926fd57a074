//! Citations in the forms that offices of health, finance, civil service, schools, villages and regions write.

use std::ops::Range;

use proptest::prelude::*;
use sopan::analyse::Citation;
use sopan::analyse::citations::{Gazette, Journal, read};
use sopan::load::load;
use sopan::model::Library;

fn scanned(text: &str) -> Vec<Citation> {
    read(&Library::default(), None, text)
}

/// The library built into the program.
fn registered() -> Library {
    load(Vec::new()).0
}

/// A text, and of each citation its role (basis, amendment, mentioned in a title) and its id, number and year.
type Form = (&'static str, &'static [&'static str]);

const FORMS: &[Form] = &[
    (
        "Undang-Undang Nomor 25 Tahun 2009 tentang Pelayanan Publik (Lembaran Negara Republik Indonesia Tahun 2009 Nomor 112, Tambahan Lembaran Negara Republik Indonesia Nomor 5038);",
        &["uu-25-2009"],
    ),
    ("UU No. 25 Tahun 2009", &["uu-25-2009"]),
    (
        "Undang - Undang No.25 Th.2009 tentang Pelayanan Publik",
        &["uu-25-2009"],
    ),
    (
        "UNDANG-UNDANG REPUBLIK INDONESIA NOMOR 36 TAHUN 2009 TENTANG KESEHATAN",
        &["uu-36-2009"],
    ),
    (
        "Undang Undang RI Nomor : 20 Tahun 2003 tentang Sistem Pendidikan Nasional",
        &["uu-20-2003"],
    ),
    ("Undang-Undang Nomor25 tahun2009", &["uu-25-2009"]),
    (
        "Undang-Undang Dasar Negara Republik Indonesia Tahun 1945",
        &[" 1945"],
    ),
    ("Pasal 18 ayat (6) UUD 1945", &[" 1945"]),
    (
        "Ketetapan MPR RI Nomor XI/MPR/1998 tentang Penyelenggara Negara yang Bersih",
        &["tap-mpr-xi-mpr-1998-1998"],
    ),
    (
        "Peraturan Pemerintah Pengganti Undang-Undang Nomor 2 Tahun 2022 tentang Cipta Kerja",
        &["perppu-2-2022"],
    ),
    ("PP 96 Tahun 2012", &["pp-96-2012"]),
    (
        "Peraturan Pemerintah Nomor 6 Tahun 1988 tentang Koordinasi Kegiatan Instansi Vertikal di Daerah",
        &["pp-6-1988"],
    ),
    (
        "Perpres No.16/2018 tentang Pengadaan Barang/Jasa Pemerintah",
        &["perpres-16-2018"],
    ),
    ("Kepres Nomor 80 Tahun 2003", &["keppres-80-2003"]),
    (
        "Instruksi Presiden Nomor 3 Tahun 2003 tentang Kebijakan e-Government",
        &["inpres-3-2003"],
    ),
    (
        "Peraturan Menteri Kesehatan Republik Indonesia Nomor 269/MENKES/PER/III/2008 tentang Rekam Medis",
        &["permen-kesehatan-269-2008"],
    ),
    (
        "Permenkes RI No. 4 Tahun 2018 tentang Kewajiban Rumah Sakit",
        &["permen-kesehatan-4-2018"],
    ),
    (
        "Keputusan Menteri Kesehatan Nomor 129/Menkes/SK/II/2008 tentang Standar Pelayanan Minimal Rumah Sakit",
        &["kepmen-kesehatan-129-2008"],
    ),
    (
        "Peraturan Menteri Keuangan Nomor 190/PMK.05/2012 tentang Tata Cara Pembayaran",
        &["permen-keuangan-190-2012"],
    ),
    ("PMK Nomor 190/PMK.05/2012", &["permen-keuangan-190-2012"]),
    ("PermenPAN-RB No. 35 Tahun 2012", &["permen-panrb-35-2012"]),
    (
        "Permenpan RB Nomor 35 Tahun 2012",
        &["permen-panrb-35-2012"],
    ),
    ("Permen PAN & RB 35 Tahun 2012", &["permen-panrb-35-2012"]),
    ("Permenpan Nomor 35 Tahun 2012", &["permen-panrb-35-2012"]),
    (
        "Peraturan Menteri Pendayagunaan Aparatur Negara dan Reformasi Birokrasi Republik Indonesia Nomor 35 Tahun 2012",
        &["permen-panrb-35-2012"],
    ),
    (
        "Peraturan Menteri Negara Pendayagunaan Aparatur Negara Nomor: PER/21/M.PAN/11/2008 tentang Pedoman Penyusunan SOP",
        &["permen-pan-21-2008"],
    ),
    (
        "Kepmenpan Nomor 63/KEP/M.PAN/7/2003 tentang Pedoman Umum Penyelenggaraan Pelayanan Publik",
        &["kepmen-pan-63-2003"],
    ),
    ("Permendagri 54/2009", &["permen-dalam-negeri-54-2009"]),
    (
        "Peraturan Menteri Dalam Negeri (Permendagri) Nomor 54 Tahun 2009",
        &["permen-dalam-negeri-54-2009"],
    ),
    (
        "Peraturan Menteri LHK Nomor P.68/Menlhk/Setjen/Kum.1/8/2016 tentang Baku Mutu Air Limbah Domestik",
        &["permen-lingkungan-hidup-dan-kehutanan-68-2016"],
    ),
    (
        "Peraturan Menteri Pendidikan, Kebudayaan, Riset, dan Teknologi Nomor 47 Tahun 2023",
        &["permen-pendidikan-kebudayaan-riset-dan-teknologi-47-2023"],
    ),
    (
        "Keputusan Bupati Ciamis Nomor 188.45/123/KEP/2020 tentang Tim",
        &["keputusan-daerah-ciamis-188-45-123-kep-2020-2020"],
    ),
    (
        "Keputusan Bupati Ciamis Nomor 188.45 / 123 / KEP / 2020 tentang Tim",
        &["keputusan-daerah-ciamis-188-45-123-kep-2020-2020"],
    ),
    (
        "Perda Kab. Ciamis No. 8 Th. 2016",
        &["perda-kabupaten-ciamis-8-2016"],
    ),
    (
        "Peraturan Bupati Ciamis Nomor 12A Tahun 2015",
        &["perbup-kabupaten-ciamis-12a-2015"],
    ),
    (
        "Peraturan Bupati (Perbub) Tapin No 3 Thn 2022",
        &["perbup-kabupaten-tapin-3-2022"],
    ),
    (
        "Peraturan Gubernur Daerah Istimewa Yogyakarta Nomor 12 Tahun 2019",
        &["pergub-provinsi-daerah-istimewa-yogyakarta-12-2019"],
    ),
    (
        "Qanun Kabupaten Aceh Besar Nomor 5 Tahun 2018",
        &["perda-kabupaten-aceh-besar-5-2018"],
    ),
    (
        "Peraturan Desa Sukamaju Nomor 3 Tahun 2021 tentang APBDes",
        &["perdes-sukamaju-3-2021"],
    ),
    (
        "Keputusan Kepala Sekolah Nomor 421.3/015/2023 tentang Pembagian Tugas",
        &["421.3/015/2023 2023"],
    ),
    (
        "Peraturan Lembaga Kebijakan Pengadaan Barang/Jasa Pemerintah Nomor 12 Tahun 2021 tentang Pedoman Pelaksanaan",
        &["peraturan-badan-lembaga-kebijakan-pengadaan-barang-jasa-pemerintah-12-2021"],
    ),
    (
        "Peraturan Kepala Arsip Nasional RI Nomor 2 Tahun 2014",
        &["perka-anri-2-2014"],
    ),
    (
        "Peraturan Direktur Jenderal Perbendaharaan Nomor PER-5/PB/2024",
        &["PER-5/PB/2024 2024"],
    ),
    (
        "Surat Edaran Menteri PANRB Nomor 10 Tahun 2022",
        &["surat-edaran-panrb-10-2022"],
    ),
    (
        "SE Menpan Nomor SE/03/M.PAN/2009",
        &["surat-edaran-pan-3-2009"],
    ),
    (
        "Peraturan Bersama Menteri Agama dan Menteri Dalam Negeri Nomor 9 Tahun 2006 dan Nomor 8 Tahun 2006",
        &["9 2006", "8 2006"],
    ),
    (
        "Undang-Undang Nomor 8 Tahun 1974 jo. Undang-Undang Nomor 43 Tahun 1999 tentang Pokok-Pokok Kepegawaian",
        &["uu-8-1974", "~uu-43-1999"],
    ),
    (
        "UU No. 8 Tahun 1974 jo No. 43 Tahun 1999",
        &["uu-8-1974", "~uu-43-1999"],
    ),
    (
        "PP RI No. 19 Tahun 2005 jo PP No. 32 Tahun 2013",
        &["pp-19-2005", "~pp-32-2013"],
    ),
    (
        "Undang-Undang Nomor 23 Tahun 2014 tentang Pemerintahan Daerah sebagaimana telah beberapa kali diubah, terakhir dengan Undang-Undang Nomor 6 Tahun 2023 tentang Penetapan Peraturan Pemerintah Pengganti Undang-Undang Nomor 2 Tahun 2022 tentang Cipta Kerja menjadi Undang-Undang",
        &["uu-23-2014", "~uu-6-2023", "@perppu-2-2022"],
    ),
    (
        "Peraturan Menteri Dalam Negeri Nomor 13 Tahun 2006 tentang Pedoman Pengelolaan Keuangan Daerah sebagaimana telah diubah beberapa kali terakhir dengan Peraturan Menteri Dalam Negeri Nomor 21 Tahun 2011 tentang Perubahan Kedua atas Peraturan Menteri Dalam Negeri Nomor 13 Tahun 2006 tentang Pedoman Pengelolaan Keuangan Daerah;",
        &[
            "permen-dalam-negeri-13-2006",
            "~permen-dalam-negeri-21-2011",
            "@permen-dalam-negeri-13-2006",
        ],
    ),
    (
        "Undang-Undang Nomor 17 Tahun 2003 tentang Keuangan Negara; Undang-Undang Nomor 1 Tahun 2004 tentang Perbendaharaan Negara",
        &["uu-17-2003", "uu-1-2004"],
    ),
    (
        "Peraturan Presiden Nomor 95 Tahun 2018 tentang Sistem Pemerintahan Berbasis Elektronik, Pasal 40 dan 41",
        &["perpres-95-2018"],
    ),
    (
        "Standar pelayanan sebagaimana dimaksud dalam Peraturan Pemerintah Nomor 96 Tahun 2012",
        &["pp-96-2012"],
    ),
    (
        "Peraturan perundang-undangan lain, antara lain UU Nomor 14 Tahun 2008",
        &["uu-14-2008"],
    ),
    (
        "Perma Nomor 1 Tahun 2016",
        &["peraturan-badan-mahkamah-agung-1-2016"],
    ),
];

fn told(citation: &Citation) -> String {
    let role = match (citation.amendment, citation.in_title) {
        (true, _) => "~",
        (_, true) => "@",
        _ => "",
    };
    let id = citation.id.as_ref().map_or_else(
        || format!("{} {}", citation.number, citation.year),
        |id| id.0.clone(),
    );
    format!("{role}{id}")
}

#[test]
fn real_forms_of_many_offices_are_read() {
    let library = registered();
    let mut wrong = Vec::new();
    for (text, expected) in FORMS {
        let found: Vec<String> = read(&library, None, text).iter().map(told).collect();
        if found != *expected {
            wrong.push(format!("{text}\n  read {found:?}\n  not  {expected:?}"));
        }
    }
    assert!(wrong.is_empty(), "{}", wrong.join("\n"));
    assert!(FORMS.len() >= 40);
}

/// Every place of a citation with the words that should stand there.
fn places(citation: &Citation) -> Vec<(Range<usize>, Option<&str>)> {
    let places = &citation.places;
    let mut all = vec![
        (citation.range.clone(), None),
        (places.kind.clone(), None),
        (places.number.clone(), Some(citation.number.as_str())),
    ];
    all.extend(places.issuer.clone().map(|place| (place, None)));
    all.extend(places.mark.clone().map(|place| (place, None)));
    let year = places.year.clone();
    all.extend(year.map(|place| (place, Some(citation.year.as_str()))));
    let title = places.title.clone();
    all.extend(title.map(|place| (place, Some(citation.title.as_str()))));
    let articles = citation.articles.iter().cloned();
    all.extend(articles.map(|place| (place, None)));
    let gazettes = citation.gazettes.iter();
    all.extend(gazettes.map(|gazette| (gazette.range.clone(), None)));
    all
}

fn assert_places(text: &str) {
    let citations = scanned(text);
    for citation in &citations {
        for (place, words) in places(citation) {
            let found = text.get(place.clone());
            assert!(found.is_some(), "{place:?} is no part of {text:?}");
            if let Some(words) = words {
                assert_eq!(found, Some(words), "{text:?}");
            }
        }
    }
    for pair in citations.windows(2) {
        assert!(pair[0].range.end <= pair[1].range.start, "{text:?}");
    }
}

#[test]
fn every_part_of_a_citation_has_its_place() {
    for (text, _) in FORMS {
        assert_places(text);
    }
    let text = "Pasal 5 dan Pasal 6 ayat (2) Peraturan Menteri Kesehatan RI No. 024 Tahun 2022 tentang Rekam Medis \
                (Berita Negara Republik Indonesia Tahun 2022 Nomor 829)";
    let found = scanned(text);
    let [citation] = &found[..] else {
        panic!("{found:?}");
    };
    let at = |place: &Range<usize>| &text[place.clone()];
    let places = &citation.places;
    assert_eq!(at(&places.kind), "Peraturan Menteri");
    assert_eq!(places.issuer.as_ref().map(at), Some("Kesehatan"));
    assert_eq!(places.mark.as_ref().map(at), Some("No"));
    assert_eq!(at(&places.number), "024");
    assert_eq!(places.year.as_ref().map(at), Some("2022"));
    assert_eq!(places.title.as_ref().map(at), Some("Rekam Medis"));
    let articles: Vec<&str> = citation.articles.iter().map(at).collect();
    assert_eq!(articles, ["Pasal 5 dan Pasal 6 ayat (2"]);
    let [gazette] = &citation.gazettes[..] else {
        panic!("{:?}", citation.gazettes);
    };
    assert_eq!(gazette.journal, Journal::Bn);
    assert_eq!(
        (gazette.year.as_deref(), gazette.number.as_str()),
        (Some("2022"), "829")
    );
}

#[test]
fn gazettes_belong_to_the_law_that_they_stand_behind() {
    let all = scanned(
        "Undang-Undang Nomor 11 Tahun 2008 tentang Informasi dan Transaksi Elektronik (Lembaran Negara Republik Indonesia \
         Tahun 2008 Nomor 58, Tambahan Lembaran Negara Republik Indonesia Nomor 4843) sebagaimana telah diubah dengan \
         Undang-Undang Nomor 19 Tahun 2016 tentang Perubahan atas Undang-Undang Nomor 11 Tahun 2008 (LN Tahun 2016 Nomor \
         251, TLN Nomor 5952)",
    );
    let numbers = |index: usize| -> Vec<(Journal, &str)> {
        let gazettes: &[Gazette] = &all[index].gazettes;
        let told = gazettes.iter();
        told.map(|gazette| (gazette.journal, gazette.number.as_str()))
            .collect()
    };
    assert_eq!(numbers(0), [(Journal::Ln, "58"), (Journal::Tln, "4843")]);
    assert_eq!(numbers(1), [(Journal::Ln, "251"), (Journal::Tln, "5952")]);
    assert!(numbers(2).is_empty());
}

/// Pieces of which citations are made, well and badly joined.
const PIECES: &[&str] = &[
    "Undang-Undang ",
    "UU",
    "Peraturan Menteri ",
    "Permen",
    "Peraturan Kepala ",
    "PMK ",
    "UUD ",
    "1945",
    "Nomor ",
    "No.",
    "nomor : ",
    "Tahun ",
    "th. ",
    "2008",
    "11",
    "/",
    " / ",
    "PER/21/M.PAN/11/2008",
    "tentang ",
    "Tentang Pelayanan ",
    "Pasal 40 ",
    "dan ",
    "ayat (2) ",
    "jo. ",
    "sebagaimana telah diubah dengan ",
    "(",
    ")",
    ";",
    ".",
    "\n",
    "é",
    "“",
    "İ",
    "Lembaran Negara ",
    "Tambahan ",
    "LN ",
    "Republik Indonesia ",
    "RI ",
    "Bupati ",
    "Perbup ",
    "12A ",
    "-",
    " ",
    ",",
    "Perubahan atas ",
    "SE ",
    "Dalam Negeri ",
    "188.45/1/2020 ",
];

proptest! {
    #![proptest_config(ProptestConfig::with_cases(2000))]

    #[test]
    fn no_text_breaks_the_reader(text in ".{0,120}") {
        assert_places(&text);
    }

    #[test]
    fn no_mixture_of_citations_breaks_the_reader(
        pieces in proptest::collection::vec(proptest::sample::select(PIECES), 0..24)
    ) {
        assert_places(&pieces.concat());
    }
}
