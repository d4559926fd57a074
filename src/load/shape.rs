//! Shapes: a key of the format comes in, what the loader accepts as its value goes out. Schema and editors read it, and
//! a test holds it to the loader.

use crate::model::{ElectronicSigning, RegulationKind};
use crate::words::terms::Scope;

use super::{agency, path, regulation, site, sop, step};

/// What a value may be.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Shape {
    /// A text.
    Text,
    /// A text that is a whole number.
    Whole,
    /// A text that is a number from 0 to 24.
    Decimal,
    /// A text that is a number from 0 to below 1.
    Chance,
    /// A colour as `#` and six hexadecimal digits.
    Colour,
    /// One of a few words.
    Choice(Vec<&'static str>),
    /// A text, or a list of texts.
    Texts,
    /// Texts and shared blocks, or one of them alone.
    Items,
    /// A map of known keys.
    Map(Scope),
    /// A text, or a map of known keys.
    TextOr(Scope),
    /// A list of maps of known keys.
    List(Scope),
    /// A map whose keys are the author's own.
    Keyed(Box<Shape>),
    /// A map of known keys, or a list of maps of other known keys.
    MapOrList(Scope, Scope),
    /// Yes or no, or a map of known keys.
    YesOr(Scope),
}

/// The kinds of files of a library.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum FileKind {
    /// `content/sop/<instansi>/<slug>.yaml`, and drafts.
    Sop,
    /// `content/instansi/<id>.yaml`.
    Agency,
    /// `content/prosedur/<key>.yaml`.
    Procedure,
    /// `content/peraturan/<name>.yaml`.
    Register,
    /// `content/situs.yaml`.
    Site,
    /// The front matter of `content/panduan/<slug>.md`.
    Guide,
}

impl FileKind {
    /// Every kind with its name, as the folders of a library have it.
    pub const NAMES: [(FileKind, &'static str); 6] = [
        (FileKind::Sop, "sop"),
        (FileKind::Agency, "instansi"),
        (FileKind::Procedure, "prosedur"),
        (FileKind::Register, "peraturan"),
        (FileKind::Site, "situs"),
        (FileKind::Guide, "panduan"),
    ];

    /// The kind of a name.
    pub fn of_name(name: &str) -> Option<FileKind> {
        let found = Self::NAMES.iter().find(|(_, known)| *known == name);
        found.map(|(kind, _)| *kind)
    }

    /// The kind of the file at a path of a library; any other path is that of a draft.
    pub fn of_path(path: &str) -> Option<FileKind> {
        match path::role(path) {
            path::Role::Sop(_) | path::Role::Edition(_) => Some(FileKind::Sop),
            path::Role::Agency(_) => Some(FileKind::Agency),
            path::Role::Procedure(_) => Some(FileKind::Procedure),
            path::Role::Register(_) => Some(FileKind::Register),
            path::Role::Site => Some(FileKind::Site),
            path::Role::Guide(_) => Some(FileKind::Guide),
            path::Role::BadName | path::Role::Other => None,
        }
    }

    /// What the whole file is.
    pub fn shape(self) -> Shape {
        match self {
            FileKind::Sop => Shape::Map(Scope::Sop),
            FileKind::Agency => Shape::Map(Scope::Agency),
            FileKind::Procedure => Shape::Map(Scope::Procedure),
            FileKind::Register => Shape::List(Scope::Regulation),
            FileKind::Site => Shape::Map(Scope::Site),
            FileKind::Guide => Shape::Map(Scope::Guide),
        }
    }
}

/// What the value of a key may be; nothing for a key that the map does not have.
pub fn shape(scope: Scope, key: &str) -> Option<Shape> {
    crate::words::terms::keys(scope)
        .any(|known| known == key)
        .then(|| match scope {
            Scope::Sop | Scope::Part => of_sop(key),
            Scope::Agency => of_agency(key),
            Scope::Procedure => of_procedure(key),
            Scope::Regulation => of_regulation(key),
            Scope::Site => of_site(key),
            _ => of_part(scope, key),
        })
}

/// Whether a map is refused without this key. A last number (`nomor_terakhir`) needs no more than its kind and year.
pub fn is_required(scope: Scope, key: &str) -> bool {
    matches!(
        (scope, key),
        (
            Scope::Sop | Scope::Agency | Scope::Procedure | Scope::Actor,
            "nama"
        ) | (Scope::Phase | Scope::Design, "id" | "nama")
            | (Scope::Step, "kegiatan")
            | (Scope::Regulation, "jenis" | "tahun" | "nomor" | "tentang")
            | (Scope::Relation, "jenis" | "peraturan")
            | (Scope::Guide, "judul")
            | (Scope::Block, "blok")
    )
}

fn of_sop(key: &str) -> Shape {
    match key {
        "status" => choice(sop::STATUSES),
        "pengganti" => Shape::TextOr(Scope::Successor),
        "dulu" | "masukan" => Shape::Texts,
        "tanggal" => Shape::Map(Scope::Dates),
        "pengesahan" => Shape::Map(Scope::Approval),
        "persetujuan" => Shape::List(Scope::Approver),
        "riwayat" => Shape::List(Scope::Revision),
        "sampul" => Shape::YesOr(Scope::Cover),
        "dasar_hukum"
        | "kualifikasi_pelaksana"
        | "keterkaitan"
        | "peralatan"
        | "peringatan"
        | "pencatatan" => Shape::Items,
        "istilah" | "tambahan" => keyed(Shape::Texts),
        "pelaksana" => keyed(Shape::TextOr(Scope::Actor)),
        "langkah" => Shape::List(Scope::Step),
        "bagian" => Shape::List(Scope::Part),
        "sumber" => Shape::Map(Scope::Provenance),
        "kecualikan" => Shape::List(Scope::Exception),
        _ => Shape::Text,
    }
}

fn of_agency(key: &str) -> Shape {
    match key {
        "tingkat" => choice(agency::LEVELS),
        "kertas" => choice(agency::PAPERS),
        "warna" => Shape::Colour,
        "tte" => Shape::Map(Scope::Signing),
        "blok" | "istilah" | "aturan" => keyed(Shape::Texts),
        _ => Shape::Text,
    }
}

fn of_procedure(key: &str) -> Shape {
    match key {
        "alias" | "topik" | "dokumen" => Shape::Texts,
        "tahap" => Shape::List(Scope::Phase),
        "rancangan" => Shape::List(Scope::Design),
        _ => Shape::Text,
    }
}

fn of_regulation(key: &str) -> Shape {
    match key {
        "jenis" => Shape::Choice(RegulationKind::KEYS.iter().map(|(_, key)| *key).collect()),
        "tahun" | "nomor_terakhir" => Shape::Whole,
        "alias" => Shape::Texts,
        "lembaran" => Shape::Map(Scope::Gazette),
        "status" => choice(regulation::STATUSES),
        "hubungan" => Shape::List(Scope::Relation),
        "peristiwa" => choice(regulation::ENDINGS),
        _ => Shape::Text,
    }
}

fn of_site(key: &str) -> Shape {
    match key {
        "bahasa" => choice(site::LANGUAGES),
        "profil" => choice(site::PROFILES),
        "tampilkan_temuan" | "terbitkan_ttd" => choice(site::YES_NO),
        "hari_kerja" => Shape::Map(Scope::WorkingWeek),
        "warna" => Shape::Colour,
        "peluang_kembali" => Shape::Chance,
        "tte" => Shape::Map(Scope::Signing),
        "istilah" | "sinonim" => keyed(Shape::Texts),
        _ => Shape::Text,
    }
}

fn of_part(scope: Scope, key: &str) -> Shape {
    match (scope, key) {
        (Scope::Approval, "cara") => choice(sop::METHODS),
        (Scope::Cover, "kontak")
        | (Scope::Provenance, "catatan" | "disimpulkan")
        | (Scope::Step, "pelaksana" | "kelengkapan" | "output" | "lanjut")
        | (Scope::Phase | Scope::Design, "kata") => Shape::Texts,
        (Scope::Actor, "pihak") => choice(step::PARTIES),
        (Scope::Step, "simbol") => choice(step::SYMBOLS),
        (Scope::Step, "keputusan") => Shape::MapOrList(Scope::Decision, Scope::Exit),
        (Scope::Decision, _) => Shape::TextOr(Scope::Exit),
        (Scope::WorkingWeek, _) => Shape::Decimal,
        (Scope::Signing, "jangkar") => choice(&ElectronicSigning::ANCHORS),
        (Scope::Signing, "bidang" | "catatan_kaki") => yes_or_no(),
        (Scope::Relation, "jenis") => choice(regulation::RELATIONS),
        _ => Shape::Text,
    }
}

/// The words for yes and no.
pub fn yes_or_no() -> Shape {
    choice(site::YES_NO)
}

fn choice<T>(known: &[(&'static str, T)]) -> Shape {
    Shape::Choice(known.iter().map(|(word, _)| *word).collect())
}

fn keyed(shape: Shape) -> Shape {
    Shape::Keyed(Box::new(shape))
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::words::terms::TERMS;
    use std::collections::BTreeSet;

    fn reach(shape: &Shape, seen: &mut BTreeSet<Scope>) {
        let scopes = match shape {
            Shape::Map(scope) | Shape::TextOr(scope) | Shape::List(scope) | Shape::YesOr(scope) => {
                vec![*scope]
            }
            Shape::MapOrList(map, item) => vec![*map, *item],
            Shape::Items => vec![Scope::Block],
            Shape::Keyed(inner) => return reach(inner, seen),
            _ => Vec::new(),
        };
        for scope in scopes {
            let first = seen.insert(scope);
            for term in TERMS.iter().filter(|term| first && term.scope == scope) {
                reach(&super::shape(scope, term.key).expect("a shape"), seen);
            }
        }
    }

    #[test]
    fn every_map_of_the_glossary_is_reached_from_a_file() {
        let mut seen = BTreeSet::new();
        for (kind, _) in FileKind::NAMES {
            reach(&kind.shape(), &mut seen);
        }
        let known: BTreeSet<Scope> = TERMS.iter().map(|term| term.scope).collect();
        assert_eq!(seen, known);
        assert_eq!(super::shape(Scope::Step, "kegiatn"), None);
    }
}
