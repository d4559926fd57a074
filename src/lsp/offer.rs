//! Offers: something that may be written comes in, YAML that says it and the item of the protocol go out.

use serde_json::{Value, json};

/// One thing that may be written.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Offer {
    /// What the author sees and types.
    pub label: String,
    /// What it is, in a word or two.
    pub detail: String,
    /// More about it.
    pub about: String,
    /// The YAML that is written.
    pub text: String,
    /// The number of the protocol for its kind: 5 field, 12 value, 18 reference.
    pub kind: u8,
}

/// A key.
pub const FIELD: u8 = 5;
/// A word of the format.
pub const VALUE: u8 = 12;
/// Something that stands elsewhere in the library.
pub const REFERENCE: u8 = 18;

/// A word of the format, written as it is.
pub fn value(word: &str, detail: &str) -> Offer {
    Offer {
        label: word.to_owned(),
        detail: detail.to_owned(),
        text: word.to_owned(),
        kind: VALUE,
        ..Offer::default()
    }
}

/// A text as YAML, in quotes where it would mean something else without.
pub fn scalar(text: &str, flow: bool) -> String {
    let begins = text
        .starts_with(|first: char| first.is_whitespace() || "-?:,[]{}#&*!|>'\"%@`".contains(first));
    let breaks = text.contains(": ") || text.contains(" #") || text.ends_with([':', ' ']);
    let breaks = breaks || text.chars().any(char::is_control);
    let splits = flow && text.contains([',', '[', ']', '{', '}']);
    if !(text.is_empty() || begins || breaks || splits) {
        return text.to_owned();
    }
    // JSON's quotes and escapes are YAML's too.
    json!(text).to_string()
}

impl Offer {
    /// As the protocol has it. `order` keeps the order of the list.
    pub fn item(&self, range: &Value, order: usize) -> Value {
        let mut item = json!({
            "label": self.label,
            "kind": self.kind,
            "sortText": format!("{order:05}"),
            "textEdit": {"range": range, "newText": self.text},
        });
        if !self.detail.is_empty() {
            item["detail"] = json!(self.detail);
        }
        if !self.about.is_empty() {
            item["documentation"] = json!(self.about);
            if self.kind == REFERENCE {
                // A law is found by its short name too.
                item["filterText"] = json!(format!("{} {}", self.label, self.about));
            }
        }
        item
    }
}
