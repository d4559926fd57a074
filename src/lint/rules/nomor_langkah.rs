//! Steps are numbered one after another.

use crate::finding::{Defect, Findings, Severity};
use crate::lint::{Case, Rule};
use crate::said;
use crate::words;

/// Steps are numbered one after another.
pub const NOMOR_LANGKAH: Rule = Rule {
    defect: Defect {
        id: "nomor-langkah",
        severity: Severity::Error,
        basis: "PermenPANRB 35/2012, lampiran, bagian flowchart: nomor",
        says: words!(
            "nomor langkah tidak berurutan",
            "the numbers of the steps do not follow one another"
        ),
        why: words!(
            "panah dan rujukan menyebut nomor langkah; nomor yang hilang atau ganda membuat pembaca tersesat",
            "arrows and references name the numbers; one that is missing or doubled leads the reader astray"
        ),
        fix: words!(
            "beri setiap langkah nomor 1, 2, 3, dan seterusnya",
            "number the steps 1, 2, 3 and so on"
        ),
    },
    bad: "
  nama: Pelayanan Surat Masuk
  langkah:
    - {nomor: '1', kegiatan: Menerima surat}
    - {nomor: '', kegiatan: Mencatat surat}
#             ^^ nomor-langkah
    - {nomor: '4', kegiatan: Menyerahkan surat}
#             ^^^ nomor-langkah
",
    good: "
  nama: Pelayanan Surat Masuk
  langkah:
    - {nomor: '1', kegiatan: Menerima surat}
    - {nomor: '2', kegiatan: Mencatat surat}
    - {nomor: '2a', kegiatan: Menggandakan surat}
    - {nomor: '3', kegiatan: Menyerahkan surat}
    - {nomor: '', kegiatan: Selesai}
",
    check,
};

fn check(case: &Case<'_>, findings: &mut Findings) {
    for part in &case.sop.parts {
        let mut last = 0;
        let mut skipped = 0;
        let mut position = 0;
        for (row, step) in part.steps.iter().enumerate() {
            position += usize::from(!step.is_capsule_row());
            let Some(number) = &step.number else {
                last += 1;
                continue;
            };
            let printed = number.trim().trim_end_matches('.');
            if printed.is_empty() {
                if !step.is_capsule_row() {
                    skipped += 1;
                    let place = if number.span.end > number.span.start {
                        number.span
                    } else {
                        step.span
                    };
                    let place_in_table = row + 1;
                    findings.add(&NOMOR_LANGKAH.defect, place).says(said!(
                        id: "baris ke-{place_in_table} tidak bernomor", en: "row {place_in_table} has no number"));
                }
                continue;
            }
            let digits = printed.trim_end_matches(|letter: char| letter.is_alphabetic());
            let Ok(value) = digits.parse::<usize>() else {
                continue;
            };
            let lettered = digits.len() < printed.len();
            // A row without a number may or may not have been counted by the author.
            let follows =
                (last + 1..=last + 1 + skipped).contains(&value) || lettered && value == last;
            position -= usize::from(lettered);
            // One slip must not make a slip of the number behind it, which is where it should be.
            let follows = follows || value == position;
            if !follows {
                let wanted = last + 1 + skipped;
                findings
                    .add(&NOMOR_LANGKAH.defect, number.span)
                    .quote(printed)
                    .says(said!(
                    id: "langkah bernomor {printed}, seharusnya {wanted}",
                    en: "this step is numbered {printed} instead of {wanted}"));
            }
            last = value;
            skipped = 0;
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::lint::examples::example_findings;

    #[test]
    fn one_slip_is_told_once() {
        for (numbers, slips) in [
            ("1 2 3 4 4 6 7", 1),
            ("1 2 2a 3", 0),
            ("1 3 4", 1),
            ("1 2 2 3", 1),
        ] {
            let rows = numbers
                .split(' ')
                .map(|number| format!("  - {{nomor: '{number}', kegiatan: Mencatat}}\n"));
            let text = format!("langkah:\n{}", rows.collect::<String>());
            let (_, found) = example_findings(&NOMOR_LANGKAH, &text);
            assert_eq!(found.len(), slips, "{numbers}");
        }
    }
}
