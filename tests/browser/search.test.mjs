// The search in real Chromium, from a server and from a folder: words, slips, synonyms, steps, filters, addresses, keys, and no script at all.

import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import { createRequire } from "node:module";
import { join } from "node:path";
import { after, before, test } from "node:test";
import { fileURLToPath, pathToFileURL } from "node:url";
import { chromium } from "playwright-core";
import { serve, site } from "./site.mjs";

const axe = readFileSync(createRequire(import.meta.url).resolve("axe-core/axe.min.js"), "utf8");

let browser, server, port;
before(async () => {
  // A folder as a reader opens it: nothing is allowed that a browser does not allow by itself.
  browser = await chromium.launch({ executablePath: "/usr/bin/chromium", args: ["--no-sandbox", "--disable-gpu", "--disable-background-networking", "--no-first-run"] });
  ({ server, port } = await serve(site, "/pustaka"));
});
after(async () => {
  await browser.close();
  server.close();
});

const root = (kind) => (kind === "file" ? pathToFileURL(`${site}/`).href : `http://127.0.0.1:${port}/pustaka/`);

async function open(path, { kind = "file", width = 1280, ...options } = {}) {
  const context = await browser.newContext({ viewport: { width, height: 900 }, ...options });
  const page = await context.newPage();
  page.setDefaultTimeout(10000);
  const complaints = [];
  page.on("console", (message) => message.type() === "error" && complaints.push(message.text()));
  page.on("pageerror", (error) => complaints.push(String(error)));
  // What a page still asks for when it is left is given up, and nobody's fault.
  page.on("requestfailed", (request) => request.failure().errorText !== "net::ERR_ABORTED" && complaints.push(`failed: ${request.url()}`));
  await page.goto(root(kind) + path);
  return { page, context, complaints };
}

const search = (query, more = "") => `cari/index.html?q=${encodeURIComponent(query)}${more}`;
const told = (page) => page.locator(".jumlah-hasil");
const ready = (page, words = /hasil/) => page.waitForFunction((wanted) => new RegExp(wanted).test(document.querySelector(".jumlah-hasil").textContent), words.source);
const titles = (page) => page.locator(".hasil > li h2").allInnerTexts();
const first = (page) => page.locator(".hasil > li").first();
const box = (page, name) => page.locator(".satu-saring").getByRole("checkbox", { name });

for (const kind of ["file", "http"]) {
  test(`from the home page to the step that matched over ${kind}`, async () => {
    const { page, context, complaints } = await open("index.html", { kind });
    await page.getByRole("search").getByRole("searchbox").fill("verifikasi wajah");
    await page.keyboard.press("Enter");
    await ready(page);
    assert.match(page.url(), /cari\/index\.html\?q=verifikasi\+wajah$/);
    assert.match((await titles(page))[0], /Tanda Tangan Elektronik \(TTE\)/);
    const step = first(page).locator(".kena-langkah li").first();
    assert.deepEqual((await step.locator("mark").allInnerTexts()).map((word) => word.toLowerCase()).slice(0, 2), ["verifikasi", "wajah"]);
    await step.locator("a").click();
    await page.waitForURL(/sop\/tapin\/lupa-passphrase\/index\.html#b1-l\d+$/);
    const anchor = new URL(page.url()).hash;
    assert.match(await page.locator(anchor).innerText(), /verifikasi wajah/i);
    // The head of every page has the field, too.
    await page.getByRole("search").getByRole("searchbox").fill("ciamis");
    await page.keyboard.press("Enter");
    await ready(page);
    assert.equal((await titles(page))[0], "Kabupaten Ciamis");
    assert.deepEqual(complaints, []);
    await context.close();
  });

  test(`slips, other forms, synonyms and numbers find the same over ${kind}`, async () => {
    const { page, context, complaints } = await open("cari/index.html", { kind });
    const asked = async (query) => {
      await page.goto(root(kind) + search(query));
      await ready(page);
      return titles(page);
    };
    const right = await asked("passphrase");
    assert.ok(right.length > 4);
    for (const slip of ["pasphrase", "passphrsae", "apssphrase", "assphrase", "passphraze"]) {
      assert.deepEqual(await asked(slip), right, slip);
      assert.equal(await page.locator(".maksud").innerText(), "Maksud Anda: passphrase");
    }
    // The order may be another, so that the first results are not all the same.
    const count = await told(page).innerText();
    await asked("kata sandi");
    assert.equal(await told(page).innerText(), count);
    assert.equal(await page.locator(".maksud").isVisible(), false);
    await asked("tte");
    const short = await told(page).innerText();
    await asked("tanda tangan elektronik");
    assert.equal(await told(page).innerText(), short);
    assert.ok((await page.locator(".hasil mark").allInnerTexts()).includes("TTE"));
    assert.ok((await asked("memverifikasikan")).length > 1, "a form that nobody wrote");
    assert.ok((await asked("sertif")).length > 4, "a word that is not finished");
    for (const query of ["UU 11 2008", "uu no. 11 tahun 2008", "Undang-Undang Nomor 11 Tahun 2008", "UU 11/2008"]) assert.equal((await asked(query))[0], "UU 11/2008", query);
    for (const query of ["permenpanrb 35/2012", "permenpan rb 35 2012"]) assert.equal((await asked(query))[0], "PermenPANRB 35/2012", query);
    for (const query of ["000.6.5/1022/Diskominfo.05", "1022"]) {
      assert.deepEqual(await asked(query), ["Lupa Passphrase Sertifikat Elektronik"], query);
      assert.match(await first(page).locator("a").first().getAttribute("href"), /ciamis\/lupa-passphrase/);
    }
    assert.equal((await asked("kelengkapan prosedur lain"))[0], "Kelengkapan ini dokumen prosedur lain");
    assert.deepEqual(complaints, []);
    await context.close();
  });

  test(`filters count, narrow down and stand in the address over ${kind}`, async () => {
    const { page, context, complaints } = await open(search("lupa passphrase"), { kind });
    await ready(page);
    const all = await told(page).innerText();
    const label = page.locator(".satu-saring label", { hasText: "Kabupaten Tapin" });
    assert.match(await label.innerText(), /1$/);
    await box(page, /Kabupaten Tapin/).check();
    await ready(page, /^1 hasil$/);
    assert.match(page.url(), /\?q=lupa\+passphrase&instansi=tapin$/);
    // Others of the same filter are still counted, so that more can be chosen.
    await box(page, /Kabupaten Kapuas/).check();
    await ready(page, /^2 hasil$/);
    await page.goBack();
    await ready(page, /^1 hasil$/);
    assert.equal(await box(page, /Kabupaten Kapuas/).isChecked(), false);
    await page.goBack();
    await page.waitForFunction((text) => document.querySelector(".jumlah-hasil").textContent === text, all);
    // Regulations are read when they are asked for.
    await page.locator("[data-nama=peraturan] > summary").click();
    await page.locator("[data-nama=peraturan]").getByRole("button", { name: /^Tampilkan semua/ }).click();
    await box(page, /^PermenPANRB 35\/2012/).check();
    await page.waitForFunction(() => location.search.includes("peraturan=permen-panrb-35-2012"));
    await ready(page, /^1 hasil$/);
    assert.deepEqual(await titles(page), ["Lupa Passphrase"]);
    await page.getByRole("button", { name: "Lepaskan semua saringan" }).click();
    await page.waitForFunction((text) => document.querySelector(".jumlah-hasil").textContent === text, all);
    assert.deepEqual(complaints, []);
    await context.close();
  });
}

test("an address that was sent shows the same results, and filters alone are enough", async () => {
  const sent = await open(search("sertifikat", "&instansi=ciamis&jenis=sop&tahun=2025"));
  await ready(sent.page, /^2 hasil$/);
  assert.equal(await sent.page.getByRole("searchbox").inputValue(), "sertifikat");
  assert.equal(await box(sent.page, /Kabupaten Ciamis/).isChecked(), true);
  await sent.context.close();
  const { page, context } = await open("cari/index.html?jenis=sop&prosedur=lupa-passphrase&status=berlaku");
  await ready(page);
  for (const title of await titles(page)) assert.match(title, /Lupa Passphrase/);
  await context.close();
});

test("results follow the typing, a later answer never hides an earlier one, and the field can be emptied", async () => {
  const { page, context } = await open("cari/index.html");
  assert.equal(await page.locator("#daftar").isVisible(), true);
  await page.getByRole("searchbox").pressSequentially("lupa pass", { delay: 20 });
  await ready(page);
  await page.waitForFunction(() => location.search === "?q=lupa+pass");
  assert.match((await titles(page))[0], /Lupa Passphrase/);
  assert.equal(await page.locator("#daftar").isVisible(), false);
  await page.getByRole("searchbox").fill("");
  await page.locator("#daftar").waitFor();
  assert.equal(await told(page).innerText(), "");
  await context.close();
});

test("where not all words are found some are, and where none is the complete list helps", async () => {
  const { page, context } = await open(search("passphrase helikopter"));
  await ready(page, /sebagian/);
  assert.match(await told(page).innerText(), /^Tidak ada yang memuat semua kata\. \d+ hasil memuat sebagian\.$/);
  assert.ok((await titles(page)).length > 4);
  await page.goto(root("file") + search("<b>helikopter</b> $& ☃"));
  await ready(page, /Tidak ada hasil untuk/);
  assert.match(await told(page).innerText(), /“<b>helikopter<\/b> \$& ☃”/);
  assert.equal(await page.locator(".bantu").isVisible(), true);
  assert.equal(await page.locator("#daftar").isVisible(), true);
  assert.equal(await page.locator(".jumlah-hasil b").count(), 0);
  await page.goto(root("file") + search("lupa passphrase"));
  await ready(page);
  const count = parseInt(await told(page).innerText(), 10);
  await page.locator(".tambah button").click();
  await page.waitForFunction((before) => parseInt(document.querySelector(".jumlah-hasil").textContent, 10) > before, count);
  await context.close();
});

test("more results are shown when they are asked for, and the keyboard goes on with the first of them", async () => {
  const { page, context } = await open(search("dokumen"));
  await ready(page);
  assert.equal(await page.locator(".hasil > li").count(), 8);
  await page.getByRole("button", { name: "Tampilkan hasil berikutnya" }).click();
  await page.waitForFunction(() => document.querySelectorAll(".hasil > li").length > 8);
  const own = await page.evaluate(() => [...document.querySelectorAll(".hasil > li")].indexOf(document.activeElement.closest("li")));
  assert.equal(own, 8);
  await context.close();
});

test("words of the count are told politely, and no single letter is a command", async () => {
  const { page, context } = await open(search("surat"));
  await ready(page);
  // Those who speak to their machine would give such commands without meaning to (WCAG 2.2, 2.1.4).
  await page.keyboard.press("/");
  assert.notEqual(await page.evaluate(() => document.activeElement.id), "q");
  assert.deepEqual(await told(page).evaluate((element) => [element.getAttribute("role"), element.getAttribute("aria-live")]), ["status", "polite"]);
  await context.close();
});

test("a query loads little", async () => {
  const { page, context } = await open("index.html");
  const asked = [];
  page.on("request", (request) => /\/cari\/[a-z]+(-\d+)?\.js/.test(request.url()) && asked.push(request.url()));
  await page.goto(root("file") + search("menandatangani surat permohonan"));
  await ready(page);
  const sizes = asked.map((address) => readFileSync(fileURLToPath(address.split("?")[0])).length);
  const sum = sizes.reduce((one, other) => one + other, 0);
  assert.ok(sum > 0 && sum < 200_000, `${sum} bytes in ${asked.length} parts`);
  assert.equal(new Set(asked).size, asked.length, "no part is loaded twice");
  await context.close();
});

test("an index that cannot be loaded says so and leaves the list", async () => {
  const { page, context } = await open("index.html", { kind: "http" });
  await page.route(/\/cari\/kunci-/, (route) => route.abort());
  await page.goto(root("http") + search("surat"));
  await ready(page, /tidak dapat dimuat/);
  assert.equal(await page.locator("#daftar").isVisible(), true);
  await page.unroute(/\/cari\/kunci-/);
  await page.getByRole("searchbox").press("Enter");
  await ready(page, /^\d+ hasil$/);
  await context.close();
});

for (const kind of ["file", "http"]) {
  test(`without a script the form leads to the complete list over ${kind}`, async () => {
    const { page, context } = await open("prosedur/index.html", { kind, javaScriptEnabled: false });
    await page.getByRole("search").getByRole("searchbox").fill("lupa");
    await page.keyboard.press("Enter");
    await page.waitForURL(/cari\/index\.html\?q=lupa$/);
    assert.match(await page.locator("noscript").innerText(), /semua isi tetap dapat dibuka/);
    assert.equal(await page.locator("#daftar a[href^='../sop/']").count(), 5);
    assert.equal(await page.locator(".temu").isVisible(), false);
    await page.locator("#daftar").getByRole("link", { name: "Lupa Passphrase", exact: true }).click();
    await page.waitForURL(/sop\/kapuas\/lupa-passphrase\/index\.html$/);
    await context.close();
  });
}

for (const width of [360, 1280]) {
  for (const scheme of ["light", "dark"]) {
    test(`results fit ${width} px and can be read by everyone in ${scheme}`, async () => {
      const { page, context, complaints } = await open(search("lupa pasphrase", "&instansi=ciamis"), { width, colorScheme: scheme });
      await ready(page);
      if (width === 360) await page.locator(".saringan > summary").click();
      await page.locator("[data-nama=peraturan] > summary").click();
      await page.locator("[data-nama=peraturan] label").first().waitFor();
      assert.equal(await page.evaluate(() => document.documentElement.scrollWidth), width);
      // What the test loads besides may complain by itself.
      assert.deepEqual(complaints, []);
      await page.evaluate(axe);
      const { violations } = await page.evaluate(() => window.axe.run(document));
      const said = violations.map(({ id, nodes }) => `${id}: ${nodes.map((node) => node.html.slice(0, 120)).slice(0, 3).join(" | ")}`);
      assert.deepEqual(said, []);
      await context.close();
    });
  }
}
