//! Versions: the laws of comparing two texts of one SOP, the older versions that a history keeps, and the page that shows
//! what changed.

use proptest::prelude::*;
use proptest::sample::Index;
use sopan::compare::versions::{Changes, Kind, MarkKind, changes, marks, written};
use sopan::load::{RawFile, load, read_beside};
use sopan::model::{Library, Profile, Sop};
use sopan::output::Output;
use sopan::text::Unread;
use sopan::words::Lang;

use crate::site::{build, file, page};
use crate::tree;

/// An SOP that lies in no library.
fn read(text: &str) -> Sop {
    let mut library = Library::default();
    let (sop, findings) = read_beside(&mut library, &file("x.yaml", text), "contoh");
    assert!(findings.sorted().is_empty(), "{text}");
    sop.expect("an SOP")
}

fn compared(old: &str, new: &str) -> Changes {
    let (old, new) = written(&read(old), &read(new));
    changes(&old, &new)
}

/// The differences, each as a line.
fn told(changes: &Changes) -> Vec<String> {
    let lines = changes.differences.iter().map(|found| match &found.kind {
        Kind::Changed { old, new } => format!("{}: {old} > {new}", found.path),
        Kind::Added { new } => format!("{} + {new}", found.path),
        Kind::Removed { old } => format!("{} - {old}", found.path),
        Kind::Moved { from, text } => format!("{} < {from} {text}", found.path),
    });
    lines.collect()
}

/// What steps do; no two are alike.
const ACTIVITIES: [&str; 8] = [
    "Menyusun surat permohonan",
    "Memeriksa kelengkapan berkas",
    "Membayar retribusi di loket",
    "Menjadwalkan wawancara calon",
    "Mencetak kartu tanda pengenal",
    "Mengunggah hasil ke aplikasi",
    "Menghubungi rumah sakit rujukan",
    "Mengarsipkan semua dokumen lama",
];

/// A step table in which steps name one another by their ids, so that their order says nothing.
fn sop(order: &[usize], decides: usize) -> String {
    let mut text = String::from("nama: Uji\npelaksana: {a: Petugas, b: Kepala}\nlangkah:\n");
    for at in order {
        text += &format!(
            "  - id: s{at}\n    kegiatan: {}\n    pelaksana: {}\n    waktu: {} menit\n",
            ACTIVITIES[*at],
            if at % 3 == 0 { "b" } else { "a" },
            at + 5,
        );
        if *at == decides % ACTIVITIES.len() {
            let (yes, no) = (order[0], order[order.len() - 1]);
            text += &format!("    keputusan: {{ya: s{yes}, tidak: s{no}}}\n");
        }
    }
    text
}

/// The steps of an SOP after some edits: some are gone, some stand elsewhere, some say other things.
fn edited(cuts: &[Index], moves: &[(Index, Index)], words: &[(Index, String)]) -> String {
    let mut order: Vec<usize> = (0..ACTIVITIES.len()).collect();
    for cut in cuts.iter().take(ACTIVITIES.len() - 2) {
        order.remove(cut.index(order.len()));
    }
    for (from, to) in moves {
        let step = order.remove(from.index(order.len()));
        order.insert(to.index(order.len() + 1), step);
    }
    let mut text = sop(&order, usize::MAX / 2);
    for (at, word) in words {
        let activity = ACTIVITIES[order[at.index(order.len())]];
        text = text.replace(activity, &format!("{activity} {word}"));
    }
    text
}

fn edits() -> impl Strategy<Value = String> {
    let index = any::<Index>;
    let cuts = prop::collection::vec(index(), 0..4);
    let moves = prop::collection::vec((index(), index()), 0..3);
    let words = prop::collection::vec((index(), "[a-z]{3,8}"), 0..3);
    (cuts, moves, words).prop_map(|(cuts, moves, words)| edited(&cuts, &moves, &words))
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 200, failure_persistence: None, ..ProptestConfig::default() })]

    #[test]
    fn nothing_differs_from_itself(text in edits()) {
        prop_assert_eq!(told(&compared(&text, &text)), Vec::<String>::new());
    }

    #[test]
    fn turned_around_what_came_is_what_went(old in edits(), new in edits()) {
        let there = compared(&old, &new);
        let back = compared(&new, &old);
        let turned = back.differences.iter().map(|found| match &found.kind {
            Kind::Changed { old, new } => format!("{new} > {old}"),
            Kind::Added { new } => format!("{} - {new}", found.path),
            Kind::Removed { old } => format!("{} + {old}", found.path),
            Kind::Moved { from, text: _ } => format!("{from} < {}", found.path),
        });
        let told = there.differences.iter().map(|found| match &found.kind {
            Kind::Changed { old, new } => format!("{old} > {new}"),
            Kind::Added { new } => format!("{} + {new}", found.path),
            Kind::Removed { old } => format!("{} - {old}", found.path),
            Kind::Moved { from, text: _ } => format!("{} < {from}", found.path),
        });
        let (mut told, mut turned): (Vec<String>, Vec<String>) = (told.collect(), turned.collect());
        told.sort();
        turned.sort();
        prop_assert_eq!(told, turned);
    }

    #[test]
    fn a_step_that_moved_changed_nothing_else(from in 0_usize..8, to in 0_usize..8, decides in 0_usize..8) {
        prop_assume!(from != to);
        let mut order: Vec<usize> = (0..8).collect();
        let old = sop(&order, decides);
        let step = order.remove(from);
        order.insert(to, step);
        // The decision names the same steps wherever they stand.
        let new = sop(&order, decides);
        let ends = |text: &str, order: &[usize]| {
            let now = format!("{{ya: s{}, tidak: s{}}}", order[0], order[7]);
            text.replace(&now, "{ya: s0, tidak: s7}")
        };
        let found = compared(&old, &ends(&new, &order));
        let lines = told(&found);
        prop_assert_eq!(lines.len(), 1, "{:?}", lines);
        prop_assert!(matches!(found.differences[0].kind, Kind::Moved { .. }), "{:?}", lines);
    }

    #[test]
    fn a_row_has_one_place_in_each_version(old in edits(), new in edits()) {
        let found = compared(&old, &new);
        let count = |text: &str| text.matches("kegiatan:").count();
        let mut before: Vec<usize> = found.rows.iter().filter_map(|row| row.old).collect();
        let mut after: Vec<usize> = found.rows.iter().filter_map(|row| row.new).collect();
        before.sort_unstable();
        after.sort_unstable();
        prop_assert_eq!(before, (0..count(&old)).collect::<Vec<_>>());
        prop_assert_eq!(after, (0..count(&new)).collect::<Vec<_>>());
    }

    #[test]
    fn marks_lose_no_letter(old in "[a-c ,.0-9\n]{0,40}", new in "[a-c ,.0-9\n]{0,40}") {
        let marks = marks(&old, &new);
        let text = |left_out: MarkKind| -> String {
            let kept = marks.iter().filter(|mark| mark.kind != left_out);
            kept.map(|mark| mark.text.as_str()).collect()
        };
        prop_assert_eq!(text(MarkKind::Added), old);
        prop_assert_eq!(text(MarkKind::Removed), new);
    }
}

#[test]
fn steps_that_got_other_numbers_are_the_same() {
    let numbered = |numbers: [&str; 3]| {
        let step = |at: usize| {
            let (number, activity) = (numbers[at], ACTIVITIES[at]);
            format!("  - {{nomor: '{number}', kegiatan: {activity}, pelaksana: a}}\n")
        };
        let steps: String = (0..3).map(step).collect();
        format!("nama: Uji\npelaksana: {{a: A}}\nlangkah:\n{steps}")
    };
    let found = compared(&numbered(["1", "2", "3"]), &numbered(["1a", "1b", "7"]));
    assert_eq!(told(&found), Vec::<String>::new());
}

#[test]
fn a_step_that_moved_and_was_rewritten_is_still_that_step() {
    let old = sop(&[0, 1, 2, 3], 7);
    let new = sop(&[1, 2, 3, 0], 7).replace(ACTIVITIES[0], "Menyusun surat permohonan daring");
    assert_eq!(
        told(&compared(&old, &new)),
        [
            "langkah[3] < langkah[0] Menyusun surat permohonan daring",
            "langkah[3].kegiatan: Menyusun surat permohonan > Menyusun surat permohonan daring",
        ]
    );
}

#[test]
fn a_step_in_place_of_another_is_one_that_came_and_one_that_went() {
    let old = sop(&[0, 1, 2], 7);
    let new = sop(&[0, 6, 2], 7);
    assert_eq!(
        told(&compared(&old, &new)),
        [
            "langkah[1] + Menghubungi rumah sakit rujukan",
            "langkah[1] - Memeriksa kelengkapan berkas",
        ]
    );
}

/// The library with one older version.
fn files() -> Vec<RawFile> {
    let files = tree::files("tests/revision", &[".yaml"]).into_iter();
    let inside = |path: String| path.trim_start_matches("tests/revision/").to_owned();
    files
        .map(|(path, bytes)| RawFile {
            path: inside(path),
            content: Ok(bytes),
        })
        .collect()
}

const OLD: &str = "content/sop/contoh/riwayat/surat-masuk-1.yaml";
const NOW: &str = "content/sop/contoh/surat-masuk.yaml";
const PAGE: &str = "sop/contoh/surat-masuk/riwayat/1-0/index.html";

/// The library with other words in one of its files.
fn with(path: &str, from: &str, to: &str) -> Vec<RawFile> {
    let mut files = files();
    let place = files.iter_mut().find(|file| file.path == path);
    let place = place.expect("a file");
    let bytes = place.content.clone().expect("bytes");
    let text = String::from_utf8(bytes).expect("text");
    assert!(text.contains(from), "{from}");
    place.content = Ok(text.replace(from, to).into_bytes());
    files
}

/// The findings about older versions: rule, file, line and column.
fn findings(files: Vec<RawFile>) -> Vec<String> {
    let (library, findings) = load(files);
    let found = findings.sorted().into_iter();
    let found = found.filter(|finding| finding.rule.starts_with("berkas-riwayat"));
    found
        .map(|finding| {
            let file = &library.source(finding.span.file).path;
            let (line, column) = (finding.span.line, finding.span.column);
            format!("{} {file}:{line}:{column}", finding.rule)
        })
        .collect()
}

fn site(files: Vec<RawFile>, profile: Profile) -> Output {
    build(files, Lang::Id, profile)
}

#[test]
fn an_older_version_is_no_sop_of_its_own() {
    let (library, found) = load(files());
    assert_eq!(library.sops.len(), 1);
    assert_eq!(library.editions.keys().collect::<Vec<_>>(), [OLD]);
    assert!(found.sorted().is_empty());
    let output = site(files(), Profile::Internal);
    let pages: Vec<&str> = output
        .paths()
        .filter(|path| path.contains("/riwayat/"))
        .collect();
    assert_eq!(pages, [PAGE]);
    assert!(!output.contains("sop/contoh/surat-masuk-1/index.html"));
}

#[test]
fn the_page_says_what_changed_why_and_who_answers_for_it() {
    let output = site(files(), Profile::Internal);
    let html = page(&output, PAGE);
    for text in [
        "<h1>Perubahan dari versi 1.0 ke versi 2.0</h1>",
        "Tiga langkah diubah, satu langkah ditambah, dan satu langkah dihapus.",
        "supaya dapat dilacak",
        "Penanggung jawab: Sekretaris Dinas",
        "<del>buku agenda</del>",
        "<ins>aplikasi persuratan</ins>",
        "Pindah",
        "Persetujuan perubahan",
        "Budi Santoso",
    ] {
        assert!(html.contains(text), "{text}");
    }
    // That it was in force, and has a history now, is no change of the work.
    assert!(!html.contains("digantikan") && !html.contains("Terbitan awal"));
    let own = page(&output, "sop/contoh/surat-masuk/index.html");
    assert!(own.contains("href=\"../../../sop/contoh/surat-masuk/riwayat/1-0/index.html\""));
}

#[test]
fn the_public_page_hides_what_every_public_page_hides() {
    let private = ["197503042001121002", "198001012005011003", "0812-3456-7890"];
    let (public, inside) = (
        site(files(), Profile::Public),
        site(files(), Profile::Internal),
    );
    let (shown, whole) = (page(&public, PAGE), page(&inside, PAGE));
    for value in private {
        assert!(!shown.contains(value), "{value}");
        assert!(whole.contains(value), "{value}");
    }
    assert!(shown.contains("Siti Aminah"));
}

#[test]
fn a_history_that_keeps_nothing_says_where() {
    let named = "berkas: riwayat/surat-masuk-1.yaml";
    let place = format!("{NOW}:8:104");
    for (to, rule) in [
        (
            "berkas: riwayat/surat-masuk-2.yaml",
            "berkas-riwayat-tak-ada",
        ),
        ("berkas: surat-masuk-1.yaml", "berkas-riwayat-di-luar"),
        ("berkas: ../../../rahasia.yaml", "berkas-riwayat-di-luar"),
        (
            "berkas: riwayat/../surat-masuk.yaml",
            "berkas-riwayat-di-luar",
        ),
        ("berkas: /etc/passwd", "berkas-riwayat-di-luar"),
    ] {
        let files = with(NOW, named, to);
        let expected = [
            format!("berkas-riwayat-tak-disebut {OLD}:1:1"),
            format!("{rule} {place}"),
        ];
        assert_eq!(findings(files.clone()), expected, "{to}");
        assert!(!site(files, Profile::Internal).contains(PAGE), "{to}");
    }
    let other = with(
        OLD,
        "nama: Pelayanan Surat Masuk",
        "nama: Izin Mendirikan Bangunan Gedung",
    );
    assert_eq!(
        findings(other.clone()),
        [format!("berkas-riwayat-sop-lain {place}")]
    );
    assert!(!site(other, Profile::Internal).contains(PAGE));
}

#[test]
fn an_older_version_that_cannot_be_read_is_reported_in_both_files() {
    let unread = format!("berkas-riwayat-tak-terbaca {NOW}:8:104");
    let broken = with(OLD, "langkah:\n", "langkah: [\n");
    assert_eq!(findings(broken), [unread.as_str()]);
    let mut lost = files();
    for file in lost.iter_mut().filter(|file| file.path == OLD) {
        file.content = Err(Unread::OutsideLink);
    }
    assert_eq!(findings(lost.clone()), [unread]);
    let (_, found) = load(lost);
    assert!(
        found
            .sorted()
            .iter()
            .any(|finding| finding.rule == "tautan-ke-luar")
    );
}

#[test]
fn each_version_that_is_kept_leads_to_the_next() {
    let rows = "  - {versi: '1.0', tanggal: 8 April 2022, uraian: Terbitan awal, penanggung_jawab: Sekretaris, berkas: riwayat/surat-masuk-1.yaml}\n";
    let middle = format!(
        "{rows}  - {{versi: '1.5', tanggal: 2 Mei 2024, uraian: Stempel dihapus, berkas: riwayat/surat-masuk-2.yaml}}\n"
    );
    let mut files = with(NOW, rows, &middle);
    let old = files.iter().find(|file| file.path == OLD).expect("a file");
    let text = String::from_utf8(old.content.clone().expect("bytes")).expect("text");
    let path = "content/sop/contoh/riwayat/surat-masuk-2.yaml";
    files.push(file(path, &text.replace(", Stempel]", "]")));
    let output = site(files, Profile::Internal);
    let first = page(&output, PAGE);
    assert!(first.contains("dari versi 1.0 ke versi 1.5"), "{first}");
    assert!(first.contains("Langkah tetap; yang berubah: peralatan/perlengkapan."));
    assert!(first.contains("Stempel dihapus") && !first.contains("dilacak"));
    let second = page(&output, "sop/contoh/surat-masuk/riwayat/1-5/index.html");
    assert!(second.contains("dari versi 1.5 ke versi 2.0"));
}

#[test]
fn the_annex_tells_what_it_has_no_room_for() {
    let many: String = (0..60)
        .map(|at| format!("  - Barang nomor {at} dengan nama yang panjang\n"))
        .collect();
    let long = with(
        NOW,
        "peralatan: [Komputer, Aplikasi persuratan, Pemindai]\n",
        &format!("peralatan:\n{many}"),
    );
    let html = page(&site(long, Profile::Internal), PAGE);
    assert!(html.contains("perubahan lain, yang dimuat halaman situs ini."));
    assert!(
        html.contains("Barang nomor 59"),
        "the page itself shows all"
    );
    let short = page(&site(files(), Profile::Internal), PAGE);
    assert!(!short.contains("perubahan lain, yang dimuat"));
}
