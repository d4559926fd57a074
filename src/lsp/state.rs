//! The server's state: what the editor has told so far, without its messages.

use std::collections::BTreeMap;
use std::fmt;
use std::path::{Path, PathBuf};

use serde_json::Value;

use super::lines::{Encoding, Lines};
use super::shelf::{Shelf, Shown};
use super::uri;
use crate::load::RawFile;
use crate::load::shape::FileKind;
use crate::model::{Day, Sop};
use crate::words::Lang;
use crate::words::terms::{Scope, keys};

/// Finds the folder of the library that a file or folder lies in.
type FindRoot = Box<dyn Fn(&Path) -> Option<PathBuf>>;

/// Reads the files of the library in a folder.
type ReadFiles = Box<dyn Fn(&Path) -> Vec<RawFile>>;

/// Reads one file; nothing where there is none.
type ReadFile = Box<dyn Fn(&Path) -> Option<Vec<u8>>>;

/// The disk, so that nothing here touches it.
pub struct Disk {
    /// The nearest folder, from a path upwards, that holds a library.
    pub root: FindRoot,
    /// Every file of a library.
    pub files: ReadFiles,
    /// The bytes of one file.
    pub file: ReadFile,
}

impl fmt::Debug for Disk {
    fn fmt(&self, out: &mut fmt::Formatter<'_>) -> fmt::Result {
        out.write_str("Disk")
    }
}

/// Where the conversation with the editor stands.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Default)]
pub enum Stage {
    /// Not yet begun.
    #[default]
    Silent,
    /// Begun.
    Open,
    /// The editor wants no more.
    Closed,
    /// Over; true where the editor had closed it before.
    Over(bool),
}

/// A document that the editor has open.
#[derive(Debug, Default)]
pub struct Document {
    /// The shelf of its library.
    pub shelf: usize,
    /// Its path in that library.
    pub path: String,
    /// The text as the editor has it, without a mark before it.
    pub text: String,
    /// Whether the editor's text begins with such a mark.
    pub marked: bool,
    /// The editor's count of its changes.
    pub version: Value,
    /// Whether the text changed since it was judged.
    pub changed: bool,
    /// The SOP as it was when it last could be read to its end.
    pub whole: Option<Sop>,
    /// What is wrong with it.
    pub shown: Vec<Shown>,
    /// What the editor was told last.
    pub told: Value,
}

/// Everything the server knows.
#[derive(Debug)]
pub struct State {
    /// How to reach files.
    pub disk: Disk,
    /// The day on which everything is judged.
    pub today: Day,
    /// The language of the author.
    pub lang: Lang,
    /// Where the conversation stands.
    pub stage: Stage,
    /// How the editor counts.
    pub encoding: Encoding,
    /// The folder of the library that `--root` names, or that the editor opened.
    pub root: Option<PathBuf>,
    /// The libraries read so far.
    pub shelves: Vec<Shelf>,
    /// The open documents by their addresses.
    pub documents: BTreeMap<String, Document>,
}

impl State {
    /// A server that was told nothing yet.
    pub fn new(disk: Disk, today: Day, lang: Lang) -> State {
        State {
            disk,
            today,
            lang,
            stage: Stage::Silent,
            encoding: Encoding::default(),
            root: None,
            shelves: Vec::new(),
            documents: BTreeMap::new(),
        }
    }

    /// The shelf of the library that a file lies in; that of the opened folder for a draft outside any.
    pub fn shelf_of(&mut self, file: Option<&Path>) -> usize {
        let own = file.and_then(|file| {
            let root = (self.disk.root)(file)?;
            file.starts_with(root.join("content")).then_some(root)
        });
        let root = own.or_else(|| self.root.clone());
        if let Some(at) = self.shelves.iter().position(|shelf| shelf.root == root) {
            return at;
        }
        let files = root
            .as_ref()
            .map(|root| (self.disk.files)(root))
            .unwrap_or_default();
        self.shelves.push(Shelf::of(root, files));
        self.shelves.len() - 1
    }

    /// Judges a document again if its text changed.
    pub fn refresh(&mut self, uri: &str) {
        let Some(document) = self
            .documents
            .get_mut(uri)
            .filter(|document| document.changed)
        else {
            return;
        };
        document.changed = false;
        let Some(shelf) = self.shelves.get_mut(document.shelf) else {
            return;
        };
        let names_more = FileKind::of_path(&document.path) != Some(FileKind::Sop);
        document.shown = match is_ours(document) {
            true => shelf.judge(&document.path, &document.text, self.today),
            false => Vec::new(),
        };
        let whole = shelf.sop(&document.path).filter(|sop| !sop.partial);
        if let Some(sop) = whole {
            document.whole = Some(sop.clone());
        }
        let at = document.shelf;
        if names_more {
            // What an agency, a procedure or the register says is part of what the SOPs beside it are judged by.
            for (_, other) in self
                .documents
                .iter_mut()
                .filter(|(other, _)| other.as_str() != uri)
            {
                let follows =
                    other.shelf == at && FileKind::of_path(&other.path) == Some(FileKind::Sop);
                other.changed |= follows;
            }
        }
    }

    /// Judges every changed document. Settings come first: SOPs are judged by them.
    pub fn refresh_all(&mut self) {
        let mut uris: Vec<(bool, String)> = Vec::new();
        for (uri, document) in &self.documents {
            uris.push((
                FileKind::of_path(&document.path) == Some(FileKind::Sop),
                uri.clone(),
            ));
        }
        uris.sort();
        for (_, uri) in uris {
            self.refresh(&uri);
        }
    }

    /// Judges everything again that a change elsewhere may concern.
    pub fn catch_up(&mut self) {
        for at in 0..self.shelves.len() {
            let Some(shelf) = self.shelves.get_mut(at).filter(|shelf| shelf.is_behind) else {
                continue;
            };
            shelf.catch_up();
            for document in self
                .documents
                .values_mut()
                .filter(|document| document.shelf == at)
            {
                document.changed = true;
            }
        }
        self.refresh_all();
        // Judging again took nothing new in.
        self.shelves
            .iter_mut()
            .for_each(|shelf| shelf.is_behind = false);
    }

    /// Reads every library again: files came, went or changed behind the editor.
    pub fn read_again(&mut self) {
        for shelf in &mut self.shelves {
            let files = shelf
                .root
                .as_ref()
                .map(|root| (self.disk.files)(root))
                .unwrap_or_default();
            *shelf = Shelf::of(shelf.root.take(), files);
        }
        self.documents
            .values_mut()
            .for_each(|document| document.changed = true);
    }

    /// The address of a file: as the editor has it where it is open.
    pub fn uri_of(&self, shelf: usize, path: &str) -> Option<String> {
        let open = self
            .documents
            .iter()
            .find(|(_, document)| document.shelf == shelf && document.path == path);
        if let Some((uri, _)) = open {
            return Some(uri.clone());
        }
        let file = self.shelves.get(shelf)?.file_of(path)?;
        Some(uri::uri_of(&file))
    }
}

impl Document {
    /// The lines of the text as the editor counts them.
    pub fn lines(&self, encoding: Encoding) -> Lines<'_> {
        Lines::of(&self.text, encoding).marked(self.marked)
    }

    /// Takes the editor's text.
    pub fn set_text(&mut self, text: &str) {
        let (text, marked) = Lines::unmark(text);
        self.text = text.to_owned();
        self.marked = marked;
        self.changed = true;
    }
}

/// Whether a document is one of ours. Outside a library any YAML file may be open: it is a draft if it has a key that
/// hardly anything but an SOP has.
fn is_ours(document: &Document) -> bool {
    let inside = document.path.starts_with("content/");
    let common = ["unit", "status", "sumber"];
    inside
        || document.text.lines().any(|line| {
            let key = line.split_once(':').map(|(key, _)| key);
            key.is_some_and(|key| {
                keys(Scope::Sop).any(|known| known == key) && !common.contains(&key)
            })
        })
}
