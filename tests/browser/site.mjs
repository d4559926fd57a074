// The built site and a browser: shared by the tests of pages and of the preview.

import { readdirSync, readFileSync, statSync } from "node:fs";
import { createServer } from "node:http";
import { dirname, join, resolve } from "node:path";
import { fileURLToPath } from "node:url";
import { chromium } from "playwright-core";

export const root = resolve(dirname(fileURLToPath(import.meta.url)), "../..");
export const site = join(root, "public");

/** Starts Chromium as Debian installs it; everything that would ask the outside world is off. */
export function launch() {
  return chromium.launch({
    executablePath: "/usr/bin/chromium",
    args: [
      "--no-sandbox",
      "--disable-gpu",
      "--disable-background-networking",
      "--disable-component-update",
      "--disable-sync",
      "--no-first-run",
      "--allow-file-access-from-files",
    ],
  });
}

/** Serves a folder, below a path such as `/pustaka` where one is given, as a plain web server would; gives the server and its port. */
export async function serve(folder, below = "") {
  const kinds = { html: "text/html", css: "text/css", js: "text/javascript", svg: "image/svg+xml" };
  const server = createServer((asked, answer) => {
    const path = decodeURIComponent(new URL(asked.url, "http://localhost").pathname);
    const address = path.slice(path.startsWith(below) ? below.length : 0).replace(/\/$/, "/index.html");
    try {
      const bytes = readFileSync(join(folder, address));
      answer.writeHead(200, { "content-type": kinds[address.split(".").at(-1)] ?? "text/plain" }).end(bytes);
    } catch {
      answer.writeHead(404).end();
    }
  });
  await new Promise((done) => server.listen(0, "127.0.0.1", done));
  return { server, port: server.address().port };
}

/** Every HTML page of the built site, as paths from its folder. */
export function pages(folder = site, prefix = "") {
  return readdirSync(folder)
    .sort()
    .flatMap((name) => {
      const path = join(folder, name);
      const inside = prefix + name;
      if (statSync(path).isDirectory()) return pages(path, `${inside}/`);
      return name.endsWith(".html") ? [inside] : [];
    });
}

/** One page of each kind: its path with every variable part made a star. */
export function kinds() {
  const found = new Map();
  for (const path of pages()) {
    const kind = path
      .replace(/^sop\/[^/]+\/[^/]+\//, "sop/*/*/")
      .replace(/^(instansi|prosedur|peraturan|aturan|panduan)\/[^/]+\//, "$1/*/");
    found.set(kind, [...(found.get(kind) ?? []), path]);
  }
  return found;
}
