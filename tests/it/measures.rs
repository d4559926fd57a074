//! The measures as a reader sees them: the table of a comparison, the definitions it leads to, and the time of an SOP.

use sopan::load::RawFile;
use sopan::model::Profile;
use sopan::output::Output;
use sopan::words::Lang;
use sopan::words::measures::ALL;

use crate::content;
use crate::site::{build, file, page};

const TABLE: &str = "prosedur/uji/index.html";

/// A procedure with one SOP for each of these step tables.
fn library(tables: &[&str]) -> Vec<RawFile> {
    let mut files = vec![file("content/prosedur/uji.yaml", "nama: Uji\n")];
    for (at, steps) in tables.iter().enumerate() {
        files.push(file(
            &format!("content/sop/kota{at:03}/uji.yaml"),
            &format!(
                "nama: Uji\nprosedur: uji\npelaksana: {{a: Pemohon, b: Petugas}}\nlangkah:\n{steps}"
            ),
        ));
        files.push(file(
            &format!("content/instansi/kota{at:03}.yaml"),
            &format!("nama: Kota {at}\n"),
        ));
    }
    files
}

fn internal(tables: &[&str]) -> Output {
    build(library(tables), Lang::Id, Profile::Internal)
}

/// The row of a measure in the table of few SOPs.
fn row(html: &str, anchor: &str) -> String {
    let row = html
        .split("<tr>")
        .find(|row| row.contains(&format!("ukuran/index.html#{anchor}\"")));
    row.expect("a row of the measure").to_owned()
}

const PLAIN: &str = "  - {kegiatan: Menulis, pelaksana: a, kelengkapan: [Konsep], waktu: 10 menit, output: [Naskah]}\n  - {kegiatan: Mencatat, pelaksana: b, waktu: 20 menit, output: [Catatan]}\n";
const CHECKED: &str = "  - {kegiatan: Menulis, pelaksana: a, waktu: 10 menit, output: [Naskah]}\n  - {kegiatan: Memeriksa, pelaksana: b, waktu: 30 menit, output: [Naskah], keputusan: {ya: 3, tidak: 1}}\n  - {kegiatan: Mencatat, pelaksana: b, waktu: 5 hari kerja, output: [Catatan]}\n";
const UNTIMED: &str = "  - {kegiatan: Menulis, pelaksana: a, waktu: 10 menit}\n  - {kegiatan: Mencatat, pelaksana: b}\n";
const SILENT: &str =
    "  - {kegiatan: Menulis, pelaksana: a}\n  - {kegiatan: Mencatat, pelaksana: b}\n";

#[test]
fn every_measure_of_the_table_has_its_definition() {
    for lang in [Lang::Id, Lang::En] {
        let output = build(content(), lang, Profile::Internal);
        let definitions = page(&output, "ukuran/index.html");
        for definition in ALL {
            assert!(definitions.contains(&format!("<section id=\"{}\"", definition.anchor)));
            for words in [
                definition.what,
                definition.how,
                definition.source,
                definition.example,
            ] {
                assert!(words.id != words.en || words.id.contains("(1977)"));
            }
        }
        let html = page(&output, "prosedur/lupa-passphrase/index.html");
        let links: Vec<&str> = html
            .split("ukuran/index.html#")
            .skip(1)
            .filter_map(|rest| rest.split('"').next())
            .collect();
        assert!(links.len() >= 11, "{links:?}");
        for anchor in links {
            assert!(
                definitions.contains(&format!("id=\"{anchor}\"")),
                "{anchor}"
            );
        }
    }
}

#[test]
fn definitions_state_the_assumption_and_the_week_of_the_site() {
    let files = vec![file(
        "content/situs.yaml",
        "hari_kerja: {jam: 6, hari: 6}\npeluang_kembali: \"0,125\"\n",
    )];
    let html = page(
        &build(files, Lang::Id, Profile::Internal),
        "ukuran/index.html",
    );
    for text in [
        "peluang itu dianggap 12,5%",
        "Perpres 21/2023",
        "6 jam kerja",
        "36 jam seminggu",
    ] {
        assert!(html.contains(text), "{text}");
    }
}

#[test]
fn a_site_says_how_often_work_goes_back() {
    let table = |setting: &str| {
        let mut files = library(&[PLAIN, &CHECKED.replace("5 hari kerja", "5 menit")]);
        files.push(file("content/situs.yaml", setting));
        let html = page(&build(files, Lang::Id, Profile::Internal), TABLE);
        row(&html, "waktu-biasanya")
    };
    assert!(table("peluang_kembali: \n").contains("55 menit"));
    assert!(table("peluang_kembali: 0\n").contains("45 menit"));
    assert!(table("peluang_kembali: 0.5\n").contains("85 menit"));
    for wrong in ["1", "-0,1", "sering", "20%"] {
        let (_, findings) = sopan::load::load(vec![file(
            "content/situs.yaml",
            &format!("judul: Uji\npeluang_kembali: \"{wrong}\"\n"),
        )]);
        let sorted = findings.sorted();
        let finding = sorted.first().expect("a finding");
        assert_eq!(finding.span.line, 2);
        assert!(finding.message.id.contains(wrong), "{wrong}");
        assert!(table(&format!("peluang_kembali: \"{wrong}\"\n")).contains("55 menit"));
    }
}

#[test]
fn ranks_medians_and_shares_stand_beside_the_values() {
    let html = page(&internal(&[PLAIN, CHECKED, UNTIMED, SILENT]), TABLE);
    let once = row(&html, "waktu-sekali-jalan");
    for text in [
        "2 dari 4 instansi",
        "30 menit",
        "peringkat 1",
        "peringkat 2",
        "Tercepat",
        "≥ 10 menit",
        "1 dari 2 langkah menyebut waktu",
        "Tidak disebut",
    ] {
        assert!(once.contains(text), "{text} in {once}");
    }
    let usual = row(&html, "waktu-biasanya");
    assert!(usual.contains("hari kalender") && usual.contains("peringkat 2"));
    let worst = row(&html, "waktu-paling-lama");
    // 10 + 30 minutes twice, and five working days: 80 minutes and 2250.
    assert!(worst.contains("5 hari kerja 1 jam"), "{worst}");
}

#[test]
fn one_pass_is_one_number_everywhere_and_the_usual_time_has_its_own_name() {
    // One pass takes 10 + 30 + 5 minutes. One time in five the check sends the work back: 40 ÷ 0.8 + 5.
    let looped = CHECKED.replace("5 hari kerja", "5 menit");
    let output = internal(&[PLAIN, &looped]);
    let pages = [
        "index.html",
        "prosedur/index.html",
        "instansi/kota001/index.html",
        "sop/kota001/uji/index.html",
        TABLE,
    ];
    for path in pages {
        let html = page(&output, path);
        assert!(html.contains("45 menit"), "{path}");
        let named = html.matches("biasanya sekitar 55 menit").count()
            + row_count(&html, "waktu-biasanya", "55 menit");
        assert_eq!(html.matches("55 menit").count(), named, "{path}");
    }
    let html = page(&output, TABLE);
    assert!(row(&html, "waktu-sekali-jalan").contains("45 menit"));
    assert_eq!(row_count(&html, "waktu-biasanya", "55 menit"), 1);
    // The lead, the print, the table of measures, the bar and the table beside it.
    assert!(html.matches("45 menit").count() >= 5);
    let data = page(&output, "data/prosedur/uji.json").replace(char::is_whitespace, "");
    assert!(data.contains("\"menit\":[45.0,45.0]"), "{data}");
    assert!(data.contains("\"biasanya\":55.0"), "{data}");
    let facts = page(&output, "data/prosedur/uji.csv");
    for line in [
        "menit,Waktu sekali jalan,kota001/uji,Kota 1,ada,45,,menit",
        "menit_biasanya,Waktu biasanya,kota001/uji,Kota 1,ada,55,,menit",
    ] {
        assert!(facts.contains(line), "{line} in {facts}");
    }
}

/// How often the row of a measure says something; never where a page has no such row.
fn row_count(html: &str, anchor: &str, text: &str) -> usize {
    let rows = html.split("<tr>");
    rows.filter(|row| row.contains(&format!("ukuran/index.html#{anchor}\"")))
        .map(|row| row.matches(text).count())
        .sum()
}

#[test]
fn not_stated_no_and_does_not_apply_are_three_cells_of_one_row() {
    let decided = CHECKED.replace("tidak: 1", "tidak: 3");
    let html = page(&internal(&[PLAIN, &decided, CHECKED]), TABLE);
    let loops = row(&html, "pengulangan");
    for text in ["Tidak berlaku", "Tidak ada", "<td data-nilai=\"1\">1"] {
        assert!(loops.contains(text), "{text} in {loops}");
    }
    let open = CHECKED.replace(", tidak: 1", "");
    let html = page(&internal(&[PLAIN, &open]), TABLE);
    assert!(row(&html, "pengulangan").contains("satu jalan keluar tidak digambar"));
    let silent = page(&internal(&[SILENT, PLAIN]), TABLE);
    assert!(row(&silent, "dokumen").contains("Tidak disebut"));
}

#[test]
fn no_ranks_where_all_are_the_same() {
    let html = page(&internal(&[PLAIN, PLAIN]), TABLE);
    assert!(!html.contains("peringkat 1") && !html.contains("Tercepat"));
}

#[test]
fn public_edition_without_findings_measures_none() {
    let mut files = library(&[PLAIN, CHECKED]);
    files.push(file(
        "content/situs.yaml",
        "profil: publik\ntampilkan_temuan: false\n",
    ));
    let html = page(&build(files, Lang::Id, Profile::Public), TABLE);
    assert!(
        !html.contains("ukuran/index.html#temuan") && html.contains("ukuran/index.html#kegiatan")
    );
}

#[test]
fn an_sop_tells_one_number_and_its_cases_in_one_sentence() {
    let output = build(content(), Lang::Id, Profile::Internal);
    let html = page(&output, "sop/pekalongan/lupa-passphrase/index.html");
    let sentence = "Menurut alurnya paling cepat 29 menit, biasanya sekitar 32 menit, paling lama 39 menit bila setiap pengulangan terjadi sekali.";
    assert!(html.contains(">29 menit</p>") && html.contains(sentence));
    let straight = page(&output, "sop/tapin/lupa-passphrase/index.html");
    assert!(straight.contains(">19 menit</p>") && !straight.contains("Menurut alurnya"));
    let untimed = page(&internal(&[UNTIMED]), "sop/kota000/uji/index.html");
    assert!(untimed.contains("≥ 10 menit</p>"));
    let branches = CHECKED.replace("ya: 3, tidak: 1", "ya: 3, tidak: 4")
        + "  - {kegiatan: Menolak, pelaksana: b, waktu: 5 hari kerja}\n";
    let branches = branches.replace("output: [Catatan]}", "output: [Catatan], lanjut: selesai}");
    let branched = page(&internal(&[&branches]), "sop/kota000/uji/index.html");
    assert!(
        branched.contains("karena tidak semua langkah dilalui"),
        "{branched}"
    );
}

#[test]
fn a_crowd_names_its_outliers_and_keeps_the_median_apart() {
    let slow = PLAIN.replace("20 menit", "20 hari kerja");
    let other = PLAIN.replace("20 menit", "25 menit");
    let mut tables: Vec<&str> = (0..300)
        .map(|at| if at % 2 == 0 { PLAIN } else { other.as_str() })
        .collect();
    tables[7] = &slow;
    let html = page(&internal(&tables), TABLE);
    let strips = html
        .split("id=\"h-s\"")
        .nth(1)
        .and_then(|rest| rest.split("</section>").next());
    let strips = strips.expect("strips");
    assert!(
        strips.contains("Kota 7 (") && strips.contains("300 dari 300 instansi"),
        "{strips}"
    );
    assert!(html.contains("<tfoot>") && html.contains("data-urut=\"angka\""));
}

#[test]
fn a_time_with_gaps_is_a_lower_bound_wherever_it_is_read() {
    let output = internal(&[PLAIN, UNTIMED]);
    let html = page(&output, TABLE);
    assert!(
        !html.contains("kali Kota"),
        "the lead compares no lower bound"
    );
    for path in [
        "index.html",
        "instansi/kota001/index.html",
        "prosedur/index.html",
    ] {
        let html = page(&output, path);
        assert!(!html.contains(">10 menit<"), "{path}");
    }
    assert!(html.contains(">≥ 10 menit<"));
}
