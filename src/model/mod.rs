//! What a library of SOPs is: plain data with the place of every value, read by everything after `load`.

use std::collections::BTreeMap;

use crate::text::{FileId, Source, Span, Spanned, Text};

mod agency;
mod date;
mod duration;
mod edition;
mod procedure;
mod regulation;
mod signing;
mod site;
mod sop;
mod step;

pub use agency::{Agency, Level, Paper, Picture, PictureKind, SharedBlock};
pub use date::{Day, WrittenDate, day, day_of_clock, months_after};
pub use duration::{Amount, Limit, Unit, WrittenTime};
pub use edition::EDITIONS;
pub use procedure::{Design, Phase, Procedure};
pub use regulation::{
    Ending, Issuer, LastNumber, Register, Regulation, RegulationId, RegulationKind,
    RegulationStatus, Relation, RelationKind,
};
pub use signing::ElectronicSigning;
pub use site::{Guide, Profile, Site};
pub use sop::{
    Approval, Approver, Cover, DateField, Dates, Exception, Item, ItemList, Provenance, Revision,
    SigningMethod, Sop, SopId, Status,
};
pub use step::{Actor, ActorRef, Decision, Exit, Next, Part, Step, Symbol, Target, TimeField};

/// Everything read from one library, sorted by id.
#[derive(Debug, Default)]
pub struct Library {
    /// The files, in the order of [`FileId`].
    pub sources: Vec<Source>,
    /// Settings of the site.
    pub site: Site,
    /// The agencies, by id.
    pub agencies: Vec<Agency>,
    /// The procedures, by key.
    pub procedures: Vec<Procedure>,
    /// The regulations.
    pub register: Register,
    /// The SOPs, by agency and slug.
    pub sops: Vec<Sop>,
    /// Older versions of SOPs, by the path of their file. They are compared with what followed, and are no SOPs of their
    /// own.
    pub editions: BTreeMap<String, Sop>,
    /// The guides, in their order.
    pub guides: Vec<Guide>,
    /// The logo of the site.
    pub site_logo: Option<Picture>,
    /// The logos of agencies, by the agency's id.
    pub logos: BTreeMap<String, Picture>,
}

impl Library {
    /// The file with this id. An id of another library gives an empty file.
    pub fn source(&self, file: FileId) -> &Source {
        const EMPTY: &Source = &Source {
            path: String::new(),
            text: String::new(),
            outline: crate::text::Outline::EMPTY,
        };
        self.sources.get(file.0 as usize).unwrap_or(EMPTY)
    }

    /// The text a span covers.
    pub fn slice(&self, span: Span) -> &str {
        self.source(span.file).slice(span)
    }

    /// The agency with this id.
    pub fn agency(&self, id: &str) -> Option<&Agency> {
        self.agencies.iter().find(|agency| agency.id == id)
    }

    /// How the sheets of an agency are signed electronically: as it says, else as the site says.
    pub fn signing(&self, agency: &str) -> ElectronicSigning {
        let own = self.agency(agency).map(|agency| &agency.signing);
        own.map_or_else(
            || self.site.signing.clone(),
            |own| own.or(&self.site.signing),
        )
    }

    /// The procedure with this key.
    pub fn procedure(&self, key: &str) -> Option<&Procedure> {
        self.procedures
            .iter()
            .find(|procedure| procedure.key == key)
    }

    /// The SOP with this id.
    pub fn sop(&self, id: &SopId) -> Option<&Sop> {
        self.sops.iter().find(|sop| &sop.id == id)
    }
}

/// A text given by the program where a document has none, at the place where it would stand.
pub fn text_at(value: impl Into<String>, span: Span) -> Text {
    Spanned::new(value.into(), span)
}
