//! Updating: a loaded library and the new bytes of one file come in, the library as if loaded with them goes out, and
//! what is wrong with that file. Only this file is read again, so that an editor may ask at every pause.

use std::collections::BTreeMap;

use crate::finding::Findings;
use crate::model::{Library, Register, Sop};
use crate::text::{FileId, RawFile, Source, Span, count};

use super::path::{Role, page, role};
use super::{BUILT_IN, Loader, Readable, editions, former, procedure};

/// Puts a new or changed file into a library. Settings that break off in the middle of an edit leave the last whole
/// ones standing.
pub fn update(library: &mut Library, raw: RawFile) -> Findings {
    let mut loader = Loader {
        library: std::mem::take(library),
        ..Loader::default()
    };
    let (role, file) = loader.place_of(&raw);
    if loader.may_stand(&raw, &role, file) {
        match role {
            Role::Sop(_) => loader.renew_sop((role, file), &raw),
            Role::Edition(_) => loader.renew_edition((role, file), &raw),
            Role::Guide(_) => loader.renew_guide((role, file), &raw),
            Role::Other | Role::BadName => {}
            _ => loader.renew_settings((role, file), &raw),
        }
    }
    let (renewed, findings) = loader.finish();
    *library = renewed;
    findings
}

impl Loader {
    /// What the file is, and its place among the files; a file that is not known yet gets a new one.
    fn place_of(&mut self, raw: &RawFile) -> (Role, FileId) {
        let sources = &mut self.library.sources;
        let role = role(&raw.path);
        if let Some(at) = sources.iter().position(|source| source.path == raw.path) {
            let file = FileId(count(at));
            // A draft keeps the number it got among others of its name.
            let known = self.library.sops.iter().find(|sop| sop.file == file);
            let role = match known {
                Some(sop) => Role::Sop(sop.id.clone()),
                None => self.unused(role),
            };
            return (role, file);
        }
        let file = FileId(count(sources.len()));
        sources.push(Source {
            path: raw.path.clone(),
            ..Source::default()
        });
        (self.unused(role), file)
    }

    /// The name of a new draft, numbered where the library has a draft of that name.
    fn unused(&self, role: Role) -> Role {
        let Role::Sop(mut id) = role else { return role };
        let slug = id.slug.clone();
        let mut number = 2;
        while id.agency == super::path::DRAFTS && self.library.sop(&id).is_some() {
            id.slug = format!("{slug}-{number}");
            number += 1;
        }
        Role::Sop(id)
    }

    fn may_stand(&mut self, raw: &RawFile, role: &Role, file: FileId) -> bool {
        let own = page(&raw.path);
        let others = self.library.sources.iter().map(|source| &source.path);
        let twin = others
            .filter(|other| **other < raw.path && page(other) == own)
            .min();
        let taken: BTreeMap<String, String> =
            twin.map(|twin| (own, twin.clone())).into_iter().collect();
        self.name_is_free(raw, role, (file, &taken))
    }

    /// Parses the file alone and tells whether it was read to its end.
    fn read_alone(&mut self, (role, file): (Role, FileId), raw: &RawFile) -> bool {
        let Some(text) = self.text_of(raw, Span::start_of(file)) else {
            return false;
        };
        self.parse(role, file, (&raw.path, text));
        let last = self
            .readable
            .last()
            .and_then(|readable| readable.parsed.as_ref());
        last.is_none_or(|(_, parsed)| {
            parsed.root.is_some() && !parsed.problems.iter().any(|problem| problem.stops())
        })
    }

    fn renew_sop(&mut self, place: (Role, FileId), raw: &RawFile) {
        let file = place.1;
        self.read_alone(place, raw);
        let old = self.library.sops.iter().position(|sop| sop.file == file);
        let read = self.readable.len().checked_sub(1);
        let new = read.and_then(|at| self.read_sop(at));
        let id = new.as_ref().map(|sop| sop.id.clone());
        if let Some(sop) = &new {
            procedure::check(&self.library, sop, &mut self.findings);
            editions::check(&self.library, sop, &mut self.findings);
            self.know_agency(sop.id.agency.clone(), file);
            self.library.agencies.sort_by(|a, b| a.id.cmp(&b.id));
        }
        match (old, new) {
            (Some(at), Some(sop)) => self.library.sops[at] = sop,
            (Some(at), None) => {
                self.library.sops.remove(at);
            }
            (None, Some(sop)) => self.insert(sop),
            (None, None) => {}
        }
        if let Some(id) = id {
            former::check_one(&self.library, &id, &mut self.findings);
        }
    }

    fn renew_edition(&mut self, place: (Role, FileId), raw: &RawFile) {
        self.library.editions.remove(&raw.path);
        self.read_alone(place, raw);
        let read = self.readable.len().checked_sub(1);
        let edition = read.and_then(|at| self.read_sop(at));
        self.keep_edition(edition);
    }

    fn insert(&mut self, sop: Sop) {
        let sops = &mut self.library.sops;
        let at = sops.partition_point(|other| other.id < sop.id);
        sops.insert(at, sop);
    }

    fn renew_guide(&mut self, place: (Role, FileId), raw: &RawFile) {
        self.library.guides.retain(|guide| guide.file != place.1);
        self.read_alone(place, raw);
    }

    fn renew_settings(&mut self, place: (Role, FileId), raw: &RawFile) {
        let role = place.0.clone();
        if !self.read_alone(place, raw) {
            return;
        }
        match &role {
            Role::Agency(id) => self.library.agencies.retain(|agency| &agency.id != id),
            Role::Procedure(key) => self.library.procedures.retain(|other| &other.key != key),
            Role::Register(_) => return self.renew_register(raw),
            _ => {}
        }
        self.read_settings();
    }

    /// Reads every file of the register again, in the order of loading: an entry of the library wins over a built-in
    /// one. Only what is wrong with the changed file is told.
    fn renew_register(&mut self, raw: &RawFile) {
        self.library.register = Register::default();
        let mut changed = self.readable.pop();
        let mut others: Vec<(bool, String, FileId, String)> = Vec::new();
        for (at, source) in self.library.sources.iter().enumerate() {
            let inside = source.path.strip_prefix(BUILT_IN);
            if matches!(role(inside.unwrap_or(&source.path)), Role::Register(_)) {
                let text = source.text.clone();
                others.push((
                    inside.is_some(),
                    source.path.clone(),
                    FileId(count(at)),
                    text,
                ));
            }
        }
        others.sort();
        for (_, path, file, text) in others {
            if path == raw.path {
                let own = changed.take().map(|changed| self.read_one(changed));
                self.findings.append(own.unwrap_or_default());
                continue;
            }
            let told = std::mem::take(&mut self.findings);
            self.parse(
                role(path.strip_prefix(BUILT_IN).unwrap_or(&path)),
                file,
                (&path, text),
            );
            if let Some(other) = self.readable.pop() {
                self.read_one(other);
            }
            self.findings = told;
        }
    }

    /// Reads one file of settings and gives what is wrong with it.
    fn read_one(&mut self, readable: Readable) -> Findings {
        let others = std::mem::replace(&mut self.readable, vec![readable]);
        let told = std::mem::take(&mut self.findings);
        self.read_settings();
        self.readable.splice(0..0, others);
        std::mem::replace(&mut self.findings, told)
    }
}
