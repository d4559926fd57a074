//! Pictures: the files of a library come in, the logo of each agency goes out, checked by its first bytes.

use std::collections::BTreeMap;
use std::sync::Arc;

use super::{RawFile, problems};
use crate::finding::Findings;
use crate::model::{Agency, Picture, PictureKind};
use crate::said;
use crate::text::nearest;

/// The folder that `logo` of an agency starts from.
const FOLDER: &str = "content/instansi/";

/// The files that may be pictures, by their path.
#[derive(Debug, Default)]
pub(super) struct Pictures {
    files: BTreeMap<String, Arc<[u8]>>,
}

impl Pictures {
    /// Keeps a file that is named as a picture.
    pub(super) fn take(&mut self, raw: &RawFile) {
        const ENDINGS: [&str; 4] = [".png", ".jpg", ".jpeg", ".svg"];
        let name = raw.path.to_ascii_lowercase();
        if let (true, Ok(bytes)) = (
            ENDINGS.iter().any(|ending| name.ends_with(ending)),
            &raw.content,
        ) {
            self.files.insert(raw.path.clone(), bytes.as_slice().into());
        }
    }

    /// The logos of all agencies that name one, by the agency's id. One that is missing or no picture is reported.
    pub(super) fn logos(
        &self,
        agencies: &[Agency],
        findings: &mut Findings,
    ) -> BTreeMap<String, Picture> {
        let mut logos = BTreeMap::new();
        for agency in agencies {
            let Some(logo) = agency.logo.as_ref().filter(|logo| !logo.trim().is_empty()) else {
                continue;
            };
            let path = format!("{FOLDER}{}", logo.trim());
            let Some(bytes) = self.files.get(&path) else {
                let finding = findings
                    .add(&problems::NO_LOGO, logo.span)
                    .quote(logo.trim());
                finding.says(said!(id: "tidak ada berkas gambar `{path}`", en: "there is no picture file `{path}`"));
                let known = self
                    .files
                    .keys()
                    .filter_map(|path| path.strip_prefix(FOLDER));
                if let Some(near) = nearest(logo, known) {
                    finding.fix(said!(id: "maksud Anda `{near}`?", en: "did you mean `{near}`?"));
                }
                continue;
            };
            match kind(bytes) {
                Some(kind) => {
                    let bytes = Arc::clone(bytes);
                    logos.insert(agency.id.clone(), Picture { kind, bytes });
                }
                None => {
                    findings
                        .add(&problems::BAD_LOGO, logo.span)
                        .quote(logo.trim());
                }
            }
        }
        logos
    }
}

/// What a picture is by its first bytes, whatever its name. A drawing that could run a script or ask for other files is
/// none.
fn kind(bytes: &[u8]) -> Option<PictureKind> {
    if bytes.starts_with(b"\x89PNG\r\n\x1a\n") {
        return Some(PictureKind::Png);
    }
    if bytes.starts_with(b"\xff\xd8\xff") {
        return Some(PictureKind::Jpeg);
    }
    let text = std::str::from_utf8(bytes).ok()?.to_ascii_lowercase();
    let harmless = ["<script", "<!entity", "<foreignobject", "file:"];
    let is_drawing = text.contains("<svg") && !harmless.iter().any(|word| text.contains(word));
    is_drawing.then_some(PictureKind::Svg)
}
