// Takes the pictures of the README from the built site: `node tests/browser/pictures.mjs`.

import { execFileSync } from "node:child_process";
import { join } from "node:path";
import { pathToFileURL } from "node:url";
import { launch, root, site } from "./site.mjs";

const browser = await launch();
const context = await browser.newContext({ viewport: { width: 1200, height: 860 }, colorScheme: "light" });
const page = await context.newPage();
await page.goto(pathToFileURL(join(site, "prosedur/lupa-passphrase/index.html")).href);
await page.screenshot({ path: join(root, "tests/pictures/banding.png") });
await browser.close();

const sheet = join(site, "sop/ciamis/lupa-passphrase/lembar.pdf");
execFileSync("pdftoppm", ["-r", "84", "-png", "-f", "2", "-singlefile", sheet, join(root, "tests/pictures/lembar")]);
