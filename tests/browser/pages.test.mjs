// The real pages in real Chromium: nothing overflows, nothing fails, nothing is asked of the outside, everyone can read.

import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import { createRequire } from "node:module";
import { join } from "node:path";
import { after, before, test } from "node:test";
import { pathToFileURL } from "node:url";
import { kinds, launch, site } from "./site.mjs";

const axe = readFileSync(createRequire(import.meta.url).resolve("axe-core/axe.min.js"), "utf8");
// Three of a kind show what one does not: a kind with many pages is sampled at its start, middle and end.
const sample = (paths) => [...new Set([paths[0], paths[paths.length >> 1], paths.at(-1)])];
const chosen = [...kinds()].flatMap(([, paths]) => sample(paths));

let browser;
before(async () => (browser = await launch()));
after(() => browser.close());

/** Opens a page and gives it with everything it complained about and asked for. */
async function open(path, { width, scheme = "light" }) {
  const context = await browser.newContext({ viewport: { width, height: 900 }, colorScheme: scheme });
  const page = await context.newPage();
  const complaints = [];
  page.on("console", (message) => message.type() === "error" && complaints.push(message.text()));
  page.on("pageerror", (error) => complaints.push(String(error)));
  page.on("requestfailed", (request) => complaints.push(`failed: ${request.url()}`));
  page.on("request", (request) => {
    if (!/^(file|data):/.test(request.url())) complaints.push(`outside: ${request.url()}`);
  });
  await page.goto(pathToFileURL(join(site, path)).href);
  return { page, context, complaints };
}

test("the site has every kind of page", () => {
  const wanted = [
    "index.html",
    "404.html",
    "sop/*/*/index.html",
    "sop/*/*/penilaian/index.html",
    "sop/*/*/sumber/index.html",
    "instansi/index.html",
    "instansi/*/index.html",
    "prosedur/index.html",
    "prosedur/*/index.html",
    "ukuran/index.html",
    "peraturan/index.html",
    "peraturan/*/index.html",
    "cari/index.html",
    "data/index.html",
    "temuan/index.html",
    "aturan/index.html",
    "aturan/*/index.html",
    "panduan/index.html",
    "panduan/*/index.html",
  ];
  const found = [...kinds().keys()];
  assert.deepEqual(wanted.filter((kind) => !found.includes(kind)), []);
});

for (const width of [360, 1280]) {
  for (const path of chosen) {
    test(`${path} fits ${width} px, without a complaint`, async () => {
      const { page, context, complaints } = await open(path, { width });
      const wide = await page.evaluate(() => {
        const limit = document.documentElement.clientWidth + 1;
        const scrolls = (element) => {
          for (let at = element; at && at !== document.body; at = at.parentElement) {
            if (["auto", "scroll", "hidden", "clip"].includes(getComputedStyle(at).overflowX)) return true;
          }
          return false;
        };
        const beyond = [...document.body.querySelectorAll("*")]
          .filter((element) => element.getBoundingClientRect().right > limit && !scrolls(element))
          .map((element) => `${element.tagName}.${element.getAttribute("class")}`);
        // What is hidden from sight can widen the page too, so the page itself is asked first.
        const { scrollWidth, clientWidth } = document.documentElement;
        return scrollWidth > clientWidth ? [`page: ${scrollWidth} of ${clientWidth}`, ...beyond.slice(0, 5)] : [];
      });
      assert.deepEqual(wide, []);
      assert.deepEqual(complaints, []);
      assert.notEqual((await page.title()).trim(), "");
      assert.equal(await page.locator("h1").count(), 1);
      await context.close();
    });
  }
}

for (const [scheme, width] of [["light", 360], ["light", 1280], ["dark", 360], ["dark", 1280]]) {
  for (const [kind, paths] of kinds()) {
    test(`${kind} has no accessibility violation in ${scheme} at ${width} px`, async () => {
      const { page, context } = await open(paths[0], { width, scheme });
      await page.evaluate(axe);
      const { violations } = await page.evaluate(() => {
        // Everything that WCAG 2.2 AA asks and axe can judge; targets of a finger are off unless they are asked for.
        const tags = ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"];
        return window.axe.run(document, { runOnly: tags, rules: { "target-size": { enabled: true } } });
      });
      const told = violations.map(({ id, nodes }) => `${id}: ${nodes.map((node) => node.html.slice(0, 120)).slice(0, 3).join(" | ")}`);
      assert.deepEqual(told, []);
      await context.close();
    });
  }
}

test("the keyboard reaches the content first", async () => {
  const { page, context } = await open("index.html", { width: 1280 });
  await page.keyboard.press("Tab");
  const target = await page.evaluate(() => document.activeElement.getAttribute("href"));
  assert.match(target ?? "", /^#/);
  assert.equal(await page.locator(target).count(), 1);
  await context.close();
});

test("the matrix of documents is a table with heads, says its marks in words and keeps names in sight", async () => {
  const path = [...kinds()].find(([kind]) => kind === "sop/*/*/index.html")[1][0];
  const { page, context } = await open(path, { width: 360 });
  const table = page.locator("table.alur-dokumen").first();
  const { unnamed, silent, kinds: marks } = await table.evaluate((element) => {
    const cells = [...element.querySelectorAll("tbody td")].filter((cell) => cell.querySelector("svg"));
    return {
      unnamed: [...element.querySelectorAll("th")].filter((head) => !["col", "row"].includes(head.scope)).length,
      silent: cells.filter((cell) => cell.textContent.trim() === "" || cell.title === "").length,
      kinds: [...new Set(cells.map((cell) => cell.querySelector("use").getAttribute("href")))].sort(),
    };
  });
  assert.equal(unnamed, 0);
  assert.equal(silent, 0);
  assert.deepEqual(marks, ["#d-buat", "#d-pakai", "#d-ubah"]);
  const name = table.locator("tbody th").first();
  const before = (await name.boundingBox()).x;
  const scrolled = await table.evaluate((element) => ((element.parentElement.scrollLeft = 200), element.parentElement.scrollLeft));
  assert.ok(scrolled > 0, "the table is wider than a phone");
  assert.equal((await name.boundingBox()).x, before);
  await context.close();
});
