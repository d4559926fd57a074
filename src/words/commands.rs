//! The commands: what each does, under its English name and its Indonesian alias.

use super::Words;
use crate::words;

/// What a command does, under its English name and its Indonesian alias.
pub struct CommandWords {
    /// The name.
    pub name: &'static str,
    /// The Indonesian name.
    pub alias: &'static str,
    /// One line of help.
    pub about: Words,
}

/// `build`.
pub const BUILD: CommandWords = CommandWords {
    name: "build",
    alias: "bangun",
    about: words!(
        "Membangun situs dan lembar PDF ke sebuah folder",
        "Build the site and the PDF sheets"
    ),
};

/// `lint`.
pub const LINT: CommandWords = CommandWords {
    name: "lint",
    alias: "periksa",
    about: words!(
        "Memeriksa SOP dan menunjukkan yang perlu diperbaiki",
        "Check SOPs and show what to mend"
    ),
};

/// `serve`.
pub const SERVE: CommandWords = CommandWords {
    name: "serve",
    alias: "sajikan",
    about: words!(
        "Menyajikan situs di komputer ini dan memuat ulang saat berkas berubah",
        "Serve the site on this machine and reload when files change"
    ),
};

/// `sheet`.
pub const SHEET: CommandWords = CommandWords {
    name: "sheet",
    alias: "cetak",
    about: words!(
        "Membuat lembar PDF untuk ditandatangani",
        "Make PDF sheets for signing"
    ),
};

/// `rules`.
pub const RULES: CommandWords = CommandWords {
    name: "rules",
    alias: "aturan",
    about: words!("Menampilkan semua aturan", "List every rule"),
};

/// `explain`.
pub const EXPLAIN: CommandWords = CommandWords {
    name: "explain",
    alias: "jelaskan",
    about: words!(
        "Menjelaskan satu aturan dengan contoh",
        "Explain one rule with examples"
    ),
};

/// `schema`.
pub const SCHEMA: CommandWords = CommandWords {
    name: "schema",
    alias: "skema",
    about: words!(
        "Menampilkan JSON Schema berkas isi, untuk penyunting teks",
        "Print the JSON Schema of content files, for editors"
    ),
};
