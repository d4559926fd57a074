//! Proof: what a sheet is checked by comes in; the files that its template reads and attaches go out.

use super::attached::CONTENT_FILE;
use super::code::squares;
use crate::view::sheet::SheetProof;

/// The files of the proof of the sheet at a position, by the paths under which the template finds them.
pub(super) fn files(at: usize, proof: &SheetProof) -> [(String, Vec<u8>); 2] {
    let squares = proof.link.as_deref().and_then(squares);
    let json = |value: serde_json::Result<Vec<u8>>| value.unwrap_or_else(|_| b"null".to_vec());
    [
        (
            format!("/data/{at}.{CONTENT_FILE}"),
            json(serde_json::to_vec(&proof.content)),
        ),
        (
            format!("/data/{at}.qr.json"),
            json(serde_json::to_vec(&squares)),
        ),
    ]
}
