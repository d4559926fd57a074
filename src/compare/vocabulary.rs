//! Vocabulary: the texts of one comparison come in, stems as small numbers and the weight of each go out.

use std::collections::HashMap;

use crate::analyse::stems::{self, Glossary};

/// Words that say nothing about what a step does.
const EMPTY_WORDS: &[&str] = &[
    "a", "atas", "b", "bagi", "dalam", "dan", "dari", "dengan", "di", "ke", "kepada", "maka",
    "oleh", "pada", "sebagai", "serta", "telah", "tentang", "terkait", "untuk", "yang",
];

/// Abbreviations that every office knows.
const ABBREVIATIONS: &[(&str, &str)] = &[
    ("st", "surat tugas"),
    ("spt", "surat perintah tugas"),
    ("spd", "surat perjalanan dinas"),
    ("sppd", "surat perintah perjalanan dinas"),
    ("spp", "surat permintaan pembayaran"),
    ("spm", "surat perintah membayar"),
    ("sp2d", "surat perintah pencairan dana"),
    ("spj", "surat pertanggungjawaban"),
    ("bku", "buku kas umum"),
    ("sk", "surat keputusan"),
    ("nd", "nota dinas"),
    ("ba", "berita acara"),
    ("lhp", "laporan hasil pemeriksaan"),
    ("tte", "tanda tangan elektronik"),
    ("ttd", "tanda tangan"),
    ("se", "sertifikat elektronik"),
    ("tl", "tindak lanjut"),
];

/// Words that offices use for one thing, by the one that stands for all.
const SYNONYMS: &[(&str, &str)] = &[
    (
        "berkas",
        "dokumen arsip kelengkapan persyaratan syarat data lampiran",
    ),
    ("permohonan", "permintaan usulan pengajuan tagihan"),
    ("jawaban", "tanggapan balasan respon"),
    ("buku", "register agenda kartu"),
    (
        "aplikasi",
        "sistem website web portal platform online daring elektronik digital",
    ),
    (
        "pemohon",
        "pengadu pelapor peminjam pengusul masyarakat pengguna yang-bersangkutan ybs pegawai pns asn",
    ),
    ("formulir", "blangko blanko form borang bon"),
    ("pimpinan", "atasan kepala kadis pejabat"),
    ("konsep", "draf draft rancangan net"),
    ("pemberitahuan", "notifikasi kabar informasi info"),
    ("sandi", "password pasword kata-sandi passphrase pin"),
    ("petugas", "staf staff operator admin verifikator pelaksana"),
    ("kendaraan", "mobil motor armada bus ambulans"),
    (
        "barang",
        "aset asset bmd inventaris sarana prasarana fasilitas alat peralatan",
    ),
    (
        "salinan",
        "fotokopi fotocopy fotocopi fc kopi copy tembusan tindasan",
    ),
    ("stempel", "cap"),
    ("izin", "ijin perizinan"),
    ("biaya", "tarif retribusi ongkos"),
    ("bukti", "kuitansi kwitansi resi struk"),
    ("penyedia", "rekanan vendor kontraktor"),
    ("siswa", "murid mahasiswa santri"),
    ("rapat", "pertemuan musyawarah"),
    ("pengaduan", "aduan keluhan"),
    ("surel", "email e-mail"),
    ("lokasi", "lapangan"),
    ("layak", "kelayakan kelaikan laik"),
    ("tersedia", "ketersediaan stok"),
];

/// The word that stands for all its synonyms.
fn usual(word: &str) -> &str {
    let found = SYNONYMS
        .iter()
        .find(|(_, others)| others.split_ascii_whitespace().any(|other| other == word));
    found.map_or(word, |(one, _)| one)
}

/// A stem of this vocabulary.
pub(super) type StemId = u32;

/// Stems as numbers, so that steps are compared without comparing texts.
#[derive(Debug, Default)]
pub(super) struct Vocabulary {
    /// Stemming is slow and words come back: each is stemmed once. Nothing stands for an empty word.
    words: HashMap<String, Option<StemId>>,
    stems: HashMap<String, StemId>,
    /// Long stems by their first four bytes, where a misspelt one finds its like.
    long: HashMap<[u8; 4], Vec<(String, StemId)>>,
    /// How each stem is first written.
    written: Vec<String>,
    documents: Vec<f64>,
    /// The weight of each stem, once all texts are counted.
    weights: Vec<f64>,
    texts: f64,
    glossary: Glossary,
}

impl Vocabulary {
    /// A vocabulary that writes out the abbreviations that some SOP explains, and those of every office.
    pub(super) fn of<'a>(glossaries: impl Iterator<Item = &'a Glossary>) -> Vocabulary {
        let mut vocabulary = Vocabulary::default();
        for (short, long) in ABBREVIATIONS {
            vocabulary.glossary.add(short, long);
        }
        for glossary in glossaries {
            vocabulary.glossary.join(glossary);
        }
        vocabulary
    }

    /// The stems of a text in order, without empty words.
    pub(super) fn read(&mut self, text: &str) -> Vec<StemId> {
        self.read_in(&Glossary::default(), text)
    }

    /// The same with the abbreviations of an SOP, which mean there what it says they mean.
    pub(super) fn read_in(&mut self, glossary: &Glossary, text: &str) -> Vec<StemId> {
        let mut stems = Vec::new();
        for word in stems::words(text) {
            // "SPP-LS" is two words, and "lain-lain" one.
            let parts = word
                .split('-')
                .collect::<std::collections::BTreeSet<_>>()
                .len();
            match word.contains('-') && parts > 1 {
                true => word
                    .split('-')
                    .for_each(|part| self.written_out(glossary, part, &mut stems)),
                false => self.written_out(glossary, &word, &mut stems),
            }
        }
        stems
    }

    fn written_out(&mut self, glossary: &Glossary, word: &str, stems: &mut Vec<StemId>) {
        let long = glossary
            .meaning(word)
            .or_else(|| self.glossary.meaning(word))
            .map(str::to_owned);
        match long {
            Some(long) => stems.extend(stems::words(&long).filter_map(|word| self.word(word))),
            None => stems.extend(self.word(word.to_owned())),
        }
    }

    /// How a stem is first written.
    pub(super) fn written(&self, stem: StemId) -> &str {
        self.written.get(stem as usize).map_or("", String::as_str)
    }

    fn word(&mut self, word: String) -> Option<StemId> {
        if let Some(known) = self.words.get(&word) {
            return *known;
        }
        let is_empty = EMPTY_WORDS.contains(&word.as_str());
        let number = (!is_empty).then(|| self.number(usual(&word)));
        self.words.insert(word, number);
        number
    }

    /// The number of a word's stem. A long stem misspelt has the number of the one it is like.
    fn number(&mut self, word: &str) -> StemId {
        let stem = stems::stem(word).to_string();
        if let Some(known) = self.stems.get(&stem) {
            return *known;
        }
        let next = StemId::try_from(self.written.len()).unwrap_or(StemId::MAX);
        let opening = stem.as_bytes().first_chunk::<4>().copied();
        let alike = opening.filter(|_| stem.len() >= 8).and_then(|opening| {
            let near = self.long.entry(opening).or_default();
            let alike = near.iter().find(|(known, _)| stems::same(known, &stem));
            let alike = alike.map(|(_, number)| *number);
            if alike.is_none() {
                near.push((stem.clone(), next));
            }
            alike
        });
        let number = alike.unwrap_or(next);
        self.stems.insert(stem, number);
        if alike.is_none() {
            self.written.push(word.to_owned());
            self.documents.push(0.0);
        }
        number
    }

    /// Counts a text as one of those in which rare stems weigh more than common ones.
    pub(super) fn weigh(&mut self, stems: &[StemId]) {
        self.texts += 1.0;
        for stem in set(stems) {
            if let Some(count) = self.documents.get_mut(stem as usize) {
                *count += 1.0;
            }
        }
    }

    /// How alike two sorted sets of stems are, from 0 to 1: the weight they share over the weight they have.
    pub(super) fn likeness(&self, left: &[StemId], right: &[StemId]) -> f64 {
        let (mut shared, mut all) = (0.0, 0.0);
        for stem in left {
            let weight = self.weight(*stem);
            all += weight;
            if right.binary_search(stem).is_ok() {
                shared += 2.0 * weight;
            }
        }
        all += right.iter().map(|stem| self.weight(*stem)).sum::<f64>();
        if all > 0.0 { shared / all } else { 0.0 }
    }

    /// How much of the weight of a sorted set of stems stands in any of other sorted sets, from 0 to 1.
    pub(super) fn share(&self, stems: &[StemId], known: &[&Vec<StemId>]) -> f64 {
        let is_known = |stem: &StemId| known.iter().any(|set| set.binary_search(stem).is_ok());
        let sum = |stems: &mut dyn Iterator<Item = StemId>| -> f64 {
            stems.map(|stem| self.weight(stem)).sum()
        };
        let all = sum(&mut stems.iter().copied());
        let shared = sum(&mut stems.iter().copied().filter(is_known));
        if all > 0.0 { shared / all } else { 1.0 }
    }

    /// Fixes the weights, because they are asked for far more often than there are stems.
    pub(super) fn settle(&mut self) {
        self.weights.clear();
        let stems = 0..StemId::try_from(self.documents.len()).unwrap_or(StemId::MAX);
        self.weights = stems.map(|stem| self.weight(stem)).collect();
    }

    fn weight(&self, stem: StemId) -> f64 {
        if let Some(weight) = self.weights.get(stem as usize) {
            return *weight;
        }
        let count = self.documents.get(stem as usize).copied().unwrap_or(0.0);
        (1.0 + (1.0 + self.texts) / (1.0 + count)).ln()
    }
}

/// The stems as a sorted set.
pub(super) fn set(stems: &[StemId]) -> Vec<StemId> {
    let mut stems = stems.to_vec();
    stems.sort_unstable();
    stems.dedup();
    stems
}
