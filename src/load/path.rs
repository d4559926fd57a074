//! Paths: the path of a file in a library comes in, what the file is goes out. Only allow-listed names become pages.

use crate::model::{EDITIONS, SopId};

/// The folder that drafts outside a library are put in.
pub(super) const DRAFTS: &str = "draf";

/// What a file of a library is.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) enum Role {
    /// `content/situs.yaml`.
    Site,
    /// `content/instansi/<id>.yaml`.
    Agency(String),
    /// `content/prosedur/<key>.yaml`.
    Procedure(String),
    /// `content/peraturan/<name>.yaml`.
    Register(String),
    /// `content/sop/<instansi>/<slug>.yaml`, or a draft outside the library.
    Sop(SopId),
    /// `content/sop/<instansi>/riwayat/<name>.yaml`: an older version of an SOP.
    Edition(SopId),
    /// `content/panduan/<slug>.md`.
    Guide(String),
    /// A file in the right place under a name that cannot become an address.
    BadName,
    /// Not ours: logos, notes.
    Other,
}

/// What the file at a path is.
pub(super) fn role(path: &str) -> Role {
    let parts: Vec<&str> = path.split('/').collect();
    let Some((&"content", inside)) = parts.split_first() else {
        return Role::Sop(draft_id(path));
    };
    match inside {
        ["situs.yaml" | "situs.yml"] => Role::Site,
        ["instansi", file] => named(file, YAML, Role::Agency),
        ["prosedur", file] => named(file, YAML, Role::Procedure),
        ["peraturan", file] => named(file, YAML, Role::Register),
        ["panduan", file] => named(file, &[".md"], Role::Guide),
        ["sop", agency, file] => of_agency(agency, file, Role::Sop),
        ["sop", agency, EDITIONS, file] => of_agency(agency, file, Role::Edition),
        ["sop", .., file] if stem(file, YAML).is_some() => Role::BadName,
        _ => Role::Other,
    }
}

/// A file of an agency, where the name of its folder may become an address.
fn of_agency(agency: &str, file: &str, role: fn(SopId) -> Role) -> Role {
    let id = |slug| {
        role(SopId {
            agency: agency.to_owned(),
            slug,
        })
    };
    match named(file, YAML, id) {
        Role::Other => Role::Other,
        role if is_slug(agency) => role,
        _ => Role::BadName,
    }
}

const YAML: &[&str] = &[".yaml", ".yml"];

fn named(file: &str, endings: &[&str], role: impl FnOnce(String) -> Role) -> Role {
    match stem(file, endings) {
        Some(stem) if is_slug(stem) => role(stem.to_owned()),
        Some(_) => Role::BadName,
        None => Role::Other,
    }
}

/// The name without one of the endings, whatever their case.
fn stem<'a>(file: &'a str, endings: &[&str]) -> Option<&'a str> {
    let lower = file.to_ascii_lowercase();
    let ending = endings.iter().find(|ending| lower.ends_with(**ending))?;
    file.get(..file.len() - ending.len())
}

/// Whether a name may become part of an address: lower-case letters, digits, `-`.
pub(super) fn is_slug(name: &str) -> bool {
    let allowed = |byte: u8| byte.is_ascii_lowercase() || byte.is_ascii_digit() || byte == b'-';
    !name.is_empty() && name.len() <= 100 && name.bytes().all(allowed)
}

/// The page a path would become, the same for paths that differ only in case or between `.yaml` and `.yml`.
pub(super) fn page(path: &str) -> String {
    let lower = path.to_lowercase();
    YAML.iter()
        .find_map(|ending| lower.strip_suffix(ending))
        .unwrap_or(&lower)
        .to_owned()
}

/// The part of a path that is no slug, to quote it.
pub(super) fn bad_part(path: &str) -> String {
    let parts = path.split('/').skip(2);
    let bad = |part: &&str| !is_slug(stem(part, YAML).unwrap_or(part));
    parts
        .filter(bad)
        .last()
        .or_else(|| path.rsplit('/').next())
        .unwrap_or(path)
        .to_owned()
}

/// The id of a draft outside any library: its file name with everything else made a hyphen.
fn draft_id(path: &str) -> SopId {
    let file = path.rsplit(['/', '\\']).next().unwrap_or(path);
    let name = stem(file, YAML).unwrap_or(file).to_lowercase();
    let safe: String = name
        .chars()
        .map(|letter| {
            if letter.is_ascii_alphanumeric() {
                letter
            } else {
                '-'
            }
        })
        .collect();
    let slug = safe.trim_matches('-').chars().take(100).collect::<String>();
    let slug = if slug.is_empty() {
        DRAFTS.to_owned()
    } else {
        slug
    };
    SopId {
        agency: DRAFTS.to_owned(),
        slug,
    }
}
