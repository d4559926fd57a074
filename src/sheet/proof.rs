//! Proof: what a sheet is checked by comes in; the files that its template reads and attaches go out.

use serde::Serialize;

use super::attached::CONTENT_FILE;
use super::code::squares;
use crate::view::sheet::{Content, SheetProof};

/// The files of the proof of the sheet at a position, by the paths under which the template finds them.
/// The document has so many pages, once that is known.
pub(super) fn files(at: usize, proof: &SheetProof, pages: Option<usize>) -> [File; 2] {
    let squares = proof.link.as_deref().and_then(squares);
    let content = Content {
        halaman: pages,
        ..proof.content.clone()
    };
    [
        (format!("/data/{at}.{CONTENT_FILE}"), json(&content)),
        (format!("/data/{at}.qr.json"), json(&squares)),
    ]
}

/// A file by its path.
type File = (String, Vec<u8>);

fn json(value: &impl Serialize) -> Vec<u8> {
    serde_json::to_vec(value).unwrap_or_else(|_| b"null".to_vec())
}
