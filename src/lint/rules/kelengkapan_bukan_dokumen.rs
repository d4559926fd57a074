//! Kelengkapan holds documents and forms; passwords, desks, telephones and deeds are something else.

use crate::analyse::documents::{DocumentUse, Nature, Source};
use crate::analyse::vocabulary::{EQUIPMENT, INSTRUMENTS};
use crate::finding::{Defect, Findings, Severity};
use crate::lint::{Case, Rule};
use crate::{said, words};

use super::help::{cell, join};

/// Reports items of kelengkapan that name credentials, channels, equipment or activities.
pub const KELENGKAPAN_BUKAN_DOKUMEN: Rule = Rule {
    defect: Defect {
        id: "kelengkapan-bukan-dokumen",
        severity: Severity::Warning,
        basis: "PermenPANRB 35/2012, lampiran, mutu baku: kelengkapan",
        says: words!(
            "kelengkapan ini bukan dokumen",
            "this requirement is not a document"
        ),
        why: words!(
            "kelengkapan adalah dokumen atau formulir yang dibutuhkan langkah; alat ditulis pada Peralatan/Perlengkapan",
            "kelengkapan is the document or form that a step needs; equipment has its own list"
        ),
        fix: words!(
            "tulis dokumen yang dipakai langkah ini; pindahkan alat ke daftar peralatan",
            "name the document this step works with; move equipment to its list"
        ),
    },
    bad: "
  nama: Pelayanan Surat Masuk
  pelaksana: {petugas: Petugas Agenda, kepala: Kepala Dinas}
  langkah:
    - kegiatan: Mencatat surat masuk
      pelaksana: petugas
      kelengkapan: [Surat masuk, Komputer]
#                                ^^^^^^^^ kelengkapan-bukan-dokumen
      waktu: 5 menit
      output: [Lembar disposisi]
    - kegiatan: Mendisposisikan surat
      pelaksana: kepala
      kelengkapan: ['Username, password', Menandatangani lembar disposisi]
#                    ^^^^^^^^^^^^^^^^^^ kelengkapan-bukan-dokumen
#                                         ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ kelengkapan-bukan-dokumen
      waktu: 10 menit
      output: [Lembar disposisi (terisi)]
",
    good: "
  nama: Pelayanan Surat Masuk
  peralatan: [Komputer]
  pelaksana: {petugas: Petugas Agenda, kepala: Kepala Dinas}
  langkah:
    - kegiatan: Mencatat surat masuk
      pelaksana: petugas
      kelengkapan: [Surat masuk]
      waktu: 5 menit
      output: [Lembar disposisi]
    - kegiatan: Mendisposisikan surat
      pelaksana: kepala
      kelengkapan: [Lembar disposisi]
      waktu: 10 menit
      output: [Lembar disposisi (terisi)]
",
    check,
};

fn check(case: &Case<'_>, findings: &mut Findings) {
    let uses = &case.facts.documents.uses;
    let mut at = 0;
    while let Some(first) = uses.get(at) {
        let count = uses[at..]
            .iter()
            .take_while(|other| {
                (
                    other.part,
                    other.row,
                    other.item,
                    other.name.nature,
                    &other.source,
                ) == (
                    first.part,
                    first.row,
                    first.item,
                    first.name.nature,
                    &first.source,
                )
            })
            .count()
            .max(1);
        let group = &uses[at..at + count];
        at += count;
        let step = &case.sop.parts[first.part].steps[first.row];
        let Some(text) = cell(step.requirements.as_ref(), first.item) else {
            continue;
        };
        let (Some(last), Source::NotDocument) = (group.last(), &first.source) else {
            continue;
        };
        let range = first.name.range.start..last.name.range.end;
        let names = join(group.iter().map(|used| used.name.text.as_str()));
        let message = match first.name.nature {
            Nature::Credential => said!(
                id: "{names}: hak akses, bukan dokumen", en: "{names}: a credential, not a document"),
            Nature::Channel => said!(
                id: "{names}: saluran komunikasi, bukan dokumen", en: "{names}: a channel, not a document"),
            Nature::Equipment => said!(
                id: "{names}: peralatan, bukan dokumen", en: "{names}: equipment, not a document"),
            Nature::Activity => said!(
                id: "{names}: kegiatan, bukan dokumen", en: "{names}: an activity, not a document"),
            Nature::Document | Nature::Other => continue,
        };
        let finding = findings.add(
            &KELENGKAPAN_BUKAN_DOKUMEN.defect,
            case.part(text, range.clone()),
        );
        finding.quote(&text[range]).says(message);
        if first.name.nature == Nature::Equipment && !group.iter().any(is_office) {
            // A thermometer, a stamp or a camera is what that very step is done with.
            finding.severity(Severity::Info).evidence(words!(
                "alat khusus langkah ini, bukan alat kantor umum",
                "a tool of this very step, not of every office"
            ));
        }
    }
}

/// Whether a name is that of what every office has, and not of what one step is done with.
fn is_office(used: &DocumentUse) -> bool {
    let first = used.name.tokens.first().map(|token| token.word.as_str());
    first.is_none_or(|word| {
        let supplies = matches!(word, "alat" | "peralatan");
        supplies || EQUIPMENT.contains(word) && !INSTRUMENTS.contains(word)
    })
}
