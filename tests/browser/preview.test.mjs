// `serve`: an edit shows in the open browser by itself, and only this machine is answered.

import assert from "node:assert/strict";
import { spawn } from "node:child_process";
import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { request } from "node:http";
import { connect } from "node:net";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { after, before, test } from "node:test";
import { launch, root } from "./site.mjs";

const program = process.env.SOPAN ?? join(root, "target/debug/sopan");
let browser, server, library, address;

before(async () => {
  browser = await launch();
  library = mkdtempSync(join(tmpdir(), "sopan-"));
  cpSync(join(root, "content"), join(library, "content"), { recursive: true });
  server = spawn(program, ["serve", "--port", "0", "--root", library], { stdio: ["ignore", "pipe", "inherit"] });
  address = await new Promise((resolve, reject) => {
    let told = "";
    server.stdout.on("data", (chunk) => {
      told += chunk;
      const found = told.match(/http:\/\/127\.0\.0\.1:\d+\//);
      if (found) resolve(found[0]);
    });
    server.on("exit", () => reject(new Error("the server stopped")));
  });
});

after(async () => {
  await browser.close();
  server.kill();
  rmSync(library, { recursive: true });
});

test("an edit shows in the open page by itself", async () => {
  const context = await browser.newContext();
  const page = await context.newPage();
  await page.goto(`${address}sop/tapin/lupa-passphrase/`);
  const file = join(library, "content/sop/tapin/lupa-passphrase.yaml");
  const text = readFileSync(file, "utf8");
  writeFileSync(file, text.replace("Lembar Formulir Rekomendasi", "Lembar Formulir Percobaan"));
  await page.getByText("Lembar Formulir Percobaan").first().waitFor({ timeout: 20000 });
  await context.close();
});

test("a broken edit keeps the page and says what is wrong", async () => {
  const file = join(library, "content/sop/kapuas/lupa-passphrase.yaml");
  const text = readFileSync(file, "utf8");
  const context = await browser.newContext();
  const page = await context.newPage();
  await page.goto(`${address}sop/kapuas/lupa-passphrase/`);
  writeFileSync(file, `${text}\nrusak: [\n`);
  await page.getByText("yaml-tidak-sah").first().waitFor({ timeout: 20000 });
  writeFileSync(file, text);
  await context.close();
});

test("a sheet is made when it is asked for", async () => {
  const answer = await fetch(`${address}sop/tapin/lupa-passphrase/lembar.pdf`);
  assert.equal(answer.status, 200);
  assert.equal(answer.headers.get("content-type"), "application/pdf");
  const start = Buffer.from(await answer.arrayBuffer()).subarray(0, 5).toString();
  assert.equal(start, "%PDF-");
});

test("a page that is not there is not found, and a folder without its stroke is redirected", async () => {
  assert.equal((await fetch(`${address}tidak-ada/`)).status, 404);
  assert.equal((await fetch(`${address}sop/tapin/lupa-passphrase`, { redirect: "manual" })).status, 308);
  assert.equal((await fetch(`${address}..%2f..%2fCargo.toml`)).status, 404);
});

test("a request under another name is refused", async () => {
  const url = new URL(address);
  const status = await new Promise((resolve, reject) => {
    const headers = { Host: "contoh.go.id" };
    request({ host: url.hostname, port: url.port, path: "/", headers }, (answer) => resolve(answer.statusCode))
      .on("error", reject)
      .end();
  });
  assert.equal(status, 403);
});

test("of many connections opened at once every one is answered", async () => {
  const { hostname, port } = new URL(address);
  const ask = () =>
    new Promise((resolve, reject) => {
      const socket = connect(Number(port), hostname);
      socket.setTimeout(10000, () => socket.destroy(new Error("no answer")));
      socket.on("error", reject);
      // The connection is kept, as browsers do: a thread that answers it is not free for another.
      socket.once("data", () => resolve(socket));
      socket.write(`GET /aset/tokens.css HTTP/1.1\r\nHost: ${hostname}:${port}\r\n\r\n`);
    });
  for (let round = 0; round < 5; round += 1) {
    const sockets = await Promise.all(Array.from({ length: 12 }, ask));
    sockets.forEach((socket) => socket.destroy());
  }
});
