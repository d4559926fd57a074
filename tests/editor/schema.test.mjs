// `schema`: what an editor says of a file by the schema is what the program says when it reads the file.
//
// Files are read with the YAML package that editors' servers use, and checked with a validator of others.

import assert from "node:assert/strict";
import { execFileSync, spawnSync } from "node:child_process";
import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join, resolve } from "node:path";
import { test } from "node:test";
import { fileURLToPath } from "node:url";
import Ajv from "ajv";
import { parse, stringify } from "yaml";

const root = resolve(dirname(fileURLToPath(import.meta.url)), "../..");
const program = process.env.SOPAN ?? join(root, "target/debug/sopan");
const kinds = ["sop", "instansi", "prosedur", "peraturan", "situs", "panduan"];

const schema = (kind, lang = "id") =>
  JSON.parse(execFileSync(program, ["schema", "--berkas", kind, "--lang", lang], { encoding: "utf8" }));
const schemas = Object.fromEntries(kinds.map((kind) => [kind, schema(kind)]));
const ajv = new Ajv({ allErrors: true, allowUnionTypes: true, strictTypes: false, strictRequired: false });
const validators = Object.fromEntries(kinds.map((kind) => [kind, ajv.compile(schemas[kind])]));

/** Every file below a folder. */
function files(folder) {
  return readdirSync(folder, { withFileTypes: true }).flatMap((entry) =>
    entry.isDirectory() ? files(join(folder, entry.name)) : [join(folder, entry.name)]);
}

/** The YAML of a file: all of it, or the front matter of a guide. */
function yamlOf(path) {
  const text = readFileSync(path, "utf8");
  return path.endsWith(".md") ? text.split(/^---$/m)[1] : text;
}

function kindOf(path) {
  const [folder] = path.slice(join(root, "content").length + 1).split("/");
  return folder === "situs.yaml" ? "situs" : folder;
}

/** One file of each kind that holds every key there is, in forms that the loader accepts. */
const whole = {
  sop: {
    nomor: "1/2026", nama: "Uji", nama_bagan: "Uji", unit: "A", versi: 1.5, prosedur: "lupa-passphrase", status: "berlaku",
    pengganti: { oleh: "a/b" }, dulu: ["lama"],
    tanggal: { pembuatan: "1 Januari 2026", revisi: "-", efektif: "2026-02-01", pengesahan: "" },
    pengesahan: { jabatan: "Kepala", nama: "A", nip: "198001012005011001", pangkat: "IV/a", cara: "tte" },
    persetujuan: [{ peran: "a", jabatan: "b", nama: "c", nip: "d", tanggal: "1 Januari 2026" }],
    riwayat: [{ versi: 1, tanggal: "2025", uraian: "a", penanggung_jawab: "b", berkas: "c.yaml" }],
    sampul: { judul: "a", alamat: "b", kontak: ["c"] },
    dasar_hukum: ["Undang-Undang Nomor 11 Tahun 2008", { blok: "x" }], kualifikasi_pelaksana: "a", keterkaitan: [],
    peralatan: { blok: "x" }, peringatan: "a", pencatatan: ["a"], istilah: { A: "Aaa" }, masukan: "Surat",
    pelaksana: { a: "A", b: { nama: "B", pihak: "luar" } },
    langkah: [
      { kegiatan: "Menulis", id: "x", nomor: "1.", pelaksana: "a", kelengkapan: ["Surat"], waktu: "1 menit", output: "Surat",
        keterangan: "", keputusan: { ya: 2, tidak: { ke: "x", label: "Ulang" } }, simbol: "keputusan", tahap: "memeriksa" },
      { kegiatan: "Menulis", pelaksana: ["a", "b"], keputusan: [{ label: "Ya", ke: "x" }, { label: "Tidak" }] },
      { kegiatan: "Mengirim", pelaksana: "b", lanjut: [] },
    ],
    bagian: [{ nama: "Dua", pelaksana: { c: "C" }, masukan: ["a"], langkah: [{ kegiatan: "Menulis", pelaksana: "c" }] }],
    waktu_total: "1 jam", sumber: { berkas: "a.txt", halaman: 1, catatan: ["a"], disimpulkan: ["langkah[*].pelaksana"] },
    kecualikan: [{ aturan: "nomor-tanpa-tahun", di: "nomor", alasan: "a", penanggung_jawab: "b", sampai: "2027-01-31" }],
    tambahan: { Catatan: ["a", "b"] },
  },
  instansi: {
    nama: "A", dinas: "B", tingkat: "kota", wilayah: "C", wilayah_induk: "D", alamat: "E", telepon: "021", email: "a@b.go.id",
    situs: "b.go.id", logo: "a.svg", kertas: "f4", warna: "#123456", huruf: "TeX Gyre Bonum", tte: { jangkar: "#", bidang: "ya", catatan_kaki: "tidak" }, blok: { x: ["a"], y: "b" }, istilah: { A: "Aaa" },
    aturan: { ejaan: "mati" }, tinjau_bulan: 24,
  },
  prosedur: {
    nama: "A", alias: ["B"], topik: "c", dokumen: ["d"], uraian: "e",
    tahap: [{ id: "a", nama: "A", kata: ["b"] }], rancangan: [{ id: "a", nama: "A", kata: "b", uraian: "c" }],
  },
  peraturan: [
    { jenis: "uu", pembentuk: "A", nomor: 1, tahun: 2008, tentang: "B", alias: ["C"], ditetapkan: "2008-01-01",
      berlaku_sejak: "2008-01-02", lembaran: { ln: 1, tln: 2 }, status: "berlaku", sumber: "a", diperiksa: "",
      hubungan: [{ jenis: "mencabut", peraturan: "uu-1-1999", sejak: "2008-01-01", sumber: "a" }] },
    { jenis: "uu", tahun: 2009, nomor_terakhir: 52 },
    { pembentuk: "A", berakhir: "2017-05-19", peristiwa: "bubar", penerus: "B", sumber: "a", diperiksa: "" },
  ],
  situs: {
    judul: "A", base_url: "", bahasa: "id", profil: "publik", tema: "default", tampilkan_temuan: true, terbitkan_ttd: "ya", tte: { jangkar: "$" },
    hari_kerja: { jam: "7,5", hari: 5 }, peluang_kembali: "0,2", istilah: { A: "Aaa" }, sinonim: { a: ["b"] },
  },
  panduan: { judul: "A", urutan: 1 },
};

/** Keys whose text the loader judges further than a schema can: a day that the calendar has. */
const judged = new Set(["ditetapkan", "berlaku_sejak", "diperiksa", "sejak", "berakhir"]);

/** Copies of a value, each with one wound: another shape, an unknown key, a missing key. */
function* wounds(value, path = []) {
  if (!judged.has(path.at(-1))) {
    // An empty file is no file yet: neither says anything of its shape.
    const blank = path.length ? ["", null] : [];
    for (const other of [[["zzz"]], { zzz: "y" }, "zzz", 7, ...blank]) yield [`${path.join(".")} = ${JSON.stringify(other)}`, other];
  }
  const inside = Array.isArray(value) ? value.map((item, at) => [at, item]) : Object.entries(value ?? {});
  if (typeof value !== "object" || value === null) return;
  for (const [key, inner] of inside) {
    const put = (changed) => (Array.isArray(value) ? value.with(key, changed) : { ...value, [key]: changed });
    for (const [name, changed] of wounds(inner, [...path, key])) yield [name, put(changed)];
    if (!Array.isArray(value)) {
      const { [key]: gone, ...rest } = value;
      yield [`${[...path, key].join(".")} missing`, rest];
    }
  }
  if (!Array.isArray(value)) yield [`${path.join(".")} with an unknown key`, { ...value, zzz: "y" }];
}

/** What the loader says about the shape of a file. */
const ofShape = new Set(["kunci-tak-dikenal", "jenis-nilai-salah", "nilai-tak-dikenal", "kolom-wajib-hilang"]);

function complaints(folder, paths) {
  const ran = spawnSync(program, ["lint", "--format", "json", "--root", folder, ...paths], { encoding: "utf8", maxBuffer: 1 << 28 });
  assert.notEqual(ran.status, 2, ran.stderr);
  const found = new Map();
  for (const { rule, file, message } of JSON.parse(ran.stdout).findings) {
    if (ofShape.has(rule)) found.set(file, [...(found.get(file) ?? []), message]);
  }
  return found;
}

const written = (value) => stringify(value, { nullStr: "", lineWidth: 0 });
const places = {
  sop: (name) => `content/sop/uji/${name}.yaml`, instansi: (name) => `content/instansi/${name}.yaml`,
  prosedur: (name) => `content/prosedur/${name}.yaml`, peraturan: (name) => `content/peraturan/${name}.yaml`,
  panduan: (name) => `content/panduan/${name}.md`, situs: () => "content/situs.yaml",
};

test("every file of the content fits the schema of its kind", () => {
  let seen = 0;
  for (const path of files(join(root, "content")).filter((path) => /\.(yaml|md)$/.test(path))) {
    const validate = validators[kindOf(path)];
    assert.ok(validate(parse(yamlOf(path))), `${path}: ${ajv.errorsText(validate.errors)}`);
    seen += 1;
  }
  assert.ok(seen >= 15, `${seen} files`);
});

test("descriptions speak both languages", () => {
  const [id, en] = ["id", "en"].map((lang) => schema("sop", lang).definitions.langkah.properties.waktu);
  assert.match(id.description, /satuan/);
  assert.match(en.description, /unit/);
});

test("the examples use every key of every schema", () => {
  const used = new Set();
  const collect = (value) => {
    if (Array.isArray(value)) value.forEach(collect);
    else if (value && typeof value === "object") {
      Object.entries(value).forEach(([key, inner]) => { used.add(key); collect(inner); });
    }
  };
  collect(whole);
  for (const { definitions } of Object.values(schemas)) {
    for (const [map, { properties }] of Object.entries(definitions)) {
      for (const key of Object.keys(properties)) assert.ok(used.has(key), `${map}.${key} is in no example`);
    }
  }
});

for (const kind of kinds) {
  test(`loader and schema agree on every wound of a file of ${kind}`, () => {
    const folder = mkdtempSync(join(tmpdir(), "sopan-schema-"));
    try {
      const cases = [["whole", whole[kind]], ...wounds(whole[kind])].map(([name, value], at) => ({ name, value, path: places[kind](`x${at}`) }));
      const put = ({ path, value }) => {
        mkdirSync(dirname(join(folder, path)), { recursive: true });
        const text = written(value);
        writeFileSync(join(folder, path), kind === "panduan" ? `---\n${text.endsWith("\n") ? text : `${text}\n`}---\nIsi.\n` : text);
      };
      let found = new Map();
      // A library has one file of settings; of the others it has any number.
      if (kind === "situs") {
        for (const one of cases) { put(one); one.told = complaints(folder, [join(folder, one.path)]).get(one.path); }
      } else {
        cases.forEach(put);
        found = complaints(folder, []);
        for (const one of cases) one.told = found.get(one.path);
      }
      let refused = 0;
      const differences = [];
      for (const { name, value, told } of cases) {
        const text = written(value);
        const fits = validators[kind](parse(text));
        if (!fits) refused += 1;
        if (fits === (told === undefined)) continue;
        differences.push(`${name}: loader: ${told ?? "silent"}; schema: ${ajv.errorsText(validators[kind].errors)}`);
      }
      assert.deepEqual(differences, []);
      assert.ok(refused > 0 && refused < cases.length, `${refused} of ${cases.length} refused`);
      assert.equal(cases[0].told, undefined);
    } finally {
      rmSync(folder, { recursive: true, force: true });
    }
  });
}
