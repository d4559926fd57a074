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

/// `verify`.
pub const VERIFY: CommandWords = CommandWords {
    name: "verify",
    alias: "cocokkan",
    about: words!(
        "Mencocokkan isi lembar PDF, juga yang sudah ditandatangani, dengan pustaka",
        "Compare what PDF sheets say, signed ones too, with the library"
    ),
};

/// `compare`.
pub const COMPARE: CommandWords = CommandWords {
    name: "compare",
    alias: "banding",
    about: words!(
        "Menyandingkan SOP satu prosedur, atau dua versi sebuah SOP",
        "Set the SOPs of a procedure side by side, or two versions of one SOP"
    ),
};

/// `impact`.
pub const IMPACT: CommandWords = CommandWords {
    name: "impact",
    alias: "dampak",
    about: words!(
        "Menunjukkan SOP yang bersandar pada sebuah peraturan",
        "Show the SOPs that lean on a regulation"
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

/// `lsp`.
pub const LSP: CommandWords = CommandWords {
    name: "lsp",
    alias: "penyunting",
    about: words!(
        "Melayani penyunting teks lewat masukan dan keluaran baku",
        "Serve a text editor over standard input and output"
    ),
};

/// What stands for the value of each option and argument, by its name.
pub const VALUES: &[(&str, Words)] = &[
    ("root", words!("FOLDER", "DIR")),
    ("lang", words!("BAHASA", "LANG")),
    ("per-tanggal", words!("TANGGAL", "DATE")),
    ("out", words!("FOLDER", "DIR")),
    ("profil", words!("PROFIL", "PROFILE")),
    ("base-url", words!("ALAMAT", "URL")),
    ("format", words!("BENTUK", "FORMAT")),
    ("fail-on", words!("BOBOT", "SEVERITY")),
    ("select", words!("ATURAN,…", "RULE,…")),
    ("ignore", words!("ATURAN,…", "RULE,…")),
    ("baseline", words!("BERKAS", "FILE")),
    ("paths", words!("LOKASI", "PATH")),
    ("pdfs", words!("PDF", "PDF")),
    ("output", words!("BERKAS|FOLDER", "FILE|DIR")),
    ("port", words!("PORT", "PORT")),
    ("rule", words!("ATURAN", "RULE")),
    ("berkas", words!("JENIS", "KIND")),
    ("compared", words!("PROSEDUR|YAML", "PROCEDURE|YAML")),
    ("sop", words!("SOP,…", "SOP,…")),
    ("regulation", words!("PERATURAN", "REGULATION")),
];

/// Help of each option and argument, by its name.
pub const OPTIONS: &[(&str, Words)] = &[
    (
        "root",
        words!(
            "Folder yang memuat content/ dan themes/; bawaan: folder ini atau induk terdekat",
            "Folder that holds content/ and themes/; default: here or the nearest parent"
        ),
    ),
    ("lang", words!("Bahasa: id atau en", "Language: id or en")),
    (
        "per-tanggal",
        words!(
            "Tanggal penilaian, misalnya 2026-01-31; bawaan: hari ini",
            "Day on which everything is judged, such as 2026-01-31; default: today"
        ),
    ),
    (
        "out",
        words!(
            "Folder hasil; bawaan: public",
            "Target folder; default: public"
        ),
    ),
    ("no-pdf", words!("Tanpa lembar PDF", "Without PDF sheets")),
    (
        "profil",
        words!(
            "Pembaca situs: publik atau internal",
            "Readers of the site: publik or internal"
        ),
    ),
    (
        "base-url",
        words!(
            "Alamat situs setelah diterbitkan, menggantikan `base_url` di situs.yaml",
            "Address of the site once it is published, in place of `base_url` in situs.yaml"
        ),
    ),
    (
        "strict",
        words!(
            "Kode keluar 1 bila ada galat",
            "Exit code 1 when there is an error among the findings"
        ),
    ),
    (
        "format",
        words!(
            "Bentuk laporan: human atau json",
            "Form of the report: human or json"
        ),
    ),
    (
        "formats",
        words!(
            "Bentuk laporan: human, concise (sebaris), json, sarif, github, gitlab, atau junit",
            "Form of the report: human, concise (one line), json, sarif, github, gitlab or junit"
        ),
    ),
    (
        "fail-on",
        words!(
            "Kode keluar 1 mulai bobot ini: galat, peringatan, info, atau tidak-pernah; bawaan: galat",
            "Exit code 1 from this weight on: galat, peringatan, info or tidak-pernah (never); default: galat"
        ),
    ),
    (
        "fix",
        words!(
            "Memperbaiki berkas sejauh aman; yang berubah hanya kata yang dimaksud temuan",
            "Mend files where it is safe; only the words that findings mean are changed"
        ),
    ),
    (
        "unsafe",
        words!(
            "Bersama --fix atau --diff: juga perbaikan yang perlu diperiksa penyusun",
            "With --fix or --diff: also repairs that an author must look at"
        ),
    ),
    (
        "diff",
        words!(
            "Menampilkan perubahan tanpa menulisnya; kode keluar 1 bila ada",
            "Show the changes and write nothing; exit code 1 where there are some"
        ),
    ),
    (
        "select",
        words!(
            "Hanya aturan ini, dipisah koma; dasar-hukum berarti semua dasar-hukum-*",
            "Only these rules, with commas; dasar-hukum means every dasar-hukum-*"
        ),
    ),
    (
        "ignore",
        words!(
            "Tanpa aturan ini, dipisah koma",
            "Without these rules, with commas"
        ),
    ),
    (
        "baseline",
        words!(
            "Menyembunyikan temuan lama yang tercatat di berkas ini",
            "Hide old findings that this file records"
        ),
    ),
    (
        "update",
        words!(
            "Bersama --baseline: membuat catatan bila belum ada, atau menghapus yang sudah selesai",
            "With --baseline: make the record where there is none, or drop what is done"
        ),
    ),
    (
        "paths",
        words!(
            "Berkas, folder, id instansi, atau instansi/slug; bawaan: seluruh pustaka",
            "Files, folders, the id of an agency or agency/slug; default: the library"
        ),
    ),
    (
        "pdfs",
        words!(
            "Lembar PDF buatan sopan, boleh sudah ditandatangani",
            "PDF sheets made by sopan; they may be signed since"
        ),
    ),
    (
        "output",
        words!(
            "Berkas .pdf untuk satu lembar, atau folder; bawaan: folder ini, bernama instansi-slug.pdf",
            "A .pdf file for one sheet, or a folder; default: this folder, named agency-slug.pdf"
        ),
    ),
    (
        "penilaian",
        words!(
            "Lembar penilaian berisi temuan, sebagai ganti lembar SOP",
            "The assessment sheet with the findings instead of the SOP's sheet"
        ),
    ),
    (
        "check",
        words!(
            "Satu baris tiap SOP: siap ditandatangani, atau apa yang kurang; tidak menulis apa pun [--siap]",
            "One line for each SOP: ready to be signed, or what is missing; writes nothing [--siap]"
        ),
    ),
    (
        "jilid",
        words!(
            "Semua lembar dalam satu PDF dengan daftar isi dan penanda [--volume]",
            "All sheets in one PDF with contents and bookmarks [--volume]"
        ),
    ),
    (
        "data",
        words!(
            "Untuk penyusun templat: menulis sheet.typ beserta data tiap SOP ke folder, untuk dikompilasi dengan Typst biasa",
            "For writers of templates: write sheet.typ with the data of each SOP to a folder, for plain Typst to compile"
        ),
    ),
    (
        "check-format",
        words!(
            "Bersama --check: bentuk laporan, human atau json",
            "With --check: form of the report, human or json"
        ),
    ),
    (
        "port",
        words!("Nomor port; bawaan: 4000", "Port number; default: 4000"),
    ),
    (
        "rule",
        words!(
            "Id aturan, misalnya output-kosong",
            "Id of the rule, such as output-kosong"
        ),
    ),
    (
        "berkas",
        words!(
            "Jenis berkas: sop, instansi, prosedur, peraturan, situs, panduan, temuan (hasil `lint --format json`), atau banding (hasil `compare --format json`); bawaan: sop",
            "Kind of file: sop, instansi, prosedur, peraturan, situs, panduan, temuan (what `lint --format json` prints), or banding (what `compare --format json` prints); default: sop"
        ),
    ),
    (
        "compared",
        words!(
            "Kunci atau nama prosedur; atau dua berkas YAML, yang lama lalu yang baru",
            "Key or name of a procedure; or two YAML files, the older and then the newer"
        ),
    ),
    (
        "compare-format",
        words!(
            "Bentuk: table, csv (fakta dengan sumbernya), json, atau md (untuk ditempel di laporan); bawaan: table",
            "Form: table, csv (facts with their sources), json, or md (to paste into a report); default: table"
        ),
    ),
    (
        "sop",
        words!(
            "Hanya SOP ini, sebagai instansi/slug, dipisah koma",
            "Only these SOPs, as agency/slug, with commas"
        ),
    ),
    (
        "regulation",
        words!(
            "Id, kutipan, atau kata dari judul peraturan, misalnya “PP 82 Tahun 2012”",
            "Id, citation or words of the title, such as “PP 82 Tahun 2012”"
        ),
    ),
    ("help", words!("Menampilkan bantuan", "Show this help")),
    ("version", words!("Menampilkan versi", "Show the version")),
];
