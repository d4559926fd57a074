//! Loading: the files of a library come in, what was understood and what was found go out. Never fails.

use std::collections::BTreeMap;

use crate::finding::{Defect, Findings};
use crate::model::{Agency, Library, Sop, SopId, text_at};
use crate::said;
use crate::text::yaml::{self, NodeKind, Parsed};
use crate::text::{FileId, Source, Span, count};

mod address;
mod agency;
mod broken;
mod builtin;
mod date;
mod decode;
mod duration;
mod editions;
mod former;
mod path;
mod pictures;
pub mod problems;
mod procedure;
mod regulation;
pub mod shape;
mod signing;
mod site;
mod slips;
mod sop;
mod step;
mod update;

pub use crate::text::{RawFile, SIZE_LIMIT, Unread};
pub use address::parse_base_url;
use broken::report_yaml;
pub use builtin::register_files;
use decode::Decoder;
pub use editions::read_beside;
pub use former::former;
use path::{Role, role};
use pictures::Pictures;
pub use problems::{PROBLEMS, is_unread};
pub use update::update;

/// Reads a library from its files (`content/…`), in any order. What is not there comes from the register and the
/// procedures built into the program.
pub fn load(files: Vec<RawFile>) -> (Library, Findings) {
    let mut loader = Loader::default();
    loader.take(files);
    loader.take_built_in();
    loader.read_settings();
    loader.read_sops();
    loader.finish()
}

/// How the path of a file that comes with the program begins.
const BUILT_IN: &str = "sopan:";

/// A file whose text was understood as far as it goes.
struct Readable {
    role: Role,
    built_in: bool,
    parsed: Option<(FileId, Parsed)>,
}

#[derive(Default)]
struct Loader {
    library: Library,
    findings: Findings,
    readable: Vec<Readable>,
    pictures: Pictures,
}

impl Loader {
    /// Parses every file in the order of its path, so that the order on disk does not matter.
    fn take(&mut self, mut files: Vec<RawFile>) {
        files.sort_by(|a, b| a.path.cmp(&b.path));
        let mut taken: BTreeMap<String, String> = BTreeMap::new();
        for raw in files {
            let file = FileId(count(self.library.sources.len()));
            self.library.sources.push(Source {
                path: raw.path.clone(),
                ..Source::default()
            });
            let role = self.free_draft(role(&raw.path));
            let is_link = matches!(raw.content, Err(Unread::OutsideLink | Unread::BrokenLink));
            if role == Role::Other && is_link {
                // A linked folder: what it holds is unknown, so it cannot go unsaid.
                self.text_of(&raw, Span::start_of(file));
            }
            self.pictures.take(&raw);
            if role == Role::Other || !self.name_is_free(&raw, &role, (file, &taken)) {
                continue;
            }
            taken.insert(path::page(&raw.path), raw.path.clone());
            match self.text_of(&raw, Span::start_of(file)) {
                Some(text) => self.parse(role, file, (&raw.path, text)),
                None => self.readable.push(Readable {
                    role,
                    built_in: false,
                    parsed: None,
                }),
            }
        }
    }

    /// Drafts of one name from several folders get numbers, so that none hides another.
    fn free_draft(&self, role: Role) -> Role {
        let Role::Sop(id) = &role else { return role };
        let taken = |slug: &str| {
            let same = Role::Sop(SopId {
                agency: id.agency.clone(),
                slug: slug.to_owned(),
            });
            self.readable.iter().any(|other| other.role == same)
        };
        if id.agency != path::DRAFTS || !taken(&id.slug) {
            return role;
        }
        let numbered = (2..).map(|number| format!("{}-{number}", id.slug));
        let slug = numbered
            .into_iter()
            .find(|slug| !taken(slug))
            .unwrap_or_default();
        Role::Sop(SopId {
            agency: id.agency.clone(),
            slug,
        })
    }

    /// Whether a file may become a page under its name; reports why not.
    fn name_is_free(
        &mut self,
        raw: &RawFile,
        role: &Role,
        (file, taken): (FileId, &BTreeMap<String, String>),
    ) -> bool {
        let start = Span::start_of(file);
        if *role == Role::BadName {
            if raw.content == Err(Unread::Directory) {
                self.findings.add(&problems::DIRECTORY, start);
                return false;
            }
            let name = path::bad_part(&raw.path);
            let finding = self.findings.add(&problems::BAD_NAME, start).quote(&name);
            finding.says(said!(
                id: "nama `{name}` tidak dapat dipakai", en: "the name `{name}` cannot be used"));
            return false;
        }
        if let Some(other) = taken.get(&path::page(&raw.path)) {
            self.findings.add(&problems::TWIN, start).says(said!(
                id: "`{other}` sudah memakai nama ini", en: "`{other}` already uses this name"));
            return false;
        }
        true
    }

    fn parse(&mut self, role: Role, file: FileId, (path, text): (&str, String)) {
        if let Role::Guide(slug) = role {
            let (guide, source) = site::read_guide((file, path), slug, text, &mut self.findings);
            self.library.guides.push(guide);
            self.store(file, source);
            return;
        }
        let parsed = yaml::parse(file, path, text);
        report_yaml(&parsed, &mut self.findings);
        self.readable.push(Readable {
            role,
            built_in: false,
            parsed: Some((file, parsed)),
        });
    }

    /// The text of a file, or nothing after reporting why there is none.
    fn text_of(&mut self, raw: &RawFile, start: Span) -> Option<String> {
        match &raw.content {
            Ok(bytes) if bytes.len() as u64 > SIZE_LIMIT => {
                self.too_large(bytes.len() as u64, start);
                None
            }
            Ok(bytes) => self.decode(bytes.clone(), start),
            Err(Unread::TooLarge(size)) => {
                self.too_large(*size, start);
                None
            }
            Err(Unread::Failed(reason)) => {
                let finding = self.findings.add(&problems::UNREADABLE, start);
                finding.evidence(said!(id: "sistem: {reason}", en: "system: {reason}"));
                None
            }
            Err(Unread::Directory) => self.refuse(&problems::DIRECTORY, start),
            Err(Unread::NotAFile) => self.refuse(&problems::NOT_A_FILE, start),
            Err(Unread::OutsideLink) => self.refuse(&problems::OUTSIDE_LINK, start),
            Err(Unread::BrokenLink) => self.refuse(&problems::BROKEN_LINK, start),
        }
    }

    fn refuse(&mut self, defect: &Defect, start: Span) -> Option<String> {
        self.findings.add(defect, start);
        None
    }

    /// The bytes of a file as text, without the mark that some editors put first.
    fn decode(&mut self, bytes: Vec<u8>, start: Span) -> Option<String> {
        match String::from_utf8(bytes) {
            Ok(text) => Some(
                text.strip_prefix('\u{feff}')
                    .map(str::to_owned)
                    .unwrap_or(text),
            ),
            Err(error) => {
                let valid = error.utf8_error().valid_up_to();
                let bytes = error.into_bytes();
                let before = String::from_utf8_lossy(bytes.get(..valid).unwrap_or_default());
                let source = Source {
                    text: before.into_owned(),
                    ..Source::default()
                };
                let (line, column) = source.position(count(valid));
                // The byte itself is in no text that could be shown: the span stays empty.
                self.findings.add(
                    &problems::NOT_UTF8,
                    Span {
                        line,
                        column,
                        ..start
                    },
                );
                None
            }
        }
    }

    fn too_large(&mut self, size: u64, start: Span) {
        let (size, limit) = (size.div_ceil(1024 * 1024), SIZE_LIMIT / (1024 * 1024));
        self.findings.add(&problems::TOO_LARGE, start).says(said!(
            id: "berkas ini {size} MB, melampaui batas {limit} MB",
            en: "this file has {size} MB, above the limit of {limit} MB"));
    }

    /// Adds the built-in files that the library does not have itself.
    fn take_built_in(&mut self) {
        for (path, text) in builtin::FILES {
            let role = role(path);
            if self.readable.iter().any(|own| own.role == role) {
                continue;
            }
            let file = FileId(count(self.library.sources.len()));
            let shown = format!("{BUILT_IN}{path}");
            let parsed = yaml::parse(file, &shown, (*text).to_owned());
            self.library.sources.push(Source {
                path: shown,
                ..Source::default()
            });
            self.readable.push(Readable {
                role,
                built_in: true,
                parsed: Some((file, parsed)),
            });
        }
    }

    /// Reads everything an SOP may refer to.
    fn read_settings(&mut self) {
        for at in 0..self.readable.len() {
            let readable = &mut self.readable[at];
            let Some((_, parsed)) = readable.parsed.as_ref() else {
                continue;
            };
            let Some(root) = parsed.root.as_ref() else {
                continue;
            };
            let mut decoder = Decoder {
                source: &parsed.source,
                findings: &mut self.findings,
            };
            match &readable.role {
                Role::Site => self.library.site = site::read_site(&mut decoder, root),
                Role::Agency(id) => {
                    let agency = agency::read_agency(&mut decoder, id.clone(), root);
                    self.library.agencies.push(agency);
                }
                Role::Procedure(key) => {
                    let mut procedure = procedure::read_procedure(&mut decoder, key.clone(), root);
                    procedure.built_in = readable.built_in;
                    self.library.procedures.push(procedure);
                }
                Role::Register(_) => {
                    let register = &mut self.library.register;
                    regulation::read_regulations(&mut decoder, root, register);
                }
                Role::Sop(_) | Role::Edition(_) | Role::Guide(_) | Role::BadName | Role::Other => {}
            }
        }
        self.library.register.sort();
        self.library.agencies.sort_by(|a, b| a.id.cmp(&b.id));
        self.library.logos = self
            .pictures
            .logos(&self.library.agencies, &mut self.findings);
        self.library.site_logo = self
            .pictures
            .of_site(&self.library.site, &mut self.findings);
        self.library.procedures.sort_by(|a, b| a.key.cmp(&b.key));
    }

    fn read_sops(&mut self) {
        for at in 0..self.readable.len() {
            let sop = self.read_sop(at);
            match self.readable.get(at).map(|readable| &readable.role) {
                Some(Role::Edition(_)) => self.keep_edition(sop),
                _ => self.library.sops.extend(sop),
            }
        }
        self.library.sops.sort_by(|a, b| a.id.cmp(&b.id));
        let folders: Vec<(String, FileId)> = self
            .library
            .sops
            .iter()
            .map(|sop| (sop.id.agency.clone(), sop.file))
            .collect();
        for (id, file) in folders {
            self.know_agency(id, file);
        }
        self.library.agencies.sort_by(|a, b| a.id.cmp(&b.id));
        for sop in &self.library.sops {
            procedure::check(&self.library, sop, &mut self.findings);
        }
        editions::check_all(&self.library, &mut self.findings);
        former::check_all(&self.library, &mut self.findings);
    }

    /// The SOP of a readable file, if it is one. A list or a bare text is no SOP: it has a finding and no page.
    fn read_sop(&mut self, at: usize) -> Option<Sop> {
        let readable = self.readable.get(at)?;
        let (Role::Sop(id) | Role::Edition(id)) = &readable.role else {
            return None;
        };
        let agency = self.library.agency(&id.agency);
        let (file, parsed) = readable.parsed.as_ref()?;
        let Some(root) = parsed.root.as_ref() else {
            // A file of nothing but comments says nothing; one that broke off has said why.
            if parsed.problems.is_empty() {
                self.findings.add(&problems::EMPTY, Span::start_of(*file));
            }
            return None;
        };
        let mut found = Findings::default();
        let mut decoder = Decoder {
            source: &parsed.source,
            findings: &mut found,
        };
        let mut sop = sop::read_sop(&mut decoder, id.clone(), root, agency);
        sop.partial = parsed.problems.iter().any(|problem| problem.stops());
        // Values next to a break are half read: what does not fit there is the break's doing.
        if !sop.partial {
            self.findings.append(found);
        }
        matches!(root.kind, NodeKind::Map(_)).then_some(sop)
    }

    /// An agency without a file is known by its folder, so that its SOPs still have a page.
    fn know_agency(&mut self, id: String, file: FileId) {
        if self.library.agency(&id).is_none() {
            let name = text_at(id.clone(), Span::start_of(file));
            self.library.agencies.push(Agency {
                id,
                name,
                ..Agency::default()
            });
        }
    }

    fn finish(mut self) -> (Library, Findings) {
        for readable in std::mem::take(&mut self.readable) {
            if let Some((file, parsed)) = readable.parsed {
                self.store(file, parsed.source);
            }
        }
        self.library
            .guides
            .sort_by(|a, b| (a.order, &a.slug).cmp(&(b.order, &b.slug)));
        (self.library, self.findings)
    }

    fn store(&mut self, file: FileId, source: Source) {
        if let Some(place) = self.library.sources.get_mut(file.0 as usize) {
            *place = source;
        }
    }
}

/// The day that a text on the command line means, in any of the forms of an SOP.
pub fn parse_day(text: &str) -> Option<crate::model::Day> {
    match date::parse_date(text) {
        crate::model::WrittenDate::Day(day) => Some(day),
        _ => None,
    }
}
