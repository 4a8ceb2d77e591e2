"use strict";
(() => {
  const all = (query, root = document) => [...root.querySelectorAll(query)];
  const keysOf = (element) => element.dataset.k.split(" ");

  // What lights up together: every element by each id it carries.
  const index = new Map();
  for (const element of all("[data-k]")) {
    for (const key of keysOf(element)) {
      if (!index.has(key)) index.set(key, []);
      index.get(key).push(element);
    }
  }

  const columns = all(".column");
  const aside = document.getElementById("counterparts");
  let lit = [];
  let pinned = null;

  // A fact is more than the passage it stands in: a sentence lights its facts
  // and what it has alone, and only without these the passage around it.
  function keysToLight(element) {
    const keys = keysOf(element);
    const near = keys.filter((key) => !key.startsWith("p"));
    return near.length ? near : keys;
  }

  function light(element) {
    for (const other of lit) other.classList.remove("lit");
    lit = element ? [...new Set(keysToLight(element).flatMap((key) => index.get(key)))] : [];
    for (const other of lit) other.classList.add("lit");
  }

  function target(column, from) {
    if (column.contains(from) && from.closest(".text")) return null;
    const best = (from.dataset.best ?? "").split(" ").map((id) => document.getElementById(id));
    const inside = lit.filter((element) => element.closest(".text"));
    return [...best, ...inside].find((element) => element && column.contains(element));
  }

  function scrollTo(column, element) {
    const text = column.querySelector(".text");
    if (text.scrollHeight <= text.clientHeight) return;
    const offset = element.getBoundingClientRect().top - text.getBoundingClientRect().top;
    text.scrollTop += offset - text.clientHeight / 3;
  }

  function tell(targets) {
    aside.replaceChildren();
    aside.hidden = targets.length === 0;
    for (const element of targets) {
      const line = document.createElement("p");
      const name = document.createElement("b");
      name.textContent = element.closest(".column").dataset.article + " ";
      line.append(name, (element.closest(".s") ?? element).textContent);
      aside.append(line);
    }
  }

  function pin(element) {
    for (const other of all("[aria-current]")) other.removeAttribute("aria-current");
    pinned = element;
    light(element);
    if (!element) return tell([]);
    element.setAttribute("aria-current", "true");
    const targets = [];
    for (const column of columns) {
      const goal = column.hidden ? null : target(column, element);
      if (goal) {
        targets.push(goal);
        scrollTo(column, goal);
      }
    }
    tell(targets);
  }

  const lightable = (event) =>
    event.target instanceof Element ? event.target.closest("[data-k]") : null;

  document.addEventListener("pointerover", (event) => light(lightable(event) ?? pinned));
  document.addEventListener("focusin", (event) => {
    const element = lightable(event);
    if (element) light(element);
  });
  document.addEventListener("click", (event) => {
    const go = event.target.dataset?.go;
    if (go) {
      const sentence = document.getElementById(go);
      scrollTo(sentence.closest(".column"), sentence);
      return pin(sentence.dataset.k ? sentence : null);
    }
    if (event.target.closest("a, summary, label, input")) return;
    const element = lightable(event);
    if (element || !event.target.closest("#counterparts")) pin(element);
  });

  const steps = () => all("#divergences .card").filter((card) => !card.hidden);
  function step(by) {
    const cards = steps();
    if (!cards.length) return;
    const at = cards.indexOf(document.activeElement);
    const next = at < 0 ? (by > 0 ? 0 : cards.length - 1) : (at + by + cards.length) % cards.length;
    cards[next].focus();
    pin(cards[next]);
  }

  document.addEventListener("keydown", (event) => {
    if (event.ctrlKey || event.metaKey || event.altKey || event.target.matches("input")) return;
    const element = lightable(event);
    if (event.key === "n") step(1);
    else if (event.key === "p") step(-1);
    else if (event.key === "Escape") pin(null);
    else if ((event.key === "Enter" || event.key === " ") && element === event.target) {
      event.preventDefault();
      pin(element);
    }
  });

  // Filters: sentences fade, findings and columns go.
  const form = document.getElementById("filters");
  const chosen = (name) =>
    new Set(all(`input[name=${name}]:checked`, form).map((box) => box.value));

  function filter() {
    const show = chosen("show");
    for (const box of all("input[name=show]", form)) {
      document.body.classList.toggle(`hide-${box.value}`, !show.has(box.value));
    }
    const severities = chosen("severity");
    const kinds = chosen("kind");
    const hidden = new Set();
    for (const row of all("#divergences li")) {
      row.hidden = !severities.has(row.dataset.severity) || !kinds.has(row.dataset.kind);
      if (row.hidden) hidden.add(row.dataset.k);
    }
    for (const card of all("#divergences .card, #divergences details")) {
      card.hidden = all("li", card).every((row) => row.hidden);
    }
    for (const mark of all("mark[data-k]")) {
      mark.classList.toggle("mute", hidden.has(mark.dataset.k));
    }
    if (form.querySelector("input[name=article]")) {
      const articles = chosen("article");
      for (const part of all("[data-article]")) part.hidden = !articles.has(part.dataset.article);
    }
  }

  // Paper has nothing to click.
  window.addEventListener("beforeprint", () => {
    for (const folded of all("details")) folded.open = true;
  });

  form.hidden = false;
  form.addEventListener("change", filter);
  form.addEventListener("submit", (event) => event.preventDefault());
})();
