//! The record of old findings: findings come in, a file that hides them next time goes out, and comes in again.
//!
//! An entry is a rule, a file, a place and the words meant, but no line: lines and steps above it may come and go. The
//! places of items are left open (`langkah[*].output[*]`), except where no words tell one item from another.

use std::collections::BTreeMap;
use std::fmt::Write as _;

use serde_json::Value;

use super::fingerprint::hash;
use crate::finding::Finding;
use crate::text::Source;

/// The version of the file; it changes when an entry changes its meaning.
const VERSION: u64 = 1;

/// What makes an old finding the same finding today.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub struct Recorded {
    /// The file, as findings name it.
    pub file: String,
    /// The YAML path, its items left open.
    path: String,
    /// The rule.
    pub rule: String,
    /// The words meant, as a number.
    fingerprint: String,
}

/// Old findings, and how often each occurs.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Baseline {
    entries: BTreeMap<Recorded, u64>,
}

impl Baseline {
    /// The record of findings.
    pub fn of(findings: &[Finding], sources: &[Source]) -> Baseline {
        let mut entries = BTreeMap::new();
        for finding in findings {
            *entries.entry(key(finding, sources)).or_default() += 1;
        }
        Baseline { entries }
    }

    /// Reads a record; nothing where it is none, or of another version.
    pub fn read(text: &str) -> Option<Baseline> {
        let document: Value = serde_json::from_str(text).ok()?;
        if document.get("version")?.as_u64()? != VERSION {
            return None;
        }
        let mut entries: BTreeMap<Recorded, u64> = BTreeMap::new();
        for entry in document.get("findings")?.as_array()? {
            let text = |key: &str| entry.get(key)?.as_str().map(str::to_owned);
            let recorded = Recorded {
                file: text("file")?,
                path: text("path")?,
                rule: text("rule")?,
                fingerprint: text("fingerprint")?,
            };
            // Two people who recorded the same finding merged their files: it is there once all the same.
            let count = entries.entry(recorded).or_default();
            *count = entry.get("count")?.as_u64()?.max(*count);
        }
        Some(Baseline { entries })
    }

    /// The record as a file: sorted, a line for each entry, so that two people's changes merge.
    pub fn text(&self) -> String {
        let mut text = format!("{{\n  \"version\": {VERSION},\n  \"findings\": [");
        for (at, (recorded, count)) in self.entries.iter().enumerate() {
            let comma = if at == 0 { "" } else { "," };
            let [rule, file, path, fingerprint] = [
                &recorded.rule,
                &recorded.file,
                &recorded.path,
                &recorded.fingerprint,
            ]
            .map(|text| Value::from(text.as_str()));
            let _ = write!(
                text,
                "{comma}\n    {{\"rule\": {rule}, \"file\": {file}, \"path\": {path}, \
                 \"fingerprint\": {fingerprint}, \"count\": {count}}}"
            );
        }
        let end = if self.entries.is_empty() { "" } else { "\n  " };
        let _ = writeln!(text, "{end}]\n}}");
        text
    }

    /// Findings that are not recorded, and what of the record none of the findings is.
    pub fn split(&self, findings: Vec<Finding>, sources: &[Source]) -> (Vec<Finding>, Baseline) {
        let mut left = self.clone();
        let is_new = |finding: &Finding| match left.entries.get_mut(&key(finding, sources)) {
            Some(count) if *count > 0 => {
                *count -= 1;
                false
            }
            _ => true,
        };
        let new = findings.into_iter().filter(is_new).collect();
        left.entries.retain(|_, count| *count > 0);
        (new, left)
    }

    /// Keeps the entries for which `keep` says yes.
    pub fn retain(&mut self, keep: impl Fn(&Recorded) -> bool) {
        self.entries.retain(|recorded, _| keep(recorded));
    }

    /// Takes the entries of another record away.
    pub fn drop(&mut self, gone: &Baseline) {
        for (recorded, less) in &gone.entries {
            if let Some(count) = self.entries.get_mut(recorded) {
                *count = count.saturating_sub(*less);
            }
        }
        self.entries.retain(|_, count| *count > 0);
    }

    /// How many findings are recorded.
    pub fn len(&self) -> usize {
        let counts = self.entries.values();
        let all = counts.fold(0_u64, |all, count| all.saturating_add(*count));
        usize::try_from(all).unwrap_or(usize::MAX)
    }

    /// Whether nothing is recorded.
    pub fn is_empty(&self) -> bool {
        self.entries.is_empty()
    }
}

fn key(finding: &Finding, sources: &[Source]) -> Recorded {
    let empty = Source::default();
    let source = sources.get(finding.span.file.0 as usize).unwrap_or(&empty);
    let written = match finding.quote.trim() {
        "" => source.slice(finding.span).trim_matches(['"', '\'']),
        quote => quote,
    };
    // Folding a long text anew does not make it another one.
    let words: Vec<&str> = written.split_whitespace().collect();
    let path = source.path_of(finding.span);
    Recorded {
        file: source.path.clone(),
        path: if words.is_empty() { path } else { open(&path) },
        rule: finding.rule.to_owned(),
        fingerprint: format!("{:032x}", hash(&words.join(" "))),
    }
}

/// A path whose items are any: steps move.
fn open(path: &str) -> String {
    let mut open = String::with_capacity(path.len());
    let mut parts = path.split('[');
    open.push_str(parts.next().unwrap_or_default());
    for part in parts {
        match part.split_once(']') {
            Some((number, rest)) if number.bytes().all(|byte| byte.is_ascii_digit()) => {
                open.push_str("[*]");
                open.push_str(rest);
            }
            _ => {
                open.push('[');
                open.push_str(part);
            }
        }
    }
    open
}
