//! Who acts has a column.

use crate::analyse::parties::{Party, Place};
use crate::analyse::stems::{Token, tokens};
use crate::analyse::vocabulary::{SELDOM_COLUMNS, is_active_verb};
use crate::finding::{Defect, Findings, Severity};
use crate::lint::{Case, Rule};
use crate::model::Part;
use crate::said;
use crate::words;
use crate::words::Said;

/// Who acts has a column.
pub const PELAKU_DI_LUAR_KOLOM: Rule = Rule {
    defect: Defect {
        id: "pelaku-di-luar-kolom",
        severity: Severity::Error,
        basis: "PermenPANRB 35/2012, lampiran, bagian flowchart: pelaksana",
        says: words!(
            "pihak ini tidak punya kolom pelaksana",
            "this party has no column"
        ),
        why: words!(
            "pihak yang bekerja atau menerima berkas harus punya kolom; tanpa kolom, tugasnya tidak tergambar",
            "whoever works or receives must have a column; without it the task is not drawn"
        ),
        fix: words!(
            "tambahkan pada `pelaksana`, atau pakai nama kolom yang sudah ada",
            "add it to `pelaksana`, or use the name of a column"
        ),
    },
    bad: "
  nama: Pelayanan Surat
  pelaksana: {petugas: Petugas Agenda, kepala: Kepala Dinas, pegawai: Pegawai}
  langkah:
    - kegiatan: Meneruskan surat ke Bagian Kepegawaian
#                                   ^^^^^^^^^^^^^^^^^^ pelaku-di-luar-kolom
      pelaksana: petugas
    - kegiatan: Menyerahkan surat kepada Seksi Persandian untuk diproses
#                                        ^^^^^^^^^^^^^^^^ pelaku-di-luar-kolom
      pelaksana: petugas
    - kegiatan: Verifikator memeriksa surat
#               ^^^^^^^^^^^ pelaku-di-luar-kolom
      pelaksana: kepala
",
    good: "
  nama: Pelayanan Surat
  pelaksana: {petugas: Petugas Agenda, kepala: Kepala Dinas}
  langkah:
    - kegiatan: Menyerahkan surat kepada Kadis untuk diproses
      pelaksana: petugas
    - kegiatan: Memeriksa surat
      pelaksana: kepala
",
    check,
};

fn check(case: &Case<'_>, findings: &mut Findings) {
    // What is only advice is given once for each name.
    let mut advised: Vec<String> = Vec::new();
    for (index, row, step) in case.sop.steps() {
        let part = &case.sop.parts[index];
        if part.actors.is_empty() {
            continue;
        }
        let mut named: Vec<String> = Vec::new();
        for party in &case.facts.parties[index][row] {
            let name = step.activity[party.range.clone()].to_owned();
            if !party.columns.is_empty() || named.contains(&name.to_lowercase()) {
                continue;
            }
            let (severity, message) = weigh((part, row), party, &name);
            if severity == Severity::Info {
                if is_own(case, &name) || advised.contains(&name.to_lowercase()) {
                    continue;
                }
                advised.push(name.to_lowercase());
            }
            let finding = findings
                .add(
                    &PELAKU_DI_LUAR_KOLOM.defect,
                    case.part(&step.activity, party.range.clone()),
                )
                .quote(&name)
                .severity(severity)
                .says(message);
            if party.vague {
                finding.fix(words!(
                    "sebut unit yang dimaksud, dan beri kolom",
                    "say which unit is meant, and give it a column"
                ));
            }
            named.push(name.to_lowercase());
        }
    }
}

/// How much a party without a column weighs, and what is said about it.
fn weigh((part, row): (&Part, usize), party: &Party, name: &str) -> (Severity, Said) {
    let receives = said!(
        id: "{name} menerima hasil, tetapi tidak punya kolom",
        en: "{name} is given the result but has no column");
    let is_named = said!(
        id: "{name} disebut di langkah ini, tetapi tidak punya kolom",
        en: "{name} is named in this step but has no column");
    let asked_to_work = || {
        let after = tokens(&part.steps[row].activity[party.range.end..]);
        matches!(&after[..], [first, second, ..]
            if first.word == "untuk" && (second.word.starts_with("di") || is_active_verb(&second.word)))
    };
    let head = tokens(name).into_iter().next();
    let public = head.is_some_and(|head| SELDOM_COLUMNS.contains(head.word.as_str()));
    match party.place {
        Place::Subject if ANYBODY.contains(&name.to_lowercase().as_str()) => (
            Severity::Warning,
            said!(
                id: "tidak jelas kolom mana yang dimaksud dengan {name}",
                en: "it is not clear which column {name} means"),
        ),
        Place::Subject => (
            Severity::Error,
            said!(
                id: "{name} bekerja di langkah ini, tetapi tidak punya kolom",
                en: "{name} acts in this step but has no column"),
        ),
        Place::Companion => (Severity::Info, is_named),
        // What comes in with the first step comes from outside.
        Place::Giver if party.body || public || row == 0 => (Severity::Info, is_named),
        Place::Giver => (Severity::Warning, is_named),
        Place::Receiver if public => (Severity::Info, receives),
        Place::Receiver if party.body && asked_to_work() => (Severity::Warning, receives),
        Place::Receiver if party.body => (Severity::Info, receives),
        Place::Receiver if party.vague || is_given_the_product(part, row) && !asked_to_work() => {
            (Severity::Warning, receives)
        }
        Place::Receiver => (
            Severity::Error,
            said!(
                id: "{name} menerima pekerjaan, tetapi tidak punya kolom",
                en: "{name} is handed work but has no column"),
        ),
    }
}

/// Whether a body is the agency or the unit that owns the SOP: its people have the columns.
fn is_own(case: &Case<'_>, name: &str) -> bool {
    let agency = case.library.agency(&case.sop.id.agency);
    let offices = agency
        .iter()
        .flat_map(|agency| agency.office.iter().chain([&agency.name]));
    let positions = case
        .sop
        .approval
        .iter()
        .flat_map(|approval| &approval.position);
    let own: Vec<Token> = offices
        .chain(&case.sop.unit)
        .chain(positions)
        .flat_map(|text| tokens(text))
        .collect();
    let words = tokens(name);
    !words.is_empty()
        && words
            .iter()
            .all(|word| own.iter().any(|own| own.stem == word.stem))
}

/// Whether somebody is handed the product and has nothing to do any more: one of the last two steps gives it away.
fn is_given_the_product(part: &Part, row: usize) -> bool {
    let after = part.steps.iter().skip(row + 1);
    let near_the_end = after.filter(|step| !step.is_capsule_row()).count() <= 1;
    let gives = tokens(&part.steps[row].activity)
        .iter()
        .any(|word| GIVING.contains(&word.word.as_str()));
    near_the_end && gives
}

/// Words that any column may be meant by.
const ANYBODY: [&str; 6] = [
    "petugas",
    "staf",
    "pejabat",
    "operator",
    "admin",
    "pelaksana",
];

/// Verbs with which the product is handed over.
const GIVING: [&str; 10] = [
    "melaporkan",
    "menyerahkan",
    "mendistribusikan",
    "menyampaikan",
    "memberikan",
    "mengirim",
    "mengirimkan",
    "membagikan",
    "mengantar",
    "memberitahukan",
];
