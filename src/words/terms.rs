//! The glossary: every key of the YAML, the label a reader sees, and what it means. One table for loader, pages,
//! sheets and schema, so that a key is written in one place.

use super::Words;
use crate::words;

/// The map a key belongs to.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Scope {
    /// An SOP file.
    Sop,
    /// `tanggal`.
    Dates,
    /// `pengesahan`.
    Approval,
    /// An entry of `persetujuan`.
    Approver,
    /// An entry of `riwayat`.
    Revision,
    /// `sampul`.
    Cover,
    /// `pengganti` as a map.
    Successor,
    /// `sumber` of an SOP.
    Provenance,
    /// An entry of `kecualikan`.
    Exception,
    /// An entry of `bagian`.
    Part,
    /// A column of `pelaksana`.
    Actor,
    /// An entry of `langkah`.
    Step,
    /// `keputusan` as a map.
    Decision,
    /// One exit of a decision.
    Exit,
    /// An item that names a shared block.
    Block,
    /// An agency file.
    Agency,
    /// A procedure file.
    Procedure,
    /// An entry of `tahap` of a procedure.
    Phase,
    /// An entry of `rancangan` of a procedure.
    Design,
    /// An entry of the register.
    Regulation,
    /// `lembaran`.
    Gazette,
    /// An entry of `hubungan`.
    Relation,
    /// `content/situs.yaml`.
    Site,
    /// `hari_kerja`.
    WorkingWeek,
    /// `tte` of an agency or of the site.
    Signing,
    /// The front matter of a guide.
    Guide,
}

/// One key.
#[derive(Clone, Copy, Debug)]
pub struct Term {
    /// Where it may stand.
    pub scope: Scope,
    /// The key.
    pub key: &'static str,
    /// Its label on pages and sheets.
    pub label: Words,
    /// What it holds.
    pub meaning: Words,
}

/// The keys of a map, in the order of the table.
pub fn keys(scope: Scope) -> impl Iterator<Item = &'static str> {
    TERMS
        .iter()
        .filter(move |term| term.scope == scope)
        .map(|term| term.key)
}

/// The label of a key; the key itself where the table has none.
pub fn label(scope: Scope, key: &'static str) -> Words {
    let found = TERMS
        .iter()
        .find(|term| term.scope == scope && term.key == key);
    found.map_or(Words { id: key, en: key }, |term| term.label)
}

/// The table. It reads as one: a line is a key.
#[rustfmt::skip]
pub const TERMS: &[Term] = &[
    term(Scope::Sop, "nomor", words!("Nomor SOP", "SOP number"), words!("nomor menurut tata naskah dinas; selalu teks", "number by the office's filing rules; always text")),
    term(Scope::Sop, "nama", words!("Nama SOP", "Name of the SOP"), words!("nama prosedur; wajib ada", "name of the procedure; required")),
    term(Scope::Sop, "nama_bagan", words!("Nama di atas bagan", "Name above the flowchart"), words!("nama yang tercetak di atas bagan alir bila berbeda", "name printed above the flowchart where it differs")),
    term(Scope::Sop, "unit", words!("Unit kerja", "Unit"), words!("bidang atau seksi pemilik SOP", "division that owns the SOP")),
    term(Scope::Sop, "versi", words!("Versi", "Version"), words!("versi tercetak", "printed version")),
    term(Scope::Sop, "prosedur", words!("Prosedur", "Procedure"), words!("kunci berkas di content/prosedur; dasar pembandingan", "key of a file in content/prosedur; what it is compared by")),
    term(Scope::Sop, "status", words!("Status", "Status"), words!("draf, berlaku, digantikan, atau dicabut", "draft, in force, replaced or revoked")),
    term(Scope::Sop, "pengganti", words!("Digantikan oleh", "Replaced by"), words!("SOP penggantinya, sebagai instansi/slug", "the SOP that replaces it, as agency/slug")),
    term(Scope::Sop, "dulu", words!("Nama berkas lama", "Former slugs"), words!("slug lama, untuk pengalihan alamat", "former slugs, for redirects")),
    term(Scope::Sop, "tanggal", words!("Tanggal", "Dates"), words!("tanggal pembuatan, revisi, efektif, pengesahan", "dates of creation, revision, effect, approval")),
    term(Scope::Sop, "pengesahan", words!("Disahkan oleh", "Approved by"), words!("pejabat yang mengesahkan", "the official who signs")),
    term(Scope::Sop, "persetujuan", words!("Persetujuan", "Approvals"), words!("tabel pemberi persetujuan", "table of approvers")),
    term(Scope::Sop, "riwayat", words!("Riwayat perubahan", "History of changes"), words!("versi sebelumnya", "earlier versions")),
    term(Scope::Sop, "sampul", words!("Sampul", "Cover"), words!("halaman judul", "title page")),
    term(Scope::Sop, "dasar_hukum", words!("Dasar hukum", "Legal basis"), words!("peraturan yang mendasari prosedur", "regulations behind the procedure")),
    term(Scope::Sop, "kualifikasi_pelaksana", words!("Kualifikasi pelaksana", "Qualifications"), words!("kemampuan yang dibutuhkan pelaksana", "competence that actors need")),
    term(Scope::Sop, "keterkaitan", words!("Keterkaitan", "Related SOPs"), words!("SOP lain yang terkait", "other SOPs it is tied to")),
    term(Scope::Sop, "peralatan", words!("Peralatan/perlengkapan", "Equipment"), words!("alat yang dipakai langsung", "equipment used directly")),
    term(Scope::Sop, "peringatan", words!("Peringatan", "Warnings"), words!("akibat bila SOP tidak dijalankan", "what happens when the SOP is not followed")),
    term(Scope::Sop, "pencatatan", words!("Pencatatan dan pendataan", "Records"), words!("catatan yang dibuat dan tempatnya", "records made and where they are kept")),
    term(Scope::Sop, "istilah", words!("Istilah", "Terms"), words!("singkatan dan kepanjangannya", "abbreviations and what they stand for")),
    term(Scope::Sop, "masukan", words!("Masukan", "Inputs"), words!("dokumen yang sudah ada sebelum langkah 1", "documents that exist before step 1")),
    term(Scope::Sop, "pelaksana", words!("Pelaksana", "Actors"), words!("kolom pelaksana, berurutan", "actor columns, in order")),
    term(Scope::Sop, "langkah", words!("Langkah", "Steps"), words!("baris tabel prosedur", "rows of the step table")),
    term(Scope::Sop, "bagian", words!("Bagian", "Parts"), words!("beberapa tabel dalam satu SOP", "several tables in one SOP")),
    term(Scope::Sop, "waktu_total", words!("Waktu total", "Total time"), words!("jumlah waktu sebagaimana tertulis", "total time as stated")),
    term(Scope::Sop, "sumber", words!("Sumber", "Source"), words!("asal salinan", "where it was transcribed from")),
    term(Scope::Sop, "kecualikan", words!("Pengecualian", "Exceptions"), words!("aturan yang dikecualikan beserta alasannya", "rules set aside, with reasons")),
    term(Scope::Sop, "tambahan", words!("Tambahan", "Additions"), words!("bagian tercetak yang tidak punya tempat lain", "printed parts without another place")),
    term(Scope::Dates, "pembuatan", words!("Tanggal pembuatan", "Created"), words!("tanggal SOP selesai dibuat", "day the SOP was finished")),
    term(Scope::Dates, "revisi", words!("Tanggal revisi", "Revised"), words!("tanggal SOP direvisi", "day it was revised")),
    term(Scope::Dates, "efektif", words!("Tanggal efektif", "Effective"), words!("tanggal SOP mulai berlaku", "day it takes effect")),
    term(Scope::Dates, "pengesahan", words!("Tanggal pengesahan", "Approved"), words!("tanggal SOP disahkan", "day it was signed")),
    term(Scope::Approval, "jabatan", words!("Jabatan", "Position"), words!("jabatan penanda tangan", "position of the signer")),
    term(Scope::Approval, "nama", words!("Nama", "Name"), words!("nama penanda tangan", "name of the signer")),
    term(Scope::Approval, "nip", words!("NIP", "Civil servant number"), words!("nomor induk pegawai, 18 angka", "civil servant number, 18 digits")),
    term(Scope::Approval, "pangkat", words!("Pangkat", "Rank"), words!("pangkat dan golongan", "rank and grade")),
    term(Scope::Approval, "cara", words!("Cara menandatangani", "Way of signing"), words!("basah atau tte", "ink or electronic")),
    term(Scope::Approver, "peran", words!("Peran", "Role"), words!("peran dalam persetujuan", "role in the approval")),
    term(Scope::Approver, "jabatan", words!("Jabatan", "Position"), words!("jabatan", "position")),
    term(Scope::Approver, "nama", words!("Nama", "Name"), words!("nama", "name")),
    term(Scope::Approver, "nip", words!("NIP", "Civil servant number"), words!("nomor induk pegawai", "civil servant number")),
    term(Scope::Approver, "tanggal", words!("Tanggal", "Date"), words!("tanggal persetujuan", "day of approval")),
    term(Scope::Revision, "versi", words!("Versi", "Version"), words!("versi", "version")),
    term(Scope::Revision, "tanggal", words!("Tanggal", "Date"), words!("tanggal perubahan", "day of the change")),
    term(Scope::Revision, "uraian", words!("Uraian", "Description"), words!("apa yang berubah", "what changed")),
    term(Scope::Revision, "penanggung_jawab", words!("Penanggung jawab", "Responsible"), words!("yang bertanggung jawab", "who is responsible")),
    term(Scope::Revision, "berkas", words!("Berkas", "File"), words!("YAML versi ini, di folder riwayat di samping SOP, seperti `riwayat/lupa-passphrase-1.yaml`", "YAML of this version, in the folder riwayat beside the SOP, as `riwayat/lupa-passphrase-1.yaml`")),
    term(Scope::Cover, "judul", words!("Judul", "Title"), words!("judul sampul", "title of the cover")),
    term(Scope::Cover, "alamat", words!("Alamat", "Address"), words!("alamat instansi", "address of the agency")),
    term(Scope::Cover, "kontak", words!("Kontak", "Contact"), words!("telepon, surel, situs", "telephone, e-mail, website")),
    term(Scope::Successor, "oleh", words!("Oleh", "By"), words!("SOP penggantinya, sebagai instansi/slug", "the SOP that replaces it, as agency/slug")),
    term(Scope::Provenance, "berkas", words!("Berkas", "File"), words!("berkas asal", "original file")),
    term(Scope::Provenance, "halaman", words!("Halaman", "Page"), words!("halaman asal", "original page")),
    term(Scope::Provenance, "catatan", words!("Catatan", "Notes"), words!("catatan penyalin", "notes of the transcriber")),
    term(Scope::Provenance, "disimpulkan", words!("Disimpulkan", "Inferred"), words!("nilai yang disimpulkan penyalin", "values the transcriber inferred")),
    term(Scope::Exception, "aturan", words!("Aturan", "Rule"), words!("id aturan", "id of the rule")),
    term(Scope::Exception, "di", words!("Di", "At"), words!("jalur YAML; tanpa ini seluruh SOP", "YAML path; without it the whole SOP")),
    term(Scope::Exception, "alasan", words!("Alasan", "Reason"), words!("mengapa dikecualikan", "why it is set aside")),
    term(Scope::Exception, "penanggung_jawab", words!("Penanggung jawab", "Responsible"), words!("unit yang bertanggung jawab", "unit that answers for it")),
    term(Scope::Exception, "sampai", words!("Sampai", "Until"), words!("tanggal berakhir", "end date")),
    term(Scope::Part, "nama", words!("Nama", "Name"), words!("nama bagian", "name of the part")),
    term(Scope::Part, "pelaksana", words!("Pelaksana", "Actors"), words!("kolom pelaksana", "actor columns")),
    term(Scope::Part, "langkah", words!("Langkah", "Steps"), words!("baris tabel", "rows")),
    term(Scope::Part, "masukan", words!("Masukan", "Inputs"), words!("dokumen yang sudah ada", "documents that exist already")),
    term(Scope::Actor, "nama", words!("Nama", "Name"), words!("nama tercetak", "printed name")),
    term(Scope::Actor, "pihak", words!("Pihak", "Party"), words!("luar: pihak di luar instansi", "luar: outside the agency")),
    term(Scope::Step, "kegiatan", words!("Kegiatan", "Activity"), words!("kata kerja aktif dan objeknya", "active verb and its object")),
    term(Scope::Step, "id", words!("Id", "Id"), words!("nama untuk dirujuk", "name to point at")),
    term(Scope::Step, "nomor", words!("Nomor", "Number"), words!("nomor tercetak bila bukan urutan", "printed number where not the position")),
    term(Scope::Step, "pelaksana", words!("Pelaksana", "Actor"), words!("pelaksana langkah ini", "who does the step")),
    term(Scope::Step, "kelengkapan", words!("Kelengkapan", "Requirements"), words!("dokumen yang dibutuhkan langkah ini", "documents the step needs")),
    term(Scope::Step, "waktu", words!("Waktu", "Time"), words!("lama langkah, angka dan satuan", "time of the step, number and unit")),
    term(Scope::Step, "output", words!("Output", "Output"), words!("hasil langkah, biasanya dokumen", "product of the step, usually a document")),
    term(Scope::Step, "keterangan", words!("Keterangan", "Remarks"), words!("keterangan", "remarks")),
    term(Scope::Step, "keputusan", words!("Keputusan", "Decision"), words!("cabang ya dan tidak", "exits yes and no")),
    term(Scope::Step, "lanjut", words!("Lanjut", "Next"), words!("langkah berikutnya bila bukan baris di bawahnya", "next step where not the row below")),
    term(Scope::Step, "simbol", words!("Simbol", "Symbol"), words!("mulai, selesai, proses, atau keputusan", "start, end, process or decision")),
    term(Scope::Step, "tahap", words!("Tahap", "Phase"), words!("tahap prosedur", "phase of the procedure")),
    term(Scope::Decision, "ya", words!("Ya", "Yes"), words!("tujuan bila ya", "where yes leads")),
    term(Scope::Decision, "tidak", words!("Tidak", "No"), words!("tujuan bila tidak", "where no leads")),
    term(Scope::Exit, "ke", words!("Ke", "To"), words!("langkah tujuan", "target step")),
    term(Scope::Exit, "label", words!("Label", "Label"), words!("kata pada panah", "word on the arrow")),
    term(Scope::Block, "blok", words!("Blok", "Block"), words!("kunci blok bersama instansi", "key of the agency's shared block")),
    term(Scope::Agency, "nama", words!("Nama", "Name"), words!("pemerintah daerah atau lembaga", "government or body")),
    term(Scope::Agency, "dinas", words!("Dinas", "Office"), words!("perangkat daerah", "office")),
    term(Scope::Agency, "tingkat", words!("Tingkat", "Level"), words!("pusat, provinsi, kabupaten, atau kota", "central, province, regency or city")),
    term(Scope::Agency, "wilayah", words!("Wilayah", "Region"), words!("wilayah kerja", "region")),
    term(Scope::Agency, "wilayah_induk", words!("Wilayah induk", "Parent region"), words!("provinsinya", "its province")),
    term(Scope::Agency, "alamat", words!("Alamat", "Address"), words!("alamat", "address")),
    term(Scope::Agency, "telepon", words!("Telepon", "Telephone"), words!("telepon", "telephone")),
    term(Scope::Agency, "email", words!("Surel", "E-mail"), words!("surel", "e-mail")),
    term(Scope::Agency, "situs", words!("Situs", "Website"), words!("situs", "website")),
    term(Scope::Agency, "logo", words!("Logo", "Logo"), words!("berkas PNG, JPEG, atau SVG di folder instansi", "PNG, JPEG or SVG file in the folder of agencies")),
    term(Scope::Agency, "kertas", words!("Kertas", "Paper"), words!("a4, f4, legal, atau letter", "a4, f4, legal or letter")),
    term(Scope::Agency, "tte", words!("Tanda tangan elektronik", "Electronic signature"), words!("bagaimana lembar disiapkan untuk `cara: tte`", "how sheets are made ready for `cara: tte`")),
    term(Scope::Agency, "warna", words!("Warna", "Colour"), words!("warna kepala tabel lembar, seperti #0b6e4f", "colour of table heads on sheets, such as #0b6e4f")),
    term(Scope::Agency, "huruf", words!("Huruf", "Font"), words!("keluarga huruf lembar, seperti TeX Gyre Bonum", "family of fonts on sheets, such as TeX Gyre Bonum")),
    term(Scope::Agency, "blok", words!("Blok bersama", "Shared blocks"), words!("daftar yang dipakai beberapa SOP", "lists that several SOPs use")),
    term(Scope::Agency, "istilah", words!("Istilah", "Terms"), words!("singkatan dan kepanjangannya", "abbreviations and what they stand for")),
    term(Scope::Agency, "aturan", words!("Setelan aturan", "Rule settings"), words!("galat, peringatan, info, atau mati per aturan", "galat, peringatan, info or mati for each rule")),
    term(Scope::Agency, "tinjau_bulan", words!("Jarak peninjauan", "Review interval"), words!("bulan antarpeninjauan", "months between reviews")),
    term(Scope::Procedure, "nama", words!("Nama", "Name"), words!("nama prosedur", "name of the procedure")),
    term(Scope::Procedure, "alias", words!("Alias", "Aliases"), words!("nama lain", "other names")),
    term(Scope::Procedure, "topik", words!("Topik", "Topics"), words!("kata penanda dokumennya", "words that mark its documents")),
    term(Scope::Procedure, "dokumen", words!("Dokumen", "Documents"), words!("dokumen milik prosedur ini", "documents that belong to it")),
    term(Scope::Procedure, "tahap", words!("Tahap", "Phases"), words!("tahap baku", "canonical phases")),
    term(Scope::Procedure, "rancangan", words!("Rancangan", "Designs"), words!("cara-cara menjalankan layanan ini", "ways of building the service")),
    term(Scope::Procedure, "uraian", words!("Uraian", "Description"), words!("uraian dalam Markdown", "description in Markdown")),
    term(Scope::Phase, "id", words!("Id", "Id"), words!("kunci tahap", "key of the phase")),
    term(Scope::Phase, "nama", words!("Nama", "Name"), words!("nama tahap", "name of the phase")),
    term(Scope::Phase, "kata", words!("Kata", "Words"), words!("kata penanda kegiatannya", "words that mark its activities")),
    term(Scope::Design, "id", words!("Id", "Id"), words!("kunci rancangan", "key of the design")),
    term(Scope::Design, "nama", words!("Nama", "Name"), words!("nama rancangan", "name of the design")),
    term(Scope::Design, "uraian", words!("Uraian", "Description"), words!("uraian", "description")),
    term(Scope::Design, "kata", words!("Kata", "Words"), words!("kata penanda", "words that mark it")),
    term(Scope::Regulation, "jenis", words!("Jenis", "Kind"), words!("jenis peraturan", "kind of regulation")),
    term(Scope::Regulation, "pembentuk", words!("Pembentuk", "Issuer"), words!("kementerian, badan, atau wilayah", "ministry, body or region")),
    term(Scope::Regulation, "nomor", words!("Nomor", "Number"), words!("nomor", "number")),
    term(Scope::Regulation, "tahun", words!("Tahun", "Year"), words!("tahun", "year")),
    term(Scope::Regulation, "tentang", words!("Tentang", "Title"), words!("judul resmi", "official title")),
    term(Scope::Regulation, "alias", words!("Alias", "Aliases"), words!("judul lain yang lazim", "other usual titles")),
    term(Scope::Regulation, "ditetapkan", words!("Ditetapkan", "Enacted"), words!("tanggal ditetapkan", "day it was enacted")),
    term(Scope::Regulation, "berlaku_sejak", words!("Berlaku sejak", "In force since"), words!("tanggal mulai berlaku", "day it came into force")),
    term(Scope::Regulation, "lembaran", words!("Lembaran", "Gazette"), words!("lembaran dan tambahan lembaran", "gazette and supplement")),
    term(Scope::Regulation, "status", words!("Status", "Status"), words!("berlaku, diubah, dicabut, tidak_berlaku, belum_diverifikasi", "in force, amended, revoked, lapsed, unverified")),
    term(Scope::Regulation, "hubungan", words!("Hubungan", "Relations"), words!("apa yang dilakukannya pada peraturan lain", "what it did to others")),
    term(Scope::Regulation, "sumber", words!("Sumber", "Source"), words!("sumber keterangan", "source of the entry")),
    term(Scope::Regulation, "diperiksa", words!("Diperiksa", "Checked"), words!("tanggal diperiksa orang; kosong bila belum", "day a person checked it; empty if nobody did")),
    term(Scope::Regulation, "nomor_terakhir", words!("Nomor terakhir", "Last number"), words!("nomor terakhir tahun itu", "last number of that year")),
    term(Scope::Regulation, "berakhir", words!("Berakhir", "Ended"), words!("hari terakhir pembentuk yang sudah tidak ada", "last day of an issuer that is no more")),
    term(Scope::Regulation, "peristiwa", words!("Peristiwa", "Ending"), words!("bubar atau berganti_nama", "dissolved (bubar) or renamed (berganti_nama)")),
    term(Scope::Regulation, "penerus", words!("Penerus", "Successor"), words!("pembentuk yang meneruskan tugasnya", "issuer that does its work now")),
    term(Scope::Gazette, "ln", words!("Lembaran Negara", "Gazette"), words!("nomor lembaran", "number in the gazette")),
    term(Scope::Gazette, "tln", words!("Tambahan Lembaran Negara", "Supplement"), words!("nomor tambahan lembaran", "number in the supplement")),
    term(Scope::Relation, "jenis", words!("Jenis", "Kind"), words!("mencabut, mencabut_sebagian, mengubah, menggantikan, melaksanakan", "revokes, revokes partly, amends, supersedes, implements")),
    term(Scope::Relation, "peraturan", words!("Peraturan", "Regulation"), words!("id peraturan tujuan", "id of the other regulation")),
    term(Scope::Relation, "sejak", words!("Sejak", "Since"), words!("tanggal mulai", "day it began")),
    term(Scope::Relation, "sumber", words!("Sumber", "Source"), words!("sumber keterangan", "source")),
    term(Scope::Site, "judul", words!("Judul", "Title"), words!("judul situs", "title of the site")),
    term(Scope::Site, "base_url", words!("Alamat dasar", "Base address"), words!("alamat situs", "address of the site")),
    term(Scope::Site, "bahasa", words!("Bahasa", "Language"), words!("id atau en", "id or en")),
    term(Scope::Site, "profil", words!("Profil", "Profile"), words!("publik atau internal", "public or internal")),
    term(Scope::Site, "tema", words!("Tema", "Theme"), words!("nama folder tema", "name of the theme's folder")),
    term(Scope::Site, "warna", words!("Warna", "Colour"), words!("warna tautan, tombol, dan bagan situs, seperti #0b6e4f", "colour of links, buttons and drawings of the site, such as #0b6e4f")),
    term(Scope::Site, "logo", words!("Logo", "Logo"), words!("nama berkas gambar di content/", "name of a picture file in content/")),
    term(Scope::Site, "tampilkan_temuan", words!("Tampilkan temuan", "Show findings"), words!("ya atau tidak, untuk profil publik", "yes or no, for the public profile")),
    term(Scope::Site, "tte", words!("Tanda tangan elektronik", "Electronic signature"), words!("bagi instansi yang tidak mengaturnya sendiri", "for agencies that do not set it themselves")),
    term(Scope::Site, "terbitkan_ttd", words!("Terbitkan lembar bertanda tangan", "Publish signed sheets"), words!("ya atau tidak, untuk profil publik: lembar itu memuat NIP dan sumber lengkap", "yes or no, for the public profile: they hold the NIP and the whole source")),
    term(Scope::Site, "hari_kerja", words!("Hari kerja", "Working week"), words!("jam per hari dan hari per minggu", "hours in a day and days in a week")),
    term(Scope::Site, "peluang_kembali", words!("Peluang kembali", "Chance of going back"), words!("seberapa sering keputusan mengembalikan berkas, dari 0 sampai kurang dari 1; 0,2 bila tidak diisi", "how often a decision sends work back, from 0 to below 1; 0,2 if not set")),
    term(Scope::Site, "istilah", words!("Istilah", "Terms"), words!("singkatan dan kepanjangannya", "abbreviations and what they stand for")),
    term(Scope::Site, "sinonim", words!("Sinonim", "Synonyms"), words!("kata dan padanannya", "words and their equivalents")),
    term(Scope::WorkingWeek, "jam", words!("Jam", "Hours"), words!("jam kerja per hari", "working hours in a day")),
    term(Scope::WorkingWeek, "hari", words!("Hari", "Days"), words!("hari kerja per minggu", "working days in a week")),
    term(Scope::Signing, "jangkar", words!("Jangkar", "Anchor"), words!("karakter yang dicari aplikasi penanda tangan (`tag_koordinat`); \"#\" bila tidak diisi", "character that the signing program looks for (`tag_koordinat`); \"#\" if not set")),
    term(Scope::Signing, "bidang", words!("Bidang tanda tangan", "Signature field"), words!("ya atau tidak: bidang tanda tangan kosong di PDF; ya bila tidak diisi", "yes or no: an empty signature field in the PDF; yes if not set")),
    term(Scope::Signing, "catatan_kaki", words!("Catatan kaki", "Notice at the foot"), words!("ya atau tidak: catatan BSrE di kaki setiap halaman; tidak bila tidak diisi", "yes or no: the notice about BSrE at the foot of every page; no if not set")),
    term(Scope::Guide, "judul", words!("Judul", "Title"), words!("judul panduan", "title of the guide")),
    term(Scope::Guide, "urutan", words!("Urutan", "Order"), words!("urutan dalam daftar", "place in the list")),
];

const fn term(scope: Scope, key: &'static str, label: Words, meaning: Words) -> Term {
    Term {
        scope,
        key,
        label,
        meaning,
    }
}
