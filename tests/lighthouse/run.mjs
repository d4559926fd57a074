// Lighthouse over one page of each kind of the built site, from a server of this machine. Prints a table, and ends with 1 where a page has less than 100 in accessibility, best practices or SEO, or less than 98 in performance.
//
// tests/lighthouse/run calls it. Without a folder of a site, the public profile of the real content is built first: an internal site asks not to be found, which Lighthouse holds against it.

import { execFileSync } from "node:child_process";
import { createReadStream, existsSync, readdirSync, statSync } from "node:fs";
import { createServer } from "node:http";
import { dirname, extname, join, resolve } from "node:path";
import { fileURLToPath } from "node:url";
import { createGzip } from "node:zlib";
import { launch } from "chrome-launcher";
import lighthouse from "lighthouse";

const root = resolve(dirname(fileURLToPath(import.meta.url)), "../..");
const site = resolve(process.argv[2] ?? join(root, "target/lighthouse"));
if (!process.argv[2]) {
  const options = ["--profil", "publik", "--base-url", "https://sop.invalid/", "--no-pdf", "--out", site];
  execFileSync(process.env.SOPAN ?? join(root, "target/debug/sopan"), ["build", "--root", root, ...options], { stdio: "ignore" });
}
const least = { performance: 98, accessibility: 100, "best-practices": 100, seo: 100 };
const types = { ".html": "text/html; charset=utf-8", ".css": "text/css", ".js": "text/javascript", ".svg": "image/svg+xml", ".json": "application/json", ".xml": "application/xml", ".txt": "text/plain; charset=utf-8", ".png": "image/png" };

/** Every page of the site, as a path from its folder. */
const pages = readdirSync(site, { recursive: true }).filter((name) => name.endsWith("index.html")).sort();

/** One page of each kind: its path with every variable part made a star. */
const kinds = new Map();
for (const path of pages) {
  const kind = path
    .replace(/^sop\/[^/]+\/[^/]+\/riwayat\/[^/]+\//, "sop/*/*/riwayat/*/")
    .replace(/^sop\/[^/]+\/[^/]+\//, "sop/*/*/")
    .replace(/^(instansi|prosedur|peraturan|aturan|panduan)\/[^/]+\//, "$1/*/");
  // The largest of a kind is the one to worry about.
  const known = kinds.get(kind);
  if (!known || statSync(join(site, path)).size > statSync(join(site, known)).size) kinds.set(kind, path);
}

/** Serves the site as the deployment guide says: compressed, nothing else. */
const server = createServer((request, answer) => {
  const name = decodeURIComponent(new URL(request.url, "http://127.0.0.1").pathname).replace(/\/$/, "/index.html");
  const path = join(site, name);
  if (!path.startsWith(site) || !existsSync(path) || statSync(path).isDirectory()) return answer.writeHead(404).end();
  answer.writeHead(200, { "Content-Type": types[extname(path)] ?? "application/octet-stream", "Content-Encoding": "gzip", "Cache-Control": "max-age=31536000" });
  createReadStream(path).pipe(createGzip()).pipe(answer);
});
await new Promise((ready) => server.listen(0, "127.0.0.1", ready));
const { port } = server.address();

const chrome = await launch({ chromePath: "/usr/bin/chromium", chromeFlags: ["--headless=new", "--no-sandbox", "--disable-gpu"] });
let low = 0;
for (const [kind, path] of kinds) {
  const options = { port: chrome.port, onlyCategories: Object.keys(least), logLevel: "error" };
  const { lhr } = await lighthouse(`http://127.0.0.1:${port}/${path.replace(/index\.html$/, "")}`, options);
  const scores = Object.entries(least).map(([category, wanted]) => [category, Math.round(lhr.categories[category].score * 100), wanted]);
  const failed = scores.flatMap(([category, score, wanted]) =>
    score >= wanted ? [] : lhr.categories[category].auditRefs.map(({ id }) => lhr.audits[id]).filter((audit) => audit.score !== null && audit.score < 0.9).map(({ id, title }) => `${id}: ${title}`),
  );
  if (scores.some(([, score, wanted]) => score < wanted)) low += 1;
  console.log([...scores.map(([, score]) => String(score).padStart(3)), kind, ...failed.map((title) => `\n      ${title}`)].join(" "));
}
await chrome.kill();
server.close();
console.log(low === 0 ? `${kinds.size} kinds of pages, all as wanted` : `${low} of ${kinds.size} kinds of pages are below ${JSON.stringify(least)}`);
process.exitCode = low === 0 ? 0 : 1;
