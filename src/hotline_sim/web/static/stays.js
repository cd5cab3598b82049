// A tap is kept without leaving the page: room.js then shows what has become of it. While the
// network is away the same tap is sent again; on the server it is one, however often it comes.
"use strict";

const stays = document.getElementById("live");
const network = document.getElementById("network");
const AGAIN = 1500;

async function kept(address, body) {
  for (;;) {
    try {
      const answer = await fetch(address, { method: "POST", body, redirect: "manual" });
      network.textContent = "";
      return answer.type === "opaqueredirect";
    } catch {
      network.textContent = network.dataset.gone;
      await new Promise((done) => setTimeout(done, AGAIN));
    }
  }
}

// What was tapped is gone from the page: what comes of it is read next, also by a screen reader.
function focusThen(id) {
  if (!id) return;
  const watching = new MutationObserver(() => {
    watching.disconnect();
    document.getElementById(id)?.focus();
  });
  watching.observe(stays, { childList: true });
}

stays?.addEventListener("submit", async (event) => {
  const form = event.target;
  const button = event.submitter;
  if (!form.matches("[data-stays]")) return;
  event.preventDefault();
  if (form.ariaBusy === "true") return;
  form.ariaBusy = "true";
  const body = new URLSearchParams(new FormData(form));
  if (button?.name) body.append(button.name, button.value);
  if (await kept(form.action, body)) {
    focusThen(form.dataset.then);
    stays.dispatchEvent(new Event("moved"));
  } else {
    // What cannot be kept is told on a page of its own, as without a script.
    form.removeAttribute("data-stays");
    form.requestSubmit(button);
  }
  form.ariaBusy = null;
});
