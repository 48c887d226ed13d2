// Leadpact: tells what visitors look at on this site. No cookies; nothing is kept in the browser and nothing is sent before
// the visitor agrees (data-consent="required": call leadpact.consent()), nor where the browser says not to.
(function () {
  "use strict";
  var tag = document.currentScript;
  var site = tag && tag.getAttribute("data-site");
  var nav = navigator;
  if (!site || window.leadpact) return;
  var to = new URL(tag.src).origin + "/collect/" + site;
  var objects = nav.doNotTrack === "1" || window.doNotTrack === "1" || nav.globalPrivacyControl === true;
  var key = "leadpact.visitor", first = "leadpact.first";
  var visitor = null, view = null, page = "", seen = 0, since = 0, told = -1;

  function number() {
    if (window.crypto && crypto.randomUUID) return crypto.randomUUID();
    var bytes = crypto.getRandomValues(new Uint8Array(16)), text = "";
    for (var i = 0; i < 16; i++) text += (bytes[i] + 256).toString(16).slice(1);
    return text;
  }
  function read(store, name) { try { return store.getItem(name); } catch (e) { return null; } }
  function write(store, name, value) { try { store.setItem(name, value); } catch (e) { /* Not kept then. */ } }
  function clock() { return since ? seen + Date.now() - since : seen; }
  function send(what) {
    what.v = visitor;
    what.p = page;
    nav.sendBeacon(to, JSON.stringify(what));
  }
  function tell() {
    var seconds = Math.min(86400, Math.round(clock() / 1000));
    if (!view || seconds === told) return;
    told = seconds;
    send({ i: view, t: document.title.slice(0, 200), s: seconds });
  }
  function look() {
    view = number();
    page = location.href.split("#")[0];
    seen = 0;
    told = -1;
    since = document.visibilityState === "visible" ? Date.now() : 0;
    tell();
  }
  function move() {
    if (!visitor || location.href.split("#")[0] === page) return;
    tell();
    look();
  }
  function start() {
    if (objects || visitor || !nav.sendBeacon) return;
    visitor = read(localStorage, key) || number();
    write(localStorage, key, visitor);
    if (!read(sessionStorage, first)) {
      write(sessionStorage, first, JSON.stringify({ q: location.search, r: document.referrer, p: location.href }));
    }
    look();
  }

  document.addEventListener("visibilitychange", function () {
    if (!visitor) return;
    if (document.visibilityState === "hidden") {
      seen = clock();
      since = 0;
      tell();
    } else if (!since) since = Date.now();
  });
  window.addEventListener("pagehide", function () { if (visitor) tell(); });
  window.addEventListener("popstate", function () { setTimeout(move); });
  ["pushState", "replaceState"].forEach(function (name) {
    var was = history[name];
    history[name] = function () {
      var answer = was.apply(this, arguments);
      setTimeout(move);
      return answer;
    };
  });
  document.addEventListener("click", function (event) {
    var link = event.target.closest && event.target.closest("a[data-lead-magnet]");
    if (link && visitor) send({ i: number(), n: link.getAttribute("data-lead-magnet").slice(0, 200) });
  });

  window.leadpact = {
    consent: start,
    withdraw: function () {
      visitor = view = null;
      try { localStorage.removeItem(key); sessionStorage.removeItem(first); } catch (e) { /* Nothing was kept. */ }
    },
    visitor: function () { return visitor; }
  };
  if (tag.getAttribute("data-consent") !== "required" || (!objects && read(localStorage, key))) start();
})();
