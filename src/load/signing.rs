//! `tte`: the settings of an agency or of the site come in, how their sheets are signed electronically goes out.

use crate::model::ElectronicSigning;
use crate::words::terms::Scope;

use super::decode::{Decoder, Fields};
use super::site::YES_NO;

/// Reads `tte`, which may be absent.
pub(super) fn read_signing(decoder: &mut Decoder<'_>, fields: &Fields<'_>) -> ElectronicSigning {
    let node = fields.get("tte");
    let Some(fields) = node.and_then(|node| decoder.fields(node, Scope::Signing)) else {
        return ElectronicSigning::default();
    };
    let mut choose = |key| decoder.optional_choice(&fields, key, YES_NO);
    let (field, notice) = (choose("bidang"), choose("catatan_kaki"));
    ElectronicSigning {
        anchor: decoder.optional_choice(&fields, "jangkar", &ElectronicSigning::ANCHORS),
        field: field.map(|field| field.value),
        notice: notice.map(|notice| notice.value),
    }
}
