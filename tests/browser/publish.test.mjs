// A site below a folder of a host: what it tells other programs is well formed, and lost readers find a whole page at any depth.

import assert from "node:assert/strict";
import { spawnSync } from "node:child_process";
import { existsSync, mkdtempSync, readFileSync, rmSync, statSync } from "node:fs";
import { createServer } from "node:http";
import { tmpdir } from "node:os";
import { extname, join } from "node:path";
import { after, before, test } from "node:test";
import { launch, root } from "./site.mjs";

const kinds = { ".html": "text/html", ".css": "text/css", ".js": "text/javascript", ".svg": "image/svg+xml", ".xml": "application/xml" };
const program = process.env.SOPAN ?? join(root, "target/debug/sopan");
const folder = mkdtempSync(join(tmpdir(), "sopan-terbit-"));
const site = join(folder, "terbit");
let browser, server, base;

/** Answers as any host does that serves files below `/pustaka/` and shows `404.html` for what is not there. */
function answer(request, response) {
  const path = decodeURIComponent(request.url.split("?")[0]);
  let file = path.startsWith("/pustaka/") ? join(site, path.slice("/pustaka/".length)) : undefined;
  if (file && existsSync(file) && statSync(file).isDirectory()) file = join(file, "index.html");
  const found = file !== undefined && existsSync(file);
  const shown = found ? file : join(site, "404.html");
  response.writeHead(found ? 200 : 404, { "content-type": `${kinds[extname(shown)] ?? "application/octet-stream"}; charset=utf-8` });
  response.end(readFileSync(shown));
}

before(async () => {
  server = createServer(answer);
  await new Promise((resolve) => server.listen(0, "127.0.0.1", resolve));
  base = `http://127.0.0.1:${server.address().port}/pustaka/`;
  const wanted = ["build", "--root", root, "--no-pdf", "--profil", "publik", "--base-url", base, "--out", site];
  const built = spawnSync(program, wanted, { encoding: "utf8" });
  assert.equal(built.status, 0, built.stderr);
  browser = await launch();
});
after(async () => {
  await browser?.close();
  server?.close();
  rmSync(folder, { recursive: true, force: true });
});

/** Opens an address and gives the page with what failed. */
async function open(address) {
  const page = await browser.newPage();
  const complaints = [];
  page.on("pageerror", (error) => complaints.push(String(error)));
  page.on("response", (answered) => {
    if (answered.status() !== 200 && answered.url() !== address) complaints.push(`${answered.status()} ${answered.url()}`);
  });
  page.on("console", (message) => {
    if (message.type() === "error" && !message.text().includes("404 (Not Found)")) complaints.push(message.text());
  });
  const answered = await page.goto(address);
  return { page, complaints, status: answered.status() };
}

test("a lost reader sees a whole page at any depth and finds the way home", async () => {
  for (const lost of ["tidak-ada", "sop/tidak/ada/", "sop/tidak/ada/sama/sekali/index.html"]) {
    const { page, complaints, status } = await open(base + lost);
    assert.equal(status, 404);
    const styles = await page.evaluate(() => [...document.styleSheets].map((sheet) => sheet.cssRules.length));
    assert.ok(styles.length >= 2 && styles.every((rules) => rules > 0), `${lost}: ${styles}`);
    assert.deepEqual(complaints, []);
    await page.click(".merek");
    assert.equal(page.url(), `${base}index.html`);
    await page.close();
  }
});

test("pages below the folder load everything and say where they are", async () => {
  const { page, complaints } = await open(`${base}sop/ciamis/lupa-passphrase/`);
  assert.deepEqual(complaints, []);
  const told = await page.evaluate(() => ({
    canonical: document.querySelector("link[rel=canonical]").href,
    url: document.querySelector("meta[property='og:url']").content,
    feed: document.querySelector("link[type='application/atom+xml']").href,
    kinds: JSON.parse(document.querySelector("script[type='application/ld+json']").textContent)["@graph"].map((thing) => thing["@type"]),
  }));
  assert.equal(told.canonical, page.url());
  assert.equal(told.url, page.url());
  assert.equal(told.feed, `${base}feed.xml`);
  assert.deepEqual(told.kinds, ["BreadcrumbList", "HowTo", "GovernmentService"]);
  await page.close();
});

test("every address of the sitemap and the feed answers, and both are XML", async () => {
  const { page } = await open(base);
  for (const [file, element] of [["sitemap.xml", "loc"], ["feed.xml", "link"]]) {
    const { wrong, addresses } = await page.evaluate(async ([file, element]) => {
      const xml = new DOMParser().parseFromString(await (await fetch(file)).text(), "application/xml");
      const found = [...xml.getElementsByTagName(element)].map((node) => node.getAttribute("href") ?? node.textContent);
      return { wrong: xml.querySelector("parsererror")?.textContent, addresses: [...new Set(found)] };
    }, [file, element]);
    assert.equal(wrong, undefined);
    assert.ok(addresses.length > 5);
    for (const address of addresses) {
      assert.ok(address.startsWith(base), address);
      assert.equal((await page.request.get(address)).status(), 200, address);
    }
  }
  await page.close();
});
