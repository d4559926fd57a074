// "Saya: Pemohon": the actor a reader chose is kept in the address, so that it can be sent to a colleague, and holds in all
// step tables of the SOP. Without this script the choice still works, table by table.
"use strict";

(() => {
  const radios = [...document.querySelectorAll(".saring input")];

  /** The actor in the address; nothing where none is named. */
  const named = () => new URLSearchParams(location.hash.slice(1)).get("saya");

  /** Chooses an actor in every table that has it, and all steps in the others. */
  const choose = (actor) => {
    for (const all of radios.filter((radio) => radio.matches(".f0"))) {
      const own = radios.find((radio) => radio.name === all.name && radio !== all && radio.value === actor);
      (own ?? all).checked = true;
    }
  };

  const follow = () => {
    if (named() !== null) choose(named());
  };

  for (const radio of radios) {
    radio.addEventListener("change", () => {
      const all = radio.matches(".f0");
      choose(all ? "" : radio.value);
      const hash = all ? "" : `#${new URLSearchParams({ saya: radio.value })}`;
      history.replaceState(null, "", `${location.pathname}${location.search}${hash}`);
    });
  }
  addEventListener("hashchange", follow);
  follow();
})();
