// `lsp`: an author's editor opens an SOP, sees its findings while typing, and mends them.

import assert from "node:assert/strict";
import { spawn, spawnSync } from "node:child_process";
import { cpSync, mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join, resolve } from "node:path";
import { test } from "node:test";
import { fileURLToPath } from "node:url";

const here = dirname(fileURLToPath(import.meta.url));
const root = resolve(here, "../..");
const program = process.env.SOPAN ?? join(root, "target/debug/sopan");

test("Neovim shows findings, mends them, and finds its way", () => {
  const library = mkdtempSync(join(tmpdir(), "sopan-editor-"));
  try {
    cpSync(join(root, "content"), join(library, "content"), { recursive: true });
    const words = ["--headless", "-u", "NONE", "-i", "NONE", "-n", "-c", `luafile ${join(here, "lsp.lua")}`];
    const ran = spawnSync("nvim", words, {
      cwd: library, encoding: "utf8", timeout: 60_000,
      env: { ...process.env, SOPAN: program, XDG_STATE_HOME: library, XDG_CACHE_HOME: library },
    });
    assert.equal(ran.status, 0, `${ran.stderr}${ran.stdout}${ran.error ?? ""}`);
  } finally {
    rmSync(library, { recursive: true, force: true });
  }
});

/** Frames a message as the protocol wants it. */
const frame = (message) => {
  const body = JSON.stringify({ jsonrpc: "2.0", ...message });
  return `Content-Length: ${Buffer.byteLength(body)}\r\n\r\n${body}`;
};

/** Runs the server on some messages; gives its exit code and what it wrote. */
function converse(messages) {
  return new Promise((done) => {
    const server = spawn(program, ["lsp", "--stdio", "--root", root], { stdio: ["pipe", "pipe", "pipe"] });
    let [out, err] = ["", ""];
    server.stdout.on("data", (chunk) => { out += chunk; });
    server.stderr.on("data", (chunk) => { err += chunk; });
    server.on("exit", (code) => done({ code, out, err }));
    server.stdin.end(messages.map(frame).join(""));
  });
}

const initialize = { id: 1, method: "initialize", params: { capabilities: {} } };

test("the server ends as the editor leaves, and writes nothing but messages", async () => {
  const polite = await converse([
    initialize, { method: "initialized", params: {} }, { id: 2, method: "shutdown" }, { method: "exit" },
  ]);
  assert.equal(polite.code, 0, polite.err);
  assert.equal(polite.err, "");
  let rest = polite.out;
  const replies = [];
  while (rest) {
    const [head, length] = rest.match(/^Content-Length: (\d+)\r\n\r\n/) ?? assert.fail(rest);
    replies.push(JSON.parse(rest.slice(head.length, head.length + Number(length))));
    rest = rest.slice(head.length + Number(length));
  }
  assert.equal(replies[0].result.capabilities.positionEncoding, "utf-16");
  assert.equal(replies.find((reply) => reply.id === 2).result, null);
  const abrupt = await converse([initialize, { method: "initialized", params: {} }, { method: "exit" }]);
  assert.equal(abrupt.code, 1);
  const gone = await converse([initialize]);
  assert.equal(gone.code, 1);
});
