//! The one who acts in the sentence is the one whose column holds the symbol.

use crate::analyse::measures::columns;
use crate::analyse::parties::Place;
use crate::finding::{Defect, Findings, Severity};
use crate::lint::{Case, Rule};
use crate::model::Part;
use crate::said;
use crate::words;

/// The one who acts in the sentence is the one whose column holds the symbol.
pub const PELAKU_BEDA_KOLOM: Rule = Rule {
    defect: Defect {
        id: "pelaku-beda-kolom",
        severity: Severity::Error,
        basis: "PermenPANRB 35/2012, lampiran, bagian flowchart: pelaksana",
        says: words!(
            "pelaku dalam kalimat bukan pelaksana langkah ini",
            "the sentence has another actor than the step"
        ),
        why: words!(
            "simbol di kolom lain memberi tugas kepada orang yang salah",
            "a symbol in another column gives the task to the wrong person"
        ),
        fix: words!(
            "pindahkan simbol ke kolom pelakunya, atau perbaiki kalimatnya",
            "move the symbol to the column of the one who acts, or mend the sentence"
        ),
    },
    bad: "
  nama: Pelayanan Pengaduan
  pelaksana: {pengguna: Pengguna Layanan, resepsionis: Resepsionis}
  langkah:
    - kegiatan: Resepsionis mengarahkan pengguna layanan ke meja registrasi
#               ^^^^^^^^^^^ pelaku-beda-kolom
      pelaksana: pengguna
",
    good: "
  nama: Pelayanan Pengaduan
  pelaksana: {pengguna: Pengguna Layanan, resepsionis: Resepsionis}
  langkah:
    - kegiatan: Resepsionis mengarahkan pengguna layanan ke meja registrasi
      pelaksana: resepsionis
",
    check,
};

fn check(case: &Case<'_>, findings: &mut Findings) {
    let sop = case.sop;
    // Where the transcriber guessed the columns, a difference proves nothing.
    if sop
        .provenance
        .as_ref()
        .is_some_and(|from| from.inferred_step_key("pelaksana"))
    {
        return;
    }
    for (index, row, step) in sop.steps() {
        let part = &sop.parts[index];
        let columns = columns(step);
        let mut misplaced = false;
        for party in &case.facts.parties[index][row] {
            let own = party.columns.iter().any(|column| columns.contains(column));
            if party.columns.is_empty() || columns.is_empty() {
                continue;
            }
            let name = step.activity[party.range.clone()].to_owned();
            let place = case.part(&step.activity, party.range.clone());
            match (party.place, own) {
                (Place::Subject, false) => {
                    misplaced = true;
                    let drawn = heads(part, &columns);
                    findings
                        .add(&PELAKU_BEDA_KOLOM.defect, place)
                        .quote(&name)
                        .says(said!(
                        id: "{name} yang bekerja, tetapi simbolnya di kolom {drawn}",
                        en: "{name} acts, but the symbol stands in the column {drawn}"));
                }
                (Place::Receiver, true)
                    if !misplaced && columns.len() == 1 && party.columns.len() == 1 =>
                {
                    findings
                        .add(&PELAKU_BEDA_KOLOM.defect, place)
                        .quote(&name)
                        .says(said!(
                        id: "{name} menyerahkan atau memerintahkan kepada dirinya sendiri",
                        en: "{name} hands over to or orders itself"));
                }
                _ => {}
            }
        }
    }
}

fn heads(part: &Part, columns: &[usize]) -> String {
    let names = columns.iter().filter_map(|column| part.actors.get(*column));
    names
        .map(|actor| actor.name.as_str())
        .collect::<Vec<_>>()
        .join(", ")
}
