// Choosing SOPs to see side by side: few of them in one page, or some of a crowd; with a mouse, by keys, on a phone, and by an address that was sent.

import assert from "node:assert/strict";
import { execFileSync } from "node:child_process";
import { cpSync, mkdirSync, mkdtempSync, readFileSync, writeFileSync } from "node:fs";
import { createRequire } from "node:module";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { after, before, test } from "node:test";
import { pathToFileURL } from "node:url";
import { launch, root, serve } from "./site.mjs";

const program = process.env.SOPAN ?? join(root, "target/debug/sopan");
const axe = readFileSync(createRequire(import.meta.url).resolve("axe-core/axe.min.js"), "utf8");
const path = "prosedur/uji/index.html";

/** One SOP: those of even number give a new letter at the counter, the others send it; every third has a check of its own. */
function sop(at) {
  const check = at % 3 === 0 ? "  - kegiatan: Memeriksa keabsahan lampiran surat\n    pelaksana: kadis\n    kelengkapan: [Permohonan izin]\n    waktu: 20 menit\n    keputusan: {ya: 3, tidak: 1}\n" : "";
  const end = at % 2 === 0 ? "Mencetak dan menyerahkan surat izin di loket" : "Mengirim surat izin lewat email dan aplikasi";
  return `nama: Uji ${at}\nprosedur: uji\n${at % 4 === 3 ? "" : "peralatan: [Komputer, Printer]\n"}dasar_hukum: [Peraturan Pemerintah Nomor ${at % 2 ? 71 : 82} Tahun ${at % 2 ? 2019 : 2012}]
pelaksana: {pemohon: Pemohon, loket: Petugas Loket, kadis: Kepala Dinas}\nlangkah:
  - kegiatan: Mengajukan permohonan izin
    pelaksana: pemohon
    kelengkapan: [Formulir permohonan, Kartu tanda penduduk]
    waktu: ${5 + at} menit
    output: [Permohonan izin]
${check}  - kegiatan: ${end}
    pelaksana: loket
    waktu: ${10 + at} menit
    output: [Surat izin]
`;
}

/** A library of so many SOPs of one procedure; gives the folder of its site. */
function library(count) {
  const folder = mkdtempSync(join(tmpdir(), "sopan-"));
  mkdirSync(join(folder, "content/prosedur"), { recursive: true });
  mkdirSync(join(folder, "content/instansi"), { recursive: true });
  cpSync(join(root, "content/situs.yaml"), join(folder, "content/situs.yaml"));
  writeFileSync(join(folder, "content/prosedur/uji.yaml"), "nama: Uji\nrancangan: [{id: loket, nama: Di loket, kata: [loket]}, {id: kirim, nama: Dikirim, kata: [email]}]\n");
  for (let at = 0; at < count; at++) {
    const agency = `kabupaten-${String(at).padStart(2, "0")}`;
    mkdirSync(join(folder, "content/sop", agency), { recursive: true });
    writeFileSync(join(folder, "content/instansi", `${agency}.yaml`), `nama: Pemerintah Kabupaten Nomor ${at}\nwilayah: Kabupaten Nomor ${at}\n`);
    writeFileSync(join(folder, "content/sop", agency, "uji.yaml"), sop(at));
  }
  execFileSync(program, ["build", "--no-pdf", "--root", folder], { stdio: "ignore" });
  return join(folder, "public");
}

let browser, few, crowd, server, port;
before(async () => {
  [browser, few, crowd] = [await launch(), library(5), library(24)];
  ({ server, port } = await serve(join(few, "..", "..")));
});
after(async () => {
  await browser.close();
  server.close();
});

const way = (site, kind) => (kind === "file" ? pathToFileURL(join(site, path)).href : `http://127.0.0.1:${port}/${site.split("/").slice(-2).join("/")}/${path}`);

async function open(site, { kind = "file", hash = "", ...options } = {}) {
  const context = await browser.newContext({ viewport: { width: 1280, height: 900 }, ...options });
  const page = await context.newPage();
  page.setDefaultTimeout(10000);
  const complaints = [];
  const asked = [];
  page.on("console", (message) => message.type() === "error" && complaints.push(message.text()));
  page.on("pageerror", (error) => complaints.push(String(error)));
  page.on("request", (request) => asked.push(request.url()));
  await page.goto(way(site, kind) + hash);
  return { page, context, complaints, asked };
}

/** The names above the columns of a table that can be seen, by the id of its heading. */
const heads = (page, id) => page.locator(`section[aria-labelledby=${id}] table:visible thead th:visible`).allInnerTexts().then((texts) => texts.slice(1).map((text) => text.trim()));
const box = (page, at) => page.getByRole("checkbox", { name: `Kabupaten Nomor ${at}`, exact: true });
const status = (page) => page.locator(".keadaan").innerText();
const hash = (page) => page.evaluate(() => location.hash);
const names = (...numbers) => numbers.map((at) => `Kabupaten Nomor ${at}`);

for (const kind of ["file", "http"]) {
  test(`two of a few stand alone in every table and chart over ${kind}, and all come back`, async () => {
    const { page, context, complaints } = await open(few, { kind });
    assert.equal((await heads(page, "h-t")).length, 5);
    const tall = await page.locator("svg.grafik").first().evaluate((drawing) => drawing.viewBox.baseVal.height);
    await box(page, 1).check();
    assert.match(await status(page), /Satu dipilih/);
    assert.equal((await heads(page, "h-t")).length, 5);
    assert.equal(await hash(page), "");
    await box(page, 4).check();
    assert.equal(await status(page), "2 dari 5 SOP disandingkan.");
    assert.equal(await hash(page), "#banding=kabupaten-01,kabupaten-04");
    for (const id of ["h-t", "h-d", "h-p", "h-m", "h-w", "h-o"]) assert.deepEqual([...(await heads(page, id))].sort(), names(1, 4), id);
    assert.deepEqual([...(await heads(page, "h-u"))].sort(), [...names(1, 4), "Nilai tengah"]);
    const bars = await page.locator("svg.grafik").first().locator("g:visible > text:first-child").allTextContents();
    assert.deepEqual([...bars].sort(), names(1, 4));
    const low = await page.locator("svg.grafik").first().evaluate((drawing) => drawing.viewBox.baseVal.height);
    assert.ok(low < tall, "the chart has lost its bars and the room for them");
    assert.equal(await page.locator(".duel .jejak > li:visible").count(), 2);
    // Nobody among the two has the check of its own.
    assert.equal(await page.locator("section[aria-labelledby=h-t] tr:visible", { hasText: "keabsahan lampiran" }).count(), 0);
    await page.getByRole("button", { name: "Tampilkan semua lagi" }).click();
    assert.equal((await heads(page, "h-t")).length, 5);
    assert.equal(await hash(page), "");
    assert.equal(await status(page), "Semua 5 SOP ditampilkan.");
    assert.equal(await page.evaluate(() => document.activeElement.type), "checkbox");
    assert.deepEqual(complaints, []);
    await context.close();
  });
}

test("an address that was sent shows the same choice, and one that names nobody shows all", async () => {
  const { page, context } = await open(few, { hash: "#banding=kabupaten-03%2Ckabupaten-00/uji,entah" });
  assert.deepEqual([...(await heads(page, "h-t"))].sort(), names(0, 3));
  assert.equal(await box(page, 3).isChecked(), true);
  await page.evaluate(() => (location.hash = "#banding=kabupaten-01,kabupaten-02,kabupaten-04"));
  await page.waitForFunction(() => document.querySelector(".keadaan").textContent.startsWith("3"));
  assert.deepEqual([...(await heads(page, "h-t"))].sort(), names(1, 2, 4));
  await page.evaluate(() => (location.hash = "#banding=entah"));
  await page.waitForFunction(() => document.querySelector(".keadaan").textContent.startsWith("Semua"));
  assert.equal((await heads(page, "h-t")).length, 5);
  await context.close();
});

test("the keyboard chooses up to four, and the fifth is told why not", async () => {
  const { page, context } = await open(few);
  for (const at of [0, 1, 2, 3]) {
    await box(page, at).focus();
    await page.keyboard.press("Space");
  }
  assert.match(await status(page), /^4 dari 5 SOP disandingkan\. Paling banyak empat/);
  assert.equal(await box(page, 4).isDisabled(), true);
  await page.getByRole("button", { name: "Tampilkan semua lagi" }).focus();
  await page.keyboard.press("Enter");
  assert.equal(await box(page, 4).isEnabled(), true);
  const live = await page.locator(".keadaan").getAttribute("role");
  assert.equal(live, "status");
  await context.close();
});

test("without a script everything is shown, nothing is offered, and a crowd is a list of links", async () => {
  const { page, context } = await open(few, { javaScriptEnabled: false, hash: "#banding=kabupaten-01,kabupaten-02" });
  assert.equal(await page.locator(".pilih").isVisible(), false);
  assert.equal((await heads(page, "h-t")).length, 5);
  await context.close();
  const many = await open(crowd, { javaScriptEnabled: false });
  assert.equal(await many.page.locator("tr[data-sop] th a").count(), 24);
  assert.equal(await many.page.locator(".pilih").isVisible(), false);
  await many.context.close();
});

test("on a phone two of different designs stand against one another, and another can take a side", async () => {
  const { page, context, complaints } = await open(few, { viewport: { width: 360, height: 800 } });
  const [left, right] = [page.getByLabel("Kiri"), page.getByLabel("Kanan")];
  const design = (name) => page.locator(".duel article", { has: page.getByText(name, { exact: true }) }).locator("h3").innerText();
  const chosen = async () => [await left.locator("option:checked").innerText(), await right.locator("option:checked").innerText()];
  const [one, other] = await chosen();
  assert.notEqual(await design(one), await design(other));
  const row = page.locator("table.tangga tbody tr:not(.kelompok):visible").first();
  assert.equal(await row.locator("td:visible").count(), 2);
  const [a, b] = await Promise.all([0, 1].map((at) => row.locator("td:visible").nth(at).boundingBox()));
  assert.equal(a.y, b.y, "both sides are of one card");
  assert.ok(Math.min(a.width, b.width) > 130, "each side can be read");
  await left.selectOption({ label: "Kabupaten Nomor 3" });
  await right.selectOption({ label: "Kabupaten Nomor 0" });
  assert.equal(await hash(page), "#banding=kabupaten-03,kabupaten-00");
  // What is chosen on the left stands on the left, whatever the order of the columns.
  const sides = await row.locator("td:visible").evaluateAll((cells) => cells.map((cell) => [cell.getBoundingClientRect().x, cell.querySelector("a.nomor").getAttribute("href")]));
  assert.match([...sides].sort(([x], [y]) => x - y)[0][1], /kabupaten-03/);
  await left.selectOption({ label: "Kabupaten Nomor 0" });
  assert.deepEqual(await chosen(), ["Kabupaten Nomor 0", "Kabupaten Nomor 3"]);
  assert.equal(await page.evaluate(() => document.documentElement.scrollWidth), 360);
  assert.deepEqual(await page.locator("table.tangga tbody td:visible").evaluateAll((cells) => [...new Set(cells.map((cell) => cell.getAttribute("role")))]), ["cell"]);
  assert.deepEqual(complaints, []);
  await context.close();
});

for (const kind of ["file", "http"]) {
  test(`some of a crowd are found by name and set side by side over ${kind}, each from its own part`, async () => {
    const { page, context, complaints, asked } = await open(crowd, { kind });
    assert.equal(asked.filter((address) => address.includes("/data/banding/")).length, 0);
    const search = page.getByLabel("Cari nama instansi");
    await search.fill("nomor 1");
    assert.match(await page.locator(".cocok").innerText(), /^11 nama cocok/);
    assert.equal(await page.locator("tr[data-sop]:visible").count(), 11);
    await search.fill("nomor 17");
    assert.equal(await page.locator(".cocok").innerText(), "1 nama cocok.");
    await box(page, 17).check();
    await search.fill("tidak begini");
    assert.equal(await page.locator(".cocok").innerText(), "Tidak ada nama yang cocok.");
    assert.equal(await box(page, 17).isChecked(), true);
    await search.fill("18");
    await box(page, 18).check();
    await page.waitForSelector(".terpilih");
    assert.equal(await status(page), "2 dari 24 SOP disandingkan.");
    assert.equal(await hash(page), "#banding=kabupaten-17,kabupaten-18");
    for (const id of ["h-t", "h-d", "h-m", "h-p"]) assert.deepEqual(await heads(page, id), names(17, 18), id);
    assert.equal(await page.locator("tr[data-sop]:visible").count(), 2);
    assert.equal(asked.filter((address) => address.includes("/data/banding/")).length, 2);
    const built = page.locator(".terpilih table.tangga");
    assert.match(await built.locator("tbody tr").first().innerText(), /Mengajukan permohonan izin/);
    assert.ok((await built.locator("td.k-n b.kd svg.i use").count()) > 0, "what is missing is drawn and said");
    const target = await built.locator("a.nomor").first().evaluate((link) => link.href);
    const [file] = new URL(target).pathname.split("#");
    assert.ok(kind === "http" || readFileSync(file).length > 0);
    await page.getByRole("button", { name: "Tampilkan semua lagi" }).click();
    assert.equal(await page.locator(".terpilih").count(), 0);
    assert.equal((await heads(page, "h-t")).length, 3);
    assert.deepEqual(complaints, []);
    await context.close();
  });
}

test("a part that cannot be loaded is told by name", async () => {
  const { page, context } = await open(crowd, { kind: "http" });
  await page.route("**/kabupaten-05/uji.js", (route) => route.abort());
  await page.evaluate(() => (location.hash = "#banding=kabupaten-04,kabupaten-05"));
  await page.waitForFunction(() => document.querySelector(".keadaan").textContent.includes("tidak dapat dimuat"));
  assert.match(await status(page), /Kabupaten Nomor 5/);
  await context.close();
});

test("some of a crowd stand one against one on a phone", async () => {
  const { page, context } = await open(crowd, { hash: "#banding=kabupaten-02,kabupaten-09,kabupaten-12", viewport: { width: 360, height: 800 } });
  await page.waitForSelector(".pasangan");
  assert.equal(await page.getByLabel("Kanan").locator("option").count(), 3);
  await page.getByLabel("Kanan").selectOption({ label: "Kabupaten Nomor 12" });
  await page.waitForFunction(() => location.hash === "#banding=kabupaten-02,kabupaten-12,kabupaten-09");
  assert.equal(await page.locator(".terpilih table.tangga tbody tr:not(.kelompok):visible").first().locator("td:visible").count(), 2);
  assert.equal(await page.evaluate(() => document.documentElement.scrollWidth), 360);
  await context.close();
});

for (const width of [360, 1280]) {
  for (const colorScheme of ["light", "dark"]) {
    test(`few and a crowd, all and chosen, can be read by everyone at ${width} px in ${colorScheme}`, async () => {
      for (const site of [few, crowd]) {
        for (const chosen of ["", "#banding=kabupaten-00,kabupaten-01,kabupaten-03"]) {
          const { page, context, complaints } = await open(site, { hash: chosen, viewport: { width, height: 900 }, colorScheme });
          if (site === crowd && chosen) await page.waitForSelector(".terpilih");
          const wide = await page.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth);
          assert.equal(wide, 0);
          assert.deepEqual(complaints, []);
          await page.evaluate(axe);
          const { violations } = await page.evaluate(() => window.axe.run(document));
          assert.deepEqual(violations.map(({ id, nodes }) => `${id}: ${nodes[0].html.slice(0, 160)}`), []);
          await context.close();
        }
      }
    });
  }
}
