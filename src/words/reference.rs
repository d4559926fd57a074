//! Words of the reference pages: regulations, findings, rules and guides. Values come in, sentences in both languages go
//! out.

use super::{Lang, Said, Words, numbers};
use crate::model::RegulationStatus;
use crate::{said, words};

/// Heading of the register.
pub const REGULATIONS_TITLE: Words = words!(
    "Peraturan yang dikutip dan statusnya",
    "Regulations and their status"
);
/// Cited and no longer in force.
pub const BROKEN_TITLE: Words = words!(
    "Dikutip, tetapi sudah tidak berlaku",
    "Cited, yet no longer in force"
);
/// What to do about them.
pub const BROKEN_LEAD: Words = words!(
    "SOP yang mengutipnya perlu diganti dasar hukumnya.",
    "The SOPs that cite them need another legal basis."
);
/// Cited and in force.
pub const CITED_TITLE: Words = words!("Dikutip SOP di sini", "Cited by SOPs here");
/// What to know about them.
pub const CITED_LEAD: Words = words!(
    "“Diubah” berarti masih berlaku; kutipannya perlu menyebut perubahannya.",
    "“Amended” means still in force; a citation should name the amendments."
);
/// Not cited here.
pub const REST_TITLE: Words = words!("Lainnya dalam register", "Others in the register");
/// Why they are here.
pub const REST_LEAD: Words = words!(
    "Belum dikutip SOP di sini; dikenal supaya kutipan SOP berikutnya dapat diperiksa.",
    "Not cited here yet; known so that the citations of the next SOP can be checked."
);
/// Nobody has checked an entry.
pub const NOT_CHECKED: Words = words!("Belum", "Not yet");
/// Fact.
pub const ENACTED: Words = words!("Ditetapkan", "Enacted");
/// Fact.
pub const IN_FORCE_SINCE: Words = words!("Berlaku sejak", "In force since");
/// Fact.
pub const GAZETTE: Words = words!("Lembaran Negara", "State Gazette");
/// Fact.
pub const SUPPLEMENT: Words = words!(
    "Tambahan Lembaran Negara",
    "Supplement to the State Gazette"
);
/// Fact.
pub const ALIASES: Words = words!("Juga dikutip sebagai", "Also cited as");
/// Fact.
pub const SOURCE: Words = words!("Sumber", "Source");
/// Urgency of an advice.
pub const NOW: Words = words!("Perbaiki", "Repair");
/// Urgency of an advice.
pub const AT_REVISION: Words = words!("Saat revisi", "At the next revision");
/// Urgency of an advice.
pub const TO_VERIFY: Words = words!("Periksa", "Check");
/// Urgency of an advice.
pub const IN_ORDER: Words = words!("Sudah benar", "In order");
/// Heading of the rules.
pub const RULES_TITLE: Words = words!("Aturan pemeriksaan", "Rules");
/// Group of rules.
pub const RULES_OF_FILES: Words = words!("Berkas YAML", "The YAML file");
/// Findings are not for this reader.
pub const FINDINGS_HIDDEN: Words = words!(
    "Temuan tidak ditampilkan pada terbitan publik ini.",
    "Findings are not shown in this public edition."
);
/// For search engines.
pub const GUIDES_LEAD: Words = words!(
    "Cara membaca, menyusun, dan memeriksa SOP.",
    "How to read, write and check SOPs."
);
/// No guides.
pub const NO_GUIDES: Words = words!("Belum ada panduan.", "No guides yet.");
/// Address that leads nowhere.
pub const MISSING_TITLE: Words = words!("Halaman tidak ditemukan", "Page not found");
/// What to do there.
pub const MISSING_LEAD: Words = words!(
    "Alamat ini tidak ada di situs ini. Mungkin SOP-nya sudah berganti nama atau dicabut. Mulailah dari salah satu daftar berikut.",
    "This address is not on this site. The SOP may have a new name or have been revoked. Start from one of these lists."
);

/// When a person checked an entry.
pub fn checked_on(lang: Lang, day: &str) -> String {
    said!(id: "Diperiksa {day}", en: "Checked on {day}")
        .get(lang)
        .to_owned()
}

/// A number of errors.
pub fn errors(lang: Lang, count: usize) -> String {
    counted(lang, count, words!("galat", "errors"), "error")
}

/// A number of warnings.
pub fn warnings(lang: Lang, count: usize) -> String {
    counted(lang, count, words!("peringatan", "warnings"), "warning")
}

/// A number of pieces of advice.
pub fn infos(lang: Lang, count: usize) -> String {
    counted(lang, count, words!("info", "info"), "info")
}

fn counted(lang: Lang, count: usize, words: Words, single: &'static str) -> String {
    let word = match lang {
        Lang::Id => words.get(lang),
        Lang::En => numbers::plural(count, single, words.get(lang)),
    };
    format!("{} {word}", numbers::grouped(lang, count))
}

/// A number of regulations.
pub fn regulations(lang: Lang, count: usize) -> String {
    counted(
        lang,
        count,
        words!("peraturan", "regulations"),
        "regulation",
    )
}

/// The register in a sentence.
pub fn regulations_lead(lang: Lang, all: usize, cited: usize, broken: usize) -> String {
    let regulations = numbers::plural(all, "regulation", "regulations");
    let are = numbers::plural(cited, "is", "are");
    let (all, cited) = (numbers::grouped(lang, all), numbers::grouped(lang, cited));
    let said = match broken {
        0 => said!(
            id: "Register memuat {all} peraturan; {cited} dikutip SOP di sini, tidak satu pun yang sudah dicabut.",
            en: "The register has {all} {regulations}; {cited} {are} cited by SOPs here, none of them revoked."
        ),
        _ => {
            let broken = numbers::count(lang, broken);
            said!(
                id: "Register memuat {all} peraturan; {cited} dikutip SOP di sini, {broken} di antaranya sudah tidak berlaku.",
                en: "The register has {all} {regulations}; {cited} {are} cited by SOPs here, {broken} of them no longer in force."
            )
        }
    };
    said.get(lang).to_owned()
}

/// The status of a regulation in a sentence.
pub fn status_lead(status: RegulationStatus, enders: &str, amendments: &str) -> Said {
    match status {
        RegulationStatus::InForce => said!(id: "Masih berlaku.", en: "In force."),
        RegulationStatus::Amended if amendments.is_empty() => {
            said!(id: "Masih berlaku, sudah diubah.", en: "In force, amended.")
        }
        RegulationStatus::Amended => said!(
            id: "Masih berlaku, diubah dengan {amendments}. Kutipan perlu menyebut perubahannya.",
            en: "In force, amended by {amendments}. A citation should name the amendments."
        ),
        RegulationStatus::Revoked | RegulationStatus::Lapsed if enders.is_empty() => {
            said!(id: "Sudah tidak berlaku.", en: "No longer in force.")
        }
        RegulationStatus::Revoked | RegulationStatus::Lapsed => said!(
            id: "Sudah tidak berlaku: digantikan {enders}.",
            en: "No longer in force: replaced by {enders}."
        ),
        RegulationStatus::Unverified => said!(
            id: "Statusnya belum diverifikasi. Pemeriksa tidak menganggapnya salah.",
            en: "Its status is not verified. The rules do not hold it to be wrong."
        ),
    }
}

/// Who cites a regulation.
pub fn citing_lead(lang: Lang, citing: usize) -> String {
    let count = numbers::count_capital(lang, citing);
    let said = match citing {
        0 => {
            said!(id: "Belum ada SOP di sini yang bersandar padanya.", en: "No SOP here leans on it.")
        }
        1 => said!(id: "Satu SOP bersandar padanya.", en: "One SOP leans on it."),
        _ => said!(id: "{count} SOP bersandar padanya.", en: "{count} SOPs lean on it."),
    };
    said.get(lang).to_owned()
}

/// Since when a relation holds and who says so.
pub fn edge_note(lang: Lang, since: Option<&str>, source: Option<&str>) -> String {
    let said = match (since, source) {
        (Some(since), Some(source)) => {
            said!(id: "Sejak {since}. Sumber: {source}", en: "Since {since}. Source: {source}")
        }
        (Some(since), None) => said!(id: "Sejak {since}", en: "Since {since}"),
        (None, Some(source)) => said!(id: "Sumber: {source}", en: "Source: {source}"),
        (None, None) => {
            said!(id: "Tanggal dan sumber belum dicatat", en: "Date and source not recorded")
        }
    };
    said.get(lang).to_owned()
}

/// What rules are.
pub fn rules_lead(lang: Lang, rules: usize, problems: usize) -> String {
    let (rule, thing) = (
        numbers::plural(rules, "rule checks", "rules check"),
        numbers::plural(problems, "thing is", "things are"),
    );
    let said = match rules {
        0 => said!(
            id: "{problems} hal diperiksa pada berkas.",
            en: "{problems} {thing} checked in the files."
        ),
        _ => said!(
            id: "{rules} aturan memeriksa isi SOP, {problems} memeriksa berkasnya. Tiap aturan menyebut sebab, perbaikan, dasar hukum, dan contoh.",
            en: "{rules} {rule} the words of an SOP, {problems} its file. Each says why, what to write, on which legal basis, and gives an example."
        ),
    };
    said.get(lang).to_owned()
}

/// Where a rule fires.
pub fn hits_lead(lang: Lang, hits: usize) -> String {
    let count = numbers::grouped(lang, hits);
    let places = numbers::plural(hits, "place", "places");
    let said = match hits {
        0 => said!(id: "Tidak ada di pustaka ini.", en: "Nowhere in this library."),
        _ => said!(id: "{count} tempat di pustaka ini.", en: "{count} {places} in this library."),
    };
    said.get(lang).to_owned()
}

/// What is left out of a list; empty where nothing is.
pub fn more(lang: Lang, count: usize) -> String {
    let grouped = numbers::grouped(lang, count);
    match count {
        0 => String::new(),
        _ => said!(id: "dan {grouped} lagi", en: "and {grouped} more")
            .get(lang)
            .to_owned(),
    }
}

/// A file that is no SOP, and how many SOPs use the block that is meant.
pub fn shared_place(lang: Lang, path: &str, used: usize) -> String {
    let count = numbers::count(lang, used);
    let word = numbers::plural(used, "SOP", "SOPs");
    let said = match used {
        0 => return path.to_owned(),
        _ => said!(id: "{path} (dipakai {count} SOP)", en: "{path} (used by {count} {word})"),
    };
    said.get(lang).to_owned()
}

/// A line of a file.
pub fn line(lang: Lang, line: u32) -> String {
    said!(id: "baris {line}", en: "line {line}")
        .get(lang)
        .to_owned()
}

/// The headline of the dashboard.
pub fn dashboard_title(lang: Lang, sops: usize, clean: usize) -> String {
    let (all, count) = (
        numbers::count(lang, sops),
        numbers::count_capital(lang, clean),
    );
    let said = match (sops, clean) {
        (0, _) => said!(id: "Belum ada SOP yang diperiksa", en: "No SOPs checked yet"),
        (_, 0) => {
            said!(id: "Belum ada SOP yang siap disahkan", en: "No SOP is ready to be signed yet")
        }
        (1, _) => {
            said!(id: "SOP ini bebas galat dan peringatan", en: "The SOP is free of errors and warnings")
        }
        (sops, clean) if sops == clean => {
            said!(id: "Semua SOP bebas galat dan peringatan", en: "All SOPs are free of errors and warnings")
        }
        _ => said!(
            id: "{count} dari {all} SOP bebas galat dan peringatan",
            en: "{count} of {all} SOPs free of errors and warnings"
        ),
    };
    said.get(lang).to_owned()
}

/// How many SOPs have an error.
pub fn dashboard_lead(lang: Lang, sops: usize, wrong: usize) -> String {
    let (all, count) = (
        numbers::count_capital(lang, sops),
        numbers::count(lang, wrong),
    );
    let word = numbers::plural(sops, "SOP", "SOPs");
    let have = numbers::plural(wrong, "has", "have");
    let said = match wrong {
        0 => {
            said!(id: "{all} SOP diperiksa; tidak ada galat.", en: "{all} {word} checked; no errors.")
        }
        _ if sops == 1 => said!(
            id: "Satu SOP diperiksa; ada galatnya, yaitu hal yang menghalangi pengesahan.",
            en: "One SOP checked; it has errors, that is, defects that prevent signing."
        ),
        _ if wrong == sops => said!(
            id: "{all} SOP diperiksa; semuanya punya galat, yaitu hal yang menghalangi pengesahan.",
            en: "{all} {word} checked; all have errors, that is, defects that prevent signing."
        ),
        _ => said!(
            id: "{all} SOP diperiksa; {count} punya galat, yaitu hal yang menghalangi pengesahan.",
            en: "{all} {word} checked; {count} {have} errors, that is, defects that prevent signing."
        ),
    };
    said.get(lang).to_owned()
}

/// All findings by severity.
pub fn dashboard_totals(lang: Lang, counts: (usize, usize, usize)) -> String {
    let (errors, warnings, infos) = (
        errors(lang, counts.0),
        warnings(lang, counts.1),
        infos(lang, counts.2),
    );
    said!(
        id: "Seluruhnya {errors}, {warnings}, dan {infos}.",
        en: "In all {errors}, {warnings} and {infos}."
    )
    .get(lang)
    .to_owned()
}

/// On how many SOPs a rule fires.
pub fn share_of_sops(lang: Lang, part: usize, all: usize) -> String {
    let (part, all) = (numbers::grouped(lang, part), numbers::grouped(lang, all));
    said!(id: "{part} dari {all}", en: "{part} of {all}")
        .get(lang)
        .to_owned()
}

/// The heading of a wrong example.
pub const WRONG: Words = words!("Contoh yang salah", "Wrong");
/// The heading of a right example.
pub const RIGHT: Words = words!("Contoh yang benar", "Right");

/// What templates say.
pub const TABLE: &[(&str, Words)] = &[
    ("regulation", words!("Peraturan", "Regulation")),
    ("checked", words!("Diperiksa", "Checked")),
    ("cited_by", words!("Dikutip", "Cited by")),
    (
        "register_facts",
        words!("Catatan register", "Register entry"),
    ),
    ("does", words!("Yang dilakukannya", "What it does")),
    (
        "done",
        words!("Yang terjadi padanya", "What happened to it"),
    ),
    ("way", words!("Cara", "How")),
    ("who_cites", words!("Siapa yang mengutip", "Who cites it")),
    ("written", words!("Tertulis", "As written")),
    ("state", words!("Keadaan", "State")),
    ("by_rule", words!("Menurut aturan", "By rule")),
    ("by_sop", words!("Menurut SOP", "By SOP")),
    ("by_file", words!("Berkas lain", "Other files")),
    ("rule", words!("Aturan", "Rule")),
    ("sop_hit", words!("SOP yang terkena", "SOPs affected")),
    ("all_rules", words!("Semua aturan pemeriksaan", "All rules")),
    ("weight", words!("Bobot", "Weight")),
    ("hits", words!("Temuan", "Findings")),
    ("why_heading", words!("Sebabnya", "Why")),
    (
        "fix_heading",
        words!("Yang ditulis sebagai gantinya", "What to write instead"),
    ),
    ("basis_heading", words!("Dasar", "Legal basis")),
    (
        "no_basis",
        words!(
            "Kelaziman penulisan, bukan peraturan.",
            "Good practice, not a regulation."
        ),
    ),
    (
        "no_finding",
        words!(
            "Aturan ini tidak menemukan apa pun di sini.",
            "This rule finds nothing here."
        ),
    ),
    ("fires", words!("Di pustaka ini", "In this library")),
    ("contents", words!("Isi panduan", "Contents")),
    ("other_guides", words!("Panduan lain", "Other guides")),
    ("sop", words!("SOP", "SOP")),
];
