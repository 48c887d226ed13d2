// The queue: its address names the lead that is open, so that what follows live stays with it; J and K open the next and the
// one before, and the row that is open comes into view. The page works without.

function settle() {
  const page = document.querySelector("[data-address]");
  if (!page) return;
  if (!new URLSearchParams(location.search).has("lead") && location.pathname === "/queue") {
    history.replaceState(history.state, "", page.dataset.address);
  }
  const row = document.querySelector(".desk-row[aria-current]");
  row?.scrollIntoView({ block: "nearest" });
  // After a deed was taken back the page is new: the focus is with the lead that it was about.
  if (document.activeElement === document.body && document.querySelector("[data-undo]")) (row ?? document.querySelector(".desk-lead h2 a"))?.focus({ preventScroll: true });
}
settle();
document.addEventListener("htmx:afterSettle", settle);
