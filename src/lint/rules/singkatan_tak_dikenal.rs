//! An abbreviation is explained once.

use crate::analyse::prose;
use crate::analyse::stems::tokens;
use crate::finding::{Defect, Findings, Severity};
use crate::lint::{Case, Rule};
use crate::said;
use crate::words;

/// An abbreviation is explained once.
pub const SINGKATAN_TAK_DIKENAL: Rule = Rule {
    defect: Defect {
        id: "singkatan-tak-dikenal",
        severity: Severity::Info,
        basis: "PermenPANRB 35/2012, lampiran, unsur dokumentasi: definisi",
        says: words!(
            "singkatan ini belum dijelaskan",
            "this abbreviation is not explained"
        ),
        why: words!(
            "pembaca dari unit lain tidak tahu kepanjangannya",
            "a reader from another unit does not know what it stands for"
        ),
        fix: words!(
            "tulis kepanjangannya sekali, atau tambahkan pada `istilah`",
            "write it out once, or add it to `istilah`"
        ),
    },
    bad: "
  nama: Pelayanan Narasumber
  langkah:
    - kegiatan: Menerima surat permintaan
      kelengkapan: [Surat PD]
#                         ^^ singkatan-tak-dikenal
",
    good: "
  nama: Pelayanan Narasumber
  istilah: {PD: Perangkat Daerah}
  langkah:
    - kegiatan: Menerima surat permintaan sesuai SOP, KTP dan SK
      kelengkapan: [Surat PD]
",
    check,
};

fn check(case: &Case<'_>, findings: &mut Findings) {
    let glossary = &case.facts.documents.glossary;
    let mut seen: Vec<String> = Vec::new();
    let heads = case
        .sop
        .parts
        .iter()
        .flat_map(|part| part.actors.iter().map(|actor| &actor.name));
    for text in heads.chain(prose(case.sop)) {
        let two_capitals = |pair: &[u8]| pair.iter().all(u8::is_ascii_uppercase);
        if !text.as_bytes().windows(2).any(two_capitals) {
            continue;
        }
        // A text all in capitals holds no abbreviation that could be told from its words.
        if text.chars().all(|letter| !letter.is_lowercase()) && text.split_whitespace().count() > 1
        {
            continue;
        }
        for token in tokens(text) {
            let short = &text[token.range.clone()];
            let capitals = (2..=7).contains(&short.len())
                && short.chars().all(|letter| letter.is_ascii_uppercase())
                && !is_roman(short);
            let known = WELL_KNOWN.contains(&short) || glossary.meaning(short).is_some();
            if capitals && !known && !seen.iter().any(|other| other == short) {
                findings
                    .add(&SINGKATAN_TAK_DIKENAL.defect, case.part(text, token.range.clone()))
                    .quote(short)
                    .says(said!(id: "singkatan {short} belum dijelaskan", en: "{short} is not explained"));
                seen.push(short.to_owned());
            }
        }
    }
}

fn is_roman(word: &str) -> bool {
    word.chars().all(|letter| "IVX".contains(letter))
}

/// Abbreviations that every office knows.
const WELL_KNOWN: &[&str] = &[
    "SOP", "AP", "ASN", "PNS", "PPPK", "NIP", "NIK", "KTP", "KK", "NPWP", "ATK", "TU", "SK",
    "SKPD", "OPD", "UPT", "UPTD", "RI", "DPRD", "DPR", "BPS", "BKN", "KPK", "APBD", "APBN", "DPA",
    "RKA", "SPJ", "SPT", "SPPD", "SPM", "SPP", "SPD", "PDF", "SMS", "WA", "HP", "PC", "LCD", "CD",
    "DVD", "USB", "WIB", "WITA", "WIT", "SD", "SMP", "SMA", "SMK", "TNI", "POLRI", "RT", "RW",
    "PPID", "LAPOR", "QR", "IT", "TTE", "BSSN", "JDIH", "PTSP", "KIR", "SIM", "STNK", "BPKB",
    "PBB", "PAD", "DI", "KE", "DAN", "YANG", "TIDAK", "YA", "GU", "UP", "TUP", "LS", "SAKIP",
    "LKJIP", "LPJ", "KAK", "TOR", "PPK", "PPTK", "PA", "KPA",
];
