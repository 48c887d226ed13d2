// Keys: silent while typing and where they are switched off; ? always tells them.

const typing = (element) => element.closest("input:not([type=checkbox], [type=radio]), textarea, select, [contenteditable]");
const off = () => localStorage.getItem("keys") === "off";
const ROWS = "main .list tbody tr, main [data-row]";
let going = false;

document.addEventListener("keydown", (event) => {
  if (event.key === "Escape") for (const menu of document.querySelectorAll("[data-menu][open]")) shut(menu);
  if (event.ctrlKey || event.metaKey || event.altKey || typing(event.target) || document.querySelector("dialog[open]")) return;
  if (event.key === "?") return tell();
  if (off()) return;
  const key = event.key.toLowerCase();
  if (going) {
    going = false;
    return document.querySelector(`[data-go="${CSS.escape(key)}"]`)?.click();
  }
  if (key === "g") going = true;
  else if (key === "j" || key === "k") walk(event, key === "j" ? 1 : -1);
  else press(event, key);
});
function shut(menu) {
  menu.open = false;
  menu.querySelector("summary").focus();
}

// A key that is printed on a button or field does what the button does.
function press(event, key) {
  const target = [...document.querySelectorAll("[data-key]")].find((e) => e.dataset.key === key && e.getClientRects().length);
  if (!target) return;
  event.preventDefault();
  if (target.matches("input, textarea, select")) {
    target.focus();
    target.select?.();
  } else target.click();
}

// J and K walk the rows of the page's lists: the link of the row has the focus, so that Enter opens it. In a list with data-walk
// the next one opens at once.
function walk(event, by) {
  const rows = [...document.querySelectorAll(ROWS)].filter((row) => row.getClientRects().length);
  const links = rows.map((row) => (row.matches("a[href]") ? row : row.querySelector("a[href]"))).filter(Boolean);
  if (!links.length) return;
  event.preventDefault();
  const row = document.querySelector("[data-walk] [aria-current]") ?? document.activeElement.closest?.(ROWS);
  const at = row ? links.findIndex((link) => row.contains(link)) : by > 0 ? -1 : links.length;
  const next = links[Math.max(0, Math.min(links.length - 1, at + by))];
  next.focus();
  if (next.closest("[data-walk]") && next !== row) next.click();
}

// All keys: those of every page stand in the dialogue, those of this one are read off its buttons.
function tell() {
  const box = document.getElementById("keys");
  const own = box.querySelector("[data-own-keys]");
  own.textContent = "";
  const told = new Set([...box.querySelectorAll("[data-told]")].map((e) => e.dataset.told));
  for (const element of document.querySelectorAll("[data-key]")) {
    const { key } = element.dataset;
    if (told.has(key) || !element.getClientRects().length) continue;
    told.add(key);
    const words = element.cloneNode(true);
    words.querySelectorAll(".key").forEach((e) => e.remove());
    const term = document.createElement("dt");
    term.append(Object.assign(document.createElement("span"), { className: "key", textContent: key.toUpperCase() }));
    own.append(term, Object.assign(document.createElement("dd"), { textContent: element.getAttribute("aria-label") ?? words.textContent.trim() }));
  }
  box.querySelector("[data-own]").hidden = !own.children.length;
  box.querySelector("[data-rows]").hidden = !document.querySelector(ROWS);
  box.showModal();
}
document.addEventListener("click", (event) => event.target.closest("[data-tells-keys]") && tell());

function show() {
  document.documentElement.toggleAttribute("data-keys-off", off());
}
for (const box of document.querySelectorAll("[data-switch-keys]")) {
  box.checked = off();
  box.addEventListener("change", () => {
    localStorage.setItem("keys", box.checked ? "off" : "on");
    show();
  });
}
show();
