//! Documents of the process are not equipment.

use crate::analyse::stems::tokens;
use crate::finding::{Defect, Findings, Severity};
use crate::lint::{Case, Rule};
use crate::said;
use crate::words;

/// Documents of the process are not equipment.
pub const PERALATAN_BERUPA_DOKUMEN: Rule = Rule {
    defect: Defect {
        id: "peralatan-berupa-dokumen",
        severity: Severity::Warning,
        basis: "PermenPANRB 35/2012, lampiran, bagian identitas: peralatan dan perlengkapan",
        says: words!(
            "peralatan ini dokumen, bukan alat",
            "this equipment is a document, not a tool"
        ),
        why: words!(
            "peralatan adalah alat kerja; dokumen yang dibuat atau dipakai langkah ditulis pada mutu baku",
            "equipment is what one works with; documents that steps make or use belong to their cells"
        ),
        fix: words!(
            "pindahkan ke kelengkapan atau output langkah yang memakainya",
            "move it to the kelengkapan or output of the step"
        ),
    },
    bad: "
  nama: Pelayanan Izin
  peralatan:
    - Komputer
    - Surat Permohonan Izin
#     ^^^^^^^^^^^^^^^^^^^^^ peralatan-berupa-dokumen
",
    good: "
  nama: Pelayanan Izin
  peralatan:
    - Komputer
    - Buku agenda
",
    check,
};

fn check(case: &Case<'_>, findings: &mut Findings) {
    for item in case.sop.equipment.iter().flat_map(|list| &list.items) {
        let words = tokens(&item.text);
        let first = words.first().map_or("", |token| token.word.as_str());
        let severity = match first {
            "surat" | "dokumen" | "berkas" | "laporan" | "pernyataan" | "permohonan" => {
                Severity::Warning
            }
            // Blank forms may be counted among the supplies.
            "formulir" | "lembar" => Severity::Info,
            _ => continue,
        };
        let text = item.text.trim();
        findings
            .add(&PERALATAN_BERUPA_DOKUMEN.defect, item.text.span)
            .quote(text)
            .severity(severity)
            .says(
                said!(id: "“{text}” dokumen, bukan alat", en: "“{text}” is a document, not a tool"),
            );
    }
}
