//! A tool is not what a step makes.

use crate::analyse::documents::{Name, Nature};
use crate::analyse::stems::tokens;
use crate::finding::{Defect, Findings, Severity};
use crate::lint::{Case, Rule};
use crate::said;
use crate::words;

use super::help::cell;

/// A tool is not what a step makes.
pub const OUTPUT_BERUPA_ALAT: Rule = Rule {
    defect: Defect {
        id: "output-berupa-alat",
        severity: Severity::Error,
        basis: "PermenPANRB 35/2012, lampiran, mutu baku: output",
        says: words!(
            "output ini alat, bukan hasil",
            "this output is a tool, not a product"
        ),
        why: words!(
            "alat tetap sama sesudah langkah selesai; yang berubah adalah dokumen atau datanya",
            "a tool is the same after the step; what changes is the document or the data"
        ),
        fix: words!(
            "tulis apa yang berubah di dalam alat itu",
            "name what has changed in it"
        ),
    },
    bad: "
  nama: Pelayanan Sertifikat
  peralatan: [Aplikasi Manajemen Sertifikat]
  langkah:
    - kegiatan: Mereset akun pemohon
      output: [Aplikasi Manajemen Sertifikat]
#              ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ output-berupa-alat
",
    good: "
  nama: Pelayanan Sertifikat
  peralatan: [Aplikasi Manajemen Sertifikat]
  langkah:
    - kegiatan: Mereset akun pemohon
      output: [Pemberitahuan reset akun]
",
    check,
};

fn check(case: &Case<'_>, findings: &mut Findings) {
    for made in &case.facts.documents.made {
        let step = &case.sop.parts[made.part].steps[made.row];
        let name = &made.name;
        let builds = tokens(&step.activity)
            .iter()
            .any(|word| BUILDING.contains(&word.word.as_str()));
        let is_tool = name.nature == Nature::Equipment && !builds;
        let listed = is_listed(case, name);
        let first = name.tokens.first().map(|token| token.word.as_str());
        if !is_tool || !(listed || first == Some("aplikasi")) {
            continue;
        }
        if let Some(text) = cell(step.outputs.as_ref(), made.item) {
            let tool = &name.text;
            let finding = findings
                .add(&OUTPUT_BERUPA_ALAT.defect, case.part(text, name.range.clone()))
                .quote(tool)
                .says(said!(id: "“{tool}” alat, bukan hasil langkah", en: "“{tool}” is a tool, not a product"));
            if listed {
                finding.evidence(words!(
                    "tertulis juga pada peralatan",
                    "it is also in the equipment list"
                ));
            }
        }
    }
}

/// Verbs of steps that really make or bring a tool.
const BUILDING: &[&str] = &[
    "membangun",
    "mengembangkan",
    "memasang",
    "menginstal",
    "membeli",
    "mengadakan",
    "menyediakan",
    "menyiapkan",
    "memperbaiki",
    "membuat",
    "menyerahkan",
    "mengembalikan",
];

fn is_listed(case: &Case<'_>, name: &Name) -> bool {
    let items = case
        .sop
        .equipment
        .as_ref()
        .map_or(&[][..], |list| &list.items);
    let glossary = &case.facts.documents.glossary;
    items
        .iter()
        .any(|item| name.is_within(&glossary.expand(&item.text)))
}
