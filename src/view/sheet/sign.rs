//! Who signs a sheet and how: an approval and the settings of its agency come in, the parts of the sheet for the
//! signature go out.

use crate::model::{ElectronicSigning, SigningMethod, Sop};
use crate::words::{Words, sheet as words, signing};

use super::{Sheet, SheetApproval, SheetField, Writer};

/// The address of the link that the template draws where the field goes. No program opens it: it becomes the field.
const PLACE: &str = "sopan:tanda-tangan";
/// The name of the field in the PDF, as signing programs list it.
const NAME: &str = "tanda_tangan";

impl Sheet {
    /// The sheet as it stands in a volume, which nobody signs: without anything that leads a signing program to it.
    pub fn unsigned(&self) -> Sheet {
        let mut sheet = self.clone();
        sheet.approval.anchor = None;
        sheet.approval.field = None;
        sheet
    }
}

impl Writer<'_> {
    /// Who signs, and the place for it.
    pub(super) fn approval(&self, sop: &Sop) -> SheetApproval {
        let approval = sop.approval.clone().unwrap_or_default();
        let position = self.optional(approval.position.as_ref());
        let name = self.optional(approval.name.as_ref());
        let settings = self.signing(sop);
        let hint = || {
            let plain = |text: &str| text.replace(['\u{ad}', '\u{200b}'], "");
            signing::hint(&plain(&position), &plain(&name))
        };
        SheetApproval {
            label: self.say(&words::APPROVED_BY),
            rank: self.optional(approval.rank.as_ref()),
            nip: self.private(approval.nip.as_ref()),
            ink: method(sop) == Some(SigningMethod::Ink),
            anchor: settings.as_ref().map(ElectronicSigning::anchor),
            field: settings
                .filter(ElectronicSigning::has_field)
                .map(|_| SheetField {
                    place: PLACE.to_owned(),
                    name: NAME.to_owned(),
                    hint: hint().get(self.lang()).to_owned(),
                }),
            position,
            name,
        }
    }

    /// What the foot of each page says about the signature.
    pub(super) fn notice(&self, sop: &Sop) -> Vec<String> {
        let asked = self.signing(sop).filter(ElectronicSigning::has_notice);
        let lines = asked.iter().flat_map(|_| &signing::NOTICE);
        lines.map(|line: &Words| self.say(line)).collect()
    }

    /// How the sheet is signed electronically; nothing where it is not.
    fn signing(&self, sop: &Sop) -> Option<ElectronicSigning> {
        let electronic = method(sop) == Some(SigningMethod::Electronic);
        electronic.then(|| self.context.library.signing(&sop.id.agency))
    }
}

fn method(sop: &Sop) -> Option<SigningMethod> {
    let method = sop.approval.as_ref()?.method.as_ref()?;
    Some(method.value)
}
