//! Pictures: the files of a library come in, the logos of the site and of each agency go out, checked by its first bytes.

use std::collections::BTreeMap;
use std::sync::Arc;

use super::{RawFile, problems};
use crate::finding::Findings;
use crate::model::{Agency, Picture, PictureKind, Site};
use crate::said;
use crate::text::{Text, nearest};

/// The folder that `logo` of an agency starts from.
const OF_AGENCIES: &str = "content/instansi/";

/// The folder that `logo` of the site starts from.
const OF_SITE: &str = "content/";

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
        let logos = agencies.iter().filter_map(|agency| {
            let logo = self.picture(OF_AGENCIES, agency.logo.as_ref()?, findings)?;
            Some((agency.id.clone(), logo))
        });
        logos.collect()
    }

    /// The logo of the site, if it names one. One that is missing or no picture is reported.
    pub(super) fn of_site(&self, site: &Site, findings: &mut Findings) -> Option<Picture> {
        self.picture(OF_SITE, site.logo.as_ref()?, findings)
    }

    fn picture(&self, folder: &str, name: &Text, findings: &mut Findings) -> Option<Picture> {
        if name.trim().is_empty() {
            return None;
        }
        let path = format!("{folder}{}", name.trim());
        let Some(bytes) = self.files.get(&path) else {
            let finding = findings
                .add(&problems::NO_LOGO, name.span)
                .quote(name.trim());
            finding.says(said!(id: "tidak ada berkas gambar `{path}`", en: "there is no picture file `{path}`"));
            let known = self.files.keys();
            let known = known.filter_map(|path| path.strip_prefix(folder));
            if let Some(near) = nearest(name, known) {
                finding.fix(said!(id: "maksud Anda `{near}`?", en: "did you mean `{near}`?"));
            }
            return None;
        };
        let Some(kind) = kind(bytes) else {
            findings
                .add(&problems::BAD_LOGO, name.span)
                .quote(name.trim());
            return None;
        };
        let bytes = Arc::clone(bytes);
        Some(Picture { kind, bytes })
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
