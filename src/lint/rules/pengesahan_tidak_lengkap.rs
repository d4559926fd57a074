//! An SOP says who approves it: position, name and NIP.

use crate::analyse::stems::words;
use crate::finding::{Defect, Findings, Severity};
use crate::lint::{Case, Rule};
use crate::model::Approval;
use crate::said;
use crate::text::{Span, Text};
use crate::words;
use crate::words::{Lang, numbers};

use super::help::{is_unfilled, weight_of_absence};

/// An SOP says who approves it: position, name and NIP.
pub const PENGESAHAN_TIDAK_LENGKAP: Rule = Rule {
    defect: Defect {
        id: "pengesahan-tidak-lengkap",
        severity: Severity::Error,
        basis: "PermenPANRB 35/2012, lampiran, bagian identitas: pengesahan",
        says: words!(
            "pejabat yang mengesahkan belum disebut",
            "nobody is named who approves the SOP"
        ),
        why: words!(
            "pengesahan memuat jabatan, nama, dan NIP; tanpanya SOP tidak mengikat",
            "an approval has position, name and NIP; without them the SOP binds nobody"
        ),
        fix: words!(
            "isi `pengesahan` dengan jabatan, nama, dan NIP",
            "write position, name and NIP under `pengesahan`"
        ),
    },
    bad: "
  nama: Pelayanan Surat Masuk
  status: berlaku
  pengesahan: {jabatan: Kepala Dinas, nama: '........', nip: NIP.}
#                                           ^^^^^^^^^^ pengesahan-tidak-lengkap
",
    good: "
  nama: Pelayanan Surat Masuk
  status: berlaku
  pengesahan: {jabatan: Kepala Dinas, nama: Siti Aminah, nip: 19750304 200112 2 002}
",
    check,
};

fn check(case: &Case<'_>, findings: &mut Findings) {
    let sop = case.sop;
    let defect = &PENGESAHAN_TIDAK_LENGKAP.defect;
    let Some(approval) = &sop.approval else {
        // A table of approvers says as much.
        if sop.approvers.is_empty() {
            let finding = findings.add(defect, sop.name.span);
            finding.severity(weight_of_absence(sop));
        }
        return;
    };
    let missing = missing(approval);
    let Some((_, _, place)) = missing.first() else {
        return;
    };
    let only_nip = missing.iter().all(|(id, _, _)| *id == "NIP");
    let id: Vec<&str> = missing.iter().map(|(id, _, _)| *id).collect();
    let en: Vec<&str> = missing.iter().map(|(_, en, _)| *en).collect();
    let (id, en) = (numbers::list(Lang::Id, &id), numbers::list(Lang::En, &en));
    let finding = findings.add(defect, *place).says(said!(
        id: "pengesahan belum memuat {id}", en: "the approval lacks {en}"));
    finding
        .fix(said!(id: "isi {id} pejabat yang mengesahkan", en: "write the {en} of who approves"));
    if sop.says_draft() {
        finding.severity(Severity::Info);
    } else if only_nip {
        finding.severity(Severity::Warning);
    }
}

/// What an approval lacks, in both languages, and where it would stand.
fn missing(approval: &Approval) -> Vec<(&'static str, &'static str, Span)> {
    let fields = [
        ("jabatan", "position", &approval.position),
        ("nama", "name", &approval.name),
        ("NIP", "NIP", &approval.nip),
    ];
    let holds_no_nip = approval
        .position
        .as_ref()
        .is_some_and(|position| is_without_nip(position));
    fields
        .into_iter()
        .filter(|(id, _, field)| is_missing(field.as_ref()) && !(*id == "NIP" && holds_no_nip))
        .map(|(id, en, field)| {
            let place = field.as_ref().map_or(approval.span, |text| text.span);
            (id, en, place)
        })
        .collect()
}

/// Whether a field holds nothing but its label.
fn is_missing(field: Option<&Text>) -> bool {
    field.is_none_or(|text| {
        let bare = text.trim().to_lowercase();
        is_unfilled(&bare)
            || matches!(
                bare.trim_end_matches(['.', ':', ' ', '_', '-', '…']),
                "nip" | "nama"
            )
    })
}

/// Whether holders of a position may have no NIP: the elected, soldiers, police officers, and heads of private bodies.
fn is_without_nip(position: &str) -> bool {
    let words: Vec<String> = words(position).collect();
    words
        .iter()
        .any(|word| WITHOUT_NIP.contains(&word.as_str()))
        || words.windows(2).any(|pair| {
            matches!(
                [pair[0].as_str(), &pair[1]],
                ["kepala", "desa" | "sekolah" | "madrasah"]
            )
        })
}

const WITHOUT_NIP: &[&str] = &[
    "bupati", "walikota", "wali", "gubernur", "presiden", "menteri", "kades", "kuwu", "keuchik",
    "geuchik", "lurah", "ketua", "direktur", "rektor", "dekan", "komandan", "kapolres", "kapolsek",
    "kapolda", "kapolri", "panglima", "danramil", "dandim", "perbekel", "petinggi", "yayasan",
    "pimpinan",
];
