// The wire to the server. What somebody sends waits for a connection that is lost and for a session
// that ended; work that takes long shows itself and is not sent twice.

const who = document.body.dataset.who;
const banner = document.querySelector("[data-wire]");
const door = document.getElementById("door");
const PAUSES = [1000, 2000, 4000, 8000, 15000];

async function pulse() {
  const answer = await fetch("/pulse", { cache: "no-store", headers: { Accept: "application/json" }, signal: AbortSignal.timeout(20000) });
  if (!answer.ok) throw Object.assign(new Error(String(answer.status)), { busy: answer.status === 503 });
  const beat = await answer.json();
  const meta = document.querySelector("meta[name=csrf]");
  if (meta) meta.content = beat.token;
  for (const field of document.querySelectorAll("input[name=_csrf]")) field.value = beat.token;
  return beat;
}

// A lost connection, or a server that has no time: say so, try again in growing pauses, then do what waited.
let waiting = [];
let lost = false;
let timer;
const AWHILE = 5000;
function lose(then, busy) {
  if (then) waiting.push(then);
  tell(busy);
  if (lost) return;
  lost = true;
  retry(0, busy);
}
function tell(busy) {
  const words = busy ? ["busy", "busyKept"] : ["lost", "kept"];
  say(banner.dataset[words[waiting.some((one) => one.kept) ? 1 : 0]], true);
}
function say(words, bad) {
  banner.hidden = false;
  banner.classList.toggle("is-back", !bad);
  const place = banner.querySelector("span");
  if (place.textContent !== words) place.textContent = words;
  banner.querySelector("button").hidden = !bad;
}
function retry(turn, busy) {
  clearTimeout(timer);
  const pause = PAUSES[Math.min(turn, PAUSES.length - 1)];
  timer = setTimeout(() => attempt(turn), busy ? Math.max(pause, AWHILE) : pause);
}
async function attempt(turn) {
  try {
    await pulse();
  } catch (fault) {
    tell(fault.busy);
    return retry(turn + 1, fault.busy);
  }
  lost = false;
  say(banner.dataset.back, false);
  setTimeout(() => (banner.hidden = !lost), 4000);
  document.dispatchEvent(new CustomEvent("leadpact:back"));
  const these = waiting;
  waiting = [];
  these.forEach((one) => one());
}
const now = () => lost && (clearTimeout(timer), attempt(0));
banner.querySelector("button").addEventListener("click", now);
addEventListener("online", now);
addEventListener("offline", () => lose());
document.addEventListener("leadpact:lost", () => lose());
if (document.querySelector("[data-retry]")) lose(() => location.reload(), true);

// What was sent and not taken: the browser still has it, asks and sends it once more.
const sendAgain = document.querySelector("[data-send-again]");
if (sendAgain) sendAgain.hidden = false;
sendAgain?.addEventListener("click", () => location.reload());

// A session that ended: the door opens in place, then what was to be sent is sent.
let behindDoor = [];
function askToEnter(then) {
  behindDoor.push(then);
  if (!door.open) door.showModal();
}
function entered(beat) {
  if (beat.who !== who) return location.reload();
  const these = behindDoor;
  behindDoor = [];
  door.close();
  these.forEach((one) => one());
}
async function enter(form) {
  const refusal = form.querySelector(".error");
  refusal.textContent = "";
  await pulse();
  const answer = await fetch(form.action, { method: "POST", body: new URLSearchParams(new FormData(form)) });
  form.elements.password.value = "";
  if (answer.status === 204) return entered(await pulse());
  const page = new DOMParser().parseFromString(await answer.text(), "text/html");
  refusal.textContent = (page.querySelector("#refusal") ?? page.querySelector("#content .headline"))?.textContent.trim() ?? String(answer.status);
  form.elements.password.focus();
}
door?.addEventListener("close", () => { behindDoor = []; door.querySelector("form").reset(); });
addEventListener("focus", async () => {
  if (!door?.open || document.activeElement?.value) return;
  const beat = await pulse().catch(() => ({}));
  if (beat.who) entered(beat);
});

// Forms: the pulse is taken first; a second click while one is under way does nothing.
document.addEventListener("submit", (event) => {
  const form = event.target;
  if (event.defaultPrevented || form.method === "dialog") return;
  if (form.matches("[data-door]")) {
    event.preventDefault();
    if (begin(form)) enter(form).catch((fault) => lose(undefined, fault.busy)).finally(() => end(form));
    return;
  }
  if (form.method !== "post") return /\.csv$/.test(form.action) || started();
  event.preventDefault();
  if (begin(form)) send(form, event.submitter);
});
async function send(form, button) {
  let beat;
  try {
    beat = await pulse();
  } catch (fault) {
    return lose(Object.assign(() => send(form, button), { kept: true }), fault.busy);
  }
  if (!who || beat.who === who) return go(form, button);
  if (beat.who) return location.reload();
  end(form);
  askToEnter(() => begin(form) && go(form, button));
}
function go(form, button) {
  // The part of the page that it stood in may have been renewed meanwhile: what was sent goes out all the same.
  if (!form.isConnected) {
    form.hidden = true;
    document.body.append(form);
  }
  if (button?.name) form.append(Object.assign(document.createElement("input"), { type: "hidden", name: button.name, value: button.value, className: "pressed" }));
  if (button?.hasAttribute("formaction")) form.action = button.formAction;
  HTMLFormElement.prototype.submit.call(form);
}
function begin(form) {
  if (form.dataset.going) return false;
  form.dataset.going = "true";
  form.setAttribute("aria-busy", "true");
  started();
  return true;
}
function end(form) {
  delete form.dataset.going;
  form.removeAttribute("aria-busy");
  form.querySelectorAll(".pressed").forEach((field) => field.remove());
  ended();
}
addEventListener("pageshow", () => {
  document.querySelectorAll("form[data-going]").forEach(end);
  under = 0;
  ended();
});

// Links: with no connection they wait for one instead of leading to the browser's own page of failure.
document.addEventListener("click", (event) => {
  const link = event.target.closest("a[href]");
  if (!link || event.defaultPrevented || event.button || event.metaKey || event.ctrlKey || event.shiftKey || event.altKey) return;
  if (link.target || link.hasAttribute("download") || link.origin !== location.origin || /\.csv$/.test(link.pathname) || link.getAttribute("href").startsWith("#")) return;
  if (!lost && navigator.onLine) return started();
  event.preventDefault();
  lose(() => location.assign(link.href));
});

// Work under way: a line after a third of a second, words for screen readers after five.
let under = 0;
let line;
let words;
function started() {
  under++;
  if (under > 1) return;
  line = setTimeout(() => (document.querySelector("[data-under-way]").hidden = false), 300);
  words = setTimeout(() => { const slow = document.querySelector("[data-slow]"); slow.textContent = slow.dataset.words; }, 5000);
}
function ended() {
  under = Math.max(0, under - 1);
  if (under) return;
  clearTimeout(line);
  clearTimeout(words);
  document.querySelector("[data-under-way]").hidden = true;
  document.querySelector("[data-slow]").textContent = "";
}

// Parts of pages fetched by htmx meet the same faults.
document.addEventListener("htmx:beforeRequest", (event) => event.detail.requestConfig.triggeringEvent && started());
document.addEventListener("htmx:afterRequest", (event) => event.detail.requestConfig.triggeringEvent && ended());
// A form that is sent again is sent without its button: what that said goes along.
const pressed = new WeakMap();
function again({ elt, requestConfig }) {
  const cause = requestConfig.triggeringEvent;
  if (!cause) return undefined;
  if (cause.submitter?.name) pressed.set(elt, cause.submitter);
  const then = () => elt.isConnected && window.htmx.trigger(elt, cause.type);
  return Object.assign(then, { kept: elt.localName === "form" });
}
document.addEventListener("htmx:configRequest", ({ detail }) => {
  if (detail.triggeringEvent?.submitter) pressed.delete(detail.elt);
  const button = pressed.get(detail.elt);
  if (button) detail.parameters[button.name] = button.value;
});
for (const kind of ["htmx:sendError", "htmx:timeout"]) {
  document.addEventListener(kind, (event) => lose(again(event.detail)));
}
document.addEventListener("htmx:responseError", async (event) => {
  const { xhr } = event.detail;
  const then = again(event.detail) ?? (() => {});
  if (xhr.status === 503) return lose(then, true);
  if (xhr.status !== 401 && xhr.status !== 403) return;
  const beat = await pulse().catch(() => null);
  if (beat && !beat.who) askToEnter(then);
});

// htmx sends the token against forged requests like any form.
document.addEventListener("htmx:configRequest", (event) => {
  const csrf = document.querySelector("meta[name=csrf]");
  if (csrf) event.detail.headers[csrf.dataset.header] = csrf.content;
});

// Where an update took away what had the focus, its new place has it.
document.addEventListener("htmx:afterSettle", (event) => {
  const place = event.detail.target;
  if (document.activeElement !== document.body || !place?.isConnected || !event.detail.requestConfig?.triggeringEvent) return;
  if (!place.matches("a, button, input, select, textarea, [tabindex]")) place.tabIndex = -1;
  place.focus({ preventScroll: true });
});
