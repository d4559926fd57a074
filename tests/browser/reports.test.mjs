// Reports as their readers see them: the schema of the findings is ours, that of SARIF its committee's, the validator neither's.

import assert from "node:assert/strict";
import { spawnSync } from "node:child_process";
import { readFileSync } from "node:fs";
import { createRequire } from "node:module";
import { dirname, join } from "node:path";
import { test } from "node:test";
import addFormats from "ajv-formats";
import Ajv04 from "ajv-draft-04";
import Ajv2020 from "ajv/dist/2020.js";
import { kinds, root, site } from "./site.mjs";

const program = process.env.SOPAN ?? join(root, "target/debug/sopan");
const read = (path) => JSON.parse(readFileSync(path, "utf8"));
const sarif = join(dirname(createRequire(import.meta.url).resolve("@microsoft/jest-sarif")), "schemas/sarif-2.1.0-rtm.5.json");

/** What `lint` prints of the real content. */
function lint(format) {
  const ran = spawnSync(program, ["lint", "--root", root, "--format", format], { encoding: "utf8", maxBuffer: 1 << 26, cwd: root });
  assert.equal(ran.status, 1, ran.stderr);
  return JSON.parse(ran.stdout);
}

/** The complaints of a validator; none where the document keeps to the schema. */
function complaints(ajv, schema, document) {
  addFormats(ajv);
  const validate = ajv.compile(schema);
  return validate(document) ? [] : validate.errors.slice(0, 5);
}

test("the JSON of the findings keeps to the schema that we publish", () => {
  const schema = read(join(root, "src/report/findings.schema.json"));
  const report = lint("json");
  assert.ok(report.findings.length > 50);
  assert.deepEqual(complaints(new Ajv2020({ strict: true }), schema, report), []);
  report.findings[0].line = 0;
  assert.notDeepEqual(complaints(new Ajv2020(), schema, report), []);
});

test("the JSON of a comparison keeps to the schema that we publish", () => {
  const schema = read(join(root, "src/view/comparison/data.schema.json"));
  const ran = spawnSync(program, ["compare", "lupa-passphrase", "--root", root, "--format", "json"], { encoding: "utf8", cwd: root });
  assert.equal(ran.status, 0, ran.stderr);
  const data = JSON.parse(ran.stdout);
  assert.ok(data.pasangan.length > 5);
  assert.deepEqual(complaints(new Ajv2020({ strict: true, allowUnionTypes: true }), schema, data), []);
  data.pasangan[0][4] = 2;
  assert.notDeepEqual(complaints(new Ajv2020({ allowUnionTypes: true }), schema, data), []);
});

test("the data beside the page of an SOP keep to the schema that we publish", () => {
  const schema = read(join(root, "src/view/sop/data.schema.json"));
  const ajv = () => new Ajv2020({ strict: true, allowUnionTypes: true });
  const [, paths] = [...kinds()].find(([kind]) => kind === "sop/*/*/index.html");
  for (const path of paths) {
    const data = read(join(site, path, "../sop.json"));
    assert.ok(data.tabel[0].langkah.length > 3);
    assert.deepEqual(complaints(ajv(), schema, data), [], path);
    data.tabel[0].langkah[0].menit = [-1, 0];
    assert.notDeepEqual(complaints(ajv(), schema, data), []);
  }
});

test("the SARIF log keeps to the schema of SARIF 2.1.0", () => {
  const log = lint("sarif");
  assert.ok(log.runs[0].results.length > 50);
  // The schema is older than the strict mode of the validator.
  assert.deepEqual(complaints(new Ajv04({ strict: false, unicodeRegExp: false }), read(sarif), log), []);
  log.runs[0].columnKind = "bytes";
  assert.notDeepEqual(complaints(new Ajv04({ strict: false, unicodeRegExp: false }), read(sarif), log), []);
});

test("every result of the SARIF log points at its rule and at what is written there", () => {
  const [{ tool, results }] = lint("sarif").runs;
  for (const { ruleId, ruleIndex, locations } of results) {
    assert.equal(tool.driver.rules[ruleIndex].id, ruleId);
    const { artifactLocation, region } = locations[0].physicalLocation;
    const lines = readFileSync(join(root, decodeURIComponent(artifactLocation.uri)), "utf8").split("\n");
    if (region.startLine !== region.endLine || !region.snippet) continue;
    const line = [...lines[region.startLine - 1]];
    assert.equal(line.slice(region.startColumn - 1, region.endColumn - 1).join(""), region.snippet.text);
  }
});
