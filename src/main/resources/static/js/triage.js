// Questionnaires: what is asked only now and then appears with the answer that calls for it. Listens on the document, so that parts which
// come in later behave the same; without this file every field is there.

const answers = (fields) => [...fields]
  .filter((one) => one.type !== "hidden" && (!/radio|checkbox/.test(one.type) || one.checked))
  .map((one) => one.value.trim()).filter(Boolean);
const said = (form, key) => {
  const place = form.querySelector(`[data-ask="${CSS.escape(key)}"]`);
  return place && !place.hidden ? answers(place.querySelectorAll("input, select, textarea")) : [];
};

function ask(form) {
  for (const place of form.querySelectorAll("[data-ask-if]")) {
    const given = said(form, place.dataset.askIf);
    const wanted = place.dataset.askValue;
    place.hidden = !(wanted ? given.includes(wanted) : given.length);
  }
}

const all = () => document.querySelectorAll("form[data-asks]").forEach(ask);
document.addEventListener("input", (event) => event.target.form?.matches("[data-asks]") && ask(event.target.form));
document.addEventListener("change", (event) => {
  const form = event.target.form;
  if (form?.matches("[data-asks]")) ask(form);
  // In the builder a kind with options shows where they are written.
  if (event.target.matches("[data-builds]")) {
    const options = event.target.closest(".build-field").querySelector(".build-options");
    if (/_OF$/.test(event.target.value)) delete options.dataset.hidden;
    else options.dataset.hidden = "true";
  }
});
document.addEventListener("htmx:afterSettle", all);
document.addEventListener("live:changed", all);
all();

// data-keeps="address": what is typed is kept at once, field by field, with what stood there before, so that nobody's answer is lost.
const before = new WeakMap();
const value = (place) => answers(place.querySelectorAll(`[name="a.${CSS.escape(place.dataset.ask)}"]`)).join("\n");
for (const form of document.querySelectorAll("form[data-keeps]")) {
  for (const place of form.querySelectorAll("[data-ask]")) before.set(place, value(place));
}
let turn = Promise.resolve();
async function keep(form, place) {
  const key = place.dataset.ask;
  const now = value(place);
  if (now === before.get(place)) return;
  const far = form.querySelector("[data-far]");
  const body = new URLSearchParams({ [`a.${key}`]: now, [`was.${key}`]: before.get(place) ?? "" });
  const answer = await fetch(form.dataset.keeps, { method: "POST", body, headers: { Accept: "application/json" } }).catch(() => null);
  if (answer?.ok) {
    const said = await answer.json();
    before.set(place, now);
    form.elements.seen.value = said.seen;
    far.textContent = `${said.answered} / ${said.asked} · ${far.dataset.kept}`;
    far.classList.remove("is-lost");
  } else {
    far.textContent = answer?.status === 409 ? far.dataset.stale : far.dataset.lost;
    far.classList.add("is-lost");
  }
}
document.addEventListener("change", (event) => {
  const form = event.target.form;
  const place = event.target.closest("[data-ask]");
  if (form?.dataset.keeps && place) turn = turn.then(() => keep(form, place));
});
// Whoever sends the form waits for what is still being kept.
document.addEventListener("submit", (event) => {
  const form = event.target;
  if (!form.dataset.keeps || form.dataset.ready) return;
  event.preventDefault();
  const button = event.submitter;
  // Not before this event is over: a form that is being sent is not sent once more.
  turn.then(() => setTimeout(() => {
    form.dataset.ready = "true";
    form.requestSubmit(button ?? undefined);
    delete form.dataset.ready;
  }));
});
