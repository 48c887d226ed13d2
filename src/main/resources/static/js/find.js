// The field in the masthead offers leads, pages and actions while somebody types. Without this it
// leads to a page that shows the same.

const field = document.querySelector("[data-find]");
if (field) {
  const list = document.getElementById(field.getAttribute("aria-controls"));
  const status = document.querySelector("[data-find-status]");
  let asked;
  let later;

  const options = () => [...list.querySelectorAll("[role=option]")];
  const chosen = () => list.querySelector("[aria-selected=true]");

  const close = () => {
    list.hidden = true;
    field.setAttribute("aria-expanded", "false");
    field.removeAttribute("aria-activedescendant");
  };
  const choose = (option) => {
    chosen()?.setAttribute("aria-selected", "false");
    if (!option) return field.removeAttribute("aria-activedescendant");
    option.setAttribute("aria-selected", "true");
    field.setAttribute("aria-activedescendant", option.id);
    option.scrollIntoView({ block: "nearest" });
  };
  const follow = (option) => {
    const { href, field: name, value } = option.dataset;
    close();
    if (!name) return location.assign(href);
    const form = Object.assign(document.createElement("form"), { method: "post", action: href });
    const back = location.pathname + location.search;
    for (const [key, words] of [["_csrf", document.querySelector("meta[name=csrf]").content], [name, value], ["back", back]]) {
      form.append(Object.assign(document.createElement("input"), { type: "hidden", name: key, value: words }));
    }
    document.body.append(form);
    form.requestSubmit();
  };
  const ask = async () => {
    asked?.abort();
    if (!field.value.trim()) return close();
    asked = new AbortController();
    try {
      const answer = await fetch(`/find/options?q=${encodeURIComponent(field.value.trim())}`, { signal: asked.signal, headers: { "HX-Request": "true" } });
      if (!answer.ok) return answer.status === 503 && document.dispatchEvent(new CustomEvent("leadpact:lost"));
      list.innerHTML = await answer.text();
      list.hidden = false;
      field.setAttribute("aria-expanded", "true");
      field.removeAttribute("aria-activedescendant");
      status.textContent = status.dataset.words.replace("#", options().length);
    } catch (failure) {
      if (failure.name !== "AbortError") document.dispatchEvent(new CustomEvent("leadpact:lost"));
    }
  };

  field.addEventListener("input", () => {
    clearTimeout(later);
    later = setTimeout(ask, 150);
  });
  field.addEventListener("focus", () => field.value.trim() && ask());
  field.addEventListener("keydown", (event) => {
    const all = options();
    const at = all.indexOf(chosen());
    if (event.key === "Escape" && !list.hidden) {
      event.preventDefault();
      close();
    } else if (event.key === "Enter" && !list.hidden && at >= 0) {
      event.preventDefault();
      follow(all[at]);
    } else if ((event.key === "ArrowDown" || event.key === "ArrowUp") && !list.hidden && all.length) {
      event.preventDefault();
      const next = event.key === "ArrowDown" ? at + 1 : at < 0 ? all.length - 1 : at - 1;
      choose(all[next] ?? (event.key === "ArrowDown" ? all[0] : null));
    } else if (event.key === "Tab") {
      close();
    }
  });
  list.addEventListener("mousedown", (event) => event.preventDefault());
  list.addEventListener("click", (event) => {
    const option = event.target.closest("[role=option]");
    if (option) follow(option);
  });
  document.addEventListener("click", (event) => {
    if (!event.target.closest("[data-find-box]")) close();
  });
}
