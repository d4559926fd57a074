// Every PDF that sopan writes, as two other programs judge it: veraPDF for archives (PDF/A-3a) and readers (PDF/UA-1), and qpdf for sound bytes.

import assert from "node:assert/strict";
import { execFileSync, spawnSync } from "node:child_process";
import { mkdtempSync, readdirSync, readFileSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join, resolve } from "node:path";
import { test } from "node:test";
import { fileURLToPath } from "node:url";

const root = resolve(dirname(fileURLToPath(import.meta.url)), "../..");
const program = process.env.SOPAN ?? join(root, "target/debug/sopan");
const folder = mkdtempSync(join(tmpdir(), "sopan-"));

/** Every PDF in a folder and the folders in it. */
const pdfs = (path) =>
  readdirSync(path, { recursive: true })
    .filter((name) => name.endsWith(".pdf"))
    .sort()
    .map((name) => join(path, name));

/** What veraPDF says of the files, by `file standard`; one Java machine for all of them. */
function validate(files) {
  const options = ["-XX:TieredStopAtLevel=1", "-XX:+UseSerialGC", "-Djava.awt.headless=true"];
  const words = ["-cp", join(root, "target/verapdf/*"), join(root, "tests/pdf/Validate.java"), ...files];
  const { stdout, stderr } = spawnSync("java", [...options, ...words], { encoding: "utf8", maxBuffer: 1 << 28 });
  const verdicts = stdout.trim().split("\n").filter(Boolean).map((line) => JSON.parse(line));
  assert.equal(verdicts.length, 2 * files.length, stderr);
  return new Map(verdicts.map((verdict) => [`${verdict.file} ${verdict.standard}`, verdict]));
}

/** The rules that did not hold, one a line, for the message of a test. */
function complaints(verdict) {
  const rules = (verdict.failed ?? []).map((rule) => `${rule.clause}-${rule.test} (${rule.times} times): ${rule.says}\n    at ${rule.where}`);
  return [`${verdict.file} is not ${verdict.standard}`, verdict.error, ...rules].filter(Boolean).join("\n  ");
}

/** Takes one promise out of the bytes of a sheet, leaving every byte after it where it was. */
function damage(sheet, name, from, to) {
  const bytes = readFileSync(sheet, "latin1");
  assert.equal(from.length, to.length);
  assert.ok(bytes.includes(from), `the sheet has no ${from}`);
  const path = join(folder, `${name}.pdf`);
  writeFileSync(path, bytes.replaceAll(from, to), "latin1");
  return path;
}

const published = pdfs(join(root, "public"));
const sheets = published.filter((file) => file.endsWith("lembar.pdf"));
execFileSync(program, ["sheet", "--penilaian", "-o", join(folder, "penilaian")], { cwd: root, stdio: "ignore" });
const assessments = pdfs(join(folder, "penilaian"));
const volume = join(folder, "jilid.pdf");
execFileSync(program, ["sheet", "--jilid", "-o", volume], { cwd: root, stdio: "ignore" });
// The sample of the theme has all a sheet can have: cover, papers, logo, colour, code, anchor and field, draft's mark.
const sample = join(folder, "contoh.pdf");
execFileSync(program, ["--root", "tests/theme", "sheet", "-o", sample], { cwd: root, stdio: "ignore" });
// The tests of the sheet write these: flows that nobody drew, of one to fifteen actors and one to sixty steps.
const random = pdfs(join(root, "target/lembar-acak"));

// What a damaged sheet breaks, and which clause of which standard says so; the other standard does not care.
const damages = [
  ["a figure without its words", "/Alt", "/Alx", "ua1", "7.3"],
  ["a document in no language", "/Lang(id)", "/Lanx(id)", "ua1", "7.2"],
  ["content that belongs to no tag", "/StructParents", "/StructParentx", "ua1", "7.1"],
  ["an attachment without its part", "/AFRelationship", "/AFRelationshix", "3a", "6.8"],
  ["a sheet that promises level B", "pdfaid:conformance>A", "pdfaid:conformance>B", "3a", "6.6.4"],
].map(([name, from, to, standard, clause]) => ({ name, standard, clause, file: damage(sheets[0], name.replaceAll(" ", "-"), from, to) }));
const broken = damage(sheets[0], "broken-metadata", "<rdf:RDF", "<rdf:RDX");
const noise = join(folder, "noise.pdf");
writeFileSync(noise, "not a PDF");

const verdicts = validate([...published, ...assessments, ...random, volume, sample, ...damages.map((one) => one.file), broken, noise]);

/** Fails with everything that either program has against the files. */
function hold(files) {
  const complaint = files.flatMap((file) => ["3a", "ua1"].map((standard) => verdicts.get(`${file} ${standard}`)));
  assert.deepEqual(complaint.filter((verdict) => !verdict.compliant).map(complaints).join("\n"), "");
  for (const verdict of complaint) assert.ok(verdict.checks > 1000, `${verdict.file}: only ${verdict.checks} checks`);
  for (const file of files) execFileSync("qpdf", ["--check", file], { stdio: ["ignore", "ignore", "pipe"] });
}

test("every sheet of the site is PDF/A-3a and PDF/UA-1", () => {
  const sops = readdirSync(join(root, "content/sop"), { recursive: true }).filter((name) => name.endsWith(".yaml"));
  assert.equal(sheets.length, sops.length);
  hold(published);
});

test("every assessment is PDF/A-3a and PDF/UA-1", () => {
  assert.equal(assessments.length, sheets.length);
  hold(assessments);
});

test("a bound volume, and a sheet with all that one can have, are PDF/A-3a and PDF/UA-1", () => hold([volume, sample]));

test("a hundred random sheets are PDF/A-3a and PDF/UA-1", () => {
  assert.ok(random.length >= 100, `only ${random.length}`);
  hold(random);
});

for (const { name, file, standard, clause } of damages) {
  test(`veraPDF finds ${name}`, () => {
    const verdict = verdicts.get(`${file} ${standard}`);
    assert.ok(verdict.failed.some((rule) => rule.clause === clause), complaints(verdict));
    assert.equal(verdicts.get(`${file} ${standard === "3a" ? "ua1" : "3a"}`).compliant, true);
  });
}

test("veraPDF finds metadata that cannot be read, and a file that is none", () => {
  for (const standard of ["3a", "ua1"]) {
    assert.equal(verdicts.get(`${broken} ${standard}`).compliant, false);
    assert.match(verdicts.get(`${noise} ${standard}`).error, /parse/);
  }
});
