// The printed sheets as another program reads them: every step and every symbol of the YAML is on the paper.

import assert from "node:assert/strict";
import { execFileSync, spawnSync } from "node:child_process";
import { appendFileSync, cpSync, mkdtempSync, readdirSync, readFileSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { test } from "node:test";
import { root, site } from "./site.mjs";

const program = process.env.SOPAN ?? join(root, "target/debug/sopan");
const run = (command, ...words) => execFileSync(command, words, { encoding: "utf8", maxBuffer: 1 << 26, cwd: root, stdio: ["ignore", "pipe", "ignore"] });

/** The steps of one of our own YAML files, whose steps begin with `  - kegiatan:` and name one actor each. */
function steps(yaml) {
  const table = yaml.slice(yaml.indexOf("\nlangkah:"));
  const activities = [...table.matchAll(/^ {2}- kegiatan: (.*)$|^ {4}kegiatan: (.*)$/gm)].map((found) => found[1] ?? found[2]);
  const symbols = [...table.matchAll(/^ {4}pelaksana: (.+)$/gm)].length;
  return { activities, symbols };
}

/** Letters and digits only: lines break where the paper wants, and soft hyphens come and go. */
const letters = (text) => text.replace(/\\n/g, " ").normalize("NFKC").replace(/[^\p{L}\p{N}]/gu, "");

const sops = readdirSync(join(root, "content/sop")).flatMap((agency) =>
  readdirSync(join(root, "content/sop", agency)).map((file) => [agency, file.replace(/\.yaml$/, "")]),
);

for (const [agency, slug] of sops) {
  const pdf = join(site, "sop", agency, slug, "lembar.pdf");
  const yaml = readFileSync(join(root, "content/sop", agency, `${slug}.yaml`), "utf8");

  test(`the sheet of ${agency}/${slug} holds every step and every symbol`, () => {
    const { activities, symbols } = steps(yaml);
    assert.ok(activities.length >= 5);
    const figures = run("pdfinfo", "-struct", pdf).match(/^\s*Figure/gm) ?? [];
    assert.equal(figures.length, symbols);
    const paper = letters(run("pdftotext", "-raw", pdf, "-"));
    for (const activity of activities) {
      const first = letters(activity.replace(/^"|"$/g, "")).slice(0, 24);
      assert.ok(paper.includes(first), `${first} is not on the paper`);
    }
  });

  test(`the assessment of ${agency}/${slug} is upright, whole, and says on paper what the page says`, () => {
    const assessment = join(mkdtempSync(join(tmpdir(), "sopan-")), "penilaian.pdf");
    run(program, "sheet", "--penilaian", `content/sop/${agency}/${slug}.yaml`, "-o", assessment);
    run("qpdf", "--check", assessment);
    const info = run("pdfinfo", assessment);
    const size = info.match(/Page size:\s+([\d.]+) x ([\d.]+)/);
    assert.ok(Number(size[1]) < Number(size[2]));
    assert.match(info, /Tagged:\s+yes/);
    for (const font of run("pdffonts", assessment).trim().split("\n").slice(2)) assert.match(font, / yes +yes /, font);
    const page = readFileSync(join(site, "sop", agency, slug, "penilaian/index.html"), "utf8");
    const told = [...page.matchAll(/<h4 id="n\d+">(.*?)<\/h4>/g)].map((found) => found[1].replace(/<[^>]*>|&[^;]+;/g, ""));
    assert.ok(told.length >= 5);
    const paper = letters(run("pdftotext", "-raw", assessment, "-"));
    for (const message of told) assert.ok(paper.includes(letters(message).slice(0, 30)), `${message} is not on the paper`);
  });

  test(`the sheet of ${agency}/${slug} is landscape, has its fonts inside and carries its source`, () => {
    const size = run("pdfinfo", pdf).match(/Page size:\s+([\d.]+) x ([\d.]+)/);
    assert.ok(Number(size[1]) > Number(size[2]));
    const fonts = run("pdffonts", pdf).trim().split("\n").slice(2);
    assert.ok(fonts.length > 0);
    for (const font of fonts) assert.match(font, / yes +yes /, font);
    const folder = mkdtempSync(join(tmpdir(), "sopan-"));
    run("pdfdetach", "-saveall", "-o", folder, pdf);
    assert.equal(readFileSync(join(folder, "sop.yaml"), "utf8"), yaml);
    const content = JSON.parse(readFileSync(join(folder, "isi.json"), "utf8"));
    assert.equal(content.sop, `${agency}/${slug}`);
    const paper = letters(run("pdftotext", "-raw", pdf, "-"));
    assert.ok(paper.includes(letters(content.kode)));
    const page = readFileSync(join(site, "sop", agency, slug, "index.html"), "utf8");
    assert.ok(page.includes(content.kode));
  });
}

test("a telephone that reads the code on a sheet is led to the page of its SOP", () => {
  const library = mkdtempSync(join(tmpdir(), "sopan-"));
  cpSync(join(root, "content"), join(library, "content"), { recursive: true });
  const settings = join(library, "content/situs.yaml");
  writeFileSync(settings, readFileSync(settings, "utf8").replace(/^base_url:.*\n/m, ""));
  appendFileSync(settings, "base_url: https://sop.contoh-kabupaten.go.id/pustaka/\n");
  run(program, "sheet", "--root", library, "-o", library);
  for (const [agency, slug] of sops) {
    // As coarse as an old office printer. Pages without a code make the reader fail; only what it reads counts.
    const picture = join(library, `${agency}-${slug}`);
    run("pdftoppm", "-r", "150", "-gray", "-png", `${picture}.pdf`, picture);
    const pages = readdirSync(library).filter((name) => name.startsWith(`${agency}-${slug}-`) && name.endsWith(".png"));
    const read = spawnSync("zbarimg", ["--nodbus", "--quiet", "--raw", ...pages], { encoding: "utf8", cwd: library });
    assert.deepEqual(read.stdout.trim().split("\n"), [`https://sop.contoh-kabupaten.go.id/pustaka/sop/${agency}/${slug}/`]);
  }
});
