//! Words for those who publish a site and for programs that carry its news: changes, reviews and addresses come in,
//! sentences in the reader's language go out.

use super::{Lang, Said, Words, numbers};
use crate::model::Day;
use crate::{said, words};

/// Under the title of the feed.
pub const FEED_ABOUT: Words = words!("Perubahan SOP", "Changes of SOPs");
/// `tanggal.pembuatan`.
pub const WAS_CREATED: Words = words!("dibuat", "was written");
/// `tanggal.revisi`.
pub const WAS_REVISED: Words = words!("direvisi", "was revised");
/// `tanggal.pengesahan`.
pub const WAS_APPROVED: Words = words!("disahkan", "was approved");
/// `tanggal.efektif`.
pub const TOOK_EFFECT: Words = words!("mulai berlaku", "took effect");
/// A row of the history on a day that is no date of the identity block.
pub const NEW_VERSION: Words = words!("mendapat versi baru", "got a new version");

/// The title of a change: what, whose, and what happened.
pub fn change_title((name, agency): (&str, &str), happened: &str) -> String {
    format!("{name}, {agency}: {happened}")
}

/// A change in sentences, with what the history says of it.
pub fn change(lang: Lang, day: Day, (happened, rows): (&[&str], &[String])) -> String {
    let (day, happened) = (numbers::day(lang, day), numbers::list(lang, happened));
    let first = match lang {
        Lang::Id => format!("SOP ini {happened} pada {day}."),
        Lang::En => format!("This SOP {happened} on {day}."),
    };
    let rows = rows.iter().map(|row| format!(" {row}"));
    rows.fold(first, |told, row| told + &row)
}

/// A row of the history as a sentence; nothing where it says nothing.
pub fn version(lang: Lang, version: Option<&str>, told: Option<&str>) -> Option<String> {
    let word = words!("Versi", "Version").get(lang);
    let told = told.map(|told| told.trim().trim_end_matches('.'));
    match (version, told) {
        (Some(version), Some(told)) => Some(format!("{word} {version}: {told}.")),
        (Some(version), None) => Some(format!("{word} {version}.")),
        (None, Some(told)) => Some(format!("{}.", numbers::capital(told))),
        (None, None) => None,
    }
}

/// The link to a calendar of reviews.
pub const CALENDAR: Words = words!("Kalender peninjauan (.ics)", "Calendar of reviews (.ics)");

/// What a calendar holds, and what it cannot.
pub fn reviews(lang: Lang, dated: usize, undated: usize) -> String {
    let (held, lost) = (numbers::count(lang, dated), numbers::count(lang, undated));
    let noun = numbers::plural(dated, "SOP", "SOPs");
    let (own, are) = (
        numbers::plural(undated, "SOP", "SOPs"),
        numbers::plural(undated, "is", "are"),
    );
    match (lang, undated) {
        (Lang::Id, 0) => format!("Memuat hari peninjauan {held} SOP."),
        (Lang::Id, _) => {
            format!("Memuat hari peninjauan {held} SOP; {lost} SOP tanpa tanggal tidak ikut.")
        }
        (Lang::En, 0) => format!("Holds the days on which to review {held} {noun}."),
        (Lang::En, _) => {
            format!(
                "Holds the days on which to review {held} {noun}; {lost} {own} without a date {are} left out."
            )
        }
    }
}

/// The name of a calendar.
pub fn calendar_name(lang: Lang, owner: &str) -> String {
    match lang {
        Lang::Id => format!("Peninjauan SOP, {owner}"),
        Lang::En => format!("Reviews of SOPs, {owner}"),
    }
}

/// The title of a review.
pub fn review_title(lang: Lang, (name, agency): (&str, &str)) -> String {
    match lang {
        Lang::Id => format!("Tinjau SOP {name} ({agency})"),
        Lang::En => format!("Review the SOP {name} ({agency})"),
    }
}

/// Why it is due.
pub fn review_told(lang: Lang, since: &str, months: i32) -> String {
    match lang {
        Lang::Id => format!("Tanggal terakhir SOP ini {since}; ditinjau setiap {months} bulan."),
        Lang::En => {
            format!("The last date of this SOP is {since}; it is reviewed every {months} months.")
        }
    }
}

/// The program that made a picture.
pub const MAKER: &str = "sopan";

/// The template of cards does not make one.
pub fn broken_card((card, template): (&str, &str), reason: &str) -> Said {
    said!(
        id: "{card} tidak dapat disusun dari templat {template} ({reason}); perbaiki templat tema itu, atau pakai tema default",
        en: "{card} cannot be set from the template {template} ({reason}); mend the template of the theme, or use the default theme")
}

/// A picture for social media could not be painted.
pub fn no_picture(reason: &str) -> Said {
    said!(id: "gambar kartu tidak dapat disimpan: {reason}", en: "the picture of the card cannot be saved: {reason}")
}

/// A library without an address is built.
pub fn no_address() -> Said {
    said!(
        id: "Tanpa `base_url`, situs ini tidak punya peta situs, alamat resmi halaman, dan kartu media sosial; isi di content/situs.yaml atau bangun dengan --base-url https://… bila akan diterbitkan.",
        en: "Without `base_url` the site has no sitemap, no canonical addresses and no cards for social media; set it in content/situs.yaml, or build with --base-url https://…, to publish it.")
}

/// An option of the command line holds no address.
pub fn bad_option(wrong: &Said) -> Said {
    let (id, en) = (&wrong.id, &wrong.en);
    said!(id: "--base-url: {id}", en: "--base-url: {en}")
}

/// A link that leads nowhere; `place` is the file in which an author wrote it, where one did.
pub fn broken_link((page, href): (&str, &str), place: Option<&str>, is_anchor: bool) -> Said {
    let wrong = match is_anchor {
        true => words!(
            "tidak ada bagian itu di halaman yang dituju",
            "the page it leads to has no such part"
        ),
        false => words!(
            "tidak menuju halaman atau berkas mana pun",
            "it leads to no page and no file"
        ),
    };
    let (id, en) = (wrong.id, wrong.en);
    match place {
        Some(place) => said!(
            id: "{place}: tautan `{href}` putus ({id}); tampil di {page}",
            en: "{place}: the link `{href}` is broken ({en}); shown on {page}"),
        None => said!(
            id: "{page}: tautan `{href}` putus ({id})",
            en: "{page}: the link `{href}` is broken ({en})"),
    }
}

/// More broken links than anyone reads.
pub fn more_broken(count: usize) -> Said {
    said!(id: "{count} tautan putus lainnya tidak ditampilkan", en: "{count} more broken links are not shown")
}

/// How many links were followed, and how many leave the site.
pub fn links_checked((inside, outside): (usize, usize), file: &str) -> Said {
    said!(
        id: "{inside} tautan di dalam situs diperiksa; {outside} tautan ke luar terdaftar di {file}.",
        en: "{inside} links inside the site were checked; {outside} links out of it are listed in {file}.")
}

/// The links out of the site, among the data.
pub const OUTSIDE: Words = words!("Tautan ke luar situs", "Links out of the site");
