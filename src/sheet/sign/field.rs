//! Signature fields: a PDF whose template left a link where the signature goes comes in; the same with an empty
//! signature field there goes out.
//!
//! Typst makes no form fields, but it does make links: one has the rectangle of a field, its element in the structure and
//! its place in the reading order, so only its kind is changed, in an update at the end of the file. Rules: ISO 32000-1, 12.7.4.5 (signature fields) and
//! table 340 (`Form`); ISO 19005-3, 6.3.3 and 6.4.1; ISO 14289-1, 7.18.

use lopdf::{
    Dictionary, Document, Error, IncrementalDocument, Object, ObjectId, Stream, dictionary,
    text_string,
};

use super::excerpt::excerpt;

use crate::view::sheet::SheetField;

/// Flags of an annotation that is printed (ISO 32000-1, table 165).
const PRINTED: i64 = 4;
/// Flags of a form that has a signature field (ISO 32000-1, table 219).
const HAS_SIGNATURE_FIELD: i64 = 1;

/// The PDF with an empty signature field in the place of the link; nothing where the template left no such link.
pub(super) fn with_field(pdf: &[u8], field: &SheetField) -> Result<Option<Vec<u8>>, Error> {
    let few = excerpt(pdf, &format!("/URI({})", field.place), "/Obj");
    let whole = match few.filter(|few| link_to(few, &field.place).is_some()) {
        Some(few) => few,
        None => Document::load_mem(pdf)?,
    };
    let Some(link) = link_to(&whole, &field.place) else {
        return Ok(None);
    };
    let element = element_of(&whole, link);
    let catalog = whole.trailer.get(b"Root").and_then(Object::as_reference)?;
    let mut update = IncrementalDocument::create_from(pdf.to_vec(), whole);
    for changed in [Some(link), element, Some(catalog)].into_iter().flatten() {
        update.opt_clone_object_to_new_document(changed)?;
    }
    let document = &mut update.new_document;
    let look = Object::Stream(nothing_yet(document.get_dictionary(link)?));
    let look = document.add_object(look);
    let annotation = document.get_dictionary_mut(link)?;
    for key in [&b"A"[..], b"Contents", b"QuadPoints"] {
        annotation.remove(key);
    }
    annotation.set("Subtype", "Widget");
    annotation.set("FT", "Sig");
    annotation.set("T", text_string(&field.name));
    annotation.set("TU", text_string(&field.hint));
    annotation.set("F", PRINTED);
    annotation.set("AP", dictionary! { "N" => look });
    if let Some(element) = element {
        document.get_dictionary_mut(element)?.set("S", "Form");
    }
    let form = dictionary! { "Fields" => vec![link.into()], "SigFlags" => HAS_SIGNATURE_FIELD };
    document.get_dictionary_mut(catalog)?.set("AcroForm", form);
    let mut prepared = Vec::with_capacity(pdf.len() + 4096);
    update.save_to(&mut prepared)?;
    // Whoever signs appends to the file, and what is appended begins on a line of its own.
    prepared.push(b'\n');
    Ok(Some(prepared))
}

/// The first link to an address.
fn link_to(document: &Document, address: &str) -> Option<ObjectId> {
    let leads_there = |object: &Object| {
        let action = object.as_dict().ok()?.get(b"A").ok()?.as_dict().ok()?;
        let target = action.get(b"URI").ok()?.as_str().ok()?;
        (target == address.as_bytes()).then_some(())
    };
    let mut objects = document.objects.iter();
    objects.find_map(|(id, object)| leads_there(object).map(|()| *id))
}

/// The element of the structure that holds an annotation.
fn element_of(document: &Document, annotation: ObjectId) -> Option<ObjectId> {
    let is_it = |content: &Object| {
        let held = content.as_dict().and_then(|held| held.get(b"Obj"));
        held.and_then(Object::as_reference)
            .is_ok_and(|held| held == annotation)
    };
    let holds = |object: &Object| match object.as_dict().and_then(|element| element.get(b"K")) {
        Ok(Object::Array(contents)) => contents.iter().any(is_it),
        Ok(content) => is_it(content),
        Err(_) => false,
    };
    let mut objects = document.objects.iter();
    objects.find(|(_, object)| holds(object)).map(|(id, _)| *id)
}

/// How an unsigned field looks: an archival PDF wants the look of every annotation, and this one shows nothing.
fn nothing_yet(annotation: &Dictionary) -> Stream {
    let corners = annotation.get(b"Rect").and_then(Object::as_array);
    let corners = corners.into_iter().flatten();
    let corners: Vec<f32> = corners
        .filter_map(|corner| corner.as_float().ok())
        .collect();
    let (width, height) = match corners.as_slice() {
        [left, lower, right, upper] => (right - left, upper - lower),
        _ => (0.0, 0.0),
    };
    let size = vec![0.into(), 0.into(), width.into(), height.into()];
    let look = dictionary! {
        "Type" => "XObject",
        "Subtype" => "Form",
        "BBox" => size,
        "Resources" => Dictionary::new(),
    };
    Stream::new(look, Vec::new())
}
