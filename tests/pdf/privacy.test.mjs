// The public profile, artefact by artefact: nothing it must not hold is in any file of the site, in the text of a PDF, in its objects, or in what is attached to it.

import assert from "node:assert/strict";
import { execFileSync } from "node:child_process";
import { cpSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join, resolve } from "node:path";
import { after, test } from "node:test";
import { fileURLToPath } from "node:url";

const root = resolve(dirname(fileURLToPath(import.meta.url)), "../..");
const program = process.env.SOPAN ?? join(root, "target/debug/sopan");
const library = mkdtempSync(join(tmpdir(), "sopan-"));
after(() => rmSync(library, { recursive: true }));

/** Each secret, and where the library below holds it. Judged by their letters and digits alone. */
const secrets = {
  "197503042001121002": "NIP of the one who signs",
  "198811202010011003": "NIP of an approver",
  "3207123456780001": "NIK in the requirements of a step",
  "197001011990031007": "NIP in a comment of the YAML",
  "196512121988031004": "NIP in an older version",
  "81234567891": "telephone number in remarks",
  "0265771234": "telephone number of the agency",
  "budirahasiacontohgoid": "e-mail address in the records",
  "dinasrahasiacontohgoid": "e-mail address of the agency",
  "081299988877": "contact of the cover",
  "alasanyangdirahasiakan": "reason of an exception, which tells of a finding",
};

const sop = (signer, extra) => `# Diketik oleh 19700101 199003 1 007
nomor: 000.1.2/7/Rahasia/2026
nama: Permohonan Cuti
prosedur: cuti
status: berlaku
tanggal: {pembuatan: 5 Januari 2026, efektif: 12 Januari 2026}
pengesahan: {jabatan: Kepala Dinas, nama: Budi, nip: ${signer}, cara: tte}
persetujuan: [{peran: Diperiksa oleh, jabatan: Sekretaris, nama: Ani, nip: 19881120 201001 1 003}]
sampul: {judul: SOP, kontak: [Hubungi 0812-9998-8877]}
dasar_hukum: [Undang-Undang Nomor 20 Tahun 2023 tentang Aparatur Sipil Negara]
peringatan: [Bila tidak dijalankan pelayanan terhenti]
pencatatan: [Buku cuti pada budi.rahasia@contoh.go.id]
pelaksana: {pegawai: Pegawai, atasan: Atasan}
langkah:
- {kegiatan: Mengisi Formulir Cuti, pelaksana: pegawai, kelengkapan: [KTP dengan NIK 3207123456780001], waktu: 5 menit, output: [Surat Cuti], keterangan: WA +62 812-3456-7891}
- {kegiatan: Menyetujui Surat Cuti, pelaksana: atasan, kelengkapan: [Surat Cuti], waktu: 5 menit, output: [Surat Cuti disetujui]}
${extra}`;

const write = (path, text) => {
  mkdirSync(dirname(join(library, path)), { recursive: true });
  writeFileSync(join(library, path), text);
};
cpSync(join(root, "content/peraturan"), join(library, "content/peraturan"), { recursive: true });
write("content/situs.yaml", "judul: Uji\nbase_url: https://contoh.invalid/sop\n");
write("content/instansi/satu.yaml", "nama: Pemerintah Kota Satu\ntelepon: (0265) 771234\nemail: dinas.rahasia@contoh.go.id\ntinjau_bulan: 12\n");
write("content/prosedur/cuti.yaml", "nama: Permohonan cuti\n");
const history = "riwayat: [{versi: 1, tanggal: 5 Januari 2025, uraian: Baru, berkas: riwayat/cuti-1.yaml}]\n";
const excepted = "kecualikan: [{aturan: nomor-tanpa-tahun, alasan: alasan yang dirahasiakan, penanggung_jawab: Ani, sampai: 2027-01-31}]\n";
write("content/sop/satu/cuti.yaml", sop("19750304 200112 1 002", history + excepted));
write("content/sop/satu/riwayat/cuti-1.yaml", sop("19651212 198803 1 004", ""));
write("content/sop/satu/cuti-besar.yaml", sop("19750304.200112.1.002", ""));

const letters = (text) => text.toLowerCase().replace(/[^a-z0-9]/g, "");

/** Everything a PDF says: its text, its objects unpacked, and the files attached to it. */
function ofPdf(path) {
  const folder = mkdtempSync(join(library, "isi-"));
  execFileSync("pdfdetach", ["-saveall", "-o", folder, path]);
  const attached = readdirSync(folder).map((name) => readFileSync(join(folder, name), "utf8"));
  assert.ok(attached.length > 0, `${path} carries its source`);
  const objects = execFileSync("qpdf", ["--qdf", "--object-streams=disable", "--warning-exit-0", path, "-"], { maxBuffer: 1 << 28 });
  // Strings of a PDF may be written in two bytes a letter.
  const wide = objects.toString("latin1").replace(/\0/g, "");
  return [execFileSync("pdftotext", [path, "-"], { encoding: "utf8" }), wide, ...attached];
}

/** The texts of every file of a build of this profile, by its path. */
function build(profile) {
  const out = join(library, profile);
  execFileSync(program, ["build", "--root", library, "--profil", profile, "--out", out], { stdio: "ignore" });
  const paths = readdirSync(out, { recursive: true }).filter((path) => statSync(join(out, path)).isFile());
  const read = (path) => (path.endsWith(".pdf") ? ofPdf(join(out, path)) : [readFileSync(join(out, path), "utf8")]);
  // Regulations and rules are the program's own, the same in every library.
  const own = paths.filter((path) => !/^(aset|aturan|peraturan)\//.test(path));
  return new Map(own.map((path) => [path, read(path).map(letters)]));
}

test("nothing that the public may not see is in any artefact of its site", () => {
  const artefacts = build("publik");
  assert.ok([...artefacts.keys()].some((path) => path.endsWith("lembar.pdf")));
  const told = [];
  for (const [path, texts] of artefacts) {
    for (const [secret, place] of Object.entries(secrets)) {
      if (texts.some((text) => text.includes(secret))) told.push(`${path}: ${place}`);
    }
  }
  assert.deepEqual(told, []);
});

test("the same library holds all of it, and the internal site shows it", () => {
  const texts = [...build("internal").values()].flat();
  const missing = Object.keys(secrets).filter((secret) => !texts.some((text) => text.includes(secret)));
  assert.deepEqual(missing.map((secret) => secrets[secret]), []);
});
