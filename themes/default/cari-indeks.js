// The index of the search: words of a query come in; the documents that have them, the best first, and what each column
// says of a document go out. The index lies beside the page in parts, each a script that hands itself over, so that it works
// from a folder as well as from a server. Loads before cari.js, which shows what is found.
"use strict";

/** What the index was made of: a part of another version is no part of it. */
const VERSION = document.querySelector("#pencarian").dataset.versi;

/* ---- the parts of the index ---- */

const asked = new Map();
const arrived = new Map();
globalThis.terimaCari = (name, data) => arrived.set(name, data);

function part(name) {
  if (!asked.has(name)) {
    const coming = new Promise((done, failed) => {
      const script = document.createElement("script");
      script.src = `${name}.js?${VERSION}`;
      script.addEventListener("load", () => (arrived.has(name) ? done(arrived.get(name)) : failed(new Error(name))));
      script.addEventListener("error", () => failed(new Error(name)));
      document.head.append(script);
    });
    asked.set(name, coming);
    coming.catch(() => asked.delete(name));
  }
  return asked.get(name);
}

/** What is made once of a part. */
const made = new Map();
async function made_of(name, make_it) {
  const data = await part(name);
  if (!made.has(name)) made.set(name, make_it(data));
  return made.get(name);
}

const VALUE = new Uint8Array(128);
[..."ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_"].forEach((letter, at) => (VALUE[letter.charCodeAt(0)] = at));

/** Reads what `pack` of the program wrote. */
class Reader {
  constructor(text, at = 0) {
    this.text = text;
    this.at = at;
  }
  get more() {
    return this.at < this.text.length;
  }
  digit() {
    return VALUE[this.text.charCodeAt(this.at++)];
  }
  number() {
    let value = 0;
    for (;;) {
      const digit = this.digit();
      value = value * 32 + (digit % 32);
      if (digit < 32) return value;
    }
  }
}

function runs(text, length) {
  const values = new Uint32Array(length);
  const reader = new Reader(text);
  for (let at = 0; reader.more; ) {
    const value = reader.number();
    const end = at + (value % 2 ? 1 : reader.number());
    values.fill(value >> 1, at, end);
    at = end;
  }
  return values;
}

function rising(text) {
  const values = [];
  const reader = new Reader(text);
  for (let last = 0; reader.more; values.push(last)) last += reader.number();
  return values;
}

/** The last of the sorted borders that is not beyond a value. */
function where(borders, value) {
  let [low, high] = [0, borders.length];
  while (high - low > 1) {
    const middle = (low + high) >> 1;
    if (borders[middle] <= value) low = middle;
    else high = middle;
  }
  return low;
}

/* ---- words ---- */

const TOKEN = /[\p{Alphabetic}\p{N}]+(?:[-.'][\p{Alphabetic}\p{N}]+)*/gu;
const reversed = (word) => [...word].reverse().join("");

/** A part of the words, as a list and by word. */
const words_of = (name) =>
  made_of(name, (text) => {
    const list = [];
    let last = "";
    for (const entry of text ? text.split(" ") : []) {
      const comma = entry.indexOf(",");
      const reader = new Reader(entry, comma + 1);
      last = last.slice(0, VALUE[entry.charCodeAt(0)]) + entry.slice(1, comma);
      list.push({ word: last, weight: reader.digit(), stem: reader.number() });
    }
    return { list, by_word: new Map(list.map((entry) => [entry.word, entry])) };
  });

async function known(word) {
  const { words } = await part("indeks");
  return (await words_of(`kata-${where(words, word)}`)).by_word.get(word);
}

/** The words of the parts in which words of a beginning lie; of many parts those around the word itself. */
async function near(kind, borders, word, length) {
  const beginning = word.slice(0, length);
  const own = where(borders, word);
  const [first, last] = [where(borders, beginning), where(borders, `${beginning}\uffff`)];
  const names = [];
  for (let at = Math.max(first, own - 1); at <= Math.min(last, own + 1); at++) names.push(`${kind}-${at}`);
  const found = await Promise.all(names.map(words_of));
  return found.flatMap(({ list }) => list);
}

/** Words that begin so, the most frequent first; of those with one stem the first. */
async function completed(word) {
  if (word.length < 2) return [];
  const { words } = await part("indeks");
  const list = (await near("kata", words, word, word.length)).filter((entry) => entry.word.startsWith(word));
  list.sort((one, other) => other.weight - one.weight);
  const stems = new Set();
  return list.filter(({ stem }) => !stems.has(stem) && stems.add(stem)).slice(0, 5);
}

const BEFORE = ["memper", "diper", "menge", "meng", "meny", "men", "mem", "me", "peng", "peny", "pen", "pem", "per", "pe", "ber", "be", "ter", "di", "ke", "se"];
const BEHIND = ["kannya", "annya", "inya", "nya", "kan", "an", "i", "lah", "kah"];
/** The letter that a prefix may have swallowed. */
const SWALLOWED = { meng: "k", peng: "k", meny: "s", peny: "s", men: "t", pen: "t", mem: "p", pem: "p" };

/** A word that nobody wrote here in this form, without its affixes. */
async function rooted(word) {
  const roots = new Set();
  for (const before of ["", ...BEFORE]) {
    if (!word.startsWith(before)) continue;
    const rest = word.slice(before.length);
    for (const behind of ["", ...BEHIND]) {
      if (!rest.endsWith(behind)) continue;
      const root = rest.slice(0, rest.length - behind.length);
      if (root.length < 4) continue;
      roots.add(root);
      if (SWALLOWED[before]) roots.add(SWALLOWED[before] + root);
    }
  }
  roots.delete(word);
  const longest = [...roots].sort((one, other) => other.length - one.length).slice(0, 8);
  const found = await Promise.all(longest.map(known));
  return found.find(Boolean);
}

/** How many letters were missed, added, changed or exchanged; more than `limit` is simply more. */
function distance(one, other, limit) {
  if (Math.abs(one.length - other.length) > limit) return limit + 1;
  let before = [];
  let last = [];
  let row = Array.from({ length: other.length + 1 }, (_, at) => at);
  for (let a = 1; a <= one.length; a++) {
    [before, last, row] = [last, row, [a]];
    let least = a;
    for (let b = 1; b <= other.length; b++) {
      const same = one[a - 1] === other[b - 1] ? 0 : 1;
      let value = Math.min(last[b] + 1, row[b - 1] + 1, last[b - 1] + same);
      if (a > 1 && b > 1 && one[a - 1] === other[b - 2] && one[a - 2] === other[b - 1]) value = Math.min(value, before[b - 2] + 1);
      row.push(value);
      least = Math.min(least, value);
    }
    if (least > limit) return limit + 1;
  }
  return row[other.length];
}

/** The word that was probably meant. Slips leave the beginning of a word or its end as it is, or they are too many. */
async function meant(word) {
  const limit = word.length < 4 || /\p{N}/u.test(word) ? 0 : word.length < 8 ? 1 : 2;
  if (!limit) return undefined;
  const { words, ends } = await part("indeks");
  const [heads, tails] = await Promise.all([near("kata", words, word, 3), near("akhir", ends, reversed(word), 3)]);
  let best;
  const look = (entry, written) => {
    const far = distance(word, written, limit);
    if (far > limit) return;
    const rank = far * 100 - entry.weight + (written[0] === word[0] ? 0 : 10);
    if (!best || rank < best.rank || (rank === best.rank && written < best.word)) best = { ...entry, word: written, rank };
  };
  for (const entry of heads) look(entry, entry.word);
  for (const entry of tails) look(entry, reversed(entry.word));
  return best;
}

/** What a word of a query may mean: stems that all have to stand in a document, or others in their place. */
async function understood(word, last) {
  const exact = await known(word);
  if (exact) return { word, ways: [{ stems: [exact.stem], weight: 1 }], exact: exact.stem };
  const joints = word.split(/[-.']/);
  if (joints.length > 1) {
    const found = await Promise.all(joints.map(known));
    if (found.every(Boolean)) return { word, ways: [{ stems: found.map(({ stem }) => stem), weight: 1 }] };
  }
  const root = await rooted(word);
  if (root) return { word, ways: [{ stems: [root.stem], weight: 0.9 }], exact: root.stem };
  const longer = async () => {
    const found = await completed(word);
    return found.length ? { word, ways: found.map(({ stem }) => ({ stems: [stem], weight: 0.6 })) } : undefined;
  };
  const other = async () => {
    const found = await meant(word);
    return found && { word: found.word, corrected: true, ways: [{ stems: [found.stem], weight: 0.8 }], exact: found.stem };
  };
  const [first, second] = last ? [longer, other] : [other, longer];
  return (await first()) ?? (await second()) ?? { word, ways: [] };
}

/* ---- stems and their documents ---- */

async function key(stem) {
  const { keys, documents } = await part("indeks");
  const at = where(keys, stem);
  const list = await made_of(`kunci-${at}`, (entries) =>
    entries.map(([words, packed, meanings = []]) => ({ words: words.split(" "), packed, meanings })),
  );
  const found = list[stem - keys[at]];
  if (!found.places) {
    const reader = new Reader(found.packed);
    [found.places, found.weights] = [[], []];
    for (let last = 0; reader.more; ) {
      last += reader.number();
      found.places.push(last);
      found.weights.push(reader.digit());
    }
    const count = found.places.length;
    found.rarity = Math.log(1 + (documents - count + 0.5) / (count + 0.5));
  }
  return found;
}

/** The words of a query, those that belong together as one: `tte` and `tanda tangan elektronik` are the same. */
async function units_of(query) {
  const { idle } = await part("indeks");
  const all = (query.match(TOKEN) ?? []).map((word) => word.toLowerCase());
  const telling = all.filter((word) => !idle.includes(word));
  const words = telling.length ? telling : all;
  const single = await Promise.all(words.map((word, at) => understood(word, at === words.length - 1 && /[\p{L}\p{N}]$/u.test(query))));
  const joined = await join(words, single);
  return together(joined);
}

/** Two words that are written as one here: `permenpan rb`. */
async function join(words, single) {
  const out = [];
  for (let at = 0; at < words.length; at++) {
    const doubtful = [single[at], single[at + 1]].some((unit) => unit && (unit.corrected || unit.exact === undefined));
    const whole = at + 1 < words.length && doubtful && (await known(words[at] + words[at + 1]));
    if (whole) out.push({ word: words[at++] + words[at], ways: [{ stems: [whole.stem], weight: 1 }], exact: whole.stem });
    else out.push(single[at]);
  }
  return out;
}

async function together(units) {
  const out = [];
  for (let at = 0; at < units.length; at++) {
    const first = units[at];
    const { meanings } = first.exact === undefined ? { meanings: [] } : await key(first.exact);
    const fitting = meanings.filter(([own]) => own.every((stem, step) => units[at + step]?.exact === stem));
    const [own, others] = fitting.sort(([one], [other]) => other.length - one.length)[0] ?? [];
    if (!own) {
      out.push(first);
      continue;
    }
    const taken = units.slice(at, at + own.length);
    const ways = [{ stems: own, weight: Math.min(...taken.map(({ ways }) => ways[0].weight)) }, ...others.map((stems) => ({ stems, weight: 0.8 }))];
    out.push({ word: taken.map(({ word }) => word).join(" "), corrected: taken.some(({ corrected }) => corrected), ways });
    at += own.length - 1;
  }
  return out;
}

/** Adds the keys of the stems of a query. */
async function with_keys(units) {
  const stems = [...new Set(units.flatMap(({ ways }) => ways.flatMap(({ stems }) => stems)))];
  const found = await Promise.all(stems.map(key));
  return new Map(stems.map((stem, at) => [stem, found[at]]));
}

/** Documents with how many of the units they have, and how well. */
function scored(units, keys, documents) {
  const hits = new Uint8Array(documents);
  const scores = new Float32Array(documents);
  for (const { ways } of units) {
    const best = new Float32Array(documents);
    for (const { stems, weight } of ways) {
      const sum = new Float32Array(documents);
      const count = new Uint8Array(documents);
      for (const stem of new Set(stems)) {
        const { places, weights, rarity } = keys.get(stem);
        places.forEach((place, at) => {
          sum[place] += weights[at] * rarity * weight;
          count[place] += 1;
        });
      }
      const all = new Set(stems).size;
      count.forEach((found, place) => found === all && sum[place] > best[place] && (best[place] = sum[place]));
    }
    best.forEach((score, place) => {
      if (!score) return;
      hits[place] += 1;
      scores[place] += score;
    });
  }
  return { hits, scores };
}

/** Those that have every word, and those that have only some, the best first. */
function ranked(units, keys, documents) {
  const { hits, scores } = scored(units, keys, documents);
  const [whole, partly] = [[], []];
  hits.forEach((count, place) => count && (count === units.length ? whole : partly).push(place));
  // Scores that are nearly the same are: documents of one procedure then stay together, and lie in few parts.
  const best = scores.reduce((most, score) => Math.max(most, score), 0);
  const steps = scores.map((score) => Math.round(5 * Math.log2(score / best)));
  const better = (one, other) => hits[other] - hits[one] || steps[other] - steps[one] || one - other;
  return { whole: whole.sort(better), partly: partly.sort(better) };
}

/* ---- columns ---- */

/** The values of a filter: for each document the values it has. */
async function column(name) {
  const { documents } = await part("indeks");
  if (name === "laws") {
    return made_of("dasar", (laws) => {
      const sets = [[], ...laws.sets.map(rising)];
      const runs_of = runs(laws.runs, documents);
      return { values: laws.values, of: (place) => sets[runs_of[place]] };
    });
  }
  const columns = await made_of("kolom", (data) =>
    Object.fromEntries(
      Object.entries(data).map(([own, { values, runs: text }]) => {
        const places = runs(text, documents);
        const lists = [[], ...values.map((_, at) => [at + 1])];
        return [own, { values, of: (place) => lists[places[place]] }];
      }),
    ),
  );
  return columns[name];
}
