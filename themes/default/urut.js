// Sorts a table by the head that is pressed. Without this file the table stands whole, in its own order.
"use strict";

const language = document.documentElement.lang || "id";

/** What a cell is sorted by; nothing for one that states nothing. */
function key(row, column) {
  const cell = row.cells[column];
  return column === 0 ? cell.textContent.trim() : cell.dataset.nilai;
}

/** What is not stated comes last, whichever way the order goes. */
function compare(one, other, sign, kind) {
  if (one === undefined || other === undefined) return (one === undefined) - (other === undefined);
  return sign * (kind === "angka" ? Number(one) - Number(other) : one.localeCompare(other, language, { numeric: true }));
}

function sort(table, head) {
  const sign = head.getAttribute("aria-sort") === "ascending" ? -1 : 1;
  for (const other of table.tHead.querySelectorAll("[aria-sort]")) other.removeAttribute("aria-sort");
  head.setAttribute("aria-sort", sign > 0 ? "ascending" : "descending");
  const [body] = table.tBodies;
  const rows = [...body.rows].map((row) => ({ row, key: key(row, head.cellIndex) }));
  rows.sort((one, other) => compare(one.key, other.key, sign, head.dataset.urut));
  body.append(...rows.map(({ row }) => row));
}

for (const head of document.querySelectorAll("th[data-urut]")) {
  const name = head.querySelector("span");
  const button = document.createElement("button");
  button.type = "button";
  button.className = "urutkan";
  name.replaceWith(button);
  button.append(name);
  button.addEventListener("click", () => sort(head.closest("table"), head));
}
for (const hint of document.querySelectorAll(".petunjuk-urut")) hint.hidden = false;
