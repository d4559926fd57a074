//! Attachments: a PDF comes in, perhaps signed since it was printed; what it says of its sheet goes out.
//!
//! Whatever is in the file may be made by a stranger: nothing of it is trusted to be small, whole or ours.

use lopdf::{Dictionary, Document, LoadOptions, Object};

use crate::view::sheet::{CONTENT_VERSION, Content};
use crate::words::{Words, proof as said};

/// The name under which a sheet carries what it says; in a volume that of the sheet stands before it.
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
/// Attachments and nodes of their names that are looked at.
const LOOKED_AT: usize = 20_000;

/// What the latest revision of a PDF says of its sheet.
///
/// # Errors
/// Why it says nothing.
pub fn attached(pdf: &[u8]) -> Result<Content, NoContent> {
    content(&opened(pdf)?)
}

/// What the latest revision of a PDF says of each of its sheets: one, or those of a volume in the order of their names.
///
/// # Errors
/// Why it says nothing of any; of a single one its own reason.
pub fn attached_all(pdf: &[u8]) -> Result<Vec<Result<Content, NoContent>>, NoContent> {
    let document = opened(pdf)?;
    let files = specifications(&document);
    if files.iter().any(|file| is_named(&document, file, is_ours)) {
        return Ok(vec![content(&document)]);
    }
    let bound = (files.into_iter()).filter(|file| is_named(&document, file, is_bound));
    let mut left = UNPACKED;
    let sheets: Vec<_> = bound
        .map(|file| {
            let bytes = bytes_of(&document, file, left.min(CONTENT))?;
            left = left.saturating_sub(bytes.len());
            read(&document, &bytes)
        })
        .collect();
    match sheets.is_empty() {
        true => Err(NoContent::NotOurs),
        false => Ok(sheets),
    }
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
    let files = specifications(document).into_iter();
    let mut files = files.filter(|file| is_named(document, file, is_ours));
    let file = files.next().ok_or(NoContent::NotOurs)?;
    read(document, &bytes_of(document, file, CONTENT)?)
}

/// Reads what a document carries, with the number of its pages.
fn read(document: &Document, bytes: &[u8]) -> Result<Content, NoContent> {
    let content: Content = serde_json::from_slice(bytes).map_err(|_| version(bytes))?;
    match content.version {
        CONTENT_VERSION if content.isi.len() <= FACTS => Ok(Content {
            found: Some(document.get_pages().len()),
            ..content
        }),
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

/// The specifications of all attachments that have our names.
fn specifications(document: &Document) -> Vec<&Dictionary> {
    let Ok(catalog) = document.catalog() else {
        return Vec::new();
    };
    let names = dictionary(document, catalog, b"Names");
    let tree = names.and_then(|names| dictionary(document, names, b"EmbeddedFiles"));
    let mut found = Vec::new();
    if let Some(tree) = tree {
        let mut left = LOOKED_AT;
        in_tree((document, tree), DEEPEST, (&mut found, &mut left));
    }
    if found.is_empty() {
        // Archival PDFs also list their attachments in the catalog; some programs keep only one of the two.
        let files = catalog.get_deref(b"AF", document).ok();
        let files = files.and_then(|files| files.as_array().ok());
        let files = files.into_iter().flatten().take(LOOKED_AT);
        found.extend(files.filter_map(|file| ours(document, file)));
    }
    found
}

/// The bytes of an attachment, no more than so many.
fn bytes_of(document: &Document, file: &Dictionary, most: usize) -> Result<Vec<u8>, NoContent> {
    let stream = dictionary(document, file, b"EF").and_then(|files| {
        let file = files.get_deref(b"UF", document);
        let file = file.or_else(|_| files.get_deref(b"F", document));
        file.ok()?.as_stream().ok()
    });
    let bytes = stream.map(|stream| stream.get_plain_content_with_limit(most));
    bytes.and_then(Result::ok).ok_or(NoContent::Broken)
}

fn dictionary<'a>(
    document: &'a Document,
    parent: &'a Dictionary,
    key: &[u8],
) -> Option<&'a Dictionary> {
    parent.get_deref(key, document).ok()?.as_dict().ok()
}

/// Adds our files below a node of the tree of names, until enough was looked at.
fn in_tree<'a>(
    (document, node): (&'a Document, &'a Dictionary),
    depth: usize,
    (found, left): (&mut Vec<&'a Dictionary>, &mut usize),
) {
    let array = |key: &[u8]| -> Option<&'a Vec<Object>> {
        node.get_deref(key, document).ok()?.as_array().ok()
    };
    for file in array(b"Names").into_iter().flatten().skip(1).step_by(2) {
        let Some(fewer) = left.checked_sub(1) else {
            return;
        };
        *left = fewer;
        found.extend(ours(document, file));
    }
    for kid in array(b"Kids").into_iter().flatten() {
        let (Some(depth), Some(fewer)) = (depth.checked_sub(1), left.checked_sub(1)) else {
            return;
        };
        *left = fewer;
        let kid = document.dereference(kid).ok();
        if let Some(kid) = kid.and_then(|(_, kid)| kid.as_dict().ok()) {
            in_tree((document, kid), depth, (found, left));
        }
    }
}

/// The specification of a file, if it has a name of ours.
fn ours<'a>(document: &'a Document, file: &'a Object) -> Option<&'a Dictionary> {
    let (_, file) = document.dereference(file).ok()?;
    let file = file.as_dict().ok()?;
    is_named(document, file, |name| is_ours(name) || is_bound(name)).then_some(file)
}

/// Whether one of the names of a file is such a one: as plain letters or in UTF-16, and with or without a folder before
/// it.
fn is_named(document: &Document, file: &Dictionary, is_such: impl Fn(&[u8]) -> bool) -> bool {
    let named = |key: &[u8]| {
        let name = file.get_deref(key, document).ok();
        let name = name.and_then(|name| name.as_str().ok()).map(plain);
        name.is_some_and(|name| is_such(&name))
    };
    named(b"UF") || named(b"F")
}

/// The name of a file as plain letters, without its folder.
fn plain(name: &[u8]) -> Vec<u8> {
    let letters: Vec<u8> = match name {
        [0xFE, 0xFF, wide @ ..] => wide.iter().copied().filter(|byte| *byte != 0).collect(),
        _ => name.to_vec(),
    };
    let file = letters.rsplit(|byte| *byte == b'/').next();
    file.unwrap_or_default().to_vec()
}

/// The name of what a sheet says.
fn is_ours(name: &[u8]) -> bool {
    name == CONTENT_FILE.as_bytes()
}

/// The name of what a sheet of a volume says.
fn is_bound(name: &[u8]) -> bool {
    let sheet = name.strip_suffix(CONTENT_FILE.as_bytes());
    sheet.is_some_and(|sheet| sheet.len() > 1 && sheet.ends_with(b"-"))
}
