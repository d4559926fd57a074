// The table of measures of many SOPs: it is sorted by the head that is pressed, and stands whole without a script.

import assert from "node:assert/strict";
import { execFileSync } from "node:child_process";
import { cpSync, mkdirSync, mkdtempSync, readFileSync, writeFileSync } from "node:fs";
import { createRequire } from "node:module";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { after, before, test } from "node:test";
import { pathToFileURL } from "node:url";
import { launch, root } from "./site.mjs";

const program = process.env.SOPAN ?? join(root, "target/debug/sopan");
const axe = readFileSync(createRequire(import.meta.url).resolve("axe-core/axe.min.js"), "utf8");

/** One SOP of a procedure: the larger its number the slower, every fifth without a time, every third with a loop, the last but one far slower than all others. */
function sop(at, count) {
  const minutes = at === count - 2 ? 900 : 10 + ((at * 37) % 50);
  const time = at % 5 === 4 ? "" : `    waktu: ${minutes} menit\n`;
  const check = at % 3 === 0 ? "    keputusan: {ya: 3, tidak: 1}\n" : "";
  const more = Array.from({ length: at % 4 }, (_, step) => `  - kegiatan: Meneruskan berkas ke meja ${step + 1}\n    pelaksana: ${["kadis", "loket"][step % 2]}\n    waktu: 5 - 10 menit\n`).join("");
  return `nama: Uji ${at}\nprosedur: uji\npelaksana: {pemohon: Pemohon, loket: Petugas Loket, kadis: Kepala Dinas}\nlangkah:
  - kegiatan: Mengajukan permohonan
    pelaksana: pemohon
    kelengkapan: [Formulir permohonan, Kartu tanda penduduk]
    waktu: 5 menit
    output: [Permohonan]
  - kegiatan: Memeriksa permohonan
    pelaksana: loket
    kelengkapan: [Permohonan]
${time}    output: [Permohonan yang diperiksa]
${check}${more}  - kegiatan: Menyerahkan surat
    pelaksana: loket
    waktu: 5 menit
    output: [Surat]
`;
}

/** A library of so many SOPs of one procedure; gives the folder of its site. */
function crowd(count) {
  const folder = mkdtempSync(join(tmpdir(), "sopan-"));
  mkdirSync(join(folder, "content/prosedur"), { recursive: true });
  mkdirSync(join(folder, "content/instansi"), { recursive: true });
  cpSync(join(root, "content/situs.yaml"), join(folder, "content/situs.yaml"));
  writeFileSync(join(folder, "content/prosedur/uji.yaml"), "nama: Uji\ntahap: [{id: a, nama: Mengajukan, kata: [mengajukan]}, {id: b, nama: Memeriksa, kata: [memeriksa]}]\n");
  for (let at = 0; at < count; at++) {
    const agency = `kabupaten-${String(at).padStart(2, "0")}`;
    mkdirSync(join(folder, "content/sop", agency), { recursive: true });
    writeFileSync(join(folder, "content/instansi", `${agency}.yaml`), `nama: Pemerintah Kabupaten ${String.fromCharCode(65 + ((at * 7) % 26))}${at}\n`);
    writeFileSync(join(folder, "content/sop", agency, "uji.yaml"), sop(at, count));
  }
  execFileSync(program, ["build", "--no-pdf", "--root", folder], { stdio: "ignore" });
  return join(folder, "public");
}

const path = "prosedur/uji/index.html";
let browser, eight, thirty;
before(async () => {
  [browser, eight, thirty] = [await launch(), crowd(8), crowd(30)];
});
after(() => browser.close());

async function open(site, options = {}) {
  const context = await browser.newContext({ viewport: { width: 1280, height: 900 }, ...options });
  const page = await context.newPage();
  const complaints = [];
  page.on("console", (message) => message.type() === "error" && complaints.push(message.text()));
  page.on("pageerror", (error) => complaints.push(String(error)));
  await page.goto(pathToFileURL(join(site, path)).href);
  return { page, context, complaints };
}

/** The table as a reader sees it: names of the rows, what a column is sorted by, and the state of its head. */
function read(page, name) {
  return page.evaluate((name) => {
    const table = document.querySelector("table.dapat-urut");
    const heads = [...table.tHead.rows[0].cells];
    const at = heads.findIndex((head) => head.querySelector("span")?.textContent === name);
    const rows = [...table.tBodies[0].rows];
    return {
      names: rows.map((row) => row.cells[0].textContent.trim()),
      values: rows.map((row) => row.cells[at].dataset.nilai ?? null),
      foot: table.tFoot.rows[0].cells[0].textContent.trim(),
      sorted: heads[at].getAttribute("aria-sort"),
      marked: heads.filter((head) => head.hasAttribute("aria-sort")).length,
    };
  }, name);
}

const inOrder = (values, sign) => {
  const stated = values.filter((value) => value !== null).map(Number);
  const known = [...stated].sort((one, other) => sign * (one - other));
  assert.deepEqual(stated, known);
  assert.ok(values.slice(stated.length).every((value) => value === null), "what is not stated comes last");
};

test("without a script the table is whole, in its own order, and offers no buttons", async () => {
  const { page, context } = await open(eight, { javaScriptEnabled: false });
  assert.equal(await page.locator("table.dapat-urut tbody tr").count(), 8);
  assert.equal(await page.locator("table.dapat-urut button").count(), 0);
  assert.equal(await page.locator(".petunjuk-urut").isVisible(), false);
  const names = await page.locator("table.dapat-urut thead th").first().innerText();
  assert.equal(names.trim(), "SOP");
  await context.close();
});

test("a press on a head sorts by it, a second press turns the order round, and the median stays below", async () => {
  const { page, context, complaints } = await open(eight);
  const before = await read(page, "Kegiatan");
  assert.equal(before.sorted, null);
  await page.getByRole("button", { name: "Kegiatan", exact: true }).click();
  const up = await read(page, "Kegiatan");
  assert.equal(up.sorted, "ascending");
  inOrder(up.values, 1);
  assert.deepEqual([...up.names].sort(), [...before.names].sort());
  await page.getByRole("button", { name: "Kegiatan", exact: true }).click();
  const down = await read(page, "Kegiatan");
  assert.equal(down.sorted, "descending");
  inOrder(down.values, -1);
  assert.equal(down.foot, "Nilai tengah");
  assert.deepEqual(complaints, []);
  await context.close();
});

test("the keyboard sorts too, one head at a time, and the heads lead to their definitions", async () => {
  const { page, context } = await open(eight);
  await page.getByRole("button", { name: "SOP", exact: true }).press("Enter");
  const byName = await read(page, "SOP");
  assert.equal(byName.sorted, "ascending");
  assert.deepEqual(byName.names, [...byName.names].sort((one, other) => one.localeCompare(other, "id", { numeric: true })));
  await page.getByRole("button", { name: "Waktu sekali jalan", exact: true }).press("Space");
  const byTime = await read(page, "Waktu sekali jalan");
  assert.deepEqual([byTime.sorted, byTime.marked], ["ascending", 1]);
  inOrder(byTime.values, 1);
  const link = page.getByRole("link", { name: "Arti Waktu biasanya" });
  await link.click();
  assert.match(page.url(), /ukuran\/index\.html#waktu-biasanya$/);
  assert.equal(await page.locator("#waktu-biasanya h2").innerText(), "Waktu biasanya");
  await context.close();
});

test("outliers of a crowd are named beside the strips of the spread", async () => {
  const { page, context } = await open(thirty);
  assert.equal(await page.locator("svg.sebaran").count() > 2, true);
  assert.match(await page.locator("section[aria-labelledby=h-s]").innerText(), /28/);
  await context.close();
});

for (const width of [360, 1280]) {
  for (const [name, colorScheme] of [["light", "light"], ["dark", "dark"]]) {
    test(`measures of eight and of thirty SOPs fit ${width} px and everyone can read them in ${name}`, async () => {
      for (const site of [eight, thirty]) {
        const { page, context } = await open(site, { viewport: { width, height: 900 }, colorScheme });
        const wide = await page.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth);
        assert.equal(wide, 0);
        await page.evaluate(axe);
        const { violations } = await page.evaluate(() => window.axe.run(document));
        assert.deepEqual(violations.map(({ id, nodes }) => `${id}: ${nodes[0].html.slice(0, 160)}`), []);
        await context.close();
      }
    });
  }
}
