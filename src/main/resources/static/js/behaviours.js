// Small behaviours for whole pages, found by data attributes and listened to on the document, so that
// parts which htmx brings in later behave the same. Every page also works without this file.

const typing = (element) => element.closest("input, textarea, select, [contenteditable]");
const dialog = (id) => document.getElementById(id);

// data-confirm="words": a form or button asks first.
document.addEventListener("submit", (event) => {
  const asking = event.submitter?.dataset.confirm ? event.submitter : event.target;
  const words = asking.dataset.confirm;
  if (!words || asking.dataset.confirmed) return;
  event.preventDefault();
  const box = dialog("confirm");
  box.querySelector("#confirm-words").textContent = words;
  box.returnValue = "no";
  box.addEventListener("close", () => {
    if (box.returnValue !== "yes") return;
    asking.dataset.confirmed = "true";
    event.target.requestSubmit(event.submitter ?? undefined);
    delete asking.dataset.confirmed;
  }, { once: true });
  box.showModal();
});

// data-submit: a choice in a filter counts at once.
document.addEventListener("change", (event) => {
  if (event.target.matches("[data-submit]")) event.target.form.requestSubmit();
});

// data-opens="id": a button opens that dialogue.
document.addEventListener("click", (event) => {
  const opener = event.target.closest("[data-opens]");
  if (opener) dialog(opener.dataset.opens)?.showModal();
  for (const menu of document.querySelectorAll("[data-menu][open]")) {
    if (!menu.contains(event.target)) menu.open = false;
  }
});

// data-row-link: a click anywhere in a row follows its first link; links and buttons inside keep their own.
document.addEventListener("click", (event) => {
  const row = event.target.closest("tr[data-row-link]");
  if (row && !event.target.closest("a, button, input, label") && !getSelection().toString()) {
    row.querySelector("a")?.click();
  }
});

// The notice with its undo stays for eight seconds, longer while somebody is at it.
const undo = document.querySelector("[data-undo]");
if (undo) {
  const leave = () => (undo.matches(":hover, :focus-within") ? setTimeout(leave, 2000) : undo.remove());
  setTimeout(leave, 8000);
}

// Keys: silent while typing and where they are switched off.
const places = { t: "/", l: "/leads", c: "/compliance", f: "/funnel" };
let going = false;
const off = () => localStorage.getItem("keys") === "off";
document.addEventListener("keydown", (event) => {
  if (event.key === "Escape") for (const menu of document.querySelectorAll("[data-menu][open]")) close(menu);
  if (event.ctrlKey || event.metaKey || event.altKey || typing(event.target) || document.querySelector("dialog[open]")) return;
  if (event.key === "?") return dialog("keys")?.showModal();
  if (off()) return;
  if (going && places[event.key]) {
    location.assign(places[event.key]);
  } else if (event.key !== "g") {
    press(event);
  }
  going = event.key === "g";
});
function close(menu) {
  menu.open = false;
  menu.querySelector("summary").focus();
}
function press(event) {
  const target = [...document.querySelectorAll("[data-key]")].find((e) => e.dataset.key === event.key.toLowerCase());
  if (!target) return;
  event.preventDefault();
  if (target.matches("input, textarea, select")) target.focus();
  else target.click();
}
for (const box of document.querySelectorAll("[data-keys-off]")) {
  box.checked = off();
  box.addEventListener("change", () => localStorage.setItem("keys", box.checked ? "off" : "on"));
}

// Clocks: refreshed each minute from what the server said, as long as its calendar is open.
const rendered = Date.now();
function tick() {
  for (const clock of document.querySelectorAll("[data-clock][data-runs=true]")) {
    const { left, until, warn, limit, late, units, day } = clock.dataset;
    const now = Math.min(Date.now(), until ? Date.parse(until) : Infinity);
    const rest = Number(left) - Math.max(0, now - rendered);
    const was = clock.className;
    clock.classList.toggle("is-missed", rest < 0);
    clock.classList.toggle("is-risk", rest >= 0 && Number(warn) > 0 && rest <= Number(warn));
    write(clock.querySelector(".clock-left"), Math.abs(rest), Number(day), units.split("|"));
    if (rest < 0) clock.querySelector(".clock-word").textContent = late;
    if (limit) clock.querySelector(".fuse-left").setAttribute("width", rest < 0 ? 100 : Math.min(100, (100 * rest) / limit));
    if (was !== clock.className) clock.setAttribute("role", "status");
  }
}
function write(place, ms, day, [days, hours, minutes, now]) {
  const all = Math.floor(ms / 60000);
  place.textContent = "";
  if (all < 1) return place.append(now);
  if (day > 0 && ms >= day) {
    const more = Math.floor((ms % day) / 3600000);
    place.append(String(Math.floor(ms / day)), unit(days));
    if (more > 0 && ms < 10 * day) place.append(" ", String(more), unit(hours));
    return;
  }
  if (all >= 60) place.append(String(Math.floor(all / 60)), unit(hours), " ");
  if (all < 60) place.append(String(all), unit(minutes));
  else if (all < 6000) place.append(String(all % 60).padStart(2, "0"), unit(minutes));
}
function unit(word) {
  const small = document.createElement("i");
  small.textContent = word;
  return small;
}
setInterval(tick, 60000);

// htmx sends the token against forged requests like any form.
document.addEventListener("htmx:configRequest", (event) => {
  const csrf = document.querySelector("meta[name=csrf]");
  if (csrf) event.detail.headers[csrf.dataset.header] = csrf.content;
});
