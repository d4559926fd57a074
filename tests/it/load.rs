//! Loading: broken files are understood as far as they go and every problem has its place.

use sopan::load::{RawFile, Unread, load};
use sopan::model::{Library, WrittenDate, WrittenTime};

fn file(path: &str, text: &str) -> RawFile {
    RawFile {
        path: path.to_owned(),
        content: Ok(text.as_bytes().to_vec()),
    }
}

/// The problems of some files as `path:line:column rule`.
fn problems(files: Vec<RawFile>) -> (Library, Vec<String>) {
    let (library, findings) = load(files);
    let shown = findings
        .sorted()
        .into_iter()
        .map(|finding| {
            let path = &library.source(finding.span.file).path;
            let (line, column) = (finding.span.line, finding.span.column);
            format!("{path}:{line}:{column} {}", finding.rule)
        })
        .collect();
    (library, shown)
}

fn sop(text: &str) -> (Library, Vec<String>) {
    problems(vec![file("content/sop/a/x.yaml", text)])
}

const GOOD: &str =
    "nama: Uji\npelaksana: {a: A}\nlangkah:\n  - kegiatan: Menulis surat\n    pelaksana: a\n";

#[test]
fn values_stay_the_text_they_are() {
    let (library, found) = sop(
        "nomor: 088.13\nnama: No\nversi: 0755\ntanggal: {pembuatan: 08 April 2025, efektif: 2025-04-08}\n",
    );
    assert_eq!(found, Vec::<String>::new());
    let sop = &library.sops[0];
    assert_eq!(
        sop.number.as_ref().map(|text| text.as_str()),
        Some("088.13")
    );
    assert_eq!(sop.name.value, "No");
    assert_eq!(sop.version.as_ref().map(|text| text.as_str()), Some("0755"));
    assert_eq!(
        sop.dates.created.as_ref().map(|date| date.text.as_str()),
        Some("08 April 2025")
    );
}

#[test]
fn every_value_knows_its_place() {
    let text = "nomor: 1/2/ü\nnama: Uji\n";
    let (library, _) = sop(text);
    let name = &library.sops[0].name;
    assert_eq!(library.slice(name.span), "Uji");
    assert_eq!((name.span.line, name.span.column), (2, 7));
    assert_eq!(library.source(name.span.file).path_of(name.span), "nama");
}

#[test]
fn paths_name_the_innermost_value() {
    let text = "nama: Uji\npelaksana: {a: A}\nlangkah:\n  - kegiatan: X\n  - kegiatan: Y\n    kelengkapan:\n      - Surat\n      - Berkas\n";
    let (library, _) = sop(text);
    let step = &library.sops[0].parts[0].steps[1];
    let item = &step.requirements.as_ref().expect("a list").items[1].text;
    let path = library.source(item.span.file).path_of(item.span);
    assert_eq!(path, "langkah[1].kelengkapan[1]");
}

#[test]
fn a_file_that_is_not_yaml_is_reported_and_the_others_go_on() {
    let (library, found) = problems(vec![
        file(
            "content/sop/a/rusak.yaml",
            "nama: [tak ditutup\nlangkah: {\n",
        ),
        file("content/sop/a/x.yaml", GOOD),
    ]);
    assert_eq!(found.len(), 1, "{found:?}");
    assert!(found[0].ends_with("yaml-tidak-sah"), "{found:?}");
    assert!(library.sops.iter().any(|sop| sop.id.slug == "x"));
}

#[test]
fn what_stands_before_the_break_is_understood() {
    let (library, found) = sop("nomor: 1/2\nnama: Uji\ndasar_hukum: \"tak ditutup\nlangkah: []\n");
    assert_eq!(library.sops[0].name.value, "Uji");
    assert_eq!(found.len(), 1, "{found:?}");
}

#[test]
fn a_tab_is_named_where_it_stands() {
    let (_, found) = sop("nama: Uji\ntanggal:\n\tpembuatan: 2025\n");
    assert_eq!(found, ["content/sop/a/x.yaml:3:1 tab-di-lekukan"]);
}

#[test]
fn a_second_key_is_reported_with_the_line_of_the_first() {
    let (library, findings) = load(vec![file("content/sop/a/x.yaml", "nama: Uji\nnama: Dua\n")]);
    let found = findings.sorted();
    assert_eq!(found[0].rule, "kunci-ganda");
    assert!(
        found[0].message.id.contains("baris 1"),
        "{}",
        found[0].message.id
    );
    assert_eq!(library.sops[0].name.value, "Uji");
}

#[test]
fn an_unknown_key_gets_the_nearest_known_one() {
    let (_, findings) = load(vec![file(
        "content/sop/a/x.yaml",
        "nama: Uji\nperingtan: []\n",
    )]);
    let found = findings.sorted();
    assert_eq!(found[0].rule, "kunci-tak-dikenal");
    assert!(
        found[0].fix.id.contains("peringatan"),
        "{}",
        found[0].fix.id
    );
}

#[test]
fn a_wrong_type_is_reported_and_its_words_are_kept() {
    let (library, found) = sop("nama: Uji\nperingatan:\n  - Catatan: tanpa kutip\n");
    assert_eq!(found, ["content/sop/a/x.yaml:3:5 jenis-nilai-salah"]);
    let warnings = library.sops[0].warnings.as_ref().expect("a list");
    assert_eq!(warnings.items[0].text.value, "Catatan: tanpa kutip");
}

#[test]
fn unknown_actors_and_targets_are_reported() {
    let (_, found) = sop(
        "nama: Uji\npelaksana: {a: A}\nlangkah:\n  - kegiatan: X\n    pelaksana: b\n    keputusan: {ya: 9, tidak: 1}\n",
    );
    assert_eq!(
        found,
        [
            "content/sop/a/x.yaml:5:16 pelaksana-tak-dikenal",
            "content/sop/a/x.yaml:6:21 tujuan-tak-dikenal"
        ]
    );
}

#[test]
fn multiplying_aliases_are_stopped() {
    let mut text = String::from("nama: Uji\ntambahan:\n  a0: &a0 [x, x, x, x, x, x, x, x, x, x]\n");
    for level in 1..10 {
        let alias = format!("*a{}", level - 1);
        let items = vec![alias; 10].join(", ");
        text.push_str(&format!("  a{level}: &a{level} [{items}]\n"));
    }
    let (library, found) = sop(&text);
    assert!(
        found
            .iter()
            .any(|line| line.ends_with("yaml-terlalu-banyak")),
        "{found:?}"
    );
    assert_eq!(library.sops[0].name.value, "Uji");
}

#[test]
fn deep_nesting_is_stopped() {
    let text = format!("nama: Uji\ntambahan: {}\n", "[".repeat(5000));
    let (_, found) = sop(&text);
    assert!(!found.is_empty());
}

#[test]
fn files_that_cannot_be_read_have_one_message_each() {
    let unread = |path: &str, why: Unread| RawFile {
        path: path.to_owned(),
        content: Err(why),
    };
    let (library, found) = problems(vec![
        unread(
            "content/sop/a/besar.yaml",
            Unread::TooLarge(50 * 1024 * 1024),
        ),
        unread("content/sop/a/folder.yaml", Unread::Directory),
        unread(
            "content/sop/a/izin.yaml",
            Unread::Failed("ditolak".to_owned()),
        ),
        RawFile {
            path: "content/sop/a/latin.yaml".to_owned(),
            content: Ok(b"nama: Uj\xff\n".to_vec()),
        },
        file("content/sop/a/Lupa.yaml", GOOD),
        file("content/sop/a/lupa.yaml", GOOD),
        file("content/sop/a/..x.yaml", GOOD),
        file("content/sop/a/y.yaml", GOOD),
        file("content/sop/a/y.yml", GOOD),
    ]);
    let rules: Vec<&str> = found
        .iter()
        .filter_map(|line| line.split(' ').nth(1))
        .collect();
    assert_eq!(
        rules,
        [
            "nama-berkas-tak-sah",
            "nama-berkas-tak-sah",
            "berkas-terlalu-besar",
            "berkas-berupa-folder",
            "berkas-tak-terbaca",
            "berkas-bukan-utf8",
            "berkas-kembar"
        ]
    );
    assert!(
        found[5].starts_with("content/sop/a/latin.yaml:1:9"),
        "{}",
        found[5]
    );
    let slugs: Vec<&str> = library
        .sops
        .iter()
        .map(|sop| sop.id.slug.as_str())
        .collect();
    assert_eq!(slugs, ["lupa", "y"]);
}

#[test]
fn a_byte_order_mark_and_windows_lines_are_no_problem() {
    let (library, found) = sop("\u{feff}nama: Uji\r\nnomor: 1/2\r\n");
    assert_eq!(found, Vec::<String>::new());
    assert_eq!(library.sops[0].name.value, "Uji");
}

#[test]
fn dates_are_read_in_every_written_form() {
    let read = |text: &str| {
        let (library, _) = sop(&format!("nama: Uji\ntanggal: {{efektif: \"{text}\"}}\n"));
        library.sops[0]
            .dates
            .effective
            .as_ref()
            .expect("a date")
            .meaning
    };
    let day = |y, m, d| sopan::model::day(y, m, d).expect("a day");
    assert_eq!(read("2025-04-08"), WrittenDate::Day(day(2025, 4, 8)));
    assert_eq!(read("08 April 2025"), WrittenDate::Day(day(2025, 4, 8)));
    assert_eq!(read("8-4-2025"), WrittenDate::Day(day(2025, 4, 8)));
    assert_eq!(read("8/4/2025"), WrittenDate::Day(day(2025, 4, 8)));
    assert_eq!(
        read("Ciamis, 8 Agt 2025"),
        WrittenDate::Day(day(2025, 8, 8))
    );
    assert_eq!(read("Oktober 2024"), WrittenDate::Month(day(2024, 10, 1)));
    assert_eq!(read("2024"), WrittenDate::Year(2024));
    assert_eq!(read("-"), WrittenDate::Dash);
    assert_eq!(read(""), WrittenDate::Empty);
    assert_eq!(read("A N. W."), WrittenDate::Unreadable);
    assert_eq!(read("31 Februari 2025"), WrittenDate::Unreadable);
    assert_eq!(read("... Januari 2025"), WrittenDate::Unreadable);
    assert_eq!(
        read("Tgl. 13 Januari 2025"),
        WrittenDate::Day(day(2025, 1, 13))
    );
}

/// The meaning of a written time, and its best and worst case in minutes.
fn time(text: &str) -> (WrittenTime, Option<(f64, f64)>) {
    let step = format!("  - kegiatan: X\n    waktu: \"{text}\"\n");
    let (library, _) = sop(&format!("nama: Uji\npelaksana: {{a: A}}\nlangkah:\n{step}"));
    let time = library.sops[0].parts[0].steps[0]
        .time
        .clone()
        .expect("a time");
    let minutes = sopan::analyse::time::minutes(&library.site, &time.meaning);
    (
        time.meaning,
        minutes.map(|minutes| (minutes.least, minutes.most)),
    )
}

#[test]
fn times_are_read_in_every_written_form() {
    for (text, least, most) in [
        ("30 menit", 30.0, 30.0),
        ("2 Menit", 2.0, 2.0),
        ("2 - 30 hari", 900.0, 13500.0),
        ("1x24 jam", 450.0, 450.0),
        ("480 Menit (8 Jam)", 480.0, 480.0),
        (
            "maksimal 10 hari kerja sejak berkas diterima",
            4500.0,
            4500.0,
        ),
        ("1 hari + 3 bulan", 28800.0, 28800.0),
        ("1 jam 30 menit", 90.0, 90.0),
        ("1,5 jam", 90.0, 90.0),
        ("15 (lima belas) menit", 15.0, 15.0),
        ("30 menit s.d. 1 jam", 30.0, 60.0),
        ("1/2 hari", 225.0, 225.0),
        ("15'", 15.0, 15.0),
        ("5 menit/dokumen", 5.0, 5.0),
    ] {
        assert_eq!(time(text).1, Some((least, most)), "{text}");
    }
}

#[test]
fn times_without_an_amount_say_why() {
    for (text, meaning) in [
        ("Setiap saat", WrittenTime::Open),
        ("sesuai kebutuhan", WrittenTime::Open),
        ("", WrittenTime::Empty),
        ("-", WrittenTime::Dash),
        ("Aplikasi AMS", WrittenTime::Unreadable),
        ("3 orang", WrittenTime::Unreadable),
        ("NaN hari", WrittenTime::Unreadable),
        ("inf jam", WrittenTime::Unreadable),
        ("999999999999999999999999 menit", WrittenTime::Unreadable),
    ] {
        assert_eq!(time(text).0, meaning, "{text}");
    }
}

#[test]
fn the_real_content_loads_without_a_problem() {
    let (library, found) = problems(crate::content());
    assert_eq!(found, Vec::<String>::new());
    assert_eq!(library.sops.len(), 5);
    assert!(library.register.regulations.len() > 100);
}

#[test]
fn the_files_built_into_the_program_are_those_of_the_content() {
    let (with, _) = load(crate::content());
    let (without, found) = problems(Vec::new());
    assert_eq!(found, Vec::<String>::new());
    let ids = |library: &Library| -> Vec<String> {
        library
            .register
            .regulations
            .iter()
            .map(|regulation| regulation.id.0.clone())
            .collect()
    };
    assert_eq!(ids(&with), ids(&without));
    assert_eq!(with.procedures.len(), without.procedures.len());
}

#[test]
fn each_mistake_in_yaml_is_told_by_its_likely_cause() {
    for (text, word) in [
        ("nama: \"tak ditutup\nnomor: 1\n", "kutip"),
        ("nama: Uji\ndulu: [a, b\nversi: 1\n", "kurung"),
        ("nama: SOP: Lupa\n", "titik dua"),
        ("nama: Uji\n  nomor: 1\n", "titik dua"),
        (
            "nama: Uji\nlangkah:\n  - kegiatan: X\n   waktu: 1\n",
            "lekukan",
        ),
    ] {
        let (_, findings) = load(vec![file("content/sop/a/x.yaml", text)]);
        let found = findings.sorted();
        assert_eq!(found.len(), 1, "{text}: {found:?}");
        assert!(
            found[0].message.id.contains(word),
            "{text}: {}",
            found[0].message.id
        );
    }
}

#[test]
fn tabs_are_found_wherever_they_set_a_line_in() {
    for (text, place) in [
        ("nama: X\n\tbuntut: 1\n", "2:1"),
        (
            "nama: X\nlangkah:\n  - kegiatan: Y\n\t  pelaksana: a\n",
            "4:1",
        ),
    ] {
        let (_, found) = sop(text);
        assert_eq!(
            found,
            [format!("content/sop/a/x.yaml:{place} tab-di-lekukan")]
        );
    }
}

#[test]
fn nothing_after_a_key_is_no_text() {
    let (library, found) = sop("nama: Uji\ntanggal:\npelaksana:\nlangkah:\nkeputusan_x:\n");
    assert_eq!(found, ["content/sop/a/x.yaml:5:1 kunci-tak-dikenal"]);
    assert!(library.sops[0].parts[0].steps.is_empty());
    let (_, found) = sop("nama:\nnomor: 1/2\n");
    assert!(
        found
            .iter()
            .any(|line| line.ends_with("kolom-wajib-hilang")),
        "{found:?}"
    );
}

#[test]
fn a_key_without_the_space_after_its_colon_is_shown_as_it_should_be() {
    for (text, place, line) in [
        ("nama:Peminjaman\n", "1:1", "nama: Peminjaman"),
        ("nama:Peminjaman\nunit: x\n", "1:1", "nama: Peminjaman"),
        (
            "nomor: 1\nnama:Peminjaman\nunit: x\n",
            "2:1",
            "nama: Peminjaman",
        ),
        (
            "nama: A\nlangkah:\n  - kegiatan:Menyimpan\n    waktu: 1 jam\n",
            "3:5",
            "kegiatan: Menyimpan",
        ),
        (
            "nama: A\nlangkah:\n  - kegiatan:Menyimpan\n",
            "3:5",
            "kegiatan: Menyimpan",
        ),
        (
            "nama: A\ntanggal:\n  pembuatan:2 Mei 2025\n  efektif: 3 Mei 2025\n",
            "3:3",
            "pembuatan: 2 Mei 2025",
        ),
        (
            "nama: A\nlangkah: [{kegiatan: Menyimpan, waktu:1 jam}]\n",
            "2:33",
            "waktu: 1 jam",
        ),
    ] {
        let (_, findings) = load(vec![file("content/sop/a/x.yaml", text)]);
        let found = findings.sorted();
        let told = found
            .iter()
            .find(|finding| finding.message.id.contains("kurang satu spasi"));
        let told = told.unwrap_or_else(|| panic!("{text}: {found:?}"));
        assert_eq!(told.fix.id, format!("tulis `{line}`"), "{text}");
        let at = format!("{}:{}", told.span.line, told.span.column);
        assert_eq!(at, place, "{text}");
    }
    // A colon in a text, an address and an unknown word are no keys.
    for text in [
        "nama: A\nperingatan:\n  - Catatan: tanpa kutip\n",
        "nama: A\nunit: http://a.id: b\n",
        "https://contoh.go.id\n",
    ] {
        let (_, findings) = load(vec![file("content/sop/a/x.yaml", text)]);
        let found = findings.sorted();
        let is_glued = found
            .iter()
            .any(|finding| finding.message.id.contains("kurang satu spasi"));
        assert!(!is_glued, "{text}: {found:?}");
    }
}

#[test]
fn words_that_became_a_comment_are_reported_and_comments_are_not() {
    for (text, place, whole) in [
        (
            "nama: A\nlangkah:\n  - kegiatan: Menyimpan berkas #12 di lemari\n",
            "3:32",
            "'Menyimpan berkas #12 di lemari'",
        ),
        ("nama: A\nnomor: #12/2025\n", "2:8", "'#12/2025'"),
        (
            "nama: A\nmasukan:\n  - Formulir #3\n",
            "3:14",
            "'Formulir #3'",
        ),
        ("nama: Jum'at #2\n", "1:14", "'Jum''at #2'"),
    ] {
        let (_, findings) = load(vec![file("content/sop/a/x.yaml", text)]);
        let found = findings.sorted();
        let told = found
            .iter()
            .find(|finding| finding.rule == "teks-menjadi-komentar");
        let told = told.unwrap_or_else(|| panic!("{text}: {found:?}"));
        let at = format!("{}:{}", told.span.line, told.span.column);
        assert_eq!(at, place, "{text}");
        assert!(told.fix.id.contains(whole), "{}", told.fix.id);
    }
    for text in [
        "nama: A # 12 langkah\n",
        "nama: A #nama resmi\n",
        "nama: A ## 3\n#12 di lemari\n# 12\nunit: B\n",
        "nama: \"Berkas #12\" #lemari\n",
        "nama: 'A' #12\n",
        "nama: Berkas#12\n",
        "nama: A\nlangkah: #3 langkah\n  - kegiatan: Menyimpan\n",
    ] {
        let (_, findings) = load(vec![file("content/sop/a/x.yaml", text)]);
        let found = findings.sorted();
        let is_told = found
            .iter()
            .any(|finding| finding.rule == "teks-menjadi-komentar");
        assert!(!is_told, "{text}: {found:?}");
    }
}

#[test]
fn files_that_hold_no_sop_have_a_message_and_no_page() {
    for (text, rule) in [
        ("", "berkas-kosong"),
        ("# hanya catatan\n", "berkas-kosong"),
        ("- a\n- b\n", "jenis-nilai-salah"),
        ("hanya teks\n", "jenis-nilai-salah"),
    ] {
        let (library, found) = sop(text);
        assert_eq!(found.len(), 1, "{text}: {found:?}");
        assert!(found[0].ends_with(rule), "{text}: {found:?}");
        assert!(library.sops.is_empty());
    }
}

#[test]
fn an_unknown_profile_hides_what_is_private() {
    let (library, found) = problems(vec![file("content/situs.yaml", "profil: public\n")]);
    assert_eq!(found, ["content/situs.yaml:1:9 nilai-tak-dikenal"]);
    assert_eq!(library.site.profile, sopan::model::Profile::Public);
    assert!(!library.site.show_findings);
}

#[test]
fn a_logo_is_a_picture_beside_its_agency_or_is_reported() {
    let png = "\u{89}PNG\r\n\u{1a}\n…";
    let png = RawFile {
        path: "content/instansi/lambang.png".to_owned(),
        content: Ok(png
            .chars()
            .filter_map(|letter| u8::try_from(u32::from(letter)).ok())
            .collect()),
    };
    let drawing = file(
        "content/instansi/lambang.svg",
        "<svg xmlns='http://www.w3.org/2000/svg'/>",
    );
    let unsafe_drawing = file(
        "content/instansi/skrip.svg",
        "<svg><script>1</script></svg>",
    );
    let agency = |id: &str, logo: &str| {
        file(
            &format!("content/instansi/{id}.yaml"),
            &format!("nama: Kabupaten\nlogo: {logo}\n"),
        )
    };
    let (library, found) = problems(vec![
        png,
        drawing,
        unsafe_drawing,
        agency("a", "lambang.png"),
        agency("b", "lambang.svg"),
        agency("c", "skrip.svg"),
        agency("d", "lambangg.png"),
    ]);
    assert_eq!(
        found,
        [
            "content/instansi/c.yaml:2:7 logo-bukan-gambar",
            "content/instansi/d.yaml:2:7 logo-tak-ada",
        ]
    );
    let kinds: Vec<&str> = library
        .logos
        .values()
        .map(|logo| logo.kind.ending())
        .collect();
    assert_eq!(kinds, ["png", "svg"]);
}

#[test]
fn a_colour_is_six_hexadecimal_digits() {
    let (library, found) = problems(vec![
        file("content/instansi/a.yaml", "nama: A\nwarna: hijau\n"),
        file("content/instansi/b.yaml", "nama: B\nwarna: \"#0B6e4f\"\n"),
    ]);
    assert_eq!(found, ["content/instansi/a.yaml:2:8 nilai-tak-dikenal"]);
    let colour = |id: &str| library.agency(id).and_then(|agency| agency.colour.clone());
    assert!(colour("a").is_none() && colour("b").is_some());
}
