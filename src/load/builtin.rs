//! The register and the procedures built into the program, for drafts outside a library: nothing comes in, the same
//! files as in `content/` go out.

macro_rules! built_in {
    ($path:literal) => {
        (
            concat!("content/", $path),
            include_str!(concat!("../../content/", $path)),
        )
    };
}

/// Path inside a library and text of each built-in file.
pub(super) const FILES: &[(&str, &str)] = &[
    built_in!("peraturan/batas-nomor.yaml"),
    built_in!("peraturan/daerah.yaml"),
    built_in!("peraturan/lintas-bidang.yaml"),
    built_in!("peraturan/nasional.yaml"),
    built_in!("peraturan/pembentuk.yaml"),
    built_in!("prosedur/lupa-passphrase.yaml"),
    built_in!("prosedur/pembaruan-sertifikat-elektronik.yaml"),
    built_in!("prosedur/pencabutan-sertifikat-elektronik.yaml"),
    built_in!("prosedur/penerbitan-sertifikat-elektronik.yaml"),
];
