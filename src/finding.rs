//! Findings: a defect and a place come in, everything a reader needs to mend it goes out.

use std::ops::Range;

use crate::text::{Span, Text};
use crate::words::{Said, Words};

/// How much a finding weighs.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Severity {
    /// `galat`: cannot be signed, or is wrong in fact or law.
    Error,
    /// `peringatan`: an evaluator would send it back for repair.
    Warning,
    /// `info`: advice.
    Info,
}

impl Severity {
    /// The key in settings and JSON.
    pub fn key(self) -> &'static str {
        match self {
            Severity::Error => "galat",
            Severity::Warning => "peringatan",
            Severity::Info => "info",
        }
    }

    /// The severity of a key.
    pub fn of_key(key: &str) -> Option<Severity> {
        [Severity::Error, Severity::Warning, Severity::Info]
            .into_iter()
            .find(|severity| severity.key() == key)
    }
}

/// A kind of defect: what a rule or the loader looks for, whatever the place.
#[derive(Clone, Copy, Debug)]
pub struct Defect {
    /// The name of the defect, Indonesian kebab-case; it never changes.
    pub id: &'static str,
    /// Its weight, unless an agency sets another.
    pub severity: Severity,
    /// The regulation behind it; empty where there is none.
    pub basis: &'static str,
    /// What is wrong, in one line that stands alone: lower case, no full stop.
    pub says: Words,
    /// Why it matters.
    pub why: Words,
    /// What to do.
    pub fix: Words,
}

/// One defect at one place.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Finding {
    /// [`Defect::id`].
    pub rule: &'static str,
    /// The weight here.
    pub severity: Severity,
    /// Where.
    pub span: Span,
    /// The words of the author that are meant; empty where something is missing.
    pub quote: String,
    /// What is wrong here.
    pub message: Said,
    /// Why it matters.
    pub why: Said,
    /// What to write instead.
    pub fix: Said,
    /// The regulation behind it; empty where there is none.
    pub basis: &'static str,
    /// What a heuristic saw.
    pub evidence: Vec<Said>,
    /// How the program can mend it, where it can.
    pub repair: Option<Repair>,
}

/// Whether a repair keeps what the author meant.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Safety {
    /// The meaning stays: `lint --fix` makes it.
    Safe,
    /// An author must look at it: only `lint --fix --unsafe` makes it.
    Unsafe,
}

/// A way to mend a finding: changes that are made together or not at all.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Repair {
    /// Whether it keeps what the author meant.
    pub safety: Safety,
    /// The changes, none over another.
    pub changes: Vec<Change>,
}

/// New words for a stretch of one value. They are words, not YAML: whoever writes them into the file quotes them.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Change {
    /// Where the value stands.
    pub value: Span,
    /// The bytes of the value that go, counted in the value and not in the file.
    pub bytes: Range<usize>,
    /// The words that come instead.
    pub words: String,
}

impl Change {
    /// Replaces some bytes of a text of the author.
    pub fn of(text: &Text, bytes: Range<usize>, words: impl Into<String>) -> Change {
        Change {
            value: text.span,
            bytes,
            words: words.into(),
        }
    }

    /// Replaces a whole text of the author.
    pub fn whole(text: &Text, words: impl Into<String>) -> Change {
        Change::of(text, 0..text.len(), words)
    }
}

impl Finding {
    /// Quotes the author.
    pub fn quote(&mut self, quote: impl Into<String>) -> &mut Self {
        self.quote = quote.into();
        self
    }

    /// Says what is wrong with the values of this place.
    pub fn says(&mut self, message: impl Into<Said>) -> &mut Self {
        self.message = message.into();
        self
    }

    /// Says what to write here.
    pub fn fix(&mut self, fix: impl Into<Said>) -> &mut Self {
        self.fix = fix.into();
        self
    }

    /// Weighs this place differently from the rule.
    pub fn severity(&mut self, severity: Severity) -> &mut Self {
        self.severity = severity;
        self
    }

    /// Adds something the rule saw.
    pub fn evidence(&mut self, evidence: impl Into<Said>) -> &mut Self {
        self.evidence.push(evidence.into());
        self
    }

    /// Says how the program can mend it.
    pub fn repair(&mut self, safety: Safety, changes: Vec<Change>) -> &mut Self {
        self.repair = Some(Repair { safety, changes });
        self
    }
}

/// Findings in the making. The only door through which a finding enters.
#[derive(Debug, Default)]
pub struct Findings {
    list: Vec<Finding>,
}

impl Findings {
    /// Adds a finding with the words of its defect; the caller may make them more exact.
    pub fn add(&mut self, defect: &Defect, span: Span) -> &mut Finding {
        let at = self.list.len();
        self.list.push(Finding {
            rule: defect.id,
            severity: defect.severity,
            span,
            quote: String::new(),
            message: defect.says.into(),
            why: defect.why.into(),
            fix: defect.fix.into(),
            basis: defect.basis,
            evidence: Vec::new(),
            repair: None,
        });
        &mut self.list[at]
    }

    /// Lets every finding be changed, and leaves out those for which `keep` says no.
    pub fn retain(&mut self, keep: impl FnMut(&mut Finding) -> bool) {
        self.list.retain_mut(keep);
    }

    /// Takes over the findings of another.
    pub fn append(&mut self, other: Findings) {
        self.list.extend(other.list);
    }

    /// Everything to be told: by file, place and rule, each once. A shared block that two SOPs use is thus reported once.
    pub fn sorted(self) -> Vec<Finding> {
        let mut list = self.list;
        list.sort_by(|a, b| (a.span, a.rule, &a.message).cmp(&(b.span, b.rule, &b.message)));
        list.dedup();
        list
    }
}
