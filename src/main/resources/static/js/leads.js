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
  if (event.target.closest("[data-untick]")) {
    for (const one of boxes()) one.checked = false;
    count();
  }
});
document.addEventListener("change", (event) => {
  if (event.target.matches("[data-tick-all]")) for (const box of boxes()) box.checked = event.target.checked;
  if (event.target.matches("[data-tick], [data-tick-all]")) count();
});

// In the row that has the keyboard X ticks (the key is told by ? like any that stands on a button), and so does space.
document.addEventListener("focusin", (event) => {
  for (const label of document.querySelectorAll(".tick[data-key]")) delete label.dataset.key;
  const label = event.target.closest("[data-rows] tr")?.querySelector(".tick");
  if (label) label.dataset.key = "x";
});
document.addEventListener("keydown", (event) => {
  if (event.key !== " " || !event.target.matches("[data-rows] a.row") || localStorage.getItem("keys") === "off") return;
  event.preventDefault();
  event.target.closest("tr").querySelector("[data-tick]")?.click();
});

// A filter that was set has the keyboard again when its list is there.
const place = "leads-place";
document.addEventListener("submit", (event) => {
  if (event.target.matches(".filter") && document.activeElement?.id) sessionStorage.setItem(place, document.activeElement.id);
  if (event.target === bar) work();
});
document.addEventListener("click", (event) => {
  const link = event.target.closest("[data-then]");
  if (link) sessionStorage.setItem(place, link.dataset.then);
});
const back = sessionStorage.getItem(place);
sessionStorage.removeItem(place);
if (back) document.getElementById(back)?.focus();

// Work on many leads says how far it has come, as long as the form is under way.
function work() {
  const told = bar.querySelector("[data-bulk-progress]");
  const asking = setInterval(async () => {
    if (!bar.hasAttribute("aria-busy")) return clearInterval(asking);
    try {
      const answer = await fetch(bar.dataset.progress);
      if (!answer.ok) return;
      const page = new DOMParser().parseFromString(await answer.text(), "text/html");
      told.textContent = told.dataset.words.replace("{0}", page.body.textContent.trim());
    } catch {
      // The answer of the form itself is on its way.
    }
  }, 700);
}

// What came in or changed meanwhile is told and does not push the rows away under the reader's eyes.
const marks = () => document.getElementById("leads-live")?.dataset.page?.split(" ").filter(Boolean) ?? [];
const shown = new Set(marks());
document.addEventListener("live:changed", (event) => {
  if (event.target.id !== "leads-live") return;
  const ids = new Set([...shown].map((mark) => mark.split(".")[0]));
  const other = marks().filter((mark) => !shown.has(mark));
  const fresh = other.filter((mark) => !ids.has(mark.split(".")[0])).length;
  const news = document.querySelector("[data-news]");
  news.hidden = other.length === 0;
  news.querySelector("[data-news-words]").textContent = fresh ? news.dataset.new.replace("{0}", fresh) : news.dataset.changed;
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
