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
    for forms in places(&texts) {
        report_rarer(case, findings, &forms);
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
                let (start, end) = term.split_at_checked(written.len()).unwrap_or_default();
                start.eq_ignore_ascii_case(written)
                    && end.eq_ignore_ascii_case(&text[(*next).clone()])
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

/// Where each form stands, in the order of [`FORMS`].
fn places<'a>(texts: &[Spelt<'a>]) -> Vec<Vec<Form<'a>>> {
    let forms = FORMS
        .iter()
        .map(|forms| forms.iter().map(|form| (*form, Vec::new())).collect());
    let mut found: Vec<Vec<Form<'a>>> = forms.collect();
    for (text, words) in texts {
        for at in 0..words.len() {
            for (form, places) in found.iter_mut().flatten() {
                places.extend(place(text, &words[at..], form).map(|range| (*text, range)));
            }
        }
    }
    found
}

/// The bytes of a form, where the first of these words begins it. Addresses are no terms.
fn place(text: &str, words: &[Range<usize>], form: &str) -> Option<Range<usize>> {
    let first = words.first()?;
    if !text.as_bytes()[first.start].eq_ignore_ascii_case(&form.as_bytes()[0]) {
        return None;
    }
    let mut end = first.start;
    for (at, part) in form.split(' ').enumerate() {
        let range = words.get(at)?;
        if !text[range.clone()].eq_ignore_ascii_case(part) {
            return None;
        }
        end = range.end;
    }
    (!text[end..].starts_with(['@', '/'])).then_some(first.start..end)
}

/// Reports the first place of every form that is rarer than another.
fn report_rarer(case: &Case<'_>, findings: &mut Findings, forms: &[Form<'_>]) {
    // Of two that are as frequent, the first is the better form.
    let most = forms.iter().rev().max_by_key(|(_, places)| places.len());
    let Some((usual, _)) = most else {
        return;
    };
    for (form, places) in forms.iter().filter(|(form, _)| form != usual) {
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
