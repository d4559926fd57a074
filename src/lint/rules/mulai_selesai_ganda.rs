//! A flow begins once and says where it ends.

use crate::analyse::Graph;
use crate::finding::{Defect, Findings, Severity};
use crate::lint::{Case, Rule};
use crate::model::{Part, Symbol};
use crate::{said, words};

/// A flow begins once and says where it ends.
pub const MULAI_SELESAI_GANDA: Rule = Rule {
    defect: Defect {
        id: "mulai-selesai-ganda",
        severity: Severity::Warning,
        basis: "PermenPANRB 35/2012, lampiran, simbol kapsul: mulai dan selesai",
        says: words!(
            "alur ini punya lebih dari satu mulai atau selesai",
            "this flow begins or ends more than once"
        ),
        why: words!(
            "pembaca mencari satu kapsul mulai di atas dan satu kapsul selesai di bawah",
            "a reader looks for one capsule at the top and one at the bottom"
        ),
        fix: words!(
            "hapus `simbol` yang berlebih, dan arahkan alurnya ke satu awal dan satu akhir",
            "drop the extra `simbol`, and lead the flow to one start and one end"
        ),
    },
    bad: "
  nama: Pelayanan Izin
  pelaksana: {petugas: Petugas Loket}
  langkah:
    - {kegiatan: Menerima berkas, pelaksana: petugas}
    - {kegiatan: Memeriksa berkas, pelaksana: petugas, simbol: mulai}
#                ^^^^^^^^^^^^^^^^ mulai-selesai-ganda
    - {kegiatan: Mencatat penolakan, pelaksana: petugas, simbol: selesai}
#                ^^^^^^^^^^^^^^^^^^ mulai-selesai-ganda
    - {kegiatan: Menyerahkan izin, pelaksana: petugas}
",
    good: "
  nama: Pelayanan Izin
  pelaksana: {petugas: Petugas Loket}
  langkah:
    - {nomor: '', kegiatan: Mulai, pelaksana: petugas}
    - {kegiatan: Memeriksa berkas, pelaksana: petugas}
    - {kegiatan: Menyerahkan izin, pelaksana: petugas}
",
    check,
};

fn check(case: &Case<'_>, findings: &mut Findings) {
    for (part, graph) in case.sop.parts.iter().zip(&case.facts.graphs) {
        let starts = rows(graph, Symbol::Start);
        for row in starts.iter().skip(1) {
            report(part, *row, Symbol::Start, findings);
        }
        // The last is the end; the others may be lawful, as where a request is refused.
        let ends = rows(graph, Symbol::End);
        if let Some((_, others)) = ends.split_last() {
            for row in others {
                report(part, *row, Symbol::End, findings);
            }
        }
    }
}

fn rows(graph: &Graph, symbol: Symbol) -> Vec<usize> {
    let nodes = graph.nodes.iter().filter(|node| node.symbol == symbol);
    nodes.map(|node| node.row).collect()
}

fn report(part: &Part, row: usize, symbol: Symbol, findings: &mut Findings) {
    let Some(step) = part.steps.get(row) else {
        return;
    };
    let number = step.label(row);
    let finding = findings.add(&MULAI_SELESAI_GANDA.defect, step.activity.span);
    finding.quote(step.activity.trim());
    match symbol {
        Symbol::Start => finding.says(said!(
            id: "langkah {number} mulai lagi; alur ini sudah punya awal",
            en: "step {number} begins again; this flow has a start already")),
        _ => finding.severity(Severity::Info).says(said!(
            id: "langkah {number} juga selesai; alur ini punya lebih dari satu akhir",
            en: "step {number} is an end too; this flow has more than one")),
    };
}
