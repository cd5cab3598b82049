// A tap is kept without leaving the page: room.js then shows what has become of it.
"use strict";

const stays = document.getElementById("live");

async function sent(form, button) {
  const body = new URLSearchParams(new FormData(form));
  if (button?.name) body.append(button.name, button.value);
  const answer = await fetch(form.action, { method: "POST", body, redirect: "manual" });
  if (answer.type !== "opaqueredirect") throw new Error("it was not kept");
  stays.dispatchEvent(new Event("moved"));
}

stays?.addEventListener("submit", (event) => {
  const form = event.target;
  if (!form.matches("[data-stays]")) return;
  event.preventDefault();
  if (form.ariaBusy === "true") return;
  form.ariaBusy = "true";
  sent(form, event.submitter)
    .catch(() => {
      // Sent as without a script: what cannot be kept is told on a page of its own.
      form.removeAttribute("data-stays");
      form.requestSubmit(event.submitter);
    })
    .finally(() => {
      form.ariaBusy = null;
    });
});
