// Questionnaires: what is asked only now and then appears with the answer that calls for it. Listens on the document, so that parts which
// come in later behave the same; without this file every field is there.

const said = (form, key) => {
  const place = form.querySelector(`[data-ask="${CSS.escape(key)}"]`);
  if (!place || place.hidden) return [];
  return [...place.querySelectorAll("input, select, textarea")]
    .filter((one) => one.type !== "hidden" && (!/radio|checkbox/.test(one.type) || one.checked))
    .map((one) => one.value.trim()).filter(Boolean);
};

function ask(form) {
  for (const place of form.querySelectorAll("[data-ask-if]")) {
    const answers = said(form, place.dataset.askIf);
    const wanted = place.dataset.askValue;
    place.hidden = !(wanted ? answers.includes(wanted) : answers.length);
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
