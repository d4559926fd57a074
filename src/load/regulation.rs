//! The register: the root of a file of regulations comes in, regulations and last numbers go out.

use crate::model::{
    Day, Ending, Issuer, LastNumber, Register, Regulation, RegulationId, RegulationKind,
    RegulationStatus, Relation, RelationKind, WrittenDate,
};
use crate::said;
use crate::text::yaml::{Node, NodeKind};
use crate::text::{Spanned, Text};
use crate::words::terms::Scope;

use super::date::parse_date;
use super::decode::{Decoder, Fields, is_blank};

pub(super) const STATUSES: &[(&str, RegulationStatus)] = &[
    ("berlaku", RegulationStatus::InForce),
    ("diubah", RegulationStatus::Amended),
    ("dicabut", RegulationStatus::Revoked),
    ("tidak_berlaku", RegulationStatus::Lapsed),
    ("belum_diverifikasi", RegulationStatus::Unverified),
];

pub(super) const RELATIONS: &[(&str, RelationKind)] = &[
    ("mencabut", RelationKind::Revokes),
    ("mencabut_sebagian", RelationKind::RevokesPartly),
    ("mengubah", RelationKind::Amends),
    ("menggantikan", RelationKind::Supersedes),
    ("melaksanakan", RelationKind::Implements),
];

pub(super) const ENDINGS: &[(&str, Ending)] = &[
    ("bubar", Ending::Dissolved),
    ("berganti_nama", Ending::Renamed),
];

/// Reads one file of the register into it.
pub(super) fn read_regulations(decoder: &mut Decoder<'_>, root: &Node, register: &mut Register) {
    let NodeKind::List(items) = &root.kind else {
        decoder.wrong_type(root, said!(id: "daftar", en: "a list"));
        return;
    };
    for node in items {
        let Some(fields) = decoder.fields(node, Scope::Regulation) else {
            continue;
        };
        if fields.get("berakhir").is_some() {
            register.issuers.extend(read_issuer(decoder, &fields));
            continue;
        }
        let Some(kind) = read_kind(decoder, &fields) else {
            continue;
        };
        let Some(year) = read_number::<i16>(decoder, &fields, "tahun") else {
            continue;
        };
        if fields.get("nomor_terakhir").is_some() {
            if let Some(number) = read_number(decoder, &fields, "nomor_terakhir") {
                register
                    .last_numbers
                    .push(LastNumber { kind, year, number });
            }
            continue;
        }
        register
            .regulations
            .push(read_regulation(decoder, &fields, (kind, year)));
    }
}

fn read_issuer(decoder: &mut Decoder<'_>, fields: &Fields<'_>) -> Option<Issuer> {
    let name = decoder.required(fields, "pembentuk");
    let ending = decoder.optional_choice(fields, "peristiwa", ENDINGS);
    Some(Issuer {
        name,
        ended: read_day(decoder, fields, "berakhir")?,
        ending: ending.map(|ending| ending.value).unwrap_or_default(),
        successor: decoder.optional(fields, "penerus"),
        source: decoder.optional(fields, "sumber"),
        checked: read_day(decoder, fields, "diperiksa"),
    })
}

fn read_regulation(
    decoder: &mut Decoder<'_>,
    fields: &Fields<'_>,
    (kind, year): (RegulationKind, i16),
) -> Regulation {
    let issuer = decoder
        .optional(fields, "pembentuk")
        .filter(|issuer| !issuer.is_empty());
    let number = decoder.required(fields, "nomor");
    let id = RegulationId::of(
        kind,
        issuer.as_ref().map(|issuer| issuer.as_str()),
        &number,
        year,
    );
    let unverified = Spanned::new(RegulationStatus::Unverified, fields.span);
    Regulation {
        id,
        kind,
        issuer,
        number,
        year,
        title: decoder.required(fields, "tentang"),
        aliases: decoder.optional_texts(fields, "alias"),
        enacted: read_day(decoder, fields, "ditetapkan"),
        in_force_since: read_day(decoder, fields, "berlaku_sejak"),
        gazette: read_gazette(decoder, fields),
        status: decoder
            .optional_choice(fields, "status", STATUSES)
            .unwrap_or(unverified),
        relations: read_relations(decoder, fields),
        source: decoder.optional(fields, "sumber"),
        checked: read_day(decoder, fields, "diperiksa"),
    }
}

fn read_kind(decoder: &mut Decoder<'_>, fields: &Fields<'_>) -> Option<RegulationKind> {
    let text = decoder.required(fields, "jenis");
    let kind = RegulationKind::of_key(text.trim());
    if kind.is_none() && !text.is_empty() {
        let word = &text.value;
        decoder.refuse(
            &text,
            said!(
            id: "jenis peraturan `{word}` tidak dikenal",
            en: "the kind of regulation `{word}` is unknown"),
        );
    }
    kind
}

fn read_number<T: std::str::FromStr>(
    decoder: &mut Decoder<'_>,
    fields: &Fields<'_>,
    key: &'static str,
) -> Option<T> {
    let text = decoder.required(fields, key);
    let number = text.trim().parse().ok();
    if number.is_none() && !text.is_empty() {
        let word = &text.value;
        decoder.refuse(
            &text,
            said!(
            id: "`{word}` bukan bilangan yang dapat dipakai di sini",
            en: "`{word}` is no number that can be used here"),
        );
    }
    number
}

/// The day of a key; other written forms of a date are reported, for the register computes with days.
fn read_day(decoder: &mut Decoder<'_>, fields: &Fields<'_>, key: &str) -> Option<Day> {
    let text: Text = decoder.optional(fields, key)?;
    match parse_date(&text) {
        WrittenDate::Day(day) => Some(day),
        WrittenDate::Empty | WrittenDate::Dash => None,
        WrittenDate::Month(_) | WrittenDate::Year(_) | WrittenDate::Unreadable => {
            let word = &text.value;
            decoder.refuse(
                &text,
                said!(
                id: "`{word}` bukan tanggal lengkap (tahun-bulan-hari)",
                en: "`{word}` is not a whole date (year-month-day)"),
            );
            None
        }
    }
}

fn read_gazette(decoder: &mut Decoder<'_>, fields: &Fields<'_>) -> (Option<Text>, Option<Text>) {
    let own = fields
        .get("lembaran")
        .and_then(|node| decoder.fields(node, Scope::Gazette));
    let Some(own) = own else { return (None, None) };
    (decoder.optional(&own, "ln"), decoder.optional(&own, "tln"))
}

fn read_relations(decoder: &mut Decoder<'_>, fields: &Fields<'_>) -> Vec<Relation> {
    let mut relations = Vec::new();
    for node in decoder.list(fields, "hubungan") {
        let Some(own) = decoder.fields(node, Scope::Relation) else {
            continue;
        };
        let Some(kind) = decoder.optional_choice(&own, "jenis", RELATIONS) else {
            // A relation of no kind says nothing: it is named, not dropped in silence.
            if own.get("jenis").is_none_or(is_blank) {
                decoder.required(&own, "jenis");
            }
            continue;
        };
        let target = RegulationId(decoder.required(&own, "peraturan").value);
        relations.push(Relation {
            kind: kind.value,
            target,
            since: read_day(decoder, &own, "sejak"),
            source: decoder.optional(&own, "sumber"),
        });
    }
    relations
}
