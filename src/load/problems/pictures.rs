//! What can be wrong with the logo of an agency.

use super::error;
use crate::finding::{Defect, Severity};
use crate::words;
use crate::words::Words;

const WHY: Words = words!(
    "kepala lembar dicetak tanpa logo",
    "the head of the sheet is printed without a logo"
);

/// The file that an agency names as its logo is not there.
pub const NO_LOGO: Defect = Defect {
    severity: Severity::Warning,
    ..error(
        "logo-tak-ada",
        words!("berkas logo tidak ada", "the logo file does not exist"),
        WHY,
        words!(
            "simpan logo instansi di content/instansi/ dan logo situs di content/, lalu tulis nama berkasnya, seperti `logo: ciamis.png`",
            "keep the logo of an agency in content/instansi/ and that of the site in content/, and write the name of its file, as `logo: ciamis.png`"
        ),
    )
};

/// The file that an agency names as its logo is no picture.
pub const BAD_LOGO: Defect = Defect {
    severity: Severity::Warning,
    ..error(
        "logo-bukan-gambar",
        words!(
            "berkas logo bukan gambar PNG, JPEG, atau SVG yang aman",
            "the logo file is no PNG, JPEG or safe SVG picture"
        ),
        WHY,
        words!(
            "simpan logo sebagai PNG, JPEG, atau SVG tanpa skrip",
            "save the logo as PNG, JPEG or SVG without scripts"
        ),
    )
};
