// Writes a library of random SOPs: `node benches/random-sops.mjs FOLDER COUNT [SEED]`. The same seed gives the same SOPs.
import { mkdirSync, writeFileSync } from "node:fs";

const [folder, count, seed = "1"] = process.argv.slice(2);

// mulberry32: small, and the same everywhere.
let state = Number(seed) >>> 0;
const random = () => {
  state = (state + 0x6d2b79f5) >>> 0;
  let mixed = Math.imul(state ^ (state >>> 15), state | 1);
  mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
  return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
};
const between = (least, most) => least + Math.floor(random() * (most - least + 1));
const one = (list) => list[between(0, list.length - 1)];

const ACTORS = ["Pemohon", "Petugas Loket", "Verifikator", "Kepala Seksi", "Kepala Bidang", "Sekretaris", "Kepala Dinas", "Bendahara", "Pengelola Arsip", "Tim Teknis", "Bagian Hukum", "Asisten Administrasi Umum", "Sekretaris Daerah", "Operator Sistem", "Auditor Internal"];
const ACTS = ["Menerima", "Memeriksa kelengkapan", "Mencatat", "Menyusun", "Menelaah", "Memaraf", "Menandatangani", "Menyampaikan", "Mengarsipkan", "Menggandakan", "Mendisposisikan", "Memverifikasi kebenaran isi"];
const THINGS = ["surat permohonan", "berkas persyaratan", "draf keputusan", "nota dinas", "berita acara", "laporan hasil pemeriksaan", "rekomendasi teknis", "daftar hadir", "formulir pendaftaran", "dokumen anggaran kegiatan tahun berjalan", "surat pengantar kepada instansi pembina"];
const TIMES = ["5 menit", "15 menit", "1 jam", "2 - 3 hari", "1 hari kerja", "30 menit"];
const capital = (text) => text.charAt(0).toUpperCase() + text.slice(1);

// Most SOPs are of the size of real ones; some are as large as the form allows.
const size = () => (random() < 0.9 ? [between(5, 18), between(2, 7)] : [between(19, 60), between(8, 15)]);

function step(at, steps, actors) {
  const thing = one(THINGS);
  const lines = [`  - kegiatan: ${one(ACTS)} ${thing}${random() < 0.4 ? ` dan meneruskannya untuk ditindaklanjuti sesuai ketentuan` : ""}`];
  const joint = random() < 0.08;
  lines.push(`    pelaksana: ${joint ? `[a0, a${actors - 1}]` : `a${between(0, actors - 1)}`}`);
  lines.push(`    kelengkapan: [${capital(thing)}]`, `    waktu: ${one(TIMES)}`, `    output: [${capital(one(THINGS))}]`);
  if (at > 0 && at + 1 < steps && random() < 0.2) {
    lines.push(`    keputusan: {ya: ${at + 2}, tidak: ${between(1, at)}}`);
  }
  return lines.join("\n");
}

function sop(number) {
  const [steps, actors] = size();
  const who = Array.from({ length: actors }, (_, at) => `a${at}: ${ACTORS[at]}`);
  return `nomor: 000.8.3.3/${number}/Setda/2026
nama: ${one(ACTS)} ${one(THINGS)} ${number}
status: berlaku
tanggal: {pembuatan: 5 Januari 2026, revisi: "-", efektif: 12 Januari 2026}
pengesahan: {jabatan: Sekretaris Daerah, nama: Siti Aminah, nip: "197503042001122002", pangkat: Pembina Utama Muda, cara: tte}
dasar_hukum: [Undang-Undang Nomor 25 Tahun 2009 tentang Pelayanan Publik, Undang-Undang Nomor 23 Tahun 2014 tentang Pemerintahan Daerah]
kualifikasi_pelaksana: [Memahami tata naskah dinas, Mampu mengoperasikan komputer]
keterkaitan: [SOP Pengelolaan Surat Keluar]
peralatan: [Komputer, Alat tulis kantor]
peringatan: Apabila SOP ini tidak dilaksanakan, pelayanan terlambat.
pencatatan: Buku agenda
pelaksana: {${who.join(", ")}}
langkah:
${Array.from({ length: steps }, (_, at) => step(at, steps, actors)).join("\n")}
`;
}

const sops = `${folder}/content/sop/contoh`;
mkdirSync(sops, { recursive: true });
for (let number = 1; number <= Number(count); number += 1) {
  writeFileSync(`${sops}/sop-${String(number).padStart(4, "0")}.yaml`, sop(number));
}
