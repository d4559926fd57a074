//! Before the day of signing: an SOP among its context comes in, what its sheet lacks before anybody can sign it goes out.

use std::collections::BTreeMap;

use super::Context;
use crate::finding::{Finding, Severity};
use crate::model::{Approval, Paper, Sop};
use crate::words::{Said, preflight as words, sheet};

/// The rules about what must be on a sheet before it is signed. They weigh less in a draft, and still must be met.
pub const RULES: &[&str] = &[
    "nomor-kosong",
    "tanggal-pembuatan-kosong",
    "tanggal-revisi-kosong",
    "tanggal-efektif-kosong",
    "tanggal-tak-terbaca",
    "tanggal-belum-tiba",
    "urutan-tanggal",
    "pengesahan-tidak-lengkap",
    "nip-tidak-sah",
    "jangkar-ganda",
    "isian-sementara",
    "sop-tanpa-langkah",
];

/// One thing that an SOP lacks.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Lack {
    /// The rules that found it; empty where no rule looks for it.
    pub rules: Vec<&'static str>,
    /// The line in the file of the SOP, from 1, where it has one.
    pub line: Option<u32>,
    /// What it is.
    pub said: Said,
}

impl From<Said> for Lack {
    fn from(said: Said) -> Lack {
        Lack {
            rules: Vec::new(),
            line: None,
            said,
        }
    }
}

/// What an SOP at a position of the library lacks, as far as its text shows it.
pub fn lacks(context: &Context, at: usize) -> Vec<Lack> {
    let Some(sop) = context.library.sops.get(at) else {
        return Vec::new();
    };
    let found = context.findings_of(sop);
    let (must, other): (Vec<&Finding>, Vec<&Finding>) = found
        .into_iter()
        .partition(|finding| RULES.contains(&finding.rule));
    let mut lacks: Vec<Lack> = Vec::new();
    if sop.partial {
        lacks.push(Said::from(words::PARTIAL).into());
    }
    lacks.extend(must.into_iter().map(|finding| named(sop, finding)));
    lacks.extend(signer(sop));
    if let Some(mark) = sheet::mark(sop.status.value) {
        lacks.push(words::marked(mark).into());
    }
    let errors = other.iter();
    let errors = errors.filter(|finding| finding.severity == Severity::Error);
    lacks.extend(open(errors.copied()));
    lacks
}

fn named(sop: &Sop, finding: &Finding) -> Lack {
    Lack {
        rules: vec![finding.rule],
        line: (finding.span.file == sop.file).then_some(finding.span.line),
        said: finding.message.clone(),
    }
}

/// What no rule asks of who signs: only a sheet that is signed needs it.
fn signer(sop: &Sop) -> Vec<Lack> {
    let approval = sop.approval.as_ref();
    let has = |field: fn(&Approval) -> Option<&str>| {
        let text = approval.and_then(field);
        text.is_some_and(|text| text.chars().any(char::is_alphanumeric))
    };
    let mut lacks = Vec::new();
    // Who has a NIP has a rank; who was elected has neither.
    let ranked = has(|approval| approval.nip.as_ref().map(|nip| nip.as_str()));
    if ranked && !has(|approval| approval.rank.as_ref().map(|rank| rank.as_str())) {
        lacks.push(Said::from(words::NO_RANK).into());
    }
    if approval.is_none_or(|approval| approval.method.is_none()) {
        lacks.push(Said::from(words::NO_METHOD).into());
    }
    lacks
}

/// All other errors in one.
fn open<'a>(errors: impl Iterator<Item = &'a Finding>) -> Option<Lack> {
    let mut by_rule: BTreeMap<&'static str, usize> = BTreeMap::new();
    for finding in errors {
        *by_rule.entry(finding.rule).or_default() += 1;
    }
    let rules: Vec<&'static str> = by_rule.keys().copied().collect();
    let said = words::errors(by_rule.values().sum(), &rules.join(", "));
    (!rules.is_empty()).then_some(Lack {
        rules,
        line: None,
        said,
    })
}

/// The height of the paper of the sheet of the SOP at a position, landscape, in millimetres.
pub fn height(context: &Context, at: usize) -> f64 {
    super::sheet::sheet(context, at).map_or(0.0, |sheet| sheet.paper.1)
}

/// The name of the paper that the agency of an SOP prints on.
pub fn paper(context: &Context, sop: &Sop) -> &'static str {
    let agency = context.library.agency(&sop.id.agency);
    match agency.map(|agency| agency.paper).unwrap_or_default() {
        Paper::A4 => "A4",
        Paper::F4 => "F4",
        Paper::Legal => "Legal",
        Paper::Letter => "Letter",
    }
}
