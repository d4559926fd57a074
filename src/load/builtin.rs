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

/// Paths of the built-in files of the register: whoever brings a file of this path does without ours.
pub fn register_files() -> impl Iterator<Item = &'static str> {
    let paths = FILES.iter().map(|(path, _)| *path);
    paths.filter(|path| path.starts_with("content/peraturan/"))
}
