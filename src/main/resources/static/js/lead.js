// The page of a lead: deeds that unfold, digits for what came of an attempt, and where the focus goes
// after a part of the page was replaced. All of it listens on the document; the page works without.

const deeds = (root) => [...root.querySelectorAll("details.act[open]")];
const fields = "select, textarea, input:not([type=hidden])";
const first = (deed) => ["[aria-invalid=true]:not(fieldset)", "[data-digit]", ".act-list summary", fields]
  .map((wanted) => deed.querySelector(wanted)).find(Boolean);

// A deed that opens takes the focus; one inside the list opens the list, and leads are worked one deed at a time.
document.addEventListener("toggle", (event) => {
  const deed = event.target;
  if (!deed.matches?.("details.act") || !deed.open) return;
  const list = deed.parentElement.closest("details.act");
  if (list && !list.open) list.open = true;
  first(deed.querySelector("details.act[open]") ?? deed)?.focus();
}, true);

document.addEventListener("keydown", (event) => {
  const deed = event.target.closest?.("details.act[open]") ?? deeds(document)[0];
  if (!deed || document.querySelector("dialog[open]")) return;
  if (event.key === "Escape") {
    deed.open = false;
    deed.querySelector("summary").focus();
  } else if (/^[1-9]$/.test(event.key) && !event.target.closest("input:not([type=radio]), textarea, select") && !event.ctrlKey && !event.metaKey && !event.altKey) {
    const chosen = deed.querySelectorAll("[data-digit]")[Number(event.key) - 1];
    chosen?.focus();
    chosen?.click();
  }
});

document.addEventListener("click", (event) => {
  for (const deed of deeds(document)) {
    if (!deed.contains(event.target) && event.target.isConnected) deed.open = false;
  }
});

// Refusals come with the page that says why: show it like any other answer.
document.addEventListener("htmx:beforeSwap", (event) => {
  if ([409, 422].includes(event.detail.xhr.status)) {
    event.detail.shouldSwap = true;
    event.detail.isError = false;
  }
  // Old and new page stand side by side for a moment: the new deed would close, as one is open already.
  if (event.detail.shouldSwap) for (const deed of deeds(document)) deed.removeAttribute("name");
});

// The button from which a deed began has the focus again once it is done; a refusal puts it into the field.
let began = null;
document.addEventListener("htmx:beforeRequest", (event) => {
  began = event.target.closest?.("details")?.querySelector("summary[id]")?.id ?? event.target.id ?? null;
});
document.addEventListener("htmx:afterSettle", () => {
  const at = document.activeElement;
  if (began === null || (at && at !== document.body && at.id !== "main")) return;
  const open = document.querySelector("details.act[open] details.act[open], details.act[open], details.correct[open]");
  const back = (open && first(open)) ?? (began ? document.getElementById(began) : null);
  back?.focus();
  began = null;
});

// data-fill="field": puts what somebody else saved into the field; useless without script, so hidden until now.
for (const button of document.querySelectorAll("[data-fill][hidden]")) button.hidden = false;
document.addEventListener("click", (event) => {
  const button = event.target.closest("[data-fill]");
  if (!button) return;
  const field = document.getElementById(button.dataset.fill);
  field.value = button.dataset.value;
  field.focus();
});

// A link may name the field of a form: it takes the focus.
document.querySelector(".edit-form")?.querySelector(`[id="${CSS.escape(location.hash.slice(1) || "-")}"]`)?.focus();
