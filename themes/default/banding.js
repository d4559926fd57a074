// Sets two to four SOPs side by side: those that are ticked, or that the address names. Without this file the page shows everything.
"use strict";

const MOST = 4;
const ENTRIES = 8;
const panel = document.querySelector(".pilih");
const crowd = "bagian" in panel.dataset;
const narrow = matchMedia("(max-width: 40em)");
/** What the theme says; `{n}` stands for a value. */
const say = (key, value = "") => panel.dataset[key].replace("{n}", () => value);

/** What can be chosen, in the order of the columns. */
const options = crowd ? optionsOfRows() : optionsOfBoxes();
/** The ids of what is chosen, and the two that a phone shows. */
let chosen = [];
let pair = [];

function optionsOfBoxes() {
  return [...panel.querySelectorAll("input[type=checkbox]")].map((box) => {
    const name = box.parentElement.textContent.trim();
    box.addEventListener("change", () => tick(box));
    return { sop: box.value, name, box, design: box.dataset.rancangan };
  });
}

/** A crowd is named by the rows of its table; the boxes of those a reader looks for are made when they are found. */
function optionsOfRows() {
  const found = [...document.querySelectorAll("tr[data-sop]")].map((row) => {
    const name = row.cells[0].textContent.trim();
    return { sop: row.dataset.sop, name, row, words: ` ${name.toLowerCase()}` };
  });
  const order = new Intl.Collator(document.documentElement.lang || "id", { numeric: true });
  return found.sort((one, other) => order.compare(one.name, other.name));
}

function boxOf(option) {
  if (!option.box) {
    option.box = make("input", { type: "checkbox", value: option.sop });
    option.box.addEventListener("change", () => tick(option.box));
    option.entry = make("li", {}, make("label", {}, option.box, make("span", {}, option.name)));
  }
  return option.box;
}

const optionOf = (sop) => options.find((option) => option.sop === sop);

/* ---- the address ---- */

const agencies = options.map(({ sop }) => sop.split("/")[0]);
/** The agency names an SOP that is its only one. */
function short(sop) {
  const [agency] = sop.split("/");
  return agencies.indexOf(agency) === agencies.lastIndexOf(agency) ? agency : sop;
}

/** What the address names; nothing where it speaks of something else. */
function addressed() {
  const [, list] = /^#banding=(.*)$/.exec(location.hash) ?? [];
  if (list === undefined) return undefined;
  const names = list.replace(/%2C/gi, ",").replace(/%2F/gi, "/").split(",");
  const found = names.map((name) => options.find(({ sop }) => sop === name || short(sop) === name)?.sop);
  return [...new Set(found.filter(Boolean))].slice(0, MOST);
}

function address() {
  const list = chosen.length > 1 ? `#banding=${chosen.map(short).join(",")}` : "";
  if (list || location.hash.startsWith("#banding=")) history.replaceState(null, "", list || location.pathname + location.search);
}

/* ---- elements ---- */

const badge = ({ colour, icon: sign, word }) => make("span", { class: `tanda ${colour ?? ""}` }, icon(sign), word);
const link = (href, text, name) => (href ? make("a", { href, class: name }, text) : make("span", { class: name }, text));

/** A head as `kepala_sanding` of the theme writes it. */
function head(of, attributes) {
  const cell = make("th", attributes);
  if (of.number) cell.append(make("span", { class: "nomor" }, of.number), " ");
  cell.append(of.href ? link(of.href, of.text) : of.text);
  for (const mark of of.badges ?? []) cell.append(" ", badge(mark));
  if (of.small) cell.append(make("br"), make("small", {}, of.small));
  return cell;
}

/** A cell as `sel_sanding` of the theme writes it. */
function cell(of) {
  const made = make("td", { class: of.class });
  if (of.state) made.append(of.icon ? make("b", { class: "kd" }, icon(of.icon), of.state) : make("i", { class: "kosong" }, of.state));
  if (of.text) made.append(of.strong ? make("b", {}, of.text) : of.href ? link(of.href, of.text) : of.text);
  for (const mark of of.badges ?? []) made.append(" ", badge(mark));
  if (of.steps) made.append(make("ol", { class: "rinci" }, ...of.steps.map(step)));
  else if (of.small) made.append(make("br"), make("small", {}, of.small));
  return made;
}

function step(of) {
  const label = of.label ? [link(of.href, of.label, "nomor"), " "] : [];
  const made = make("li", {}, make("p", {}, ...label, of.activity ?? ""), make("small", {}, `${of.actors}, ${of.time}`));
  for (const exit of of.exits ?? []) made.append(make("small", { class: "cabang" }, exit));
  if (of.source) made.append(make("small", {}, link(of.source_href, of.source)));
  if (!of.sure) return made;
  const reasons = (of.why ?? []).map((reason) => make("li", {}, reason));
  made.append(make("details", { class: "sebab" }, make("summary", {}, of.sure), ...(reasons.length ? [make("ul", {}, ...reasons)] : [])));
  return made;
}

/* ---- what stands in the page: few SOPs ---- */

const has = (cell, ...names) => names.some((name) => cell.classList.contains(name));
/** Whether a row says nothing of anybody. In a list that is also what nobody states and what applies to nobody. */
const isEmpty = (cells, table) => cells.every((cell) => (has(table, "hk", "daftar-banding") ? has(cell, "k-n", "k-b", "k-d") : has(cell, "k-n")));

/** Shows only some columns, without the rows that none of them has. `sops` says which SOP each column is. */
function columns(table, sops, shown, { whole }) {
  const extra = table.tHead.rows[0].cells.length - 1 - sops.length;
  let group = null;
  let filled = false;
  const close = () => group && (group.hidden = !filled);
  for (const row of table.rows) {
    if (row.classList.contains("kelompok")) {
      close();
      [group, filled] = [row, false];
      row.cells[0].colSpan = shown.length + extra + 1;
      continue;
    }
    const kept = [];
    sops.forEach((sop, at) => {
      const own = row.cells[at + 1];
      own.hidden = !shown.includes(sop);
      own.classList.toggle("kanan", shown.length === 2 && sop === shown[1]);
      if (!own.hidden) kept.push(own);
    });
    row.hidden = !whole && row.parentElement !== table.tHead && isEmpty(kept, table);
    filled ||= !row.hidden;
  }
  close();
  // A table without a row would say nothing at all.
  if (table.rows.length > 1 && [...table.rows].every((row) => row.hidden || row.parentElement === table.tHead)) for (const row of table.rows) row.hidden = false;
  table.className = table.className.replace(/\bn\d+\b/, `n${shown.length + extra}`);
}

/** Draws only some bars, one below the other. */
function chart(drawing, shown) {
  const pitch = Number(drawing.dataset.jarak);
  drawing.dataset.tinggi ??= drawing.viewBox.baseVal.height;
  let above = 0;
  [...drawing.querySelectorAll("g")].forEach((bar, at) => {
    const keep = shown.includes(options[at].sop);
    bar.setAttribute("display", keep ? "inline" : "none");
    bar.setAttribute("transform", `translate(0 ${-pitch * above})`);
    if (!keep) above += 1;
  });
  drawing.setAttribute("viewBox", `0 0 ${drawing.viewBox.baseVal.width} ${drawing.dataset.tinggi - pitch * above}`);
}

function prints(shown) {
  [...document.querySelectorAll(".duel .jejak > li")].forEach((print, at) => (print.hidden = !shown.includes(options[at].sop)));
  for (const design of document.querySelectorAll(".duel > article")) design.hidden = !design.querySelector(".jejak > li:not([hidden])");
}

function showFew(active) {
  const all = options.map(({ sop }) => sop);
  const shown = active ? chosen : all;
  for (const table of document.querySelectorAll("table[data-per-sop]")) {
    if (table.classList.contains("tangga")) ladder(table, all, shown);
    else columns(table, all, all.filter((sop) => shown.includes(sop)), { whole: !active || table.classList.contains("ukuran") });
  }
  for (const drawing of document.querySelectorAll("svg[data-jarak]")) chart(drawing, shown);
  for (const row of document.querySelectorAll("tr[data-sop]")) row.hidden = !shown.includes(row.dataset.sop);
  prints(shown);
}

/* ---- the ladder: all columns, or on a phone one against one ---- */

function ladder(table, sops, shown) {
  const beside = narrow.matches && sops.length > 1;
  table.classList.toggle("berdua", beside);
  pair = two(shown);
  selects(table, crowd ? shown : sops, beside);
  const kept = beside ? pair : sops.filter((sop) => shown.includes(sop));
  columns(table, sops, kept, { whole: !beside && chosen.length < 2 });
}

/** The first two that are chosen; of all, the first two of different designs. */
function two(shown) {
  if (chosen.length > 1) return chosen.slice(0, 2);
  const [first] = shown;
  const other = shown.find((sop) => optionOf(sop).design !== optionOf(first).design);
  return [first, other ?? shown[1]];
}

function selects(table, sops, beside) {
  const frame = table.closest(".gulir");
  if (frame.previousElementSibling?.classList.contains("pasangan")) frame.previousElementSibling.remove();
  if (!beside) return;
  const sides = ["kiri", "kanan"].map((side, at) => {
    const choice = make("select", {}, ...sops.map((sop) => make("option", { value: sop }, optionOf(sop).name)));
    choice.value = pair[at];
    choice.addEventListener("change", () => against(at, choice.value));
    return make("label", {}, make("span", {}, say(side)), choice);
  });
  frame.before(make("div", { class: "pasangan" }, ...sides));
}

/** Puts another SOP on one side; whoever stood on the other side with it changes places. */
function against(side, sop) {
  const next = [...pair];
  if (next[1 - side] === sop) next[1 - side] = next[side];
  next[side] = sop;
  const among = next.every((one) => chosen.includes(one));
  chosen = among ? [...next, ...chosen.filter((one) => !next.includes(one))] : next;
  show();
  document.querySelectorAll(".pasangan select")[side].focus();
}

/** A table that is laid out as cards is still a table to those who hear it. */
function roles(table) {
  table.setAttribute("role", "table");
  for (const part of [table.tHead, ...table.tBodies]) part.setAttribute("role", "rowgroup");
  for (const row of table.rows) {
    row.setAttribute("role", "row");
    for (const cell of row.cells) cell.setAttribute("role", cell.tagName === "TD" ? "cell" : cell.scope === "col" ? "columnheader" : "rowheader");
  }
}

/* ---- a crowd: the parts of those that are chosen are loaded ---- */

const parts = new Map();
globalThis.terimaBanding = (part) => parts.set(part.sop, part);

function load(sop) {
  if (parts.has(sop)) return Promise.resolve();
  return new Promise((done) => {
    const script = make("script", { src: `${panel.dataset.bagian}${sop}.js` });
    for (const end of ["load", "error"]) script.addEventListener(end, done);
    document.head.append(script);
  });
}

async function showCrowd(active) {
  const wanted = chosen;
  if (active) await Promise.all(wanted.map(load));
  if (wanted !== chosen) return;
  for (const built of document.querySelectorAll(".terpilih, .pasangan")) built.remove();
  for (const base of document.querySelectorAll(".gulir[hidden]")) base.hidden = false;
  rows();
  if (!active) return;
  const lost = wanted.filter((sop) => !parts.has(sop));
  if (lost.length) return state(say("gagal", lost.map((sop) => optionOf(sop).name).join(", ")));
  const chosenParts = wanted.map((sop) => parts.get(sop));
  build("h-t", chosenParts, stepRows);
  for (const table of ["h-d", "h-m", "h-p", "h-k"]) build(table, chosenParts, listRows);
  for (const table of document.querySelectorAll(".terpilih .tangga")) {
    roles(table);
    ladder(table, wanted, wanted);
  }
}

/** Puts a table of the chosen in the place of the summary of all. */
function build(id, chosenParts, rowsOf) {
  const base = document.querySelector(`section[aria-labelledby="${id}"] > .gulir`);
  if (!base) return;
  const old = base.querySelector("table");
  const heads = chosenParts.map((part) => head({ text: part.name, href: part.href }, { scope: "col" }));
  const top = make("tr", {}, old.tHead.rows[0].cells[0].cloneNode(true), ...heads);
  const name = old.className.replace(/\bn\d+\b/, `n${heads.length}`);
  const lines = rowsOf(id, chosenParts, old);
  if (!lines.length) return;
  const table = make("table", { class: name }, make("thead", {}, top), make("tbody", {}, ...lines));
  const frame = make("div", { class: "gulir isi terpilih", tabindex: "0", role: "group", "aria-labelledby": id }, table);
  base.hidden = true;
  base.after(frame);
}

const groupRow = (group, count) => make("tr", { class: "kelompok" }, head(group, { scope: "rowgroup", colspan: String(count + 1) }));

function stepRows(_, chosenParts) {
  const missing = panel.querySelector("template").content.querySelector("td");
  const found = new Map();
  for (const part of chosenParts) for (const row of part.steps ?? []) found.set(row.at, row);
  const order = [...found.values()].sort((one, other) => one.at - other.at);
  let phase;
  return order.flatMap((row) => {
    const begins = row.group && row.group.text !== phase;
    phase = row.group?.text;
    const cells = chosenParts.map((part) => {
      const own = (part.steps ?? []).find(({ at }) => at === row.at);
      return own ? cell(own.cell) : missing.cloneNode(true);
    });
    const line = make("tr", {}, head(row.head, { scope: "row" }), ...cells);
    return begins ? [groupRow(row.group, cells.length), line] : [line];
  });
}

function listRows(id, chosenParts, old) {
  const lists = chosenParts.map((part) => (part.lists ?? []).find(({ table }) => table === id));
  const made = [];
  let group;
  let at = -1;
  for (const row of [...old.tBodies].flatMap((body) => [...body.rows])) {
    if (row.classList.contains("kelompok")) {
      group = row;
      continue;
    }
    at += 1;
    const cells = lists.map((list) => cell((list?.rows ?? []).find(([place]) => place === at)?.[1] ?? list?.rest ?? {}));
    if (isEmpty(cells, old)) continue;
    if (group) {
      made.push(group.cloneNode(true));
      made.at(-1).cells[0].colSpan = cells.length + 1;
      group = undefined;
    }
    made.push(make("tr", {}, row.cells[0].cloneNode(true), ...cells));
  }
  return made;
}

const search = panel.querySelector("input[type=search]");
/** Those in whose name every word that is looked for begins a word. */
const matching = () => {
  const words = search.value.toLowerCase().split(/\s+/).filter(Boolean);
  return options.filter((option) => words.every((word) => option.words.includes(` ${word}`)));
};

/** Shows the rows of those that are chosen, or whose name is looked for. */
function rows() {
  const shown = new Set(chosen.length > 1 ? chosen : matching().map(({ sop }) => sop));
  for (const { sop, row } of options) row.hidden = !shown.has(sop);
}

/** Lists whom a reader can tick: who is chosen, and the first whose name is looked for. */
function entries() {
  const found = matching();
  const list = [...new Set([...chosen.map(optionOf), ...found.slice(0, ENTRIES)])];
  list.forEach(boxOf);
  panel.querySelector(".pilihan").replaceChildren(...list.map(({ entry }) => entry));
  const key = found.length > ENTRIES ? "lebih" : found.length ? "cocok" : "nihil";
  panel.querySelector(".cocok").textContent = say(key, found.length);
}

/* ---- the choice ---- */

function tick(box) {
  chosen = box.checked ? [...chosen, box.value] : chosen.filter((sop) => sop !== box.value);
  show();
}

const state = (text) => (panel.querySelector(".keadaan").textContent = text);

/** Ticks the boxes of what is chosen; whether there is room for more. */
function boxes() {
  const full = chosen.length >= MOST;
  for (const { sop, box } of options) {
    if (!box) continue;
    box.checked = chosen.includes(sop);
    box.disabled = full && !box.checked;
  }
  return !full;
}

/** Brings boxes, words, address and page to what is chosen. */
function show() {
  const active = chosen.length > 1;
  const full = !boxes();
  const some = active ? say("sebagian", chosen.length) : chosen.length ? say("satu") : say("semua");
  state(full ? `${some} ${say("penuh")}` : some);
  panel.querySelector(".semua").hidden = chosen.length === 0;
  address();
  if (crowd) showCrowd(active);
  else showFew(active);
}

function begin() {
  panel.hidden = options.length < 3;
  panel.querySelector("form").addEventListener("submit", (event) => event.preventDefault());
  panel.querySelector(".semua").addEventListener("click", () => {
    chosen = [];
    if (search) entries();
    show();
    (search ?? options[0].box).focus();
  });
  search?.addEventListener("input", () => {
    entries();
    boxes();
    rows();
  });
  const follow = () => {
    const list = addressed();
    if (list === undefined) return;
    chosen = list;
    if (search) entries();
    show();
  };
  addEventListener("hashchange", follow);
  narrow.addEventListener("change", show);
  for (const table of document.querySelectorAll(".tangga[data-per-sop]")) roles(table);
  chosen = addressed() ?? [];
  if (search) entries();
  show();
}

begin();
