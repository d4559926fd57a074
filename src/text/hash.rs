//! Hashes: bytes come in, what tells them from all others goes out.

/// The hash of some bytes, in 64 hexadecimal digits.
pub fn hash(bytes: &[u8]) -> String {
    blake3::hash(bytes).to_hex().to_string()
}
