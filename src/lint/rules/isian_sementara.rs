//! What a template prints for an author to replace is replaced before signing.

use crate::analyse::numbering::numbering;
use crate::finding::{Defect, Findings, Severity};
use crate::lint::{Case, Rule};
use crate::said;
use crate::text::Text;
use crate::words;

use super::help::{is_placeholder, is_unfilled};

/// What a template prints for an author to replace is replaced before signing.
pub const ISIAN_SEMENTARA: Rule = Rule {
    defect: Defect {
        id: "isian-sementara",
        severity: Severity::Error,
        basis: "PermenPANRB 35/2012, lampiran, bagian identitas",
        says: words!(
            "isian sementara belum diganti",
            "a placeholder has not been replaced"
        ),
        why: words!(
            "titik-titik, “xxx”, dan contoh dari templat bukan isi; SOP yang memuatnya belum dapat disahkan",
            "dots, “xxx” and the samples of a template are no content; such an SOP cannot be signed yet"
        ),
        fix: words!("ganti dengan isi yang sebenarnya", "write what is meant"),
    },
    bad: "
  nama: Pelayanan Surat Masuk
  nomor: 000.8.3.3/ ... /Setda/2025
#        ^^^^^^^^^^^^^^^^^^^^^^^^^^ isian-sementara
  pengesahan: {jabatan: Kepala Dinas, nama: '[Nama Pejabat]', nip: belum ada}
#                                           ^^^^^^^^^^^^^^^^ isian-sementara
#                                                                  ^^^^^^^^^ isian-sementara
",
    good: "
  nama: Pelayanan Surat Masuk
  nomor: 000.8.3.3/12/Setda/2025
  pengesahan: {jabatan: Kepala Dinas, nama: Siti Aminah, nip: '197503042001122002'}
",
    check,
};

fn check(case: &Case<'_>, findings: &mut Findings) {
    let sop = case.sop;
    let approval = sop.approval.iter().flat_map(|approval| {
        let signer = [&approval.position, &approval.name, &approval.nip];
        signer.into_iter().chain([&approval.rank]).flatten()
    });
    let approvers = sop
        .approvers
        .iter()
        .flat_map(|row| [&row.position, &row.name, &row.nip].into_iter().flatten());
    let identity = std::iter::once(&sop.name)
        .chain(&sop.unit)
        .chain(&sop.version);
    for text in identity.chain(approval).chain(approvers) {
        if !is_unfilled(text) && is_placeholder(text) {
            report(case, text, findings);
        }
    }
    if let Some(number) = sop.number.as_ref().filter(|number| !is_unfilled(number)) {
        let gap = numbering(number)
            .segments
            .iter()
            .any(|segment| is_unfilled(&number[segment.clone()]));
        if gap || is_placeholder(number) {
            report(case, number, findings);
        }
    }
}

fn report(case: &Case<'_>, text: &Text, findings: &mut Findings) {
    let written = text.trim();
    let finding = findings
        .add(&ISIAN_SEMENTARA.defect, text.span)
        .quote(written)
        .says(said!(id: "“{written}” masih isian sementara", en: "“{written}” is still a placeholder"));
    if case.sop.says_draft() {
        finding.severity(Severity::Info);
    }
}
