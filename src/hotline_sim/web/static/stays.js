// A tap is kept without leaving the page: what is answered takes the place of what was there.
// It stands beside room.js, which follows what others do, and puts a part of a page anew.
"use strict";

const stays = document.getElementById("live");

async function sent(form, button) {
  const body = new URLSearchParams(new FormData(form));
  if (button?.name) body.append(button.name, button.value);
  const answer = await fetch(form.action, { method: "POST", body, headers: { Accept: "text/html" } });
  const page = new DOMParser().parseFromString(await answer.text(), "text/html");
  const fresh = page.getElementById("live");
  if (!fresh) throw new Error("another page");
  put(stays, fresh);
}

stays?.addEventListener("submit", (event) => {
  const form = event.target;
  if (!form.matches("[data-stays]")) return;
  event.preventDefault();
  if (form.ariaBusy === "true") return;
  form.ariaBusy = "true";
  sent(form, event.submitter).catch(() => {
    // Sent as without a script: what cannot be kept is told on a page of its own.
    form.removeAttribute("data-stays");
    form.ariaBusy = null;
    form.requestSubmit(event.submitter);
  });
});
