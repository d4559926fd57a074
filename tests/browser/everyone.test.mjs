// For everyone: keyboard, large text, forced colours, reduced motion, no scripts, another language. On each kind of page, in real Chromium.

import assert from "node:assert/strict";
import { execFileSync } from "node:child_process";
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { after, before, test } from "node:test";
import { pathToFileURL } from "node:url";
import { kinds, launch, root, site } from "./site.mjs";

const program = process.env.SOPAN ?? join(root, "target/debug/sopan");
const english = mkdtempSync(join(tmpdir(), "sopan-"));
const one = [...kinds()].map(([kind, paths]) => [kind, paths[0]]);

let browser;
before(async () => {
  browser = await launch();
  execFileSync(program, ["build", "--root", root, "--lang", "en", "--no-pdf", "--out", english], { stdio: "ignore" });
});
after(async () => {
  await browser.close();
  rmSync(english, { recursive: true });
});

/** Opens a page with these settings of a reader. */
async function open(path, { folder = site, ...settings } = {}) {
  const context = await browser.newContext({ viewport: { width: 1280, height: 900 }, ...settings });
  const page = await context.newPage();
  await page.goto(pathToFileURL(join(folder, path)).href);
  return { page, context };
}

for (const [kind, path] of one) {
  test(`${kind} can be walked through by keyboard, and the place is always seen`, async () => {
    const { page, context } = await open(path);
    // Links to hidden places such as the skip link come into sight when they are reached.
    const told = [];
    const reached = new Set();
    for (let step = 0; step < 60; step += 1) {
      await page.keyboard.press("Tab");
      const at = await page.evaluate(() => {
        const element = document.activeElement;
        if (!element || element === document.body) return null;
        window.walked ??= new Map();
        if (!window.walked.has(element)) window.walked.set(element, window.walked.size);
        const label = element.matches("input") ? element.labels?.[0] : null;
        const shown = label && getComputedStyle(element).opacity === "0" ? label : element;
        const { outlineStyle, outlineWidth } = getComputedStyle(shown);
        const box = shown.getBoundingClientRect();
        const { innerHeight, innerWidth } = window;
        return {
          name: window.walked.get(element),
          html: element.outerHTML.slice(0, 80),
          seen: outlineStyle !== "none" && parseFloat(outlineWidth) >= 2,
          inside: box.width > 0 && box.bottom > 0 && box.top < innerHeight && box.right > 0 && box.left < innerWidth,
        };
      });
      if (at === null) break;
      if (reached.has(at.name)) break;
      reached.add(at.name);
      if (!at.seen) told.push(`no outline: ${at.html}`);
      if (!at.inside) told.push(`out of sight: ${at.html}`);
    }
    assert.deepEqual(told, []);
    assert.ok(reached.size > 5, `${reached.size} places`);
    await context.close();
  });

  test(`${kind} keeps together when its text is twice as large`, async () => {
    const { page, context } = await open(path);
    const wide = await page.evaluate(() => {
      document.documentElement.style.fontSize = "200%";
      const { scrollWidth, clientWidth } = document.documentElement;
      const cut = [...document.body.querySelectorAll("*")].filter((element) => {
        const style = getComputedStyle(element);
        const hides = ["hidden", "clip"].includes(style.overflowY) && style.position !== "absolute";
        return hides && element.scrollHeight > element.clientHeight + 2 && element.clientHeight > 0;
      });
      const page = scrollWidth > clientWidth ? [`page: ${scrollWidth} of ${clientWidth}`] : [];
      return [...page, ...cut.map((element) => `cut: ${element.outerHTML.slice(0, 80)}`)];
    });
    assert.deepEqual(wide, []);
    await context.close();
  });

  test(`${kind} does not move for those who want it still`, async () => {
    const { page, context } = await open(path, { reducedMotion: "reduce" });
    const moving = await page.evaluate(() =>
      [...document.querySelectorAll("*")]
        .filter((element) => {
          const { transitionDuration, animationName, scrollBehavior } = getComputedStyle(element);
          return parseFloat(transitionDuration) > 0 || animationName !== "none" || scrollBehavior === "smooth";
        })
        .map((element) => element.outerHTML.slice(0, 80)),
    );
    assert.deepEqual(moving, []);
    await context.close();
  });

  test(`${kind} says everything without scripts, too`, async () => {
    const { page, context } = await open(path, { javaScriptEnabled: false });
    const still = await page.locator("main").innerText();
    assert.ok(still.trim().length > 40);
    assert.equal(await page.locator("h1").count(), 1);
    await context.close();
  });

  test(`${kind} in English has no Indonesian of ours`, async () => {
    const { page, context } = await open(path, { folder: english });
    const { told, language } = await page.evaluate(() => {
      // Words that no English sentence holds. What authors wrote is marked as Indonesian, and code is no language.
      const ours = /(^|[^\p{L}])(yang|dengan|untuk|belum|tidak|dari|langkah|sudah|atau|oleh|pada|halaman|berkas|aturan)([^\p{L}]|$)/iu;
      const walker = document.createTreeWalker(document.documentElement, NodeFilter.SHOW_TEXT);
      const told = [];
      for (let node = walker.nextNode(); node; node = walker.nextNode()) {
        const parent = node.parentElement;
        if (parent.closest("[lang]").lang !== "en" || parent.closest("code, .mono, script, style, q, pre")) continue;
        // Words of authors inside our sentences are quoted, and ids of rules are names.
        const words = node.data.replace(/“[^”]*”/g, "").replace(/\p{L}+(-\p{L}+)+/gu, "");
        if (ours.test(words)) told.push(`${parent.tagName}.${parent.className?.baseVal ?? parent.className}: ${node.data.trim().slice(0, 90)}`);
      }
      return { told, language: document.documentElement.lang };
    });
    assert.equal(language, "en");
    assert.deepEqual(told, []);
    await context.close();
  });
}

test("drawings and chosen chips are seen in forced colours", async () => {
  const [, path] = one.find(([kind]) => kind === "sop/*/*/index.html");
  const { page, context } = await open(path, { forcedColors: "active" });
  await page.locator(".saring label").nth(1).click();
  const { symbols, chips } = await page.evaluate(() => {
    const colour = (element, property) => getComputedStyle(element)[property];
    const paper = colour(document.body, "backgroundColor");
    const drawn = [...document.querySelectorAll(".langkah .j > svg")].filter((svg) => svg.checkVisibility());
    return {
      symbols: drawn.map((svg) => colour(svg, "stroke")).filter((stroke) => stroke === "none" || stroke === paper).length,
      chips: [...document.querySelectorAll(".saring input")].map((input) => [input.checked, colour(input.nextElementSibling, "backgroundColor")]),
    };
  });
  assert.equal(symbols, 0);
  const own = chips.find(([checked]) => checked)[1];
  assert.ok(chips.filter(([checked]) => !checked).every(([, colour]) => colour !== own));
  await context.close();
});

test("no page allows scripts or styles of its own lines, or anything of others", async () => {
  for (const [kind, path] of one) {
    const { page, context } = await open(path);
    const policy = await page.locator('meta[http-equiv="Content-Security-Policy"]').getAttribute("content");
    assert.match(policy, /default-src 'none'/, kind);
    assert.doesNotMatch(policy, /unsafe|https?:|\*/, kind);
    const inline = await page.evaluate(() => [
      ...document.querySelectorAll('script:not([src]):not([type="application/ld+json"]), style, [style]'),
      ...[...document.querySelectorAll("*")].filter((element) => element.getAttributeNames().some((name) => name.startsWith("on"))),
    ].length);
    assert.equal(inline, 0, kind);
    await context.close();
  }
});
