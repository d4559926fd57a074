//! Words about the documents of a procedure: who does what with them, and where they come from, come in; sentences for
//! the page of an SOP go out.

use super::{Said, Words};
use crate::{said, words};

/// What a step does with a document.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Deed {
    /// It comes into being.
    Makes,
    /// The step works with it.
    Uses,
    /// It goes in and comes out changed.
    Changes,
}

/// A deed as a cell of the matrix says it.
pub fn deed(deed: Deed) -> Words {
    match deed {
        Deed::Makes => words!("dibuat", "made"),
        Deed::Uses => words!("dipakai", "used"),
        Deed::Changes => words!("diubah", "changed"),
    }
}

/// What the act of a sentence does to its object: the verb of the activity, turned round. Nothing for a verb that is not
/// known.
pub fn turned(verb: &str) -> Option<Words> {
    let known = TURNED.iter().find(|(active, _, _)| *active == verb);
    known.map(|(_, id, en)| words!(id, en))
}

/// Active verbs of activities, and what is then said of the document.
const TURNED: &[(&str, &str, &str)] = &[
    ("membuat", "dibuat", "made"),
    ("menyusun", "disusun", "drawn up"),
    ("mengonsep", "dikonsep", "drafted"),
    ("mengetik", "diketik", "typed"),
    ("mengisi", "diisi", "filled in"),
    ("melengkapi", "dilengkapi", "completed"),
    ("menyiapkan", "disiapkan", "prepared"),
    ("mempersiapkan", "dipersiapkan", "prepared"),
    ("menerbitkan", "diterbitkan", "issued"),
    ("mencetak", "dicetak", "printed"),
    ("mengajukan", "diajukan", "submitted"),
    ("menyampaikan", "disampaikan", "handed on"),
    ("menyerahkan", "diserahkan", "handed over"),
    ("mengirim", "dikirim", "sent"),
    ("mengirimkan", "dikirim", "sent"),
    ("mengunggah", "diunggah", "uploaded"),
    ("menerima", "diterima", "received"),
    ("mencatat", "dicatat", "recorded"),
    ("mengagendakan", "diagendakan", "entered in the agenda"),
    ("mendaftarkan", "didaftarkan", "registered"),
    ("memeriksa", "diperiksa", "checked"),
    ("memverifikasi", "diverifikasi", "verified"),
    ("memvalidasi", "divalidasi", "validated"),
    ("meneliti", "diteliti", "examined"),
    ("menelaah", "ditelaah", "studied"),
    ("mempelajari", "dipelajari", "studied"),
    ("mengevaluasi", "dievaluasi", "evaluated"),
    ("mengoreksi", "dikoreksi", "corrected"),
    ("memperbaiki", "diperbaiki", "mended"),
    ("menyempurnakan", "disempurnakan", "improved"),
    ("memaraf", "diparaf", "initialled"),
    ("menandatangani", "ditandatangani", "signed"),
    ("mengesahkan", "disahkan", "approved"),
    ("menetapkan", "ditetapkan", "laid down"),
    ("menyetujui", "disetujui", "approved"),
    (
        "mendisposisikan",
        "didisposisikan",
        "passed on with instructions",
    ),
    ("mendisposisi", "didisposisi", "passed on with instructions"),
    ("meneruskan", "diteruskan", "passed on"),
    ("menomori", "dinomori", "numbered"),
    ("menggandakan", "digandakan", "copied"),
    ("mengarsipkan", "diarsipkan", "filed"),
    ("menyimpan", "disimpan", "kept"),
    ("mengolah", "diolah", "processed"),
    ("memproses", "diproses", "processed"),
    ("mengumpulkan", "dikumpulkan", "gathered"),
    ("merekapitulasi", "direkapitulasi", "summed up"),
    ("mengembalikan", "dikembalikan", "given back"),
];

/// One deed: what is done, by whom and in which steps.
pub fn done(what: Words, by: Option<&str>, steps: &Said) -> Said {
    let (id, en) = (what.id, what.en);
    let (in_id, in_en) = (&steps.id, &steps.en);
    match by {
        Some(name) => {
            said!(id: "{id} {name} di langkah {in_id}", en: "{en} by {name} in step {in_en}")
        }
        None => said!(id: "{id} di langkah {in_id}", en: "{en} in step {in_en}"),
    }
}

/// Where a document comes from that no step makes.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Source {
    /// `masukan` declares it.
    Declared,
    /// Whoever first needs it brings it.
    Brought,
    /// The equipment list holds it.
    Equipment,
    /// A related SOP makes it.
    Linked(String),
    /// An office has it at hand.
    AtHand,
    /// The activity of a step brings it, by its number.
    Step(String),
    /// It belongs to another procedure.
    Foreign(String),
    /// The step that needs it makes it itself.
    OwnProduct,
    /// Nobody says.
    Unknown,
}

/// Where a document comes from, as a sentence begins.
pub fn source(source: &Source) -> Said {
    match source {
        Source::Declared => words!("sudah ada sejak awal", "there from the start").into(),
        Source::Brought => words!("dibawa dari luar", "brought from outside").into(),
        Source::Equipment => words!("ada pada peralatan", "among the equipment").into(),
        Source::Linked(name) => said!(id: "dari {name}", en: "from {name}"),
        Source::AtHand => words!("sudah tersedia", "at hand").into(),
        Source::Step(number) => {
            said!(id: "didapat dari kegiatan langkah {number}", en: "comes of step {number}")
        }
        Source::Foreign(name) => {
            said!(id: "milik prosedur {name}", en: "belongs to the procedure {name}")
        }
        Source::OwnProduct => words!(
            "baru ada sesudah langkah yang memintanya",
            "there only after the step that asks for it"
        )
        .into(),
        Source::Unknown => words!("asalnya tidak disebut", "its origin is not stated").into(),
    }
}

/// The last step leaves it behind.
pub const RESULT: Words = words!("menjadi hasil akhir", "is the result");
/// No later step names it.
pub const UNUSED: Words = words!("sesudah itu tidak dipakai lagi", "not used after that");

/// The name of the matrix of one of several tables.
pub fn matrix_of(part: &str) -> Said {
    said!(id: "Alur dokumen: {part}", en: "Document flow: {part}")
}
