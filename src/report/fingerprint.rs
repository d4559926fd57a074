//! Fingerprints: findings come in, a name for each goes out that stays when lines above it come and go.

use std::collections::BTreeMap;

use super::Report;
use crate::finding::Finding;

/// A fingerprint for each finding, in their order, no two alike. It is the same in both languages.
pub(super) fn fingerprints(report: &Report<'_>) -> Vec<String> {
    let mut seen: BTreeMap<u128, usize> = BTreeMap::new();
    let marks = report.findings.iter().map(|finding| {
        let mark = hash(&content(report, finding));
        let before = seen.entry(mark).or_default();
        // The same words under the same rule: the second is told from the first by its place in the order.
        let mark = match *before {
            0 => mark,
            before => hash(&format!("{mark:032x}\0{before}")),
        };
        *before += 1;
        format!("{mark:032x}")
    });
    marks.collect()
}

/// What makes a finding the same finding tomorrow: rule, file and words, but no line.
fn content(report: &Report<'_>, finding: &Finding) -> String {
    let path = report.source(finding).map_or("", |source| &source.path);
    [finding.rule, path, &finding.quote, &finding.message.id].join("\0")
}

/// FNV-1a of 128 bits: short, the same for ever, and not asked to withstand an attack.
pub(super) fn hash(text: &str) -> u128 {
    const START: u128 = 0x6c62_272e_07bb_0142_62b8_2175_6295_c58d;
    const PRIME: u128 = 0x0000_0000_0100_0000_0000_0000_0000_013b;
    let step = |hash: u128, byte: u8| (hash ^ u128::from(byte)).wrapping_mul(PRIME);
    text.bytes().fold(START, step)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_hash_is_the_known_one() {
        assert_eq!(hash(""), 0x6c62_272e_07bb_0142_62b8_2175_6295_c58d);
        assert_eq!(hash("a"), 0xd228_cb69_6f1a_8caf_7891_2b70_4e4a_8964);
    }
}
