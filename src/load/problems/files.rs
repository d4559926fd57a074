//! What can be wrong with a file as a file: its name, its size, its bytes, its YAML.

use super::error;
use crate::finding::{Defect, Severity};
use crate::words;

/// The text is no YAML.
pub const NOT_YAML: Defect = error(
    "yaml-tidak-sah",
    words!(
        "berkas ini bukan YAML yang sah",
        "this file is not valid YAML"
    ),
    words!(
        "isi setelah tempat ini tidak dapat dibaca",
        "nothing after this place can be read"
    ),
    words!(
        "periksa tanda kutip, kurung, titik dua, dan lekukan di sekitar baris ini",
        "check quotes, brackets, colons and indentation around this line"
    ),
);

/// A tab stands where YAML wants spaces.
pub const TAB: Defect = error(
    "tab-di-lekukan",
    words!("lekukan memakai tab", "the indentation uses a tab"),
    words!(
        "YAML hanya mengenal spasi untuk lekukan",
        "YAML knows only spaces as indentation"
    ),
    words!(
        "ganti setiap tab dengan dua spasi",
        "replace each tab by two spaces"
    ),
);

/// Words of a value that YAML takes for a comment.
pub const COMMENT: Defect = Defect {
    severity: Severity::Warning,
    ..error(
        "teks-menjadi-komentar",
        words!(
            "teks setelah `#` menjadi komentar",
            "the text after `#` became a comment"
        ),
        words!(
            "YAML tidak membaca apa pun setelah spasi dan `#`; kata-kata itu hilang dari lembar dan situs",
            "YAML reads nothing after a space and `#`; the words are missing from the sheet and the site"
        ),
        words!(
            "apit seluruh isinya dengan tanda kutip; bila memang komentar, beri spasi setelah `#`",
            "put the whole value in quotes; if it is a comment, put a space after `#`"
        ),
    )
};

/// A file larger than the limit.
pub const TOO_LARGE: Defect = error(
    "berkas-terlalu-besar",
    words!("berkas ini terlalu besar", "this file is too large"),
    words!(
        "satu SOP tidak pernah sebesar ini",
        "no SOP is ever this large"
    ),
    words!(
        "pastikan berkas yang benar yang disimpan",
        "make sure that the right file was saved"
    ),
);

/// Bytes that are no UTF-8.
pub const NOT_UTF8: Defect = error(
    "berkas-bukan-utf8",
    words!("berkas ini bukan teks UTF-8", "this file is not UTF-8 text"),
    words!(
        "huruf yang rusak tidak boleh ditebak",
        "broken letters must not be guessed"
    ),
    words!(
        "simpan ulang berkas dengan pengodean UTF-8",
        "save the file again as UTF-8"
    ),
);

/// A file the system would not give.
pub const UNREADABLE: Defect = error(
    "berkas-tak-terbaca",
    words!(
        "berkas ini tidak dapat dibuka",
        "this file cannot be opened"
    ),
    words!("isinya tidak ikut dibangun", "its content is left out"),
    words!("periksa izin berkas", "check the permissions of the file"),
);

/// A folder where a file should be.
pub const DIRECTORY: Defect = error(
    "berkas-berupa-folder",
    words!(
        "ini folder, bukan berkas YAML",
        "this is a folder, not a YAML file"
    ),
    words!("isinya tidak ikut dibangun", "its content is left out"),
    words!(
        "ganti nama foldernya tanpa .yaml",
        "rename the folder so that it does not end in .yaml"
    ),
);

/// A name outside the allow-list.
pub const BAD_NAME: Defect = error(
    "nama-berkas-tak-sah",
    words!(
        "nama berkas atau folder ini tidak dapat dipakai",
        "this file or folder name cannot be used"
    ),
    words!(
        "nama berkas menjadi alamat halaman: hanya huruf kecil, angka, dan tanda hubung",
        "the name becomes an address: only lower-case letters, digits and hyphens"
    ),
    words!(
        "ganti namanya, misalnya lupa-passphrase.yaml",
        "rename it, as lupa-passphrase.yaml"
    ),
);

/// Two files that would become the same page.
pub const TWIN: Defect = error(
    "berkas-kembar",
    words!(
        "berkas lain sudah memakai nama ini",
        "another file already uses this name"
    ),
    words!(
        "keduanya akan menjadi halaman yang sama",
        "both would become the same page"
    ),
    words!(
        "ganti nama atau hapus salah satunya",
        "rename or remove one of the two"
    ),
);

/// More values than the limit, once aliases are followed.
pub const TOO_MANY_VALUES: Defect = error(
    "yaml-terlalu-banyak",
    words!(
        "isi berkas ini melampaui batas",
        "this file holds more than the limit"
    ),
    words!(
        "alias yang berlipat dapat menghabiskan memori",
        "multiplying aliases can exhaust memory"
    ),
    words!(
        "tulis isinya tanpa alias bertingkat",
        "write it without nested aliases"
    ),
);

/// Deeper than the limit.
pub const TOO_DEEP: Defect = error(
    "yaml-terlalu-dalam",
    words!(
        "lekukan berkas ini terlalu dalam",
        "this file nests too deeply"
    ),
    words!(
        "format isi tidak pernah sedalam ini",
        "the content format is never this deep"
    ),
    words!(
        "periksa kurung dan lekukan",
        "check brackets and indentation"
    ),
);

/// An alias without anchor.
pub const UNKNOWN_ALIAS: Defect = error(
    "alias-tak-dikenal",
    words!(
        "alias YAML ini tidak punya jangkar",
        "this YAML alias has no anchor"
    ),
    words!("nilainya tidak diketahui", "its value is unknown"),
    words!(
        "beri tanda kutip bila `*` hanya sebuah tanda",
        "quote the text if `*` is only a sign"
    ),
);

/// A second YAML document in one file.
pub const SECOND_DOCUMENT: Defect = error(
    "dokumen-kedua",
    words!(
        "satu berkas hanya memuat satu SOP",
        "one file holds one SOP"
    ),
    words!(
        "isi setelah `---` kedua tidak dibaca",
        "nothing after the second `---` is read"
    ),
    words!(
        "pindahkan ke berkas sendiri",
        "move it to a file of its own"
    ),
);

/// A file without anything in it.
pub const EMPTY: Defect = error(
    "berkas-kosong",
    words!("berkas ini kosong", "this file is empty"),
    words!(
        "tidak ada SOP yang dapat dibangun darinya",
        "no SOP can be made from it"
    ),
    words!(
        "isi berkasnya, atau hapus bila tidak dipakai",
        "write the SOP, or remove the file"
    ),
);

/// A pipe or a device.
pub const NOT_A_FILE: Defect = error(
    "bukan-berkas-biasa",
    words!("ini bukan berkas biasa", "this is no ordinary file"),
    words!(
        "pipa dan perangkat tidak punya akhir",
        "pipes and devices have no end"
    ),
    words!(
        "ganti dengan berkas YAML biasa",
        "put an ordinary YAML file in its place"
    ),
);

/// A link that leads outside the library.
pub const OUTSIDE_LINK: Defect = error(
    "tautan-ke-luar",
    words!(
        "tautan ini menuju ke luar pustaka",
        "this link leads outside the library"
    ),
    words!(
        "berkas di luar pustaka tidak boleh ikut terbit",
        "no file outside the library may be published"
    ),
    words!(
        "salin berkasnya ke dalam content/",
        "copy the file into content/"
    ),
);

/// A link that leads nowhere.
pub const BROKEN_LINK: Defect = error(
    "tautan-putus",
    words!(
        "tautan ini tidak menuju ke mana pun",
        "this link leads nowhere"
    ),
    words!("isinya tidak ikut dibangun", "its content is left out"),
    words!("perbaiki atau hapus tautannya", "mend or remove the link"),
);
