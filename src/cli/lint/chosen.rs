//! Choosing: the paths of a command line come in, the files of the library and the drafts that they mean go out.

use std::collections::{BTreeMap, BTreeSet};
use std::path::{Path, PathBuf};

use clap::ArgMatches;

use crate::cli::library::Opened;
use crate::cli::{Stop, World};
use crate::disk;
use crate::finding::Finding;
use crate::model::Sop;
use crate::text::{FileId, RawFile, Span};
use crate::words::terminal;

/// The paths of the command line, as given and in full.
pub(in crate::cli) fn paths(world: &World<'_>, matches: &ArgMatches) -> Vec<Given> {
    let words = matches.get_many::<String>("paths").into_iter().flatten();
    words
        .map(|word| Given {
            word: word.clone(),
            full: world.folder.join(word),
        })
        .collect()
}

/// A path of the command line.
pub(in crate::cli) struct Given {
    word: String,
    full: PathBuf,
}

/// What the paths of the command line mean.
pub(in crate::cli) struct Chosen {
    /// Drafts outside the library.
    pub drafts: Vec<RawFile>,
    /// Files and folders as the library knows them; with no place either, everything is chosen.
    inside: BTreeSet<String>,
    /// Where the drafts stand on the disk, by the paths that findings name.
    places: BTreeMap<String, Place>,
}

/// Where a file stands on the disk.
#[derive(Clone, Debug)]
pub(super) struct Place {
    /// The path on the disk.
    pub path: PathBuf,
    /// The file or folder that the user named: nothing outside it is written.
    pub within: PathBuf,
}

impl Chosen {
    /// Sorts paths into those inside the library and drafts outside it.
    pub fn of(root: Option<&Path>, paths: &[Given]) -> Result<Chosen, Stop> {
        let mut chosen = Chosen {
            drafts: Vec::new(),
            inside: BTreeSet::new(),
            places: BTreeMap::new(),
        };
        let mut seen = BTreeSet::new();
        let root = root.and_then(|root| root.canonicalize().ok());
        for Given { word, full } in paths {
            let named = root.as_deref().and_then(|root| {
                let agency = agency_folder(root, (word, full));
                agency.or_else(|| sop_file(root, (word, full)))
            });
            let path = named.as_ref().unwrap_or(full).canonicalize();
            let path = path.map_err(|_| terminal::no_path(word))?;
            let inside = root.as_ref().and_then(|root| path.strip_prefix(root).ok());
            let content =
                |inside: &&Path| inside.starts_with("content") || inside.as_os_str().is_empty();
            match inside.filter(content) {
                Some(inside) => {
                    chosen.inside.insert(disk::slashes(inside));
                }
                None => chosen.add_drafts((word, &path), &mut seen)?,
            }
        }
        Ok(chosen)
    }

    /// Adds the drafts of a file or folder outside the library, under the words of the command line. One that was seen
    /// before is no other draft.
    fn add_drafts(
        &mut self,
        (word, path): (&str, &Path),
        seen: &mut BTreeSet<PathBuf>,
    ) -> Result<(), Stop> {
        // A folder named like a file of ours is a mistake to report, not a folder of drafts.
        let is_named_yaml = word.ends_with(".yaml") || word.ends_with(".yml");
        let drafts = if path.is_dir() && !is_named_yaml {
            disk::read_drafts(path)?
        } else {
            vec![disk::read_file(path)]
        };
        if drafts.is_empty() {
            return Err(terminal::no_sop(word).into());
        }
        let full = path.to_string_lossy().replace('\\', "/");
        for mut draft in drafts {
            let place = PathBuf::from(&draft.path);
            let inside = draft.path.strip_prefix(&full).unwrap_or_default();
            let shown = format!("{}{inside}", word.trim_end_matches('/'));
            // A path that looks like one of the library stays in full: it must not be taken for its file.
            if !shown.starts_with("content/") {
                draft.path = shown;
            }
            if !seen.insert(place.clone()) {
                continue;
            }
            let within = path.to_owned();
            let place = Place {
                path: place,
                within,
            };
            self.places.insert(draft.path.clone(), place);
            self.drafts.push(draft);
        }
        Ok(())
    }
}

/// The SOPs of the agency that a bare word names, where the disk has nothing else to read under that name.
fn agency_folder(root: &Path, (word, full): (&str, &Path)) -> Option<PathBuf> {
    let is_id = |byte: u8| byte.is_ascii_alphanumeric() || byte == b'-';
    let folder = root.join("content/sop").join(word);
    if !word.bytes().all(is_id) || !folder.is_dir() {
        return None;
    }
    let is_other = match full.is_dir() {
        true => disk::read_drafts(full).is_ok_and(|drafts| !drafts.is_empty()),
        false => full.exists(),
    };
    (!is_other).then_some(folder)
}

/// The file of the SOP that `instansi/slug` names, as `compare --sop` has it, where the disk has nothing under that name.
fn sop_file(root: &Path, (word, full): (&str, &Path)) -> Option<PathBuf> {
    let is_id = |part: &str| {
        let mut bytes = part.bytes();
        !part.is_empty() && bytes.all(|byte| byte.is_ascii_alphanumeric() || byte == b'-')
    };
    let (agency, slug) = word.split_once('/')?;
    if !is_id(agency) || !is_id(slug) || full.exists() {
        return None;
    }
    let file = root.join("content/sop").join(agency).join(slug);
    ["yaml", "yml"]
        .iter()
        .map(|ending| file.with_extension(ending))
        .find(|file| file.is_file())
}

impl Chosen {
    /// Whether a file of the library is chosen: all are where none was named.
    pub fn holds(&self, path: &str) -> bool {
        let all = self.inside.is_empty() && self.places.is_empty();
        let folders = path.match_indices('/').filter_map(|(at, _)| path.get(..at));
        let mut names = ["", path].into_iter().chain(folders);
        all || self.places.contains_key(path) || names.any(|name| self.inside.contains(name))
    }

    /// Where a file that may be mended stands on the disk: it was chosen, and it is no part of the program.
    pub(super) fn place(&self, root: Option<&Path>, path: &str) -> Option<Place> {
        if let Some(place) = self.places.get(path) {
            return Some(place.clone());
        }
        let inside = path.starts_with("content/") && self.holds(path);
        root.filter(|_| inside).map(|root| Place {
            path: root.join(path),
            within: root.to_owned(),
        })
    }

    /// Those of some findings that lie in the chosen files, or in blocks that the chosen SOPs share with others.
    pub(super) fn findings(&self, opened: &Opened, all: &[Finding]) -> Vec<Finding> {
        let library = &opened.library;
        let is_chosen = |file: FileId| self.holds(&library.source(file).path);
        let sops = library.sops.iter().filter(|sop| is_chosen(sop.file));
        let shared: Vec<Span> = sops
            .flat_map(Sop::shared_items)
            .map(|item| item.text.span)
            .collect();
        let is_meant = |finding: &&Finding| {
            is_chosen(finding.span.file) || shared.iter().any(|item| item.contains(finding.span))
        };
        all.iter().filter(is_meant).cloned().collect()
    }
}
