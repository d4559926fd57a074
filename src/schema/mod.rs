//! The schema: a kind of file comes in, the JSON Schema by which editors check and complete it goes out.
//!
//! It is draft 07, the youngest that every editor's YAML server reads. A plain YAML scalar is text to sopan whatever it
//! looks like; editors type it first, so a text is also a number, a boolean or nothing here.

use serde_json::{Map, Value, json};

use crate::finding::Severity;
use crate::lint::RULES;
use crate::load::shape::{FileKind, Shape, is_required, shape, yes_or_no};
use crate::words::Lang;
use crate::words::terms::{Scope, TERMS, Term};

/// What editors may read a text as.
const TEXT: [&str; 4] = ["string", "number", "boolean", "null"];

/// A text with nothing in it.
const BLANK: &str = "^\\s*$";

/// The schema of a kind of file, described in the reader's language.
pub fn schema(kind: FileKind, lang: Lang) -> String {
    let writer = Writer { lang };
    let mut schema = writer.value(&kind.shape());
    let name = FileKind::NAMES.iter().find(|(known, _)| *known == kind);
    let name = name.map_or("", |(_, name)| *name);
    schema.insert(
        "$schema".into(),
        "http://json-schema.org/draft-07/schema#".into(),
    );
    schema.insert("title".into(), format!("sopan: {name}").into());
    let mut definitions = Map::new();
    writer.define(&kind.shape(), &mut definitions);
    schema.insert("definitions".into(), definitions.into());
    format!("{:#}\n", Value::Object(schema))
}

struct Writer {
    lang: Lang,
}

impl Writer {
    /// Adds the maps that a shape speaks of, and those that these speak of.
    fn define(&self, shape: &Shape, definitions: &mut Map<String, Value>) {
        for scope in scopes(shape) {
            if definitions.contains_key(name(scope)) {
                continue;
            }
            definitions.insert(name(scope).to_owned(), Value::Null);
            let map = self.map(scope);
            definitions.insert(name(scope).to_owned(), map);
            for term in TERMS.iter().filter(|term| term.scope == scope) {
                self.define(&shape_of(term), definitions);
            }
        }
    }

    /// The keys of a map. Its type is said where it is used: it may also be left empty, or be a text.
    fn map(&self, scope: Scope) -> Value {
        let terms = || TERMS.iter().filter(move |term| term.scope == scope);
        let mut properties = Map::new();
        for term in terms() {
            properties.insert(term.key.to_owned(), self.property(term));
        }
        let required: Vec<&str> = terms()
            .map(|term| term.key)
            .filter(|key| is_required(scope, key))
            .collect();
        let mut map = json!({"properties": properties, "additionalProperties": false});
        if scope == Scope::Regulation {
            // An issuer that is no more and the last number of a complete year are entries of their own.
            let (ended, last) = ("berakhir", "nomor_terakhir");
            let name = required_value(self.value(&Shape::Text));
            map["if"] = json!({"required": [ended]});
            map["then"] = json!({"required": ["pembentuk"], "properties": {"pembentuk": name}});
            map["else"] = json!({
                "if": {"required": [last]},
                "then": {"required": ["jenis", "tahun"]},
                "else": {"required": required},
            });
        } else if !required.is_empty() {
            map["required"] = json!(required);
        }
        map
    }

    fn property(&self, term: &Term) -> Value {
        let (scope, key) = (term.scope, term.key);
        let mut value = match (scope, key) {
            (Scope::Agency, "aturan") => self.rule_settings(),
            (Scope::Exception, "aturan") => rule_ids(),
            // A block without a name is missed like any other that the agency does not have.
            (Scope::Block, _) => self.value(&Shape::Text),
            _ if is_required(scope, key) => required_value(self.value(&shape_of(term))),
            _ => self.value(&shape_of(term)),
        };
        value.insert("title".into(), term.label.get(self.lang).into());
        value.insert("description".into(), term.meaning.get(self.lang).into());
        Value::Object(value)
    }

    fn value(&self, shape: &Shape) -> Map<String, Value> {
        let text = json!({"type": TEXT});
        let value = match shape {
            Shape::Text => text,
            Shape::Whole => json!({"type": ["integer", "string"], "pattern": "^\\s*[0-9]+\\s*$"}),
            Shape::Decimal => json!({
                "type": ["number", "string"], "minimum": 0, "maximum": 24,
                "pattern": "^\\s*(([01]?[0-9]|2[0-3])([.,][0-9]+)?|24)\\s*$",
            }),
            Shape::Chance => json!({
                "type": ["number", "string", "null"], "minimum": 0, "exclusiveMaximum": 1,
                "pattern": "^\\s*(0([.,][0-9]+)?)?\\s*$",
            }),
            Shape::Colour => json!({
                "type": ["string", "null"], "pattern": "^\\s*(#[0-9A-Fa-f]{6})?\\s*$",
            }),
            Shape::Choice(known) => choice(known),
            Shape::Texts => json!({"type": also(&["array"]), "items": text}),
            Shape::Items => {
                let block = [reference(Scope::Block)];
                json!({
                    "type": also(&["object", "array"]), "allOf": block,
                    "items": {"type": also(&["object"]), "allOf": block},
                })
            }
            Shape::Map(scope) if needs_keys(*scope) => {
                json!({"type": "object", "allOf": [reference(*scope)]})
            }
            Shape::Map(scope) => json!({"type": ["object", "null"], "allOf": [reference(*scope)]}),
            Shape::TextOr(scope) => {
                json!({"type": also(&["object"]), "allOf": [reference(*scope)]})
            }
            Shape::List(scope) => json!({
                "type": ["array", "null", "string"], "pattern": BLANK,
                "items": self.value(&Shape::Map(*scope)),
            }),
            Shape::Keyed(inner) => {
                json!({"type": ["object", "null"], "additionalProperties": self.value(inner)})
            }
            Shape::MapOrList(map, item) => json!({
                "type": ["object", "array", "null", "string"], "pattern": BLANK,
                "allOf": [reference(*map)], "items": self.value(&Shape::Map(*item)),
            }),
            Shape::YesOr(scope) => json!({"anyOf": [
                self.value(&yes_or_no()),
                {"type": "object", "allOf": [reference(*scope)]},
            ]}),
        };
        match value {
            Value::Object(map) => map,
            _ => Map::new(),
        }
    }

    /// Rules an agency may weigh anew. The ids complete; one that is gone is the linter's business.
    fn rule_settings(&self) -> Map<String, Value> {
        let weights: Vec<&str> = [Severity::Error, Severity::Warning, Severity::Info]
            .into_iter()
            .map(Severity::key)
            .chain(["mati"])
            .collect();
        let rules = RULES.iter().map(|rule| {
            let says = rule.defect.says.get(self.lang);
            let setting = json!({"description": says, "enum": weights});
            (rule.defect.id.to_owned(), setting)
        });
        let properties: Map<String, Value> = rules.collect();
        let mut settings = self.value(&Shape::Keyed(Box::new(Shape::Texts)));
        settings.insert("properties".into(), properties.into());
        settings.insert("additionalProperties".into(), json!({"enum": weights}));
        settings
    }
}

/// The ids of all rules, and any other text: an id that is gone is the linter's business.
fn rule_ids() -> Map<String, Value> {
    let ids: Vec<&str> = RULES.iter().map(|rule| rule.defect.id).collect();
    let either = json!([{"enum": ids}, {"type": TEXT}]);
    Map::from_iter([("anyOf".to_owned(), either)])
}

/// One of a few words, however their case. The first form completes, the second is what the loader reads.
fn choice(known: &[&str]) -> Value {
    let mut words: Vec<Value> = known.iter().map(|word| (*word).into()).collect();
    words.extend(
        ["true", "false"]
            .iter()
            .filter(|word| known.contains(word))
            .map(|word| json!(*word == "true")),
    );
    let letters = |word: &str| -> String {
        word.chars()
            .map(|letter| match letter {
                'a'..='z' | 'A'..='Z' => format!("[{}{letter}]", letter.to_ascii_uppercase()),
                // What patterns give a meaning of its own (ECMA-262, SyntaxCharacter); no other letter may be escaped.
                '^' | '$' | '\\' | '.' | '*' | '+' | '?' | '(' | ')' | '[' | ']' | '{' | '}'
                | '|' | '/' => format!("\\{letter}"),
                _ => letter.to_string(),
            })
            .collect()
    };
    let any: Vec<String> = known.iter().map(|word| letters(word)).collect();
    let pattern = format!("^\\s*({})?\\s*$", any.join("|"));
    json!({"anyOf": [{"enum": words}, {"type": ["string", "null"], "pattern": pattern}]})
}

/// A value that must not be left empty.
fn required_value(mut value: Map<String, Value>) -> Map<String, Value> {
    if value.get("type") == Some(&json!(TEXT)) {
        value.insert("type".into(), json!(["string", "number", "boolean"]));
        value.insert("pattern".into(), "\\S".into());
    } else if value.contains_key("anyOf") {
        value.insert(
            "not".into(),
            json!({"anyOf": [{"type": "null"}, {"type": "string", "pattern": BLANK}]}),
        );
    }
    value
}

fn also(types: &[&'static str]) -> Vec<&'static str> {
    TEXT.into_iter().chain(types.iter().copied()).collect()
}

fn needs_keys(scope: Scope) -> bool {
    let mut keys = TERMS.iter().filter(|term| term.scope == scope);
    keys.any(|term| is_required(scope, term.key))
}

fn reference(scope: Scope) -> Value {
    json!({"$ref": format!("#/definitions/{}", name(scope))})
}

fn shape_of(term: &Term) -> Shape {
    shape(term.scope, term.key).unwrap_or(Shape::Text)
}

/// The maps that a shape speaks of.
fn scopes(shape: &Shape) -> Vec<Scope> {
    match shape {
        Shape::Map(scope) | Shape::List(scope) | Shape::TextOr(scope) | Shape::YesOr(scope) => {
            vec![*scope]
        }
        Shape::MapOrList(map, item) => vec![*map, *item],
        Shape::Items => vec![Scope::Block],
        Shape::Keyed(inner) => scopes(inner),
        Shape::Text
        | Shape::Whole
        | Shape::Decimal
        | Shape::Chance
        | Shape::Colour
        | Shape::Choice(_)
        | Shape::Texts => Vec::new(),
    }
}

/// The name of a map among the definitions: the key that holds it, or what it is an item of.
fn name(scope: Scope) -> &'static str {
    match scope {
        Scope::Sop => "sop",
        Scope::Dates => "tanggal",
        Scope::Approval => "pengesahan",
        Scope::Approver => "persetujuan",
        Scope::Revision => "riwayat",
        Scope::Cover => "sampul",
        Scope::Successor => "pengganti",
        Scope::Provenance => "sumber",
        Scope::Exception => "kecualikan",
        Scope::Part => "bagian",
        Scope::Actor => "pelaksana",
        Scope::Step => "langkah",
        Scope::Decision => "keputusan",
        Scope::Exit => "cabang",
        Scope::Block => "blok",
        Scope::Agency => "instansi",
        Scope::Procedure => "prosedur",
        Scope::Phase => "tahap",
        Scope::Design => "rancangan",
        Scope::Regulation => "peraturan",
        Scope::Gazette => "lembaran",
        Scope::Relation => "hubungan",
        Scope::Site => "situs",
        Scope::WorkingWeek => "hari_kerja",
        Scope::Signing => "tte",
        Scope::Guide => "panduan",
    }
}
