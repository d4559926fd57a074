//! Ways that run side by side come together again.

use std::collections::BTreeSet;

use crate::analyse::Graph;
use crate::finding::{Defect, Findings, Severity};
use crate::lint::{Case, Rule};
use crate::model::Next;
use crate::{said, words};

/// Ways that run side by side come together again.
pub const CABANG_TANPA_TEMU: Rule = Rule {
    defect: Defect {
        id: "cabang-tanpa-temu",
        severity: Severity::Info,
        basis: "PermenPANRB 35/2012, lampiran, bagian flowchart: arah alur",
        says: words!(
            "jalur yang berjalan bersamaan tidak bertemu lagi",
            "ways that run side by side never meet again"
        ),
        why: words!(
            "tanpa langkah temu, tidak jelas kapan seluruh pekerjaan selesai dan siapa yang menunggu siapa",
            "without a step where they meet nobody knows when all is done, and who waits for whom"
        ),
        fix: words!(
            "arahkan semua jalur ke satu langkah, atau pakai `keputusan` bila hanya satu yang dipilih",
            "lead all ways to one step, or use a `keputusan` where only one is chosen"
        ),
    },
    bad: "
  nama: Pelayanan Izin
  pelaksana: {petugas: Petugas Loket}
  langkah:
    - {kegiatan: Menerima berkas, pelaksana: petugas, lanjut: [2, 3]}
#                ^^^^^^^^^^^^^^^ cabang-tanpa-temu
    - {kegiatan: Mencatat berkas, pelaksana: petugas, simbol: selesai}
    - {kegiatan: Memindai berkas, pelaksana: petugas}
",
    good: "
  nama: Pelayanan Izin
  pelaksana: {petugas: Petugas Loket}
  langkah:
    - {kegiatan: Menerima berkas, pelaksana: petugas, lanjut: [2, 3]}
    - {kegiatan: Mencatat berkas, pelaksana: petugas, lanjut: 4}
    - {kegiatan: Memindai berkas, pelaksana: petugas}
    - {kegiatan: Menyerahkan berkas, pelaksana: petugas}
",
    check,
};

fn check(case: &Case<'_>, findings: &mut Findings) {
    for (part, graph) in case.sop.parts.iter().zip(&case.facts.graphs) {
        for (row, step) in part.steps.iter().enumerate() {
            let Next::Steps(targets) = &step.next else {
                continue;
            };
            let ways: BTreeSet<usize> = targets.iter().filter_map(|target| target.step).collect();
            if ways.len() < 2 || step.decision.is_some() || meet(graph, &ways) {
                continue;
            }
            let (number, count) = (step.label(row), ways.len());
            findings
                .add(&CABANG_TANPA_TEMU.defect, step.activity.span)
                .quote(step.activity.trim())
                .says(said!(
                    id: "{count} jalur dari langkah {number} tidak bertemu lagi",
                    en: "the {count} ways from step {number} never meet again"));
        }
    }
}

/// Whether every way can reach one step that all others reach.
fn meet(graph: &Graph, ways: &BTreeSet<usize>) -> bool {
    let mut reached = ways.iter().map(|way| onward(graph, *way));
    let Some(first) = reached.next() else {
        return true;
    };
    let common = reached.fold(first, |common, other| &common & &other);
    !common.is_empty()
}

/// A row and all that follow from it.
fn onward(graph: &Graph, row: usize) -> BTreeSet<usize> {
    let mut seen = BTreeSet::new();
    let mut open = vec![row];
    while let Some(row) = open.pop() {
        if seen.insert(row) {
            open.extend(graph.leaving(row).filter_map(|edge| edge.to));
        }
    }
    seen
}
