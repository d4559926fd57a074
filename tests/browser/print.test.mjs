// The page of an SOP as Chromium prints it: a whole sheet, in which no step is lost or cut and every page carries the head.

import assert from "node:assert/strict";
import { execFileSync } from "node:child_process";
import { cpSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { after, before, test } from "node:test";
import { pathToFileURL } from "node:url";
import { launch, root, site } from "./site.mjs";

const program = process.env.SOPAN ?? join(root, "target/debug/sopan");
const folder = mkdtempSync(join(tmpdir(), "sopan-"));

/** An SOP as large as they come: its steps go on, go back, are skipped and are done by two. */
function large(steps, actors) {
  const columns = Array.from({ length: actors }, (_, at) => `  p${at}: ${["Kepala Bidang Persandian dan Keamanan Informasi", "Pemohon", "Sekretaris Dinas Komunikasi dan Informatika", "Analis"][at % 4]} ${at + 1}`);
  const rows = Array.from({ length: steps }, (_, at) => {
    const lines = [
      `  - kegiatan: Memeriksa dan menandatangani berkas permohonan nomor urut ${at + 1}${" beserta lampiran yang dipersyaratkan".repeat(at % 4)}`,
      `    pelaksana: ${at % 11 === 5 ? `[p${(at * 5) % actors}, p${(at * 5 + 2) % actors}]` : `p${(at * 5) % actors}`}`,
      `    kelengkapan: [Berkas permohonan ${at}, Surat pengantar ${at}]`,
      `    waktu: ${5 + at} menit`,
      `    output: [Berkas permohonan ${at + 1}]`,
    ];
    if (at % 9 === 4 && at + 3 < steps) lines.push(`    keputusan: {ya: ${at + 2}, tidak: ${Math.max(1, at - 6)}}`);
    if (at % 9 === 7 && at + 3 < steps) lines.push(`    keterangan: Lihat ketentuan pengarsipan ${at + 1}`);
    return lines.join("\n");
  });
  return `nomor: 1/${steps}/2026\nnama: Uji ${steps} Langkah ${actors} Pelaksana\npelaksana:\n${columns.join("\n")}\nlangkah:\n${rows.join("\n")}\n`;
}

/** The two largest SOPs in a library of their own, one of them on the paper F4; gives the folder of its site. */
function largest() {
  mkdirSync(join(folder, "content/instansi"), { recursive: true });
  cpSync(join(root, "content/situs.yaml"), join(folder, "content/situs.yaml"));
  for (const [agency, paper, steps, actors] of [["lebar", "a4", 60, 12], ["panjang", "f4", 40, 15]]) {
    mkdirSync(join(folder, "content/sop", agency), { recursive: true });
    writeFileSync(join(folder, "content/instansi", `${agency}.yaml`), `nama: Pemerintah Kabupaten ${agency}\nkertas: ${paper}\n`);
    writeFileSync(join(folder, "content/sop", agency, "uji.yaml"), large(steps, actors));
  }
  execFileSync(program, ["build", "--no-pdf", "--root", folder], { stdio: "ignore" });
  return join(folder, "public");
}

let browser;
before(async () => (browser = await launch()));
after(() => browser.close());

/** Letters and digits only: where a line breaks is the business of the paper. */
const letters = (text) => text.normalize("NFKC").replace(/[^\p{L}\p{N}]/gu, "");

/** Prints a page, with a style of the test's own where it wants one. Gives the pages with their paper in millimetres, and what the page itself says stands in its step tables. */
async function print(folder, path, style = "") {
  const page = await browser.newPage();
  await page.goto(pathToFileURL(join(folder, path)).href);
  await page.evaluate((style) => {
    const sheet = new CSSStyleSheet();
    sheet.replaceSync(style);
    document.adoptedStyleSheets = [sheet];
  }, style);
  const pdf = join(mkdtempSync(join(tmpdir(), "sopan-")), "cetak.pdf");
  await page.pdf({ path: pdf, preferCSSPageSize: true });
  await page.emulateMedia({ media: "print" });
  const tables = await page.$$eval(".langkah", (tables) => {
    const words = (cells) => cells.map((cell) => cell.innerText).join(" ");
    return tables.map((table) => ({
      head: words([...table.tHead.querySelectorAll("th")]),
      rows: [...table.tBodies[0].rows].map((row) => ({
        words: words([...row.cells].filter((cell) => !cell.matches(".j"))),
        // A label is painted twice: a white edge, then the ink.
        chart: [...row.querySelectorAll(".j text")].map((text) => text.textContent.repeat(text.matches(".lb") ? 2 : 1)).join(" "),
      })),
    }));
  });
  const sizes = execFileSync("pdfinfo", ["-l", "-1", pdf], { encoding: "utf8" }).matchAll(/Page +\d+ size: +([\d.]+) x ([\d.]+)/g);
  const papers = [...sizes].map(([, ...points]) => points.map((points) => Math.round((Number(points) / 72) * 25.4)));
  // Chromium makes a page smaller that is wider than its paper without its margins of 12 mm each.
  const room = Math.floor(((papers[0][0] - 24) / 25.4) * 96);
  await page.setViewportSize({ width: room, height: 700 });
  const needs = await page.evaluate(() => document.documentElement.scrollWidth);
  await page.close();
  // Words in the order in which they were painted: a row that was not cut stands in one piece.
  const texts = execFileSync("pdftotext", ["-raw", pdf, "-"], { encoding: "utf8" }).split("\f").slice(0, -1);
  return { pages: papers.map((paper, at) => ({ paper, text: letters(texts[at]) })), tables, room, needs };
}

/** Everything that is wrong with a printed page. */
function faults({ pages, tables, room, needs }) {
  const found = needs > room ? [`wider than the paper: ${needs} for ${room}`] : [];
  for (const { head, rows } of tables) {
    const charts = pages.map(() => "");
    for (const { words, chart } of rows) {
      const at = pages.flatMap(({ text }, page) => (text.includes(letters(words)) ? [page] : []));
      if (at.length !== 1) found.push(`on ${at.length} pages: ${words.slice(0, 60)}`);
      for (const page of at) charts[page] += letters(chart);
    }
    charts.forEach((chart, page) => {
      if (chart && !pages[page].text.includes(chart)) found.push(`page ${page + 1} has not the symbols and labels ${chart}`);
      if (chart && !pages[page].text.includes(letters(head))) found.push(`page ${page + 1} has no head`);
    });
  }
  return found;
}

const sops = readdirSync(join(root, "content/sop")).flatMap((agency) =>
  readdirSync(join(root, "content/sop", agency)).map((file) => `${agency}/${file.replace(/\.yaml$/, "")}`),
);
for (const sop of sops) {
  test(`the page of ${sop} prints every step whole, below a head on every page`, async () => {
    const printed = await print(site, `sop/${sop}/index.html`);
    assert.deepEqual(faults(printed), []);
    const yaml = readFileSync(join(root, "content/sop", `${sop}.yaml`), "utf8");
    assert.equal(printed.tables.flatMap(({ rows }) => rows).length, yaml.match(/^ +(- )?kegiatan: /gm).length);
    for (const { paper } of printed.pages) assert.deepEqual(paper, [297, 210]);
    const text = printed.pages.map((page) => page.text).join("");
    assert.ok(text.includes(letters("Yang ditandatangani adalah lembar PDF")));
    for (const absent of ["Unduh lembar", "Bandingkan", "Lihat temuan", "Sorot"]) assert.ok(!text.includes(letters(absent)), absent);
  });
}

test("sixty steps of twelve and forty of fifteen actors print whole, on the paper of their agency", async () => {
  const site = largest();
  for (const [sop, steps, size] of [["lebar/uji", 60, [297, 210]], ["panjang/uji", 40, [330, 215]]]) {
    const printed = await print(site, `sop/${sop}/index.html`);
    assert.deepEqual(faults(printed), []);
    assert.equal(printed.tables[0].rows.length, steps);
    for (const { paper } of printed.pages) assert.deepEqual(paper, size);
  }
  const cut = await print(site, "sop/lebar/uji/index.html", "tr{break-inside:auto!important}");
  assert.match(faults(cut).join("\n"), /^on 0 pages/m);
  const headless = await print(site, "sop/lebar/uji/index.html", "thead{display:table-row-group!important}");
  assert.match(faults(headless).join("\n"), /has no head$/m);
  const wide = await print(site, "sop/lebar/uji/index.html", ".langkah td.j{min-width:7rem!important}");
  assert.match(faults(wide).join("\n"), /^wider than the paper/m);
});

test("what changed between two versions prints as an annex of one page, with room to approve", async () => {
  const site = join(folder, "revisi");
  execFileSync(program, ["build", "--no-pdf", "--root", join(root, "tests/revision"), "--out", site], { stdio: "ignore" });
  const { pages } = await print(site, "sop/contoh/surat-masuk/riwayat/1-0/index.html");
  assert.deepEqual(pages.map(({ paper }) => paper), [[210, 297]]);
  for (const present of ["supaya dapat dilacak", "Memindai surat", "Persetujuan perubahan", "Setuju dengan catatan", "Kepala Dinas"]) {
    assert.ok(pages[0].text.includes(letters(present)), present);
  }
  assert.ok(!pages[0].text.includes(letters("Membubuhkan stempel")), "what stayed is not on the annex");
});
