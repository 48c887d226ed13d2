// The list of leads: ticking rows with the mouse, with shift and with keys; the bar of what to do with them; the
// place of the keyboard after the page came anew. Without this file the boxes and forms do the same.

const boxes = () => [...document.querySelectorAll("[data-tick]")];
const bar = document.querySelector("[data-bulk]");
let last = null;

function count() {
  if (!bar) return;
  const ticked = boxes().filter((box) => box.checked).length;
  const all = bar.querySelector("[data-bulk-all]");
  const everything = boxes().length > 0 && ticked === boxes().length;
  if (all && !everything) all.checked = false;
  bar.classList.toggle("is-idle", ticked === 0);
  bar.classList.toggle("is-all", everything);
  bar.querySelector("[data-bulk-count]").textContent = bar.dataset.words.replace("{0}", ticked);
  bar.querySelector("[data-untick]").hidden = ticked === 0;
  const head = document.querySelector("[data-tick-all]");
  if (head) {
    head.checked = everything;
    head.indeterminate = ticked > 0 && !everything;
  }
  for (const box of boxes()) box.closest("tr").classList.toggle("is-ticked", box.checked);
}

document.addEventListener("click", (event) => {
  const box = event.target.closest("[data-tick]");
  if (box) {
    const all = boxes();
    if (event.shiftKey && last && all.includes(last)) {
      const [from, to] = [all.indexOf(last), all.indexOf(box)].sort((a, b) => a - b);
      for (const one of all.slice(from, to + 1)) one.checked = box.checked;
    }
    last = box;
  }
  if (event.target.closest("[data-untick]")) for (const one of boxes()) one.checked = false;
});
document.addEventListener("change", (event) => {
  if (event.target.matches("[data-tick-all]")) for (const box of boxes()) box.checked = event.target.checked;
  if (event.target.matches("[data-tick], [data-tick-all]")) count();
});
document.addEventListener("click", () => count());

// J and K go through the rows, X or space ticks the one that has the focus, Enter opens it as any link.
const rows = () => [...document.querySelectorAll("[data-rows] tbody tr")];
const typing = (element) => element.closest("input:not([type=checkbox]), textarea, select, [contenteditable]");
document.addEventListener("keydown", (event) => {
  if (event.defaultPrevented || event.ctrlKey || event.metaKey || event.altKey || typing(event.target)) return;
  if (localStorage.getItem("keys") === "off" || document.querySelector("dialog[open]")) return;
  const all = rows();
  const at = all.findIndex((row) => row.contains(document.activeElement));
  const key = event.key.toLowerCase();
  if (key === "j" || key === "k") {
    const next = all[at < 0 ? 0 : Math.max(0, Math.min(all.length - 1, at + (key === "j" ? 1 : -1)))];
    next?.querySelector("a").focus();
    next?.scrollIntoView({ block: "nearest" });
    if (next) event.preventDefault();
  } else if (at >= 0 && (key === "x" || (key === " " && !event.target.matches("input, summary, button")))) {
    all[at].querySelector("[data-tick]")?.click();
    event.preventDefault();
  }
});

// A filter that was set has the keyboard again when its list is there.
const place = "leads-place";
document.addEventListener("submit", (event) => {
  if (event.target.matches(".filter") && document.activeElement?.id) sessionStorage.setItem(place, document.activeElement.id);
  if (event.target === bar) work(event);
});
document.addEventListener("click", (event) => {
  const link = event.target.closest("[data-then]");
  if (link) sessionStorage.setItem(place, link.dataset.then);
});
const back = sessionStorage.getItem(place);
sessionStorage.removeItem(place);
if (back) document.getElementById(back)?.focus();

// Work on many leads says how far it has come, and is not sent twice.
function work(event) {
  if (bar.dataset.sent) return event.preventDefault();
  bar.dataset.sent = "true";
  bar.setAttribute("aria-busy", "true");
  const told = bar.querySelector("[data-bulk-progress]");
  const ask = async () => {
    try {
      const answer = await fetch(bar.dataset.progress);
      if (!answer.ok) return;
      const page = new DOMParser().parseFromString(await answer.text(), "text/html");
      told.textContent = told.dataset.words.replace("{0}", page.body.textContent.trim());
    } catch {
      // The answer of the form itself is on its way.
    }
  };
  setInterval(ask, 700);
}
window.addEventListener("pageshow", () => {
  if (!bar) return;
  delete bar.dataset.sent;
  bar.removeAttribute("aria-busy");
});

if (bar) {
  bar.classList.add("is-live");
  document.querySelector("[data-tick-all]").hidden = false;
  count();
}

// Columns go up in place; what is shown is sent when it is saved.
document.addEventListener("click", (event) => {
  const up = event.target.closest("[data-up]");
  if (!up) return;
  event.preventDefault();
  const item = up.closest("li");
  if (item.previousElementSibling) item.parentElement.insertBefore(item, item.previousElementSibling);
  up.focus();
});
