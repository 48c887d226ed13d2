// The heat map: arrow keys move from cell to cell, and what a cell opens is shown beside the map. Every cell is a link,
// so all of it works without this file.

const map = () => document.querySelector("[data-heat]");
const cells = () => [...map().querySelectorAll("td a")];
const row = (cell) => cell.closest("tr");

/** One cell takes part in the order of the Tab key: the chosen one, else the last that was used, else the newest. */
function rove(to) {
  const all = cells();
  const one = to ?? all.find((cell) => cell.ariaCurrent === "true") ?? all.at(-1);
  for (const cell of all) cell.tabIndex = cell === one ? 0 : -1;
}

/** The next cell that way; months without figures are passed over. */
function next(cell, key) {
  const places = [...row(cell).cells];
  const place = places.indexOf(cell.closest("td"));
  const along = (list) => list.map((td) => td.querySelector("a")).find(Boolean);
  const rows = [...map().querySelectorAll("tr")].filter((tr) => tr.querySelector("td a"));
  const at = rows.indexOf(row(cell));
  switch (key) {
    case "ArrowRight": return along(places.slice(place + 1));
    case "ArrowLeft": return along(places.slice(0, place).reverse());
    case "ArrowDown": return along(rows.slice(at + 1).map((tr) => tr.cells[place]));
    case "ArrowUp": return along(rows.slice(0, at).reverse().map((tr) => tr.cells[place]));
    case "Home": return along(places);
    case "End": return along(places.slice().reverse());
  }
}

document.addEventListener("keydown", (event) => {
  const cell = event.target.closest?.("[data-heat] td a");
  if (!cell || event.ctrlKey || event.metaKey || event.altKey || event.shiftKey) return;
  const other = next(cell, event.key);
  if (!other && !/^(Arrow|Home$|End$)/.test(event.key)) return;
  event.preventDefault();
  if (!other) return;
  rove(other);
  other.focus();
});

/** Marks the cell whose address this is. */
function choose() {
  const here = location.pathname;
  for (const cell of cells()) {
    if (new URL(cell.href).pathname === here) cell.ariaCurrent = "true";
    else cell.removeAttribute("aria-current");
  }
  rove();
}

// data-beside: what its links open is shown below the map, but for those that lead away. One listener for all of
// them: made ready one by one, hundreds of cells would hold up the page.
document.addEventListener("click", (event) => {
  const link = event.target.closest?.("[data-beside] a[href]");
  if (!link || !window.htmx || link.closest("[data-away]") || event.defaultPrevented || event.button) return;
  if (event.ctrlKey || event.metaKey || event.shiftKey || event.altKey) return;
  event.preventDefault();
  htmx.ajax("GET", link.getAttribute("href"), { source: link, target: "#behind", select: "#behind", swap: "outerHTML show:none" });
});

let asked = null;
document.addEventListener("htmx:beforeRequest", (event) => {
  if (event.detail.target?.id === "behind") asked = document.activeElement;
});

// What was asked for is there: the title is said, the focus stays where it was or goes to the new heading.
document.addEventListener("htmx:afterSettle", (event) => {
  if (event.target.id !== "behind" || !map()) return;
  choose();
  const title = document.getElementById("behind-title");
  document.querySelector("[data-said]").textContent = title?.textContent ?? "";
  if (asked && !asked.isConnected && !document.activeElement?.closest("#behind")) title?.focus();
  if (asked?.closest("[data-heat]") && matchMedia("(max-width: 47.99rem)").matches) title?.scrollIntoView({ block: "start" });
});

document.addEventListener("htmx:historyRestore", () => {
  if (!map()) return;
  rove();
  map().querySelector("td a[aria-current]")?.focus();
});

if (map()) rove();
