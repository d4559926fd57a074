//! Proof: an SOP among its context comes in; what its sheet carries to be checked by goes out.

use serde::{Deserialize, Serialize};

use super::code::{code, redacted};
use crate::analyse::Graph;
use crate::compare::versions::{Fact, facts, status};
use crate::model::{Library, Profile, Sop};
use crate::text::Span;
use crate::view::{Context, links};

/// The version of [`Content`]; it changes when facts are listed in another way.
pub const CONTENT_VERSION: u32 = 1;

/// By what a printed sheet can be checked.
#[derive(Clone, Debug, Default, Serialize, Deserialize)]
pub struct SheetProof {
    /// The code of what it says, such as `7f3a-91bc-02de`.
    pub code: String,
    /// Address of the page of the SOP; nothing where the site has no address.
    pub link: Option<String>,
    /// What the sheet carries inside.
    #[serde(skip)]
    pub content: Content,
    /// Where each of its words is written, as file, line and column; empty where it has no place.
    #[serde(skip)]
    pub places: Vec<String>,
}

/// A signed sheet that lies beside its SOP and is in force.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct SignedSheet {
    /// The code on its paper.
    pub code: String,
    /// Whether the SOP says something else by now.
    pub differs: bool,
    /// Whether these readers get it as `lembar.pdf`.
    pub published: bool,
}

/// What a sheet says, as it is attached to the PDF: `isi.json`.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct Content {
    /// [`CONTENT_VERSION`].
    pub version: u32,
    /// Folder and slug of the SOP.
    pub sop: String,
    /// `internal`, or `publik` where private words were left out.
    pub profil: String,
    /// The status when it was printed.
    pub status: String,
    /// The day by which the SOP is judged, as year-month-day.
    pub tanggal: Option<String>,
    /// The code on the paper.
    pub kode: String,
    /// How many pages the file was printed with, all sheets of a volume together; older programs did not say it.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub halaman: Option<usize>,
    /// How many pages the file has that it was read from.
    #[serde(skip)]
    pub found: Option<usize>,
    /// Paths and words, in the order of the sheet.
    pub isi: Vec<(String, String)>,
}

impl Content {
    /// The words as facts.
    pub fn facts(&self) -> Vec<Fact> {
        let facts = self.isi.iter().map(|(path, text)| Fact {
            path: path.clone(),
            text: text.clone(),
            span: None,
        });
        facts.collect()
    }

    /// For whom it was printed. A word we do not know is taken for the whole sheet, which hides nothing.
    pub fn profile(&self) -> Profile {
        match self.profil.as_str() {
            "publik" => Profile::Public,
            _ => Profile::Internal,
        }
    }
}

/// What the sheet of the SOP at a position of the library is checked by.
pub(super) fn proof(context: &Context, at: usize) -> SheetProof {
    let Some((sop, known)) = context.sop(at) else {
        return SheetProof::default();
    };
    let profile = context.setting.profile;
    let library = &context.library;
    let whole = facts(library, sop, &known.graphs);
    let content = said(sop, &whole, profile);
    let places = shown(&whole, profile).into_iter();
    SheetProof {
        code: content.kode.clone(),
        link: address(library, sop),
        content,
        places: places.map(|fact| place(library, fact.span)).collect(),
    }
}

/// File, line and column of a stretch; nothing of one that was not written.
fn place(library: &Library, span: Option<Span>) -> String {
    let written = span.filter(|span| span.end > span.start);
    written.map_or_else(String::new, |span| {
        let path = &library.source(span.file).path;
        format!("{path}:{}:{}", span.line, span.column)
    })
}

/// What the sheet of an SOP says to the readers of a profile.
pub fn content(library: &Library, (sop, graphs): (&Sop, &[Graph]), profile: Profile) -> Content {
    said(sop, &facts(library, sop, graphs), profile)
}

/// The facts that the readers of a profile see.
fn shown(whole: &[Fact], profile: Profile) -> Vec<Fact> {
    match profile {
        Profile::Public => redacted(whole),
        Profile::Internal => whole.to_vec(),
    }
}

/// What all facts of an SOP say to the readers of a profile.
fn said(sop: &Sop, whole: &[Fact], profile: Profile) -> Content {
    let profil = match profile {
        Profile::Public => "publik",
        Profile::Internal => "internal",
    };
    Content {
        version: CONTENT_VERSION,
        sop: sop.id.to_string(),
        profil: profil.to_owned(),
        status: status(sop.status.value).to_owned(),
        tanggal: sop.own_day().map(|day| day.to_string()),
        kode: code(whole),
        halaman: None,
        found: None,
        isi: (shown(whole, profile).into_iter())
            .map(|fact| (fact.path, fact.text))
            .collect(),
    }
}

/// The address of the page of an SOP, which stays when the program behind it changes: without the name of a file.
fn address(library: &Library, sop: &Sop) -> Option<String> {
    let base = library.site.base_url.as_ref()?.trim();
    let known = ["https://", "http://"];
    known
        .iter()
        .any(|scheme| base.starts_with(scheme))
        .then(|| {
            let page = links::sop(&sop.id);
            let folder = page.trim_end_matches("index.html");
            format!("{}/{folder}", base.trim_end_matches('/'))
        })
}
