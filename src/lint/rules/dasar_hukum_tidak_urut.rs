//! Legal bases stand in the order of their rank, and within a rank in that of their dates.

use std::ops::Range;

use crate::analyse::ItemCitations;
use crate::analyse::citations::order::in_order;
use crate::finding::{Change, Defect, Findings, Safety, Severity};
use crate::lint::{Case, Rule};
use crate::model::Item;
use crate::said;
use crate::words;

/// Legal bases stand in the order of their rank, and within a rank in that of their dates.
pub const DASAR_HUKUM_TIDAK_URUT: Rule = Rule {
    defect: Defect {
        id: "dasar-hukum-tidak-urut",
        severity: Severity::Info,
        basis: "UU 12/2011, Pasal 7 dan Lampiran II bagian B.4",
        says: words!("dasar hukum tidak urut menurut tingkat dan tahunnya", "the legal bases are not in the order of rank and date"),
        why: words!("pembaca mencari peraturan menurut tingkatnya, lalu menurut tahunnya", "readers look for a regulation by its rank and then by its year"),
        fix: words!("urutkan dari tingkat tertinggi, lalu dari yang paling lama", "begin with the highest rank, and within a rank with the oldest"),
    },
    bad: "
  nama: Pelayanan Surat
  dasar_hukum:
    - Peraturan Pemerintah Nomor 96 Tahun 2012 tentang Pelaksanaan Undang-Undang Nomor 25 Tahun 2009 tentang Pelayanan Publik
    - Undang-Undang Nomor 25 Tahun 2009 tentang Pelayanan Publik
#     ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ dasar-hukum-tidak-urut
",
    good: "
  nama: Pelayanan Surat
  dasar_hukum:
    - Undang-Undang Nomor 25 Tahun 2009 tentang Pelayanan Publik
    - Peraturan Pemerintah Nomor 96 Tahun 2012 tentang Pelaksanaan Undang-Undang Nomor 25 Tahun 2009 tentang Pelayanan Publik
    - Peraturan Menteri Dalam Negeri Nomor 52 Tahun 2011 tentang Standar Operasional Prosedur di Lingkungan Pemerintah Provinsi dan Kabupaten/Kota
    - Peraturan Daerah Nomor 3 Tahun 2010 tentang Pelayanan Publik
    - Peraturan Bupati Nomor 7 Tahun 2009 tentang Tata Naskah Dinas
",
    check,
};

fn check(case: &Case<'_>, findings: &mut Findings) {
    let items = &case.facts.citations;
    let order = in_order(items);
    let moved = |(at, from): (usize, &usize)| (at != *from).then_some(at);
    let Some(first) = order.iter().enumerate().find_map(moved) else {
        return;
    };
    // What is drawn forward is what stands wrong.
    let wrong = &items[order[first]];
    let Some(citation) = wrong.citations.first() else {
        return;
    };
    let (early, late) = (citation.short(), name(&items[first]));
    let shown: Vec<String> = order
        .iter()
        .enumerate()
        .map(|(at, from)| format!("{}. {}", at + 1, name(&items[*from])))
        .collect();
    let shown = shown.join("; ");
    let finding = findings
        .add(
            &DASAR_HUKUM_TIDAK_URUT.defect,
            case.part(&wrong.text, citation.range.clone()),
        )
        .quote(&wrong.text[citation.range.clone()])
        .says(said!(
            id: "{early} seharusnya di atas {late}", en: "{early} belongs before {late}"))
        .fix(said!(id: "urutan yang benar: {shown}", en: "the right order: {shown}"));
    let changes = changes(case, &order);
    if !changes.is_empty() {
        finding.repair(Safety::Unsafe, changes);
    }
}

fn name(item: &ItemCitations) -> String {
    match item.citations.first() {
        Some(citation) => citation.short(),
        None => item.text.split_whitespace().collect::<Vec<_>>().join(" "),
    }
}

/// The words of each place that gets another item; nothing where blocks and own items would mix. Numbers before an item
/// and marks behind it stay in their places.
fn changes(case: &Case<'_>, order: &[usize]) -> Vec<Change> {
    let items: &[Item] = match &case.sop.legal_bases {
        Some(list) => &list.items,
        None => return Vec::new(),
    };
    let moved: Vec<(&Item, &Item)> = order
        .iter()
        .enumerate()
        .filter(|(at, from)| at != *from)
        .filter_map(|(at, from)| Some((items.get(at)?, items.get(*from)?)))
        .collect();
    let block = moved.first().and_then(|(item, _)| item.block.as_ref());
    if moved.iter().any(|(item, _)| item.block.as_ref() != block) {
        return Vec::new();
    }
    let change = |(old, new): &(&Item, &Item)| {
        let body = &new.text[body(&new.text)];
        Change::of(&old.text, self::body(&old.text), body)
    };
    moved.iter().map(change).collect()
}

/// The item without the number before it and the marks behind it.
fn body(text: &str) -> Range<usize> {
    let number = |letter: char| letter.is_ascii_digit();
    let unnumbered = text.trim_start().trim_start_matches(number);
    let start = match unnumbered.strip_prefix(['.', ')']) {
        Some(rest) if unnumbered.len() < text.trim_start().len() => {
            text.len() - rest.trim_start().len()
        }
        _ => text.len() - text.trim_start().len(),
    };
    let kept = text.trim_end();
    let kept = kept.strip_suffix("; dan").unwrap_or(kept);
    let kept = kept.trim_end_matches([';', '.', ',', ' ']);
    start..kept.len().max(start)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::lint::examples::example_findings;

    fn found(items: &[&str]) -> Vec<crate::finding::Finding> {
        let list: Vec<String> = items.iter().map(|item| format!("  - {item}\n")).collect();
        let text = format!("dasar_hukum:\n{}", list.concat());
        example_findings(&DASAR_HUKUM_TIDAK_URUT, &text).1
    }

    #[test]
    fn what_has_no_settled_order_is_left_to_the_author() {
        let settled = [
            "Undang-Undang Nomor 25 Tahun 2009",
            "Peraturan Daerah Kabupaten Contoh Nomor 5 Tahun 2020",
            "Peraturan Menteri Dalam Negeri Nomor 52 Tahun 2011",
            "Peraturan Menteri Kesehatan Nomor 4 Tahun 2011",
            "Keputusan Kepala Dinas Nomor 800/1/2019",
            "Peraturan Bupati Contoh Nomor 5 Tahun 2020",
        ];
        assert!(found(&settled).is_empty());
    }

    #[test]
    fn the_repair_leaves_numbers_and_marks_in_their_places() {
        let found = found(&[
            "1. Peraturan Presiden Nomor 95 Tahun 2018;",
            "2. Undang-Undang Nomor 25 Tahun 2009.",
        ]);
        let repair = found[0].repair.clone().expect("a repair");
        let words: Vec<&str> = repair
            .changes
            .iter()
            .map(|one| one.words.as_str())
            .collect();
        assert_eq!(repair.safety, Safety::Unsafe);
        assert_eq!(
            words,
            [
                "Undang-Undang Nomor 25 Tahun 2009",
                "Peraturan Presiden Nomor 95 Tahun 2018"
            ]
        );
        assert_eq!(repair.changes[0].bytes, 3..41);
    }
}
