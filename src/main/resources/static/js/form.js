// A form on the web: tells the page around it how high it is, asks it who looks, and is sent once.
const body = document.body;
const around = window.parent !== window ? window.parent : null;
const say = (what) => around?.postMessage({ leadpact: body.dataset.form, ...what }, "*");

if (around) {
  new ResizeObserver(() => say({ height: Math.ceil(document.documentElement.getBoundingClientRect().height) })).observe(body);
  document.addEventListener("focusin", () => say({ ask: "visitor" }), { once: true });
  const on = document.querySelector("[data-go]");
  if (on) say({ go: on.href });
}

// Only what looks like the number of a visitor is taken, and only from the page around.
window.addEventListener("message", (event) => {
  const visitor = event.data?.visitor;
  const form = document.querySelector("[data-web-form]");
  if (event.source !== around || !form || !/^[A-Za-z0-9-]{16,64}$/.test(visitor ?? "")) return;
  const field = form.elements.visitor ?? form.appendChild(Object.assign(document.createElement("input"), { type: "hidden", name: "visitor" }));
  field.value = visitor;
});

document.addEventListener("submit", (event) => {
  if (event.target.dataset.sent) event.preventDefault();
  event.target.dataset.sent = "true";
});
window.addEventListener("pageshow", () => delete document.querySelector("[data-web-form]")?.dataset.sent);

document.querySelector("[aria-invalid=true]")?.focus();
