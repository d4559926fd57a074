//! How the sheets of an agency are made ready for electronic signatures.

use crate::text::Spanned;

/// `tte` of an agency or of the whole site. `None` means that nothing is said.
#[derive(Clone, Debug, Default)]
pub struct ElectronicSigning {
    /// `jangkar`: the character that the signing program looks for (`tag_koordinat` of BSrE's esign client).
    pub anchor: Option<Spanned<char>>,
    /// `bidang`: whether the PDF has an empty signature field.
    pub field: Option<bool>,
    /// `catatan_kaki`: whether the foot of each page tells about the signature.
    pub notice: Option<bool>,
}

impl ElectronicSigning {
    /// The characters that can be an anchor, the usual one first: printable, in every font, and rare in prose.
    pub const ANCHORS: [(&str, char); 13] = [
        ("#", '#'),
        ("$", '$'),
        ("^", '^'),
        ("~", '~'),
        ("@", '@'),
        ("*", '*'),
        ("%", '%'),
        ("&", '&'),
        ("=", '='),
        ("+", '+'),
        ("|", '|'),
        ("_", '_'),
        ("\\", '\\'),
    ];

    /// What is said here, and by another where nothing is said here.
    pub fn or(&self, other: &ElectronicSigning) -> ElectronicSigning {
        ElectronicSigning {
            anchor: self.anchor.clone().or_else(|| other.anchor.clone()),
            field: self.field.or(other.field),
            notice: self.notice.or(other.notice),
        }
    }

    /// The anchor; `#` unless said otherwise.
    pub fn anchor(&self) -> char {
        self.anchor.as_ref().map_or('#', |anchor| anchor.value)
    }

    /// Whether there is a signature field: yes unless said otherwise.
    pub fn has_field(&self) -> bool {
        self.field.unwrap_or(true)
    }

    /// Whether there is a notice: only where it is asked for.
    pub fn has_notice(&self) -> bool {
        self.notice.unwrap_or(false)
    }
}
