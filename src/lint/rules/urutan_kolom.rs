//! Columns stand in an order that keeps the arrows short.

use crate::analyse::Graph;
use crate::finding::{Defect, Findings, Severity};
use crate::lint::{Case, Rule};
use crate::model::Part;
use crate::{said, words};

/// Columns stand in an order that keeps the arrows short.
pub const URUTAN_KOLOM: Rule = Rule {
    defect: Defect {
        id: "urutan-kolom",
        severity: Severity::Info,
        basis: "PermenPANRB 35/2012, lampiran, bagian flowchart: pelaksana",
        says: words!(
            "urutan kolom membuat panah lebih panjang daripada perlu",
            "the order of the columns makes arrows longer than they need be"
        ),
        why: words!(
            "kolom yang berurut menurut giliran kerja membuat panah pendek dan jarang bersilang",
            "columns in the order of the work keep arrows short and seldom crossing"
        ),
        fix: words!(
            "urutkan kolom menurut siapa yang bekerja lebih dulu",
            "put the columns in the order in which people first act"
        ),
    },
    bad: "
  nama: Pelayanan Surat
  pelaksana: {arsip: Petugas Arsip, kepala: Kepala Dinas, kasi: Kepala Seksi, loket: Petugas Loket}
#                    ^^^^^^^^^^^^^ urutan-kolom
  langkah:
    - {kegiatan: Mencatat surat, pelaksana: loket}
    - {kegiatan: Menyusun jawaban, pelaksana: arsip}
    - {kegiatan: Memaraf jawaban, pelaksana: kasi}
    - {kegiatan: Menandatangani jawaban, pelaksana: kepala}
",
    good: "
  nama: Pelayanan Surat
  pelaksana: {loket: Petugas Loket, arsip: Petugas Arsip, kasi: Kepala Seksi, kepala: Kepala Dinas}
  langkah:
    - {kegiatan: Mencatat surat, pelaksana: loket}
    - {kegiatan: Menyusun jawaban, pelaksana: arsip}
    - {kegiatan: Memaraf jawaban, pelaksana: kasi}
    - {kegiatan: Menandatangani jawaban, pelaksana: kepala}
",
    check,
};

fn check(case: &Case<'_>, findings: &mut Findings) {
    let sop = case.sop;
    // Where the transcriber guessed the columns, their order proves nothing.
    let inferred = sop
        .provenance
        .as_ref()
        .is_some_and(|from| from.inferred_step_key("pelaksana"));
    if inferred {
        return;
    }
    for (part, graph) in sop.parts.iter().zip(&case.facts.graphs) {
        let better = by_first_act(part, graph);
        let printed: Vec<usize> = (0..part.actors.len()).collect();
        let (now, then) = (width(graph, &printed), width(graph, &better));
        // The order of ranks has its own sense: only a clear gain is worth a word.
        let gains = now >= then + 3 && now * 3 >= then * 4;
        let Some(first) = part.actors.first().filter(|_| gains) else {
            continue;
        };
        let names: Vec<&str> = better
            .iter()
            .map(|column| part.actors[*column].name.trim())
            .collect();
        let order = names.join(", ");
        findings
            .add(&URUTAN_KOLOM.defect, first.name.span)
            .quote(first.name.trim())
            .fix(said!(id: "urutkan kolom: {order}", en: "put the columns in this order: {order}"))
            .evidence(said!(
                id: "panah melewati {now} kolom; dengan urutan itu {then}",
                en: "arrows pass {now} columns; in that order {then}"));
    }
}

/// The columns in the order in which they first act; those that never act keep their place at the end.
fn by_first_act(part: &Part, graph: &Graph) -> Vec<usize> {
    let mut order: Vec<usize> = Vec::new();
    let acting = graph
        .nodes
        .iter()
        .flat_map(|node| node.columns.iter().copied());
    for column in acting.chain(0..part.actors.len()) {
        if !order.contains(&column) {
            order.push(column);
        }
    }
    order
}

/// How many columns all arrows pass together.
fn width(graph: &Graph, order: &[usize]) -> usize {
    let place = |row: usize| {
        let column = graph.nodes.get(row)?.columns.first()?;
        order.iter().position(|one| one == column)
    };
    let arrows = graph.drawn.iter();
    arrows
        .filter_map(|edge| Some(place(edge.from)?.abs_diff(place(edge.to?)?)))
        .sum()
}
