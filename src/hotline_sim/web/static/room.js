// A page of the room follows what happens in it. Without this it is looked at anew every while.
"use strict";

{ // a scope of its own: the page of a call has names of its own
  const live = document.getElementById("live");
  const notice = document.getElementById("room-notice");
  let asking = false;
  let again = false;

  // What somebody is writing is not taken from under their hands.
  function isWriting() {
    const one = document.activeElement;
    return live?.contains(one) && /^(INPUT|TEXTAREA|SELECT)$/.test(one.tagName);
  }

  function put(into, fresh) {
    if (into.innerHTML === fresh.innerHTML) return;
    const id = into.contains(document.activeElement) && document.activeElement.id;
    const open = [...into.querySelectorAll("details[open]")].map((one) => one.id);
    into.replaceChildren(...fresh.childNodes);
    open.filter(Boolean).forEach((one) => document.getElementById(one)?.setAttribute("open", ""));
    if (id) document.getElementById(id)?.focus();
  }

  async function heed() {
    if (!notice) return;
    const answer = await fetch(notice.dataset.from, { headers: { Accept: "text/html" } });
    if (!answer.ok) return;
    const text = await answer.text();
    if (notice.innerHTML !== text) notice.innerHTML = text;
  }

  async function renew() {
    if (asking) {
      again = true;
      return;
    }
    asking = true;
    again = false;
    try {
      await heed();
      if (live && !isWriting()) {
        const answer = await fetch(location.href, { headers: { Accept: "text/html" } });
        if (answer.redirected && new URL(answer.url).pathname !== location.pathname) {
          location.assign(answer.url);
          return;
        }
        if (answer.ok) {
          const page = new DOMParser().parseFromString(await answer.text(), "text/html");
          const fresh = page.getElementById("live");
          if (fresh) put(live, fresh);
        }
      }
    } catch {
      // The network is away: the stream begins again by itself, and asks then.
    } finally {
      setTimeout(() => {
        asking = false;
        if (again) renew();
      }, Number(live?.dataset.every ?? 200));
    }
  }

  function follow() {
    const source = new EventSource((live ?? notice).dataset.follows);
    let begun = false;
    source.addEventListener("moved", renew);
    source.addEventListener("open", () => {
      if (begun) renew();
      begun = true;
    });
    addEventListener("pagehide", () => source.close());
  }

  if (live?.dataset.follows || notice) {
    live?.addEventListener("moved", renew);
    live?.addEventListener("focusout", () => setTimeout(renew, 50));
    // A page that is opened, or looked at anew, in the middle of a pause says so too.
    heed().catch(() => {});
    follow();
  }
}
