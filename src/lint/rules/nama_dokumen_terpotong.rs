//! The name of a document is written to its end.

use std::ops::Range;

use crate::analyse::documents::{DocumentUse, Name};
use crate::analyse::stems::{Token, tokens};
use crate::finding::{Defect, Findings, Severity};
use crate::lint::{Case, Rule};
use crate::model::Step;
use crate::said;
use crate::text::Text;
use crate::words;

use super::help::cell;

/// Reports names that end in a word that needs another, or that lack what the name beside them shares.
pub const NAMA_DOKUMEN_TERPOTONG: Rule = Rule {
    defect: Defect {
        id: "nama-dokumen-terpotong",
        severity: Severity::Warning,
        basis: "PermenPANRB 35/2012, lampiran, mutu baku: kelengkapan dan output",
        says: words!(
            "nama dokumen ini terpotong",
            "the name of this document is cut off"
        ),
        why: words!(
            "pelaksana harus tahu tepat dokumen mana yang dimaksud; nama yang terpotong dapat berarti beberapa dokumen",
            "whoever does the step must know exactly which document is meant; a name cut off can be several"
        ),
        fix: words!(
            "tulis nama dokumennya sampai selesai",
            "write the whole name"
        ),
    },
    bad: "
  nama: Penggantian Kartu Pegawai
  langkah:
    - kegiatan: Menyusun surat permohonan
      kelengkapan: [Formulir permohonan dan]
#                   ^^^^^^^^^^^^^^^^^^^^^^^ nama-dokumen-terpotong
      output: [Surat permohonan penggantian kartu, Surat pernyataan penggantian kartu]
    - kegiatan: Memeriksa surat permohonan
      kelengkapan: ['Surat permohonan penggantian kartu, surat pernyataan']
#                                                        ^^^^^^^^^^^^^^^^ nama-dokumen-terpotong
      output: [Surat keterangan tidak]
#              ^^^^^^^^^^^^^^^^^^^^^^ nama-dokumen-terpotong
",
    good: "
  nama: Penggantian Kartu Pegawai
  langkah:
    - kegiatan: Menyusun surat permohonan
      kelengkapan: [Formulir permohonan]
      output: [Surat permohonan dan surat pernyataan penggantian kartu]
    - kegiatan: Memeriksa surat permohonan
      kelengkapan: ['Surat permohonan penggantian kartu, surat pernyataan penggantian kartu']
      output: [Surat keterangan tidak mampu]
    - kegiatan: Mengarsipkan
      kelengkapan: [Surat permohonan, Surat pernyataan]
      output: [Arsip]
",
    check,
};

fn check(case: &Case<'_>, findings: &mut Findings) {
    let flow = &case.facts.documents;
    let used = flow
        .uses
        .iter()
        .map(|used| ((used.part, used.row), used.item, &used.name, true));
    let made = flow
        .made
        .iter()
        .map(|made| ((made.part, made.row), made.item, &made.name, false));
    for ((part, row), item, name, is_use) in used.chain(made) {
        let step = &case.sop.parts[part].steps[row];
        let Some(text) = text_of(step, item, is_use) else {
            continue;
        };
        let Some((range, last)) = dangling(text, name) else {
            continue;
        };
        let quote = text[range.clone()].to_owned();
        findings
            .add(&NAMA_DOKUMEN_TERPOTONG.defect, case.part(text, range))
            .quote(&quote)
            .says(said!(
                id: "“{quote}” berhenti pada kata “{last}”",
                en: "“{quote}” stops at the word “{last}”"));
    }
    for pair in flow.uses.windows(2) {
        if let [whole, cut] = pair {
            cut_beside(case, (whole, cut), findings);
        }
    }
}

fn text_of(step: &Step, item: usize, is_use: bool) -> Option<&Text> {
    match is_use {
        true => cell(step.requirements.as_ref(), item),
        false => cell(step.outputs.as_ref(), item),
    }
}

/// The bytes of a name that ends in a word after which another must come, and that word.
fn dangling(text: &str, name: &Name) -> Option<(Range<usize>, String)> {
    let words = tokens(&name.text);
    let last = words.last()?;
    let closed = name.text[last.range.end..].trim().is_empty();
    let needs_more = ENDLESS.contains(&last.word.as_str());
    let range = name.range.start..name.range.start + last.range.end;
    // "Surat masuk/dan" and names of one word are something else.
    (words.len() >= 2 && closed && needs_more && text.get(range.clone()).is_some())
        .then(|| (range, last.word.as_str().to_owned()))
}

/// Reports the second of two names in one cell that lacks what the first says, where the table knows it in full:
/// "Surat permohonan X dan surat pernyataan".
fn cut_beside(
    case: &Case<'_>,
    (whole, cut): (&DocumentUse, &DocumentUse),
    findings: &mut Findings,
) {
    if (whole.part, whole.row, whole.item) != (cut.part, cut.row, cut.item) {
        return;
    }
    let topic: Vec<&Token> = whole.name.specific().collect();
    let shortened = cut.name.is_general() && cut.name.tokens.len() >= 2;
    if topic.is_empty() || !shortened {
        return;
    }
    let flow = &case.facts.documents;
    let document = cut.document.and_then(|at| flow.documents.get(at));
    let full = document.map_or("", |document| document.title.as_str());
    let said = flow.glossary.expand(full);
    let has = |token: &&Token| said.iter().any(|other| other.stem == token.stem);
    let step = &case.sop.parts[cut.part].steps[cut.row];
    let Some(text) = cell(step.requirements.as_ref(), cut.item).filter(|_| topic.iter().all(has))
    else {
        return;
    };
    let name = cut.name.text.trim();
    findings
        .add(
            &NAMA_DOKUMEN_TERPOTONG.defect,
            case.part(text, cut.name.range.clone()),
        )
        .quote(name)
        .says(said!(
            id: "“{name}” di tempat lain ditulis “{full}”",
            en: "“{name}” is “{full}” elsewhere"))
        .fix(said!(id: "tulis lengkap: “{full}”", en: "write it in full: “{full}”"))
        .evidence(said!(
            id: "nama di depannya dalam sel yang sama ditulis lengkap",
            en: "the name before it in the same cell is written in full"));
}

/// Words after which a name goes on.
const ENDLESS: &[&str] = &[
    "dan",
    "atau",
    "serta",
    "beserta",
    "dengan",
    "yang",
    "untuk",
    "dari",
    "ke",
    "di",
    "tentang",
    "kepada",
    "oleh",
    "pada",
    "dalam",
    "atas",
    "sebagai",
    "tidak",
    "tanpa",
    "lupa",
    "antara",
    "per",
    "berdasarkan",
    "sesuai",
    "mengenai",
    "terhadap",
    "para",
    "bahwa",
    "akan",
];
