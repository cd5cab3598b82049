"use strict";
// Turning points that are still being worked out come by themselves, and nothing else moves.
const AGAIN = 2500;
const MOST = 60;

async function look(tries) {
  const here = document.querySelector("#turning[data-working]");
  if (!here || tries >= MOST) return;
  try {
    const answer = await fetch(location.pathname, { headers: { Accept: "text/html" } });
    const page = new DOMParser().parseFromString(await answer.text(), "text/html");
    const fresh = page.querySelector("#turning:not([data-working])");
    if (fresh) {
      here.replaceWith(document.adoptNode(fresh));
      return;
    }
  } catch {
    // The connection is gone for a moment: it is asked again.
  }
  setTimeout(look, AGAIN, tries + 1);
}

setTimeout(look, AGAIN, 0);
