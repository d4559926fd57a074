//! An SOP that the text names stands in Keterkaitan.

use crate::analyse::documents::{Mention, covers, mentions};
use crate::analyse::stems::{Glossary, Token, abbreviates, is_stop_word};
use crate::finding::{Defect, Findings, Severity};
use crate::lint::{Case, Rule};
use crate::model::Sop;
use crate::said;
use crate::text::Text;
use crate::words;

/// An SOP that the text names stands in Keterkaitan.
pub const KETERKAITAN_HILANG: Rule = Rule {
    defect: Defect {
        id: "keterkaitan-hilang",
        severity: Severity::Error,
        basis: "PermenPANRB 35/2012, lampiran, bagian identitas: keterkaitan",
        says: words!(
            "SOP yang disebut di sini tidak ada di keterkaitan",
            "the SOP named here is not in keterkaitan"
        ),
        why: words!(
            "keterkaitan menunjukkan prosedur lain yang harus dijalankan bersama prosedur ini",
            "keterkaitan shows which other procedures must run together with this one"
        ),
        fix: words!(
            "tambahkan SOP itu pada keterkaitan",
            "add that SOP to keterkaitan"
        ),
    },
    bad: "
  nama: Penghapusan Arsip
  keterkaitan: [SOP Penyusutan Arsip]
  langkah:
    - kegiatan: Menerbitkan berita acara sesuai SOP Pengelolaan Aset Daerah
#                                                   ^^^^^^^^^^^^^^^^^^^^^^^ keterkaitan-hilang
",
    good: "
  nama: Penghapusan Arsip
  keterkaitan: [SOP Penyusutan Arsip, SOP Pengelolaan Aset Daerah]
  langkah:
    - kegiatan: Menerbitkan berita acara sesuai SOP Pengelolaan Aset Daerah
    - kegiatan: Menjalankan SOP ini secara tertib
",
    check,
};

fn check(case: &Case<'_>, findings: &mut Findings) {
    let sop = case.sop;
    let glossary = &case.facts.documents.glossary;
    let related = sop.related.as_ref().map_or(&[][..], |list| &list.items);
    let listed: Vec<Vec<Token>> = related
        .iter()
        .map(|item| words_of(glossary, &item.text))
        .collect();
    let own: Vec<Vec<Token>> = std::iter::once(&sop.name)
        .chain(&sop.chart_name)
        .map(|name| words_of(glossary, name))
        .collect();
    if related
        .iter()
        .any(|item| item.text.to_lowercase().contains("seluruh sop"))
    {
        return;
    }
    let mut reported: Vec<Vec<Token>> = Vec::new();
    for text in told(sop) {
        for mention in mentions(text) {
            let words = words_of(glossary, &mention.name);
            let same = |other: &Vec<Token>| {
                covers(&words, other)
                    || covers(other, &words)
                    || are_initials(&words, other)
                    || are_initials(other, &words)
            };
            let aliased = || {
                let topics = case.library_facts.topics.of(&words);
                topics
                    .iter()
                    .any(|topic| listed.iter().any(|item| topic.is_named_by(item)))
            };
            let settled = words.is_empty()
                || is_short_form(&text[mention.range.clone()], &words)
                || own
                    .iter()
                    .chain(&listed)
                    .filter(|other| !other.is_empty())
                    .any(same)
                || aliased()
                || reported
                    .iter()
                    .any(|other| covers(&words, other) && covers(other, &words));
            if settled {
                continue;
            }
            report(case, (text, &mention), findings);
            reported.push(words);
        }
    }
}

fn report(case: &Case<'_>, (text, mention): (&Text, &Mention), findings: &mut Findings) {
    let words = mention.name.split_whitespace();
    let name = words.collect::<Vec<_>>().join(" ");
    findings
        .add(
            &KETERKAITAN_HILANG.defect,
            case.part(text, mention.range.clone()),
        )
        .quote(&text[mention.range.clone()])
        .says(said!(
            id: "SOP {name} disebut, tetapi tidak ada di keterkaitan",
            en: "the SOP {name} is named but not listed in keterkaitan"))
        .fix(said!(
            id: "tambahkan “SOP {name}” pada keterkaitan", en: "add “SOP {name}” to keterkaitan"));
}

/// Whether one name is only the first letters of the other: "KGB" for "Kenaikan Gaji Berkala".
fn are_initials(short: &[Token], long: &[Token]) -> bool {
    let [short] = short else {
        return false;
    };
    let words: Vec<&str> = long.iter().map(|token| token.word.as_str()).collect();
    words.len() >= 2 && short.word.len() == words.len() && abbreviates(&short.word, &words)
}

/// Whether a name is a capital abbreviation that nobody explains: it may as well be an office.
fn is_short_form(written: &str, words: &[Token]) -> bool {
    let capitals = written.trim().bytes().all(|byte| byte.is_ascii_uppercase());
    capitals && words.len() == 1
}

/// The texts that name other SOPs; what Peringatan calls an SOP is nearly always this one.
fn told(sop: &Sop) -> impl Iterator<Item = &Text> {
    let activities = sop.steps().flat_map(|(_, _, step)| {
        let requirements = step
            .requirements
            .iter()
            .flat_map(|list| &list.items)
            .map(|item| &item.text);
        std::iter::once(&step.activity)
            .chain(&step.remarks)
            .chain(requirements)
    });
    let qualifications = sop
        .qualifications
        .iter()
        .flat_map(|list| &list.items)
        .map(|item| &item.text);
    activities.chain(qualifications)
}

fn words_of(glossary: &Glossary, name: &str) -> Vec<Token> {
    let mut words = glossary.expand(name);
    words.retain(|token| {
        !is_stop_word(&token.word) && !matches!(token.word.as_str(), "sop" | "sop-ap" | "prosedur")
    });
    words
}
