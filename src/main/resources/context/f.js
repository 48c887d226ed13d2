// Leadpact: shows a form in the place of this script, as high as it needs to be.
(function () {
  "use strict";
  var tag = document.currentScript;
  var key = tag && tag.getAttribute("data-form");
  if (!key) return;
  var home = new URL(tag.src).origin;
  var ask = new URLSearchParams({ embed: "1", page: location.origin + location.pathname });
  var first = null;
  try { first = JSON.parse(sessionStorage.getItem("leadpact.first")); } catch (e) { /* Nothing is kept. */ }

  function marks(query) {
    var found = false, said = new URLSearchParams(query);
    ["utm_source", "utm_medium", "utm_campaign", "utm_term", "utm_content"].forEach(function (name) {
      var value = said.get(name);
      if (value) { ask.set(name, value.slice(0, 200)); found = true; }
    });
    return found;
  }
  if (!marks(location.search) && first) marks(first.q || "");
  var from = (first && first.r) || document.referrer;
  if (from) ask.set("referrer", from.slice(0, 1000));
  if (tag.getAttribute("data-lang")) ask.set("lang", tag.getAttribute("data-lang"));

  var frame = document.createElement("iframe");
  frame.src = home + "/f/" + encodeURIComponent(key) + "?" + ask;
  frame.title = tag.getAttribute("data-title") || "Form";
  frame.style.cssText = "width:100%;border:0;display:block;height:30rem";
  tag.parentNode.insertBefore(frame, tag.nextSibling);

  window.addEventListener("message", function (event) {
    if (event.origin !== home || event.source !== frame.contentWindow || !event.data || event.data.leadpact !== key) return;
    if (event.data.height > 0) frame.style.height = Math.min(Number(event.data.height), 10000) + "px";
    if (event.data.ask === "visitor") {
      var visitor = window.leadpact && window.leadpact.visitor && window.leadpact.visitor();
      if (visitor) frame.contentWindow.postMessage({ visitor: visitor }, home);
    }
    if (/^https:\/\//.test(event.data.go || "")) location.assign(event.data.go);
  });
})();
