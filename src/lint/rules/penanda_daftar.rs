//! The marks of a list are of one kind.

use std::ops::Range;

use crate::finding::{Change, Defect, Findings, Safety, Severity};
use crate::lint::{Case, Rule};
use crate::model::ItemList;
use crate::said;
use crate::text::Text;
use crate::words;

/// The marks of a list are of one kind.
pub const PENANDA_DAFTAR: Rule = Rule {
    defect: Defect {
        id: "penanda-daftar",
        severity: Severity::Info,
        basis: "PermenPANRB 35/2012, lampiran, prinsip penyusunan: kemudahan dan kejelasan",
        says: words!(
            "penanda butir tidak seragam",
            "the marks of the list are not of one kind"
        ),
        why: words!(
            "nomor atau huruf tunggal dan penanda yang campur aduk mengesankan ada butir yang hilang",
            "a lone number or letter, or mixed marks, look as if an item were lost"
        ),
        fix: words!(
            "hapus penandanya; lembar memberi penanda sendiri",
            "drop the mark; the sheet sets its own"
        ),
    },
    bad: "
  nama: Pelayanan Surat
  langkah:
    - kegiatan: Mencatat surat
      kelengkapan: [a. Surat masuk]
#                   ^^ penanda-daftar
      output: ['1. Surat tercatat', Lembar disposisi]
#               ^^ penanda-daftar
",
    good: "
  nama: Pelayanan Surat
  langkah:
    - kegiatan: Mencatat surat
      kelengkapan: [Surat masuk]
      output: [a. Surat tercatat, b. Lembar disposisi]
",
    check,
};

/// The kinds of marks before an item.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Kind {
    Number,
    Letter,
    Dash,
}

fn check(case: &Case<'_>, findings: &mut Findings) {
    let sop = case.sop;
    let bands = [
        &sop.qualifications,
        &sop.related,
        &sop.equipment,
        &sop.warnings,
        &sop.records,
        &sop.legal_bases,
    ];
    let cells = sop
        .steps()
        .flat_map(|(_, _, step)| [&step.requirements, &step.outputs]);
    for list in bands.into_iter().chain(cells).flatten() {
        check_list(case, list, findings);
    }
}

fn check_list(case: &Case<'_>, list: &ItemList, findings: &mut Findings) {
    // An item that ends in a colon is the head of the others.
    let items: Vec<&Text> = list
        .items
        .iter()
        .map(|item| &item.text)
        .filter(|text| !text.trim_end().ends_with(':') && !text.trim().is_empty())
        .collect();
    let marks: Vec<Option<(Range<usize>, Kind)>> = items.iter().map(|text| mark(text)).collect();
    let Some(first) = marks.iter().position(Option::is_some) else {
        return;
    };
    let Some((range, kind)) = marks[first].clone() else {
        return;
    };
    let doubled = mark(&items[first][range.end..]).is_some();
    let lone = items.len() == 1 && kind != Kind::Dash && !items[0].contains('\n');
    let mixed = marks
        .iter()
        .any(|mark| mark.as_ref().map(|(_, kind)| *kind) != Some(kind));
    if !(doubled || lone || mixed) {
        return;
    }
    let changes = items.iter().zip(&marks).filter_map(|(text, mark)| {
        let (range, _) = mark.clone()?;
        Some(Change::of(
            text,
            range.start..end_of_marks(text, range.end),
            "",
        ))
    });
    let quote = items[first][range.clone()].trim();
    let finding = findings.add(
        &PENANDA_DAFTAR.defect,
        case.part(items[first], range.clone()),
    );
    finding.quote(quote).repair(Safety::Safe, changes.collect());
    if lone && !doubled {
        finding.says(said!(
            id: "penanda “{quote}” berdiri sendiri", en: "the mark “{quote}” stands alone"));
    } else if doubled {
        finding.says(words!(
            "butir ini berpenanda ganda",
            "this item has two marks"
        ));
    }
}

/// Where the marks and the space behind them end.
fn end_of_marks(text: &str, from: usize) -> usize {
    let rest = &text[from..];
    let end = mark(rest).map_or(from, |(range, _)| from + range.end);
    end + text[end..].len() - text[end..].trim_start().len()
}

/// The mark at the start of an item: "1.", "a)", "-". A number with more behind the dot is none.
fn mark(text: &str) -> Option<(Range<usize>, Kind)> {
    let start = text.len() - text.trim_start().len();
    let rest = &text[start..];
    if let Some(behind) = rest.strip_prefix(['-', '•', '–', '*']) {
        let range = start..text.len() - behind.len();
        return behind.starts_with(' ').then_some((range, Kind::Dash));
    }
    let name = rest.find(['.', ')'])?;
    let behind = &rest[name + 1..];
    if !behind.starts_with(' ') {
        return None;
    }
    let kind = match &rest.as_bytes()[..name] {
        digits if (1..=2).contains(&digits.len()) && digits.iter().all(u8::is_ascii_digit) => {
            Kind::Number
        }
        [letter] if letter.is_ascii_lowercase() => Kind::Letter,
        _ => return None,
    };
    Some((start..start + name + 1, kind))
}
