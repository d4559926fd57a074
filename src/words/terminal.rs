//! What the command line says: help, summaries, progress and reasons for stopping.

use super::{Said, Words};
use crate::{said, words};

/// What the program is, above the help.
pub const ABOUT: Words = words!(
    "Membandingkan, mencetak, dan memeriksa SOP pemerintahan",
    "Compares, prints and checks the SOPs of government offices"
);

/// Headings of the help.
pub const USAGE: Words = words!("Pemakaian", "Usage");
/// Heading above the commands.
pub const COMMANDS: Words = words!("Perintah", "Commands");
/// Where a command stands in the usage.
pub const COMMAND: Words = words!("PERINTAH", "COMMAND");
/// Where options stand in the usage.
pub const OPTIONS_IN_USAGE: Words = words!("[PILIHAN]", "[OPTIONS]");
/// Heading above the arguments.
pub const ARGUMENTS: Words = words!("Masukan", "Arguments");
/// Heading above the options.
pub const CHOICES: Words = words!("Pilihan", "Options");

/// Label of what a heuristic saw.
pub const EVIDENCE: Words = words!("bukti", "evidence");
/// Label of why it matters.
pub const WHY: Words = words!("sebab", "why");
/// Label of what to write instead.
pub const FIX: Words = words!("perbaikan", "fix");
/// Label of the regulation behind a rule.
pub const BASIS: Words = words!("dasar", "basis");
/// Label of the wrong example.
pub const BAD: Words = words!("Contoh yang salah", "Wrong");
/// Label of the right example.
pub const GOOD: Words = words!("Contoh yang benar", "Right");
/// What a rule says of its right example.
pub const NOTHING_HERE: Words = words!(
    "Aturan ini tidak menemukan apa pun di sini.",
    "This rule finds nothing here."
);
/// Label before the reason for stopping.
pub const STOPPED: Words = words!("berhenti", "stopped");
/// Rules that the loader checks.
pub const LOADING: Words = words!(
    "Diperiksa saat membaca berkas",
    "Checked while reading files"
);
/// The program was built without Typst.
pub const NO_SHEETS: Words = words!(
    "program ini dibangun tanpa fitur `cetak`, jadi tidak dapat membuat PDF",
    "this program was built without the feature `cetak`, so it makes no PDF"
);
/// How to compile what `sheet --data` wrote.
pub const TRY_TEMPLATE: Words = words!(
    "Buka di salah satu folder itu: typst watch --font-path ../fonts sheet.typ",
    "In one of these folders: typst watch --font-path ../fonts sheet.typ"
);
/// How to leave `serve`.
pub const LEAVE: Words = words!("Tekan Ctrl+C untuk berhenti.", "Press Ctrl+C to stop.");

/// The last line of a report.
pub fn counted(errors: usize, warnings: usize, infos: usize) -> Said {
    if errors + warnings + infos == 0 {
        return words!("Tidak ada temuan.", "No findings.").into();
    }
    let plural =
        |count: usize, word: &str| format!("{count} {word}{}", if count == 1 { "" } else { "s" });
    let (error, warning) = (plural(errors, "error"), plural(warnings, "warning"));
    said!(
        id: "{errors} galat, {warnings} peringatan, {infos} info",
        en: "{error}, {warning}, {infos} info"
    )
}

/// What `build` did.
pub fn built(files: usize, changed: usize, folder: &str) -> Said {
    said!(
        id: "{files} berkas di {folder}, {changed} di antaranya baru atau berubah.",
        en: "{files} files in {folder}, {changed} of them new or changed.")
}

/// Where to begin reading.
pub fn open(path: &str) -> Said {
    said!(id: "Buka {path}", en: "Open {path}")
}

/// What `sheet` wrote.
pub fn printed(path: &str, pages: usize) -> Said {
    let noun = if pages == 1 { "page" } else { "pages" };
    said!(id: "{path} ({pages} halaman)", en: "{path} ({pages} {noun})")
}

/// What `sheet` wrote, where one line for each would be too many.
pub fn printed_many((sheets, pages): (usize, usize), folder: &str) -> Said {
    let sheet = if sheets == 1 { "sheet" } else { "sheets" };
    let page = if pages == 1 { "page" } else { "pages" };
    said!(
        id: "{sheets} lembar ({pages} halaman) di {folder}",
        en: "{sheets} {sheet} ({pages} {page}) in {folder}"
    )
}

/// A process that prints sheets died.
pub fn worker_lost(sop: &str, reason: &str) -> Said {
    said!(
        id: "proses pencetak lembar {sop} mati dua kali ({reason}); lembar lain tidak terganggu. Cetak lagi SOP ini saja; bila tetap gagal, laporkan bersama berkasnya",
        en: "the process that prints the sheet of {sop} died twice ({reason}); other sheets are not affected. Print this SOP alone; if it fails again, report it with its file"
    )
}

/// Where `serve` listens.
pub fn serving(address: &str) -> Said {
    said!(id: "Situs ada di {address}", en: "The site is at {address}")
}

/// No library was found.
pub fn no_library(folder: &str) -> Said {
    said!(
        id: "tidak ada folder content/ di {folder} atau di atasnya; tunjukkan dengan --root",
        en: "there is no folder content/ in {folder} or above it; name it with --root")
}

/// A path of the command line does not exist.
pub fn no_path(path: &str) -> Said {
    said!(id: "{path} tidak ada", en: "{path} does not exist")
}

/// No SOP among the paths.
pub fn no_sop(path: &str) -> Said {
    said!(id: "tidak ada SOP di {path}", en: "there is no SOP in {path}")
}

/// A theme that does not exist.
pub fn no_theme(name: &str) -> Said {
    said!(
        id: "tema `{name}` tidak ada di themes/",
        en: "there is no theme `{name}` in themes/")
}

/// The target folder is not ours.
pub fn not_ours(path: &str) -> Said {
    said!(
        id: "{path} berisi berkas yang bukan buatan sopan; pilih folder lain dengan --out atau kosongkan sendiri",
        en: "{path} holds files that sopan did not make; choose another folder with --out or empty it yourself")
}

/// The system refused.
pub fn system(path: &str, reason: &str) -> Said {
    said!(id: "{path}: {reason}", en: "{path}: {reason}")
}

/// The system does not let us read or write a file.
pub fn forbidden(path: &str) -> Said {
    said!(
        id: "{path} tidak boleh dibaca atau ditulis; periksa hak aksesnya",
        en: "{path} may not be read or written; check its permissions")
}

/// Files of the site that could not be made, all for one reason.
pub fn not_made(paths: &[&str], reason: &str) -> Said {
    let path = paths.first().copied().unwrap_or_default();
    match paths.len().saturating_sub(1) {
        0 => {
            said!(id: "{path} tidak dapat dibuat: {reason}", en: "{path} could not be made: {reason}")
        }
        1 => said!(
            id: "{path} dan 1 berkas lain tidak dapat dibuat: {reason}",
            en: "{path} and 1 more file could not be made: {reason}"
        ),
        more => said!(
            id: "{path} dan {more} berkas lain tidak dapat dibuat: {reason}",
            en: "{path} and {more} more files could not be made: {reason}"
        ),
    }
}

/// Signed sheets that a public site does not have.
pub fn kept_back(count: usize) -> Said {
    let (sheets, hold) = match count {
        1 => ("sheet is", "it holds"),
        _ => ("sheets are", "they hold"),
    };
    said!(
        id: "{count} lembar bertanda tangan tidak diterbitkan, karena memuat NIP dan sumber lengkap; izinkan dengan `terbitkan_ttd: ya` di content/situs.yaml.",
        en: "{count} signed {sheets} not published, because {hold} the NIP and the whole source; allow it with `terbitkan_ttd: ya` in content/situs.yaml."
    )
}

/// Some files could not be read.
pub fn unread(count: usize) -> Said {
    let files = if count == 1 { "file" } else { "files" };
    said!(
        id: "{count} berkas tidak dapat dibaca; selebihnya tetap dibangun.",
        en: "{count} {files} could not be read; everything else was built."
    )
}

/// A file of the output would leave its folder.
pub fn outside(path: &str) -> Said {
    said!(
        id: "{path} keluar dari folder hasil",
        en: "{path} leaves the target folder"
    )
}

/// The target folder lies among the sources.
pub fn among_sources(path: &str) -> Said {
    said!(
        id: "{path} ada di dalam content/ atau themes/; pilih folder lain dengan --out",
        en: "{path} lies inside content/ or themes/; choose another folder with --out"
    )
}

/// Several sheets for one file.
pub fn one_file(path: &str, count: usize) -> Said {
    said!(
        id: "{count} lembar tidak muat dalam satu berkas {path}; tunjukkan folder dengan -o",
        en: "{count} sheets do not fit into one file {path}; name a folder with -o"
    )
}

/// A sheet is not made of half an SOP.
pub fn half_read(path: &str) -> Said {
    said!(
        id: "{path} tidak terbaca sampai akhir, jadi lembarnya tidak dibuat",
        en: "{path} was not read to its end, so its sheet is not made"
    )
}

/// The words for the weights: error, warning, info.
pub const WEIGHTS: [Words; 3] = [
    words!("galat", "error"),
    words!("peringatan", "warning"),
    words!("info", "info"),
];

/// An unknown rule.
pub fn no_rule(id: &str, near: Option<&str>) -> Said {
    match near {
        Some(near) => said!(
            id: "aturan `{id}` tidak ada; maksud Anda `{near}`?",
            en: "there is no rule `{id}`; did you mean `{near}`?"),
        None => said!(
            id: "aturan `{id}` tidak ada; `sopan rules` menampilkan semuanya",
            en: "there is no rule `{id}`; `sopan rules` lists them all"),
    }
}

/// A date on the command line that is none.
pub fn no_date(text: &str) -> Said {
    said!(
        id: "`{text}` bukan tanggal; tulis misalnya 2026-11-21",
        en: "`{text}` is no date; write it as 2026-11-21")
}

/// An argument that does not exist.
pub fn unknown_argument(word: &str, near: Option<&str>) -> Said {
    match near {
        Some(near) => said!(
            id: "`{word}` tidak dikenal; maksud Anda `{near}`?",
            en: "`{word}` is unknown; did you mean `{near}`?"),
        None => said!(
            id: "`{word}` tidak dikenal; `sopan --help` menampilkan semuanya",
            en: "`{word}` is unknown; `sopan --help` lists everything"),
    }
}

/// An argument whose value is not one of the known ones.
pub fn bad_value(argument: &str, value: &str, known: &str) -> Said {
    said!(
        id: "{argument} tidak dapat bernilai `{value}`; pilih {known}",
        en: "{argument} cannot be `{value}`; choose {known}")
}

/// An argument that is missing.
pub fn missing_argument(word: &str) -> Said {
    said!(id: "{word} belum diisi", en: "{word} is missing")
}

/// No command at all.
pub fn missing_command() -> Said {
    said!(
        id: "perintah belum diisi; `sopan --help` menampilkan semuanya",
        en: "a command is missing; `sopan --help` lists everything")
}

/// An option that may be given once.
pub fn given_twice(argument: &str) -> Said {
    said!(id: "{argument} hanya boleh ditulis sekali", en: "{argument} may be given only once")
}

/// An option that has no value.
pub fn no_value(argument: &str) -> Said {
    said!(id: "{argument} tidak menerima nilai", en: "{argument} takes no value")
}

/// Any other misuse of the command line, in the parser's words.
pub fn misuse(reason: &str) -> Said {
    said!(id: "perintah tidak dapat dipahami: {reason}", en: "the command cannot be understood: {reason}")
}

/// The port is taken.
pub fn no_port(address: &str, reason: &str) -> Said {
    said!(
        id: "tidak dapat mendengarkan di {address}: {reason}; pilih port lain dengan --port",
        en: "cannot listen on {address}: {reason}; choose another port with --port")
}
