// Clocks: refreshed each minute from what the server said, as long as its calendar is open.
const rendered = Date.now();
const came = new WeakMap();
function note() {
  for (const clock of document.querySelectorAll("[data-clock]")) if (!came.has(clock)) came.set(clock, Date.now());
}
document.addEventListener("htmx:afterSettle", note);
note();
function tick() {
  for (const clock of document.querySelectorAll("[data-clock][data-runs=true]")) {
    const { left, until, warn, limit, late, units, day, at } = clock.dataset;
    const now = Math.min(Date.now(), until ? Date.parse(until) : Infinity);
    const rest = Number(left) - Math.max(0, now - (Number(at) || (came.get(clock) ?? rendered)));
    const was = clock.className;
    clock.classList.toggle("is-missed", rest < 0);
    clock.classList.toggle("is-risk", rest >= 0 && Number(warn) > 0 && rest <= Number(warn));
    write(clock.querySelector(".clock-left"), Math.abs(rest), Number(day), units.split("|"));
    if (rest < 0) clock.querySelector(".clock-word").textContent = late;
    if (limit) clock.querySelector(".fuse-left").setAttribute("width", rest < 0 ? 100 : Math.min(100, (100 * rest) / limit));
    if (was !== clock.className) clock.setAttribute("role", "status");
  }
}
function write(place, ms, day, [days, hours, minutes]) {
  const all = Math.floor(ms / 60000);
  place.textContent = "";
  if (all < 1) return place.append("<1", unit(minutes));
  if (day > 0 && ms >= day) {
    const more = Math.floor((ms % day) / 3600000);
    place.append(String(Math.floor(ms / day)), unit(days));
    if (more > 0 && ms < 10 * day) place.append(" ", String(more), unit(hours));
    return;
  }
  if (all >= 60) place.append(String(Math.floor(all / 60)), unit(hours), " ");
  if (all < 60) place.append(String(all), unit(minutes));
  else if (all < 6000) place.append(String(all % 60).padStart(2, "0"), unit(minutes));
}
function unit(word) {
  const small = document.createElement("i");
  small.textContent = word;
  return small;
}
setInterval(tick, 60000);
