//! SOPs: the root of an SOP file comes in, the SOP as its author wrote it goes out.

use crate::model::{
    Agency, Approval, Approver, Cover, DateField, Dates, Exception, Item, ItemList, Provenance,
    Revision, SigningMethod, Sop, SopId, Status,
};
use crate::said;
use crate::text::yaml::{Node, NodeKind};
use crate::text::{Span, Spanned, nearest};
use crate::words::terms::Scope;

use super::date::parse_date;
use super::decode::{Decoder, Fields};
use super::problems::UNKNOWN_BLOCK;
use super::step::{read_parts, read_time};

pub(super) const STATUSES: &[(&str, Status)] = &[
    ("draf", Status::Draft),
    ("draft", Status::Draft),
    ("berlaku", Status::InForce),
    ("digantikan", Status::Replaced),
    ("dicabut", Status::Revoked),
];

pub(super) const METHODS: &[(&str, SigningMethod)] = &[
    ("basah", SigningMethod::Ink),
    ("tte", SigningMethod::Electronic),
];

/// Reads one SOP. Whatever the file lacks is absent from the SOP.
pub(super) fn read_sop(
    decoder: &mut Decoder<'_>,
    id: SopId,
    root: &Node,
    agency: Option<&Agency>,
) -> Sop {
    let file = root.span.file;
    let mut sop = Sop {
        id,
        file,
        ..Sop::default()
    };
    let Some(fields) = decoder.fields(root, Scope::Sop) else {
        return sop;
    };
    sop.span = fields.span;
    read_identity(decoder, &fields, &mut sop);
    let mut bands = Bands { decoder, agency };
    sop.legal_bases = bands.items(&fields, "dasar_hukum");
    sop.qualifications = bands.items(&fields, "kualifikasi_pelaksana");
    sop.related = bands.items(&fields, "keterkaitan");
    sop.equipment = bands.items(&fields, "peralatan");
    sop.warnings = bands.items(&fields, "peringatan");
    sop.records = bands.items(&fields, "pencatatan");
    sop.terms = decoder.pairs(&fields, "istilah");
    sop.parts = read_parts(decoder, &fields);
    sop.total_time = decoder.optional(&fields, "waktu_total").map(read_time);
    sop.extras = decoder.pairs(&fields, "tambahan");
    sop.provenance = fields
        .get("sumber")
        .and_then(|node| read_provenance(decoder, node));
    sop.exceptions = read_exceptions(decoder, &fields);
    sop
}

fn read_identity(decoder: &mut Decoder<'_>, fields: &Fields<'_>, sop: &mut Sop) {
    sop.name = decoder.required(fields, "nama");
    sop.number = decoder.optional(fields, "nomor");
    sop.chart_name = decoder.optional(fields, "nama_bagan");
    sop.unit = decoder.optional(fields, "unit");
    sop.version = decoder.optional(fields, "versi");
    sop.procedure = decoder
        .optional(fields, "prosedur")
        .filter(|key| !key.is_empty());
    let unsaid = Spanned::new(
        Status::Draft,
        Span {
            end: fields.span.start,
            ..fields.span
        },
    );
    sop.status = decoder
        .optional_choice(fields, "status", STATUSES)
        .unwrap_or(unsaid);
    sop.successor = fields
        .get("pengganti")
        .and_then(|node| read_successor(decoder, node));
    sop.former_slugs = decoder.optional_texts(fields, "dulu");
    sop.dates = fields
        .get("tanggal")
        .map(|node| read_dates(decoder, node))
        .unwrap_or_default();
    sop.approval = fields
        .get("pengesahan")
        .and_then(|node| read_approval(decoder, node));
    sop.approvers = read_approvers(decoder, fields);
    sop.history = read_history(decoder, fields);
    sop.cover = fields
        .get("sampul")
        .and_then(|node| read_cover(decoder, node));
}

/// `pengganti: instansi/slug`, or the longer form `{oleh: instansi/slug}`.
fn read_successor(decoder: &mut Decoder<'_>, node: &Node) -> Option<crate::text::Text> {
    let text = match &node.kind {
        NodeKind::Map(_) => {
            let fields = decoder.fields(node, Scope::Successor)?;
            decoder.optional(&fields, "oleh")?
        }
        _ => decoder.text(node),
    };
    (!text.is_empty()).then_some(text)
}

/// Reads the date of a key, if the map has it.
pub(super) fn read_date(
    decoder: &mut Decoder<'_>,
    fields: &Fields<'_>,
    key: &str,
) -> Option<DateField> {
    let text = decoder.optional(fields, key)?;
    let meaning = parse_date(&text);
    Some(DateField { text, meaning })
}

fn read_dates(decoder: &mut Decoder<'_>, node: &Node) -> Dates {
    let Some(fields) = decoder.fields(node, Scope::Dates) else {
        return Dates::default();
    };
    Dates {
        span: Some(fields.span),
        created: read_date(decoder, &fields, "pembuatan"),
        revised: read_date(decoder, &fields, "revisi"),
        effective: read_date(decoder, &fields, "efektif"),
        approved: read_date(decoder, &fields, "pengesahan"),
    }
}

fn read_approval(decoder: &mut Decoder<'_>, node: &Node) -> Option<Approval> {
    let fields = decoder.fields(node, Scope::Approval)?;
    Some(Approval {
        span: fields.span,
        position: decoder.optional(&fields, "jabatan"),
        name: decoder.optional(&fields, "nama"),
        nip: decoder.optional(&fields, "nip"),
        rank: decoder.optional(&fields, "pangkat"),
        method: decoder.optional_choice(&fields, "cara", METHODS),
    })
}

fn read_approvers(decoder: &mut Decoder<'_>, fields: &Fields<'_>) -> Vec<Approver> {
    let mut approvers = Vec::new();
    for node in decoder.list(fields, "persetujuan") {
        let Some(fields) = decoder.fields(node, Scope::Approver) else {
            continue;
        };
        approvers.push(Approver {
            role: decoder.optional(&fields, "peran"),
            position: decoder.optional(&fields, "jabatan"),
            name: decoder.optional(&fields, "nama"),
            nip: decoder.optional(&fields, "nip"),
            date: read_date(decoder, &fields, "tanggal"),
        });
    }
    approvers
}

fn read_history(decoder: &mut Decoder<'_>, fields: &Fields<'_>) -> Vec<Revision> {
    let mut history = Vec::new();
    for node in decoder.list(fields, "riwayat") {
        let Some(fields) = decoder.fields(node, Scope::Revision) else {
            continue;
        };
        history.push(Revision {
            version: decoder.optional(&fields, "versi"),
            date: read_date(decoder, &fields, "tanggal"),
            description: decoder.optional(&fields, "uraian"),
            responsible: decoder.optional(&fields, "penanggung_jawab"),
            file: decoder.optional(&fields, "berkas"),
        });
    }
    history
}

/// `sampul: true` asks for a cover made from the identity; `false` or nothing for none.
fn read_cover(decoder: &mut Decoder<'_>, node: &Node) -> Option<Cover> {
    if let NodeKind::Scalar { value, .. } = &node.kind {
        match value.trim().to_lowercase().as_str() {
            "true" | "ya" => return Some(Cover::default()),
            "false" | "tidak" | "" => return None,
            _ => {}
        }
    }
    let fields = decoder.fields(node, Scope::Cover)?;
    Some(Cover {
        title: decoder.optional(&fields, "judul"),
        address: decoder.optional(&fields, "alamat"),
        contact: decoder.optional_texts(&fields, "kontak"),
    })
}

fn read_provenance(decoder: &mut Decoder<'_>, node: &Node) -> Option<Provenance> {
    let fields = decoder.fields(node, Scope::Provenance)?;
    Some(Provenance {
        file: decoder.optional(&fields, "berkas"),
        page: decoder.optional(&fields, "halaman"),
        notes: decoder.optional_texts(&fields, "catatan"),
        inferred: decoder.optional_texts(&fields, "disimpulkan"),
    })
}

fn read_exceptions(decoder: &mut Decoder<'_>, fields: &Fields<'_>) -> Vec<Exception> {
    let mut exceptions = Vec::new();
    for node in decoder.list(fields, "kecualikan") {
        let Some(fields) = decoder.fields(node, Scope::Exception) else {
            continue;
        };
        exceptions.push(Exception {
            span: fields.span,
            rule: decoder.optional(&fields, "aturan"),
            path: decoder.optional(&fields, "di"),
            reason: decoder.optional(&fields, "alasan"),
            responsible: decoder.optional(&fields, "penanggung_jawab"),
            until: read_date(decoder, &fields, "sampai"),
        });
    }
    exceptions
}

/// Reads item lists and puts the agency's shared blocks in.
struct Bands<'d, 'a> {
    decoder: &'d mut Decoder<'a>,
    agency: Option<&'d Agency>,
}

impl Bands<'_, '_> {
    fn items(&mut self, fields: &Fields<'_>, key: &str) -> Option<ItemList> {
        let node = fields.get(key)?;
        let mut list = ItemList {
            span: node.span,
            items: Vec::new(),
        };
        match &node.kind {
            NodeKind::List(items) => items.iter().for_each(|item| self.item(item, &mut list)),
            NodeKind::Scalar { value, .. } if value.trim().is_empty() => {}
            _ => self.item(node, &mut list),
        }
        Some(list)
    }

    fn item(&mut self, node: &Node, list: &mut ItemList) {
        let block = match &node.kind {
            NodeKind::Map(entries) => entries.iter().find(|(key, _)| key.value == "blok"),
            _ => None,
        };
        let Some((_, key)) = block else {
            let text = self.decoder.text(node);
            list.items.push(Item { text, block: None });
            return;
        };
        self.decoder.fields(node, Scope::Block);
        let key = self.decoder.text(key);
        let blocks = self
            .agency
            .map(|agency| agency.blocks.as_slice())
            .unwrap_or_default();
        if let Some(block) = blocks.iter().find(|block| block.key.value == key.value) {
            let shared = |text: &crate::text::Text| Item {
                text: text.clone(),
                block: Some(key.value.clone()),
            };
            list.items.extend(block.items.iter().map(shared));
            return;
        }
        let name = &key.value;
        let finding = self
            .decoder
            .findings
            .add(&UNKNOWN_BLOCK, key.span)
            .quote(name);
        finding.says(said!(
            id: "blok bersama `{name}` tidak ada", en: "the shared block `{name}` does not exist"));
        if let Some(near) = nearest(name, blocks.iter().map(|block| block.key.as_str())) {
            finding.fix(said!(id: "maksud Anda `{near}`?", en: "did you mean `{near}`?"));
        }
    }
}
