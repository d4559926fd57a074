//! An SOP is named after the activity it regulates.

use crate::analyse::across::heading;
use crate::analyse::stems::{Token, tokens};
use crate::analyse::vocabulary::is_active_verb;
use crate::finding::{Defect, Findings, Severity};
use crate::lint::{Case, Rule};
use crate::said;
use crate::words;
use crate::words::Words;

/// An SOP is named after the activity it regulates.
pub const NAMA_BUKAN_KEGIATAN: Rule = Rule {
    defect: Defect {
        id: "nama-bukan-kegiatan",
        severity: Severity::Warning,
        basis: "PermenPANRB 35/2012, lampiran, bagian identitas: nama SOP",
        says: words!(
            "nama SOP tidak menyebut kegiatan",
            "the name of the SOP names no activity"
        ),
        why: words!(
            "nama SOP adalah nama prosedur yang dijalankan unit; pembaca mencarinya menurut kegiatan",
            "an SOP is called after the procedure that a unit runs; readers look for the activity"
        ),
        fix: words!(
            "awali dengan kata benda kegiatan, misalnya “Penanganan …” atau “Penerbitan …”",
            "begin with the noun of an activity, such as “Penanganan …” or “Penerbitan …”"
        ),
    },
    bad: "
  nama: Lupa Kata Sandi Aplikasi Kepegawaian
#       ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ nama-bukan-kegiatan
",
    good: "
  nama: Penanganan Lupa Kata Sandi Aplikasi Kepegawaian
",
    check,
};

fn check(case: &Case<'_>, findings: &mut Findings) {
    let name = &case.sop.name;
    let words = tokens(name);
    let words = &words[heading(&words)..];
    let Some((severity, kind, fix)) = judged(words) else {
        return;
    };
    let written = name.trim();
    let (id, en) = (kind.id, kind.en);
    let finding = findings
        .add(&NAMA_BUKAN_KEGIATAN.defect, name.span)
        .quote(written)
        .severity(severity)
        .says(said!(id: "nama “{written}” {id}", en: "the name “{written}” {en}"));
    if let Some(prefix) = fix {
        let words = written.split_whitespace().collect::<Vec<_>>().join(" ");
        finding.fix(said!(id: "misalnya “{prefix} {words}”", en: "such as “{prefix} {words}”"));
    }
}

/// What a name is instead of an activity, how much that weighs, and the word that would make it one.
fn judged(words: &[Token]) -> Option<(Severity, Words, Option<&'static str>)> {
    let word = |at: usize| words.get(at).map_or("", |token| token.word.as_str());
    let problem = words!(
        "menyebut masalah, bukan kegiatan menanganinya",
        "names a problem and not what is done about it"
    );
    let standard = words!(
        "menyebut standar pelayanan, padahal isinya SOP",
        "names a service standard, but this is an SOP"
    );
    let verb = words!(
        "diawali kata kerja; nama SOP lazim berupa kata benda",
        "begins with a verb; names of SOPs are usually nouns"
    );
    let short = words!(
        "hanya satu kata; sebutkan kegiatan dan objeknya",
        "is a single word; name the activity and its object"
    );
    let paper = words!(
        "menyebut naskah, bukan kegiatan yang menghasilkannya",
        "names a paper and not what is done to make it"
    );
    let acts = words.iter().skip(1).any(|token| is_act(&token.word));
    if PAPERS.contains(&word(0)) && words.len() > 1 && !acts {
        return Some((Severity::Info, paper, Some(making(word(0), word(1)))));
    }
    if PROBLEMS.contains(&word(0)) {
        return Some((Severity::Warning, problem, Some("Penanganan")));
    }
    // A minimal service standard (SPM) is something to be applied, and then another word stands before it.
    if word(0) == "standar" && word(1) == "pelayanan" {
        return Some((Severity::Warning, standard, None));
    }
    if is_active_verb(word(0)) {
        return Some((Severity::Info, verb, None));
    }
    (words.len() == 1).then_some((Severity::Info, short, None))
}

/// First words of names that say what went wrong.
const PROBLEMS: [&str; 18] = [
    "lupa",
    "hilang",
    "kehilangan",
    "rusak",
    "kerusakan",
    "gagal",
    "kegagalan",
    "gangguan",
    "error",
    "terlambat",
    "keterlambatan",
    "masalah",
    "permasalahan",
    "kendala",
    "kebocoran",
    "kesalahan",
    "jika",
    "apabila",
];

/// First words of names that say what comes out or in.
const PAPERS: [&str; 8] = [
    "surat",
    "akta",
    "kartu",
    "sertifikat",
    "laporan",
    "formulir",
    "rekomendasi",
    "piagam",
];

/// What is done with a paper: letters come and go, others are issued or written.
fn making(paper: &str, second: &str) -> &'static str {
    match (paper, second) {
        ("surat", "masuk" | "keluar") => "Pengelolaan",
        ("laporan" | "formulir", _) => "Penyusunan",
        _ => "Penerbitan",
    }
}

/// Whether a word is the noun of an activity: "penerbitan", "legalisasi".
fn is_act(word: &str) -> bool {
    let noun = word.starts_with("pe") && word.ends_with("an") && word.len() >= 8;
    noun || word.ends_with("isasi") || word.ends_with("ikasi")
}
