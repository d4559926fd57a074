//! A file before anything is understood: its path and bytes, or why there are none.

/// Bytes that one file of a library may have. The largest real SOP is two hundred times smaller.
pub const SIZE_LIMIT: u64 = 2 * 1024 * 1024;

/// Bytes that a signed sheet may have: pictures, fonts and certificates come with it.
pub const SIGNED_LIMIT: u64 = 16 * 1024 * 1024;

/// How the name of a signed sheet ends; before it stands the slug of its SOP.
pub const SIGNED: &str = ".ttd.pdf";

/// Bytes that the file of this name may have.
pub fn size_limit(path: &str) -> u64 {
    match path.to_ascii_lowercase().ends_with(".pdf") {
        true => SIGNED_LIMIT,
        false => SIZE_LIMIT,
    }
}

/// One file as the disk gave it.
#[derive(Clone, Debug)]
pub struct RawFile {
    /// Path relative to the root of the library, with `/`; any other path is a draft outside the library.
    pub path: String,
    /// Its bytes, or why there are none.
    pub content: Result<Vec<u8>, Unread>,
}

/// Why a file has no bytes.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Unread {
    /// Larger than [`size_limit`] allows; its size in bytes.
    TooLarge(u64),
    /// A directory where a file should be.
    Directory,
    /// A pipe or a device where a file should be.
    NotAFile,
    /// A link that leads outside the library.
    OutsideLink,
    /// A link that leads nowhere, or around in a circle.
    BrokenLink,
    /// The system's own words.
    Failed(String),
}
