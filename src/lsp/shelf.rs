//! Shelves: a library kept in memory and the unsaved text of one of its files come in, what is wrong with it goes out.

use std::collections::BTreeMap;
use std::path::{Path, PathBuf};

use crate::analyse::{self, Facts, LibraryFacts};
use crate::compare::Comparison;
use crate::finding::{Finding, Findings};
use crate::lint::{Case, comparison, lint_sop};
use crate::load::shape::FileKind;
use crate::load::{self, RawFile};
use crate::model::{Day, Library, Sop};
use crate::text::yaml::{Node, NodeKind, parse};
use crate::text::{FileId, Source, Span};

/// One library, read once and then kept up to date file by file.
#[derive(Debug, Default)]
pub struct Shelf {
    /// The folder that holds `content/`; nothing for the shelf of drafts outside any library.
    pub root: Option<PathBuf>,
    /// Everything read.
    pub library: Library,
    /// What all SOPs share. It may lag behind the library until the author pauses.
    pub facts: LibraryFacts,
    /// The SOPs of each procedure that was asked for side by side. They lag like the facts.
    pub compared: BTreeMap<String, Option<Comparison>>,
    /// Whether these do.
    pub is_behind: bool,
}

/// A finding and where to show it: a defect in a block that agencies share is shown at the name of the block.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Shown {
    /// What is wrong.
    pub finding: Finding,
    /// The place in the open document.
    pub span: Span,
}

impl Shelf {
    /// Reads a library.
    pub fn of(root: Option<PathBuf>, files: Vec<RawFile>) -> Shelf {
        let (library, _) = load::load(files);
        let facts = analyse::analyse_library(&library);
        Shelf {
            root,
            library,
            facts,
            ..Shelf::default()
        }
    }

    /// The path by which the library knows a file; drafts outside keep their whole path.
    pub fn path_of(&self, file: &Path) -> String {
        let whole = || file.to_string_lossy().replace('\\', "/");
        let inside = self
            .root
            .as_ref()
            .and_then(|root| file.strip_prefix(root).ok());
        let inside = inside.map(|inside| inside.to_string_lossy().replace('\\', "/"));
        inside
            .filter(|path| path.starts_with("content/"))
            .unwrap_or_else(whole)
    }

    /// Where a file of the library lies on the disk; nothing for one that comes with the program.
    pub fn file_of(&self, path: &str) -> Option<PathBuf> {
        if path.starts_with("content/") {
            return self.root.as_ref().map(|root| root.join(path));
        }
        path.starts_with('/').then(|| PathBuf::from(path))
    }

    /// The SOP in a file.
    pub fn sop(&self, path: &str) -> Option<&Sop> {
        self.library
            .sops
            .iter()
            .find(|sop| self.library.source(sop.file).path == path)
    }

    /// The text and outline of a file.
    pub fn source(&self, path: &str) -> Option<(FileId, &Source)> {
        let at = self
            .library
            .sources
            .iter()
            .position(|source| source.path == path)?;
        Some((
            FileId(crate::text::count(at)),
            self.library.sources.get(at)?,
        ))
    }

    /// What analysis finds out about an SOP.
    pub fn facts_of(&self, sop: &Sop) -> Facts {
        analyse::analyse(&self.library, &self.facts, sop)
    }

    /// Takes the bytes of a file that nobody has open. Drafts outside the library go with their document, and so does a
    /// file that was never saved.
    pub fn take(&mut self, path: String, bytes: Option<Vec<u8>>) {
        self.is_behind = true;
        match bytes.filter(|_| path.starts_with("content/")) {
            Some(bytes) => {
                let content = Ok(bytes);
                load::update(&mut self.library, RawFile { path, content });
            }
            None => {
                let file = self.source(&path).map(|(file, _)| file);
                self.library.sops.retain(|sop| Some(sop.file) != file);
            }
        }
    }

    /// Takes the new text of a file and gives everything wrong with it, sorted.
    pub fn judge(&mut self, path: &str, text: &str, today: Day) -> Vec<Shown> {
        let named = |shelf: &Shelf| {
            shelf
                .sop(path)
                .map(|sop| (sop.name.value.clone(), sop.procedure.clone()))
        };
        let before = named(self);
        let raw = RawFile {
            path: path.to_owned(),
            content: Ok(text.as_bytes().to_vec()),
        };
        let mut findings = load::update(&mut self.library, raw);
        // Only SOPs' own texts can change without changing what others are judged by.
        let kind = FileKind::of_path(path);
        self.is_behind |= kind != Some(FileKind::Guide);
        if before != named(self) || kind != Some(FileKind::Sop) {
            self.catch_up();
        }
        if kind == Some(FileKind::Agency) {
            self.share_blocks(path);
        }
        self.compare(path);
        let Some((file, source)) = self.source(path) else {
            return shown(findings, None, &self.library);
        };
        let sop = self.library.sops.iter().find(|sop| sop.file == file);
        if let Some(sop) = sop.filter(|sop| !sop.partial) {
            findings.append(self.lint(sop, today));
        }
        if kind == Some(FileKind::Agency) {
            findings.append(self.lint_blocks(file, today));
        }
        shown(findings, Some((file, source)), &self.library)
    }

    /// Computes again what all SOPs share.
    pub fn catch_up(&mut self) {
        if std::mem::take(&mut self.is_behind) {
            self.facts = analyse::analyse_library(&self.library);
            self.compared.clear();
        }
    }

    /// Sets the SOPs of the procedure of an SOP side by side, unless they are.
    fn compare(&mut self, path: &str) {
        let key = self.sop(path).map_or("", Sop::procedure_key).to_owned();
        if key.is_empty() || self.compared.contains_key(&key) {
            return;
        }
        let is_member = |sop: &Sop| sop.procedure_key() == key;
        let all = self.library.sops.iter();
        // The facts of the others are not read.
        let facts: Vec<Facts> = all
            .clone()
            .map(|sop| match is_member(sop) {
                true => self.facts_of(sop),
                false => Facts::default(),
            })
            .collect();
        let members = all.enumerate().filter(|(_, sop)| is_member(sop));
        let members: Vec<usize> = members.map(|(at, _)| at).collect();
        let compared = comparison(&self.library, &facts, (&key, &members));
        self.compared.insert(key, compared);
    }

    fn lint(&self, sop: &Sop, today: Day) -> Findings {
        lint_sop(&Case {
            sop,
            facts: &self.facts_of(sop),
            library: &self.library,
            library_facts: &self.facts,
            comparison: self
                .compared
                .get(sop.procedure_key())
                .and_then(Option::as_ref),
            today,
            used: &[],
        })
    }

    /// Reads the SOPs of an agency again that name its blocks: the words of the blocks are theirs.
    fn share_blocks(&mut self, path: &str) {
        let Some((file, _)) = self.source(path) else {
            return;
        };
        let agency = self
            .library
            .agencies
            .iter()
            .find(|agency| agency.file == Some(file));
        let id = agency.map(|agency| agency.id.clone()).unwrap_or_default();
        let own = self.library.sops.iter().filter(|sop| sop.id.agency == id);
        let users = own.filter(|sop| sop.shared_items().next().is_some());
        let texts = users.map(|sop| self.library.source(sop.file));
        let files: Vec<RawFile> = texts
            .map(|source| RawFile {
                path: source.path.clone(),
                content: Ok(source.text.clone().into_bytes()),
            })
            .collect();
        for file in files {
            load::update(&mut self.library, file);
        }
    }

    /// What the SOPs of an agency show to be wrong with its shared blocks.
    fn lint_blocks(&self, file: FileId, today: Day) -> Findings {
        let agency = self
            .library
            .agencies
            .iter()
            .find(|agency| agency.file == Some(file));
        let id = agency.map(|agency| agency.id.as_str()).unwrap_or_default();
        let users = self
            .library
            .sops
            .iter()
            .filter(|sop| sop.id.agency == id && !sop.partial);
        let mut findings = Findings::default();
        for sop in users.filter(|sop| sop.shared_items().next().is_some()) {
            findings.append(self.lint(sop, today));
        }
        findings.retain(|finding| finding.span.file == file);
        findings
    }
}

/// Gives every finding its place in the document; those of other files are left to them.
fn shown(findings: Findings, own: Option<(FileId, &Source)>, library: &Library) -> Vec<Shown> {
    let Some((file, source)) = own else {
        return findings
            .sorted()
            .into_iter()
            .map(|finding| Shown {
                span: finding.span,
                finding,
            })
            .collect();
    };
    let root = parse(file, &source.path, source.text.clone()).root;
    let place = |finding: &Finding| {
        if finding.span.file == file {
            return Some(finding.span);
        }
        let agency = library
            .agencies
            .iter()
            .find(|agency| agency.file == Some(finding.span.file))?;
        let block = agency
            .blocks
            .iter()
            .find(|block| block.span.contains(finding.span))?;
        root.as_ref()
            .and_then(|root| block_name(root, &block.key.value))
    };
    let all = findings.sorted().into_iter();
    all.filter_map(|finding| {
        Some(Shown {
            span: place(&finding)?,
            finding,
        })
    })
    .collect()
}

/// Where a document names a shared block.
fn block_name(node: &Node, name: &str) -> Option<Span> {
    match &node.kind {
        NodeKind::Scalar { .. } => None,
        NodeKind::List(items) => items.iter().find_map(|item| block_name(item, name)),
        NodeKind::Map(entries) => entries.iter().find_map(|(key, value)| match &value.kind {
            NodeKind::Scalar { value: text, .. } if key.value == "blok" && text == name => {
                Some(value.span)
            }
            _ => block_name(value, name),
        }),
    }
}
