//! What can be wrong with the addresses of a site and of its pages.

use super::error;
use crate::finding::{Defect, Severity};
use crate::words;

/// The address of the site is none.
pub const BAD_BASE_URL: Defect = error(
    "alamat-situs-salah",
    words!(
        "`base_url` bukan alamat situs",
        "`base_url` is no address of a site"
    ),
    words!(
        "peta situs, alamat resmi halaman, dan kode QR lembar memerlukan alamat yang benar; tanpa itu semuanya dilewati",
        "sitemap, canonical addresses and the QR codes of sheets need a true address; without it they are left out"
    ),
    words!(
        "tulis alamat lengkapnya, seperti `https://sop.contoh.go.id/` atau `https://contoh.go.id/sop/`, atau kosongkan",
        "write the whole address, as `https://sop.contoh.go.id/` or `https://contoh.go.id/sop/`, or leave it empty"
    ),
);

/// A former address cannot lead to its SOP.
pub const FORMER_TAKEN: Defect = Defect {
    severity: Severity::Warning,
    ..error(
        "alamat-lama-bentrok",
        words!(
            "alamat lama ini tidak dapat dialihkan ke SOP ini",
            "this former address cannot lead to this SOP"
        ),
        words!(
            "tautan lama yang tersimpan pembaca sampai ke halaman lain, atau tidak sampai",
            "an old link that readers kept leads to another page, or nowhere"
        ),
        words!(
            "tulis di `dulu` hanya nama berkas lama yang tidak lagi dipakai SOP mana pun",
            "name in `dulu` only old names of the file that no SOP uses any more"
        ),
    )
};
