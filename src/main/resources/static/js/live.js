// What a page shows follows what happens: parts with data-live="leads lead:12 alerts" and an id are brought up to date when one of
// these changed, on this instance or another; one with data-live-quiet only says so. Focus, open details and the place on the page stay; what somebody is typing stays too,
// and they are asked instead. Without EventSource the page is as it was loaded.
{
  const parts = () => [...document.querySelectorAll("[data-live][id]")];
  const changed = new Set();
  const PAUSE = 700;
  // Where a page takes long, the server has much to do: then it is asked less often.
  const SHARE = 5;
  let pause = PAUSE;
  let timer = 0;
  let last = 0;
  let under = false;
  let line = null;

  // Of many leads at once only "leads" is said: it means each of them.
  const hit = (part) => part.dataset.live.split(" ").some((what) => changed.has(what)
    || (what === "leads" && [...changed].some((one) => one.startsWith("lead:")))
    || (what.startsWith("lead:") && changed.has("leads")));

  // What a reader touched counts as being typed; what the server filled in does not.
  const touched = new WeakSet();
  for (const kind of ["input", "change"]) document.addEventListener(kind, (event) => touched.add(event.target));
  const typed = (part) => [...part.querySelectorAll("input, textarea, select")].some((field) => touched.has(field)) || Boolean(part.querySelector("dialog[open]"));

  // Where something happens all the time the first of it counts, else the page would wait for ever; and it is not asked for all the time.
  function soon() {
    if (timer || under) return;
    const wait = document.hidden ? 5000 : last + pause - Date.now();
    if (wait > 0) timer = setTimeout(refresh, wait);
    else refresh();
  }

  async function refresh() {
    timer = 0;
    if (under) return;
    const old = parts().filter(hit);
    const taken = [...changed];
    changed.clear();
    if (!old.length) return;
    under = true;
    last = Date.now();
    try {
      const answer = await fetch(location.href, { headers: { Accept: "text/html" }, credentials: "same-origin" });
      if (answer.status === 429 || answer.status === 503) for (const what of taken) changed.add(what);
      if (!answer.ok || answer.redirected) return;
      const fresh = new DOMParser().parseFromString(await answer.text(), "text/html");
      for (const part of old) bring(part, fresh.getElementById(part.id));
    } catch {
      // The wire shows by itself that the server is out of reach.
    } finally {
      under = false;
      pause = Math.max(PAUSE, SHARE * (Date.now() - last));
      if (changed.size) soon();
    }
  }

  const bare = (part) => part.outerHTML.replace(/ data-at="\d+"| name="_csrf" value="[^"]*"| role="status"/g, "");

  function bring(part, fresh) {
    if (!fresh || !part.isConnected || bare(part) === bare(fresh)) return;
    if (typed(part) || "liveQuiet" in part.dataset) return ask(part);
    const focused = part.contains(document.activeElement) ? address(document.activeElement) : null;
    const open = [...part.querySelectorAll("details")].map((one) => one.open);
    const before = part.dataset.liveSay && part.querySelector(part.dataset.liveSay)?.textContent;
    for (const clock of fresh.querySelectorAll("[data-clock]")) clock.dataset.at = String(Date.now());
    part.replaceWith(fresh);
    [...fresh.querySelectorAll("details")].forEach((one, place) => (one.open = open[place] ?? one.open));
    if (focused) (fresh.querySelector(focused) ?? fresh).focus({ preventScroll: true });
    window.htmx?.process(fresh);
    const now = before && fresh.querySelector(fresh.dataset.liveSay)?.textContent;
    if (now && now !== before) say(now);
    fresh.dispatchEvent(new CustomEvent("live:changed", { bubbles: true }));
  }

  function address(element) {
    if (element.id) return "#" + CSS.escape(element.id);
    const href = element.getAttribute("href");
    if (href) return `${element.localName}[href="${CSS.escape(href)}"]`;
    return element.name ? `${element.localName}[name="${CSS.escape(element.name)}"]` : null;
  }

  const told = () => document.querySelector("[data-live-said]");

  function say(words) {
    const place = told();
    if (place) place.textContent = words;
  }

  // Something is being typed here: leave it, and offer to show the rest.
  function ask(part) {
    const place = told();
    if (!place || part.querySelector("[data-live-ask]")) return;
    const note = document.createElement("p");
    note.className = "note-line";
    note.dataset.liveAsk = "";
    note.setAttribute("role", "status");
    const link = document.createElement("a");
    link.href = location.href;
    link.textContent = place.dataset.show;
    note.append(place.dataset.changed + " ", link);
    part.prepend(note);
  }

  function connect() {
    if (line || !window.EventSource || !parts().length) return;
    line = new EventSource("/live");
    line.addEventListener("change", (event) => {
      for (const what of event.data.split(" ")) changed.add(what);
      soon();
    });
    let lost = false;
    line.onopen = () => {
      document.documentElement.dataset.line = "open";
      if (lost) {
        changed.add("leads").add("alerts");
        for (const part of parts()) part.dataset.live.split(" ").forEach((what) => changed.add(what));
        soon();
      }
      lost = false;
    };
    line.onerror = () => {
      lost = true;
      document.documentElement.dataset.line = "lost";
    };
  }

  document.addEventListener("visibilitychange", () => {
    if (document.hidden || !changed.size) return;
    clearTimeout(timer);
    timer = 0;
    soon();
  });
  addEventListener("pagehide", () => {
    line?.close();
    line = null;
  });
  addEventListener("pageshow", connect);
  document.addEventListener("htmx:afterSettle", connect);
  connect();
}
