// The queue: its address names the lead that is open, so that what follows live stays with it; J and K open the next and the
// one before, and the row that is open comes into view. The page works without.

function settle() {
  const page = document.querySelector("[data-address]");
  if (!page) return;
  if (!new URLSearchParams(location.search).has("lead") && location.pathname === "/queue") {
    history.replaceState(history.state, "", page.dataset.address);
  }
  document.querySelector(".desk-row[aria-current]")?.scrollIntoView({ block: "nearest" });
}
settle();
document.addEventListener("htmx:afterSettle", settle);
