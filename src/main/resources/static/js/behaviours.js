// Small behaviours for whole pages, found by data attributes and listened to on the document, so that
// parts which htmx brings in later behave the same. Every page also works without this file.

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

// data-closes="id": a button closes it without doing anything.
document.addEventListener("click", (event) => dialog(event.target.closest("[data-closes]")?.dataset.closes)?.close());

// data-copy="id": takes the value of that field along, and says so on the button.
document.addEventListener("click", async (event) => {
  const button = event.target.closest("[data-copy]");
  if (!button) return;
  const field = dialog(button.dataset.copy);
  field.select();
  await navigator.clipboard?.writeText(field.value).catch(() => document.execCommand("copy"));
  const place = button.querySelector("span") ?? button;
  const words = place.textContent;
  place.textContent = button.dataset.done;
  document.querySelector("[data-slow]").textContent = button.dataset.done;
  setTimeout(() => (place.textContent = words), 2000);
});

// data-row-link: a click anywhere in a row follows its first link; links and buttons inside keep their own.
document.addEventListener("click", (event) => {
  const row = event.target.closest("tr[data-row-link]");
  if (row && !event.target.closest("a, button, input, label") && !getSelection().toString()) {
    row.querySelector("a")?.click();
  }
});

// The notice with its undo stays for eight seconds, longer while somebody is at it.
function fade() {
  const undo = document.querySelector("[data-undo]:not([data-fading])");
  if (!undo) return;
  undo.dataset.fading = "true";
  const leave = () => (undo.matches(":hover, :focus-within") ? setTimeout(leave, 2000) : undo.remove());
  setTimeout(leave, 8000);
}
fade();
document.addEventListener("htmx:afterSettle", fade);
