//! Whoever asks does not grant.

use crate::analyse::acts::{Act, is_light};
use crate::analyse::measures::columns;
use crate::analyse::parties::Place;
use crate::analyse::stems::{same, tokens};
use crate::finding::{Defect, Findings, Severity};
use crate::lint::{Case, Rule};
use crate::model::Step;
use crate::text::Text;
use crate::{said, words};

/// Whoever asks does not grant.
pub const WEWENANG_KELIRU: Rule = Rule {
    defect: Defect {
        id: "wewenang-keliru",
        severity: Severity::Info,
        basis: "UU 30/2014 tentang Administrasi Pemerintahan, Pasal 8: keputusan oleh pejabat yang berwenang",
        says: words!(
            "pemohon melakukan hal yang menjadi wewenang pejabat",
            "the applicant does what only an official may do"
        ),
        why: words!(
            "menerbitkan, menetapkan, mengesahkan, dan mendisposisikan dilakukan pejabat; pemohon mengajukan",
            "officials issue, decide, approve and assign; an applicant asks"
        ),
        fix: words!(
            "pindahkan ke kolom pejabatnya, atau tulis “mengajukan permohonan …”",
            "move it to the official's column, or write “mengajukan permohonan …”"
        ),
    },
    bad: "
  nama: Pelayanan Izin
  pelaksana: {pemohon: Pemohon, kepala: Kepala Dinas}
  langkah:
    - {kegiatan: Menetapkan izin usaha, pelaksana: pemohon}
#                ^^^^^^^^^^ wewenang-keliru
    - {kegiatan: Pemohon melakukan penerbitan izin usaha, pelaksana: pemohon}
#                                  ^^^^^^^^^^ wewenang-keliru
",
    good: "
  nama: Pelayanan Izin
  pelaksana: {pemohon: Pemohon, opd: Kepala OPD Pemohon, kepala: Kepala Dinas}
  langkah:
    - {kegiatan: Mengajukan permohonan penerbitan izin usaha, pelaksana: pemohon}
    - {kegiatan: Menerbitkan surat pengantar, pelaksana: opd}
    - {kegiatan: Menetapkan izin usaha, pelaksana: kepala}
    - {kegiatan: Menetapkan tanggal kunjungan, pelaksana: pemohon}
",
    check,
};

fn check(case: &Case<'_>, findings: &mut Findings) {
    for (index, row, step) in case.sop.steps() {
        let part = &case.sop.parts[index];
        let [column] = columns(step)[..] else {
            continue;
        };
        // "Kepala OPD Pemohon" is an official who may issue papers of the office.
        let applicant = part.actors.get(column).is_some_and(|actor| {
            let words = tokens(&actor.name);
            words
                .first()
                .is_some_and(|head| ASKING.contains(&head.word.as_str()))
                && words.len() <= 2
        });
        let led_by_another = case.facts.parties[index][row]
            .iter()
            .any(|party| party.place == Place::Subject && !party.columns.contains(&column));
        if !applicant || led_by_another {
            continue;
        }
        let Some((range, noun)) = reserved(step, &case.facts.acts[index][row]) else {
            continue;
        };
        if !is_product(&case.sop.name, noun.as_deref()) {
            continue;
        }
        let quote = step.activity[range.clone()].to_owned();
        let name = part.actors[column].name.trim();
        findings
            .add(&WEWENANG_KELIRU.defect, case.part(&step.activity, range))
            .quote(&quote)
            .says(said!(
                id: "“{quote}” bukan wewenang {name}", en: "“{quote}” is not for {name} to do"))
            .evidence(said!(
                id: "simbol langkah ini ada di kolom {name}", en: "the symbol of this step is in the column {name}"));
    }
}

/// The act of a step that is an official's, with the first word of what it is done to.
fn reserved(step: &Step, acts: &[Act]) -> Option<(std::ops::Range<usize>, Option<String>)> {
    let text: &Text = &step.activity;
    let words = tokens(text);
    let object = |end: usize| {
        let next = words.iter().find(|word| word.range.start >= end)?;
        Some(next.stem.as_str().to_owned())
    };
    let nouns = words
        .windows(2)
        .find(|pair| is_light(&pair[0].word) && RESERVED_NOUNS.contains(&pair[1].word.as_str()));
    let verbs = || {
        let mut acts = acts.iter();
        acts.find(|act| RESERVED.contains(&act.verb.as_str()))
    };
    let noun = nouns.map(|pair| pair[1].range.clone());
    let range = noun.or_else(|| Some(verbs()?.range.clone()))?;
    let object = object(range.end);
    Some((range, object))
}

/// Whether a thing is what the SOP is about: an applicant may well settle other things.
fn is_product(name: &Text, object: Option<&str>) -> bool {
    object.is_some_and(|object| tokens(name).iter().any(|word| same(&word.stem, object)))
}

const ASKING: [&str; 8] = [
    "pemohon",
    "pengguna",
    "masyarakat",
    "warga",
    "pelapor",
    "pelanggan",
    "pasien",
    "pengadu",
];

const RESERVED: [&str; 4] = [
    "menerbitkan",
    "menetapkan",
    "mengesahkan",
    "mendisposisikan",
];

const RESERVED_NOUNS: [&str; 3] = ["penerbitan", "penetapan", "pengesahan"];
