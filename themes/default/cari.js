// The page of the search: a query and filters come in from the field, the boxes or the address; results go out. What is found
// is told by cari-indeks.js.
"use strict";

const form = document.querySelector("#pencarian");
const field = form.elements.q;
const stage = document.querySelector(".temu");
const filters = [...stage.querySelectorAll(".satu-saring")];
/** What the theme says; `{n}` stands for a value. */
const say = (key, value = "") => form.dataset[key].replace("{n}", () => value);
const number = new Intl.NumberFormat(document.documentElement.lang || "id");

/** The language of the page, for words that are not an author's in a list of words that are. */
const OURS = { lang: document.documentElement.lang };
const PER_PAGE = 8;
const PLACES = 3;
const VALUES = 8;

/* ---- filters ---- */

/** The filters that are needed now: regulations are many, and read when they are asked for. */
async function wanted(state) {
  const needed = filters.filter((filter) => filter.dataset.kolom !== "laws" || filter.open || state.chosen[filter.dataset.nama].length);
  return Promise.all(
    needed.map(async (filter) => {
      const { values, of } = await column(filter.dataset.kolom);
      const chosen = state.chosen[filter.dataset.nama];
      const places = new Set(values.flatMap(([own], at) => (chosen.includes(own) ? [at + 1] : [])));
      return { filter, values, of, places, active: chosen.length > 0, counts: new Uint32Array(values.length + 1) };
    }),
  );
}

/** Those that pass every filter; each filter counts those that pass all others. */
function sieved(places, sieves) {
  return places.filter((place) => {
    const failing = sieves.filter(({ active, of, places: chosen }) => active && !of(place).some((value) => chosen.has(value)));
    for (const sieve of failing.length ? failing.slice(0, failing.length === 1 ? 1 : 0) : sieves) for (const value of sieve.of(place)) sieve.counts[value] += 1;
    return !failing.length;
  });
}

function show_filter({ filter, values, counts }, chosen) {
  const list = values.map(([own, name], at) => ({ own, name, count: counts[at + 1], checked: chosen.includes(own) }));
  const seen = list.filter(({ count, checked }) => count || checked);
  const in_order = filter.dataset.kolom === "year" || filter.dataset.kolom === "kind" || filter.dataset.kolom === "status";
  if (!in_order) seen.sort((one, other) => other.checked - one.checked || other.count - one.count || one.name.localeCompare(other.name));
  filter.hidden = seen.length < 2 && !chosen.length;
  const room = filter.dataset.penuh ? seen.length : VALUES;
  const items = seen.slice(0, room).map(({ own, name, count, checked }) => {
    const box = make("input", { type: "checkbox", name: filter.dataset.nama, value: own, form: form.id });
    box.checked = checked;
    return make("li", {}, make("label", {}, box, make("span", {}, name), make("small", {}, number.format(count))));
  });
  if (seen.length > room) {
    const button = make("button", { type: "button", class: "semua-nilai" }, say("semua", number.format(seen.length)));
    items.push(make("li", {}, button));
  }
  const focused = document.activeElement?.closest?.(".satu-saring") === filter ? document.activeElement.value : undefined;
  filter.querySelector(".nilai").replaceChildren(...items);
  if (focused) [...filter.querySelectorAll("input")].find(({ value }) => value === focused)?.focus();
}

/* ---- results ---- */

/** The stems of the query that a written word has: its own, or those of its parts. */
function stems_of(written, by_word) {
  const word = written.toLowerCase();
  const own = by_word.get(word);
  if (own) return own;
  return word.split(/[-.']/).flatMap((piece) => by_word.get(piece) ?? []);
}

/** The stems of all ways of the query that these texts have whole, and how much they tell. */
function found_in(texts, { units, by_word, keys }) {
  const present = new Set();
  for (const text of texts) for (const written of text.match(TOKEN) ?? []) for (const stem of stems_of(written, by_word)) present.add(stem);
  const stems = new Set();
  let worth = 0;
  for (const { ways } of units) {
    const whole = ways.filter(({ stems: own }) => own.every((stem) => present.has(stem)));
    for (const way of whole) for (const stem of way.stems) stems.add(stem);
    worth += Math.max(0, ...whole.map(({ stems: own }) => own.reduce((sum, stem) => sum + keys.get(stem).rarity + 0.1, 0)));
  }
  return { stems, worth };
}

/** A text with the words that were found marked; of a long one what stands around the first of them. */
function marked(text, stems, by_word) {
  const hits = [...text.matchAll(TOKEN)].filter(([written]) => stems_of(written, by_word).some((stem) => stems.has(stem)));
  const [AROUND, LONG] = [80, 260];
  let from = 0;
  let to = text.length;
  if (text.length > LONG) {
    const first = hits[0]?.index ?? 0;
    from = first > AROUND ? text.lastIndexOf(" ", first - AROUND) + 1 : 0;
    const end = text.indexOf(" ", from + LONG);
    to = end < 0 ? text.length : end;
  }
  const out = [from ? "… " : ""];
  let at = from;
  for (const hit of hits) {
    if (hit.index < from || hit.index >= to) continue;
    out.push(text.slice(at, hit.index), make("mark", {}, hit[0]));
    at = hit.index + hit[0].length;
  }
  out.push(text.slice(at, Math.max(at, to)), to < text.length ? " …" : "");
  return out;
}

const LABELS = ["langkah", "hukum", "peralatan", "keterkaitan", "pencatatan"];

/** Every place of a document that a result can show. */
function places_of({ steps = [], places = [] }, texts, anchors) {
  const rows = steps.flatMap((part, at) =>
    part.flatMap((step, row) => {
      if (!step) return [];
      const [text, actors, papers, own_number] = step;
      const label = say("langkah", own_number ?? row + 1);
      return [{ label, anchor: `b${at + 1}-l${row + 1}`, text: texts[text], who: actors.map((own) => texts[own]), papers: papers.map((own) => texts[own]) }];
    }),
  );
  const others = places.map(([kind, text]) => ({ label: kind in LABELS ? say(LABELS[kind]) : "", anchor: anchors[kind], text: texts[text], who: [], papers: [] }));
  return [...rows, ...others];
}

function place_entry({ label, anchor, text, who, papers }, page, stems, by_word) {
  const entry = make("li", {});
  if (label) entry.append(make("a", { href: `${page}#${anchor}`, ...OURS }, label), " ");
  if (who.length) entry.append(make("span", { class: "siapa-hasil" }, ...marked(`${who.join(", ")}:`, stems, by_word)), " ");
  entry.append(...marked(text, stems, by_word));
  // Papers are named where the words stand in them and not in what is done.
  const has = (written) => stems_of(written, by_word).filter((stem) => stems.has(stem));
  const said = new Set((text.match(TOKEN) ?? []).flatMap(has));
  const matching = papers.filter((paper) => (paper.match(TOKEN) ?? []).flatMap(has).some((stem) => !said.has(stem)));
  if (matching.length) {
    const list = matching.slice(0, PLACES).flatMap((paper, at) => [at ? "; " : "", ...marked(paper, stems, by_word)]);
    entry.append(make("small", {}, ...list));
  }
  return entry;
}

async function result(place, query) {
  const { parts, anchors } = await part("indeks");
  const at = where(parts, place);
  const [{ texts, badges, documents }, kinds] = await Promise.all([part(`isi-${at}`), column("kind")]);
  const own_document = documents[place - parts[at]];
  const { title, path, number: own_number = "", line = "" } = own_document;
  const badge = badges[own_document.badge];
  const page = `../${path}/index.html`;
  const { by_word } = query;
  const head = found_in([title, own_number, line], query).stems;
  const [kind_key, kind] = kinds.values[kinds.of(place)[0] - 1];
  const entry = make("li", kind_key === "aturan" ? OURS : {}, make("p", { class: "jenis", ...OURS }, kind, own_number ? " " : "", make("span", { class: "mono" }, ...marked(own_number, head, by_word))));
  entry.append(make("h2", {}, make("a", { href: page }, ...marked(title, head, by_word))));
  const about = make("p", { class: "tentang" }, make("span", {}, ...marked(line, head, by_word)));
  if (badge) about.append(" ", make("span", { class: `tanda ${badge.colour}`, ...OURS }, icon(badge.icon), badge.word));
  if (line || badge) entry.append(about);
  const places = places_of(own_document, texts, anchors);
  const found = places.map((own, order) => ({ own, order, ...found_in([own.text, ...own.papers, ...own.who], query) }));
  const best = Math.max(0, ...found.map(({ worth }) => worth));
  // Beside a place that has all the words, one that has some of them only takes room.
  const telling = found.filter(({ worth }) => worth && worth > best * 0.7).sort((one, other) => other.worth - one.worth || one.order - other.order);
  const shown = telling.slice(0, PLACES).sort((one, other) => one.order - other.order);
  if (shown.length) entry.append(make("ul", { class: "kena-langkah" }, ...shown.map((one) => place_entry(one.own, page, one.stems, by_word))));
  if (telling.length > shown.length) entry.append(make("p", { class: "kecil redup" }, say("bagianLain", number.format(telling.length - shown.length))));
  return entry;
}

/* ---- the address ---- */

function state_of(address) {
  const values = new URLSearchParams(address);
  const chosen = Object.fromEntries(filters.map(({ dataset: { nama } }) => [nama, [...new Set(values.getAll(nama))]]));
  return { query: (values.get("q") ?? "").slice(0, 200), chosen };
}

function state_of_form() {
  const chosen = Object.fromEntries(filters.map((filter) => [filter.dataset.nama, [...filter.querySelectorAll("input:checked")].map(({ value }) => value)]));
  return { query: field.value, chosen };
}

function address_of({ query, chosen }) {
  const values = new URLSearchParams();
  if (query.trim()) values.set("q", query.trim());
  for (const [name, list] of Object.entries(chosen)) for (const value of list) values.append(name, value);
  const text = values.toString();
  return location.pathname + (text ? `?${text}` : "");
}

/* ---- the page ---- */

const status = document.querySelector(".jumlah-hasil");
const list = stage.querySelector(".hasil");
const piece = (name) => stage.querySelector(name);
let turn = 0;
let more = () => {};
let others = () => {};

/** Shows what was found in the place of the complete list, or the list where nothing is asked. */
function arrange({ searching, empty }) {
  stage.hidden = !searching;
  document.querySelector("#daftar").hidden = searching && !empty;
}

function suggestion(units) {
  const corrected = units.filter((unit) => unit.corrected);
  const box = document.querySelector(".maksud");
  box.hidden = !corrected.length;
  if (!corrected.length) return;
  const text = units.map(({ word }) => word).join(" ");
  box.querySelector("b").replaceChildren(make("a", { href: `index.html?${new URLSearchParams({ q: text })}` }, text));
}

async function show_page(places, from, query, own_turn) {
  const entries = await Promise.all(places.slice(from, from + PER_PAGE).map((place) => result(place, query)));
  if (own_turn !== turn) return;
  if (from) list.append(...entries);
  else list.replaceChildren(...entries);
  list.start = 1;
  const rest = places.length > from + PER_PAGE;
  piece(".lanjut").hidden = !rest;
  more = async () => {
    await show_page(places, from + PER_PAGE, query, own_turn);
    list.children[from + PER_PAGE]?.querySelector("a")?.focus();
  };
}

function told(count, partly, query) {
  if (!count) return query ? say("nihil", query) : say("kosong");
  if (partly) return say("sebagian", number.format(count));
  return count === 1 ? say("satu") : say("banyak", number.format(count));
}

async function run(state, with_partly = false) {
  const own_turn = ++turn;
  const query = state.query.trim();
  const filtered = Object.values(state.chosen).some((values) => values.length);
  if (!query && !filtered) {
    arrange({ searching: false });
    suggestion([]);
    status.textContent = "";
    return;
  }
  const { documents } = await part("indeks");
  const units = query ? await units_of(query) : [];
  const [keys, sieves] = await Promise.all([with_keys(units), wanted(state)]);
  if (own_turn !== turn) return;
  const { whole, partly } = query ? ranked(units, keys, documents) : { whole: [...Array(documents).keys()], partly: [] };
  const only_partly = !whole.length;
  const found = sieved(only_partly ? partly : with_partly ? [...whole, ...partly] : whole, sieves);
  const by_word = new Map();
  for (const [stem, { words }] of keys) for (const word of words) by_word.set(word, [...(by_word.get(word) ?? []), stem]);
  for (const sieve of sieves) show_filter(sieve, state.chosen[sieve.filter.dataset.nama]);
  for (const filter of filters) if (filter.dataset.kolom === "laws" && !filter.open) filter.hidden = false;
  piece(".lepas-saring").hidden = !filtered;
  suggestion(units);
  arrange({ searching: true, empty: !found.length });
  piece(".bantu").hidden = found.length > 0;
  piece(".tambah").hidden = only_partly || with_partly || !partly.length;
  piece(".tambah button").textContent = say("lain", number.format(partly.length));
  others = () => run(state, true);
  await show_page(found, 0, { units, keys, by_word }, own_turn);
  if (own_turn === turn) status.textContent = told(found.length, only_partly, query);
}

function search(state, { push = false, replace = false } = {}) {
  const address = address_of(state);
  if (push && address !== location.pathname + location.search) history.pushState(null, "", address);
  if (replace) history.replaceState(null, "", address);
  const answer = run(state);
  const own_turn = turn;
  answer.catch((error) => {
    if (own_turn !== turn) return;
    console.error(error);
    arrange({ searching: false });
    status.textContent = say("gagal");
  });
}

function restore() {
  const state = state_of(location.search);
  field.value = state.query;
  search(state);
  return state;
}

function begin() {
  const narrow = matchMedia("(max-width: 56em)");
  const open = () => (stage.querySelector(".saringan").open = !narrow.matches);
  narrow.addEventListener("change", open);
  open();
  // Boxes stand in the list only when a search has filled it, so what the address names comes from the address.
  let state = restore();
  let waiting;
  const typed = () => ({ query: field.value, chosen: state.chosen });
  field.addEventListener("input", () => {
    clearTimeout(waiting);
    waiting = setTimeout(() => search((state = typed()), { replace: true }), 150);
  });
  form.addEventListener("submit", (event) => {
    event.preventDefault();
    clearTimeout(waiting);
    search((state = typed()), { push: true });
  });
  stage.addEventListener("change", ({ target }) => {
    if (target.type === "checkbox") search((state = state_of_form()), { push: true });
  });
  stage.addEventListener("click", ({ target }) => {
    const filter = target.closest(".semua-nilai")?.closest(".satu-saring");
    if (!filter) return;
    filter.dataset.penuh = "ya";
    search(state);
  });
  for (const filter of filters) filter.addEventListener("toggle", () => filter.open && filter.dataset.kolom === "laws" && search(state));
  piece(".lepas-saring button").addEventListener("click", () => {
    state = { ...state, chosen: Object.fromEntries(Object.keys(state.chosen).map((name) => [name, []])) };
    search(state, { push: true });
    field.focus();
  });
  piece(".lanjut button").addEventListener("click", () => more());
  piece(".tambah button").addEventListener("click", () => others());
  addEventListener("popstate", () => (state = restore()));
}

begin();
