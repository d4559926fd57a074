//! A term is written in one way.

use std::ops::Range;

use crate::analyse::spelling::spelt;
use crate::analyse::stems::word_ranges;
use crate::finding::{Change, Defect, Findings, Safety, Severity};
use crate::lint::{Case, Rule};
use crate::said;
use crate::text::Text;
use crate::words;

use super::help::is_shouted;

/// A term is written in one way.
pub const ISTILAH_BERAGAM: Rule = Rule {
    defect: Defect {
        id: "istilah-beragam",
        severity: Severity::Info,
        basis: "PermenPANRB 35/2012, lampiran, prinsip penyusunan: kemudahan dan kejelasan",
        says: words!(
            "istilah yang sama ditulis dengan cara lain",
            "the same term is written in another way"
        ),
        why: words!(
            "satu istilah dengan beberapa bentuk membuat pembaca menduga hal yang berbeda",
            "one term in several forms makes readers suspect different things"
        ),
        fix: words!(
            "pakai satu bentuk di seluruh SOP",
            "use one form throughout the SOP"
        ),
    },
    bad: "
  nama: Penerbitan Sertifikat Elektronik
  istilah: {BSrE: Balai Sertifikasi Elektronik}
  langkah:
    - kegiatan: Mengirim surat ke BSR E
#                                 ^^^^^ istilah-beragam
    - kegiatan: Menerima sertifikat elektronik
    - kegiatan: Menyerahkan sertifikat digital
#                           ^^^^^^^^^^^^^^^^^^ istilah-beragam
",
    good: "
  nama: Penerbitan Sertifikat Elektronik
  istilah: {BSrE: Balai Sertifikasi Elektronik}
  langkah:
    - kegiatan: Mengirim surat ke BSrE
    - kegiatan: Menerima sertifikat elektronik
    - kegiatan: Menyerahkan sertifikat elektronik kepada helpdesk@bsre.go.id
",
    check,
};

/// A text and where its words stand.
type Spelt<'a> = (&'a Text, Vec<Range<usize>>);

/// A form of a term and where it stands.
type Form<'a> = (&'static str, Vec<(&'a Text, Range<usize>)>);

fn check(case: &Case<'_>, findings: &mut Findings) {
    let agency = case.library.agency(&case.sop.id.agency);
    let terms: Vec<&str> = case
        .library
        .site
        .terms
        .iter()
        .chain(agency.iter().flat_map(|agency| &agency.terms))
        .chain(&case.sop.terms)
        .map(|(short, _)| short.trim())
        .filter(|term| is_mixed(term))
        .collect();
    let texts: Vec<Spelt<'_>> = spelt(case.sop)
        .map(|text| (text, word_ranges(text)))
        .collect();
    for (text, words) in &texts {
        for (range, term) in misspelt_terms(text, words, &terms) {
            let wrong = &text[range.clone()];
            let change = Change::of(text, range.clone(), term);
            findings
                .add(&ISTILAH_BERAGAM.defect, case.part(text, range.clone()))
                .severity(Severity::Warning)
                .quote(wrong)
                .says(said!(id: "“{wrong}” ditulis “{term}”", en: "“{wrong}” is written “{term}”"))
                .fix(said!(id: "tulis “{term}”", en: "write “{term}”"))
                .evidence(words!("menurut daftar istilah", "by the glossary"))
                .repair(Safety::Unsafe, vec![change]);
        }
    }
    for forms in FORMS {
        report_rarer(case, findings, (&texts, forms));
    }
}

/// Whether a short form has its own use of capitals: "BSrE", not "SOP" and not "Diskominfo".
fn is_mixed(term: &str) -> bool {
    term.len() >= 3
        && term.chars().all(char::is_alphabetic)
        && term.chars().any(char::is_lowercase)
        && term.chars().skip(1).any(char::is_uppercase)
}

/// Where a term of the glossary stands with other capitals or with a space inside.
fn misspelt_terms<'a>(
    text: &str,
    words: &[Range<usize>],
    terms: &[&'a str],
) -> Vec<(Range<usize>, &'a str)> {
    let mut found = Vec::new();
    let plain = |range: &Range<usize>| {
        let address = |letter: char| "@._-".contains(letter);
        !text[..range.start].ends_with(address) && !text[range.end..].starts_with('@')
    };
    for (at, range) in words.iter().enumerate().filter(|(_, range)| plain(range)) {
        let next = words
            .get(at + 1)
            .filter(|next| text[range.end..next.start] == *" ");
        for term in terms {
            let written = &text[range.clone()];
            let same = written.eq_ignore_ascii_case(term) && written != *term;
            if same && !is_shouted(text) {
                found.push((range.clone(), *term));
            }
            let torn = next.filter(|next| {
                format!("{written}{}", &text[(*next).clone()]).eq_ignore_ascii_case(term)
            });
            if let Some(next) = torn {
                found.push((range.start..next.end, *term));
            }
        }
    }
    found
}

/// Forms of one term between which SOPs waver.
const FORMS: &[&[&str]] = &[
    &["sertifikat elektronik", "sertifikat digital"],
    &["tanda tangan elektronik", "tanda tangan digital"],
    &["surel", "email", "e-mail"],
    &["draf", "draft"],
    &["daring", "online"],
    &["luring", "offline"],
    &["narasumber", "nara sumber"],
    &["fotokopi", "foto copy", "foto kopi"],
    &["wali kota", "walikota"],
    &["pembaruan", "pembaharuan"],
    &["tautan", "link"],
];

/// Reports the first place of every form that is rarer than another.
fn report_rarer(
    case: &Case<'_>,
    findings: &mut Findings,
    (texts, forms): (&[Spelt<'_>], &[&'static str]),
) {
    let mut found: Vec<Form<'_>> = Vec::new();
    for form in forms {
        let places: Vec<(&Text, Range<usize>)> = texts
            .iter()
            .flat_map(|(text, words)| {
                places_of(text, words, form)
                    .into_iter()
                    .map(|range| (*text, range))
            })
            .collect();
        if !places.is_empty() {
            found.push((form, places));
        }
    }
    // Of two that are as frequent, the first is the better form.
    let Some(usual) = found
        .iter()
        .rev()
        .max_by_key(|(_, places)| places.len())
        .map(|(form, _)| *form)
    else {
        return;
    };
    for (form, places) in found.iter().filter(|(form, _)| *form != usual) {
        let Some((text, range)) = places.first() else {
            continue;
        };
        let count = places.len();
        findings
            .add(&ISTILAH_BERAGAM.defect, case.part(text, range.clone()))
            .quote(&text[range.clone()])
            .says(said!(
                id: "“{form}” di sini, “{usual}” di tempat lain", en: "“{form}” here, “{usual}” elsewhere"))
            .fix(said!(id: "pakai “{usual}” di seluruh SOP", en: "use “{usual}” throughout the SOP"))
            .evidence(said!(id: "“{form}” muncul {count} kali", en: "“{form}” occurs {count} times"));
    }
}

/// Where the words of a form stand in a row. Addresses are no terms.
fn places_of(text: &str, words: &[Range<usize>], form: &str) -> Vec<Range<usize>> {
    let parts: Vec<&str> = form.split(' ').collect();
    let rows = words.windows(parts.len()).filter(|row| {
        let same = row
            .iter()
            .zip(&parts)
            .all(|(range, part)| text[range.clone()].eq_ignore_ascii_case(part));
        let end = row.last().map_or(0, |range| range.end);
        same && !text[end..].starts_with(['@', '/'])
    });
    rows.map(|row| row[0].start..row.last().map_or(row[0].end, |range| range.end))
        .collect()
}
