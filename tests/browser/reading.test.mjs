// The page of an SOP as its readers use it: "Saya: Pemohon", by mouse, by keyboard, by address and without scripts.

import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { after, before, test } from "node:test";
import { pathToFileURL } from "node:url";
import { gzipSync } from "node:zlib";
import { kinds, launch, site } from "./site.mjs";

const [path] = [...kinds()].find(([kind]) => kind === "sop/*/*/index.html")[1];
const address = pathToFileURL(join(site, path)).href;

let browser;
before(async () => (browser = await launch()));
after(() => browser.close());

/** Opens the page of an SOP. */
async function open({ hash = "", width = 1280, javaScriptEnabled = true } = {}) {
  const context = await browser.newContext({ viewport: { width, height: 900 }, javaScriptEnabled });
  const page = await context.newPage();
  await page.goto(address + hash);
  return { page, context };
}

/** The rows of the first step table that can be seen, by the numbers of the columns they belong to. */
const rows = (page) =>
  page.locator(".langkah tbody").first().locator("tr:visible").evaluateAll((list) => list.map((row) => row.className));

for (const width of [360, 1280]) {
  test(`an actor sees only the own steps, and what to prepare, at ${width} px`, async () => {
    const { page, context } = await open({ width });
    const all = await rows(page);
    const chip = page.locator(".saring label").nth(1);
    await chip.click();
    const own = await rows(page);
    assert.ok(own.length > 0 && own.length < all.length);
    assert.ok(own.every((name) => name.split(" ").includes("a1")));
    assert.equal(await page.locator(".kerja:visible").count(), 1);
    assert.equal(await page.locator(".langkah .g:visible").count(), 0, "no arrow leads to a row that is hidden");
    assert.ok((await page.locator(".langkah .dari:visible").count()) > 0, "words say where the work comes from");
    await page.locator(".saring label").first().click();
    assert.deepEqual(await rows(page), all);
    assert.equal(await page.locator(".kerja:visible").count(), 0);
    await context.close();
  });
}

test("the chosen actor stands in the address, and the address chooses", async () => {
  const { page, context } = await open();
  await page.locator(".saring label").nth(1).click();
  const hash = new URL(page.url()).hash;
  assert.match(hash, /^#saya=./);
  const own = await rows(page);
  await context.close();
  const again = await open({ hash });
  assert.deepEqual(await rows(again.page), own);
  await again.page.goto(`${address}#saya=tidak-ada`);
  assert.ok((await rows(again.page)).length > own.length, "an actor that is not there hides nothing");
  await again.context.close();
});

test("the choice works by keyboard and without scripts", async () => {
  const { page, context } = await open({ javaScriptEnabled: false });
  const all = await page.locator(".langkah tbody tr:visible").count();
  await page.locator(".saring input").first().focus();
  await page.keyboard.press("ArrowRight");
  assert.ok((await page.locator(".langkah tbody tr:visible").count()) < all);
  await context.close();
});

test("printing with a choice prints every step all the same", async () => {
  const { page, context } = await open();
  const all = await page.locator(".langkah tbody tr:visible").count();
  await page.locator(".saring label").nth(1).click();
  await page.emulateMedia({ media: "print" });
  assert.equal(await page.locator(".langkah tbody tr:visible").count(), all);
  assert.equal(await page.locator(".kerja:visible").count(), 0);
  await context.close();
});

test("the flow can be read in sentences, each of which leads to its step", async () => {
  const { page, context } = await open();
  const story = page.locator(".kisah").first();
  await story.locator("summary").click();
  const links = story.locator("li a:visible");
  assert.equal(await links.count(), await page.locator(".langkah tbody").first().locator("tr").count());
  await links.nth(2).click();
  assert.match(new URL(page.url()).hash, /^#b1-l3$/);
  await context.close();
});

test("the page of an SOP of ten steps weighs at most 60 KB of HTML and CSS, compressed", () => {
  for (const path of [...kinds()].find(([kind]) => kind === "sop/*/*/index.html")[1]) {
    const html = readFileSync(join(site, path), "utf8");
    const sheets = [...html.matchAll(/<link rel="stylesheet"[^>]* href="([^"]+)"/g)].map(([, href]) => href);
    const files = [html, ...sheets.map((href) => readFileSync(join(site, path, "..", href)))];
    const weight = files.map((file) => gzipSync(file).length).reduce((sum, size) => sum + size, 0);
    assert.ok(sheets.length > 2 && weight <= 60_000, `${path}: ${weight}`);
  }
});
