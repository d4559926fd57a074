//! Decoding: nodes of a YAML tree come in, typed values with their places go out, and every misfit is reported.

use crate::finding::{Finding, Findings};
use crate::said;
use crate::text::yaml::{Node, NodeKind};
use crate::text::{Source, Span, Spanned, Text, nearest};
use crate::words::terms::{Scope, keys};

use super::problems::{MISSING_FIELD, UNKNOWN_KEY, UNKNOWN_VALUE, WRONG_TYPE};
use super::slips::Glued;

/// Reads the values of one file and collects what does not fit.
pub(super) struct Decoder<'a> {
    /// The file, for the words of values that are not what they should be.
    pub source: &'a Source,
    /// Where problems go.
    pub findings: &'a mut Findings,
}

/// A map whose keys were checked against the glossary.
#[derive(Clone, Copy)]
pub(super) struct Fields<'n> {
    /// The whole map.
    pub span: Span,
    entries: &'n [(Text, Node)],
}

impl<'n> Fields<'n> {
    /// The value of a key.
    pub fn get(&self, key: &str) -> Option<&'n Node> {
        self.entries
            .iter()
            .find(|(name, _)| name.value == key)
            .map(|(_, value)| value)
    }

    /// All entries, for maps whose keys are the author's own.
    pub fn entries(&self) -> &'n [(Text, Node)] {
        self.entries
    }
}

/// The place to show for a value: the value itself, or its key where the value is empty.
pub(super) fn is_blank(node: &Node) -> bool {
    matches!(&node.kind, NodeKind::Scalar { value, .. } if value.trim().is_empty())
}

impl<'a> Decoder<'a> {
    /// Opens a map and reports keys that the glossary does not have in this scope.
    pub fn fields<'n>(&mut self, node: &'n Node, scope: Scope) -> Option<Fields<'n>> {
        let fields = self.open(node)?;
        for (key, _) in fields.entries {
            if keys(scope).any(|known| known == key.value) {
                continue;
            }
            let finding = self.findings.add(&UNKNOWN_KEY, key.span);
            let name = &key.value;
            finding.quote(name).says(said!(
                id: "kunci `{name}` tidak dikenal", en: "the key `{name}` is unknown"));
            // In a list of one line, `{waktu:1 jam}` is a key without a value.
            if let Some(glued) = Glued::read(name).filter(|glued| glued.is_in(scope)) {
                glued.explain(finding);
            } else if let Some(near) = nearest(name, keys(scope)) {
                finding.fix(said!(
                    id: "maksud Anda `{near}`?", en: "did you mean `{near}`?"));
            }
        }
        Some(fields)
    }

    /// Opens a map whose keys are the author's own.
    pub fn open<'n>(&mut self, node: &'n Node) -> Option<Fields<'n>> {
        match &node.kind {
            NodeKind::Map(entries) => Some(Fields {
                span: node.span,
                entries,
            }),
            // A key without any value is an empty map: nothing is said, nothing is wrong.
            NodeKind::Scalar { value, plain: true } if value.is_empty() => Some(Fields {
                span: node.span,
                entries: &[],
            }),
            _ => {
                let source = self.source;
                let finding = self.wrong_type(
                    node,
                    said!(id: "pasangan kunci dan nilai", en: "a map of keys and values"),
                );
                if let NodeKind::Scalar { plain: true, .. } = &node.kind
                    && let Some(glued) = Glued::read(source.slice(node.span))
                {
                    glued.explain(finding);
                }
                None
            }
        }
    }

    /// A text; a list or map in its place is reported and its words are kept.
    pub fn text(&mut self, node: &Node) -> Text {
        match &node.kind {
            NodeKind::Scalar { value, .. } => Spanned::new(value.clone(), node.span),
            _ => {
                let finding = self.wrong_type(node, said!(id: "teks", en: "a text"));
                if matches!(node.kind, NodeKind::Map(_)) {
                    finding.fix(said!(
                        id: "beri tanda kutip: teks ini memuat titik dua",
                        en: "put it in quotes: the text holds a colon"));
                }
                Spanned::new(self.source.slice(node.span).trim().to_owned(), node.span)
            }
        }
    }

    /// The text of a key, if the map has it.
    pub fn optional(&mut self, fields: &Fields<'_>, key: &str) -> Option<Text> {
        fields.get(key).map(|node| self.text(node))
    }

    /// The text of a key that must be there; reports it and gives an empty text where it is not.
    pub fn required(&mut self, fields: &Fields<'_>, key: &'static str) -> Text {
        match fields.get(key) {
            Some(node) if !is_blank(node) => self.text(node),
            found => {
                let start = found.map_or(fields.span, |node| node.span);
                let span = if found.is_some() {
                    start
                } else {
                    self.first_word(start)
                };
                self.findings.add(&MISSING_FIELD, span).says(said!(
                    id: "`{key}` belum diisi", en: "`{key}` is missing"));
                Spanned::new(
                    String::new(),
                    Span {
                        end: span.start,
                        ..span
                    },
                )
            }
        }
    }

    /// A list of texts; a single text is a list of one, nothing at all an empty list.
    pub fn texts(&mut self, node: &Node) -> Vec<Text> {
        match &node.kind {
            NodeKind::List(items) => items.iter().map(|item| self.text(item)).collect(),
            NodeKind::Scalar { value, .. } if value.trim().is_empty() => Vec::new(),
            _ => vec![self.text(node)],
        }
    }

    /// The list of texts of a key; empty where the map has no such key.
    pub fn optional_texts(&mut self, fields: &Fields<'_>, key: &str) -> Vec<Text> {
        fields
            .get(key)
            .map(|node| self.texts(node))
            .unwrap_or_default()
    }

    /// The items of a list. A map is reported and read as a list of one; a text is reported, for it holds no item.
    pub fn list<'n>(&mut self, fields: &Fields<'n>, key: &str) -> &'n [Node] {
        let Some(node) = fields.get(key) else {
            return &[];
        };
        match &node.kind {
            NodeKind::List(items) => items,
            NodeKind::Scalar { value, .. } => {
                if !value.trim().is_empty() {
                    self.wrong_type(node, said!(id: "daftar", en: "a list"));
                }
                &[]
            }
            NodeKind::Map(_) => {
                self.wrong_type(node, said!(id: "daftar", en: "a list"));
                std::slice::from_ref(node)
            }
        }
    }

    /// The pairs of a map whose keys are the author's own; values that are lists become one text a line.
    pub fn pairs(&mut self, fields: &Fields<'_>, key: &str) -> Vec<(Text, Text)> {
        let Some(map) = fields.get(key).and_then(|node| self.open(node)) else {
            return Vec::new();
        };
        let pair = |(key, value): &(Text, Node)| {
            let text = match &value.kind {
                NodeKind::List(_) => {
                    let lines: Vec<String> = self
                        .texts(value)
                        .into_iter()
                        .map(|line| line.value)
                        .collect();
                    Spanned::new(lines.join("\n"), value.span)
                }
                _ => self.text(value),
            };
            (key.clone(), text)
        };
        map.entries().iter().map(pair).collect()
    }

    /// One of a few known words.
    pub fn choice<T: Copy>(
        &mut self,
        node: &Node,
        known: &[(&'static str, T)],
    ) -> Option<Spanned<T>> {
        let text = self.text(node);
        let wanted = text.trim().to_lowercase();
        if let Some((_, value)) = known.iter().find(|(name, _)| *name == wanted) {
            return Some(Spanned::new(*value, node.span));
        }
        let word = &text.value;
        let names: Vec<&str> = known.iter().map(|(name, _)| *name).collect();
        let list = names.join(", ");
        let finding = self.findings.add(&UNKNOWN_VALUE, node.span).quote(word);
        finding
            .says(said!(id: "nilai `{word}` tidak dikenal", en: "the value `{word}` is unknown"));
        finding.fix(match nearest(word, names) {
            Some(near) => said!(id: "maksud Anda `{near}`?", en: "did you mean `{near}`?"),
            None => said!(id: "pilih salah satu: {list}", en: "choose one of: {list}"),
        });
        None
    }

    /// The chosen word of a key, if the map has it and it is known; an empty value counts as absent.
    pub fn optional_choice<T: Copy>(
        &mut self,
        fields: &Fields<'_>,
        key: &str,
        known: &[(&'static str, T)],
    ) -> Option<Spanned<T>> {
        let node = fields.get(key).filter(|node| !is_blank(node))?;
        self.choice(node, known)
    }

    /// Reports a text that means nothing here.
    pub fn refuse(&mut self, text: &Text, says: crate::words::Said) {
        let finding = self.findings.add(&UNKNOWN_VALUE, text.span);
        finding.quote(&text.value).says(says);
    }

    /// Reports a value of the wrong type.
    pub fn wrong_type(&mut self, node: &Node, wanted: crate::words::Said) -> &mut Finding {
        let (id, en) = match node.kind {
            NodeKind::Scalar { .. } => ("teks", "a text"),
            NodeKind::List(_) => ("daftar", "a list"),
            NodeKind::Map(_) => ("pasangan kunci dan nilai", "a map"),
        };
        let crate::words::Said {
            id: wanted_id,
            en: wanted_en,
        } = wanted;
        let span = self.first_word(node.span);
        self.findings
            .add(&WRONG_TYPE, span)
            .says(crate::words::Said {
                id: format!("di sini harus {wanted_id}, bukan {id}"),
                en: format!("this must be {wanted_en}, not {en}"),
            })
    }

    /// The first line of a long value: enough to show where it is.
    pub fn first_word(&self, span: Span) -> Span {
        let line = self.source.slice(span).lines().next().unwrap_or_default();
        Span {
            end: span.start + crate::text::count(line.trim_end().len()),
            ..span
        }
    }
}
