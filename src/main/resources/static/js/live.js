// What a page shows follows what happens: parts with data-live="lead:12 of:user:5 team:sdr free:sdr alerts:user:5", or leads and alerts for any of
// them, and an id are brought up to date when one of these changed, on this instance or another; one with data-live-quiet only says so. Focus, open details and the place on
// the page stay; one with data-live-from comes from there, the others from the page; what somebody is typing stays too, and they are asked instead. Without EventSource the page is as it was loaded.
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

  // Leads and alerts are any of their kind; lead:* are leads too many to name.
  const ofAlerts = (what) => what.startsWith("alerts");
  const any = (what) => what === "leads" || what === "alerts";
  const concerns = (what, shown) => what === shown || (ofAlerts(what) === ofAlerts(shown) && (any(what) || any(shown)))
    || (what === "lead:*" && shown.startsWith("lead:"));
  const shows = (part) => part.dataset.live.split(" ").filter(Boolean);
  const hit = (part) => shows(part).some((shown) => [...changed].some((what) => concerns(what, shown)));

  // What a reader touched counts as being typed; what the server filled in does not.
  const touched = new WeakSet();
  for (const kind of ["input", "change"]) document.addEventListener(kind, (event) => touched.add(event.target));
  const typed = (part) => [...part.querySelectorAll("input, textarea, select")].some((field) => touched.has(field)) || Boolean(part.querySelector("dialog[open]"));

  // Where something happens all the time the first of it counts, else the page would wait for ever; and it is not asked for all the time.
  function soon() {
    if (timer || under || leaving) return;
    const wait = document.hidden ? 5000 : last + pause - Date.now();
    if (wait > 0) timer = setTimeout(refresh, wait);
    else refresh();
  }

  async function refresh() {
    timer = 0;
    if (under || leaving) return;
    const old = parts().filter(hit);
    const taken = [...changed];
    changed.clear();
    if (!old.length) return;
    under = true;
    last = Date.now();
    try {
      // A part that knows where it comes from need not bring the whole page.
      const small = old.every((part) => part.dataset.liveFrom === old[0].dataset.liveFrom) && old[0].dataset.liveFrom;
      const answer = await fetch(small || location.href, { headers: { Accept: "text/html" }, credentials: "same-origin" });
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
    // What is on its way is looked after by itself; should nothing come of it, the part is asked for once more.
    if (part.querySelector("form[data-going]")) return shows(part).forEach((what) => changed.add(what));
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

  const voice = () => document.querySelector("[data-live-said]");

  function say(words) {
    const place = voice();
    if (place) place.textContent = words;
  }

  // Something is being typed here: leave it, and offer to show the rest.
  function ask(part) {
    const place = voice();
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

  // The line says what the page shows, how far the server had come when it was asked for (its mark), and how long ago that was: nothing is
  // told that is shown already, and nothing is missed that happens while a page is on its way.
  let line = null;
  let told = "";
  let lost = false;
  let at = document.body.dataset.liveAt ?? "";
  // Whatever comes next in this window takes the place of this page.
  const PAGE = "live-page";
  const page = sessionStorage.getItem(PAGE) ?? String(Math.random()).slice(2);
  sessionStorage.removeItem(PAGE);
  let asked = performance.timeOrigin;

  function connect() {
    if (leaving || !window.EventSource || !parts().length) return;
    const shown = [...new Set(parts().flatMap(shows))].sort().join(" ");
    if (line && line.readyState !== EventSource.CLOSED && shown === told) return;
    hang();
    told = shown;
    line = new EventSource("/live?" + new URLSearchParams({ page, shown, at, age: Math.max(0, Math.round(Date.now() - asked)) }));
    line.addEventListener("change", (event) => {
      for (const what of event.data.split(" ")) changed.add(what);
      soon();
    });
    line.onopen = () => {
      document.documentElement.dataset.line = "open";
      if (lost) {
        for (const part of parts()) shows(part).forEach((what) => changed.add(what));
        soon();
      }
      lost = false;
    };
    line.onerror = () => {
      lost = true;
      document.documentElement.dataset.line = "lost";
    };
  }

  function hang() {
    if (line?.readyState === EventSource.OPEN) asked = Date.now();
    line?.close();
    line = null;
    delete document.documentElement.dataset.line;
  }

  // While another page is on its way nobody asks for the one that it takes the place of.
  let leaving = 0;
  let next = null;

  function leave(longest) {
    hang();
    clearTimeout(leaving);
    leaving = setTimeout(stay, longest);
  }

  function stay() {
    clearTimeout(leaving);
    leaving = 0;
    if (next?.came) {
      at = next.xhr.getResponseHeader("Live-At") ?? "";
      asked = Math.min(asked, next.sent);
      const around = parts().filter((part) => !part.closest("#main"));
      for (const what of changed) if (!around.some((part) => shows(part).some((shown) => concerns(what, shown)))) changed.delete(what);
    }
    next = null;
    connect();
    if (changed.size) soon();
  }

  document.addEventListener("htmx:beforeSend", ({ detail }) => {
    if (detail.target?.id !== "main") return;
    next = { xhr: detail.xhr, sent: Date.now(), came: false };
    leave(40000);
  });
  document.addEventListener("htmx:afterSwap", ({ detail }) => {
    if (next && detail.xhr === next.xhr) next.came = true;
  });
  // Not before what came in has settled.
  document.addEventListener("htmx:afterRequest", ({ detail }) => {
    if (next && detail.xhr === next.xhr) leave(60);
  });
  addEventListener("submit", (event) => event.defaultPrevented || leave(4000));

  document.addEventListener("visibilitychange", () => {
    if (document.hidden || !changed.size) return;
    clearTimeout(timer);
    timer = 0;
    soon();
  });
  addEventListener("pagehide", () => {
    hang();
    sessionStorage.setItem(PAGE, page);
  });
  addEventListener("pageshow", () => {
    sessionStorage.removeItem(PAGE);
    connect();
  });
  document.addEventListener("htmx:afterSettle", connect);
  connect();
}
