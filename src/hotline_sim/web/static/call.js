/* A call with time in it: the caller's lines arrive one by one, a silence grows, and an answer is
   sent without leaving the page. Without this file the same page works; it only stands still. */
"use strict";

const TICK = 100; // milliseconds between two looks at the clock
const LONGEST_TICK = 1000; // what one counts at most: a phone that slept has not kept silent
const AGAIN = 2000; // milliseconds until a lost answer is sent again
const PATIENCE = 10000; // milliseconds after which an answer counts as lost

const calm = matchMedia("(prefers-reduced-motion: reduce)");
const at = (selector, within = document) => within.querySelector(selector);
const call = () => at("#call");
const now = () => at("#now");

/* What is heard ------------------------------------------------------------------------- */

let coming = []; // lines that were not heard yet
let due = 0; // seconds until the next one
let waited = 0; // seconds of silence
let sending = false;

function takes(line) {
  return Number(line.dataset.takes) * Number(call().dataset.stretch);
}

function arrive(passed) {
  due -= passed;
  while (coming.length && due <= 0) {
    const line = coming.shift();
    line.classList.remove("coming");
    line.classList.add("arrived");
    at(".line").append(line);
    due = takes(line) || 0.2;
    show(line);
  }
  if (!coming.length) heard();
}

function hear(lines) {
  coming = lines;
  due = 0;
  now().classList.add("veiled");
  at("#hear").hidden = !coming.length;
  arrive(0);
}

function hearAll() {
  due = 0;
  const rest = coming;
  coming = [];
  for (const line of rest) {
    line.classList.remove("coming");
    at(".line").append(line);
  }
  heard();
}

function heard() {
  waited = 0;
  at("#hear").hidden = true;
  now().classList.remove("veiled");
  now().scrollIntoView({ block: "nearest", behavior: calm.matches ? "auto" : "smooth" });
}

function show(line) {
  line.scrollIntoView({ block: "nearest", behavior: calm.matches ? "auto" : "smooth" });
}

/* Silence -------------------------------------------------------------------------------- */

function wait(passed) {
  const silence = at("#now .silence");
  const after = Number(call().dataset.after);
  if (!silence || !after) return;
  waited += passed;
  const grows = at("progress", silence);
  grows.hidden = false;
  const part = Math.min(1, waited / after);
  grows.value = calm.matches ? Math.floor(part * 5) / 5 : part;
  if (waited >= after) answer(silence);
}

/* Whether time stands still: on another page or window, while writing, and while sending. */
function stands() {
  const writes = document.activeElement && document.activeElement.matches("input, textarea, select");
  return document.hidden || sending || Boolean(writes);
}

let last = performance.now();
function tick() {
  const moment = performance.now();
  const passed = Math.min(LONGEST_TICK, moment - last) / 1000;
  last = moment;
  if (stands()) return;
  if (coming.length) arrive(passed);
  else wait(passed);
}

/* Answering ------------------------------------------------------------------------------ */

function tell(text) {
  const place = at("#network");
  if (place.textContent !== text) place.textContent = text;
}

const pause = (time) => new Promise((done) => setTimeout(done, time));

/* Send a form until it is answered. It carries where the call stood, so that twice is once. */
async function sent(form, body) {
  for (;;) {
    try {
      const response = await fetch(form.action, {
        method: "POST", body, headers: { "X-Line-Alone": "1" }, credentials: "same-origin",
        signal: AbortSignal.timeout(PATIENCE),
      });
      const text = await response.text();
      if (response.status !== 503) return { response, text };
      tell(call().dataset.refused);
    } catch {
      tell(call().dataset.gone);
    }
    await pause(AGAIN);
  }
}

async function answer(button) {
  if (sending || coming.length) return;
  sending = true;
  const form = button.form;
  const body = new URLSearchParams(new FormData(form));
  body.set(button.name, button.value);
  for (const one of form.querySelectorAll("button")) one.setAttribute("aria-disabled", "true");
  button.classList.add("chosen");
  const { response, text } = await sent(form, body);
  sending = false;
  last = performance.now();
  take(response, new DOMParser().parseFromString(text, "text/html"));
}

/* Take over what the server shows now. Anything but a call is a page of its own. */
function take(response, page) {
  const next = at("#call", page);
  if (!next || next.dataset.call !== call().dataset.call) {
    const there = new URL(response.redirected ? response.url : location.href);
    if (there.pathname === location.pathname) location.reload();
    else location.assign(there);
    return;
  }
  if (at("#network").textContent) tell(call().dataset.back);
  const shown = at(".line").querySelectorAll(".said").length;
  const lines = [...next.querySelectorAll(".said")].slice(shown);
  for (const name of ["at", "after", "stretch"]) call().dataset[name] = next.dataset[name];
  notice(at(".notice", next));
  now().replaceChildren(...at("#now", next).childNodes);
  now().focus({ preventScroll: true });
  if (at("#out") && !at("#out", page)) at("#out").remove();
  if (Number(call().dataset.stretch)) hear(lines);
  else {
    coming = lines;
    hearAll();
  }
}

function notice(next) {
  const old = at(".notice");
  if (old) old.remove();
  if (next) at("#title").after(next);
}

/* Keys and clicks ------------------------------------------------------------------------ */

document.addEventListener("submit", (event) => {
  if (event.target.id !== "answers" || !event.submitter) return;
  event.preventDefault();
  answer(event.submitter);
});

document.addEventListener("keydown", (event) => {
  const keys = call().dataset.digits;
  if (keys === "off" || event.ctrlKey || event.metaKey || event.altKey || event.target.matches("input, textarea, select")) return;
  const presses = event.target.closest("button, summary, a");
  if (event.key === " " && coming.length && !presses) {
    event.preventDefault();
    hearAll();
  } else if (/^[0-9]$/.test(event.key) && !coming.length && !sending) {
    const button = at(`#now [data-key="${event.key}"]`);
    if (!button) return;
    if (keys === "say") answer(button);
    else button.focus();
  } else if (event.key === "Escape" && at("#out")) at("#out").click();
});

at("#hear").addEventListener("click", hearAll);

/* Beginning ------------------------------------------------------------------------------ */

const fresh = [...document.querySelectorAll(".said.coming")];
if (fresh.length) {
  for (const line of fresh) line.remove();
  hear(fresh);
}
setInterval(tick, TICK);
