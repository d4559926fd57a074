//! The site: every link leads somewhere, nothing an author writes becomes markup, nothing private leaks.

use std::collections::BTreeSet;
use std::sync::Arc;

use sopan::load::{RawFile, load};
use sopan::model::{Profile, day};
use sopan::output::Output;
use sopan::site::{Theme, site};
use sopan::view::{Context, Setting};
use sopan::words::{Lang, assessment, compared, reference, screen};
use sopan::{analyse, lint};

mod privacy;

pub(super) fn build(files: Vec<RawFile>, lang: Lang, profile: Profile) -> Output {
    let context = context(files, lang, profile);
    site(Arc::new(context), &Theme::default()).expect("a theme that can be read")
}

/// Everything that pages and sheets can show.
pub(super) fn context(files: Vec<RawFile>, lang: Lang, profile: Profile) -> Context {
    let (library, mut findings) = load(files);
    let analysis = analyse::analyse_all(&library);
    let today = day(2026, 11, 21).expect("a day");
    findings.append(lint::lint(&library, &analysis, today));
    let setting = Setting {
        lang,
        profile,
        today,
        sheets: false,
        hash: "0123456789abcdef".to_owned(),
        file_hashes: Vec::new(),
    };
    Context::new(library, analysis, findings.sorted(), setting)
}

pub(super) fn page(output: &Output, path: &str) -> String {
    let made = output.force(path).expect("a page");
    let bytes = made.expect(path);
    String::from_utf8(bytes.into_owned()).expect("UTF-8")
}

pub(super) fn pages(output: &Output) -> impl Iterator<Item = (&str, String)> {
    let paths = output.paths().filter(|path| path.ends_with(".html"));
    paths.map(|path| (path, page(output, path)))
}

pub(super) fn file(path: &str, text: &str) -> RawFile {
    RawFile {
        path: path.to_owned(),
        content: Ok(text.as_bytes().to_vec()),
    }
}

/// The values of an attribute in a page.
fn attributes<'a>(html: &'a str, name: &str) -> Vec<&'a str> {
    let open = format!(" {name}=\"");
    let parts = html.split(open.as_str()).skip(1);
    parts.filter_map(|part| part.split('"').next()).collect()
}

#[test]
fn every_page_tells_search_engines_what_it_is() {
    for lang in [Lang::Id, Lang::En] {
        let output = build(super::content(), lang, Profile::Internal);
        for (path, html) in pages(&output) {
            let told = html.split("<meta name=\"description\" content=\"").nth(1);
            let told = told.and_then(|rest| rest.split('"').next());
            assert!(told.is_some_and(|told| told.chars().count() > 10), "{path}");
        }
    }
}

#[test]
fn ids_are_unique_on_every_page() {
    let output = build(super::content(), Lang::Id, Profile::Internal);
    for (path, html) in pages(&output) {
        let mut seen = BTreeSet::new();
        for id in attributes(&html, "id") {
            assert!(seen.insert(id.to_owned()), "{path} has #{id} twice");
        }
    }
}

/// An SOP with the same text in every field.
fn sop_full_of(text: &str) -> String {
    let text = format!("\"{}\"", text.replace('\\', "\\\\").replace('"', "\\\""));
    let all = "nomor: @\nnama: @\nunit: @\nversi: @\nnama_bagan: @\nprosedur: jahat\nstatus: digantikan\npengganti: @\n\
        tanggal: {pembuatan: @, revisi: @, efektif: @, pengesahan: @}\n\
        pengesahan: {jabatan: @, nama: @, nip: @, pangkat: @, cara: tte}\n\
        persetujuan: [{peran: @, jabatan: @, nama: @, nip: @, tanggal: @}]\n\
        riwayat: [{versi: @, tanggal: @, uraian: @, penanggung_jawab: @}]\nsampul: {judul: @, alamat: @, kontak: [@]}\n\
        dasar_hukum: [@]\nkualifikasi_pelaksana: [@]\nketerkaitan: [@]\nperalatan: [@]\nperingatan: [@]\n\
        pencatatan: [@]\nistilah: {@: @}\nwaktu_total: @\ntambahan: {@: @}\n\
        sumber: {berkas: @, halaman: @, catatan: [@], disimpulkan: [@]}\n\
        kecualikan: [{aturan: @, di: @, alasan: @, penanggung_jawab: @, sampai: @}]\n\
        bagian:\n  - nama: @\n    masukan: [@]\n    pelaksana: {a: @, b: {nama: @, pihak: luar}, @: @}\n    langkah:\n\
        \x20     - {kegiatan: @, nomor: @, pelaksana: a, kelengkapan: [@], waktu: @, output: [@], keterangan: @}\n\
        \x20     - {kegiatan: @, pelaksana: [a, b], keputusan: [{label: @, ke: @}, {label: @}]}\n\
        \x20     - {kegiatan: @, pelaksana: @, lanjut: @, tahap: @}\n# @\n";
    all.replace('@', &text)
}

fn library_full_of(text: &str) -> Vec<RawFile> {
    let quoted = format!("\"{}\"", text.replace('"', "\\\""));
    let agency = "nama: @\ndinas: @\nwilayah: @\nwilayah_induk: @\nalamat: @\ntelepon: @\nemail: @\nsitus: @\n";
    vec![
        file("content/sop/jahat/satu.yaml", &sop_full_of(text)),
        file("content/sop/jahat/dua.yaml", &sop_full_of(text)),
        file("content/instansi/jahat.yaml", &agency.replace('@', &quoted)),
        file(
            "content/prosedur/jahat.yaml",
            &"nama: @\nuraian: @\nalias: [@]\ntopik: [@]\ndokumen: [@]\ntahap: [{id: @, nama: @, kata: [@]}]\n".replace('@', &quoted),
        ),
        file(
            "content/situs.yaml",
            &"judul: @\ntampilkan_temuan: true\n".replace('@', &quoted),
        ),
    ]
}

/// One library with an agency for each text, which has that text in every field.
fn library_full_of_each(texts: &[&str]) -> Vec<RawFile> {
    let numbered = texts.iter().enumerate().flat_map(|(at, text)| {
        let of_one = library_full_of(text).into_iter();
        of_one
            .filter(|file| file.path != "content/situs.yaml")
            .map(move |raw| RawFile {
                path: raw.path.replace("jahat", &format!("jahat-{at}")),
                content: raw.content.map(|bytes| {
                    let text = String::from_utf8(bytes).expect("UTF-8");
                    let key = format!("prosedur: jahat-{at}\n");
                    text.replace("prosedur: jahat\n", &key).into_bytes()
                }),
            })
    });
    let mut files: Vec<RawFile> = numbered.collect();
    let site = library_full_of(&texts.join("; ")).pop();
    files.extend(site);
    files
}

#[test]
fn nothing_an_author_writes_becomes_markup() {
    let hostile = "<script>alert(1)</script>\"'><img src=x onerror=alert(2)>{{ 7 * 7 }}";
    let output = build(library_full_of(hostile), Lang::Id, Profile::Internal);
    assert!(output.contains("sop/jahat/satu/index.html"));
    for (path, html) in pages(&output) {
        assert!(!html.contains("<script>"), "{path} holds a script");
        assert!(!html.contains("<img"), "{path} holds an image");
        for value in attributes(&html, "href") {
            assert!(!value.contains("alert"), "{path} links to {value}");
        }
    }
    let shown = page(&output, "sop/jahat/satu/index.html");
    assert!(shown.contains("&lt;script&gt;alert(1)"));
    assert!(shown.contains("{{ 7 * 7 }}"), "text is no template");
}

#[test]
fn a_former_address_leads_to_the_present_one_and_cannot_leave_the_site() {
    let sop = "nama: Surat\ndulu: [surat-lama, ../../../rahasia, surat]\n";
    let output = build(
        vec![file("content/sop/satu/surat.yaml", sop)],
        Lang::Id,
        Profile::Internal,
    );
    let moved = page(&output, "sop/satu/surat-lama/index.html");
    assert!(moved.contains("url=../../../sop/satu/surat/index.html"));
    assert!(
        output
            .paths()
            .all(|path| !path.contains("..") && !path.contains("rahasia"))
    );
}

#[test]
fn only_what_may_be_signed_is_said_to_be_signed() {
    let signed = |status: &str, way: &str, lang: Lang| {
        let sop = format!(
            "nama: Surat\nstatus: {status}\npengesahan: {{jabatan: Camat, nama: Siti, cara: {way}}}\n"
        );
        let output = build(
            vec![file("content/sop/satu/surat.yaml", &sop)],
            lang,
            Profile::Internal,
        );
        page(&output, "sop/satu/surat/index.html")
    };
    for (status, way, id, en) in [
        (
            "draf",
            "tte",
            "Akan disahkan secara elektronik oleh",
            "To be signed electronically by",
        ),
        (
            "berlaku",
            "tte",
            "Ditandatangani secara elektronik oleh",
            "Signed electronically by",
        ),
        (
            "draf",
            "basah",
            "Akan disahkan dengan tanda tangan basah oleh",
            "To be signed in ink by",
        ),
        (
            "berlaku",
            "basah",
            "Disahkan dengan tanda tangan basah oleh",
            "Signed in ink by",
        ),
    ] {
        for (lang, label) in [(Lang::Id, id), (Lang::En, en)] {
            let html = signed(status, way, lang);
            assert!(html.contains(label), "{status} {way}: {label}");
        }
    }
}

#[test]
fn an_sop_without_a_name_is_known_by_its_slug() {
    let files = vec![file("content/sop/satu/surat-masuk.yaml", "nama: \"\"\n")];
    let output = build(files, Lang::Id, Profile::Internal);
    for (path, html) in pages(&output) {
        assert!(!html.contains("\"></a>"), "{path} has a link without words");
        assert!(!html.contains("<h1></h1>"), "{path} has no title");
    }
    let own = page(&output, "sop/satu/surat-masuk/index.html");
    assert!(own.contains("<h1>surat-masuk</h1>"));
    assert!(page(&output, "instansi/satu/index.html").contains(">surat-masuk</a>"));
}

#[test]
fn a_file_that_breaks_off_is_not_in_force() {
    let sop = "nama: Surat\nstatus: berlaku\nlangkah:\n  - kegiatan: [rusak\n";
    let files = vec![file("content/sop/satu/surat.yaml", sop)];
    let output = build(files, Lang::Id, Profile::Public);
    for path in ["sop/satu/surat/index.html", "instansi/satu/index.html"] {
        let html = page(&output, path);
        assert!(
            html.contains("Berkas terputus") && !html.contains("Berlaku"),
            "{path}"
        );
    }
}

#[test]
fn successors_that_lead_nowhere_are_words() {
    for (next, told) in [
        ("satu/tidak-ada", "Digantikan oleh satu/tidak-ada."),
        ("satu/surat", "Digantikan oleh satu/surat."),
    ] {
        let sop =
            format!("nama: Surat\nstatus: digantikan\npengganti: {next}\ndulu: [memo, lama]\n");
        let files = vec![
            file("content/sop/satu/surat.yaml", &sop),
            file(
                "content/sop/satu/memo.yaml",
                "nama: Memo\ndulu: [lama, memo]\n",
            ),
        ];
        let output = build(files, Lang::Id, Profile::Internal);
        assert!(page(&output, "sop/satu/surat/index.html").contains(told));
        assert!(page(&output, "sop/satu/memo/index.html").contains("<h1>Memo</h1>"));
        assert!(page(&output, "sop/satu/lama/index.html").contains("sop/satu/memo/index.html"));
    }
}

#[test]
fn answers_name_the_largest_shares_and_the_last_step_that_is_reached() {
    let actors: Vec<String> = (1..=7).map(|at| format!("p{at}: Orang {at}")).collect();
    let mut sop = format!(
        "nama: Surat\npelaksana: {{{}}}\nlangkah:\n",
        actors.join(", ")
    );
    for at in 1..=7 {
        let next = if at == 7 { "[]" } else { "" };
        sop += &format!(
            "  - {{kegiatan: Menulis, pelaksana: p{at}, waktu: {at}0 menit, output: [Naskah], lanjut: {next}}}\n"
        );
    }
    sop = sop.replace(", lanjut: }", "}")
        + "  - {kegiatan: Menyesal, pelaksana: p1, waktu: 1 menit, output: [Hantu]}\n";
    let files = vec![file("content/sop/satu/surat.yaml", &sop)];
    let html = page(
        &build(files, Lang::Id, Profile::Internal),
        "sop/satu/surat/index.html",
    );
    for told in [
        "Orang 4 40 menit",
        "Orang 7 70 menit",
        "3 lainnya",
        ">Naskah</p>",
    ] {
        assert!(html.contains(told), "{told}");
    }
    assert!(!html.contains(">Hantu</p>"));
}

#[test]
fn absurd_times_are_no_numbers() {
    let huge = "9".repeat(400);
    let sop = format!(
        "nama: Surat\npelaksana: {{a: A, b: B}}\nlangkah:\n  - {{kegiatan: Menulis, pelaksana: a, waktu: {huge} hari}}\n  - {{kegiatan: Menulis, pelaksana: b, waktu: 5 menit}}\n"
    );
    let files = vec![file("content/sop/satu/surat.yaml", &sop)];
    for (path, html) in pages(&build(files, Lang::Id, Profile::Internal)) {
        for bad in ["NaN", "inf ", "000.000.000"] {
            assert!(!html.contains(bad), "{bad} on {path}");
        }
    }
}

#[test]
fn a_library_may_be_empty() {
    let output = build(Vec::new(), Lang::Id, Profile::Internal);
    assert!(page(&output, "index.html").contains("<h1>"));
}

#[test]
fn an_sop_may_be_empty_and_a_table_may_have_fifteen_actors() {
    let actors: Vec<String> = (1..=15)
        .map(|at| format!("  p{at}: Pelaksana {at}\n"))
        .collect();
    let steps: Vec<String> = (1..=15)
        .map(|at| format!("  - {{kegiatan: Meneruskan, pelaksana: p{at}, waktu: 5 menit}}\n"))
        .collect();
    let wide = format!(
        "nama: Lebar\npelaksana:\n{}langkah:\n{}",
        actors.concat(),
        steps.concat()
    );
    let output = build(
        vec![
            file("content/sop/satu/kosong.yaml", ""),
            file("content/sop/satu/lebar.yaml", &wide),
        ],
        Lang::En,
        Profile::Internal,
    );
    assert!(page(&output, "sop/satu/lebar/index.html").contains("class=\"f15\""));
    assert!(pages(&output).count() >= 5);
}

#[test]
fn templates_say_what_the_table_holds_and_nothing_else() {
    let mut known = BTreeSet::new();
    let tables = [
        screen::TABLE,
        compared::TABLE,
        reference::TABLE,
        assessment::TABLE,
    ];
    for (key, _) in tables.concat() {
        assert!(known.insert(key), "{key} is twice in the tables");
    }
    let mut used = BTreeSet::new();
    for (_, bytes) in crate::tree::files("themes", &[".html"]) {
        let text = String::from_utf8(bytes).expect("UTF-8");
        let keys = text.split("w.").skip(1).filter_map(|rest| {
            let key: String = rest
                .chars()
                .take_while(|letter| letter.is_ascii_lowercase() || *letter == '_')
                .collect();
            (!key.is_empty()).then_some(key)
        });
        used.extend(keys);
    }
    for key in known {
        assert!(used.contains(key), "no template says {key}");
    }
}
