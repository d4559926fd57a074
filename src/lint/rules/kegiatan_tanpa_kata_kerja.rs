//! An activity begins with an active verb.

use crate::analyse::parties::Place;
use crate::analyse::stems::{Token, tokens};
use crate::analyse::verbs::{direct, of_passive};
use crate::analyse::vocabulary::{BASE_VERBS, is_active_verb};
use crate::finding::{Change, Defect, Findings, Safety, Severity};
use crate::lint::{Case, Rule};
use crate::said;
use crate::text::Text;
use crate::words;

use super::help::cased_like;

/// An activity begins with an active verb.
pub const KEGIATAN_TANPA_KATA_KERJA: Rule = Rule {
    defect: Defect {
        id: "kegiatan-tanpa-kata-kerja",
        severity: Severity::Warning,
        basis: "PermenPANRB 35/2012, lampiran, penulisan kegiatan: kata kerja aktif",
        says: words!(
            "kegiatan ini tidak diawali kata kerja aktif",
            "this activity does not begin with an active verb"
        ),
        why: words!(
            "kegiatan ditulis dengan kata kerja aktif, supaya pelaksana tahu apa yang harus dilakukan",
            "activities are written with an active verb, so that everyone knows what to do"
        ),
        fix: words!(
            "mulai dengan kata kerja berawalan me- atau ber-",
            "begin with a verb in me- or ber-"
        ),
    },
    bad: "
  nama: Pembaruan Sertifikat
  langkah:
    - kegiatan: Sertifikat terbit dan laporan dibuat
#               ^^^^^^^^^^ kegiatan-tanpa-kata-kerja
    - kegiatan: Pemeriksaan berkas permohonan
#               ^^^^^^^^^^^ kegiatan-tanpa-kata-kerja
    - kegiatan: Diterima permohonan dari pemilik sertifikat
#               ^^^^^^^^ kegiatan-tanpa-kata-kerja
    - kegiatan: Surat ditandatangani kepala dinas
#               ^^^^^ kegiatan-tanpa-kata-kerja
    - kegiatan: SK kenaikan pangkat diterbitkan
#               ^^ kegiatan-tanpa-kata-kerja
    - kegiatan: Berhasil masuk ke aplikasi
#               ^^^^^^^^ kegiatan-tanpa-kata-kerja
",
    good: "
  nama: Pembaruan Sertifikat
  langkah:
    - kegiatan: Menerbitkan sertifikat dan membuat laporan
    - kegiatan: Berkoordinasi dengan bidang terkait
    - kegiatan: Rapat pembahasan
    - kegiatan: Datang ke loket
    - kegiatan: Di loket, menerima berkas
    - kegiatan: 'a) Memeriksa berkas'
    - kegiatan: Selanjutnya menyerahkan berkas
    - kegiatan: Selesai
",
    check,
};

fn check(case: &Case<'_>, findings: &mut Findings) {
    for (index, row, step) in case.sop.steps() {
        let words = tokens(&step.activity);
        // "1)" and "a." number the parts of a cell.
        let Some(at) = words.iter().position(|word| !is_marker(&word.word)) else {
            continue;
        };
        let first = &words[at];
        let opens = step.is_capsule_row() || is_verb(&first.word) || is_adverbial(&first.word);
        // Where an actor comes first, kegiatan-bersubjek speaks.
        let led = || {
            case.facts.parties[index][row]
                .iter()
                .any(|party| party.place == Place::Subject)
        };
        if opens || PREPOSITIONS.contains(&first.word.as_str()) || led() {
            continue;
        }
        report(case, &step.activity, &words[at..], findings);
    }
}

/// Says what the activity begins with, and with which verb to begin instead.
fn report(case: &Case<'_>, activity: &Text, words: &[Token], findings: &mut Findings) {
    let Some(first) = words.first() else {
        return;
    };
    let word = &activity[first.range.clone()];
    let finding = findings
        .add(
            &KEGIATAN_TANPA_KATA_KERJA.defect,
            case.part(activity, first.range.clone()),
        )
        .quote(word);
    if let Some(verb) = of_passive(&first.word) {
        let verb = cased_like(&verb, word);
        finding
            .says(said!(
                id: "kegiatan diawali bentuk pasif “{word}”, bukan kata kerja aktif",
                en: "the activity begins with the passive “{word}”, not with an active verb"))
            .fix(said!(id: "tulis aktif: “{verb} …”", en: "write it in the active: “{verb} …”"));
        return;
    }
    let state = |word: &Token| STATES.contains(&word.word.as_str());
    if words.iter().take(2).any(state) {
        finding.says(said!(
            id: "kegiatan diawali “{word}”: ini keadaan, bukan yang dikerjakan",
            en: "the activity begins with “{word}”: a state, not something done"));
        return;
    }
    if let Some((passive, verb)) = passive(words) {
        let verb = cased_like(&verb, "M");
        let whole = &activity[first.range.start..passive.range.end];
        let object = activity[first.range.start..passive.range.start].trim();
        let object = uncapital(object);
        finding
            .says(said!(
                id: "“{whole}” kalimat pasif, bukan kegiatan",
                en: "“{whole}” is a passive sentence, not an activity"))
            .fix(said!(id: "tulis aktif: “{verb} {object} …”", en: "write it in the active: “{verb} {object} …”"));
        return;
    }
    finding.says(said!(
        id: "kegiatan diawali “{word}”, bukan kata kerja aktif",
        en: "the activity begins with “{word}”, not with an active verb"));
    let Some(verb) = direct(&first.word) else {
        return;
    };
    let verb = cased_like(&verb, word);
    finding.fix(said!(id: "tulis “{verb} …”", en: "write “{verb} …”"));
    // Whoever is named behind "oleh" would become the object, and a second noun would lose its verb.
    let second = words
        .get(1)
        .is_some_and(|word| ["dan", "serta"].contains(&word.word.as_str()));
    let listed = activity[first.range.end..].starts_with([',', '/']);
    if !second && !listed && words.iter().all(|word| word.word != "oleh") {
        finding.repair(
            Safety::Unsafe,
            vec![Change::of(activity, first.range.clone(), verb)],
        );
    }
}

/// The passive verb behind the noun with which a sentence begins, and its active form.
fn passive(words: &[Token]) -> Option<(&Token, String)> {
    let until_verb = words
        .iter()
        .take(6)
        .take_while(|word| !is_active_verb(&word.word));
    until_verb
        .skip(1)
        .find_map(|word| Some((word, of_passive(&word.word)?)))
}

/// A noun as it stands inside a sentence: abbreviations keep their capitals.
fn uncapital(text: &str) -> String {
    let mut letters = text.chars();
    let (first, rest) = (letters.next(), letters.as_str());
    match first {
        Some(first) if !rest.starts_with(char::is_uppercase) => {
            first.to_lowercase().chain(rest.chars()).collect()
        }
        _ => text.to_owned(),
    }
}

/// Whether a word only numbers a part of a cell: "1)" and "a.".
fn is_marker(word: &str) -> bool {
    word.len() == 1 || word.chars().all(|letter| letter.is_ascii_digit())
}

fn is_verb(word: &str) -> bool {
    let with_ber = word.starts_with("ber")
        && word.len() >= 7
        && ![
            "berkas",
            "berita",
            "berbagai",
            "berhasil",
            "berkasnya",
            "berlian",
        ]
        .contains(&word);
    is_active_verb(word)
        || with_ber
        || word.starts_with("me-")
        || word.starts_with("mey")
        || BASE_VERBS.contains(word)
        || [
            "rapat",
            "musyawarah",
            "sidang",
            "apel",
            "login",
            "bekerja",
            "belajar",
            "berdoa",
        ]
        .contains(&word)
}

/// Words with which a sentence says when or how before it says what.
fn is_adverbial(word: &str) -> bool {
    [
        "jika",
        "apabila",
        "bila",
        "setelah",
        "sebelum",
        "saat",
        "ketika",
        "kemudian",
        "lalu",
        "selanjutnya",
        "pada",
        "dalam",
        "dengan",
        "secara",
        "bersama",
        "bersama-sama",
        "atas",
        "untuk",
        "guna",
        "sesuai",
        "segera",
        "berupa",
        "turut",
        "langsung",
        "dari",
        "bagi",
        "selain",
        "sambil",
        "sementara",
        "kepada",
    ]
    .contains(&word)
}

/// Short words that begin a place or a time: "Di loket, menerima berkas".
const PREPOSITIONS: [&str; 2] = ["di", "ke"];

/// Words of what has come about.
const STATES: [&str; 8] = [
    "berhasil",
    "telah",
    "sudah",
    "terbit",
    "tersedia",
    "selesai",
    "terkirim",
    "tersampaikan",
];
