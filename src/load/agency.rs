//! Agencies: the root of an agency file comes in, the agency goes out.

use crate::finding::Severity;
use crate::model::{Agency, Level, Paper, SharedBlock};
use crate::said;
use crate::text::Text;
use crate::text::yaml::Node;
use crate::words::terms::Scope;

use super::decode::{Decoder, Fields};
use super::signing::read_signing;

pub(super) const LEVELS: &[(&str, Level)] = &[
    ("pusat", Level::Central),
    ("provinsi", Level::Province),
    ("kabupaten", Level::Regency),
    ("kota", Level::City),
];

pub(super) const PAPERS: &[(&str, Paper)] = &[
    ("a4", Paper::A4),
    ("f4", Paper::F4),
    ("legal", Paper::Legal),
    ("letter", Paper::Letter),
];

/// Reads one agency.
pub(super) fn read_agency(decoder: &mut Decoder<'_>, id: String, root: &Node) -> Agency {
    let mut agency = Agency {
        id,
        file: Some(root.span.file),
        ..Agency::default()
    };
    let Some(fields) = decoder.fields(root, Scope::Agency) else {
        return agency;
    };
    agency.name = decoder.required(&fields, "nama");
    agency.office = decoder.optional(&fields, "dinas");
    agency.level = decoder.optional_choice(&fields, "tingkat", LEVELS);
    agency.region = decoder.optional(&fields, "wilayah");
    agency.parent_region = decoder.optional(&fields, "wilayah_induk");
    agency.address = decoder.optional(&fields, "alamat");
    agency.phone = decoder.optional(&fields, "telepon");
    agency.email = decoder.optional(&fields, "email");
    agency.website = decoder.optional(&fields, "situs");
    agency.logo = decoder.optional(&fields, "logo");
    let paper = decoder.optional_choice(&fields, "kertas", PAPERS);
    agency.paper = paper.map(|paper| paper.value).unwrap_or_default();
    agency.signing = read_signing(decoder, &fields);
    agency.colour = read_colour(decoder, &fields);
    agency.font = decoder.optional(&fields, "huruf");
    agency.blocks = read_blocks(decoder, &fields);
    agency.terms = decoder.pairs(&fields, "istilah");
    agency.rules = decoder.pairs(&fields, "aturan");
    for (_, setting) in &agency.rules {
        let key = setting.trim();
        if Severity::of_key(key).is_none() && key != "mati" {
            decoder.refuse(
                setting,
                said!(
                id: "bobot aturan adalah galat, peringatan, info, atau mati",
                en: "the weight of a rule is galat, peringatan, info or mati (off)"),
            );
        }
    }
    agency.review_months = decoder.optional(&fields, "tinjau_bulan");
    agency
}

/// Reads `warna`: a colour as `#` and six hexadecimal digits. Another is refused, and there is none.
pub(super) fn read_colour(decoder: &mut Decoder<'_>, fields: &Fields<'_>) -> Option<Text> {
    let mut colour = decoder.optional(fields, "warna");
    let is_colour = |text: &str| {
        let digits = text.trim().strip_prefix('#');
        digits.is_some_and(|digits| {
            digits.len() == 6 && digits.bytes().all(|byte| byte.is_ascii_hexdigit())
        })
    };
    let written = colour.take_if(|colour| !is_colour(colour));
    if let Some(colour) = written.filter(|colour| !colour.trim().is_empty()) {
        decoder.refuse(
            &colour,
            said!(
            id: "warna ditulis sebagai `#` dan enam angka heksadesimal, seperti `\"#0b6e4f\"`",
            en: "a colour is written as `#` and six hexadecimal digits, as `\"#0b6e4f\"`"),
        );
    }
    colour
}

fn read_blocks(decoder: &mut Decoder<'_>, fields: &Fields<'_>) -> Vec<SharedBlock> {
    let Some(map) = fields.get("blok").and_then(|node| decoder.open(node)) else {
        return Vec::new();
    };
    let block = |(key, node): &(crate::text::Text, Node)| SharedBlock {
        key: key.clone(),
        span: node.span,
        items: decoder.texts(node),
    };
    map.entries().iter().map(block).collect()
}
