// Guides in a browser: prose keeps its line, code takes the room there is.

import assert from "node:assert/strict";
import { join } from "node:path";
import { after, before, test } from "node:test";
import { pathToFileURL } from "node:url";
import { kinds, launch, site } from "./site.mjs";

const [, guides] = [...kinds()].find(([kind]) => kind === "panduan/*/index.html");

let browser;
before(async () => (browser = await launch()));
after(() => browser.close());

test("code of a guide scrolls only where the column itself is too narrow for it", async () => {
  const page = await browser.newPage({ viewport: { width: 1280, height: 900 } });
  let wide = 0;
  for (const path of guides) {
    await page.goto(pathToFileURL(join(site, path)).href);
    const blocks = await page.evaluate(() => {
      const column = document.querySelector(".prosa").getBoundingClientRect();
      const line = document.querySelector(".prosa>p").getBoundingClientRect();
      return [...document.querySelectorAll(".prosa>pre")].map((code) => ({
        scrolls: code.scrollWidth > code.clientWidth,
        room: column.right - code.getBoundingClientRect().right,
        beyond: code.getBoundingClientRect().right - line.right,
      }));
    });
    for (const { scrolls, room, beyond } of blocks) {
      assert.ok(room > -1 && (!scrolls || room < 1), `${path}: ${room} px left`);
      wide += beyond > 1 ? 1 : 0;
    }
  }
  assert.ok(wide > 0);
  await page.close();
});

test("code in an item of a list is as wide and keeps its distance from what follows", async () => {
  for (const width of [360, 1280]) {
    const page = await browser.newPage({ viewport: { width, height: 900 } });
    await page.goto(pathToFileURL(join(site, guides[0])).href);
    const [gap, beyond] = await page.evaluate(() => {
      const prose = document.querySelector(".prosa");
      const make = (name, parent) => parent.appendChild(document.createElement(name));
      const item = make("li", make("ol", prose));
      const code = make("pre", item);
      code.className = "naskah";
      code.textContent = "kata ".repeat(60);
      const next = make("p", item);
      next.textContent = "Lalu";
      const [own, after] = [code.getBoundingClientRect(), next.getBoundingClientRect()];
      return [after.top - own.bottom, prose.getBoundingClientRect().right - own.right];
    });
    assert.ok(gap >= 8, `${gap} px`);
    assert.ok(Math.abs(beyond) < 1, `${beyond} px`);
    await page.close();
  }
});
