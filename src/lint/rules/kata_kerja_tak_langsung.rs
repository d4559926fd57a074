//! One verb says what is done: "memverifikasi", not "melakukan verifikasi".

use crate::analyse::acts::is_light;
use crate::analyse::stems::{Token, tokens};
use crate::analyse::verbs::direct;
use crate::finding::{Change, Defect, Findings, Severity};
use crate::lint::{Case, Rule};
use crate::said;
use crate::text::Text;
use crate::words;

use super::help::{Hit, advise, cased_like};

/// One verb says what is done: "memverifikasi", not "melakukan verifikasi".
pub const KATA_KERJA_TAK_LANGSUNG: Rule = Rule {
    defect: Defect {
        id: "kata-kerja-tak-langsung",
        severity: Severity::Info,
        basis: "PermenPANRB 35/2012, lampiran, penulisan kegiatan: kata kerja aktif",
        says: words!(
            "kegiatan ditulis dengan kata benda, padahal ada kata kerjanya",
            "the act is said with a noun; there is a verb for it"
        ),
        why: words!(
            "kata kerja langsung lebih pendek dan lebih jelas daripada “melakukan” dengan kata benda",
            "the verb itself is shorter and clearer than “melakukan” and a noun"
        ),
        fix: words!("pakai kata kerja langsungnya", "use the verb itself"),
    },
    bad: "
  nama: Pelayanan Izin
  langkah:
    - kegiatan: Melakukan verifikasi terhadap berkas permohonan
#               ^^^^^^^^^^^^^^^^^^^^ kata-kerja-tak-langsung
    - kegiatan: Mencatat permohonan dan melakukan penginputan data
#                                       ^^^^^^^^^^^^^^^^^^^^^ kata-kerja-tak-langsung
",
    good: "
  nama: Pelayanan Izin
  langkah:
    - kegiatan: Memverifikasi berkas permohonan
    - kegiatan: Mencatat permohonan dan menginput data
    - kegiatan: Mengadakan rapat pembahasan
    - kegiatan: Melaksanakan pelatihan
    - kegiatan: Melakukan pemeriksaan laboratorium
    - kegiatan: Menunjuk pejabat yang melakukan pemeriksaan
",
    check,
};

fn check(case: &Case<'_>, findings: &mut Findings) {
    let mut hits = Vec::new();
    for (_, _, step) in case.sop.steps() {
        let words = tokens(&step.activity);
        for at in 0..words.len() {
            hits.extend(hit(case, &step.activity, &words, at));
        }
    }
    advise(&KATA_KERJA_TAK_LANGSUNG.defect, hits, findings);
}

/// The advice at a word, if it is "melakukan" or one of its like before a noun of an act.
fn hit(case: &Case<'_>, activity: &Text, words: &[Token], at: usize) -> Option<Hit> {
    let (light, noun) = (words.get(at)?, words.get(at + 1)?);
    // "Petugas yang melakukan pemeriksaan" is a person, not an act.
    let person = at > 0 && words[at - 1].word == "yang";
    if !is_light(&light.word) || person {
        return None;
    }
    let verb = direct(&noun.word)?;
    let after = words.get(at + 2).map(|word| word.word.as_str());
    if after.is_some_and(|word| OF_THE_NOUN.contains(&word)) {
        return None;
    }
    let mut range = light.range.start..noun.range.end;
    let mut better = cased_like(&verb, &activity[light.range.clone()]);
    let mut end = noun.range.end;
    // More nouns behind a comma would lose their verb.
    let mut mended = !activity[noun.range.end..].starts_with([',', '/']);
    match (after, words.get(at + 3)) {
        (Some("terhadap" | "atas"), Some(_)) => end = words[at + 2].range.end,
        (Some("dan" | "serta"), Some(second)) => match direct(&second.word) {
            Some(other) => {
                better = format!("{better} dan {other}");
                end = second.range.end;
                range.end = end;
            }
            None => mended = false,
        },
        _ => {}
    }
    let quote = activity[range.clone()].to_owned();
    let changes = mended.then(|| Change::of(activity, light.range.start..end, better.clone()));
    Some(Hit {
        place: case.part(activity, range),
        message: said!(
            id: "“{quote}” cukup “{better}”", en: "“{quote}” is simply “{better}”"),
        fix: said!(id: "tulis “{better}”", en: "write “{better}”"),
        quote,
        changes: changes.into_iter().collect(),
    })
}

/// Words that belong to the noun, so that no verb can take its place.
const OF_THE_NOUN: [&str; 18] = [
    "laboratorium",
    "lapangan",
    "setempat",
    "berkala",
    "awal",
    "akhir",
    "lanjutan",
    "rutin",
    "penunjang",
    "radiologi",
    "internal",
    "eksternal",
    "dalam",
    "pendahuluan",
    "khusus",
    "lebih",
    "antar",
    "tatap",
];
