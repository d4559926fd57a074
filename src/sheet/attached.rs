//! Attachments: a PDF comes in, perhaps signed since it was printed; what it says of its sheet goes out.
//!
//! Whatever is in the file may be made by a stranger: nothing of it is trusted to be small, whole or ours.

use lopdf::{Dictionary, Document, LoadOptions, Object};

use crate::view::sheet::{CONTENT_VERSION, Content};
use crate::words::{Words, proof as said};

/// The name under which a sheet carries what it says.
pub(super) const CONTENT_FILE: &str = "isi.json";

/// Why a PDF has nothing that it could be checked by.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum NoContent {
    /// It is no PDF, or a broken one.
    NotPdf,
    /// It is locked with a password.
    Locked,
    /// It carries no content: a scan, or the work of another program.
    NotOurs,
    /// What it carries cannot be read.
    Broken,
    /// Nobody has signed it.
    Unsigned,
    /// It was printed by a newer program, which lists its content in another way.
    Newer,
}

impl NoContent {
    /// The reason, for whoever checks.
    pub fn said(self) -> Words {
        match self {
            NoContent::NotPdf => said::NOT_PDF,
            NoContent::Locked => said::LOCKED,
            NoContent::NotOurs => said::NOT_OURS,
            NoContent::Broken => said::BROKEN,
            NoContent::Unsigned => said::UNSIGNED,
            NoContent::Newer => said::NEWER,
        }
    }
}

/// Bytes that all streams of a file together may unpack to while it is opened.
const UNPACKED: usize = 256 << 20;
/// Bytes that one stream may unpack to, at least and at most.
const ONE: (usize, usize) = (256 << 10, 16 << 20);
/// Bytes that the content may have: four thousand times that of a real sheet.
const CONTENT: usize = 4 << 20;
/// Facts of one sheet.
const FACTS: usize = 50_000;
/// How deep the names of attachments may nest.
const DEEPEST: usize = 8;

/// What the latest revision of a PDF says of its sheet.
///
/// # Errors
/// Why it says nothing.
pub fn attached(pdf: &[u8]) -> Result<Content, NoContent> {
    content(&opened(pdf)?)
}

/// What a signed PDF says of its sheet. That there is a signature is all that is asked of it; whether it is valid, a
/// program of the certificate's issuer tells.
///
/// # Errors
/// Why it says nothing, or that nobody has signed it.
pub fn signed_content(pdf: &[u8]) -> Result<Content, NoContent> {
    let document = opened(pdf)?;
    match content(&document)? {
        content if is_signed(&document) => Ok(content),
        _ => Err(NoContent::Unsigned),
    }
}

/// Whether any value is a signature: it says which bytes it covers, and has some of its own (ISO 32000-1, 12.8.1).
fn is_signed(document: &Document) -> bool {
    let mut values = document
        .objects
        .values()
        .filter_map(|object| object.as_dict().ok());
    values.any(|value| value.has(b"ByteRange") && value.has(b"Contents"))
}

/// Opens a PDF within the limits.
fn opened(pdf: &[u8]) -> Result<Document, NoContent> {
    if !pdf
        .get(..1024.min(pdf.len()))
        .is_some_and(|head| contains(head, b"%PDF-"))
    {
        return Err(NoContent::NotPdf);
    }
    let streams = pdf.windows(6).filter(|word| *word == b"stream").count();
    let most = (UNPACKED / streams.max(1)).clamp(ONE.0, ONE.1);
    let options = LoadOptions::with_max_decompressed_size(most);
    let document = match Document::load_mem_with_options(pdf, options) {
        Ok(document) => document,
        Err(lopdf::Error::Decryption(_)) => return Err(NoContent::Locked),
        Err(_) => return Err(NoContent::NotPdf),
    };
    match document.is_encrypted() {
        true => Err(NoContent::Locked),
        false => Ok(document),
    }
}

fn content(document: &Document) -> Result<Content, NoContent> {
    let bytes = content_bytes(document).ok_or(NoContent::NotOurs)??;
    let content: Content = serde_json::from_slice(&bytes).map_err(|_| version(&bytes))?;
    match content.version {
        CONTENT_VERSION if content.isi.len() <= FACTS => Ok(content),
        CONTENT_VERSION => Err(NoContent::Broken),
        _ => Err(NoContent::Newer),
    }
}

/// What cannot be read may be of a later version.
fn version(bytes: &[u8]) -> NoContent {
    let value: Option<serde_json::Value> = serde_json::from_slice(bytes).ok();
    let version = value
        .as_ref()
        .and_then(|value| value.get("version")?.as_u64());
    match version {
        Some(version) if version > u64::from(CONTENT_VERSION) => NoContent::Newer,
        _ => NoContent::Broken,
    }
}

fn contains(text: &[u8], word: &[u8]) -> bool {
    text.windows(word.len()).any(|part| part == word)
}

/// The bytes of the attachment, if there is one under our name.
fn content_bytes(document: &Document) -> Option<Result<Vec<u8>, NoContent>> {
    let catalog = document.catalog().ok()?;
    let names = dictionary(document, catalog, b"Names");
    let named = names.and_then(|names| dictionary(document, names, b"EmbeddedFiles"));
    let listed = named.and_then(|tree| in_tree(document, tree, DEEPEST));
    // Archival PDFs also list their attachments in the catalog; some programs keep only one of the two.
    let specification = listed.or_else(|| {
        let files = catalog.get_deref(b"AF", document).ok()?.as_array().ok()?;
        files.iter().find_map(|file| ours(document, file))
    })?;
    let stream = dictionary(document, specification, b"EF").and_then(|files| {
        let file = files.get_deref(b"UF", document);
        let file = file.or_else(|_| files.get_deref(b"F", document));
        file.ok()?.as_stream().ok()
    });
    let bytes = stream.map(|stream| stream.get_plain_content_with_limit(CONTENT));
    Some(bytes.and_then(Result::ok).ok_or(NoContent::Broken))
}

fn dictionary<'a>(
    document: &'a Document,
    parent: &'a Dictionary,
    key: &[u8],
) -> Option<&'a Dictionary> {
    parent.get_deref(key, document).ok()?.as_dict().ok()
}

/// Our file below a node of the tree of names.
fn in_tree<'a>(
    document: &'a Document,
    node: &'a Dictionary,
    depth: usize,
) -> Option<&'a Dictionary> {
    let array = |key: &[u8]| -> Option<&'a Vec<Object>> {
        node.get_deref(key, document).ok()?.as_array().ok()
    };
    let names = array(b"Names").into_iter().flatten();
    let own = names.skip(1).step_by(2);
    if let Some(found) = own.into_iter().find_map(|file| ours(document, file)) {
        return Some(found);
    }
    let depth = depth.checked_sub(1)?;
    let mut kids = array(b"Kids").into_iter().flatten();
    kids.find_map(|kid| {
        let (_, kid) = document.dereference(kid).ok()?;
        in_tree(document, kid.as_dict().ok()?, depth)
    })
}

/// The specification of a file, if it has our name.
fn ours<'a>(document: &'a Document, file: &'a Object) -> Option<&'a Dictionary> {
    let (_, file) = document.dereference(file).ok()?;
    let file = file.as_dict().ok()?;
    let is_ours = |key: &[u8]| {
        let name = file.get_deref(key, document).ok();
        name.and_then(|name| name.as_str().ok())
            .is_some_and(named_as_ours)
    };
    (is_ours(b"UF") || is_ours(b"F")).then_some(file)
}

/// Whether a name is ours: as plain letters or in UTF-16, and with or without a folder before it.
fn named_as_ours(name: &[u8]) -> bool {
    let plain: Vec<u8> = match name {
        [0xFE, 0xFF, wide @ ..] => wide.iter().copied().filter(|byte| *byte != 0).collect(),
        _ => name.to_vec(),
    };
    let file = plain.rsplit(|byte| *byte == b'/').next();
    file == Some(CONTENT_FILE.as_bytes())
}
