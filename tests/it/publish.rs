//! What is published beside the pages: search engines, readers of feeds, calendars and social media find what is true.

use std::collections::BTreeSet;

use serde_json::Value;
use sopan::load::RawFile;
use sopan::model::Profile;
use sopan::output::Output;
use sopan::site::check::{Broken, Check, Proof, csv};
use sopan::view::publish::sitemap;
use sopan::words::Lang;

use crate::site::{build, context, file, page, pages};

const BASE: &str = "https://sop.example.id/pustaka/";

/// A small library at an address, below a folder of its host.
fn library() -> Vec<RawFile> {
    let surat = "nama: Surat Masuk\nstatus: berlaku\nprosedur: surat\ndulu: [surat-lama]\nversi: '2'\n\
        tanggal: {pembuatan: 8 April 2024, revisi: 4 Mei 2025, efektif: 4 Mei 2025}\n\
        pengesahan: {nama: Budi, nip: 197503042001121002}\n\
        riwayat: [{versi: '2', tanggal: 4 Mei 2025, uraian: Loket dibuka}]\n\
        dasar_hukum: [Undang-Undang Nomor 11 Tahun 2008 tentang Informasi dan Transaksi Elektronik]\n\
        peralatan: [Komputer]\npelaksana: {a: Pemohon, b: Loket}\nlangkah:\n\
        \x20 - {kegiatan: Menulis surat, pelaksana: a, kelengkapan: [Formulir], waktu: 5 menit, output: [Surat]}\n\
        \x20 - {kegiatan: Mencatat surat, pelaksana: b, waktu: 10 menit, output: [Catatan]}\n";
    vec![
        file(
            "content/situs.yaml",
            &format!(
                "judul: Pustaka & Uji\nbase_url: {}\nprofil: publik\n",
                BASE.trim_end_matches('/')
            ),
        ),
        file(
            "content/instansi/satu.yaml",
            "nama: Pemerintah Kota Satu\nwilayah: Kota Satu\ntinjau_bulan: '12'\ntelepon: (0265) 771234\nemail: budi@contoh.go.id\n",
        ),
        file("content/sop/satu/surat.yaml", surat),
        file(
            "content/sop/satu/tanpa-tanggal.yaml",
            "nama: Tanpa Tanggal\nstatus: berlaku\n",
        ),
        file(
            "content/sop/satu/nanti.yaml",
            "nama: Nanti\nstatus: berlaku\ntanggal: {efektif: 1 Januari 2030}\n",
        ),
        file("content/prosedur/surat.yaml", "nama: Surat\n"),
        file(
            "content/panduan/awal.md",
            "---\njudul: Awal\nurutan: 1\n---\nMulai.\n\n## Isi\n\nLihat [lanjutan](lanjut.md#isi-lain) dan [luar](https://contoh.go.id/a?b=1&c=2).\n",
        ),
        file(
            "content/panduan/lanjut.md",
            "---\njudul: Lanjut\nurutan: 2\n---\nTerus.\n\n## Isi lain\n\n[Surat](../sop/satu/surat.yaml) dan [isi](#isi-lain).\n",
        ),
    ]
}

fn public() -> Output {
    build(library(), Lang::Id, Profile::Public)
}

/// The texts of all elements of a name.
fn texts(xml: &str, name: &str) -> Vec<String> {
    let tree = roxmltree::Document::parse(xml).expect("XML");
    let all = tree
        .descendants()
        .filter(|node| node.has_tag_name(name) || node.tag_name().name() == name);
    all.map(|node| node.text().unwrap_or_default().to_owned())
        .collect()
}

fn value_of<'a>(html: &'a str, before: &str) -> Option<&'a str> {
    let rest = html.split_once(before)?.1;
    rest.split('"').next()
}

/// The data for machines of a page; nothing for a page without any.
fn data(html: &str) -> Option<Value> {
    let open = "<script type=\"application/ld+json\">";
    let text = html.split_once(open)?.1.split_once("</script>")?.0;
    Some(serde_json::from_str(text).expect("JSON"))
}

/// The first thing of a kind in the data of a page.
fn thing(html: &str, kind: &str) -> Value {
    let graph = data(html).expect("data");
    assert_eq!(graph["@context"], "https://schema.org");
    let things = graph["@graph"].as_array().expect("things").iter();
    let mut found = things.filter(|thing| thing["@type"] == kind);
    found.next().expect(kind).clone()
}

fn proof(output: &Output, base: Option<&str>) -> Proof {
    let check = Check::new(output, base);
    for (path, html) in pages(output) {
        check.read(path, html.as_bytes());
    }
    check.proof()
}

#[test]
fn the_sitemap_has_every_page_that_may_be_listed_once_and_no_other() {
    let output = public();
    let listed = texts(&page(&output, "sitemap.xml"), "loc");
    let once: BTreeSet<&String> = listed.iter().collect();
    assert_eq!(once.len(), listed.len());
    for (path, html) in pages(&output) {
        let canonical = value_of(&html, "<link rel=\"canonical\" href=\"");
        let is_listed = canonical.is_some_and(|own| once.contains(&own.to_owned()));
        let is_hidden = html.contains("<meta name=\"robots\" content=\"noindex\">");
        let is_former = path.contains("surat-lama");
        let leads_on = is_former || path == "404.html";
        assert_eq!(is_hidden, leads_on, "{path}");
        let is_other_form =
            path.ends_with("/sumber/index.html") || path.ends_with("/penilaian/index.html");
        assert!(
            is_listed || leads_on || is_other_form || path.starts_with("cari/"),
            "{path}"
        );
        let own = format!("{BASE}{}", path.trim_end_matches("index.html"));
        match path {
            "404.html" => assert_eq!(canonical, None),
            _ if is_former => assert_eq!(
                canonical,
                Some("https://sop.example.id/pustaka/sop/satu/surat/")
            ),
            _ => assert_eq!(canonical, Some(own.as_str()), "{path}"),
        }
    }
    for aside in ["404", "sumber", "penilaian", "surat-lama"] {
        assert!(
            listed.iter().all(|address| !address.contains(aside)),
            "{aside}"
        );
    }
}

#[test]
fn the_sitemap_knows_when_the_content_last_changed() {
    let xml = page(&public(), "sitemap.xml");
    let changed = |path: &str| {
        let tree = roxmltree::Document::parse(&xml).expect("XML");
        let loc = format!("{BASE}{path}");
        let entry = tree
            .descendants()
            .find(|node| node.text() == Some(loc.as_str()));
        let entry = entry.expect("an entry").parent().expect("a parent");
        let day = entry
            .children()
            .find(|node| node.tag_name().name() == "lastmod");
        day.and_then(|day| day.text().map(str::to_owned))
    };
    // What takes effect in the future has not changed anything yet.
    assert_eq!(changed("sop/satu/surat/").as_deref(), Some("2025-05-04"));
    assert_eq!(changed("instansi/satu/").as_deref(), Some("2025-05-04"));
    assert_eq!(changed("sop/satu/tanpa-tanggal/"), None);
    assert_eq!(changed("sop/satu/nanti/"), None);
    assert_eq!(changed("panduan/awal/"), None);
}

#[test]
fn a_sitemap_of_very_many_pages_is_a_list_of_parts() {
    let context = context(library(), Lang::Id, Profile::Public);
    let pages: Vec<String> = (0..50_001)
        .map(|at| format!("panduan/{at}/index.html"))
        .collect();
    let files = sitemap::files(pages.len());
    assert_eq!(files, ["sitemap.xml", "sitemap-1.xml", "sitemap-2.xml"]);
    let list = texts(&sitemap::file(&context, &pages, 0), "loc");
    assert_eq!(
        list,
        [
            format!("{BASE}sitemap-1.xml"),
            format!("{BASE}sitemap-2.xml")
        ]
    );
    for (at, count) in [(1, 50_000), (2, 1)] {
        let part = sitemap::file(&context, &pages, at);
        assert_eq!(part.matches("<loc>").count(), count);
    }
    assert_eq!(sitemap::files(50_000), ["sitemap.xml"]);
}

#[test]
fn tables_of_an_sop_are_sections_of_its_steps() {
    let sop = "nama: Surat\nbagian:\n  - {nama: Awal, pelaksana: {a: A}, langkah: [{kegiatan: Mulai}, {kegiatan: Menulis, pelaksana: a}]}\n  - {nama: Akhir, pelaksana: {a: A}, langkah: [{kegiatan: Mengirim, pelaksana: a}]}\n";
    let files = vec![file("content/sop/satu/surat.yaml", sop)];
    let output = build(files, Lang::Id, Profile::Public);
    let html = page(&output, "sop/satu/surat/index.html");
    let how = thing(&html, "HowTo");
    assert_eq!(how["step"][0]["@type"], "HowToSection");
    assert_eq!(how["step"][1]["name"], "Akhir");
    // A row that is only a capsule is no step.
    let steps = how["step"][0]["itemListElement"].as_array();
    assert_eq!(steps.map(Vec::len), Some(1));
    let url = how["step"][1]["itemListElement"][0]["url"].as_str();
    let place = url.and_then(|url| url.split('#').nth(1)).expect("a place");
    assert!(html.contains(&format!("id=\"{place}\"")));
}

#[test]
fn robots_may_list_a_public_site_and_nothing_of_an_internal_one() {
    let robots = page(&public(), "robots.txt");
    assert!(
        robots.contains("Sitemap: https://sop.example.id/pustaka/sitemap.xml\n"),
        "{robots}"
    );
    assert!(!robots.contains("Disallow: /"));
    let internal = build(library(), Lang::Id, Profile::Internal);
    assert!(page(&internal, "robots.txt").contains("Disallow: /\n"));
    assert!(!internal.contains("sitemap.xml"));
    for (path, html) in pages(&internal) {
        assert!(html.contains("content=\"noindex\""), "{path}");
    }
}

#[test]
fn a_site_without_an_address_names_none() {
    let mut files = library();
    files.remove(0);
    let output = build(files, Lang::Id, Profile::Public);
    assert!(!output.contains("sitemap.xml"));
    assert!(!page(&output, "robots.txt").contains("Sitemap"));
    for (path, html) in pages(&output) {
        assert!(!html.contains("property=\"og:"), "{path}");
        let is_former = path.contains("surat-lama");
        assert_eq!(html.contains("rel=\"canonical\""), is_former, "{path}");
    }
    // Relative addresses hold wherever the site is put.
    let how = thing(&page(&output, "sop/satu/surat/index.html"), "HowTo");
    assert_eq!(
        how["step"][0]["url"],
        "../../../sop/satu/surat/index.html#b1-l1"
    );
}

#[test]
fn the_feed_tells_the_newest_changes_in_words() {
    let xml = page(&public(), "feed.xml");
    let tree = roxmltree::Document::parse(&xml).expect("XML");
    let root = tree.root_element();
    assert_eq!(
        root.tag_name().namespace(),
        Some("http://www.w3.org/2005/Atom")
    );
    for entry in root
        .descendants()
        .filter(|node| node.tag_name().name() == "entry")
        .chain([root])
    {
        for needed in ["id", "title", "updated", "author", "link"] {
            let has = entry
                .children()
                .any(|node| node.tag_name().name() == needed);
            assert!(has, "{needed}");
        }
    }
    assert_eq!(
        texts(&xml, "updated"),
        [
            "2025-05-04T00:00:00+07:00",
            "2025-05-04T00:00:00+07:00",
            "2024-04-08T00:00:00+07:00"
        ]
    );
    let titles = texts(&xml, "title");
    assert_eq!(titles[0], "Pustaka & Uji");
    assert_eq!(
        titles[1],
        "Surat Masuk, Kota Satu: direvisi dan mulai berlaku"
    );
    assert_eq!(
        texts(&xml, "summary")[0],
        "SOP ini direvisi dan mulai berlaku pada 4 Mei 2025. Versi 2: Loket dibuka."
    );
    assert!(xml.contains("<link rel=\"self\" type=\"application/atom+xml\" href=\"https://sop.example.id/pustaka/feed.xml\"/>"));
    let ids: BTreeSet<String> = texts(&xml, "id").into_iter().collect();
    assert_eq!(ids.len(), 3);
    assert!(ids.iter().all(|id| id.starts_with("urn:uuid:")));
    assert_eq!(xml, page(&public(), "feed.xml"));
}

#[test]
fn entries_and_events_stay_the_same_when_an_sop_gets_a_new_name() {
    let before = vec![file(
        "content/sop/satu/surat-lama.yaml",
        "nama: Surat\nstatus: berlaku\ntanggal: {efektif: 4 Mei 2025}\n",
    )];
    let after = vec![file(
        "content/sop/satu/surat.yaml",
        "nama: Surat\nstatus: berlaku\ndulu: [surat-lama]\ntanggal: {efektif: 4 Mei 2025}\n",
    )];
    let [before, after] = [before, after].map(|files| build(files, Lang::Id, Profile::Public));
    assert_eq!(
        texts(&page(&before, "feed.xml"), "id"),
        texts(&page(&after, "feed.xml"), "id")
    );
    let uid = |output: &Output| {
        let calendar = page(output, "tinjau.ics");
        let line = calendar.lines().find(|line| line.starts_with("UID:"));
        line.map(str::to_owned)
    };
    assert!(uid(&before).is_some());
    assert_eq!(uid(&before), uid(&after));
}

#[test]
fn a_feed_has_fifty_entries_at_most_the_newest_first() {
    let sops = (1..=70).map(|at| {
        let (month, year) = (at % 12 + 1, 2000 + at / 12);
        let text = format!("nama: SOP {at}\ntanggal: {{efektif: {year}-{month:02}-01}}\n");
        file(&format!("content/sop/satu/s{at}.yaml"), &text)
    });
    let xml = page(
        &build(sops.collect(), Lang::En, Profile::Public),
        "feed.xml",
    );
    let days = texts(&xml, "updated");
    assert_eq!(days.len(), 51);
    assert_eq!(days[1], "2005-11-01T00:00:00+07:00");
    assert!(days[1..].windows(2).all(|pair| pair[0] >= pair[1]));
}

#[test]
fn calendars_hold_the_day_of_each_review_and_count_what_they_cannot_hold() {
    let output = public();
    for path in ["tinjau.ics", "instansi/satu/tinjau.ics"] {
        let calendar = page(&output, path);
        assert!(calendar.ends_with("END:VCALENDAR\r\n"));
        for line in calendar.split("\r\n") {
            assert!(line.len() <= 75 && !line.contains('\n'), "{line}");
        }
        let lines: Vec<&str> = calendar.lines().collect();
        let count = |wanted: &str| lines.iter().filter(|line| **line == wanted).count();
        assert_eq!((count("BEGIN:VEVENT"), count("END:VEVENT")), (2, 2));
        // Twelve months after the last date, and as old as that date.
        assert_eq!(count("DTSTART;VALUE=DATE:20260504"), 1, "{calendar}");
        assert_eq!(count("DTSTAMP:20250504T000000Z"), 1);
    }
    for path in ["index.html", "instansi/satu/index.html"] {
        let html = page(&output, path);
        assert!(
            html.contains("tinjau.ics\">Kalender peninjauan (.ics)</a>"),
            "{path}"
        );
        assert!(
            html.contains("dua SOP; satu SOP tanpa tanggal tidak ikut"),
            "{path}"
        );
    }
    let undated = vec![file(
        "content/sop/satu/surat.yaml",
        "nama: Surat\nstatus: berlaku\n",
    )];
    let output = build(undated, Lang::Id, Profile::Public);
    assert!(output.paths().all(|path| !path.ends_with(".ics")));
    assert!(!page(&output, "index.html").contains(".ics"));
}

#[test]
fn an_sop_says_how_it_is_done_and_whose_service_it_is() {
    let output = public();
    let html = page(&output, "sop/satu/surat/index.html");
    let how = thing(&html, "HowTo");
    assert_eq!(how["name"], "Surat Masuk");
    assert_eq!(how["totalTime"], "PT15M");
    assert_eq!(how["supply"][0]["name"], "Formulir");
    assert_eq!(how["tool"][0]["name"], "Komputer");
    assert_eq!(how["step"].as_array().map(Vec::len), Some(2));
    for step in how["step"].as_array().expect("steps") {
        let url = step["url"].as_str().expect("an address");
        let (path, place) = url.split_once('#').expect("a place");
        assert_eq!(path, "https://sop.example.id/pustaka/sop/satu/surat/");
        assert!(html.contains(&format!("id=\"{place}\"")), "{place}");
    }
    let service = thing(&html, "GovernmentService");
    assert_eq!(service["provider"]["@type"], "GovernmentOrganization");
    assert_eq!(service["areaServed"]["name"], "Kota Satu");
    assert_eq!(service["serviceType"], "Surat");
    let crumbs = thing(&html, "BreadcrumbList");
    assert_eq!(crumbs["itemListElement"][0]["item"], BASE);
    assert_eq!(crumbs["itemListElement"][3]["position"], 4);
    assert_eq!(
        thing(&page(&output, "index.html"), "WebSite")["name"],
        "Pustaka & Uji"
    );
    let law = thing(
        &page(&output, "peraturan/uu-11-2008/index.html"),
        "Legislation",
    );
    assert_eq!(
        law["legislationIdentifier"],
        "Undang-Undang Nomor 11 Tahun 2008"
    );
    assert_eq!(law["legislationDate"], "2008-04-21");
    assert_eq!(law["legislationLegalForce"], "https://schema.org/InForce");
}

#[test]
fn an_uncertain_time_is_no_duration() {
    for times in ["waktu: 2 - 30 hari", "waktu: Setiap saat", "keterangan: x"] {
        let sop = format!(
            "nama: Surat\npelaksana: {{a: A}}\nlangkah:\n  - {{kegiatan: Menulis, pelaksana: a, waktu: 5 menit}}\n  - {{kegiatan: Mengirim, pelaksana: a, {times}}}\n"
        );
        let output = build(
            vec![file("content/sop/satu/surat.yaml", &sop)],
            Lang::Id,
            Profile::Public,
        );
        let how = thing(&page(&output, "sop/satu/surat/index.html"), "HowTo");
        assert!(how.get("totalTime").is_none(), "{times}");
    }
}

#[test]
fn an_agency_shows_its_contacts_to_the_office_alone() {
    let shown = |profile| {
        thing(
            &page(
                &build(library(), Lang::Id, profile),
                "instansi/satu/index.html",
            ),
            "GovernmentOrganization",
        )
    };
    let (internal, public) = (shown(Profile::Internal), shown(Profile::Public));
    assert_eq!(internal["telephone"], "(0265) 771234");
    assert_eq!(internal["email"], "budi@contoh.go.id");
    assert!(public.get("telephone").is_none() && public.get("email").is_none());
}

#[test]
fn words_of_authors_cannot_leave_the_data_of_a_page() {
    let hostile = "</script><script>alert(1)</script><!-- ]]> & \u{2028} \"'";
    let sop = format!("nama: {hostile:?}\ntanggal: {{efektif: 4 Mei 2025}}\nlangkah: [{{kegiatan: {hostile:?}}}]\nriwayat: [{{tanggal: 4 Mei 2025, uraian: {hostile:?}}}]\n")
        .replace("\\u{2028}", "\\u2028").replace("\\'", "'");
    let files = vec![
        file("content/sop/satu/surat.yaml", &sop),
        file(
            "content/situs.yaml",
            &format!("judul: {hostile:?}\nbase_url: {BASE}\n")
                .replace("\\u{2028}", "\\u2028")
                .replace("\\'", "'"),
        ),
    ];
    let output = build(files, Lang::Id, Profile::Public);
    for (path, html) in pages(&output) {
        let open = html.matches("<script").count();
        assert_eq!(open, html.matches("</script>").count(), "{path}");
        if let Some(graph) = data(&html) {
            assert_eq!(graph["@context"], "https://schema.org", "{path}");
        }
    }
    let how = thing(&page(&output, "sop/satu/surat/index.html"), "HowTo");
    assert!(
        how["name"]
            .as_str()
            .is_some_and(|name| name.contains("</script>")),
        "{how}"
    );
    assert_eq!(texts(&page(&output, "feed.xml"), "entry").len(), 1);
}

#[test]
fn what_the_public_must_not_see_is_in_nothing_that_is_published() {
    let mut files = library();
    files.push(file("content/sop/satu/hubungi.yaml", "nama: Hubungi 0812 3456 7890\nstatus: berlaku\nprosedur: surat\ntanggal: {efektif: 4 Mei 2025}\nriwayat: [{tanggal: 4 Mei 2025, uraian: NIP 197503042001121002 dan budi@contoh.go.id}]\n"));
    let output = build(
        files
            .iter()
            .map(|file| RawFile {
                path: file.path.clone(),
                content: file.content.clone(),
            })
            .collect(),
        Lang::Id,
        Profile::Public,
    );
    for path in [
        "feed.xml",
        "tinjau.ics",
        "instansi/satu/tinjau.ics",
        "sitemap.xml",
        "sop/satu/hubungi/index.html",
        "data/tautan-keluar.csv",
    ] {
        let text = page(&output, path).replace("\r\n ", "");
        for secret in ["197503042001121002", "budi@", "3456 7890", "771234"] {
            assert!(!text.contains(secret), "{secret} in {path}");
        }
    }
    let mut context = context(files, Lang::Id, Profile::Public);
    context.setting.sheets = true;
    let cards = sopan::view::publish::card::pages(&context);
    assert!(cards.contains(&"sop/satu/hubungi/index.html".to_owned()));
    for path in cards {
        let card = format!("{:?}", sopan::view::publish::card::card(&context, &path));
        assert!(!card.contains("3456 7890"), "{card}");
    }
}

#[test]
fn every_page_names_the_card_of_what_it_shows() {
    let mut context = context(library(), Lang::Id, Profile::Public);
    context.setting.sheets = true;
    let output = sopan::site::site(std::sync::Arc::new(context), &sopan::site::Theme::default())
        .expect("a theme");
    for (path, card) in [
        ("sop/satu/surat/index.html", "sop/satu/surat/kartu.png"),
        ("prosedur/surat/index.html", "prosedur/surat/kartu.png"),
        ("peraturan/index.html", "kartu.png"),
        ("index.html", "kartu.png"),
    ] {
        let html = page(&output, path);
        let image = value_of(&html, "<meta property=\"og:image\" content=\"");
        assert_eq!(image, Some(format!("{BASE}{card}").as_str()), "{path}");
    }
}

#[test]
fn the_real_content_has_no_broken_link() {
    for profile in [Profile::Internal, Profile::Public] {
        let output = build(crate::content(), Lang::Id, profile);
        let proof = proof(&output, None);
        assert_eq!(proof.broken, []);
        assert!(proof.inside > 1000);
    }
}

#[test]
fn links_of_guides_lead_to_pages_and_headings_and_links_out_are_listed() {
    let output = public();
    let found = proof(&output, Some(BASE));
    assert_eq!(found.broken, []);
    let outside: Vec<(&String, usize)> = found
        .outside
        .iter()
        .map(|(address, pages)| (address, pages.len()))
        .collect();
    assert_eq!(outside, [(&"https://contoh.go.id/a?b=1&c=2".to_owned(), 1)]);
    let listed = page(&output, "data/tautan-keluar.csv");
    assert_eq!(
        listed,
        "alamat,halaman\r\n\"https://contoh.go.id/a?b=1&c=2\",panduan/awal/index.html\r\n"
    );
    assert_eq!(listed.as_bytes(), csv(&found));
    assert!(page(&output, "data/index.html").contains("tautan-keluar.csv"));
}

#[test]
fn broken_links_and_places_are_found() {
    let mut output = Output::new();
    let broken = "<p id=a><a href=\"b.html#x\">1</a><a href=b.html#y>2</a><a href='c/d.html'>3</a><img src=../e.png><a href=#a>4</a>\
        <a href=#b>5</a><a href=\"https://sop.example.id/pustaka/b.html\">6</a><a href=\"/pustaka/none.html\">7</a><a href=\"/x\">8</a>\
        <a href=\"mailto:a@b.id\">9</a><a href=\"b.html?cari=1\">10</a>";
    output.bytes("a.html", broken);
    output.bytes("b.html", "<p id=\"x\"><a href=\"./a.html#a\">1</a>");
    let found = proof(&output, Some(BASE));
    let told: Vec<(&str, bool)> = found
        .broken
        .iter()
        .map(
            |Broken {
                 href, is_anchor, ..
             }| (href.as_str(), *is_anchor),
        )
        .collect();
    assert_eq!(
        told,
        [
            ("#b", true),
            ("../e.png", false),
            ("/pustaka/none.html", false),
            ("/x", false),
            ("b.html#y", true),
            ("c/d.html", false)
        ]
    );
    let outside: Vec<&String> = found.outside.keys().collect();
    assert_eq!(outside, ["mailto:a@b.id"]);
}

#[test]
fn a_former_address_leads_on_and_one_that_cannot_is_told() {
    let html = page(&public(), "sop/satu/surat-lama/index.html");
    assert!(html.contains("url=../../../sop/satu/surat/index.html"));
    assert!(html.contains("content=\"noindex\"") && html.matches("rel=\"canonical\"").count() == 1);
    let files = vec![
        file(
            "content/sop/satu/a.yaml",
            "nama: A\ndulu: [a, b, lama, ../x]\n",
        ),
        file(
            "content/sop/satu/b.yaml",
            "nama: B\ndulu: [lama, sendiri]\n",
        ),
        file("content/sop/dua/a.yaml", "nama: A\ndulu: [b, lama]\n"),
    ];
    let (_, findings) = sopan::load::load(files);
    let told: Vec<String> = findings
        .sorted()
        .into_iter()
        .filter(|found| found.rule == "alamat-lama-bentrok")
        .map(|found| found.message.id)
        .collect();
    assert_eq!(
        told,
        [
            "`a` adalah nama SOP ini sendiri sekarang",
            "`satu/b` adalah SOP lain yang masih ada",
            "`../x` bukan nama halaman: huruf kecil, angka, dan `-`",
            "`lama` sudah menjadi alamat lama satu/a",
        ]
    );
}

#[test]
fn an_address_that_is_none_is_told_where_it_stands_and_not_used() {
    let files = vec![file(
        "content/situs.yaml",
        "judul: Uji\nbase_url: sop.example.id/pustaka\n",
    )];
    let (library, findings) = sopan::load::load(files);
    let found = findings.sorted();
    assert_eq!(found.len(), 1);
    assert_eq!(
        (found[0].rule, found[0].span.line, found[0].span.column),
        ("alamat-situs-salah", 2, 11)
    );
    assert!(library.site.base_url.is_none());
    let (library, _) = sopan::load::load(vec![file(
        "content/situs.yaml",
        "base_url: HTTPS://Sop.Example.id/Pustaka//\n",
    )]);
    assert_eq!(
        library.site.base_url.map(|base| base.value),
        Some("https://sop.example.id/Pustaka/".to_owned())
    );
}
