//! A signing program that looks for one character must not find it twice.

use crate::finding::{Defect, Findings, Severity};
use crate::lint::{Case, Rule};
use crate::model::{Agency, ElectronicSigning, ItemList, SigningMethod, Sop, Step};
use crate::said;
use crate::text::Text;
use crate::words;

use super::help::one_line;

/// A signing program that looks for one character must not find it twice.
pub const JANGKAR_GANDA: Rule = Rule {
    defect: Defect {
        id: "jangkar-ganda",
        severity: Severity::Error,
        basis: "PermenPANRB 35/2012, lampiran, bagian identitas: pengesahan",
        says: words!(
            "karakter jangkar tanda tangan elektronik juga tercetak di tempat lain",
            "the anchor of the electronic signature is printed elsewhere too"
        ),
        why: words!(
            "aplikasi penanda tangan mencari karakter itu pada lembar; bila tercetak dua kali, tanda tangan dapat jatuh di tempat yang salah",
            "the signing program looks for that character on the sheet; where it is printed twice, the signature may land in the wrong place"
        ),
        fix: words!(
            "tulis dengan kata, seperti “Nomor 1”, atau pilih jangkar lain dengan `tte: {jangkar: …}` di berkas instansi",
            "write it in words, such as “Nomor 1”, or choose another anchor by `tte: {jangkar: …}` in the agency's file"
        ),
    },
    bad: "
  nama: Pelayanan Surat Masuk
  pengesahan: {jabatan: Kepala Dinas, nama: Siti Aminah, cara: tte}
  pencatatan: [\"Buku agenda #1\"]
#                           ^ jangkar-ganda
",
    good: "
  nama: Pelayanan Surat Masuk
  pengesahan: {jabatan: Kepala Dinas, nama: Siti Aminah, cara: tte}
  pencatatan: [Buku agenda nomor 1]
",
    check,
};

fn check(case: &Case<'_>, findings: &mut Findings) {
    let method = case.sop.approval.as_ref();
    let method = method.and_then(|approval| approval.method.as_ref());
    if method.is_none_or(|method| method.value != SigningMethod::Electronic) {
        return;
    }
    let anchor = case.library.signing(&case.sop.id.agency).anchor();
    let agency = case.library.agency(&case.sop.id.agency);
    let texts: Vec<&Text> = printed(case.sop)
        .into_iter()
        .chain(agency.into_iter().flat_map(head))
        .collect();
    for text in &texts {
        let found = text.char_indices().find(|(_, letter)| is(*letter, anchor));
        let Some((at, letter)) = found else { continue };
        let place = case.part(text, at..at + letter.len_utf8());
        let finding = findings.add(&JANGKAR_GANDA.defect, place);
        finding.quote(one_line(text)).says(said!(
            id: "jangkar tanda tangan elektronik `{anchor}` juga tercetak di sini",
            en: "the anchor of the electronic signature, `{anchor}`, is printed here too"));
        let free = ElectronicSigning::ANCHORS.iter().map(|(_, other)| *other);
        let mut free = free.filter(|other| {
            !texts
                .iter()
                .any(|text| text.contains(|letter| is(letter, *other)))
        });
        if let Some(free) = free.next() {
            finding.fix(said!(
                id: "tulis dengan kata, seperti “Nomor 1”, atau pilih jangkar lain, misalnya `tte: {{jangkar: \"{free}\"}}` di berkas instansi",
                en: "write it in words, such as “Nomor 1”, or choose another anchor, such as `tte: {{jangkar: \"{free}\"}}` in the agency's file"));
        }
    }
}

/// Whether a letter is printed as the anchor: also its wide form, which sheets print as the usual one.
fn is(letter: char, anchor: char) -> bool {
    const WIDER: u32 = 0xFEE0;
    letter == anchor || u32::from(letter) == u32::from(anchor) + WIDER
}

/// Every text of an SOP that its sheet prints.
fn printed(sop: &Sop) -> Vec<&Text> {
    let mut texts: Vec<&Text> = [&sop.number, &sop.chart_name, &sop.unit]
        .into_iter()
        .flatten()
        .chain([&sop.name])
        .collect();
    texts.extend(sop.dates.printed().map(|date| &date.text));
    texts.extend(sop.total_time.iter().map(|time| &time.text));
    texts.extend(
        sop.terms
            .iter()
            .chain(&sop.extras)
            .flat_map(|(key, text)| [key, text]),
    );
    texts.extend(front(sop));
    let bands = [
        &sop.legal_bases,
        &sop.qualifications,
        &sop.related,
        &sop.equipment,
        &sop.warnings,
        &sop.records,
    ];
    texts.extend(bands.into_iter().flat_map(items));
    for part in &sop.parts {
        texts.extend(&part.name);
        texts.extend(part.actors.iter().map(|actor| &actor.name));
        texts.extend(part.steps.iter().flat_map(row));
    }
    texts
}

/// The cover, the history of changes, the approvers and the signer.
fn front(sop: &Sop) -> Vec<&Text> {
    let mut texts = Vec::new();
    if let Some(cover) = &sop.cover {
        texts.extend(
            cover
                .title
                .iter()
                .chain(&cover.address)
                .chain(&cover.contact),
        );
    }
    for row in &sop.history {
        texts.extend(
            [&row.version, &row.description, &row.responsible]
                .into_iter()
                .flatten(),
        );
        texts.extend(row.date.iter().map(|date| &date.text));
    }
    for row in &sop.approvers {
        texts.extend(
            [&row.role, &row.position, &row.name, &row.nip]
                .into_iter()
                .flatten(),
        );
        texts.extend(row.date.iter().map(|date| &date.text));
    }
    if let Some(signer) = &sop.approval {
        let lines = [&signer.position, &signer.name, &signer.rank, &signer.nip];
        texts.extend(lines.into_iter().flatten());
    }
    texts
}

/// A row of a step table, with the words on its arrows.
fn row(step: &Step) -> Vec<&Text> {
    let mut texts = vec![&step.activity];
    texts.extend(step.number.iter().chain(&step.remarks));
    texts.extend(step.time.iter().map(|time| &time.text));
    texts.extend(
        [&step.requirements, &step.outputs]
            .into_iter()
            .flat_map(items),
    );
    let exits = step.decision.iter().flat_map(|decision| &decision.exits);
    texts.extend(exits.map(|exit| &exit.label));
    texts
}

fn items(list: &Option<ItemList>) -> impl Iterator<Item = &Text> {
    let items = list.iter().flat_map(|list| &list.items);
    items.map(|item| &item.text)
}

/// What the head of a sheet prints of its agency.
fn head(agency: &Agency) -> impl Iterator<Item = &Text> {
    let lines = [
        &agency.office,
        &agency.address,
        &agency.phone,
        &agency.email,
        &agency.website,
    ];
    lines.into_iter().flatten().chain([&agency.name])
}
