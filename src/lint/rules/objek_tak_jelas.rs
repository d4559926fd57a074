//! What a step works with is named.

use std::ops::Range;

use crate::analyse::stems::{Token, tokens};
use crate::finding::{Defect, Findings, Severity};
use crate::lint::{Case, Rule};
use crate::model::Step;
use crate::text::Text;
use crate::words::Said;
use crate::{said, words};

use super::help::{Hit, advise};

/// What a step works with is named.
pub const OBJEK_TAK_JELAS: Rule = Rule {
    defect: Defect {
        id: "objek-tak-jelas",
        severity: Severity::Info,
        basis: "PermenPANRB 35/2012, prinsip penyusunan SOP: kemudahan dan kejelasan",
        says: words!(
            "objek kegiatan tidak disebut dengan jelas",
            "what is meant is not named"
        ),
        why: words!(
            "pelaksana dan pemohon harus tahu tepat dokumen atau pihak mana yang dimaksud",
            "whoever works or applies must know exactly which document or party is meant"
        ),
        fix: words!("sebut namanya satu per satu", "name each of them"),
    },
    bad: "
  nama: Pelayanan Izin
  langkah:
    - kegiatan: Mengirim data yang dibutuhkan melalui email
#                        ^^^^^^^^^^^^^^^^^^^^ objek-tak-jelas
      kelengkapan: [Formulir, KTP, dll.]
#                                  ^^^ objek-tak-jelas
    - kegiatan: Menyiapkan dokumen terkait
#                          ^^^^^^^^^^^^^^^ objek-tak-jelas
",
    good: "
  nama: Pelayanan Izin
  langkah:
    - kegiatan: Mengirim formulir permohonan melalui email
      kelengkapan: [Formulir, KTP]
    - kegiatan: Menyiapkan dokumen terkait perizinan
      kelengkapan: [Data yang dibutuhkan untuk izin usaha, Dokumen pendukung]
",
    check,
};

fn check(case: &Case<'_>, findings: &mut Findings) {
    let mut hits = Vec::new();
    for (_, _, step) in case.sop.steps() {
        for text in texts(step) {
            hits.extend(vague(text).map(|range| {
                let quote = text[range.clone()].to_owned();
                Hit {
                    place: case.part(text, range),
                    message: said!(
                        id: "“{quote}” belum jelas; sebut dokumen atau pihaknya",
                        en: "“{quote}” does not say what is meant"),
                    fix: Said::default(),
                    quote,
                    changes: Vec::new(),
                }
            }));
        }
    }
    advise(&OBJEK_TAK_JELAS.defect, hits, findings);
}

fn texts(step: &Step) -> impl Iterator<Item = &Text> {
    let lists = [&step.requirements, &step.outputs];
    let items = lists.into_iter().flatten().flat_map(|list| &list.items);
    std::iter::once(&step.activity).chain(items.map(|item| &item.text))
}

/// The first words of a text that stand for something and do not say what.
fn vague(text: &str) -> Option<Range<usize>> {
    // Most cells hold none of these words, and need not be read.
    if !SIGNS.iter().any(|sign| text.contains(sign)) {
        return None;
    }
    let words = tokens(text);
    (0..words.len()).find_map(|at| {
        let count = ellipsis(&words, at)
            .or_else(|| needed(&words, at))
            .or_else(|| concerned(text, &words, at))?;
        Some(words[at].range.start..words[at + count - 1].range.end)
    })
}

/// "Dan lain-lain" and its like.
fn ellipsis(words: &[Token], at: usize) -> Option<usize> {
    let is = |at: usize, list: &[&str]| {
        words
            .get(at)
            .is_some_and(|word| list.contains(&word.word.as_str()))
    };
    match () {
        () if is(at, &["dll", "dst", "dsb", "lain-lain"]) => Some(1),
        () if is(at, &["dan"]) && is(at + 1, &["lain-lain", "sebagainya", "seterusnya"]) => Some(2),
        () if is(at, &["dan"]) && is(at + 1, &["lain"]) && is(at + 2, &["sebagainya"]) => Some(3),
        () => None,
    }
}

/// "Data yang dibutuhkan", where nobody says for what or by whom.
fn needed(words: &[Token], at: usize) -> Option<usize> {
    let word = |at: usize| words.get(at).map_or("", |word| word.word.as_str());
    let open = THINGS.contains(&word(at)) && word(at + 1) == "yang";
    let needed = ["dibutuhkan", "diperlukan", "dianggap", "perlu"].contains(&word(at + 2));
    let said = [
        "untuk",
        "dalam",
        "oleh",
        "pada",
        "bagi",
        "sebagai",
        "guna",
        "sesuai",
        "sebagaimana",
    ]
    .contains(&word(at + 3));
    (open && needed && !said).then_some(3)
}

/// "Dokumen terkait" at the end of a phrase; "dokumen terkait perizinan" says which.
fn concerned(text: &str, words: &[Token], at: usize) -> Option<usize> {
    let word = |at: usize| words.get(at).map_or("", |word| word.word.as_str());
    let open =
        (THINGS.contains(&word(at)) || PARTIES.contains(&word(at))) && word(at + 1) == "terkait";
    let end = words.get(at + 1)?.range.end;
    let next = word(at + 2);
    let closed = next.is_empty()
        || text[end..].trim_start().starts_with([',', '.', ';', ')'])
        || [
            "dan", "serta", "untuk", "kepada", "ke", "melalui", "agar", "guna", "atau", "sebagai",
        ]
        .contains(&next);
    (open && closed).then_some(2)
}

/// What every such phrase holds.
const SIGNS: [&str; 8] = [
    "terkait",
    "yang",
    "lain",
    "dll",
    "dst",
    "dsb",
    "sebagainya",
    "seterusnya",
];

/// Words for anything that can be held.
const THINGS: [&str; 10] = [
    "data",
    "dokumen",
    "berkas",
    "surat",
    "bahan",
    "kelengkapan",
    "persyaratan",
    "informasi",
    "file",
    "hal-hal",
];

/// Words for anybody.
const PARTIES: [&str; 6] = [
    "pihak",
    "instansi",
    "stakeholder",
    "pihak-pihak",
    "opd",
    "lembaga",
];
